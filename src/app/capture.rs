//! The capture line: from what was typed to what stands in the minutes.

use chrono::NaiveDate;

use crate::circle::entries::ToDo;
use crate::circle::line::{self, Line, Person, Reading, Scene};
use crate::circle::{entries, people, round};
use crate::minutes::{Id, Kind, SessionStatus, Stamp};
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::message::{Effect, Moment};
use super::model::{Draft, Gathering, Held, Mode, Model, Newest};
use super::say::{self, Told};
use super::{consent, dispatch, equality, grouping, guests, misread, sharing, turns};

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
        consent: consent::is_asking(model),
    })
}

/// Somebody entered a line.
pub(super) fn line(
    model: &mut Model,
    moment: &mut Moment<'_>,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    match model.gathering.take() {
        Some(gathering) => gather(model, moment, gathering, text, effects),
        None => take(model, moment, text, effects),
    }
}

/// One more line of those that are gathered into one text.
fn gather(
    model: &mut Model,
    moment: &mut Moment<'_>,
    mut gathering: Gathering,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    gathering.left -= 1;
    gathering.text.push_str(text);
    if gathering.left > 0 {
        gathering.text.push('\n');
        let (length, at) = gathering.kept;
        let typed = gathering.text.len();
        // Often enough to lose little, and seldom enough to stay fast in a long text.
        if typed > length + length / 8 || moment.now != at {
            gathering.kept = (typed, moment.now);
            model.draft.text.clone_from(&gathering.text);
            model.keep_draft(effects);
            model.draft.text.clear();
        }
        model.gathering = Some(gathering);
        return;
    }
    gathered(model, moment, gathering, effects);
}

/// There are no more lines: what was gathered is one text all the same.
pub(super) fn finish_gathering(
    model: &mut Model,
    moment: &mut Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    if let Some(gathering) = model.gathering.take() {
        gathered(model, moment, gathering, effects);
    }
}

fn gathered(
    model: &mut Model,
    moment: &mut Moment<'_>,
    gathering: Gathering,
    effects: &mut Vec<Effect>,
) {
    let text = gathering.text;
    if text.trim().is_empty() {
        // Empty lines were asked for: no turn is done by them.
        effects.push(Effect::Answer(Answer::refused(misread::incomplete(
            model,
            line::Kind::Note,
        ))));
    } else {
        take(model, moment, &text, effects);
    }
    if gathering.kept.0 > 0 {
        model.keep_draft(effects);
    }
}

/// Takes a text that was entered.
fn take(model: &mut Model, moment: &mut Moment<'_>, text: &str, effects: &mut Vec<Effect>) {
    let reading = read(model, text, moment.now).reading;
    if let Reading::Command { word, arguments } = &reading {
        return dispatch::by_name(model, moment, word, arguments, effects);
    }
    if reading == Reading::Help {
        accepted(model, effects);
        return dispatch::command(model, moment, Command::Help, "", effects);
    }
    model.guard = None;
    if let Some(why) = closed(model, &reading) {
        return refused(model, text, why, effects);
    }
    if reading == Reading::Empty {
        return turns::done(model, moment, effects);
    }
    if let Some(words) = sharing::of_room(model, text, &reading) {
        accepted(model, effects);
        return sharing::room_says(model, moment, words, effects);
    }
    match starter(model, text, &reading) {
        Some(Ok(starter)) => {
            accepted(model, effects);
            turns::give_turn(model, moment, &starter, effects);
        }
        Some(Err(why)) => refused(model, text, why, effects),
        None => store(model, moment, text, reading, effects),
    }
}

/// Why nothing can be captured now, if so.
pub(super) fn closed(model: &Model, reading: &Reading) -> Option<String> {
    if model.read_only {
        return Some(t!(model.language, "read-only-refused"));
    }
    match model.status() {
        SessionStatus::Paused if !model.leads() => Some(t!(model, "paused-led")),
        SessionStatus::Paused if *reading == Reading::Empty => Some(t!(model, "paused-enter")),
        SessionStatus::Paused => Some(t!(model, "paused-text")),
        SessionStatus::Finished if *reading == Reading::Empty => Some(t!(model, "finished")),
        SessionStatus::Finished => Some(t!(model, "finished-text")),
        _ => None,
    }
}

