//! The playbook whose editor is open, as every part of the editor reads and changes it. What is typed is saved as one types.

use crate::{
    domain::{Language, Plan, id::OwnPlaybookId, own_item::OwnItem, own_playbook::OwnPlaybook, playbook::ItemId},
    store::Store,
    ui::language::use_language,
};
use leptos::prelude::*;

pub type Message = fn(Language) -> &'static str;

/// Copies are the same.
#[derive(Clone, Copy)]
pub struct Open {
    pub store: Store,
    pub id: OwnPlaybookId,
}

impl Open {
    /// Reads a part and follows its changes; the default where the playbook is gone.
    pub fn memo<T>(self, read: impl Fn(&OwnPlaybook) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.store
                .plan(|plan| plan.own_playbooks.get(&self.id).map(&read))
                .unwrap_or_default()
        })
    }

    pub fn once<T>(self, read: impl FnOnce(&OwnPlaybook) -> T) -> Option<T> {
        self.store
            .plan_untracked(|plan| plan.own_playbooks.get(&self.id).map(read))
    }

    pub fn edit(self, edit: impl FnOnce(&mut OwnPlaybook)) {
        self.store.edit_own_playbook(self.id, edit);
    }

    /// Whether it stands; follows its changes.
    pub fn is_there(self) -> Memo<bool> {
        self.memo(|playbook| playbook.deleted_at.is_none())
    }
}

/// One item of the playbook. Copies are the same.
#[derive(Clone, Copy)]
pub struct OpenItem {
    pub of: Open,
    pub item: StoredValue<ItemId>,
}

impl OpenItem {
    pub fn memo<T>(self, read: impl Fn(&OwnItem) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let id = self.item.get_value();
        self.of
            .memo(move |playbook| playbook.items.get(&id).map(&read).unwrap_or_default())
    }

    /// Reads the item as it is, tracking its changes.
    pub fn follow<T>(self, read: impl FnOnce(&OwnItem) -> T) -> Option<T> {
        let of = |plan: &Plan| {
            let items = &plan.own_playbooks.get(&self.of.id)?.items;
            self.item.with_value(|id| items.get(id).map(read))
        };
        self.of.store.plan(of)
    }

    pub fn once<T>(self, read: impl FnOnce(&OwnItem) -> T) -> Option<T> {
        self.item
            .with_value(|id| self.of.once(|playbook| playbook.items.get(id).map(read)).flatten())
    }

    pub fn edit(self, edit: impl FnOnce(&mut OwnItem)) {
        self.item
            .with_value(|id| self.of.store.edit_own_item(self.of.id, id, edit));
    }
}

/// A message as the signal that widgets take.
pub fn words(message: Message) -> Signal<String> {
    let language = use_language();
    Signal::derive(move || message(language.get()).to_owned())
}

/// A typed whole number up to the most; none for nothing typed. `Err` for what is neither.
pub fn number(typed: &str, most: u32) -> Result<Option<u32>, ()> {
    match typed.trim() {
        "" => Ok(None),
        typed => match typed.parse() {
            Ok(number) if (1..=most).contains(&number) => Ok(Some(number)),
            _ => Err(()),
        },
    }
}
