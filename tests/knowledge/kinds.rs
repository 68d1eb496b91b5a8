//! Group kinds: their limits, and groups made from them.

use crate::example_variables;
use qunce::domain::{
    Group, Language, Plan,
    civil::Date,
    diagnosis::diagnose,
    id::{ElementId, GroupId, RunId},
    kind::GroupKind,
    plan::PinnedPlaybook,
    profile::{Profile, PurchaseRhythm},
    schedule::Run,
};
use qunce::knowledge;
use uuid::Uuid;

#[test]
fn kinds_keep_their_limits() {
    for kind in knowledge::kinds(Language::Chinese).unwrap() {
        assert!(kind.question.chars().count() <= 16, "{:?}: {}", kind.id, kind.question);
        assert!(
            (5..=9).contains(&kind.rules.len()),
            "{:?}: {} rules",
            kind.id,
            kind.rules.len()
        );
        assert!(kind.welcome.trim().lines().count() <= 6, "{:?}: welcome", kind.id);
        let welcome = kind.welcome.chars().filter(|letter| !letter.is_whitespace()).count();
        assert!(welcome <= 120, "{:?}: welcome of {welcome} characters", kind.id);
        for rhythm in [PurchaseRhythm::High, PurchaseRhythm::Low] {
            let found = knowledge::playbook_for(kind.id, rhythm);
            assert_eq!(
                found.is_some(),
                kind.playbook.is_some(),
                "{:?} names {:?}",
                kind.id,
                kind.playbook
            );
            let playbook = found.map(|id| &knowledge::playbook(id).unwrap().version.playbook);
            assert!(
                playbook.is_none_or(|playbook| playbook.kinds.contains(&kind.id)),
                "{:?}",
                kind.id
            );
        }
    }
}

#[test]
fn a_new_group_of_any_kind_starts_without_findings() {
    for language in Language::ALL {
        for kind in GroupKind::ALL {
            for rhythm in [PurchaseRhythm::High, PurchaseRhythm::Low] {
                let (plan, opening) = plan_with(*kind, language, rhythm);
                let group = plan.groups.values().next().unwrap();
                assert_eq!(group.positioning.steps_decided(), 7, "{kind:?} in {language:?}");
                let findings = diagnose(&plan, opening)
                    .into_iter()
                    .map(|finding| format!("{:?}", finding.reason));
                let mut open = findings.filter(|reason| !comes_later(reason, plan.runs.is_empty()));
                assert_eq!(open.next(), None, "{kind:?} in {language:?}, {rhythm:?}");
            }
        }
    }
}

/// What one card cannot mend: a second group, posts of one's own, a meeting.
fn comes_later(reason: &str, without_playbook: bool) -> bool {
    let without_posts = ["NothingPlannedAhead", "NoOfflineEvent"];
    let needs_groups = ["FissionWithoutFollowUp", "CustomersBeforeStores"];
    let begins = |names: [&str; 2]| names.iter().any(|name| reason.starts_with(name));
    begins(needs_groups) || (without_playbook && begins(without_posts))
}

/// A plan of one group made from its kind's defaults and playbook, and its opening day.
fn plan_with(kind: GroupKind, language: Language, rhythm: PurchaseRhythm) -> (Plan, Date) {
    let start: Date = "2026-12-01".parse().unwrap();
    let mut ids = (1..).map(|number| ElementId(Uuid::from_u128(number)));
    let mut next_id = || ids.next().unwrap();
    let content = knowledge::kind(kind, language).unwrap();
    let mut group = Group::new(GroupId(Uuid::from_u128(1)), kind);
    group.start = Some(start);
    group.mode = Some(content.mode);
    group.positioning = content.positioning(&example_variables(), start, &mut next_id);
    group.rules = content.rules(&example_variables(), &mut next_id);
    let mut plan = Plan {
        profile: Some(Profile {
            purchase_rhythm: rhythm,
            ..Profile::default()
        }),
        ..Plan::default()
    };
    if let Some(id) = knowledge::playbook_for(kind, rhythm) {
        let playbook = knowledge::playbook(id).unwrap();
        let run = Run {
            id: RunId(Uuid::from_u128(2)),
            group: group.id,
            playbook: playbook.hash.clone(),
            start,
            end: None,
            left_out: Default::default(),
            times: Default::default(),
            deleted_at: None,
        };
        plan.runs.insert(run.id, run);
        let pinned = PinnedPlaybook::new(playbook.version.clone());
        plan.playbooks.insert(playbook.hash.clone(), pinned.into());
    }
    plan.groups.insert(group.id, group);
    (plan, start)
}
