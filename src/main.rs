//! The first program: the face.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    console_error_panic_hook::set_once();
    let store = qunce::store::Store::new();
    leptos::mount::mount_to_body(move || view! { <p>{move || format!("{:?}", store.opening.get())}</p> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The app runs in a browser: see `cargo xtask serve`.");
}
