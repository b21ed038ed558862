//! What people say of two records that may be the same. Both wordings stay: of two entries they stand
//! beside each other; of one person or item that was written down twice the second is taken away (it
//! can come back), and whatever named it names the first.

use crate::minutes::{CellName, Id, Kind, Link, Minutes, Pen, Shape, Verdict};

use super::super::people;

/// What people said of these two, in either order; `None` as long as nobody did.
#[must_use]
pub fn verdict(minutes: &Minutes, a: &Id, b: &Id) -> Option<Verdict> {
    let is_one = |id: &Option<Id>| id.as_ref().is_some_and(|id| id == a || id == b);
    let mut links = minutes.links().values();
    let of_both = |link: &&Link| link.a != link.b && is_one(&link.a) && is_one(&link.b);
    links
        .find(|link| of_both(link) && link.verdict.is_some())?
        .verdict
}

/// They are the same.
pub fn same(pen: &mut Pen<'_>, a: &Id, b: &Id) {
    pen.link(a, b, Verdict::Same);
    follow_one(pen, a, b);
}

/// They are two different things.
pub fn different(pen: &mut Pen<'_>, a: &Id, b: &Id) {
    pen.link(a, b, Verdict::Different);
}

/// Brings everything in step with what people said before: what was taken up later may name a person or
/// item that was taken away in favour of another.
pub(super) fn follow(pen: &mut Pen<'_>) {
    for (a, b) in same_ones(pen.minutes()) {
        follow_one(pen, &a, &b);
    }
}

fn same_ones(minutes: &Minutes) -> Vec<(Id, Id)> {
    let links = minutes.links().values();
    let same = links.filter(|link| link.verdict == Some(Verdict::Same));
    let two = same.filter_map(|link| Some((link.a.clone()?, link.b.clone()?)));
    two.collect()
}

fn follow_one(pen: &mut Pen<'_>, a: &Id, b: &Id) {
    let kind = |id: &Id| pen.minutes().record(id).map(|record| record.kind.clone());
    match (kind(a), kind(b)) {
        (Some(Kind::Participant), Some(Kind::Participant)) => {
            complete_person(pen, a, b);
            name_instead(pen, a, b);
            pen.take_away(b);
        }
        (Some(Kind::Item), Some(Kind::Item)) => {
            complete_item(pen, a, b);
            name_instead(pen, a, b);
            pen.take_away(b);
        }
        _ => {}
    }
}

fn text(minutes: &Minutes, id: &Id, field: &str) -> Option<String> {
    let value = minutes.value(id, field)?.as_str()?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// What is known of a person only in the other account.
fn complete_person(pen: &mut Pen<'_>, a: &Id, b: &Id) {
    let minutes = pen.minutes();
    let (Some(ours), Some(theirs)) = (
        minutes.participants().get(a).cloned(),
        minutes.participants().get(b).cloned(),
    ) else {
        return;
    };
    // The fuller name: of "JdV" and "Jan de Vries" the one in which everyone knows who is meant.
    let length = |name: &Option<String>| name.as_deref().map_or(0, |name| name.chars().count());
    if length(&theirs.name) > length(&ours.name) {
        pen.set_some(a, "name", theirs.name.clone());
    }
    for perspective in theirs.perspectives.difference(&ours.perspectives) {
        pen.put(a, "perspectives", perspective);
    }
    if ours.organisation.is_none() {
        pen.set_some(a, "organisation", theirs.organisation.clone());
    }
    if !people::is_here(&ours) && people::is_here(&theirs) {
        match theirs.presence {
            Some(presence) => pen.set(a, "presence", presence),
            None => pen.clear(a, "presence"),
        }
        pen.set_some(a, "arrived", theirs.arrived.map(|at| at.to_string()));
    }
}

/// What came of an item only in the other account, or also there in other words.
fn complete_item(pen: &mut Pen<'_>, a: &Id, b: &Id) {
    if pen.minutes().is_removed(b) {
        return;
    }
    let (ours, theirs) = (
        text(pen.minutes(), a, "outcome"),
        text(pen.minutes(), b, "outcome"),
    );
    match (ours, theirs) {
        (None, Some(theirs)) => pen.set(a, "outcome", theirs),
        (Some(ours), Some(theirs)) if !ours.contains(&theirs) => {
            pen.set(a, "outcome", format!("{ours}\n{theirs}"));
        }
        _ => {}
    }
}

/// Whatever named `b` names `a`. Clocks stay: the time of an item is counted once.
fn name_instead(pen: &mut Pen<'_>, a: &Id, b: &Id) {
    let mut found: Vec<(Id, CellName)> = Vec::new();
    for id in pen.minutes().entries().keys() {
        let Some(record) = pen.minutes().record(id) else {
            continue;
        };
        if matches!(
            record.kind,
            Kind::Session | Kind::Link | Kind::Account | Kind::Span
        ) {
            continue;
        }
        for cell in record.cells.keys() {
            let (field, element) = match cell.split_once('/') {
                Some((field, element)) => (field, Some(element)),
                None => (&**cell, None),
            };
            let refers = record.kind.field(field).is_some_and(|spec| spec.refers);
            let value = pen.minutes().value(id, cell);
            let named = match element {
                Some(element) => value.is_some() && element == b.as_str(),
                None => value.and_then(|value| value.as_str()) == Some(b.as_str()),
            };
            if refers && named {
                found.push((id.clone(), cell.clone()));
            }
        }
    }
    for (id, cell) in found {
        let field = cell.split('/').next().unwrap_or(&cell).to_owned();
        let kind = pen.minutes().record(&id).map(|record| record.kind.clone());
        let shape = kind.and_then(|kind| kind.field(&field).map(|spec| spec.shape));
        match shape {
            Some(Shape::Set) => {
                pen.take(&id, &field, b.as_str());
                pen.put(&id, &field, a.as_str());
            }
            Some(Shape::Map) => {
                let value = pen.minutes().value(&id, &cell).cloned();
                let has = pen.minutes().value(&id, &format!("{field}/{a}")).is_some();
                pen.take(&id, &field, b.as_str());
                if let Some(value) = value.filter(|_| !has) {
                    pen.set_in(&id, &field, a.as_str(), value);
                }
            }
            _ => pen.set(&id, &field, a.as_str()),
        }
    }
}
