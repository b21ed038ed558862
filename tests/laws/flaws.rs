//! A test that cannot fail is no test: rules with one fault each, and the laws that catch them.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kring::minutes::{
    Change, Difference, EditKey, Entry, Gain, Head, Id, Kind, Minutes, Pen, ReadError, Record,
    Revision, Step,
};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};

use crate::law::{LAWS, judge};
use crate::rules::{Rules, True};
use crate::world::{plans, play, session};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flaw {
    /// None: the second implementation of join must be as good as the first.
    None,
    PastIntersected,
    PastIgnored,
    PastOfOneSide,
    PastOfOrphanForgotten,
    LastWriterWins,
    MineWins,
    AbsenceDeletes,
    ErasureNotAbsorbing,
    OneHeadForgotten,
    SetTakenAsAWhole,
    SameWordsAreTheSameEdit,
    LaterKindsDropped,
    RemovalForgetsWhatWasSeen,
    EditReplacesNothing,
    ChangeAppliedTwiceCountsTwice,
    EraseLeavesNoStub,
    EraseOnlyTakesAway,
    PrintedUnsorted,
    OtherWordingsNotPrinted,
    UnknownFieldsDropped,
    UnknownListsDropped,
    PastNotPrinted,
    RemovedNotPrinted,
    SealIgnored,
    HandKeyFromTheTime,
    HandReplacesNothing,
    HistoryWithoutRecordErases,
    HistoryWithoutRecordDropped,
    LeastRestrictiveLevel,
    LatestLevel,
    UndoDoesNothing,
    OnlyNewRecordsReported,
    TakenAwayReportedAsChanged,
}

const FLAWS: [Flaw; 33] = [
    Flaw::PastIntersected,
    Flaw::PastIgnored,
    Flaw::PastOfOneSide,
    Flaw::PastOfOrphanForgotten,
    Flaw::LastWriterWins,
    Flaw::MineWins,
    Flaw::AbsenceDeletes,
    Flaw::ErasureNotAbsorbing,
    Flaw::OneHeadForgotten,
    Flaw::SetTakenAsAWhole,
    Flaw::SameWordsAreTheSameEdit,
    Flaw::LaterKindsDropped,
    Flaw::RemovalForgetsWhatWasSeen,
    Flaw::EditReplacesNothing,
    Flaw::ChangeAppliedTwiceCountsTwice,
    Flaw::EraseLeavesNoStub,
    Flaw::EraseOnlyTakesAway,
    Flaw::PrintedUnsorted,
    Flaw::OtherWordingsNotPrinted,
    Flaw::UnknownFieldsDropped,
    Flaw::UnknownListsDropped,
    Flaw::PastNotPrinted,
    Flaw::RemovedNotPrinted,
    Flaw::SealIgnored,
    Flaw::HandKeyFromTheTime,
    Flaw::HandReplacesNothing,
    Flaw::HistoryWithoutRecordErases,
    Flaw::HistoryWithoutRecordDropped,
    Flaw::LeastRestrictiveLevel,
    Flaw::LatestLevel,
    Flaw::UndoDoesNothing,
    Flaw::OnlyNewRecordsReported,
    Flaw::TakenAwayReportedAsChanged,
];

struct Flawed {
    flaw: Flaw,
    calls: Cell<u64>,
}

impl Flawed {
    fn new(flaw: Flaw) -> Self {
        let calls = Cell::new(0);
        Self { flaw, calls }
    }

    fn has(&self, flaw: Flaw) -> bool {
        self.flaw == flaw
    }

    fn call(&self) -> u64 {
        self.calls.set(self.calls.get() + 1);
        self.calls.get()
    }

    fn join_entries(&self, mine: &Entry, theirs: &Entry) -> Entry {
        match (mine, theirs) {
            (Entry::Erased, other) | (other, Entry::Erased)
                if self.has(Flaw::ErasureNotAbsorbing) =>
            {
                other.clone()
            }
            (Entry::Erased, _) | (_, Entry::Erased) => Entry::Erased,
            (Entry::Orphan(mine), Entry::Orphan(theirs)) => Entry::Orphan(mine | theirs),
            (Entry::Held(record), Entry::Orphan(past))
            | (Entry::Orphan(past), Entry::Held(record)) => {
                let mut record = Record::clone(record);
                if !self.has(Flaw::PastOfOrphanForgotten) {
                    record.past.extend(past);
                }
                settle(&mut record);
                Entry::Held(Arc::new(record))
            }
            (Entry::Held(mine), Entry::Held(theirs)) => {
                Entry::Held(Arc::new(self.join_records(mine, theirs)))
            }
        }
    }

