//! From a command, with what was typed behind it, to what it does.

use crate::circle::{agenda, entries, people};
use crate::minutes::{Presence, SessionStatus, Turn};
use crate::t;

use super::answer::{Answer, Sign};
use super::commands::{Argument, Command, Group, find};
use super::leading::{self, refuse};
use super::message::{Effect, Moment};
use super::model::{Gathering, Guard, Mode, Model};
use super::say::ECHO;
use super::{
    allowed, arguments, capture, entry, guests, help, items, proposal, say, screen, turns, undo,
    views, words,
};

/// The most lines that are gathered into one text.
const MOST_LINES: usize = 10_000;

/// Does what `/word arguments` says.
pub(super) fn by_name(
    model: &mut Model,
    moment: &mut Moment<'_>,
    word: &str,
    arguments: &str,
    effects: &mut Vec<Effect>,
) {
    // What stood on the line was the command itself.
    capture::accepted(model, effects);
    let before = effects.len();
    let Some(found) = find(word).filter(|found| offered(model, *found)) else {
        model.guard = None;
        let why = help::unknown(model, word);
        return capture::refused(model, &typed(word, arguments), why, effects);
    };
    command(model, moment, found, arguments, effects);
    // On the screen a command that was refused stays on the line, to be mended.
    let mends = model.mode == Mode::Screen && model.draft.text.is_empty();
    if mends && was_refused(&effects[before..]) {
        capture::set_aside(model, &typed(word, arguments), effects);
    }
}

fn typed(word: &str, arguments: &str) -> String {
    if arguments.is_empty() {
        format!("/{word}")
    } else {
        format!("/{word} {arguments}")
    }
}

fn was_refused(effects: &[Effect]) -> bool {
    effects
        .iter()
        .any(|effect| matches!(effect, Effect::Answer(a) if a.sign == Sign::Refused))
}

/// Whether the command exists in the way in which the mind is used.
fn offered(model: &Model, command: Command) -> bool {
    match model.mode {
        Mode::Plain => command.row().modes.plain(),
        Mode::Screen => command.row().modes.screen(),
    }
}

/// The hint for a command on the line.
pub(super) fn hint(model: &Model, word: &str) -> String {
    match find(word).filter(|found| offered(model, *found)) {
        Some(found) => {
            let language = model.language;
            t!(
                language,
                "hint-command",
                usage = found.usage(language),
                label = found.label(language)
            )
        }
        None => help::unknown(model, word),
    }
}

/// Does a command. A text behind it that is not taken is kept. On the screen it may first ask for
/// what was not typed behind it.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    arguments: &str,
    effects: &mut Vec<Effect>,
) {
    let before = effects.len();
    if model.mode == Mode::Screen {
        if screen::takes_over(model, moment, command, arguments, effects) {
            return;
        }
        allowed(model, moment, command, arguments.trim(), effects);
        screen::lay_out(model, command, effects, before);
    } else {
        allowed(model, moment, command, arguments.trim(), effects);
    }
    let mut parameters = command.row().parameters.iter();
    let takes_text = parameters.any(|parameter| parameter.argument == Argument::Text);
    if takes_text
        && command != Command::Find
        && was_refused(&effects[before..])
        && !arguments.is_empty()
    {
        let name = command.name(model.language);
        capture::set_aside(model, &typed(name, arguments), effects);
    }
}

fn allowed(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let guard = model.guard.take();
    if let Some(why) = allowed::barred(model, command) {
        return refuse(effects, why);
    }
    if typed.len() > entries::MOST_BYTES && command != Command::Park {
        return refuse(effects, t!(model.language, "argument-long"));
    }
    match command.row().group {
        Group::Session => of_session(model, moment, command, typed, guard.as_ref(), effects),
        Group::Turns => of_turns(model, moment, command, typed, guard.as_ref(), effects),
        Group::Consent => proposal::propose(model, moment, typed, effects),
        Group::People => of_people(model, moment, command, typed, effects),
        Group::Writing => of_writing(model, moment, command, typed, effects),
        Group::Entries => entry::command(model, moment, command, typed, effects),
        Group::Agenda => of_agenda(model, moment, command, typed, effects),
        Group::Screen => of_screen(model, moment, command, typed, effects),
    }
}

