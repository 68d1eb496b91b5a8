//! The first program: the face. Mounts the frame and shows the screen of the address.

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod later;

#[cfg(target_arch = "wasm32")]
use qunce::store::{content, first_language, page};

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    // Leptos brings its own way to start tasks only with the mounting.
    wasm_bindgen_futures::spawn_local(async {
        if let Err(why) = content::fetch_first(first_language()).await {
            page::fail_to_start(&why);
        }
        leptos::mount::mount_to_body(app::App);
        page::remove_shell();
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The app runs in a browser: see `cargo xtask serve`.");
}
