//! The minutes of one session: all records under their ids, and a typed view of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;
use thiserror::Error;

use super::Id;
use super::chance::Chance;
use super::change::{Change, Edit};
use super::join::join;
use super::kind::{Kind, Typed};
use super::mint;
use super::record::{self, CellName, Entry, Head, REMOVED, Record, Signature};
use super::records::{
    Action, Advice, Agreement, Check, ConsentToShare, Contribution, Decision, Evaluation, Group,
    Insight, Item, Link, Participant, Proposal, Question, Reaction, Response, Round, Session, Span,
    Version,
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
/// Two minutes are equal when they hold the same records with the same histories.
#[derive(Debug, Clone)]
pub struct Minutes {
    session: Id,
    records: BTreeMap<Id, Entry>,
    typed: Typed,
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
}

impl Minutes {
    /// Minutes in which nothing was written yet.
    #[must_use]
    pub fn new(session: Id) -> Self {
        let bare = <Session as super::kind::TypedRecord>::new(session.clone());
        Self {
            session,
            records: BTreeMap::new(),
            typed: Typed::default(),
            latest_ms: 0,
            bare,
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
        let rule = Rule::of(&record.kind, cell);
        heads.get(rule.in_force(record, heads, self.leader()))
    }

    /// What says that the record was taken away, if it was.
    pub(super) fn removal<'a>(&self, record: &'a Record) -> Option<&'a Head> {
        self.in_force(record, REMOVED)
            .filter(|head| head.value.is_some())
    }

    /// The name of the writer whose word counts for where the session stands.
    fn leader(&self) -> Option<&str> {
        self.typed
            .session
            .get(&self.session)
            .and_then(|session| session.leader.as_deref())
    }

    /// An id that is later than every id in these minutes, also when a clock was set back.
    pub fn fresh_id(&self, now_ms: u64, chance: &mut dyn Chance) -> Id {
        mint::id_at(now_ms.max(self.latest_ms + 1), chance)
    }

    /// Applies one change: the same as uniting with minutes that hold only this change.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Erase(id) => self.unite(id, &Entry::Erased),
            Change::Write(edit) => self.write(edit),
        }
    }

    fn write(&mut self, edit: &Edit) {
        let before = self.leader().map(str::to_owned);
        let entry = self
            .records
            .entry(edit.id.clone())
            .or_insert_with(|| Entry::Held(Record::new(edit.kind.clone())));
        match entry {
            // The everyday case, without building a record for it.
            Entry::Held(record) if record.kind == edit.kind => {
                write_into(record, edit);
            }
            other => {
                let mut record = Record::new(edit.kind.clone());
                write_into(&mut record, edit);
                join(other, &Entry::Held(record));
            }
        }
        self.look_at(&edit.id);
        if edit.id == self.session && before.as_deref() != self.leader() {
            self.follow_leader();
        }
    }

    /// Replaces what an edit wrote in a cell, while nobody else can have seen it.
    pub(super) fn replace_unseen(
        &mut self,
        id: &Id,
        cell: &CellName,
        key: super::EditKey,
        value: Option<Value>,
    ) {
        if let Some(Entry::Held(record)) = self.records.get_mut(id) {
            let heads = record.cells.get_mut(cell).into_iter().flatten();
            for head in heads.filter(|head| head.key == key) {
                head.value.clone_from(&value);
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
            self.unite(&self.session.clone(), entry);
        }
        for (id, entry) in &other.records {
            if *id != self.session {
                self.unite(id, entry);
            }
        }
        Ok(())
    }

    /// Unites what another copy holds under that id.
    pub(super) fn unite(&mut self, id: &Id, other: &Entry) {
        let before = self.leader().map(str::to_owned);
        match self.records.get_mut(id) {
            Some(entry) if entry == other => return,
            Some(entry) => join(entry, other),
            None => {
                self.records.insert(id.clone(), other.clone());
            }
        }
        self.look_at(id);
        if *id == self.session && before.as_deref() != self.leader() {
            self.follow_leader();
        }
    }

    /// Brings the typed view in step with the record, and keeps count of the latest id.
    fn look_at(&mut self, id: &Id) {
        if let Some(ms) = mint::milliseconds(id) {
            self.latest_ms = self.latest_ms.max(ms);
        }
        let Some(Entry::Held(record)) = self.records.get(id) else {
            for kind in Kind::KNOWN {
                self.typed.take_out(kind, id);
            }
            return;
        };
        if self.removal(record).is_some() {
            let kind = record.kind.clone();
            self.typed.take_out(&kind, id);
            return;
        }
        let leader = self.leader().map(str::to_owned);
        let cells: Vec<(&CellName, &Head)> = record
            .cells
            .iter()
            .filter_map(|(cell, heads)| {
                let rule = Rule::of(&record.kind, cell);
                heads
                    .get(rule.in_force(record, heads, leader.as_deref()))
                    .map(|head| (cell, head))
            })
            .collect();
        self.typed.put(
            &record.kind,
            id,
            cells.iter().filter_map(|(cell, head)| {
                let (field, element) = match cell.split_once('/') {
                    Some((field, element)) => (field, Some(element)),
                    None => (&***cell, None),
                };
                Some((field, element, head.value.as_ref()?))
            }),
        );
    }

    /// Looks anew at the records of which only the leader's word counts.
    fn follow_leader(&mut self) {
        let spans: Vec<Id> = self
            .records
            .iter()
            .filter(|(_, entry)| matches!(entry, Entry::Held(r) if r.kind == Kind::Span))
            .map(|(id, _)| id.clone())
            .collect();
        let session = self.session.clone();
        for id in spans.iter().chain([&session]) {
            self.look_at(id);
        }
    }

    /// The records whose live values say different things, with the cells in question.
    ///
    /// A record that was taken away while somebody else changed it counts too: under the cell
    /// `~removed`.
    #[must_use]
    pub fn conflicts(&self) -> Vec<(Id, CellName)> {
        let mut found = Vec::new();
        for (id, entry) in &self.records {
            let Entry::Held(record) = entry else { continue };
            for (cell, heads) in &record.cells {
                if Rule::of(&record.kind, cell).asks() && super::rule::differ(heads) {
                    found.push((id.clone(), cell.clone()));
                }
            }
            if let Some(removal) = self.removal(record) {
                let seen = record::revisions_in(removal.value.as_ref());
                let missed = record
                    .live_revisions()
                    .iter()
                    .any(|live| !seen.contains(live));
                if missed || super::rule::differ(&record.cells[REMOVED]) {
                    found.push((id.clone(), REMOVED.into()));
                }
            }
        }
        found
    }
}

fn write_into(record: &mut Record, edit: &Edit) {
    record.past.extend(&edit.over);
    for (cell, value) in &edit.set {
        let revision = super::Revision::new(edit.key, &edit.id, cell);
        if !record.past.contains(&revision) {
            record.add(
                cell.clone(),
                Head {
                    revision,
                    key: edit.key,
                    value: value.clone(),
                },
            );
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
