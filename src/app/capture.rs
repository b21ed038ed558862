//! The capture line: from what was typed to what stands in the minutes, and the hint that says so
//! before Enter is pressed.

use chrono::NaiveDate;

use crate::circle::entries::ToDo;
use crate::circle::line::{self, Line, Person, Reading, Scene};
use crate::circle::{entries, people, round};
use crate::minutes::{Id, Kind, SessionStatus, Stamp};
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::message::{Effect, Moment};
use super::model::{Mode, Model};
use super::say::{self, Told};
use super::{dispatch, guests, leading, proposal, screen};

/// Reads a text as the capture line does, with the people and the day of now.
pub(super) fn read(model: &Model, text: &str, now: Stamp) -> Line {
    with_scene(model, now, |scene| line::read(text, scene))
}

/// Hands out the people and the day of now, on which the reading of a line depends.
pub(super) fn with_scene<T>(model: &Model, now: Stamp, with: impl FnOnce(&Scene<'_>) -> T) -> T {
    let everyone = people::in_seat_order(&model.minutes);
    let people: Vec<Person<'_>> = everyone
        .iter()
        .map(|person| Person {
            id: person.id.clone(),
            name: person.name.as_deref().unwrap_or_default(),
            present: people::is_here(person),
        })
        .collect();
    with(&Scene {
        people: &people,
        previous: model.previous.as_ref(),
        language: model.session_language(),
        today: now.time().date_naive(),
        next_session: model.minutes.session().next_date,
        consent: false,
    })
}

/// Somebody entered a line.
pub(super) fn line(model: &mut Model, moment: &mut Moment<'_>, text: &str, effects: &mut Vec<Effect>) {
    if let Some(mut gathering) = model.gathering.take() {
        gathering.lines.push(text.to_owned());
        gathering.left -= 1;
        if gathering.left > 0 {
            model.gathering = Some(gathering);
            return;
        }
        let whole = gathering.lines.join("\n");
        return line(model, moment, &whole, effects);
    }
    let reading = read(model, text, moment.now).reading;
    if let Reading::Command { word, arguments } = &reading {
        return dispatch::by_name(model, moment, word, arguments, effects);
    }
    if reading == Reading::Help {
        return dispatch::command(model, moment, Command::Help, "", effects);
    }
    model.guard = None;
    if let Some(why) = closed(model, &reading) {
        set_aside(model, text, effects);
        effects.push(Effect::Answer(Answer::refused(why)));
        return;
    }
    if reading == Reading::Empty {
        return leading::done(model, moment, effects);
    }
    if let Some(starter) = starts_round(model, text) {
        return leading::give_turn(model, moment, &starter, effects);
    }
    store(model, moment, text, reading, effects);
}

/// There are no more lines: what was gathered is one text all the same.
pub(super) fn finish_gathering(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if let Some(gathering) = model.gathering.take()
        && !gathering.lines.is_empty()
    {
        line(model, moment, &gathering.lines.join("\n"), effects);
    }
}

/// Why nothing can be captured now, if so.
fn closed(model: &Model, reading: &Reading) -> Option<String> {
    match model.status() {
        SessionStatus::Paused if *reading == Reading::Empty => {
            Some(t!(model.language, "paused-enter"))
        }
        SessionStatus::Paused => Some(t!(model.language, "paused-text")),
        SessionStatus::Finished => Some(t!(model.language, "finished-text")),
        _ => None,
    }
}

/// While a round waits for somebody to begin, a line that is just a name says who does.
fn starts_round(model: &Model, text: &str) -> Option<Id> {
    let waits = matches!(round::stand(&model.minutes), Some(round::Stand::Waiting { .. }));
    let typed = line::fold(text.trim().trim_start_matches('@'));
    if !waits || typed.is_empty() {
        return None;
    }
    let mut same = people::here(&model.minutes)
        .into_iter()
        .filter(|person| person.name.as_deref().is_some_and(|name| line::fold(name) == typed));
    let first = same.next()?;
    same.next().is_none().then(|| first.id.clone())
}

/// Keeps a text that could not be taken, so that it is not lost: it stands on the line when the
/// program is opened again, and under the status until then.
pub(super) fn set_aside(model: &mut Model, text: &str, effects: &mut Vec<Effect>) {
    // On the screen it still stands on the line.
    if text.trim().is_empty() || model.mode == Mode::Screen {
        return;
    }
    if model.draft.text.is_empty() {
        model.draft.speaker = round::speaker(&model.minutes).cloned();
    } else {
        model.draft.text.push('\n');
    }
    model.draft.text.push_str(text);
    effects.push(Effect::Draft {
        text: model.draft.text.clone(),
        speaker: model.draft.speaker.clone(),
    });
}

fn store(
    model: &mut Model,
    moment: &mut Moment<'_>,
    text: &str,
    reading: Reading,
    effects: &mut Vec<Effect>,
) {
    let refused = |model: &mut Model, why: String, effects: &mut Vec<Effect>| {
        set_aside(model, text, effects);
        effects.push(Effect::Answer(Answer::refused(why)));
    };
    match reading {
        Reading::Note { speakers, text, sources } => {
            let speakers = if speakers.is_empty() { model.pen_is_with() } else { speakers };
            let told = Told { speakers: &speakers, sources: Some(&sources), ..Told::default() };
            let words = say::entry(model, &Kind::Contribution, &told);
            entered(model, moment, words, &text, effects, |pen| {
                entries::note(pen, &speakers, &text, &sources)
            });
        }
        Reading::Decision { text, sources } => {
            let proposal = proposal::open(model);
            let told = Told { sources: Some(&sources), ..Told::default() };
            let words = say::entry(model, &Kind::Decision, &told);
            entered(model, moment, words, &text, effects, |pen| {
                let ids = entries::decision(pen, &text, &sources, proposal.as_ref());
                if let Some(proposal) = &proposal {
                    pen.set(proposal, "step", crate::minutes::ConsentStep::Record);
                }
                ids
            });
        }
        Reading::Insight { text, sources } => {
            let told = Told { sources: Some(&sources), ..Told::default() };
            let words = say::entry(model, &Kind::Insight, &told);
            entered(model, moment, words, &text, effects, |pen| {
                entries::insight(pen, &text, &sources)
            });
        }
        Reading::Question { text, sources } => {
            let by = model.pen_is_with().into_iter().next();
            let told = Told { sources: Some(&sources), ..Told::default() };
            let words = say::entry(model, &Kind::Question, &told);
            entered(model, moment, words, &text, effects, |pen| {
                entries::question(pen, &text, by.as_ref(), &sources)
            });
        }
        Reading::Action { text, owners, due, sources } => {
            let day: Option<NaiveDate> = due.as_ref().and_then(|due| due.date);
            let due_text = due.as_ref().map(|due| due.text.as_str());
            let told = Told {
                owners: &owners,
                due: due_text.map(|words| (day, words)),
                sources: Some(&sources),
                ..Told::default()
            };
            let words = say::entry(model, &Kind::Action, &told);
            entered(model, moment, words, &text, effects, |pen| {
                let todo =
                    ToDo { text: &text, owners: &owners, due: day, due_text, sources: &sources };
                entries::action(pen, &todo)
            });
        }
        Reading::Private { text } => {
            model.saved.asked += 1;
            let number = model.saved.asked;
            accepted(model, effects);
            effects.push(Effect::Remark { number, text });
            let answer = t!(model.language, "remark-kept");
            effects.push(Effect::Answer(Answer::recorded(answer, Some(number))));
        }
        Reading::Hold { speakers } => {
            let who = people::names(&model.minutes, &speakers);
            model.held = speakers;
            accepted(model, effects);
            effects.push(Effect::Answer(Answer::now(t!(model.language, "pen-held", who = who), None)));
        }
        Reading::Add { name, same, text, sources } => {
            guests::add(model, moment, &name, &same, text.as_deref(), &sources, effects);
        }
        Reading::UnknownName { typed, near } => {
            let why = unknown_name(model, &typed, &near);
            refused(model, why, effects);
        }
        Reading::AmbiguousName { typed, among } => {
            let who = mentions(model, &among);
            let why = t!(model.language, "name-ambiguous", typed = typed, who = who);
            refused(model, why, effects);
        }
        Reading::Incomplete(kind) => {
            let why = incomplete(model, kind);
            refused(model, why, effects);
        }
        // Answered before, or not offered outside a consent round.
        Reading::Answer { .. } | Reading::Empty | Reading::Help | Reading::Command { .. } => {}
    }
}

/// Stores an entry and answers with its label, what it is, and how it begins.
fn entered(
    model: &mut Model,
    moment: &mut Moment<'_>,
    words: String,
    text: &str,
    effects: &mut Vec<Effect>,
    make: impl FnOnce(&mut crate::minutes::Pen<'_>) -> Vec<Id>,
) {
    let mut made = Vec::new();
    let number = model.write(moment, effects, words.clone(), |pen| made = make(pen));
    accepted(model, effects);
    let label = made.first().and_then(|id| say::label(model, id)).unwrap_or_default();
    let excerpt = say::excerpt(text, 40);
    let answer = t!(model.language, "entry-stored", label = label, what = words, text = excerpt);
    effects.push(Effect::Answer(Answer::recorded(answer, number)));
}

/// The line was taken: nothing of it is left to keep.
pub(super) fn accepted(model: &mut Model, effects: &mut Vec<Effect>) {
    if !model.draft.text.is_empty() {
        model.draft = super::model::Draft::default();
        model.keep_draft(effects);
    }
}

pub(super) fn unknown_name(model: &Model, typed: &str, near: &[Id]) -> String {
    let language = model.language;
    let add = if typed.contains(char::is_whitespace) {
        format!("@+\"{typed}\"")
    } else {
        format!("@+{typed}")
    };
    if near.is_empty() {
        t!(language, "name-unknown", typed = typed, add = add)
    } else {
        t!(language, "name-unknown-near", typed = typed, near = mentions(model, near), add = add)
    }
}

/// The sure written forms of people, such as `@sam, @jan-de-vries`.
fn mentions(model: &Model, ids: &[Id]) -> String {
    let everyone = people::in_seat_order(&model.minutes);
    let people: Vec<Person<'_>> = everyone
        .iter()
        .map(|person| Person {
            id: person.id.clone(),
            name: person.name.as_deref().unwrap_or_default(),
            present: people::is_here(person),
        })
        .collect();
    let forms: Vec<String> = ids.iter().filter_map(|id| line::mention(id, &people)).collect();
    forms.join(", ")
}

fn incomplete(model: &Model, kind: line::Kind) -> String {
    let language = model.language;
    match kind {
        line::Kind::Note => t!(language, "incomplete-note"),
        line::Kind::Name => t!(language, "incomplete-name"),
        line::Kind::NewName => t!(language, "incomplete-new-name"),
        line::Kind::Decision => t!(language, "incomplete-decision"),
        line::Kind::Action => t!(language, "incomplete-action"),
        line::Kind::Question => t!(language, "incomplete-question"),
        line::Kind::Insight => t!(language, "incomplete-insight"),
        line::Kind::Private => t!(language, "incomplete-private"),
        line::Kind::Command => t!(language, "incomplete-command"),
    }
}

/// What Enter would do with the line as it stands: the hint under it.
#[must_use]
pub fn hint(model: &Model, text: &str, now: Stamp) -> String {
    let language = model.language;
    if model.mode == Mode::Screen
        && let Some(hint) = screen::hint(model, text, now)
    {
        return hint;
    }
    let reading = read(model, text, now).reading;
    if let Some(why) = closed(model, &reading) {
        return why;
    }
    if let Some(starter) = starts_round(model, text) {
        return t!(language, "hint-starts", who = people::name(&model.minutes, &starter));
    }
    let what = match &reading {
        Reading::Empty => return leading::hint_for_done(model),
        Reading::Note { speakers, sources, .. } => {
            let with = model.pen_is_with();
            let speakers = if speakers.is_empty() { &with } else { speakers };
            let told = Told { speakers, sources: Some(sources), ..Told::default() };
            say::entry(model, &Kind::Contribution, &told)
        }
        Reading::Decision { sources, .. } => {
            say::entry(model, &Kind::Decision, &Told { sources: Some(sources), ..Told::default() })
        }
        Reading::Insight { sources, .. } => {
            say::entry(model, &Kind::Insight, &Told { sources: Some(sources), ..Told::default() })
        }
        Reading::Question { sources, .. } => {
            say::entry(model, &Kind::Question, &Told { sources: Some(sources), ..Told::default() })
        }
        Reading::Action { owners, due, sources, .. } => {
            let due = due.as_ref().map(|due| (due.date, due.text.as_str()));
            let told = Told { owners, due, sources: Some(sources), ..Told::default() };
            say::entry(model, &Kind::Action, &told)
        }
        Reading::Private { .. } => t!(language, "hint-private"),
        Reading::Hold { speakers } => {
            t!(language, "hint-hold", who = people::names(&model.minutes, speakers))
        }
        Reading::Add { name, same, .. } if same.is_empty() => {
            t!(language, "hint-add", name = name.as_str())
        }
        Reading::Add { name, .. } => t!(language, "hint-add-same", name = name.as_str()),
        Reading::Help => t!(language, "hint-help"),
        Reading::Command { word, .. } => return dispatch::hint(model, word),
        Reading::UnknownName { typed, near } => return unknown_name(model, typed, near),
        Reading::AmbiguousName { typed, among } => {
            let who = mentions(model, among);
            return t!(language, "name-ambiguous", typed = typed.as_str(), who = who);
        }
        Reading::Incomplete(kind) => return incomplete(model, *kind),
        Reading::Answer { .. } => return String::new(),
    };
    t!(language, "hint-enter", what = what)
}
