//! One tab: an engine, the face's copy of the plan, and the mirror of what was not confirmed. It checks what it is told.

use crate::{
    disk::{Content, Disk},
    kept::Kept,
    model::{Entities, Known, Model},
};
use qunce::{
    domain::{Window, civil::Date, id::CommandId},
    engine::{
        Command, Engine, EntityChange, EntityKey, FieldChange, LiveCopy, Outside,
        cells::CellStorage,
        history::Turn,
        message::{Event, Guard, Keeping, Problem, Reply, Request},
        preview::PlanPreview,
    },
    exchange::cipher::{Cipher, CipherFailure},
};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

/// A tab of a device.
pub struct Tab {
    pub engine: Engine<Kept>,
    pub face: LiveCopy,
    /// Why the face was told that nothing can be written.
    pub read_only: Option<Problem>,
    number: usize,
    device: Device,
    /// Acts that failed while the tab could not read storage anew either: memory may hold them.
    only_in_memory: Vec<usize>,
    /// What a file brought that was being taken in then: memory may hold that too.
    perhaps_in_memory: Known,
}

/// What all tabs of one device share.
#[derive(Clone)]
pub struct Device {
    pub disk: Disk,
    pub model: Rc<RefCell<Model>>,
    /// IndexedDB is refused, the plan is in localStorage.
    pub has_only_cells: bool,
    /// Whether the tabs act one after the other, so that every field has one possible value.
    pub is_alone: Rc<Cell<bool>>,
    /// A file was made by a tab with edits that failed. It may hold them or not: that depends on what failed.
    pub has_leaked: Rc<Cell<bool>>,
    /// The model's numbers of the commands of this device.
    acts: Rc<RefCell<BTreeMap<CommandId, usize>>>,
}

/// A plan file and what it knows.
#[derive(Clone, Debug)]
pub struct File {
    pub bytes: Vec<u8>,
    pub known: Known,
}

impl Device {
    pub fn new(model: &Rc<RefCell<Model>>, has_only_cells: bool) -> Device {
        Device {
            has_only_cells,
            disk: Disk::new(Rc::clone(model)),
            model: Rc::clone(model),
            is_alone: Rc::new(Cell::new(true)),
            has_leaked: Rc::default(),
            acts: Rc::default(),
        }
    }

    /// Opens the plan in a tab. The client number is as good as fresh.
    pub async fn open(&self, tab: usize, client: u64) -> Result<Tab, Problem> {
        let outside = Outside {
            // No file here is sealed.
            cipher: Cipher {
                random: || None,
                seal: |_| Box::pin(async { Err(CipherFailure::Missing) }),
                open: |_| Box::pin(async { Err(CipherFailure::Missing) }),
            },
            date_of_epoch: |_, _| None,
            decode_gb18030: |_, _| None,
        };
        let connection = self.disk.connect(tab);
        let storage = if self.has_only_cells {
            Kept::InCells(CellStorage::new(connection))
        } else {
            Kept::InDatabase(connection)
        };
        let engine = Engine::open(storage, client, Keeping::IndexedDb, outside).await?;
        let mut tab = Tab {
            engine,
            face: LiveCopy::default(),
            read_only: None,
            number: tab,
            only_in_memory: Vec::new(),
            perhaps_in_memory: Known::default(),
            device: self.clone(),
        };
        tab.ask(Request::Watch(everything())).await?;
        Ok(tab)
    }
}

fn everything() -> Window {
    let first = Date::from_ymd_opt(1990, 1, 1).unwrap();
    Window::new(first, Date::from_ymd_opt(2099, 12, 31).unwrap())
}

impl Tab {
    /// A request, and what comes of it shown.
    pub async fn ask(&mut self, request: Request) -> Result<Reply, Problem> {
        let reply = self.engine.handle(request).await;
        for event in self.engine.take_events() {
            match event {
                Event::Everything(entities) => self.face.confirm_all(entities),
                Event::Changed(entities) => self.face.confirm(entities),
                Event::ReadOnly(problem) => self.read_only = Some(problem),
                Event::Wanted => {}
            }
        }
        reply
    }

    /// What a person does: shown, mirrored, committed. A command without changes is no command.
    pub async fn commit(&mut self, command: Command) -> Result<(), Problem> {
        if command.changes.is_empty() {
            return Ok(());
        }
        self.face.begin(command.clone());
        self.send(command, Guard::Always).await
    }

    /// Sends what was not saved again.
    pub async fn retry(&mut self) -> Result<(), Problem> {
        for command in self.face.pending().to_vec() {
            self.send(command, Guard::IfUnchanged).await?;
        }
        Ok(())
    }

    /// Sends a command: a person's, an undo, or one out of a mirror.
    pub async fn send(&mut self, command: Command, guard: Guard) -> Result<(), Problem> {
        let (id, was_durable) = (command.id, self.device.disk.is_recorded(command.id));
        let expected = self.expected_to_be_left_alone(&command, guard);
        let number = self.announce(&command, expected.as_deref());
        let reply = self.ask(Request::Commit { command, guard }).await;
        if reply.is_err() && self.device.disk.is_closed(self.number) {
            self.only_in_memory.push(number);
        }
        let reply = reply?;
        let Reply::Committed { left_alone } = reply else {
            panic!("an answer to something else: {reply:?}");
        };
        assert!(self.device.disk.is_recorded(id), "acknowledged, and not on the disk");
        match expected {
            _ if was_durable => assert_eq!(left_alone, [], "a replay has nothing to say"),
            Some(expected) => assert_eq!(left_alone, expected, "it guarded other fields"),
            None => self.device.model.borrow_mut().settle(number, &left_alone),
        }
        self.face.settle(id);
        Ok(())
    }

