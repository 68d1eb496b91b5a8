//! Bytes to text: size first, then the kind of file by its first bytes, then the encoding. Strict: a byte that belongs to
//! no character is a problem with its place, never a replacement character.

use super::{
    Gb18030, LARGEST_FILE_BYTES,
    problem::{FileKind, SheetProblem},
    text::is_invisible,
};

/// The text of a file in UTF-8, UTF-16 with a byte order mark, or GB18030.
pub fn to_text(bytes: &[u8], gb18030: Gb18030) -> Result<String, SheetProblem> {
    if bytes.len() > LARGEST_FILE_BYTES {
        return Err(SheetProblem::TooLarge {
            bytes: bytes.len() as u64,
            limit: LARGEST_FILE_BYTES as u64,
        });
    }
    if let Some(kind) = kind_by_first_bytes(bytes) {
        return Err(SheetProblem::WrongFile(kind));
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(u16::from_le_bytes, rest)?,
        [0xFE, 0xFF, rest @ ..] => utf_16(u16::from_be_bytes, rest)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => unmarked(rest, 3, gb18030)?,
        _ => unmarked(bytes, 0, gb18030)?,
    };
    if text
        .chars()
        .all(|character| character.is_whitespace() || is_invisible(character))
    {
        return Err(SheetProblem::Empty);
    }
    Ok(text)
}

fn kind_by_first_bytes(bytes: &[u8]) -> Option<FileKind> {
    const IMAGES: [&[u8]; 5] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*"];
    const ARCHIVES: [&[u8]; 3] = [b"\x1F\x8B\x08", b"Rar!\x1A", b"7z\xBC\xAF\x27\x1C"];
    let starts_with_one_of = |marks: &[&[u8]]| marks.iter().any(|mark| bytes.starts_with(mark));
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let names_a_workbook = bytes.windows(11).any(|window| window == b"xl/workbook");
        Some(if names_a_workbook {
            FileKind::ExcelWorkbook
        } else {
            FileKind::Archive
        })
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        Some(FileKind::ExcelWorkbook)
    } else if bytes.starts_with(b"%PDF-") {
        Some(FileKind::Pdf)
    } else if starts_with_one_of(&IMAGES)
        || (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
        || matches!(bytes.get(4..12), Some(b"ftypheic" | b"ftypmif1" | b"ftypavif"))
    {
        Some(FileKind::Image)
    } else if starts_with_one_of(&ARCHIVES) {
        Some(FileKind::Archive)
    } else {
        None
    }
}

/// Whether the text is HTML or XML, which several tools save under the name .xls.
pub fn looks_like_markup(text: &str) -> bool {
    const OPENINGS: [&str; 9] = [
        "<!doctype",
        "<?xml",
        "<html",
        "<head",
        "<meta",
        "<body",
        "<table",
        "<svg",
        "<div",
    ];
    let opening: String = text
        .trim_start()
        .chars()
        .take(9)
        .collect::<String>()
        .to_ascii_lowercase();
    OPENINGS.iter().any(|mark| opening.starts_with(mark))
}

/// UTF-16 behind its two-byte mark. Offsets count from the start of the file.
fn utf_16(unit_of: fn([u8; 2]) -> u16, bytes: &[u8]) -> Result<String, SheetProblem> {
    let units = bytes.chunks_exact(2).map(|pair| unit_of([pair[0], pair[1]]));
    let mut text = String::with_capacity(bytes.len());
    let mut offset = 2_u64;
    for character in char::decode_utf16(units) {
        match character {
            Ok(character) if !is_binary(character) => {
                offset += 2 * character.len_utf16() as u64;
                text.push(character);
            }
            // Half a character, and nothing behind it.
            Err(_) if offset >= bytes.len() as u64 => return Err(SheetProblem::CutShort { offset }),
            _ => return Err(SheetProblem::NotText { offset }),
        }
    }
    if bytes.len() % 2 == 1 {
        Err(SheetProblem::CutShort { offset })
    } else {
        Ok(text)
    }
}

/// UTF-8, else GB18030 as Excel in China writes it. `skipped` is the length of the mark in front.
fn unmarked(bytes: &[u8], skipped: u64, gb18030: Gb18030) -> Result<String, SheetProblem> {
    // No trail byte of either encoding lies below 0x30, so control bytes are what they seem.
    if let Some(offset) = bytes.iter().position(|byte| is_binary(char::from(*byte))) {
        return Err(SheetProblem::NotText {
            offset: skipped + offset as u64,
        });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) if skipped > 0 || is_damaged_utf_8(bytes) => {
            let offset = skipped + error.valid_up_to() as u64;
            Err(match error.error_len() {
                None => SheetProblem::CutShort { offset },
                Some(_) => SheetProblem::NotText { offset },
            })
        }
        Err(_) => decode_strictly(gb18030, bytes),
    }
}

/// Mostly UTF-8 with a few broken places. GB18030 would read such bytes as other characters without complaint; real
/// GB18030 text has about five broken places to every character that happens to look like UTF-8.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= 4 * broken
}

/// Decodes, or finds the first byte that is no text: the decoder only says yes or no, so the place is found by halving.
fn decode_strictly(gb18030: Gb18030, bytes: &[u8]) -> Result<String, SheetProblem> {
    if let Some(text) = gb18030(bytes, true) {
        return Ok(text);
    }
    if gb18030(bytes, false).is_some() {
        return Err(SheetProblem::CutShort {
            offset: bytes.len().saturating_sub(1) as u64,
        });
    }
    let (mut good, mut bad) = (0, bytes.len());
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        let is_text = gb18030(&bytes[..middle], false).is_some();
        (good, bad) = if is_text { (middle, bad) } else { (good, middle) };
    }
    Err(SheetProblem::NotText { offset: good as u64 })
}

fn is_binary(character: char) -> bool {
    character < ' ' && !matches!(character, '\t' | '\n' | '\r' | '\x0B' | '\x0C')
}
