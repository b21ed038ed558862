//! The minutes of one session: all records under their ids, and a typed view of them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;
use thiserror::Error;

use super::Id;
use super::cell::{CellName, REMOVED};
use super::chance::Chance;
use super::change::{Change, Edit};
use super::join::join;
use super::kind::{Kind, Typed, TypedRecord};
use super::mint;
use super::record::{Entry, Head, Record, Signature};
use super::records::{
    Account, Action, Advice, Agreement, Check, ConsentToShare, Contribution, Decision, Evaluation,
    Group, Insight, Item, Link, Participant, Proposal, Question, Reaction, Response, Round,
    Session, Span, Version,
};
use super::rule::Rule;

/// Why two minutes cannot be united.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JoinError {
    /// They are of two sessions.
    #[error("these are minutes of two different sessions ({0} and {1})")]
    DifferentSessions(Id, Id),
}

/// The minutes of one session.
///
/// The session's own record is always held: it cannot be taken away or erased. Two minutes are
/// equal when they hold the same records with the same histories.
#[derive(Debug, Clone)]
pub struct Minutes {
    session: Id,
    records: BTreeMap<Id, Entry>,
    /// Shared between copies until one of them changes.
    typed: Arc<Typed>,
    /// Whether only the session itself is in the typed view.
    bare_view: bool,
    latest_ms: u64,
    bare: Session,
}

impl PartialEq for Minutes {
    fn eq(&self, other: &Self) -> bool {
        self.session == other.session && self.records == other.records
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident: $type:ident,)*) => {
        impl Minutes {$(
            $(#[$doc])*
            #[must_use]
            pub fn $list(&self) -> &BTreeMap<Id, $type> {
                &self.typed.$list
            }
        )*}
    };
}

lists! {
    /// Everyone who belongs to the session.
    participants: Participant,
    /// The items of the agenda; [`Item::order`] tells their order.
    agenda: Item,
    /// The stretches of time of the items.
    spans: Span,
    /// The rounds.
    rounds: Round,
    /// The small groups.
    groups: Group,
    /// The notes.
    contributions: Contribution,
    /// What the circle learned.
    insights: Insight,
    /// The proposals.
    proposals: Proposal,
    /// The wordings of proposals.
    versions: Version,
    /// The answers in consent rounds.
    responses: Response,
    /// The decisions.
    decisions: Decision,
    /// The actions.
    actions: Action,
    /// The open questions.
    questions: Question,
    /// The agreements of the circle.
    agreements: Agreement,
    /// The advice given.
    advice: Advice,
    /// The reactions to insights of other circles.
    reactions: Reaction,
    /// What storytellers answered about sharing.
    consents_to_share: ConsentToShare,
    /// The evaluations, without names.
    evaluations: Evaluation,
    /// What is to be seen to around the session.
    checks: Check,
    /// What people said of records that look alike.
    links: Link,
    /// The accounts of this meeting that others began as sessions of their own.
    accounts: Account,
}

impl Minutes {
    /// Minutes in which nothing was written yet.
    #[must_use]
    pub fn new(session: Id) -> Self {
        let mut minutes = Self {
            records: BTreeMap::new(),
            typed: Arc::default(),
            bare_view: false,
            latest_ms: 0,
            bare: TypedRecord::new(session.clone()),
            session,
        };
        let own = Entry::Held(Arc::new(Record::new(
            minutes.session.clone(),
            Kind::Session,
        )));
        minutes.unite(&minutes.session.clone(), Cow::Owned(own));
        minutes
    }

    /// Minutes that hold these entries: the inverse of [`Minutes::entries`], for copies of a part.
    #[must_use]
    pub fn with_entries(session: Id, entries: impl IntoIterator<Item = (Id, Entry)>) -> Self {
        let mut minutes = Self::new(session);
        for (id, entry) in entries {
            minutes.unite(&id, Cow::Owned(entry));
        }
        minutes
    }

    /// The same without the typed view of anything but the session: for whoever unites and prints,
    /// and never asks what is in a record. It takes half the room.
    #[must_use]
    pub fn without_view(mut self) -> Self {
        self.typed = Arc::default();
        self.bare_view = true;
        self.read_out(&self.session.clone());
        self
    }

