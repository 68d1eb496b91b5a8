//! The content security policy: as a meta element in the page, and as `_headers` for hosts that read it.
//!
//! A policy in the page does not bind a worker that is loaded from the network; one in the headers does.

use super::PAGE;
use anyhow::{Result, bail};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const BEFORE_POLICY: &str = "<meta charset=\"utf-8\">";

/// The policy that allows exactly the inline scripts and styles which the page has.
pub fn for_page(page: &str) -> Result<String> {
    let scripts = hashes_of_inline(page, "script")?;
    let styles = hashes_of_inline(page, "style")?;
    Ok([
        "default-src 'none'".to_string(),
        format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        format!("style-src 'self'{styles}"),
        "img-src 'self' data: blob:".to_string(),
        "connect-src 'self'".to_string(),
        "worker-src 'self'".to_string(),
        "manifest-src 'self'".to_string(),
        "font-src 'none'".to_string(),
        "base-uri 'none'".to_string(),
        "form-action 'none'".to_string(),
    ]
    .join("; "))
}

fn hashes_of_inline(page: &str, element: &str) -> Result<String> {
    let (start, end) = (format!("<{element}"), format!("</{element}>"));
    let mut hashes = String::new();
    let mut rest = page;
    while let Some((_, found)) = rest.split_once(&start) {
        let Some((attributes, content)) = found.split_once('>') else {
            bail!("a <{element}> in the page is cut off")
        };
        let Some((content, after)) = content.split_once(&end) else {
            bail!("a <{element}> in the page is not closed")
        };
        if !attributes.contains("src=") {
            write!(hashes, " 'sha256-{}'", super::sha256_base64(content.as_bytes()))?;
        }
        rest = after;
    }
    Ok(hashes)
}

/// Puts the policy before everything that it has to bind.
pub fn put_into_page(page: &str, policy: &str) -> Result<String> {
    let Some((before, after)) = page.split_once(BEFORE_POLICY) else {
        bail!("index.html lacks {BEFORE_POLICY}")
    };
    if before.contains("<script") || before.contains("<link") {
        bail!("in index.html something stands before {BEFORE_POLICY}, where the policy would not bind it");
    }
    Ok(format!(
        "{before}{BEFORE_POLICY}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

/// Writes `_headers`, which Netlify, Cloudflare Pages and others read. Names that hold a hash are cached for ever.
pub fn write_headers(folder: &Path, policy: &str) -> Result<()> {
    let mut text = format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n"
    );
    for file in super::files_below(folder)?
        .iter()
        .filter(|file| file.as_str() != "_headers")
    {
        let rule = if has_hash(file) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        write!(text, "/{file}\n  Cache-Control: {rule}\n")?;
        if file == PAGE {
            text.push_str("/\n  Cache-Control: no-cache\n");
        }
    }
    Ok(fs::write(folder.join("_headers"), text)?)
}

/// Whether a part of the file's name is a content hash of 16 hexadecimal digits.
fn has_hash(file: &str) -> bool {
    file.split(['-', '_', '.', '/'])
        .any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