    fn join_records(&self, mine: &Record, theirs: &Record) -> Record {
        let mut record = Record::new(mine.id.clone(), mine.kind.clone());
        record.past = match self.flaw {
            Flaw::PastIntersected => &mine.past & &theirs.past,
            Flaw::PastOfOneSide => mine.past.clone(),
            _ => &mine.past | &theirs.past,
        };
        for side in [mine, theirs] {
            for (cell, heads) in &side.cells {
                let all = record.cells.entry(cell.clone()).or_default();
                all.extend(
                    heads
                        .iter()
                        .filter(|head| !all.contains(head))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
                all.sort_by_key(|head| mine.revision(cell, head));
            }
            record.edits.extend(side.edits.clone());
        }
        match self.flaw {
            Flaw::PastIgnored => return record,
            Flaw::MineWins => {
                record.cells.extend(mine.cells.clone());
                settle(&mut record);
            }
            Flaw::SetTakenAsAWhole => {
                let newest = |side: &Record| side.edits.values().max().cloned();
                let older = if newest(mine) > newest(theirs) {
                    theirs
                } else {
                    mine
                };
                let newer = if newest(mine) > newest(theirs) {
                    mine
                } else {
                    theirs
                };
                let gone = |cell: &str| cell.contains('/') && !newer.cells.contains_key(cell);
                record
                    .cells
                    .retain(|cell, _| !(older.cells.contains_key(cell) && gone(cell)));
                settle(&mut record);
            }
            _ => settle(&mut record),
        }
        let edits = record.edits.clone();
        for (_, heads) in record.cells.iter_mut().filter(|(_, heads)| heads.len() > 1) {
            match self.flaw {
                Flaw::LastWriterWins => {
                    let latest = heads
                        .iter()
                        .max_by_key(|head| edits[&head.key].clone())
                        .cloned();
                    *heads = latest.into_iter().collect();
                }
                Flaw::OneHeadForgotten => {
                    heads.remove(0);
                }
                Flaw::SameWordsAreTheSameEdit => heads.dedup_by_key(|head| head.value.clone()),
                _ => {}
            }
        }
        settle(&mut record);
        record
    }
}

/// Drops what was replaced, and the signatures of edits of which nothing is live.
fn settle(record: &mut Record) {
    let (id, past) = (&record.id, &record.past);
    for (cell, heads) in record.cells.iter_mut() {
        heads.retain(|head| !past.contains(&Revision::new(head.key, id, cell)));
    }
    record.cells.retain(|_, heads| !heads.is_empty());
    let live: BTreeSet<_> = record
        .cells
        .values()
        .flatten()
        .map(|head| head.key)
        .collect();
    record.edits.retain(|key, _| live.contains(key));
}

/// Minutes in which each entry is what `change` makes of it.
fn map(minutes: &Minutes, change: impl Fn(&Id, &Entry) -> Option<Entry>) -> Minutes {
    let entries = minutes.entries().iter();
    let changed = entries.filter_map(|(id, entry)| Some((id.clone(), change(id, entry)?)));
    Minutes::with_entries(session(), changed)
}

/// Gives what one edit holds to another edit, as if it had been so from the start.
fn rekey(record: &mut Record, id: &Id, old: EditKey, new: EditKey) {
    for (cell, heads) in &mut record.cells {
        for head in heads.iter_mut().filter(|head| head.key == old) {
            head.key = new;
            record.past.remove(&Revision::new(new, id, cell));
        }
        heads.sort_by_key(|head| Revision::new(head.key, id, cell));
    }
    if let Some(signature) = record.edits.remove(&old) {
        record.edits.insert(new, signature);
    }
}

fn history<'a>(top: &'a Map<String, Value>, id: &Id) -> Option<&'a Value> {
    top.get("history")?.get(id.as_str())
}

/// The edits that the file names for a record.
fn named(history: &Value) -> Vec<String> {
    let live = history["live"]
        .as_object()
        .into_iter()
        .flat_map(|live| live.values());
    let alt = history["alt"]
        .as_object()
        .into_iter()
        .flat_map(|alt| alt.values());
    let alt = alt.filter_map(Value::as_array).flatten();
    let mentions = live.chain(alt).filter_map(|mention| mention[0].as_str());
    mentions
        .map(|key| key.split('.').next().unwrap().to_owned())
        .collect()
}

