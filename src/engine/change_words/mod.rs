//! Changes in words a person reads: which thing, which field, what it was and what it becomes. For the preview of a plan
//! file and whoever else tells of changes. No stored code and no id is ever shown.

mod field;
mod value;

pub use field::field_name;
pub use value::{LONGEST_VALUE, value, whole_value};

use super::things::Thing;
use crate::{
    document::EntityKey,
    domain::{
        Language, Plan,
        id::RunId,
        own_post::OwnPost,
        playbook::{ItemId, PlaybookHash},
    },
    i18n::{dates, field_names, share},
    knowledge::{self, Variables},
};
use serde::{
    Deserialize,
    de::{IntoDeserializer, value::Error},
};

/// What the words are chosen by: the language, and the plan in which names of posts and playbooks are looked up.
#[derive(Clone, Copy)]
pub struct Reader<'plan> {
    pub language: Language,
    pub plan: &'plan Plan,
}

impl Reader<'_> {
    /// The title of a run's post; what a post is called where the plan does not hold its playbook.
    fn post_title(&self, run: RunId, item: &ItemId) -> String {
        if let Some(post) = self.plan.own_post(run) {
            return post.heading();
        }
        let pinned = self
            .plan
            .runs
            .get(&run)
            .and_then(|run| self.plan.playbooks.get(&run.playbook));
        let words = pinned.and_then(|pinned| pinned.version.words(self.language).items.get(item));
        words.map_or_else(
            || field_names::some_post(self.language).to_owned(),
            |words| knowledge::fill(&words.title, &Variables::default()),
        )
    }

    fn playbook_title(&self, hash: &PlaybookHash) -> String {
        let pinned = self.plan.playbooks.get(hash);
        pinned.map_or_else(
            || field_names::some_playbook(self.language).to_owned(),
            |pinned| pinned.version.words(self.language).title.clone(),
        )
    }
}

/// The kind of thing.
pub fn thing_name(language: Language, thing: Thing) -> &'static str {
    match thing {
        Thing::Profile => share::thing_profile(language),
        Thing::Group => share::thing_group(language),
        Thing::Run => share::thing_run(language),
        Thing::OwnPost => share::thing_own_post(language),
        Thing::Post => share::thing_post(language),
        Thing::Figures => share::thing_figures(language),
        Thing::Playbook => share::thing_playbook(language),
        Thing::OwnPlaybook => share::thing_own_playbook(language),
    }
}

/// Which one of its kind: a run's playbook, the day and title of a post, the date of figures; empty where the group says it
/// all.
pub fn which(reader: Reader<'_>, entity: &EntityKey) -> String {
    let language = reader.language;
    match entity {
        EntityKey::Override(_, post) => {
            let title = reader.post_title(post.run, &post.item);
            format!("{} · {title}", share::day_of_run(language, post.day))
        }
        EntityKey::Figures(_, date) => dates::full_date(language, *date),
        EntityKey::OwnPost(_, post) => reader.plan.own_post(*post).map(OwnPost::heading).unwrap_or_default(),
        EntityKey::Run(_, run) => {
            let run = reader.plan.runs.get(run);
            run.map(|run| reader.playbook_title(&run.playbook)).unwrap_or_default()
        }
        EntityKey::Playbook(hash) => reader.playbook_title(hash),
        EntityKey::Profile | EntityKey::Group(_) | EntityKey::OwnPlaybook(_) => String::new(),
    }
}

/// A choice by its stored code.
fn choice<T: for<'de> Deserialize<'de>>(code: &str) -> Option<T> {
    let code: serde::de::value::StrDeserializer<'_, Error> = code.into_deserializer();
    T::deserialize(code).ok()
}
