//! From a command, with what was typed behind it, to what it does.

use chrono::NaiveDate;

use crate::circle::line::Reading;
use crate::circle::{agenda, people};
use crate::minutes::{ActionStatus, Id, Presence, RoundKind, SessionStatus, Stamp, Turn};
use crate::{lang, t};

use super::answer::{Answer, Sign};
use super::capture;
use super::commands::{Command, find};
use super::leading::{self, refuse};
use super::message::{Effect, Moment};
use super::model::{Gathering, Mode, Model};
use super::{entry, guests, help, items, proposal, say, screen, undo, views, words};

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
    if model.mode == Mode::Screen {
        return on_the_screen(model, moment, word, arguments, effects);
    }
    match find(word).filter(|found| offered(model, *found)) {
        Some(found) => command(model, moment, found, arguments, effects),
        None => {
            capture::set_aside(model, &typed(word, arguments), effects);
            refuse(effects, help::unknown(model, word));
        }
    }
}

/// A command that was typed on the line of the screen: when it is refused it stays there, to be
/// mended.
fn on_the_screen(
    model: &mut Model,
    moment: &mut Moment<'_>,
    word: &str,
    arguments: &str,
    effects: &mut Vec<Effect>,
) {
    let line = std::mem::take(&mut model.draft);
    let from = effects.len();
    match find(word).filter(|found| offered(model, *found)) {
        Some(found) => command(model, moment, found, arguments, effects),
        None => refuse(effects, help::unknown(model, word)),
    }
    let refused = |effect: &Effect| matches!(effect, Effect::Answer(a) if a.sign == Sign::Refused);
    if effects[from..].iter().any(refused) && model.draft.text.is_empty() {
        model.draft = line;
    }
    model.keep_draft(effects);
}

fn typed(word: &str, arguments: &str) -> String {
    if arguments.is_empty() { format!("/{word}") } else { format!("/{word} {arguments}") }
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
            t!(language, "hint-command", usage = found.usage(language), label = found.label(language))
        }
        None => help::unknown(model, word),
    }
}

/// That somebody else leads.
pub(super) fn not_leading(model: &Model) -> String {
    let leader = model.minutes.session().leader.as_deref().unwrap_or_default();
    t!(model.language, "not-leading", who = leader)
}

/// Why a command is not given now, if so: somebody else leads, or the minutes are final.
pub(super) fn barred(model: &Model, command: Command) -> Option<String> {
    if leads_only(command) && !model.leads() {
        return Some(not_leading(model));
    }
    let final_now = model.status() == SessionStatus::Finished && changes_minutes(command);
    final_now.then(|| t!(model.language, "finished-text"))
}

/// Does a command. On the screen it may first ask for what was not typed behind it.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    arguments: &str,
    effects: &mut Vec<Effect>,
) {
    let from = effects.len();
    if model.mode == Mode::Screen {
        if !screen::takes_over(model, moment, command, arguments, effects) {
            allowed(model, moment, command, arguments, effects);
            screen::lay_out(model, command, effects, from);
        }
    } else {
        allowed(model, moment, command, arguments, effects);
    }
}

