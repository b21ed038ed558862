//! What an agenda item is for, how it is done, and what is written down meanwhile.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::minutes::RoundKind;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::words::{nearest, shortened};

/// One part of the form of an agenda item; an item goes through its parts in order.
///
/// As a word: `talk`, `silence`, `silence:2`, `round:sharing`, `round:sharing@groups`,
/// `groups:3`, `groups:2-3`, `consent`, `break`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Form {
    /// A free conversation.
    Talk,
    /// Silence for so many minutes, or for as long as the item has.
    Silence(Option<u16>),
    /// A round.
    Round {
        /// Which kind.
        kind: RoundKind,
        /// Whether the groups made before take the turns, instead of the people.
        over_groups: bool,
    },
    /// In groups of at least `min` and at most `max` people.
    Groups {
        /// The fewest people in a group.
        min: u16,
        /// The most people in a group.
        max: u16,
    },
    /// The whole guided consent process.
    Consent,
    /// A break.
    Break,
}

impl Form {
    /// The words with which a form begins; examples for those that take a value.
    pub const WORDS: &'static [&'static str] = &[
        "talk",
        "silence:1",
        "round:check-in",
        "round:sharing",
        "round:clarifying",
        "round:reaction",
        "round:consent",
        "round:closing",
        "groups:3",
        "consent",
        "break",
    ];
    /// How many minutes a silence may take.
    pub const SILENCE: RangeInclusive<u16> = 1..=60;
    /// How many people a group may have.
    pub const GROUP: RangeInclusive<u16> = 2..=20;
}

/// Why a word is no form.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FormError {
    /// It is no form at all.
    #[error("“{found}” is not a form; forms are: {}", Form::WORDS.join(", "))]
    Unknown {
        /// The word as written, shortened when it is long.
        found: String,
        /// The form that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A silence takes 1 to 60 whole minutes.
    #[error("“{found}”: a silence takes 1 to 60 whole minutes, such as silence:2")]
    Silence {
        /// The form as written, shortened when it is long.
        found: String,
    },
    /// A group has 2 to 20 people, and the smaller number stands first.
    #[error("“{found}”: a group has 2 to 20 people, such as groups:3 or groups:2-3")]
    Groups {
        /// The form as written, shortened when it is long.
        found: String,
    },
}

impl FormError {
    /// The form that was probably meant.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        match self {
            Self::Unknown { nearest, .. } => *nearest,
            Self::Silence { .. } | Self::Groups { .. } => None,
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Talk => f.write_str("talk"),
            Self::Silence(None) => f.write_str("silence"),
            Self::Silence(Some(minutes)) => write!(f, "silence:{minutes}"),
            Self::Round {
                kind,
                over_groups: false,
            } => write!(f, "round:{kind}"),
            Self::Round {
                kind,
                over_groups: true,
            } => write!(f, "round:{kind}@groups"),
            Self::Groups { min, max } if min == max => write!(f, "groups:{min}"),
            Self::Groups { min, max } => write!(f, "groups:{min}-{max}"),
            Self::Consent => f.write_str("consent"),
            Self::Break => f.write_str("break"),
        }
    }
}

impl FromStr for Form {
    type Err = FormError;

    fn from_str(word: &str) -> Result<Self, FormError> {
        let unknown = |nearest| FormError::Unknown {
            found: shortened(word),
            nearest,
        };
        match word.split_once(':') {
            None => match word {
                "talk" => Ok(Self::Talk),
                "silence" => Ok(Self::Silence(None)),
                "consent" => Ok(Self::Consent),
                "break" => Ok(Self::Break),
                _ => Err(unknown(
                    nearest(word, Self::WORDS).or_else(|| without_its_value(word)),
                )),
            },
            Some(("silence", minutes)) => number(minutes, &Self::SILENCE)
                .map(|minutes| Self::Silence(Some(minutes)))
                .ok_or_else(|| FormError::Silence {
                    found: shortened(word),
                }),
            Some(("groups", size)) => {
                let (min, max) = size.split_once('-').unwrap_or((size, size));
                match (number(min, &Self::GROUP), number(max, &Self::GROUP)) {
                    (Some(min), Some(max)) if min <= max => Ok(Self::Groups { min, max }),
                    _ => Err(FormError::Groups {
                        found: shortened(word),
                    }),
                }
            }
            Some(("round", rest)) => {
                let (kind, over_groups) = match rest.strip_suffix("@groups") {
                    Some(kind) => (kind, true),
                    None => (rest, false),
                };
                kind.parse()
                    .map(|kind| Self::Round { kind, over_groups })
                    .map_err(|_| unknown(nearest(word, Self::WORDS)))
            }
            Some(_) => Err(unknown(nearest(word, Self::WORDS))),
        }
    }
}

/// The form that was meant by a bare `groups` or by the bare kind of a round.
fn without_its_value(word: &str) -> Option<&'static str> {
    Form::WORDS
        .iter()
        .copied()
        .find(|form| match form.split_once(':') {
            Some(("round", kind)) => kind == word,
            Some((name, _)) => name == word,
            None => false,
        })
}

/// A number written in digits only, within a range: `+3` is none.
fn number(text: &str, range: &RangeInclusive<u16>) -> Option<u16> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|number| digits && range.contains(number))
}

impl TryFrom<String> for Form {
    type Error = FormError;

    fn try_from(word: String) -> Result<Self, FormError> {
        word.parse()
    }
}

impl From<Form> for String {
    fn from(form: Form) -> Self {
        form.to_string()
    }
}
