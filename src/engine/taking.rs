//! What taking in a plan file comes to, way by way: merged into the plan here, beside it as a copy, or in its place.

use super::{
    comparing::{Entities, differences, gave_way, kept, text},
    host::Engine,
    message::Problem,
    preview::Way,
    storage::{Storage, StorageError},
    things::{Part, part_of},
    validity::refuse_impossible,
};
use crate::{
    document::{DocumentId, EntityChange, EntityKey, Fields, Leaf, SCHEMA_VERSION, SharedDocument, fresh},
    domain::{civil::add_days, id::CommandId},
    exchange::{
        plan_file::{DocumentFault, Form, PlanFileProblem},
        sharing::standing,
        template,
    },
};
use chrono::DateTime;
use std::collections::BTreeSet;

type States = [(DocumentId, Vec<u8>)];

/// How a person takes a file in.
pub struct Taking {
    pub way: Way,
    /// Not taken; [`Way::Replace`] takes everything.
    pub left_out: BTreeSet<Part>,
    /// The command it will be: new ids and the time of putting things in the trash follow from it.
    pub command: CommandId,
    /// Of a template, what is new here begins the day after the command.
    pub form: Form,
}

/// What a file would do to the documents here.
#[derive(Default)]
pub struct Effect {
    pub changes: Vec<EntityChange>,
    /// Where the file says otherwise and what stands here is newer: from the file's value to the one here.
    pub kept: Vec<EntityChange>,
    /// See [`super::history::Entry::gave_way`]: of what is kept, what the file says for the first time.
    pub gave_way: Vec<EntityChange>,
    /// What the documents here lack of the file's.
    pub merges: Vec<(DocumentId, Vec<u8>)>,
    /// What is written on top, once merged.
    pub writes: Vec<EntityChange>,
}

/// The same documents three times.
#[derive(Default)]
struct Sides {
    here: Entities,
    file: Entities,
    merged: Entities,
    kept: Vec<EntityChange>,
    gave_way: Vec<EntityChange>,
    merges: Vec<(DocumentId, Vec<u8>)>,
}

/// The client of copies into which nobody writes.
const NOBODY: u64 = 1;

impl Taking {
    fn takes(&self, part: Part) -> bool {
        !self.left_out.contains(&part)
    }

    fn begin(&self, target: &mut Entities, here: &Entities) {
        let now = self.command.made_at().and_then(DateTime::from_timestamp_millis);
        if let (Form::Template, Some(now)) = (self.form, now) {
            let is_new = |group| !here.contains_key(&EntityKey::Group(group));
            template::begin_on(target, add_days(now.date_naive(), 1), is_new);
        }
    }
}

impl<S: Storage> Engine<S> {
    /// What taking the file in so would do.
    pub(super) fn effect_of(&self, file: &States, taking: &Taking) -> Result<Effect, Problem> {
        match taking.way {
            Way::Merge => self.merging(file, taking),
            Way::Beside => self.standing_beside(file, taking),
            Way::Replace => self.replacing(file, taking),
        }
    }

    /// Whether the file's plan was begun apart from the one here: the store's documents tell, or, in a file without the store's
    /// card, those of its groups.
    pub(super) fn is_foreign(&self, file: &States) -> Result<bool, Problem> {
        if self.plan().profile.is_none() {
            return Ok(false);
        }
        let (mut of_store, mut of_groups) = (None, None);
        // Playbooks of one's own are given away alone, and say nothing of the plan they come from.
        let telling = file.iter().filter(|(id, _)| !matches!(id, DocumentId::OwnPlaybook(_)));
        for (id, state) in telling {
            let theirs = opened(id, state)?;
            let is_shared = self
                .documents
                .get(id)
                .is_some_and(|mine| mine.shares_history_with(&theirs));
            if *id != DocumentId::Workspace {
                of_groups = Some(of_groups.unwrap_or(false) || is_shared);
            } else if theirs.entities().contains_key(&EntityKey::Profile) {
                of_store = Some(is_shared);
            }
        }
        Ok(of_store.or(of_groups) == Some(false))
    }

    fn merging(&self, file: &States, taking: &Taking) -> Result<Effect, Problem> {
        let sides = self.sides(file.iter().filter(|(id, _)| taking.takes(part_of_document(id))))?;
        let mut target = sides.merged.clone();
        if !taking.takes(Part::Store) {
            target.extend(self.lacking_playbooks(file, &sides.merged)?);
        }
        effect(sides, target, taking)
    }

    fn standing_beside(&self, file: &States, taking: &Taking) -> Result<Effect, Problem> {
        let mut entities = Entities::new();
        for (id, state) in file {
            entities.extend(opened(id, state)?.entities());
        }
        let chosen: Entities = standing(&entities)
            .filter(|(entity, _)| matches!(part_of(entity), Part::Group(_)) && taking.takes(part_of(entity)))
            .map(|(entity, fields)| (entity.clone(), fields.clone()))
            .collect();
        let mut target = fresh::with_new_ids(&chosen, taking.command);
        self.tell_apart(&mut target);
        target.extend(self.lacking_playbooks(file, &chosen)?);
        effect(Sides::default(), target, taking)
    }

