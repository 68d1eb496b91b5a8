//! Reading figure exports: the samples give exactly known numbers in every encoding, bad input gives its code and place,
//! and no bytes whatever panic.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use chrono::{DateTime, NaiveDate};
use qunce::{
    domain::figures::{DayFigures, FigureField, Leaves, leaves_on},
    exchange::figures::{self, *},
};
use std::collections::BTreeMap;

#[path = "figures_import/cells.rs"]
mod cells;
#[path = "figures_import/files.rs"]
mod files;
#[path = "figures_import/generated.rs"]
mod generated;
#[path = "figures_import/rows.rs"]
mod rows;

const MEMBERS: &[u8] = include_bytes!("samples/linkwechat-members-by-day.csv");
const MESSAGES: &[u8] = include_bytes!("samples/linkwechat-messages-by-day.csv");
const WECOM: &[u8] = include_bytes!("samples/wecom-statistic-group-by-day.json");

fn beijing(seconds: i64) -> Option<NaiveDate> {
    DateTime::from_timestamp(seconds.checked_add(8 * 3600)?, 0).map(|instant| instant.date_naive())
}

/// The browser's decoder, as a library has it.
fn gb18030(bytes: &[u8], is_whole: bool) -> Option<String> {
    let mut decoder = encoding_rs::GB18030.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len())?);
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, is_whole);
    (result == encoding_rs::DecoderResult::InputEmpty).then_some(text)
}

fn read_sheet(bytes: &[u8], zone: figures::Zone) -> Result<Sheet, SheetProblem> {
    figures::read_sheet(bytes, zone, &gb18030)
}

fn sheet(bytes: &[u8]) -> Sheet {
    read_sheet(bytes, &beijing).unwrap()
}

fn import(bytes: &[u8]) -> FigureImport {
    let sheet = sheet(bytes);
    to_figures(&sheet, &sheet.meanings())
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn sum(days: &BTreeMap<NaiveDate, DayFigures>, field: FigureField) -> i64 {
    days.values().filter_map(|day| day.get(field)).sum()
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec())
        .unwrap()
        .trim_start_matches('\u{FEFF}')
        .to_owned()
}

fn utf_16(text: &str, little: bool) -> Vec<u8> {
    let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
    std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

/// The same text as other programs would save it.
fn encodings(text: &str) -> Vec<Vec<u8>> {
    let (gb18030, _, lossy) = encoding_rs::GB18030.encode(text);
    assert!(!lossy);
    let lf = text.replace("\r\n", "\n");
    let cr = lf.replace('\n', "\r");
    let marked = format!("\u{FEFF}{text}");
    vec![
        text.into(),
        marked.into(),
        gb18030.into(),
        utf_16(text, true),
        utf_16(text, false),
        lf.into(),
        cr.into(),
    ]
}

#[test]
fn the_members_sample_in_every_encoding() {
    for bytes in encodings(&text_of(MEMBERS)) {
        let sheet = sheet(&bytes);
        assert_eq!(sheet.source, SourceKind::LinkWeChatMembers);
        let import = to_figures(&sheet, &sheet.meanings());
        assert_eq!((import.days.len(), &import.problems), (45, &vec![]));
        let sums = [FigureField::Members, FigureField::Joined, FigureField::Left].map(|field| sum(&import.days, field));
        assert_eq!(sums, [13_036, 295, 44]);
        let first = DayFigures {
            members: Some(119),
            joined: Some(35),
            left: Some(2),
            ..DayFigures::default()
        };
        assert_eq!(import.days[&date(2026, 10, 1)], first);
        assert_eq!(import.days[&date(2026, 11, 14)].members, Some(337));
        assert_eq!(import.days[&date(2026, 11, 14)].messages, None);
    }
}

#[test]
fn the_messages_sample() {
    let sheet = sheet(MESSAGES);
    assert_eq!(sheet.source, SourceKind::LinkWeChatMessages);
    let days = to_figures(&sheet, &sheet.meanings()).days;
    let fields = [FigureField::Groups, FigureField::Messages, FigureField::Active];
    assert_eq!(fields.map(|field| sum(&days, field)), [270, 5943, 1556]);
    assert_eq!(days[&date(2026, 10, 6)].messages, Some(120));
}

#[test]
fn the_wecom_sample_has_no_leaves_of_its_own() {
    for bytes in encodings(&text_of(WECOM)) {
        let sheet = sheet(&bytes);
        assert_eq!(sheet.source, SourceKind::WeComByDay);
        assert_eq!(sheet.unknown_columns().count(), 0);
        let days = to_figures(&sheet, &sheet.meanings()).days;
        let fields = [
            FigureField::Members,
            FigureField::Joined,
            FigureField::Active,
            FigureField::Messages,
        ];
        assert_eq!(
            (days.len(), fields.map(|field| sum(&days, field))),
            (30, [7925, 258, 1248, 4291])
        );
        assert_eq!(sum(&days, FigureField::GroupsActive), 180);
        assert!(days.values().all(|day| day.left.is_none()));
        assert_eq!(leaves_on(&days, date(2026, 10, 1)), Leaves::Unknown);
        assert_eq!(leaves_on(&days, date(2026, 10, 3)), Leaves::Derived(2));
    }
}

#[test]
fn importing_twice_changes_nothing_and_blanks_never_erase() {
    let days = import(MEMBERS).days;
    assert_eq!(merge_days(&BTreeMap::new(), &days).len(), 3 * 45);
    assert_eq!(merge_days(&days, &days), vec![]);
    let other = import("日期,群人数,退群\n2026-10-01,120,-\n".as_bytes()).days;
    let change = DayChange {
        date: date(2026, 10, 1),
        field: FigureField::Members,
        before: Some(119),
        after: 120,
    };
    assert_eq!(merge_days(&days, &other), vec![change]);
}
