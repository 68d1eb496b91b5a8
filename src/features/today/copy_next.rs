//! "Copy next": what is due, copied one after the other with one thumb. See [`WorkingThrough`] for what it ticks, and when.

use super::{
    card::{card_id, heading_id},
    further::Working,
};
use crate::{
    domain::{
        Language, Plan,
        due::DuePost,
        schedule::{Occurrence, OccurrenceKey, OccurrenceState, occurrence},
        working_through::WorkingThrough,
    },
    i18n::{terms, today},
    store::{
        Done, Store, keys, page, sharing, use_store,
        words::{post_title, post_words},
    },
    ui::{
        icon::{Icon, LuCheck, LuCopy},
        language::{say, use_language},
    },
};
use leptos::{ev, prelude::*};

/// After a copy the same button would tick: a finger that taps twice must not. Milliseconds.
const RESTS: i32 = 700;

/// A post as the bar names it.
#[derive(Clone, Debug, PartialEq)]
struct Named {
    key: OccurrenceKey,
    time: String,
    title: String,
    group: String,
}

fn named(plan: &Plan, key: &OccurrenceKey, language: Language) -> Option<Named> {
    let post = occurrence(plan, key)?;
    Some(Named {
        key: key.clone(),
        time: post.at.minute.to_string(),
        title: post_title(plan, &post, language),
        group: group_of(plan, &post, language),
    })
}

fn group_of(plan: &Plan, post: &Occurrence<'_>, language: Language) -> String {
    let group = plan.groups.get(&post.run.group);
    group
        .map(|group| terms::group_name(language, &group.name))
        .unwrap_or_default()
}

fn words_of(plan: &Plan, key: &OccurrenceKey, language: Language) -> String {
    let words = |post| post_words(plan, &post, language).words;
    occurrence(plan, key).map(words).unwrap_or_default()
}

/// What the bar shows and does.
#[derive(Clone, Copy)]
struct Bar {
    store: Store,
    working: Working,
    in_hand: Memo<Option<Named>>,
    next: Memo<Option<Named>>,
    is_resting: RwSignal<bool>,
}

/// A bar that stays in sight while something of today can be copied, or is in hand.
#[component]
pub fn CopyNext() -> impl IntoView {
    let bar = Bar::new();
    let keys = window_event_listener(ev::keydown, move |event| bar.key(&event));
    on_cleanup(move || keys.remove());
    let has_something = Memo::new(move |_| bar.in_hand.with(Option::is_some) || bar.next.with(Option::is_some));
    view! {
        <Show when=move || has_something.get()>
            <section class="next-bar" aria-label=say(today::one_by_one)>
                <p class="next-about" role="status">{move || bar.about()}</p>
                <div class="row">
                    <button
                        type="button"
                        class="button main next-act"
                        aria-keyshortcuts=keys::COMMAND_ENTER
                        disabled=move || bar.is_resting.get()
                        on:click=move |_| bar.go_on()
                    >
                        {move || view! { <Icon icon=if bar.copies() { LuCopy } else { LuCheck } /> }}
                        {move || bar.act_name()}
                    </button>
                    <Show when=move || bar.in_hand.with(Option::is_some)>
                        <button type="button" class="button" on:click=move |_| bar.put_down()>{say(today::put_down)}</button>
                    </Show>
                </div>
            </section>
        </Show>
    }
}

impl Bar {
    fn new() -> Bar {
        let (store, language) = (use_store(), use_language());
        let working: Working = expect_context();
        let in_hand = Memo::new(move |_| {
            let read = |plan: &Plan| {
                working
                    .0
                    .with(|working| named(plan, working.in_hand(plan)?, language.get()))
            };
            store.plan(read)
        });
        let next = Memo::new(move |_| {
            store.track_texts();
            let language = language.get();
            store.plan(|plan| {
                let has_words = |post: &DuePost| !words_of(plan, &post.key, language).is_empty();
                let find = |working: &WorkingThrough| store.due.with(|due| working.next(&due.board, has_words));
                named(plan, &working.0.with(find)?.key, language)
            })
        });
        Bar {
            store,
            working,
            in_hand,
            next,
            is_resting: RwSignal::new(false),
        }
    }

    fn about(self) -> Option<String> {
        let language = self.store.language.get();
        let said = |say: fn(Language, &str, &str, &str) -> String, post: Named| {
            say(language, &post.time, &post.title, &post.group)
        };
        let in_hand = self.in_hand.get().map(|post| said(today::in_hand, post));
        in_hand.or_else(|| self.next.get().map(|post| said(today::next_is, post)))
    }

    /// Whether pressing it copies something: there is a next.
    fn copies(self) -> bool {
        self.next.with(Option::is_some)
    }

    fn act_name(self) -> &'static str {
        let language = self.store.language.get();
        match (self.in_hand.with(Option::is_some), self.copies()) {
            (false, _) => today::copy_next(language),
            (true, true) => today::sent_copy_next(language),
            (true, false) => today::sent(language),
        }
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let is_asked = keys::is_command_enter(event) && !self.is_resting.get_untracked();
        if is_asked && (self.in_hand.with_untracked(Option::is_some) || self.next.with_untracked(Option::is_some)) {
            event.prevent_default();
            self.go_on();
        }
    }

    /// Ticks what is in hand, which the button says, and copies the next.
    fn go_on(self) {
        let (sent, next) = (self.in_hand.get_untracked(), self.next.get_untracked());
        let ticked = sent.map(|sent| {
            let tick = self
                .store
                .edit_post(&sent.key, |post| post.state = OccurrenceState::Done);
            (sent.title, tick)
        });
        match next {
            Some(next) => leptos::task::spawn_local(self.copy(next, ticked)),
            None => ticked.into_iter().for_each(|(title, tick)| {
                let said = today::marked_sent(self.store.language.get_untracked(), &title);
                self.store.say_with_undo(said, tick);
            }),
        }
    }

    async fn copy(self, next: Named, ticked: Option<(String, Done)>) {
        let language = self.store.language.get_untracked();
        let words = self.store.plan_untracked(|plan| words_of(plan, &next.key, language));
        let is_copied = sharing::copy(&words).await;
        match (is_copied, ticked) {
            // What was copied stands in the bar.
            (true, None) => {}
            (true, Some((sent, tick))) => self.store.say_with_undo(today::marked_sent(language, &sent), tick),
            (false, None) => self.store.say(today::copy_refused(language)),
            (false, Some((_, tick))) => self.store.say_with_undo(today::copy_refused(language), tick),
        }
        if is_copied {
            self.working.0.update(|working| working.copied(next.key.clone()));
            self.is_resting.set(true);
            page::after(RESTS, move || {
                self.is_resting.try_set(false);
            });
        }
        // Where the browser refuses to copy, its words are shown for copying by hand.
        show(&next.key);
    }

    fn put_down(self) {
        if let Some(post) = self.in_hand.get_untracked() {
            self.working.0.update(WorkingThrough::put_down);
            self.store
                .say(today::left_open(self.store.language.get_untracked(), &post.title));
        }
    }
}

/// Brings a post's card into sight and the focus to its heading, once the list has been drawn anew.
fn show(key: &OccurrenceKey) {
    let (card, heading) = (card_id(key), heading_id(key));
    page::after(0, move || {
        page::show(&card);
        page::focus(&heading);
    });
}
