//! Rows that are no days, columns nobody knows, owners and groups.

use super::*;

#[test]
fn rows_that_are_not_days() {
    let text = "导出于 2026-11-01,,\n日期,进群,备注\n\n2026-10-01,3,\"a\nb\"\n,,\n2026-10-01,3,\n2026-10-01,4,\n合计（45天）,10,\n平均,5,\n\
                2026-10-02,1,234,x\n2026-10-03,,\n2026-10-04";
    let import = import(text.as_bytes());
    assert_eq!(
        (import.skipped_blank, import.skipped_total, import.merged_duplicates),
        (3, 2, 1)
    );
    assert_eq!(import.days.len(), 1);
    let places: Vec<_> = import
        .problems
        .iter()
        .map(|problem| (problem.place, problem.trouble.clone()))
        .collect();
    let expected = [
        (Place::Line(8), CellTrouble::DuplicateDate { first: Place::Line(4) }),
        (Place::Line(11), CellTrouble::TooManyCells { expected: 3, found: 4 }),
        (Place::Line(13), CellTrouble::CutShort),
    ];
    assert_eq!(places, expected);
}

#[test]
fn unknown_columns_wait_for_a_meaning() {
    let sheet = sheet("日期,拉新,群人数(累计),群标签,进群,入群\n2026-10-01,5,6,,7,8\n".as_bytes());
    let unknown: Vec<_> = sheet
        .unknown_columns()
        .map(|(index, column)| (index, column.header.as_str()))
        .collect();
    assert_eq!(unknown, [(1, "拉新"), (2, "群人数(累计)")]);
    let mut meanings = sheet.meanings();
    let ignored = [IgnoredBecause::Tag, IgnoredBecause::SameAsEarlier].map(Meaning::Ignored);
    assert_eq!([meanings[3], meanings[5]], ignored);
    meanings[1] = Meaning::Field(FigureField::Buyers);
    assert_eq!(to_figures(&sheet, &meanings).days[&date(2026, 10, 1)].buyers, Some(5));
    meanings[5] = Meaning::Field(FigureField::Joined);
    assert_eq!(
        to_figures(&sheet, &meanings).problems[0].trouble,
        CellTrouble::TwoValues
    );
    assert_eq!(
        to_figures(&sheet, &[]),
        FigureImport {
            needs_date: true,
            ..FigureImport::default()
        }
    );
    // A header without one known word, told by the dates and numbers below it.
    let strange = read_sheet(b"wann,wieviel\n2026-10-01,5\n", &beijing).unwrap();
    assert_eq!(strange.meanings(), [Meaning::Date, Meaning::Unknown]);
}

#[test]
fn owners_and_groups_are_kept_apart() {
    let openscrm = "客户群列表\r\n客户群名称,群主,群标签,群人数,当日群人数,当日入群,当日退群,创群时间,群ID\r\n\
                    <b>1群</b>,阿May,,117,242,0,0,2026-09-13 15:30:00,wr0\r\n总计划群,小林,,69,299,3,0,2026-02-23 16:30:00,wr1\r\n合计,,,186\r\n";
    let mut sheet = sheet(openscrm.as_bytes());
    assert_eq!(
        (sheet.source, sheet.needs_date(&sheet.meanings())),
        (SourceKind::OpenScrm, true)
    );
    assert!(to_figures(&sheet, &sheet.meanings()).needs_date);
    sheet.date_of_all_rows = Some(date(2026, 11, 1));
    let import = to_figures(&sheet, &sheet.meanings());
    assert_eq!(import.by_subject.keys().collect::<Vec<_>>(), ["<b>1群</b>", "总计划群"]);
    assert_eq!(
        (import.days.len(), import.skipped_total, import.problems),
        (0, 1, vec![])
    );
    assert_eq!(import.by_subject["总计划群"][&date(2026, 11, 1)].joined, Some(3));
    let one =
        br#"{"errcode":0,"items":[{"owner":"zhang","data":{"chat_total":2,"member_total":"93"}}],"next_cursor":""}"#;
    let mut sheet = read_sheet(one, &beijing).unwrap();
    assert_eq!(
        (sheet.source, sheet.needs_date(&sheet.meanings())),
        (SourceKind::WeComByOwner, true)
    );
    sheet.date_of_all_rows = Some(date(2026, 11, 1));
    let import = to_figures(&sheet, &sheet.meanings());
    assert_eq!(import.days[&date(2026, 11, 1)].members, Some(93));
    assert_eq!(import.by_subject["zhang"], import.days);
}
