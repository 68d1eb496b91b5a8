//! Storage that a newer build has written to, or whose rows were torn: after some work, with tabs of this build open. Not
//! one byte of it changes from then on, every tab is told why, nothing panics, and what can be read still goes into a file.

use crate::{
    model::Model,
    race,
    seeds::{self, Cases},
    world::World,
};
use fastrand::Rng;
use qunce::{
    document::SCHEMA_VERSION,
    engine::message::{Problem, Request},
};

const CASES: Cases = Cases { small: 60, full: 1_000 };

fn worked_in(seed: u64, random: &mut Rng) -> World {
    let mut world = World::new(seed, 2, false, false, Model::default());
    for _ in 0..8 {
        let tab = random.usize(..2);
        let act = world.act_for(tab);
        world.steps(vec![(tab, act)]);
    }
    world
}

/// Goes on working and says which problems that met.
fn go_on(world: &mut World, random: &mut Rng, is_expected: impl Fn(&Problem) -> bool) -> Result<(), String> {
    let before = world.device.disk.stored();
    world.may_fail = true;
    for _ in 0..6 {
        let tab = random.usize(..2);
        let act = world.act_for(tab);
        world.steps(vec![(tab, act)]);
        if world.device.disk.stored() != before {
            return Err("it was written to".to_owned());
        }
    }
    let opened = race::run(world.device.open(7, 7), || false).expect("alive");
    let mut opened = opened.map_err(|problem| format!("it was not even opened: {problem:?}"))?;
    let tabs = world.tabs.iter_mut().flatten().chain([&mut opened]);
    for tab in tabs {
        let compacted = race::run(tab.engine.compact(), || false).expect("alive");
        if !compacted.as_ref().err().is_some_and(&is_expected) {
            return Err(format!("compaction met {compacted:?}"));
        }
        race::run(tab.ask(Request::CatchUp), || false)
            .expect("alive")
            .map_err(|problem| format!("what is there cannot be read: {problem:?}"))?;
        if !tab.read_only.as_ref().is_some_and(&is_expected) {
            return Err(format!("the face heard of {:?}", tab.read_only));
        }
        let exported = race::run(tab.export(), || false).expect("alive");
        exported.map_err(|problem| format!("nothing can be saved as a file: {problem:?}"))?;
    }
    if world.device.disk.stored() != before {
        return Err("it was written to in the end".to_owned());
    }
    Ok(())
}

fn newer_build(seed: u64) -> Result<u64, String> {
    let mut random = Rng::with_seed(seed);
    let mut world = worked_in(seed, &mut random);
    let newer = SCHEMA_VERSION + 1;
    world.device.disk.set_schema(newer);
    go_on(&mut world, &mut random, |problem| {
        *problem == Problem::NewerSchema { found: newer }
    })?;
    Ok(1)
}

fn torn_row(seed: u64) -> Result<u64, String> {
    let mut random = Rng::with_seed(seed);
    let mut world = worked_in(seed, &mut random);
    let rows = world.device.disk.stored().rows.len();
    let edit = world.edit_for(0);
    world.steps(vec![(0, edit)]);
    // Its tab is gone, the other has not seen the row yet.
    world.bury(0);
    if world.device.disk.stored().rows.len() == rows {
        return Ok(0);
    }
    world.device.disk.tear_last_row(random.usize(..));
    let unreadable = |problem: &Problem| matches!(problem, Problem::Unreadable { .. });
    go_on(&mut world, &mut random, unreadable)?;
    Ok(1)
}

#[test]
fn storage_of_a_newer_build_is_left_alone() {
    seeds::for_each_seed("newer_build", CASES, newer_build);
}

#[test]
fn torn_rows_are_left_alone() {
    let torn = seeds::for_each_seed("torn_row", CASES, torn_row);
    assert!(torn > 10, "rows were torn");
}
