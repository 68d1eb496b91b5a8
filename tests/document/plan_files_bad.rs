//! Bad plan files: each gets its own problem, and none a panic.

use crate::plan_files::sample_file;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use proptest::prelude::*;
use qunce::{
    document::SCHEMA_VERSION,
    exchange::plan_file::{
        self, DocumentFault, FILE_VERSION, LARGEST_FILE, LARGEST_UNPACKED, PlanFileProblem as Problem,
    },
};
use serde_json::{Value, json};

/// The sample file with one thing changed.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(&sample_file()).unwrap();
    change(&mut file);
    serde_json::to_vec(&file).unwrap()
}

fn problem(bytes: &[u8]) -> Problem {
    // Not `expect_err`: it would print all that was unpacked.
    match plan_file::read(bytes) {
        Ok(file) => panic!("{} documents were read", file.documents.len()),
        Err(problem) => problem,
    }
}

fn packed(bytes: &[u8]) -> String {
    STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(bytes, 1))
}

#[test]
fn empty_files() {
    for bytes in [&b""[..], b"  \r\n\t", b"\xef\xbb\xbf"] {
        assert_eq!(problem(bytes), Problem::Empty);
    }
}

#[test]
fn a_file_too_large_is_not_looked_at() {
    let bytes = vec![0xff; 61_000_000];
    assert_eq!(
        problem(&bytes),
        Problem::TooLarge {
            bytes: 61_000_000,
            most: LARGEST_FILE
        }
    );
}

#[test]
fn cut_anywhere_it_is_incomplete() {
    let file = sample_file();
    for twentieth in 1..20 {
        let cut = &file[..file.len() * twentieth / 20];
        assert_eq!(problem(cut), Problem::Truncated, "{twentieth}/20");
    }
    let inside_a_sign = file.iter().position(|byte| *byte >= 0x80).expect("Chinese text") + 1;
    assert_eq!(problem(&file[..inside_a_sign]), Problem::Truncated);
}

#[test]
fn not_text() {
    let mut file = sample_file();
    file[30] = 0xff;
    assert_eq!(problem(&file), Problem::NotText { at: 30 });
    assert_eq!(problem(b"PK\x03\x04\xff\xfe"), Problem::NotText { at: 4 });
}

#[test]
fn not_json_names_the_place() {
    let text = String::from_utf8(sample_file()).unwrap();
    let broken = text.replacen("\"created\"", "created", 1);
    let line = broken.lines().position(|line| line.contains("created")).unwrap() + 1;
    assert!(matches!(problem(broken.as_bytes()), Problem::NotJson { line: at, .. } if at == line));
    assert!(matches!(
        problem(b"{ date, members }"),
        Problem::NotJson { line: 1, .. }
    ));
    let nested = "[".repeat(100_000);
    assert!(matches!(
        problem(nested.as_bytes()),
        Problem::NotJson { .. } | Problem::NotAPlan | Problem::Truncated
    ));
}

#[test]
fn other_json() {
    let others = [
        json!({}),
        json!([]),
        json!("qunce-plan"),
        json!({ "type": "qunce-plan" }),
        json!({ "type": 7, "version": 1 }),
        json!({ "type": "other", "version": 1 }),
        json!({ "type": "qunce-plan", "version": "1" }),
        json!({ "type": "qunce-plan", "version": -1 }),
        json!({ "type": "qunce-plan", "version": 0 }),
    ];
    for other in others {
        assert_eq!(problem(other.to_string().as_bytes()), Problem::NotAPlan, "{other}");
    }
    for text in ["date,members\n2026-11-22,5", "<html></html>", "开始日期"] {
        assert_eq!(problem(text.as_bytes()), Problem::NotAPlan, "{text}");
    }
}

#[test]
fn a_plan_file_out_of_shape_names_the_place() {
    let bad = [
        changed(|file| file["documents"] = json!({})),
        changed(|file| file["documents"][0]["state"] = json!(5)),
        changed(|file| file["app"] = json!(5)),
        changed(|file| file["form"] = json!("novel")),
        json!({ "type": "qunce-plan", "version": 1 }).to_string().into_bytes(),
    ];
    for bytes in bad {
        assert!(matches!(problem(&bytes), Problem::NotJson { line: 1, column } if column > 1));
    }
}

