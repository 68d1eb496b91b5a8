//! [`Storage`] over IndexedDB. Every write waits for the transaction's `complete` under `durability: "strict"`: measured,
//! only that survives a killed browser. One database for each name space.

use crate::{
    domain::id::CommandId,
    engine::storage::{Commit, Merge, Row, Sequence, Snapshot, Storage, StorageError, Stored},
};
use idb::{Database, DatabaseEvent, Factory, KeyRange, ObjectStoreParams, Query, Transaction, TransactionResult};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

const LOG: &str = "log";
const SNAPSHOTS: &str = "snapshots";
const COMMANDS: &str = "commands";
const META: &str = "meta";
const SCHEMA: &str = "schema";
const START_VIEW: &str = "start_view";

/// An open database.
pub struct IndexedDb {
    /// Raw, since `idb` has no door for the durability option.
    database: JsValue,
}

impl IndexedDb {
    /// Opens, and makes where missing, the name space's database.
    ///
    /// # Errors
    /// A browser that refuses: private windows of some, storage switched off.
    pub async fn open(space: &str) -> Result<IndexedDb, StorageError> {
        let refused = |error: idb::Error| StorageError::Refused(error.to_string());
        let factory = Factory::new().map_err(refused)?;
        let mut request = factory.open(&format!("qunce-{space}"), Some(1)).map_err(refused)?;
        request.on_upgrade_needed(|event| {
            let Ok(database) = event.database() else { return };
            let mut counted = ObjectStoreParams::new();
            counted.auto_increment(true);
            // A failure here aborts the opening, which reports it.
            let _ = database.create_object_store(LOG, counted);
            for name in [SNAPSHOTS, COMMANDS, META] {
                let _ = database.create_object_store(name, ObjectStoreParams::new());
            }
        });
        let mut database: Database = request.await.map_err(refused)?;
        // A newer build wants to change the database: let go at once, later requests fail and say so.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        database.forget_callbacks();
        Ok(IndexedDb {
            database: database.into(),
        })
    }

    fn transaction(&self, stores: &[&str], mode: &str) -> Result<(Transaction, JsValue), StorageError> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let options = Object::new();
        let begin = || -> Result<JsValue, JsValue> {
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let function: Function = Reflect::get(&self.database, &"transaction".into())?.dyn_into()?;
            function.call3(&self.database, &names, &mode.into(), &options)
        };
        let raw = begin().map_err(|error| StorageError::Failed(describe(&error)))?;
        let transaction = Transaction::try_from(raw.clone()).map_err(failed)?;
        Ok((transaction, raw))
    }
}

fn failed(error: idb::Error) -> StorageError {
    let text = error.to_string();
    if text.contains("QuotaExceeded") {
        StorageError::Full
    } else {
        StorageError::Failed(text)
    }
}

fn describe(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into())
        .ok()
        .and_then(|message| message.as_string());
    message
        .or_else(|| error.as_string())
        .unwrap_or_else(|| "no reason given".to_owned())
}

/// Waits for `complete`; an abort tells its reason.
async fn complete(transaction: Transaction, raw: JsValue) -> Result<(), StorageError> {
    let outcome = transaction.await;
    if matches!(outcome, Ok(TransactionResult::Committed)) {
        return Ok(());
    }
    let error = Reflect::get(&raw, &"error".into()).unwrap_or(JsValue::NULL);
    let name = Reflect::get(&error, &"name".into())
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_default();
    if name == "QuotaExceededError" {
        return Err(StorageError::Full);
    }
    let reason = outcome
        .err()
        .map_or_else(|| describe(&error), |error| error.to_string());
    Err(StorageError::Failed(format!("{name} {reason}").trim().to_owned()))
}

fn bytes(value: &[u8]) -> JsValue {
    Uint8Array::from(value).into()
}

fn from_bytes<T: serde::de::DeserializeOwned>(value: &JsValue) -> Result<T, StorageError> {
    let bytes = value
        .dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
        .unwrap_or_default();
    postcard::from_bytes(&bytes).map_err(|error| StorageError::Failed(format!("a stored row cannot be read: {error}")))
}

async fn read_rows(transaction: &Transaction, seen: Sequence) -> Result<Vec<Row>, StorageError> {
    let log = transaction.object_store(LOG).map_err(failed)?;
    let newer = || {
        KeyRange::lower_bound(&JsValue::from_f64(seen as f64), Some(true))
            .map(Query::from)
            .map_err(failed)
    };
    let keys = log
        .get_all_keys(Some(newer()?), None)
        .map_err(failed)?
        .await
        .map_err(failed)?;
    let values = log
        .get_all(Some(newer()?), None)
        .map_err(failed)?
        .await
        .map_err(failed)?;
    let row = |(key, value): (JsValue, JsValue)| {
        let (document, update): (String, Vec<u8>) = from_bytes(&value)?;
        Ok(Row {
            sequence: key.as_f64().unwrap_or_default() as Sequence,
            document,
            update,
        })
    };
    keys.into_iter().zip(values).map(row).collect()
}

