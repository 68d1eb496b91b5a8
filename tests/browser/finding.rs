//! Finding elements by role and accessible name: a script narrows down, the browser's accessibility tree decides.

use crate::commands::{computed_name, computed_role};
use crate::page::Page;
use fantoccini::elements::Element;
use serde_json::{Value, json};

/// Stands for every kind of form field in [`find`].
pub const ANY_FIELD: &str = "form field";

/// Takes role's selector, name and root; returns visible elements that may have that name.
const NARROW_DOWN: &str = r#"
const [selector, name, root, hiddenToo] = arguments;
const squeeze = (text) => (text || "").replace(/\s+/g, " ").trim();
const texts = (element) => {
  const by = (element.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => document.getElementById(id));
  const own = ["aria-label", "alt", "title", "placeholder", "value"].map((name) => element.getAttribute(name));
  return [...own, element.textContent, ...[...by, ...(element.labels || [])].map((other) => other && other.textContent),
    ...[...element.querySelectorAll("[aria-label], [alt], [title]")].flatMap((inner) =>
      ["aria-label", "alt", "title"].map((name) => inner.getAttribute(name)))];
};
// A name may be put together from several of these texts, so their words are looked for together.
const mayBeNamed = (element) => {
  const together = squeeze(texts(element).join(" "));
  return squeeze(name).split(" ").every((word) => together.includes(word));
};
return [...(root || document).querySelectorAll(selector)]
  .filter((element) => (hiddenToo && element.type === "file") || element.checkVisibility({ checkVisibilityCSS: true }))
  .filter(mayBeNamed).slice(0, 200);
"#;

/// The one element with this role and name, or a sentence about why there is none.
pub async fn find(page: &Page, role: &str, name: &str) -> Result<Element, String> {
    let found = find_all(page, role, name).await?;
    let exact: Vec<&(Element, String)> = found.iter().filter(|(_, label)| *label == squeeze(name)).collect();
    let candidates = if exact.is_empty() {
        found.iter().collect()
    } else {
        exact
    };
    match candidates.as_slice() {
        [(element, _)] => Ok(element.clone()),
        [] => Err(nothing_found(page, role, name).await),
        several => {
            let names: Vec<&str> = several.iter().map(|(_, label)| label.as_str()).collect();
            Err(format!(
                "there are {} of them: {names:?}; look inside a part of the page",
                several.len()
            ))
        }
    }
}

/// All visible elements with this role whose accessible name contains this one, with their names.
pub async fn find_all(page: &Page, role: &str, name: &str) -> Result<Vec<(Element, String)>, String> {
    let client = page.tab.client().await;
    let arguments = vec![
        json!(selector(role)),
        json!(name),
        json!(page.root),
        json!(role == ANY_FIELD),
    ];
    let answer = client
        .execute(NARROW_DOWN, arguments)
        .await
        .map_err(|error| format!("look-up failed: {error}"))?;
    let mut found = Vec::new();
    for reference in answer.as_array().into_iter().flatten().filter_map(element_id) {
        let element = Element::from_element_id(client.clone(), reference.into());
        // An element that has just gone is simply not found.
        let Ok(actual) = computed_role(client, &element).await else {
            continue;
        };
        let Ok(label) = computed_name(client, &element).await.map(|label| squeeze(&label)) else {
            continue;
        };
        if role_fits(role, &actual) && label.contains(&squeeze(name)) {
            found.push((element, label));
        }
    }
    Ok(found)
}

async fn nothing_found(page: &Page, role: &str, name: &str) -> String {
    if name.is_empty() {
        return "there is none".to_string();
    }
    let others = Box::pin(find_all(page, role, "")).await.unwrap_or_default();
    let names: Vec<String> = others.into_iter().map(|(_, label)| label).collect();
    format!("those with this role are called {names:?}")
}

fn element_id(reference: &Value) -> Option<String> {
    reference
        .as_object()?
        .values()
        .next()?
        .as_str()
        .map(ToString::to_string)
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Chromium names a few roles in its own way.
fn role_fits(wanted: &str, actual: &str) -> bool {
    match wanted {
        ANY_FIELD => true,
        "button" => matches!(
            actual,
            "button" | "togglebutton" | "DisclosureTriangle" | "DisclosureTriangleGrouped"
        ),
        "textbox" => matches!(actual, "textbox" | "searchbox"),
        "combobox" => matches!(actual, "combobox" | "ComboBoxSelect" | "ComboBoxMenuButton"),
        "img" | "image" => matches!(actual, "img" | "image"),
        _ => wanted.eq_ignore_ascii_case(actual),
    }
}

fn selector(role: &str) -> String {
    let native = match role {
        ANY_FIELD => "input, select, textarea",
        "button" => "button, summary, input[type=button], input[type=submit], input[type=reset]",
        "link" => "a[href], area[href]",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "textbox" => "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file]), textarea",
        "spinbutton" => "input[type=number]",
        "slider" => "input[type=range]",
        "checkbox" | "switch" => "input[type=checkbox]",
        "radio" => "input[type=radio]",
        "combobox" => "select, input[list]",
        "listbox" => "select",
        "option" => "option",
        "list" => "ul, ol, menu",
        "listitem" => "li",
        "dialog" => "dialog",
        "navigation" => "nav",
        "main" => "main",
        "region" => "section",
        "article" => "article",
        "form" => "form",
        "group" => "fieldset, details, optgroup",
        "figure" => "figure",
        "img" | "image" => "img, svg, [role=img], [role=image]",
        "table" => "table",
        "row" => "tr",
        "cell" => "td",
        "columnheader" | "rowheader" => "th",
        "progressbar" => "progress",
        "status" => "output",
        "banner" => "header",
        "contentinfo" => "footer",
        "complementary" => "aside",
        _ => "",
    };
    let explicit = format!("[role={}]", if role == ANY_FIELD { "textbox" } else { role });
    if native.is_empty() {
        explicit
    } else {
        format!("{native}, {explicit}")
    }
}
