//! Widgets and words of the interface that know no feature: fields, choices, dialogs, icons, addresses.

pub mod grid_place;
mod library_place;
pub mod matching;
pub mod month_days;
mod per_cent;
pub mod route;

#[cfg(target_arch = "wasm32")]
pub mod choice;
#[cfg(target_arch = "wasm32")]
pub mod dialog;
#[cfg(target_arch = "wasm32")]
pub mod field;
#[cfg(target_arch = "wasm32")]
pub mod icon;
#[cfg(target_arch = "wasm32")]
pub mod incoming;
#[cfg(target_arch = "wasm32")]
pub mod language;
#[cfg(target_arch = "wasm32")]
pub mod layout;
#[cfg(target_arch = "wasm32")]
pub mod menu;
#[cfg(target_arch = "wasm32")]
pub mod month;
#[cfg(target_arch = "wasm32")]
pub mod overlays;
#[cfg(target_arch = "wasm32")]
pub mod print;
#[cfg(target_arch = "wasm32")]
pub mod put_in;
#[cfg(target_arch = "wasm32")]
pub mod skeleton;
#[cfg(target_arch = "wasm32")]
pub mod sparkline;
#[cfg(target_arch = "wasm32")]
pub mod stepper;
#[cfg(target_arch = "wasm32")]
pub mod table;
#[cfg(target_arch = "wasm32")]
pub mod tabs;
#[cfg(target_arch = "wasm32")]
pub mod unsaved;
#[cfg(target_arch = "wasm32")]
pub mod when;
#[cfg(target_arch = "wasm32")]
pub mod whose;
#[cfg(target_arch = "wasm32")]
pub mod width;

/// A number that no other widget of the page has, for ids that labels point to.
#[cfg(target_arch = "wasm32")]
fn field_number() -> u32 {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}
