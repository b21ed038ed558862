//! What is left to decide in minutes: where people wrote different things that do not know of each
//! other. Every decision is an edit over all of them, so that it merges and can be undone.

mod questions;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::minutes::{
    CellName, Id, Item, ItemStatus, Kind, Minutes, Pen, SessionStatus, Shape, Signature,
};

use super::entries::MOST_BYTES;
use super::{agenda, read_back};

pub use questions::{Key, Question, questions};

/// What kind of thing is to be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Words: one of the wordings, all of them in one text, or another one.
    Words,
    /// A day: one of them, or another one.
    Day,
    /// A whole number: one of them, or another one.
    Number,
    /// Whether something or somebody belongs to a list.
    Member,
    /// The place of an item on the agenda: one of the places.
    Place,
    /// Anything else: one of the values.
    Given,
    /// Whether a record that was taken away stays away: the first wording says so, the second that it
    /// comes back.
    Away,
}

/// One of the values between which is to be decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Wording {
    /// The value of each cell; `None` where it is empty.
    pub values: Vec<Option<Value>>,
    /// Who wrote it, and when; the first writer first.
    pub by: Vec<Signature>,
}

/// One thing that is left to decide.
#[derive(Debug, Clone, PartialEq)]
pub struct Undecided {
    /// The record.
    pub id: Id,
    /// The cells, of which the first names the question.
    pub cells: Vec<CellName>,
    /// What kind of thing it is.
    pub sort: Sort,
    /// What was written, in the order of time; at least two.
    pub wordings: Vec<Wording>,
}

impl Undecided {
    /// The field that it is about.
    #[must_use]
    pub fn field(&self) -> &str {
        let cell = self.cells.first().map_or("", |cell| cell);
        cell.split('/').next().unwrap_or(cell)
    }

    /// The element of a list, or the key of a map, that it is about.
    #[must_use]
    pub fn element(&self) -> Option<&str> {
        Some(self.cells.first()?.split_once('/')?.1)
    }

    /// Whether it is the same question, whoever wrote what meanwhile.
    #[must_use]
    pub fn is(&self, id: &Id, cell: &str) -> bool {
        self.id == *id && self.cells.iter().any(|own| **own == *cell)
    }
}

/// Everything that is left to decide, in the order in which the records were made.
#[must_use]
pub fn undecided(minutes: &Minutes) -> Vec<Undecided> {
    let mut by_record: BTreeMap<Id, Vec<CellName>> = BTreeMap::new();
    for (id, cell) in minutes.conflicts().into_iter().chain(places(minutes)) {
        by_record.entry(id).or_default().push(cell);
    }
    let of_record = by_record.into_iter().flat_map(|(id, cells)| {
        let questions = of_record(minutes, &id, cells);
        questions.into_iter().map(move |(cells, wordings)| {
            let sort = sort(minutes, &id, &cells, &wordings);
            Undecided {
                id: id.clone(),
                cells,
                sort,
                wordings,
            }
        })
    });
    of_record.collect()
}

/// The items that two people moved to different places, neither knowing of the other, and that are still to
/// come. Two who moved different items need not decide anything: both moves stand, and where they meet the
/// ids tell the order. Of what was dealt with already the order is what happened.
fn places(minutes: &Minutes) -> Vec<(Id, CellName)> {
    if minutes.session().status == Some(SessionStatus::Finished) {
        return Vec::new();
    }
    let waits = |item: &&Item| {
        let mut spans = minutes.spans().values();
        let begun = spans.any(|span| span.item.as_ref() == Some(&item.id));
        !begun && !matches!(item.status, Some(ItemStatus::Done | ItemStatus::Dropped))
    };
    let differs = |item: &&Item| {
        let heads = minutes
            .record(&item.id)
            .and_then(|record| record.cells.get("order"));
        let mut places = heads.into_iter().flatten().map(|head| {
            let order = head.value.as_ref().and_then(Value::as_f64);
            agenda::before(minutes, &item.id, order).map(|before| before.id.clone())
        });
        let first = places.next();
        places.any(|place| Some(&place) != first.as_ref())
    };
    let items = agenda::items(minutes)
        .into_iter()
        .filter(waits)
        .filter(differs);
    items
        .map(|item| (item.id.clone(), "order".into()))
        .collect()
}

/// The day of an action stands in two fields, which are decided together.
const DAY: [&str; 2] = ["due", "due_text"];

type Asked = (Vec<CellName>, Vec<Wording>);

fn of_record(minutes: &Minutes, id: &Id, cells: Vec<CellName>) -> Vec<Asked> {
    if let Some(disputed) = minutes.disputed_removal(id) {
        let wording = |by: Vec<Signature>| Wording {
            values: Vec::new(),
            by: in_time(by),
        };
        return vec![(cells, vec![wording(disputed.away), wording(disputed.kept)])];
    }
    let of_day = |cell: &CellName| DAY.contains(&&**cell);
    let (day, mut rest): (Vec<CellName>, Vec<CellName>) = cells.into_iter().partition(of_day);
    let mut questions = Vec::new();
    let of_days = of_days(minutes, id, &day);
    if of_days.1.len() > 1 {
        questions.push(of_days);
    } else {
        rest.extend(day);
    }
    for cell in rest {
        let wordings = of_cell(minutes, id, &cell);
        questions.push((vec![cell], wordings));
    }
    questions
}

/// The live values of a cell, each once, with who wrote them.
fn of_cell(minutes: &Minutes, id: &Id, cell: &CellName) -> Vec<Wording> {
    let mut wordings: Vec<Wording> = Vec::new();
    for (value, by) in signed(minutes, id, cell) {
        match wordings
            .iter_mut()
            .find(|known| known.values.first() == Some(&value))
        {
            Some(known) => known.by.push(by),
            None => wordings.push(Wording {
                values: vec![value],
                by: vec![by],
            }),
        }
    }
    sorted(wordings)
}

