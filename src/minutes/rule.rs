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
            (Kind::Item, "order")
            | (Kind::Participant, "seat")
            | (Kind::Round, "places" | "began" | "spoke") => Self::Latest,
            (Kind::Round, "turns") => Self::Turn,
            (Kind::Session, "current" | "shown" | "status" | "started" | "ended")
            | (Kind::Span, _) => Self::Leader,
            _ => Self::Ask,
        }
    }

    /// The live value of a cell that is in force.
    pub fn head<'a>(
        record: &Record,
        cell: &str,
        heads: &'a [Head],
        leader: Option<&str>,
    ) -> Option<&'a Head> {
        match heads {
            // The everyday case.
            [only] => Some(only),
            _ => heads.get(Self::of(&record.kind, cell).in_force(record, cell, heads, leader)),
        }
    }

    /// The place in `heads` of the value that is in force.
    pub fn in_force(
        self,
        record: &Record,
        cell: &str,
        heads: &[Head],
        leader: Option<&str>,
    ) -> usize {
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
            .max_by_key(|(_, head)| (rank(head), latest(head), record.revision(cell, head)))
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;
    use crate::minutes::{EditKey, Id, Revision, Signature};

    /// The value in force when these writers wrote these values at these minutes past two.
    fn in_force(kind: &Kind, cell: &str, wrote: &[(&str, u8, Value)], leader: &str) -> Value {
        let mut record = Record::new(Id::new("r"), kind.clone());
        for (n, (who, minute, value)) in wrote.iter().enumerate() {
            let key = EditKey::by_hand(&n.to_string(), &BTreeMap::<&str, Value>::new());
            record.add(
                cell.into(),
                Head {
                    key,
                    value: Some(value.clone()).filter(|value| !value.is_null()),
                },
            );
            let at = format!("2026-11-19T14:{minute:02}:00+01:00").into();
            let who = (*who).into();
            record.sign(key, Signature { at, who });
        }
        let heads = record.cells.get(cell).unwrap();
        let place = Rule::of(kind, cell).in_force(&record, cell, heads, Some(leader));
        heads[place].value.clone().unwrap_or_default()
    }

    #[test]
    fn the_latest_is_shown_where_people_are_asked() {
        let wrote = [
            ("Anna", 5, json!("x")),
            ("Bram", 9, json!("y")),
            ("Kim", 7, json!("z")),
        ];
        assert_eq!(in_force(&Kind::Contribution, "text", &wrote, "Anna"), "y");
        assert_eq!(in_force(&Kind::Item, "order", &wrote, "Anna"), "y");
    }

    #[test]
    fn of_two_at_the_same_time_the_greater_revision_is_shown() {
        let wrote = [("Anna", 5, json!("x")), ("Bram", 5, json!("y"))];
        let shown = in_force(&Kind::Contribution, "text", &wrote, "");
        let mut record = Record::new(Id::new("r"), Kind::Contribution);
        for n in ["0", "1"] {
            let key = EditKey::by_hand(n, &BTreeMap::<&str, Value>::new());
            let revision = Revision::new(key, &Id::new("r"), "text");
            record.past.insert(revision);
        }
        let first = EditKey::by_hand("0", &BTreeMap::<&str, Value>::new());
        let first = Revision::new(first, &Id::new("r"), "text");
        let greater = if record.past.last() == Some(&first) {
            "x"
        } else {
            "y"
        };
        assert_eq!(shown, greater);
    }

    #[test]
    fn the_most_restrictive_level_is_in_force_whoever_wrote_last() {
        let kind = &Kind::Insight;
        let (circle, network, public) = (json!("circle"), json!("network"), json!("public"));
        let of = |levels: &[&Value]| {
            let wrote = levels
                .iter()
                .zip(1..)
                .map(|(l, n)| ("Anna", n, (*l).clone()));
            in_force(kind, "level", &wrote.collect::<Vec<_>>(), "Anna")
        };
        assert_eq!(of(&[&circle, &network, &public]), circle);
        assert_eq!(of(&[&public, &network]), network);
        // A word that is not known, or that there is none, means circle.
        assert_eq!(of(&[&json!("friends"), &public]), json!("friends"));
        assert_eq!(of(&[&Value::Null, &network]), Value::Null);
    }

    #[test]
    fn levels_by_kind_of_entry_count_as_the_widest_of_them() {
        let wide = json!({"action": "public", "insight": "circle"});
        let narrow = json!({"action": "network"});
        let of = |one: &Value, other: &Value| {
            let wrote = [("Anna", 1, one.clone()), ("Bram", 2, other.clone())];
            in_force(&Kind::Item, "level", &wrote, "Anna")
        };
        assert_eq!(of(&narrow, &wide), narrow);
        assert_eq!(of(&json!("circle"), &narrow), json!("circle"));
        assert_eq!(of(&wide, &json!("network")), json!("network"));
    }

    #[test]
    fn the_turn_that_says_most_is_in_force() {
        let order = [
            "spoken",
            "passed",
            "later",
            "absent",
            "to-come",
            "a later word",
        ];
        for (n, more) in order.iter().enumerate() {
            for less in &order[n + 1..] {
                let wrote = [("Anna", 1, json!(more)), ("Bram", 2, json!(less))];
                assert_eq!(in_force(&Kind::Round, "turns/p", &wrote, "Bram"), *more);
            }
        }
    }

    #[test]
    fn where_the_session_stands_is_what_its_leader_wrote() {
        let wrote = [("Anna", 1, json!("a")), ("Bram", 9, json!("b"))];
        for (kind, cell) in [
            (Kind::Session, "current"),
            (Kind::Span, "end"),
            (Kind::Span, "item"),
        ] {
            assert_eq!(in_force(&kind, cell, &wrote, "Anna"), "a");
            assert_eq!(in_force(&kind, cell, &wrote, "Bram"), "b");
            assert_eq!(in_force(&kind, cell, &wrote, "nobody"), "b", "the latest");
        }
        assert_eq!(in_force(&Kind::Session, "title", &wrote, "Anna"), "b");
    }

    #[test]
    fn taken_away_counts_until_all_who_did_so_brought_it_back() {
        let wrote = [("Anna", 1, json!([])), ("Bram", 9, Value::Null)];
        assert_eq!(in_force(&Kind::Action, REMOVED, &wrote, "Bram"), json!([]));
    }
}
