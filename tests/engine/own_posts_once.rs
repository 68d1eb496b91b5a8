//! A post of one's own that comes once: an edit of it stands above what was done to its one time before.

use crate::{
    own_posts::{shown, undo, weekly, with_post},
    samples::*,
    support::*,
};
use qunce::{
    document::{EntityChange, EntityKey},
    domain::{
        own_post::{OWN_ITEM, OwnPost},
        schedule::{OccurrenceState, Override},
    },
    engine::own_posts::{self, Reach},
};

/// Moved by itself before, it goes where the edit says, and stays sent where it was.
#[test]
fn an_edit_of_what_comes_once_settles_it() {
    let mut engine = with_post();
    let once = OwnPost {
        id: run_id(79),
        repeats: None,
        ..weekly()
    };
    commit(&mut engine, 21, own_posts::change(None, &once).into_iter().collect()).unwrap();
    let moved = Override {
        moved_to: qunce::domain::CivilTime::parse("2026-11-25T08:00"),
        words: Some("改过的话".to_owned()),
        state: OccurrenceState::Done,
        ..Override::default()
    };
    let key = EntityKey::Override(group_id(1), post(once.id, 1, OWN_ITEM));
    commit(
        &mut engine,
        22,
        EntityChange::between(key, None, &moved).into_iter().collect(),
    )
    .unwrap();
    let stands = own_posts::as_it_stands(engine.plan(), &once);
    assert_eq!((stands.start, stands.words.as_str()), (date("2026-11-25"), "改过的话"));
    let before = engine.plan().clone();
    let changes = own_posts::edited(engine.plan(), once.id, Reach::All, |post| {
        *post = OwnPost {
            start: date("2026-12-24"),
            ..stands.clone()
        };
    });
    commit(&mut engine, 23, changes).unwrap();
    assert!(shown(engine.plan()).contains(&"2026-12-24T08:00 Done".to_owned()));
    assert_eq!(engine.plan().own_post(once.id).unwrap().words, "改过的话");
    let renamed = own_posts::edited(&before, once.id, Reach::All, |post| post.title = "另一个".to_owned());
    assert_eq!(renamed.len(), 1, "what is not about time and words leaves them alone");
    undo(&mut engine, 24);
    assert_eq!(*engine.plan(), before);
}
