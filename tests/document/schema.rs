//! The published schema of the plan file agrees with the files that are written.

use crate::plan_files::sample_file;
use qunce::{
    document::SCHEMA_VERSION,
    exchange::{
        plan_file::{FILE_TYPE, FILE_VERSION},
        sealed_file::{Header, MOST_ROUNDS, SealedFile},
    },
};
use serde_json::Value;

const SCHEMA: &str = include_str!("../../docs/plan-file.schema.json");
const SEALED_SCHEMA: &str = include_str!("../../docs/sealed-plan-file.schema.json");

/// What of the value the schema does not allow. Knows the few words that our schema uses.
fn offences(schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    if let Some(expected) = schema.get("const").filter(|expected| *expected != value) {
        found.push(format!("{path}: {value} is not {expected}"));
    }
    if let Some(choices) = schema["enum"].as_array().filter(|choices| !choices.contains(value)) {
        found.push(format!("{path}: {value} is none of {choices:?}"));
    }
    let bound = |name: &str| schema[name].as_i64();
    let number = value.as_i64().unwrap_or_default();
    if bound("minimum").is_some_and(|least| number < least) || bound("maximum").is_some_and(|most| number > most) {
        found.push(format!("{path}: {value} is out of bounds"));
    }
    if !allows_type(schema, value) {
        found.push(format!("{path}: {value} is no {}", schema["type"]));
    }
    let properties = schema["properties"].as_object();
    let required = schema["required"].as_array().filter(|_| value.is_object());
    for required in required.into_iter().flatten() {
        if value.get(required.as_str().unwrap()).is_none() {
            found.push(format!("{path}: {required} is missing"));
        }
    }
    if schema["additionalProperties"] == Value::Bool(false) {
        let known = |key: &str| properties.is_some_and(|properties| properties.contains_key(key));
        let unknown = value.as_object().into_iter().flatten().filter(|(key, _)| !known(key));
        found.extend(unknown.map(|(key, _)| format!("{path}: {key} is unknown")));
    }
    for (key, schema) in properties.into_iter().flatten() {
        if let Some(value) = value.get(key) {
            offences(schema, value, &format!("{path}.{key}"), found);
        }
    }
    if let Some(schema) = schema.get("items") {
        for (index, value) in value.as_array().into_iter().flatten().enumerate() {
            offences(schema, value, &format!("{path}[{index}]"), found);
        }
    }
}

fn allows_type(schema: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the check does not know {other}"),
    };
    match &schema["type"] {
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().any(|name| is(name.as_str().unwrap())),
        _ => true,
    }
}

fn offences_of(file: &Value) -> Vec<String> {
    offences_against(SCHEMA, file)
}

fn offences_against(schema: &str, file: &Value) -> Vec<String> {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let mut found = Vec::new();
    offences(&schema, file, "", &mut found);
    found
}

#[test]
fn written_files_follow_the_schema() {
    let file: Value = serde_json::from_slice(&sample_file()).unwrap();
    assert_eq!(offences_of(&file), Vec::<String>::new());
    assert_eq!(
        (&file["form"], &file["schema"]),
        (&"plan".into(), &SCHEMA_VERSION.into())
    );
    let plan = file["plan"].as_object().unwrap();
    assert!(
        plan.values().all(|part| !part.as_array().is_some_and(Vec::is_empty)),
        "the sample has one of everything"
    );
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert_eq!(schema["properties"]["type"]["const"], FILE_TYPE);
    assert_eq!(schema["properties"]["version"]["const"], FILE_VERSION);
}

#[test]
fn files_of_the_first_build_follow_it_too() {
    let file: Value = serde_json::from_slice(include_bytes!("../golden/plan-file-1.json")).unwrap();
    assert_eq!(offences_of(&file), Vec::<String>::new());
}

#[test]
fn the_check_sees_what_the_schema_forbids() {
    let file: Value = serde_json::from_slice(&sample_file()).unwrap();
    let parts = ["type", "version", "app", "created", "plan", "documents"];
    for part in parts {
        let mut without = file.clone();
        without.as_object_mut().unwrap().remove(part);
        assert_eq!(offences_of(&without).len(), 1, "{part}");
    }
    let mut wrong = file.clone();
    wrong["plan"]["groups"][0]["start"] = 5.into();
    wrong["documents"][0]["extra"] = 5.into();
    assert_eq!(offences_of(&wrong).len(), 2);
}

#[test]
fn sealed_files_follow_theirs() {
    let header = Header::new("2026-11-22T12:00:00.000Z", [1; 16], [2; 12]);
    let sealed = vec![3; 40];
    let written = SealedFile { header, sealed }.write().unwrap();
    let golden = include_bytes!("../golden/sealed-plan-file-1.json");
    for file in [written.as_slice(), golden] {
        let file: Value = serde_json::from_slice(file).unwrap();
        assert_eq!(offences_against(SEALED_SCHEMA, &file), Vec::<String>::new());
        let mut wrong = file.clone();
        wrong["rounds"] = (u64::from(MOST_ROUNDS) + 1).into();
        wrong["cipher"] = "ROT13".into();
        assert_eq!(offences_against(SEALED_SCHEMA, &wrong).len(), 2);
    }
}
