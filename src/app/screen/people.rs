//! The people before and during the session: who is here, names at a first start, turns in the view
//! for the room.

use crate::app::commands::Command;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Mode, Model};
use crate::app::{dispatch, guests};
use crate::circle::round::Stand;
use crate::circle::{people, round};
use crate::minutes::{Id, SessionStatus};
use crate::t;

use super::{Asking, choices};

/// A session is opened on the screen: a first start without people asks for their names.
pub(in crate::app) fn opened(model: &mut Model) {
    let nobody = model.minutes.participants().is_empty();
    if model.mode == Mode::Screen && nobody && model.status() == SessionStatus::Prepared {
        model.memory.before =
            Some(std::mem::take(&mut model.draft)).filter(|draft| !draft.text.is_empty());
        model.screen.asking = Some(Asking::Names);
    }
    model.screen.cursor = model.draft.text.len();
}

/// Everyone, in seat order.
pub(super) fn everyone(model: &Model) -> Vec<Id> {
    people::in_seat_order(&model.minutes)
        .iter()
        .map(|person| person.id.clone())
        .collect()
}

/// Who is chosen on the list of who is here: at first the first.
pub(super) fn chosen(model: &Model) -> Option<Id> {
    let everyone = everyone(model);
    let chosen = model
        .screen
        .person
        .clone()
        .filter(|id| everyone.contains(id));
    chosen.or_else(|| everyone.into_iter().next())
}

/// Expected, here, sent word, online, and expected again.
pub(super) fn step_presence(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(id) = chosen(model) else {
        return refuse(effects, t!(model, "turns-nobody"));
    };
    let now = model.minutes.participants().get(&id);
    let next = guests::presence_after(now.and_then(|person| person.presence));
    let word = choices::PRESENCES
        .iter()
        .find(|(presence, _)| *presence == next);
    let (Some(name), Some((_, word))) = (choices::mention(model, &id), word) else {
        return;
    };
    model.screen.person = Some(id);
    let arguments = format!("{name} {word}");
    dispatch::command(model, moment, Command::Presence, &arguments, effects);
}

/// The next speaker, in the view for the room; once everyone was asked, a second time ends the round.
pub(super) fn next_in_room(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let ended = model.memory.at_the_end.take();
    let open = round::open(&model.minutes).map(|round| round.id.clone());
    let complete = round::stand(&model.minutes) == Some(Stand::Complete);
    if complete && ended.is_some() && ended == open {
        return dispatch::command(model, moment, Command::EndRound, "", effects);
    }
    if complete {
        model.memory.at_the_end = open;
    }
    dispatch::command(model, moment, Command::Done, "", effects);
}
