//! [`Storage`] over IndexedDB. Every write waits for the transaction's `complete` under `durability: "strict"`: measured,
//! only that survives a killed browser. One database for each name space.

use super::records::*;
use crate::engine::storage::{
    Commit, HistoryRow, Merge, Place, RawRecord, Sequence, Storage, StorageError, Stored, Wanted,
};
use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, Transaction, TransactionResult};
use js_sys::{Array, Function, Object, Reflect};
use std::collections::BTreeSet;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Of the database's own form; a plan's schema is another thing.
const VERSION: u32 = 3;

/// An open database; clones are the same connection.
#[derive(Clone)]
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
        let name = format!("qunce-{space}");
        let mut request = factory.open(&name, Some(VERSION)).map_err(refused)?;
        request.on_upgrade_needed(|event| {
            let Ok(database) = event.database() else { return };
            let known = database.store_names();
            let mut counted = ObjectStoreParams::new();
            counted.auto_increment(true);
            let plain = ObjectStoreParams::new();
            let stores = [
                (LOG, &counted),
                (HISTORY, &counted),
                (SNAPSHOTS, &plain),
                (COMMANDS, &plain),
                (META, &plain),
                (VIEWS, &plain),
            ];
            for (store, params) in stores {
                if !known.iter().any(|name| name == store) {
                    // A failure here aborts the opening, which reports it.
                    let _ = database.create_object_store(store, params.clone());
                }
            }
        });
        let mut database: Database = match request.await {
            Ok(database) => database,
            // A newer build may have changed its form: as it is, then. What is in it says whether this build may write.
            Err(_) => factory.open(&name, None).map_err(refused)?.await.map_err(refused)?,
        };
        // Another page wants to change the database: let go at once, unless `when_wanted` says otherwise.
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

    /// Calls back when another page wants to change or delete the database, which waits for [`IndexedDb::close`].
    pub fn when_wanted(&self, callback: impl Fn() + 'static) {
        let callback = Closure::<dyn Fn()>::new(callback).into_js_value();
        // A connection takes any property.
        let _ = Reflect::set(&self.database, &"onversionchange".into(), &callback);
    }

    /// Lets go of the database once what was begun is done; later requests fail.
    pub fn close(&self) {
        let close = Reflect::get(&self.database, &"close".into()).ok();
        if let Some(close) = close.and_then(|close| close.dyn_into::<Function>().ok()) {
            let _ = close.call0(&self.database);
        }
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

    async fn read_at_once(&self, seen: Sequence, wanted: &Wanted<'_>) -> Result<Stored, StorageError> {
        let (transaction, _) = self.transaction(&[LOG, SNAPSHOTS, VIEWS, META], "readonly")?;
        read_stored(&transaction, seen, wanted).await
    }

    async fn read_one_by_one(&self, seen: Sequence) -> Result<Stored, StorageError> {
        let (transaction, _) = self.transaction(&[META], "readonly")?;
        let mut stored = Stored {
            schema: read_schema(&transaction).await?,
            ..Stored::default()
        };
        for (key, value) in self.each(SNAPSHOTS).await? {
            take_snapshot(&mut stored, &key.as_string().unwrap_or_default(), value.as_ref(), seen);
        }
        for (key, value) in self.each(LOG).await? {
            if number(&key) > seen {
                take_row(&mut stored, number(&key), value.as_ref());
            }
        }
        Ok(stored)
    }

    /// Every record of a store, each read in a transaction of its own, which one that cannot be loaded breaks.
    async fn each(&self, store: &str) -> Result<Vec<(JsValue, Option<JsValue>)>, StorageError> {
        let (transaction, _) = self.transaction(&[store], "readonly")?;
        let keys = transaction.object_store(store).map_err(failed)?;
        let keys = keys.get_all_keys(None, None).map_err(failed)?.await.map_err(failed)?;
        let mut records = Vec::new();
        for key in keys {
            let value = self.load(store, &key).await;
            records.push((key, value));
        }
        Ok(records)
    }

    async fn load(&self, store: &str, key: &JsValue) -> Option<JsValue> {
        let (transaction, _) = self.transaction(&[store], "readonly").ok()?;
        transaction
            .object_store(store)
            .ok()?
            .get(key.clone())
            .ok()?
            .await
            .ok()?
    }
}

