//! The worker's way to localStorage, which only the face has: each reading and writing is asked of the face by message.

use super::engine_scope;
use crate::engine::{
    cells::{CellMap, Cells},
    message::{self, CellsAnswer, CellsRefusal, CellsRequest, FromEngine, Numbered, Space},
    storage::StorageError,
};
use futures::channel::oneshot;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// Questions to the face that wait for their answer.
#[derive(Clone, Default)]
pub struct CellWire(Rc<RefCell<Waiting>>);

#[derive(Default)]
struct Waiting {
    last: u32,
    askers: BTreeMap<u32, oneshot::Sender<CellsAnswer>>,
}

impl CellWire {
    /// To be called when the face has answered.
    pub fn take(&self, answer: Numbered<CellsAnswer>) {
        if let Some(asker) = self.0.borrow_mut().askers.remove(&answer.number) {
            // The engine may have been closed meanwhile.
            let _ = asker.send(answer.body);
        }
    }

    async fn ask(&self, body: CellsRequest) -> Result<CellMap, StorageError> {
        let (sender, receiver) = oneshot::channel();
        let number = {
            let mut waiting = self.0.borrow_mut();
            waiting.last += 1;
            let number = waiting.last;
            waiting.askers.insert(number, sender);
            number
        };
        engine_scope::send(message::encode(&FromEngine::Cells(Numbered { number, body })));
        match receiver.await {
            Ok(Ok(cells)) => Ok(cells),
            Ok(Err(CellsRefusal::Full)) => Err(StorageError::Full),
            Ok(Err(CellsRefusal::Refused)) | Err(_) => Err(StorageError::Refused("localStorage".to_owned())),
        }
    }
}

/// The cells of one name space.
#[derive(Clone)]
pub struct FaceCells {
    pub space: Space,
    pub wire: CellWire,
}

impl FaceCells {
    /// Lets the cells go that now stand in IndexedDB.
    ///
    /// # Errors
    /// A refusal; they stay then.
    pub async fn forget(&self, keys: Vec<String>) -> Result<(), StorageError> {
        let space = self.space;
        self.wire.ask(CellsRequest::Forget { space, keys }).await.map(drop)
    }
}

impl Cells for FaceCells {
    async fn read(&self) -> Result<CellMap, StorageError> {
        self.wire.ask(CellsRequest::Read(self.space)).await
    }

    async fn write(&self, key: &str, text: &str, remove: &[String]) -> Result<(), StorageError> {
        let request = CellsRequest::Write {
            space: self.space,
            key: key.to_owned(),
            text: text.to_owned(),
            remove: remove.to_vec(),
        };
        self.wire.ask(request).await.map(|_| ())
    }
}
