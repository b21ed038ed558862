//! Commands about who is here.

use crate::circle::people;
use crate::minutes::Presence;
use crate::t;

use crate::app::answer::Answer;
use crate::app::commands::Command;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::say::ECHO;
use crate::app::{arguments, guests, say, views, words};

/// Does one of them.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::People => {
            let more = views::people(model);
            let here = people::here(&model.minutes).len();
            let text = t!(model.language, "people-here", count = here);
            effects.push(Effect::Answer(Answer::here(text, None).with(more)));
        }
        Command::In => arguments::person(model, typed, effects, |model, effects, id| {
            guests::arrive(model, moment, &id, Presence::Present, effects);
        }),
        Command::Online => arguments::person(model, typed, effects, |model, effects, id| {
            guests::toggle_online(model, moment, &id, effects);
        }),
        Command::Out => arguments::person(model, typed, effects, |model, effects, id| {
            guests::leave(model, moment, &id, effects);
        }),
        Command::Presence => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| {
                let presence = words::presence(rest);
                if presence.is_none() && !rest.is_empty() {
                    return refuse(
                        effects,
                        t!(
                            model.language,
                            "presence-unknown",
                            typed = say::excerpt(rest, ECHO)
                        ),
                    );
                }
                guests::set_presence(model, moment, &id, presence, effects);
            });
        }
        Command::Decides => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| {
                let decides = words::yes(rest);
                if decides.is_none() && !rest.is_empty() {
                    return refuse(effects, t!(model.language, "decides-yes-no"));
                }
                guests::set_decides(model, moment, &id, decides, effects);
            });
        }
        Command::Seat => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| match rest
                .parse::<usize>()
            {
                Ok(place) if place > 0 => guests::seat(model, moment, &id, place, effects),
                _ => refuse(effects, t!(model, "seat-number")),
            });
        }
        Command::Perspective => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| {
                if rest.is_empty() {
                    return refuse(effects, t!(model, "perspective-which"));
                }
                guests::toggle_perspective(model, moment, &id, rest, effects);
            });
        }
        Command::Role => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| {
                match words::role(rest) {
                    Some(role) => guests::toggle_role(model, moment, &id, role, effects),
                    None => refuse(
                        effects,
                        t!(
                            model.language,
                            "role-unknown",
                            typed = say::excerpt(rest, ECHO)
                        ),
                    ),
                }
            });
        }
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}
