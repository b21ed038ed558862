//! One change to minutes: the piece that is journalled, replayed and merged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Id;
use super::cell::{self, CellName};
use super::hash::{EditKey, Revision};
use super::kind::Kind;

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

    /// Whether the change writes only what can be printed and read again; to be asked of changes
    /// that come from elsewhere, such as a journal.
    ///
    /// # Errors
    /// The cell, and what was expected there.
    pub fn check(&self) -> Result<(), String> {
        let Self::Write(edit) = self else {
            return Ok(());
        };
        if let Kind::Other(list) = &edit.kind
            && Kind::unknown(list).is_none()
        {
            return Err(format!("there can be no list {list:?}"));
        }
        for (name, value) in &edit.set {
            cell::check(&edit.kind, name, value.as_ref())
                .map_err(|reason| format!("{name}: {reason}"))?;
        }
        Ok(())
    }
}
