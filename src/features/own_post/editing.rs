//! Changing a post that is there: one time of it, what is still to come, or all of it.

use super::{draft::Draft, form::Form};
use crate::{
    domain::{
        CivilTime, Language, Plan,
        id::RunId,
        own_post::{OWN_ITEM, OwnPost},
        playbook::ItemId,
        schedule::{OccurrenceKey, occurrence},
    },
    i18n::{own_posts as words, today},
    store::{Done, Store, own_posts, page, random, use_store, words::raw_words},
    ui::{
        choice::{Choice, OneOf},
        language::{say, use_language},
        layout::{Empty, ScreenHead},
        route::Route,
    },
};
use leptos::prelude::*;

/// Which of its times the edit is about.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Which {
    This,
    Later,
    All,
}

/// One time of a post of one's own.
#[derive(Clone, Copy, PartialEq)]
struct Time {
    post: RunId,
    day: u32,
}

impl Time {
    fn key(self) -> OccurrenceKey {
        OccurrenceKey {
            run: self.post,
            day: self.day,
            item: ItemId(OWN_ITEM.to_owned()),
        }
    }

    /// What the form begins with.
    fn draft(self, plan: &Plan, which: Which, language: Language) -> Option<OwnPost> {
        let own = plan.own_post(self.post)?;
        match which {
            Which::All if own.repeats.is_none() => Some(own_posts::as_it_stands(plan, own)),
            Which::All => Some(own.clone()),
            Which::Later => own.split(self.day, random::run_id()).map(|(_, later)| later),
            Which::This => {
                let now = occurrence(plan, &self.key())?;
                Some(OwnPost {
                    start: now.at.date,
                    minute: now.at.minute,
                    words: raw_words(plan, &now, language),
                    repeats: None,
                    ..own.clone()
                })
            }
        }
    }

    fn save(self, store: Store, which: Which, draft: &OwnPost) -> Done {
        match which {
            Which::This => self.save_single(store, draft),
            Which::Later => store.edit_own_post(self.post, Some(self.day), |post| take_over(post, draft)),
            Which::All => store.edit_own_post(self.post, None, |post| take_over(post, draft)),
        }
    }

    /// Words and time are set for this one only where they became others.
    fn save_single(self, store: Store, draft: &OwnPost) -> Done {
        let language = store.language.get_untracked();
        let before = store.plan_untracked(|plan| self.draft(plan, Which::This, language));
        store.edit_post(&self.key(), |change| {
            let is_same =
                |same: fn(&OwnPost, &OwnPost) -> bool| before.as_ref().is_some_and(|before| same(before, draft));
            if !is_same(|before, draft| before.words == draft.words) {
                change.words = Some(draft.words.clone());
            }
            if !is_same(|before, draft| (before.start, before.minute) == (draft.start, draft.minute)) {
                change.moved_to = Some(CivilTime {
                    date: draft.start,
                    minute: draft.minute,
                });
            }
        })
    }
}

fn take_over(post: &mut OwnPost, draft: &OwnPost) {
    *post = OwnPost {
        id: post.id,
        group: post.group,
        ..draft.clone()
    };
}

/// The screen that changes a post from one of its times.
#[component]
pub fn EditPost(post: RunId, day: u32) -> impl IntoView {
    let store = use_store();
    let time = Time { post, day };
    let is_there = Memo::new(move |_| {
        let stands = |plan: &Plan| plan.own_post(post).is_some_and(|post| post.deleted_at.is_none());
        store.plan(stands)
    });
    view! {
        <ScreenHead title=Signal::derive(say(words::edit_title)) back=Route::Post(time.key()) />
        {move || if is_there.get() {
            view! { <Editing time /> }.into_any()
        } else {
            view! { <Gone /> }.into_any()
        }}
    }
}

#[component]
fn Editing(time: Time) -> impl IntoView {
    let store = use_store();
    let language = use_language();
    let begin = move |which: Which| store.plan_untracked(|plan| time.draft(plan, which, language.get_untracked()));
    // The first time and later is all of it; what comes once has no other.
    let has_later = begin(Which::Later).is_some();
    let repeats = store.plan_untracked(|plan| plan.own_post(time.post).is_some_and(|post| post.repeats.is_some()));
    let which = RwSignal::new(if has_later { Which::Later } else { Which::All });
    let Some(post) = begin(which.get_untracked()) else {
        return view! { <Gone /> }.into_any();
    };
    let draft = Draft::new(post);
    let choose = move |chosen: Which| {
        if let (Some(from), Some(next)) = (begin(which.get_untracked()), begin(chosen)) {
            which.set(chosen);
            draft.begin_anew(&from, next);
        }
    };
    let save = move || {
        let Some(post) = draft.checked(store) else { return };
        let done = time.save(store, which.get_untracked(), &post);
        store.say_with_undo(words::changed(language.get_untracked(), &post.heading()), done);
        page::set_fragment(&Route::Calendar { day: post.first_day() }.to_string());
    };
    view! {
        <div class="stack">
            {repeats.then(|| view! { <WhichOnes which has_later choose=Callback::new(choose) /> })}
            <Form
                draft
                is_new=false
                is_single=Signal::derive(move || which.get() == Which::This)
                save=Callback::new(move |()| save())
                back=Route::Post(time.key())
            />
        </div>
    }
    .into_any()
}

#[component]
fn WhichOnes(which: RwSignal<Which>, has_later: bool, choose: Callback<Which>) -> impl IntoView {
    let language = use_language();
    let choices = Signal::derive(move || {
        let language = language.get();
        let later = has_later.then(|| Choice::new(Which::Later, words::this_and_later(language)));
        let this = Choice::new(Which::This, words::only_this(language));
        let all = Choice::new(Which::All, words::all(language));
        std::iter::once(this).chain(later).chain([all]).collect::<Vec<_>>()
    });
    view! {
        <OneOf
            legend=Signal::derive(move || say(words::reach)().to_owned())
            choices
            value=Signal::derive(move || Some(which.get()))
            on_change=move |chosen| choose.run(chosen)
        />
    }
}

#[component]
fn Gone() -> impl IntoView {
    view! {
        <Empty title=Signal::derive(String::new) text=Signal::derive(move || say(today::post_unknown)().to_owned())>
            <a class="button main" href=Route::Today.href()>{say(today::to_today)}</a>
        </Empty>
    }
}
