//! Commands ask for what was not typed behind them: a list to choose from, or the line.

use std::collections::BTreeSet;

use crate::app::answer::Answer;
use crate::app::commands::{Argument, Command, find};
use crate::app::consent::readback;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Draft, Model};
use crate::app::{allowed, dispatch, guests, review, say};
use crate::circle::line as capture_line;
use crate::circle::{agenda, groups, people};
use crate::minutes::{Id, Kind, Stamp};
use crate::t;

use super::keys::is_refused;
use super::missing::{fits_now, missing};
use super::questions::is_a_question;
use super::{Asking, Focus, aside, choices, line, panels};

/// Asks for what a command needs and was not typed behind it. Tells whether it asked, or said why
/// there is nothing to ask.
pub(super) fn asks(
    model: &mut Model,
    now: Stamp,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) -> bool {
    let Some((about, argument)) = missing(model, now, command, typed) else {
        return false;
    };
    if let Some(why) = allowed::barred(model, command) {
        refuse(effects, why);
        return true;
    }
    if !fits_now(model, command, effects) {
        return true;
    }
    // Where the circle decides, the key that goes on asks for the outcome.
    let command = match argument {
        Argument::Outcome => Command::Decide,
        _ => command,
    };
    match argument {
        Argument::Number if command == Command::TakeUp => {
            choices::open(model, command, about, argument, effects);
        }
        argument if is_typed(argument) => ask(model, command, about, effects),
        argument => choices::open(model, command, about, argument, effects),
    }
    true
}

/// Asks for something on the line. What stood there is put back afterwards.
pub(super) fn ask(
    model: &mut Model,
    command: Command,
    about: Option<Id>,
    effects: &mut Vec<Effect>,
) {
    if model.screen.room {
        // What is asked is written on the line, which is not for the wall.
        return refuse(effects, t!(model, "room-first"));
    }
    if model.screen.asking.is_some() {
        cancel(model, effects);
    }
    aside_if_brought_back(model);
    let given = match (command, &about) {
        (Command::Edit | Command::Reword, Some(id)) => panels::text(model, id).to_owned(),
        (Command::OwnWording, _) => review::given(model),
        (Command::Amend, _) => model
            .process()
            .map(|state| readback::text(model, state.version()).to_owned())
            .unwrap_or_default(),
        _ => String::new(),
    };
    let before = std::mem::take(&mut model.draft);
    model.memory.before = Some(before).filter(|draft| !draft.text.is_empty());
    model.memory.given = (!given.is_empty()).then(|| given.clone());
    model.screen.layers.clear();
    model.screen.focus = Focus::Line;
    model.screen.asking = Some(Asking::Argument { command, about });
    line::put(
        model,
        Draft {
            text: given,
            ..Draft::default()
        },
        effects,
    );
}

/// What the up arrow brought back and nobody changed still lies aside: it is no line to put back.
fn aside_if_brought_back(model: &mut Model) {
    if aside::is_looking_back(model) {
        model.draft = Draft::default();
    }
    model.memory.looking_back = None;
}

/// Enter while the line is asked for something.
pub(super) fn give(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let text = model.draft.text.clone();
    match model.screen.asking.clone() {
        Some(Asking::Names) => names(model, moment, &text, effects),
        Some(Asking::Argument { command, about }) => {
            argument(model, moment, command, about.as_ref(), &text, effects);
        }
        None => {}
    }
}

/// Whether a key would take the line away from what it is asked for, or the circle from what that is
/// about; if so, what is to be done first.
pub(super) fn comes_first(model: &Model, command: Command) -> Option<String> {
    let Some(Asking::Argument { command: asked, .. }) = &model.screen.asking else {
        return None;
    };
    let goes_on = matches!(
        command,
        Command::Round | Command::Propose | Command::Step | Command::StepBack
    );
    let asks = || {
        let (_, argument) = missing(model, model.latest.0, command, "")?;
        Some(is_typed(argument))
    };
    let language = model.language;
    let first = || {
        if is_a_question(model, *asked) {
            t!(language, "asking-first-skip")
        } else {
            t!(language, "asking-first")
        }
    };
    (goes_on || asks() == Some(true)).then(first)
}

/// Whether what is asked is typed on the line; or else it is chosen from a list.
pub(super) fn is_typed(argument: Argument) -> bool {
    matches!(
        argument,
        Argument::Text | Argument::Minutes | Argument::Number | Argument::Date
    )
}

