//! The histories of a file, until the records to which they belong ask for them.

use std::collections::BTreeMap;

use super::document::History;
use crate::minutes::Id;

/// The histories of records, by id.
///
/// kring writes them in order of their ids: so they are kept in one piece. What somebody put into
/// another order is kept beside that, so that no file takes long to read.
#[derive(Default)]
pub(super) struct ById {
    in_order: Vec<(Id, Option<History>)>,
    others: BTreeMap<Id, History>,
}

impl ById {
    /// Whether there is one of that record, or was.
    pub fn has(&self, id: &Id) -> bool {
        !self.is_next(id) && (self.place(id).is_ok() || self.others.contains_key(id))
    }

    /// Adds that of a record; it is the first of it.
    pub fn add(&mut self, id: Id, history: History) {
        if self.is_next(&id) {
            self.in_order.push((id, Some(history)));
        } else {
            self.others.insert(id, history);
        }
    }

    /// Takes out that of a record.
    pub fn take(&mut self, id: &Id) -> Option<History> {
        match self.place(id) {
            Ok(place) => self.in_order[place].1.take(),
            Err(_) => self.others.remove(id),
        }
    }

    /// Those that nobody took out.
    pub fn left(self) -> impl Iterator<Item = (Id, History)> {
        let in_order = self.in_order.into_iter();
        let in_order = in_order.filter_map(|(id, history)| Some((id, history?)));
        in_order.chain(self.others)
    }

    fn place(&self, id: &Id) -> Result<usize, usize> {
        self.in_order.binary_search_by(|(known, _)| known.cmp(id))
    }

    /// Whether the id comes after all that stand in order.
    fn is_next(&self, id: &Id) -> bool {
        self.in_order.last().is_none_or(|(last, _)| last < id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn histories_are_found_in_whatever_order_they_came() {
        let mut known = ById::default();
        for id in ["b", "d", "a", "e", "c"] {
            let id = Id::new(id);
            assert!(!known.has(&id));
            known.add(id.clone(), History::Erased);
            assert!(known.has(&id));
        }
        assert!(known.take(&Id::new("c")).is_some());
        assert!(known.take(&Id::new("d")).is_some());
        assert!(known.take(&Id::new("d")).is_none());
        assert!(known.take(&Id::new("x")).is_none());
        let left: Vec<String> = known.left().map(|(id, _)| id.to_string()).collect();
        assert_eq!(left, ["b", "e", "a"]);
    }
}
