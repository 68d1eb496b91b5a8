//! What a guide says, before it is drawn.

use crate::{domain::Language, i18n::guides};

pub type Message = fn(Language) -> &'static str;

/// Entries under a heading; `None` where the guide has one list only.
pub struct Section {
    pub title: Option<Message>,
    pub entries: Vec<Entry>,
}

/// One thing: folded to its title and a line about it.
pub struct Entry {
    pub title: String,
    pub about: String,
    pub lines: Vec<Line>,
}

/// What a thing says further, under labels.
pub enum Line {
    Said(Message, String),
    List(Message, Vec<String>),
    /// Small, without a label.
    Aside(String),
}

impl Section {
    pub fn only(entries: Vec<Entry>) -> Vec<Section> {
        vec![Section { title: None, entries }]
    }

    pub fn titled(title: Message, entries: impl Iterator<Item = Entry>) -> Section {
        Section {
            title: Some(title),
            entries: entries.collect(),
        }
    }
}

impl Entry {
    pub fn new(title: &str, about: &str) -> Entry {
        Entry {
            title: title.to_owned(),
            about: about.to_owned(),
            lines: Vec::new(),
        }
    }

    /// Left out where there is nothing to say.
    pub fn said(mut self, label: Message, text: &str) -> Entry {
        if !text.trim().is_empty() {
            self.lines.push(Line::Said(label, text.to_owned()));
        }
        self
    }

    pub fn list(mut self, label: Message, texts: impl IntoIterator<Item = String>) -> Entry {
        let texts: Vec<_> = texts.into_iter().collect();
        if !texts.is_empty() {
            self.lines.push(Line::List(label, texts));
        }
        self
    }

    pub fn aside(mut self, text: String) -> Entry {
        self.lines.push(Line::Aside(text));
        self
    }

    pub fn origin(self, language: Language, sources: &[String], grade: &str) -> Entry {
        self.aside(guides::origin(language, &sources.join(", "), grade))
    }
}
