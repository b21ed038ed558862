//! The one way in: every message changes the model and asks for effects. Never blocks, reads no
//! clock, does no input or output.

use chrono::TimeDelta;

use crate::circle::clock;
use crate::minutes::Minutes;
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment, Msg};
use super::model::{Mode, Model};
use super::{capture, dispatch, screen, storing};

/// How far the computer's clock may go back before it counts as set back.
const SET_BACK: TimeDelta = TimeDelta::seconds(2);

/// Takes in one message, and tells what is to be done.
pub fn update(model: &mut Model, moment: &mut Moment<'_>, msg: Msg) -> Vec<Effect> {
    let mut effects = Vec::new();
    mind_the_clock(model, moment, &mut effects);
    let before = screen::Before::of(model);
    match msg {
        Msg::Line(text) => capture::line(model, moment, &text, &mut effects),
        Msg::Draft(text) if model.mode == Mode::Screen => {
            screen::typed(model, moment, text, &mut effects);
        }
        Msg::Draft(text) => draft(model, text, &mut effects),
        // Line mode has no keys and no cursor.
        Msg::Key(_) | Msg::Cursor(_) if model.mode == Mode::Plain => {}
        Msg::Key(key) => screen::key(model, moment, key, &mut effects),
        Msg::Cursor(at) => screen::cursor(model, moment, at),
        Msg::Command(command, arguments) => {
            dispatch::command(model, moment, command, &arguments, &mut effects);
        }
        Msg::Recorded(number) => {
            model.saved.done = model.saved.done.max(number);
            model.saved.at = Some(moment.now);
            if model.saved.nowhere.take().is_some() {
                effects.push(Effect::Answer(Answer::news(t!(model.language, "recorded-after-all"))));
            }
        }
        Msg::NotRecorded(trouble) => model.saved.nowhere = Some(trouble),
        Msg::Published => {
            if model.saved.behind.take().is_some() {
                effects.push(Effect::Answer(Answer::news(t!(model.language, "caught-up"))));
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
        Msg::Foreign(minutes) => foreign(model, &minutes, &mut effects),
        Msg::Erased { not_reached } => {
            if !not_reached.is_empty() {
                let text = t!(model.language, "erased-not-reached");
                effects.push(Effect::Answer(Answer::news(text).with(not_reached)));
            }
        }
        Msg::Tick => {}
        Msg::EndOfInput => {
            capture::finish_gathering(model, moment, &mut effects);
            model.leaving = true;
            effects.push(Effect::Leave);
        }
        Msg::Stop => {
            model.leaving = true;
            effects.push(Effect::Leave);
        }
    }
    screen::follow(model, &before);
    effects
}

/// The line belongs to the speaker at whom its first character was typed.
fn draft(model: &mut Model, text: String, effects: &mut Vec<Effect>) {
    if text.is_empty() {
        model.draft.speaker = None;
    } else if model.draft.text.is_empty() {
        model.draft.speaker = crate::circle::round::speaker(&model.minutes).cloned();
    }
    model.draft.text = text;
    effects.push(Effect::Draft {
        text: model.draft.text.clone(),
        speaker: model.draft.speaker.clone(),
    });
}

/// Unites what somebody else wrote, and says so when it brought anything new.
fn foreign(model: &mut Model, minutes: &Minutes, effects: &mut Vec<Effect>) {
    let before = model.minutes.clone();
    if model.minutes.join(minutes).is_ok() && model.minutes != before {
        effects.push(Effect::Answer(Answer::news(t!(model.language, "foreign-news"))));
    }
}

/// A clock that is set back in the middle of a session takes no minute away and counts none twice.
fn mind_the_clock(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let (latest, now) = (model.latest, moment.now);
    model.latest = now;
    if latest.time() - now.time() > SET_BACK && clock::is_running(&model.minutes) && model.leads() {
        let (changes, _) = model.pen(moment, |pen| clock::rebase(pen, latest));
        if !changes.is_empty() {
            model.record(changes, effects);
            effects.push(Effect::Answer(Answer::news(t!(model.language, "clock-set-back"))));
        }
    }
}
