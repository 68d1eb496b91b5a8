//! Properties: any bytes give a result, and a generated sheet comes back whole in every encoding and style.

use super::*;
use proptest::prelude::*;

fn written_date(date: NaiveDate, style: u8) -> String {
    use chrono::Datelike;
    let (year, month, day) = (date.year(), date.month(), date.day());
    match style {
        0 => format!("{year}-{month:02}-{day:02}"),
        1 => format!("{year}/{month}/{day}"),
        2 => format!("{year}.{month}.{day} 09:30"),
        3 => format!("{year}年{month}月{day}日"),
        4 => format!("{year}{month:02}{day:02}"),
        5 => (date - self::date(1899, 12, 30)).num_days().to_string(),
        _ => ((date - self::date(1970, 1, 1)).num_days() * 86_400 - 8 * 3600).to_string(),
    }
}

fn written_number(number: u32, style: u8) -> String {
    let plain = number.to_string();
    let grouped: String = plain
        .char_indices()
        .flat_map(|(at, digit)| {
            ((plain.len() - at).is_multiple_of(3) && at > 0)
                .then_some(',')
                .into_iter()
                .chain([digit])
        })
        .collect();
    match style {
        0 => plain,
        1 => format!("\"{grouped}\""),
        2 => grouped.replace(',', "，"),
        3 => plain
            .chars()
            .map(|digit| char::from_u32(digit as u32 + 0xFEE0).unwrap())
            .collect(),
        _ => format!(" {plain}人"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_result(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(sheet) = read_sheet(&bytes, &beijing) {
            to_figures(&sheet, &sheet.meanings());
        }
    }

    #[test]
    fn any_text_below_a_header_gives_a_result(text in "\\PC{0,200}", separator in "[,;\t]", json in any::<bool>()) {
        let opening = if json { "{\"items\":[{\"stat_time\":1,\"data\":" } else { "日期S进群S成交额\n2026-10-01S" };
        let bytes = format!("{}{text}", opening.replace('S', &separator));
        if let Ok(sheet) = read_sheet(bytes.as_bytes(), &|seconds| NaiveDate::from_yo_opt(seconds as i32, 1)) {
            let meanings: Vec<_> = sheet.columns.iter().map(|_| Meaning::Field(FigureField::Revenue)).chain([Meaning::Date]).collect();
            to_figures(&sheet, &sheet.meanings());
            to_figures(&sheet, &meanings);
        }
    }

    #[test]
    fn one_changed_byte_of_a_sample_gives_a_result(at in 0..MEMBERS.len(), byte in any::<u8>()) {
        let mut bytes = MEMBERS.to_vec();
        bytes[at] = byte;
        if let Ok(sheet) = read_sheet(&bytes, &beijing) {
            to_figures(&sheet, &sheet.meanings());
        }
    }

    #[test]
    fn a_generated_sheet_comes_back_whole(
        rows in prop::collection::btree_map(11_600_i64..47_000, (0_u32..=1_000_000_000, 0_i64..1_000_000_000), 1..20),
        separator in "[,;\t]",
        style in (0_u8..7, 0_u8..5, any::<bool>()),
    ) {
        let (mut text, mut expected) = (String::new(), BTreeMap::new());
        let headers = if style.2 { ["成交额", "日期", "群人数"] } else { ["revenue", "Date", "Members"] };
        text.push_str(&format!("{}\r\n", headers.join(&separator)));
        for (day, (members, fen)) in rows {
            let date = date(1970, 1, 1) + chrono::TimeDelta::days(day);
            let figures = DayFigures { members: Some(members), revenue_fen: Some(fen), ..DayFigures::default() };
            expected.insert(date, figures);
            let money = format!("{}.{:02}", fen / 100, fen % 100);
            let cells = [money, written_date(date, style.0), written_number(members, style.1)];
            text.push_str(&format!("{}\r\n", cells.join(&separator)));
        }
        for bytes in encodings(&text) {
            let import = import(&bytes);
            prop_assert_eq!(&import.problems, &vec![]);
            prop_assert_eq!(&import.days, &expected);
        }
    }
}
