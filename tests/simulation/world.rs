//! A device with several tabs that act, alone or at once, while its storage may fail: what each step does, and what must
//! hold after it.

use crate::{
    edits::People,
    model::{Entities, Model},
    race::{self, Doing},
    tab::{Device, File, Tab},
};
use qunce::{
    domain::id::CommandId,
    engine::{
        Command,
        message::{Guard, Problem, Request},
    },
};
use std::{cell::RefCell, rc::Rc};

/// One thing that a tab does.
#[derive(Clone, Debug)]
pub enum Act {
    Edit(Command),
    Undo(Command),
    /// A mirror whose command was committed long ago.
    Replay(Command),
    CatchUp,
    Compact,
    KeepStartView,
    Reopen {
        client: u64,
    },
    Import(Rc<File>, CommandId),
    Export,
}

/// Tabs that died are `None` until they are opened again.
pub struct World {
    pub device: Device,
    pub people: People,
    pub tabs: Vec<Option<Tab>>,
    /// What tabs that are gone had not saved, as localStorage kept it.
    pub mirrors: Vec<Command>,
    done: Vec<Command>,
    files: Rc<RefCell<Vec<Rc<File>>>>,
    /// Whether something was made to fail, so that acts may.
    pub may_fail: bool,
}

/// The number of a tab that only looks.
const LOOKER: usize = 99;

impl World {
    /// What the model holds already comes in files.
    pub fn new(seed: u64, tabs: usize, is_alone: bool, has_only_cells: bool, model: Model) -> World {
        let model = Rc::new(RefCell::new(model));
        let device = Device::new(&model, has_only_cells);
        device.is_alone.set(is_alone);
        let mut world = World {
            device,
            people: People::new(seed, 0),
            tabs: (0..tabs).map(|_| None).collect(),
            mirrors: Vec::new(),
            done: Vec::new(),
            files: Rc::default(),
            may_fail: false,
        };
        world.revive();
        world
    }

    pub fn client(&mut self) -> u64 {
        self.people.random.u64(..)
    }

    fn command_id(&mut self) -> CommandId {
        CommandId(self.people.id())
    }

    /// Opens the tabs that are not open.
    pub fn revive(&mut self) {
        for number in 0..self.tabs.len() {
            if self.tabs[number].is_none() {
                let client = self.client();
                self.tabs[number] = Some(self.open(number, client));
            }
        }
    }

    fn open(&self, number: usize, client: u64) -> Tab {
        let opened = race::run(self.device.open(number, client), || false);
        opened.expect("alive").expect("storage is whole")
    }

    /// What a fresh tab sees.
    pub fn look(&mut self) -> Entities {
        let client = self.client();
        self.open(LOOKER, client).entities()
    }

    /// A made-up act for the tab.
    pub fn act_for(&mut self, tab: usize) -> Act {
        let earlier = self
            .people
            .random
            .choice(0..self.done.len())
            .map(|place| self.done[place].clone());
        match (self.people.random.u8(..16), earlier) {
            (0 | 1, Some(command)) => {
                let id = self.command_id();
                Act::Undo(command.reversed(id))
            }
            (2, Some(command)) => Act::Replay(command),
            (3 | 4, _) => Act::CatchUp,
            (5, _) => Act::Compact,
            (6, _) => Act::KeepStartView,
            (7, _) => Act::Reopen { client: self.client() },
            (8, _) => Act::Export,
            (9, _) => {
                let count = self.files.borrow().len();
                let file = self
                    .people
                    .random
                    .choice(0..count)
                    .map(|place| Rc::clone(&self.files.borrow()[place]));
                let id = self.command_id();
                file.map_or(Act::Export, |file| Act::Import(file, id))
            }
            _ => self.edit_for(tab),
        }
    }

    pub fn edit_for(&mut self, tab: usize) -> Act {
        let id = self.command_id();
        let Some(tab) = &self.tabs[tab] else {
            return Act::CatchUp;
        };
        let changes = self.people.edit(tab.face.plan());
        let command = Command { id, changes };
        if !command.changes.is_empty() {
            self.done.push(command.clone());
        }
        Act::Edit(command)
    }

    /// A file that another device gave away.
    pub fn receive(&mut self, file: File) {
        self.files.borrow_mut().push(Rc::new(file));
    }

