//! From a typed word to a command.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Command, TABLE};

/// The most names to offer for a mistyped one.
const OFFERED: usize = 3;

/// The command with this name, in either language, with or without the slash, case and accents aside.
#[must_use]
pub fn find(word: &str) -> Option<Command> {
    let word = plain(word);
    TABLE
        .iter()
        .find(|row| row.names().any(|name| name == word))
        .map(|row| row.command)
}

/// Names that a mistyped word may have meant, the nearest first, at most three: names that begin with it,
/// then names in which few letters differ. Nothing is ever done on a guess; it is only offered.
#[must_use]
pub fn near(word: &str) -> Vec<(&'static str, Command)> {
    let word = plain(word);
    if word.is_empty() {
        return Vec::new();
    }
    let allowed = (word.chars().count() / 3).max(1);
    let mut found: Vec<(usize, &'static str, Command)> = Vec::new();
    for row in TABLE {
        let distances = row.names().map(|name| {
            let distance = if name.starts_with(&word) {
                0
            } else {
                strsim::osa_distance(name, &word)
            };
            (distance, name)
        });
        // One name per command is enough: the nearest.
        let nearest = distances
            .filter(|(distance, _)| *distance <= allowed)
            .min_by_key(|(distance, _)| *distance);
        found.extend(nearest.map(|(distance, name)| (distance, name, row.command)));
    }
    found.sort_by_key(|(distance, name, _)| (*distance, name.len()));
    found
        .into_iter()
        .take(OFFERED)
        .map(|(_, name, command)| (name, command))
        .collect()
}

/// Small letters without accents or a slash in front; blanks and underscores as hyphens.
fn plain(word: &str) -> String {
    let word = word.trim().trim_start_matches('/');
    let letters = word
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase);
    letters
        .map(|letter| {
            if letter == '_' || letter.is_whitespace() {
                '-'
            } else {
                letter
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_both_languages_are_found_however_they_are_written() {
        for word in [
            "volgende",
            "/volgende",
            "VOLGENDE",
            "Next",
            " next ",
            "vólgende",
        ] {
            assert_eq!(find(word), Some(Command::Next), "{word}");
        }
        assert_eq!(find("end round"), Some(Command::EndRound));
        assert_eq!(find("end_round"), Some(Command::EndRound));
        for word in ["", "/", "nex", "nextt", "volgende keer"] {
            assert_eq!(find(word), None, "{word}");
        }
    }

    #[test]
    fn a_typo_is_answered_with_the_name_that_was_meant() {
        let first = |word: &str| near(word).first().map(|(name, _)| *name);
        assert_eq!(first("volgnde"), Some("volgende"));
        assert_eq!(first("nxet"), Some("next"));
        assert_eq!(first("strask"), Some("straks"));
        assert_eq!(first("afsl"), Some("afsluiten"));
        assert_eq!(first("persp"), Some("perspective"));
        assert!(near("xylofoon").is_empty());
        assert!(near("").is_empty());
        assert!(near("e").len() <= OFFERED);
    }

    #[test]
    fn any_text_is_answered() {
        for word in ["🙂", "\u{301}", "ß", "\u{0}", "İ", &"a".repeat(10_000)] {
            assert_eq!(find(word), None);
            assert!(near(word).len() <= OFFERED);
        }
    }
}
