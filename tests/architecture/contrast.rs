//! The contrast of the colours in style/tokens.css, as WCAG 2.2 computes it: text on every ground it stands on, controls and
//! marks on theirs, in both themes.

use crate::root;
use std::collections::BTreeMap;

/// Colour by the name of its token.
type Colours = BTreeMap<String, [f64; 3]>;

/// Text, and the grounds it stands on.
const TEXT: &[(&str, &[&str])] = &[
    (
        "ink",
        &["paper", "card", "block", "accent-block", "grave-block", "warn-block"],
    ),
    ("soft", &["paper", "card", "block", "accent-block"]),
    ("accent", &["paper", "card", "block", "accent-block"]),
    ("on-accent", &["accent"]),
    // A notice is the page turned over.
    ("paper", &["ink"]),
    ("grave", &["paper", "card", "grave-block"]),
    ("warn", &["paper", "card", "warn-block"]),
    ("good", &["paper", "card"]),
];
/// Edges of controls, marks of charts, the ring around what has the focus.
const MARKS: &[(&str, &[&str])] = &[
    ("control", &["paper", "card"]),
    ("accent", &["paper", "card", "block", "accent-block"]),
    ("series-1", &["card"]),
    ("series-2", &["card"]),
    ("series-3", &["card"]),
    ("series-4", &["card"]),
];

#[test]
fn text_and_controls_stand_out_in_both_themes() {
    let style = std::fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let (light, dark) = themes(&style);
    assert!(
        light.len() >= 15,
        "only {} colours were read from style/tokens.css",
        light.len()
    );
    assert_eq!(
        light.keys().collect::<Vec<_>>(),
        dark.keys().collect::<Vec<_>>(),
        "both themes have every colour"
    );
    let mut poor = Vec::new();
    for (theme, colours) in [("light", light), ("dark", dark)] {
        poor.extend(below(theme, &colours, TEXT, 4.5));
        poor.extend(below(theme, &colours, MARKS, 3.0));
    }
    assert!(
        poor.is_empty(),
        "style/tokens.css: too little contrast\n{}",
        poor.join("\n")
    );
}

fn below(theme: &str, colours: &Colours, pairs: &[(&str, &[&str])], least: f64) -> Vec<String> {
    let mut poor = Vec::new();
    for (front, grounds) in pairs {
        for ground in *grounds {
            let ratio = contrast(colours[*front], colours[*ground]);
            if ratio < least {
                poor.push(format!("  {theme}: {front} on {ground} has {ratio:.2}, needs {least}"));
            }
        }
    }
    poor
}

/// The colours of the light theme, and those that the dark one puts in their place.
fn themes(style: &str) -> (Colours, Colours) {
    let (light, dark) = style
        .split_once("@media screen")
        .expect("the dark theme follows the light one");
    (colours(light), colours(dark))
}

/// Every `--name: #rrggbb;`.
fn colours(style: &str) -> Colours {
    let token = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let value = value.strip_suffix(';')?;
        let part = |at: usize| Some(f64::from(u8::from_str_radix(value.get(at..at + 2)?, 16).ok()?) / 255.0);
        Some((name.to_owned(), [part(0)?, part(2)?, part(4)?]))
    };
    style.lines().filter_map(token).collect()
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|part| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

#[test]
fn black_on_white_is_the_most_there_is() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast([1.0; 3], [1.0; 3]) - 1.0).abs() < 1e-9);
}
