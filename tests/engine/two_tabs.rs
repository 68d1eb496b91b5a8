//! Two engines on one storage, as two tabs are.

use crate::{samples::*, support::*};
use pollster::block_on;
use qunce::engine::{
    memory::MemoryStorage,
    message::{Guard, Reply, Request},
    storage::StorageError,
};

fn catch_up(engine: &mut MemoryEngine) {
    ask(engine, Request::CatchUp).unwrap();
}

#[test]
fn each_sees_the_others_edits() {
    let storage = MemoryStorage::default();
    let (mut one, mut other) = (open(&storage, 1), open(&storage, 2));
    commit(&mut one, 1, vec![made(1, "一群")]).unwrap();
    assert!(other.plan().groups.is_empty());
    catch_up(&mut other);
    assert_eq!(name_of(&other, 1), "一群");
    commit(&mut other, 2, vec![text(1, "welcome", "", "欢迎")]).unwrap();
    commit(&mut one, 3, vec![text(1, "name", "一群", "改名")]).unwrap();
    catch_up(&mut one);
    catch_up(&mut other);
    assert_eq!(one.plan(), other.plan());
    assert_eq!(open(&storage, 3).plan(), one.plan());
    let group = &one.plan().groups[&group_id(1)];
    assert_eq!((group.name.as_str(), group.welcome.as_str()), ("改名", "欢迎"));
    assert_eq!(
        told(&mut other).len(),
        3,
        "told of each change, its own and the other's"
    );
}

#[test]
fn many_interleaved_edits_lose_none() {
    let storage = MemoryStorage::default();
    let mut tabs = [open(&storage, 1), open(&storage, 2), open(&storage, 3)];
    for number in 0..150_u128 {
        let tab = &mut tabs[(number * 7 % 3) as usize];
        commit(tab, number, vec![made(number, &format!("群 {number}"))]).unwrap();
        if number.is_multiple_of(11) {
            catch_up(&mut tabs[(number * 5 % 3) as usize]);
        }
        if number.is_multiple_of(40) {
            block_on(tabs[(number / 40 % 3) as usize].compact()).unwrap();
        }
    }
    for tab in &mut tabs {
        catch_up(tab);
        assert_eq!(tab.plan().groups.len(), 150);
    }
    assert_eq!(open(&storage, 4).plan(), tabs[0].plan());
}

#[test]
fn compaction_by_one_keeps_what_the_other_has_not_seen() {
    let storage = MemoryStorage::default();
    let (mut one, mut other) = (open(&storage, 1), open(&storage, 2));
    commit(&mut one, 1, full_plan()).unwrap();
    block_on(other.compact()).unwrap();
    assert_eq!(storage.row_count(), 0);
    assert!(
        other.plan().groups.is_empty(),
        "it merged what storage held, not what it had seen"
    );
    catch_up(&mut other);
    assert_eq!(other.plan(), one.plan());
    commit(&mut other, 2, vec![text(1, "name", "老客福利群", "改名")]).unwrap();
    block_on(one.compact()).unwrap();
    catch_up(&mut one);
    assert_eq!(name_of(&one, 1), "改名");
    assert_eq!(open(&storage, 3).plan(), one.plan());
}

/// The client numbers alone would let the earlier edit win in one of the two orders.
#[test]
fn what_was_saved_before_never_comes_back_over_a_later_edit() {
    for clients in [(1, 2), (2, 1)] {
        let storage = MemoryStorage::default();
        let (mut one, mut other) = (open(&storage, clients.0), open(&storage, clients.1));
        commit(&mut one, 1, vec![made(1, "一群")]).unwrap();
        catch_up(&mut other);
        commit(&mut one, 2, vec![text(1, "name", "一群", "早些")]).unwrap();
        // The hint of it got lost.
        commit(&mut other, 3, vec![text(1, "name", "一群", "晚些")]).unwrap();
        catch_up(&mut one);
        assert_eq!((name_of(&one, 1), name_of(&other, 1)), ("晚些", "晚些"));
    }
}

#[test]
fn undo_sees_what_another_tab_has_just_saved() {
    let storage = MemoryStorage::default();
    let (mut one, mut other) = (open(&storage, 2), open(&storage, 1));
    commit(&mut one, 1, vec![made(1, "一群")]).unwrap();
    let edit = text(1, "name", "一群", "改名");
    commit(&mut one, 2, vec![edit.clone()]).unwrap();
    commit(&mut other, 3, vec![text(1, "name", "改名", "别人改的")]).unwrap();
    let undo = vec![text(1, "name", "改名", "一群")];
    let left_alone = undo.clone();
    let reply = commit_guarded(&mut one, 4, undo, Guard::IfUnchanged);
    assert_eq!(reply, Ok(Reply::Committed { left_alone }));
    assert_eq!(name_of(&one, 1), "别人改的");
}

#[test]
fn a_file_holds_what_another_tab_has_just_saved() {
    let storage = MemoryStorage::default();
    let (mut one, mut other) = (open(&storage, 1), open(&storage, 2));
    commit(&mut other, 1, vec![made(1, "一群")]).unwrap();
    let file = export(&mut one);
    let mut elsewhere = open(&MemoryStorage::default(), 3);
    assert_eq!(preview(&mut elsewhere, &file).unwrap().parts[0].name, "一群");
    commit(&mut other, 2, vec![made(2, "二群")]).unwrap();
    let seen = preview(&mut one, &export(&mut other)).unwrap();
    assert_eq!(seen.parts, [], "it is there already");
}

#[test]
fn a_failure_here_harms_nobody_there() {
    let storage = MemoryStorage::default();
    let (mut one, mut other) = (open(&storage, 1), open(&storage, 2));
    commit(&mut one, 1, vec![made(1, "一群")]).unwrap();
    storage.fail_with(Some(StorageError::Failed("torn".into())));
    assert!(commit(&mut other, 2, vec![made(2, "二群")]).is_err());
    storage.fail_with(None);
    assert_eq!(
        name_of(&other, 1),
        "一群",
        "reopening showed what the other had committed"
    );
    commit(&mut one, 3, vec![made(3, "三群")]).unwrap();
    commit(&mut other, 2, vec![made(2, "二群")]).unwrap();
    catch_up(&mut one);
    catch_up(&mut other);
    assert_eq!((one.plan().groups.len(), one.plan()), (3, other.plan()));
}
