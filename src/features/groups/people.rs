//! Who runs the group and by which rules: names, roles, rules and the welcome words.

use super::{
    card::{use_card, words},
    fields::{GroupText, place},
    item_texts::ItemTexts,
    overview::CopyButton,
};
use crate::{
    domain::{Group, group::MemberRole},
    i18n::{groups, terms},
    ui::{field::TextField, language::say},
};
use leptos::prelude::*;

#[component]
pub fn People() -> impl IntoView {
    view! {
        <section class="section stack">
            <div class="card stack">
                <GroupText label=groups::group_name place=place!(name) />
                <GroupText label=groups::owner place=place!(owner) />
            </div>
        </section>
        <section class="section">
            <h2>{say(groups::roles)}</h2>
            <div class="card stack">
                <p class="help">{say(groups::roles_note)}</p>
                <div class="fields-2">
                    {MemberRole::ALL.iter().map(|role| view! { <RoleName role=*role /> }).collect_view()}
                </div>
            </div>
        </section>
        <Rules />
        <section class="section">
            <h2>{say(groups::welcome)}</h2>
            <div class="card stack">
                <GroupText label=groups::welcome place=place!(welcome) rows=6 />
            </div>
        </section>
    }
}

/// Who has a role.
#[component]
fn RoleName(role: MemberRole) -> impl IntoView {
    let card = use_card();
    let name = card.memo(move |group| group.roles.get(&role).cloned().unwrap_or_default());
    let label = Signal::derive(move || terms::member_role(card.language(), role).to_owned());
    let save = move |name: String| {
        card.change(|group| {
            if name.is_empty() {
                group.roles.remove(&role);
            } else {
                group.roles.insert(role, name);
            }
        });
    };
    view! { <TextField label=label value=name on_change=save longest=100 /> }
}

#[component]
fn Rules() -> impl IntoView {
    let card = use_card();
    let as_text = card.memo(numbered_rules);
    let is_empty = Memo::new(move |_| as_text.with(String::is_empty));
    view! {
        <section class="section">
            <h2>{say(groups::rules)}</h2>
            <div class="card stack">
                <Show when=move || is_empty.get()><p class="quiet">{say(groups::no_rules)}</p></Show>
                <ItemTexts place=place!(rules) name=groups::rule add=groups::add_rule ordered=true rows=2 />
                <Show when=move || !is_empty.get()>
                    <div class="acts"><CopyButton label=words(groups::copy_rules) text=as_text /></div>
                </Show>
            </div>
        </section>
    }
}

/// The rules as they are posted: one a line, numbered.
fn numbered_rules(group: &Group) -> String {
    let rules = group.rules.in_order();
    let lines = rules.iter().filter(|(_, rule)| !rule.trim().is_empty());
    let numbered: Vec<_> = (1..)
        .zip(lines)
        .map(|(number, (_, rule))| format!("{number}. {rule}"))
        .collect();
    numbered.join("\n")
}
