//! Letters that are read from across a room.

use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::text::{Canvas, text_width};

/// How wide a dot of a letter can be, the largest first. Two columns are about as wide as one row
/// is high.
const SCALES: [u16; 6] = [8, 6, 4, 3, 2, 1];

type Shape = [u8; 5];

/// Five rows of five dots for every letter: one hexadecimal pair a row, the highest bit left.
const LETTERS: [(char, Shape); 52] = [
    ('A', [0x0e, 0x11, 0x1f, 0x11, 0x11]),
    ('B', [0x1e, 0x11, 0x1e, 0x11, 0x1e]),
    ('C', [0x0f, 0x10, 0x10, 0x10, 0x0f]),
    ('D', [0x1e, 0x11, 0x11, 0x11, 0x1e]),
    ('E', [0x1f, 0x10, 0x1e, 0x10, 0x1f]),
    ('F', [0x1f, 0x10, 0x1e, 0x10, 0x10]),
    ('G', [0x0f, 0x10, 0x13, 0x11, 0x0f]),
    ('H', [0x11, 0x11, 0x1f, 0x11, 0x11]),
    ('I', [0x1f, 0x04, 0x04, 0x04, 0x1f]),
    ('J', [0x07, 0x02, 0x02, 0x12, 0x0c]),
    ('K', [0x11, 0x12, 0x1c, 0x12, 0x11]),
    ('L', [0x10, 0x10, 0x10, 0x10, 0x1f]),
    ('M', [0x11, 0x1b, 0x15, 0x11, 0x11]),
    ('N', [0x11, 0x19, 0x15, 0x13, 0x11]),
    ('O', [0x0e, 0x11, 0x11, 0x11, 0x0e]),
    ('P', [0x1e, 0x11, 0x1e, 0x10, 0x10]),
    ('Q', [0x0e, 0x11, 0x15, 0x12, 0x0d]),
    ('R', [0x1e, 0x11, 0x1e, 0x12, 0x11]),
    ('S', [0x0f, 0x10, 0x0e, 0x01, 0x1e]),
    ('T', [0x1f, 0x04, 0x04, 0x04, 0x04]),
    ('U', [0x11, 0x11, 0x11, 0x11, 0x0e]),
    ('V', [0x11, 0x11, 0x11, 0x0a, 0x04]),
    ('W', [0x11, 0x11, 0x15, 0x1b, 0x11]),
    ('X', [0x11, 0x0a, 0x04, 0x0a, 0x11]),
    ('Y', [0x11, 0x0a, 0x04, 0x04, 0x04]),
    ('Z', [0x1f, 0x02, 0x04, 0x08, 0x1f]),
    ('0', [0x0e, 0x13, 0x15, 0x19, 0x0e]),
    ('1', [0x04, 0x0c, 0x04, 0x04, 0x0e]),
    ('2', [0x1e, 0x01, 0x0e, 0x10, 0x1f]),
    ('3', [0x1e, 0x01, 0x0e, 0x01, 0x1e]),
    ('4', [0x12, 0x12, 0x1f, 0x02, 0x02]),
    ('5', [0x1f, 0x10, 0x1e, 0x01, 0x1e]),
    ('6', [0x0e, 0x10, 0x1e, 0x11, 0x0e]),
    ('7', [0x1f, 0x01, 0x02, 0x04, 0x04]),
    ('8', [0x0e, 0x11, 0x0e, 0x11, 0x0e]),
    ('9', [0x0e, 0x11, 0x0f, 0x01, 0x0e]),
    ('-', [0x00, 0x00, 0x0e, 0x00, 0x00]),
    ('\'', [0x04, 0x04, 0x00, 0x00, 0x00]),
    ('’', [0x04, 0x04, 0x00, 0x00, 0x00]),
    ('.', [0x00, 0x00, 0x00, 0x00, 0x04]),
    (',', [0x00, 0x00, 0x00, 0x04, 0x08]),
    (':', [0x00, 0x04, 0x00, 0x04, 0x00]),
    ('?', [0x0e, 0x11, 0x06, 0x00, 0x04]),
    ('!', [0x04, 0x04, 0x04, 0x00, 0x04]),
    ('(', [0x02, 0x04, 0x04, 0x04, 0x02]),
    (')', [0x08, 0x04, 0x04, 0x04, 0x08]),
    ('/', [0x01, 0x02, 0x04, 0x08, 0x10]),
    ('&', [0x0c, 0x12, 0x0d, 0x12, 0x0d]),
    ('Ø', [0x0f, 0x13, 0x15, 0x19, 0x1e]),
    ('Æ', [0x0f, 0x14, 0x1f, 0x14, 0x17]),
    ('Ł', [0x08, 0x0c, 0x18, 0x08, 0x0f]),
    (' ', [0x00, 0x00, 0x00, 0x00, 0x00]),
];

/// A text in the largest letters that fit.
pub enum Large {
    /// Drawn letters: how wide a dot is, and the lines.
    Drawn(u16, Vec<Vec<Shape>>),
    /// Ordinary letters, with space between them where there is room: another script, or too long
    /// to be drawn.
    Ordinary(String),
}

