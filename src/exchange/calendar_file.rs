//! Calendar files (RFC 5545): the posts as entries that a phone's or a desk's calendar shows and reminds of.
//!
//! Times are civil times in the store's zone. Where the zone keeps one offset throughout, the file defines it and names it;
//! a zone that changes within the window is given as instants in UTC, one for each entry, and a rule, which would drift by an
//! hour, is then written out by whoever makes the entries.

use crate::domain::{CivilTime, calendar_entry::CalendarEntry};
use serde::{Deserialize, Serialize};

/// Entries more than this are refused before work starts: no calendar bears them.
pub const MOST_ENTRIES: usize = 20_000;
/// Octets of one line; longer ones are folded (RFC 5545 section 3.1).
const LINE: usize = 75;

/// What goes into the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalendarFile {
    pub name: String,
    /// Now, in UTC.
    pub created: CivilTime,
    pub zone: Zone,
    pub reminds: bool,
    pub entries: Vec<CalendarEntry>,
}

/// In which zone the entries' times are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Zone {
    /// One offset throughout, in minutes east of UTC.
    Fixed {
        name: String,
        offset: i32,
    },
    Utc,
}

/// The file's bytes: UTF-8, lines ended by CR LF.
pub fn write(file: &CalendarFile) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Qunce//Qunce 1//ZH");
    lines.add("CALSCALE:GREGORIAN");
    lines.add("METHOD:PUBLISH");
    lines.text("X-WR-CALNAME", &file.name);
    if let Zone::Fixed { name, offset } = &file.zone {
        add_zone(&mut lines, name, *offset);
    }
    for entry in &file.entries {
        add_entry(&mut lines, file, entry);
    }
    lines.add("END:VCALENDAR");
    lines.0.into_bytes()
}

fn add_zone(lines: &mut Lines, name: &str, offset: i32) {
    let minutes = offset.unsigned_abs();
    let sign = if offset < 0 { '-' } else { '+' };
    let offset = format!("{sign}{:02}{:02}", minutes / 60, minutes % 60);
    lines.add("BEGIN:VTIMEZONE");
    lines.text("TZID", name);
    lines.add("BEGIN:STANDARD");
    lines.add("DTSTART:19700101T000000");
    lines.add(&format!("TZOFFSETFROM:{offset}"));
    lines.add(&format!("TZOFFSETTO:{offset}"));
    lines.add("END:STANDARD");
    lines.add("END:VTIMEZONE");
}

fn add_entry(lines: &mut Lines, file: &CalendarFile, entry: &CalendarEntry) {
    lines.add("BEGIN:VEVENT");
    lines.text("UID", &entry.uid);
    lines.add(&format!("DTSTAMP:{}Z", basic(file.created)));
    lines.time("DTSTART", &file.zone, &[entry.at]);
    lines.add("DURATION:PT15M");
    if let Some(repeats) = &entry.repeats {
        lines.add(&format!("RRULE:{}", repeats.recurrence));
        if !repeats.exceptions.is_empty() {
            lines.time("EXDATE", &file.zone, &repeats.exceptions);
        }
    }
    if let Some(planned) = entry.instead_of {
        lines.time("RECURRENCE-ID", &file.zone, &[planned]);
    }
    lines.text("SUMMARY", &format!("{} · {}", entry.group, entry.title));
    if !entry.words.is_empty() {
        lines.text("DESCRIPTION", &entry.words);
    }
    lines.text("CATEGORIES", &entry.group);
    // A reminder to send something keeps nobody busy.
    lines.add("TRANSP:TRANSPARENT");
    if file.reminds {
        lines.add("BEGIN:VALARM");
        lines.add("ACTION:DISPLAY");
        lines.text("DESCRIPTION", &entry.title);
        lines.add("TRIGGER:PT0S");
        lines.add("END:VALARM");
    }
    lines.add("END:VEVENT");
}

/// `20261122T083000`.
fn basic(at: CivilTime) -> String {
    format!(
        "{}T{:02}{:02}00",
        at.date.format("%Y%m%d"),
        at.minute.minutes() / 60,
        at.minute.minutes() % 60
    )
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A content line, folded between characters.
    fn add(&mut self, line: &str) {
        let mut room = LINE;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            room -= letter.len_utf8();
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, value: &str) {
        self.add(&format!("{name}:{}", escaped(value)));
    }

    fn time(&mut self, name: &str, zone: &Zone, times: &[CivilTime]) {
        let list = |end: &str| {
            let times: Vec<_> = times.iter().map(|time| basic(*time) + end).collect();
            times.join(",")
        };
        self.add(&match zone {
            Zone::Fixed { name: zone, .. } => format!("{name};TZID={zone}:{}", list("")),
            Zone::Utc => format!("{name}:{}", list("Z")),
        });
    }
}

/// RFC 5545 section 3.3.11. Control characters have no place in a calendar.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
