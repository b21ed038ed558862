//! What is left to decide on the screen: what everyone wrote, a number for each, and single letters.

use std::time::Duration;

use crate::app::commands::Command;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::{allowed, dispatch, review};
use crate::t;

use super::keys::is_refused;
use super::{Layer, asking};

/// A key this soon after one that decided something is the same key, held down.
const HELD: Duration = Duration::from_millis(300);

/// Opens the first question; says so when everything is decided.
pub(in crate::app) fn open(model: &mut Model, effects: &mut Vec<Effect>) {
    if let Some(why) = allowed::barred(model, Command::Differences) {
        return refuse(effects, why);
    }
    if review::left_to_decide(model) == 0 {
        return refuse(effects, t!(model.language, "review-none"));
    }
    if model.screen.room {
        return refuse(effects, t!(model, "room-first"));
    }
    review::begin(model);
    model.memory.deciding.after = model.memory.coming_back.take();
    model.screen.prompt = false;
    model.screen.layers.clear();
    model.screen.layers.push(Layer::Review);
}

/// Up or down in texts that are longer than what is seen of them.
pub(super) fn scroll(model: &mut Model, by: isize) {
    review::scroll(model, by);
}

/// A number chooses a wording, a letter does its command.
pub(super) fn letter(
    model: &mut Model,
    moment: &mut Moment<'_>,
    letter: char,
    effects: &mut Vec<Effect>,
) {
    if is_held(model, moment) {
        model.memory.ignored = true;
        return;
    }
    let before = model.version;
    act(model, moment, letter, effects);
    if model.version != before {
        model.memory.deciding.at = Some(moment.ran);
    }
}

/// Whether the key is the one that just decided, held down: what comes next was not seen yet.
fn is_held(model: &Model, moment: &Moment<'_>) -> bool {
    let since = model.memory.deciding.at.filter(|_| !moment.ran.is_zero());
    since.is_some_and(|since| moment.ran.saturating_sub(since) < HELD)
}

fn act(model: &mut Model, moment: &mut Moment<'_>, letter: char, effects: &mut Vec<Effect>) {
    if let Some(number) = letter.to_digit(10) {
        let place = usize::try_from(number).unwrap_or(0).checked_sub(1);
        let Some(place) = place else {
            return;
        };
        if review::toggle(model, place) {
            return;
        }
        let shown = review::on_review(model);
        let chosen = shown.and_then(|shown| shown.wordings.into_iter().nth(place));
        if chosen.is_some_and(|written| !written.choice.is_empty()) {
            review::take(model, moment, place, effects);
        }
        return;
    }
    let letter = letter.to_lowercase().next();
    let language = model.language;
    let offered = offered(model);
    let command = offered
        .into_iter()
        .find(|command| command.row().letter(language) == letter);
    match command {
        None => {}
        Some(Command::Undo) => review::undo(model, moment, effects),
        Some(Command::OwnWording) => {
            asking::ask(model, Command::OwnWording, None, effects);
            model.memory.deciding.goes_on = true;
        }
        Some(command) => {
            let from = effects.len();
            dispatch::command(model, moment, command, "", effects);
            // What the view itself shows need not be said as well.
            let shown = matches!(command, Command::DecideLater | Command::DecideBefore);
            if shown && !is_refused(&effects[from..]) {
                effects.truncate(from);
            }
        }
    }
}

/// The commands whose letters answer now.
fn offered(model: &Model) -> Vec<Command> {
    match review::on_review(model) {
        Some(shown) => shown.commands,
        None => vec![Command::Undo],
    }
}

/// A key that does here what it does elsewhere, in its own way: Esc goes on later, and undoing asks again.
pub(super) fn key(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Option<Command>,
    effects: &mut Vec<Effect>,
) {
    match command {
        Some(Command::Undo) => review::undo(model, moment, effects),
        Some(Command::Dismiss) => put_away(model, moment, effects),
        _ => {}
    }
}

/// Enter only explains as long as something is left; then it is done.
pub(super) fn enter(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if review::left_to_decide(model) > 0 {
        return refuse(effects, how(model));
    }
    put_away(model, moment, effects);
}

fn put_away(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    model.screen.layers.pop();
    model.memory.coming_back = model.memory.deciding.after.take();
    if model.review.alone {
        dispatch::command(model, moment, Command::Leave, "", effects);
    }
}

/// After every update: once other words were typed, or not, the next question is there.
pub(super) fn refresh(model: &mut Model) {
    let free = model.screen.layers.is_empty() && model.screen.asking.is_none();
    if model.memory.deciding.goes_on && free {
        model.memory.deciding.goes_on = false;
        model.screen.layers.push(Layer::Review);
    }
}

/// What Enter does while something is decided.
pub(super) fn hint(model: &Model) -> String {
    let language = model.language;
    match (review::left_to_decide(model), model.review.alone) {
        (0, true) => t!(language, "review-hint-leave"),
        (0, false) => t!(language, "hint-close"),
        _ => how(model),
    }
}

/// How the question at hand is answered.
fn how(model: &Model) -> String {
    let language = model.language;
    match review::on_review(model) {
        Some(shown) if !shown.list.is_empty() => t!(language, "review-choose-list"),
        Some(shown) if shown.commands.contains(&Command::TheSame) => {
            t!(language, "review-choose-same")
        }
        _ => t!(language, "review-choose"),
    }
}
