//! Storage that fails. Each script is played once without a fault, and then again for each of its operations (reads, single
//! writes, ends of transactions, the messages of them) with that one failing, or with the tab or all tabs killed there (the
//! small run takes one of the two by turns, the full run both).
//! Afterwards the plan is exactly the old or the new one, whatever was acknowledged is there, and the tabs that live on
//! commit as before. Tabs act one after the other in even scripts and at once in odd ones;
//! half of the scripts have a database, half only localStorage.

use crate::{
    disk::Fault,
    edits::People,
    model::Model,
    race,
    seeds::{self, Cases, is_full},
    tab::{Device, File},
    world::World,
};
use fastrand::Rng;
use qunce::{
    domain::id::CommandId,
    engine::{Command, storage::StorageError},
};
use std::rc::Rc;

const CASES: Cases = Cases {
    small: 100,
    full: 1_000,
};
const STEPS: usize = 6;

/// Another device's file, made of a few edits, and the model that knows of them.
fn foreign_file(seed: u64) -> (Model, File) {
    let mut people = People::new(seed ^ 0xF0, 1);
    let model = Rc::default();
    let device = Device::new(&model, false);
    let play = async {
        let mut tab = device.open(0, seed ^ 0xF1).await?;
        for _ in 0..3 {
            let changes = people.edit(tab.face.plan());
            let id = CommandId(people.id());
            tab.commit(Command { id, changes }).await?;
        }
        tab.export().await
    };
    let file = race::run(play, || false).expect("alive").expect("storage is whole");
    let model = model.borrow().clone();
    (model, file)
}

/// Plays a script; how many operations it took, and how many fields were compared.
fn play(seed: u64, foreign: &(Model, File), fault: Option<(usize, Fault)>) -> Result<usize, String> {
    let mut random = Rng::with_seed(seed ^ 0xA0);
    let is_alone = seed.is_multiple_of(2);
    let (model, file) = foreign.clone();
    let mut world = World::new(seed, random.usize(1..4), is_alone, seed % 4 >= 2, model);
    world.receive(file);
    let began = world.device.disk.operations();
    world.may_fail = fault.is_some();
    if let Some((operation, fault)) = fault {
        world.device.disk.set_fault(operation, fault);
    }
    let mut in_danger = world.may_fail;
    for _ in 0..STEPS {
        let at_once = if is_alone { 1 } else { random.usize(1..4) };
        let mut tabs: Vec<usize> = (0..world.tabs.len()).collect();
        random.shuffle(&mut tabs);
        let acts = tabs.into_iter().take(at_once).map(|tab| (tab, world.act_for(tab)));
        let acts: Vec<_> = acts.collect();
        world.steps(acts);
        if in_danger && !world.device.disk.is_in_danger() {
            in_danger = false;
            world.check_old_or_new()?;
        }
    }
    let operations = world.device.disk.operations() - began;
    world.end()?;
    Ok(operations)
}

fn prove(seed: u64) -> Result<u64, String> {
    let foreign = foreign_file(seed);
    let operations = play(seed, &foreign, None).map_err(|why| format!("without a fault: {why}"))?;
    let mut count = 0;
    for operation in 1..=operations {
        let mut random = Rng::with_seed(seed ^ (operation as u64) << 32);
        let kill = if random.bool() { Fault::KillTab } else { Fault::KillAll };
        let error = any_error(&mut random);
        let (first, second) = if random.bool() { (kill, error) } else { (error, kill) };
        for fault in [Some(first), is_full().then_some(second)].into_iter().flatten() {
            let story = format!("{fault:?} at operation {operation} of {operations}");
            play(seed, &foreign, Some((operation, fault))).map_err(|why| format!("{story}: {why}"))?;
            count += 1;
        }
    }
    Ok(count)
}

/// The ways in which one operation fails and the tab lives on.
fn any_error(random: &mut Rng) -> Fault {
    match random.u8(..4) {
        0 => Fault::Error(StorageError::Full),
        1 => Fault::Error(StorageError::Refused("no".to_owned())),
        2 => Fault::Error(StorageError::Failed("torn".to_owned())),
        _ => Fault::Close,
    }
}

#[test]
fn faults() {
    let faults = seeds::for_each_seed("faults", CASES, prove);
    seeds::figure(&format!(
        "{} scripts, {faults} faults, one at every read, write, end and message: always exactly old or new, 0 lost",
        CASES.wanted()
    ));
}
