//! Why a file cannot be read as minutes, in both languages.

use super::read::ReadError;
use super::strict::DUPLICATE;
use crate::lang::{Explain, Language, visible};
use crate::t;

mod harm;

impl Explain for ReadError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::TooLarge { size, most } => t!(
                language,
                "read-too-large",
                size = megabytes(*size),
                most = megabytes(*most as u64)
            ),
            Self::Empty => t!(language, "read-empty"),
            Self::Zeros(count) => t!(language, "read-zeros", count = *count),
            Self::Utf16 => t!(language, "read-utf16"),
            Self::Unmerged { line } => t!(language, "read-unmerged", line = *line),
            Self::NotText { at } => t!(language, "read-not-text", byte = at + 1),
            Self::TooDeep { depth, most } => {
                t!(language, "read-too-deep", depth = *depth, most = *most)
            }
            Self::TooManyValues { found, most } => {
                t!(
                    language,
                    "read-too-many-values",
                    found = *found,
                    most = *most
                )
            }
            Self::NotJson {
                line,
                column,
                reason,
                ..
            } => t!(
                language,
                "read-not-json",
                line = *line,
                column = (*column).max(1),
                what = not_json(language, reason)
            ),
            Self::NotMinutes => t!(language, "read-not-minutes"),
            Self::Newer(format) => t!(language, "read-newer", format = short(format)),
            Self::TooManyRecords { found, most } => {
                t!(
                    language,
                    "read-too-many-records",
                    found = *found,
                    most = *most
                )
            }
            Self::TwoOfOneId(id) => t!(language, "read-two-of-one-id", id = short(id.as_str())),
            Self::Field { place, reason } => t!(
                language,
                "read-field",
                place = place_of(language, place),
                what = reason_of(language, reason)
            ),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(match self {
            Self::TooLarge { .. }
            | Self::TooDeep { .. }
            | Self::TooManyValues { .. }
            | Self::TooManyRecords { .. } => t!(language, "read-too-large-do"),
            Self::Empty
            | Self::Zeros(_)
            | Self::NotJson {
                truncated: true, ..
            } => t!(language, "read-damaged-do"),
            Self::Utf16 | Self::NotText { .. } => t!(language, "read-not-text-do"),
            Self::Unmerged { .. } => t!(language, "read-unmerged-do"),
            Self::NotMinutes => t!(language, "read-not-minutes-do"),
            Self::Newer(_) => t!(language, "read-newer-do"),
            Self::NotJson { .. } | Self::TwoOfOneId(_) | Self::Field { .. } => {
                t!(language, "read-wrong-do")
            }
        })
    }
}

/// Whole megabytes, rounded up: 16 MB and a byte is more than 16 MB.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1 << 20)
}

/// What is wrong in the JSON. The reader tells it in English words only; tests hold these.
fn not_json(language: Language, reason: &str) -> String {
    if let Some(name) = reason.strip_prefix(DUPLICATE) {
        return t!(language, "json-twice", name = short(name));
    }
    let is = |beginnings: &[&str]| beginnings.iter().any(|words| reason.starts_with(words));
    if is(&["EOF"]) {
        t!(language, "json-cut-short")
    } else if is(&["trailing comma"]) {
        t!(language, "json-comma-too-many")
    } else if is(&["expected `,`"]) {
        t!(language, "json-comma-missing")
    } else if is(&["expected `:`"]) {
        t!(language, "json-colon-missing")
    } else if is(&["key must be a string"]) {
        t!(language, "json-name-not-quoted")
    } else if is(&["control character"]) {
        t!(language, "json-break-in-text")
    } else if is(&[
        "invalid escape",
        "invalid unicode code point",
        "lone leading surrogate",
        "unexpected end of hex escape",
    ]) {
        t!(language, "json-escape")
    } else if is(&["invalid number", "number out of range"]) {
        t!(language, "json-number")
    } else if is(&["trailing characters"]) {
        t!(language, "json-after-end")
    } else if is(&["recursion limit"]) {
        t!(language, "json-too-deep")
    } else {
        t!(language, "json-other")
    }
}