#[test]
fn a_newer_version_says_so_even_where_nothing_else_is_known() {
    for (version, found) in [(2_u64, 2), (4_000_000_000, 4_000_000_000), (u64::MAX, u32::MAX)] {
        let expected = Problem::Newer {
            found,
            known: FILE_VERSION,
        };
        assert_eq!(problem(&changed(|file| file["version"] = json!(version))), expected);
        let foreign = json!({ "type": "qunce-plan", "version": version, "parts": [] });
        assert_eq!(problem(foreign.to_string().as_bytes()), expected);
    }
    let schema = changed(|file| file["schema"] = json!(SCHEMA_VERSION + 1));
    let expected = Problem::Newer {
        found: SCHEMA_VERSION + 1,
        known: SCHEMA_VERSION,
    };
    assert_eq!(
        problem(&schema),
        expected,
        "documents of a newer schema are not merged either"
    );
}

#[test]
fn one_document_twice() {
    let twice = changed(|file| {
        let first = file["documents"][0].clone();
        file["documents"].as_array_mut().unwrap().push(first);
    });
    assert_eq!(
        problem(&twice),
        Problem::Twice {
            document: "workspace".to_owned()
        }
    );
}

#[test]
fn damaged_documents_are_named() {
    let states = [
        "not base64!".to_owned(),
        String::new(),
        STANDARD.encode(b"not deflated"),
        // A flipped bit: the checksum inside tells.
        {
            let mut bytes = miniz_oxide::deflate::compress_to_vec_zlib(b"some bytes of a plan", 6);
            *bytes.last_mut().unwrap() ^= 1;
            STANDARD.encode(bytes)
        },
    ];
    for state in states {
        let bytes = changed(|file| file["documents"][0]["state"] = json!(state));
        assert!(
            matches!(problem(&bytes), Problem::BadDocument { document, fault: DocumentFault::Damaged } if document == "workspace"),
            "{state}"
        );
    }
    for name in ["members/1", "", "group/1", "figures/workspace/soon", "../workspace"] {
        let bytes = changed(|file| file["documents"][0]["id"] = json!(name));
        assert!(
            matches!(problem(&bytes), Problem::BadDocument { document, fault: DocumentFault::Unknown } if document == name)
        );
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    let whole = packed(&vec![0; LARGEST_UNPACKED + 1]);
    let bytes = changed(|file| file["documents"][0]["state"] = json!(whole));
    assert!(bytes.len() < 1_000_000, "small outside");
    assert!(matches!(problem(&bytes), Problem::BadDocument { .. }));
    // Each part alone would fit.
    let part = packed(&vec![0; LARGEST_UNPACKED / 3]);
    let many: Vec<_> = (2020..2024)
        .map(|year| json!({ "id": format!("figures/workspace/{year}"), "state": part }))
        .collect();
    let bytes = changed(|file| file["documents"] = json!(many));
    assert_eq!(
        problem(&bytes),
        Problem::BadDocument {
            document: "figures/workspace/2023".to_owned(),
            fault: DocumentFault::TooLarge,
        }
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(plan_file::read(&bytes).is_err());
    }

    #[test]
    fn random_text_never_panics(text in "\\PC{0,200}") {
        prop_assert!(plan_file::read(text.as_bytes()).is_err());
    }

    /// Whatever still reads has the same documents: the checksum sees every change inside one, and the rest is for people.
    #[test]
    fn a_changed_byte_is_noticed_or_harmless(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let file = sample_file();
        let mut changed = file.clone();
        let place = place.index(changed.len());
        changed[place] = byte;
        if let Ok(now) = plan_file::read(&changed) {
            let states = |documents: Vec<(_, Vec<u8>)>| documents.into_iter().map(|(_, state)| state).collect::<Vec<_>>();
            let (mut now, mut before) = (states(now.documents), states(plan_file::read(&file).unwrap().documents));
            now.sort();
            before.sort();
            prop_assert_eq!(now, before);
        }
    }
}
