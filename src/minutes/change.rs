//! One change to minutes: the piece that is journalled, replayed and merged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Id;
use super::hash::{EditKey, Revision};
use super::kind::Kind;
use super::record::CellName;

/// A change to minutes. Applying it twice, or late, changes nothing more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Cells of one record get new values.
    Write(Edit),
    /// A record is erased for good.
    Erase(Id),
}

/// An edit of one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The record.
    pub id: Id,
    /// What it is.
    #[serde(rename = "in")]
    pub kind: Kind,
    /// Drawn for this edit alone.
    pub key: EditKey,
    /// The writer.
    pub who: Arc<str>,
    /// When, by the writer's clock: RFC 3339.
    pub at: Arc<str>,
    /// The new values by cell; `None` makes the field empty.
    pub set: BTreeMap<CellName, Option<Value>>,
    /// The revisions that the new values replace.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub over: BTreeSet<Revision>,
}

impl Change {
    /// The record that it is about.
    #[must_use]
    pub fn id(&self) -> &Id {
        match self {
            Self::Write(edit) => &edit.id,
            Self::Erase(id) => id,
        }
    }
}
