//! Values from a file that belong in no plan: of the wrong type, dates outside the years a plan may speak of, numbers beyond
//! anything counted.

use super::{comparing::name_among, things::part_of};
use crate::{
    document::{EntityChange, EntityKey, Fields, Leaf, Projection},
    domain::{
        Plan,
        civil::{Date, is_plannable},
        figures::{DayFigures, FigureField, LARGEST_COUNT, LARGEST_REVENUE_FEN},
        kind::GroupKind,
        own_playbook::OwnPlaybook,
        recurrence::Ending,
    },
    exchange::plan_file::{BadEntity, PlanFileProblem, ValueFault},
};
use std::collections::BTreeMap;

/// Refuses a file that would bring values no plan can hold: the first, with its place.
pub fn refuse_impossible(
    changes: &[EntityChange],
    target: &BTreeMap<EntityKey, Fields>,
) -> Result<(), PlanFileProblem> {
    let changed = || {
        let keys = changes.iter().map(|change| &change.entity);
        keys.filter_map(|entity| Some((entity, target.get(entity).filter(|fields| !fields.is_empty())?)))
    };
    // All at once first: a year of many groups is long, and nearly always well.
    if fault_of(&projected(changed())).is_none() {
        return Ok(());
    }
    let mut faults = changed().filter_map(|it| Some((it.0, it.1, fault_of(&projected([it]))?)));
    let Some((entity, fields, (field, fault))) = faults.next() else {
        return Ok(());
    };
    let group = name_among(target, part_of(entity)).unwrap_or_default().to_owned();
    Err(PlanFileProblem::BadEntity(Box::new(BadEntity {
        entity: entity.clone(),
        group,
        field: field.map(str::to_owned).or_else(|| field_to_blame(entity, fields)),
        fault,
    })))
}

fn projected<'a>(entities: impl IntoIterator<Item = (&'a EntityKey, &'a Fields)>) -> Projection {
    let mut projection = Projection::default();
    for (entity, fields) in entities {
        projection.replace(entity.clone(), fields.clone());
    }
    projection
}

/// Something impossible, with its field where it is known.
fn fault_of(projection: &Projection) -> Option<(Option<&'static str>, ValueFault)> {
    if !projection.unreadable().is_empty() {
        return Some((None, ValueFault::Unfit));
    }
    let date = dates(projection.plan()).find(|(_, date)| !is_plannable(*date));
    let of_date = date.map(|(field, date)| (field, ValueFault::Date(date)));
    let number = || {
        let (field, value) = impossible_number(projection.plan())?;
        Some((Some(field), ValueFault::Number(value)))
    };
    of_date.or_else(number)
}

/// The field without which, or with a sound value in its place, the decoder would say something else.
fn field_to_blame(entity: &EntityKey, fields: &Fields) -> Option<String> {
    let complaint = |fields: &Fields| projected([(entity, fields)]).unreadable().get(entity).cloned();
    let all = complaint(fields);
    let is_to_blame = |path: &&String| {
        let mut mended = fields.clone();
        mended.remove(*path);
        mended.extend(sound_value(entity, path).map(|leaf| ((*path).clone(), leaf)));
        complaint(&mended) != all
    };
    fields.keys().find(is_to_blame).cloned()
}

/// A value that fits, for the fields without which there is no such thing.
fn sound_value(entity: &EntityKey, path: &str) -> Option<Leaf> {
    let id = |id: uuid::Uuid| id.hyphenated().to_string();
    let text = match (entity, path) {
        (EntityKey::OwnPlaybook(playbook), "id") => id(playbook.0),
        (EntityKey::Group(group), "id") | (EntityKey::Run(group, _) | EntityKey::OwnPost(group, _), "group") => {
            id(group.0)
        }
        (EntityKey::Run(_, run) | EntityKey::OwnPost(_, run), "id") => id(run.0),
        (EntityKey::Group(_), "kind") => GroupKind::Local.code().to_owned(),
        (EntityKey::Run(..) | EntityKey::OwnPost(..), "start") => Date::default().to_string(),
        (EntityKey::Run(..), "playbook") => String::from("-"),
        (EntityKey::OwnPost(..), "channel") => String::from("group"),
        (EntityKey::OwnPost(..), "basket") => String::from("need"),
        (EntityKey::OwnPost(..), "intent") => String::from("value"),
        (EntityKey::OwnPost(..), "sent_by") => String::from("host"),
        _ => return None,
    };
    Some(Leaf::Text(text))
}

