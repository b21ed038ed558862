//! The order of a round by hand, and who sits in the middle.

use crate::circle::{order, people, round};
use crate::minutes::{CentreTurn, Id, Turn};
use crate::t;

use super::answer::Answer;
use super::leading::{refuse, runs};
use super::message::{Effect, Moment};
use super::model::Model;
use super::say;

/// Puts somebody in the middle, to be asked first or last; whoever sits there goes back to the
/// circle when nothing is said of when.
pub(super) fn centre(
    model: &mut Model,
    moment: &mut Moment<'_>,
    who: &Id,
    turn: Option<CentreTurn>,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    if !of_people(model, effects) {
        return;
    }
    let name = say::who(model, who);
    let minutes = &model.minutes;
    let centre = round::open(minutes).and_then(|open| open.centre.as_ref());
    if turn.is_none() && centre == Some(who) {
        let label = t!(language, "did-leave-centre", who = name);
        let after = model.write(moment, effects, label.clone(), |pen| {
            order::put_in_the_middle(pen, None);
        });
        return effects.push(Effect::Answer(Answer::recorded(label, after)));
    }
    if !minutes.participants().get(who).is_some_and(people::is_here) {
        return refuse(effects, t!(model, "turn-not-here", who = name));
    }
    let turn = turn.unwrap_or(CentreTurn::First);
    let label = match turn {
        CentreTurn::First => t!(language, "did-centre-first", who = name),
        CentreTurn::Last => t!(language, "did-centre-last", who = name),
    };
    let after = model.write(moment, effects, label.clone(), |pen| {
        order::put_in_the_middle(pen, Some((who, turn)));
    });
    answer(model, label, after, effects);
}

/// Gives somebody another place among those who still get a turn: 1 is next.
pub(super) fn move_to(
    model: &mut Model,
    moment: &mut Moment<'_>,
    who: &Id,
    place: usize,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    if !of_people(model, effects) {
        return;
    }
    let name = say::who(model, who);
    let minutes = &model.minutes;
    let turn = round::open(minutes).and_then(|open| open.turns.get(who));
    if round::speaker(minutes) == Some(who) {
        return refuse(effects, t!(language, "order-speaks", who = name));
    }
    if turn == Some(&Turn::Spoken) {
        return refuse(effects, t!(model, "order-spoken", who = name));
    }
    if !minutes.participants().get(who).is_some_and(people::is_here) {
        return refuse(effects, t!(model, "turn-not-here", who = name));
    }
    let label = t!(language, "did-order", who = name, place = place);
    let after = model.write(moment, effects, label.clone(), |pen| {
        order::move_to(pen, who, place);
    });
    answer(model, label, after, effects);
}

/// Who still gets a turn, in order, a line each.
pub(super) fn list(model: &Model) -> Vec<String> {
    let Some(open) = round::open(&model.minutes) else {
        return Vec::new();
    };
    order::waiting(&model.minutes, open)
        .iter()
        .enumerate()
        .map(|(place, id)| format!("{} {}", place + 1, say::who(model, id)))
        .collect()
}

/// Says what was done, and where the turns are then.
fn answer(model: &Model, label: String, after: Option<u64>, effects: &mut Vec<Effect>) {
    let more = say::turns(model).into_iter().collect();
    effects.push(Effect::Answer(Answer::recorded(label, after).with(more)));
}

/// Whether a round of people is open; says why not otherwise.
pub(super) fn of_people(model: &Model, effects: &mut Vec<Effect>) -> bool {
    if !runs(model, effects) {
        return false;
    }
    let why = match round::open(&model.minutes) {
        None => t!(model, "no-round"),
        Some(open) if round::is_along_groups(&model.minutes, open) => {
            t!(model, "round-of-groups")
        }
        Some(_) => return true,
    };
    refuse(effects, why);
    false
}
