//! Which posts the calendar shows: one filter for all its views, as long as the page lives.

use crate::{
    domain::{
        Language, id::GroupId, kind::GroupKind, plan::Plan, playbook::Channel, post_filter::PostFilter,
        schedule::OccurrenceState,
    },
    i18n::{agenda, terms},
    knowledge,
    store::{Store, use_store},
    ui::{
        choice::{Choice, Select},
        dialog::Dialog,
        icon::{Icon, LuListFilter, LuX},
        language::{say, use_language},
        whose::Whose,
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

thread_local! {
    static FILTER: ArcRwSignal<PostFilter> = ArcRwSignal::new(PostFilter::default());
}

/// The filter, as far as the plan still has what it names. Tracks.
pub fn use_filter() -> Memo<PostFilter> {
    let store = use_store();
    let filter = FILTER.with(ArcRwSignal::clone);
    Memo::new(move |_| {
        let asked = filter.get();
        store.plan(|plan| asked.within(plan))
    })
}

/// The group asked for, whether or not the plan has arrived that has it. Tracks.
pub fn asked_group() -> Option<GroupId> {
    FILTER.with(ArcRwSignal::clone).with(|filter| filter.group)
}

/// Asks for more, less, or something else.
pub fn change_filter(change: impl FnOnce(&mut PostFilter)) {
    FILTER.with(|filter| filter.update(change));
}

/// Opens the choices.
#[component]
pub fn FilterButton() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            <Icon icon=LuListFilter />
            {say(agenda::filter)}
        </button>
        <Dialog open title=Signal::derive(say(agenda::filter))>
            <Choices />
            <div class="acts filter-acts">
                <button type="button" class="button main" on:click=move |_| open.set(false)>{say(agenda::show_filtered)}</button>
                <ClearButton />
            </div>
        </Dialog>
    }
}

/// What is filtered, in words, with the way back to everything; nothing where nothing is.
#[component]
pub fn Filtered() -> impl IntoView {
    let (store, language, filter) = (use_store(), use_language(), use_filter());
    let is_any = Memo::new(move |_| filter.with(|filter| filter.asked() == 0));
    let words = move || agenda::only(language.get(), &told(store, language.get(), &filter.get()));
    view! {
        <Show when=move || !is_any.get()>
            <div class="row filtered" role="status">
                <span>{words}</span>
                <ClearButton />
            </div>
        </Show>
    }
}

#[component]
fn ClearButton() -> impl IntoView {
    let clear = |_| change_filter(|filter| *filter = PostFilter::default());
    view! { <button type="button" class="button plain" on:click=clear><Icon icon=LuX />{say(agenda::show_all)}</button> }
}

#[component]
fn Choices() -> impl IntoView {
    let (store, language, filter) = (use_store(), use_language(), use_filter());
    let groups = Memo::new(move |_| store.group_names());
    let kinds = Memo::new(move |_| {
        with_any(language.get(), store.plan(kinds_of), |kind| {
            kind_name(language.get(), *kind)
        })
    });
    let owners = Memo::new(move |_| with_any(language.get(), store.plan(owners_of), |owner| owner.clone()));
    let channels = Memo::new(move |_| {
        with_any(language.get(), Channel::ALL.iter().copied(), |channel| {
            terms::channel(language.get(), *channel).to_owned()
        })
    });
    let states = Memo::new(move |_| {
        with_any(language.get(), OccurrenceState::ALL.iter().copied(), |state| {
            terms::occurrence_state(language.get(), *state).to_owned()
        })
    });
    view! {
        <div class="fields-2">
            <Whose
                label=agenda::whose
                groups
                value=Signal::derive(move || filter.get().group)
                on_change=|group| change_filter(|filter| filter.group = group)
            />
            <OneOrAny label=agenda::kind choices=kinds read=|filter| filter.kind set=|filter, kind| filter.kind = kind />
            <OneOrAny label=agenda::store choices=owners read=|filter| filter.owner.clone() set=|filter, owner| filter.owner = owner />
            <OneOrAny label=agenda::channel choices=channels read=|filter| filter.channel set=|filter, channel| filter.channel = channel />
            <OneOrAny label=agenda::state choices=states read=|filter| filter.state set=|filter, state| filter.state = state />
        </div>
    }
}

/// One thing to ask for; not shown where there is nothing to choose between.
#[component]
fn OneOrAny<T: Clone + PartialEq + Send + Sync + 'static>(
    label: fn(Language) -> &'static str,
    choices: Memo<Vec<Choice<Option<T>>>>,
    read: fn(&PostFilter) -> Option<T>,
    set: fn(&mut PostFilter, Option<T>),
) -> impl IntoView {
    let filter = use_filter();
    view! {
        <Show when=move || choices.with(|choices| choices.len() > 2)>
            <Select
                label=Signal::derive(say(label))
                choices
                value=Signal::derive(move || filter.with(read))
                on_change=move |chosen| change_filter(|filter| set(filter, chosen))
            />
        </Show>
    }
}

fn with_any<T>(
    language: Language,
    values: impl IntoIterator<Item = T>,
    name: impl Fn(&T) -> String,
) -> Vec<Choice<Option<T>>> {
    let any = Choice::new(None, agenda::any(language));
    let named = values.into_iter().map(|value| {
        let label = name(&value);
        Choice::new(Some(value), label)
    });
    std::iter::once(any).chain(named).collect()
}

fn kinds_of(plan: &Plan) -> BTreeSet<GroupKind> {
    plan.standing_groups().into_iter().map(|group| group.kind).collect()
}

fn owners_of(plan: &Plan) -> BTreeSet<String> {
    let owners = plan.standing_groups().into_iter().map(|group| group.owner.clone());
    owners.filter(|owner| !owner.is_empty()).collect()
}

pub fn kind_name(language: Language, kind: GroupKind) -> String {
    knowledge::kind(kind, language)
        .map_or(kind.code(), |content| &content.title)
        .to_owned()
}

/// The filter in words: `老客群 · 群发工具`.
fn told(store: Store, language: Language, filter: &PostFilter) -> String {
    let group = filter.group.and_then(|asked| {
        let names = store.group_names().into_iter();
        names
            .map(|(id, name)| (id == asked).then_some(name))
            .find_map(|name| name)
    });
    let told = [
        group,
        filter.kind.map(|kind| kind_name(language, kind)),
        filter.owner.clone(),
        filter
            .channel
            .map(|channel| terms::channel(language, channel).to_owned()),
        filter
            .state
            .map(|state| terms::occurrence_state(language, state).to_owned()),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