    /// The same with the typed view again.
    #[must_use]
    pub fn with_view(mut self) -> Self {
        if std::mem::take(&mut self.bare_view) {
            let ids: Vec<Id> = self.records.keys().cloned().collect();
            for id in ids {
                self.read_out(&id);
            }
        }
        self
    }

    /// Holds in common with `other` what both hold in the same way, so that it takes room only once.
    /// What is held stays the same.
    pub fn share(&mut self, other: &Self) {
        for (id, entry) in &mut self.records {
            if let Some(same) = other.records.get(id).filter(|same| same.is_same(entry)) {
                *entry = same.clone();
            }
        }
    }

    /// The id of the session.
    #[must_use]
    pub fn session_id(&self) -> &Id {
        &self.session
    }

    /// The session's own record.
    #[must_use]
    pub fn session(&self) -> &Session {
        self.typed.session.get(&self.session).unwrap_or(&self.bare)
    }

    /// Everything that is held, by id.
    #[must_use]
    pub fn entries(&self) -> &BTreeMap<Id, Entry> {
        &self.records
    }

    /// The record with that id, also one that was taken away.
    #[must_use]
    pub fn record(&self, id: &Id) -> Option<&Record> {
        match self.records.get(id) {
            Some(Entry::Held(record)) => Some(record),
            _ => None,
        }
    }

    /// Whether the record was taken away, so that it can come back.
    #[must_use]
    pub fn is_removed(&self, id: &Id) -> bool {
        self.record(id)
            .is_some_and(|record| self.removal(record).is_some())
    }

    /// Whether the record was erased for good.
    #[must_use]
    pub fn is_erased(&self, id: &Id) -> bool {
        matches!(self.records.get(id), Some(Entry::Erased))
    }

    /// The value of the cell that is in force; `None` when it is empty.
    #[must_use]
    pub fn value(&self, id: &Id, cell: &str) -> Option<&Value> {
        let record = self.record(id)?;
        self.in_force(record, cell)?.value.as_ref()
    }

