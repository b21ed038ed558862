//! What is wrong with a table of people, or worth a look, in words.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::{LONGEST, MOST_PEOPLE};
use crate::lang::{Explain, Language, visible};
use crate::store::reason;
use crate::t;

/// A cell of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The line of the file on which its row begins, from 1.
    pub line: usize,
    /// The column, from 1, as a spreadsheet counts them.
    pub column: usize,
}

/// Something worth a look that stops nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// A row without a name was skipped.
    NoName {
        /// The line, from 1.
        line: usize,
    },
    /// A second person of one name; both are there.
    SameName {
        /// The line of the second, from 1.
        line: usize,
        /// The name.
        name: String,
    },
    /// The letters were read as those of Windows before Unicode: accents may be wrong.
    OldLetters,
}

impl Remark {
    /// The remark in a sentence.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::NoName { line } => t!(language, "people-remark-no-name", line = *line),
            Self::SameName { line, name } => t!(
                language,
                "people-remark-same-name",
                line = *line,
                name = visible(name)
            ),
            Self::OldLetters => t!(language, "people-remark-old-letters"),
        }
    }
}

/// Why a table of people cannot be read.
#[derive(Debug, Error)]
#[error("{}: {wrong}", file.display())]
pub struct PeopleError {
    /// The file; `-` is standard input.
    pub file: PathBuf,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong with a table of people.
#[derive(Debug, Error)]
pub enum Wrong {
    /// The file cannot be read.
    #[error("{0}")]
    Unreadable(io::Error),
    /// The file is too large.
    #[error("too large")]
    TooLarge,
    /// It is a workbook of a spreadsheet program.
    #[error("a workbook")]
    Spreadsheet,
    /// It is no text, or a broken one.
    #[error("no text")]
    NotText,
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// The first row does not name the columns.
    #[error("line {line}: no headings")]
    NoHeadings {
        /// The line, from 1.
        line: usize,
    },
    /// There is no column of names.
    #[error("line {line}: no column of names")]
    NoNames {
        /// The line, from 1.
        line: usize,
    },
    /// A heading that is not known.
    #[error("line {}, column {}: unknown heading", at.line, at.column)]
    UnknownColumn {
        /// Where.
        at: At,
        /// As written.
        found: String,
        /// The heading that was probably meant.
        near: Option<&'static str>,
    },
    /// Two columns hold the same.
    #[error("line {}, column {}: heading twice", at.line, at.column)]
    SameColumn {
        /// Where the second stands.
        at: At,
        /// As written.
        found: String,
    },
    /// A cell opens with a quotation mark that is never closed.
    #[error("line {}, column {}: unclosed quotation mark", at.line, at.column)]
    UnclosedQuote {
        /// Where it opens.
        at: At,
    },
    /// Something stands in a column without a heading.
    #[error("line {}, column {}: a cell too many", at.line, at.column)]
    CellTooMany {
        /// Where.
        at: At,
        /// How many columns there are.
        columns: usize,
    },
    /// A word that is no role.
    #[error("line {}, column {}: no role", at.line, at.column)]
    NoRole {
        /// Where.
        at: At,
        /// As written.
        found: String,
    },
    /// A word that does not say where somebody is.
    #[error("line {}, column {}: no presence", at.line, at.column)]
    NoPresence {
        /// Where.
        at: At,
        /// As written.
        found: String,
    },
    /// A text that is longer than anybody can read there.
    #[error("line {}, column {}: too long", at.line, at.column)]
    TooLong {
        /// Where.
        at: At,
    },
    /// A character that cannot be seen.
    #[error("line {}, column {}: control character", at.line, at.column)]
    ControlCharacter {
        /// Where.
        at: At,
    },
    /// More people than a session can have.
    #[error("line {line}: too many people")]
    TooMany {
        /// The line of the first who is too many, from 1.
        line: usize,
    },
}

impl Wrong {
    /// The line, and the column where one cell is meant.
    fn place(&self) -> Option<(usize, Option<usize>)> {
        match self {
            Self::Unreadable(_)
            | Self::TooLarge
            | Self::Spreadsheet
            | Self::NotText
            | Self::Empty => None,
            Self::NoHeadings { line } | Self::NoNames { line } | Self::TooMany { line } => {
                Some((*line, None))
            }
            Self::UnknownColumn { at, .. }
            | Self::SameColumn { at, .. }
            | Self::UnclosedQuote { at }
            | Self::CellTooMany { at, .. }
            | Self::NoRole { at, .. }
            | Self::NoPresence { at, .. }
            | Self::TooLong { at }
            | Self::ControlCharacter { at } => Some((at.line, Some(at.column))),
        }
    }

