//! What goes into a shared plan file. A Yjs update cannot be filtered, so a plan is shared document by document; a template,
//! and playbooks without the store's card, are written afresh, entity by entity.

use super::template::Template;
use crate::{
    document::{DocumentId, EntityKey, Fields, Leaf, SharedDocument},
    domain::id::{CommandId, GroupId, OwnPlaybookId},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a person chose to share.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sharing {
    /// Only these groups and own playbooks; `None` for all, and the store's card and the figures of wider scopes with them.
    pub groups: Option<Chosen>,
    /// As a template instead of a plan.
    pub template: Option<Template>,
}

/// Some of the groups and playbooks; no group and one playbook is a playbook to pass on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chosen {
    pub groups: BTreeSet<GroupId>,
    pub own_playbooks: BTreeSet<OwnPlaybookId>,
    pub card: Card,
}

/// Whether the store's card goes along with some of its groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Card {
    Along,
    /// The playbooks at work, which stand beside it, are written afresh under this fresh and random id.
    LeftOut(CommandId),
}

impl Sharing {
    /// Whether a document goes into the file as it is. Every kind of document is decided here by name, so that a new kind,
    /// such as one of members, does not compile before somebody has decided whether it may leave the house.
    pub fn takes(&self, document: &DocumentId) -> bool {
        let is_chosen = |group| self.groups.as_ref().is_none_or(|chosen| chosen.groups.contains(group));
        match document {
            DocumentId::Workspace => self.without_card().is_none(),
            DocumentId::Group(group) | DocumentId::Year(group, _) => is_chosen(group),
            DocumentId::OwnPlaybook(id) => self
                .groups
                .as_ref()
                .is_none_or(|chosen| chosen.own_playbooks.contains(id)),
            DocumentId::WorkspaceFigures(_) | DocumentId::OwnerFigures(..) => self.groups.is_none(),
        }
    }

    /// Where the store's card is left out: the id under which playbooks are written afresh.
    pub fn without_card(&self) -> Option<CommandId> {
        match self.groups.as_ref()?.card {
            Card::Along => None,
            Card::LeftOut(seed) => Some(seed),
        }
    }

    /// What of the plan's entities is shared, with the playbooks that its runs need.
    pub fn chosen(&self, entities: &BTreeMap<EntityKey, Fields>) -> BTreeMap<EntityKey, Fields> {
        let is_taken = |entity: &EntityKey| self.takes(&entity.document());
        let runs = entities
            .iter()
            .filter(|(entity, _)| matches!(entity, EntityKey::Run(..)) && is_taken(entity));
        let at_work: BTreeSet<_> = runs
            .filter_map(|(_, fields)| fields.get("playbook"))
            .cloned()
            .map(text)
            .collect();
        let is_at_work = |entity: &EntityKey| matches!(entity, EntityKey::Playbook(hash) if at_work.contains(&hash.0));
        let chosen = entities
            .iter()
            .filter(|(entity, _)| is_taken(entity) || is_at_work(entity));
        chosen
            .map(|(entity, fields)| (entity.clone(), fields.clone()))
            .collect()
    }
}

fn text(leaf: Leaf) -> String {
    match leaf {
        Leaf::Text(text) => text,
        _ => String::new(),
    }
}

/// The whole things that are not in the trash, nor belong to something that is.
pub fn standing(entities: &BTreeMap<EntityKey, Fields>) -> impl Iterator<Item = (&EntityKey, &Fields)> {
    let stands = |entity: &EntityKey| {
        entities
            .get(entity)
            .is_some_and(|fields| entity.is_whole(fields) && !fields.contains_key("deleted_at"))
    };
    entities.iter().filter(move |(entity, _)| match entity {
        EntityKey::Profile | EntityKey::Playbook(_) => true,
        EntityKey::Group(_) | EntityKey::OwnPlaybook(_) => stands(entity),
        EntityKey::Run(group, _) | EntityKey::OwnPost(group, _) => stands(entity) && stands(&EntityKey::Group(*group)),
        EntityKey::Override(group, post) => {
            let keys = [EntityKey::Run(*group, post.run), EntityKey::OwnPost(*group, post.run)];
            keys.iter().any(stands) && stands(&EntityKey::Group(*group))
        }
        EntityKey::Figures(..) => match entity.document() {
            DocumentId::Year(group, _) => stands(&EntityKey::Group(group)),
            _ => true,
        },
    })
}

/// Documents without a history that hold these entities. `client` must be fresh, as for every document that is begun.
pub fn write_afresh(entities: &BTreeMap<EntityKey, Fields>, client: u64) -> Vec<SharedDocument> {
    let mut documents: BTreeMap<DocumentId, SharedDocument> = BTreeMap::new();
    for (entity, fields) in entities {
        let id = entity.document();
        let document = documents
            .entry(id.clone())
            .or_insert_with(|| SharedDocument::new(id, client));
        document.write(entity, fields.iter().map(|(path, leaf)| (path.as_str(), Some(leaf))));
    }
    documents.into_values().collect()
}
