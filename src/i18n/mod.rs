//! Every sentence of the interface, Chinese beside English. A message that lacks one of the two does not compile.
//!
//! One file for each room that speaks; a message is a function of the language and of the values it mentions.

/// Defines messages: `name { zh: "…", en: "…" }`, or with values `name(count: usize) { zh: format!(…), en: format!(…) }`.
macro_rules! messages {
    () => {};
    ($(#[$doc:meta])* $name:ident { zh: $zh:expr, en: $en:expr $(,)? } $($rest:tt)*) => {
        $(#[$doc])*
        pub fn $name(language: $crate::domain::Language) -> &'static str {
            match language {
                $crate::domain::Language::Chinese => $zh,
                $crate::domain::Language::English => $en,
            }
        }
        messages!($($rest)*);
    };
    ($(#[$doc:meta])* $name:ident ($($argument:ident : $type:ty),+ $(,)?) { zh: $zh:expr, en: $en:expr $(,)? } $($rest:tt)*) => {
        $(#[$doc])*
        pub fn $name(language: $crate::domain::Language, $($argument: $type),+) -> String {
            match language {
                $crate::domain::Language::Chinese => $zh,
                $crate::domain::Language::English => $en,
            }
        }
        messages!($($rest)*);
    };
}

/// Defines what is said of each variant of an enum: `name: Enum { Variant => "…", "…"; }`, Chinese before English.
macro_rules! terms {
    ($($(#[$doc:meta])* $name:ident: $choice:ident { $($variant:ident => $zh:literal, $en:literal;)* })*) => {$(
        $(#[$doc])*
        pub fn $name(language: $crate::domain::Language, choice: $choice) -> &'static str {
            let (zh, en) = match choice { $($choice::$variant => ($zh, $en)),* };
            match language {
                $crate::domain::Language::Chinese => zh,
                $crate::domain::Language::English => en,
            }
        }
    )*};
}

pub mod agenda;
pub mod app;
pub mod calendar_files;
pub mod dates;
pub mod field_names;
pub mod figures;
pub mod finder;
pub mod findings;
pub mod groups;
pub mod guides;
pub mod history;
pub mod library;
pub mod many_groups;
pub mod own_playbooks;
pub mod own_posts;
pub mod plan_files;
pub mod problems;
pub mod recurrences;
pub mod rescue;
pub mod settings;
pub mod share;
pub mod sheets;
pub mod start;
pub mod terms;
pub mod today;
pub mod tour;
pub mod trash;
pub mod widgets;
