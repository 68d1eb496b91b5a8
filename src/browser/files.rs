//! Files in and out: reading what a person picked, saving what we made, fetching what belongs to this build.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Response, Url};

/// Files above this are not even read; the engine has smaller caps of its own for each format.
pub const LARGEST_FILE: f64 = 60_000_000.0;

/// A picked file's bytes, or why there are none.
#[derive(Clone, Debug, PartialEq)]
pub enum Picked {
    File { name: String, bytes: Vec<u8> },
    TooLarge { name: String, bytes: f64 },
    Unreadable { name: String },
}

/// The file of a `change` event of a file input, which is emptied so that the same file can be picked again.
pub fn take_file(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Reads it whole.
pub async fn read(file: File) -> Picked {
    let name = file.name();
    if file.size() > LARGEST_FILE {
        return Picked::TooLarge {
            name,
            bytes: file.size(),
        };
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Picked::File {
            name,
            bytes: Uint8Array::new(&buffer).to_vec(),
        },
        Err(_) => Picked::Unreadable { name },
    }
}

/// Fetches a text file of this build.
///
/// # Errors
/// The address and the browser's words, or the host's answer.
pub async fn fetch_text(address: &str) -> Result<String, String> {
    let fetch = async || -> Result<String, JsValue> {
        let window = web_sys::window().ok_or("no window")?;
        let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
        if !response.ok() {
            return Err(response.status().into());
        }
        let text = JsFuture::from(response.text()?).await?;
        Ok(text.as_string().unwrap_or_default())
    };
    fetch().await.map_err(|why| format!("{address}: {why:?}"))
}

/// Offers bytes as a download; `false` where the browser cannot.
pub fn download(name: &str, mime: &str, bytes: &[u8]) -> bool {
    let save = || -> Option<()> {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        let address = Url::create_object_url_with_blob(&blob).ok()?;
        let document = web_sys::window()?.document()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser holds the blob while it saves.
        Url::revoke_object_url(&address).ok()
    };
    save().is_some()
}
