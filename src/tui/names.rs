//! Names in little room: cut where they have to be, and still told apart.

use unicode_segmentation::UnicodeSegmentation;

use super::text::{grapheme_width, text_width};

/// Names of which each fits in its columns. One that is cut looks like no other, as far as the room
/// allows: where their beginnings are the same, the end of the name says who it is.
#[must_use]
pub fn told_apart(names: &[(&str, usize)], sign: &str) -> Vec<String> {
    let begun: Vec<String> = names
        .iter()
        .map(|(name, room)| beginning(name, *room, sign))
        .collect();
    let is_double = |place: usize| {
        let cut = begun[place] != names[place].0;
        let others = begun.iter().enumerate();
        cut && others
            .into_iter()
            .any(|(n, other)| n != place && *other == begun[place])
    };
    (0..names.len())
        .map(|place| {
            if is_double(place) {
                both_ends(names[place].0, names[place].1, sign)
            } else {
                begun[place].clone()
            }
        })
        .collect()
}

/// The beginning of a name, with a sign where it goes on.
fn beginning(name: &str, room: usize, sign: &str) -> String {
    if text_width(name) <= room {
        return name.to_owned();
    }
    let room = room.saturating_sub(text_width(sign));
    format!("{}{sign}", first(name.graphemes(true), room).concat())
}

/// How a name begins and ends: its last word, or else its last letters.
fn both_ends(name: &str, room: usize, sign: &str) -> String {
    let left = room.saturating_sub(text_width(sign));
    let word = name.split_whitespace().next_back().unwrap_or(name);
    let end = if word != name && text_width(word) < left.max(1) {
        word.to_owned()
    } else {
        let mut letters = first(name.graphemes(true).rev(), left.div_ceil(2));
        letters.reverse();
        letters.concat()
    };
    let begin = first(name.graphemes(true), left.saturating_sub(text_width(&end)));
    format!("{}{sign}{end}", begin.concat().trim_end())
}

/// As many characters as fit in so many columns.
fn first<'a>(letters: impl Iterator<Item = &'a str>, room: usize) -> Vec<&'a str> {
    let mut used = 0;
    letters
        .take_while(|letter| {
            used += grapheme_width(letter);
            used <= room
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(names: &[&str], room: usize) -> Vec<String> {
        let names: Vec<(&str, usize)> = names.iter().map(|name| (*name, room)).collect();
        told_apart(&names, "…")
    }

    #[test]
    fn a_name_that_fits_stays_whole() {
        assert_eq!(cut(&["Sam", "Fatima"], 6), ["Sam", "Fatima"]);
    }

    #[test]
    fn names_that_begin_differently_keep_their_beginning() {
        assert_eq!(cut(&["Mohammed", "Marieke"], 5), ["Moha…", "Mari…"]);
    }

    #[test]
    fn names_that_begin_the_same_show_their_end() {
        assert_eq!(cut(&["Persoon 1", "Persoon 12"], 6), ["Pers…1", "Per…12"]);
        assert_eq!(cut(&["Anneke", "Anouk"], 3), ["A…e", "A…k"]);
        let jans = cut(&["Jan de Vries", "Jan de Boer", "Jan de Wit"], 8);
        assert_eq!(jans, ["Ja…Vries", "Jan…Boer", "Jan…Wit"]);
    }

    #[test]
    fn nothing_is_wider_than_its_room() {
        let names: Vec<String> = (1..=40).map(|n| format!("Persoon 日本 {n}")).collect();
        for room in 1..20 {
            let names: Vec<(&str, usize)> = names.iter().map(|n| (n.as_str(), room)).collect();
            for name in told_apart(&names, "…") {
                assert!(text_width(&name) <= room, "{name} in {room}");
            }
        }
    }
}
