//! Commands of rounds and turns.

use crate::minutes::Turn;
use crate::t;

use crate::app::answer::Answer;
use crate::app::commands::Command;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Guard, Model};
use crate::app::say::ECHO;
use crate::app::{arguments, grouping, ordering, say, silence, turns, words};

/// The round that comes by the form of the item, in place of a kind.
const PLANNED: &str = "planned";

/// Does one of them.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Done => turns::done(model, moment, effects),
        Command::Turn if typed.is_empty() => match model.previous.clone() {
            Some(previous) => turns::give_turn(model, moment, &previous, effects),
            None => refuse(effects, t!(model, "turn-whose")),
        },
        Command::Turn => arguments::person(model, typed, effects, |model, effects, id| {
            turns::give_turn(model, moment, &id, effects);
        }),
        Command::TurnBack => turns::turn_back(model, moment, effects),
        Command::Pass => turns::put_off(model, moment, Turn::Passed, effects),
        Command::Later => turns::put_off(model, moment, Turn::Later, effects),
        Command::Round => match words::round_kind(typed) {
            None if !typed.is_empty() && typed != PLANNED => {
                refuse(
                    effects,
                    t!(
                        model.language,
                        "round-kind-unknown",
                        typed = say::excerpt(typed, ECHO)
                    ),
                );
            }
            kind => turns::start_round(model, moment, kind, guard, effects),
        },
        Command::Centre => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| {
                let turn = words::centre_turn(rest);
                if turn.is_none() && !rest.is_empty() {
                    return refuse(effects, t!(model.language, "centre-when"));
                }
                ordering::centre(model, moment, &id, turn, effects);
            });
        }
        Command::Order if typed.is_empty() => {
            let more = ordering::list(model);
            let text = say::turns(model).unwrap_or_else(|| t!(model, "no-round"));
            effects.push(Effect::Answer(Answer::here(text, None).with(more)));
        }
        Command::Order => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| match rest
                .parse::<usize>()
            {
                Ok(place) if place > 0 => ordering::move_to(model, moment, &id, place, effects),
                Err(_) if rest.is_empty() => ordering::move_to(model, moment, &id, 1, effects),
                _ => refuse(effects, t!(model.language, "order-place")),
            });
        }
        Command::Silence => silence::begin(model, moment, typed, effects),
        Command::Groups => grouping::groups(model, moment, typed, guard, effects),
        Command::Group => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| {
                grouping::put(model, moment, &id, rest, effects);
            });
        }
        Command::Swap => {
            arguments::person_and(model, typed, effects, |model, effects, one, rest| {
                arguments::person(model, rest, effects, |model, effects, other| {
                    grouping::swap(model, moment, &one, &other, effects);
                });
            });
        }
        Command::Harvest => grouping::harvest(model, moment, typed, effects),
        Command::EndRound => turns::end_round(model, moment, guard, effects),
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}
