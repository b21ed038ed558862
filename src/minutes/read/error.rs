//! Why a file cannot be read as minutes, with the place and the reason.

use thiserror::Error;

use crate::minutes::Id;

/// Why a file cannot be read as minutes. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file is larger than the cap.
    #[error("the file is {size} bytes; at most {most} can be read")]
    TooLarge {
        /// Bytes found.
        size: u64,
        /// Bytes allowed.
        most: usize,
    },
    /// The file is empty.
    #[error("the file is empty")]
    Empty,
    /// The file is nothing but zero bytes, as a disk leaves it that lost its power.
    #[error("the file holds nothing but {0} zero bytes")]
    Zeros(usize),
    /// The file is in UTF-16, as some editors on Windows save it.
    #[error("the file is in UTF-16; it has to be saved as UTF-8")]
    Utf16,
    /// The file holds the two sides of a merge that was not finished.
    #[error("line {line}: the file holds two sides of a merge that was not finished (<<<<<<<)")]
    Unmerged {
        /// The first line with a mark, from 1.
        line: usize,
    },
    /// The bytes are no UTF-8.
    #[error("the file is not UTF-8 text: byte {at} cannot be read")]
    NotText {
        /// The first byte that does not fit, from 0.
        at: usize,
    },
    /// Objects and lists stand too deep in each other.
    #[error("arrays and objects stand {depth} deep in each other; at most {most} can be read")]
    TooDeep {
        /// Depth found.
        depth: usize,
        /// Depth allowed.
        most: usize,
    },
    /// There are more values in it than any minutes have.
    #[error("there are {found} values; at most {most} can be read")]
    TooManyValues {
        /// Values found.
        found: usize,
        /// Values allowed.
        most: usize,
    },
    /// The text is no JSON.
    #[error("line {line}, column {column}: {reason}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong there.
        reason: String,
        /// Whether the file just stops.
        truncated: bool,
    },
    /// The file is JSON, and no minutes.
    #[error("this is not a kring file: it has no \"format\": \"kring/1\"")]
    NotMinutes,
    /// A later kring wrote it.
    #[error("this file is of the newer format {0}")]
    Newer(String),
    /// There are more records than the cap.
    #[error("there are {found} records; at most {most} can be read")]
    TooManyRecords {
        /// Records found.
        found: usize,
        /// Records allowed.
        most: usize,
    },
    /// One id stands under two records.
    #[error("the id {0} is used twice")]
    TwoOfOneId(Id),
    /// Something in it is not what the format says.
    #[error("{place}: {reason}")]
    Field {
        /// Where: list, number from 1 or id, field.
        place: String,
        /// What was expected.
        reason: String,
    },
}

pub(super) fn not_json(error: &serde_json::Error) -> ReadError {
    let reason = error.to_string();
    let reason = reason
        .rsplit_once(" at line ")
        .map_or(reason.as_str(), |(reason, _)| reason);
    ReadError::NotJson {
        line: error.line(),
        column: error.column(),
        reason: reason.to_owned(),
        truncated: error.is_eof(),
    }
}

pub(super) fn field_error(place: impl Into<String>, reason: impl Into<String>) -> ReadError {
    ReadError::Field {
        place: place.into(),
        reason: reason.into(),
    }
}
