//! From a key to what it does, and the commands that only a screen has.

use std::time::Duration;

use crate::app::answer::{Answer, Sign};
use crate::app::commands::Command;
use crate::app::consent::words;
use crate::app::dispatch;
use crate::app::key::{Code, Key};
use crate::app::late;
use crate::app::leading::{self, refuse};
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::circle::agenda;
use crate::minutes::SessionStatus;
use crate::t;

use super::memory::Press;
use super::{
    Asking, Focus, Listing, aside, asking, choices, completing, erasing, layers, line, lists,
    menus, panels, people, places, questions, reading, review, search, sheets,
};

/// Enter this soon after Enter stored something does not end a turn.
const AFTER_STORING: Duration = Duration::from_millis(400);
/// A press to another item this soon after one is the same press: a held key counts once.
const SAME_PRESS: Duration = Duration::from_millis(500);
/// Enter on the empty line this soon after one is a held key.
const HELD: Duration = Duration::from_millis(100);

/// Takes a key that is the mind's; see [`places::takes`].
pub(in crate::app) fn key(
    model: &mut Model,
    moment: &mut Moment<'_>,
    key: Key,
    effects: &mut Vec<Effect>,
) {
    model.memory.ignored = false;
    if !model.screen.layers.is_empty() {
        return layers::key(model, moment, key, effects);
    }
    let Some(command) = places::meant(model, key) else {
        return;
    };
    if !places::edits(model, command) {
        press(model, moment, key, command, effects);
    }
}

/// Does the command of a key, unless the key is held or slipped.
pub(super) fn press(
    model: &mut Model,
    moment: &mut Moment<'_>,
    key: Key,
    command: Command,
    effects: &mut Vec<Effect>,
) {
    if is_too_soon(model, moment.ran, key, command) {
        return;
    }
    if command == Command::Propose {
        questions::leave_out(model, effects);
    }
    if let Some(first) = asking::comes_first(model, command) {
        return refuse(effects, first);
    }
    match command {
        Command::Presence => people::step_presence(model, moment, effects),
        Command::Done if model.screen.room => people::next_in_room(model, moment, effects),
        _ => dispatch::command(model, moment, command, "", effects),
    }
}

pub(super) fn is_too_soon(model: &mut Model, ran: Duration, key: Key, command: Command) -> bool {
    let soon = comes_too_soon(model, ran, key, command);
    model.memory.ignored = soon;
    soon
}

fn comes_too_soon(model: &mut Model, ran: Duration, key: Key, command: Command) -> bool {
    // Where time stands still, as in line mode, nothing follows too soon.
    if ran.is_zero() {
        return false;
    }
    let within = |since: Option<Duration>, span: Duration| {
        since.is_some_and(|since| ran.saturating_sub(since) < span)
    };
    let memory = &mut model.memory;
    let enter = key.code == Code::Enter;
    let press = match command {
        Command::Next | Command::Begin => Press::On,
        Command::Back | Command::TurnBack => Press::Back,
        Command::Done if !enter => Press::On,
        Command::Done => {
            let last = memory.entered.replace(ran);
            return within(memory.stored, AFTER_STORING) || within(last, HELD);
        }
        _ => return false,
    };
    let last = memory
        .pressed
        .replace((press, ran))
        .filter(|(last, _)| *last == press);
    within(last.map(|(_, at)| at), SAME_PRESS)
}

/// Whether any of these answers says why not.
pub(super) fn is_refused(effects: &[Effect]) -> bool {
    effects
        .iter()
        .any(|effect| matches!(effect, Effect::Answer(a) if a.sign == Sign::Refused))
}

