//! Which hint stands now, if any: seldom, and never twice in short time.

use crate::{
    domain::civil::Date,
    store::{
        abilities::{self, Home},
        local,
    },
};

/// A hint that was closed stays away so many days.
const STAYS_AWAY: i64 = 30;
/// Installing is offered from the third day of use on, or a week after the first.
const DAYS_OF_USE: u32 = 3;
const DAYS_SINCE_FIRST: i64 = 7;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The plan is not safe here.
    Unsafe(Home),
    Install,
    InstallByHand,
}

impl Kind {
    /// Under which its closing is remembered.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Unsafe(_) => "unsafe",
            Kind::Install | Kind::InstallByHand => "install",
        }
    }
}

/// Counts this day of use and chooses.
pub fn hint_now(today: Date, has_plan: bool) -> Option<Kind> {
    let use_so_far = local::count_day_of_use(&today.to_string());
    let kind = match abilities::home() {
        Home::Installed => return None,
        home @ (Home::WebView | Home::NoOffline) => Kind::Unsafe(home),
        Home::Browser => {
            let first: Option<Date> = use_so_far.first.parse().ok();
            let is_at_home = first.is_some_and(|first| (today - first).num_days() >= DAYS_SINCE_FIRST);
            if !has_plan || !(is_at_home || use_so_far.days >= DAYS_OF_USE) {
                return None;
            }
            if abilities::can_install() {
                Kind::Install
            } else if abilities::installs_by_hand() {
                Kind::InstallByHand
            } else {
                return None;
            }
        }
    };
    let closed: Option<Date> = local::hint_closed(kind.name()).and_then(|day| day.parse().ok());
    let is_resting = closed.is_some_and(|closed| (today - closed).num_days() < STAYS_AWAY);
    (!is_resting).then_some(kind)
}
