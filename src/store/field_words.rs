//! Fields and their values in readable words; what has no name of its own shows its path.

use crate::{
    domain::{Language, kind::GroupKind, profile::Trade},
    engine::{EntityKey, Leaf, preview::Thing},
    i18n::{dates, field_names, settings, share},
    knowledge,
};

type Message = fn(Language) -> &'static str;

/// Longest value shown whole in a line, characters.
pub const LONGEST_VALUE: usize = 120;

/// Name and first step, or steps, of a path; the first that fits is taken.
const NAMES: &[(&str, Message)] = &[
    ("store_name", field_names::store_name),
    ("trade", field_names::trade),
    ("role", field_names::role),
    ("city", field_names::city),
    ("purchase_rhythm", field_names::purchase_rhythm),
    ("host_name", field_names::host_name),
    ("time_zone", field_names::time_zone),
    ("name", field_names::name),
    ("kind", field_names::kind),
    ("mode", field_names::mode),
    ("platform", field_names::platform),
    ("owner", field_names::owner),
    ("start", field_names::start),
    ("end", field_names::end),
    ("welcome", field_names::welcome),
    ("rules", field_names::rule),
    ("roles", field_names::member_role),
    ("checks", field_names::check),
    ("closed_on", field_names::closed_on),
    ("deleted_at", field_names::deleted_at),
    ("positioning.goal", field_names::goal),
    ("positioning.life", field_names::life),
    ("positioning.audience", field_names::audience),
    ("positioning.content", field_names::content),
    ("positioning.service", field_names::service),
    ("positioning.monetisation", field_names::monetisation),
    ("playbook", field_names::playbook),
    ("left_out", field_names::left_out),
    ("times", field_names::time),
    ("state", field_names::state),
    ("reason", field_names::reason),
    ("moved_to", field_names::moved_to),
    ("words", field_names::words),
    ("members", field_names::members),
    ("joined", field_names::joined),
    ("left", field_names::left),
    ("active", field_names::active),
    ("messages", field_names::messages),
    ("buyers", field_names::buyers),
    ("orders", field_names::orders),
    ("revenue_fen", field_names::revenue),
    ("groups", field_names::group_count),
    ("groups_new", field_names::groups_new),
    ("groups_dissolved", field_names::groups_dissolved),
    ("groups_active", field_names::groups_active),
];

/// The field's name.
pub fn field_name(language: Language, path: &str) -> String {
    let starts = |start: &str| path == start || path.strip_prefix(start).is_some_and(|rest| rest.starts_with('.'));
    let Some((start, name)) = NAMES.iter().find(|(start, _)| starts(start)) else {
        return path.to_owned();
    };
    let name = name(language);
    let rest = path[start.len()..].trim_start_matches('.');
    // An element of a list is named by its id, which tells a person nothing.
    let steps: Vec<_> = rest
        .split('.')
        .filter(|step| !step.is_empty() && *step != "value" && !is_id(step))
        .map(|step| {
            if step == "place" {
                field_names::place_in_list(language)
            } else {
                step
            }
        })
        .collect();
    if steps.is_empty() {
        name.to_owned()
    } else {
        format!("{name} · {}", steps.join(" · "))
    }
}

fn is_id(step: &str) -> bool {
    step.len() >= 32 && step.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// The value, shortened where it is long.
pub fn value(language: Language, path: &str, leaf: Option<&Leaf>) -> String {
    shorten(&whole_value(language, path, leaf))
}

/// The value, however long.
pub fn whole_value(language: Language, path: &str, leaf: Option<&Leaf>) -> String {
    match leaf {
        None => share::nothing(language).to_owned(),
        Some(Leaf::Bool(true)) => field_names::yes(language).to_owned(),
        Some(Leaf::Bool(false)) => field_names::no(language).to_owned(),
        Some(Leaf::Whole(fen)) if path.ends_with("_fen") => dates::yuan(*fen),
        Some(Leaf::Whole(minutes)) if path.starts_with("times.") => format!("{:02}:{:02}", minutes / 60, minutes % 60),
        Some(Leaf::Whole(milliseconds)) if path == "deleted_at" => day_of(language, *milliseconds),
        Some(Leaf::Whole(number)) => dates::number(*number),
        Some(Leaf::Number(number)) => number.to_string(),
        Some(Leaf::Text(text)) => coded(language, path, text),
    }
}

fn day_of(language: Language, milliseconds: i64) -> String {
    let time = chrono::DateTime::from_timestamp_millis(milliseconds);
    time.map_or_else(
        || milliseconds.to_string(),
        |time| dates::full_date(language, time.date_naive()),
    )
}

/// Codes that have words; every other text is what a person wrote.
fn coded(language: Language, path: &str, text: &str) -> String {
    let words = match path {
        "kind" => GroupKind::from_code(text)
            .and_then(|kind| knowledge::kind(kind, language))
            .map(|content| content.title.as_str()),
        "trade" => trade_of(text)
            .and_then(|trade| knowledge::trade(trade, language))
            .map(|content| content.title.as_str()),
        "role" => match text {
            "store" => Some(settings::role_store(language)),
            "headquarters" => Some(settings::role_headquarters(language)),
            _ => None,
        },
        "purchase_rhythm" => match text {
            "high" => Some(settings::rhythm_high(language)),
            "low" => Some(settings::rhythm_low(language)),
            _ => None,
        },
        "state" => match text {
            "open" => Some(field_names::state_open(language)),
            "done" => Some(field_names::state_done(language)),
            "skipped" => Some(field_names::state_skipped(language)),
            _ => None,
        },
        _ => None,
    };
    words.map_or_else(|| text.to_owned(), str::to_owned)
}

/// A trade by its stored code.
fn trade_of(code: &str) -> Option<Trade> {
    Some(match code {
        "fruit" => Trade::Fruit,
        "coffee_bakery" => Trade::CoffeeBakery,
        "car_care" => Trade::CarCare,
        "mother_baby" => Trade::MotherBaby,
        "beauty_yoga" => Trade::BeautyYoga,
        "books_courses" => Trade::BooksCourses,
        "neutral" => Trade::Neutral,
        _ => return None,
    })
}

fn shorten(text: &str) -> String {
    if text.chars().count() <= LONGEST_VALUE {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST_VALUE).collect();
    format!("{start}…")
}

/// The kind of thing.
pub fn thing_name(language: Language, thing: Thing) -> &'static str {
    match thing {
        Thing::Profile => share::thing_profile(language),
        Thing::Group => share::thing_group(language),
        Thing::Run => share::thing_run(language),
        Thing::Post => share::thing_post(language),
        Thing::Figures => share::thing_figures(language),
        Thing::Playbook => share::thing_playbook(language),
    }
}

/// Which one of its kind: the day and item of a post, the date of figures; empty where the group says it all.
pub fn which(language: Language, entity: &EntityKey) -> String {
    match entity {
        EntityKey::Override(_, post) => format!("{} · {}", share::day_of_run(language, post.day), post.item.0),
        EntityKey::Figures(_, date) => dates::full_date(language, *date),
        EntityKey::Profile | EntityKey::Playbook(_) | EntityKey::Group(_) | EntityKey::Run(..) => String::new(),
    }
}
