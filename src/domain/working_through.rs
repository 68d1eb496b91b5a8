//! Working through what is due, one post after the other: copy it, send it, copy the next.
//!
//! Copying ticks nothing: between the copy and the chat somebody may ring, or the group turn out to be the wrong one. What was
//! copied last is *in hand* until its owner says what became of it. Saying "sent" and copying the next is one press, because
//! that is how it is done with one thumb, and its button says both; putting it down leaves it open and offers it again after
//! the others. None of this is kept: where the phone throws the page away behind the chat, the same post is offered once more.

use super::{
    due::{DueBoard, DueList, DuePost},
    plan::Plan,
    schedule::{OccurrenceKey, OccurrenceState, occurrence},
};
use std::collections::BTreeSet;

/// How far somebody is with what is due.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkingThrough {
    in_hand: Option<OccurrenceKey>,
    put_down: BTreeSet<OccurrenceKey>,
}

impl WorkingThrough {
    /// The post copied last; `None` once it is sent, skipped or gone, by whatever way.
    pub fn in_hand(&self, plan: &Plan) -> Option<&OccurrenceKey> {
        let is_open =
            |key: &&OccurrenceKey| occurrence(plan, key).is_some_and(|post| post.state() == OccurrenceState::Open);
        self.in_hand.as_ref().filter(is_open)
    }

    /// The post to copy next: the earliest open one of today that is neither in hand nor put down, after all of these what was
    /// put down. Posts without words are passed over.
    pub fn next(&self, board: &DueBoard, has_words: impl Fn(&DuePost) -> bool) -> Option<DuePost> {
        let others = || {
            let open = board.in_order(DueList::Open);
            open.filter(|post| self.in_hand.as_ref() != Some(&post.key))
        };
        let is_put_down = |post: &&DuePost| self.put_down.contains(&post.key);
        let fresh = others().filter(|post| !is_put_down(post));
        let mut all = fresh.chain(others().filter(is_put_down));
        all.find(|post| has_words(post)).cloned()
    }

    /// Its words are on the clipboard now.
    pub fn copied(&mut self, key: OccurrenceKey) {
        self.put_down.remove(&key);
        self.in_hand = Some(key);
    }

    /// What is in hand was not sent: the others come first.
    pub fn put_down(&mut self) {
        self.put_down.extend(self.in_hand.take());
    }
}
