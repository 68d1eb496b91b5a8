//! The group whose page is open, as every part of the page reads and changes it.

use crate::{
    domain::{Group, Language, civil::Date, id::GroupId},
    i18n::terms,
    store::{Done, Store},
};
use leptos::prelude::*;

/// A message without values.
pub type Message = fn(Language) -> &'static str;

/// The open group. Handed down by context; copies are the same.
#[derive(Clone, Copy)]
pub struct GroupCard {
    pub store: Store,
    pub id: GroupId,
}

impl GroupCard {
    /// Reads the group and follows its changes; the default where it is gone.
    pub fn memo<T>(self, read: impl Fn(&Group) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.store
                .plan(|plan| plan.groups.get(&self.id).map(&read))
                .unwrap_or_default()
        })
    }

    /// Reads the group once, for event handlers.
    pub fn once<T>(self, read: impl FnOnce(&Group) -> T) -> Option<T> {
        self.store.plan_untracked(|plan| plan.groups.get(&self.id).map(read))
    }

    /// Changes the group; what was done, to offer an undo.
    pub fn change(self, edit: impl FnOnce(&mut Group)) -> Done {
        self.store.edit_group(self.id, edit)
    }

    /// Today, changing once a day.
    pub fn today(self) -> Memo<Date> {
        Memo::new(move |_| self.store.today())
    }

    pub fn language(self) -> Language {
        self.store.language.get()
    }

    /// Its name, or words for one that has none.
    pub fn name(self) -> String {
        let language = self.store.language.get_untracked();
        self.once(|group| terms::group_name(language, &group.name))
            .unwrap_or_default()
    }
}

/// The card of the page.
pub fn use_card() -> GroupCard {
    expect_context()
}

/// A message as the signal that widgets take.
pub fn words(message: Message) -> Signal<String> {
    let language = crate::ui::language::use_language();
    Signal::derive(move || message(language.get()).to_owned())
}
