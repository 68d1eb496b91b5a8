//! What has been chosen on this screen so far, and the act that it makes.

use crate::{
    domain::{
        Language,
        bulk::{BulkAct, NewRun, Preview, Sparing, StartDay, groups_at_work},
        civil::{Date, add_days},
        id::GroupId,
        plan::PinnedPlaybook,
    },
    i18n::many_groups as words,
    knowledge::{self, PlaybookCard},
    store::Store,
};
use leptos::prelude::*;
use std::{collections::BTreeSet, sync::Arc};

/// The kinds of act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Start,
    Shift,
    Replace,
}

/// How the first day is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    OneDay,
    OwnDay,
}

/// The most days that anything is counted or moved by.
pub const MOST_DAYS: u32 = 999;

/// All choices. Copies are the same.
#[derive(Clone, Copy)]
pub struct Choosing {
    pub store: Store,
    pub doing: RwSignal<Doing>,
    /// The one that starts.
    pub playbook: RwSignal<Option<String>>,
    /// The one at work that moves or ends.
    pub old: RwSignal<Option<String>>,
    pub counting: RwSignal<Counting>,
    /// None until somebody picks one.
    pub picked: RwSignal<Option<Date>>,
    pub day: RwSignal<u32>,
    pub days: RwSignal<u32>,
    pub is_earlier: RwSignal<bool>,
    pub chosen: RwSignal<BTreeSet<GroupId>>,
    pub spares_same: RwSignal<bool>,
    pub spares_others: RwSignal<bool>,
    /// What would come of it; none once a choice has changed.
    pub seen: RwSignal<Option<Preview>>,
}

impl Choosing {
    /// Nothing is chosen but perhaps a playbook.
    pub fn new(store: Store, playbook: Option<String>) -> Choosing {
        let choosing = Choosing {
            store,
            doing: RwSignal::new(Doing::Start),
            playbook: RwSignal::new(playbook),
            old: RwSignal::new(None),
            counting: RwSignal::new(Counting::OneDay),
            picked: RwSignal::new(None),
            day: RwSignal::new(1),
            days: RwSignal::new(1),
            is_earlier: RwSignal::new(false),
            chosen: RwSignal::new(BTreeSet::new()),
            spares_same: RwSignal::new(true),
            spares_others: RwSignal::new(false),
            seen: RwSignal::new(None),
        };
        Effect::new(move |_| {
            choosing.track();
            choosing.seen.set(None);
        });
        choosing
    }

    fn track(self) {
        self.doing.track();
        self.playbook.track();
        self.old.track();
        self.counting.track();
        self.picked.track();
        self.day.track();
        self.days.track();
        self.is_earlier.track();
        self.chosen.track();
        self.spares_same.track();
        self.spares_others.track();
    }

    pub fn is_moving(self) -> bool {
        self.doing.get() != Doing::Start
    }

    pub fn is_starting(self) -> bool {
        self.doing.get() != Doing::Shift
    }

    /// The bundled playbook that starts, as lists know it.
    pub fn card(self) -> Option<&'static PlaybookCard> {
        let cards = knowledge::playbook_cards().unwrap_or_default();
        self.playbook
            .with(|id| cards.iter().find(|card| Some(&card.id) == id.as_ref()))
    }

    /// The date picked, else the one whose day 1 is tomorrow. Tracks.
    pub fn date(self) -> Date {
        let event_day = self.card().and_then(|card| card.event_day);
        let usual = || add_days(self.store.today(), i64::from(event_day.unwrap_or(1)));
        self.picked.get().unwrap_or_else(usual)
    }

    /// The groups that the act can be about: all that stand, or those in which the playbook is at work. Tracks.
    pub fn candidates(self) -> BTreeSet<GroupId> {
        let today = self.store.today();
        let old = self.is_moving().then(|| self.old.get());
        self.store.plan(|plan| match old {
            Some(old) => groups_at_work(plan, &old.unwrap_or_default(), today),
            None => {
                let standing = plan.standing_groups().into_iter();
                standing
                    .filter(|group| !group.is_closed_on(today))
                    .map(|group| group.id)
                    .collect()
            }
        })
    }

    /// The groups that are chosen and can be. Tracks.
    pub fn groups(self) -> BTreeSet<GroupId> {
        let candidates = self.candidates();
        self.chosen
            .with(|chosen| chosen.intersection(&candidates).copied().collect())
    }

    pub fn sparing(self) -> Sparing {
        Sparing {
            same: self.spares_same.get_untracked(),
            others: self.spares_others.get_untracked(),
        }
    }

    /// What to do. The playbook that starts has to be fetched.
    ///
    /// # Errors
    /// What is still to be chosen, in words.
    pub fn act(self, language: Language) -> Result<BulkAct, &'static str> {
        let old = || self.old.get_untracked().ok_or(words::missing_playbook(language));
        if self.groups().is_empty() {
            return Err(words::missing_groups(language));
        }
        match self.doing.get_untracked() {
            Doing::Start => Ok(BulkAct::Start(self.new_run(language)?)),
            Doing::Replace => Ok(BulkAct::Replace {
                old: old()?,
                new: self.new_run(language)?,
            }),
            Doing::Shift => {
                let days = i64::from(self.days.get_untracked());
                let earlier = self.is_earlier.get_untracked();
                Ok(BulkAct::Shift {
                    playbook: old()?,
                    days: if earlier { -days } else { days },
                })
            }
        }
    }

    fn new_run(self, language: Language) -> Result<NewRun, &'static str> {
        let id = self.playbook.get_untracked().unwrap_or_default();
        let bundled = knowledge::playbook(&id).map_err(|_| words::missing_playbook(language))?;
        Ok(NewRun {
            playbook: Arc::new(PinnedPlaybook::new(bundled.version.clone())),
            hash: bundled.hash.clone(),
            on: match self.counting.get_untracked() {
                Counting::OneDay => StartDay::On(untrack(|| self.date())),
                Counting::OwnDay => StartDay::DayOfGroup(self.day.get_untracked()),
            },
        })
    }
}
