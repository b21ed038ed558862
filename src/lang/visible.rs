//! Making foreign text fit for the screen: the only function that does.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_normalization::char::is_combining_mark;

/// Text in which nothing invisible or harmful is left: control characters (escape sequences begin
/// with one), characters that turn the direction of the text, zero-width and tag characters are
/// shown as what they are. Nothing is dropped. Line breaks count as control characters.
///
/// A joiner between two parts of one emoji stays, and so does a variation sign behind a character.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
        return text.into();
    }
    if !text.chars().any(|c| is_unseen(c) || is_combining_mark(c)) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut before: Option<char> = None;
    let mut marks = 0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        // More marks on one letter than any script uses would run over the lines around it.
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        let belongs = match c {
            '\u{200d}' => {
                before.is_some_and(is_pictograph) && rest.peek().copied().is_some_and(is_pictograph)
            }
            '\u{fe0e}' | '\u{fe0f}' => before.is_some_and(|b| !is_unseen(b)),
            _ => false,
        };
        if (is_unseen(c) && !belongs) || marks > MOST_MARKS {
            show(&mut out, c);
        } else {
            out.push(c);
        }
        before = Some(c);
    }
    out.into()
}

/// The most marks that stay on one letter.
const MOST_MARKS: usize = 8;

fn show(out: &mut String, c: char) {
    match c {
        '\u{0}'..='\u{1f}' => out.extend(char::from_u32(0x2400 + u32::from(c))),
        '\u{7f}' => out.push('\u{2421}'),
        // proof: writing to a String never fails.
        _ => {
            let _ = write!(out, "‹U+{:04X}›", u32::from(c));
        }
    }
}

/// Characters of which a terminal shows nothing, or which act on it.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}'
        | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Characters that emoji are joined from.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays_as_it_is() {
        for text in [
            "",
            "Sam",
            "Café Ñandú",
            "שלום",
            "你好",
            "👩‍👧 en 🏳️‍🌈",
            "e\u{301}",
        ] {
            assert_eq!(visible(text), text);
        }
    }

    #[test]
    fn what_acts_or_hides_is_shown() {
        assert_eq!(visible("a\u{1b}[2Jb"), "a␛[2Jb");
        assert_eq!(visible("a\nb\tc\u{7f}"), "a␊b␉c␡");
        assert_eq!(visible("\u{202e}evil"), "‹U+202E›evil");
        assert_eq!(visible("a\u{200b}b\u{200d}c"), "a‹U+200B›b‹U+200D›c");
        assert_eq!(visible("\u{e0041}"), "‹U+E0041›");
        assert_eq!(visible("\u{9b}31m"), "‹U+009B›31m");
    }

    #[test]
    fn every_character_leaves_a_trace_and_none_acts() {
        for c in '\0'..=char::MAX {
            let text = c.to_string();
            let shown = visible(&text);
            assert!(!shown.is_empty(), "{c:?}");
            assert!(!shown.chars().any(char::is_control), "{c:?}");
        }
    }
}
