//! The cells that were found for one record, outside its history.

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::minutes::cell::CellName;

/// A cell with its value; `None` where the file says that it is empty.
pub(super) type Piece = (CellName, Option<Value>);

/// The cells of one record, each once, in order of their names.
///
/// A record has a handful: a list that is sorted once takes less time and room than a tree, and
/// there are thousands of records.
#[derive(Clone, Default)]
pub(super) struct Found(Vec<Piece>);

impl Found {
    /// The cells that were met, in whatever order. Of one that was met twice the last counts.
    pub fn of(mut pieces: Vec<Piece>) -> Self {
        if !pieces.is_sorted_by(|(one, _), (next, _)| one < next) {
            // Stable: of one name the last is still the last.
            pieces.sort_by(|(one, _), (other, _)| one.cmp(other));
            pieces.dedup_by(|next, kept| {
                let same = next.0 == kept.0;
                if same {
                    std::mem::swap(next, kept);
                }
                same
            });
        }
        Self(pieces)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the cell is among them, with a value or without.
    pub fn has(&self, cell: &str) -> bool {
        self.place(cell).is_ok()
    }

    /// The value of a cell.
    pub fn value(&self, cell: &str) -> Option<&Value> {
        self.0.get(self.place(cell).ok()?)?.1.as_ref()
    }

    pub fn names(&self) -> impl Iterator<Item = &CellName> {
        self.0.iter().map(|(name, _)| name)
    }

    fn place(&self, cell: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(name, _)| (**name).cmp(cell))
    }
}

impl IntoIterator for Found {
    type Item = Piece;
    type IntoIter = std::vec::IntoIter<Piece>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// As an object: `null` where a cell is empty. Its seal is made from that.
impl Serialize for Found {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn cells_stand_in_order_and_of_one_that_was_met_twice_the_last_counts() {
        let met = |cells: &[(&str, u8)]| {
            let pieces = cells
                .iter()
                .map(|(name, n)| ((*name).into(), Some(json!(n))));
            serde_json::to_string(&Found::of(pieces.collect())).unwrap()
        };
        assert_eq!(met(&[("a", 1), ("b", 2)]), r#"{"a":1,"b":2}"#);
        assert_eq!(met(&[("b", 2), ("a", 1)]), r#"{"a":1,"b":2}"#);
        assert_eq!(
            met(&[("b", 1), ("a", 2), ("b", 3), ("b", 4), ("a", 5)]),
            r#"{"a":5,"b":4}"#
        );
    }

    #[test]
    fn a_cell_that_is_empty_is_among_them_and_has_no_value() {
        let found = Found::of(vec![("b".into(), None), ("a".into(), Some(json!("x")))]);
        assert!(found.has("a") && found.has("b") && !found.has("c"));
        assert_eq!(found.value("a"), Some(&json!("x")));
        assert_eq!(found.value("b"), None);
        assert_eq!(
            serde_json::to_value(&found).unwrap(),
            json!({"a": "x", "b": null})
        );
    }
}
