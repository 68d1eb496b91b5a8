//! What fills the slots of a trade's posts: tips, questions, stories, news, offers, product words.

use super::{
    packs::Pack,
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::{Language, profile::Trade, slots::Slot};
use serde::Deserialize;

/// A trade's texts in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TradeWords {
    pub id: Trade,
    pub covers: Vec<String>,
    pub sources: Vec<String>,
    pub grade: String,
    #[serde(default)]
    pub tip: Vec<SlotText>,
    #[serde(default)]
    pub question: Vec<SlotText>,
    #[serde(default)]
    pub story: Vec<SlotText>,
    #[serde(default)]
    pub news: Vec<SlotText>,
    #[serde(default)]
    pub offer: Vec<SlotText>,
    #[serde(default)]
    pub product: Vec<SlotText>,
}

/// One text that can fill a slot.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotText {
    /// The same in both languages.
    pub id: String,
    pub text: String,
}

impl TradeWords {
    pub fn texts(&self, slot: Slot) -> &[SlotText] {
        match slot {
            Slot::Tip => &self.tip,
            Slot::Question => &self.question,
            Slot::Story => &self.story,
            Slot::News => &self.news,
            Slot::Offer => &self.offer,
            Slot::Product => &self.product,
        }
    }
}

static WORDS: Shelf<TradeWords> = Shelf::new();

pub fn trade_words(trade: Trade, language: Language) -> Result<&'static TradeWords, &'static KnowledgeError> {
    WORDS.get(&Pack::TradeWords(trade, language))
}

/// The texts for a slot: the trade's own, or the neutral ones where it has none. Empty where the packs were not fetched yet.
pub fn slot_texts(trade: Trade, slot: Slot, language: Language) -> &'static [SlotText] {
    let texts = |trade| {
        trade_words(trade, language)
            .map(|words| words.texts(slot))
            .unwrap_or_default()
    };
    match texts(trade) {
        [] => texts(Trade::Neutral),
        own => own,
    }
}
