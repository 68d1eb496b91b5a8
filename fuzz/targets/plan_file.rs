//! Fuzzes one decoder: see `tests/decoders/decoders.rs`.
#![no_main]
#![allow(dead_code, reason = "every target uses its own decoder")]

#[path = "../../tests/decoders/decoders.rs"]
mod decoders;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| decoders::plan_file(bytes));
