//! Files that are refused as a whole, each with its code, and the caps.

use super::*;
use std::time::{Duration, Instant};

fn problem(bytes: &[u8]) -> SheetProblem {
    read_sheet(bytes, &beijing).unwrap_err()
}

#[test]
fn other_kinds_of_file_are_told_by_their_first_bytes() {
    let workbook = include_bytes!("../samples/openscrm-groups.xlsx");
    for (bytes, kind) in [
        (&workbook[..], FileKind::ExcelWorkbook),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::ExcelWorkbook),
        (b"PK\x03\x04something", FileKind::Archive),
        (b"Rar!\x1A\x07", FileKind::Archive),
        (b"%PDF-1.7", FileKind::Pdf),
        (b"\x89PNG\r\n\x1A\n", FileKind::Image),
        (b"\xFF\xD8\xFF\xE0", FileKind::Image),
        (b"RIFF\0\0\0\0WEBPVP8 ", FileKind::Image),
        (b"<!DOCTYPE html><table><tr><td>1</td></tr></table>", FileKind::Markup),
        (b"\xEF\xBB\xBF<?xml version=\"1.0\"?><Workbook/>", FileKind::Markup),
    ] {
        assert_eq!(problem(bytes), SheetProblem::WrongFile(kind));
    }
}

#[test]
fn files_that_cannot_be_read_say_what_and_where() {
    for (bytes, expected) in [
        (&b""[..], SheetProblem::Empty),
        (b"\xEF\xBB\xBF \r\n\r\n", SheetProblem::Empty),
        (b"just words\nand more words\n", SheetProblem::NoHeader),
        (b"2026-10-01,5\n2026-10-02,6\n", SheetProblem::NoHeader),
        ("日期,进群\n".as_bytes(), SheetProblem::NoRows),
        (
            "日期,进群\n2026-10-01,\"5\n2026-10-02,6\n".as_bytes(),
            SheetProblem::UnclosedQuote { line: 2 },
        ),
        (b"date,joined\n2026-10-01,\x005\n", SheetProblem::NotText { offset: 23 }),
        (b"date,joined\n\xFF\xFF\n", SheetProblem::NotText { offset: 12 }),
        (
            "日期,进群成员\n"
                .as_bytes()
                .split_last()
                .unwrap()
                .1
                .split_last()
                .unwrap()
                .1,
            SheetProblem::CutShort { offset: 16 },
        ),
        (b"\xFF\xFEa\0\x01\0", SheetProblem::NotText { offset: 4 }),
        (b"{\"a\": 1}", SheetProblem::UnknownJson),
        (b"[{\"a\": 1}]", SheetProblem::UnknownJson),
        (b"{\"errcode\": 0, \"items\": []}", SheetProblem::NoRows),
        (
            b"{\"errcode\": 40014, \"errmsg\": \"invalid access_token\"}",
            SheetProblem::WeComRefused { code: 40014 },
        ),
        (b"{\n\"items\": [}", SheetProblem::BadJson { line: 2, column: 11 }),
        (
            b"{\"items\":[{\"stat_time\":1790784000,\"data\":{\"chat_total\":[1]}}]}",
            SheetProblem::UnknownJson,
        ),
    ] {
        assert_eq!(problem(bytes), expected, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn one_broken_byte_in_utf_8_is_not_taken_for_another_encoding() {
    let mut bytes = MEMBERS.to_vec();
    bytes.drain(..3);
    bytes[9] = 0xFF;
    assert_eq!(problem(&bytes), SheetProblem::NotText { offset: 9 - 2 });
}

#[test]
fn truncated_json_at_every_byte_is_a_problem_and_never_half_an_import() {
    let whole = WECOM.trim_ascii_end();
    for length in 1..whole.len() {
        let problem = problem(&whole[..length]);
        assert!(matches!(problem, SheetProblem::CutShort { .. }), "{length} {problem:?}");
    }
}

#[test]
fn truncated_text_never_gives_a_row_with_missing_cells() {
    let whole = import(MEMBERS).days;
    for length in (700..MEMBERS.len()).chain([0, 1, 2, 3, 5, 40, 70, 75, 80]) {
        let Ok(sheet) = read_sheet(&MEMBERS[..length], &beijing) else {
            continue;
        };
        let import = to_figures(&sheet, &sheet.meanings());
        let last = import.days.keys().next_back().copied();
        for (date, day) in import.days {
            // The last number may lack digits: no reader can know.
            assert!(Some(date) == last || whole[&date] == day, "{length}");
            assert!(day.members.is_some() && day.joined.is_some());
        }
    }
}

#[test]
fn caps_are_checked_before_work() {
    let started = Instant::now();
    let huge = vec![b','; 50 * 1024 * 1024];
    let expected = SheetProblem::TooLarge {
        bytes: huge.len() as u64,
        limit: LARGEST_FILE_BYTES as u64,
    };
    let measured = Instant::now();
    assert_eq!(problem(&huge), expected);
    assert!(
        measured.elapsed() < Duration::from_millis(50),
        "after {:?}",
        started.elapsed()
    );
    let header = "日期,进群\n2026-10-01,1\n";
    let many_rows = format!("{header}{}", "2026-10-01,1\n".repeat(LARGEST_ROW_COUNT));
    assert_eq!(
        problem(many_rows.as_bytes()),
        SheetProblem::TooManyRows { limit: 200_000 }
    );
    let wide = format!("{header}{}1\n", ",".repeat(LARGEST_COLUMN_COUNT));
    let expected = SheetProblem::TooManyColumns {
        place: Place::Line(3),
        limit: 200,
    };
    assert_eq!(problem(wide.as_bytes()), expected);
    let many_cells = format!("{header}{}", format!("{}1\n", ",".repeat(199)).repeat(10_001));
    assert_eq!(
        problem(many_cells.as_bytes()),
        SheetProblem::TooManyCells { limit: 2_000_000 }
    );
    let columns: Vec<_> = (0..198).map(|column| format!("\"c{column}\":1")).collect();
    let last_only = ",{\"stat_time\":1,\"data\":{\"c197\":1}}".repeat(10_100);
    let sparse = format!(
        "{{\"items\":[{{\"stat_time\":1,\"data\":{{{}}}}}{last_only}]}}",
        columns.join(",")
    );
    assert_eq!(
        problem(sparse.as_bytes()),
        SheetProblem::TooManyCells { limit: 2_000_000 }
    );
    let long = format!("{header}2026-10-02,{}\n", "长".repeat(10_001));
    let expected = SheetProblem::CellTooLong {
        place: Place::Line(3),
        column: 2,
        limit: 10_000,
    };
    assert_eq!(problem(long.as_bytes()), expected);
    let deep = format!("{{\"items\":{}", "[".repeat(1_000_000));
    assert!(matches!(
        problem(deep.as_bytes()),
        SheetProblem::UnknownJson | SheetProblem::BadJson { .. }
    ));
    let large_json = format!("{{{}}}", " ".repeat(LARGEST_JSON_BYTES));
    assert!(matches!(problem(large_json.as_bytes()), SheetProblem::TooLarge { .. }));
}

#[test]
fn problems_beyond_the_list_are_counted() {
    let rows: String = (0..1500).map(|row| format!("2026-10-01,x{row}\n")).collect();
    let import = import(format!("日期,进群\n{rows}").as_bytes());
    assert_eq!(
        (import.problems.len(), import.problems_not_listed),
        (LARGEST_LIST_OF_PROBLEMS, 500)
    );
}

#[test]
fn sheets_and_imports_travel_in_messages() {
    let sheet = sheet(MEMBERS);
    let bytes = postcard::to_allocvec(&sheet).unwrap();
    assert_eq!(postcard::from_bytes::<Sheet>(&bytes).unwrap(), sheet);
    let shown = sheet.without_rows();
    assert_eq!((shown.meanings(), shown.rows.len()), (sheet.meanings(), 0));
    let import = import("日期,进群,群主\n2026-10-01,1,a\n2026-10-01,2,a\n10/1/2026,2,\n".as_bytes());
    let bytes = postcard::to_allocvec(&import).unwrap();
    assert_eq!(postcard::from_bytes::<FigureImport>(&bytes).unwrap(), import);
    let problem = SheetProblem::CellTooLong {
        place: Place::Item(3),
        column: 2,
        limit: 10_000,
    };
    let bytes = postcard::to_allocvec(&problem).unwrap();
    assert_eq!(postcard::from_bytes::<SheetProblem>(&bytes).unwrap(), problem);
}