/// Every date of the plan with its field; none for a date that is part of a key.
fn dates(plan: &Plan) -> impl Iterator<Item = (Option<&'static str>, Date)> {
    let of_groups = plan.groups.values().flat_map(|group| {
        let goal = &group.positioning.goal;
        [
            (Some("start"), group.start),
            (Some("closed_on"), group.closed_on),
            (Some("positioning.life.end"), group.positioning.life.end),
            (Some("positioning.goal.core_goal_reached_on"), goal.core_goal_reached_on),
        ]
    });
    let runs = plan.runs.values();
    let of_runs = runs.flat_map(|run| [(Some("start"), Some(run.start)), (Some("end"), run.end)]);
    let of_posts = plan.posts.values().flat_map(|planned| {
        let ending = planned.post.repeats.map(|repeats| repeats.ending);
        let last = match ending {
            Some(Ending::On(last)) => Some(last),
            _ => None,
        };
        [(Some("start"), Some(planned.post.start)), (Some("repeats"), last)]
    });
    let overrides = plan.overrides.values().flat_map(|changes| changes.iter());
    let of_overrides = overrides.map(|(_, _, change)| (Some("moved_to"), change.moved_to.map(|at| at.date)));
    let days = plan.figures.values().flat_map(|days| days.keys());
    let of_figures = days.map(|date| (None, Some(*date)));
    let dates = of_groups
        .chain(of_runs)
        .chain(of_posts)
        .chain(of_overrides)
        .chain(of_figures);
    dates.filter_map(|(field, date)| Some((field, date?)))
}

fn impossible_number(plan: &Plan) -> Option<(&'static str, i64)> {
    const PRICE: &str = "positioning.monetisation.product.price_fen";
    let products = plan
        .groups
        .values()
        .map(|group| &group.positioning.monetisation.product);
    let of_prices = products
        .filter_map(|product| product.price_fen)
        .filter(|price| !(0..=LARGEST_REVENUE_FEN).contains(price))
        .map(|price| (PRICE, price));
    let figures = plan.figures.values().flat_map(|days| days.values());
    let of_playbooks = plan.own_playbooks.values().filter_map(OwnPlaybook::impossible_number);
    of_prices
        .chain(of_playbooks)
        .chain(figures.filter_map(impossible_figure))
        .next()
}

/// A day's first value that could not have been typed or imported.
fn impossible_figure(figures: &DayFigures) -> Option<(&'static str, i64)> {
    let largest = |field| match field {
        FigureField::Revenue => LARGEST_REVENUE_FEN,
        _ => i64::from(LARGEST_COUNT),
    };
    FigureField::ALL
        .into_iter()
        .filter_map(|field| Some((field, figures.get(field)?)))
        .find(|(field, value)| value.unsigned_abs() > largest(*field).unsigned_abs())
        .map(|(field, value)| (path_of(field), value))
}

/// The field of a day's figures as it is stored.
fn path_of(field: FigureField) -> &'static str {
    match field {
        FigureField::Members => "members",
        FigureField::Joined => "joined",
        FigureField::Left => "left",
        FigureField::Active => "active",
        FigureField::Messages => "messages",
        FigureField::Buyers => "buyers",
        FigureField::Orders => "orders",
        FigureField::Revenue => "revenue_fen",
        FigureField::Groups => "groups",
        FigureField::GroupsNew => "groups_new",
        FigureField::GroupsDissolved => "groups_dissolved",
        FigureField::GroupsActive => "groups_active",
    }
}
