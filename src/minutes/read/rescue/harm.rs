//! What was found in a damaged file.

use crate::minutes::{Id, ReadError};

/// One thing that is wrong with a file, or was lost of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Harm {
    /// It was saved as UTF-16.
    Utf16,
    /// There are zero bytes in it, as a power cut or half a copy leaves them.
    Zeros(usize),
    /// So many pieces are no UTF-8: each is shown as a replacement character.
    NotText(usize),
    /// So many escapes stand for half a character.
    Surrogates(usize),
    /// Git left two sides of a merge in it; both were read.
    TwoSides {
        /// The first line with a mark, from 1.
        line: usize,
    },
    /// It stops too early.
    CutShort {
        /// Its last line, from 1.
        line: usize,
    },
    /// It is no JSON in so many places.
    Broken {
        /// The first of them: its line, from 1.
        line: usize,
        /// How many.
        count: usize,
    },
    /// A name stands twice in one place: the last value was taken.
    Twice {
        /// The name.
        name: String,
        /// Where it stands for the second time: the line, from 1.
        line: usize,
    },
    /// A later kring wrote it: it was read as far as this one understands it.
    Newer(String),
    /// It does not say that it is a kring file any more.
    NoFormat,
    /// Which session it is was lost.
    NoSession,
    /// Of a record only a part is there.
    Half(String),
    /// A record, or a field of it, was left out.
    Left(ReadError),
    /// Two records have one id: they were read as one.
    Together(Id),
    /// Something small, and nothing was lost by it.
    Odd(ReadError),
    /// Of so many records it was lost who wrote them and what they replaced.
    NoHistory(usize),
    /// So much more.
    More(usize),
}

/// How many of them are listed.
const MOST: usize = 40;

/// What was found so far.
#[derive(Debug, Default)]
pub(super) struct Harms {
    list: Vec<Harm>,
    more: usize,
}

impl Harms {
    pub fn add(&mut self, harm: Harm) {
        if self.list.len() < MOST {
            self.list.push(harm);
        } else {
            self.more += 1;
        }
    }

    /// Adds what was found elsewhere, each thing once.
    pub fn take(&mut self, other: Self) {
        for harm in other.list {
            if !self.list.contains(&harm) {
                self.add(harm);
            }
        }
        self.more += other.more;
    }

    pub fn into_list(mut self) -> Vec<Harm> {
        if self.more > 0 {
            self.list.push(Harm::More(self.more));
        }
        self.list
    }
}
