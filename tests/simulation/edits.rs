//! What people do, made up: edits of few groups, posts and days, so that tabs and devices meet in the same fields.

use chrono::TimeDelta;
use fastrand::Rng;
use qunce::{
    domain::{
        CivilTime, Group, MinuteOfDay, Plan,
        civil::Date,
        figures::{DayFigures, FigureField, Scope},
        id::{ElementId, GroupId, RunId},
        kind::GroupKind,
        playbook::{ItemId, PlaybookHash},
        schedule::{OccurrenceKey, OccurrenceState, Run},
    },
    engine::{EntityChange, EntityKey},
};
use uuid::{Builder, Uuid};

/// The last evening of a year, in milliseconds since 1970: clocks that are off by a day disagree about the year too.
const NEW_YEARS_EVE: u64 = 1_798_732_800_000;
const ITEMS: [&str; 3] = ["morning", "v1.2/noon", "evening 100%"];
const GROUPS: u64 = 3;

/// One device's people and its clock.
pub struct People {
    pub random: Rng,
    /// Milliseconds since 1970, as this device believes.
    now: u64,
}

impl People {
    /// `days_off` is how wrong the clock is.
    pub fn new(seed: u64, days_off: i64) -> People {
        People {
            random: Rng::with_seed(seed),
            now: NEW_YEARS_EVE.saturating_add_signed(days_off * 86_400_000),
        }
    }

    /// A fresh UUIDv7 by this device's clock.
    pub fn id(&mut self) -> Uuid {
        self.now += self.random.u64(0..60_000);
        let mut bytes = [0; 10];
        self.random.fill(&mut bytes);
        Builder::from_unix_timestamp_millis(self.now, &bytes).into_uuid()
    }

    fn text(&mut self) -> String {
        const WORDS: [&str; 6] = [
            "",
            "早安，今天有沃柑",
            "晚八点见 👋",
            "<b>“群”</b>",
            "a/b.c%",
            "第一行\n第二行",
        ];
        let word = self.random.usize(..WORDS.len());
        format!("{}{}", WORDS[word], self.random.u8(..9))
    }

    fn date(&mut self) -> Date {
        let first = Date::from_ymd_opt(2026, 12, 30).unwrap();
        first + TimeDelta::days(self.random.i64(0..4))
    }

    /// One command's changes, as a person who sees this plan would make them; perhaps none.
    pub fn edit(&mut self, plan: &Plan) -> Vec<EntityChange> {
        let acts = if self.random.u8(..6) == 0 { 3 } else { 1 };
        let mut changes: Vec<EntityChange> = Vec::new();
        for _ in 0..acts {
            let Some(change) = self.one_edit(plan) else { continue };
            if changes.iter().all(|earlier| earlier.entity != change.entity) {
                changes.push(change);
            }
        }
        changes
    }

    fn one_edit(&mut self, plan: &Plan) -> Option<EntityChange> {
        match self.random.u8(..12) {
            0 => self.edit_profile(plan),
            1..=5 => self.edit_group(plan),
            6 | 7 => self.edit_run(plan),
            8 | 9 => self.edit_post(plan),
            _ => self.edit_figures(plan),
        }
    }

    fn edit_profile(&mut self, plan: &Plan) -> Option<EntityChange> {
        let mut after = plan.profile.clone().unwrap_or_default();
        match self.random.u8(..3) {
            0 => after.store_name = self.text(),
            1 => after.city = self.text(),
            _ => after.time_zone = "Asia/Shanghai".to_owned(),
        }
        EntityChange::between(EntityKey::Profile, plan.profile.as_ref(), &after)
    }

    fn group_id(&mut self) -> GroupId {
        GroupId(Uuid::from_u64_pair(1, self.random.u64(..GROUPS)))
    }

