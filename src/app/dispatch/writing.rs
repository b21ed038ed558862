//! Commands of the line.

use crate::t;

use crate::app::commands::Command;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Gathering, Model};
use crate::app::{advice, entry, sharing};

/// The most lines that are gathered into one text.
const MOST_LINES: usize = 10_000;

/// Does one of them.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Lines => match typed.parse::<usize>() {
            Ok(count) if (1..=MOST_LINES).contains(&count) => {
                let kept = (0, moment.now);
                model.gathering = Some(Gathering {
                    left: count,
                    text: String::new(),
                    kept,
                });
            }
            _ => refuse(
                effects,
                t!(model.language, "lines-number", most = MOST_LINES),
            ),
        },
        Command::Agreement if typed.is_empty() => {
            refuse(effects, t!(model, "agreement-what"));
        }
        Command::Agreement => entry::agree(model, moment, typed, effects),
        Command::Advice => advice::advise(model, moment, typed, effects),
        Command::React => sharing::react(model, moment, typed, effects),
        Command::Park => entry::park(model, moment, typed, effects),
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}
