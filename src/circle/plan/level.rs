//! Who may read what is written during an agenda item.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::minutes::Level;

/// The level that each kind of new entry gets during an agenda item.
///
/// For decisions, insights and advice this is only proposed: it counts after reading back together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Levels {
    /// The level of a new note.
    pub note: Level,
    /// The level proposed for a new insight.
    pub insight: Level,
    /// The level proposed for a new decision.
    pub decision: Level,
    /// The level of a new action.
    pub action: Level,
    /// The level of a new open question.
    pub question: Level,
    /// The level proposed for new advice.
    pub advice: Level,
}

impl Default for Levels {
    /// Notes, questions and actions stay in the circle; what the circle makes together is meant
    /// for the network.
    fn default() -> Self {
        Self {
            note: Level::Circle,
            insight: Level::Network,
            decision: Level::Network,
            action: Level::Circle,
            question: Level::Circle,
            advice: Level::Network,
        }
    }
}

impl Levels {
    /// The kinds of entry that a plan can name.
    pub const FIELDS: &'static [&'static str] = &[
        "note", "insight", "decision", "action", "question", "advice",
    ];

    /// The same level for every kind of entry.
    #[must_use]
    pub const fn all(level: Level) -> Self {
        Self {
            note: level,
            insight: level,
            decision: level,
            action: level,
            question: level,
            advice: level,
        }
    }

    /// The level of each kind, in the order of [`Self::FIELDS`].
    fn in_order(self) -> [Level; 6] {
        [
            self.note,
            self.insight,
            self.decision,
            self.action,
            self.question,
            self.advice,
        ]
    }
}

impl Serialize for Levels {
    /// One word when all kinds have the same level, otherwise the kinds that differ from the default.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if *self == Self::all(self.note) {
            return self.note.serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        let usual = Self::default().in_order();
        for ((name, level), usual) in Self::FIELDS.iter().zip(self.in_order()).zip(usual) {
            if level != usual {
                map.serialize_entry(name, &level)?;
            }
        }
        map.end()
    }
}
