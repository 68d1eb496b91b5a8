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
            face_cells::{CellWire, FaceCells},
            indexed_db::IndexedDb,
            text,
        },
        engine::{
            Engine, Outside,
            cells::{CellStorage, Cells},
            memory::MemoryStorage,
            message::{self, FromEngine, Keeping, Numbered, Problem, Reply, Request, Space, ToEngine},
            storage::{Commit, HistoryRow, Merge, Place, RawRecord, Sequence, Storage, StorageError, Stored},
        },
    };

    enum Task {
        Answer(Numbered<Request>),
        Hint,
    }

    /// Whatever this browser grants.
    enum AnyStorage {
        IndexedDb(IndexedDb),
        Cells(CellStorage<FaceCells>),
        Memory(MemoryStorage),
    }

    impl Storage for AnyStorage {
        async fn read_since(&self, seen: Sequence) -> Result<Stored, StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.read_since(seen).await,
                AnyStorage::Cells(storage) => storage.read_since(seen).await,
                AnyStorage::Memory(storage) => storage.read_since(seen).await,
            }
        }

        async fn append(&self, commit: &Commit) -> Result<Sequence, StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.append(commit).await,
                AnyStorage::Cells(storage) => storage.append(commit).await,
                AnyStorage::Memory(storage) => storage.append(commit).await,
            }
        }

        async fn compact(&self, merge: &Merge<'_>) -> Result<(), StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.compact(merge).await,
                AnyStorage::Cells(storage) => storage.compact(merge).await,
                AnyStorage::Memory(storage) => storage.compact(merge).await,
            }
        }

        async fn keep_start_view(&self, bytes: &[u8]) -> Result<(), StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.keep_start_view(bytes).await,
                AnyStorage::Cells(storage) => storage.keep_start_view(bytes).await,
                AnyStorage::Memory(storage) => storage.keep_start_view(bytes).await,
            }
        }

        async fn read_history(&self, seen: Place) -> Result<Vec<HistoryRow>, StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.read_history(seen).await,
                AnyStorage::Cells(storage) => storage.read_history(seen).await,
                AnyStorage::Memory(storage) => storage.read_history(seen).await,
            }
        }

        async fn read_raw(&self) -> Result<Vec<RawRecord>, StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.read_raw().await,
                AnyStorage::Cells(storage) => storage.read_raw().await,
                AnyStorage::Memory(storage) => storage.read_raw().await,
            }
        }

        async fn forget_history(&self, through: Place) -> Result<(), StorageError> {
            match self {
                AnyStorage::IndexedDb(storage) => storage.forget_history(through).await,
                AnyStorage::Cells(storage) => storage.forget_history(through).await,
                AnyStorage::Memory(storage) => storage.forget_history(through).await,
            }
        }
    }

    struct Host {
        queue: mpsc::UnboundedSender<Task>,
        engine: Option<Engine<AnyStorage>>,
        hints: Option<Hints>,
        cells: CellWire,
    }

    pub fn start() {
        let (queue, mut tasks) = mpsc::unbounded();
        let cells = CellWire::default();
        let mut host = Host {
            cells: cells.clone(),
            queue: queue.clone(),
            engine: None,
            hints: None,
        };
        wasm_bindgen_futures::spawn_local(async move {
            while let Some(task) = tasks.next().await {
                match task {
                    Task::Answer(request) => host.answer(request).await,
                    Task::Hint => host.catch_up().await,
                }
            }
        });
        engine_scope::listen(move |bytes| match message::decode(&bytes) {
            // The queue lives as long as the worker.
            Some(ToEngine::Request(request)) => {
                let _ = queue.unbounded_send(Task::Answer(request));
            }
            // Past the queue, where the one who asked is waiting.
            Some(ToEngine::Cells(answer)) => cells.take(answer),
            // Bytes of another build: the face notices that nobody answers its opening and says so.
            None => {}
        });
    }

    impl Host {
        async fn answer(&mut self, Numbered { number, body }: Numbered<Request>) {
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
            let (storage, keeping) = self.storage(space).await;
            let outside = Outside {
                date_of_epoch: clock::date_of_epoch,
                decode_gb18030: text::decode_gb18030,
            };
            self.engine = Some(Engine::open(storage, client, keeping, outside).await?);
            let queue = self.queue.clone();
            self.hints = Some(Hints::open(&space.name(), move || {
                let _ = queue.unbounded_send(Task::Hint);
            }));
            Ok(())
        }

        /// The safest storage that this browser grants.
        async fn storage(&self, space: Space) -> (AnyStorage, Keeping) {
            if let Ok(storage) = IndexedDb::open(&space.name()).await {
                return (AnyStorage::IndexedDb(storage), Keeping::IndexedDb);
            }
            let wire = self.cells.clone();
            let cells = FaceCells { space, wire };
            match cells.read().await {
                Ok(_) => (AnyStorage::Cells(CellStorage::new(cells)), Keeping::LocalStorage),
                Err(_) => (AnyStorage::Memory(MemoryStorage::default()), Keeping::OnlyInMemory),
            }
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
