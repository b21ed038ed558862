//! Commands ask for what was not typed behind them: a list to choose from, or the line.

use std::collections::BTreeSet;

use crate::app::answer::Answer;
use crate::app::commands::{Argument, Command, find};
use crate::app::consent::readback;
use crate::app::leading::{self, refuse};
use crate::app::message::{Effect, Moment};
use crate::app::model::{Draft, Model};
use crate::app::{capture, dispatch, entry, grouping, guests, items, ordering, review, say};
use crate::circle::consent::{self, State};
use crate::circle::line::{self as capture_line, Reading};
use crate::circle::{agenda, entries, groups, people, round};
use crate::minutes::{Id, Kind, SessionStatus, Stamp};
use crate::t;

use super::keys::is_refused;
use super::{Asking, Focus, aside, choices, line, panels};
use crate::app::{allowed, label};

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

/// What is missing behind a command, and the record that it is about as far as it is known.
fn missing(
    model: &Model,
    now: Stamp,
    command: Command,
    typed: &str,
) -> Option<(Option<Id>, Argument)> {
    let empty = typed.is_empty();
    let (first, second) = (|| nth(command, 0), || nth(command, 1));
    match command {
        Command::People if empty => Some((None, Argument::Person)),
        Command::Turn
        | Command::Arranged
        | Command::Evaluate
        | Command::SkipRole
        | Command::In
        | Command::Out
        | Command::Online
        | Command::Decides
        | Command::Round
        | Command::NextDate
        | Command::Agreement
        | Command::Advice
        | Command::React
        | Command::AddItem
        | Command::Outcome
        | Command::GoTo
        | Command::MoveItem
        | Command::DropItem
        | Command::SplitItem
        | Command::ReopenItem
            if empty =>
        {
            Some((None, first()?))
        }
        Command::Propose if empty && model.at_hand().is_none() => Some((None, first()?)),
        Command::Propose | Command::Step if empty => {
            let at_the_end = matches!(model.process(), Some(State::ReadBack { .. }));
            at_the_end.then_some((None, Argument::Outcome))
        }
        Command::Amend | Command::Reason | Command::Met | Command::Decide | Command::AnswerBy
            if empty && model.at_hand().is_some() =>
        {
            Some((None, first()?))
        }
        Command::TakeUp if empty && consent::open(&model.minutes).len() > 1 => {
            Some((None, Argument::Number))
        }
        Command::Minutes if empty => Some((model.item(), first()?)),
        Command::Harvest if empty && !grouping::round_is_open(model) => Some((None, first()?)),
        Command::Harvest if empty => Some((None, second()?)),
        Command::Harvest => {
            let number = typed.parse().ok()?;
            let group = groups::numbered(&model.minutes, number)?;
            Some((Some(group.id.clone()), second()?))
        }
        Command::Centre
        | Command::Order
        | Command::Group
        | Command::Swap
        | Command::Seat
        | Command::Perspective
        | Command::Role
        | Command::Presence
        | Command::Answer
        | Command::TellAbsent
        | Command::SwapRoles => {
            if empty {
                return Some((None, first()?));
            }
            let (person, rest) = one_person(model, typed, now)?;
            rest.is_empty().then_some((Some(person), second()?))
        }
        Command::HandOver => {
            let (about, rest) = label::named(model, typed, &[Kind::Action]).ok()?;
            let fits = rest.is_empty() && model.minutes.actions().contains_key(&about);
            fits.then_some((Some(about), first()?))
        }
        Command::MoveItem => Some((Some(items::numbered(model, typed)?), second()?)),
        Command::Park if empty => {
            let latest = model.latest_entry(&entries::KINDS);
            let question = latest.is_some_and(|id| model.minutes.questions().contains_key(&id));
            (!question).then_some((None, first()?))
        }
        Command::Edit
        | Command::Speaker
        | Command::Kind
        | Command::Level
        | Command::Source
        | Command::Move
        | Command::Owner
        | Command::Due
        | Command::Review
        | Command::Term
        | Command::Measure
        | Command::AnswerBy
        | Command::Tick
        | Command::AdviceTo
        | Command::TakenOver
        | Command::PartlyTakenOver
        | Command::NotTakenOver => {
            let (about, rest) = label::named(model, typed, entry::fitting(command)).ok()?;
            rest.is_empty().then_some((Some(about), first()?))
        }
        _ => None,
    }
}

