//! A calm reminder to save a plan file, where a week's work stands in none; it can be put off until tomorrow.

use crate::{
    i18n::{settings, share, today},
    store::{local, use_store},
    ui::{language::say, route::Route},
};
use leptos::prelude::*;

#[component]
pub fn BackupReminder() -> impl IntoView {
    let store = use_store();
    let is_put_off = RwSignal::new(false);
    let day = move || store.today().to_string();
    let days = Memo::new(move |_| {
        let is_put_off = is_put_off.get() || local::reminder_put_off() == Some(day());
        store.days_without_backup().filter(|_| !is_put_off)
    });
    let put_off = move |_| {
        local::put_reminder_off(&untrack(day));
        is_put_off.set(true);
    };
    move || {
        days.get().map(|days| {
            view! {
                <div class="banner warn">
                    <p>{share::backup_is_old(store.language.get(), days)}</p>
                    <a class="button small" href=Route::Share.href()>{say(settings::go_to_share)}</a>
                    <button type="button" class="button small" on:click=put_off>{say(today::not_today)}</button>
                </div>
            }
        })
    }
}
