//! What goes into a shared plan file. A Yjs update cannot be filtered, so a plan is shared document by document; a template
//! is written afresh, entity by entity.

use crate::{
    document::{DocumentId, EntityKey, Fields, Leaf, SharedDocument, fresh},
    domain::id::{CommandId, GroupId},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a person chose to share.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sharing {
    /// Only these groups; `None` for all, and the figures of wider scopes with them.
    pub groups: Option<BTreeSet<GroupId>>,
    /// As a template, whose new ids follow from this fresh and random id.
    pub template: Option<CommandId>,
}

impl Sharing {
    /// Whether a document goes into the file. Every kind of document is decided here by name, so that a new kind, such as
    /// one of members, does not compile before somebody has decided whether it may leave the house.
    pub fn takes(&self, document: &DocumentId) -> bool {
        let is_chosen = |group| self.groups.as_ref().is_none_or(|groups| groups.contains(group));
        match document {
            // Playbooks at work stand beside the store's card.
            DocumentId::Workspace => true,
            DocumentId::Group(group) | DocumentId::Year(group, _) => is_chosen(group),
            DocumentId::WorkspaceFigures(_) | DocumentId::OwnerFigures(..) => self.groups.is_none(),
        }
    }
}

/// Fields of a group that tell how it went or who ran it, not how it is planned.
const RUN_DATA_OF_GROUPS: &[&str] = &[
    "checks",
    "closed_on",
    "owner",
    "positioning.goal.core_goal_reached_on",
    "roles",
];
/// Fields of the store's card that name this one store.
const NAMES_OF_THE_STORE: &[&str] = &["store_name", "city", "host_name"];

/// The plan without what happened: groups and runs that stand, with new ids; of posts only the words somebody wrote; no
/// figures, no ticks, no names of people or of the store.
pub fn template_of(entities: &BTreeMap<EntityKey, Fields>, seed: CommandId) -> BTreeMap<EntityKey, Fields> {
    let kept = standing(entities).filter_map(|(entity, fields)| {
        let fields: Fields = fields
            .iter()
            .filter(|(path, leaf)| is_planned(entity, path, leaf))
            .map(|(path, leaf)| (path.clone(), leaf.clone()))
            .collect();
        let says_something = match entity {
            EntityKey::Override(..) => fields.contains_key("words"),
            _ => !fields.is_empty(),
        };
        says_something.then(|| (entity.clone(), fields))
    });
    fresh::with_new_ids(&kept.collect(), seed)
}

fn is_planned(entity: &EntityKey, path: &str, leaf: &Leaf) -> bool {
    let is_of = |starts: &[&str]| {
        let is_under =
            |start: &&str| path == *start || path.strip_prefix(start).is_some_and(|rest| rest.starts_with('.'));
        starts.iter().any(is_under)
    };
    match entity {
        EntityKey::Profile => !is_of(NAMES_OF_THE_STORE),
        EntityKey::Group(_) => !is_of(RUN_DATA_OF_GROUPS),
        EntityKey::Override(..) => path == "words" && *leaf != Leaf::Text(String::new()),
        EntityKey::Figures(..) => false,
        EntityKey::Playbook(_) | EntityKey::Run(..) => true,
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
        EntityKey::Group(_) => stands(entity),
        EntityKey::Run(group, _) => stands(entity) && stands(&EntityKey::Group(*group)),
        EntityKey::Override(group, post) => {
            stands(&EntityKey::Run(*group, post.run)) && stands(&EntityKey::Group(*group))
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
