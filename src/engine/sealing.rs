//! Plan files under a passphrase: sealed on the way out, opened on the way in. Here and not in the face, which would have to
//! carry the packing along; the engine only sees plain bytes, the browser's cryptography does the work.

use super::{host::Engine, message::Problem, storage::Storage};
use crate::exchange::{
    cipher::{CipherFailure, Work},
    plan_file::PlanFileProblem,
    sealed_file::{self, Header, SealedFile},
};

impl<S: Storage> Engine<S> {
    /// The file, sealed where there is a passphrase.
    pub(super) async fn seal(
        &self,
        file: Vec<u8>,
        passphrase: Option<String>,
        created: &str,
    ) -> Result<Vec<u8>, Problem> {
        let Some(passphrase) = passphrase else { return Ok(file) };
        let cipher = self.outside.cipher;
        let (salt, nonce) = (cipher.random)().ok_or(Problem::PlanFile(PlanFileProblem::NoCipher))?;
        let header = Header::new(created, salt, nonce);
        let work = Work {
            passphrase,
            header: header.clone(),
            bytes: sealed_file::wrap(&file),
        };
        let sealed = (cipher.seal)(work).await.map_err(problem)?;
        SealedFile { header, sealed }.write().map_err(Problem::PlanFile)
    }

    /// The plan file in these bytes, which may be sealed.
    pub(super) async fn unseal(&self, bytes: Vec<u8>, passphrase: Option<String>) -> Result<Vec<u8>, Problem> {
        let Some(file) = SealedFile::read(&bytes).map_err(Problem::PlanFile)? else {
            return Ok(bytes);
        };
        let passphrase = passphrase.ok_or(Problem::PlanFile(PlanFileProblem::Sealed))?;
        let work = Work {
            passphrase,
            header: file.header,
            bytes: file.sealed,
        };
        let plain = (self.outside.cipher.open)(work).await.map_err(problem)?;
        sealed_file::unwrap(&plain).map_err(Problem::PlanFile)
    }
}

fn problem(failure: CipherFailure) -> Problem {
    Problem::PlanFile(match failure {
        CipherFailure::Missing => PlanFileProblem::NoCipher,
        CipherFailure::Refused => PlanFileProblem::NotOpened,
    })
}
