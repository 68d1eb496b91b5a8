//! One post: read it, copy it, tick it.

use super::further::{Further, FurtherAct, Working};
use crate::{
    domain::{
        CivilTime, Language, Plan,
        due::DuePost,
        id::GroupId,
        own_post::OwnPost,
        playbook::PlaybookHash,
        profile::Profile,
        schedule::{OccurrenceKey, OccurrenceState, Override, occurrence},
    },
    i18n::{dates, terms, today},
    store::{
        sharing, use_store,
        words::{PostWords, post_words},
    },
    ui::{
        icon::{Icon, LuCheck, LuCopy, LuPencil, LuShare2},
        language::{say, use_language},
        route::{GroupTab, Route},
    },
};
use leptos::prelude::*;

/// A post with its words and the acts for it.
#[component]
pub fn PostCard(post: DuePost, is_overdue: bool) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let key = StoredValue::new(post.key.clone());
    // The list keeps this card while the post's state and words change.
    let basis = Memo::new(move |_| store.plan(|plan| key.with_value(|key| basis(plan, key))));
    let shown = Memo::new(move |_| {
        // Every edit of the plan asks each card; the words are put together when something of this one has changed.
        // Only a memo that is read is ever worked out; tracking alone would leave it unasked for good.
        basis.with(|_| ());
        store.track_texts();
        store.plan_untracked(|plan| key.with_value(|key| shown(plan, key, language.get())))
    });
    let state = Memo::new(move |_| shown.with(|shown| shown.state));
    let is_today = post.at.date == store.now.get_untracked().date;
    let when = move || {
        let time = post.at.minute.to_string();
        if is_today {
            time
        } else {
            format!("{} {time}", dates::day(language.get(), post.at.date))
        }
    };
    let (card, heading) = (card_id(&post.key), heading_id(&post.key));
    let labelled_by = heading.clone();
    let Working(working) = expect_context();
    let is_in_hand = Memo::new(move |_| {
        let in_hand = |plan: &Plan| working.with(|working| key.with_value(|key| working.in_hand(plan) == Some(key)));
        store.plan(in_hand)
    });
    let text = Signal::derive(move || shown.with(|shown| shown.words.words.clone()));
    let title = Signal::derive(move || shown.with(|shown| shown.words.title.clone()));
    let missing = Memo::new(move |_| shown.with(|shown| shown.words.missing.clone()));
    view! {
        <li class="card post" class:in-hand=move || is_in_hand.get() id=card aria-labelledby=labelled_by>
            <div class="row post-head">
                <time class="post-time">{when}</time>
                <a class="post-group" href=move || shown.with(|shown| shown.group_href())>
                    {move || shown.with(|shown| shown.group_name.clone())}
                </a>
                {is_overdue.then(|| view! { <span class="tag warn">{say(today::overdue)}</span> })}
                {move || state_tag(state.get())}
            </div>
            <h2 class="post-title" id=heading tabindex="-1">{title}</h2>
            {move || (!text.with(String::is_empty)).then(|| view! { <p class="post-words">{text}</p> })}
            {move || (!missing.with(Vec::is_empty)).then(|| view! { <MissingNames missing=missing.get() /> })}
            <PostActs title words=text key state />
        </li>
    }
}

/// Names a post's card on the page.
pub fn card_id(key: &OccurrenceKey) -> String {
    format!("card-{}-{}-{}", key.run, key.day, key.item.0)
}

/// Names the heading of a post's card.
pub fn heading_id(key: &OccurrenceKey) -> String {
    format!("post-{}-{}-{}", key.run, key.day, key.item.0)
}

/// All that the card's words depend on.
#[derive(Clone, Debug, PartialEq)]
struct Basis {
    at: CivilTime,
    change: Option<Override>,
    playbook: PlaybookHash,
    own: Option<OwnPost>,
    group_name: String,
    profile: Option<Profile>,
}

fn basis(plan: &Plan, key: &OccurrenceKey) -> Option<Basis> {
    let post = occurrence(plan, key)?;
    let group = plan.groups.get(&post.run.group)?;
    Some(Basis {
        at: post.at,
        change: post.change.cloned(),
        playbook: post.run.playbook.clone(),
        own: plan.own_post(key.run).cloned(),
        group_name: group.name.clone(),
        profile: plan.profile.clone(),
    })
}

/// What the card says.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    group: Option<GroupId>,
    group_name: String,
    words: PostWords,
    state: OccurrenceState,
}

