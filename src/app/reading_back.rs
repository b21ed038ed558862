//! Reading back together, text by text: to the network, or does it stay in the circle?

use crate::circle::{agenda, read_back};
use crate::minutes::{Id, Kind, Level};
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::message::{Effect, Moment};
use super::model::{Mode, Model};
use super::{label, leading, say};

/// Where reading back stands in this run of the program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// The text that is read.
    pub at: Option<Id>,
    /// What was left for later.
    pub later: Vec<Id>,
    /// The text of which rows were passed over, and how many.
    pub passed: Option<(Id, usize)>,
}

/// The text that is read back now, for large calm form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Which of how many it is, from 1.
    pub place: (usize, usize),
    /// Its label and kind: "D1 decision".
    pub what: String,
    /// The words.
    pub text: String,
    /// How many rows of them are passed over, where they are longer than what is seen.
    pub from: usize,
    /// What the circle said of it before, if it did.
    pub said: Option<String>,
}

/// Whether the open item is the one for this, and there is something to read back.
pub(super) fn is_time(model: &Model) -> bool {
    agenda::current(&model.minutes).is_some_and(read_back::is_its_item)
        && !read_back::to_read(&model.minutes).is_empty()
}

/// The text that is read now: the one that was chosen, or else the first that waits; what was left for
/// later comes last.
pub(super) fn at_hand(model: &Model) -> Option<Id> {
    let there = |id: &&Id| read_back::texts(&model.minutes).contains(id);
    let chosen = model.reading.at.as_ref().filter(there);
    chosen.cloned().or_else(|| next(model))
}

fn next(model: &Model) -> Option<Id> {
    let waiting = read_back::to_read(&model.minutes);
    let first = waiting.iter().find(|id| !model.reading.later.contains(id));
    let later = || model.reading.later.iter().find(|id| waiting.contains(id));
    first.or_else(later).cloned()
}

/// The text that is read now, in words; `None` when everything was read back.
#[must_use]
pub fn reading(model: &Model) -> Option<Read> {
    let language = model.language;
    let id = at_hand(model)?;
    let texts = read_back::texts(&model.minutes);
    let place = texts.iter().position(|other| *other == id)? + 1;
    let kind = model.minutes.record(&id)?.kind.clone();
    let text = model
        .minutes
        .value(&id, "text")
        .and_then(|text| text.as_str());
    let said = said(model, &id);
    Some(Read {
        place: (place, texts.len()),
        what: format!(
            "{} {}",
            say::label(model, &id).unwrap_or_default(),
            say::kind_name(language, &kind)
        ),
        text: text.unwrap_or_default().to_owned(),
        from: passed(model, &id),
        said,
    })
}

/// How many rows of a text are passed over.
fn passed(model: &Model, id: &Id) -> usize {
    let passed = model.reading.passed.as_ref();
    passed.map_or(0, |(of, rows)| if of == id { *rows } else { 0 })
}

/// Up or down in a text that is longer than what is seen of it.
pub(super) fn scroll(model: &mut Model, by: isize) {
    let Some((read, id)) = reading(model).zip(at_hand(model)) else {
        return;
    };
    let rows = read
        .from
        .saturating_add_signed(by)
        .min(say::most_rows(&read.text));
    model.reading.passed = Some((id, rows));
}

/// What the circle said of a text when it was read back, if it was.
pub(super) fn said(model: &Model, id: &Id) -> Option<String> {
    read_back::is_read(&model.minutes, id)
        .then(|| level_said(model, read_back::level(&model.minutes, id)))
}

fn level_said(model: &Model, level: Level) -> String {
    match level {
        Level::Circle => t!(model.language, "read-circle"),
        Level::Network | Level::Public => t!(model.language, "read-network"),
    }
}

/// Shows what is to be read back.
pub(super) fn show(model: &mut Model, effects: &mut Vec<Effect>) {
    let language = model.language;
    if read_back::texts(&model.minutes).is_empty() {
        return leading::refuse(effects, t!(language, "read-none"));
    }
    model.reading.at = next(model);
    let (text, more) = standing(model);
    effects.push(Effect::Answer(Answer::here(text, None).with(more)));
}

