//! The names of fields.

use super::{Reader, choice};
use crate::{
    document::EntityKey,
    domain::{
        Language,
        checklist::Checklist,
        group::MemberRole,
        kind::GroupKind,
        own_post::heading,
        playbook::ItemId,
        positioning::{ContentForm, Monetisation, OperatorGain, ProfitModel, ProlongingLever, Service},
    },
    i18n::{field_names, terms},
    knowledge,
};

type Message = fn(Language) -> &'static str;

/// Fields that stand for themselves, by path.
const SINGLE: &[(&str, Message)] = &[
    ("id", field_names::number),
    ("group", field_names::group),
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
    ("mass_send_limit", field_names::mass_send_limit),
    ("closed_on", field_names::closed_on),
    ("deleted_at", field_names::deleted_at),
    ("positioning.goal.member_gain", field_names::member_gain),
    ("positioning.goal.carrier_of_return", field_names::carrier_of_return),
    ("positioning.goal.core_goal", field_names::core_goal),
    (
        "positioning.goal.core_goal_reached_on",
        field_names::core_goal_reached_on,
    ),
    ("positioning.life.end", field_names::last_day),
    ("positioning.life.ending", field_names::ending),
    ("positioning.life.transform_into", field_names::transform_into),
    ("positioning.audience.age", field_names::age),
    ("positioning.audience.gender", field_names::gender),
    ("positioning.audience.occupation", field_names::occupation),
    ("positioning.audience.city", field_names::audience_city),
    ("positioning.audience.income", field_names::income),
    ("positioning.audience.interests", field_names::interests),
    ("positioning.audience.education", field_names::education),
    ("positioning.audience.unwanted", field_names::unwanted),
    ("positioning.audience.screening", field_names::screening),
    ("positioning.audience.joining", field_names::joining),
    ("positioning.content.theme", field_names::theme),
    ("positioning.content.tone", field_names::tone),
    ("positioning.service.promise", field_names::promise),
    ("positioning.monetisation.product.name", field_names::product_name),
    ("positioning.monetisation.product.tier", field_names::product_tier),
    ("positioning.monetisation.product.price_fen", field_names::price),
    ("playbook", field_names::playbook),
    ("version", field_names::playbook_content),
    ("state", field_names::state),
    ("reason", field_names::reason),
    ("moved_to", field_names::moved_to),
    ("words", field_names::words),
    ("title", field_names::title),
    ("minute", field_names::time),
    ("repeats", field_names::repeats),
    ("channel", field_names::channel),
    ("basket", field_names::basket),
    ("intent", field_names::intent),
    ("sent_by", field_names::sent_by),
    ("about", field_names::about),
    ("length_days", field_names::length_days),
    ("event_day", field_names::event_day),
    ("warning", field_names::warning),
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

/// Lists and sets, by the path before an element's own step.
const MANY: &[(&str, Message)] = &[
    ("rules", field_names::rule),
    ("roles", field_names::member_role),
    ("checks", field_names::check),
    ("accepted", field_names::accepted),
    ("positioning.goal.operator_gain", field_names::operator_gain),
    ("positioning.goal.stage_goals", field_names::stage_goal),
    ("positioning.life.levers", field_names::lever),
    ("positioning.audience.gathers_at", field_names::gathers_at),
    ("positioning.content.forms", field_names::content_form),
    ("positioning.service.services", field_names::service),
    ("positioning.monetisation.ways", field_names::way_of_earning),
    ("positioning.monetisation.profit_models", field_names::profit_model),
    ("left_out", field_names::left_out),
    ("times", field_names::time),
    ("kinds", field_names::fitting_kind),
    ("items", field_names::item),
];

/// The field's name. A field of a newer build has the name of "something else".
pub fn field_name(reader: Reader<'_>, entity: &EntityKey, path: &str) -> String {
    let language = reader.language;
    if let Some((_, name)) = SINGLE.iter().find(|(single, _)| *single == path) {
        return name(language).to_owned();
    }
    let under = |(start, name): &(&str, Message)| {
        let rest = path.strip_prefix(start)?.strip_prefix('.')?;
        let (step, inner) = rest.split_once('.').unwrap_or((rest, ""));
        let element = element_name(reader, entity, start, &unescape(step));
        let inner = match *start {
            "items" => item_field(language, inner),
            _ => inner_name(language, inner),
        };
        let inner = inner.map(str::to_owned);
        let words = [Some(name(language).to_owned()), element, inner];
        Some(words.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    };
    let named = MANY.iter().find_map(under);
    named.unwrap_or_else(|| field_names::something_else(language).to_owned())
}

/// A step's own signs, as the document escapes them.
fn unescape(step: &str) -> String {
    step.replace("%2E", ".").replace("%25", "%")
}

/// What an element is called; elements of lists have ids only, which tell a person nothing.
fn element_name(reader: Reader<'_>, entity: &EntityKey, list: &str, step: &str) -> Option<String> {
    let language = reader.language;
    let term = match list {
        "roles" => choice::<MemberRole>(step).map(|role| terms::member_role(language, role)),
        "positioning.goal.operator_gain" => {
            choice::<OperatorGain>(step).map(|gain| terms::operator_gain(language, gain))
        }
        "positioning.life.levers" => choice::<ProlongingLever>(step).map(|lever| terms::lever(language, lever)),
        "positioning.content.forms" => choice::<ContentForm>(step).map(|form| terms::content_form(language, form)),
        "positioning.service.services" => choice::<Service>(step).map(|service| terms::service(language, service)),
        "positioning.monetisation.ways" => choice::<Monetisation>(step).map(|way| terms::monetisation(language, way)),
        "positioning.monetisation.profit_models" => {
            choice::<ProfitModel>(step).map(|model| terms::profit_model(language, model))
        }
        "checks" => check_text(language, step),
        // The rule's code.
        "accepted" => return Some(step.to_owned()),
        "left_out" | "times" => {
            let EntityKey::Run(_, run) = entity else { return None };
            return Some(reader.post_title(*run, &ItemId(step.to_owned())));
        }
        "kinds" => {
            let kind = GroupKind::from_code(step).and_then(|kind| knowledge::kind(kind, language));
            kind.map(|kind| kind.title.as_str())
        }
        "items" => {
            let EntityKey::OwnPlaybook(playbook) = entity else {
                return None;
            };
            let item = reader.plan.own_playbooks.get(playbook);
            let item = item.and_then(|playbook| playbook.items.get(&ItemId(step.to_owned())));
            return item.map(|item| heading(&item.title, &item.words));
        }
        _ => None,
    };
    term.map(str::to_owned)
}

/// What of an own playbook's item it is: named as the same of an own post.
fn item_field(language: Language, path: &str) -> Option<&'static str> {
    if path.starts_with("checks.") {
        return Some(field_names::check(language));
    }
    match path {
        "day" => Some(field_names::day_of_playbook(language)),
        "every_days" => Some(field_names::every_days(language)),
        path => SINGLE
            .iter()
            .find(|(single, _)| *single == path)
            .map(|(_, name)| name(language)),
    }
}

/// A ticked item's words, from `C3:backup_code`.
fn check_text(language: Language, step: &str) -> Option<&'static str> {
    let (list, item) = step.split_once(':')?;
    let content = knowledge::checklist(Checklist::from_code(list)?, language)?;
    content.items.iter().find(|it| it.id == item).map(|it| it.text.as_str())
}

/// What of an element it is.
fn inner_name(language: Language, inner: &str) -> Option<&'static str> {
    match inner {
        "place" => Some(field_names::place_in_list(language)),
        "value.day" => Some(field_names::day_of_group(language)),
        _ => None,
    }
}
