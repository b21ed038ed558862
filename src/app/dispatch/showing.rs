//! Commands of the screen that line mode knows too.

use crate::circle::agenda;
use crate::t;

use crate::app::answer::Answer;
use crate::app::commands::Command;
use crate::app::leading::{self, refuse};
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::{equality, say, views};

/// Does one of them.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Prompt => match agenda::current(&model.minutes) {
            Some(item) => {
                let more = leading::item_text(model, item);
                let text = say::standing(model, moment.now);
                effects.push(Effect::Answer(Answer::here(text, None).with(more)));
            }
            None => refuse(effects, t!(model, "stand-between")),
        },
        Command::Balance => equality::show(model, moment, effects),
        Command::Sources => equality::show_sources(model, effects),
        Command::Find if typed.is_empty() => refuse(effects, t!(model, "find-what")),
        Command::Find => {
            let more = views::find(model, typed);
            let text = t!(model.language, "found", count = more.len());
            effects.push(Effect::Answer(Answer::here(text, None).with(more)));
        }
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}
