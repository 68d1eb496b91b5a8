//! Rust text as words and signs with their lines; comments, strings and characters left out. Enough to follow paths.

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// Words are kept whole, `::` is one sign, every other sign stands alone.
pub fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    while at < chars.len() {
        let end = match chars[at] {
            sign if sign.is_whitespace() => at + 1,
            '/' if chars.get(at + 1) == Some(&'/') => find(&chars, at, '\n'),
            '/' if chars.get(at + 1) == Some(&'*') => block_comment_end(&chars, at),
            '"' => string_end(&chars, at + 1),
            'r' | 'b' if raw_string_hashes(&chars, at).is_some() => raw_string_end(&chars, at),
            '\'' => quote_end(&chars, at),
            sign if is_word(sign) => word(&chars, at, line, &mut found),
            ':' if chars.get(at + 1) == Some(&':') => sign("::", at + 2, line, &mut found),
            other => sign(&other.to_string(), at + 1, line, &mut found),
        };
        line += chars[at..end].iter().filter(|sign| **sign == '\n').count();
        at = end;
    }
    found
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

fn sign(text: &str, end: usize, line: usize, found: &mut Vec<Token>) -> usize {
    found.push(Token {
        text: text.to_owned(),
        line,
    });
    end
}

fn word(chars: &[char], at: usize, line: usize, found: &mut Vec<Token>) -> usize {
    let length = chars[at..].iter().take_while(|sign| is_word(**sign)).count();
    let text: String = chars[at..at + length].iter().collect();
    sign(&text, at + length, line, found)
}

fn find(chars: &[char], at: usize, wanted: char) -> usize {
    let found = chars[at..].iter().position(|sign| *sign == wanted);
    found.map_or(chars.len(), |length| at + length)
}

/// Block comments nest.
fn block_comment_end(chars: &[char], start: usize) -> usize {
    let (mut depth, mut at) = (0, start);
    while at + 1 < chars.len() {
        match (chars[at], chars[at + 1]) {
            ('/', '*') => (depth, at) = (depth + 1, at + 2),
            ('*', '/') => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    chars.len()
}

fn string_end(chars: &[char], mut at: usize) -> usize {
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

/// The number of `#` of a raw string that starts here (`r"`, `r#"`, `br"`).
fn raw_string_hashes(chars: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|before| chars[before]);
    if before.is_some_and(is_word) {
        return None;
    }
    let r = at + usize::from(chars[at] == 'b');
    let hashes = chars.get(r + 1..)?.iter().take_while(|sign| **sign == '#').count();
    (chars.get(r) == Some(&'r') && chars.get(r + 1 + hashes) == Some(&'"')).then_some(hashes)
}

fn raw_string_end(chars: &[char], at: usize) -> usize {
    let hashes = raw_string_hashes(chars, at).unwrap_or(0);
    let mut at = find(chars, at, '"') + 1;
    while at < chars.len() {
        let closing = chars[at..].iter().skip(1).take_while(|sign| **sign == '#').count();
        if chars[at] == '"' && closing >= hashes {
            return at + 1 + hashes;
        }
        at += 1;
    }
    chars.len()
}

/// A character ends with its quote; a lifetime is only its tick.
fn quote_end(chars: &[char], at: usize) -> usize {
    match (chars.get(at + 1), chars.get(at + 2)) {
        (Some('\\'), _) => find(chars, at + 3, '\'') + 1,
        (Some(_), Some('\'')) => at + 3,
        _ => at + 1,
    }
    .min(chars.len())
}
