//! The packs by name, for whoever fetches them (`xtask/content` makes them).

use crate::domain::{Language, profile::Trade};

/// One file of bundled content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pack {
    /// Everything of a sort in one language.
    All(Sort, Language),
    /// What fills the slots of a trade's posts.
    TradeWords(Trade, Language),
    /// What lists show of the playbooks, in both languages.
    PlaybookCards,
    /// One playbook by id, with the words of both languages, since a plan keeps both.
    Playbook(String),
}

macro_rules! sorts {
    ($($variant:ident = $name:literal),* $(,)?) => {
        /// A sort of content that comes whole.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Sort { $($variant),* }

        impl Sort {
            pub const ALL: &'static [Sort] = &[$(Sort::$variant),*];

            /// The name of its folder or file.
            fn name(self) -> &'static str {
                match self { $(Sort::$variant => $name),* }
            }
        }
    };
}

sorts! {
    Kinds = "kinds", Trades = "trades", Checklists = "checklists", KindGuides = "kind_guides", Modes = "modes",
    ProfitModels = "profit_models", Positioning = "positioning", Diagnosis = "diagnosis", Scripts = "scripts",
    Activities = "activities", Quizzes = "quizzes", Members = "members", Team = "team", Limits = "limits",
    Lexicon = "lexicon", Festivals = "festivals", Bands = "bands", Glossary = "glossary",
}

impl Pack {
    /// What the first visit shows, the three questions, in this language.
    pub fn first(language: Language) -> [Pack; 2] {
        [Sort::Kinds, Sort::Trades].map(|sort| Pack::All(sort, language))
    }

    /// The file's path without `.json`.
    pub fn name(&self) -> String {
        match self {
            Pack::All(sort, language) => format!("{}/{}", folder(*language), sort.name()),
            Pack::TradeWords(trade, language) => format!("{}/words-{}", folder(*language), trade.code()),
            Pack::PlaybookCards => "both/playbooks".to_owned(),
            Pack::Playbook(id) => format!("both/playbook-{id}"),
        }
    }
}

fn folder(language: Language) -> &'static str {
    match language {
        Language::Chinese => "zh",
        Language::English => "en",
    }
}
