//! Whose figures: the scopes there are, their names, and the addresses that show them.

use crate::{
    domain::{Language, Plan, figures::Scope},
    i18n::{figures, terms},
    ui::{choice::Choice, route::FigureScope},
};
use std::collections::BTreeSet;

/// The plan's own name of what an address shows.
pub fn scope_of(shown: &FigureScope) -> Scope {
    match shown {
        FigureScope::Workspace => Scope::Workspace,
        FigureScope::Owner(owner) => Scope::Owner(owner.clone()),
        FigureScope::Group(group) => Scope::Group(*group),
    }
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
