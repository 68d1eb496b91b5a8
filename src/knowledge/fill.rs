//! Variables in words: `{store}`, `{group}` and so on, and slots that the trade's texts fill, `{tip}` and so on. Both are replaced
//! when a post is shown, never when it is stored.

use super::trade_words::slot_texts;
use crate::domain::{
    Language,
    id::RunId,
    playbook::PlaybookVersion,
    profile::Trade,
    schedule::OccurrenceKey,
    slots::{self, Slot},
};

/// What the variables stand for, ready to be read by people. A value that is missing or blank leaves its variable visible,
/// so that a gap is seen before the words are sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variables {
    pub store: Option<String>,
    pub group: Option<String>,
    pub city: Option<String>,
    /// What the trade sells, as in "fruit".
    pub goods: Option<String>,
    pub date: Option<String>,
    pub weekday: Option<String>,
    /// Day of the run, 1-based.
    pub day: Option<String>,
    /// Length of the run.
    pub days: Option<String>,
    pub host: Option<String>,
}

impl Variables {
    /// The names words may use.
    pub const NAMES: [&'static str; 9] = [
        "store", "group", "city", "goods", "date", "weekday", "day", "days", "host",
    ];

    fn value(&self, name: &str) -> Option<&str> {
        let value = match name {
            "store" => &self.store,
            "group" => &self.group,
            "city" => &self.city,
            "goods" => &self.goods,
            "date" => &self.date,
            "weekday" => &self.weekday,
            "day" => &self.day,
            "days" => &self.days,
            "host" => &self.host,
            _ => &None,
        };
        value.as_deref().filter(|value| !value.trim().is_empty())
    }
}

/// The words with every variable that has a value replaced. Values are not searched again; other braces stay as they are.
pub fn fill(words: &str, variables: &Variables) -> String {
    pieces(words).fold(String::with_capacity(words.len()), |filled, piece| {
        filled
            + match piece {
                Piece::Text(text) => text,
                Piece::Braced { whole, name } => variables.value(name).unwrap_or(whole),
            }
    })
}

/// The known variables and slots that `fill` would leave standing, in the order they appear.
pub fn unfilled<'a>(words: &'a str, variables: &'a Variables) -> impl Iterator<Item = &'a str> {
    pieces(words).filter_map(|piece| match piece {
        Piece::Braced { name, .. } if Variables::NAMES.contains(&name) || is_slot(name) => {
            variables.value(name).is_none().then_some(name)
        }
        _ => None,
    })
}

/// The playbook's words of one post with its slot filled by a text of the trade, the same on every device; variables stay. A slot
/// stays too while the trade's texts are not there yet. `None` where the playbook has no such item.
pub fn fill_slot(version: &PlaybookVersion, post: &OccurrenceKey, trade: Trade, language: Language) -> Option<String> {
    let words = &version.words(language).items.get(&post.item)?.words;
    let Some(slot) = Slot::in_words(words) else {
        return Some(words.clone());
    };
    let use_number = slots::uses_before(&version.playbook, &version.zh, slot, post.day, &post.item)?;
    Some(with_text(words, slot, post.run, use_number, trade, language))
}

/// The same for words of one's own, at the `use_number`-th time that the post comes, from 0.
pub fn fill_own_slot(words: &str, post: RunId, use_number: u32, trade: Trade, language: Language) -> String {
    match Slot::in_words(words) {
        Some(slot) => with_text(words, slot, post, u64::from(use_number), trade, language),
        None => words.to_owned(),
    }
}

fn with_text(words: &str, slot: Slot, run: RunId, use_number: u64, trade: Trade, language: Language) -> String {
    let texts = slot_texts(trade, slot, language);
    let chosen = slots::choose(run, slot, use_number, texts.iter().map(|text| text.id.as_str()));
    match chosen.and_then(|number| texts.get(number)) {
        Some(text) => words.replace(&slot.in_braces(), text.text.trim()),
        None => words.to_owned(),
    }
}

fn is_slot(name: &str) -> bool {
    Slot::ALL.iter().any(|slot| slot.name() == name)
}

enum Piece<'a> {
    Text(&'a str),
    /// `{name}`, with no brace inside.
    Braced {
        whole: &'a str,
        name: &'a str,
    },
}

fn pieces(words: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = words;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = next_piece(rest);
        rest = after;
        Some(piece)
    })
}

/// The piece at the start of a text that is not empty, and what follows it.
fn next_piece(text: &str) -> (Piece<'_>, &str) {
    let Some(inside) = text.strip_prefix('{') else {
        let (before, after) = text.split_at(text.find('{').unwrap_or(text.len()));
        return (Piece::Text(before), after);
    };
    match inside.find(['{', '}']) {
        Some(end) if inside[end..].starts_with('}') => {
            let (whole, after) = text.split_at(end + 2);
            let name = &inside[..end];
            (Piece::Braced { whole, name }, after)
        }
        Some(end) => {
            let (lone, after) = text.split_at(end + 1);
            (Piece::Text(lone), after)
        }
        None => (Piece::Text(text), ""),
    }
}
