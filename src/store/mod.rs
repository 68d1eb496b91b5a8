//! The face's live copy of the plan, and the way an edit takes: shown at once, mirrored as unsaved, sent to the engine, saved.
//!
//! A screen reads with [`Store::plan`] inside a closure or memo, changes with [`Store::edit_group`] and its like, and never
//! speaks to the engine itself except through [`Store::ask`].

mod backups;
mod calendar;
pub mod content;
mod due;
mod edits;
mod figures;
mod group_names;
mod link;
mod listening;
mod opening;
pub mod own_playbook_edits;
mod own_post_edits;
pub mod putting_to_work;
pub mod sentences;
pub mod sheet_sentences;
mod undoing;
pub mod words;

pub use crate::{
    browser::{
        abilities, clock, drag, files, keys, launch,
        local::{self, Theme},
        page, random, session, sharing,
        updates::{self, Update},
    },
    engine::{
        BUILD, Command, EntityChange, EntityKey, FieldChange, Leaf, LiveCopy, PlanFileProblem, bulk, change_words,
        figures as figure_sheets, history,
        message::{Guard, Keeping, Problem, Reply, Request, Space},
        own_posts, preview,
        sharing::{Card, Chosen, Sharing},
        template::Template,
        things,
        turning::{FIELDS_TOLD, HistoryAct, HistoryPage},
    },
};
pub use calendar::{CalendarChoice, NoCalendar};
pub use undoing::Done;

use crate::domain::{CivilTime, Language, Plan, Window, civil::add_days, figures::Scope};
use due::DueToday;
use futures::channel::oneshot;
use leptos::prelude::*;
use link::Link;
use std::collections::BTreeSet;

/// Whether what the person did is on disk.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    Saved,
    Saving,
    /// Kept in this page and, where possible, in the mirror; the reason stands beside.
    NotSaved(Problem),
}

/// Something to say at the bottom of the screen, perhaps with a way back.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub text: String,
    /// What undoes the act just done.
    pub undo: Option<Done>,
}

/// How far the opening is.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// Nothing is known yet.
    Waiting,
    /// Painted from the start view; the engine is still starting.
    Early,
    Open,
    Failed(Problem),
    /// The worker did not start, or is of another build.
    NoEngine(String),
}

/// The one store, handed down by context. Copies are cheap and the same.
#[derive(Clone, Copy)]
pub struct Store {
    copy: RwSignal<LiveCopy>,
    link: StoredValue<Option<Link>, LocalStorage>,
    /// Who asks before there is an engine.
    askers: StoredValue<Vec<oneshot::Sender<()>>>,
    /// Names this tab for the mirror and its lock.
    tab: StoredValue<String>,
    pub space: RwSignal<Space>,
    pub language: RwSignal<Language>,
    pub theme: RwSignal<Theme>,
    pub opening: RwSignal<Opening>,
    pub saving: RwSignal<Saving>,
    pub keeping: RwSignal<Keeping>,
    /// Whose figures the engine was asked for and has sent.
    figures_here: RwSignal<BTreeSet<Scope>>,
    /// Why nothing can be changed, where that is so.
    pub read_only: RwSignal<Option<Problem>>,
    /// Whether another page waits for the storage; see [`Store::give_way`].
    pub is_wanted: RwSignal<bool>,
    /// Whether the person looks at what is left of a damaged plan.
    pub is_looking: RwSignal<bool>,
    pub notice: RwSignal<Option<Notice>>,
    pub update: RwSignal<Option<Update>>,
    /// The store's civil time, to the minute.
    pub now: RwSignal<CivilTime>,
    /// What is due on the store's day.
    pub due: Memo<DueToday>,
    /// How often texts that fill slots have arrived.
    texts: RwSignal<u32>,
}

