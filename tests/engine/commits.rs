//! One engine: what is committed is found again, what fails leaves nothing behind, what is replayed does nothing.

use crate::{samples::*, support::*};
use pollster::block_on;
use qunce::engine::{
    Command,
    memory::MemoryStorage,
    message::{Guard, Problem, Reply, Request},
    storage::StorageError,
};

#[test]
fn a_commit_is_found_again() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    assert_eq!(commit(&mut engine, 1, full_plan()), committed());
    let reopened = open(&storage, 2);
    assert_eq!(reopened.plan(), engine.plan());
    assert_eq!(reopened.plan().groups[&group_id(1)], full_group(group_id(1)));
    assert_eq!(reopened.plan().runs[&run_id(2)], full_run(run_id(2), group_id(1)));
    assert_eq!(reopened.plan().profile, Some(profile()));
}

#[test]
fn a_failed_commit_leaves_nothing_and_the_next_is_whole() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "一群")]).unwrap();
    storage.fail_with(Some(StorageError::Full));
    let both = vec![text(1, "name", "一群", "改名"), made(2, "二群")];
    assert_eq!(commit(&mut engine, 2, both.clone()), Err(Problem::StorageFull));
    assert_eq!(name_of(&engine, 1), "一群", "shown as before");
    assert!(!engine.plan().groups.contains_key(&group_id(2)));
    assert_eq!(open(&storage, 2).plan(), engine.plan());
    storage.fail_with(None);
    assert_eq!(
        commit(&mut engine, 3, vec![text(1, "welcome", "", "欢迎")]),
        committed()
    );
    assert_eq!(open(&storage, 3).plan(), engine.plan(), "no gap hides the later edit");
    assert_eq!(engine.plan().groups[&group_id(1)].welcome, "欢迎");
    assert_eq!(commit(&mut engine, 2, both), committed(), "sent again, it is taken");
    assert_eq!((name_of(&engine, 1), name_of(&engine, 2)), ("改名", "二群"));
    assert_eq!(open(&storage, 4).plan(), engine.plan());
}

#[test]
fn every_kind_of_failure_is_told() {
    let failures = [
        (StorageError::Full, Problem::StorageFull),
        (StorageError::Refused("no".into()), Problem::StorageRefused("no".into())),
        (
            StorageError::Failed("torn".into()),
            Problem::StorageFailed("torn".into()),
        ),
    ];
    for (failure, problem) in failures {
        let storage = MemoryStorage::default();
        let mut engine = open(&storage, 1);
        storage.fail_with(Some(failure));
        assert_eq!(commit(&mut engine, 1, vec![made(1, "群")]), Err(problem));
        assert_eq!((storage.row_count(), engine.plan().groups.len()), (0, 0));
    }
}

#[test]
fn a_command_committed_twice_changes_nothing() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "一群")]).unwrap();
    commit(&mut engine, 2, vec![text(1, "name", "一群", "改名")]).unwrap();
    commit(&mut engine, 3, vec![text(1, "name", "改名", "又改")]).unwrap();
    let rows = storage.row_count();
    for guard in [Guard::Always, Guard::IfUnchanged] {
        let replay = vec![text(1, "name", "一群", "改名")];
        assert_eq!(
            commit_guarded(&mut engine, 2, replay, guard),
            committed(),
            "and says nothing of what it left alone"
        );
        assert_eq!(name_of(&engine, 1), "又改");
    }
    let mut later = open(&storage, 2);
    assert_eq!(
        commit(&mut later, 2, vec![text(1, "name", "一群", "改名")]),
        committed()
    );
    assert_eq!((name_of(&later, 1), storage.row_count()), ("又改", rows));
}

#[test]
fn undo_leaves_alone_what_changed_since() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, vec![made(1, "一群")]).unwrap();
    let mut edit = text(1, "name", "一群", "改名");
    edit.fields.extend(text(1, "welcome", "", "欢迎").fields);
    commit(&mut engine, 2, vec![edit.clone()]).unwrap();
    commit(&mut engine, 3, vec![text(1, "welcome", "欢迎", "你好")]).unwrap();
    let edit = Command {
        id: command_id(2),
        changes: vec![edit],
    };
    let undo = edit.reversed(command_id(4)).changes;
    let Ok(Reply::Committed { left_alone }) = commit_guarded(&mut engine, 4, undo, Guard::IfUnchanged) else {
        panic!("not committed");
    };
    assert_eq!(name_of(&engine, 1), "一群");
    assert_eq!(engine.plan().groups[&group_id(1)].welcome, "你好");
    assert_eq!(left_alone, [text(1, "welcome", "欢迎", "")]);
    assert_eq!(open(&storage, 2).plan(), engine.plan());
}

#[test]
fn compaction_keeps_everything_and_shortens_the_log() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, full_plan()).unwrap();
    for number in 0..500_u32 {
        let change = text(1, "welcome", "", &format!("第 {number} 版"));
        commit(&mut engine, 100 + u128::from(number), vec![change]).unwrap();
    }
    assert!(engine.needs_compaction());
    block_on(engine.compact()).unwrap();
    assert!(!engine.needs_compaction());
    assert_eq!(storage.row_count(), 0);
    let mut reopened = open(&storage, 2);
    assert_eq!(reopened.plan(), engine.plan());
    commit(&mut reopened, 3, vec![text(1, "name", "老客福利群", "压缩后")]).unwrap();
    ask(&mut engine, Request::CatchUp).unwrap();
    assert_eq!(name_of(&engine, 1), "压缩后");
    let replay = commit(&mut reopened, 100, vec![text(1, "welcome", "", "第 0 版")]);
    assert_eq!(replay, committed());
    assert_eq!(
        reopened.plan().groups[&group_id(1)].welcome,
        "第 499 版",
        "commands stay recorded"
    );
}

#[test]
fn a_failed_compaction_loses_nothing() {
    let storage = MemoryStorage::default();
    let mut engine = open(&storage, 1);
    commit(&mut engine, 1, full_plan()).unwrap();
    let rows = storage.row_count();
    storage.fail_with(Some(StorageError::Failed("torn".into())));
    assert!(block_on(engine.compact()).is_err());
    assert_eq!(storage.row_count(), rows);
    assert_eq!(open(&storage, 2).plan(), engine.plan());
}
