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
            any_storage::AnyStorage,
            cipher, clock,
            engine_scope::{self, Hints},
            face_cells::{CellWire, FaceCells},
            indexed_db::IndexedDb,
            text,
        },
        engine::{
            Engine, Outside,
            cells::{CellStorage, Cells},
            memory::MemoryStorage,
            message::{self, Event, FromEngine, Keeping, Numbered, Problem, Reply, Request, Space, ToEngine},
            moving,
            storage::StorageError,
        },
    };

    /// Milliseconds from an edit to the start view that shows it, for one that follows at once would wait for it.
    const START_VIEW_AFTER: i32 = 1_000;

    enum Task {
        Answer(Numbered<Request>),
        Hint,
        KeepStartView,
        /// Another page wants the database.
        Wanted,
    }

    struct Host {
        queue: mpsc::UnboundedSender<Task>,
        engine: Option<Box<Engine<AnyStorage>>>,
        database: Option<IndexedDb>,
        hints: Option<Hints>,
        /// Whether the start view will soon be kept.
        will_keep: bool,
        cells: CellWire,
    }

    pub fn start() {
        let (queue, mut tasks) = mpsc::unbounded();
        let cells = CellWire::default();
        let mut host = Host {
            cells: cells.clone(),
            queue: queue.clone(),
            engine: None,
            database: None,
            hints: None,
            will_keep: false,
        };
        wasm_bindgen_futures::spawn_local(async move {
            while let Some(task) = tasks.next().await {
                match task {
                    Task::Answer(request) => host.answer(request).await,
                    Task::Hint => host.catch_up().await,
                    Task::KeepStartView => host.keep_start_view().await,
                    Task::Wanted => engine_scope::send(message::encode(&FromEngine::Event(Event::Wanted))),
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
                Request::Commit { .. } | Request::Turn { .. } | Request::AcceptPlan { .. }
            );
            let gives_way = matches!(body, Request::GiveWay);
            let opening = match &body {
                Request::Open {
                    space,
                    client,
                    was_in_indexed_db,
                } => self.open(*space, *client, *was_in_indexed_db).await,
                _ => Ok(()),
            };
            let reply = match opening {
                Ok(()) => self.reply(body).await,
                Err(problem) => Err(problem),
            };
            let has_committed = may_commit && reply.is_ok();
            self.send_events();
            engine_scope::send(message::encode(&FromEngine::Reply(Numbered { number, body: reply })));
            if has_committed {
                self.after_commit().await;
            }
            if gives_way {
                self.close_database();
            }
        }

        async fn reply(&mut self, request: Request) -> Result<Reply, Problem> {
            if !request.is_about_files() {
                let engine = self.engine.as_mut().ok_or(Problem::NotOpen)?;
                return engine.handle_plan(request).await;
            }
            let engine = self.engine.take().ok_or(Problem::NotOpen)?;
            let (engine, reply) = files_part::answer(engine, request).await;
            self.engine = engine;
            reply
        }

        async fn open(&mut self, space: Space, client: u64, was_in_indexed_db: bool) -> Result<(), Problem> {
            self.engine = None;
            self.close_database();
            let (storage, keeping) = self.storage(space, was_in_indexed_db).await?;
            let outside = Outside {
                cipher: cipher::CIPHER,
                date_of_epoch: clock::date_of_epoch,
                decode_gb18030: text::decode_gb18030,
            };
            self.engine = Some(Box::new(Engine::open(storage, client, keeping, outside).await?));
            let queue = self.queue.clone();
            self.hints = Some(Hints::open(&space.name(), move || {
                let _ = queue.unbounded_send(Task::Hint);
            }));
            Ok(())
        }

        /// The safest storage that this browser grants. Where IndexedDB holds the plan, nothing else is taken for it.
        async fn storage(&mut self, space: Space, was_in_indexed_db: bool) -> Result<(AnyStorage, Keeping), Problem> {
            let wire = self.cells.clone();
            let cells = FaceCells { space, wire };
            match IndexedDb::open(&space.name()).await {
                Ok(database) => {
                    move_cells(cells, &database).await;
                    let queue = self.queue.clone();
                    database.when_wanted(move || {
                        let _ = queue.unbounded_send(Task::Wanted);
                    });
                    self.database = Some(database.clone());
                    return Ok((AnyStorage::IndexedDb(database), Keeping::IndexedDb));
                }
                Err(StorageError::Refused(why)) if was_in_indexed_db => return Err(Problem::OutOfReach(why)),
                Err(error) if was_in_indexed_db => return Err(Problem::OutOfReach(error.to_string())),
                Err(_) => {}
            }
            Ok(match cells.read().await {
                Ok(_) => (AnyStorage::Cells(CellStorage::new(cells)), Keeping::LocalStorage),
                Err(_) => (AnyStorage::Memory(MemoryStorage::default()), Keeping::OnlyInMemory),
            })
        }

        fn close_database(&mut self) {
            if let Some(database) = self.database.take() {
                database.close();
            }
        }

        async fn catch_up(&mut self) {
            let Some(engine) = &mut self.engine else { return };
            // What fails now is read at the next hint, focus or start.
            let _: Result<Reply, Problem> = engine.handle_plan(Request::CatchUp).await;
            self.send_events();
        }

        fn send_events(&mut self) {
            let events = self
                .engine
                .as_mut()
                .map(|engine| engine.take_events())
                .unwrap_or_default();
            for event in events {
                engine_scope::send(message::encode(&FromEngine::Event(event)));
            }
        }

        /// Housekeeping, after the reply has left: neither decides about "saved".
        async fn after_commit(&mut self) {
            if let Some(hints) = &self.hints {
                hints.send();
            }
            if let Some(engine) = &mut self.engine
                && engine.needs_compaction()
            {
                let _ = engine.compact().await;
            }
            if !self.will_keep {
                self.will_keep = true;
                let queue = self.queue.clone();
                engine_scope::after(START_VIEW_AFTER, move || {
                    let _ = queue.unbounded_send(Task::KeepStartView);
                });
            }
        }

        async fn keep_start_view(&mut self) {
            self.will_keep = false;
            if let Some(engine) = &self.engine {
                let _ = engine.keep_start_view().await;
            }
        }
    }

    /// What localStorage kept while IndexedDB could not be opened. What cannot be moved stays where it is.
    async fn move_cells(cells: FaceCells, database: &IndexedDb) {
        let Ok(kept) = cells.read().await else { return };
        let is_moved = !kept.is_empty()
            && moving::move_in(&CellStorage::new(cells.clone()), database)
                .await
                .is_ok();
        if is_moved {
            let _ = cells.forget(kept.into_keys().collect()).await;
        }
    }

    /// Whatever reads and writes files. In a release build a second part of the program, fetched when it is first needed;
    /// `later.rs` does the same for the face.
    mod files_part {
        use qunce::{
            browser::any_storage::AnyStorage,
            engine::{
                Engine,
                message::{Problem, Reply, Request},
            },
        };

        type Kept = Box<Engine<AnyStorage>>;
        type Answer = Result<Reply, Problem>;

        #[cfg(not(split_screens))]
        pub async fn answer(mut engine: Kept, request: Request) -> (Option<Kept>, Answer) {
            let answer = engine.handle_files(request).await;
            (Some(engine), answer)
        }

        #[cfg(split_screens)]
        pub async fn answer(engine: Kept, request: Request) -> (Option<Kept>, Answer) {
            if fetch().await.is_err() {
                return (Some(engine), Err(Problem::NotFetched));
            }
            match start(engine, request).await {
                Ok(work) => work.await,
                // Cannot be, after the fetching; the face would be told that the plan is not open.
                Err(_) => (None, Err(Problem::NotFetched)),
            }
        }

        #[cfg(split_screens)]
        type Work = futures::future::LocalBoxFuture<'static, (Option<Kept>, Answer)>;

        #[cfg(split_screens)]
        #[allow(unsafe_code, reason = "the macro declares the part's imports and exports")]
        #[wasm_split_helpers::wasm_split(files, preload(fetch), fallible)]
        fn start(engine: Kept, request: Request) -> Result<Work, wasm_split_helpers::SplitLoaderError> {
            let mut engine = engine;
            Ok(Box::pin(async move {
                let answer = engine.handle_files(request).await;
                (Some(engine), answer)
            }))
        }
    }
}
