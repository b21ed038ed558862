//! Taking up the minutes of another session: two people each started minutes of one meeting.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::{Pen, Touch};
use crate::minutes::Id;
use crate::minutes::book::Minutes;
use crate::minutes::cell::{CellName, REMOVED};
use crate::minutes::change::{Change, Edit};
use crate::minutes::hash::Revision;
use crate::minutes::kind::Kind;
use crate::minutes::record::{Entry, Record};

impl Pen<'_> {
    /// Takes up all records of another session with their whole histories, so that doing it again, with
    /// older or newer copies, adds only what is new. The other session's own record becomes an account of
    /// this meeting: what it is called and when it was, not where it stood.
    ///
    /// What was taken up before and taken away by undoing that comes back.
    pub fn adopt(&mut self, other: &Minutes) {
        // Only then: what people took away since stays away.
        let undone = self.minutes.is_removed(other.session_id());
        for (id, entry) in other.entries() {
            // Perhaps the other has us among its accounts.
            if id == self.minutes.session_id() {
                continue;
            }
            match entry {
                Entry::Orphan(_) => {}
                Entry::Erased => {
                    self.step.forget(id);
                    self.minutes.apply(&Change::Erase(id.clone()));
                    self.erased.push(id.clone());
                }
                Entry::Held(record) => {
                    self.take_up(id, record);
                    if undone && !other.is_removed(id) {
                        self.bring_back(id);
                    }
                }
            }
        }
    }

    fn take_up(&mut self, id: &Id, record: &Record) {
        let is_known = self.minutes.entries().contains_key(id);
        if self.minutes.is_erased(id) {
            return;
        }
        let edits = edits(id, record);
        if edits.is_empty() {
            return;
        }
        for edit in edits {
            self.minutes.apply(&Change::Write(edit.clone()));
            self.apart.push(edit);
        }
        if !is_known {
            self.step.0.push(Touch::TakenUp(id.clone()));
        }
    }
}

/// What made a record what it is: applied, they give it again, with all that was replaced.
fn edits(id: &Id, record: &Record) -> Vec<Edit> {
    let is_session = record.kind == Kind::Session;
    let kind = if is_session {
        Kind::Account
    } else {
        record.kind.clone()
    };
    let holds = |cell: &str| !is_session || cell == REMOVED || kind.field(cell).is_some();
    let mut past: Option<BTreeSet<Revision>> = Some(record.past.clone());
    let signed = record.edits.iter().filter_map(|(key, by)| {
        let heads = record.cells.iter().filter(|(cell, _)| holds(cell));
        let heads = heads.flat_map(|(cell, heads)| heads.iter().map(move |head| (cell, head)));
        let heads = heads.filter(|(_, head)| head.key == *key);
        let set: BTreeMap<CellName, Option<Value>> = heads
            .map(|(cell, head)| (cell.clone(), head.value.clone()))
            .collect();
        (!set.is_empty()).then(|| Edit {
            id: id.clone(),
            kind: kind.clone(),
            key: *key,
            who: Arc::clone(&by.who),
            at: Arc::clone(&by.at),
            set,
            over: past.take().unwrap_or_default(),
        })
    });
    signed.collect()
}
