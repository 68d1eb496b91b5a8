//! A playbook of one's own out of its fields. The fields are taken one by one, since what `derive` writes for so many of them weighs
//! kilobytes in both programs.

use super::fields::{Fields, assemble};
use crate::domain::{own_item::OwnItem, own_playbook::OwnPlaybook, playbook::ItemId};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Error, Map, Value};
use std::collections::BTreeMap;

/// The playbook; unknown fields are passed over, missing ones take their defaults.
///
/// # Errors
/// The decoder's own words where a field has a value of the wrong type, or the id is missing.
pub fn own_playbook(fields: &Fields) -> Result<OwnPlaybook, String> {
    whole_playbook(assemble(fields)?).map_err(|error| error.to_string())
}

fn whole_playbook(mut parts: Parts) -> Result<OwnPlaybook, Error> {
    let items: Option<Parts> = parts.take("items")?;
    Ok(OwnPlaybook {
        id: parts
            .take("id")?
            .ok_or_else(|| <Error as serde::de::Error>::missing_field("id"))?,
        name: parts.take("name")?.unwrap_or_default(),
        about: parts.take("about")?.unwrap_or_default(),
        kinds: parts.take("kinds")?.unwrap_or_default(),
        length_days: parts.take("length_days")?,
        event_day: parts.take("event_day")?,
        warning: parts.take("warning")?,
        items: whole_items(items.unwrap_or_default())?,
        deleted_at: parts.take("deleted_at")?,
    })
}

/// What may be left of an item, where one side took it out while another changed a field of it. Taking out wins: the parts stay
/// among the fields, for the item may be put back, and nothing is shown of them.
fn whole_items(stored: Parts) -> Result<BTreeMap<ItemId, OwnItem>, Error> {
    let mut items = BTreeMap::new();
    for (id, item) in stored.0 {
        if let Some(item) = whole_item(serde_json::from_value(item)?)? {
            items.insert(ItemId(id), item);
        }
    }
    Ok(items)
}

fn whole_item(mut parts: Parts) -> Result<Option<OwnItem>, Error> {
    let core = (
        parts.take("day")?,
        parts.take("channel")?,
        parts.take("basket")?,
        parts.take("intent")?,
        parts.take("sent_by")?,
    );
    let (Some(day), Some(channel), Some(basket), Some(intent), Some(sent_by)) = core else {
        return Ok(None);
    };
    Ok(Some(OwnItem {
        day,
        every_days: parts.take("every_days")?,
        minute: parts.take("minute")?.unwrap_or_default(),
        channel,
        basket,
        intent,
        sent_by,
        title: parts.take("title")?.unwrap_or_default(),
        words: parts.take("words")?.unwrap_or_default(),
        checks: parts.take("checks")?.unwrap_or_default(),
    }))
}

/// Fields by name.
#[derive(Default, Deserialize)]
#[serde(transparent)]
struct Parts(Map<String, Value>);

impl Parts {
    /// `None` where there is no such field.
    fn take<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, Error> {
        self.0.remove(name).map(serde_json::from_value).transpose()
    }
}
