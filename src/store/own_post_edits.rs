//! Posts of one's own: adding, changing and deleting them, each in one command.

use super::{Done, Store, clock, random};
use crate::{
    domain::{id::RunId, own_post::OwnPost},
    engine::own_posts::{self, Reach},
};

impl Store {
    pub fn add_own_post(&self, post: &OwnPost) -> Done {
        self.commit(own_posts::change(None, post).into_iter().collect())
    }

    /// Changes all of a post, or what comes from one of its days on.
    pub fn edit_own_post(&self, id: RunId, from_day: Option<u32>, edit: impl FnOnce(&mut OwnPost)) -> Done {
        self.commit(self.plan_untracked(|plan| own_posts::edited(plan, id, reach(from_day), edit)))
    }

    /// Puts a post in the trash, or ends it before one of its days.
    pub fn delete_own_post(&self, id: RunId, from_day: Option<u32>) -> Done {
        let now = clock::now_milliseconds();
        self.commit(self.plan_untracked(|plan| own_posts::deleted(plan, id, reach(from_day), now)))
    }
}

fn reach(from_day: Option<u32>) -> Reach {
    match from_day {
        Some(day) => Reach::Later {
            day,
            id: random::run_id(),
        },
        None => Reach::All,
    }
}
