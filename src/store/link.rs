//! Requests and their replies: numbers each request, wakes who waits for it.

use crate::{
    browser::{engine_link::EngineLink, local, tabs},
    engine::cells::CellMap,
    engine::message::{
        self, CellsAnswer, CellsRequest, Event, FromEngine, Numbered, Problem, Reply, Request, Space, ToEngine,
    },
};
use futures::channel::oneshot;
use std::{
    cell::RefCell,
    collections::BTreeMap,
    rc::{Rc, Weak},
};

type Answer = Result<Reply, Problem>;
type Waiting = Rc<RefCell<BTreeMap<u32, oneshot::Sender<Answer>>>>;

/// The wire to the engine.
pub struct Link {
    wire: Rc<EngineLink>,
    waiting: Waiting,
    next_number: u32,
}

/// What the wire reports unasked.
pub enum Report {
    Event(Event),
    /// The worker did not start or broke; nothing will be answered.
    Failed(String),
    /// Bytes of another build.
    OtherBuild,
}

impl Link {
    /// # Errors
    /// The browser's words where no worker can be made.
    pub fn start(report: impl Fn(Report) + 'static) -> Result<Link, String> {
        let waiting = Waiting::default();
        let report = Rc::new(report);
        let (asking, failing) = (Rc::clone(&waiting), Rc::clone(&waiting));
        let report_failure = Rc::clone(&report);
        // Made by the link itself, so that it can be answered from within.
        let own = Rc::new(RefCell::new(Weak::<EngineLink>::new()));
        let answering = Rc::clone(&own);
        let wire = EngineLink::start(
            move |bytes| match message::decode(&bytes) {
                Some(FromEngine::Cells(request)) => {
                    if let Some(wire) = answering.borrow().upgrade() {
                        wire.send(message::encode(&ToEngine::Cells(do_with_cells(request))));
                    }
                }
                Some(FromEngine::Reply(Numbered { number, body })) => {
                    let asker = asking.borrow_mut().remove(&number);
                    // Whoever asked may have left the screen.
                    asker.map(|asker| asker.send(body));
                }
                Some(FromEngine::Event(event)) => report(Report::Event(event)),
                None => report(Report::OtherBuild),
            },
            move |why| {
                failing.borrow_mut().clear();
                report_failure(Report::Failed(why));
            },
        )?;
        let wire = Rc::new(wire);
        *own.borrow_mut() = Rc::downgrade(&wire);
        Ok(Link {
            wire,
            waiting,
            next_number: 1,
        })
    }

    /// Sends a request; the receiver gets its answer, or is cancelled when the worker breaks.
    pub fn ask(&mut self, request: Request) -> oneshot::Receiver<Answer> {
        let (sender, receiver) = oneshot::channel();
        let number = self.next_number;
        self.next_number += 1;
        self.waiting.borrow_mut().insert(number, sender);
        let request = ToEngine::Request(Numbered { number, body: request });
        self.wire.send(message::encode(&request));
        receiver
    }
}

/// Another tab may still work on them; then they are moved once more, which changes nothing, and forgotten another day.
async fn forget_cells(space: Space, keys: Vec<String>) {
    if tabs::alive().await.is_some_and(|tabs| tabs.len() < 2) {
        local::forget_cells(space, &keys);
    }
}

fn do_with_cells(request: Numbered<CellsRequest>) -> Numbered<CellsAnswer> {
    let body = match request.body {
        CellsRequest::Read(space) => local::read_cells(space),
        CellsRequest::Write {
            space,
            key,
            text,
            remove,
        } => local::write_cell(space, &key, &text, &remove).map(|()| CellMap::new()),
        CellsRequest::Forget { space, keys } => {
            leptos::task::spawn_local(forget_cells(space, keys));
            Ok(CellMap::new())
        }
    };
    let number = request.number;
    Numbered { number, body }
}
