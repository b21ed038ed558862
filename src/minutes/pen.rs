//! Writing in minutes: every change becomes an edit, and can be undone by another edit.

mod adopt;
mod link;
mod step;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::book::Minutes;
use super::cell::{self, CellName, REMOVED, cell_name};
use super::chance::Chance;
use super::change::{Change, Edit};
use super::hash::{EditKey, Revision};
use super::kind::Kind;
use super::record::{Entry, Head, Signature};
use super::rule::{Rule, differ};
use super::{Id, Stamp};

pub use step::{Step, Touch};

/// Who writes, and when.
#[derive(Debug, Clone)]
pub struct Author {
    /// The writer's name.
    pub who: Arc<str>,
    /// The moment, by the writer's clock.
    pub at: Stamp,
}

/// Writes in minutes for one author at one moment; what it writes stands there at once.
pub struct Pen<'a> {
    minutes: &'a mut Minutes,
    author: Author,
    chance: &'a mut dyn Chance,
    edits: BTreeMap<Id, Edit>,
    order: Vec<Id>,
    apart: Vec<Edit>,
    erased: Vec<Id>,
    step: Step,
}

impl<'a> Pen<'a> {
    /// A pen for this author.
    pub fn new(minutes: &'a mut Minutes, author: Author, chance: &'a mut dyn Chance) -> Self {
        Self {
            minutes,
            author,
            chance,
            edits: BTreeMap::new(),
            order: Vec::new(),
            apart: Vec::new(),
            erased: Vec::new(),
            step: Step::default(),
        }
    }

    /// The minutes as they stand now.
    #[must_use]
    pub fn minutes(&self) -> &Minutes {
        self.minutes
    }

