//! Tags: `#ervaring`, `#praktijk`, `#wetenschap`, and the same in English.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fold::fold;
use super::names::CLOSERS;
use super::spans::{Marks, Part};
use crate::minutes::Source;

/// The words of which a tag is a beginning. Both languages count always; no two sources share a
/// beginning, so every beginning is a unique one.
const WORDS: [(&str, Source); 8] = [
    ("ervaringskennis", Source::Experiential),
    ("experience", Source::Experiential),
    ("experiential", Source::Experiential),
    ("praktijkkennis", Source::Practice),
    ("practice", Source::Practice),
    ("wetenschappelijke", Source::Scientific),
    ("science", Source::Scientific),
    ("scientific", Source::Scientific),
];

/// The longest tag that is worth comparing, in bytes.
const LONGEST: usize = 40;

/// The source that `#` and `word` stand for.
fn source(word: &str) -> Option<Source> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let word = fold(word);
    WORDS
        .iter()
        .find(|(known, _)| !word.is_empty() && known.starts_with(&word))
        .map(|&(_, s)| s)
}

/// The tag that `word`, one word of the text, is: how many of its bytes, and which source.
pub(super) fn tag(word: &str) -> Option<(usize, Source)> {
    let known = word.strip_prefix('#')?.trim_end_matches(CLOSERS);
    source(known).map(|source| (1 + known.len(), source))
}

/// Marks the tags that stand in `range` as words of their own, and tells their sources.
pub(super) fn take(text: &str, range: Range<usize>, marks: &mut Marks) -> BTreeSet<Source> {
    let mut sources = BTreeSet::new();
    for (start, word) in words(text, range) {
        if let Some((length, source)) = tag(word) {
            marks.put(start..start + length, Part::Tag);
            sources.insert(source);
        }
    }
    sources
}

/// The words of a stretch of `text`, each with the place where it starts.
pub(super) fn words(text: &str, range: Range<usize>) -> impl Iterator<Item = (usize, &str)> {
    let mut at = range.start;
    let mut rest = text.get(range).unwrap_or_default();
    std::iter::from_fn(move || {
        let trimmed = rest.trim_start();
        at += rest.len() - trimmed.len();
        let length = trimmed.find(char::is_whitespace).unwrap_or(trimmed.len());
        let (word, left) = trimmed.split_at(length);
        let start = at;
        at += length;
        rest = left;
        (length > 0).then_some((start, word))
    })
}

#[cfg(test)]
mod tests {
    use super::{WORDS, tag};
    use crate::minutes::Source;

    #[test]
    fn any_beginning_of_a_tag_counts_in_both_languages() {
        for (typed, expected) in [
            ("#ervaring", Some((9, Source::Experiential))),
            ("#ERV", Some((4, Source::Experiential))),
            ("#ervaringskennis", Some((16, Source::Experiential))),
            ("#exp.", Some((4, Source::Experiential))),
            ("#experiential", Some((13, Source::Experiential))),
            ("#p", Some((2, Source::Practice))),
            ("#practice", Some((9, Source::Practice))),
            ("#praktijk", Some((9, Source::Practice))),
            ("#w", Some((2, Source::Scientific))),
            ("#wetenschappelijk", Some((17, Source::Scientific))),
            ("#sci,", Some((4, Source::Scientific))),
            ("#scientific", Some((11, Source::Scientific))),
            ("#", None),
            ("##ervaring", None),
            ("#ervaringen", None),
            ("#metoo", None),
            ("#1", None),
            ("ervaring", None),
            ("#\u{301}", None),
        ] {
            assert_eq!(tag(typed), expected, "{typed}");
        }
    }

    #[test]
    fn no_two_sources_share_a_beginning() {
        for (a, source_a) in WORDS {
            for (b, source_b) in WORDS {
                assert!(
                    source_a == source_b || a.chars().next() != b.chars().next(),
                    "{a} {b}"
                );
            }
        }
    }
}