impl Rules for Flawed {
    fn join(&self, into: &mut Minutes, other: &Minutes) {
        if self.flaw as usize >= Flaw::RemovalForgetsWhatWasSeen as usize {
            return True.join(into, other);
        }
        let mut entries: BTreeMap<Id, Entry> = into.entries().clone();
        for (id, theirs) in other.entries() {
            let later = matches!(theirs.kind(), Some(Kind::Other(_)));
            if later && self.has(Flaw::LaterKindsDropped) {
                continue;
            }
            let both = match entries.get(id) {
                Some(mine) => self.join_entries(mine, theirs),
                None => theirs.clone(),
            };
            entries.insert(id.clone(), both);
        }
        if self.has(Flaw::AbsenceDeletes) {
            entries.retain(|id, _| *id == session() || other.entries().contains_key(id));
        }
        *into = Minutes::with_entries(session(), entries);
    }

    fn apply(&self, minutes: &mut Minutes, change: &Change) {
        let mut change = change.clone();
        match (&mut change, self.flaw) {
            (Change::Write(edit), Flaw::RemovalForgetsWhatWasSeen) => {
                if let Some(Some(seen)) = edit.set.get_mut("~removed") {
                    *seen = json!([]);
                }
            }
            (Change::Write(edit), Flaw::EditReplacesNothing) => edit.over.clear(),
            (Change::Write(edit), Flaw::ChangeAppliedTwiceCountsTwice) => {
                let call = self.call().to_string();
                edit.key = EditKey::by_hand(&call, &edit.set);
            }
            (Change::Erase(id), Flaw::EraseLeavesNoStub) => {
                let id = id.clone();
                *minutes = map(minutes, |other, entry| {
                    (*other != id).then(|| entry.clone())
                });
                return;
            }
            (Change::Erase(id), Flaw::EraseOnlyTakesAway) => {
                if let Some(Entry::Held(record)) = minutes.entries().get(id) {
                    let past = record.past.clone();
                    let id = id.clone();
                    *minutes = map(minutes, |other, entry| {
                        let erased = *other == id;
                        Some(if erased {
                            Entry::Orphan(past.clone())
                        } else {
                            entry.clone()
                        })
                    });
                }
                return;
            }
            _ => {}
        }
        minutes.apply(&change);
    }

    fn print(&self, minutes: &Minutes) -> String {
        let file = True.print(minutes);
        let mut top: Map<String, Value> = serde_json::from_str(&file).unwrap();
        let histories = |top: &mut Map<String, Value>, name: &str| {
            for history in top["history"].as_object_mut().unwrap().values_mut() {
                history.as_object_mut().unwrap().remove(name);
            }
        };
        match self.flaw {
            Flaw::PrintedUnsorted if self.call().is_multiple_of(2) => {
                for list in top.values_mut().filter_map(Value::as_array_mut) {
                    list.reverse();
                }
            }
            Flaw::OtherWordingsNotPrinted => histories(&mut top, "alt"),
            Flaw::PastNotPrinted => histories(&mut top, "past"),
            Flaw::RemovedNotPrinted => histories(&mut top, "removed"),
            Flaw::UnknownListsDropped => {
                top.retain(|name, _| {
                    name == "format"
                        || name == "history"
                        || !matches!(Kind::of_list(name), Kind::Other(_))
                });
            }
            Flaw::UnknownFieldsDropped => {
                for (name, list) in &mut top {
                    let kind = Kind::of_list(name);
                    for record in list.as_array_mut().into_iter().flatten() {
                        if let Some(record) = record.as_object_mut() {
                            record.retain(|field, _| field == "id" || kind.field(field).is_some());
                        }
                    }
                }
            }
            _ => return file,
        }
        serde_json::to_string_pretty(&top).unwrap()
    }

