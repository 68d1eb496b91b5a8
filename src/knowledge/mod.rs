//! The bundled content: playbooks, group kinds with their defaults, checklists, trades and their words, scripts, activities, quizzes,
//! guides, limits, festivals and terms, in both languages.
//!
//! The texts stand in `data/{zh,en}/` as TOML, one thing a file; `xtask/content` packs them into JSON, and the first use
//! of a pack parses it (browsers fetch the packs first, see `shelf`). Adding a playbook is one file in each language's `playbooks/` folder: both need the same ids,
//! days, times and variables, and `tests/knowledge` says what is missing.
//!
//! | you want to … | start at |
//! |---|---|
//! | list playbooks, or find one | [`playbook_cards`], [`playbook`], [`playbook_for`] |
//! | know what fits a group kind | [`kind`], [`KindContent::positioning`], [`kind_guides`] |
//! | show a checklist | [`checklists`] |
//! | know a trade's words | [`trade`], [`slot_texts`] |
//! | put a group's own names into words | [`fill`], [`fill_slot`] |
//! | know which file holds what | [`Pack`] |

mod activities;
mod bands;
mod checklists;
mod diagnosis_guide;
mod festivals;
mod fill;
mod glossary;
mod kind_guides;
mod kinds;
mod lexicon;
mod limits;
mod members;
mod modes;
mod packs;
mod playbook_cards;
mod playbooks;
mod positioning_guide;
mod profit_models;
mod quizzes;
mod scripts;
mod shelf;
mod team;
mod trade_words;
mod trades;

pub use activities::{Acquaintance, Activity, ActivityPlace, ActivityStep, Light, NamedText, activities};
pub use bands::{Band, bands};
pub use checklists::{ChecklistContent, ChecklistItem, ChecklistPhase, checklist, checklists};
pub use diagnosis_guide::{DiagnosisGuide, diagnosis_guides};
pub use festivals::{Festival, FestivalKind, festivals, occasions};
pub use fill::{Variables, fill, fill_own_slot, fill_slot, unfilled};
pub use glossary::{GlossaryTerm, glossary};
pub use kind_guides::{Fit, Intensity, KindGuide, ProfitFit, RoleNeeded, SellingRule, Target, TargetUnit, kind_guides};
pub use kinds::{KindContent, KindPositioning, kind, kinds, playbook_for};
pub use lexicon::{LexiconEntry, Severity, lexicon};
pub use limits::{Limit, LimitTopic, limits};
pub use members::{
    AccountCare, ActivityLever, MemberLevel, MembersGuide, Motive, PointsRule, PortraitField, PortraitKind, Procedure,
    ProcedureStep, RelationStep, RoleGuide, Tag, TagGroup, members_guide,
};
pub use modes::{ModeGuide, ModePart, modes};
pub use packs::{Pack, Sort};
pub use playbook_cards::{PlaybookCard, PlaybookTitle, playbook_cards, read_playbook_cards};
pub use playbooks::{BundledPlaybook, content_hash, playbook, read_playbook};
pub use positioning_guide::{PositioningGuide, positioning_guides};
pub use profit_models::{ProfitModelGuide, profit_models};
pub use quizzes::{Quiz, QuizKind, QuizQuestion, quizzes};
pub use scripts::{Script, ScriptTopic, scripts};
pub use shelf::KnowledgeError;
pub use team::{Position, Scorecard, ScorecardRow, TeamGuide, WeekTasks, team_guide};
pub use trade_words::{SlotText, TradeWords, slot_texts, trade_words};
pub use trades::{TradeContent, trade, trades};
