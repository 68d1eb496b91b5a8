//! Opening a plan: from a file or from pasted text, first as a preview, then taken in.

use super::{preview::Preview, sealed::AskPassphrase};
use crate::{
    i18n::{problems, share},
    store::{
        Done, PlanFileProblem, Problem, Reply, Request, Store,
        files::{self, Picked},
        page,
        preview::{PlanPreview, Way},
        random, sentences,
        things::Part,
        use_store,
    },
    ui::{
        icon::{Icon, LuUpload},
        incoming::{Incoming, use_incoming},
        language::say,
        route::{LibraryPlace, LibraryShelf, Route},
    },
};
use leptos::{ev, html, prelude::*};
use std::collections::BTreeSet;

/// The id of the section.
const SECTION: &str = "open-plan";

/// How far the opening of a plan is.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    Choosing,
    Reading,
    /// The file wants a passphrase.
    Sealed,
    /// What it would change is shown.
    Read,
    TakingIn,
}

/// Why it went no further.
#[derive(Clone, Debug, PartialEq)]
enum Trouble {
    Problem(Problem),
    TooLarge { megabytes: usize },
    Unreadable { name: String },
}

/// A plan file on its way in.
#[derive(Clone, Copy)]
pub struct Opening {
    step: RwSignal<Step>,
    /// What the file read last would change.
    pub preview: RwSignal<PlanPreview>,
    trouble: RwSignal<Option<Trouble>>,
    /// The sealed file that wants a passphrase.
    sealed: StoredValue<Vec<u8>>,
    /// Parts that are not taken.
    pub left_out: RwSignal<BTreeSet<Part>>,
}

/// The section that opens.
#[component]
pub fn OpenPlan() -> impl IntoView {
    let store = use_store();
    let opening = Opening {
        step: RwSignal::new(Step::Choosing),
        preview: RwSignal::new(PlanPreview::default()),
        trouble: RwSignal::new(None),
        sealed: StoredValue::new(Vec::new()),
        left_out: RwSignal::new(BTreeSet::new()),
    };
    // A plan that came from outside is looked at like one that was chosen here.
    let Incoming(incoming) = use_incoming();
    Effect::new(move |_| {
        if let Some(picked) = incoming.get() {
            incoming.set(None);
            leptos::task::spawn_local(async move {
                opening.take(store, picked).await;
                page::after(0, || page::show(SECTION));
            });
        }
    });
    let step = move || match opening.step.get() {
        Step::Choosing => view! { <Choose opening /> }.into_any(),
        Step::Sealed => view! { <AskPassphrase opening /> }.into_any(),
        Step::Reading => view! { <p role="status">{say(share::reading)}</p> }.into_any(),
        Step::TakingIn => view! { <p role="status">{say(share::merging)}</p> }.into_any(),
        Step::Read => view! { <Preview opening /> }.into_any(),
    };
    let trouble = move || {
        let language = store.language.get();
        let sentence = match opening.trouble.get()? {
            Trouble::Problem(problem) => sentences::problem(language, &problem),
            Trouble::TooLarge { megabytes } => problems::file_too_large(language, megabytes),
            Trouble::Unreadable { name } => problems::file_unreadable(language, &name),
        };
        Some(view! { <p class="banner grave" role="alert">{sentence}</p> })
    };
    view! {
        <section class="section stack" id=SECTION>
            <h2>{say(share::open_title)}</h2>
            <p class="quiet">{say(share::open_about)}</p>
            {trouble}
            {step}
        </section>
    }
}

/// A file input, and a field to paste into.
#[component]
fn Choose(opening: Opening) -> impl IntoView {
    let store = use_store();
    let pasted = NodeRef::<html::Textarea>::new();
    let is_empty = RwSignal::new(true);
    let pick = move |event: ev::Event| {
        if let Some(file) = files::take_file(&event) {
            leptos::task::spawn_local(async move { opening.take(store, files::read(file).await).await });
        }
    };
    let read_pasted = move |_| {
        let text = pasted.get_untracked().map(|area| area.value()).unwrap_or_default();
        leptos::task::spawn_local(opening.read(store, text.into_bytes(), None));
    };
    view! {
        <div class="stack">
            <label class="button wide file-button">
                <Icon icon=LuUpload />
                <span>{say(share::choose_file)}</span>
                <input type="file" class="visually-hidden" accept=".json,.txt,application/json,text/plain" on:change=pick />
            </label>
            <div class="field">
                <label for="pasted-plan">{say(share::paste_label)}</label>
                <textarea
                    id="pasted-plan"
                    class="plan-text"
                    rows="3"
                    spellcheck="false"
                    autocomplete="off"
                    node_ref=pasted
                    on:input:target=move |event| is_empty.set(event.target().value().trim().is_empty())
                ></textarea>
            </div>
            <div class="acts">
                <button type="button" class="button" disabled=move || is_empty.get() on:click=read_pasted>
                    {say(share::read_pasted)}
                </button>
            </div>
        </div>
    }
}

