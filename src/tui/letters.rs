//! Letters that are read from across a room.

use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_normalization::UnicodeNormalization;

use super::text::{Canvas, text_width};

/// Five rows of five dots for every letter: one hexadecimal pair a row, the highest bit left.
const LETTERS: [(char, [u8; 5]); 39] = [
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
    (' ', [0x00, 0x00, 0x00, 0x00, 0x00]),
];

/// Draws a text in the middle of `area`, as large as fits; tells how many rows it took. A text
/// with characters of other scripts stands in ordinary letters.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, text: &str, style: Style) -> u16 {
    let shapes = shapes(text).filter(|shapes| !shapes.is_empty());
    let Some(shapes) = shapes else {
        return small(canvas, area, text, style);
    };
    let count = u16::try_from(shapes.len()).unwrap_or(u16::MAX);
    let wide = |scale: u16| count.saturating_mul(6 * scale).saturating_sub(scale);
    let Some(scale) = [4, 3, 2, 1]
        .into_iter()
        .find(|scale| wide(*scale) <= area.width && 5 * scale.div_ceil(2) <= area.height)
    else {
        return small(canvas, area, text, style);
    };
    let high = scale.div_ceil(2);
    let dot = canvas.look.bar().0;
    let left = area.x + (area.width - wide(scale)) / 2;
    let mut x = left;
    for shape in shapes {
        for (row, bits) in (0u16..).zip(shape) {
            for column in (0..5u16).filter(|column| bits & (0x10 >> column) != 0) {
                for below in 0..high {
                    canvas.repeat(
                        x + column * scale,
                        area.y + row * high + below,
                        scale,
                        dot,
                        style,
                    );
                }
            }
        }
        x += 6 * scale;
    }
    5 * high
}

fn small(canvas: &mut Canvas<'_>, area: Rect, text: &str, style: Style) -> u16 {
    if text_width(text) * 2 <= usize::from(area.width) && text.is_ascii() {
        let spaced: String = text.to_uppercase().chars().flat_map(|c| [c, ' ']).collect();
        canvas.put_centred(area.x, area.y, area.width, spaced.trim_end(), style);
    } else {
        canvas.put_centred(area.x, area.y, area.width, text, style);
    }
    1
}

/// The shapes of all letters, accents aside; `None` when one has no shape.
fn shapes(text: &str) -> Option<Vec<[u8; 5]>> {
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