    /// What the guard must leave alone; `None` where nobody can tell, since others act at the same time.
    fn expected_to_be_left_alone(&self, command: &Command, guard: Guard) -> Option<Vec<EntityChange>> {
        if guard == Guard::Always {
            return Some(Vec::new());
        }
        let possible = self.device.model.borrow().possible_values(&self.device.disk.known());
        let now = |entity: &EntityKey, path: &str| possible.get(&(entity.clone(), path.to_owned())).cloned();
        let mut left_alone = Vec::new();
        for change in &command.changes {
            let mut fields = change.fields.clone();
            let values = |field: &FieldChange| now(&change.entity, &field.path).unwrap_or(vec![None]);
            if !self.device.is_alone.get()
                || self.device.has_leaked.get()
                || fields.iter().any(|field| values(field).len() > 1)
            {
                return None;
            }
            fields.retain(|field| values(field)[0] != field.before);
            let entity = change.entity.clone();
            left_alone.extend((!fields.is_empty()).then_some(EntityChange { entity, fields }));
        }
        Some(left_alone)
    }

    fn announce(&self, command: &Command, left_alone: Option<&[EntityChange]>) -> usize {
        let known = self.device.disk.known();
        let mut acts = self.device.acts.borrow_mut();
        let mut model = self.device.model.borrow_mut();
        let number = *acts.entry(command.id).or_insert_with(|| model.begin());
        model.set(number, known, &command.changes, left_alone);
        self.device.disk.announce(command.id, Content::Act(number));
        number
    }

    /// Undo and redo by the history.
    pub async fn turn(&mut self, id: CommandId, turn: Turn) -> Result<(), Problem> {
        let number = self.device.model.borrow_mut().begin();
        let known = self.device.disk.known();
        self.device.disk.announce(id, Content::Act(number));
        let Reply::Turned(turned) = self.ask(Request::Turn { command: id, turn }).await? else {
            panic!("an answer to something else");
        };
        let changes = turned.map(|turned| turned.changes).unwrap_or_default();
        self.device.model.borrow_mut().tell(number, known, &changes);
        Ok(())
    }

    /// The plan as a file.
    pub async fn export(&mut self) -> Result<File, Problem> {
        let created = "2026-12-31T12:00:00.000Z".to_owned();
        let mut known = self.device.disk.known();
        for number in &self.only_in_memory {
            self.device.has_leaked.set(true);
            known.add_all(&Known::one(self.device.model.borrow_mut().leak(*number)));
        }
        if self.perhaps_in_memory != Known::default() {
            self.device.has_leaked.set(true);
            known.add_all(&self.device.model.borrow_mut().leak_perhaps(&self.perhaps_in_memory));
        }
        match self.ask(Request::export_everything(created)).await? {
            Reply::PlanFile(bytes) => Ok(File { bytes, known }),
            other => panic!("an answer to something else: {other:?}"),
        }
    }

    /// Looks at a file: what it would change.
    pub async fn look_at(&mut self, file: &File) -> Result<PlanPreview, Problem> {
        match self.ask(Request::read_plan(file.bytes.clone())).await? {
            Reply::PlanPreview(preview) => Ok(preview),
            other => panic!("an answer to something else: {other:?}"),
        }
    }

    /// Looks at a file and accepts it.
    pub async fn import(&mut self, file: &File, id: CommandId) -> Result<(), Problem> {
        self.look_at(file).await?;
        self.device.disk.announce(id, Content::File(file.known.clone()));
        let merged = self.ask(Request::merge_plan(id)).await;
        if merged.is_err() && self.device.disk.is_closed(self.number) {
            self.perhaps_in_memory.add_all(&file.known);
        }
        merged?;
        // A file with nothing new is not recorded.
        self.device.disk.learn(&file.known);
        Ok(())
    }

    /// Everything the engine holds, through the protocol: the face's copy must be the same.
    pub fn entities(&mut self) -> Entities {
        let scopes: Vec<_> = self.engine.plan().figures.keys().cloned().collect();
        for scope in scopes {
            let reply = crate::race::run(self.ask(Request::Figures(scope)), || false);
            assert_eq!(reply, Some(Ok(Reply::Watching)));
        }
        let request = Request::Open {
            space: Default::default(),
            client: 0,
            was_in_indexed_db: false,
        };
        let reply = crate::race::run(self.engine.handle(request), || false);
        assert!(matches!(reply, Some(Ok(Reply::Opened { .. }))));
        assert_eq!(self.face.pending(), []);
        assert_eq!(self.face.plan(), self.engine.plan(), "the face shows another plan");
        let events = self.engine.take_events().into_iter();
        let changed = events.map(|event| match event {
            Event::Changed(entities) | Event::Everything(entities) => entities,
            Event::ReadOnly(problem) => panic!("read-only: {problem}"),
            Event::Wanted => panic!("nobody else is here"),
        });
        changed.flatten().collect()
    }
}