pub(super) fn failed(error: idb::Error) -> StorageError {
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

impl Storage for IndexedDb {
    async fn read_since(&self, seen: Sequence, wanted: &Wanted<'_>) -> Result<Stored, StorageError> {
        match self.read_at_once(seen, wanted).await {
            Ok(stored) => Ok(stored),
            // One value that the browser cannot load fails them all.
            Err(error) => self.read_one_by_one(seen).await.map_err(|_| error),
        }
    }

    async fn read_snapshots(&self, documents: &[String]) -> Result<Stored, StorageError> {
        let (transaction, _) = self.transaction(&[SNAPSHOTS, META], "readonly")?;
        let mut stored = Stored {
            schema: read_schema(&transaction).await?,
            ..Stored::default()
        };
        match read_whole(&transaction, documents, 0, &mut stored).await {
            Ok(()) => Ok(stored),
            Err(error) => {
                let mut stored = self.read_one_by_one(0).await.map_err(|_| error)?;
                stored.rows.clear();
                stored
                    .snapshots
                    .retain(|snapshot| documents.contains(&snapshot.document));
                Ok(stored)
            }
        }
    }

    async fn append(&self, commit: &Commit) -> Result<Sequence, StorageError> {
        let (transaction, raw) = self.transaction(&[LOG, COMMANDS, META, HISTORY], "readwrite")?;
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
        let (transaction, raw) = self.transaction(&[LOG, SNAPSHOTS, VIEWS, META], "readwrite")?;
        let mut stored = Stored {
            schema: read_schema(&transaction).await?,
            ..Stored::default()
        };
        for (sequence, value) in read_beyond(&transaction, LOG, 0).await? {
            take_row(&mut stored, sequence, Some(&value));
        }
        let Some(last) = stored.rows.last().map(|row| row.sequence) else {
            return Ok(());
        };
        let with_rows: BTreeSet<_> = stored.rows.iter().map(|row| row.document.clone()).collect();
        let with_rows: Vec<_> = with_rows.into_iter().collect();
        read_whole(&transaction, &with_rows, 0, &mut stored).await?;
        let merged = merge(&stored)?;
        write_snapshots(&transaction, merged, last).await?;
        complete(transaction, raw).await
    }

    async fn read_history(&self, seen: Place) -> Result<Vec<HistoryRow>, StorageError> {
        let (transaction, _) = self.transaction(&[HISTORY], "readonly")?;
        let rows = read_beyond(&transaction, HISTORY, seen).await?.into_iter();
        let row = |(place, value): (u64, JsValue)| HistoryRow {
            place,
            entry: to_vec(&value),
        };
        Ok(rows.map(row).collect())
    }

    async fn forget_history(&self, through: Place) -> Result<(), StorageError> {
        let (transaction, raw) = self.transaction(&[HISTORY], "readwrite")?;
        delete_through(&transaction, HISTORY, through).await?;
        complete(transaction, raw).await
    }

    async fn read_raw(&self) -> Result<Vec<RawRecord>, StorageError> {
        let mut records = Vec::new();
        for store in [SNAPSHOTS, LOG, HISTORY] {
            let values = self.each(store).await?.into_iter();
            records.extend(values.map(|(key, value)| RawRecord {
                store: store.to_owned(),
                key: key.as_string().unwrap_or_else(|| format!("{}", number(&key))),
                bytes: value.as_ref().map(to_vec).unwrap_or_default(),
            }));
        }
        Ok(records)
    }

    async fn keep_start_view(&self, view: &[u8]) -> Result<(), StorageError> {
        let (transaction, raw) = self.transaction(&[META], "readwrite")?;
        put_meta(&transaction, START_VIEW, &bytes(view)).await?;
        complete(transaction, raw).await
    }
}

/// The start view kept last; `None` where there is none, or IndexedDB is refused: it only costs the early paint.
pub async fn read_start_view(space: &str) -> Option<Vec<u8>> {
    let storage = IndexedDb::open(space).await.ok()?;
    let read = async || {
        let (transaction, _) = storage.transaction(&[META], "readonly").ok()?;
        let meta = transaction.object_store(META).ok()?;
        let value = meta.get(JsValue::from_str(START_VIEW)).ok()?.await.ok()??;
        Some(to_vec(&value))
    };
    let view = read().await;
    storage.close();
    view
}
