//! What released builds have written: a plan file and a storage of each schema, kept as they were and never made anew. Each
//! must open in every later build and show the same entities.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

use base64::{Engine as _, engine::general_purpose::STANDARD};
use qunce::{
    document::{DocumentId, Projection, SharedDocument},
    exchange::plan_file,
};
use serde_json::{Value, json};
use uuid::Uuid;

const PLAN_FILE: &[u8] = include_bytes!("golden/schema-1/plan-file.json");
/// Snapshots and log rows: document and bytes (base64), as one storage held them.
const STORAGE: &[u8] = include_bytes!("golden/schema-1/storage.json");
/// What both hold: entity, field, value.
const EXPECTED: &str = include_str!("golden/schema-1/expected.json");

/// The documents' entities as JSON.
fn entities(parts: &[(DocumentId, Vec<u8>)], is_foreign: bool) -> Value {
    let mut documents: Vec<SharedDocument> = Vec::new();
    for (id, bytes) in parts {
        if !documents.iter().any(|document| document.id() == id) {
            documents.push(SharedDocument::new(id.clone(), 7));
        }
        let document = documents.iter_mut().find(|document| document.id() == id).unwrap();
        let merged = if is_foreign {
            document.merge_foreign(bytes)
        } else {
            document.merge(bytes)
        };
        merged.unwrap();
    }
    let mut projection = Projection::default();
    let mut all = Vec::new();
    for (entity, fields) in documents.iter().flat_map(SharedDocument::entities) {
        all.push(json!([entity.document().to_string(), entity.name(), fields]));
        projection.replace(entity, fields);
    }
    assert!(projection.unreadable().is_empty(), "{:?}", projection.unreadable());
    all.sort_by_key(Value::to_string);
    Value::Array(all)
}

fn expected() -> Value {
    serde_json::from_str(EXPECTED).unwrap()
}

#[test]
fn the_plan_file_of_schema_1_opens() {
    let file = plan_file::read(PLAN_FILE).unwrap();
    assert_eq!(entities(&file.documents, true), expected());
}

#[test]
fn the_storage_of_schema_1_opens() {
    let dump: Value = serde_json::from_slice(STORAGE).unwrap();
    let part = |part: &Value| {
        let bytes = STANDARD.decode(part["bytes"].as_str().unwrap()).unwrap();
        (part["document"].as_str().unwrap().parse().unwrap(), bytes)
    };
    let parts: Vec<_> = dump["snapshots"]
        .as_array()
        .unwrap()
        .iter()
        .chain(dump["rows"].as_array().unwrap())
        .map(part)
        .collect();
    assert_eq!(entities(&parts, false), expected());
}

#[test]
fn nobody_has_made_them_anew() {
    let print = |bytes: &[u8]| Uuid::new_v5(&Uuid::NAMESPACE_OID, bytes).to_string();
    let prints = [PLAN_FILE, STORAGE, EXPECTED.as_bytes()].map(print);
    assert_eq!(
        prints,
        [
            "17245f54-3fca-58af-87a7-a9087b396b6a",
            "a79c3b71-948a-5445-ab9e-b5a76cd69b83",
            "b210f586-4f61-53f7-a914-adfc8aecd344"
        ],
        "what a released build wrote stays as it is"
    );
}
