//! Documents that rest. A plan of 779 groups with a year of figures takes many seconds and much memory to open whole, and
//! nobody needs it whole: the documents of a year's posts and figures stay closed in their snapshots until they are written
//! to, merged with, given away or asked for. Until then their *view* stands for them, which the compaction that wrote the
//! snapshot wrote beside it: everything but the figures, and of these the newest day, so that it is known whose there are.
//!
//! A document with rows in the log is always open, so a view is never behind what it stands for. A document once opened stays
//! open.

use super::{
    documents::Documents,
    host::Engine,
    message::Problem,
    storage::{Storage, StorageError, Stored},
};
use crate::{
    document::{DocumentId, EntityChange, EntityKey, Fields, SharedDocument},
    domain::figures::Scope,
};
use std::collections::{BTreeMap, BTreeSet};

/// Raised when views written before lack something: a kind of entity that was not known then. Views of another form are not
/// read, and their documents are opened.
const FORM: u8 = 1;

type Entities = BTreeMap<EntityKey, Fields>;

/// The view of a document.
pub fn view_of(document: &SharedDocument) -> Vec<u8> {
    let entities = document.entities();
    let newest = entities.keys().filter_map(date_of_figures).max();
    let named = entities
        .iter()
        .filter(|(entity, _)| date_of_figures(entity).is_none_or(|date| Some(date) == newest))
        .map(|(entity, fields)| (entity.name(), fields));
    let mut bytes = vec![FORM];
    bytes.extend(postcard::to_allocvec(&named.collect::<Vec<_>>()).unwrap_or_default());
    bytes
}

/// What a view shows; `None` for one of another form, or none.
fn read_view(document: &DocumentId, bytes: &[u8]) -> Option<Entities> {
    let named: Vec<(String, Fields)> = postcard::from_bytes(bytes.strip_prefix(&[FORM])?).ok()?;
    let entity = |(name, fields): (String, Fields)| Some((EntityKey::parse(document, &name)?, fields));
    named.into_iter().map(entity).collect()
}

fn date_of_figures(entity: &EntityKey) -> Option<crate::domain::civil::Date> {
    match entity {
        EntityKey::Figures(_, date) => Some(*date),
        _ => None,
    }
}

impl DocumentId {
    /// Whether it may rest until it is needed.
    pub(super) fn rests(&self) -> bool {
        !matches!(
            self,
            DocumentId::Workspace | DocumentId::Group(_) | DocumentId::OwnPlaybook(_)
        )
    }

    /// Whether it holds figures of this scope.
    fn is_about(&self, scope: &Scope) -> bool {
        match (self, scope) {
            (DocumentId::Year(group, _), Scope::Group(of)) => group == of,
            (DocumentId::OwnerFigures(_, owner), Scope::Owner(of)) => owner == of,
            (DocumentId::WorkspaceFigures(_), Scope::Workspace) => true,
            _ => false,
        }
    }
}

impl<S: Storage> Engine<S> {
    /// What is newer than `seen`, with the whole of every document that is open, must be, or has rows among it.
    pub(super) async fn read_newer(&mut self, seen: u64) -> Result<Stored, StorageError> {
        let documents = &self.documents;
        let wanted = |name: &str| {
            name.parse()
                .map_or(true, |id: DocumentId| !id.rests() || documents.is_open(&id))
        };
        let mut stored = self.storage.read_since(seen, &wanted).await?;
        let waking = self.documents.to_be_opened(&stored);
        if !waking.is_empty() {
            // What was read is lost without these.
            let woken = self.storage.read_snapshots(&waking).await;
            self.must_reopen |= woken.is_err();
            let woken = woken?;
            stored.views.retain(|view| !waking.contains(&view.document));
            stored.snapshots.extend(woken.snapshots);
            stored.damaged.extend(woken.damaged);
            stored.schema = stored.schema.max(woken.schema);
        }
        Ok(stored)
    }

    /// Opens these documents where they rest, before somebody writes into them.
    ///
    /// # Errors
    /// As [`Engine::wake`], and where one of them cannot be read.
    pub(super) async fn wake_to_write(&mut self, changes: &[EntityChange]) -> Result<(), Problem> {
        self.wake(changes.iter().map(|change| change.entity.document())).await?;
        self.sealed.clone().map_or(Ok(()), Err)
    }

    /// Opens these documents where they rest.
    ///
    /// # Errors
    /// Storage that fails. A document that cannot be read seals the plan, as everywhere.
    pub(super) async fn wake(&mut self, documents: impl IntoIterator<Item = DocumentId>) -> Result<(), Problem> {
        let documents: BTreeSet<_> = documents
            .into_iter()
            .filter(|id| self.documents.is_resting(id))
            .collect();
        if documents.is_empty() {
            return Ok(());
        }
        let names: Vec<_> = documents.iter().map(DocumentId::to_string).collect();
        let stored = self.storage.read_snapshots(&names).await?;
        let mut touched = BTreeSet::new();
        let outcome = self.documents.merge(&stored, &mut touched);
        self.refresh(touched);
        self.seal_on_trouble(outcome);
        Ok(())
    }

    /// Opens everything.
    ///
    /// # Errors
    /// As [`Engine::wake`].
    pub(super) async fn wake_all(&mut self) -> Result<(), Problem> {
        let resting: Vec<_> = self.documents.resting().cloned().collect();
        self.wake(resting).await
    }

    /// Opens the documents with this scope's figures; they arrive as events.
    ///
    /// # Errors
    /// As [`Engine::wake`].
    pub(super) async fn wake_figures(&mut self, scope: &Scope) -> Result<(), Problem> {
        let about: Vec<_> = self
            .documents
            .resting()
            .filter(|id| id.is_about(scope))
            .cloned()
            .collect();
        self.wake(about).await
    }

    /// Shows the views of documents that rest.
    pub(super) fn take_views(&mut self, stored: &Stored) {
        let mut entities = Entities::new();
        let mut documents = BTreeSet::new();
        for view in &stored.views {
            if let Ok(id) = view.document.parse()
                && !self.documents.is_open(&id)
                && let Some(shown) = read_view(&id, &view.bytes)
            {
                entities.extend(shown);
                self.documents.let_rest(id.clone());
                documents.insert(id);
            }
        }
        self.show(&documents, entities);
    }
}

impl Documents {
    /// The documents that rest and may not: those with rows among what was read, and those whose view says nothing.
    fn to_be_opened(&self, stored: &Stored) -> Vec<String> {
        let read: BTreeSet<_> = stored.snapshots.iter().map(|snapshot| &snapshot.document).collect();
        let viewed: BTreeSet<_> = stored.views.iter().map(|view| &view.document).collect();
        let rests = |name: &String| viewed.contains(name) || name.parse().is_ok_and(|id| self.is_resting(&id));
        let with_rows = stored.rows.iter().map(|row| &row.document);
        let with_rows = with_rows.filter(|name| !read.contains(name) && rests(name));
        let silent = stored.views.iter().filter(|view| {
            let id = view.document.parse().ok();
            id.and_then(|id| read_view(&id, &view.bytes)).is_none()
        });
        let names: BTreeSet<_> = with_rows.chain(silent.map(|view| &view.document)).cloned().collect();
        names.into_iter().collect()
    }
}
