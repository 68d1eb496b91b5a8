//! The trades content exists for, with the words a trade's posts need.

use super::{
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::{
    Language,
    profile::{PurchaseRhythm, Trade},
};
use serde::Deserialize;

/// What one language says of a trade.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TradeContent {
    pub id: Trade,
    pub title: String,
    /// What `{goods}` stands for.
    pub goods: String,
    /// How often its customers usually buy; the owner may say otherwise.
    pub rhythm: PurchaseRhythm,
    /// A made-up store, as an example and for the demo.
    pub example_store: String,
    pub products: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TradesFile {
    trade: Vec<TradeContent>,
}

static TRADES: Shelf<TradesFile> = Shelf::new();

/// All trades, in the order they are offered.
pub fn trades(language: Language) -> Result<&'static [TradeContent], &'static KnowledgeError> {
    TRADES
        .get(&Pack::All(Sort::Trades, language))
        .map(|file| file.trade.as_slice())
}

pub fn trade(trade: Trade, language: Language) -> Option<&'static TradeContent> {
    trades(language).ok()?.iter().find(|content| content.id == trade)
}