impl Opening {
    async fn take(self, store: Store, picked: Picked) {
        match picked {
            Picked::File { bytes, .. } => self.read(store, bytes, None).await,
            Picked::TooLarge { bytes, .. } => self.trouble.set(Some(Trouble::TooLarge {
                megabytes: (bytes / 1e6) as usize,
            })),
            Picked::Unreadable { name } => self.trouble.set(Some(Trouble::Unreadable { name })),
        }
    }

    /// Looks at the bytes. Of a plan begun elsewhere the store's part is left out until somebody ticks it.
    async fn read(self, store: Store, bytes: Vec<u8>, passphrase: Option<String>) {
        self.trouble.set(None);
        self.step.set(Step::Reading);
        let request = Request::ReadPlan {
            bytes: bytes.clone(),
            passphrase,
        };
        match store.ask(request).await {
            Ok(Reply::PlanPreview(preview)) => {
                let foreign_store = preview.is_foreign.then_some(Part::Store);
                self.left_out.set(foreign_store.into_iter().collect());
                self.preview.set(preview);
                self.step.set(Step::Read);
            }
            Ok(_) => self.close(),
            Err(Problem::PlanFile(problem @ (PlanFileProblem::Sealed | PlanFileProblem::NotOpened))) => {
                let is_wrong = problem == PlanFileProblem::NotOpened;
                self.trouble
                    .set(is_wrong.then_some(Trouble::Problem(Problem::PlanFile(problem))));
                self.sealed.set_value(bytes);
                self.step.set(Step::Sealed);
            }
            Err(problem) => self.fail(problem),
        }
    }

    /// Tries a passphrase on the sealed file.
    pub async fn read_sealed(self, store: Store, passphrase: String) {
        let bytes = self.sealed.get_value();
        self.read(store, bytes, Some(passphrase)).await;
    }

    /// Looks at another way of taking it in.
    pub fn preview_way(self, store: Store, way: Way) {
        leptos::task::spawn_local(async move {
            match store.ask(Request::PreviewPlan(way)).await {
                Ok(Reply::PlanPreview(preview)) => self.preview.set(preview),
                Ok(_) => self.close(),
                Err(problem) => self.fail(problem),
            }
        });
    }

    pub fn accept(self, store: Store, way: Way) {
        leptos::task::spawn_local(async move { self.take_in(store, way).await });
    }

    async fn take_in(self, store: Store, way: Way) {
        self.step.set(Step::TakingIn);
        // Whoever leaves the screen meanwhile takes what it held along.
        let is_of_playbooks = self.preview.with_untracked(|preview| preview.is_of_playbooks);
        let had_plan = store.plan_untracked(|plan| plan.profile.is_some());
        let command = random::command_id();
        let request = Request::AcceptPlan {
            command,
            way,
            left_out: self.left_out.get_untracked(),
        };
        match store.ask(request).await {
            Ok(Reply::PlanAccepted(changes)) => {
                self.close();
                let words = share::merged(store.language.get_untracked(), changes.len());
                store.say_with_undo(words, Done::by_engine(command));
                if is_of_playbooks {
                    let library = Route::Library(LibraryPlace::Shelf(LibraryShelf::Playbooks));
                    page::set_fragment(&library.to_string());
                } else if !had_plan {
                    page::set_fragment(&Route::Today.to_string());
                }
            }
            Ok(_) => self.close(),
            Err(problem) => self.fail(problem),
        }
    }

    pub fn close(self) {
        self.sealed.set_value(Vec::new());
        self.trouble.set(None);
        self.step.set(Step::Choosing);
    }

    fn fail(self, problem: Problem) {
        self.close();
        self.trouble.set(Some(Trouble::Problem(problem)));
    }
}
