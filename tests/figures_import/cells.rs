//! Dates and numbers in every style, and what is said of those that are neither.

use super::*;

#[test]
fn dates_in_every_style() {
    let styles = [
        "2026-10-01",
        "2026/10/1",
        "2026.10.1",
        "2026年10月1日",
        "20261001",
        "46296",
        "46296.75",
        "1790784000",
        "1790784000000",
        "2026-10-01 23:59:59",
        "2026/10/1 0:00",
        "2026-10-01T08:00",
        "２０２６年１０月１日",
        " 2026 年 10 月 1 日 星期四",
        "2026-09-30T16:00:00Z",
        "2026-10-01T00:00:00+08:00",
        "=\"20261001\"",
        "2026-10-01(周四)",
    ];
    for style in styles {
        let import = import(format!("日期\t群人数\n{style}\t7\n").as_bytes());
        assert_eq!(
            import.days.keys().collect::<Vec<_>>(),
            [&date(2026, 10, 1)],
            "{style} {:?}",
            import.problems
        );
    }
}

#[test]
fn bad_dates_say_why() {
    for (cell, trouble) in [
        ("", CellTrouble::DateMissing),
        ("10/1/2026", CellTrouble::AmbiguousDate),
        ("10/1/2026 8:00", CellTrouble::AmbiguousDate),
        ("26-10-01", CellTrouble::AmbiguousDate),
        ("10月1日", CellTrouble::YearMissing),
        ("2026-02-30", CellTrouble::NoSuchDate),
        ("20261301", CellTrouble::NoSuchDate),
        ("0000-01-01", CellTrouble::DateOutOfRange),
        ("9999-12-31", CellTrouble::DateOutOfRange),
        ("1999-12-31", CellTrouble::DateOutOfRange),
        ("9999999999", CellTrouble::DateOutOfRange),
        ("9999999999999", CellTrouble::DateOutOfRange),
        ("12026-10-01", CellTrouble::NotADate),
        ("2026-10-01abc", CellTrouble::NotADate),
        ("昨天", CellTrouble::NotADate),
    ] {
        let import = import(format!("统计日期,群人数\n2026-10-02,1\n\n{cell},7\n").as_bytes());
        let problem = RowProblem {
            place: Place::Line(4),
            column: Some("统计日期".into()),
            cell: cell.into(),
            trouble,
        };
        assert_eq!((import.problems, import.days.len()), (vec![problem], 1));
    }
}

#[test]
fn numbers_in_every_style() {
    for (header, cell, expected) in [
        ("群人数（人）", "1,234", Some(1234)),
        ("群人数", "1，234", Some(1234)),
        ("群人数", "１２３４", Some(1234)),
        ("群人数", "1 234", Some(1234)),
        ("群人数", "1234人", Some(1234)),
        ("消息数", "12条", Some(12)),
        ("群人数", "1.2万", Some(12_000)),
        ("群人数(万人)", "0.5", Some(5000)),
        ("群人数", "12.0", Some(12)),
        ("进群", "+5", Some(5)),
        ("进群", "-", None),
        ("进群", "--", None),
        ("进群", "", None),
        ("进群", "0", Some(0)),
        ("群人数", "1000000000", Some(1_000_000_000)),
        ("成交额", "¥1,234.5", Some(123_450)),
        ("成交额", "￥0.01", Some(1)),
        ("成交额（元）", "12元", Some(1200)),
        ("销售额(万元)", "1.23456", Some(1_234_560)),
        ("GMV[分]", "99", Some(99)),
        ("成交额", "-19.90", Some(-1990)),
        ("成交额", "(5)", Some(-500)),
        ("成交额", "1.2万元", Some(1_200_000)),
        ("成交额", "0.1", Some(10)),
    ] {
        let import = import(format!("日期;{header};订单\n2026-10-01;{cell};3\n").as_bytes());
        let day = import.days[&date(2026, 10, 1)];
        let measured = FigureField::ALL.iter().filter(|field| **field != FigureField::Orders);
        let found = measured.filter_map(|field| day.get(*field)).next();
        assert_eq!((found, &import.problems), (expected, &vec![]), "{header} {cell}");
    }
}

#[test]
fn bad_numbers_name_row_column_and_text() {
    for (header, cell, trouble) in [
        ("进群", "-5", CellTrouble::Negative),
        ("进群", "12%", CellTrouble::PercentInsteadOfNumber),
        ("进群", "12.5", CellTrouble::NotWhole),
        ("进群", "0.00000000000000000001", CellTrouble::NotWhole),
        ("进群", "NaN", CellTrouble::NotANumber),
        ("进群", "1.2E+05", CellTrouble::NotANumber),
        ("进群", ".", CellTrouble::NotANumber),
        ("进群", "1000000001", CellTrouble::NumberTooLarge),
        ("进群", "99999999999999999999999999", CellTrouble::NumberTooLarge),
        ("进群", "999999999999999亿", CellTrouble::NumberTooLarge),
        ("进群", "12,34", CellTrouble::NotANumber),
        ("进群", "<script>alert(1)</script>", CellTrouble::NotANumber),
        ("成交额", "1.234", CellTrouble::TooManyDecimals),
        ("成交额", "10000000000.01", CellTrouble::NumberTooLarge),
        ("成交额", "1.0000001万", CellTrouble::TooManyDecimals),
    ] {
        let import = import(format!("日期\t{header}\t群人数\n2026-10-01\t{cell}\t9\n").as_bytes());
        let problem = RowProblem {
            place: Place::Line(2),
            column: Some(header.into()),
            cell: cell.into(),
            trouble,
        };
        assert_eq!(import.problems, [problem]);
        assert_eq!(import.days[&date(2026, 10, 1)].members, Some(9));
    }
}
