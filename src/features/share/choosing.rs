//! What is shared: everything or some groups, as a plan or as a template, in the open or under a passphrase.

use crate::{
    domain::{
        Plan,
        id::{GroupId, OwnPlaybookId},
        own_playbook::OwnPlaybook,
    },
    i18n::{own_playbooks, share},
    store::{Card, Chosen, Sharing, Store, Template, own_playbook_edits::only, random, use_store},
    ui::{
        choice::{Choice, OneOf, SeveralOf},
        language::say,
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Characters a passphrase has at least; an empty one seals nothing.
const SHORTEST_PASSPHRASE: usize = 8;

/// What it is shared as.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Plan,
    Template,
    /// Nothing but playbooks of one's own.
    Playbooks,
}

/// What was chosen so far.
#[derive(Clone, Copy)]
pub struct Choosing {
    form: RwSignal<Form>,
    /// Where only playbooks are shared.
    playbooks_left_out: RwSignal<BTreeSet<OwnPlaybookId>>,
    groups_left_out: RwSignal<BTreeSet<GroupId>>,
    /// Whether the store's card goes along with some of the groups; a plan's, since a template has none with names.
    with_card: RwSignal<bool>,
    passphrase: RwSignal<String>,
}

impl Choosing {
    /// The whole plan, in the open.
    pub fn everything() -> Choosing {
        Choosing {
            form: RwSignal::new(Form::Plan),
            playbooks_left_out: RwSignal::new(BTreeSet::new()),
            groups_left_out: RwSignal::new(BTreeSet::new()),
            with_card: RwSignal::new(false),
            passphrase: RwSignal::new(String::new()),
        }
    }

    pub fn sharing(self, store: Store) -> Sharing {
        if self.form.get_untracked() == Form::Playbooks {
            return Sharing {
                groups: Some(only(self.playbooks(store))),
                template: None,
            };
        }
        let left_out = self.groups_left_out.get_untracked();
        let chosen = || {
            let of_plan = store.plan_untracked(|plan| plan.groups.keys().copied().collect::<BTreeSet<_>>());
            of_plan.difference(&left_out).copied().collect()
        };
        let card = || match self.with_card.get_untracked() {
            true => Card::Along,
            false => Card::LeftOut(random::command_id()),
        };
        let template = || Template {
            seed: random::command_id(),
            language: store.language.get_untracked(),
        };
        Sharing {
            groups: (!left_out.is_empty()).then(|| Chosen {
                groups: chosen(),
                own_playbooks: BTreeSet::new(),
                card: card(),
            }),
            template: (self.form.get_untracked() == Form::Template).then(template),
        }
    }

    /// The playbooks of one's own that were not left out.
    fn playbooks(self, store: Store) -> Vec<OwnPlaybookId> {
        let left_out = self.playbooks_left_out.get_untracked();
        let standing = |plan: &Plan| plan.standing_own_playbooks().iter().map(|it| it.id).collect::<Vec<_>>();
        let mut standing = store.plan_untracked(standing);
        standing.retain(|id| !left_out.contains(id));
        standing
    }

    pub fn passphrase(self) -> Option<String> {
        Some(self.passphrase.get_untracked()).filter(|passphrase| !passphrase.is_empty())
    }

    /// Tracks.
    pub fn passphrase_is_too_short(self) -> bool {
        let length = self.passphrase.with(|passphrase| passphrase.chars().count());
        (1..SHORTEST_PASSPHRASE).contains(&length)
    }
}

/// The choices, folded away: most people share everything.
#[component]
pub fn Choices(choosing: Choosing) -> impl IntoView {
    let store = use_store();
    let has_playbooks = Memo::new(move |_| store.plan(|plan| !plan.standing_own_playbooks().is_empty()));
    let forms = Signal::derive(move || {
        let language = store.language.get();
        let playbooks = Choice::new(Form::Playbooks, own_playbooks::form_playbooks(language));
        let playbooks = playbooks.about(own_playbooks::form_playbooks_about(language));
        let all = [
            Choice::new(Form::Plan, share::form_plan(language)).about(share::form_plan_about(language)),
            Choice::new(Form::Template, share::form_template(language)).about(share::form_template_about(language)),
        ];
        all.into_iter()
            .chain(has_playbooks.get().then_some(playbooks))
            .collect::<Vec<_>>()
    });
    let form = choosing.form;
    let of_playbooks = move || form.get() == Form::Playbooks;
    view! {
        <details class="field-changes">
            <summary>{say(share::choices)}</summary>
            <div class="stack">
                <OneOf
                    legend=Signal::derive(say(share::form))
                    choices=forms
                    value=Signal::derive(move || Some(form.get()))
                    on_change=move |chosen| form.set(chosen)
                    look="cards"
                />
                <Show when=of_playbooks fallback=move || view! { <Groups left_out=choosing.groups_left_out /> }>
                    <Playbooks left_out=choosing.playbooks_left_out />
                </Show>
                <StoreCard choosing />
                <Passphrase choosing />
            </div>
        </details>
    }
}

/// Which playbooks of one's own.
#[component]
fn Playbooks(left_out: RwSignal<BTreeSet<OwnPlaybookId>>) -> impl IntoView {
    let store = use_store();
    let choices = Memo::new(move |_| {
        let unnamed = own_playbooks::unnamed(store.language.get());
        let choice = |own: &OwnPlaybook| Choice::new(own.id, own.title(unnamed));
        store.plan(|plan| {
            plan.standing_own_playbooks()
                .into_iter()
                .map(choice)
                .collect::<Vec<_>>()
        })
    });
    let choose = move |id, is_chosen: bool| {
        left_out.update(|left_out| {
            if is_chosen {
                left_out.remove(&id);
            } else {
                left_out.insert(id);
            }
        });
    };
    let is_chosen = move |id: &OwnPlaybookId| left_out.with(|left_out| !left_out.contains(id));
    view! { <SeveralOf legend=Signal::derive(say(own_playbooks::which)) choices is_chosen on_change=choose /> }
}

/// Which groups, where there are several.
#[component]
fn Groups(left_out: RwSignal<BTreeSet<GroupId>>) -> impl IntoView {
    let store = use_store();
    let choices = Memo::new(move |_| {
        let groups = store.group_names().into_iter();
        groups.map(|(id, name)| Choice::new(id, name)).collect::<Vec<_>>()
    });
    let choose = move |group, is_chosen: bool| {
        left_out.update(|left_out| {
            if is_chosen {
                left_out.remove(&group);
            } else {
                left_out.insert(group);
            }
        });
    };
    let is_chosen = move |group: &GroupId| left_out.with(|left_out| !left_out.contains(group));
    view! {
        <Show when=move || choices.with(|choices| choices.len() > 1)>
            <SeveralOf legend=Signal::derive(say(share::which_groups)) choices is_chosen on_change=choose />
        </Show>
    }
}

/// Whether the store's card goes along: only a question where not everything is shared.
#[component]
fn StoreCard(choosing: Choosing) -> impl IntoView {
    let store = use_store();
    let with_card = choosing.with_card;
    let is_asked =
        move || choosing.form.get() == Form::Plan && choosing.groups_left_out.with(|left_out| !left_out.is_empty());
    let choices = Signal::derive(move || {
        let language = store.language.get();
        vec![
            Choice::new(false, share::card_left_out(language)),
            Choice::new(true, share::card_along(language)),
        ]
    });
    view! {
        <Show when=is_asked>
            <OneOf
                legend=Signal::derive(say(share::card))
                choices
                value=Signal::derive(move || Some(with_card.get()))
                on_change=move |chosen| with_card.set(chosen)
            />
        </Show>
    }
}

#[component]
fn Passphrase(choosing: Choosing) -> impl IntoView {
    let passphrase = choosing.passphrase;
    let too_short = say(share::passphrase_too_short);
    let error = move || choosing.passphrase_is_too_short().then(too_short);
    view! {
        <div class="field">
            <label for="share-passphrase">{say(share::passphrase)}</label>
            <input
                id="share-passphrase"
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength="200"
                aria-describedby="share-passphrase-help share-passphrase-error"
                aria-invalid=move || choosing.passphrase_is_too_short().to_string()
                prop:value=move || passphrase.get()
                on:input:target=move |event| passphrase.set(event.target().value())
            />
            <p class="help" id="share-passphrase-help">{say(share::passphrase_help)}</p>
            <p class="error" id="share-passphrase-error" aria-live="polite">{error}</p>
        </div>
    }
}