fn of_session(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Begin => leading::begin(model, moment, effects),
        Command::Next => leading::next(model, moment, guard, effects),
        Command::Back => leading::back(model, moment, effects),
        Command::Pause => leading::pause(model, moment, effects),
        Command::Resume if model.status() == SessionStatus::Paused => {
            leading::pause(model, moment, effects);
        }
        Command::Resume => refuse(effects, t!(model.language, "not-paused")),
        Command::Clock => leading::toggle_clock(model, moment, effects),
        Command::More => arguments::minutes(model, typed, effects, |model, effects, minutes| {
            leading::more_time(model, moment, minutes, effects);
        }),
        Command::Status => {
            let more = views::status(model, moment.now);
            let text = say::standing(model, moment.now);
            effects.push(Effect::Answer(
                Answer::here(text, Some(model.saved.asked)).with(more),
            ));
        }
        Command::Save => {
            effects.push(Effect::Publish);
            let text = t!(model.language, "publishing");
            effects.push(Effect::Answer(Answer::here(text, Some(model.saved.asked))));
        }
        Command::Undo => undo::undo(model, moment, effects),
        Command::Redo => undo::redo(model, moment, effects),
        Command::Close => leading::close(model, moment, guard, effects),
        Command::NextDate => next_date(model, moment, typed, effects),
        Command::Lead => lead(model, moment, effects),
        Command::Help => match help::help(model, typed) {
            Ok(more) => {
                let text = t!(model.language, "help-end");
                effects.push(Effect::Answer(Answer::here(text, None).with(more)));
            }
            Err(why) => refuse(effects, why),
        },
        Command::Leave => {
            model.leaving = true;
            let text = t!(model.language, "left");
            effects.push(Effect::Answer(Answer::here(text, Some(model.saved.asked))));
            effects.push(Effect::Leave);
        }
        Command::Interrupt => refuse(effects, t!(model.language, "interrupt")),
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}

fn of_turns(
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

fn of_people(
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
        Command::Seat => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| match rest
                .parse::<usize>()
            {
                Ok(place) if place > 0 => guests::seat(model, moment, &id, place, effects),
                _ => refuse(effects, t!(model.language, "seat-number")),
            });
        }
        Command::Perspective => {
            arguments::person_and(model, typed, effects, |model, effects, id, rest| {
                if rest.is_empty() {
                    return refuse(effects, t!(model.language, "perspective-which"));
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

fn of_writing(
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
            refuse(effects, t!(model.language, "agreement-what"));
        }
        Command::Agreement => entry::agree(model, moment, typed, effects),
        Command::Park => entry::park(model, moment, typed, effects),
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}

fn of_agenda(
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
        Command::AddItem if typed.is_empty() => refuse(effects, t!(model.language, "item-what")),
        Command::AddItem => items::add(model, moment, typed, effects),
        Command::MoveItem => {
            let (number, to) = arguments::split(typed);
            let to = to.parse::<usize>().ok().filter(|to| *to > 0);
            match (items::numbered(model, number), to) {
                (Some(id), Some(to)) => items::shift(model, moment, &id, to, effects),
                (None, _) if !number.is_empty() => {
                    refuse(effects, arguments::unknown_item(model, number));
                }
                _ => refuse(effects, t!(model.language, "item-to-where")),
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
        Command::Outcome if typed.is_empty() => refuse(effects, t!(model.language, "outcome-what")),
        Command::Outcome => items::outcome(model, moment, typed, effects),
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}

fn of_screen(
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
            None => refuse(effects, t!(model.language, "stand-between")),
        },
        Command::Find if typed.is_empty() => refuse(effects, t!(model.language, "find-what")),
        Command::Find => {
            let more = views::find(model, typed);
            let text = t!(model.language, "found", count = more.len());
            effects.push(Effect::Answer(Answer::here(text, None).with(more)));
        }
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}

/// Says when the circle meets again.
fn next_date(model: &mut Model, moment: &mut Moment<'_>, typed: &str, effects: &mut Vec<Effect>) {
    let language = model.language;
    if typed.is_empty() {
        let text = match model.minutes.session().next_date {
            Some(day) => t!(language, "next-date-is", date = say::day(model, day)),
            None => t!(language, "date-which"),
        };
        return refuse(effects, text);
    }
    let Some(day) = arguments::date(model, typed, moment.now) else {
        return refuse(
            effects,
            t!(language, "date-unread", text = say::excerpt(typed, ECHO)),
        );
    };
    let label = t!(language, "next-date-is", date = say::day(model, day));
    let session = model.minutes.session_id().clone();
    let after = model.write(moment, effects, label.clone(), |pen| {
        pen.set(&session, "next_date", day.to_string());
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Takes the lead: from now on this writer says where the session stands.
fn lead(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    if model.leads() {
        return refuse(effects, t!(language, "lead-already"));
    }
    let session = model.minutes.session_id().clone();
    let who = model.who.to_string();
    let current = model.minutes.value(&session, "current").cloned();
    let after = model.write(moment, effects, t!(language, "did-lead"), |pen| {
        pen.set(&session, "leader", who);
        // Written anew, so that it stands there in the name of the one who now leads.
        if let Some(current) = current {
            pen.clear(&session, "current");
            pen.set(&session, "current", current);
        }
    });
    effects.push(Effect::Answer(Answer::recorded(
        t!(language, "did-lead"),
        after,
    )));
}
