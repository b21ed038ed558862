//! One line of a journal: a checksum, a space, and JSON.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::minutes::{Change, Id};

use super::token::fingerprint;

/// Hexadecimal digits of the checksum.
const CHECK: usize = 16;

/// A text that was being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The text on the line.
    pub text: String,
    /// The participant to whom the line belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Id>,
    /// What its end is the answer to, when the line was asked for something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// When, in milliseconds since 1970, by this machine's clock.
    #[serde(default)]
    pub at: u64,
}

/// What the line was asked for. It holds nothing of what was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The English name of the command that needs it.
    pub command: String,
    /// The record that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Id>,
    /// Where in the text the answer begins, in bytes.
    #[serde(default)]
    pub from: usize,
}

/// What the first line of a journal says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    /// The session.
    pub session: Id,
    /// The file that it is published to, for people; [`Header::key`] is what is compared.
    pub target: String,
    /// The fingerprint of that file's path.
    pub key: String,
    /// The installation that wrote it.
    pub installation: String,
    /// Journals of earlier, ended runs, of which this run took over the draft.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
}

/// What a line holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Line<'a> {
    /// The first line.
    Journal(Cow<'a, Header>),
    /// The changes of one step; steps are numbered from 1 within a run.
    Changes {
        /// The number.
        n: u64,
        /// The changes.
        step: Cow<'a, [Change]>,
    },
    /// What stands on the line; empty when it was cleared.
    Draft(Cow<'a, Draft>),
    /// All steps up to this one stand in the readable file.
    Published(u64),
    /// A private remark; stands in files of its own.
    Remark(Cow<'a, super::Remark>),
}

/// Appends a value as one line: its checksum, a space, its JSON, a line end.
pub(super) fn frame(value: &impl Serialize, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
    let json = serde_json::to_vec(value)?;
    out.extend_from_slice(fingerprint(&json, CHECK).as_bytes());
    out.push(b' ');
    out.extend_from_slice(&json);
    out.push(b'\n');
    Ok(())
}

/// Reads what [`frame`] wrote; `None` when it is torn, damaged or not known.
pub(super) fn unframe<T: DeserializeOwned>(line: &[u8]) -> Option<T> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let (check, rest) = line.split_at_checked(CHECK)?;
    let json = rest.strip_prefix(b" ")?;
    if fingerprint(json, CHECK).as_bytes() != check {
        return None;
    }
    serde_json::from_slice(json).ok()
}

impl Line<'_> {
    /// Appends the line, with its end.
    pub fn put(&self, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        frame(self, out)
    }

    /// Reads a line with or without its end; `None` when it is torn, damaged or not known.
    pub fn take(line: &[u8]) -> Option<Line<'static>> {
        unframe(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_reads_back_and_one_changed_byte_is_noticed() {
        let line = Line::Published(7);
        let mut bytes = Vec::new();
        line.put(&mut bytes).expect("JSON");
        assert_eq!(Line::take(&bytes), Some(line));
        for n in 0..bytes.len() - 1 {
            let mut torn = bytes.clone();
            torn[n] ^= 1;
            assert_eq!(Line::take(&torn), None, "byte {n}");
            assert_eq!(Line::take(&bytes[..n]), None, "cut at {n}");
        }
    }
}