/// What stands in that place behind a command, from 0.
fn nth(command: Command, place: usize) -> Option<Argument> {
    let parameter = command.row().parameters.get(place)?;
    Some(parameter.argument)
}

/// The person that is meant, as the capture line reads names, and what was typed after.
pub(super) fn one_person(model: &Model, typed: &str, now: Stamp) -> Option<(Id, String)> {
    let sign = if typed.starts_with('@') { "" } else { "@" };
    match capture::read(model, &format!("{sign}{typed}"), now).reading {
        Reading::Hold { speakers } if speakers.len() == 1 => {
            Some((speakers.first()?.clone(), String::new()))
        }
        Reading::Note { speakers, text, .. } if speakers.len() == 1 => {
            Some((speakers.first()?.clone(), text))
        }
        _ => None,
    }
}

/// Whether the command can do anything now; says why not otherwise, before anything is asked.
fn fits_now(model: &Model, command: Command, effects: &mut Vec<Effect>) -> bool {
    match command {
        Command::Turn | Command::Round | Command::GoTo if !leading::runs(model, effects) => false,
        Command::Turn | Command::Centre | Command::Order
            if round::open(&model.minutes).is_none() =>
        {
            refuse(effects, t!(model, "no-round"));
            false
        }
        Command::Centre | Command::Order => ordering::of_people(model, effects),
        Command::Group | Command::Swap | Command::Harvest
            if groups::of_item(&model.minutes).is_empty() =>
        {
            refuse(effects, t!(model, "groups-first"));
            false
        }
        Command::Round | Command::Outcome | Command::Minutes if model.item().is_none() => {
            refuse(effects, t!(model, "stand-between"));
            false
        }
        _ => true,
    }
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

/// What is asked about a decision, one question after the other.
pub(in crate::app) fn question(model: &mut Model, decision: &Id, asked: Vec<Command>) {
    let about = |command| match command {
        Command::AnswerBy => None,
        _ => Some(decision.clone()),
    };
    let asked = asked.into_iter();
    model.memory.questions = asked.map(|command| (command, about(command))).collect();
}

/// Asks the next question about a decision that was just made, as long as nothing else is open:
/// one at a time, each of which may be left out.
pub(in crate::app) fn ask_on(model: &mut Model, now: Stamp, effects: &mut Vec<Effect>) {
    let busy = model.screen.asking.is_some()
        || !model.screen.layers.is_empty()
        || model.screen.room
        || model.status() != SessionStatus::Running;
    if busy || model.memory.questions.is_empty() {
        return;
    }
    let (command, about) = model.memory.questions.remove(0);
    let Some(arguments) = arguments(model, command, about.as_ref(), "") else {
        return;
    };
    asks(model, now, command, &arguments, effects);
}

/// The key that goes on leaves out what is still asked about a decision, unless something was typed to it:
/// closing asks it again.
pub(super) fn leave_out(model: &mut Model, effects: &mut Vec<Effect>) {
    if !matches!(model.process(), Some(State::Recorded { .. })) {
        return;
    }
    let asked = match &model.screen.asking {
        Some(Asking::Argument { command, .. }) => Some(*command),
        _ => None,
    };
    let typed = !model.draft.text.trim().is_empty();
    match asked {
        Some(command) if typed || !is_a_question(model, command) => {}
        Some(_) => {
            model.memory.questions.clear();
            finish(model, effects);
        }
        None => model.memory.questions.clear(),
    }
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
fn is_typed(argument: Argument) -> bool {
    matches!(
        argument,
        Argument::Text | Argument::Minutes | Argument::Number | Argument::Date
    )
}

/// Whether the line is asked for something that may be left out: what a decision is recorded with.
pub(super) fn is_a_question(model: &Model, command: Command) -> bool {
    let recorded = matches!(model.process(), Some(State::Recorded { .. }));
    recorded
        && matches!(
            command,
            Command::AnswerBy | Command::Review | Command::Term | Command::Measure
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
