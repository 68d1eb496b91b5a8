//! Ids that name something elsewhere name something that is there; figures that belong together add up.

use crate::playbooks;
use qunce::{
    domain::{Language, kind::GroupKind},
    knowledge,
};
use std::collections::BTreeSet;

const ZH: Language = Language::Chinese;

fn none_of(wrong: Vec<String>) {
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn activities_name_limits_that_exist() {
    let limits: BTreeSet<_> = knowledge::limits(ZH)
        .unwrap()
        .iter()
        .map(|limit| limit.id.as_str())
        .collect();
    let activities = knowledge::activities(ZH).unwrap();
    let named = activities
        .iter()
        .flat_map(|activity| activity.limits.iter().map(|id| (&activity.id, id)));
    none_of(
        named
            .filter(|(_, limit)| !limits.contains(limit.as_str()))
            .map(|(activity, limit)| format!("{activity}: no limit “{limit}”"))
            .collect(),
    );
}

#[test]
fn there_are_thirty_activities_ready_to_run() {
    let activities = knowledge::activities(ZH).unwrap();
    assert!(activities.len() >= 30, "{} activities", activities.len());
    for activity in activities {
        let id = &activity.id;
        assert!(activity.lines.len() >= 4, "{id}: words for the host");
        assert!(activity.rules.len() >= 3, "{id}: rules to publish");
        assert!(!activity.steps.is_empty() && !activity.after.is_empty(), "{id}: steps");
        assert!(activity.people_from <= activity.people_to, "{id}: people");
        let minutes: Vec<_> = activity.steps.iter().map(|step| step.minute).collect();
        assert!(minutes.is_sorted(), "{id}: steps in order of time");
    }
}

#[test]
fn there_are_150_scripts_for_all_stages() {
    let topics = knowledge::scripts(ZH).unwrap();
    let scripts: Vec<_> = topics.iter().flat_map(|topic| &topic.scripts).collect();
    assert!(scripts.len() >= 150, "{} scripts", scripts.len());
    let stages: BTreeSet<_> = scripts.iter().map(|script| script.stage).collect();
    assert!(
        (1..=7).all(|stage| stages.contains(&stage)) && stages.iter().all(|stage| *stage <= 7),
        "{stages:?}"
    );
}

#[test]
fn guides_name_playbooks_and_rules_that_exist() {
    let playbooks: BTreeSet<_> = playbooks()
        .iter()
        .map(|bundled| bundled.version.playbook.id.as_str())
        .collect();
    let rules: BTreeSet<_> = knowledge::diagnosis_guides(ZH)
        .unwrap()
        .iter()
        .map(|rule| rule.id.as_str())
        .collect();
    let guides = knowledge::kind_guides(ZH).unwrap();
    let kinds: BTreeSet<_> = guides.iter().map(|guide| guide.id).collect();
    assert_eq!(kinds, GroupKind::ALL.iter().copied().collect());
    let mut wrong = Vec::new();
    for guide in guides {
        let unknown = |names: &[String], known: &BTreeSet<&str>| {
            let unknown = names.iter().filter(|name| !known.contains(name.as_str()));
            unknown
                .map(|name| format!("{:?}: {name}", guide.id))
                .collect::<Vec<_>>()
        };
        wrong.extend(unknown(&guide.playbooks, &playbooks));
        wrong.extend(unknown(&guide.diagnosis, &rules));
    }
    none_of(wrong);
}

#[test]
fn answers_stand_among_the_options() {
    for language in Language::ALL {
        let quizzes = knowledge::quizzes(language).unwrap();
        let all = quizzes
            .iter()
            .flat_map(|quiz| quiz.questions.iter().map(|question| (&quiz.id, question)));
        let count = all.clone().count();
        assert!(
            quizzes.len() >= 12 && count >= 200,
            "{} topics, {count} questions",
            quizzes.len()
        );
        none_of(
            all.filter(|(_, question)| !question.options.is_empty())
                .filter(|(_, question)| question.options.len() != 3 || !question.options.contains(&question.answer))
                .map(|(quiz, question)| format!("{quiz}/{}", question.id))
                .collect(),
        );
    }
}

#[test]
fn quizzes_name_festivals_that_exist() {
    let festivals: BTreeSet<_> = knowledge::festivals(ZH)
        .unwrap()
        .iter()
        .map(|festival| &festival.id)
        .collect();
    let quizzes = knowledge::quizzes(ZH).unwrap().iter();
    let named = quizzes.filter_map(|quiz| Some((&quiz.id, quiz.festival.as_ref()?)));
    none_of(
        named
            .filter(|(_, festival)| !festivals.contains(festival))
            .map(|(quiz, festival)| format!("{quiz}: no festival “{festival}”"))
            .collect(),
    );
}

#[test]
fn score_cards_weigh_100_and_name_positions() {
    let team = knowledge::team_guide(ZH).unwrap();
    let positions: BTreeSet<_> = team.positions.iter().map(|position| position.id.as_str()).collect();
    for card in &team.scorecards {
        let weight: u32 = card.rows.iter().map(|row| row.weight).sum();
        assert_eq!(weight, 100, "{}", card.id);
        assert!(
            positions.contains(card.position.as_str()),
            "{}: {}",
            card.id,
            card.position
        );
    }
    for tasks in &team.week {
        assert!(
            (1..=7).contains(&tasks.weekday) && positions.contains(tasks.position.as_str()),
            "{}",
            tasks.id
        );
    }
}

#[test]
fn every_guide_of_the_field_reads() {
    for language in Language::ALL {
        assert_eq!(knowledge::members_guide(language).unwrap().stages.len(), 7);
        assert!(!knowledge::team_guide(language).unwrap().positions.is_empty());
        assert_eq!(knowledge::modes(language).unwrap().len(), 4);
        assert_eq!(knowledge::profit_models(language).unwrap().len(), 19);
        assert_eq!(knowledge::positioning_guides(language).unwrap().len(), 11);
        assert_eq!(knowledge::diagnosis_guides(language).unwrap().len(), 28);
        assert!(!knowledge::bands(language).unwrap().is_empty());
        assert!(knowledge::glossary(language).unwrap().len() >= 120);
    }
}