/// While a round waits for somebody to begin, a line that is just a name says who does: `@` and
/// any form of the name, or else the whole name or its first word. An error says why not.
pub(super) fn starter(model: &Model, text: &str, reading: &Reading) -> Option<Result<Id, String>> {
    let waits = matches!(round::stand(&model.minutes)?, round::Stand::Waiting { .. });
    if !waits || !model.leads() {
        return None;
    }
    let fitting: Vec<Id> = match reading {
        Reading::Hold { speakers } => speakers.clone(),
        Reading::Note { .. } => {
            let typed = line::fold(text.trim());
            let everyone = people::in_seat_order(&model.minutes);
            let fits = |whole: bool| -> Vec<Id> {
                let is_it = |name: &str| {
                    let name = line::fold(name.trim());
                    if whole {
                        name == typed
                    } else {
                        name.split(' ').next() == Some(&typed)
                    }
                };
                let named = everyone
                    .iter()
                    .filter(|p| p.name.as_deref().is_some_and(is_it));
                named.map(|person| person.id.clone()).collect()
            };
            match fits(true) {
                nobody if nobody.is_empty() => fits(false),
                found => found,
            }
        }
        _ => return None,
    };
    match fitting.as_slice() {
        [] => None,
        [one]
            if model
                .minutes
                .participants()
                .get(one)
                .is_some_and(people::is_here) =>
        {
            Some(Ok(one.clone()))
        }
        [one] => Some(Err(t!(model, "turn-not-here", who = say::who(model, one)))),
        several => {
            let typed = text.trim().trim_start_matches('@');
            Some(Err(misread::ambiguous_name(model, typed, several)))
        }
    }
}

/// Says why a line was not taken, and keeps it.
pub(super) fn refused(model: &mut Model, text: &str, why: String, effects: &mut Vec<Effect>) {
    set_aside(model, text, effects);
    effects.push(Effect::Answer(Answer::refused(why)));
}

/// Keeps a text that could not be taken, so that it is not lost. On the screen it stays on the
/// line; line mode has none, and there it stands under the status. It is there again when the
/// program is opened again.
pub(super) fn set_aside(model: &mut Model, text: &str, effects: &mut Vec<Effect>) {
    if text.trim().is_empty() {
        return;
    }
    if model.mode == Mode::Screen {
        if model.draft.text == text {
            return;
        }
        if model.draft.text.is_empty() {
            model.draft.speakers = model.pen_is_with();
            text.clone_into(&mut model.draft.text);
            return model.keep_draft(effects);
        }
    }
    model.screen.aside.push(text.to_owned());
    model.newest = Newest::Aside;
    model.keep_draft(effects);
}

