//! The standing groups by name, for whatever chooses one.

use super::Store;
use crate::{domain::id::GroupId, i18n::agenda};
use leptos::prelude::*;

impl Store {
    /// Every group that is not in the trash, in the order of every list of groups; one without a name says so. Tracks.
    pub fn group_names(&self) -> Vec<(GroupId, String)> {
        let language = self.language.get();
        let name = |name: &str| match name.trim() {
            "" => agenda::unnamed_group(language).to_owned(),
            _ => name.to_owned(),
        };
        self.plan(|plan| {
            let groups = plan.standing_groups().into_iter();
            groups.map(|group| (group.id, name(&group.name))).collect()
        })
    }
}