fn allowed(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    arguments: &str,
    effects: &mut Vec<Effect>,
) {
    let guard = model.guard.take();
    let typed = arguments.trim();
    if let Some(why) = barred(model, command) {
        return refuse(effects, why);
    }
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
        Command::More => with_minutes(model, typed, effects, |model, effects, minutes| {
            leading::more_time(model, moment, minutes, effects);
        }),
        Command::Status => {
            let more = views::status(model, moment.now);
            let text = say::standing(model, moment.now);
            effects.push(Effect::Answer(Answer::now(text, Some(model.saved.asked)).with(more)));
        }
        Command::Save => {
            effects.push(Effect::Publish);
            let text = t!(model.language, "publishing");
            effects.push(Effect::Answer(Answer::now(text, Some(model.saved.asked))));
        }
        Command::Undo => undo::undo(model, moment, effects),
        Command::Redo => undo::redo(model, moment, effects),
        Command::Close => leading::close(model, moment, guard, effects),
        Command::NextDate => next_date(model, moment, typed, effects),
        Command::Lead => lead(model, moment, effects),
        Command::Help => match help::help(model, typed) {
            Ok(more) => {
                let text = t!(model.language, "help-end");
                effects.push(Effect::Answer(Answer::now(text, None).with(more)));
            }
            Err(why) => refuse(effects, why),
        },
        Command::Leave => {
            model.leaving = true;
            let text = t!(model.language, "left");
            effects.push(Effect::Answer(Answer::now(text, Some(model.saved.asked))));
            effects.push(Effect::Leave);
        }
        Command::Interrupt => refuse(effects, t!(model.language, "interrupt")),
        Command::Done => leading::done(model, moment, effects),
        Command::Turn if typed.is_empty() => match model.previous.clone() {
            Some(previous) => leading::give_turn(model, moment, &previous, effects),
            None => refuse(effects, t!(model.language, "turn-whose")),
        },
        Command::Turn => with_person(model, typed, effects, |model, effects, id| {
            leading::give_turn(model, moment, &id, effects);
        }),
        Command::TurnBack => leading::turn_back(model, moment, effects),
        Command::Pass => leading::put_off(model, moment, Turn::Passed, effects),
        Command::Later => leading::put_off(model, moment, Turn::Later, effects),
        Command::Round if typed.is_empty() => {
            leading::start_round(model, moment, RoundKind::Sharing, effects);
        }
        Command::Round => match words::round_kind(typed) {
            Some(kind) => leading::start_round(model, moment, kind, effects),
            None => refuse(effects, t!(model.language, "round-kind-unknown", typed = typed)),
        },
        Command::EndRound => leading::end_round(model, moment, guard, effects),
        Command::Propose => proposal::propose(model, moment, typed, effects),
        Command::People => {
            let more = views::people(model);
            let here = people::here(&model.minutes).len();
            let text = t!(model.language, "people-here", count = here);
            effects.push(Effect::Answer(Answer::now(text, None).with(more)));
        }
        Command::In => with_person(model, typed, effects, |model, effects, id| {
            guests::arrive(model, moment, &id, Presence::Present, effects);
        }),
        Command::Online => with_person(model, typed, effects, |model, effects, id| {
            guests::arrive(model, moment, &id, Presence::Online, effects);
        }),
        Command::Out => with_person(model, typed, effects, |model, effects, id| {
            guests::leave(model, moment, &id, effects);
        }),
        Command::Presence => {
            with_person_and(model, typed, effects, |model, effects, id, rest| {
                let presence = words::presence(rest);
                if presence.is_none() && !rest.is_empty() {
                    return refuse(effects, t!(model.language, "presence-unknown", typed = rest));
                }
                guests::set_presence(model, moment, &id, presence, effects);
            });
        }
        Command::Seat => with_person_and(model, typed, effects, |model, effects, id, rest| {
            match rest.parse::<usize>() {
                Ok(place) if place > 0 => guests::seat(model, moment, &id, place, effects),
                _ => refuse(effects, t!(model.language, "seat-number")),
            }
        }),
        Command::Perspective => with_person_and(model, typed, effects, |model, effects, id, rest| {
            if rest.is_empty() {
                return refuse(effects, t!(model.language, "perspective-which"));
            }
            guests::toggle_perspective(model, moment, &id, rest, effects);
        }),
        Command::Role => with_person_and(model, typed, effects, |model, effects, id, rest| {
            match words::role(rest) {
                Some(role) => guests::toggle_role(model, moment, &id, role, effects),
                None => refuse(effects, t!(model.language, "role-unknown", typed = rest)),
            }
        }),
        Command::Lines => match typed.parse::<usize>() {
            Ok(count) if (1..=MOST_LINES).contains(&count) => {
                model.gathering = Some(Gathering { left: count, lines: Vec::new() });
            }
            _ => refuse(effects, t!(model.language, "lines-number", most = MOST_LINES)),
        },
        Command::GoTo => with_item(model, typed, effects, |model, effects, id| {
            leading::go_to(model, moment, &id, effects);
        }),
        Command::AddItem if typed.is_empty() => refuse(effects, t!(model.language, "item-what")),
        Command::AddItem => items::add(model, moment, typed, effects),
        Command::MoveItem => {
            let (number, to) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
            let to = to.trim().parse::<usize>().ok().filter(|to| *to > 0);
            match (items::numbered(model, number), to) {
                (Some(id), Some(to)) => items::shift(model, moment, &id, to, effects),
                (None, _) => refuse(effects, t!(model.language, "item-unknown", number = number)),
                (_, None) => refuse(effects, t!(model.language, "item-to-where")),
            }
        }
        Command::DropItem => with_item_or_open(model, typed, effects, |model, effects, id, _| {
            items::drop_item(model, moment, &id, effects);
        }),
        Command::SplitItem => with_item_or_open(model, typed, effects, |model, effects, id, rest| {
            items::split(model, moment, &id, items::minutes_from(rest), effects);
        }),
        Command::ReopenItem => items::reopen(model, moment, typed, effects),
        Command::Minutes => {
            let (minutes, item) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
            let Some(minutes) = items::minutes_from(minutes) else {
                return refuse(effects, t!(model.language, "minutes-number"));
            };
            with_item_or_open(model, item.trim(), effects, |model, effects, id, _| {
                items::set_minutes(model, moment, &id, minutes, effects);
            });
        }
        Command::Outcome if typed.is_empty() => refuse(effects, t!(model.language, "outcome-what")),
        Command::Outcome => items::outcome(model, moment, typed, effects),
        Command::Agenda => {
            let more = views::agenda(model, moment.now);
            let text = say::standing(model, moment.now);
            effects.push(Effect::Answer(Answer::now(text, None).with(more)));
        }
        Command::Prompt => match agenda::current(&model.minutes) {
            Some(item) => {
                let more = leading::item_text(model, item);
                let text = say::standing(model, moment.now);
                effects.push(Effect::Answer(Answer::now(text, None).with(more)));
            }
            None => refuse(effects, t!(model.language, "stand-between")),
        },
        Command::Find if typed.is_empty() => refuse(effects, t!(model.language, "find-what")),
        Command::Find => {
            let more = views::find(model, typed);
            let text = t!(model.language, "found", count = more.len());
            effects.push(Effect::Answer(Answer::now(text, None).with(more)));
        }
        Command::Agreement if typed.is_empty() => refuse(effects, t!(model.language, "agreement-what")),
        Command::Agreement => entry::agree(model, moment, typed, effects),
        Command::Park if !typed.is_empty() && entry::by_label(model, typed).is_none() => {
            entry::park_text(model, moment, typed, effects);
        }
        Command::Erase => entry::erase(model, moment, typed, effects),
        Command::Restore => entry::restore(model, moment, effects),
        _ => about_entry(model, moment, command, typed, effects),
    }
}