/// Does what a command is on the screen only: its own commands, and asking for what was not typed
/// behind a command. Tells whether anything was to be done.
pub(in crate::app) fn takes_over(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    arguments: &str,
    effects: &mut Vec<Effect>,
) -> bool {
    let typed = arguments.trim();
    match command {
        Command::Record => line::record(model, moment, effects),
        Command::SetAside => aside::set_aside(model, effects),
        Command::Recall => aside::recall(model, effects),
        Command::Complete => completing::complete(model, moment, effects),
        Command::Entry => menus::of_entry(model, effects),
        Command::Item => menus::of_item(model, effects),
        Command::Palette => search::palette(model),
        Command::Find => search::find(model, typed),
        Command::Focus => panels::focus(model, 1),
        Command::FocusBack => panels::focus(model, -1),
        Command::Up => step(model, -1, effects),
        Command::Down => step(model, 1, effects),
        Command::Choose => choose(model, moment, effects),
        Command::Dismiss => dismiss(model, effects),
        Command::Actions if typed.is_empty() => lists::open(model, Listing::Carried, effects),
        Command::ReadBack => reading::open(model, effects),
        Command::Sheet => sheets::open(model, moment, typed, effects),
        Command::Differences if typed.is_empty() => review::open(model, effects),
        Command::Agreements => lists::open(model, Listing::Agreements, effects),
        Command::Hide => hide(model, effects),
        Command::Room => room(model, effects),
        Command::Prompt => prompt(model, effects),
        Command::Pause if model.status() == SessionStatus::Paused => {
            return menus::of_pause(model, effects);
        }
        Command::More | Command::Late if typed.is_empty() => {
            let near = late::nearing(model, moment.now).is_some();
            return (near || command == Command::Late) && choices::about_time(model, moment.now);
        }
        Command::Done => return !model.screen.room && menus::of_proposal(model, effects),
        Command::Erase => erasing::erase(model, moment, typed, effects),
        Command::Interrupt => refuse(effects, t!(model, "interrupt")),
        _ => return asking::asks(model, moment.now, command, typed, effects),
    }
    true
}

/// One up or down where there is a list without a layer.
fn step(model: &mut Model, by: isize, effects: &mut Vec<Effect>) {
    if model.screen.completion.is_some() {
        completing::step(model, by);
    } else if by > 0 && aside::is_looking_back(model) {
        aside::come_forward(model, effects);
    } else {
        panels::step(model, by, effects);
    }
}

fn choose(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if model.screen.completion.is_some() {
        completing::complete(model, moment, effects);
    } else {
        refuse(effects, t!(model.language, "not-here"));
    }
}

/// Closes what is open without a layer: names to complete, the view for the room, another focus.
fn dismiss(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.screen.completion.take().is_some() {
        model.memory.dismissed = Some(model.draft.text.clone());
    } else if model.screen.room {
        model.screen.room = false;
    } else if model.screen.focus != Focus::Line {
        model.screen.focus = Focus::Line;
    } else {
        refuse(effects, t!(model.language, "not-here"));
    }
}

fn hide(model: &mut Model, effects: &mut Vec<Effect>) {
    model.screen.hidden = !model.screen.hidden;
    let language = model.language;
    let text = if model.screen.hidden {
        t!(language, "hidden")
    } else {
        t!(language, "shown")
    };
    effects.push(Effect::Answer(Answer::here(text, None)));
}

fn room(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.screen.asking == Some(Asking::Names) {
        return refuse(effects, t!(model.language, "room-not-yet"));
    }
    model.screen.room = !model.screen.room;
    model.screen.focus = Focus::Line;
    model.screen.completion = None;
}

/// Shows the words to read aloud, or takes them away again.
fn prompt(model: &mut Model, effects: &mut Vec<Effect>) {
    let language = model.language;
    match agenda::current(&model.minutes) {
        _ if model.at_hand().is_some() && model.screen.room => {
            refuse(effects, t!(model, "room-first"));
        }
        // The words of the step, the text and the answers: whole, however small the screen is.
        _ if model.at_hand().is_some() => layers::read_aloud(model, &words::to_read(model)),
        None => refuse(effects, t!(model, "stand-between")),
        Some(item) if item.prompt.is_none() => refuse(effects, t!(language, "prompt-none")),
        Some(item) if model.screen.prompt && !model.screen.room => {
            let lines = leading::item_text(model, item);
            layers::read_aloud(model, &lines);
        }
        Some(_) => model.screen.prompt = !model.screen.prompt,
    }
}
