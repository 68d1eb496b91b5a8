//! The posts as a file for the phone's own calendar.

use crate::{
    domain::id::GroupId,
    i18n::{calendar_files, share},
    store::{CalendarChoice, NoCalendar, Store, abilities, files, sentences, use_store},
    ui::{
        choice::{Choice, OneOf, SeveralOf},
        icon::{Icon, LuCalendarDays},
        language::{say, use_language},
        whose::Whose,
    },
};
use leptos::prelude::*;

/// Days ahead that can be chosen.
const DAYS: [u32; 3] = [14, 30, 90];

/// The section.
#[component]
pub fn CalendarForPhone() -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let group = RwSignal::new(None::<GroupId>);
    let days = RwSignal::new(DAYS[1]);
    let reminds = RwSignal::new(true);
    let groups = Memo::new(move |_| store.group_names());
    let day_choices = Signal::derive(move || {
        let choice = |count| Choice::new(count, calendar_files::days(language.get(), count));
        DAYS.map(choice).to_vec()
    });
    let reminder = Signal::derive(move || vec![Choice::new((), calendar_files::reminds(language.get()))]);
    let save = move |_| {
        let choice = CalendarChoice {
            group: group.get_untracked(),
            days: days.get_untracked(),
            reminds: reminds.get_untracked(),
        };
        leptos::task::spawn_local(save_calendar(store, choice));
    };
    view! {
        <section class="section stack">
            <h2>{say(calendar_files::title)}</h2>
            <p class="quiet">{say(calendar_files::about)}</p>
            <Whose label=calendar_files::which groups value=group on_change=move |chosen| group.set(chosen) />
            <OneOf
                legend=Signal::derive(say(calendar_files::how_far))
                choices=day_choices
                value=Signal::derive(move || Some(days.get()))
                on_change=move |chosen| days.set(chosen)
            />
            <SeveralOf
                legend=Signal::derive(say(calendar_files::reminder))
                choices=reminder
                is_chosen=move |()| reminds.get()
                on_change=move |(), chosen| reminds.set(chosen)
            />
            <Show
                when=|| !abilities::saves_no_files()
                fallback=move || view! { <p class="banner warn">{say(calendar_files::wechat)}</p> }
            >
                <div class="acts">
                    <button type="button" class="button" on:click=save>
                        <Icon icon=LuCalendarDays />
                        {say(calendar_files::save)}
                    </button>
                </div>
            </Show>
        </section>
    }
}

async fn save_calendar(store: Store, choice: CalendarChoice) {
    let answer = store.calendar_file(choice).await;
    let language = store.language.get_untracked();
    store.say(match answer {
        Ok((bytes, entries)) => {
            let now = store.now.get_untracked();
            // With the time, since web views serve an old file again under the same name.
            let name = format!("qunce-{}-{}.ics", now.date, now.minute.to_string().replace(':', ""));
            match files::download(&name, "text/calendar", &bytes) {
                true => calendar_files::saved(language, &name, entries),
                false => share::download_failed(language).to_owned(),
            }
        }
        Err(NoCalendar::NothingPlanned) => calendar_files::nothing(language).to_owned(),
        Err(NoCalendar::TooMany { entries }) => calendar_files::too_many(language, entries),
        Err(NoCalendar::Problem(problem)) => sentences::problem(language, &problem),
    });
}
