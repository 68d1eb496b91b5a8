//! The hours in which people sleep: nothing forbids a post then, but whoever plans one is told (field-facts 1.0, 2.7).

use super::civil::MinuteOfDay;

/// Before the first nothing is sent, nor after the last: minutes of the day.
const QUIET_UNTIL: u16 = 8 * 60;
const QUIET_AFTER: u16 = 22 * 60;

/// Whether people sleep, or would rather, at this minute; 8:00 and 22:00 themselves are no quiet minutes.
pub fn is_quiet(minute: MinuteOfDay) -> bool {
    !(QUIET_UNTIL..=QUIET_AFTER).contains(&minute.minutes())
}
