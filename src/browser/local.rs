//! What the face keeps in localStorage: preferences, the mirror of commands not yet confirmed, one key for each tab, and,
//! where IndexedDB is refused, the engine's cells. localStorage is not durable (measured: a killed browser lost the last
//! seconds every time); it only bridges a reload.

use crate::{
    domain::Language,
    engine::{
        Command,
        cells::CellMap,
        message::{CellsRefusal, Space},
    },
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

/// Light, dark, or as the device has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    Device,
    Light,
    Dark,
}

/// Read by the shell in index.html too, before any program runs.
const LANGUAGE: &str = "qunce.language";
const THEME: &str = "qunce.theme";
const LAST_BACKUP: &str = "qunce.last_backup";
const DAYS_OF_USE: &str = "qunce.days_of_use";
const HINT_CLOSED: &str = "qunce.hint_closed.";
const SPACE: &str = "qunce.space";
const OWN_SPACE: &str = "qunce.own_space";
const OWN_SPACES: &str = "qunce.own_spaces";
const HELD: &str = "qunce.in_indexed_db.";
const UNEXPORTED: &str = "qunce.unexported_since.";
const FIGURES_SHOWN: &str = "qunce.figures_shown";
const PUT_OFF: &str = "qunce.reminder_put_off";
const MIRROR: &str = "qunce.mirror.";
const CELLS: &str = "qunce.cells.";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Whether there is a localStorage; gloo-storage panics where there is none. Asked with every edit, so nothing is written.
fn is_available() -> bool {
    storage().is_some()
}

/// Whether it keeps anything: some browsers have one that is always full.
fn takes_anything() -> bool {
    storage().is_some_and(|storage| {
        storage
            .set_item("qunce.probe", "1")
            .and_then(|()| storage.remove_item("qunce.probe"))
            .is_ok()
    })
}

fn get<T: serde::de::DeserializeOwned>(key: &str) -> Option<T> {
    if is_available() {
        LocalStorage::get(key).ok()
    } else {
        None
    }
}

/// What is chosen holds for this page even where it cannot be kept.
fn keep<T: Serialize>(key: &str, value: T) {
    if is_available() {
        let _ = LocalStorage::set(key, value);
    }
}

/// The language chosen on this device.
pub fn language() -> Option<Language> {
    get(LANGUAGE)
}

pub fn keep_language(language: Language) {
    keep(LANGUAGE, language);
}

pub fn theme() -> Theme {
    get(THEME).unwrap_or_default()
}

pub fn keep_theme(theme: Theme) {
    keep(THEME, theme);
}

/// When a plan file was last saved from this device, ISO 8601.
pub fn last_backup() -> Option<String> {
    get(LAST_BACKUP)
}

pub fn keep_last_backup(space: Space, when: &str) {
    keep(LAST_BACKUP, when);
    if is_available() {
        LocalStorage::delete(format!("{UNEXPORTED}{}", space.name()));
    }
}

/// How often the app was used on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysOfUse {
    /// ISO 8601; empty before the first.
    pub first: String,
    pub last: String,
    pub days: u32,
}

/// Counts this day (ISO 8601), unless it is the one counted last.
pub fn count_day_of_use(today: &str) -> DaysOfUse {
    let mut so_far: DaysOfUse = get(DAYS_OF_USE).unwrap_or_default();
    if so_far.last != today {
        if so_far.first.is_empty() {
            today.clone_into(&mut so_far.first);
        }
        today.clone_into(&mut so_far.last);
        so_far.days = so_far.days.saturating_add(1);
        keep(DAYS_OF_USE, &so_far);
    }
    so_far
}

/// The day (ISO 8601) on which a hint was closed.
pub fn hint_closed(name: &str) -> Option<String> {
    get(&format!("{HINT_CLOSED}{name}"))
}

pub fn keep_hint_closed(name: &str, day: &str) {
    keep(&format!("{HINT_CLOSED}{name}"), day);
}

/// The address of the figures last looked at.
pub fn figures_shown() -> Option<String> {
    get(FIGURES_SHOWN)
}

pub fn keep_figures_shown(address: &str) {
    keep(FIGURES_SHOWN, address);
}

/// The name space this device last worked in.
pub fn space() -> Space {
    get(SPACE).unwrap_or_default()
}

pub fn keep_space(space: Space) {
    keep(SPACE, space);
    if let Some(number) = space.number() {
        keep(OWN_SPACE, number);
        keep(OWN_SPACES, own_spaces().max(number));
    }
}

/// The plan of one's own that was opened last.
pub fn own_space() -> Space {
    get(OWN_SPACE).map_or(Space::Own, Space::numbered)
}

