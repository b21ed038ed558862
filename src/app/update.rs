//! The one way in: every message changes the model and asks for effects. Never blocks, reads no
//! clock, does no input or output.

use chrono::TimeDelta;

use crate::circle::{clock, round};
use crate::minutes::Stamp;
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment, Msg};
use super::model::{Mode, Model};
use super::{capture, dispatch, late, screen, storing, together};

/// How far the computer's clock may go back before it counts as set back.
const SET_BACK: TimeDelta = TimeDelta::seconds(2);

/// Takes in one message, and tells what is to be done.
pub fn update(model: &mut Model, moment: &mut Moment<'_>, msg: Msg) -> Vec<Effect> {
    let mut effects = Vec::new();
    mind_the_clock(model, moment, &mut effects);
    let speaker = round::speaker(&model.minutes).cloned();
    let before = screen::Before::of(model);
    take(model, moment, msg, &mut effects);
    model.number_entries();
    if model.mode == Mode::Plain
        && let Some(text) = late::news(model, moment.now)
    {
        effects.push(Effect::Answer(Answer::news(text)));
    }
    screen::follow(model, &before);
    screen::ask_on(model, moment.now, &mut effects);
    if speaker.is_some() && speaker.as_ref() != round::speaker(&model.minutes) {
        model.previous = speaker;
    }
    effects
}

fn take(model: &mut Model, moment: &mut Moment<'_>, msg: Msg, effects: &mut Vec<Effect>) {
    match msg {
        Msg::Line(text) => capture::line(model, moment, &text, effects),
        Msg::Draft(text) if model.mode == Mode::Screen => {
            screen::typed(model, moment, text, effects);
        }
        Msg::Draft(text) => draft(model, text, effects),
        Msg::Key(key) if model.mode == Mode::Screen => screen::key(model, moment, key, effects),
        Msg::Cursor(at) if model.mode == Mode::Screen => screen::cursor(model, moment, at),
        Msg::InSight(lines) => model.memory.in_sight = Some(lines),
        Msg::Command(command, arguments) => {
            dispatch::command(model, moment, command, &arguments, effects);
        }
        Msg::Recorded(number) => {
            model.saved.done = model.saved.done.max(number);
            model.saved.at = Some(moment.now);
            if model.saved.nowhere.take().is_some() {
                effects.push(Effect::Answer(Answer::news(t!(
                    model.language,
                    "recorded-after-all"
                ))));
            }
        }
        Msg::NotRecorded(trouble) => model.saved.nowhere = Some(trouble),
        Msg::Published => {
            if model.saved.behind.take().is_some() {
                effects.push(Effect::Answer(Answer::news(t!(
                    model.language,
                    "caught-up"
                ))));
            }
        }
        Msg::Behind(trouble) => {
            // Said once, not at every attempt.
            if model.saved.behind.as_ref() != Some(&trouble) {
                let text = storing::behind(model.language, &trouble);
                model.saved.behind = Some(trouble);
                effects.push(Effect::Answer(Answer::news(text)));
            }
        }
        Msg::Foreign(minutes) => together::take_in(model, moment, &minutes, effects),
        Msg::Unclear(file) => {
            let text = t!(model.language, "unclear-file", file = file);
            effects.push(Effect::Answer(Answer::news(text)));
        }
        Msg::Erased { not_reached } => {
            if !not_reached.is_empty() {
                let text = t!(model.language, "erased-not-reached");
                effects.push(Effect::Answer(Answer::news(text).with(not_reached)));
            }
        }
        Msg::SheetsWritten { folder, count } => {
            let text = t!(
                model.language,
                "sheet-files-written",
                count = count,
                folder = folder
            );
            effects.push(Effect::Answer(Answer::news(text)));
        }
        Msg::SheetsNotWritten(why) => {
            let text = t!(model.language, "sheet-files-not", why = why);
            effects.push(Effect::Answer(Answer::news(text)));
        }
        // Line mode has no keys and no cursor.
        Msg::Key(_) | Msg::Cursor(_) | Msg::Tick => {}
        Msg::EndOfInput | Msg::Stop => {
            capture::finish_gathering(model, moment, effects);
            model.leaving = true;
            effects.push(Effect::Leave);
        }
    }
}

/// The line belongs to the speaker at whom its first character was typed.
fn draft(model: &mut Model, text: String, effects: &mut Vec<Effect>) {
    if text.is_empty() {
        model.draft.speakers.clear();
    } else if model.draft.text.is_empty() {
        model.draft.speakers = model.pen_is_with();
    }
    model.draft.text = text;
    model.keep_draft(effects);
}

/// A clock that is set back in the middle of a session takes no minute away and counts none twice.
fn mind_the_clock(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let (latest, ran) = model.latest;
    model.latest = (moment.now, moment.ran);
    let runs = clock::is_running(&model.minutes) && model.leads();
    if latest.time() - moment.now.time() > SET_BACK && runs {
        // What the clock would have said now, had nobody touched it.
        let since = TimeDelta::from_std(moment.ran.saturating_sub(ran)).unwrap_or_default();
        let would_be = latest
            .time()
            .checked_add_signed(since)
            .map_or(latest, Stamp::new);
        let (changes, _) = model.pen(moment, |pen| clock::rebase(pen, would_be));
        if !changes.is_empty() {
            model.record(changes, effects);
            effects.push(Effect::Answer(Answer::news(t!(
                model.language,
                "clock-set-back"
            ))));
        }
    }
}
