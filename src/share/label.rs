//! Labels such as N3, by which people point at an entry: derived, never stored.

use std::collections::BTreeMap;

use crate::lang::Language;
use crate::minutes::{Id, Kind, Minutes};

/// The label of an entry, as people point at it: the letter of its kind and its number.
#[must_use]
pub fn label(language: Language, minutes: &Minutes, id: &Id) -> Option<String> {
    let kind = &minutes.record(id)?.kind;
    let place = match kind {
        Kind::Contribution => place_of(minutes.contributions(), id),
        Kind::Insight => place_of(minutes.insights(), id),
        Kind::Decision => place_of(minutes.decisions(), id),
        Kind::Action => place_of(minutes.actions(), id),
        Kind::Question => place_of(minutes.questions(), id),
        Kind::Advice => place_of(minutes.advice(), id),
        Kind::Reaction => place_of(minutes.reactions(), id),
        Kind::Agreement => place_of(minutes.agreements(), id),
        _ => return None,
    }?;
    Some(format!("{}{place}", letter(language, kind)?))
}

fn place_of<T>(list: &BTreeMap<Id, T>, id: &Id) -> Option<usize> {
    if list.last_key_value().is_some_and(|(last, _)| last == id) {
        return Some(list.len());
    }
    list.contains_key(id)
        .then(|| list.range(..=id.clone()).count())
}

/// The letter with which labels of a kind begin.
#[must_use]
pub fn letter(language: Language, kind: &Kind) -> Option<&'static str> {
    Some(match (kind, language) {
        (Kind::Contribution, _) => "N",
        (Kind::Insight, _) => "I",
        (Kind::Decision, Language::English) => "D",
        (Kind::Decision, Language::Dutch) => "B",
        (Kind::Action, _) => "A",
        (Kind::Question, Language::English) => "Q",
        (Kind::Question, Language::Dutch) => "V",
        (Kind::Advice, _) => "AD",
        (Kind::Reaction, _) => "R",
        (Kind::Agreement, Language::English) => "C",
        (Kind::Agreement, Language::Dutch) => "K",
        _ => return None,
    })
}