#[expect(clippy::too_many_lines, reason = "one arm for each kind of line")]
fn store(
    model: &mut Model,
    moment: &mut Moment<'_>,
    text: &str,
    reading: Reading,
    effects: &mut Vec<Effect>,
) {
    match reading {
        Reading::Note {
            speakers,
            text,
            sources,
        } => {
            let speakers = if speakers.is_empty() {
                model.pen_is_with()
            } else {
                speakers
            };
            if let [group] = speakers.as_slice()
                && model.minutes.groups().contains_key(group)
            {
                accepted(model, effects);
                return grouping::store(model, moment, group, &text, effects);
            }
            let told = Told {
                speakers: &speakers,
                sources: Some(&sources),
                ..Told::default()
            };
            let words = say::stored(model, &Kind::Contribution, &told);
            entered(model, moment, words, &text, effects, |pen| {
                entries::note(pen, &speakers, &text, &sources)
            });
        }
        Reading::Decision { text, sources } => {
            let told = Told {
                sources: Some(&sources),
                ..Told::default()
            };
            let words = say::stored(model, &Kind::Decision, &told);
            entered(model, moment, words, &text, effects, |pen| {
                entries::decision(pen, &text, &sources)
            });
            rests_on(model, effects);
        }
        Reading::Insight { text, sources } => {
            let told = Told {
                sources: Some(&sources),
                ..Told::default()
            };
            let words = say::stored(model, &Kind::Insight, &told);
            entered(model, moment, words, &text, effects, |pen| {
                entries::insight(pen, &text, &sources)
            });
        }
        Reading::Question { text, sources } => {
            // A group raises none: its people do.
            let by = model.pen_is_with().into_iter().next();
            let by = by.filter(|id| model.minutes.participants().contains_key(id));
            let told = Told {
                sources: Some(&sources),
                ..Told::default()
            };
            let words = say::stored(model, &Kind::Question, &told);
            entered(model, moment, words, &text, effects, |pen| {
                entries::question(pen, &text, by.as_ref(), &sources)
            });
        }
        Reading::Action {
            text,
            owners,
            due,
            sources,
        } => {
            let day: Option<NaiveDate> = due.as_ref().and_then(|due| due.date);
            let due_text = due.as_ref().map(|due| due.text.as_str());
            let told = Told {
                owners: &owners,
                due: due_text.map(|words| (day, words)),
                sources: Some(&sources),
                ..Told::default()
            };
            let words = say::stored(model, &Kind::Action, &told);
            entered(model, moment, words, &text, effects, |pen| {
                let todo = ToDo {
                    text: &text,
                    owners: &owners,
                    due: day,
                    due_text,
                    sources: &sources,
                };
                entries::action(pen, &todo)
            });
        }
        Reading::Private { text } => {
            model.saved.asked += 1;
            let number = model.saved.asked;
            effects.push(Effect::Remark { number, text });
            model.newest = Newest::Remark;
            accepted(model, effects);
            let answer = t!(model.language, "remark-kept");
            effects.push(Effect::Answer(Answer::recorded(answer, Some(number))));
        }
        Reading::Hold { speakers } => {
            let who = say::names(model, &speakers);
            let at = model.minutes.session().current.clone();
            model.held = Some(Held { with: speakers, at });
            accepted(model, effects);
            effects.push(Effect::Answer(Answer::here(
                t!(model.language, "pen-held", who = who),
                None,
            )));
        }
        Reading::Add {
            name,
            same,
            text: said,
            sources,
        } => {
            if name.chars().count() > guests::LONGEST_NAME {
                let why = t!(model.language, "name-long", most = guests::LONGEST_NAME);
                return refused(model, text, why, effects);
            }
            guests::add(
                model,
                moment,
                &name,
                &same,
                said.as_deref(),
                &sources,
                effects,
            );
        }
        Reading::UnknownName { typed, near } => {
            let why = misread::unknown_name(model, &typed, &near);
            refused(model, text, why, effects);
        }
        Reading::AmbiguousName { typed, among } => {
            let why = misread::ambiguous_name(model, &typed, &among);
            refused(model, text, why, effects);
        }
        Reading::Incomplete(kind) => {
            let why = misread::incomplete(model, kind);
            refused(model, text, why, effects);
        }
        Reading::Answer { answer, reason } => {
            consent::by_line(model, moment, text, answer, &reason, effects);
        }
        // Answered before.
        Reading::Empty | Reading::Help | Reading::Command { .. } => {}
    }
}

/// Says softly when the decision that was just stored rests on one source of knowledge only.
fn rests_on(model: &Model, effects: &mut [Effect]) {
    let latest = entries::latest(&model.minutes, &[Kind::Decision]);
    let soft = latest.and_then(|id| equality::of_decision(model, &id));
    if let (Some(soft), Some(Effect::Answer(answer))) = (soft, effects.last_mut()) {
        answer.more.push(soft);
    }
}

/// Stores an entry and answers with its label, what it is, and how it begins.
pub(super) fn entered(
    model: &mut Model,
    moment: &mut Moment<'_>,
    words: String,
    text: &str,
    effects: &mut Vec<Effect>,
    write: impl FnOnce(&mut crate::minutes::Pen<'_>) -> Vec<Id>,
) {
    let mut made = Vec::new();
    let number = model.write(moment, effects, words.clone(), |pen| made = write(pen));
    model.newest = Newest::Entry;
    accepted(model, effects);
    let label = made
        .first()
        .and_then(|id| say::label(model, id))
        .unwrap_or_default();
    let excerpt = say::excerpt(text, 40);
    let answer = t!(
        model.language,
        "entry-stored",
        label = label,
        what = words,
        text = excerpt
    );
    effects.push(Effect::Answer(Answer::recorded(answer, number)));
}

/// The line was taken: nothing of it is left to keep.
pub(super) fn accepted(model: &mut Model, effects: &mut Vec<Effect>) {
    if !model.draft.text.is_empty() {
        model.draft = Draft::default();
        model.keep_draft(effects);
    }
}