/// Where reading back stands: the question, and the words before it.
fn standing(model: &Model) -> (String, Vec<String>) {
    let language = model.language;
    match reading(model) {
        Some(read) => {
            let (place, count) = read.place;
            match model.mode {
                Mode::Plain => {
                    let words = format!("  {}: {}", read.what, read.text);
                    let text = t!(model, "read-ask", place = place, count = count);
                    (text, vec![words])
                }
                // The words stand large on the screen, and the letters below them.
                Mode::Screen => {
                    let text = t!(language, "read-ask-letters", place = place, count = count);
                    (text, Vec::new())
                }
            }
        }
        None => (t!(language, "read-all"), Vec::new()),
    }
}

/// The text that is meant: by its label, or else the one that is read now.
fn meant(model: &Model, typed: &str) -> Result<Id, String> {
    let language = model.language;
    if typed.is_empty() {
        return at_hand(model).ok_or_else(|| t!(language, "read-all"));
    }
    let texts = read_back::texts(&model.minutes);
    let named = label::by_label(model, typed).filter(|id| texts.contains(id));
    named.ok_or_else(|| {
        t!(
            language,
            "read-which",
            label = say::excerpt(typed, say::ECHO)
        )
    })
}

/// To the network, or it stays in the circle; then the next one.
pub(super) fn answer(
    model: &mut Model,
    moment: &mut Moment<'_>,
    level: Level,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let id = match meant(model, typed) {
        Ok(id) => id,
        Err(why) => return leading::refuse(effects, why),
    };
    let label = say::label(model, &id).unwrap_or_default();
    let what = level_said(model, level);
    let text = t!(model.language, "entry-changed", label = label, what = what);
    let after = model.write(moment, effects, text.clone(), |pen| {
        read_back::answer(pen, &id, level);
    });
    model.reading.later.retain(|other| *other != id);
    model.reading.at = next(model);
    recorded(model, &text, after, effects);
}

/// What was recorded, and the next text.
fn recorded(model: &Model, text: &str, after: Option<u64>, effects: &mut Vec<Effect>) {
    let (next, more) = standing(model);
    let text = format!("{text}. {next}");
    effects.push(Effect::Answer(Answer::recorded(text, after).with(more)));
}

/// The text is left for later: nothing is written, and the next one is read.
pub(super) fn later(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(id) = at_hand(model) else {
        return leading::refuse(effects, t!(model.language, "read-all"));
    };
    model.reading.later.retain(|other| *other != id);
    model.reading.later.push(id);
    model.reading.at = next(model);
    let (text, more) = standing(model);
    effects.push(Effect::Answer(Answer::here(text, None).with(more)));
}

/// Back to the text before, whatever was said of it.
pub(super) fn before(model: &mut Model, effects: &mut Vec<Effect>) {
    let texts = read_back::texts(&model.minutes);
    let at = at_hand(model).and_then(|id| texts.iter().position(|other| *other == id));
    let before = at.unwrap_or(texts.len()).checked_sub(1);
    let Some(id) = before.and_then(|place| texts.get(place)).cloned() else {
        return leading::refuse(effects, t!(model.language, "read-first"));
    };
    model.reading.at = Some(id);
    let (text, more) = standing(model);
    effects.push(Effect::Answer(Answer::here(text, None).with(more)));
}

/// Other words for the text that is read now; they are asked about anew.
pub(super) fn reword(
    model: &mut Model,
    moment: &mut Moment<'_>,
    words: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some(id) = at_hand(model) else {
        return leading::refuse(effects, t!(language, "read-all"));
    };
    if words.is_empty() {
        return leading::refuse(effects, t!(model, "edit-what"));
    }
    let label = say::label(model, &id).unwrap_or_default();
    let what = t!(language, "changed-text", text = say::excerpt(words, 60));
    let text = t!(language, "entry-changed", label = label, what = what);
    let after = model.write(moment, effects, text.clone(), |pen| {
        read_back::reword(pen, &id, words);
    });
    model.reading.at = Some(id);
    recorded(model, &text, after, effects);
}

/// Whether a kind of record is read back together.
pub(super) fn is_read_back(kind: &Kind) -> bool {
    matches!(kind, Kind::Decision | Kind::Insight | Kind::Advice)
}

/// Does one of the commands of reading back.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::ReadBack => show(model, effects),
        Command::ToNetwork => answer(model, moment, Level::Network, typed, effects),
        Command::StaysInCircle => answer(model, moment, Level::Circle, typed, effects),
        Command::ReadLater => later(model, effects),
        Command::ReadBefore => before(model, effects),
        Command::Reword => reword(model, moment, typed, effects),
        _ => leading::refuse(effects, t!(model.language, "not-here")),
    }
}
