//! Playbooks: order, length, mix.

use crate::playbooks;
use qunce::domain::{
    kind::GroupKind,
    playbook::{Channel, Intent, Item, ItemId, Playbook},
    profile::PurchaseRhythm,
};
use qunce::knowledge::{self, content_hash};

#[test]
fn every_item_has_words_of_sendable_length() {
    let mut longest = [(0, String::new()), (0, String::new())];
    for bundled in playbooks() {
        let version = &bundled.version;
        let id = &version.playbook.id;
        assert_eq!(
            version.zh.items.len(),
            version.playbook.items.len(),
            "{id}: an item id twice"
        );
        for item in &version.playbook.items {
            for (words, longest) in [&version.zh, &version.en].into_iter().zip(&mut longest) {
                let words = &words.items[&item.id].words;
                let letters = words.chars().filter(|letter| !letter.is_whitespace()).count();
                *longest = (letters, format!("{id}/{}", item.id.0)).max(longest.clone());
                assert!(
                    (1..=6).contains(&words.lines().count()),
                    "{id}/{}: 1 to 6 lines",
                    item.id.0
                );
            }
        }
    }
    println!(
        "longest posts, without spaces: zh {:?}, en {:?}",
        longest[0], longest[1]
    );
    assert!(longest[0].0 <= 120 && longest[1].0 <= 300, "{longest:?}");
}

#[test]
fn value_posts_have_no_blanks_to_fill_in() {
    for bundled in playbooks() {
        let value_posts = bundled
            .version
            .playbook
            .items
            .iter()
            .filter(|item| item.intent == Intent::Value);
        for item in value_posts {
            assert!(
                !bundled.version.zh.items[&item.id].words.contains('【'),
                "{}: a blank",
                item.id.0
            );
        }
    }
}

#[test]
fn items_stand_in_order_and_never_two_at_once() {
    for bundled in playbooks() {
        let playbook = &bundled.version.playbook;
        let times: Vec<_> = playbook.items.iter().map(|item| (item.day, item.time)).collect();
        assert!(
            times.is_sorted_by(|one, next| one < next),
            "{}: not in order of day and time",
            playbook.id
        );
        let last = playbook.length_days.or(playbook.items[0].every_days).unwrap();
        assert!(
            times.iter().all(|(day, _)| (1..=last).contains(day)),
            "{}: a day beyond its length",
            playbook.id
        );
    }
}

#[test]
fn retail_playbooks_keep_the_rules_of_daily_posting() {
    for (rhythm, posts_a_day, most_offers) in [(PurchaseRhythm::High, 6, 21), (PurchaseRhythm::Low, 3, 2)] {
        let id = knowledge::playbook_for(GroupKind::StoreCustomers, rhythm).unwrap();
        let playbook = &knowledge::playbook(id).unwrap().version.playbook;
        let name = &playbook.id;
        assert_eq!((playbook.rhythm, playbook.length_days), (Some(rhythm), None), "{name}");
        let posts: Vec<_> = posts_in_group(playbook);
        for day in posts.chunk_by(|one, next| one.day == next.day) {
            let number = day[0].day;
            assert_eq!(day.len(), posts_a_day, "{name} day {number}");
            assert!(
                day.iter().all(|post| post.every_days == Some(7)),
                "{name} day {number}: a round of seven days"
            );
            assert!(
                day.iter().any(|post| post.intent == Intent::Interact),
                "{name} day {number}: nobody is asked"
            );
            let mass_sends = day.iter().filter(|post| post.channel == Channel::MassSend).count();
            assert!(mass_sends <= 1, "{name} day {number}: the mass-send quota is one a day");
        }
        let offers = posts.iter().filter(|post| post.intent == Intent::Offer).count();
        assert_eq!(posts.len(), posts_a_day * 7, "{name}");
        assert!(
            offers <= most_offers && offers * 2 <= posts.len(),
            "{name}: {offers} offers"
        );
        let twice_round: Vec<_> = posts.iter().chain(&posts).map(|post| post.intent).collect();
        assert!(
            !twice_round.windows(3).any(|three| three == [Intent::Offer; 3]),
            "{name}: three offers in a row"
        );
    }
}

#[test]
fn frequent_retail_ends_each_day_with_a_preview() {
    let playbook = &knowledge::playbook("daily-retail-high-frequency")
        .unwrap()
        .version
        .playbook;
    for day in posts_in_group(playbook).chunk_by(|one, next| one.day == next.day) {
        let last = day.last().unwrap();
        assert!(
            last.time.minutes() >= 20 * 60 && last.intent == Intent::Value,
            "day {}: {}",
            last.day,
            last.id.0
        );
    }
}

#[test]
fn a_version_is_named_by_its_content() {
    let bundled = knowledge::playbook("new-user-seven-days").unwrap();
    assert_eq!(bundled.hash, content_hash(&bundled.version).unwrap());
    assert!(bundled.hash.0.len() == 32 && bundled.hash.0.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let mut changed = bundled.version.clone();
    let welcome = changed.en.items.get_mut(&ItemId("welcome".into())).unwrap();
    welcome.words.push('!');
    assert_ne!(bundled.hash, content_hash(&changed).unwrap());
}

fn posts_in_group(playbook: &Playbook) -> Vec<&Item> {
    let seen = |item: &&Item| matches!(item.channel, Channel::Group | Channel::MassSend);
    playbook.items.iter().filter(seen).collect()
}
