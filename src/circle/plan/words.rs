//! Words that stand for a value in a file, and the nearest one to a slip of the pen.

use std::str::FromStr;

use thiserror::Error;

use crate::minutes::{Attribution, Level, Notes, Pillar, Protocol, Purpose, Role, RoundKind};

/// A word that is none of those known in its place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{found}” is not one of: {}", known.join(", "))]
pub struct UnknownWord {
    /// The word as written, shortened when it is long.
    pub found: String,
    /// Every word that is known in that place.
    pub known: &'static [&'static str],
}

impl UnknownWord {
    /// Records that `found` is none of `known`.
    #[must_use]
    pub fn new(found: &str, known: &'static [&'static str]) -> Self {
        Self {
            found: shortened(found),
            known,
        }
    }

    /// The known word that was probably meant.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        nearest(&self.found, self.known)
    }
}

/// The one of `known` that lies nearest to `word`, when it is near enough to be meant.
///
/// Near enough is one slip in three characters: a letter too many, too few, wrong, or two swapped.
#[must_use]
pub fn nearest(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let word: Vec<char> = word
        .chars()
        .take(LONGEST)
        .flat_map(char::to_lowercase)
        .collect();
    known
        .iter()
        .map(|&candidate| {
            (
                slips(&word, &candidate.chars().collect::<Vec<_>>()),
                candidate,
            )
        })
        .filter(|(slips, candidate)| *slips <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// A foreign word cut to a length that can stand in a message.
#[must_use]
pub fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The characters of a foreign word that a message repeats.
const LONGEST: usize = 60;

/// How many slips of the pen lie between two words (optimal string alignment).
fn slips(from: &[char], to: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let mut cost = (last[j] + usize::from(a != b))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *a == to[j - 1] && from[i - 1] == *b {
                cost = cost.min(before_last[j - 1] + 1);
            }
            row.push(cost);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[to.len()]
}

/// Declares an enum whose values are words, the same in files, in messages and on the command line.
macro_rules! words {
    (
        $(#[$about:meta])*
        $visibility:vis enum $name:ident {
            $($(#[$about_value:meta])* $value:ident = $word:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        $visibility enum $name {
            $($(#[$about_value])* #[serde(rename = $word)] $value,)+
        }

        impl $name {
            /// Every value, in the order in which they are explained.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];
            /// The word for every value, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word for this value, as it stands in files.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$value => $word,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::circle::plan::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$value),)+
                    _ => Err($crate::circle::plan::UnknownWord::new(word, Self::WORDS)),
                }
            }
        }
    };
}

pub(crate) use words;

/// Reads words of minutes as a plan does: with the word that was probably meant when it is none.
macro_rules! words_of_minutes {
    ($($name:ty),+ $(,)?) => {$(
        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                Self::from_word(word).ok_or_else(|| UnknownWord::new(word, Self::WORDS))
            }
        }
    )+};
}

words_of_minutes!(
    Attribution,
    Level,
    Notes,
    Pillar,
    Protocol,
    Purpose,
    Role,
    RoundKind
);
