//! The wasm-bindgen command, pinned by our own Cargo.lock.
fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os())
}
