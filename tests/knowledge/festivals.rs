//! The festivals' table against two independent sources: a calendar crate for the lunar ones, the sun's own longitude for the solar
//! terms. (Browsers' calendars are a day off in 2027 and 2030.)

use chinese_lunisolar_calendar::{LunisolarDate, SolarDate};
use chrono::{Datelike, TimeDelta, Weekday};
use qunce::{
    domain::{Language, Window, civil::Date},
    knowledge::{self, Festival, FestivalKind},
};
use std::collections::BTreeSet;

const YEARS: [i32; 6] = [2026, 2027, 2028, 2029, 2030, 2031];

/// Month and day in the lunar calendar; `0` is the day before the first of the month.
const LUNAR: [(&str, u8, u8); 15] = [
    ("laba", 12, 8),
    ("little-new-year-north", 12, 23),
    ("little-new-year-south", 12, 24),
    ("new-years-eve", 1, 0),
    ("spring-festival", 1, 1),
    ("god-of-wealth", 1, 5),
    ("lantern", 1, 15),
    ("dragon-head", 2, 2),
    ("shangsi", 3, 3),
    ("dragon-boat", 5, 5),
    ("qixi", 7, 7),
    ("zhongyuan", 7, 15),
    ("mid-autumn", 8, 15),
    ("double-ninth", 9, 9),
    ("hanyi", 10, 1),
];

/// From the vernal equinox on, each 15 degrees of the sun's way further.
const SOLAR_TERMS: [&str; 24] = [
    "spring-equinox",
    "qingming",
    "grain-rain",
    "start-of-summer",
    "lesser-fullness",
    "grain-in-ear",
    "summer-solstice",
    "minor-heat",
    "major-heat",
    "start-of-autumn",
    "end-of-heat",
    "white-dew",
    "autumn-equinox",
    "cold-dew",
    "frost-descends",
    "start-of-winter",
    "minor-snow",
    "major-snow",
    "winter-solstice",
    "xiaohan",
    "dahan",
    "start-of-spring",
    "rain-water",
    "insects-awaken",
];

fn festivals(kind: FestivalKind) -> Vec<&'static Festival> {
    let all = knowledge::festivals(Language::Chinese).unwrap().iter();
    all.filter(|festival| festival.kind == kind).collect()
}

#[test]
fn every_festival_stands_once_in_each_year() {
    for festival in knowledge::festivals(Language::Chinese).unwrap() {
        let years: Vec<_> = festival.dates.iter().map(Datelike::year).collect();
        match festival.kind {
            FestivalKind::OfficialHoliday | FestivalKind::Workday => {
                assert!(
                    !years.is_empty() && years.iter().all(|year| *year == 2026),
                    "{}: {years:?}",
                    festival.id
                );
            }
            _ => assert_eq!(years, YEARS, "{}", festival.id),
        }
    }
}

#[test]
fn lunar_festivals_agree_with_a_calendar_crate() {
    let festivals = festivals(FestivalKind::Lunar);
    let known: BTreeSet<_> = LUNAR.iter().map(|(id, _, _)| *id).collect();
    assert_eq!(
        festivals
            .iter()
            .map(|festival| festival.id.as_str())
            .collect::<BTreeSet<_>>(),
        known
    );
    for festival in festivals {
        let (_, month, day) = LUNAR.iter().find(|(id, _, _)| *id == festival.id).unwrap();
        for date in &festival.dates {
            let counted = if *day == 0 { date.succ_opt().unwrap() } else { *date };
            let lunar = lunar_date(counted);
            assert_eq!(lunar, (*month, (*day).max(1), false), "{} on {date}", festival.id);
        }
    }
}

/// Month, day, and whether it is a leap month.
fn lunar_date(date: Date) -> (u8, u8, bool) {
    let number = |number: u32| u8::try_from(number).unwrap();
    let year = u16::try_from(date.year()).unwrap();
    let solar = SolarDate::from_ymd(year, number(date.month()), number(date.day())).unwrap();
    let lunar = LunisolarDate::from_solar_date(solar).unwrap();
    let month = lunar.to_lunar_month();
    (month.to_u8(), lunar.to_lunar_day().to_u8(), month.is_leap_month())
}

