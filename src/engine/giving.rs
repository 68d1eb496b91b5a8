//! The plan as a file to give away: what was chosen, document by document. A document that rests is opened for the moment in
//! which it is written, so that a headquarters' year of figures need not fit into memory at once.

use super::{comparing::Entities, documents::Documents, host::Engine, message::Problem, storage::Storage};
use crate::{
    document::{DocumentId, EntityKey, Projection, SCHEMA_VERSION, SharedDocument},
    domain::{
        civil::Date,
        figures::{DayFigures, Scope},
        id::CommandId,
    },
    exchange::{
        plan_file::{self, Form},
        raw_file,
        sharing::{self, Sharing},
    },
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Documents that are read from storage at a time.
const AT_A_TIME: usize = 16;

type States = Vec<(DocumentId, Vec<u8>)>;
type FiguresOfScope = (Scope, BTreeMap<Date, DayFigures>);

impl<S: Storage> Engine<S> {
    /// Every record of the storage in one file, for whoever is to rescue what cannot be read.
    pub(super) async fn save_raw(&self, created: &str) -> Result<Vec<u8>, Problem> {
        let records = self.storage.read_raw().await?;
        let records = records.iter().map(|record| raw_file::Record {
            store: &record.store,
            key: &record.key,
            bytes: &record.bytes,
        });
        Ok(raw_file::write(created, records))
    }

    pub(super) async fn export_plan(&mut self, created: &str, sharing: &Sharing) -> Result<Vec<u8>, Problem> {
        // Where storage fails, what memory holds is all the more worth a file.
        let _ = self.catch_up().await;
        let file = if let Some(template) = sharing.template {
            // A template takes nothing along that a view does not show.
            let chosen = sharing.chosen(self.projection.entities());
            let entities = template.of(&chosen, self.plan());
            let states = states_afresh(&entities, template.seed);
            plan_file::write(Form::Template, projected(entities).plan(), &states, created)
        } else {
            let (mut states, figures) = self.states_of_resting(sharing).await?;
            states.extend(self.documents.states_of(|id| sharing.takes(id)));
            let mut plan = if sharing.groups.is_some() {
                let chosen = sharing.chosen(self.projection.entities());
                states.extend(playbooks_afresh(&chosen, sharing));
                projected(chosen).plan().clone()
            } else {
                self.plan().clone()
            };
            for (scope, days) in figures {
                plan.figures.entry(scope).or_default().extend(days);
            }
            states.sort_by(|(one, _), (other, _)| one.cmp(other));
            plan_file::write(Form::Plan, &plan, &states, created)
        };
        file.map_err(Problem::PlanFile)
    }

    /// The chosen documents that rest, and the figures of each: of all else that they hold the view has told. What cannot be
    /// read so is opened, which says why it cannot.
    async fn states_of_resting(&mut self, sharing: &Sharing) -> Result<(States, Vec<FiguresOfScope>), Problem> {
        let chosen = self.documents.resting().filter(|id| sharing.takes(id));
        let resting: Vec<_> = chosen.cloned().collect();
        let (mut states, mut figures) = (States::new(), Vec::new());
        let mut unread: BTreeSet<_> = resting.iter().cloned().collect();
        for some in resting.chunks(AT_A_TIME) {
            let names: Vec<_> = some.iter().map(DocumentId::to_string).collect();
            for snapshot in self.storage.read_snapshots(&names).await?.snapshots {
                if let Some(document) = read_whole(&snapshot.document, &snapshot.state) {
                    unread.remove(document.id());
                    states.push((document.id().clone(), document.whole_state()));
                    figures.extend(projected(document.entities()).plan().figures.clone());
                }
            }
        }
        self.wake(unread).await?;
        Ok((states, figures))
    }
}

/// A document of this build's schema or of an older one.
fn read_whole(name: &str, state: &[u8]) -> Option<SharedDocument> {
    let mut document = SharedDocument::new(name.parse().ok()?, 0);
    document.merge(state).ok()?;
    (document.schema() <= SCHEMA_VERSION).then_some(document)
}

impl Documents {
    /// The open documents among these, to be given away.
    fn states_of(&self, is_chosen: impl Fn(&DocumentId) -> bool) -> States {
        let chosen = self.open().filter(|document| is_chosen(document.id()));
        chosen
            .map(|document| (document.id().clone(), document.whole_state()))
            .collect()
    }
}

/// The playbooks at work, where the store's card, beside which they stand, is left out.
fn playbooks_afresh(chosen: &Entities, sharing: &Sharing) -> States {
    let Some(seed) = sharing.without_card() else {
        return States::new();
    };
    let is_playbook = |entity: &EntityKey| matches!(entity, EntityKey::Playbook(_));
    let playbooks = chosen.iter().filter(|(entity, _)| is_playbook(entity));
    let playbooks = playbooks.map(|(entity, fields)| (entity.clone(), fields.clone()));
    states_afresh(&playbooks.collect(), seed)
}

fn projected(entities: Entities) -> Projection {
    let mut projection = Projection::default();
    for (entity, fields) in entities {
        projection.replace(entity, fields);
    }
    projection
}

/// The states of documents that hold these entities and have no history.
fn states_afresh(entities: &Entities, seed: CommandId) -> States {
    let documents = sharing::write_afresh(entities, fresh_client(seed));
    let states = documents
        .iter()
        .map(|document| (document.id().clone(), document.state()));
    states.collect()
}

/// A client's number of its own for documents begun here: the seed is random, and Yjs keeps 53 bits.
fn fresh_client(seed: CommandId) -> u64 {
    let mixed = Uuid::new_v5(&seed.0, b"client");
    mixed.as_u64_pair().0 >> 11
}
