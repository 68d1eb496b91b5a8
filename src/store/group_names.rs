//! The standing groups by name, for whatever chooses one.

use super::Store;
use crate::{domain::id::GroupId, i18n::terms};
use leptos::prelude::*;

impl Store {
    /// Every group that is not in the trash, in the order of every list of groups; one without a name says so. Tracks.
    pub fn group_names(&self) -> Vec<(GroupId, String)> {
        let language = self.language.get();
        self.plan(|plan| {
            let groups = plan.standing_groups().into_iter();
            groups
                .map(|group| (group.id, terms::group_name(language, &group.name)))
                .collect()
        })
    }
}
