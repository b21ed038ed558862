//! What all copies together must hold: written minus replaced. Nothing here calls join.

use std::collections::{BTreeMap, BTreeSet};

use kring::minutes::{
    CellName, Change, EditKey, Entry, Head, Id, Kind, Minutes, Record, Revision, Signature,
};
use serde_json::Value;

type Written = BTreeMap<(CellName, Revision), (EditKey, Option<Value>)>;

/// Everything that was ever done to one record.
#[derive(Debug, Clone, Default)]
struct Story {
    kind: Option<Kind>,
    written: Written,
    signed: BTreeMap<EditKey, Signature>,
    replaced: BTreeSet<Revision>,
    erased: bool,
}

/// Everything that was ever done, in no order.
#[derive(Debug, Clone, Default)]
pub struct Log {
    stories: BTreeMap<Id, Story>,
    /// What was live in the record when the removal with that revision was written.
    pub seen: BTreeMap<Revision, BTreeSet<Revision>>,
}

impl Log {
    pub fn change(&mut self, change: &Change) {
        let story = self.stories.entry(change.id().clone()).or_default();
        let edit = match change {
            Change::Erase(_) => return story.erased = true,
            Change::Write(edit) => edit,
        };
        story.kind = Some(edit.kind.clone());
        story.replaced.extend(&edit.over);
        let signature = Signature {
            at: edit.at.clone(),
            who: edit.who.clone(),
        };
        story.signed.insert(edit.key, signature);
        for (cell, value) in &edit.set {
            let revision = Revision::new(edit.key, &edit.id, cell);
            let written = (edit.key, value.clone());
            story.written.insert((cell.clone(), revision), written);
        }
    }

    /// What a hand did to a file is known from what was read in it.
    pub fn found(&mut self, minutes: &Minutes) {
        for (id, entry) in minutes.entries() {
            let story = self.stories.entry(id.clone()).or_default();
            match entry {
                Entry::Erased => story.erased = true,
                Entry::Orphan(past) => story.replaced.extend(past),
                Entry::Held(record) => {
                    story.kind = Some(record.kind.clone());
                    story.replaced.extend(&record.past);
                    story.signed.extend(record.edits.clone());
                    for (cell, heads) in &record.cells {
                        for head in heads {
                            let written = (head.key, head.value.clone());
                            let revision = record.revision(cell, head);
                            story.written.insert((cell.clone(), revision), written);
                        }
                    }
                }
            }
        }
    }

    pub fn erased(&self) -> impl Iterator<Item = &Id> {
        self.stories
            .iter()
            .filter(|(_, story)| story.erased)
            .map(|(id, _)| id)
    }

    /// What must be held under each id.
    pub fn entries(&self) -> BTreeMap<Id, Entry> {
        let entry = |(id, story): (&Id, &Story)| (id.clone(), story.entry(id));
        self.stories.iter().map(entry).collect()
    }

    /// Every text that was ever written, and whether it is live still.
    pub fn texts(&self) -> Vec<(&str, bool)> {
        let mut texts = Vec::new();
        for story in self.stories.values() {
            for ((_, revision), (_, value)) in &story.written {
                if let Some(Value::String(text)) = value {
                    let live = !story.erased && !story.replaced.contains(revision);
                    texts.push((text.as_str(), live));
                }
            }
        }
        texts
    }
}

impl Story {
    fn entry(&self, id: &Id) -> Entry {
        let Some(kind) = self.kind.clone().filter(|_| !self.erased) else {
            return if self.erased {
                Entry::Erased
            } else {
                Entry::Orphan(self.replaced.clone())
            };
        };
        let mut record = Record::new(id.clone(), kind);
        record.past.clone_from(&self.replaced);
        for ((cell, revision), (key, value)) in &self.written {
            if self.replaced.contains(revision) {
                continue;
            }
            // Sorted by revision, because the map is.
            record.cells.entry(cell.clone()).or_default().push(Head {
                key: *key,
                value: value.clone(),
            });
            record.edits.insert(*key, self.signed[key].clone());
        }
        Entry::Held(std::sync::Arc::new(record))
    }
}
