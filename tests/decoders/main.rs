//! Every decoder over the kept corpus and over mutations of it: no panic, and no more memory than a browser gives.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what should not be"
)]

mod corpus;
mod decoders;
mod hostile;
