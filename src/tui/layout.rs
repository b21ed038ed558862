//! Where the characters of the line stand: rows of at most so many columns, and the cell of the
//! cursor.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::text::grapheme_width;

/// A text in rows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_field_names, reason = "the rows of `Rows` are its rows")]
pub struct Rows {
    /// The bytes of the text in every row.
    pub rows: Vec<Range<usize>>,
    /// The row and the column of the cursor.
    pub cursor: (usize, usize),
    /// Where each row's characters are, for finding a column again.
    text: String,
}

impl Rows {
    /// The byte at which the character in that row and column begins; `None` below the last row.
    #[must_use]
    pub fn byte_at(&self, row: usize, column: usize) -> Option<usize> {
        let range = self.rows.get(row)?.clone();
        let last = row + 1 == self.rows.len();
        let mut at = 0;
        let mut before = range.start;
        for (place, grapheme) in self.text[range.clone()].grapheme_indices(true) {
            if at >= column {
                return Some(range.start + place);
            }
            before = range.start + place;
            at += grapheme_width(grapheme);
        }
        // The end of a row that is not the end of its line belongs to the next row.
        let wrapped = !last && self.text.as_bytes().get(range.end) != Some(&b'\n');
        Some(if wrapped { before } else { range.end })
    }
}

/// Lays a text out in rows of `width` columns, cut between words where that can be. The cursor
/// stands before the byte `cursor`, and always has a cell.
#[must_use]
pub fn lay_out(text: &str, cursor: usize, width: usize) -> Rows {
    let width = width.max(2);
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        rows_of(text, start..start + line.len(), width, &mut rows);
        start += line.len() + 1;
    }
    let row = rows
        .iter()
        .rposition(|row: &Range<usize>| row.start <= cursor)
        .unwrap_or(0);
    let column = rows
        .get(row)
        .map_or(0, |range| columns(&text[range.start..cursor]));
    let mut cursor = (row, column);
    if column >= width {
        rows.insert(row + 1, rows[row].end..rows[row].end);
        cursor = (row + 1, 0);
    }
    Rows {
        rows,
        cursor,
        text: text.to_owned(),
    }
}

fn columns(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.graphemes(true).map(grapheme_width).sum()
    }
}

/// The rows of one line of the text.
fn rows_of(text: &str, line: Range<usize>, width: usize, rows: &mut Vec<Range<usize>>) {
    let mut start = line.start;
    if text[line.clone()].is_ascii() {
        while line.end - start > width {
            let window = &text.as_bytes()[start..=start + width];
            let space = window
                .iter()
                .rposition(|byte| *byte == b' ')
                .map(|at| start + at + 1);
            let end = space.unwrap_or(start + width).min(start + width);
            rows.push(start..end);
            start = end;
        }
        rows.push(start..line.end);
        return;
    }
    let (mut used, mut space) = (0, None);
    for (place, grapheme) in text[line.clone()].grapheme_indices(true) {
        let at = line.start + place;
        let wide = grapheme_width(grapheme);
        if used + wide > width && at > start {
            let end: usize = space.unwrap_or(at);
            rows.push(start..end);
            used = columns(&text[end..at]);
            start = end;
            space = None;
        }
        used += wide;
        if grapheme == " " {
            space = Some(at + 1);
        }
    }
    rows.push(start..line.end);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, cursor: usize, width: usize) -> (Vec<&str>, (usize, usize)) {
        let laid = lay_out(text, cursor, width);
        (
            laid.rows.iter().map(|range| &text[range.clone()]).collect(),
            laid.cursor,
        )
    }

    #[test]
    fn rows_are_cut_between_words_and_lose_nothing() {
        assert_eq!(
            rows("een twee drie", 13, 9),
            (vec!["een twee ", "drie"], (1, 4))
        );
        assert_eq!(
            rows("één twee drie", 0, 9),
            (vec!["één twee ", "drie"], (0, 0))
        );
        assert_eq!(rows("abcdefgh", 3, 4), (vec!["abcd", "efgh"], (0, 3)));
        assert_eq!(rows("a\n\nb", 2, 4), (vec!["a", "", "b"], (1, 0)));
    }

    #[test]
    fn the_cursor_always_has_a_cell() {
        assert_eq!(rows("abcd", 4, 4), (vec!["abcd", ""], (1, 0)));
        assert_eq!(rows("", 0, 4), (vec![""], (0, 0)));
        assert_eq!(rows("你好", 3, 8).1, (0, 2));
        assert_eq!(rows("e\u{301}x", 3, 8).1, (0, 1));
    }

    #[test]
    fn a_column_is_found_again() {
        let laid = lay_out("een twee drie", 13, 9);
        assert_eq!(laid.byte_at(0, 4), Some(4));
        assert_eq!(
            laid.byte_at(0, 99),
            Some(8),
            "not the beginning of the next row"
        );
        assert_eq!(laid.byte_at(1, 99), Some(13));
        assert_eq!(laid.byte_at(2, 0), None);
    }
}