/// The same of the day of an action: what each of those who differ wrote in both fields.
fn of_days(minutes: &Minutes, id: &Id, differ: &[CellName]) -> Asked {
    let cells = DAY.map(CellName::from);
    let writers: BTreeSet<Signature> = differ
        .iter()
        .flat_map(|cell| signed(minutes, id, cell))
        .map(|(_, by)| by)
        .collect();
    let fields = cells.clone().map(|cell| signed(minutes, id, &cell));
    let value = |heads: &[(Option<Value>, Signature)], writer: &Signature| {
        let own = heads.iter().find(|(_, by)| by == writer);
        // Who wrote nothing in a field left what stood there; what the others put there since is theirs.
        let known = || heads.iter().find(|(_, by)| !writers.contains(by));
        own.or_else(known).and_then(|(value, _)| value.clone())
    };
    let mut wordings: Vec<Wording> = Vec::new();
    for writer in &writers {
        let values: Vec<Option<Value>> = fields.iter().map(|heads| value(heads, writer)).collect();
        match wordings.iter_mut().find(|known| known.values == values) {
            Some(known) => known.by.push(writer.clone()),
            None => wordings.push(Wording {
                values,
                by: vec![writer.clone()],
            }),
        }
    }
    (cells.to_vec(), sorted(wordings))
}

fn signed(minutes: &Minutes, id: &Id, cell: &CellName) -> Vec<(Option<Value>, Signature)> {
    let Some(record) = minutes.record(id) else {
        return Vec::new();
    };
    let heads = record.cells.get(cell).into_iter().flatten();
    let nobody = || Signature {
        at: "".into(),
        who: "".into(),
    };
    heads
        .map(|head| {
            let by = record.edits.get(&head.key).cloned();
            (head.value.clone(), by.unwrap_or_else(nobody))
        })
        .collect()
}

fn in_time(mut by: Vec<Signature>) -> Vec<Signature> {
    by.sort_by(|one, other| (one.instant(), one).cmp(&(other.instant(), other)));
    by.dedup();
    by
}

fn sorted(mut wordings: Vec<Wording>) -> Vec<Wording> {
    for wording in &mut wordings {
        wording.by = in_time(std::mem::take(&mut wording.by));
    }
    wordings.sort_by_key(|wording| {
        let first = wording.by.first();
        (first.and_then(Signature::instant), first.cloned())
    });
    wordings
}

fn sort(minutes: &Minutes, id: &Id, cells: &[CellName], wordings: &[Wording]) -> Sort {
    if wordings.iter().all(|wording| wording.values.is_empty()) {
        return Sort::Away;
    }
    let Some(record) = minutes.record(id) else {
        return Sort::Given;
    };
    let cell = cells.first().map_or("", |cell| cell);
    let field = cell.split('/').next().unwrap_or(cell);
    match (&record.kind, field) {
        (Kind::Item, "order") => Sort::Place,
        // Answers belong to a wording of a proposal: it stays as one of them put it.
        (Kind::Version, _) | (Kind::Decision, "outcome") => Sort::Given,
        (
            _,
            "text" | "title" | "name" | "harvest" | "outcome" | "prompt" | "hints" | "reason"
            | "met" | "because" | "to" | "term" | "measure" | "circle" | "place" | "next_note"
            | "organisation" | "due_text" | "handed_to",
        ) => Sort::Words,
        (_, "due" | "review" | "next_date" | "keep_until" | "answer_by" | "until") => Sort::Day,
        (_, "minutes" | "number" | "score") => Sort::Number,
        (kind, _)
            if kind
                .field(field)
                .is_some_and(|spec| spec.shape == Shape::Set) =>
        {
            Sort::Member
        }
        _ => Sort::Given,
    }
}

/// All wordings in one text, in the order of time; `None` where that is no sense or too long.
#[must_use]
pub fn all_in_one(asked: &Undecided) -> Option<String> {
    if asked.sort != Sort::Words {
        return None;
    }
    let values = asked.wordings.iter().map(|wording| wording.values.first());
    let texts: Option<Vec<&str>> = values.map(|value| value?.as_ref()?.as_str()).collect();
    let long = matches!(
        asked.field(),
        "text" | "harvest" | "outcome" | "prompt" | "hints" | "reason" | "met" | "because"
    );
    let text = texts?.join(if long { "\n" } else { " / " });
    (text.len() <= MOST_BYTES).then_some(text)
}

/// Decides for one of the wordings, by its place from 0; tells whether there is one.
pub fn take(pen: &mut Pen<'_>, asked: &Undecided, place: usize) -> bool {
    let Some(wording) = asked.wordings.get(place) else {
        return false;
    };
    match (asked.sort, place) {
        (Sort::Away, 0) => pen.take_away(&asked.id),
        (Sort::Away, _) => pen.bring_back(&asked.id),
        _ => write(pen, asked, wording.values.clone()),
    }
    true
}

/// Decides for other values, one for each cell.
pub fn write(pen: &mut Pen<'_>, asked: &Undecided, values: Vec<Option<Value>>) {
    for (cell, value) in asked.cells.iter().zip(values) {
        pen.decide(&asked.id, cell, value);
    }
    // Which of the wordings the circle heard is not known: it is read back anew.
    if asked.field() == "text" && read_back::is_read(pen.minutes(), &asked.id) {
        pen.clear(&asked.id, "read_back");
    }
}
