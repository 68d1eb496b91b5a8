//! Files of every version ever written still open. The files are never written anew.

use crate::{plan_files::plan_of, samples::*};
use qunce::{
    document::SharedDocument,
    domain::{Group, accepted::AcceptedRules, profile::Profile},
    exchange::plan_file,
};

const VERSION_1: &[u8] = include_bytes!("../golden/plan-file-1.json");

#[test]
fn a_file_of_version_1_opens_whole() {
    let documents = plan_file::read(VERSION_1).unwrap().documents;
    assert_eq!(documents.len(), 6);
    let documents: Vec<_> = documents
        .into_iter()
        .map(|(id, state)| {
            let mut document = SharedDocument::new(id, 9);
            document.merge_foreign(&state).unwrap();
            document
        })
        .collect();
    let plan = plan_of(&documents);
    // What came later is at its default.
    let then = Profile {
        mass_send_limit: None,
        accepted: AcceptedRules::default(),
        ..profile()
    };
    assert_eq!(plan.profile, Some(then));
    let then = Group {
        accepted: AcceptedRules::default(),
        ..full_group(group_id(1))
    };
    assert_eq!(plan.groups[&group_id(1)], then);
    assert_eq!(plan.runs[&run_id(2)], full_run(run_id(2), group_id(1)));
    let posts: Vec<_> = plan.overrides[&run_id(2)].iter().collect();
    assert_eq!(posts.len(), 1);
    assert_eq!((posts[0].0, posts[0].2), (3, &full_override()));
    assert_eq!(plan.figures.len(), 3);
    assert!(
        plan.figures
            .values()
            .all(|days| days[&date("2026-11-22")] == full_figures())
    );
}
