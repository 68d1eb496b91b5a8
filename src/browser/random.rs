//! Fresh ids and random numbers.

use crate::domain::id::{CommandId, ElementId, GroupId, OwnPlaybookId, RunId};
use uuid::Uuid;

pub fn group_id() -> GroupId {
    GroupId(Uuid::now_v7())
}

pub fn run_id() -> RunId {
    RunId(Uuid::now_v7())
}

pub fn own_playbook_id() -> OwnPlaybookId {
    OwnPlaybookId(Uuid::now_v7())
}

pub fn element_id() -> ElementId {
    ElementId(Uuid::now_v7())
}

pub fn command_id() -> CommandId {
    CommandId(Uuid::now_v7())
}

/// A random number for a Yjs client: two tabs never share one.
pub fn client() -> u64 {
    Uuid::now_v7().as_u64_pair().1
}
