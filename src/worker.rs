//! The second program: hosts the engine in a worker, so that merging, importing and exporting never block a tap.
#![cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "the worker only exists in the browser")
)]

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    host::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The worker runs in a browser: see `cargo xtask serve`.");
}

#[cfg(target_arch = "wasm32")]
mod host {
    //! One queue: requests and other tabs' hints are answered one after the other.

    use futures::{StreamExt, channel::mpsc};
    use qunce::{
        browser::{
            clock,
            engine_scope::{self, Hints},
            indexed_db::IndexedDb,
            text,
        },
        engine::{
            Engine, Outside,
            memory::MemoryStorage,
            message::{self, FromEngine, Keeping, Numbered, Problem, Reply, Request, Space},
            storage::{Commit, HistoryRow, Merge, Place, Sequence, Storage, StorageError, Stored},
        },
    };

    enum Task {
        Answer(Vec<u8>),
        Hint,
    }

    /// Whatever this browser grants.
    enum AnyStorage {
        IndexedDb(IndexedDb),
        Memory(MemoryStorage),
    }

    impl Storage for AnyStorage {
        async fn read_since(&self, seen: Sequence) -> Result<Stored, StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.read_since(seen).await,
                AnyStorage::Memory(storage) => storage.read_since(seen).await,
            }
        }

        async fn append(&self, commit: &Commit) -> Result<Sequence, StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.append(commit).await,
                AnyStorage::Memory(storage) => storage.append(commit).await,
            }
        }

        async fn compact(&self, merge: &Merge<'_>) -> Result<(), StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.compact(merge).await,
                AnyStorage::Memory(storage) => storage.compact(merge).await,
            }
        }

        async fn keep_start_view(&self, bytes: &[u8]) -> Result<(), StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.keep_start_view(bytes).await,
                AnyStorage::Memory(storage) => storage.keep_start_view(bytes).await,
            }
        }

        async fn read_history(&self, seen: Place) -> Result<Vec<HistoryRow>, StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.read_history(seen).await,
                AnyStorage::Memory(storage) => storage.read_history(seen).await,
            }
        }

        async fn forget_history(&self, through: Place) -> Result<(), StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.forget_history(through).await,
                AnyStorage::Memory(storage) => storage.forget_history(through).await,
            }
        }
    }

    struct Host {
        queue: mpsc::UnboundedSender<Task>,
        engine: Option<Engine<AnyStorage>>,
        hints: Option<Hints>,
    }

    pub fn start() {
        let (queue, mut tasks) = mpsc::unbounded();
        let mut host = Host {
            queue: queue.clone(),
            engine: None,
            hints: None,
        };
        wasm_bindgen_futures::spawn_local(async move {
            while let Some(task) = tasks.next().await {
                match task {
                    Task::Answer(bytes) => host.answer(&bytes).await,
                    Task::Hint => host.catch_up().await,
                }
            }
        });
        engine_scope::listen(move |bytes| {
            // The queue lives as long as the worker.
            let _ = queue.unbounded_send(Task::Answer(bytes));
        });
    }

    impl Host {
        async fn answer(&mut self, bytes: &[u8]) {
            // Bytes of another build: the face notices that nobody answers its opening and says so.
            let Some(Numbered { number, body }) = message::decode::<Numbered<Request>>(bytes) else {
                return;
            };
            let may_commit = matches!(
                body,
                Request::Commit { .. } | Request::Turn { .. } | Request::AcceptPlan(_)
            );
            let opening = match &body {
                Request::Open { space, client } => self.open(*space, *client).await,
                _ => Ok(()),
            };
            let reply = match (opening, &mut self.engine) {
                (Err(problem), _) => Err(problem),
                (Ok(()), None) => Err(Problem::NotOpen),
                (Ok(()), Some(engine)) => engine.handle(body).await,
            };
            let has_committed = may_commit && reply.is_ok();
            self.send_events();
            engine_scope::send(message::encode(&FromEngine::Reply(Numbered { number, body: reply })));
            if has_committed {
                self.after_commit().await;
            }
        }

        async fn open(&mut self, space: Space, client: u64) -> Result<(), Problem> {
            self.engine = None;
            let (storage, keeping) = match IndexedDb::open(space.name()).await {
                Ok(storage) => (AnyStorage::IndexedDb(storage), Keeping::IndexedDb),
                Err(_) => (AnyStorage::Memory(MemoryStorage::default()), Keeping::OnlyInMemory),
            };
            let outside = Outside {
                date_of_epoch: clock::date_of_epoch,
                decode_gb18030: text::decode_gb18030,
            };
            self.engine = Some(Engine::open(storage, client, keeping, outside).await?);
            let queue = self.queue.clone();
            self.hints = Some(Hints::open(space.name(), move || {
                let _ = queue.unbounded_send(Task::Hint);
            }));
            Ok(())
        }

        async fn catch_up(&mut self) {
            let Some(engine) = &mut self.engine else { return };
            // What fails now is read at the next hint, focus or start.
            let _: Result<Reply, Problem> = engine.handle(Request::CatchUp).await;
            self.send_events();
        }

        fn send_events(&mut self) {
            let events = self.engine.as_mut().map(Engine::take_events).unwrap_or_default();
            for event in events {
                engine_scope::send(message::encode(&FromEngine::Event(event)));
            }
        }

        /// Housekeeping, after the reply has left: neither decides about "saved".
        async fn after_commit(&mut self) {
            if let Some(hints) = &self.hints {
                hints.send();
            }
            if let Some(engine) = &mut self.engine {
                let _ = engine.keep_start_view().await;
                if engine.needs_compaction() {
                    let _ = engine.compact().await;
                }
            }
        }
    }
}
