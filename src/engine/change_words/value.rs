//! The values of fields.

use super::{Reader, choice};
use crate::{
    document::Leaf,
    domain::{
        CivilTime, Language,
        civil::Date,
        group::{MemberRole, Platform},
        kind::{GroupKind, Mode},
        mass_send::MassSendLimit,
        playbook::{Basket, Channel, Intent, PlaybookHash},
        positioning::{Ending, Joining, ProductTier, Screening},
        profile::{PurchaseRhythm, Role, Trade},
        recurrence::Recurrence,
        schedule::OccurrenceState,
    },
    i18n::{dates, field_names, recurrences, share, terms},
    knowledge,
};

/// Longest value shown whole in a line, characters.
pub const LONGEST_VALUE: usize = 120;

/// The value, shortened where it is long.
pub fn value(reader: Reader<'_>, path: &str, leaf: Option<&Leaf>) -> String {
    shorten(whole_value(reader, path, leaf))
}

/// The value, however long.
pub fn whole_value(reader: Reader<'_>, path: &str, leaf: Option<&Leaf>) -> String {
    let language = reader.language;
    let path = of_item(path).unwrap_or(path);
    match leaf {
        None => share::nothing(language).to_owned(),
        Some(Leaf::Bool(true)) => field_names::yes(language).to_owned(),
        Some(Leaf::Bool(false)) => field_names::no(language).to_owned(),
        Some(Leaf::Whole(_) | Leaf::Number(_)) if path.ends_with(".place") => {
            field_names::some_place(language).to_owned()
        }
        Some(Leaf::Whole(fen)) if path.ends_with("_fen") => dates::yuan(*fen),
        Some(Leaf::Whole(minutes)) if path == "minute" || path.starts_with("times.") => {
            format!("{:02}:{:02}", minutes / 60, minutes % 60)
        }
        Some(Leaf::Whole(milliseconds)) if path == "deleted_at" => day_of(language, *milliseconds),
        Some(Leaf::Whole(number)) => dates::number(*number),
        Some(Leaf::Number(number)) => number.to_string(),
        Some(Leaf::Text(text)) => coded(reader, path, text).unwrap_or_else(|| text.clone()),
    }
}

/// The field of an own playbook's item: told as the same of an own post.
fn of_item(path: &str) -> Option<&str> {
    let (_, field) = path.strip_prefix("items.")?.split_once('.')?;
    Some(field)
}

fn day_of(language: Language, milliseconds: i64) -> String {
    let time = chrono::DateTime::from_timestamp_millis(milliseconds);
    time.map_or_else(
        || field_names::yes(language).to_owned(),
        |time| dates::full_date(language, time.date_naive()),
    )
}

/// Codes and dates in words; `None` for every other text, which is what a person wrote.
fn coded(reader: Reader<'_>, path: &str, text: &str) -> Option<String> {
    let language = reader.language;
    let words = match path {
        "kind" => knowledge::kind(GroupKind::from_code(text)?, language)?.title.as_str(),
        "trade" => knowledge::trade(choice::<Trade>(text)?, language)?.title.as_str(),
        "mode" => terms::mode(language, choice::<Mode>(text)?),
        "platform" => terms::platform(language, choice::<Platform>(text)?),
        "role" => terms::profile_role(language, choice::<Role>(text)?),
        "purchase_rhythm" => terms::purchase_rhythm(language, choice::<PurchaseRhythm>(text)?),
        "mass_send_limit" => terms::mass_send_limit(language, choice::<MassSendLimit>(text)?),
        "state" => terms::occurrence_state(language, choice::<OccurrenceState>(text)?),
        "channel" => terms::channel(language, choice::<Channel>(text)?),
        "basket" => terms::basket(language, choice::<Basket>(text)?),
        "intent" => terms::intent(language, choice::<Intent>(text)?),
        "sent_by" => terms::member_role(language, choice::<MemberRole>(text)?),
        "repeats" => return Some(recurrences::sentence(language, &Recurrence::parse(text)?)),
        "positioning.life.ending" => terms::ending(language, choice::<Ending>(text)?),
        "positioning.audience.screening" => terms::screening(language, choice::<Screening>(text)?),
        "positioning.audience.joining" => terms::joining(language, choice::<Joining>(text)?),
        "positioning.monetisation.product.tier" => terms::product_tier(language, choice::<ProductTier>(text)?),
        "start" | "end" | "closed_on" | "positioning.life.end" | "positioning.goal.core_goal_reached_on" => {
            return Some(dates::full_date(language, text.parse::<Date>().ok()?));
        }
        "moved_to" => {
            let CivilTime { date, minute } = CivilTime::parse(text)?;
            return Some(format!("{} {minute}", dates::full_date(language, date)));
        }
        "playbook" => return Some(reader.playbook_title(&PlaybookHash(text.to_owned()))),
        "version" | "id" | "group" | "warning" => field_names::some_content(language),
        _ => return None,
    };
    Some(words.to_owned())
}

fn shorten(text: String) -> String {
    if text.chars().count() <= LONGEST_VALUE {
        return text;
    }
    let start: String = text.chars().take(LONGEST_VALUE).collect();
    format!("{start}…")
}
