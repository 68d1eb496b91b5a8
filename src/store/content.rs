//! Fetches the bundled content, each pack when it is first needed: what the three questions show before the app is shown, the
//! trade's texts once the plan names a trade, the rest by the screens that show it.

use super::Store;
use crate::{
    browser::{files, page},
    domain::{Language, profile::Trade, slots::Slot},
    knowledge::{Pack, Sort, slot_texts},
};
use leptos::prelude::*;
use std::sync::OnceLock;

/// What the first visit shows in this language.
///
/// # Errors
/// The browser's words, where a file did not arrive.
pub async fn fetch_first(language: Language) -> Result<(), String> {
    fetch(&Pack::first(language)).await
}

/// What several screens count on: kinds, trades, checklists and the list of playbooks, in both languages, so that the language can be
/// changed at once.
///
/// # Errors
/// As above.
pub async fn fetch_common() -> Result<(), String> {
    for language in Language::ALL {
        let packs = [Sort::Kinds, Sort::Trades, Sort::Checklists].map(|sort| Pack::All(sort, language));
        fetch(&packs).await?;
    }
    fetch(&[Pack::PlaybookCards]).await
}

/// These packs, unless they are there.
///
/// # Errors
/// As above.
pub async fn fetch(packs: &[Pack]) -> Result<(), String> {
    for pack in packs {
        if !pack.is_there() {
            pack.put(files::fetch_text(&address_of(&pack.name()).await?).await?);
        }
    }
    Ok(())
}

impl Store {
    /// Fetches what fills the slots of posts, whenever the plan's trade or the language changes.
    pub(super) fn follow_trade(&self) {
        let store = *self;
        let trade = Memo::new(move |_| store.plan(|plan| plan.profile.as_ref().map(|profile| profile.trade)));
        Effect::new(move |_| {
            if let Some(trade) = trade.get() {
                store.fetch_texts(trade, store.language.get());
            }
        });
    }

    /// Tries again for what has not arrived yet.
    pub(super) fn retry_texts(&self) {
        let trade = self.plan_untracked(|plan| plan.profile.as_ref().map(|profile| profile.trade));
        if let Some(trade) = trade {
            self.fetch_texts(trade, self.language.get_untracked());
        }
    }

    fn fetch_texts(&self, trade: Trade, language: Language) {
        let store = *self;
        if !Pack::TradeWords(trade, language).is_there() {
            leptos::task::spawn_local(async move {
                // Where they do not arrive, the posts show their gaps; the next focus tries again.
                if fetch_texts(trade, language).await.is_ok() {
                    store.texts.update(|arrivals| *arrivals += 1);
                }
            });
        }
    }
}

async fn fetch_texts(trade: Trade, language: Language) -> Result<(), String> {
    fetch(&[Pack::TradeWords(trade, language)]).await?;
    let lacks = |slot: &Slot| slot_texts(trade, *slot, language).is_empty();
    if Slot::ALL.iter().any(lacks) {
        fetch(&[Pack::TradeWords(Trade::Neutral, language)]).await?;
    }
    Ok(())
}

/// Under which hashed name a release build holds a pack: the page says it of the first packs and names the list of all others.
async fn address_of(name: &str) -> Result<String, String> {
    static LIST: OnceLock<String> = OnceLock::new();
    let first = page::meta("qunce-content").unwrap_or_default();
    if let Some(address) = place_in(&first, name) {
        return Ok(address);
    }
    let Some(list) = place_in(&first, "list") else {
        return Ok(format!("./content/{name}.json"));
    };
    if LIST.get().is_none() {
        let fetched = files::fetch_text(&list).await?;
        LIST.get_or_init(|| fetched);
    }
    let place = LIST.get().and_then(|list| place_in(list, name));
    place.ok_or_else(|| format!("{list} does not name {name}"))
}

/// In `name=address name=address …`.
fn place_in(places: &str, name: &str) -> Option<String> {
    let mut places = places.split(' ').filter_map(|place| place.split_once('='));
    let (_, address) = places.find(|(known, _)| *known == name)?;
    Some(address.to_owned())
}