    /// Does several tabs' acts at once, in an order of storage's operations that the seed decides.
    pub fn steps(&mut self, acts: Vec<(usize, Act)>) {
        let (device, files) = (self.device.clone(), Rc::clone(&self.files));
        let mut acts: Vec<Option<Act>> = (0..self.tabs.len())
            .map(|tab| {
                acts.iter()
                    .find(|(of_tab, _)| *of_tab == tab)
                    .map(|(_, act)| act.clone())
            })
            .collect();
        let mut doings: Vec<(usize, Doing<'_, Result<(), Problem>>)> = Vec::new();
        for ((number, slot), act) in self.tabs.iter_mut().enumerate().zip(&mut acts) {
            if let Some(act) = act.take() {
                doings.push((number, Box::pin(do_act(&device, number, slot, act, &files))));
            }
        }
        let disk = &self.device.disk;
        let outcomes = race::run_interleaved(&mut self.people.random, doings, |tab| disk.is_dead(tab));
        for (tab, outcome) in outcomes {
            if let Some(Err(problem)) = &outcome {
                assert!(self.may_fail, "nothing was made to fail: {problem:?}");
            }
            if outcome.is_none() {
                self.bury(tab);
            }
        }
        for tab in 0..self.tabs.len() {
            if self.device.disk.is_dead(tab) {
                self.bury(tab);
            }
        }
    }

    /// The tab is gone; its mirror stays.
    pub fn bury(&mut self, tab: usize) {
        if let Some(tab) = self.tabs[tab].take() {
            self.mirrors.extend(tab.face.pending().iter().cloned());
        }
    }

    /// After a fault: what is stored is the state before the act or after it, and nothing else.
    pub fn check_old_or_new(&mut self) -> Result<(), String> {
        self.device.disk.mend();
        let seen = self.look();
        let known = self.device.disk.known();
        self.device.model.borrow().check(&known, &seen).map(drop)
    }

    /// Opens what died, saves what was not saved, lets every tab see everything, and compares them all.
    pub fn end(&mut self) -> Result<u64, String> {
        self.device.disk.mend();
        self.device.is_alone.set(true);
        self.may_fail = false;
        for tab in 0..self.tabs.len() {
            if self.device.disk.is_closed(tab) {
                self.bury(tab);
            }
        }
        self.revive();
        self.settle();
        let seen = self.look();
        for tab in self.tabs.iter_mut().flatten() {
            race::run(tab.ask(Request::CatchUp), || false)
                .expect("alive")
                .expect("storage is whole");
            if tab.entities() != seen {
                return Err("two tabs show different plans".to_owned());
            }
        }
        let known = self.device.disk.known();
        let surely = self.device.model.borrow().check(&known, &seen)?;
        Ok(surely as u64)
    }

    /// What any tab has not saved is sent again, what tabs that are gone have not saved is adopted by another.
    fn settle(&mut self) {
        for tab in self.tabs.iter_mut().flatten() {
            race::run(tab.retry(), || false)
                .expect("alive")
                .expect("storage is whole");
        }
        let adopting = self.people.random.usize(..self.tabs.len());
        for command in std::mem::take(&mut self.mirrors) {
            if let Some(tab) = &mut self.tabs[adopting] {
                let sent = race::run(tab.send(command, Guard::IfUnchanged), || false);
                sent.expect("alive").expect("storage is whole");
            }
        }
    }
}

async fn do_act(
    device: &Device,
    number: usize,
    slot: &mut Option<Tab>,
    act: Act,
    files: &RefCell<Vec<Rc<File>>>,
) -> Result<(), Problem> {
    let Some(tab) = slot else { return Ok(()) };
    match act {
        Act::Edit(command) => tab.commit(command).await,
        Act::Undo(command) => {
            tab.face.begin(command.clone());
            tab.send(command, Guard::IfUnchanged).await
        }
        Act::Replay(command) => tab.send(command, Guard::IfUnchanged).await,
        Act::CatchUp => {
            tab.retry().await?;
            tab.ask(Request::CatchUp).await.map(drop)
        }
        Act::Compact => tab.engine.compact().await,
        Act::KeepStartView => tab.engine.keep_start_view().await,
        Act::Reopen { client } => {
            let unsaved = tab.face.pending().to_vec();
            let mut opened = device.open(number, client).await?;
            for command in unsaved {
                opened.send(command, Guard::IfUnchanged).await?;
            }
            *slot = Some(opened);
            Ok(())
        }
        Act::Import(file, id) => tab.import(&file, id).await,
        Act::Export => {
            let file = tab.export().await?;
            files.borrow_mut().push(Rc::new(file));
            Ok(())
        }
    }
}
