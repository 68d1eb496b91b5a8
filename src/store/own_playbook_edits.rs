//! Playbooks of one's own: making, changing and passing them on; each change is one command.

use super::{Card, Chosen, Done, Problem, Reply, Request, Sharing, Store, clock, random};
use crate::{
    domain::{
        Language,
        id::OwnPlaybookId,
        own_item::OwnItem,
        own_playbook::OwnPlaybook,
        playbook::{ItemId, PlaybookVersion},
    },
    engine::{EntityChange, EntityKey},
    i18n::own_playbooks,
};

impl Store {
    pub fn add_own_playbook(&self, playbook: &OwnPlaybook) -> Done {
        self.commit(change(None, playbook).into_iter().collect())
    }

    /// Changes it; nothing happens where there is none of this id.
    pub fn edit_own_playbook(&self, id: OwnPlaybookId, edit: impl FnOnce(&mut OwnPlaybook)) -> Done {
        let Some(before) = self.plan_untracked(|plan| plan.own_playbooks.get(&id).cloned()) else {
            return Done(None);
        };
        let mut after = before.clone();
        edit(&mut after);
        self.commit(change(Some(&before), &after).into_iter().collect())
    }

    /// Changes one item of it.
    pub fn edit_own_item(&self, id: OwnPlaybookId, item: &ItemId, edit: impl FnOnce(&mut OwnItem)) -> Done {
        self.edit_own_playbook(id, |playbook| {
            if let Some(item) = playbook.items.get_mut(item) {
                edit(item);
            }
        })
    }

    /// Puts it in the trash.
    pub fn delete_own_playbook(&self, id: OwnPlaybookId) -> Done {
        self.edit_own_playbook(id, |playbook| playbook.deleted_at = Some(clock::now_milliseconds()))
    }

    /// A file that holds these playbooks and nothing else.
    ///
    /// # Errors
    /// The engine's own.
    pub async fn file_of_own_playbooks(
        &self,
        ids: impl IntoIterator<Item = OwnPlaybookId>,
    ) -> Result<Vec<u8>, Problem> {
        let request = Request::ExportPlan {
            created: clock::now_iso(),
            sharing: Sharing {
                groups: Some(only(ids)),
                template: None,
            },
            passphrase: None,
        };
        match self.ask(request).await? {
            Reply::PlanFile(bytes) => Ok(bytes),
            _ => Err(Problem::NotOpen),
        }
    }
}

/// No group, and these playbooks.
pub fn only(ids: impl IntoIterator<Item = OwnPlaybookId>) -> Chosen {
    Chosen {
        groups: Default::default(),
        own_playbooks: ids.into_iter().collect(),
        card: Card::LeftOut(random::command_id()),
    }
}

fn change(before: Option<&OwnPlaybook>, after: &OwnPlaybook) -> Option<EntityChange> {
    EntityChange::between(EntityKey::OwnPlaybook(after.id), before, after)
}

/// A copy in this language's words, under a name that says it is one's own.
pub fn copy_of(version: &PlaybookVersion, language: Language) -> OwnPlaybook {
    let title = &version.words(language).title;
    let name = if OwnPlaybookId::of_version(version).is_some() {
        title.clone()
    } else {
        own_playbooks::copy_name(language, title)
    };
    OwnPlaybook::copy_of(version, language, random::own_playbook_id(), name, random::element_id)
}

/// A name that no item has yet.
pub fn new_item_id() -> ItemId {
    ItemId(random::element_id().to_string())
}
