//! From a command, with what was typed behind it, to what it does.

mod agenda;
mod carrying;
mod people;
mod session;
mod showing;
mod turns;
mod writing;

use crate::circle::entries;
use crate::t;

use super::answer::Sign;
use super::commands::{Argument, Command, Group, find};
use super::leading::refuse;
use super::message::{Effect, Moment};
use super::model::{Mode, Model};
use super::{allowed, capture, consent, entry, help, screen};

/// Does what `/word arguments` says.
pub(super) fn by_name(
    model: &mut Model,
    moment: &mut Moment<'_>,
    word: &str,
    arguments: &str,
    effects: &mut Vec<Effect>,
) {
    // What stood on the line was the command itself.
    capture::accepted(model, effects);
    let before = effects.len();
    let Some(found) = find(word).filter(|found| offered(model, *found)) else {
        model.guard = None;
        let why = help::unknown(model, word);
        return capture::refused(model, &typed(word, arguments), why, effects);
    };
    command(model, moment, found, arguments, effects);
    // On the screen a command that was refused stays on the line, to be mended.
    let mends = model.mode == Mode::Screen && model.draft.text.is_empty();
    if mends && was_refused(&effects[before..]) {
        capture::set_aside(model, &typed(word, arguments), effects);
    }
}

fn typed(word: &str, arguments: &str) -> String {
    if arguments.is_empty() {
        format!("/{word}")
    } else {
        format!("/{word} {arguments}")
    }
}

fn was_refused(effects: &[Effect]) -> bool {
    effects
        .iter()
        .any(|effect| matches!(effect, Effect::Answer(a) if a.sign == Sign::Refused))
}

/// Whether the command exists in the way in which the mind is used.
fn offered(model: &Model, command: Command) -> bool {
    help::is_in(model.mode, command.row().modes)
}

/// The hint for a command on the line.
pub(super) fn hint(model: &Model, word: &str) -> String {
    match find(word).filter(|found| offered(model, *found)) {
        Some(found) => {
            let language = model.language;
            t!(
                language,
                "hint-command",
                usage = found.usage(language),
                label = found.label(language)
            )
        }
        None => help::unknown(model, word),
    }
}

/// Does a command. A text behind it that is not taken is kept. On the screen it may first ask for
/// what was not typed behind it.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    arguments: &str,
    effects: &mut Vec<Effect>,
) {
    let before = effects.len();
    if model.mode == Mode::Screen {
        if screen::takes_over(model, moment, command, arguments, effects) {
            return;
        }
        allowed(model, moment, command, arguments.trim(), effects);
        screen::lay_out(model, command, effects, before);
    } else {
        allowed(model, moment, command, arguments.trim(), effects);
    }
    let mut parameters = command.row().parameters.iter();
    let takes_text = parameters.any(|parameter| parameter.argument == Argument::Text);
    if takes_text
        && command != Command::Find
        && was_refused(&effects[before..])
        && !arguments.is_empty()
    {
        let name = command.name(model.language);
        capture::set_aside(model, &typed(name, arguments), effects);
    }
}

fn allowed(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let guard = model.guard.take();
    if let Some(why) = allowed::barred(model, command) {
        return refuse(effects, why);
    }
    if typed.len() > entries::MOST_BYTES && command != Command::Park {
        return refuse(effects, t!(model.language, "argument-long"));
    }
    match command.row().group {
        Group::Home => refuse(effects, t!(model.language, "not-here")),
        Group::Session => session::command(model, moment, command, typed, guard.as_ref(), effects),
        Group::Turns => turns::command(model, moment, command, typed, guard.as_ref(), effects),
        Group::Consent => consent::command(model, moment, command, typed, guard.as_ref(), effects),
        Group::People => people::command(model, moment, command, typed, effects),
        Group::Writing => writing::command(model, moment, command, typed, effects),
        Group::Entries => {
            model.guard = guard.filter(|_| command == Command::Erase);
            entry::command(model, moment, command, typed, effects);
        }
        Group::Agenda => agenda::command(model, moment, command, typed, effects),
        Group::Carrying => carrying::command(model, moment, command, typed, effects),
        Group::Screen => showing::command(model, moment, command, typed, effects),
    }
}
