//! Findings somebody has looked at and lives with, each with the reason why.

use super::diagnosis::Rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Notes by the rule's code, and not by the rule, so that one of a newer build stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AcceptedRules(BTreeMap<String, String>);

impl AcceptedRules {
    /// Why the rule's findings are accepted; `None` where they are not.
    pub fn note(&self, rule: Rule) -> Option<&str> {
        self.0.get(rule.code()).map(String::as_str)
    }

    /// Accepts the rule's findings. Without a reason there is no accepting: nothing happens.
    pub fn accept(&mut self, rule: Rule, note: &str) {
        let note = note.trim();
        if !note.is_empty() {
            self.0.insert(rule.code().to_owned(), note.to_owned());
        }
    }

    pub fn take_back(&mut self, rule: Rule) {
        self.0.remove(rule.code());
    }
}
