//! The one door to the clock and to the browser's time zones.

use crate::domain::{CivilTime, MinuteOfDay, civil::Date};
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// Now, in the named zone; an empty or unknown name means the device's own.
pub fn now_in(time_zone: &str) -> CivilTime {
    let now = js_sys::Date::new_0();
    civil_in(&now, time_zone).unwrap_or_else(|| device_time(&now))
}

/// The civil date of epoch seconds in the named zone; `None` outside what the browser can tell.
pub fn date_of_epoch(seconds: i64, time_zone: &str) -> Option<Date> {
    let date = js_sys::Date::new(&JsValue::from_f64(seconds as f64 * 1000.0));
    if date.get_time().is_nan() {
        return None;
    }
    Some(civil_in(&date, time_zone).unwrap_or_else(|| device_time(&date)).date)
}

/// The civil time of milliseconds since 1970 UTC in the named zone.
pub fn civil_of(milliseconds: i64, time_zone: &str) -> CivilTime {
    let date = js_sys::Date::new(&JsValue::from_f64(milliseconds as f64));
    civil_in(&date, time_zone).unwrap_or_else(|| device_time(&date))
}

/// How many minutes the zone is ahead of UTC at this civil time of its own; `None` where the browser does not know the zone.
/// In the hour that a zone has twice the later one is meant, in the hour it leaves out the one before.
pub fn offset_at(civil: CivilTime, time_zone: &str) -> Option<i64> {
    let ahead_at = |instant: i64| {
        let date = js_sys::Date::new(&JsValue::from_f64(instant as f64 * 60_000.0));
        Some(minutes_of(civil_in(&date, time_zone)?) - instant)
    };
    let first = ahead_at(minutes_of(civil))?;
    ahead_at(minutes_of(civil) - first)
}

/// Minutes since 1970, as if the time were in UTC.
fn minutes_of(civil: CivilTime) -> i64 {
    let days = (civil.date - Date::default()).num_days();
    days * 24 * 60 + i64::from(civil.minute.minutes())
}

/// The device's zone, such as `Asia/Shanghai`; empty where the browser does not say.
pub fn device_time_zone() -> String {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    let options = format.resolved_options();
    Reflect::get(&options, &"timeZone".into())
        .ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_default()
}

/// Whether the browser knows a zone of this name.
pub fn knows_time_zone(name: &str) -> bool {
    formatter(name).is_some()
}

/// ISO 8601 in UTC, for file headers.
pub fn now_iso() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// Milliseconds since 1970 UTC of an ISO 8601 instant; `None` for another text.
pub fn milliseconds_of(iso: &str) -> Option<i64> {
    let milliseconds = js_sys::Date::parse(iso);
    milliseconds.is_finite().then_some(milliseconds as i64)
}

/// Milliseconds since 1970 UTC.
pub fn now_milliseconds() -> i64 {
    js_sys::Date::now() as i64
}

/// The Swedish form of a date is the ISO form, and every browser knows it.
fn civil_in(date: &js_sys::Date, time_zone: &str) -> Option<CivilTime> {
    if time_zone.is_empty() {
        return None;
    }
    let format = formatter(time_zone)?;
    let text: String = Reflect::get(&format, &"format".into())
        .ok()
        .and_then(|function| wasm_bindgen::JsCast::dyn_into::<js_sys::Function>(function).ok())
        .and_then(|function| function.call1(&JsValue::NULL, date).ok())
        .and_then(|text| text.as_string())?;
    let (day, time) = text.trim().split_once(' ')?;
    let minute = MinuteOfDay::parse(time.get(..5)?)?;
    Some(CivilTime {
        date: day.trim_end_matches(',').parse().ok()?,
        minute,
    })
}

/// A constructor call that may throw on an unknown zone name.
fn formatter(time_zone: &str) -> Option<JsValue> {
    let options = Object::new();
    for (name, value) in [
        ("timeZone", time_zone),
        ("year", "numeric"),
        ("month", "2-digit"),
        ("day", "2-digit"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("hourCycle", "h23"),
    ] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: js_sys::Function = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.into();
    Reflect::construct(&constructor, &Array::of2(&"sv-SE".into(), &options)).ok()
}

fn device_time(now: &js_sys::Date) -> CivilTime {
    let date = Date::from_ymd_opt(now.get_full_year() as i32, now.get_month() + 1, now.get_date());
    let minute = MinuteOfDay::new((now.get_hours() * 60 + now.get_minutes()) as u16);
    CivilTime {
        date: date.unwrap_or_default(),
        minute: minute.unwrap_or_default(),
    }
}
