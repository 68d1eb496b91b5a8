//! The post as it is being written, before it is saved.

use crate::{
    domain::{civil::Date, own_post::OwnPost, recurrence::Recurrence},
    i18n::own_posts,
    store::Store,
    ui::unsaved,
};
use leptos::prelude::*;

/// Copies are the same.
#[derive(Clone, Copy)]
pub struct Draft(RwSignal<OwnPost>);

impl Draft {
    pub fn new(post: OwnPost) -> Draft {
        Draft(RwSignal::new(post))
    }

    /// Reads a part and follows its changes.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&OwnPost) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.0.with(&read))
    }

    /// The whole post, following its changes.
    pub fn follow(self) -> OwnPost {
        self.0.get()
    }

    pub fn once<T>(self, read: impl FnOnce(&OwnPost) -> T) -> T {
        self.0.with_untracked(read)
    }

    pub fn edit(self, edit: impl FnOnce(&mut OwnPost)) {
        self.0.update(edit);
    }

    /// Begins from another post. Words and a time that were typed since it began from this one stay.
    pub fn begin_anew(self, from: &OwnPost, next: OwnPost) {
        unsaved::finish_all();
        self.edit(|post| {
            let words = if post.words == from.words {
                next.words.clone()
            } else {
                post.words.clone()
            };
            let minute = if post.minute == from.minute {
                next.minute
            } else {
                post.minute
            };
            *post = OwnPost { words, minute, ..next };
        });
    }

    /// A rule that was made for the first day moves along with it.
    pub fn move_to(self, start: Date) {
        self.edit(|post| {
            let follow = |repeats: Recurrence| Recurrence {
                rule: repeats.rule.following(post.start, start),
                ..repeats
            };
            post.repeats = post.repeats.map(follow);
            post.start = start;
        });
    }

    /// The post as typed; says what is missing, and gives none, where it cannot be saved so.
    pub fn checked(self, store: Store) -> Option<OwnPost> {
        unsaved::finish_all();
        let post = self.0.get_untracked();
        let language = store.language.get_untracked();
        if post.words.trim().is_empty() && post.title.trim().is_empty() {
            store.say(own_posts::words_first(language));
            return None;
        }
        if post.first_day().is_none() {
            store.say(own_posts::never_comes(language));
            return None;
        }
        Some(post)
    }
}