impl Shown {
    fn group_href(&self) -> String {
        let group = self.group.map(|group| Route::Group(group, GroupTab::Overview));
        group.unwrap_or(Route::Groups).href()
    }
}

/// Empty for a post that has just gone.
fn shown(plan: &Plan, key: &OccurrenceKey, language: Language) -> Shown {
    let Some(post) = occurrence(plan, key) else {
        return Shown::default();
    };
    let group = plan.groups.get(&post.run.group);
    Shown {
        group: Some(post.run.group),
        group_name: group
            .map(|group| terms::group_name(language, &group.name))
            .unwrap_or_default(),
        words: post_words(plan, &post, language),
        state: post.state(),
    }
}

fn state_tag(state: OccurrenceState) -> Option<impl IntoView> {
    match state {
        OccurrenceState::Open => None,
        OccurrenceState::Done => Some(view! { <span class="tag accent">{say(today::sent)}</span> }.into_any()),
        OccurrenceState::Skipped => Some(view! { <span class="tag">{say(today::skipped)}</span> }.into_any()),
    }
}

#[component]
fn PostActs(
    title: Signal<String>,
    words: Signal<String>,
    key: StoredValue<OccurrenceKey>,
    state: Memo<OccurrenceState>,
) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let has_words = Memo::new(move |_| !words.with(String::is_empty));
    let Working(working) = expect_context();
    let further: Further = expect_context();
    let put_off = move || {
        let is_open = state.get() == OccurrenceState::Open;
        is_open.then(|| further.view(FurtherAct::PutOff(title, key))).flatten()
    };
    let copy = move |_| {
        leptos::task::spawn_local(async move {
            let copied = sharing::copy(&words.get_untracked()).await;
            let language = language.get_untracked();
            if copied {
                // It is what lies on the clipboard now, whichever button brought it there.
                working.update(|working| working.copied(key.get_value()));
            }
            store.say(if copied {
                today::copied(language)
            } else {
                today::copy_refused(language)
            });
        })
    };
    let share = move |_| {
        leptos::task::spawn_local(async move {
            // A share sheet that is closed again needs no words.
            let _ = sharing::share(&title.get_untracked(), &words.get_untracked()).await;
        })
    };
    let tick = move |_| {
        let next = if state.get_untracked() == OccurrenceState::Open {
            OccurrenceState::Done
        } else {
            OccurrenceState::Open
        };
        let done = store.edit_post(&key.get_value(), |post| post.state = next);
        if next == OccurrenceState::Done {
            store.say_with_undo(
                today::marked_sent(language.get_untracked(), &title.get_untracked()),
                done,
            );
        }
    };
    let tick_name = move || match state.get() {
        OccurrenceState::Open => today::mark_sent(language.get(), &title.get()),
        _ => today::mark_open(language.get()).to_owned(),
    };
    let tick_words = move || {
        if state.get() == OccurrenceState::Open {
            today::sent(language.get())
        } else {
            today::mark_open(language.get())
        }
    };
    view! {
        <div class="post-acts">
            {move || has_words.get().then(|| view! {
                <button type="button" class="button main" on:click=copy><Icon icon=LuCopy />{say(today::copy)}</button>
            })}
            {move || (has_words.get() && sharing::can_share()).then(|| view! {
                <button type="button" class="button" on:click=share><Icon icon=LuShare2 />{say(today::share)}</button>
            })}
            <button type="button" class="button" aria-label=tick_name on:click=tick><Icon icon=LuCheck />{tick_words}</button>
            <div class="post-further">
                {put_off}
                <a
                    class="icon-button"
                    href=Route::Post(key.get_value()).href()
                    aria-label=move || today::details_of(language.get(), &title.get())
                    title=say(today::details)
                >
                    <Icon icon=LuPencil />
                </a>
            </div>
        </div>
    }
}

/// Names of variables that would be sent as blanks.
#[component]
fn MissingNames(missing: Vec<String>) -> impl IntoView {
    let language = use_language();
    let names = move || {
        let language = language.get();
        let names: Vec<_> = missing.iter().map(|name| today::variable(language, name)).collect();
        today::missing(
            language,
            &names.join(if language == crate::domain::Language::Chinese {
                "、"
            } else {
                ", "
            }),
        )
    };
    view! {
        <p class="row missing">
            <span class="tag warn">{names}</span>
            <a href=Route::Settings.href()>{say(today::fill_in)}</a>
        </p>
    }
}
