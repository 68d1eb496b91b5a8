//! What would come of it, and doing it.

use super::{choosing::Choosing, names::GroupNames};
use crate::{
    domain::{
        Language,
        bulk::{Prepared, Preview, prepare, preview},
        diagnosis::{Reason, Weight},
        id::GroupId,
    },
    i18n::{dates, findings, library, many_groups as words},
    knowledge::Pack,
    store::{bulk, clock, content, page, random},
    ui::{language::say, route::Route},
};
use leptos::prelude::*;

/// A message with a count.
type Counted = fn(Language, usize) -> String;

/// Where the preview begins.
const PREVIEW: &str = "preview";

impl Choosing {
    /// Works it out from the plan as it is now.
    ///
    /// # Errors
    /// What is still to be chosen, in words.
    fn prepare(self) -> Result<(Prepared, Preview), &'static str> {
        let act = self.act(self.store.language.get_untracked())?;
        let today = self.store.now.get_untracked().date;
        let groups = untrack(|| self.groups());
        Ok(self.store.plan_untracked(|plan| {
            let now = (today, clock::now_milliseconds());
            let prepared = prepare(plan, &act, groups, self.sparing(), now, random::run_id);
            let seen = preview(plan, &prepared, today);
            (prepared, seen)
        }))
    }

    fn look(self) {
        crate::ui::unsaved::finish_all();
        let wanted = untrack(|| self.is_starting().then(|| self.playbook.get())).flatten();
        leptos::task::spawn_local(async move {
            let packs: Vec<_> = wanted.into_iter().map(Pack::Playbook).collect();
            if content::fetch(&packs).await.is_err() {
                return self
                    .store
                    .say(library::not_arrived_why(self.store.language.get_untracked()));
            }
            match self.prepare() {
                Ok((_, seen)) => {
                    self.seen.set(Some(seen));
                    page::after(0, || page::focus(PREVIEW));
                }
                Err(missing) => self.store.say(missing),
            }
        });
    }

    /// Does what was looked at; where the plan has changed since, the new numbers are to be looked at first.
    fn accept(self) {
        let language = self.store.language.get_untracked();
        let (prepared, seen) = match self.prepare() {
            Ok(both) => both,
            Err(missing) => return self.store.say(missing),
        };
        if self.seen.with_untracked(|shown| shown.as_ref() != Some(&seen)) {
            self.seen.set(Some(seen));
            return self.store.say(words::has_changed(language));
        }
        let changes = self.store.plan_untracked(|plan| bulk::changes(plan, &prepared));
        let done = self.store.commit(changes);
        self.store.say_with_undo(words::accepted(language, seen.groups), done);
        if !done.is_empty() {
            let from = seen.days.map(|days| days.first());
            page::set_fragment(&Route::Matrix { from }.to_string());
        }
    }
}

#[component]
pub fn LookButton(choosing: Choosing) -> impl IntoView {
    view! {
        <p class="acts section">
            <button type="button" class="button main" on:click=move |_| choosing.look()>{say(words::look)}</button>
        </p>
    }
}

/// Nothing until it was asked for.
#[component]
pub fn Seen(choosing: Choosing) -> impl IntoView {
    let language = choosing.store.language;
    let shown = move || {
        choosing.seen.get().map(|seen| {
            let count = seen.groups;
            view! {
                <section class="section card stack">
                    <h2 id=PREVIEW tabindex="-1">{say(words::preview)}</h2>
                    <Counts seen=seen.clone() />
                    <Warnings seen=seen.clone() />
                    <LeftAlone seen />
                    {(count > 0).then(|| view! {
                        <p class="acts">
                            <button type="button" class="button main" on:click=move |_| choosing.accept()>
                                {move || words::accept(language.get(), count)}
                            </button>
                        </p>
                    })}
                </section>
            }
        })
    };
    view! { {shown} }
}

/// How much it is.
#[component]
fn Counts(seen: Preview) -> impl IntoView {
    let language = crate::ui::language::use_language();
    let number = |count: usize| dates::number(i64::try_from(count).unwrap_or(i64::MAX));
    let groups = seen.groups;
    let headline = move || match groups {
        0 => words::nothing_changes(language.get()).to_owned(),
        count => words::changes_groups(language.get(), count),
    };
    let lines = move || {
        let language = language.get();
        let acts: [(usize, Counted); 5] = [
            (seen.started, words::starts),
            (seen.moved, words::moves),
            (seen.ended, words::ends),
            (seen.deleted, words::cancels),
            (seen.ongoing, words::only_first_days),
        ];
        let mut lines: Vec<String> = acts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, say)| say(language, count))
            .collect();
        if let Some(days) = seen.days {
            let days = findings::period_words(language, days);
            lines.insert(0, words::posts(language, &number(seen.posts), &days));
        }
        if seen.dropped > 0 {
            lines.push(words::dropped(language, &number(seen.dropped)));
        }
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <p class="seen-headline"><strong>{headline}</strong></p>
        <ul class="bullets">{lines}</ul>
    }
}

/// What to look at before accepting.
#[component]
fn Warnings(seen: Preview) -> impl IntoView {
    let language = crate::ui::language::use_language();
    let late = seen.late;
    let late_words = move || {
        let count = dates::number(i64::try_from(late).unwrap_or(i64::MAX));
        words::late(language.get(), &count)
    };
    let colliding = |is_same: bool, said: Counted| {
        let groups: Vec<GroupId> = seen.colliding(is_same).into_iter().collect();
        let count = groups.len();
        let summary = Signal::derive(move || said(language.get(), count));
        (count > 0).then(|| view! { <GroupNames summary groups /> })
    };
    let finding = move |(reason, groups): (Reason, Vec<GroupId>)| {
        let (weight, count) = (reason.weight(), groups.len());
        let class = if weight == Weight::Grave {
            "tag grave"
        } else {
            "tag warn"
        };
        let summary = Signal::derive(move || {
            words::found_in(language.get(), count, &findings::sentence(language.get(), &reason))
        });
        view! {
            <div>
                <span class=class>{move || findings::weight(language.get(), weight)}</span>
                <GroupNames summary groups />
            </div>
        }
    };
    view! {
        {(late > 0).then(|| view! { <p><span class="tag warn">{late_words}</span></p> })}
        {colliding(true, words::same_too)}
        {colliding(false, words::others_too)}
        {seen.findings.clone().into_iter().map(finding).collect_view()}
    }
}

/// Which groups are left alone, by why.
#[component]
fn LeftAlone(seen: Preview) -> impl IntoView {
    let language = crate::ui::language::use_language();
    let lines = seen.left_out.into_iter().map(|(why, groups)| {
        let count = groups.len();
        let summary = Signal::derive(move || words::left_out(language.get(), why, count));
        view! { <GroupNames summary groups /> }
    });
    lines.collect_view()
}