/// What was typed, without the command's own name: whoever types `/propose …` where the proposal is
/// asked means what comes behind it.
fn without_its_name(command: Command, typed: &str) -> &str {
    let Some((word, rest)) = typed
        .strip_prefix('/')
        .and_then(|typed| typed.split_once(char::is_whitespace))
    else {
        return typed;
    };
    if find(word) == Some(command) {
        rest.trim()
    } else {
        typed
    }
}

fn argument(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    about: Option<&Id>,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    let value = without_its_name(command, text.trim());
    if value.is_empty() && is_a_question(model, command) {
        return finish(model, effects);
    }
    if value.is_empty() {
        return refuse(effects, t!(model.language, "asking-empty"));
    }
    let Some(arguments) = arguments(model, command, about, value) else {
        refuse(effects, t!(model.language, "asking-gone"));
        return cancel(model, effects);
    };
    let (from, lying) = (effects.len(), model.screen.aside.len());
    dispatch::command(model, moment, command, &arguments, effects);
    if is_refused(&effects[from..]) {
        // It still stands on the line, to be mended; it need not lie aside as well.
        model.screen.aside.truncate(lying);
        return;
    }
    // What was asked for further on has the line now.
    let asks_on = matches!(&model.screen.asking,
        Some(Asking::Argument { command: other, .. }) if *other != command);
    if !asks_on {
        finish(model, effects);
    }
    model.memory.stored = Some(moment.ran);
}

/// Esc while the line is asked for something: what was typed lies aside, and the line is as it was.
pub(super) fn cancel(model: &mut Model, effects: &mut Vec<Effect>) {
    aside::keep(model);
    finish(model, effects);
}

/// No longer asks: the line is as it was before.
pub(super) fn finish(model: &mut Model, effects: &mut Vec<Effect>) {
    model.screen.asking = None;
    model.memory.given = None;
    model.memory.looking_back = None;
    let before = model.memory.before.take().unwrap_or_default();
    line::put(model, before, effects);
}

/// What stands behind a command: the record it is about, as people point at it, and the value.
/// `None` when that record is not there any more.
pub(in crate::app) fn arguments(
    model: &Model,
    command: Command,
    about: Option<&Id>,
    value: &str,
) -> Option<String> {
    let Some(id) = about else {
        return Some(value.to_owned());
    };
    let head = match model.minutes.record(id)?.kind {
        _ if model.minutes.is_removed(id) => return None,
        Kind::Item => agenda::number(&model.minutes, id)?.to_string(),
        Kind::Participant => choices::mention(model, id)?,
        Kind::Group => {
            let groups = groups::of_item(&model.minutes);
            let place = groups.iter().position(|group| group.id == *id)?;
            (place + 1).to_string()
        }
        _ => say::label(model, id)?,
    };
    Some(match command {
        Command::Outcome => format!("{head}: {value}"),
        Command::AddItem | Command::Restore | Command::Reword => value.to_owned(),
        Command::Minutes => format!("{value} {head}"),
        _ if value.is_empty() => head,
        _ => format!("{head} {value}"),
    })
}

/// Names, one a line; an empty line ends.
fn names(model: &mut Model, moment: &mut Moment<'_>, text: &str, effects: &mut Vec<Effect>) {
    let typed = text.trim();
    if typed.is_empty() {
        finish(model, effects);
        let text = say::standing(model, moment.now);
        return effects.push(Effect::Answer(Answer::here(text, None)));
    }
    // A command or a question for help is no name.
    if typed.starts_with('/') || typed == "?" {
        return line::capture_line(model, moment, text, effects);
    }
    let from = effects.len();
    for name in typed.lines().map(bare).filter(|name| !name.is_empty()) {
        if name.chars().count() > guests::LONGEST_NAME {
            return refuse(
                effects,
                t!(model.language, "name-long", most = guests::LONGEST_NAME),
            );
        }
        let folded = capture_line::fold(name);
        let same: Vec<Id> = people::in_seat_order(&model.minutes)
            .into_iter()
            .filter(|p| {
                p.name
                    .as_deref()
                    .is_some_and(|own| capture_line::fold(own) == folded)
            })
            .map(|person| person.id.clone())
            .collect();
        guests::add(model, moment, name, &same, None, &BTreeSet::new(), effects);
    }
    if !is_refused(&effects[from..]) {
        line::put(model, Draft::default(), effects);
        // The empty Enter that follows ends no turn, it ends the names; a slip must not.
        model.memory.stored = Some(moment.ran);
    }
}

/// A name without the signs with which the line adds people.
fn bare(name: &str) -> &str {
    let name = name.trim();
    let name = name.strip_prefix("@+").unwrap_or(name);
    name.trim_matches('"').trim()
}