    /// The moment of writing.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.author.at
    }

    /// Who writes.
    #[must_use]
    pub fn who(&self) -> &Arc<str> {
        &self.author.who
    }

    /// The source of chance, for anything else that needs it.
    pub fn chance(&mut self) -> &mut dyn Chance {
        self.chance
    }

    /// A record of that kind with a new id; fields are written with the other methods.
    pub fn make(&mut self, kind: Kind) -> Id {
        let now = u64::try_from(self.author.at.time().timestamp_millis()).unwrap_or(0);
        let id = self.minutes.fresh_id(now, self.chance);
        self.make_as(kind, id.clone());
        id
    }

    /// A record of that kind with an id that is known already; one that is there stays as it is.
    pub fn make_as(&mut self, kind: Kind, id: Id) {
        debug_assert!(
            kind != Kind::Session || id == *self.minutes.session_id(),
            "the session's own record stands alone"
        );
        if matches!(
            self.minutes.entries().get(&id),
            Some(Entry::Held(_) | Entry::Erased)
        ) {
            return;
        }
        let edit = self.edit(&id, Some(kind)).cloned();
        if let Some(edit) = edit {
            self.minutes.apply(&Change::Write(edit));
            self.step.0.push(Touch::Made(id));
        }
    }

    /// Writes a plain field.
    pub fn set(&mut self, id: &Id, field: &str, value: impl Into<Value>) {
        self.write(id, cell_name(field, None), Some(value.into()));
    }

    /// Writes a plain field when there is something to write.
    pub fn set_some(&mut self, id: &Id, field: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.set(id, field, value);
        }
    }

    /// Makes a plain field empty.
    pub fn clear(&mut self, id: &Id, field: &str) {
        self.write(id, cell_name(field, None), None);
    }

    /// Puts an element into a set.
    pub fn put(&mut self, id: &Id, field: &str, element: &str) {
        self.write(id, cell_name(field, Some(element)), Some(Value::Bool(true)));
    }

    /// Takes an element out of a set, or a key out of a map.
    pub fn take(&mut self, id: &Id, field: &str, element: &str) {
        self.write(id, cell_name(field, Some(element)), None);
    }

    /// Writes the value of a key in a map.
    pub fn set_in(&mut self, id: &Id, field: &str, key: &str, value: impl Into<Value>) {
        self.write(id, cell_name(field, Some(key)), Some(value.into()));
    }

    /// Writes a cell, as it is named in [`Minutes::conflicts`], over everything that is live there:
    /// that is how a conflict is decided.
    pub fn decide(&mut self, id: &Id, cell: &CellName, value: Option<Value>) {
        let among = self.signed(id, cell);
        self.write_among(id, cell.clone(), value, among);
    }

    /// Takes the record away; it can come back. The session's own record stays.
    pub fn take_away(&mut self, id: &Id) {
        if id == self.minutes.session_id() {
            return;
        }
        let Some(record) = self.minutes.record(id) else {
            return;
        };
        let seen: Vec<Value> = record
            .live_revisions()
            .iter()
            .map(|revision| revision.as_str().into())
            .collect();
        self.write(id, REMOVED.into(), Some(Value::Array(seen)));
    }

    /// Brings back a record that was taken away.
    pub fn bring_back(&mut self, id: &Id) {
        if self.minutes.is_removed(id) {
            self.write(id, REMOVED.into(), None);
        }
    }

    /// Erases the record for good. The session's own record stays.
    pub fn erase(&mut self, id: &Id) {
        if id == self.minutes.session_id() {
            return;
        }
        self.edits.remove(id);
        self.apart.retain(|edit| edit.id != *id);
        self.step.forget(id);
        self.minutes.apply(&Change::Erase(id.clone()));
        self.erased.push(id.clone());
    }

    /// Undoes a step: whatever of it is still live gets its earlier value, as a new edit. What was
    /// decided among several values is open again, with all of them.
    pub fn undo(&mut self, step: &Step) {
        for touch in step.0.iter().rev() {
            match touch {
                Touch::Made(id) | Touch::TakenUp(id) => self.take_away(id),
                Touch::Cell {
                    id,
                    cell,
                    before,
                    revision,
                    among,
                    ..
                } => {
                    // A cell of a record that this step made goes away with the record.
                    let made = step
                        .0
                        .iter()
                        .any(|t| matches!(t, Touch::Made(m) if m == id));
                    let live = self.live(id, cell);
                    let ours = live.len() == 1 && live.contains(revision);
                    if ours && !made && among.is_empty() {
                        self.write(id, cell.clone(), before.clone());
                    } else if ours && !made {
                        self.set_apart(id, cell, among, before.as_ref());
                    }
                }
                Touch::Apart {
                    id,
                    cell,
                    before,
                    revisions,
                } => {
                    if self.live(id, cell) == *revisions {
                        self.write(id, cell.clone(), before.clone());
                    }
                }
            }
        }
    }

    /// Puts these values beside each other in place of what is live in a cell, each in the name of whoever
    /// wrote it. `shown` is the value that was in force among them, and is again.
    fn set_apart(
        &mut self,
        id: &Id,
        cell: &CellName,
        among: &[(Option<Value>, Signature)],
        shown: Option<&Value>,
    ) {
        let Some(kind) = self.minutes.record(id).map(|record| record.kind.clone()) else {
            return;
        };
        let over = self.live(id, cell);
        let before = self.minutes.value(id, cell).cloned();
        // Of what was written at one time the greater revision is shown.
        let mut keys: Vec<(Revision, EditKey)> = Vec::new();
        for _ in among {
            let key = EditKey::draw(self.chance);
            keys.push((Revision::new(key, id, cell), key));
        }
        keys.sort_by_key(|(revision, _)| *revision);
        let mut among: Vec<_> = among.iter().collect();
        among.sort_by_key(|(value, _)| value.as_ref() == shown);
        let revisions = keys.iter().map(|(revision, _)| *revision).collect();
        for ((value, by), (_, key)) in among.into_iter().zip(keys) {
            let edit = Edit {
                id: id.clone(),
                kind: kind.clone(),
                key,
                who: Arc::clone(&by.who),
                at: Arc::clone(&by.at),
                set: BTreeMap::from([(cell.clone(), value.clone())]),
                over: over.clone(),
            };
            self.minutes.apply(&Change::Write(edit.clone()));
            self.apart.push(edit);
        }
        self.step.0.push(Touch::Apart {
            id: id.clone(),
            cell: cell.clone(),
            before,
            revisions,
        });
    }

    /// The live revisions of a cell.
    fn live(&self, id: &Id, cell: &CellName) -> BTreeSet<Revision> {
        let record = self.minutes.record(id);
        record.map_or_else(BTreeSet::new, |record| record.live(cell))
    }

    /// The values among which people have to decide in a cell, each with who wrote it and when.
    fn among(&self, id: &Id, cell: &CellName) -> Vec<(Option<Value>, Signature)> {
        let Some(record) = self.minutes.record(id) else {
            return Vec::new();
        };
        let heads = record.cells.get(cell).map_or(&[][..], |heads| heads);
        let rule = Rule::of(&record.kind, cell);
        if differ(heads) && matches!(rule, Rule::Ask | Rule::Removed) {
            self.signed(id, cell)
        } else {
            Vec::new()
        }
    }

    /// The live values of a cell, each with who wrote it and when.
    fn signed(&self, id: &Id, cell: &CellName) -> Vec<(Option<Value>, Signature)> {
        let Some(record) = self.minutes.record(id) else {
            return Vec::new();
        };
        let signed = |head: &Head| {
            let by = record.edits.get(&head.key).cloned();
            (head.value.clone(), by.unwrap_or_else(|| self.signature()))
        };
        let heads = record.cells.get(cell).into_iter().flatten();
        heads.map(signed).collect()
    }

    fn signature(&self) -> Signature {
        Signature {
            at: self.author.at.to_string().into(),
            who: Arc::clone(&self.author.who),
        }
    }

    /// What was changed, and how to undo it.
    #[must_use]
    pub fn finish(mut self) -> (Vec<Change>, Step) {
        let mut changes: Vec<Change> = self.erased.into_iter().map(Change::Erase).collect();
        for id in &self.order {
            changes.extend(self.edits.remove(id).map(Change::Write));
        }
        changes.extend(self.apart.into_iter().map(Change::Write));
        (changes, self.step)
    }

    /// The edit of that record by this pen.
    fn edit(&mut self, id: &Id, kind: Option<Kind>) -> Option<&mut Edit> {
        if !self.edits.contains_key(id) {
            let kind = self
                .minutes
                .record(id)
                .map(|record| record.kind.clone())
                .or(kind)?;
            let edit = Edit {
                id: id.clone(),
                kind,
                key: EditKey::draw(self.chance),
                who: Arc::clone(&self.author.who),
                at: self.author.at.to_string().into(),
                set: BTreeMap::new(),
                over: BTreeSet::new(),
            };
            self.order.push(id.clone());
            self.edits.insert(id.clone(), edit);
        }
        self.edits.get_mut(id)
    }

    fn write(&mut self, id: &Id, cell: CellName, value: Option<Value>) {
        let among = self.among(id, &cell);
        self.write_among(id, cell, value, among);
    }

    fn write_among(
        &mut self,
        id: &Id,
        cell: CellName,
        value: Option<Value>,
        among: Vec<(Option<Value>, Signature)>,
    ) {
        // The file has no other word for "nothing" than null.
        let value = value.filter(|value| !value.is_null());
        let over = self.live(id, &cell);
        let before = self.minutes.value(id, &cell).cloned();
        if over.len() < 2 && before == value {
            return;
        }
        // A cell that this pen wrote already would get the same revision once more, and a revision
        // must never stand for two values: nobody has seen the first, so it gives way.
        if self
            .edits
            .get(id)
            .is_some_and(|edit| edit.set.contains_key(&cell))
        {
            self.rewrite(id, &cell, value);
            return;
        }
        let Some(edit) = self.edit(id, None) else {
            return;
        };
        debug_assert!(
            cell::check(&edit.kind, &cell, value.as_ref()).is_ok(),
            "{cell} cannot hold {value:?}"
        );
        edit.set.insert(cell.clone(), value.clone());
        edit.over.extend(&over);
        let revision = Revision::new(edit.key, id, &cell);
        let piece = Edit {
            id: id.clone(),
            kind: edit.kind.clone(),
            key: edit.key,
            who: Arc::clone(&edit.who),
            at: Arc::clone(&edit.at),
            set: BTreeMap::from([(cell.clone(), value)]),
            over: over.clone(),
        };
        self.minutes.apply(&Change::Write(piece));
        self.step.0.push(Touch::Cell {
            id: id.clone(),
            cell,
            before,
            over,
            revision,
            among,
        });
    }

    /// Changes what this pen wrote in a cell a moment ago, before anybody has seen it.
    fn rewrite(&mut self, id: &Id, cell: &CellName, value: Option<Value>) {
        if let Some(edit) = self.edits.get_mut(id) {
            self.minutes
                .replace_unseen(id, cell, edit.key, value.as_ref());
            edit.set.insert(cell.clone(), value);
        }
    }
}
