//! The store's card: names, trade, role, rhythm and time zone.

use crate::{
    domain::{
        group::Platform,
        mass_send::MassSendLimit,
        profile::{Profile, PurchaseRhythm, Role, Trade},
    },
    i18n::{settings, terms},
    knowledge,
    store::{clock, use_store},
    ui::{
        choice::{Choice, OneOf, Select},
        field::{TextField, ValueField},
        language::say,
        route::Route,
    },
};
use leptos::prelude::*;

/// One field of the card; empty while there is no card.
fn read<T: Clone + Default + PartialEq + Send + Sync + 'static>(field: fn(&Profile) -> T) -> Memo<T> {
    let store = use_store();
    Memo::new(move |_| store.plan(|plan| plan.profile.as_ref().map(field).unwrap_or_default()))
}

/// The card, or the way to make one.
#[component]
pub fn StoreCard() -> impl IntoView {
    let store = use_store();
    let has_card = Memo::new(move |_| store.plan(|plan| plan.profile.is_some()));
    let none = move || {
        view! {
            <p class="quiet">{say(settings::card_missing)}</p>
            <div class="acts"><a class="button" href=Route::Start.href()>{say(settings::start_first)}</a></div>
        }
    };
    view! {
        <section class="section stack">
            <h2>{say(settings::card_title)}</h2>
            <Show when=move || has_card.get() fallback=none>
                <Names />
                <Business />
                <MassSendQuota />
                <TimeZone />
            </Show>
        </section>
    }
}

#[component]
fn Names() -> impl IntoView {
    let store = use_store();
    let set = move |edit: fn(&mut Profile, String)| {
        move |text: String| {
            store.edit_profile(|profile| edit(profile, text.trim().to_owned()));
        }
    };
    view! {
        <div class="fields-2">
            <TextField
                label=say(settings::store_name)
                help=say(settings::store_name_help)
                value=read(|profile| profile.store_name.clone())
                on_change=set(|profile, text| profile.store_name = text)
                longest=60
            />
            <TextField
                label=say(settings::host_name)
                help=say(settings::host_name_help)
                value=read(|profile| profile.host_name.clone())
                on_change=set(|profile, text| profile.host_name = text)
                longest=60
            />
            <TextField
                label=say(settings::city)
                value=read(|profile| profile.city.clone())
                on_change=set(|profile, text| profile.city = text)
                longest=60
            />
        </div>
    }
}

#[component]
fn Business() -> impl IntoView {
    let store = use_store();
    let trades = move || {
        let content = knowledge::trades(store.language.get()).unwrap_or_default();
        content
            .iter()
            .map(|trade| Choice::new(trade.id, trade.title.clone()))
            .collect::<Vec<_>>()
    };
    let roles = move || {
        let language = store.language.get();
        vec![
            Choice::new(Role::Store, settings::role_store(language)),
            Choice::new(Role::Headquarters, settings::role_headquarters(language)),
        ]
    };
    let rhythms = move || {
        let language = store.language.get();
        vec![
            Choice::new(PurchaseRhythm::High, settings::rhythm_high(language)),
            Choice::new(PurchaseRhythm::Low, settings::rhythm_low(language)),
        ]
    };
    let (role, rhythm) = (read(|profile| profile.role), read(|profile| profile.purchase_rhythm));
    let set_trade = move |trade: Trade| {
        store.edit_profile(|profile| profile.trade = trade);
    };
    let set_role = move |role: Role| {
        store.edit_profile(|profile| profile.role = role);
    };
    let set_rhythm = move |rhythm: PurchaseRhythm| {
        store.edit_profile(|profile| profile.purchase_rhythm = rhythm);
    };
    view! {
        <Select label=say(settings::trade) choices=trades value=read(|profile| profile.trade) on_change=set_trade />
        <OneOf legend=say(settings::role) choices=roles value=move || Some(role.get()) on_change=set_role />
        <OneOf legend=say(settings::rhythm) choices=rhythms value=move || Some(rhythm.get()) on_change=set_rhythm />
    }
}

/// Asked once a group is on WeCom.
#[component]
fn MassSendQuota() -> impl IntoView {
    let store = use_store();
    let is_asked = Memo::new(move |_| {
        store.plan(|plan| {
            plan.groups
                .values()
                .any(|group| group.platform == Platform::WeCom && group.deleted_at.is_none())
        })
    });
    let choices = move || {
        let language = store.language.get();
        let other = |limit| Choice::new(Some(limit), terms::mass_send_limit(language, limit));
        vec![
            Choice::new(None, settings::as_many_as_days(language)),
            other(MassSendLimit::SevenAWeek),
            other(MassSendLimit::OneADay),
        ]
    };
    let limit = read(|profile| profile.mass_send_limit);
    let set_limit = move |limit: Option<MassSendLimit>| {
        store.edit_profile(|profile| profile.mass_send_limit = limit);
    };
    view! {
        <Show when=move || is_asked.get()>
            <OneOf legend=say(settings::mass_send_quota) choices=Signal::derive(choices) value=move || Some(limit.get()) on_change=set_limit />
        </Show>
    }
}

#[component]
fn TimeZone() -> impl IntoView {
    let store = use_store();
    let help = move || {
        let language = store.language.get();
        let device = clock::device_time_zone();
        let device = if device.is_empty() {
            settings::unknown_device_zone(language)
        } else {
            &device
        };
        settings::time_zone_help(language, device)
    };
    let set = move |text: String| {
        let zone = text.trim().to_owned();
        let is_known = zone.is_empty() || clock::knows_time_zone(&zone);
        if is_known {
            store.edit_profile(|profile| profile.time_zone = zone);
        }
        is_known
    };
    view! {
        <ValueField
            label=say(settings::time_zone)
            help=help
            error=say(settings::time_zone_unknown)
            value=read(|profile| profile.time_zone.clone())
            on_change=set
        />
    }
}
