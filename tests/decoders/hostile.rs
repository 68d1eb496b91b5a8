//! Inputs made to be heavy: small files that grow, large ones that grow further. All of them together, one after the other,
//! stay within the memory a browser gives.

use crate::decoders::{Decoder, document, figure_sheet, plan_file};
use base64::{Engine as _, engine::general_purpose::STANDARD};

/// What decoding may take at most, bytes.
const MOST_MEMORY: u64 = 256 << 20;

/// A number in little-endian base 128.
fn number(mut value: u64, bytes: &mut Vec<u8>) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// An update with so many clients, each with one block of nothing.
fn many_clients(count: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    number(count, &mut bytes);
    for client in 1..=count {
        number(1, &mut bytes);
        number(client, &mut bytes);
        // Clock 0; a block of garbage, one tick long.
        bytes.extend([0, 0, 1]);
    }
    bytes.push(0);
    bytes
}

/// An update of one client with so many writes of one field, each of which knows of none before.
fn many_writes(count: u64) -> Vec<u8> {
    let mut bytes = vec![1];
    number(count, &mut bytes);
    bytes.extend([9, 0]);
    for _ in 0..count {
        bytes.extend(b"\x28\x01\x04plan\x0agroup/name\x01\x7e");
    }
    bytes.push(0);
    bytes
}

/// An update that deletes so many single ticks.
fn many_deletions(count: u64) -> Vec<u8> {
    let mut bytes = vec![0, 1, 9];
    number(count, &mut bytes);
    for tick in 0..count {
        number(tick * 2, &mut bytes);
        bytes.push(1);
    }
    bytes
}

/// One value that holds so many others, each of which takes one byte.
fn one_wide_value(count: u64) -> Vec<u8> {
    let mut bytes = b"\x01\x01\x09\x00\x28\x01\x04plan\x0agroup/name\x01\x75".to_vec();
    number(count, &mut bytes);
    bytes.extend(std::iter::repeat_n(126, count as usize));
    bytes.push(0);
    bytes
}

fn bomb(state: &[u8]) -> Vec<u8> {
    let state = STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(state, 1));
    format!(
        "{{\"type\":\"qunce-plan\",\"version\":1,\"app\":\"\",\"created\":\"\",\"plan\":{{}},\
         \"documents\":[{{\"id\":\"workspace\",\"state\":\"{state}\"}}]}}"
    )
    .into_bytes()
}

/// The most memory this process ever had, bytes; 0 where the system does not tell.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) << 10
}

#[test]
fn heavy_inputs_stay_light() {
    let separators = format!("日期,进群\n2026-10-01,1\n{}", ",\n".repeat(150_000));
    let wide_items = format!(
        "{{\"items\":[{{\"stat_time\":1,\"data\":{{{}}}}}{}]}}",
        wide(),
        late_items()
    );
    let inputs: [(&str, Decoder, Vec<u8>); 9] = [
        ("many clients", document, many_clients(60_000)),
        ("many writes", document, many_writes(30_000)),
        ("many deletions", document, many_deletions(100_000)),
        ("one wide value", document, one_wide_value(300_000)),
        ("a bomb", plan_file, bomb(&vec![0; 20_000_000])),
        ("a bomb of clients", plan_file, bomb(&many_clients(300_000))),
        ("separators only", figure_sheet, separators.into_bytes()),
        ("late columns", figure_sheet, wide_items.into_bytes()),
        ("deep nesting", figure_sheet, vec![b'['; 1_000_000]),
    ];
    for (name, decoder, bytes) in inputs {
        decoder(&bytes);
        let after = peak_memory();
        assert!(after <= MOST_MEMORY, "{name}: {} MiB", after >> 20);
    }
}

/// As many columns as are allowed.
fn wide() -> String {
    let columns: Vec<String> = (0..199).map(|column| format!("\"c{column}\":1")).collect();
    columns.join(",")
}

/// Small items that each name only the last column.
fn late_items() -> String {
    ",{\"stat_time\":1,\"data\":{\"c198\":1}}".repeat(40_000)
}