impl Store {
    /// The store of this page; it opens by itself.
    pub fn new() -> Store {
        let language = first_language();
        let copy = RwSignal::new(LiveCopy::default());
        let now = RwSignal::new(clock::now_in(""));
        let store = Store {
            copy,
            link: StoredValue::new_local(None),
            askers: StoredValue::new(Vec::new()),
            tab: StoredValue::new(random::command_id().to_string()),
            space: RwSignal::new(local::space()),
            language: RwSignal::new(language),
            theme: RwSignal::new(local::theme()),
            opening: RwSignal::new(Opening::Waiting),
            saving: RwSignal::new(Saving::Saved),
            keeping: RwSignal::new(Keeping::default()),
            figures_here: RwSignal::new(BTreeSet::new()),
            read_only: RwSignal::new(None),
            is_wanted: RwSignal::new(false),
            is_looking: RwSignal::new(false),
            notice: RwSignal::new(None),
            update: RwSignal::new(None),
            now,
            due: due::of_today(copy, now),
            texts: RwSignal::new(0),
        };
        store.open();
        store.follow_trade();
        store
    }

    /// Reads the plan as shown: confirmed, with unconfirmed edits laid over. Tracks changes.
    pub fn plan<T>(&self, read: impl FnOnce(&Plan) -> T) -> T {
        self.copy.with(|copy| read(copy.plan()))
    }

    /// For whoever shows the words of posts: tracks the arrival of what fills their slots.
    pub fn track_texts(&self) {
        self.texts.track();
    }

    /// The same without tracking, for event handlers.
    pub fn plan_untracked<T>(&self, read: impl FnOnce(&Plan) -> T) -> T {
        self.copy.with_untracked(|copy| read(copy.plan()))
    }

    /// Entities that cannot be read; they are left alone.
    pub fn unreadable_count(&self) -> usize {
        self.copy.with(|copy| copy.unreadable().len())
    }

    /// Why the plan cannot be shown, or not without a warning that must be met first.
    pub fn trouble(&self) -> Option<Problem> {
        match self.opening.get() {
            Opening::Failed(problem) => Some(problem),
            _ if self.is_looking.get() => None,
            _ => self
                .read_only
                .get()
                .filter(|problem| matches!(problem, Problem::Unreadable { .. })),
        }
    }

    /// Today in the store's zone.
    pub fn today(&self) -> chrono::NaiveDate {
        self.now.get().date
    }

    /// Milliseconds since 1970 UTC as civil time in the store's zone.
    pub fn civil_of(&self, milliseconds: i64) -> CivilTime {
        let zone = self.plan(|plan| plan.profile.as_ref().map(|profile| profile.time_zone.clone()));
        clock::civil_of(milliseconds, &zone.unwrap_or_default())
    }

    /// Asks the engine for the overrides and figures of these dates too.
    pub fn watch(&self, window: Window) {
        let store = *self;
        leptos::task::spawn_local(async move {
            // A window that fails to widen shows fewer ticks; the opening's own failure is shown already.
            let _ = store.ask(Request::Watch(window)).await;
        });
    }

    /// The dates every screen may count on.
    fn usual_window(&self) -> Window {
        let today = self.now.get_untracked().date;
        Window::new(add_days(today, -400), add_days(today, 100))
    }

    pub fn set_language(&self, language: Language) {
        local::keep_language(language);
        self.language.set(language);
    }

    pub fn set_theme(&self, theme: Theme) {
        local::keep_theme(theme);
        page::set_theme(theme);
        self.theme.set(theme);
    }

    /// Says something at the bottom of the screen.
    pub fn say(&self, text: impl Into<String>) {
        self.notice.set(Some(Notice {
            text: text.into(),
            undo: None,
        }));
    }

    /// Says what was done, and offers to undo it.
    pub fn say_with_undo(&self, text: impl Into<String>, done: Done) {
        if done.is_empty() && self.read_only.with_untracked(Option::is_some) {
            // It was not done, and that was said.
            return;
        }
        self.notice.set(Some(Notice {
            text: text.into(),
            undo: (!done.is_empty()).then_some(done),
        }));
    }
}

impl Default for Store {
    fn default() -> Self {
        Store::new()
    }
}

/// The language chosen on this device, else the browser's.
pub fn first_language() -> Language {
    local::language().unwrap_or_else(|| Language::from_tag(&page::language_tag()))
}

/// The store of the page.
pub fn use_store() -> Store {
    expect_context()
}
