//! Requests and their replies: numbers each request, wakes who waits for it.

use crate::{
    browser::engine_link::EngineLink,
    engine::message::{self, Event, FromEngine, Numbered, Problem, Reply, Request},
};
use futures::channel::oneshot;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

type Answer = Result<Reply, Problem>;
type Waiting = Rc<RefCell<BTreeMap<u32, oneshot::Sender<Answer>>>>;

/// The wire to the engine.
pub struct Link {
    wire: EngineLink,
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
        let wire = EngineLink::start(
            move |bytes| match message::decode(&bytes) {
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
        self.wire.send(message::encode(&Numbered { number, body: request }));
        receiver
    }
}
