//! The text field of the line: editing by whole characters as people see them, undo, pastes.

use ratatui_textarea::{CursorMove, DataCursor, TextArea};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::compose;
use unicode_segmentation::UnicodeSegmentation;

use super::layout::{Rows, lay_out};
use crate::app::Key;
use crate::app::key::Code;

/// How many steps can be undone.
const MOST_STEPS: usize = 10_000;

/// The text field of the line.
#[derive(Debug)]
pub struct Field {
    area: TextArea<'static>,
    /// The whole text: that of `area`, in one piece.
    text: String,
    width: usize,
}

impl Default for Field {
    fn default() -> Self {
        Self {
            area: area(&[]),
            text: String::new(),
            width: 80,
        }
    }
}

fn area(lines: &[&str]) -> TextArea<'static> {
    let mut area = TextArea::new(lines.iter().map(|line| (*line).to_owned()).collect());
    area.set_max_histories(MOST_STEPS);
    area.move_cursor(CursorMove::Bottom);
    area.move_cursor(CursorMove::End);
    area
}

impl Field {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Puts another text in the field, with the cursor before this byte. What was typed before
    /// cannot be undone any longer. A text that stands there already stays as it is.
    pub fn set(&mut self, text: &str, cursor: usize) {
        if self.text != text {
            self.area = area(&text.split('\n').collect::<Vec<_>>());
            text.clone_into(&mut self.text);
            if cursor < text.len() && text.is_char_boundary(cursor) {
                self.go_to_byte(cursor);
            }
        }
    }

    /// The byte of the text before which the cursor stands.
    #[must_use]
    pub fn cursor(&self) -> usize {
        let DataCursor(row, column) = self.area.cursor();
        let lines = self.area.lines();
        let before: usize = lines[..row].iter().map(|line| line.len() + 1).sum();
        before + lines.get(row).map_or(0, |line| byte_of(line, column))
    }

    /// How many columns there are to draw on; up and down go by what is seen.
    pub fn set_width(&mut self, width: usize) {
        self.width = width.max(1);
    }

    /// The text as it is drawn, and where the cursor is in it.
    #[must_use]
    pub fn rows(&self) -> Rows {
        lay_out(&self.text, self.cursor(), self.width)
    }

    /// Takes a key that edits; tells whether the text changed.
    pub fn take(&mut self, key: Key) -> bool {
        let changed = self.edit(key);
        self.note(changed)
    }

    /// Begins a new line of the text.
    pub fn new_line(&mut self) -> bool {
        self.area.insert_newline();
        self.note(true)
    }

    /// Takes back what was typed last, a word at a time; tells whether the text changed.
    pub fn undo(&mut self) -> bool {
        let changed = self.step_back();
        self.note(changed)
    }

    /// Types again what was taken back; tells whether the text changed.
    pub fn redo(&mut self) -> bool {
        let changed = self.step_forward();
        self.note(changed)
    }

    fn note(&mut self, changed: bool) -> bool {
        if changed {
            self.text = self.area.lines().join("\n");
        }
        changed
    }

    /// Puts a pasted text at the cursor: line breaks stay, tabs become spaces, and nothing that
    /// acts on a terminal is left. Tells whether the text changed.
    pub fn paste(&mut self, text: &str) -> bool {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let clean = text.chars().filter_map(|c| match c {
            '\n' => Some(c),
            '\t' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        });
        let clean: String = clean.nfc().collect();
        let changed = !clean.is_empty() && self.area.insert_str(clean);
        self.note(changed)
    }