    fn replacing(&self, file: &States, taking: &Taking) -> Result<Effect, Problem> {
        let sides = self.sides(file.iter())?;
        let mut target = sides.file.clone();
        let here: Entities = self.projection.entities().clone();
        let in_file: BTreeSet<_> = sides.file.keys().map(part_of).collect();
        for (entity, fields) in here.iter().filter(|(entity, _)| !sides.file.contains_key(entity)) {
            let fields = match entity {
                _ if !entity.is_whole(fields) => fields.clone(),
                EntityKey::Profile | EntityKey::Playbook(_) => fields.clone(),
                EntityKey::Group(_) | EntityKey::OwnPlaybook(_) => in_trash(fields, taking.command),
                _ if !in_file.contains(&part_of(entity)) && part_of(entity) != Part::Store => fields.clone(),
                EntityKey::Run(..) | EntityKey::OwnPost(..) => in_trash(fields, taking.command),
                EntityKey::Override(..) | EntityKey::Figures(..) => Fields::new(),
            };
            target.insert(entity.clone(), fields);
        }
        let mut merged = here.clone();
        merged.extend(sides.merged);
        let sides = Sides {
            here,
            merged,
            merges: sides.merges,
            ..Sides::default()
        };
        effect(sides, target, taking)
    }

    /// Merges the states into copies of the documents.
    fn sides<'a>(&self, states: impl Iterator<Item = &'a (DocumentId, Vec<u8>)>) -> Result<Sides, Problem> {
        let mut sides = Sides::default();
        for (id, state) in states {
            let nothing = SharedDocument::new(id.clone(), NOBODY);
            let mine = self.documents.get(id).unwrap_or(&nothing);
            let theirs = opened(id, state)?;
            let mut copy = opened(id, state)?;
            copy.merge(&mine.state()).map_err(StorageError::from)?;
            let update = mine.lacks(&copy).map(|update| (id.clone(), update));
            let (file, merged) = (theirs.entities(), copy.entities());
            let kept = kept(&file, &merged);
            if !kept.is_empty() {
                sides.gave_way.extend(gave_way(&kept, &theirs.unseen_by(mine)));
            }
            sides.kept.extend(kept);
            sides.merges.extend(update);
            sides.here.extend(mine.entities());
            sides.file.extend(file);
            sides.merged.extend(merged);
        }
        Ok(sides)
    }

    /// The file's playbooks that runs of these entities need and this plan has not.
    fn lacking_playbooks(&self, file: &States, entities: &Entities) -> Result<Entities, Problem> {
        let is_run = |entity: &EntityKey| matches!(entity, EntityKey::Run(..));
        let runs = entities.iter().filter(|(entity, _)| is_run(entity));
        let needed: BTreeSet<_> = runs.filter_map(|(_, fields)| text(fields, "playbook")).collect();
        let Some((id, state)) = file.iter().find(|(id, _)| *id == DocumentId::Workspace) else {
            return Ok(Entities::new());
        };
        let is_lacking = |entity: &EntityKey| match entity {
            EntityKey::Playbook(hash) => needed.contains(hash.0.as_str()) && !self.plan().playbooks.contains_key(hash),
            _ => false,
        };
        let theirs = opened(id, state)?.entities().into_iter();
        Ok(theirs.filter(|(entity, _)| is_lacking(entity)).collect())
    }

    /// Gives a copied group whose name is taken here the next free number.
    fn tell_apart(&self, copies: &mut Entities) {
        let mut taken: BTreeSet<_> = self
            .plan()
            .standing_groups()
            .iter()
            .map(|group| group.name.clone())
            .collect();
        let groups = copies
            .iter_mut()
            .filter(|(entity, _)| matches!(entity, EntityKey::Group(_)));
        for (_, fields) in groups {
            let Some(name) = text(fields, "name").map(str::to_owned) else {
                continue;
            };
            let numbered = (2..).map(|number| format!("{name} {number}"));
            let free = std::iter::once(name.clone())
                .chain(numbered)
                .find(|name| !taken.contains(name));
            if let Some(free) = free {
                fields.insert("name".to_owned(), Leaf::Text(free.clone()));
                taken.insert(free);
            }
        }
    }
}

/// From here to the target: what becomes different, and what must be written for it once the file is merged.
fn effect(sides: Sides, mut target: Entities, taking: &Taking) -> Result<Effect, Problem> {
    taking.begin(&mut target, &sides.here);
    let changes = differences(&sides.here, &target);
    refuse_impossible(&changes, &target).map_err(Problem::PlanFile)?;
    Ok(Effect {
        writes: differences(&sides.merged, &target),
        merges: sides.merges,
        kept: sides.kept,
        gave_way: sides.gave_way,
        changes,
    })
}

/// The file's state as a document of its own.
fn opened(id: &DocumentId, state: &[u8]) -> Result<SharedDocument, Problem> {
    let mut document = SharedDocument::new(id.clone(), NOBODY);
    document.merge_foreign(state).map_err(|_| {
        Problem::PlanFile(PlanFileProblem::BadDocument {
            document: id.to_string(),
            fault: DocumentFault::Foreign,
        })
    })?;
    match document.schema() {
        found if found > SCHEMA_VERSION => Err(Problem::PlanFile(PlanFileProblem::Newer {
            found,
            known: SCHEMA_VERSION,
        })),
        _ => Ok(document),
    }
}

fn part_of_document(id: &DocumentId) -> Part {
    match id {
        DocumentId::Group(group) | DocumentId::Year(group, _) => Part::Group(*group),
        DocumentId::OwnPlaybook(playbook) => Part::OwnPlaybook(*playbook),
        DocumentId::Workspace | DocumentId::WorkspaceFigures(_) | DocumentId::OwnerFigures(..) => Part::Store,
    }
}

fn in_trash(fields: &Fields, command: CommandId) -> Fields {
    let mut fields = fields.clone();
    let now = || Leaf::Whole(command.made_at().unwrap_or_default());
    fields.entry("deleted_at".to_owned()).or_insert_with(now);
    fields
}