/// The commands that are about one entry.
fn about_entry(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some((id, rest)) = entry::named(model, typed) else {
        return refuse(effects, t!(language, "entry-none"));
    };
    match command {
        Command::Edit if rest.is_empty() => refuse(effects, t!(language, "edit-what")),
        Command::Edit => entry::edit(model, moment, &id, rest, effects),
        Command::Speaker => with_person(model, rest, effects, |model, effects, who| {
            entry::speaker(model, moment, &id, &[who], effects);
        }),
        Command::Kind => match words::entry_kind(rest) {
            Some(kind) => entry::turn_into(model, moment, &id, &kind, effects),
            None => refuse(effects, t!(language, "kind-unknown", typed = rest)),
        },
        Command::Level => match words::level(rest) {
            Some(level) => entry::level(model, moment, &id, level, effects),
            None => refuse(effects, t!(language, "level-unknown", typed = rest)),
        },
        Command::Source => match words::source(rest) {
            Some(source) => entry::source(model, moment, &id, source, effects),
            None => refuse(effects, t!(language, "source-unknown", typed = rest)),
        },
        Command::Move => with_item(model, rest, effects, |model, effects, item| {
            entry::shift(model, moment, &id, &item, effects);
        }),
        Command::Owner => with_person(model, rest, effects, |model, effects, who| {
            entry::owner(model, moment, &id, &who, effects);
        }),
        Command::Due | Command::Review if rest.is_empty() => refuse(effects, t!(language, "date-which")),
        Command::Due | Command::Review => {
            let day = date(model, rest, moment.now);
            entry::day(model, moment, &id, (day, rest), effects);
        }
        Command::Tick => {
            let status = if rest.is_empty() { Some(ActionStatus::Done) } else { words::action_status(rest) };
            match status {
                Some(status) => entry::tick(model, moment, &id, status, effects),
                None => refuse(effects, t!(language, "status-unknown", typed = rest)),
            }
        }
        Command::Park => entry::park(model, moment, &id, effects),
        Command::TakeAway => entry::take_away(model, moment, &id, effects),
        _ => refuse(effects, t!(language, "not-here")),
    }
}

/// Commands that move where the session stands: only the leader's word counts there.
fn leads_only(command: Command) -> bool {
    matches!(
        command,
        Command::Begin
            | Command::Next
            | Command::Back
            | Command::Pause
            | Command::Resume
            | Command::Clock
            | Command::Turn
            | Command::TurnBack
            | Command::Pass
            | Command::Later
            | Command::Round
            | Command::EndRound
            | Command::GoTo
            | Command::Close
    )
}

