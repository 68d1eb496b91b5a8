//! Fetches the bundled content: what the three questions need before the app is shown, the rest once the plan is open.

use crate::{
    browser::{files, page},
    domain::Language,
    knowledge::Pack,
};

/// What the first visit shows in this language.
///
/// # Errors
/// The browser's words, where a file did not arrive.
pub async fn fetch_first(language: Language) -> Result<(), String> {
    for pack in Pack::FIRST {
        fetch(pack, language).await?;
    }
    Ok(())
}

/// Everything, in both languages: playbooks are kept in a plan with the words of both.
///
/// # Errors
/// As above.
pub async fn fetch_all() -> Result<(), String> {
    for language in [Language::Chinese, Language::English] {
        for pack in Pack::ALL {
            fetch(pack, language).await?;
        }
    }
    Ok(())
}

async fn fetch(pack: Pack, language: Language) -> Result<(), String> {
    let folder = match language {
        Language::Chinese => "zh",
        Language::English => "en",
    };
    let name = format!("{folder}/{}", pack.file_name());
    if !pack.is_there(language) {
        pack.put(language, &files::fetch_text(&address_of(&name)).await?);
    }
    Ok(())
}

/// The page says under which hashed names a release build holds the packs.
fn address_of(name: &str) -> String {
    let places = page::meta("qunce-content").unwrap_or_default();
    let mut places = places.split(' ').filter_map(|place| place.split_once('='));
    let hashed = places
        .find(|(known, _)| *known == name)
        .map(|(_, address)| address.to_owned());
    hashed.unwrap_or_else(|| format!("./content/{name}.json"))
}
