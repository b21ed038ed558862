//! Commands of what was agreed before, of closing, and of carrying on.

use crate::t;

use crate::app::carried;
use crate::app::commands::Command;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::say::ECHO;
use crate::app::{arguments, closing, reading_back, review, say, sheets, taking_turns, words};

/// Does one of them.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Actions => carried::show(model, effects),
        Command::ActionDone | Command::GoesOn | Command::NotNeeded => {
            carried::answer(model, moment, command, typed, effects);
        }
        Command::HandOver => carried::hand_over(model, moment, typed, effects),
        Command::Agreements => carried::agreements(model, effects),
        Command::StillGood => carried::confirm(model, moment, typed, effects),
        Command::TellAbsent => {
            arguments::person_and(model, typed, effects, |model, effects, absent, rest| {
                arguments::person(model, rest, effects, |model, effects, teller| {
                    closing::tell_absent(model, moment, (&absent, &teller), effects);
                });
            });
        }
        Command::Arranged => closing::arranged(model, moment, typed, effects),
        Command::Evaluate => closing::evaluate(model, moment, typed, effects),
        Command::ReadBack
        | Command::ToNetwork
        | Command::StaysInCircle
        | Command::Reword
        | Command::ReadBefore
        | Command::ReadLater => reading_back::command(model, moment, command, typed, effects),
        Command::Sheet
        | Command::ByName
        | Command::ByRole
        | Command::Unnamed
        | Command::NotShared
        | Command::ShareUntil
        | Command::AllTexts
        | Command::ForEveryone
        | Command::SheetOn
        | Command::SheetBack
        | Command::SheetFiles => sheets::command(model, moment, command, typed, effects),
        Command::Differences
        | Command::BothWordings
        | Command::OwnWording
        | Command::TheSame
        | Command::TwoThings
        | Command::DecideLater
        | Command::DecideBefore => review::command(model, moment, command, typed, effects),
        Command::SkipRole => match words::role(typed) {
            Some(role) => taking_turns::skip(model, moment, role, effects),
            None => refuse(
                effects,
                t!(
                    model.language,
                    "role-unknown",
                    typed = say::excerpt(typed, ECHO)
                ),
            ),
        },
        Command::SwapRoles => {
            arguments::person_and(model, typed, effects, |model, effects, one, rest| {
                arguments::person(model, rest, effects, |model, effects, other| {
                    taking_turns::swap(model, moment, &one, &other, effects);
                });
            });
        }
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}
