//! What of a record stands in the upper part of the file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Lists;
use crate::minutes::Shape;
use crate::minutes::book::Minutes;
use crate::minutes::cell::{CellName, REMOVED, parts, shown_as};
use crate::minutes::kind::Kind;
use crate::minutes::record::{Head, Record};

/// What a record shows: the heads in force by cell.
///
/// What cannot stand beside the rest is left out, and is printed with the other live values under
/// `alt`.
pub(super) struct Upper<'a> {
    kind: &'a Kind,
    /// In order of the cells.
    pub shown: Vec<(&'a CellName, &'a Head)>,
}

/// A field as it stands in the upper part, joined from its cells.
pub(super) enum Joined<'a> {
    Plain(&'a Value),
    Set(Vec<&'a str>),
    Map(Vec<(&'a str, &'a Value)>),
}

impl<'a> Upper<'a> {
    pub fn of(minutes: &Minutes, record: &'a Record, lists: &Lists<'_>) -> Self {
        let mut shown: Vec<_> = record
            .cells
            .keys()
            .filter_map(|cell| minutes.in_force(record, cell).map(|head| (cell, head)))
            .collect();
        // A name at the top of the file for which others have a list of records by now.
        if record.kind == Kind::Session {
            shown.retain(|(cell, head)| {
                let list = cell.strip_prefix('/').map(Kind::of_list);
                head.value.is_none() || list.is_none_or(|kind| !lists.contains_key(&kind))
            });
        }
        // A field that is not known and that writers gave different shapes: the plainest shows.
        let mut shapes: BTreeMap<Cow<'_, str>, Shape> = BTreeMap::new();
        for (field, shape) in shown
            .iter()
            .filter_map(|shown| unknown(&record.kind, *shown))
        {
            let plainest = shapes.entry(field).or_insert(shape);
            *plainest = shape.min(*plainest);
        }
        if !shapes.is_empty() {
            shown.retain(|shown| match unknown(&record.kind, *shown) {
                Some((field, shape)) => shapes.get(&field) == Some(&shape),
                None => true,
            });
        }
        Self {
            kind: &record.kind,
            shown,
        }
    }

    /// The cells that have a value to show.
    fn values(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.shown.iter().filter_map(|&(cell, head)| {
            (**cell != *REMOVED).then_some((&**cell, head.value.as_ref()?))
        })
    }

    /// What stands in the file beside the session: names that a later kring gave a meaning.
    pub fn beside(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.values()
            .filter_map(|(cell, value)| Some((cell.strip_prefix('/')?, value)))
    }

    /// The fields, joined from their cells, in the order of the format; unknown ones last.
    pub fn fields(&self) -> Vec<(Cow<'a, str>, Joined<'a>)> {
        let mut fields: Vec<(Cow<'a, str>, Joined<'a>)> = Vec::new();
        // The cells of one field follow each other, because they share the start of their names.
        for (cell, value) in self.values().filter(|(cell, _)| !cell.starts_with('/')) {
            let (field, element) = parts(cell);
            match (shown_as(self.kind, &field, element, value), element) {
                (Shape::Set, Some(element)) => match fields.last_mut() {
                    Some((last, Joined::Set(set))) if *last == field => set.push(element),
                    _ => fields.push((field, Joined::Set(vec![element]))),
                },
                (Shape::Map, Some(element)) => match fields.last_mut() {
                    Some((last, Joined::Map(map))) if *last == field => map.push((element, value)),
                    _ => fields.push((field, Joined::Map(vec![(element, value)]))),
                },
                _ => fields.push((field, Joined::Plain(value))),
            }
        }
        let known = self.kind.fields();
        fields.sort_by_cached_key(|(field, _)| {
            let place = known.iter().position(|spec| spec.name == *field);
            (place.unwrap_or(known.len()), field.clone())
        });
        fields
    }

    /// The fields as one object.
    pub fn object(&self) -> Map<String, Value> {
        let fields = self.fields().into_iter();
        fields
            .map(|(field, joined)| (field.into_owned(), joined.value()))
            .collect()
    }
}

impl Joined<'_> {
    fn value(&self) -> Value {
        match self {
            Self::Plain(value) => (*value).clone(),
            Self::Set(elements) => elements.iter().copied().collect(),
            Self::Map(entries) => entries
                .iter()
                .map(|(key, value)| ((*key).to_owned(), (*value).clone()))
                .collect(),
        }
    }
}

/// The field of a cell that this kring does not know, and the shape that its value has.
fn unknown<'a>(kind: &Kind, (cell, head): (&'a CellName, &Head)) -> Option<(Cow<'a, str>, Shape)> {
    let value = head.value.as_ref()?;
    if **cell == *REMOVED || cell.starts_with('/') {
        return None;
    }
    let (field, element) = parts(cell);
    let shape = shown_as(kind, &field, element, value);
    kind.field(&field).is_none().then_some((field, shape))
}
