//! The records in IndexedDB, one by one: how each is kept, read and written inside a transaction that the caller holds.

use super::indexed_db::failed;
use crate::{
    domain::id::CommandId,
    engine::storage::{Commit, Row, Sequence, Snapshot, StorageError},
};
use idb::{KeyRange, Query, Transaction};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

pub const LOG: &str = "log";
pub const SNAPSHOTS: &str = "snapshots";
pub const COMMANDS: &str = "commands";
pub const META: &str = "meta";
pub const HISTORY: &str = "history";
pub const SCHEMA: &str = "schema";
pub const START_VIEW: &str = "start_view";
/// The newest sequence that is in a snapshot.
pub const COMPACTED: &str = "compacted";

pub fn bytes(value: &[u8]) -> JsValue {
    Uint8Array::from(value).into()
}

pub fn to_vec(value: &JsValue) -> Vec<u8> {
    value
        .dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
        .unwrap_or_default()
}

pub fn from_bytes<T: serde::de::DeserializeOwned>(value: &JsValue) -> Result<T, StorageError> {
    postcard::from_bytes(&to_vec(value))
        .map_err(|error| StorageError::Failed(format!("a stored row cannot be read: {error}")))
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
    let number = |key: JsValue| key.as_f64().unwrap_or_default() as u64;
    Ok(keys.into_iter().map(number).zip(values).collect())
}

pub async fn read_rows(transaction: &Transaction, seen: Sequence) -> Result<Vec<Row>, StorageError> {
    let row = |(sequence, value): (u64, JsValue)| {
        let (document, update): (String, Vec<u8>) = from_bytes(&value)?;
        Ok(Row {
            sequence,
            document,
            update,
        })
    };
    read_beyond(transaction, LOG, seen)
        .await?
        .into_iter()
        .map(row)
        .collect()
}

/// Deletes a counted store's records up to and with this key.
pub async fn delete_through(transaction: &Transaction, store: &str, last: u64) -> Result<(), StorageError> {
    let through = KeyRange::upper_bound(&JsValue::from_f64(last as f64), None).map_err(failed)?;
    let store = transaction.object_store(store).map_err(failed)?;
    store.delete(through).map_err(failed)?.await.map_err(failed)
}

pub async fn read_snapshots(transaction: &Transaction, seen: Sequence) -> Result<Vec<Snapshot>, StorageError> {
    let compacted = read_meta(transaction, COMPACTED).await?;
    if compacted.is_some_and(|compacted| compacted as Sequence <= seen) {
        return Ok(Vec::new());
    }
    let store = transaction.object_store(SNAPSHOTS).map_err(failed)?;
    let values = store.get_all(None, None).map_err(failed)?.await.map_err(failed)?;
    let mut snapshots = Vec::new();
    for value in values {
        let (document, state, last): (String, Vec<u8>, Sequence) = from_bytes(&value)?;
        if last > seen {
            snapshots.push(Snapshot { document, state, last });
        }
    }
    Ok(snapshots)
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
    let store = transaction.object_store(SNAPSHOTS).map_err(failed)?;
    for Snapshot { document, state, last } in snapshots {
        let value = postcard::to_allocvec(&(&document, state, last))
            .map_err(|error| StorageError::Failed(error.to_string()))?;
        store
            .put(&bytes(&value), Some(&JsValue::from_str(&document)))
            .map_err(failed)?
            .await
            .map_err(failed)?;
    }
    delete_through(transaction, LOG, last).await?;
    put_meta(transaction, COMPACTED, &JsValue::from_f64(last as f64)).await
}
