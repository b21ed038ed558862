//! All questions that are left, one after the other: where people wrote different things, and what may
//! be the same.

use crate::circle::pairing::{Pair, Sort};
use crate::minutes::{CellName, Id, Minutes};

use super::{Undecided, undecided};

/// So many pairs stand in one list: each has a key with its number.
const LISTED: usize = 9;

/// One question to people.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Whether another session is this meeting.
    Meeting,
    /// People wrote different things.
    Differ(Undecided),
    /// These pairs are nearly certain, so that they can be answered at once.
    Certain(Vec<Pair>),
    /// These two may be the same.
    Alike(Pair),
}

/// By what a question is known, whatever else changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// Whether another session is this meeting.
    Meeting,
    /// A cell in which people wrote different things.
    Cell(Id, CellName),
    /// The nearly certain pairs of one sort.
    Certain(Sort),
    /// Two records.
    Pair(Id, Id),
}

impl Question {
    /// By what it is known.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        Some(match self {
            Self::Meeting => Key::Meeting,
            Self::Differ(asked) => Key::Cell(asked.id.clone(), asked.cells.first()?.clone()),
            Self::Certain(pairs) => Key::Certain(pairs.first()?.sort),
            Self::Alike(pair) => Key::Pair(pair.a.clone(), pair.b.clone()),
        })
    }

    /// Whether it is the question with that key.
    #[must_use]
    pub fn is(&self, key: &Key) -> bool {
        match (self, key) {
            (Self::Differ(asked), Key::Cell(id, cell)) => asked.is(id, cell),
            _ => self.key().as_ref() == Some(key),
        }
    }
}

/// All questions: first who is who and which item is which, because the rest depends on it; then where
/// people wrote different things; then what may have been written down twice. Pairs of which `apart` holds
/// are asked one by one, however certain they are.
#[must_use]
pub fn questions(
    minutes: &Minutes,
    pairs: &[Pair],
    apart: impl Fn(&Pair) -> bool,
) -> Vec<Question> {
    let of = |sort: Sort| {
        let of_sort = pairs.iter().filter(move |pair| pair.sort == sort).cloned();
        let (mut certain, mut alone): (Vec<Pair>, Vec<Pair>) =
            of_sort.partition(|pair| pair.certain && !apart(pair));
        // One pair is no list.
        if certain.len() == 1 {
            alone.splice(0..0, std::mem::take(&mut certain));
        }
        let lists: Vec<Question> = certain
            .chunks(LISTED)
            .map(|list| Question::Certain(list.to_vec()))
            .collect();
        lists
            .into_iter()
            .chain(alone.into_iter().map(Question::Alike))
    };
    let mut questions: Vec<Question> = of(Sort::Person).chain(of(Sort::Item)).collect();
    questions.extend(undecided(minutes).into_iter().map(Question::Differ));
    questions.extend(of(Sort::Entry));
    questions
}
