//! The cipher as RustCrypto computes it: the oracle of what browsers do with the same form.

use aes_gcm::{Aes256Gcm, KeyInit, Nonce, aead::Aead, aead::Payload};
use qunce::exchange::cipher::{Cipher, CipherFailure, Outcome, Work};
use sha2::Sha256;

pub const RUST_CRYPTO: Cipher = Cipher {
    random: || Some((*b"salt of 16 bytes", *b"nonce of 12 ")),
    seal: |work| outcome(work, |cipher, nonce, payload| cipher.encrypt(nonce, payload)),
    open: |work| outcome(work, |cipher, nonce, payload| cipher.decrypt(nonce, payload)),
};

/// A browser without cryptography.
pub const NONE: Cipher = Cipher {
    random: || None,
    seal: |_| Box::pin(async { Err(CipherFailure::Missing) }),
    open: |_| Box::pin(async { Err(CipherFailure::Missing) }),
};

type Run = fn(&Aes256Gcm, &Nonce<aes_gcm::aead::consts::U12>, Payload<'_, '_>) -> aes_gcm::aead::Result<Vec<u8>>;

fn outcome(work: Work, run: Run) -> Outcome {
    Box::pin(async move {
        let mut key = [0; 32];
        pbkdf2::pbkdf2_hmac::<Sha256>(
            work.passphrase.as_bytes(),
            &work.header.salt,
            work.header.rounds,
            &mut key,
        );
        let associated = work.header.associated_data();
        let payload = Payload {
            msg: &work.bytes,
            aad: &associated,
        };
        let cipher = Aes256Gcm::new_from_slice(&key).unwrap();
        run(&cipher, Nonce::from_slice(&work.header.nonce), payload).map_err(|_| CipherFailure::Refused)
    })
}
