//! Labels such as A3, by which people point at an entry: derived, never stored.

use crate::circle::entries;
use crate::lang;
use crate::minutes::{Id, Kind};
use crate::share::label as share;
use crate::t;

use super::arguments;
use super::model::Model;

/// The entry that a command is about: the one whose label stands first in `arguments` (A3), or
/// else the last one of these kinds. Tells the entry and the rest of the arguments.
pub(super) fn named<'a>(
    model: &Model,
    arguments: &'a str,
    kinds: &[Kind],
) -> Result<(Id, &'a str), String> {
    let (first, rest) = arguments::split(arguments);
    if is_label(first) {
        return match by_label(model, first) {
            Some(id) => Ok((id, rest)),
            None => Err(t!(model, "entry-unknown", label = first)),
        };
    }
    match model.latest_entry(kinds) {
        Some(id) => Ok((id, arguments)),
        None => Err(t!(model.language, "entry-none")),
    }
}

/// Whether a word looks like the label of an entry: the letter of a kind, in either language, and
/// a number.
pub(super) fn is_label(word: &str) -> bool {
    kind_and_number(word).is_some()
}

fn kind_and_number(label: &str) -> Option<(Kind, usize)> {
    let digits = label.find(|c: char| c.is_ascii_digit())?;
    let (letter, number) = label.split_at(digits);
    let number = number.parse().ok()?;
    let is_it = |kind: &Kind| {
        let letters = lang::Language::ALL.map(|language| share::letter(language, kind));
        letters
            .into_iter()
            .flatten()
            .any(|known| known.eq_ignore_ascii_case(letter))
    };
    entries::KINDS
        .into_iter()
        .chain([Kind::Agreement])
        .find(is_it)
        .map(|kind| (kind, number))
}

/// The entry with that label, in capitals or not, in either language.
pub(super) fn by_label(model: &Model, label: &str) -> Option<Id> {
    let (kind, number) = kind_and_number(label)?;
    let minutes = &model.minutes;
    let place = number.checked_sub(1)?;
    match kind {
        Kind::Contribution => minutes.contributions().keys().nth(place),
        Kind::Insight => minutes.insights().keys().nth(place),
        Kind::Decision => minutes.decisions().keys().nth(place),
        Kind::Action => minutes.actions().keys().nth(place),
        Kind::Question => minutes.questions().keys().nth(place),
        Kind::Advice => minutes.advice().keys().nth(place),
        Kind::Reaction => minutes.reactions().keys().nth(place),
        Kind::Agreement => minutes.agreements().keys().nth(place),
        _ => None,
    }
    .cloned()
}