    fn edit(&mut self, key: Key) -> bool {
        let Key {
            code, ctrl, alt, ..
        } = key;
        let by_word = ctrl || alt;
        match code {
            Code::Char('w') if ctrl => return self.area.delete_word(),
            Code::Char('u') if ctrl => return self.area.delete_line_by_head(),
            Code::Char('a') if ctrl => self.area.move_cursor(CursorMove::Head),
            Code::Char('e') if ctrl => self.area.move_cursor(CursorMove::End),
            // What terminals send for Option with an arrow on a Mac.
            Code::Char('b') if alt => self.move_by_word(CursorMove::WordBack),
            Code::Char('f') if alt => self.move_by_word(CursorMove::WordForward),
            Code::Char('d') if alt => return self.area.delete_next_word(),
            Code::Char(_) if ctrl || alt => {}
            Code::Char(c) => return self.insert(c),
            Code::Backspace if by_word => return self.area.delete_word(),
            Code::Backspace => return self.delete_before(),
            Code::Delete if by_word => return self.area.delete_next_word(),
            Code::Delete => return self.delete_after(),
            Code::Left if by_word => self.move_by_word(CursorMove::WordBack),
            Code::Right if by_word => self.move_by_word(CursorMove::WordForward),
            Code::Left => self.go_back(),
            Code::Right => self.go_on(),
            Code::Home if ctrl => {
                self.area.move_cursor(CursorMove::Top);
                self.area.move_cursor(CursorMove::Head);
            }
            Code::End if ctrl => {
                self.area.move_cursor(CursorMove::Bottom);
                self.area.move_cursor(CursorMove::End);
            }
            Code::Home => self.area.move_cursor(CursorMove::Head),
            Code::End => self.area.move_cursor(CursorMove::End),
            Code::Up => self.go_vertically(-1),
            Code::Down => self.go_vertically(1),
            _ => {}
        }
        false
    }

    /// A letter and a mark that is typed after it become one character.
    fn insert(&mut self, c: char) -> bool {
        if c.is_control() {
            return false;
        }
        let (before, _) = self.around();
        let composed = before.chars().next_back().and_then(|last| compose(last, c));
        if composed.is_some() {
            self.area.delete_char();
        }
        self.area.insert_char(composed.unwrap_or(c));
        true
    }

    fn delete_before(&mut self) -> bool {
        let (before, _) = self.around();
        let Some(count) = before.graphemes(true).next_back().map(chars) else {
            return self.area.delete_newline();
        };
        self.step(CursorMove::Back, count);
        self.area.delete_str(count)
    }

    fn delete_after(&mut self) -> bool {
        let (_, after) = self.around();
        match after.graphemes(true).next().map(chars) {
            Some(count) => self.area.delete_str(count),
            None => self.area.delete_next_char(),
        }
    }

    fn go_back(&mut self) {
        let (before, _) = self.around();
        let count = before.graphemes(true).next_back().map_or(1, chars);
        self.step(CursorMove::Back, count);
    }

    fn go_on(&mut self) {
        let (_, after) = self.around();
        let count = after.graphemes(true).next().map_or(1, chars);
        self.step(CursorMove::Forward, count);
    }

    fn move_by_word(&mut self, to: CursorMove) {
        self.area.move_cursor(to);
        // A word never begins inside a character.
        let (before, after) = self.around();
        let whole = format!("{before}{after}");
        let inside = !whole
            .grapheme_indices(true)
            .any(|(at, _)| at == before.len());
        if inside && before.len() < whole.len() {
            self.go_on();
        }
    }

    fn step(&mut self, to: CursorMove, count: usize) {
        for _ in 0..count {
            self.area.move_cursor(to);
        }
    }

    fn go_vertically(&mut self, by: isize) {
        let rows = self.rows();
        let Some(row) = rows.cursor.0.checked_add_signed(by) else {
            return;
        };
        if let Some(byte) = rows.byte_at(row, rows.cursor.1) {
            self.go_to_byte(byte);
        }
    }

    fn go_to_byte(&mut self, byte: usize) {
        let before = &self.text[..byte];
        let row = before.matches('\n').count();
        let column = before.chars().rev().take_while(|c| *c != '\n').count();
        if let (Ok(row), Ok(column)) = (u16::try_from(row), u16::try_from(column)) {
            self.area.move_cursor(CursorMove::Jump(row, column));
        }
    }

