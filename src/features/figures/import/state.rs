//! How far an import is: the file, what it was read as, what was said about it, and where its figures would go.

use super::super::period::Days;
use crate::{
    domain::{
        Plan, Window,
        civil::Date,
        figures::{FigureField, Scope},
        id::GroupId,
    },
    store::{
        EntityChange, Problem, Reply, Request, Store,
        figure_sheets::{Column, DayChange, FigureImport, Meaning, Sheet, SourceKind, merge_days},
        files::Picked,
    },
};
use leptos::prelude::*;

/// How far the file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    Choosing,
    Reading,
    Refused(Refusal),
    Read(ReadSheet),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    TooLarge { bytes: f64 },
    Unreadable { name: String },
    Engine(Problem),
}

/// What the person has to know of the sheet; its rows stay with the engine.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadSheet {
    pub name: String,
    pub source: SourceKind,
    pub columns: Vec<Column>,
}

/// On which level the figures are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    #[default]
    Workspace,
    Owner,
    Group,
}

/// What still has to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Owner,
    Group,
}

/// One import. Copies are the same.
#[derive(Clone, Copy)]
pub struct Importing {
    pub step: RwSignal<Step>,
    pub meanings: RwSignal<Vec<Meaning>>,
    /// The day of every row, for sheets without a column of dates.
    pub date: RwSignal<Option<Date>>,
    /// What the sheet says under those meanings; `None` while it is being worked out.
    pub found: RwSignal<Option<FigureImport>>,
    /// Which group's or owner's rows are taken, where the sheet names several.
    pub subject: RwSignal<Option<String>>,
    pub level: RwSignal<Level>,
    pub owner: RwSignal<String>,
    pub group: RwSignal<Option<GroupId>>,
    /// Counts the files and meanings asked about, so that a late answer to an earlier question is dropped.
    asked: StoredValue<u32>,
}

impl Importing {
    pub fn new() -> Importing {
        Importing {
            step: RwSignal::new(Step::Choosing),
            meanings: RwSignal::default(),
            date: RwSignal::default(),
            found: RwSignal::default(),
            subject: RwSignal::default(),
            level: RwSignal::default(),
            owner: RwSignal::default(),
            group: RwSignal::default(),
            asked: StoredValue::new(0),
        }
    }

    fn next_question(self) -> u32 {
        self.asked.update_value(|asked| *asked += 1);
        self.asked.get_value()
    }

    /// Whether this is still the question; not when the screen was left.
    fn is_current(self, question: u32) -> bool {
        self.asked.try_get_value() == Some(question)
    }

    /// Reads a picked file.
    pub fn take(self, store: Store, reading: impl Future<Output = Picked> + 'static) {
        let question = self.next_question();
        self.step.set(Step::Reading);
        self.found.set(None);
        leptos::task::spawn_local(async move {
            let step = match reading.await {
                Picked::TooLarge { bytes, .. } => Err(Refusal::TooLarge { bytes }),
                Picked::Unreadable { name } => Err(Refusal::Unreadable { name }),
                Picked::File { name, bytes } => match store.ask(Request::ReadSheet(bytes)).await {
                    Ok(Reply::Sheet(sheet)) => Ok((name, sheet)),
                    Ok(_) => Err(Refusal::Engine(Problem::NothingRead)),
                    Err(problem) => Err(Refusal::Engine(problem)),
                },
            };
            if !self.is_current(question) {
                return;
            }
            match step {
                Ok((name, sheet)) => self.open(store, name, sheet),
                Err(refusal) => self.step.set(Step::Refused(refusal)),
            }
        });
    }

    fn open(self, store: Store, name: String, sheet: Sheet) {
        let meanings = sheet.meanings();
        let has = |meaning: Meaning| meanings.contains(&meaning);
        self.level.set(match () {
            () if has(Meaning::GroupName) => Level::Group,
            () if has(Meaning::Owner) => Level::Owner,
            () => Level::Workspace,
        });
        self.subject.set(None);
        self.date.set(None);
        self.meanings.set(meanings);
        self.step.set(Step::Read(ReadSheet {
            name,
            source: sheet.source,
            columns: sheet.columns,
        }));
        self.interpret(store);
    }

