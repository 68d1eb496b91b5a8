//! One item of a playbook of one's own, as it is stored and as a version has it.

use super::{
    civil::MinuteOfDay,
    group::MemberRole,
    id::ElementId,
    items::Items,
    own_post::heading,
    playbook::{Basket, Channel, Intent, Item, ItemId, ItemWords},
};
use serde::Serialize;

/// One post or task, with its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnItem {
    /// Day of the run, 1-based.
    pub day: u32,
    /// Repeats every so many days; `None` happens once.
    pub every_days: Option<u32>,
    pub minute: MinuteOfDay,
    pub channel: Channel,
    pub basket: Basket,
    pub intent: Intent,
    pub sent_by: MemberRole,
    pub title: String,
    pub words: String,
    /// What to check before sending.
    pub checks: Items<String>,
}

impl OwnItem {
    /// An item without words, as most are: of use, in the group, by the host, once.
    pub fn new(day: u32, minute: MinuteOfDay) -> OwnItem {
        OwnItem {
            day,
            every_days: None,
            minute,
            channel: Channel::Group,
            basket: Basket::Need,
            intent: Intent::Value,
            sent_by: MemberRole::Host,
            title: String::new(),
            words: String::new(),
            checks: Items::default(),
        }
    }

    /// Whether nobody has written anything in it: then it is not sent.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.words.trim().is_empty()
    }

    pub(super) fn from_version(item: &Item, words: &ItemWords, next_id: impl FnMut() -> ElementId) -> OwnItem {
        OwnItem {
            day: item.day,
            every_days: item.every_days,
            minute: item.time,
            channel: item.channel,
            basket: item.basket,
            intent: item.intent,
            sent_by: item.role,
            title: words.title.clone(),
            words: words.words.clone(),
            checks: Items::from_values(words.checks.iter().cloned(), next_id),
        }
    }

    pub(super) fn rules(&self, id: &ItemId) -> Item {
        Item {
            id: id.clone(),
            day: self.day,
            every_days: self.every_days,
            time: self.minute,
            channel: self.channel,
            basket: self.basket,
            intent: self.intent,
            role: self.sent_by,
        }
    }

    pub(super) fn said(&self) -> ItemWords {
        let checks = self.checks.in_order().into_iter().map(|(_, check)| check.trim());
        let checks = checks.filter(|check| !check.is_empty()).map(str::to_owned);
        ItemWords {
            title: heading(&self.title, &self.words),
            words: self.words.clone(),
            checks: checks.collect(),
        }
    }
}
