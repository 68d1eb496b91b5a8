//! The face's copy: an edit shows at once, and what the engine says later is laid under what is still pending.

use crate::{samples::*, support::*};
use qunce::engine::{Command, EntityChange, EntityKey, Fields, LiveCopy, Projection, Touched};

fn command(number: u128, changes: Vec<EntityChange>) -> Command {
    Command {
        id: command_id(number),
        changes,
    }
}

fn name(copy: &LiveCopy) -> &str {
    copy.plan().groups.get(&group_id(1)).map_or("", |group| &group.name)
}

/// The fields of group 1 after these changes.
fn fields_after(changes: &[EntityChange]) -> Fields {
    let mut projection = Projection::default();
    for change in changes {
        projection.apply(change);
    }
    projection.fields(&changes[0].entity).cloned().unwrap_or_default()
}

fn with_group() -> LiveCopy {
    let mut copy = LiveCopy::default();
    let made = made(1, "群");
    copy.confirm(vec![(made.entity.clone(), fields_after(&[made]))]);
    copy
}

#[test]
fn an_edit_shows_at_once_and_stays_once_confirmed() {
    let mut copy = with_group();
    let edit = text(1, "name", "群", "改名");
    copy.begin(command(2, vec![edit.clone()]));
    assert_eq!((name(&copy), copy.pending().len()), ("改名", 1));
    copy.confirm(vec![(edit.entity.clone(), fields_after(&[made(1, "群"), edit]))]);
    copy.settle(command_id(2));
    assert_eq!((name(&copy), copy.pending().len()), ("改名", 0));
}

#[test]
fn a_refused_edit_is_taken_back_alone() {
    let mut copy = with_group();
    copy.begin(command(2, vec![text(1, "name", "群", "改名")]));
    copy.begin(command(3, vec![text(1, "welcome", "", "欢迎")]));
    copy.settle(command_id(2));
    assert_eq!(name(&copy), "群");
    assert_eq!(copy.plan().groups[&group_id(1)].welcome, "欢迎");
    copy.settle(command_id(99));
    assert_eq!(copy.pending().len(), 1);
}

#[test]
fn a_remote_change_comes_in_under_a_pending_edit() {
    let mut copy = with_group();
    copy.begin(command(2, vec![text(1, "name", "群", "我改的")]));
    let mut remote = text(1, "name", "群", "别人改的");
    remote.fields.extend(text(1, "welcome", "", "别人的欢迎").fields);
    copy.confirm(vec![(remote.entity.clone(), fields_after(&[made(1, "群"), remote]))]);
    assert_eq!(name(&copy), "我改的", "what was just typed does not jump");
    assert_eq!(copy.plan().groups[&group_id(1)].welcome, "别人的欢迎");
    copy.settle(command_id(2));
    assert_eq!(name(&copy), "别人改的");
}

#[test]
fn two_edits_of_one_field_show_the_later_until_the_end() {
    let mut copy = with_group();
    let (first, second) = (text(1, "name", "群", "一"), text(1, "name", "一", "二"));
    copy.begin(command(2, vec![first.clone()]));
    copy.begin(command(3, vec![second]));
    copy.confirm(vec![(first.entity.clone(), fields_after(&[made(1, "群"), first]))]);
    copy.settle(command_id(2));
    assert_eq!(name(&copy), "二");
}

#[test]
fn a_thing_removed_elsewhere_goes() {
    let mut copy = with_group();
    copy.confirm(vec![(made(1, "").entity, Fields::new())]);
    assert!(copy.plan().groups.is_empty());
    copy.begin(command(2, vec![made(1, "又来")]));
    assert_eq!(name(&copy), "又来");
    copy.clear();
    assert!(copy.plan().groups.is_empty() && copy.pending().is_empty());
}

#[test]
fn what_only_the_early_paint_knew_can_be_carried_over() {
    let mut early = with_group();
    let other = made(2, "读不出来的群");
    early.confirm(vec![(other.entity.clone(), fields_after(std::slice::from_ref(&other)))]);
    let mut fresh = LiveCopy::default();
    let newer = [
        made(1, "群"),
        text(1, "name", "群", "改名"),
        text(1, "welcome", "", "只有新的有"),
    ];
    fresh.confirm(vec![(newer[0].entity.clone(), fields_after(&newer[..1]))]);
    let missing = early.missing_in(&fresh);
    assert_eq!(missing.len(), 1);
    fresh.begin(command(2, missing));
    assert_eq!(fresh.plan(), early.plan());
    let mut further = LiveCopy::default();
    further.confirm(vec![(newer[0].entity.clone(), fields_after(&newer))]);
    let back = further.missing_in(&fresh);
    assert_eq!(
        back.iter().map(|change| change.fields.len()).sum::<usize>(),
        2,
        "{back:?}"
    );
    let gone = fresh.missing_in(&further);
    assert!(
        gone.iter()
            .flat_map(|change| &change.fields)
            .all(|field| field.after.is_some())
    );
}

#[test]
fn what_the_engine_no_longer_knows_goes_and_unsaved_edits_stay() {
    let mut copy = LiveCopy::default();
    let whole = |number, name: &str| {
        let change = made(number, name);
        let fields = change
            .fields_after()
            .filter_map(|(path, leaf)| Some((path.to_owned(), leaf?.clone())));
        (change.entity.clone(), fields.collect())
    };
    copy.confirm(vec![whole(1, "旧"), whole(2, "留")]);
    copy.begin(Command {
        id: command_id(1),
        changes: vec![made(3, "未存")],
    });
    copy.confirm_all(vec![whole(2, "留")]);
    assert_eq!(
        copy.plan().groups.keys().copied().collect::<Vec<_>>(),
        [group_id(2), group_id(3)]
    );
}

#[test]
fn only_groups_that_really_changed_are_named() {
    let mut copy = with_group();
    let seen = copy.revisions().latest();
    assert_eq!(copy.revisions().touched_since(seen), Touched::These(vec![]));

    let renamed = command(1, vec![text(1, "name", "群", "新名")]);
    let fields = {
        let mut after = copy.clone();
        after.begin(renamed.clone());
        after.fields(&renamed.changes[0].entity).cloned().unwrap_or_default()
    };
    copy.begin(renamed.clone());
    assert_eq!(copy.revisions().touched_since(seen), Touched::These(vec![group_id(1)]));

    let seen = copy.revisions().latest();
    copy.confirm(vec![(renamed.changes[0].entity.clone(), fields)]);
    copy.settle(renamed.id);
    assert_eq!(
        copy.revisions().touched_since(seen),
        Touched::These(vec![]),
        "the engine confirms what is shown already"
    );

    let own = full_own_post(run_id(3), group_id(2));
    let added = EntityChange::between(EntityKey::OwnPost(own.group, own.id), None, &own).unwrap();
    copy.begin(command(2, vec![added]));
    assert_eq!(copy.revisions().touched_since(seen), Touched::These(vec![group_id(2)]));

    copy.clear();
    assert_eq!(copy.revisions().touched_since(seen), Touched::Every);
}