    /// The live value of the cell that counts.
    pub(super) fn in_force<'a>(&self, record: &'a Record, cell: &str) -> Option<&'a Head> {
        let heads = record.cells.get(cell)?;
        Rule::head(record, cell, heads, self.leader())
    }

    /// What says that the record was taken away, if it was.
    pub(super) fn removal<'a>(&self, record: &'a Record) -> Option<&'a Head> {
        self.in_force(record, REMOVED)
            .filter(|head| head.value.is_some())
    }

    /// Whether somebody of whom `fits` holds wrote in these minutes.
    #[must_use]
    pub fn is_writer(&self, fits: impl Fn(&str) -> bool) -> bool {
        let held = self.records.values().filter_map(|entry| match entry {
            Entry::Held(record) => Some(record),
            Entry::Orphan(_) | Entry::Erased => None,
        });
        let mut writers = held.flat_map(|record| record.edits.values());
        writers.any(|signature| fits(&signature.who))
    }

    /// The name of the writer whose word counts for where the session stands.
    fn leader(&self) -> Option<&str> {
        self.session().leader.as_deref()
    }

    /// The latest moment that an id here carries, in milliseconds since 1970: when the last record
    /// was made, if no clock was wrong. 0 when no id carries one.
    #[must_use]
    pub fn latest_ms(&self) -> u64 {
        self.latest_ms
    }

    /// An id that is later than every id in these minutes, also when a clock was set back.
    pub fn fresh_id(&self, now_ms: u64, chance: &mut dyn Chance) -> Id {
        mint::id_at(now_ms.max(self.latest_ms + 1), chance)
    }

    /// Applies one change: the same as uniting with minutes that hold only this change.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Erase(id) => self.unite(id, Cow::Owned(Entry::Erased)),
            Change::Write(edit) => self.write(edit),
        }
    }

    fn write(&mut self, edit: &Edit) {
        match self.records.get_mut(&edit.id) {
            // The everyday case, without building a record for it.
            Some(Entry::Held(record)) if record.kind == edit.kind => {
                write_into(Arc::make_mut(record), edit);
                self.look_at(&edit.id);
            }
            _ => {
                let mut record = Record::new(edit.id.clone(), edit.kind.clone());
                write_into(&mut record, edit);
                self.unite(&edit.id, Cow::Owned(Entry::Held(Arc::new(record))));
            }
        }
    }

    /// Replaces what an edit wrote in a cell, while nobody else can have seen it.
    pub(super) fn replace_unseen(
        &mut self,
        id: &Id,
        cell: &CellName,
        key: super::EditKey,
        value: Option<&Value>,
    ) {
        if let Some(Entry::Held(record)) = self.records.get_mut(id) {
            let heads = Arc::make_mut(record).cells.get_mut(cell);
            let heads = heads.into_iter().flatten();
            for head in heads.filter(|head| head.key == key) {
                head.value = value.cloned();
            }
        }
        self.look_at(id);
    }

    /// Unites `other` into these minutes.
    ///
    /// # Errors
    /// When they are of another session; nothing has changed then.
    pub fn join(&mut self, other: &Self) -> Result<(), JoinError> {
        if self.session != other.session {
            return Err(JoinError::DifferentSessions(
                self.session.clone(),
                other.session.clone(),
            ));
        }
        // The session's own record comes first: it says whose word counts for the others.
        if let Some(entry) = other.records.get(&self.session) {
            self.unite(&self.session.clone(), Cow::Borrowed(entry));
        }
        for (id, entry) in &other.records {
            if *id != self.session {
                self.unite(id, Cow::Borrowed(entry));
            }
        }
        Ok(())
    }

    /// Unites what another copy holds under that id.
    pub(super) fn unite(&mut self, id: &Id, other: Cow<'_, Entry>) {
        if *id == self.session && matches!(*other, Entry::Erased) {
            return;
        }
        match self.records.get_mut(id) {
            Some(entry) if entry.is_same(&other) => return,
            Some(entry) => {
                let before = entry.kind().cloned();
                join(entry, &other);
                if let Some(kind) = before.filter(|kind| entry.kind() != Some(kind)) {
                    Arc::make_mut(&mut self.typed).take_out(&kind, id);
                }
            }
            None => {
                self.records.insert(id.clone(), other.into_owned());
            }
        }
        self.look_at(id);
    }

    /// Brings the typed view in step with the record, and keeps count of the latest id.
    fn look_at(&mut self, id: &Id) {
        if let Some(ms) = mint::milliseconds(id) {
            self.latest_ms = self.latest_ms.max(ms);
        }
        if *id != self.session {
            return self.read_out(id);
        }
        // The session says whose word counts for where it stands, and for the clocks.
        let before = self.leader().map(str::to_owned);
        self.read_out(id);
        if before.as_deref() != self.leader() {
            self.read_out(id);
            let spans = |entry: &Entry| matches!(entry, Entry::Held(r) if r.kind == Kind::Span);
            let spans: Vec<Id> = self
                .records
                .iter()
                .filter(|(_, entry)| spans(entry))
                .map(|(id, _)| id.clone())
                .collect();
            for span in spans {
                self.read_out(&span);
            }
        }
    }

    /// Reads a record out into the typed view.
    fn read_out(&mut self, id: &Id) {
        let Some(Entry::Held(record)) = self.records.get(id) else {
            return;
        };
        if self.bare_view && record.kind != Kind::Session {
            return;
        }
        if self.removal(record).is_some() {
            return Arc::make_mut(&mut self.typed).take_out(&record.kind, id);
        }
        let leader = self.leader().map(str::to_owned);
        let cells = record.cells.iter().filter_map(|(cell, heads)| {
            let head = Rule::head(record, cell, heads, leader.as_deref())?;
            let (field, element) = match cell.split_once('/') {
                Some((field, element)) => (field, Some(element)),
                None => (&**cell, None),
            };
            Some((field, element, head.value.as_ref()?))
        });
        Arc::make_mut(&mut self.typed).put(&record.kind, id, cells);
    }
}

fn write_into(record: &mut Record, edit: &Edit) {
    record.past.extend(&edit.over);
    for (cell, value) in &edit.set {
        let head = Head {
            key: edit.key,
            value: value.clone(),
        };
        if !record.has_replaced(cell, &head) {
            record.add(cell.clone(), head);
        }
    }
    record.sign(
        edit.key,
        Signature {
            at: Arc::clone(&edit.at),
            who: Arc::clone(&edit.who),
        },
    );
    record.settle();
}
