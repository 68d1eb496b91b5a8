//! Members: stages, layers, motives, tags, points, levels, procedures, portrait, roles, accounts.

use super::entries::{Entry, Message, Section};
use crate::{
    domain::Language,
    i18n::guides,
    knowledge::{self, MemberLevel, Motive, PortraitField, RelationStep, TagGroup},
};

pub fn members(language: Language) -> Vec<Section> {
    let Ok(guide) = knowledge::members_guide(language) else {
        return Vec::new();
    };
    let steps = |title: Message, steps: &'static [RelationStep]| Section::titled(title, steps.iter().map(step));
    let motives = |title: Message, motives: &'static [Motive]| Section::titled(title, motives.iter().map(motive));
    let levers = guide.levers.iter();
    let points = guide.points.iter();
    let procedures = guide.procedures.iter();
    vec![
        steps(guides::stages, &guide.stages),
        steps(guides::layers, &guide.layers),
        motives(guides::gaps, &guide.gaps),
        motives(guides::costs, &guide.costs),
        Section::titled(
            guides::levers,
            levers.map(|lever| Entry::new(&lever.title, &lever.how).said(guides::beware, &lever.beware)),
        ),
        Section::titled(guides::tags, guide.tag_groups.iter().map(|group| tags(group, language))),
        Section::titled(
            guides::points,
            points.map(|rule| {
                Entry::new(&rule.title, &guides::points_given(language, rule.points)).aside(rule.note.clone())
            }),
        ),
        Section::titled(
            guides::levels,
            guide.levels.iter().map(|level| self::level(level, language)),
        ),
        Section::titled(
            guides::procedures,
            procedures.map(|procedure| {
                let steps = procedure.steps.iter().map(|step| step.text.clone());
                Entry::new(&procedure.title, "").list(guides::how, steps)
            }),
        ),
        Section::titled(
            guides::portraits,
            guide.portraits.iter().map(|field| portrait(field, language)),
        ),
        Section::titled(
            guides::member_roles,
            guide.roles.iter().map(|role| {
                Entry::new(&role.title, &role.duty)
                    .said(guides::suits, &role.suits)
                    .said(guides::must_not, &role.must_not)
            }),
        ),
        Section::titled(
            guides::accounts,
            guide
                .accounts
                .iter()
                .map(|account| Entry::new(&account.title, &account.text)),
        ),
    ]
}

fn step(step: &RelationStep) -> Entry {
    Entry::new(&step.title, &step.sign)
        .said(guides::touch, &step.touch)
        .said(guides::next, &step.next)
}

fn motive(motive: &Motive) -> Entry {
    Entry::new(&motive.title, &motive.about)
        .said(guides::how, &motive.how)
        .said(guides::beware, &motive.beware)
}

fn tags(group: &TagGroup, language: Language) -> Entry {
    let tags = group.tags.iter();
    Entry::new(&group.title, "").list(
        guides::tags,
        tags.map(|tag| guides::tag(language, &tag.name, &tag.meaning, &tag.rule)),
    )
}

fn level(level: &MemberLevel, language: Language) -> Entry {
    Entry::new(&level.title, &guides::points_from(language, level.points_from))
        .list(guides::rights, level.rights.iter().cloned())
        .list(guides::duties, level.duties.iter().cloned())
}

fn portrait(field: &PortraitField, language: Language) -> Entry {
    let entry = Entry::new(&field.label, &field.why);
    let entry = if field.options.is_empty() {
        entry
    } else {
        entry.aside(field.options.join(" / "))
    };
    if field.sensitive {
        entry.aside(guides::sensitive(language).to_owned())
    } else {
        entry
    }
}
