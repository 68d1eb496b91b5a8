//! P4: the kind of group, its mode and its platform.

use super::super::{
    card::{use_card, words},
    fields::{GroupOne, choices_of, place},
};
use crate::{
    domain::{
        group::Platform,
        kind::{GroupKind, Mode},
    },
    i18n::{groups, terms},
    knowledge,
    ui::choice::{Choice, OneOf, Select},
};
use leptos::prelude::*;

const PLATFORMS: &[Platform] = &[Platform::WeChat, Platform::WeCom, Platform::Qq];

#[component]
pub fn KindStep() -> impl IntoView {
    let card = use_card();
    let kind = card.memo(|group| Some(group.kind));
    let mode = card.memo(|group| group.mode);
    let kinds = Signal::derive(move || {
        let language = card.language();
        let title = |kind: &GroupKind| {
            let title = knowledge::kind(*kind, language).map_or("", |content| content.title.as_str());
            Choice::new(Some(*kind), format!("{} {title}", kind.code()))
        };
        GroupKind::ALL.iter().map(title).collect::<Vec<_>>()
    });
    let purpose = move || knowledge::kind(kind.get()?, card.language()).map(|content| content.purpose.as_str());
    let save_kind = move |kind: Option<GroupKind>| {
        if let Some(kind) = kind {
            card.change(|group| group.kind = kind);
        }
    };
    let save_mode = move |mode: Mode| {
        card.change(|group| group.mode = Some(mode));
    };
    view! {
        <Select label=words(groups::kind) choices=kinds value=kind on_change=save_kind />
        <p class="help">{purpose}</p>
        <OneOf legend=words(groups::mode) choices=choices_of(Mode::ALL, terms::mode) value=mode on_change=save_mode />
        <GroupOne legend=groups::platform place=place!(platform) all=PLATFORMS term=terms::platform />
    }
}