/// Commands that are not given once the minutes are final.
fn changes_minutes(command: Command) -> bool {
    !matches!(
        command,
        Command::Begin
            | Command::Status
            | Command::Save
            | Command::Help
            | Command::Leave
            | Command::People
            | Command::Agenda
            | Command::Find
            | Command::Prompt
            | Command::Lead
            | Command::Lines
            | Command::Erase
            | Command::Undo
            | Command::Redo
    )
}

fn with_minutes(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, i64),
) {
    let minutes = if typed.is_empty() { Some(5) } else { typed.parse::<i64>().ok() };
    match minutes.filter(|minutes| *minutes != 0 && minutes.abs() <= 600) {
        Some(minutes) => then(model, effects, minutes),
        None => refuse(effects, t!(model.language, "minutes-number")),
    }
}

/// The person who is meant by what was typed, with or without `@`.
fn with_person(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, Id),
) {
    match person(model, typed) {
        Ok((id, rest)) if rest.is_empty() => then(model, effects, id),
        Ok((_, rest)) => {
            let why = capture::unknown_name(model, &format!("{} {rest}", typed.trim_end_matches(&rest).trim()), &[]);
            refuse(effects, why);
        }
        Err(why) => refuse(effects, why),
    }
}

/// The person who is meant first, with the rest of what was typed.
fn with_person_and(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, Id, &str),
) {
    match person(model, typed) {
        Ok((id, rest)) => then(model, effects, id, &rest),
        Err(why) => refuse(effects, why),
    }
}

/// Reads a person as the capture line does, so that the same forms always work.
fn person(model: &Model, typed: &str) -> Result<(Id, String), String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(t!(model.language, "person-which"));
    }
    let as_line = if typed.starts_with('@') { typed.to_owned() } else { format!("@{typed}") };
    let now = model.latest;
    match capture::read(model, &as_line, now).reading {
        Reading::Hold { speakers } if speakers.len() == 1 => Ok((speakers[0].clone(), String::new())),
        Reading::Note { speakers, text, .. } if speakers.len() == 1 => Ok((speakers[0].clone(), text)),
        Reading::UnknownName { typed, near } => Err(capture::unknown_name(model, &typed, &near)),
        Reading::AmbiguousName { typed, among } => {
            let who = people::names(&model.minutes, &among);
            Err(t!(model.language, "name-ambiguous", typed = typed, who = who))
        }
        _ => Err(t!(model.language, "person-one")),
    }
}

fn with_item(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, Id),
) {
    match items::numbered(model, typed) {
        Some(id) => then(model, effects, id),
        None => refuse(effects, t!(model.language, "item-unknown", number = typed)),
    }
}

/// The item with the number that was typed first, or else the open one.
fn with_item_or_open(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, Id, &str),
) {
    let (number, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    let id = if number.is_empty() { model.item() } else { items::numbered(model, number) };
    match id {
        Some(id) => then(model, effects, id, rest.trim()),
        None if number.is_empty() => refuse(effects, t!(model.language, "stand-between")),
        None => refuse(effects, t!(model.language, "item-unknown", number = number)),
    }
}

/// Reads a day as an action on the capture line does.
pub(super) fn date(model: &Model, words: &str, now: Stamp) -> Option<NaiveDate> {
    for form in [format!("+ x {words}"), format!("+ x op {words}")] {
        if let Reading::Action { due: Some(due), text, .. } =
            capture::read(model, &form, now).reading
            && text == "x"
        {
            return due.date;
        }
    }
    None
}

/// Says when the circle meets again.
fn next_date(model: &mut Model, moment: &mut Moment<'_>, typed: &str, effects: &mut Vec<Effect>) {
    let language = model.language;
    if typed.is_empty() {
        let text = match model.minutes.session().next_date {
            Some(day) => t!(language, "next-date-is", date = lang::date_long(language, day)),
            None => t!(language, "date-which"),
        };
        return refuse(effects, text);
    }
    let Some(day) = date(model, typed, moment.now) else {
        return refuse(effects, t!(language, "date-unread", text = typed));
    };
    let label = t!(language, "next-date-is", date = lang::date_long(language, day));
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
    effects.push(Effect::Answer(Answer::recorded(t!(language, "did-lead"), after)));
}
