//! What each group kind starts from: purpose, rules, welcome words and the seven steps of positioning.

use super::{
    fill::{Variables, fill},
    packs::{Pack, Sort},
    shelf::{KnowledgeError, Shelf},
};
use crate::domain::{
    Language,
    civil::Date,
    id::ElementId,
    items::Items,
    kind::{GroupKind, Mode},
    positioning::*,
    profile::PurchaseRhythm,
};
use serde::Deserialize;

/// One group kind in one language. Texts may hold variables (see [`fill`]).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindContent {
    pub id: GroupKind,
    pub title: String,
    pub purpose: String,
    /// How an owner would say what the group is for: a choice among the first three questions.
    pub question: String,
    pub mode: Mode,
    /// Days of service; `None` for the long-lived.
    pub term_days: Option<u32>,
    /// The id of the playbook a new group starts with.
    pub playbook: Option<String>,
    /// The id of another one where customers buy seldom.
    pub playbook_seldom: Option<String>,
    pub sources: Vec<String>,
    pub group_name: String,
    pub welcome: String,
    pub rules: Vec<String>,
    pub positioning: KindPositioning,
}

/// The defaults of the seven steps, as the data files write them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindPositioning {
    pub member_gain: String,
    pub operator_gain: Vec<OperatorGain>,
    pub carrier_of_return: String,
    pub core_goal: String,
    pub stage_goals: Vec<KindStageGoal>,
    pub ending: Ending,
    #[serde(default)]
    pub transform_into: String,
    pub levers: Vec<ProlongingLever>,
    pub audience: KindAudience,
    pub unwanted: String,
    pub gathers_at: Vec<String>,
    pub screening: Screening,
    pub joining: Joining,
    pub forms: Vec<ContentForm>,
    pub tone: String,
    pub theme: String,
    pub services: Vec<Service>,
    pub service_promise: String,
    pub monetisation: Vec<Monetisation>,
    pub profit_models: Vec<ProfitModel>,
    pub product: KindProduct,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindStageGoal {
    pub day: u32,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindAudience {
    pub age: String,
    pub gender: String,
    pub occupation: String,
    pub city: String,
    pub income: String,
    pub interests: String,
    pub education: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindProduct {
    pub name: String,
    pub tier: ProductTier,
}

static KINDS: Shelf<Vec<KindContent>> = Shelf::new();

/// All kinds, K1 first.
pub fn kinds(language: Language) -> Result<Vec<&'static KindContent>, &'static KnowledgeError> {
    let mut kinds: Vec<_> = all(language)?.iter().collect();
    kinds.sort_by_key(|content| content.id);
    Ok(kinds)
}

pub fn kind(kind: GroupKind, language: Language) -> Option<&'static KindContent> {
    all(language).ok()?.iter().find(|content| content.id == kind)
}

fn all(language: Language) -> Result<&'static [KindContent], &'static KnowledgeError> {
    KINDS.get(&Pack::All(Sort::Kinds, language)).map(Vec::as_slice)
}

/// The id of the playbook a new group of this kind starts with, if one fits.
pub fn playbook_for(group_kind: GroupKind, rhythm: PurchaseRhythm) -> Option<&'static str> {
    // The same in both languages; one of them is there first.
    let kind = kind(group_kind, Language::Chinese).or_else(|| kind(group_kind, Language::English))?;
    let seldom = kind.playbook_seldom.as_ref().filter(|_| rhythm == PurchaseRhythm::Low);
    seldom.or(kind.playbook.as_ref()).map(String::as_str)
}

impl KindContent {
    /// The positioning a new group of this kind starts with, its variables filled. `start` is the first day of service.
    pub fn positioning(
        &self,
        variables: &Variables,
        start: Date,
        next_id: &mut impl FnMut() -> ElementId,
    ) -> Positioning {
        let defaults = &self.positioning;
        Positioning {
            goal: defaults.goal(variables, next_id),
            life: defaults.life(variables, start, self.term_days),
            audience: defaults.audience(variables, next_id),
            content: defaults.content(variables),
            service: defaults.service(variables),
            monetisation: defaults.monetisation(variables),
        }
    }

    /// The group rules, filled, as a list of the group's own.
    pub fn rules(&self, variables: &Variables, next_id: &mut impl FnMut() -> ElementId) -> Items<String> {
        Items::from_values(self.rules.iter().map(|rule| fill(rule, variables)), next_id)
    }
}

impl KindPositioning {
    fn goal(&self, variables: &Variables, next_id: &mut impl FnMut() -> ElementId) -> Goal {
        let stage = |goal: &KindStageGoal| StageGoal {
            text: fill(&goal.text, variables),
            day: goal.day,
        };
        Goal {
            member_gain: fill(&self.member_gain, variables),
            operator_gain: self.operator_gain.iter().copied().collect(),
            carrier_of_return: fill(&self.carrier_of_return, variables),
            core_goal: fill(&self.core_goal, variables),
            core_goal_reached_on: None,
            stage_goals: Items::from_values(self.stage_goals.iter().map(stage), next_id),
        }
    }

    fn life(&self, variables: &Variables, start: Date, term_days: Option<u32>) -> Life {
        Life {
            end: term_days.map(|days| crate::domain::civil::add_days(start, i64::from(days) - 1)),
            ending: self.ending,
            transform_into: fill(&self.transform_into, variables),
            levers: self.levers.iter().copied().collect(),
        }
    }

    fn audience(&self, variables: &Variables, next_id: &mut impl FnMut() -> ElementId) -> Audience {
        let said = |text: &String| fill(text, variables);
        Audience {
            age: said(&self.audience.age),
            gender: said(&self.audience.gender),
            occupation: said(&self.audience.occupation),
            city: said(&self.audience.city),
            income: said(&self.audience.income),
            interests: said(&self.audience.interests),
            education: said(&self.audience.education),
            unwanted: said(&self.unwanted),
            gathers_at: Items::from_values(self.gathers_at.iter().map(said), next_id),
            screening: self.screening,
            joining: self.joining,
        }
    }

    fn content(&self, variables: &Variables) -> Content {
        Content {
            theme: fill(&self.theme, variables),
            tone: fill(&self.tone, variables),
            forms: self.forms.iter().copied().collect(),
        }
    }

    fn service(&self, variables: &Variables) -> ServicePromise {
        ServicePromise {
            promise: fill(&self.service_promise, variables),
            services: self.services.iter().copied().collect(),
        }
    }

    fn monetisation(&self, variables: &Variables) -> MonetisationPlan {
        MonetisationPlan {
            ways: self.monetisation.iter().copied().collect(),
            profit_models: self.profit_models.iter().copied().collect(),
            product: Product {
                name: fill(&self.product.name, variables),
                tier: self.product.tier,
                price_fen: None,
            },
        }
    }
}
