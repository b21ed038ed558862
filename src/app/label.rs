//! Labels such as A3, by which people point at an entry: derived, never stored.
//!
//! While the program runs an entry keeps its number: what somebody else wrote earlier, and what is
//! taken away, moves no other. When the session is closed they are counted anew, once, as the file counts
//! them: from then on every laptop and every sheet on paper has the same ones.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::circle::entries;
use crate::lang;
use crate::minutes::{Id, Kind, Minutes, SessionStatus};
use crate::share::label as share;
use crate::t;

use super::arguments;
use super::model::Model;

/// The numbers of the entries, as they were given in this run.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// By kind the entries in the order in which they got their number, from 1.
    given: BTreeMap<Kind, Vec<Id>>,
    /// The same by entry.
    of: FxHashMap<Id, usize>,
    /// How many of a kind stood there when numbers were last given.
    seen: BTreeMap<Kind, usize>,
    /// Whether the session was closed then.
    closed: bool,
}

impl Numbers {
    /// Gives every entry that has none the next number of its kind, in the order in which they stand.
    pub fn give(&mut self, minutes: &Minutes) {
        let closed = minutes.session().status == Some(SessionStatus::Finished);
        if closed && !self.closed {
            *self = Self::default();
        }
        self.closed = closed;
        for kind in kinds() {
            let (all, mut new) = (ids(minutes, &kind), self.last(minutes, &kind));
            let now = all.len();
            let before = self.seen.insert(kind.clone(), now).unwrap_or(0);
            if before + new.len() == now {
                // The everyday case: what is new was written last.
                new.reverse();
            } else {
                new = all.filter(|id| !self.of.contains_key(id)).collect();
            }
            for id in new {
                let given = self.given.entry(kind.clone()).or_default();
                given.push(id.clone());
                self.of.insert(id.clone(), given.len());
            }
        }
    }

    /// The last entries of a kind that have no number, the very last first.
    fn last<'a>(&self, minutes: &'a Minutes, kind: &Kind) -> Vec<&'a Id> {
        let last = ids(minutes, kind).rev();
        last.take_while(|id| !self.of.contains_key(id)).collect()
    }

    /// The number of an entry that stands in the minutes; one that has none yet is told what it gets.
    fn number(&self, minutes: &Minutes, kind: &Kind, id: &Id) -> usize {
        if let Some(number) = self.of.get(id) {
            return *number;
        }
        let last = self.last(minutes, kind);
        let new = if let Some(behind) = last.iter().position(|other| *other == id) {
            last.len() - behind
        } else {
            let before = ids(minutes, kind).take_while(|other| *other != id);
            before.filter(|other| !self.of.contains_key(other)).count() + 1
        };
        self.count(kind) + new
    }

    /// How many of a kind got a number.
    fn count(&self, kind: &Kind) -> usize {
        self.given.get(kind).map_or(0, Vec::len)
    }

    /// The entry with that number, while it stands in the minutes.
    fn entry(&self, minutes: &Minutes, kind: &Kind, number: usize) -> Option<Id> {
        let place = number.checked_sub(1)?;
        let given = self.given.get(kind).and_then(|given| given.get(place));
        if let Some(id) = given {
            return stands(minutes, kind, id).then(|| id.clone());
        }
        let mut new = ids(minutes, kind).filter(|id| !self.of.contains_key(id));
        new.nth(place - self.count(kind)).cloned()
    }
}

/// The kinds of entries that have labels.
fn kinds() -> impl Iterator<Item = Kind> {
    entries::KINDS.into_iter().chain([Kind::Agreement])
}

/// Entries in the order in which they were written down.
trait Ids<'a>: DoubleEndedIterator<Item = &'a Id> + ExactSizeIterator {}

impl<'a, I: DoubleEndedIterator<Item = &'a Id> + ExactSizeIterator> Ids<'a> for I {}

/// The entries of a kind.
fn ids<'a>(minutes: &'a Minutes, kind: &Kind) -> Box<dyn Ids<'a> + 'a> {
    match kind {
        Kind::Contribution => Box::new(minutes.contributions().keys()),
        Kind::Insight => Box::new(minutes.insights().keys()),
        Kind::Decision => Box::new(minutes.decisions().keys()),
        Kind::Action => Box::new(minutes.actions().keys()),
        Kind::Question => Box::new(minutes.questions().keys()),
        Kind::Advice => Box::new(minutes.advice().keys()),
        Kind::Reaction => Box::new(minutes.reactions().keys()),
        Kind::Agreement => Box::new(minutes.agreements().keys()),
        _ => Box::new(std::iter::empty()),
    }
}

/// Whether an entry is there, and not taken away.
fn stands(minutes: &Minutes, kind: &Kind, id: &Id) -> bool {
    minutes
        .record(id)
        .is_some_and(|record| record.kind == *kind)
        && !minutes.is_removed(id)
}

/// The label of an entry that stands in the minutes.
pub(super) fn label(model: &Model, id: &Id) -> Option<String> {
    let minutes = &model.minutes;
    let kind = &minutes.record(id)?.kind;
    let letter = share::letter(model.language, kind)?;
    let number = stands(minutes, kind, id).then(|| model.numbers.number(minutes, kind, id))?;
    Some(format!("{letter}{number}"))
}

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
    kinds().find(is_it).map(|kind| (kind, number))
}

/// The entry with that label, in capitals or not, in either language.
pub(super) fn by_label(model: &Model, label: &str) -> Option<Id> {
    let (kind, number) = kind_and_number(label)?;
    model.numbers.entry(&model.minutes, &kind, number)
}
