//! What was typed behind a command's name: people, items, minutes, dates.

use chrono::NaiveDate;

use crate::circle::line::Reading;
use crate::minutes::{Id, Stamp};
use crate::t;

use super::leading::refuse;
use super::message::Effect;
use super::model::Model;
use super::say::ECHO;
use super::{capture, items, misread, say};

/// The most minutes that are added or taken at once.
const MOST_MINUTES: i64 = 600;
/// The most words that a name before a text has.
const MOST_NAMES: usize = 12;
/// The minutes that are added when no number is typed.
const USUAL_MINUTES: i64 = 5;

/// A number of minutes to add; nothing means five.
pub(super) fn minutes(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, i64),
) {
    let minutes = if typed.is_empty() {
        Some(USUAL_MINUTES)
    } else {
        typed.parse::<i64>().ok()
    };
    match minutes.filter(|minutes| *minutes != 0 && minutes.saturating_abs() <= MOST_MINUTES) {
        Some(minutes) => then(model, effects, minutes),
        None => refuse(effects, t!(model.language, "minutes-number")),
    }
}

/// The person who is meant by what was typed, with or without `@`.
pub(super) fn person(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, Id),
) {
    match read_person(model, typed) {
        Ok((id, rest)) if rest.is_empty() => then(model, effects, id),
        Ok(_) => {
            let typed = typed.trim().trim_start_matches('@');
            refuse(effects, misread::unknown_name(model, typed, &[]));
        }
        Err(why) => refuse(effects, why),
    }
}

/// The person who is meant first, with the rest of what was typed.
pub(super) fn person_and(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, Id, &str),
) {
    match read_person(model, typed) {
        Ok((id, rest)) => then(model, effects, id, &rest),
        Err(why) => refuse(effects, why),
    }
}

/// Reads a person as the capture line does, so that the same forms always work.
pub(super) fn read_person(model: &Model, typed: &str) -> Result<(Id, String), String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(t!(model.language, "person-which"));
    }
    let as_line = if typed.starts_with('@') {
        typed.to_owned()
    } else {
        format!("@{typed}")
    };
    match capture::read(model, &as_line, model.latest.0).reading {
        Reading::Hold { speakers } if speakers.len() == 1 => {
            Ok((speakers[0].clone(), String::new()))
        }
        Reading::Note { speakers, text, .. } if speakers.len() == 1 => {
            Ok((speakers[0].clone(), text))
        }
        Reading::UnknownName { typed, near } => Err(misread::unknown_name(model, &typed, &near)),
        Reading::AmbiguousName { typed, among } => {
            Err(misread::ambiguous_name(model, &typed, &among))
        }
        _ => Err(t!(model.language, "person-one")),
    }
}

/// Who proposes, when that stands before the text as on the capture line (`@ruth`), and the text as it
/// was typed.
pub(super) fn proposer<'a>(model: &Model, typed: &'a str) -> Result<(Option<Id>, &'a str), String> {
    let text = typed.trim();
    if !text.starts_with('@') {
        return Ok((None, text.strip_prefix('\\').unwrap_or(text)));
    }
    let (who, rest) = read_person(model, text)?;
    if rest.is_empty() {
        return Ok((Some(who), ""));
    }
    // The longest beginning that is a name and nothing else: what comes behind it is not read.
    let ends = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    let names = |at: &usize| matches!(read_person(model, &text[..*at]), Ok((id, rest)) if id == who && rest.is_empty());
    let end = ends.take(MOST_NAMES).filter(names).last();
    let Some(end) = end else {
        return Err(t!(model.language, "person-one"));
    };
    Ok((Some(who), text[end..].trim()))
}

/// Whether what was typed may have been meant as the name of somebody here.
pub(super) fn is_near_a_name(model: &Model, typed: &str) -> bool {
    let as_line = format!("@{}", typed.trim());
    match capture::read(model, &as_line, model.latest.0).reading {
        Reading::UnknownName { near, .. } => !near.is_empty(),
        Reading::AmbiguousName { .. } => true,
        _ => false,
    }
}

/// The item with the number that was typed.
pub(super) fn item(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, Id),
) {
    match items::numbered(model, typed) {
        Some(id) => then(model, effects, id),
        None => refuse(effects, unknown_item(model, typed)),
    }
}

/// That there is no such item, or that its number is missing.
pub(super) fn unknown_item(model: &Model, typed: &str) -> String {
    if typed.is_empty() {
        t!(model, "item-which")
    } else {
        t!(model, "item-unknown", number = say::excerpt(typed, ECHO))
    }
}

/// The item with the number that was typed first, or else the open one.
pub(super) fn item_or_open(
    model: &mut Model,
    typed: &str,
    effects: &mut Vec<Effect>,
    then: impl FnOnce(&mut Model, &mut Vec<Effect>, Id, &str),
) {
    let (number, rest) = split(typed);
    let id = if number.is_empty() {
        model.item()
    } else {
        items::numbered(model, number)
    };
    match id {
        Some(id) => then(model, effects, id, rest),
        None if number.is_empty() => refuse(effects, t!(model, "stand-between")),
        None => refuse(effects, unknown_item(model, number)),
    }
}

/// The first word and the rest.
pub(super) fn split(typed: &str) -> (&str, &str) {
    let (first, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    (first, rest.trim())
}

/// Reads a day as an action on the capture line does.
pub(super) fn date(model: &Model, words: &str, now: Stamp) -> Option<NaiveDate> {
    // The way in which an action ends with a date, without and with a preposition.
    ["+ x ", "+ x op "].into_iter().find_map(|before| {
        match capture::read(model, &format!("{before}{words}"), now).reading {
            Reading::Action {
                due: Some(due),
                text,
                ..
            } if text == "x" => due.date,
            _ => None,
        }
    })
}
