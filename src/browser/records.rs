//! The records in IndexedDB, one by one: how each is kept, read and written inside a transaction that the caller holds.

use super::indexed_db::failed;
use crate::{
    domain::id::CommandId,
    engine::storage::{Commit, DocumentError, Row, Sequence, Snapshot, StorageError, Stored, View, Wanted},
};
use idb::{KeyRange, Query, Transaction};
use js_sys::Uint8Array;
use serde::Serialize;
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};

pub const LOG: &str = "log";
pub const SNAPSHOTS: &str = "snapshots";
pub const COMMANDS: &str = "commands";
pub const META: &str = "meta";
pub const HISTORY: &str = "history";
/// The views of documents that rest, by document.
pub const VIEWS: &str = "views";
pub const SCHEMA: &str = "schema";
pub const START_VIEW: &str = "start_view";
/// The newest sequence that is in a snapshot.
pub const COMPACTED: &str = "compacted";
/// The same, as a build said that keeps views: where the two differ, a build without them has compacted since, and no view is
/// to be trusted.
const VIEWED: &str = "viewed";

pub fn bytes(value: &[u8]) -> JsValue {
    Uint8Array::from(value).into()
}

pub fn to_vec(value: &JsValue) -> Vec<u8> {
    value
        .dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
        .unwrap_or_default()
}

/// Takes a stored value apart; what cannot be is named by its place. `None` is a value that the browser cannot load.
fn taken_apart<T: serde::de::DeserializeOwned>(place: &str, value: Option<&JsValue>) -> Result<T, DocumentError> {
    let damaged = |why: String| DocumentError {
        document: place.to_owned(),
        why,
    };
    let value = value.ok_or_else(|| damaged("the browser cannot load it".to_owned()))?;
    postcard::from_bytes(&to_vec(value)).map_err(|error| damaged(error.to_string()))
}

/// Adds a log row to what is read.
pub fn take_row(stored: &mut Stored, sequence: Sequence, value: Option<&JsValue>) {
    match taken_apart::<(String, Vec<u8>)>(&format!("{LOG} {sequence}"), value) {
        Ok((document, update)) => stored.rows.push(Row {
            sequence,
            document,
            update,
        }),
        Err(damaged) => stored.damaged.push(damaged),
    }
}

/// Adds a snapshot to what is read, if it holds anything newer than `seen`.
pub fn take_snapshot(stored: &mut Stored, name: &str, value: Option<&JsValue>, seen: Sequence) {
    match taken_apart::<(String, Vec<u8>, Sequence)>(&format!("{SNAPSHOTS} {name}"), value) {
        Ok((document, state, last)) if last > seen => stored.snapshots.push(Snapshot {
            document,
            state,
            last,
            view: Vec::new(),
        }),
        Ok(_) => {}
        Err(damaged) => stored.damaged.push(damaged),
    }
}

/// Everything newer than `seen`; of what is not wanted the view, where there is one.
pub async fn read_stored(
    transaction: &Transaction,
    seen: Sequence,
    wanted: &Wanted<'_>,
) -> Result<Stored, StorageError> {
    let mut stored = Stored {
        schema: read_schema(transaction).await?,
        ..Stored::default()
    };
    let compacted = read_meta(transaction, COMPACTED).await?;
    // Of a storage without the mark nobody knows.
    if compacted.is_none_or(|compacted| compacted as Sequence > seen) {
        let mut views = read_views(transaction, compacted).await?;
        let snapshots = transaction.object_store(SNAPSHOTS).map_err(failed)?;
        let keys = snapshots.get_all_keys(None, None).map_err(failed)?;
        let mut names: Vec<_> = keys
            .await
            .map_err(failed)?
            .iter()
            .filter_map(JsValue::as_string)
            .collect();
        names.retain(|name| match views.get(name) {
            Some(view) => view.last > seen && wanted(name),
            None => true,
        });
        read_whole(transaction, &names, seen, &mut stored).await?;
        views.retain(|name, view| view.last > seen && !names.contains(name));
        stored.views = views.into_values().collect();
    }
    for (sequence, value) in read_beyond(transaction, LOG, seen).await? {
        take_row(&mut stored, sequence, Some(&value));
    }
    Ok(stored)
}

/// The snapshots of these documents that hold anything newer than `seen`.
pub async fn read_whole(
    transaction: &Transaction,
    names: &[String],
    seen: Sequence,
    stored: &mut Stored,
) -> Result<(), StorageError> {
    let store = transaction.object_store(SNAPSHOTS).map_err(failed)?;
    // All asked for before the first is awaited.
    let asked: Result<Vec<_>, _> = names.iter().map(|name| store.get(JsValue::from_str(name))).collect();
    for (name, value) in names.iter().zip(asked.map_err(failed)?) {
        if let Some(value) = value.await.map_err(failed)? {
            take_snapshot(stored, name, Some(&value), seen);
        }
    }
    Ok(())
}

async fn read_views(transaction: &Transaction, compacted: Option<f64>) -> Result<BTreeMap<String, View>, StorageError> {
    if compacted.is_none() || read_meta(transaction, VIEWED).await? != compacted {
        return Ok(BTreeMap::new());
    }
    let store = transaction.object_store(VIEWS).map_err(failed)?;
    let values = store.get_all(None, None).map_err(failed)?.await.map_err(failed)?;
    // One that cannot be taken apart is as one that is not there: its document is opened.
    let views = values
        .iter()
        .filter_map(|value| postcard::from_bytes(&to_vec(value)).ok());
    let view = |(document, bytes, last): (String, Vec<u8>, Sequence)| View { document, last, bytes };
    Ok(views.map(view).map(|view| (view.document.clone(), view)).collect())
}

