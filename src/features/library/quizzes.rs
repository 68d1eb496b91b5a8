//! Quiz questions by topic, to copy one by one; answers are shown when asked for.

use super::{arriving::Arriving, parts::CopyButton};
use crate::{
    i18n::library,
    knowledge::{self, Pack, Quiz, QuizQuestion, Sort},
    ui::language::{say, use_language},
};
use leptos::prelude::*;

#[component]
pub fn Quizzes() -> impl IntoView {
    let language = use_language();
    let shows_answers = RwSignal::new(false);
    let topics = move || {
        let all = knowledge::quizzes(language.get()).unwrap_or_default().iter();
        all.map(|quiz| view! { <Topic quiz shows_answers /> }).collect_view()
    };
    view! {
        <Arriving packs=move || vec![Pack::All(Sort::Quizzes, language.get())]>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || shows_answers.get()
                    on:change:target=move |event| shows_answers.set(event.target().checked())
                />
                <span>{say(library::show_answers)}</span>
            </label>
            <div class="stack">{topics()}</div>
        </Arriving>
    }
}

#[component]
fn Topic(quiz: &'static Quiz, shows_answers: RwSignal<bool>) -> impl IntoView {
    let language = use_language();
    let count = quiz.questions.len();
    let rows = quiz
        .questions
        .iter()
        .map(|question| view! { <Question question shows_answers /> });
    view! {
        <details class="card fold">
            <summary>
                <span class="fold-title">{quiz.title.as_str()}</span>
                <span class="row-about">{move || library::questions_in_it(language.get(), count)}</span>
            </summary>
            <ol class="stack">{rows.collect_view()}</ol>
        </details>
    }
}

#[component]
fn Question(question: &'static QuizQuestion, shows_answers: RwSignal<bool>) -> impl IntoView {
    let language = use_language();
    let words = as_asked(question);
    let shown = words.clone();
    let answer = move || {
        let answer = || {
            view! {
                <p>{library::answer(language.get(), &question.answer)}<span class="row-about">{question.note.as_str()}</span></p>
            }
        };
        shows_answers.get().then(answer)
    };
    view! {
        <li class="stack library-post">
            <p class="words">{shown}</p>
            {answer}
            <p><CopyButton words=words what=question.question.clone() /></p>
        </li>
    }
}

/// The question and its options, lettered, as they are sent.
fn as_asked(question: &QuizQuestion) -> String {
    let options = question
        .options
        .iter()
        .zip('A'..)
        .map(|(option, letter)| format!("\n{letter}. {option}"));
    options.fold(question.question.clone(), |asked, option| asked + &option)
}