#[test]
fn solar_terms_agree_with_the_sun() {
    let festivals = festivals(FestivalKind::SolarTerm);
    assert_eq!(festivals.len(), 24);
    for festival in festivals {
        let place = SOLAR_TERMS.iter().position(|id| *id == festival.id);
        let degrees = place.unwrap_or_else(|| panic!("{}: no solar term", festival.id)) as f64 * 15.0;
        for date in &festival.dates {
            // The formula is good to about a quarter of an hour; rain-water of 2026, eight minutes before midnight, comes closest.
            let (begins, ends) = (to_go(*date, 0.0, degrees), to_go(*date, 1.0, degrees));
            assert!(
                begins > 0.0 && ends < 0.0,
                "{} on {date}: {begins} to {ends} degrees to go",
                festival.id
            );
        }
    }
}

/// Degrees the sun still has to go, −180 to 180, at so much of the day in Beijing.
fn to_go(date: Date, of_day: f64, degrees: f64) -> f64 {
    let noon_2000: Date = "2000-01-01".parse().unwrap();
    // From noon UTC of 2000-01-01; Beijing is 8 hours ahead, and the Earth's turning is some 70 seconds behind even time.
    let days = (date - noon_2000).num_days() as f64 + of_day - 0.5 - 8.0 / 24.0 + 70.0 / 86_400.0;
    (degrees - apparent_longitude(days) + 540.0).rem_euclid(360.0) - 180.0
}

/// The sun's apparent longitude in degrees (Meeus, Astronomical Algorithms, chapter 25, low accuracy: 0.01 degrees).
fn apparent_longitude(days_since_2000: f64) -> f64 {
    let t = days_since_2000 / 36_525.0;
    let mean_longitude = 280.466_46 + 36_000.769_83 * t + 0.000_303_2 * t * t;
    let anomaly = (357.529_11 + 35_999.050_29 * t - 0.000_153_7 * t * t).to_radians();
    let center = (1.914_602 - 0.004_817 * t - 0.000_014 * t * t) * anomaly.sin()
        + (0.019_993 - 0.000_101 * t) * (2.0 * anomaly).sin()
        + 0.000_289 * (3.0 * anomaly).sin();
    let node = (125.04 - 1_934.136 * t).to_radians();
    mean_longitude + center - 0.005_69 - 0.004_78 * node.sin()
}

#[test]
fn the_others_keep_their_day_or_their_weekday() {
    let by_weekday = [
        ("mothers-day", 5, Weekday::Sun, 2),
        ("fathers-day", 6, Weekday::Sun, 3),
        ("thanksgiving", 11, Weekday::Thu, 4),
    ];
    for festival in festivals(FestivalKind::Solar) {
        match by_weekday.iter().find(|(id, ..)| *id == festival.id) {
            Some((id, month, weekday, week)) => {
                for date in &festival.dates {
                    let planned = Date::from_weekday_of_month_opt(date.year(), *month, *weekday, *week);
                    assert_eq!(planned, Some(*date), "{id}");
                }
            }
            None => {
                let days: BTreeSet<_> = festival.dates.iter().map(|date| (date.month(), date.day())).collect();
                assert_eq!(days.len(), 1, "{}: {days:?}", festival.id);
            }
        }
    }
}

#[test]
fn shifted_workdays_are_weekends_beside_an_official_holiday() {
    let holidays = festivals(FestivalKind::OfficialHoliday);
    for festival in festivals(FestivalKind::Workday) {
        for date in &festival.dates {
            assert!(
                matches!(date.weekday(), Weekday::Sat | Weekday::Sun),
                "{date}: people work on weekdays anyway"
            );
            let near = holidays
                .iter()
                .any(|holiday| (holiday.dates[0] - *date).abs() <= TimeDelta::days(20));
            assert!(near, "{date}: no holiday near it");
        }
    }
}

#[test]
fn occasions_stand_by_date_inside_the_window() {
    let november = Window::new("2026-11-01".parse().unwrap(), "2026-11-30".parse().unwrap());
    let found = knowledge::occasions(november, Language::Chinese);
    let named: Vec<_> = found
        .iter()
        .map(|(date, festival)| format!("{date} {}", festival.title))
        .collect();
    assert!(found.is_sorted_by_key(|(date, _)| *date));
    for expected in ["2026-11-07 立冬", "2026-11-22 小雪"] {
        assert!(
            named.iter().any(|found| found == expected),
            "{expected} is not among {named:?}"
        );
    }
    assert!(found.iter().all(|(date, _)| november.contains(*date)));
}
