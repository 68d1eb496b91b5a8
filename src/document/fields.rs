//! An entity as flat fields and back, generically through serde: `positioning.goal.core_goal → "…"`. Objects are walked,
//! everything else is one value. Flat, because a nested map made on two sides at once loses one side's fields; and a map
//! with one key per element instead of lists, because a list inside one value loses one side's additions.
//!
//! A missing field, an empty text and "nothing" are the same: the entity's default.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The value of one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Leaf {
    Bool(bool),
    Whole(i64),
    /// Never a whole number: those are [`Leaf::Whole`], since Yjs itself does not tell 1 from 1.0.
    Number(f64),
    Text(String),
}

impl Leaf {
    /// `None` for NaN and infinity.
    pub fn number(value: f64) -> Option<Leaf> {
        const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;
        let is_whole = value.fract() == 0.0 && value.abs() <= LARGEST_EXACT;
        match value {
            _ if !value.is_finite() => None,
            _ if is_whole => Some(Leaf::Whole(value as i64)),
            _ => Some(Leaf::Number(value)),
        }
    }
}

/// Path (`.` between steps, `.` and `%` inside a step escaped) → value.
pub type Fields = BTreeMap<String, Leaf>;

/// The deepest nesting that is walked; deeper values come from nowhere we know.
const DEEPEST: usize = 12;

/// The fields of an entity. Lists (no entity has one), NaN and nesting over [`DEEPEST`] are
/// left out.
pub fn flatten<T: Serialize>(entity: &T) -> Fields {
    let mut fields = Fields::new();
    if let Ok(value) = serde_json::to_value(entity) {
        walk(&mut fields, String::new(), value, 0);
    }
    fields
}

fn walk(fields: &mut Fields, path: String, value: Value, depth: usize) {
    let leaf = match value {
        Value::Object(object) if depth < DEEPEST => {
            for (step, value) in object {
                let step = escape(&step);
                let path = if path.is_empty() {
                    step
                } else {
                    format!("{path}.{step}")
                };
                walk(fields, path, value, depth + 1);
            }
            return;
        }
        Value::Null => return,
        Value::Bool(value) => Leaf::Bool(value),
        Value::Number(number) => match number
            .as_i64()
            .map(Leaf::Whole)
            .or_else(|| Leaf::number(number.as_f64()?))
        {
            Some(leaf) => leaf,
            None => return,
        },
        Value::String(text) if text.is_empty() => return,
        Value::String(text) => Leaf::Text(text),
        Value::Array(_) | Value::Object(_) => return,
    };
    fields.insert(path, leaf);
}

/// The entity of these fields; unknown fields are passed over, missing ones take their defaults.
///
/// # Errors
/// The decoder's own words where a field has a value of the wrong type, or one without a default is missing.
pub fn assemble<T: DeserializeOwned>(fields: &Fields) -> Result<T, String> {
    let mut root = Map::new();
    for (path, leaf) in fields {
        place(&mut root, path, leaf)?;
    }
    serde_json::from_value(Value::Object(root)).map_err(|error| error.to_string())
}

fn place(root: &mut Map<String, Value>, path: &str, leaf: &Leaf) -> Result<(), String> {
    let mut object = root;
    let mut steps = path.split('.').peekable();
    while let Some(step) = steps.next() {
        let step = unescape(step);
        if steps.peek().is_none() {
            object.insert(step, json_of(leaf));
            return Ok(());
        }
        let inner = object.entry(step.as_str()).or_insert_with(|| Value::Object(Map::new()));
        object = inner
            .as_object_mut()
            .ok_or_else(|| format!("{path}: {step} is a value, not a group of fields"))?;
    }
    Ok(())
}

/// A step may come from outside, such as an item's name, and must not read as two.
fn escape(step: &str) -> String {
    step.replace('%', "%25").replace('.', "%2E")
}

fn unescape(step: &str) -> String {
    step.replace("%2E", ".").replace("%25", "%")
}

/// The JSON of one value.
fn json_of(leaf: &Leaf) -> Value {
    match leaf {
        Leaf::Bool(value) => Value::Bool(*value),
        Leaf::Whole(value) => Value::from(*value),
        Leaf::Number(value) => Value::from(*value),
        Leaf::Text(text) => Value::String(text.clone()),
    }
}