    /// Changes a group; where it is not there yet, makes it, as the other device may be doing too.
    fn edit_group(&mut self, plan: &Plan) -> Option<EntityChange> {
        let id = self.group_id();
        let before = plan.groups.get(&id);
        let mut after = before.cloned().unwrap_or_else(|| Group::new(id, GroupKind::Local));
        let rules: Vec<ElementId> = after.rules.in_order().into_iter().map(|(rule, _)| rule).collect();
        let a_rule = self.random.choice(rules);
        match self.random.u8(..10) {
            0 => after.name = self.text(),
            1 => after.welcome = self.text(),
            2 => after.positioning.goal.core_goal = self.text(),
            3 => after.start = self.random.bool().then(|| self.date()),
            4 | 5 => after.rules.push(ElementId(self.id()), self.text()),
            6 => after.rules.remove(a_rule?),
            7 => *after.rules.get_mut(a_rule?)? = self.text(),
            8 => {
                let check = serde_json::from_value(format!("C1.{}", self.random.u8(1..4)).into()).ok()?;
                let chosen = self.random.bool();
                after.checks.set(check, chosen);
            }
            _ => after.deleted_at = self.random.bool().then_some(self.now as i64),
        }
        EntityChange::between(EntityKey::Group(id), before, &after)
    }

    fn run_id(&mut self) -> (GroupId, RunId) {
        let (group, number) = (self.group_id(), self.random.u8(..2));
        let mut bytes = [number; 10];
        bytes[9] = group.0.as_bytes()[15];
        // Made before and after midnight of New Year, by a right clock.
        let made = NEW_YEARS_EVE + u64::from(number) * 86_400_000;
        (
            group,
            RunId(Builder::from_unix_timestamp_millis(made, &bytes).into_uuid()),
        )
    }

    fn edit_run(&mut self, plan: &Plan) -> Option<EntityChange> {
        let (group, id) = self.run_id();
        let before = plan.runs.get(&id);
        let new = || Run {
            id,
            group,
            playbook: PlaybookHash("7be051a64bc85f0e9d430c6a71f2e880".to_owned()),
            start: Date::from_ymd_opt(2026, 12, 28).unwrap_or_default(),
            end: None,
            left_out: Default::default(),
            times: Default::default(),
            deleted_at: None,
        };
        let mut after = before.cloned().unwrap_or_else(new);
        let item = ItemId(self.random.choice(ITEMS)?.to_owned());
        match self.random.u8(..5) {
            0 => after.start = self.date(),
            1 => after.end = self.random.bool().then(|| self.date()),
            2 => {
                let chosen = self.random.bool();
                after.left_out.set(item, chosen);
            }
            3 => {
                after.times.insert(item, MinuteOfDay::parse("8:30")?);
            }
            _ => after.deleted_at = self.random.bool().then_some(self.now as i64),
        }
        EntityChange::between(EntityKey::Run(group, id), before, &after)
    }

    fn edit_post(&mut self, plan: &Plan) -> Option<EntityChange> {
        let (group, run) = self.run_id();
        let day = [1, 2, 400][self.random.usize(..3)];
        let item = ItemId(self.random.choice(ITEMS)?.to_owned());
        let before = plan.overrides.get(&run).and_then(|changes| changes.get(day, &item));
        let mut after = before.cloned().unwrap_or_default();
        match self.random.u8(..5) {
            0 => after.state = OccurrenceState::Done,
            1 => {
                after.state = OccurrenceState::Skipped;
                after.reason = self.text();
            }
            2 => after.moved_to = CivilTime::parse(&format!("{}T20:00", self.date())),
            3 => after.words = Some(self.text()),
            // Back to what the rules say: no field is left.
            _ => after = Default::default(),
        }
        let entity = EntityKey::Override(group, OccurrenceKey { run, day, item });
        EntityChange::between(entity, before, &after)
    }

    fn edit_figures(&mut self, plan: &Plan) -> Option<EntityChange> {
        let scope = match self.random.u8(..3) {
            0 => Scope::Workspace,
            1 => Scope::Owner("lin/林".to_owned()),
            _ => Scope::Group(self.group_id()),
        };
        let date = self.date();
        let before = plan.figures.get(&scope).and_then(|days| days.get(&date));
        let mut after: DayFigures = before.copied().unwrap_or_default();
        let field = [FigureField::Members, FigureField::Joined, FigureField::Revenue][self.random.usize(..3)];
        let value = self.random.i64(0..500);
        let fits = after.set(field, (value >= 100).then_some(value));
        fits.then(|| EntityChange::between(EntityKey::Figures(scope, date), before, &after))?
    }
}