/// How many plans of one's own were begun on this device.
pub fn own_spaces() -> u8 {
    get(OWN_SPACES).unwrap_or(1)
}

/// Whether IndexedDB has held a plan of this name space.
pub fn was_in_indexed_db(space: Space) -> bool {
    get(&format!("{HELD}{}", space.name())).unwrap_or(false)
}

pub fn note_in_indexed_db(space: Space) {
    keep(&format!("{HELD}{}", space.name()), true);
}

/// Since when there is work that no plan file holds, ISO 8601.
pub fn unexported_since(space: Space) -> Option<String> {
    get(&format!("{UNEXPORTED}{}", space.name()))
}

/// Notes that something was done; only the first time since the last plan file counts.
pub fn note_work(space: Space, now: &str) {
    if unexported_since(space).is_none() {
        keep(&format!("{UNEXPORTED}{}", space.name()), now);
    }
}

/// The day on which somebody put the reminder off.
pub fn reminder_put_off() -> Option<String> {
    get(PUT_OFF)
}

pub fn put_reminder_off(day: &str) {
    keep(PUT_OFF, day);
}

/// Commands of one tab that the engine had not confirmed.
#[derive(Clone, Debug, PartialEq)]
pub struct Mirror {
    pub key: String,
    pub tab: String,
    pub commands: Vec<Command>,
}

fn mirror_key(space: Space, tab: &str) -> String {
    format!("{MIRROR}{}.{tab}", space.name())
}

/// Mirrors this tab's unconfirmed commands; none clears the mirror. `false` where localStorage refuses.
pub fn mirror(space: Space, tab: &str, commands: &[Command]) -> bool {
    if !is_available() {
        return commands.is_empty();
    }
    let key = mirror_key(space, tab);
    if commands.is_empty() {
        LocalStorage::delete(&key);
        return true;
    }
    let Ok(bytes) = postcard::to_allocvec(commands) else {
        return false;
    };
    LocalStorage::set(&key, STANDARD.encode(bytes)).is_ok()
}

/// The mirrors of all tabs of a name space.
pub fn mirrors(space: Space) -> Vec<Mirror> {
    if !is_available() {
        return Vec::new();
    }
    let prefix = mirror_key(space, "");
    let keys = keys_after(&prefix).into_iter();
    keys.filter_map(|key| read_mirror(key, &prefix)).collect()
}

/// All keys that begin so.
fn keys_after(prefix: &str) -> Vec<String> {
    let storage = LocalStorage::raw();
    let count = storage.length().unwrap_or_default();
    let keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    keys.filter(|key| key.starts_with(prefix)).collect()
}

fn cells_prefix(space: Space) -> String {
    format!("{CELLS}{}.", space.name())
}

/// The engine's cells of a name space, under their own keys.
///
/// # Errors
/// Only where localStorage is refused.
pub fn read_cells(space: Space) -> Result<CellMap, CellsRefusal> {
    if !takes_anything() {
        return Err(CellsRefusal::Refused);
    }
    let (prefix, storage) = (cells_prefix(space), LocalStorage::raw());
    let cell = |key: String| {
        let text = storage.get_item(&key).ok().flatten()?;
        Some((key.strip_prefix(&prefix)?.to_owned(), text))
    };
    Ok(keys_after(&prefix).into_iter().filter_map(cell).collect())
}

/// Writes one cell, then removes others.
///
/// # Errors
/// A refused write; nothing was removed then.
pub fn write_cell(space: Space, key: &str, text: &str, remove: &[String]) -> Result<(), CellsRefusal> {
    if !is_available() {
        return Err(CellsRefusal::Refused);
    }
    let (prefix, storage) = (cells_prefix(space), LocalStorage::raw());
    let written = storage.set_item(&format!("{prefix}{key}"), text);
    written.map_err(|_| CellsRefusal::Full)?;
    forget_cells(space, remove);
    Ok(())
}

/// Removes cells.
pub fn forget_cells(space: Space, keys: &[String]) {
    let prefix = cells_prefix(space);
    for key in keys {
        // What stays is merged once more at the next start, which changes nothing.
        LocalStorage::delete(format!("{prefix}{key}"));
    }
}

fn read_mirror(key: String, prefix: &str) -> Option<Mirror> {
    let text: String = LocalStorage::get(&key).ok()?;
    let commands = postcard::from_bytes(&STANDARD.decode(text).ok()?).ok()?;
    let tab = key.strip_prefix(prefix)?.to_owned();
    Some(Mirror { key, tab, commands })
}

pub fn drop_mirror(mirror: &Mirror) {
    LocalStorage::delete(&mirror.key);
}
