//! Plan files under a passphrase, against RustCrypto as the oracle of the browser's own cryptography.

use crate::{cipher, support::*};
use pollster::block_on;
use qunce::{
    engine::{
        PlanFileProblem,
        memory::MemoryStorage,
        message::{Problem, Reply, Request},
    },
    exchange::{
        cipher::{Cipher, Work},
        plan_file::LARGEST_FILE,
        sealed_file::{self, Header, MOST_ROUNDS, ROUNDS, SealedFile},
        sharing::Sharing,
    },
};
use serde_json::{Value, json};

const PASSPHRASE: &str = "梅子 and 7 plums";
/// A sealed file that a SubtleCrypto outside this repository made from the plan file of version 1. Never made anew.
const VECTOR: &[u8] = include_bytes!("../golden/sealed-plan-file-1.json");

fn export_sealed(engine: &mut MemoryEngine) -> Result<Reply, Problem> {
    let request = Request::ExportPlan {
        created: "2026-11-22T12:00:00.000Z".to_owned(),
        sharing: Sharing::default(),
        passphrase: Some(PASSPHRASE.to_owned()),
    };
    ask(engine, request)
}

/// A plan sealed with one round: deriving a real key takes a while.
fn quickly_sealed() -> Vec<u8> {
    let mut engine = open(&MemoryStorage::default(), 1);
    commit(&mut engine, 1, full_plan()).unwrap();
    let mut header = Header::new("2026-11-22T12:00:00.000Z", *b"salt of 16 bytes", *b"nonce of 12 ");
    header.rounds = 1;
    let work = Work {
        passphrase: PASSPHRASE.to_owned(),
        header: header.clone(),
        bytes: sealed_file::wrap(&export(&mut engine)),
    };
    let sealed = block_on((cipher::RUST_CRYPTO.seal)(work)).unwrap();
    SealedFile { header, sealed }.write().unwrap()
}

fn opened(file: &[u8], passphrase: Option<&str>) -> Result<usize, Problem> {
    let request = Request::ReadPlan {
        bytes: file.to_vec(),
        passphrase: passphrase.map(str::to_owned),
    };
    match ask(&mut open(&MemoryStorage::default(), 2), request)? {
        Reply::PlanPreview(preview) => Ok(preview.parts.len()),
        other => panic!("{other:?}"),
    }
}

fn refused(file: &[u8]) -> PlanFileProblem {
    match opened(file, Some(PASSPHRASE)) {
        Err(Problem::PlanFile(problem)) => problem,
        other => panic!("{other:?}"),
    }
}

fn changed(file: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut json: Value = serde_json::from_slice(file).unwrap();
    change(&mut json);
    serde_json::to_vec(&json).unwrap()
}

/// Lays the plain bytes beside the header: what the engine asks of a cipher can be read in the file.
const SHOWS_ITS_WORK: Cipher = Cipher {
    random: || Some((*b"salt of 16 bytes", *b"nonce of 12 ")),
    seal: |work| Box::pin(async move { Ok([work.passphrase.as_bytes(), b" ", &work.bytes].concat()) }),
    open: cipher::RUST_CRYPTO.open,
};

#[test]
fn what_is_sealed_is_the_plan_file_with_600_000_rounds() {
    let mut engine = open_with(&MemoryStorage::default(), 1, SHOWS_ITS_WORK);
    commit(&mut engine, 1, full_plan()).unwrap();
    let Ok(Reply::PlanFile(file)) = export_sealed(&mut engine) else {
        panic!("sealed")
    };
    let SealedFile { header, sealed } = SealedFile::read(&file).unwrap().unwrap();
    assert_eq!(
        (header.rounds, ROUNDS, header.salt),
        (600_000, 600_000, *b"salt of 16 bytes")
    );
    let plain = sealed.strip_prefix(format!("{PASSPHRASE} ").as_bytes()).unwrap();
    assert_eq!(sealed_file::unwrap(plain).unwrap(), export(&mut engine));
}

#[test]
fn a_sealed_plan_can_only_be_read_with_its_passphrase() {
    let quick = quickly_sealed();
    let secret = "老客福利群".as_bytes();
    assert!(!quick.windows(secret.len()).any(|window| window == secret));
    assert_eq!(opened(&quick, Some(PASSPHRASE)), Ok(2));
    assert_eq!(opened(&quick, None), Err(Problem::PlanFile(PlanFileProblem::Sealed)));
    for wrong in ["", "梅子 and 7 plum", "梅子 and 7 plums "] {
        assert_eq!(
            opened(&quick, Some(wrong)),
            Err(Problem::PlanFile(PlanFileProblem::NotOpened))
        );
    }
}

#[test]
fn a_file_that_subtle_crypto_sealed_opens() {
    let file = SealedFile::read(VECTOR).unwrap().unwrap();
    let work = Work {
        passphrase: PASSPHRASE.to_owned(),
        header: file.header,
        bytes: file.sealed,
    };
    let plain = block_on((cipher::RUST_CRYPTO.open)(work)).unwrap();
    assert_eq!(
        sealed_file::unwrap(&plain).unwrap(),
        include_bytes!("../golden/plan-file-1.json")
    );
}

