//! Two to five devices whose clocks are off by up to a day. Their people edit, undo, save plan files and open one another's:
//! old ones, the same one twice, some never; storage fails now and then. When at last every device has opened a file of
//! every other, all hold the same plan, and every edit that no later edit knew of and set anew is in it.

use crate::{
    disk::Fault,
    edits::People,
    model::{Entities, Model},
    race,
    seeds::{self, Cases},
    tab::{Device, File, Tab},
};
use fastrand::Rng;
use qunce::{
    domain::id::CommandId,
    engine::{
        Command,
        history::Turn,
        message::{Guard, Problem},
        storage::StorageError,
    },
};
use std::{cell::RefCell, future::Future, rc::Rc};

const CASES: Cases = Cases {
    small: 500,
    full: 10_000,
};

/// A device with one tab open, and its people.
struct Home {
    device: Device,
    tab: Tab,
    people: People,
    done: Vec<Command>,
}

fn now<T>(doing: impl Future<Output = Result<T, Problem>>) -> Result<T, Problem> {
    race::run(doing, || false).expect("nobody is killed here")
}

fn whole<T>(doing: impl Future<Output = Result<T, Problem>>) -> Result<T, String> {
    now(doing).map_err(|problem| format!("nothing was made to fail: {problem:?}"))
}

impl Home {
    fn new(model: &Rc<RefCell<Model>>, random: &mut Rng) -> Result<Home, String> {
        let device = Device::new(model, random.u8(..4) == 0);
        // In one storage the acts follow one another, but a file may bring what was done at the same time elsewhere.
        device.is_alone.set(false);
        let tab = whole(device.open(0, random.u64(..)))?;
        let people = People::new(random.u64(..), random.i64(-1..=1));
        Ok(Home {
            device,
            tab,
            people,
            done: Vec::new(),
        })
    }

    fn id(&mut self) -> CommandId {
        CommandId(self.people.id())
    }

    fn edit(&mut self) -> Result<(), String> {
        let id = self.id();
        let changes = self.people.edit(self.tab.face.plan());
        let command = Command { id, changes };
        self.done.push(command.clone());
        whole(self.tab.commit(command))
    }

    /// Undo or redo, as the buttons do it.
    fn turn(&mut self) -> Result<(), String> {
        let turn = if self.people.random.bool() {
            Turn::Undo
        } else {
            Turn::Redo
        };
        let id = self.id();
        whole(self.tab.turn(id, turn))
    }

    /// Undoes something done here at some time, the making of a group too.
    fn undo(&mut self) -> Result<(), String> {
        let Some(place) = self.people.random.choice(0..self.done.len()) else {
            return Ok(());
        };
        let id = self.id();
        whole(self.tab.send(self.done[place].reversed(id), Guard::IfUnchanged))
    }

    fn import(&mut self, file: &File) -> Result<(), String> {
        let id = self.id();
        whole(self.tab.import(file, id))
    }

    /// The storage fails somewhere in the middle; nobody tries again.
    fn fail_to_import(&mut self, file: &File) {
        let operation = self.people.random.usize(1..8);
        let full = Fault::Error(StorageError::Full);
        self.device.disk.set_fault(operation, full);
        let id = self.id();
        // Whether it failed or the file was too small to: what is stored is checked at the end.
        let _ = now(self.tab.import(file, id));
        self.device.disk.mend();
    }

    fn reopen(&mut self) -> Result<(), String> {
        let client = self.people.random.u64(..);
        self.tab = whole(self.device.open(0, client))?;
        Ok(())
    }

    fn compact(&mut self) -> Result<(), String> {
        whole(self.tab.engine.compact())
    }

    fn entities(&mut self) -> Result<Entities, String> {
        let seen = self.tab.entities();
        self.reopen()?;
        let stored = self.tab.entities();
        (seen == stored)
            .then_some(stored)
            .ok_or("it shows another plan than it stores".to_owned())
    }
}

/// One thing that happens somewhere.
fn step(random: &mut Rng, homes: &mut [Home], files: &mut Vec<File>) -> Result<(), String> {
    let place = random.usize(..homes.len());
    let home = &mut homes[place];
    let file = random.choice(0..files.len()).map(|place| files[place].clone());
    match (random.u8(..20), file) {
        (0, _) => home.undo(),
        (1, _) => home.turn(),
        (2, _) => home.reopen(),
        (3, _) => home.compact(),
        (4..=6, _) => {
            files.push(whole(home.tab.export())?);
            Ok(())
        }
        (7..=9, Some(file)) => home.import(&file),
        (10, Some(file)) => {
            home.import(&file)?;
            let rest = whole(home.tab.look_at(&file))?;
            rest.is_empty()
                .then_some(())
                .ok_or(format!("opened twice it changes {rest:?}"))
        }
        (11, Some(file)) => {
            home.fail_to_import(&file);
            Ok(())
        }
        _ => home.edit(),
    }
}

/// Everybody opens a file of everybody, in any order.
fn meet(random: &mut Rng, homes: &mut [Home]) -> Result<(), String> {
    let mut files = Vec::new();
    for home in homes.iter_mut() {
        files.push(whole(home.tab.export())?);
    }
    for home in homes.iter_mut() {
        random.shuffle(&mut files);
        files.iter().try_for_each(|file| home.import(file))?;
    }
    Ok(())
}

fn prove(seed: u64) -> Result<u64, String> {
    let mut random = Rng::with_seed(seed);
    let model = Rc::new(RefCell::new(Model::default()));
    let count = random.usize(2..=5);
    let homes: Result<Vec<Home>, String> = (0..count).map(|_| Home::new(&model, &mut random)).collect();
    let (mut homes, mut files) = (homes?, Vec::new());
    for _ in 0..random.usize(10..40) {
        step(&mut random, &mut homes, &mut files)?;
    }
    meet(&mut random, &mut homes)?;
    let first = homes[0].entities()?;
    let mut surely = 0;
    for home in &mut homes {
        let entities = home.entities()?;
        if entities != first {
            return Err("two devices hold different plans".to_owned());
        }
        surely = model.borrow().check(&home.device.disk.known(), &entities)?;
    }
    Ok(surely as u64)
}

#[test]
fn devices() {
    let fields = seeds::for_each_seed("devices", CASES, prove);
    seeds::figure(&format!(
        "{} seeds of 2 to 5 devices: 0 diverge, 0 of {fields} edits that nobody edited against are lost",
        CASES.wanted()
    ));
}