    fn words(&self, language: Language) -> String {
        match self {
            Self::Unreadable(error) => reason(language, error),
            Self::TooLarge => t!(language, "people-too-large"),
            Self::Spreadsheet => t!(language, "people-spreadsheet"),
            Self::NotText => t!(language, "people-not-text"),
            Self::Empty => t!(language, "people-empty"),
            Self::NoHeadings { .. } => t!(language, "people-no-headings"),
            Self::NoNames { .. } => t!(language, "people-no-names"),
            Self::UnknownColumn { found, .. } => {
                t!(language, "people-unknown-column", found = short(found))
            }
            Self::SameColumn { found, .. } => {
                t!(language, "people-same-column", found = short(found))
            }
            Self::UnclosedQuote { .. } => t!(language, "people-unclosed-quote"),
            Self::CellTooMany { columns, .. } => {
                t!(language, "people-cell-too-many", count = *columns)
            }
            Self::NoRole { found, .. } => t!(language, "people-no-role", found = short(found)),
            Self::NoPresence { found, .. } => {
                t!(language, "people-no-presence", found = short(found))
            }
            Self::TooLong { .. } => t!(language, "people-too-long", most = LONGEST),
            Self::ControlCharacter { .. } => t!(language, "people-control-character"),
            Self::TooMany { .. } => t!(language, "people-too-many", most = MOST_PEOPLE),
        }
    }
}

/// A foreign word, safe to show and no longer than a line.
fn short(found: &str) -> String {
    let mut short: String = found.chars().take(60).collect();
    if short.len() < found.len() {
        short.push('…');
    }
    visible(&short).into_owned()
}

impl Explain for PeopleError {
    fn what(&self, language: Language) -> String {
        let file = if self.file == Path::new("-") {
            t!(language, "people-standard-input")
        } else {
            visible(&self.file.display().to_string()).into_owned()
        };
        let what = self.wrong.words(language);
        match self.wrong.place() {
            None => t!(language, "people-unreadable", file = file, what = what),
            Some((line, None)) => t!(
                language,
                "people-wrong-line",
                file = file,
                line = line,
                what = what
            ),
            Some((line, Some(column))) => t!(
                language,
                "people-wrong-cell",
                file = file,
                line = line,
                column = column,
                what = what
            ),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(match &self.wrong {
            Wrong::Unreadable(_) => t!(language, "people-unreadable-do"),
            Wrong::TooLarge | Wrong::TooMany { .. } => t!(language, "people-too-many-do"),
            Wrong::Spreadsheet => t!(language, "people-spreadsheet-do"),
            Wrong::NotText => t!(language, "people-not-text-do"),
            Wrong::UnknownColumn {
                near: Some(near), ..
            } => t!(language, "did-you-mean", name = *near),
            Wrong::UnknownColumn { near: None, .. } => t!(language, "people-unknown-column-do"),
            Wrong::Empty | Wrong::NoHeadings { .. } | Wrong::NoNames { .. } => {
                t!(language, "people-no-headings-do")
            }
            Wrong::SameColumn { .. } => t!(language, "people-same-column-do"),
            Wrong::UnclosedQuote { .. } => t!(language, "people-unclosed-quote-do"),
            Wrong::CellTooMany { .. } => t!(language, "people-cell-too-many-do"),
            Wrong::NoRole { .. } => t!(language, "people-no-role-do"),
            Wrong::NoPresence { .. } => t!(language, "people-no-presence-do"),
            Wrong::TooLong { .. } => t!(language, "people-too-long-do"),
            Wrong::ControlCharacter { .. } => t!(language, "people-control-character-do"),
        })
    }
}