#[test]
fn whatever_is_changed_is_noticed() {
    let file = quickly_sealed();
    let salt = "AAAAAAAAAAAAAAAAAAAAAA==";
    let changes = [
        ("app", json!("9.9.9")),
        ("created", json!("2020-01-01T00:00:00.000Z")),
        ("rounds", json!(2)),
        ("salt", json!(salt)),
        ("nonce", json!("AAAAAAAAAAAAAAAA")),
    ];
    for (key, value) in changes {
        let file = changed(&file, |json| json[key] = value);
        assert_eq!(refused(&file), PlanFileProblem::NotOpened, "{key}");
    }
    let parsed = SealedFile::read(&file).unwrap().unwrap();
    for bit in (0..parsed.sealed.len() * 8).step_by(97) {
        let mut flipped = parsed.clone();
        flipped.sealed[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(
            refused(&flipped.write().unwrap()),
            PlanFileProblem::NotOpened,
            "bit {bit}"
        );
    }
    let mut cut = parsed;
    cut.sealed.truncate(200);
    assert_eq!(refused(&cut.write().unwrap()), PlanFileProblem::NotOpened);
}

#[test]
fn a_seal_out_of_form_is_refused_before_any_work() {
    let file = quickly_sealed();
    let bad = [
        (
            "rounds",
            json!(MOST_ROUNDS + 1),
            PlanFileProblem::TooCostly { most: MOST_ROUNDS },
        ),
        (
            "rounds",
            json!(u64::MAX),
            PlanFileProblem::TooCostly { most: MOST_ROUNDS },
        ),
        ("rounds", json!(0), PlanFileProblem::BadSeal),
        ("cipher", json!("ROT13"), PlanFileProblem::BadSeal),
        ("derivation", json!("MD5"), PlanFileProblem::BadSeal),
        ("salt", json!("AAAA"), PlanFileProblem::BadSeal),
        ("salt", json!("not base64!"), PlanFileProblem::BadSeal),
        ("nonce", json!(""), PlanFileProblem::BadSeal),
        ("sealed", json!("AAAAAAAAAAAAAAAAAAAAAA=="), PlanFileProblem::BadSeal),
        ("app", json!("1\n2"), PlanFileProblem::BadSeal),
        ("version", json!(0), PlanFileProblem::BadSeal),
        ("version", json!(2), PlanFileProblem::Newer { found: 2, known: 1 }),
    ];
    for (key, value, expected) in bad {
        let file = changed(&file, |json| json[key] = value.clone());
        assert_eq!(refused(&file), expected, "{key}: {value}");
    }
    let missing = changed(&file, |json| drop(json.as_object_mut().unwrap().remove("salt")));
    assert!(matches!(refused(&missing), PlanFileProblem::NotJson { .. }));
    let half = &file[..file.len() / 2];
    assert_eq!(refused(half), PlanFileProblem::Truncated);
}

#[test]
fn what_is_inside_is_checked_like_any_file() {
    let inside = |bytes: &[u8]| {
        let mut header = Header::new("2026-11-22T12:00:00.000Z", *b"salt of 16 bytes", *b"nonce of 12 ");
        header.rounds = 1;
        let work = Work {
            passphrase: PASSPHRASE.to_owned(),
            header: header.clone(),
            bytes: bytes.to_vec(),
        };
        let sealed = block_on((cipher::RUST_CRYPTO.seal)(work)).unwrap();
        refused(&SealedFile { header, sealed }.write().unwrap())
    };
    assert_eq!(inside(b"not deflated"), PlanFileProblem::BadSeal);
    let bomb = sealed_file::wrap(&vec![b' '; LARGEST_FILE + 1]);
    assert!(bomb.len() < 100_000);
    assert_eq!(inside(&bomb), PlanFileProblem::BadSeal);
    assert_eq!(inside(&sealed_file::wrap(b"{}")), PlanFileProblem::NotAPlan);
    assert_eq!(
        inside(&sealed_file::wrap(&quickly_sealed())),
        PlanFileProblem::NotAPlan,
        "one seal, not two"
    );
}

#[test]
fn without_cryptography_it_says_so() {
    let storage = MemoryStorage::default();
    let mut engine = open_with(&storage, 1, cipher::NONE);
    commit(&mut engine, 1, vec![made(1, "群")]).unwrap();
    let no_cipher = Problem::PlanFile(PlanFileProblem::NoCipher);
    assert_eq!(export_sealed(&mut engine), Err(no_cipher.clone()));
    let request = Request::ReadPlan {
        bytes: quickly_sealed(),
        passphrase: Some(PASSPHRASE.to_owned()),
    };
    assert_eq!(ask(&mut engine, request), Err(no_cipher));
    let file = export(&mut engine);
    assert!(opened(&file, None).is_ok(), "in the open everything still works");
}
