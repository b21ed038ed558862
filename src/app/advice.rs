//! Advice: what is advised, to whom, answer by when; and what was answered, because of what.

use std::collections::BTreeSet;

use crate::circle::entries::{self, Advised};
use crate::circle::line::{self, Reading};
use crate::lang::Language;
use crate::minutes::{Advice, AdviceAnswer, Id, Kind, Source};
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::leading::refuse;
use super::message::{Effect, Moment};
use super::model::{Model, Newest};
use super::say::{self, ECHO, Told};
use super::{arguments, capture, entry, misread, views};

/// The words with which is said to whom an advice goes, in both languages.
const TO: [&str; 2] = ["to ", "aan "];
/// The longest name of whom an advice goes to, in characters.
const LONGEST: usize = 120;

/// Writes down an advice: `to Town of Zwolle: pay the travel costs by 1 May`. To whom and by when
/// may come later.
pub(super) fn advise(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let (to, words) = addressee(typed);
    if words.is_empty() {
        return refuse(effects, t!(model, "advice-what"));
    }
    // An advice has a day and sources as an action has, and they are read in the same way.
    let read = match capture::read(model, &format!("+ {words}"), moment.now).reading {
        Reading::Action {
            text,
            owners,
            due,
            sources,
        } => (text, owners, due, sources),
        Reading::UnknownName { typed, near } => {
            return refuse(effects, misread::unknown_name(model, &typed, &near));
        }
        Reading::AmbiguousName { typed, among } => {
            return refuse(effects, misread::ambiguous_name(model, &typed, &among));
        }
        _ => return refuse(effects, t!(model, "advice-what")),
    };
    let (mut text, owners, due, sources): (String, Vec<Id>, _, BTreeSet<Source>) = read;
    let day = due.as_ref().and_then(|due| due.date);
    if let (None, Some(due)) = (day, &due) {
        // Words that are no day stay in the text.
        text = format!("{text} ({})", due.text);
    }
    let to = to.map(str::to_owned);
    let to = to.or_else(|| (!owners.is_empty()).then(|| say::names(model, &owners)));
    let told = Told {
        to: to.as_deref(),
        due: day.map(|day| (Some(day), "")),
        sources: Some(&sources),
        ..Told::default()
    };
    let words = say::stored(model, &Kind::Advice, &told);
    capture::entered(model, moment, words, &text, effects, |pen| {
        entries::advice(
            pen,
            &Advised {
                text: &text,
                to: to.as_deref(),
                answer_by: day,
                sources: &sources,
            },
        )
    });
}

/// To whom an advice goes, as it stands before its words: `to Town of Zwolle: `.
fn addressee(typed: &str) -> (Option<&str>, &str) {
    let typed = typed.trim();
    let said = |word: &str| typed.get(..word.len()).map(line::fold);
    let Some(word) = TO.iter().find(|word| said(word).as_deref() == Some(*word)) else {
        return (None, typed);
    };
    match typed[word.len()..].split_once(':') {
        Some((to, words)) if !to.trim().is_empty() && to.chars().count() <= LONGEST => {
            (Some(to.trim()), words.trim())
        }
        _ => (None, typed),
    }
}

/// Says to whom an advice goes.
pub(super) fn to(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let to = typed.trim();
    if to.is_empty() || to.chars().count() > LONGEST {
        return refuse(
            effects,
            t!(model.language, "advice-to-whom", most = LONGEST),
        );
    }
    let what = t!(model.language, "advice-to", to = to);
    entry::change(model, moment, id, what, effects, |pen| {
        pen.set(id, "to", to);
    });
}

/// Says by when an answer is asked.
pub(super) fn by(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    words: &str,
    effects: &mut Vec<Effect>,
) {
    let Some(day) = arguments::date(model, words, moment.now) else {
        let text = say::excerpt(words, ECHO);
        return refuse(effects, t!(model.language, "date-unread", text = text));
    };
    let what = t!(model.language, "advice-by", date = say::day(model, day));
    entry::change(model, moment, id, what, effects, |pen| {
        pen.set(id, "answer_by", day.to_string());
    });
}

/// Writes down what was answered, and because of what.
pub(super) fn answer(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    command: Command,
    because: &str,
    effects: &mut Vec<Effect>,
) {
    let answer = match command {
        Command::TakenOver => AdviceAnswer::TakenOver,
        Command::PartlyTakenOver => AdviceAnswer::Partly,
        _ => AdviceAnswer::NotTaken,
    };
    if because.is_empty() {
        return refuse(effects, t!(model, "advice-because"));
    }
    model.newest = Newest::Entry;
    let what = t!(
        model.language,
        "advice-answered",
        answer = answer_name(model.language, answer),
        because = say::excerpt(because, ECHO)
    );
    entry::change(model, moment, id, what, effects, |pen| {
        pen.set(id, "answer", answer);
        pen.set(id, "because", because);
    });
}

/// What was answered, in words.
pub(super) fn answer_name(language: Language, answer: AdviceAnswer) -> String {
    match answer {
        AdviceAnswer::TakenOver => t!(language, "advice-taken-over"),
        AdviceAnswer::Partly => t!(language, "advice-partly"),
        AdviceAnswer::NotTaken => t!(language, "advice-not"),
    }
}

/// All advice, a line each, with what was answered.
pub(super) fn list(model: &Model, effects: &mut Vec<Effect>) {
    let all = model.minutes.advice().values();
    let more: Vec<String> = all.map(|advice| advice_line(model, advice)).collect();
    if more.is_empty() {
        return refuse(effects, t!(model, "advice-none"));
    }
    let open = model.minutes.advice().values();
    let open = open.filter(|advice| advice.answer.is_none()).count();
    let text = t!(
        model.language,
        "advice-count",
        count = more.len(),
        open = open
    );
    effects.push(Effect::Answer(Answer::here(text, None).with(more)));
}

/// An advice in a line: its words, to whom, by when, and what was answered.
pub(super) fn advice_line(model: &Model, advice: &Advice) -> String {
    let language = model.language;
    let mut parts = Vec::new();
    parts.push(match advice.to.as_deref() {
        Some(to) => t!(language, "advice-to", to = to),
        None => t!(language, "advice-to-nobody-yet"),
    });
    match (advice.answer, advice.answer_by) {
        (Some(answer), _) => parts.push(t!(
            language,
            "advice-answered",
            answer = answer_name(language, answer),
            because = advice.because.as_deref().unwrap_or_default()
        )),
        (None, Some(day)) => {
            parts.push(t!(language, "advice-by", date = say::day(model, day)));
        }
        (None, None) => parts.push(t!(language, "advice-open")),
    }
    let line = views::entry_line(model, &advice.id, advice.text.as_deref());
    format!("{line} ({})", parts.join(", "))
}

/// How an advice stands, in a few words: what was answered, or to whom and by when.
#[must_use]
pub fn state(model: &Model, advice: &Advice) -> Option<String> {
    let language = model.language;
    match (advice.answer, advice.answer_by, advice.to.as_deref()) {
        (Some(answer), _, _) => Some(answer_name(language, answer)),
        (None, Some(day), _) => Some(t!(language, "advice-by", date = say::day(model, day))),
        (None, None, Some(to)) => Some(t!(language, "advice-to", to = to)),
        (None, None, None) => None,
    }
}
