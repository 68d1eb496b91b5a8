//! The scanner, fed with offences: each must be caught, on its line, and what is allowed must pass.

use crate::{Offence, Source, arrows, fences, paths::used_paths, tidy};

fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

fn lines(offences: &[Offence]) -> Vec<usize> {
    offences.iter().map(|offence| offence.line).collect()
}

#[test]
fn broken_arrows_are_caught() {
    let cases: &[(&str, &str, &[usize])] = &[
        ("src/domain/x.rs", "//! x\nuse crate::document::Plan;", &[2]),
        ("src/domain/x.rs", "fn f() { crate::i18n::words() }", &[1]),
        (
            "src/ui/x.rs",
            "use crate::{\n    i18n::t,\n    store::{self, Store},\n    browser,\n};",
            &[3, 3],
        ),
        ("src/ui/x.rs", "use crate::domain::{Language, plan::Plan};", &[1]),
        ("src/ui/x.rs", "use crate::domain;", &[1]),
        (
            "src/ui/x.rs",
            "use crate::domain::{id::GroupId, schedule::{OccurrenceKey, Run}};",
            &[1],
        ),
        (
            "src/app.rs",
            "use qunce::{ui::Frame, document::Doc}; use crate::inner;",
            &[1],
        ),
        (
            "src/document/deep/x.rs",
            "use super::super::super::engine::Engine;",
            &[1],
        ),
        ("src/document/mod.rs", "use super::engine;", &[1]),
        (
            "src/document/x.rs",
            "mod tests {\n    use super::super::super::exchange::read;\n}",
            &[2],
        ),
        (
            "src/features/today/mod.rs",
            "use crate::features::calendar::Grid;",
            &[1],
        ),
        ("src/features/today/list.rs", "use super::super::calendar;", &[1]),
        ("src/features/today/mod.rs", "use crate::engine::Engine;", &[1]),
        ("src/main.rs", "use qunce::{store::Store, engine};", &[1]),
        (
            "src/worker.rs",
            "mod host {\n    use qunce::{browser::clock,\n    document::Projection};\n}",
            &[3],
        ),
        ("src/engine/x.rs", "use crate::*;", &[1]),
        ("src/engine/x.rs", "use crate as everything;", &[1]),
        (
            "src/i18n/x.rs",
            "macro_rules! m { () => { $crate::store::go() } }",
            &[1],
        ),
        ("src/utils/x.rs", "//! A drawer.", &[1]),
        ("src/charts/x.rs", "impl From<crate::engine::Reply> for Series {}", &[1]),
    ];
    for (path, text, expected) in cases {
        assert_eq!(lines(&arrows::broken(&source(path, text))), *expected, "{path}: {text}");
    }
}

#[test]
fn what_design_allows_passes() {
    let cases = [
        (
            "src/ui/x.rs",
            "use crate::{browser::page, domain::{Language, civil::Date as Day}, i18n};",
        ),
        (
            "src/document/x.rs",
            "use crate::domain::Plan; use super::key; mod tests { use super::super::key; }",
        ),
        (
            "src/features/today/mod.rs",
            "use crate::features::today::list; use super::Route; use crate::features::Frame;",
        ),
        (
            "src/features/mod.rs",
            "pub mod today; pub use today::Today; use crate::features::calendar::Page;",
        ),
        (
            "src/domain/x.rs",
            "// use crate::engine;\n/* crate::store /* nested */ */ const A: &str = \"crate::ui::x\";",
        ),
        (
            "src/domain/x.rs",
            "const A: &str = r#\"\"crate::ui::x\"#; fn f<'a>(c: char) -> bool { c == '\"' || c == '\\'' }",
        ),
        ("src/engine/x.rs", "crate::sentences! { hello }"),
        ("src/main.rs", "mod inner; use crate::inner::f; use qunce::ui;"),
        (
            "src/store/x.rs",
            "use crate::engine::message::Reply; pub(crate) fn f() {} pub(in crate::store) fn g() {}",
        ),
    ];
    for (path, text) in cases {
        let offences = arrows::broken(&source(path, text));
        assert!(offences.is_empty(), "{path}: {text}: {offences:?}");
    }
}

#[test]
fn a_message_says_what_where_and_by_which_rule() {
    let offence = arrows::broken(&source("src/ui/x.rs", "\nuse crate::store::Store;")).remove(0);
    assert_eq!((offence.path.as_str(), offence.line), ("src/ui/x.rs", 2));
    let what = "`ui` may not use `store::Store`: design section 3 says ui → i18n, browser, domain";
    assert_eq!(offence.what, what);
}

#[test]
fn strayed_crates_are_caught() {
    let cases: &[(&str, &str, usize)] = &[
        ("src/features/today/mod.rs", "use leptos::web_sys::Event;", 1),
        ("src/store/x.rs", "use wasm_bindgen::JsCast;", 1),
        ("src/store/x.rs", "#[wasm_bindgen]\nextern \"C\" {}", 1),
        ("src/worker.rs", "js_sys::Date::now()", 1),
        ("src/engine/x.rs", "use idb::Factory; let idb = 1;", 1),
        ("src/features/figures/mod.rs", "use plotters::prelude::*;", 1),
        (
            "src/engine/x.rs",
            "use yrs::Doc; use leptos::prelude::*; std::time::Instant::now();",
            3,
        ),
        ("src/domain/x.rs", "serde_json::to_string(&1)", 1),
        ("src/ui/x.rs", "view! { <p inner_html=words /> }", 1),
        (
            "src/browser/x.rs",
            "js_sys::eval(\"1\"); js_sys::Function::new_no_args(\"x\");",
            2,
        ),
        ("src/ui/x.rs", concat!("todo", "!(); ", "unimplemented", "!();"), 2),
        (
            "src/browser/x.rs",
            "use web_sys::Window; use idb::Factory; fn evaluate() {}",
            0,
        ),
        ("src/worker.rs", "wasm_bindgen_futures::spawn_local(work);", 0),
        ("src/charts/x.rs", "use plotters::prelude::*;", 0),
        ("src/ui/x.rs", "// web_sys\nlet word = \"inner_html\";", 0),
    ];
    for (path, text, expected) in cases {
        assert_eq!(fences::broken(&source(path, text)).len(), *expected, "{path}: {text}");
    }
}

#[test]
fn untidy_files_are_caught() {
    let long = format!("//! Long.\n{}", "//\n".repeat(300));
    let later = concat!("//! x\n// TO", "DO: later\n// FIX", "ME\n#[", "ignore]");
    let cases: &[(&str, &[usize])] = &[
        ("fn f() {}", &[1]),
        (&long, &[301]),
        (later, &[2, 3, 4]),
        ("//! Fine.", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(lines(&tidy::untidy(&source("src/ui/x.rs", text))), *expected, "{text}");
    }
    let script = source("public/x.js", "const a = 1;\nnode.innerHTML = a; eval(a);");
    assert_eq!(lines(&tidy::unsafe_script(&script)), [2, 2]);
}

#[test]
fn grouped_paths_are_taken_apart() {
    let text = "use crate::{a::{b, c as d}, e::f, self};";
    let found: Vec<_> = used_paths("src/ui/x.rs", text)
        .into_iter()
        .map(|used| used.segments.join("::"))
        .collect();
    assert_eq!(found, ["a::b", "a::c", "e::f", ""]);
}
