//! Commands of rounds and turns.

use crate::minutes::Turn;
use crate::t;

use crate::app::commands::Command;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Guard, Model};
use crate::app::say::ECHO;
use crate::app::{arguments, say, turns, words};

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
            None => refuse(effects, t!(model.language, "turn-whose")),
        },
        Command::Turn => arguments::person(model, typed, effects, |model, effects, id| {
            turns::give_turn(model, moment, &id, effects);
        }),
        Command::TurnBack => turns::turn_back(model, moment, effects),
        Command::Pass => turns::put_off(model, moment, Turn::Passed, effects),
        Command::Later => turns::put_off(model, moment, Turn::Later, effects),
        Command::Round => match words::round_kind(typed) {
            None if !typed.is_empty() => {
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
        Command::EndRound => turns::end_round(model, moment, guard, effects),
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}
