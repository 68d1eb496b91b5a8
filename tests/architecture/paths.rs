//! The paths a file uses that lead out of its own module, made absolute: `crate::…`, `qunce::…`, `super::super::…`, single
//! or grouped, in a `use` or in the middle of an expression.

use crate::tokens::{Token, tokens};

/// An absolute path inside the package and where it stands. At most the first three segments matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedPath {
    pub segments: Vec<String>,
    pub line: usize,
}

/// The files of the two programs: there `crate` is the program, `qunce` the library.
pub const PROGRAMS: &[&str] = &["src/main.rs", "src/app.rs", "src/later.rs", "src/worker.rs"];

/// The module a file is: `src/ui/button.rs` is `ui::button`, `src/ui/mod.rs` is `ui`, the programs and the library are the
/// root.
pub fn module_of(path: &str) -> Vec<String> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if matches!(
        parts.last().map(String::as_str),
        Some("mod" | "lib" | "main" | "worker")
    ) {
        parts.pop();
    }
    parts
}

/// Every path of the file that starts at the root or climbs.
pub fn used_paths(path: &str, text: &str) -> Vec<UsedPath> {
    let tokens = tokens(text);
    let is_program = PROGRAMS.contains(&path);
    let mut module = module_of(path);
    // The names of inline modules and the brace depth outside each.
    let (mut inline, mut depth) = (Vec::new(), 0);
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let text = |offset: usize| tokens.get(at + offset).map_or("", |token| token.text.as_str());
        let follows_path = at > 0 && tokens[at - 1].text == "::" && at > 1 && is_name(&tokens[at - 2].text);
        match text(0) {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                if inline.last() == Some(&depth) {
                    inline.pop();
                    module.pop();
                }
            }
            "mod" if text(2) == "{" => {
                inline.push(depth);
                module.push(text(1).to_owned());
            }
            "crate" | "qunce" if !matches!(text(1), "::" | "as") => {}
            "crate" if is_program => {}
            "crate" | "qunce" if !follows_path => {
                follow(&tokens, at + 1, &mut Vec::new(), &mut found);
            }
            "super" if !follows_path => climb(&tokens, at, &module, &mut found),
            _ => {}
        }
    }
    found
}

/// `super::super::name` from a module, made absolute.
fn climb(tokens: &[Token], at: usize, module: &[String], found: &mut Vec<UsedPath>) {
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.text == text);
    let more = (at + 1..tokens.len())
        .step_by(2)
        .take_while(|next| is(*next, "::") && is(next + 1, "super"));
    let climbs = 1 + more.count();
    let mut start = module[..module.len().saturating_sub(climbs)].to_vec();
    follow(tokens, at + 2 * climbs - 1, &mut start, found);
}

fn is_name(text: &str) -> bool {
    text.chars().all(|sign| sign.is_alphanumeric() || sign == '_')
}

/// Reads `::name::{…}` from the token at `at` and records each leaf behind what is `behind` already. Returns where it ends.
fn follow(tokens: &[Token], mut at: usize, behind: &mut Vec<String>, found: &mut Vec<UsedPath>) -> usize {
    let before = behind.len();
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    while text(at) == "::" {
        at += 1;
        if text(at) == "{" {
            at = walk_group(tokens, at + 1, behind, found);
            behind.truncate(before);
            return at;
        }
        if text(at) == "*" || is_name(text(at)) {
            behind.push(text(at).to_owned());
            at += 1;
        }
    }
    // A macro lives at the root whichever room defines it.
    let is_macro = text(at) == "!" && behind.len() == 1;
    if !is_macro {
        found.push(UsedPath {
            segments: behind.clone(),
            line: tokens[at.saturating_sub(1).min(tokens.len() - 1)].line,
        });
    }
    behind.truncate(before);
    at
}

fn walk_group(tokens: &[Token], mut at: usize, behind: &mut Vec<String>, found: &mut Vec<UsedPath>) -> usize {
    let text = |at: usize| tokens.get(at).map_or("}", |token| token.text.as_str());
    while text(at) != "}" {
        if text(at) == "," {
            at += 1;
            continue;
        }
        let before = behind.len();
        if text(at) != "self" {
            behind.push(text(at).to_owned());
        }
        at = follow(tokens, at + 1, behind, found);
        behind.truncate(before);
        // A new name for the leaf: `as other`.
        while !matches!(text(at), "," | "}") {
            at += 1;
        }
    }
    at + 1
}
