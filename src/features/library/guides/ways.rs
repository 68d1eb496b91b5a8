//! Positioning, modes, profit models, diagnosis.

use super::entries::{Entry, Section};
use crate::{domain::Language, i18n::guides, knowledge};

pub fn positioning(language: Language) -> Vec<Section> {
    let steps = knowledge::positioning_guides(language).unwrap_or_default();
    let entry = |step: &knowledge::PositioningGuide| {
        Entry::new(&format!("{} · {}", step.id, step.title), &step.why)
            .said(guides::how, &step.how)
            .said(guides::example, &step.example)
            .said(guides::beware, &step.beware)
            .origin(language, &step.sources, &step.grade)
    };
    Section::only(steps.iter().map(entry).collect())
}

pub fn modes(language: Language) -> Vec<Section> {
    let modes = knowledge::modes(language).unwrap_or_default();
    let entry = |mode: &knowledge::ModeGuide| {
        let parts = mode.parts.iter();
        Entry::new(&mode.title, &mode.about)
            .list(
                guides::parts,
                parts.map(|part| format!("{} – {}", part.title, part.text)),
            )
            .list(guides::keys, mode.keys.iter().cloned())
            .origin(language, &mode.sources, &mode.grade)
    };
    Section::only(modes.iter().map(entry).collect())
}

pub fn profit_models(language: Language) -> Vec<Section> {
    let models = knowledge::profit_models(language).unwrap_or_default();
    let entry = |model: &knowledge::ProfitModelGuide| {
        Entry::new(&model.title, &model.about)
            .said(guides::fits, &model.fits)
            .said(guides::beware, &model.beware)
            .origin(language, &model.sources, &model.grade)
    };
    Section::only(models.iter().map(entry).collect())
}

pub fn diagnosis(language: Language) -> Vec<Section> {
    let rules = knowledge::diagnosis_guides(language).unwrap_or_default();
    let entry = |rule: &knowledge::DiagnosisGuide| {
        Entry::new(&format!("{} · {}", rule.id, rule.title), &rule.condition)
            .said(guides::reason, &rule.reason)
            .said(guides::mend, &rule.mend)
            .origin(language, &rule.sources, &rule.grade)
    };
    Section::only(rules.iter().map(entry).collect())
}
