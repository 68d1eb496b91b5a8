//! One act of the history: when, what, and taking it back or doing it again.

use super::{
    Reading,
    lines::{Line, Words, words},
};
use crate::{
    domain::id::CommandId,
    i18n::{history, share},
    store::history::{Standing, Turn},
    ui::language::say,
};
use leptos::prelude::*;

#[component]
pub fn Act(id: CommandId) -> impl IntoView {
    let reading: Reading = expect_context();
    let language = reading.store.language;
    let act = Memo::new(move |_| reading.act(id));
    let said = Memo::new(move |_| {
        let language = language.get();
        let words = act.with(|act| {
            let dated = act.as_ref()?;
            Some(reading.store.plan(|plan| words(plan, language, &dated.act)))
        });
        words.unwrap_or_default()
    });
    let standing = Memo::new(move |_| act.with(|act| act.as_ref().map(|dated| dated.act.standing)));
    let minute = move || act.with(|act| act.as_ref().map(|dated| dated.at.minute.to_string()));
    let is_merge = move || act.with(|act| act.as_ref().is_some_and(|dated| dated.act.is_merge));
    view! {
        <li class="card stack history-act" class:taken-back=move || standing.get() == Some(Standing::TakenBack)>
            <div class="row between">
                <h3>
                    <span class="small quiet">{minute}" "</span>
                    <Show when=is_merge>{say(history::merged)}" · "</Show>
                    {move || said.with(|said| said.headline.clone())}
                </h3>
                <TurnButton id standing said />
            </div>
            <Changes said />
        </li>
    }
}

/// Takes the act back, does it again, or says why neither can be done.
#[component]
fn TurnButton(id: CommandId, standing: Memo<Option<Standing>>, said: Memo<Words>) -> impl IntoView {
    let reading: Reading = expect_context();
    let language = reading.store.language;
    let turn = move |_| {
        let turn = match standing.get_untracked() {
            Some(Standing::TakenBack) => Turn::DoAgain(id),
            _ => Turn::TakeBack(id),
        };
        leptos::task::spawn_local(async move {
            reading.store.turned(turn).await;
            // A turn that changed nothing is heard of only here.
            reading.read_again();
        });
    };
    let is_back = move || standing.get() == Some(Standing::TakenBack);
    let word = move || {
        let language = language.get();
        if is_back() {
            history::do_again(language)
        } else {
            history::take_back(language)
        }
    };
    let name = move || {
        said.with(|said| {
            if is_back() {
                history::do_again_this(language.get(), &said.headline)
            } else {
                history::take_back_this(language.get(), &said.headline)
            }
        })
    };
    view! {
        <Show
            when=move || standing.get() != Some(Standing::Overtaken)
            fallback=move || view! { <span class="tag">{say(history::overtaken)}</span> }
        >
            <span class="row">
                <Show when=is_back><span class="tag">{say(history::taken_back)}</span></Show>
                <button type="button" class="button" aria-label=name on:click=turn>{word}</button>
            </span>
        </Show>
    }
}

/// Old and new: at once where it is little, else behind a fold.
#[component]
fn Changes(said: Memo<Words>) -> impl IntoView {
    let language = crate::ui::language::use_language();
    let content = move || {
        let language = language.get();
        said.with(|said| {
            // One line alone is named by the headline.
            let is_named = said.lines.len() > 1;
            let rows = said
                .lines
                .iter()
                .map(|line| row(language, line, is_named))
                .collect_view();
            let rest = said.field_count.saturating_sub(said.lines.len());
            let more = (rest > 0).then(|| view! { <p class="small quiet">{share::and_more(language, rest)}</p> });
            if said.is_short {
                return view! { <dl class="history-lines">{rows}</dl> }.into_any();
            }
            if said.lines.is_empty() {
                return ().into_any();
            }
            view! {
                <details class="field-changes">
                    <summary>{share::field_changes(language, said.field_count)}</summary>
                    <dl>{rows}</dl>
                    {more}
                </details>
            }
            .into_any()
        })
    };
    let gave_way = move || {
        let language = language.get();
        said.with(|said| {
            let row = |line: &Line| {
                view! { <dt>{line.what.clone()}</dt><dd><p>{line.old.clone()}</p><p class="small quiet">{history::instead(language, &line.new)}</p></dd> }
            };
            (!said.gave_way.is_empty()).then(|| view! {
                <div class="field-changes">
                    <p class="small">{history::gave_way(language)}</p>
                    <dl>{said.gave_way.iter().map(row).collect_view()}</dl>
                </div>
            })
        })
    };
    view! { {content}{gave_way} }
}

fn row(language: crate::domain::Language, line: &Line, is_named: bool) -> impl IntoView + use<> {
    let becomes = format!(" {} ", share::becomes(language));
    view! {
        <dt class:visually-hidden=!is_named>{line.what.clone()}</dt>
        <dd><del>{line.old.clone()}</del><span aria-hidden="true">" → "</span><span class="visually-hidden">{becomes}</span><ins>{line.new.clone()}</ins></dd>
    }
}
