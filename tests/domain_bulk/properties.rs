//! The preview against the plan afterwards, on made-up plans, and the way back.

use crate::{
    NOW,
    domain_support::{random_plan::*, *},
    named,
};
use proptest::{collection::vec, prelude::*};
use qunce::{
    document::{Command, EntityChange, EntityKey, Projection},
    domain::{
        Plan, Window,
        bulk::{BulkAct, NewRun, Prepared, Sparing, StartDay, prepare, preview},
        civil::{Date, add_days},
        id::{CommandId, GroupId},
        schedule::{OccurrenceKey, OccurrenceState, Run, occurrences},
    },
    engine::bulk,
};

/// The plan as the engine holds it.
fn projection(plan: &Plan) -> Projection {
    let group_of = |run| plan.runs.get(&run).map(|run: &Run| run.group);
    let groups = plan.groups.values();
    let groups = groups.map(|group| EntityChange::between(EntityKey::Group(group.id), None, group));
    let runs = plan.runs.values();
    let runs = runs.map(|run| EntityChange::between(EntityKey::Run(run.group, run.id), None, run));
    let pins = plan.playbooks.iter();
    let pins = pins.map(|(hash, pinned)| EntityChange::pin(EntityKey::Playbook(hash.clone()), &pinned.version));
    let overrides = plan.overrides.iter().flat_map(|(run, changes)| {
        changes.iter().map(move |(day, item, change)| {
            let key = OccurrenceKey {
                run: *run,
                day,
                item: item.clone(),
            };
            EntityChange::between(EntityKey::Override(group_of(*run)?, key), None, change)
        })
    });
    let mut projection = Projection::default();
    for change in groups.chain(runs).chain(pins).chain(overrides).flatten() {
        projection.apply(&change);
    }
    projection
}

#[derive(Clone, Debug)]
enum Asked {
    Start(Option<i64>, Option<u32>),
    Shift(i64),
    Replace(i64),
}

fn asked() -> impl Strategy<Value = Asked> {
    let length = proptest::option::weighted(0.6, 1_u32..20);
    prop_oneof![
        (proptest::option::of(-20_i64..40), length).prop_map(|(day, length)| Asked::Start(day, length)),
        (-30_i64..30).prop_map(Asked::Shift),
        (-20_i64..40).prop_map(Asked::Replace),
    ]
}

fn act(asked: &Asked, items: &[RandomItem]) -> BulkAct {
    let items: Vec<_> = items
        .iter()
        .enumerate()
        .map(|(number, random)| item(&format!("new-{number}"), random.day, random.every_days, "12:00"))
        .collect();
    let new_run = |day: Option<i64>, length| -> NewRun {
        let on = day.map_or(StartDay::DayOfGroup(3), |day| StartDay::On(days_after(BASE, day)));
        crate::new(named("test", length, items), on)
    };
    match asked {
        Asked::Start(day, length) => BulkAct::Start(new_run(*day, *length)),
        Asked::Shift(days) => BulkAct::Shift {
            playbook: "test".to_owned(),
            days: *days,
        },
        Asked::Replace(day) => BulkAct::Replace {
            old: "test".to_owned(),
            new: new_run(Some(*day), Some(9)),
        },
    }
}

/// Neither the run nor its playbook nor its group ends within a year and a day.
fn has_no_end(plan: &Plan, run: &Run) -> bool {
    let group = &plan.groups[&run.group];
    let days = plan.playbooks[&run.playbook].version.playbook.length_days;
    let length = days.map(|days| add_days(run.start, i64::from(days) - 1));
    let of_group = group.positioning.life.end.filter(|_| days.is_none());
    let ends = [run.end, length, of_group, group.closed_on];
    ends.into_iter().flatten().all(|end| end > add_days(run.start, 366))
}

/// The open posts of the changed runs, counted from the whole plan's schedule.
fn counted(plan: &Plan, prepared: &Prepared) -> (usize, Vec<Date>) {
    let whole = Window::new(days_after(BASE, -500), days_after(BASE, 1_000));
    let all = occurrences(plan, whole);
    let mut dates = Vec::new();
    for change in &prepared.changes {
        if change
            .before
            .as_ref()
            .is_some_and(|before| before.start == change.after.start)
        {
            continue;
        }
        let of_run = all.iter().filter(|post| post.run.id == change.after.id);
        let open: Vec<_> = of_run.filter(|post| post.state() == OccurrenceState::Open).collect();
        let goes_on = has_no_end(plan, &change.after);
        let first_days = Window::new(change.after.start, add_days(change.after.start, 29));
        let counts = |date: &Date| !goes_on || first_days.contains(*date);
        dates.extend(open.iter().map(|post| post.at.date).filter(counts));
    }
    (dates.len(), dates)
}

proptest! {
    #[test]
    fn the_preview_counts_what_the_plan_shows_and_undo_is_exact(
        plan in random_plan(),
        asked in asked(),
        items in vec(random_item(), 0..5),
        sparing in (any::<bool>(), any::<bool>()),
        day in -5_i64..40,
    ) {
        let today = days_after(BASE, day);
        let act = act(&asked, &items);
        let sparing = Sparing { same: sparing.0, others: sparing.1 };
        let groups: Vec<GroupId> = plan.groups.keys().copied().collect();
        let mut ids = (100..).map(run_id);
        let prepared = prepare(&plan, &act, groups.clone(), sparing, (today, NOW), || ids.next().unwrap());
        let seen = preview(&plan, &prepared, today);

        let mut kept = projection(&plan);
        let before = kept.plan().clone();
        prop_assert_eq!(&before, &plan);
        let command = Command { id: CommandId(uuid::Uuid::from_u128(1)), changes: bulk::changes(&plan, &prepared) };
        for change in &command.changes {
            kept.apply(change);
        }
        let (posts, dates) = counted(kept.plan(), &prepared);
        prop_assert_eq!(seen.posts, posts);
        prop_assert_eq!(seen.late, dates.iter().filter(|date| **date < today).count());
        let days = dates.iter().min().zip(dates.iter().max()).map(|(first, last)| Window::new(*first, *last));
        prop_assert_eq!(seen.days, days);
        let changed: std::collections::BTreeSet<_> = groups.iter().filter(|group| {
            let of = |plan: &Plan| plan.runs.values().filter(|run| run.group == **group).cloned().collect::<Vec<_>>();
            of(&before) != of(kept.plan())
        }).collect();
        prop_assert_eq!(seen.groups, changed.len());
        prop_assert_eq!(seen.groups + prepared.left_out.len(), groups.len(), "each is changed, or told why not");
        if sparing.same {
            prop_assert!(seen.colliding(true).is_empty());
        }

        let back = command.reversed(CommandId(uuid::Uuid::from_u128(2)));
        for change in &back.changes {
            kept.apply(change);
        }
        prop_assert_eq!(kept.plan(), &before);
    }
}
