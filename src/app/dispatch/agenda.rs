//! Commands about the agenda.

use crate::t;

use crate::app::answer::Answer;
use crate::app::commands::Command;
use crate::app::leading::{self, refuse};
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::{arguments, items, say, views};

/// Does one of them.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Agenda => {
            let more = views::agenda(model, moment.now);
            let text = say::standing(model, moment.now);
            effects.push(Effect::Answer(Answer::here(text, None).with(more)));
        }
        Command::GoTo => arguments::item(model, typed, effects, |model, effects, id| {
            leading::go_to(model, moment, &id, effects);
        }),
        Command::AddItem if typed.is_empty() => refuse(effects, t!(model, "item-what")),
        Command::AddItem => items::add(model, moment, typed, effects),
        Command::MoveItem => {
            let (number, to) = arguments::split(typed);
            let to = to.parse::<usize>().ok().filter(|to| *to > 0);
            match (items::numbered(model, number), to) {
                (Some(id), Some(to)) => items::shift(model, moment, &id, to, effects),
                (None, _) if !number.is_empty() => {
                    refuse(effects, arguments::unknown_item(model, number));
                }
                _ => refuse(effects, t!(model, "item-to-where")),
            }
        }
        Command::DropItem => {
            arguments::item_or_open(model, typed, effects, |model, effects, id, _| {
                items::drop_item(model, moment, &id, effects);
            });
        }
        Command::SplitItem => {
            arguments::item_or_open(model, typed, effects, |model, effects, id, rest| {
                match items::minutes_from(rest) {
                    None if !rest.is_empty() => {
                        refuse(effects, t!(model.language, "minutes-number"));
                    }
                    minutes => items::split(model, moment, &id, minutes, effects),
                }
            });
        }
        Command::ReopenItem => items::reopen(model, moment, typed, effects),
        Command::Minutes => {
            let (minutes, item) = arguments::split(typed);
            let Some(minutes) = items::minutes_from(minutes) else {
                return refuse(effects, t!(model.language, "minutes-number"));
            };
            arguments::item_or_open(model, item, effects, |model, effects, id, _| {
                items::set_minutes(model, moment, &id, minutes, effects);
            });
        }
        Command::Outcome if typed.is_empty() => refuse(effects, t!(model, "outcome-what")),
        Command::Outcome => items::outcome(model, moment, typed, effects),
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}
