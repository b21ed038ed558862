//! Which of several live values of a cell is in force.
//!
//! More than one distinct live value is a conflict, shown to people and never chosen silently,
//! except where a rule of the field says which one counts.

use serde_json::Value;

use super::cell::REMOVED;
use super::kind::Kind;
use super::record::{Head, Record};
use super::words::{Level, Turn};

/// How a field with several live values is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// The latest is shown; more than one is a conflict for people to decide.
    Ask,
    /// The most restrictive level counts.
    MostRestrictive,
    /// The turn that says most counts.
    Turn,
    /// The latest counts, and nobody need be asked.
    Latest,
    /// Only what the session's leader wrote counts.
    Leader,
    /// Taken away counts until all who did so brought it back.
    Removed,
}

impl Rule {
    /// The rule of the cell.
    pub fn of(kind: &Kind, cell: &str) -> Self {
        let field = cell.split('/').next().unwrap_or(cell);
        match (kind, field) {
            (_, REMOVED) => Self::Removed,
            (_, "level") => Self::MostRestrictive,
            (Kind::Item, "order") | (Kind::Participant, "seat") => Self::Latest,
            (Kind::Round, "turns") => Self::Turn,
            (Kind::Session, "current") | (Kind::Span, _) => Self::Leader,
            _ => Self::Ask,
        }
    }

    /// The place in `heads` of the value that is in force.
    pub fn in_force(self, record: &Record, heads: &[Head], leader: Option<&str>) -> usize {
        if heads.len() < 2 {
            return 0;
        }
        let rank = |head: &Head| -> i64 {
            match self {
                Self::Ask | Self::Latest => 0,
                Self::MostRestrictive => -level_rank(head.value.as_ref()),
                Self::Turn => -turn_rank(head.value.as_ref()),
                Self::Leader => {
                    let who = record.edits.get(&head.key).map(|s| &*s.who);
                    i64::from(leader.is_some() && who == leader)
                }
                Self::Removed => i64::from(head.value.is_some()),
            }
        };
        let latest = |head: &Head| {
            record
                .edits
                .get(&head.key)
                .and_then(super::Signature::instant)
        };
        heads
            .iter()
            .enumerate()
            .max_by_key(|(_, head)| (rank(head), latest(head), head.revision))
            .map_or(0, |(place, _)| place)
    }
}

/// 0 for circle, rising with how many may read it; an absent or unknown level means circle.
///
/// Levels by kind of entry, as an agenda item may have them, count as the widest among them.
fn level_rank(value: Option<&Value>) -> i64 {
    match value {
        Some(Value::String(word)) => Level::from_word_or_circle(word) as i64,
        Some(Value::Object(by_kind)) => {
            let ranks = by_kind.values().map(|level| level_rank(Some(level)));
            ranks.max().unwrap_or(Level::Circle as i64)
        }
        _ => Level::Circle as i64,
    }
}

/// 0 for the turn that says most.
fn turn_rank(value: Option<&Value>) -> i64 {
    match value.and_then(Value::as_str).and_then(Turn::from_word) {
        Some(turn) => turn as i64,
        None => i64::MAX,
    }
}

/// Whether the heads say different things.
pub(super) fn differ(heads: &[Head]) -> bool {
    heads.windows(2).any(|two| two[0].value != two[1].value)
}