impl Large {
    /// The largest letters in which the text fits in `width` columns and `height` rows, in several
    /// lines where it has several words.
    #[must_use]
    pub fn new(text: &str, width: u16, height: u16) -> Self {
        let words: Option<Vec<Vec<Shape>>> = text.split_whitespace().map(shapes).collect();
        let Some(words) = words.filter(|words| !words.is_empty()) else {
            return Self::Ordinary(spaced(text, width));
        };
        for scale in SCALES {
            if let Some(lines) = lines(&words, (width + scale) / (6 * scale))
                && high(scale, lines.len()) <= height
            {
                return Self::Drawn(scale, lines);
            }
        }
        Self::Ordinary(spaced(text, width))
    }

    /// How many rows it takes.
    #[must_use]
    pub fn height(&self) -> u16 {
        match self {
            Self::Drawn(scale, lines) => high(*scale, lines.len()),
            Self::Ordinary(_) => 1,
        }
    }

    /// Draws it in the middle of `area`, from its top.
    pub fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, style: Style) {
        match self {
            Self::Drawn(scale, lines) => {
                let step = 5 * scale.div_ceil(2) + 1;
                for (y, line) in (area.y..).step_by(usize::from(step)).zip(lines) {
                    draw_line(canvas, Rect { y, ..area }, line, *scale, style);
                }
            }
            Self::Ordinary(text) => canvas.put_centred(area.x, area.y, area.width, text, style),
        }
    }
}

/// The rows that so many lines take.
fn high(scale: u16, lines: usize) -> u16 {
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    (5 * scale.div_ceil(2) + 1).saturating_mul(lines) - 1
}

/// The words in lines of at most so many letters; `None` when a word is longer.
fn lines(words: &[Vec<Shape>], most: u16) -> Option<Vec<Vec<Shape>>> {
    let most = usize::from(most);
    let mut lines: Vec<Vec<Shape>> = Vec::new();
    for word in words {
        match lines.last_mut() {
            _ if word.len() > most => return None,
            Some(line) if line.len() + 1 + word.len() <= most => {
                line.push([0; 5]);
                line.extend(word);
            }
            _ => lines.push(word.clone()),
        }
    }
    Some(lines)
}

fn draw_line(canvas: &mut Canvas<'_>, area: Rect, line: &[Shape], scale: u16, style: Style) {
    let count = u16::try_from(line.len()).unwrap_or(u16::MAX);
    let wide = count.saturating_mul(6 * scale).saturating_sub(scale);
    let high = scale.div_ceil(2);
    let dot = canvas.look.bar().0;
    let mut x = area.x + area.width.saturating_sub(wide) / 2;
    for shape in line {
        for (row, bits) in (0u16..).zip(shape) {
            for column in (0..5u16).filter(|column| bits & (0x10 >> column) != 0) {
                for below in 0..high {
                    let y = area.y + row * high + below;
                    canvas.repeat(x + column * scale, y, scale, dot, style);
                }
            }
        }
        x += 6 * scale;
    }
}

/// Ordinary letters with space between them, when there is room and the script allows it: letters
/// that are written joined stay joined.
fn spaced(text: &str, width: u16) -> String {
    let joined = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    let spaced: String = text
        .to_uppercase()
        .graphemes(true)
        .flat_map(|letter| [letter, " "])
        .collect();
    let spaced = spaced.trim_end();
    if text.chars().any(joined) || text_width(spaced) > usize::from(width) {
        text.to_owned()
    } else {
        spaced.to_owned()
    }
}

/// The shapes of all letters, accents aside; `None` when one has no shape.
fn shapes(text: &str) -> Option<Vec<Shape>> {
    let letters = text
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    letters
        .flat_map(char::to_uppercase)
        .map(|c| {
            LETTERS
                .iter()
                .find(|(letter, _)| *letter == c)
                .map(|(_, shape)| *shape)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, width: u16, height: u16) -> u16 {
        Large::new(text, width, height).height()
    }

    #[test]
    fn a_text_is_as_large_as_fits() {
        assert_eq!(rows("Sam", 102, 30), 15);
        assert_eq!(rows("Sam", 96, 30), 10);
        assert_eq!(rows("Sam", 96, 11), 10);
        assert_eq!(rows("Sam", 20, 11), 5);
        assert_eq!(rows("Sam", 16, 11), 1, "too narrow to be drawn");
        assert_eq!(rows("Sam", 96, 4), 1, "too low to be drawn");
    }

    #[test]
    fn several_words_take_several_lines() {
        assert_eq!(rows("Jan de Vries", 96, 12), 11);
        assert_eq!(rows("Jan de Vries", 96, 6), 5);
        assert_eq!(rows("Wie-weet-hoe-lang-dit-woord-is", 96, 30), 1);
    }

    #[test]
    fn other_scripts_stand_in_ordinary_letters() {
        let ordinary = |text: &str| match Large::new(text, 40, 20) {
            Large::Ordinary(text) => text,
            Large::Drawn(..) => panic!("{text} is drawn"),
        };
        assert_eq!(ordinary("李小龙"), "李 小 龙");
        assert_eq!(ordinary("שרה"), "שרה");
        assert_eq!(ordinary("👩‍👧"), "👩‍👧");
        assert_eq!(ordinary(""), "");
        assert!(matches!(Large::new("Zoë", 40, 20), Large::Drawn(..)));
        assert!(matches!(Large::new("Søren", 40, 20), Large::Drawn(..)));
    }
}
