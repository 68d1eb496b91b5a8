//! Crates and words that belong to one room, or to none.

use crate::{Offence, Source, assert_none, sources, tokens::tokens};

/// A word of the code, where it may stand, and why only there.
struct Fence {
    word: &'static str,
    /// What must follow the word for it to count; empty for nothing.
    then: &'static str,
    rooms: &'static [&'static str],
    reason: &'static str,
}

const fn fence(word: &'static str, then: &'static str, rooms: &'static [&'static str], reason: &'static str) -> Fence {
    Fence {
        word,
        then,
        rooms,
        reason,
    }
}

const BROWSER: &[&str] = &["src/browser/"];
const ONLY_BROWSER: &str =
    "`browser` is the only user of the browser's own interfaces (`leptos::ev` and `event_target_value` are fine)";
const FACE: &[&str] = &[
    "src/main.rs",
    "src/app.rs",
    "src/later.rs",
    "src/features/",
    "src/ui/",
    "src/store/",
    "src/browser/",
];

const FENCES: &[Fence] = &[
    fence("web_sys", "", BROWSER, ONLY_BROWSER),
    fence("js_sys", "", BROWSER, ONLY_BROWSER),
    fence("wasm_bindgen", "", BROWSER, ONLY_BROWSER),
    fence("gloo_storage", "", BROWSER, ONLY_BROWSER),
    fence("idb", "::", BROWSER, ONLY_BROWSER),
    fence(
        "leptos",
        "::",
        FACE,
        "signals and views belong to the face; the core and the worker are pure",
    ),
    fence(
        "plotters",
        "::",
        &["src/charts/"],
        "plotters is behind `charts`, which can then be replaced in one place",
    ),
    fence(
        "yrs",
        "::",
        &["src/document/"],
        "the merge library is behind `document`, which can then be replaced in one place",
    ),
    fence(
        "SystemTime",
        "",
        BROWSER,
        "one door to the clock: `browser` reads it, everyone else is told the time",
    ),
    fence(
        "Instant",
        "",
        BROWSER,
        "one door to the clock: `browser` reads it, everyone else is told the time",
    ),
    fence(
        "inner_html",
        "",
        MARKUP,
        "text from people goes in as text nodes only (design section 4)",
    ),
    fence(
        "set_inner_html",
        "",
        MARKUP,
        "text from people goes in as text nodes only (design section 4)",
    ),
    fence("eval", "(", &[], "the content security policy allows no made-up code"),
    fence("unimplemented", "!", &[], "what is in the tree works"),
    fence("todo", "!", &[], "what is in the tree works"),
    fence(
        "serde_json",
        "",
        JSON,
        "postcard is smaller; JSON only where people or other programs read it",
    ),
];

/// Where markup may be set, each with its reason. Never from anything a person wrote.
const MARKUP: &[&str] = &[
    "src/features/figures/chart_view.rs", // a chart's marks: SVG made from numbers alone, mounted in one place
    "src/ui/icon.rs",                     // the outlines of icons, constants of a crate
];

/// Who may speak JSON, each with its reason.
const JSON: &[&str] = &[
    "src/document/",  // a field's value in the shared document is one JSON value, whatever its type
    "src/exchange/",  // the plan file is JSON, so that people and other programs can read it
    "src/knowledge/", // the bundled content is data files
];

/// The fences that a file breaks.
pub fn broken(source: &Source) -> Vec<Offence> {
    let tokens = tokens(&source.text);
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut offences = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        for fence in FENCES.iter().filter(|fence| fence.word == token.text) {
            let counts = fence.then.is_empty() || text(at + 1) == fence.then;
            if counts && !fence.rooms.iter().any(|room| source.path.starts_with(room)) {
                offences.push(offence(source, token.line, fence.word, fence.reason));
            }
        }
        if token.text == "Function" && text(at + 1) == "::" && text(at + 2).starts_with("new") {
            offences.push(offence(
                source,
                token.line,
                "Function::new",
                "the content security policy allows no made-up code",
            ));
        }
    }
    offences
}

fn offence(source: &Source, line: usize, word: &str, reason: &str) -> Offence {
    Offence {
        path: source.path.clone(),
        line,
        what: format!("`{word}` may not stand here: {reason}"),
    }
}

#[test]
fn every_crate_stays_in_its_room() {
    let broken: Vec<_> = sources("src", ".rs").iter().flat_map(broken).collect();
    assert_none("A crate or a word is used outside its room.", broken);
}