    /// Says what a column means, and asks anew what the sheet says.
    pub fn mean(self, store: Store, index: usize, meaning: Meaning) {
        self.meanings.update(|meanings| {
            if let Some(place) = meanings.get_mut(index) {
                *place = meaning;
            }
        });
        self.interpret(store);
    }

    /// Asks what the sheet says, and for the figures there are already on its days.
    pub fn interpret(self, store: Store) {
        let question = self.next_question();
        self.found.set(None);
        let request = Request::InterpretSheet {
            meanings: self.meanings.get_untracked(),
            date: self.date.get_untracked(),
        };
        leptos::task::spawn_local(async move {
            let answer = store.ask(request).await;
            if let Ok(Reply::Figures(found)) = &answer
                && let Some(window) = window_of(found)
            {
                // Where this fails, the commit will say so.
                let _ = store.ask(Request::Watch(window)).await;
            }
            if !self.is_current(question) {
                return;
            }
            match answer {
                Ok(Reply::Figures(found)) => self.show(store, found),
                Ok(_) => self.step.set(Step::Refused(Refusal::Engine(Problem::NothingRead))),
                Err(problem) => self.step.set(Step::Refused(Refusal::Engine(problem))),
            }
        });
    }

    fn show(self, store: Store, found: FigureImport) {
        let mut subjects = found.by_subject.keys();
        let known = self
            .subject
            .get_untracked()
            .filter(|name| found.by_subject.contains_key(name));
        let subject = match (subjects.next(), subjects.next()) {
            (Some(only), None) => Some(only.clone()),
            _ => known,
        };
        self.found.set(Some(found));
        self.choose_subject(store, subject);
    }

    /// Turns to one group's or owner's rows, and to the place of that name.
    pub fn choose_subject(self, store: Store, subject: Option<String>) {
        if let Some(name) = &subject {
            self.owner.set(name.clone());
            let of_that_name = store.plan_untracked(|plan| group_named(plan, name));
            if of_that_name.is_some() {
                self.group.set(of_that_name);
            }
        }
        self.subject.set(subject);
    }

    /// The figures that would be taken; `None` until it is said whose rows are meant.
    pub fn incoming(self) -> Option<Days> {
        self.found.with(|found| {
            let found = found.as_ref()?;
            if found.by_subject.len() < 2 {
                return Some(found.days.clone());
            }
            found.by_subject.get(&self.subject.get()?).cloned()
        })
    }

    /// Where the figures go; tracks.
    pub fn scope(self) -> Result<Scope, Missing> {
        match self.level.get() {
            Level::Workspace => Ok(Scope::Workspace),
            Level::Owner => {
                let owner = self.owner.with(|owner| owner.trim().to_owned());
                if owner.is_empty() {
                    Err(Missing::Owner)
                } else {
                    Ok(Scope::Owner(owner))
                }
            }
            Level::Group => self.group.get().map(Scope::Group).ok_or(Missing::Group),
        }
    }
}

fn group_named(plan: &Plan, name: &str) -> Option<GroupId> {
    let mut groups = plan
        .standing_groups()
        .into_iter()
        .filter(|group| group.name.trim() == name);
    groups.next().map(|group| group.id)
}

/// The days of everything found.
fn window_of(found: &FigureImport) -> Option<Window> {
    let dates = || {
        found
            .by_subject
            .values()
            .chain([&found.days])
            .flat_map(|days| days.keys())
    };
    Some(Window::new(*dates().min()?, *dates().max()?))
}

/// What taking the figures in would change.
pub fn changes_of(plan: &Plan, scope: &Scope, incoming: &Days) -> Vec<DayChange> {
    let none = Days::new();
    merge_days(plan.figures.get(scope).unwrap_or(&none), incoming)
}

/// One command for all days; what was not measured erases nothing.
pub fn entity_changes(store: Store, scope: &Scope, incoming: &Days) -> Vec<EntityChange> {
    let change = |(date, measured): (&Date, &crate::domain::figures::DayFigures)| {
        store.figures_change(scope, *date, |day| {
            for field in FigureField::ALL {
                if let Some(value) = measured.get(field) {
                    // The sheet's reader has kept every value inside the limits.
                    let _ = day.set(field, Some(value));
                }
            }
        })
    };
    incoming.iter().filter_map(change).collect()
}