/// Keys and values of a counted store beyond this key.
pub async fn read_beyond(
    transaction: &Transaction,
    store: &str,
    seen: u64,
) -> Result<Vec<(u64, JsValue)>, StorageError> {
    let store = transaction.object_store(store).map_err(failed)?;
    let newer = || {
        KeyRange::lower_bound(&JsValue::from_f64(seen as f64), Some(true))
            .map(Query::from)
            .map_err(failed)
    };
    let keys = store
        .get_all_keys(Some(newer()?), None)
        .map_err(failed)?
        .await
        .map_err(failed)?;
    let values = store
        .get_all(Some(newer()?), None)
        .map_err(failed)?
        .await
        .map_err(failed)?;
    Ok(keys.iter().map(number).zip(values).collect())
}

/// The key of a counted store.
pub fn number(key: &JsValue) -> u64 {
    key.as_f64().unwrap_or_default() as u64
}

/// Deletes a counted store's records up to and with this key.
pub async fn delete_through(transaction: &Transaction, store: &str, last: u64) -> Result<(), StorageError> {
    let through = KeyRange::upper_bound(&JsValue::from_f64(last as f64), None).map_err(failed)?;
    let store = transaction.object_store(store).map_err(failed)?;
    store.delete(through).map_err(failed)?.await.map_err(failed)
}

/// A number among what is known of the whole; `None` where it was never written.
pub async fn read_meta(transaction: &Transaction, key: &str) -> Result<Option<f64>, StorageError> {
    let meta = transaction.object_store(META).map_err(failed)?;
    let value = meta
        .get(JsValue::from_str(key))
        .map_err(failed)?
        .await
        .map_err(failed)?;
    Ok(value.and_then(|number| number.as_f64()))
}

pub async fn read_schema(transaction: &Transaction) -> Result<u32, StorageError> {
    Ok(read_meta(transaction, SCHEMA).await?.unwrap_or_default() as u32)
}

pub async fn is_recorded(transaction: &Transaction, command: CommandId) -> Result<bool, StorageError> {
    let commands = transaction.object_store(COMMANDS).map_err(failed)?;
    let found = commands
        .get(JsValue::from_str(&command.to_string()))
        .map_err(failed)?
        .await
        .map_err(failed)?;
    Ok(found.is_some())
}

/// Queues the commit's writes; the last row's sequence.
pub async fn write_commit(transaction: &Transaction, commit: &Commit) -> Result<Sequence, StorageError> {
    let commands = transaction.object_store(COMMANDS).map_err(failed)?;
    let now = JsValue::from_f64(js_sys::Date::now());
    let id = JsValue::from_str(&commit.command.to_string());
    commands.put(&now, Some(&id)).map_err(failed)?.await.map_err(failed)?;
    put_meta(transaction, SCHEMA, &JsValue::from_f64(commit.schema.into())).await?;
    let log = transaction.object_store(LOG).map_err(failed)?;
    let mut last = 0;
    for row in &commit.updates {
        let value = postcard::to_allocvec(row).map_err(|error| StorageError::Failed(error.to_string()))?;
        let key = log.add(&bytes(&value), None).map_err(failed)?.await.map_err(failed)?;
        last = key.as_f64().unwrap_or_default() as Sequence;
    }
    if !commit.entry.is_empty() {
        let history = transaction.object_store(HISTORY).map_err(failed)?;
        let added = history.add(&bytes(&commit.entry), None).map_err(failed)?;
        added.await.map_err(failed)?;
    }
    Ok(last)
}

/// Puts a value among what is known of the whole.
pub async fn put_meta(transaction: &Transaction, key: &str, value: &JsValue) -> Result<(), StorageError> {
    let meta = transaction.object_store(META).map_err(failed)?;
    let put = meta.put(value, Some(&JsValue::from_str(key))).map_err(failed)?;
    put.await.map(drop).map_err(failed)
}

/// Replaces what was read, up to and with the row `last`, by these snapshots.
pub async fn write_snapshots(
    transaction: &Transaction,
    snapshots: Vec<Snapshot>,
    last: Sequence,
) -> Result<(), StorageError> {
    for snapshot in snapshots {
        let Snapshot {
            document,
            state,
            last,
            view,
        } = snapshot;
        put_named(transaction, SNAPSHOTS, &document, &(&document, state, last)).await?;
        if !view.is_empty() {
            put_named(transaction, VIEWS, &document, &(&document, view, last)).await?;
        }
    }
    delete_through(transaction, LOG, last).await?;
    put_meta(transaction, COMPACTED, &JsValue::from_f64(last as f64)).await?;
    put_meta(transaction, VIEWED, &JsValue::from_f64(last as f64)).await
}

async fn put_named(
    transaction: &Transaction,
    store: &str,
    document: &str,
    record: &impl Serialize,
) -> Result<(), StorageError> {
    let value = postcard::to_allocvec(record).map_err(|error| StorageError::Failed(error.to_string()))?;
    let store = transaction.object_store(store).map_err(failed)?;
    let put = store.put(&bytes(&value), Some(&JsValue::from_str(document)));
    put.map_err(failed)?.await.map(drop).map_err(failed)
}