    fn step_back(&mut self) -> bool {
        let mut changed = false;
        loop {
            let before = self.length();
            if !self.area.undo() {
                return changed;
            }
            changed = true;
            let one = before.abs_diff(self.length()) == 1;
            let (text, _) = self.around();
            if !one || text.is_empty() || text.ends_with(char::is_whitespace) {
                return true;
            }
        }
    }

    fn step_forward(&mut self) -> bool {
        let mut changed = false;
        loop {
            let before = self.length();
            if !self.area.redo() {
                return changed;
            }
            changed = true;
            let one = before.abs_diff(self.length()) == 1;
            let (text, _) = self.around();
            if !one || text.ends_with(char::is_whitespace) {
                return true;
            }
        }
    }

    fn length(&self) -> usize {
        self.area
            .lines()
            .iter()
            .map(|line| line.chars().count() + 1)
            .sum()
    }

    /// The text of the cursor's line before and after the cursor.
    fn around(&self) -> (&str, &str) {
        let DataCursor(row, column) = self.area.cursor();
        let line = self.area.lines().get(row).map_or("", String::as_str);
        line.split_at(byte_of(line, column))
    }
}

fn byte_of(line: &str, column: usize) -> usize {
    if line.is_ascii() {
        return column.min(line.len());
    }
    line.char_indices()
        .nth(column)
        .map_or(line.len(), |(at, _)| at)
}

fn chars(grapheme: &str) -> usize {
    grapheme.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(field: &mut Field, keys: &str) {
        let plain = keys.chars().map(|c| c.to_string()).collect::<Vec<_>>();
        for key in plain {
            let key = key.chars().next().expect("one");
            field.take(Key::plain(Code::Char(key)));
        }
    }

    fn press(field: &mut Field, key: &str) {
        field.take(key.parse().expect("a key"));
    }

    #[test]
    fn whole_characters_are_deleted_and_passed() {
        let mut field = Field::default();
        field.paste("a👩‍👧e\u{301}🏳️‍🌈");
        press(&mut field, "Backspace");
        assert_eq!(field.text(), "a👩‍👧é");
        press(&mut field, "Left");
        press(&mut field, "Left");
        press(&mut field, "Delete");
        assert_eq!(field.text(), "aé");
        press(&mut field, "Backspace");
        assert_eq!(field.text(), "é");
    }

    #[test]
    fn a_mark_after_its_letter_is_one_character() {
        let mut field = Field::default();
        typed(&mut field, "cafe\u{301}");
        assert_eq!(field.text(), "café");
    }

    #[test]
    fn what_was_typed_is_undone_word_by_word() {
        let mut field = Field::default();
        typed(&mut field, "een twee drie");
        field.undo();
        assert_eq!(field.text(), "een twee ");
        field.undo();
        field.undo();
        assert_eq!(field.text(), "");
        field.redo();
        field.redo();
        assert_eq!(field.text(), "een twee ");
    }

    #[test]
    fn a_paste_becomes_one_text_and_nothing_in_it_acts() {
        let mut field = Field::default();
        field.paste("een\r\ntwee\rdrie\tvier\u{1b}[2J\u{9b}\u{7}");
        assert_eq!(field.text(), "een\ntwee\ndrie vier[2J");
        field.undo();
        assert_eq!(field.text(), "");
    }

    #[test]
    fn up_and_down_go_by_what_is_seen() {
        let mut field = Field::default();
        field.set_width(8);
        field.paste("een twee drie vier");
        press(&mut field, "Up");
        typed(&mut field, "X");
        assert_eq!(field.text(), "een twee driXe vier");
    }

    #[test]
    fn ten_thousand_characters_are_typed_without_delay() {
        let mut field = Field::default();
        field.paste(&"lang woord ".repeat(2_000));
        let start = std::time::Instant::now();
        typed(&mut field, "nog honderd letters erbij");
        assert!(start.elapsed().as_millis() < 500, "{:?}", start.elapsed());
    }
}