    fn read(&self, text: &str) -> Result<Minutes, ReadError> {
        let read = True.read(text)?;
        let top: Map<String, Value> = serde_json::from_str(text).unwrap();
        // The edits that reading made, with the edit in the file that each was made from.
        let by_hand = |id: &Id, record: &Record| -> Vec<(EditKey, Option<EditKey>)> {
            let named = history(&top, id).map(named).unwrap_or_default();
            let new = record
                .edits
                .keys()
                .filter(|key| !named.iter().any(|n| n == key.as_str()));
            new.map(|key| {
                let made = |name: &&String| EditKey::by_hand(name, &record.held_by(*key)) == *key;
                (
                    *key,
                    named
                        .iter()
                        .find(made)
                        .and_then(|name| EditKey::parse(name)),
                )
            })
            .collect()
        };
        let call = self.call();
        Ok(match self.flaw {
            Flaw::SealIgnored => map(&read, |id, entry| {
                let Entry::Held(record) = entry else {
                    return Some(entry.clone());
                };
                let mut record = Record::clone(record);
                for (new, old) in by_hand(id, &record) {
                    if let Some(old) = old {
                        rekey(&mut record, id, new, old);
                    }
                }
                Some(Entry::Held(Arc::new(record)))
            }),
            Flaw::HandKeyFromTheTime => map(&read, |id, entry| {
                let Entry::Held(record) = entry else {
                    return Some(entry.clone());
                };
                let mut record = Record::clone(record);
                for (new, _) in by_hand(id, &record) {
                    let timed = EditKey::by_hand(&call.to_string(), &record.held_by(new));
                    rekey(&mut record, id, new, timed);
                }
                Some(Entry::Held(Arc::new(record)))
            }),
            Flaw::HandReplacesNothing => map(&read, |id, entry| {
                let Entry::Held(record) = entry else {
                    return Some(entry.clone());
                };
                let mut record = Record::clone(record);
                for (_, old) in by_hand(id, &record.clone()) {
                    let made = |cell| Some(Revision::new(old?, id, cell));
                    let replaced: BTreeSet<_> =
                        record.cells.keys().filter_map(|c| made(c)).collect();
                    record.past.retain(|revision| !replaced.contains(revision));
                }
                Some(Entry::Held(Arc::new(record)))
            }),
            Flaw::HistoryWithoutRecordErases => map(&read, |_, entry| match entry {
                Entry::Orphan(_) => Some(Entry::Erased),
                other => Some(other.clone()),
            }),
            Flaw::HistoryWithoutRecordDropped => map(&read, |_, entry| match entry {
                Entry::Orphan(_) => None,
                other => Some(other.clone()),
            }),
            _ => read,
        })
    }

    fn level(&self, minutes: &Minutes, id: &Id) -> Option<Value> {
        let heads = minutes.record(id)?.cells.get("level")?;
        let word = |head: &Head| head.value.clone();
        match self.flaw {
            Flaw::LeastRestrictiveLevel => heads.iter().map(word).max_by_key(|level| {
                let level = level.as_ref().and_then(Value::as_str);
                ["network", "public"]
                    .iter()
                    .position(|word| Some(*word) == level)
            })?,
            Flaw::LatestLevel => heads.last().and_then(word),
            _ => True.level(minutes, id),
        }
    }

    fn lacks(&self, copy: &Minutes, whole: &Minutes) -> Vec<Difference> {
        let mut lacks = copy.lacks(whole);
        if self.has(Flaw::OnlyNewRecordsReported) {
            lacks.retain(|one| one.gain == Gain::New);
        }
        if self.has(Flaw::TakenAwayReportedAsChanged) {
            for one in lacks.iter_mut().filter(|one| one.gain == Gain::TakenAway) {
                one.gain = Gain::Changed(vec!["~removed".into()]);
            }
        }
        lacks
    }

    fn undo(&self, pen: &mut Pen<'_>, step: &Step) {
        if !self.has(Flaw::UndoDoesNothing) {
            pen.undo(step);
        }
    }
}

#[test]
fn every_flaw_is_caught() {
    for flaw in FLAWS {
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        let mut after = 0;
        let caught = loop {
            let plan = plans().new_tree(&mut runner).unwrap().current();
            after += 1;
            if let Err((law, _)) = judge(&plan, &Flawed::new(flaw)) {
                assert_eq!(judge(&plan, &True), Ok(()), "{flaw:?}: not by the flaw");
                break law;
            }
            assert!(after < 3000, "{flaw:?} breaks no law");
        };
        println!("{flaw:?}: after {after} worlds, {caught}");
    }
}

#[test]
fn every_law_catches_a_flaw() {
    let mut idle: Vec<_> = LAWS.to_vec();
    for flaw in FLAWS {
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        for _ in 0..25 {
            let plan = plans().new_tree(&mut runner).unwrap().current();
            let rules = Flawed::new(flaw);
            if let Ok(world) = play(&plan, &rules) {
                idle.retain(|(_, law)| law(&rules, &world).is_ok());
            }
        }
    }
    let idle: Vec<_> = idle.iter().map(|(name, _)| name).collect();
    assert!(idle.is_empty(), "these laws catch nothing: {idle:#?}");
}

#[test]
fn the_second_join_has_no_flaw() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    for _ in 0..50 {
        let plan = plans().new_tree(&mut runner).unwrap().current();
        assert_eq!(judge(&plan, &Flawed::new(Flaw::None)), Ok(()));
    }
}
