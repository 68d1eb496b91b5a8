//! Whose figures: the scopes there are, their names, and the addresses that show them.

use crate::{
    domain::{Language, Plan, figures::Scope},
    i18n::{figures, terms},
    ui::{choice::Choice, route::FigureScope},
};
use std::collections::BTreeSet;

/// The plan's own name of what an address shows; `None` where that is to be chosen.
pub fn scope_of(shown: &FigureScope) -> Option<Scope> {
    match shown {
        FigureScope::Any => None,
        FigureScope::Workspace => Some(Scope::Workspace),
        FigureScope::Owner(owner) => Some(Scope::Owner(owner.clone())),
        FigureScope::Group(group) => Some(Scope::Group(*group)),
    }
}

/// Whoever's there is most to see of: the workspace's, where it has any; what was looked at last; the group with the newest
/// of those that are here; the only group there is.
pub fn scope_to_begin_with(plan: &Plan, last: Option<Scope>) -> Scope {
    let has = |scope: &Scope| plan.figures.get(scope).is_some_and(|days| !days.is_empty());
    let standing = plan.standing_groups();
    let is_there = |scope: &Scope| match scope {
        Scope::Group(id) => standing.iter().any(|group| group.id == *id),
        scope => has(scope),
    };
    let open = || standing.iter().filter(|group| group.closed_on.is_none());
    let newest = |scope: &Scope| plan.figures.get(scope).and_then(|days| days.keys().last().copied());
    let with_figures = open().map(|group| Scope::Group(group.id)).filter(has);
    let only = || match open().collect::<Vec<_>>()[..] {
        [group] => Some(Scope::Group(group.id)),
        _ => None,
    };
    Some(Scope::Workspace)
        .filter(has)
        .or(last.filter(is_there))
        .or_else(|| with_figures.max_by_key(newest))
        .or_else(only)
        .unwrap_or(Scope::Workspace)
}

/// The address's name of a scope.
pub fn shown_scope(scope: &Scope) -> FigureScope {
    match scope {
        Scope::Workspace => FigureScope::Workspace,
        Scope::Owner(owner) => FigureScope::Owner(owner.clone()),
        Scope::Group(group) => FigureScope::Group(*group),
    }
}

/// The workspace, every owner that has figures, every standing group; and the one shown, whatever it is.
pub fn scope_choices(plan: &Plan, shown: &Scope, language: Language) -> Vec<Choice<Scope>> {
    let owners = owners_with_figures(plan).into_iter().map(Scope::Owner);
    let groups = plan.standing_groups().into_iter().map(|group| Scope::Group(group.id));
    let mut scopes: Vec<Scope> = std::iter::once(Scope::Workspace).chain(owners).chain(groups).collect();
    if !scopes.contains(shown) {
        scopes.push(shown.clone());
    }
    let choice = |scope: Scope| {
        let name = scope_name(plan, &scope, language);
        Choice::new(scope, name)
    };
    scopes.into_iter().map(choice).collect()
}

pub fn owners_with_figures(plan: &Plan) -> BTreeSet<String> {
    let owners = plan.figures.iter().filter_map(|(scope, days)| match scope {
        Scope::Owner(owner) if !days.is_empty() => Some(owner.clone()),
        Scope::Owner(_) | Scope::Workspace | Scope::Group(_) => None,
    });
    owners.collect()
}

fn scope_name(plan: &Plan, scope: &Scope, language: Language) -> String {
    match scope {
        Scope::Workspace => figures::whole_workspace(language).to_owned(),
        Scope::Owner(owner) => figures::owner_named(language, owner),
        Scope::Group(group) => {
            let group = plan.groups.get(group).filter(|group| group.deleted_at.is_none());
            let name = group.map(|group| terms::group_name(language, &group.name));
            figures::group_named(language, name.as_deref().unwrap_or(figures::unknown_group(language)))
        }
    }
}
