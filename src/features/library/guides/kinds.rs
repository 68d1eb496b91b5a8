//! The thirteen kinds of group.

use super::entries::{Entry, Section};
use crate::{
    domain::Language,
    i18n::{guides, terms},
    knowledge::{self, KindGuide},
};

pub fn kinds(language: Language) -> Vec<Section> {
    let mut all: Vec<_> = knowledge::kind_guides(language).unwrap_or_default().iter().collect();
    all.sort_by_key(|guide| guide.id);
    Section::only(all.into_iter().map(|guide| entry(guide, language)).collect())
}

fn entry(guide: &KindGuide, language: Language) -> Entry {
    let title = knowledge::kind(guide.id, language).map_or(guide.id.code(), |kind| &kind.title);
    let roles = guide.roles.iter().map(|needed| {
        let role = terms::member_role(language, needed.role);
        let count = guides::role_count(language, role, needed.count_from, needed.count_to);
        format!("{count} – {}", needed.duty)
    });
    let profits = guide.profits.iter().map(|profit| {
        let model = terms::profit_model(language, profit.model);
        format!("{model} – {}", profit.why)
    });
    Entry::new(title, &guide.purpose)
        .said(guides::life, &guide.life)
        .said(guides::products, &guide.products)
        .said(guides::selling, &guide.selling_rule)
        .list(guides::roles, roles)
        .list(
            guides::targets,
            guide
                .targets
                .iter()
                .map(|target| format!("{} – {}", target.metric, target.text)),
        )
        .list(guides::profits, profits)
        .list(guides::fitting, fitting(guide, language))
        .list(guides::bites, bites(guide, language))
        .origin(language, &guide.sources, &guide.grade)
}

fn fitting(guide: &KindGuide, language: Language) -> Vec<String> {
    let cards = knowledge::playbook_cards().unwrap_or_default().iter();
    let fits = cards.filter(|card| guide.playbooks.contains(&card.id));
    fits.map(|card| card.said(language).title.clone()).collect()
}

fn bites(guide: &KindGuide, language: Language) -> Vec<String> {
    let rules = knowledge::diagnosis_guides(language).unwrap_or_default().iter();
    let bites = rules.filter(|rule| guide.diagnosis.contains(&rule.id));
    bites.map(|rule| rule.title.clone()).collect()
}
