//! Folding of text as Chinese keyboards and spreadsheets produce it, for comparison only: what is shown stays as it was.

/// Full-width forms become ASCII: `１，２` is `1,2`, `（人）` is `(人)`.
pub fn narrow(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFF01 + 0x21).unwrap_or(character),
        '\u{3000}' => ' ',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '￥' => '¥',
        '−' | '–' | '—' | '―' | '‐' | '‑' => '-',
        other => other,
    }
}

/// Marks that take no room and are pasted along unseen.
pub fn is_invisible(character: char) -> bool {
    matches!(character, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{AD}')
}

/// Narrow, without any blank or invisible mark, in lower case.
pub fn fold(text: &str) -> String {
    text.chars()
        .map(narrow)
        .filter(|character| !character.is_whitespace() && !is_invisible(*character))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Without blanks and invisible marks at both ends.
pub fn trim(text: &str) -> &str {
    text.trim_matches(|character: char| character.is_whitespace() || is_invisible(character))
}

/// At most `most` characters, for showing.
pub fn shorten(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}
