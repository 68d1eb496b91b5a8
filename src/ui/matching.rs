//! Which of many names somebody means who has typed a few letters of one.

/// How well a name answers what was typed; smaller is better, `None` not at all. Every word typed has to stand in the name
/// or in what is said about it, in any order; names that begin so come first, then names that hold it.
pub fn rank(typed: &str, name: &str, about: &str) -> Option<u8> {
    let (typed, name, about) = (typed.trim().to_lowercase(), name.to_lowercase(), about.to_lowercase());
    let all_in = |place: &str| typed.split_whitespace().all(|word| place.contains(word));
    if typed.is_empty() {
        Some(0)
    } else if name.starts_with(&typed) {
        Some(1)
    } else if all_in(&name) {
        Some(2)
    } else {
        all_in(&format!("{name} {about}")).then_some(3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_begin_so_come_first() {
        assert_eq!(rank("果", "果粉老客群", ""), Some(1));
        assert_eq!(rank("老客", "果粉老客群", ""), Some(2));
        assert_eq!(rank("SET", "Settings", ""), Some(1));
        assert_eq!(rank("", "anything", ""), Some(0));
    }

    #[test]
    fn every_word_has_to_stand_somewhere() {
        assert_eq!(rank("排期 老客", "果粉老客群", "社群 · 排期"), Some(3));
        assert_eq!(rank("排期 训练营", "果粉老客群", "社群 · 排期"), None);
        assert_eq!(rank("x", "Today", ""), None);
    }
}