/// A place such as `actions, number 3, due`: the names stay as they stand in the file.
fn place_of(language: Language, place: &str) -> String {
    let parts: Vec<String> = place
        .split(", ")
        .map(|part| match part.strip_prefix("number ") {
            Some(number) => t!(language, "read-place-number", number = visible(number)),
            None => visible(part).into_owned(),
        })
        .collect();
    parts.join(", ")
}

/// What was expected in a field. The reader tells it in English words only; a test holds these.
fn reason_of(language: Language, reason: &str) -> String {
    if let Some(expected) = reason.strip_prefix("expected ") {
        let (expected, found) = match expected.split_once(", found ") {
            Some((expected, found)) => (
                expected,
                Some(found.strip_suffix(" in it").unwrap_or(found)),
            ),
            None => (expected, None),
        };
        let expected = expected_of(language, expected);
        return match found {
            Some(found) => t!(
                language,
                "read-expected-found",
                expected = expected,
                found = short(found)
            ),
            None => t!(language, "read-expected", expected = expected),
        };
    }
    if reason.starts_with("the id must be a text of 1 to 256 bytes") {
        return t!(language, "read-bad-id");
    }
    if let Some(cell) = reason.strip_prefix("there can be no ") {
        let cell = cell.strip_suffix(" here").unwrap_or(cell);
        return t!(language, "read-no-such-field", name = short(cell));
    }
    if let Some((list, _)) = reason.split_once(" is not a revision") {
        return t!(language, "read-bad-history", place = short(list));
    }
    match reason {
        "there is no id" => t!(language, "read-no-id"),
        "the session itself cannot be erased" | "the session cannot be taken away" => {
            t!(language, "read-session-gone")
        }
        _ if reason.starts_with("a text is longer than ") => t!(language, "read-long-text"),
        _ if reason.starts_with("arrays and objects stand ") => t!(language, "json-too-deep"),
        // In the bookkeeping, as in `live: expected edits by cell`: nobody mends that by hand.
        _ => match reason.split_once(": ") {
            Some((place, _)) => t!(language, "read-bad-history", place = short(place)),
            None => short(reason),
        },
    }
}

/// Foreign text, safe to show and short enough for one line.
fn short(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    visible(&short).into_owned()
}

fn expected_of(language: Language, expected: &str) -> String {
    match expected {
        "a text" => t!(language, "read-expected-text"),
        "true or false" => t!(language, "read-expected-bool"),
        "a whole number from 0" => t!(language, "read-expected-whole"),
        "a number" => t!(language, "read-expected-number"),
        "the id of a record" => t!(language, "read-expected-id"),
        "a time such as 2026-11-19T14:31:10+01:00" => t!(language, "read-expected-time"),
        "a date such as 2026-11-27" => t!(language, "read-expected-date"),
        "a list of whole numbers from 0" => t!(language, "read-expected-wholes"),
        "a list of texts" => t!(language, "read-expected-texts"),
        "texts by name" | "words by id" => t!(language, "read-expected-map"),
        "an object with an id" => t!(language, "read-expected-record"),
        "a list of records" | "records by id" => t!(language, "read-expected-records"),
        "an object" => t!(language, "read-expected-object"),
        "a value" => t!(language, "read-expected-value"),
        "a level, or levels by kind of entry" => t!(language, "read-expected-level"),
        "a start and a number of minutes" => t!(language, "read-expected-planned"),
        "an order, a number of minutes and how" => t!(language, "read-expected-shorten"),
        "an item, a round and a speaker" => t!(language, "read-expected-current"),
        "a session, an action and how often it was carried over" => {
            t!(language, "read-expected-origin")
        }
        other => match other.strip_prefix("a word such as ") {
            Some(word) => t!(language, "read-expected-word", word = visible(word)),
            None => short(other),
        },
    }
}

#[cfg(test)]
mod tests;
