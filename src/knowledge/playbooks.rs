//! The bundled playbooks: structure from the Chinese file, words from both. A test holds the English structure to it.

use super::{
    kinds::kind,
    shelf::{KnowledgeError, Shelf, shelf},
};
use crate::domain::{
    Language,
    civil::MinuteOfDay,
    group::MemberRole,
    kind::GroupKind,
    playbook::{
        Basket, Channel, Intent, Item, ItemId, ItemWords, Playbook, PlaybookHash, PlaybookVersion, PlaybookWords,
    },
    profile::PurchaseRhythm,
};
use serde::{Deserialize, Deserializer};
use std::sync::OnceLock;
use uuid::Uuid;

/// A playbook of this build, with the hash under which a plan pins it.
#[derive(Clone, Debug, PartialEq)]
pub struct BundledPlaybook {
    pub version: PlaybookVersion,
    pub hash: PlaybookHash,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaybookFile {
    id: String,
    title: String,
    about: String,
    kinds: Vec<GroupKind>,
    covers: Vec<String>,
    sources: Vec<String>,
    grade: String,
    length_days: Option<u32>,
    rhythm: Option<PurchaseRhythm>,
    #[serde(rename = "item")]
    items: Vec<ItemInFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemInFile {
    id: ItemId,
    day: u32,
    every_days: Option<u32>,
    #[serde(deserialize_with = "clock_time")]
    time: MinuteOfDay,
    channel: Channel,
    basket: Basket,
    intent: Intent,
    role: MemberRole,
    title: String,
    words: String,
    #[serde(default)]
    checks: Vec<String>,
}

fn clock_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<MinuteOfDay, D::Error> {
    let text = String::deserialize(deserializer)?;
    MinuteOfDay::parse(&text)
        .ok_or_else(|| serde::de::Error::custom(format!("\u{201c}{text}\u{201d} is no time of day")))
}

pub(super) static FILES: Shelf<Vec<PlaybookFile>> = shelf!("playbooks");
static PLAYBOOKS: OnceLock<Result<Vec<BundledPlaybook>, KnowledgeError>> = OnceLock::new();

/// All bundled playbooks, by id.
pub fn playbooks() -> Result<&'static [BundledPlaybook], &'static KnowledgeError> {
    for language in [Language::Chinese, Language::English] {
        // An empty shelf is filled later; only what was read is kept.
        FILES.get(language)?;
    }
    PLAYBOOKS.get_or_init(bundled).as_ref().map(Vec::as_slice)
}

pub fn playbook(id: &str) -> Option<&'static BundledPlaybook> {
    playbooks()
        .ok()?
        .iter()
        .find(|bundled| bundled.version.playbook.id == id)
}

/// The playbook a new group of this kind starts with, if one fits: by name, or by name and purchase rhythm.
pub fn playbook_for(group_kind: GroupKind, rhythm: PurchaseRhythm) -> Option<&'static BundledPlaybook> {
    // The same in both languages; one of them is there first.
    let kind = kind(group_kind, Language::Chinese).or_else(|| kind(group_kind, Language::English));
    let name = kind?.playbook.as_deref()?;
    playbook(name).or_else(|| {
        playbooks().ok()?.iter().find(|bundled| {
            let playbook = &bundled.version.playbook;
            playbook.rhythm == Some(rhythm) && playbook.id.starts_with(name) && playbook.kinds.contains(&group_kind)
        })
    })
}

/// The name of a version by its content: UUID v5 of its JSON, 32 hexadecimal digits. Equal content has equal names on every
/// device; a changed comma makes another version.
pub fn content_hash(version: &PlaybookVersion) -> Result<PlaybookHash, KnowledgeError> {
    const PLAYBOOK_VERSIONS: Uuid = Uuid::from_u128(0x7be0_51a6_4bc8_5f0e_9d43_0c6a_71f2_e880);
    let json = serde_json::to_vec(version).map_err(|error| KnowledgeError::new(&version.playbook.id, error))?;
    let name = Uuid::new_v5(&PLAYBOOK_VERSIONS, &json);
    Ok(PlaybookHash(name.simple().to_string()))
}

fn bundled() -> Result<Vec<BundledPlaybook>, KnowledgeError> {
    let zh = FILES.get(Language::Chinese).map_err(Clone::clone)?;
    let en = FILES.get(Language::English).map_err(Clone::clone)?;
    zh.iter()
        .map(|zh| {
            let en = en.iter().find(|en| en.id == zh.id);
            let en = en.ok_or_else(|| KnowledgeError::new(&zh.id, "there is no English file"))?;
            let version = PlaybookVersion {
                playbook: zh.structure(),
                zh: zh.words(),
                en: en.words(),
            };
            let hash = content_hash(&version)?;
            Ok(BundledPlaybook { version, hash })
        })
        .collect()
}

impl PlaybookFile {
    fn structure(&self) -> Playbook {
        Playbook {
            id: self.id.clone(),
            kinds: self.kinds.clone(),
            covers: self.covers.clone(),
            sources: self.sources.clone(),
            grade: self.grade.clone(),
            length_days: self.length_days,
            rhythm: self.rhythm,
            items: self.items.iter().map(ItemInFile::structure).collect(),
        }
    }

    fn words(&self) -> PlaybookWords {
        PlaybookWords {
            title: self.title.clone(),
            about: self.about.clone(),
            items: self.items.iter().map(|item| (item.id.clone(), item.words())).collect(),
        }
    }
}

impl ItemInFile {
    fn structure(&self) -> Item {
        Item {
            id: self.id.clone(),
            day: self.day,
            every_days: self.every_days,
            time: self.time,
            channel: self.channel,
            basket: self.basket,
            intent: self.intent,
            role: self.role,
        }
    }

    fn words(&self) -> ItemWords {
        ItemWords {
            title: self.title.clone(),
            words: self.words.trim_end().to_owned(),
            checks: self.checks.clone(),
        }
    }
}