async fn read_snapshots(transaction: &Transaction, seen: Sequence) -> Result<Vec<Snapshot>, StorageError> {
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

async fn read_schema(transaction: &Transaction) -> Result<u32, StorageError> {
    let meta = transaction.object_store(META).map_err(failed)?;
    let value = meta
        .get(JsValue::from_str(SCHEMA))
        .map_err(failed)?
        .await
        .map_err(failed)?;
    Ok(value.and_then(|schema| schema.as_f64()).unwrap_or_default() as u32)
}

async fn is_recorded(transaction: &Transaction, command: CommandId) -> Result<bool, StorageError> {
    let commands = transaction.object_store(COMMANDS).map_err(failed)?;
    let found = commands
        .get(JsValue::from_str(&command.to_string()))
        .map_err(failed)?
        .await
        .map_err(failed)?;
    Ok(found.is_some())
}

/// Queues the commit's writes; the last row's sequence.
async fn write_commit(transaction: &Transaction, commit: &Commit) -> Result<Sequence, StorageError> {
    let put = |store: &str, key: &str, value: &JsValue| {
        let store = transaction.object_store(store).map_err(failed)?;
        store.put(value, Some(&JsValue::from_str(key))).map_err(failed)
    };
    put(
        COMMANDS,
        &commit.command.to_string(),
        &JsValue::from_f64(js_sys::Date::now()),
    )?
    .await
    .map_err(failed)?;
    put(META, SCHEMA, &JsValue::from_f64(commit.schema.into()))?
        .await
        .map_err(failed)?;
    let log = transaction.object_store(LOG).map_err(failed)?;
    let mut last = 0;
    for row in &commit.updates {
        let value = postcard::to_allocvec(row).map_err(|error| StorageError::Failed(error.to_string()))?;
        let key = log.add(&bytes(&value), None).map_err(failed)?.await.map_err(failed)?;
        last = key.as_f64().unwrap_or_default() as Sequence;
    }
    Ok(last)
}

impl Storage for IndexedDb {
    async fn read_since(&self, seen: Sequence) -> Result<Stored, StorageError> {
        let (transaction, _) = self.transaction(&[LOG, SNAPSHOTS, META], "readonly")?;
        let schema = read_schema(&transaction).await?;
        let snapshots = read_snapshots(&transaction, seen).await?;
        let rows = read_rows(&transaction, seen).await?;
        Ok(Stored {
            schema,
            snapshots,
            rows,
        })
    }

    async fn append(&self, commit: &Commit) -> Result<Sequence, StorageError> {
        let (transaction, raw) = self.transaction(&[LOG, COMMANDS, META], "readwrite")?;
        let found = read_schema(&transaction).await?;
        if found > commit.schema {
            return Err(StorageError::NewerSchema(found));
        }
        if is_recorded(&transaction, commit.command).await? {
            return Err(StorageError::AlreadyRecorded);
        }
        match write_commit(&transaction, commit).await {
            Ok(last) => complete(transaction, raw).await.map(|()| last),
            Err(error) => {
                // Without this the rows written so far would still be committed.
                let _ = transaction.abort();
                Err(error)
            }
        }
    }

    async fn compact(&self, merge: &Merge<'_>) -> Result<(), StorageError> {
        let (transaction, raw) = self.transaction(&[LOG, SNAPSHOTS, META], "readwrite")?;
        let schema = read_schema(&transaction).await?;
        let snapshots = read_snapshots(&transaction, 0).await?;
        let rows = read_rows(&transaction, 0).await?;
        let Some(last) = rows.last().map(|row| row.sequence) else {
            return Ok(());
        };
        let merged = merge(&Stored {
            schema,
            snapshots,
            rows,
        })?;
        let store = transaction.object_store(SNAPSHOTS).map_err(failed)?;
        for Snapshot { document, state, last } in merged {
            let value = postcard::to_allocvec(&(&document, state, last))
                .map_err(|error| StorageError::Failed(error.to_string()))?;
            store
                .put(&bytes(&value), Some(&JsValue::from_str(&document)))
                .map_err(failed)?
                .await
                .map_err(failed)?;
        }
        let read = KeyRange::upper_bound(&JsValue::from_f64(last as f64), None).map_err(failed)?;
        transaction
            .object_store(LOG)
            .map_err(failed)?
            .delete(read)
            .map_err(failed)?
            .await
            .map_err(failed)?;
        complete(transaction, raw).await
    }

    async fn keep_start_view(&self, view: &[u8]) -> Result<(), StorageError> {
        let (transaction, raw) = self.transaction(&[META], "readwrite")?;
        let meta = transaction.object_store(META).map_err(failed)?;
        meta.put(&bytes(view), Some(&JsValue::from_str(START_VIEW)))
            .map_err(failed)?
            .await
            .map_err(failed)?;
        complete(transaction, raw).await
    }
}

/// The start view kept last; `None` where there is none, or IndexedDB is refused: it only costs the early paint.
pub async fn read_start_view(space: &str) -> Option<Vec<u8>> {
    let storage = IndexedDb::open(space).await.ok()?;
    let (transaction, _) = storage.transaction(&[META], "readonly").ok()?;
    let meta = transaction.object_store(META).ok()?;
    let value = meta.get(JsValue::from_str(START_VIEW)).ok()?.await.ok()??;
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}
