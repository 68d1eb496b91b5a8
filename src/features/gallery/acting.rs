//! What is pressed: buttons, choices, menus, tabs, dialogs, notices.

use super::{Part, fixed};
use crate::{
    domain::Language,
    i18n::{app, groups, terms},
    store::use_store,
    ui::{
        choice::{Choice, OneOf, SeveralOf},
        dialog::Dialog,
        icon::{Icon, LuCheck, LuCopy, LuPencil, LuPrinter, LuTrash2},
        language::{say, use_language},
        menu::{Menu, MenuItem},
        route::Route,
        tabs::{Tab, Tabs},
    },
};
use leptos::prelude::*;

type Message = fn(Language) -> &'static str;

fn words(message: Message) -> Signal<String> {
    let language = use_language();
    Signal::derive(move || message(language.get()).to_owned())
}

#[component]
pub fn Acts() -> impl IntoView {
    view! {
        <Part name="Buttons">
            <div class="acts">
                <button type="button" class="button main"><Icon icon=LuCheck />{say(app::save)}</button>
                <button type="button" class="button"><Icon icon=LuCopy />{say(groups::copy)}</button>
                <button type="button" class="button plain">{say(app::cancel)}</button>
                <button type="button" class="button grave"><Icon icon=LuTrash2 />{say(groups::delete_group)}</button>
                <button type="button" class="button" disabled>{say(app::save)}</button>
                <button type="button" class="button main" disabled>{say(app::save)}</button>
                <button type="button" class="icon-button" aria-label=say(app::close)><Icon icon=LuPencil /></button>
            </div>
            <button type="button" class="button main wide">{say(app::save)}</button>
        </Part>
    }
}

#[component]
pub fn Choosing() -> impl IntoView {
    let language = use_language();
    let steps = Signal::derive(move || {
        let language = language.get();
        let step = |step| Choice::new(step, terms::step(language, step)).about(groups::overview(language));
        crate::domain::positioning::Step::ALL
            .iter()
            .copied()
            .map(step)
            .collect::<Vec<_>>()
    });
    let one = RwSignal::new(None);
    let several = RwSignal::new(Vec::new());
    let change = move |step, taken: bool| {
        several.update(|all: &mut Vec<_>| {
            all.retain(|other| *other != step);
            all.extend(taken.then_some(step));
        });
    };
    view! {
        <Part name="Choices">
            <OneOf legend=fixed("OneOf, chips") choices=steps value=one on_change=move |step| one.set(Some(step)) />
            <OneOf legend=fixed("OneOf, cards") choices=steps value=one look="cards" on_change=move |step| one.set(Some(step)) />
            <SeveralOf
                legend=fixed("SeveralOf")
                choices=steps
                is_chosen=move |step| several.with(|all| all.contains(step))
                on_change=change
            />
        </Part>
    }
}

#[component]
pub fn Overlaid() -> impl IntoView {
    let store = use_store();
    let open = RwSignal::new(false);
    let item = |icon, name: Message, is_grave| MenuItem {
        icon,
        name: words(name),
        is_grave,
        act: Callback::new(move |()| store.say(name(store.language.get_untracked()))),
    };
    let items = vec![
        item(LuPrinter, groups::print_sheet, false),
        item(LuTrash2, groups::delete_group, true),
    ];
    let tab = |name: Message, is_here| Tab {
        route: Route::Gallery,
        name: words(name),
        is_here,
    };
    let tabs = vec![
        tab(groups::overview, false),
        tab(groups::positioning, true),
        tab(groups::people, false),
        tab(groups::schedule, false),
        tab(groups::checklists, false),
    ];
    view! {
        <Part name="Tabs, menu, dialog, notice">
            <Tabs label=fixed("Tabs") tabs />
            <div class="row between">
                <button type="button" class="button" on:click=move |_| open.set(true)>"Dialog"</button>
                <button type="button" class="button" on:click=move |_| store.say(app::saved(store.language.get_untracked()))>"Notice"</button>
                <Menu label=fixed("Menu") items=move || items.clone() />
            </div>
            <Dialog open title=fixed("Dialog")><p>{say(app::demo_notice)}</p></Dialog>
        </Part>
    }
}
