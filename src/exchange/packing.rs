//! Bytes as they stand in JSON: deflated (zlib, so that its checksum tells of damage) and in base64.

use super::plan_file_problem::DocumentFault;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use miniz_oxide::inflate::TINFLStatus;

pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, 6)
}

/// At most `most` bytes are unpacked, whatever the bytes claim.
pub fn inflate(bytes: &[u8], most: usize) -> Result<Vec<u8>, DocumentFault> {
    miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(bytes, most).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => DocumentFault::TooLarge,
        _ => DocumentFault::Damaged,
    })
}

pub fn pack(bytes: &[u8]) -> String {
    STANDARD.encode(deflate(bytes))
}

pub fn unpack(text: &str, most: usize) -> Result<Vec<u8>, DocumentFault> {
    inflate(&base64_bytes(text)?, most)
}

pub fn base64_text(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

pub fn base64_bytes(text: &str) -> Result<Vec<u8>, DocumentFault> {
    STANDARD.decode(text).map_err(|_| DocumentFault::Damaged)
}
