//! Case and accents aside: how typed words are compared with names, tags and day names.

use unicode_normalization::char::decompose_canonical;

/// `text` in lower case, without accents: `Šárka Ødegård` gives `sarka odegard`.
///
/// Combining marks and invisible characters are dropped, letters that no mark explains are
/// spelled as people type them (`ß` → `ss`, `ø` → `o`, `ł` → `l`, `æ` → `ae`, `ĳ` → `ij`), every
/// white space is a space and typographic hyphens and apostrophes are plain ones. Vowel signs
/// that carry meaning, as in Hindi, stay.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut |folded| out.push(folded));
    }
    out
}

/// How many bytes of `text` read as `folded` (a result of [`fold`]), if it starts with that.
///
/// Accents that follow the last letter as characters of their own are counted in.
#[must_use]
pub fn starts(text: &str, folded: &str) -> Option<usize> {
    let mut rest = folded;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if rest.is_empty() && !is_silent(c) {
            break;
        }
        let mut fits = true;
        fold_char(c, &mut |typed| match rest.strip_prefix(typed) {
            Some(left) if fits => rest = left,
            _ => fits = false,
        });
        if !fits {
            return None;
        }
        end = at + c.len_utf8();
    }
    rest.is_empty().then_some(end)
}

/// The letters and digits of `folded`, their runs joined by `-`: `jan de (vries)` gives
/// `jan-de-vries`. This is the form in which a name can be typed as one word.
#[must_use]
pub fn key(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    for run in folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|run| !run.is_empty())
    {
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(run);
    }
    out
}

/// Whether `c` disappears in [`fold`].
#[must_use]
pub fn is_silent(c: char) -> bool {
    is_accent(c) || is_invisible(c)
}

fn fold_char(c: char, emit: &mut impl FnMut(char)) {
    if c.is_ascii_graphic() {
        emit(c.to_ascii_lowercase());
    } else if c.is_whitespace() {
        emit(' ');
    } else if !is_invisible(c) {
        decompose_canonical(c, |part| {
            if !is_accent(part) {
                spell(part, emit);
            }
        });
    }
}

/// A letter without its accents, as people type it who cannot type it.
fn spell(c: char, emit: &mut impl FnMut(char)) {
    let spelled = match c {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ĳ' | 'Ĳ' => "ij",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ħ' | 'Ħ' => "h",
        'ı' => "i",
        'ς' => "σ",
        '\u{2018}' | '\u{2019}' | '\u{02bc}' => "'",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        _ => {
            c.to_lowercase()
                .filter(|&lower| !is_accent(lower))
                .for_each(emit);
            return;
        }
    };
    spelled.chars().for_each(emit);
}

/// Marks that are written above, below or through a letter and may be left out in typing:
/// Latin, Greek and Cyrillic accents, Hebrew and Arabic vowel points.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036f}'
        | '\u{0591}'..='\u{05bd}' | '\u{05bf}' | '\u{05c1}'..='\u{05c2}' | '\u{05c4}'..='\u{05c5}' | '\u{05c7}'
        | '\u{064b}'..='\u{065f}' | '\u{0670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Characters that nobody sees: joiners, direction marks, soft hyphens, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{061c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::{fold, key, starts};

    #[test]
    fn case_and_accents_are_left_aside() {
        for (typed, folded) in [
            ("Šárka Ødegård", "sarka odegard"),
            ("José", "jose"),
            ("Jose\u{301}", "jose"),
            ("STRAẞE Weiß", "strasse weiss"),
            ("Łukasz", "lukasz"),
            ("Ĳsbrand", "ijsbrand"),
            ("İbrahim Işık", "ibrahim isik"),
            ("vóór", "voor"),
            ("O’Neil", "o'neil"),
            ("שָׁלוֹם", "שלום"),
            ("王芳", "王芳"),
            ("हिन्दी", "हिन्दी"),
            ("a\u{200f}b\u{a0}c", "ab c"),
        ] {
            assert_eq!(fold(typed), folded, "{typed}");
        }
    }

    #[test]
    fn a_text_starts_with_a_folded_name() {
        assert_eq!(starts("José zegt", "jose"), Some("José".len()));
        assert_eq!(
            starts("Jose\u{301} zegt", "jose"),
            Some("Jose\u{301}".len())
        );
        assert_eq!(starts("Weiß", "weiss"), Some("Weiß".len()));
        assert_eq!(starts("Weiß", "weis"), None);
        assert_eq!(starts("Sa", "sam"), None);
        assert_eq!(starts("x", ""), Some(0));
    }

    #[test]
    fn a_key_is_one_word() {
        assert_eq!(key("jan de (vries)"), "jan-de-vries");
        assert_eq!(key("a.b."), "a-b");
        assert_eq!(key("😀 | "), "");
    }
}
