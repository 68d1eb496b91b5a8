//! The bundled playbooks: structure from the Chinese file, words from both. A test holds the English structure to it.

use super::{
    packs::Pack,
    shelf::{KnowledgeError, Shelf, read},
};
use crate::domain::{
    civil::MinuteOfDay,
    group::MemberRole,
    kind::GroupKind,
    playbook::{
        Basket, Channel, Intent, Item, ItemId, ItemWords, Playbook, PlaybookHash, PlaybookVersion, PlaybookWarning,
        PlaybookWords,
    },
    profile::PurchaseRhythm,
};
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

/// A playbook of this build, with the hash under which a plan pins it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "BothFiles")]
pub struct BundledPlaybook {
    pub version: PlaybookVersion,
    pub hash: PlaybookHash,
}

/// A pack: the same playbook in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BothFiles {
    zh: PlaybookFile,
    en: PlaybookFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaybookFile {
    id: String,
    title: String,
    about: String,
    kinds: Vec<GroupKind>,
    covers: Vec<String>,
    sources: Vec<String>,
    grade: String,
    length_days: Option<u32>,
    rhythm: Option<PurchaseRhythm>,
    event_day: Option<u32>,
    warning: Option<PlaybookWarning>,
    #[serde(rename = "item")]
    items: Vec<ItemInFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemInFile {
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

static PLAYBOOKS: Shelf<BundledPlaybook> = Shelf::new();

/// A playbook by id.
///
/// # Errors
/// Where it was not fetched yet, or there is none of this id.
pub fn playbook(id: &str) -> Result<&'static BundledPlaybook, &'static KnowledgeError> {
    PLAYBOOKS.get(&Pack::Playbook(id.to_owned()))
}

/// A playbook from the JSON that `xtask/content` makes of its two files.
///
/// # Errors
/// What the files do not say, or say wrongly.
pub fn read_playbook(json: &str) -> Result<BundledPlaybook, KnowledgeError> {
    read("playbook", json)
}

/// The name of a version by its content: UUID v5 of its JSON, 32 hexadecimal digits. Equal content has equal names on every
/// device; a changed comma makes another version.
pub fn content_hash(version: &PlaybookVersion) -> Result<PlaybookHash, KnowledgeError> {
    const PLAYBOOK_VERSIONS: Uuid = Uuid::from_u128(0x7be0_51a6_4bc8_5f0e_9d43_0c6a_71f2_e880);
    let json = serde_json::to_vec(version).map_err(|error| KnowledgeError::new(&version.playbook.id, error))?;
    let name = Uuid::new_v5(&PLAYBOOK_VERSIONS, &json);
    Ok(PlaybookHash(name.simple().to_string()))
}

impl TryFrom<BothFiles> for BundledPlaybook {
    type Error = KnowledgeError;

    fn try_from(files: BothFiles) -> Result<BundledPlaybook, KnowledgeError> {
        let version = PlaybookVersion {
            playbook: files.zh.structure(),
            zh: files.zh.words(),
            en: files.en.words(),
        };
        let hash = content_hash(&version)?;
        Ok(BundledPlaybook { version, hash })
    }
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
            event_day: self.event_day,
            warning: self.warning,
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
