//! A post's words as they will be sent: the person's own or the playbook's, with the variables filled in.

use crate::{
    domain::{
        Language, Plan,
        own_post::{OwnPost, heading},
        profile::Trade,
        schedule::Occurrence,
    },
    i18n::dates,
    knowledge::{self, Variables},
};

/// What a post says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PostWords {
    pub title: String,
    /// Ready to send; empty for tasks without words.
    pub words: String,
    /// What to check before sending.
    pub checks: Vec<String>,
    /// Variables that have no value yet, such as `store`.
    pub missing: Vec<String>,
}

/// The words of one post in one language.
pub fn post_words(plan: &Plan, post: &Occurrence<'_>, language: Language) -> PostWords {
    if let Some(own) = plan.own_post(post.run.id) {
        return own_words(plan, own, post, language);
    }
    let Some(pinned) = plan.playbooks.get(&post.run.playbook) else {
        return PostWords::default();
    };
    let Some(item) = pinned.version.words(language).items.get(&post.item.id) else {
        return PostWords::default();
    };
    let variables = variables(plan, post, language);
    let words = &raw_words(plan, post, language);
    PostWords {
        title: knowledge::fill(&item.title, &variables),
        words: knowledge::fill(words, &variables).trim().to_owned(),
        checks: item
            .checks
            .iter()
            .map(|check| knowledge::fill(check, &variables))
            .collect(),
        missing: knowledge::unfilled(words, &variables).map(str::to_owned).collect(),
    }
}

/// The words of a post of one's own, in whatever language it was written.
pub fn own_words(plan: &Plan, own: &OwnPost, post: &Occurrence<'_>, language: Language) -> PostWords {
    let variables = variables(plan, post, language);
    let words = own_raw_words(plan, own, post, language);
    PostWords {
        title: knowledge::fill(&heading(&own.title, &words), &variables),
        missing: knowledge::unfilled(&words, &variables).map(str::to_owned).collect(),
        words: knowledge::fill(&words, &variables).trim().to_owned(),
        checks: Vec::new(),
    }
}

fn own_raw_words(plan: &Plan, own: &OwnPost, post: &Occurrence<'_>, language: Language) -> String {
    let reworded = post.change.and_then(|change| change.words.clone());
    reworded.unwrap_or_else(|| {
        knowledge::fill_own_slot(&own.words, own.id, own.times_before(post.day), trade(plan), language)
    })
}

fn trade(plan: &Plan) -> Trade {
    plan.profile.as_ref().map(|profile| profile.trade).unwrap_or_default()
}

/// The words before variables are filled in: the person's own as they are, the playbook's with its slot filled for the trade.
pub fn raw_words(plan: &Plan, post: &Occurrence<'_>, language: Language) -> String {
    if let Some(own) = post.change.and_then(|change| change.words.clone()) {
        return own;
    }
    if let Some(own) = plan.own_post(post.run.id) {
        return own_raw_words(plan, own, post, language);
    }
    let pinned = plan.playbooks.get(&post.run.playbook);
    let words = pinned.and_then(|pinned| knowledge::fill_slot(&pinned.version, &post.key(), trade(plan), language));
    words.unwrap_or_default()
}

/// What a post is called in lists.
pub fn post_title(plan: &Plan, post: &Occurrence<'_>, language: Language) -> String {
    if let Some(own) = plan.own_post(post.run.id) {
        return own_words(plan, own, post, language).title;
    }
    let pinned = plan.playbooks.get(&post.run.playbook);
    let item = pinned.and_then(|pinned| pinned.version.words(language).items.get(&post.item.id));
    let title = item.map(|item| knowledge::fill(&item.title, &variables(plan, post, language)));
    title.unwrap_or_default()
}

fn variables(plan: &Plan, post: &Occurrence<'_>, language: Language) -> Variables {
    let profile = plan.profile.as_ref();
    let group = plan.groups.get(&post.run.group);
    let length = plan
        .playbooks
        .get(&post.run.playbook)
        .and_then(|pinned| pinned.version.playbook.length_days);
    Variables {
        group: group.map(|group| group.name.clone()),
        date: Some(dates::month_day(language, post.at.date)),
        weekday: Some(dates::weekday(language, post.at.date).to_owned()),
        day: Some(post.day.to_string()),
        days: length.map(|days| days.to_string()),
        ..profile
            .map(|profile| profile_variables(profile, language))
            .unwrap_or_default()
    }
}

/// What the workspace's card gives: store, city, goods, host.
pub fn profile_variables(profile: &crate::domain::profile::Profile, language: Language) -> Variables {
    let trade = knowledge::trade(profile.trade, language).or_else(|| knowledge::trade(Trade::Neutral, language));
    let host = if profile.host_name.is_empty() {
        &profile.store_name
    } else {
        &profile.host_name
    };
    Variables {
        store: Some(profile.store_name.clone()),
        city: Some(profile.city.clone()),
        goods: trade.map(|trade| trade.goods.clone()),
        host: Some(host.clone()),
        ..Variables::default()
    }
}
