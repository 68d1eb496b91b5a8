//! The acts of saving: asking the engine for the file, handing it to the browser, and noting when that was.

use super::choosing::Choosing;
use crate::{
    domain::Language,
    i18n::share,
    store::{Problem, Reply, Request, Sharing, Space, Store, abilities, clock, files, local, sentences, sharing},
};
use leptos::prelude::*;

type Message = fn(Language) -> &'static str;

/// What saving has led to.
#[derive(Clone, Copy)]
pub struct Saved {
    /// The plan as text, once somebody asked for it or files failed.
    pub text: RwSignal<Option<String>>,
    /// Why the text is shown.
    pub hint: RwSignal<Option<Message>>,
    pub problem: RwSignal<Option<Problem>>,
    /// The engine is at work on it; sealing takes a moment.
    pub is_busy: RwSignal<bool>,
    pub last_backup: RwSignal<Option<String>>,
}

impl Saved {
    pub fn new() -> Saved {
        Saved {
            text: RwSignal::new(None),
            hint: RwSignal::new(abilities::saves_no_files().then_some(share::web_view_hint as Message)),
            problem: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            last_backup: RwSignal::new(local::last_backup()),
        }
    }
}

/// Saves the plan as it is now, before something takes its place; where files cannot be saved, as text on the clipboard.
pub fn save_present(store: Store) {
    let saved = Saved::new();
    leptos::task::spawn_local(async move {
        if abilities::saves_no_files() {
            copy_text(store, saved, Choosing::everything()).await;
        } else {
            save_file(store, saved, Choosing::everything()).await;
        }
        if let Some(problem) = saved.problem.get_untracked() {
            store.say(sentences::problem(store.language.get_untracked(), &problem));
        }
    });
}

pub async fn save_file(store: Store, saved: Saved, choosing: Choosing) {
    let sharing = choosing.sharing(store);
    let Some(bytes) = export(store, saved, &sharing, choosing).await else {
        return;
    };
    let name = file_name(&store, &sharing);
    if files::download(&name, "application/json", &bytes) {
        store.say(share::file_saved(store.language.get_untracked(), &name));
        note_backup(store, saved, &sharing);
    } else {
        saved.hint.set(Some(share::download_failed));
        saved.text.set(Some(String::from_utf8_lossy(&bytes).into_owned()));
    }
}

pub async fn copy_text(store: Store, saved: Saved, choosing: Choosing) {
    let sharing = choosing.sharing(store);
    let Some(bytes) = export(store, saved, &sharing, choosing).await else {
        return;
    };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let copied = sharing::copy(&text).await;
    let language = store.language.get_untracked();
    saved.text.set(Some(text));
    if copied {
        store.say(share::copied(language));
        note_backup(store, saved, &sharing);
    } else {
        store.say(share::copy_refused(language));
    }
}

async fn export(store: Store, saved: Saved, sharing: &Sharing, choosing: Choosing) -> Option<Vec<u8>> {
    saved.problem.set(None);
    saved.is_busy.set(true);
    let request = Request::ExportPlan {
        created: clock::now_iso(),
        sharing: sharing.clone(),
        passphrase: choosing.passphrase(),
    };
    let answer = store.ask(request).await;
    saved.is_busy.set(false);
    match answer {
        Ok(Reply::PlanFile(bytes)) => Some(bytes),
        Ok(_) => None,
        Err(problem) => {
            saved.problem.set(Some(problem));
            None
        }
    }
}

/// The demo's file is no backup of anybody's plan, nor is a part or a template of one's own.
fn note_backup(store: Store, saved: Saved, sharing: &Sharing) {
    let space = store.space.get_untracked();
    if space != Space::Demo && *sharing == Sharing::default() {
        let now = clock::now_iso();
        local::keep_last_backup(space, &now);
        saved.last_backup.set(Some(now));
    }
}

/// With the time, since web views serve an old file again under the same name.
/// A template names no store, and neither does a file of playbooks.
fn file_name(store: &Store, sharing: &Sharing) -> String {
    let now = store.now.get_untracked();
    let store_name = store.plan_untracked(|plan| plan.profile.as_ref().map(|profile| profile.store_name.clone()));
    let is_template = sharing.template.is_some();
    let minute = now.minute.to_string().replace(':', "");
    let chosen = sharing.groups.as_ref();
    let is_of_playbooks = chosen.is_some_and(|chosen| chosen.groups.is_empty() && !chosen.own_playbooks.is_empty());
    let kind = match (is_template, is_of_playbooks) {
        (true, _) => "template",
        (false, true) => "playbooks",
        (false, false) => "",
    };
    let store_name = store_name.filter(|_| kind.is_empty()).unwrap_or_default();
    let store_name: String = store_name
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .take(24)
        .collect();
    let parts = ["qunce", kind, &store_name, &now.date.to_string(), &minute];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.json", parts.join("-"))
}
