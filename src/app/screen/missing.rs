//! What a command still needs: what was not typed behind it.

use crate::app::commands::{Argument, Command};
use crate::app::leading::{self, refuse};
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::app::{capture, entry, grouping, items, label, ordering};
use crate::circle::consent::{self, State};
use crate::circle::line::Reading;
use crate::circle::{entries, groups, round};
use crate::minutes::{Id, Kind, Stamp};
use crate::t;

/// What is missing behind a command, and the record that it is about as far as it is known.
pub(super) fn missing(
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
pub(super) fn fits_now(model: &Model, command: Command, effects: &mut Vec<Effect>) -> bool {
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
