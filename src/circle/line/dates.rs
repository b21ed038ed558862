//! Where in an action words are its date.
//!
//! A date counts as the last thing in the text, or anywhere after a preposition (*voor, vóór, op,
//! uiterlijk, by, before, on*). Everything here leans to the safe side: words that may well be
//! meant otherwise (*bel ma*, *zo*, *groep 7/8*, *het verslag van vrijdag*, *elke maandag*, *di en
//! do*) stay text, which the hint shows before Enter, and a clearer date (*op ma*) is always there.

use std::ops::Range;

use super::calendar::Calendar;
use super::fold::fold;
use super::guards::{
    BLOCKING, BLOCKING_SHORT, COUNTED, LISTING, MOTHERS, NEGATING, RECURRING, REFLECTING, among,
};
use super::names::CLOSERS;
use super::phrases::{Hit, Kind, Token, phrase};
use super::tags::words;

/// The longest date, in words, with its preposition.
const REACH: usize = 14;
/// The longest word that can be part of a date, in bytes.
const LONGEST: usize = 32;

/// Prepositions that make a date of what follows them, anywhere.
const PREPOSITIONS: [&str; 6] = ["voor", "op", "uiterlijk", "by", "before", "on"];
/// The same, as the last thing in the text only.
const AT_THE_END: [&str; 13] = [
    "tot",
    "t/m",
    "tegen",
    "rond",
    "per",
    "for",
    "until",
    "till",
    "around",
    "due",
    "deadline",
    "liefst",
    "preferably",
];
/// What closes something that was opened before the date: that is left whole.
const BRACKETS: [char; 8] = [')', ']', '}', '"', '\'', '”', '’', '»'];
const PHRASES: [[&str; 3]; 4] = [
    ["niet", "later", "dan"],
    ["no", "later", "than"],
    ["not", "later", "than"],
    ["at", "the", "latest"],
];

/// Where the date stands and what it is.
pub(super) struct Found {
    /// From its preposition to its last word.
    pub range: Range<usize>,
    /// A comma before a date at the end or after one at the beginning, which goes with it.
    pub comma: Option<Range<usize>>,
    pub date: Option<chrono::NaiveDate>,
}

/// One word of the text that is left after names and tags are taken out.
struct Word {
    range: Range<usize>,
    gap: usize,
}

/// The text of an action in which a date is looked for.
pub(super) struct Sentence<'a> {
    text: &'a str,
    calendar: &'a Calendar,
    words: Vec<Word>,
    /// The same words, as they are compared.
    tokens: Vec<Token>,
    owned: bool,
}

/// What stands around a possible date.
struct Setting<'a> {
    start: usize,
    hit: Hit,
    /// The preposition, empty without one.
    preposition: &'a str,
    at_end: bool,
    after_name: bool,
}

impl<'a> Sentence<'a> {
    /// `gaps` are the stretches of text between names and tags; `owned` says whether there are
    /// names.
    pub fn new(text: &'a str, gaps: &[Range<usize>], owned: bool, calendar: &'a Calendar) -> Self {
        let words = gaps.iter().enumerate().flat_map(|(gap, range)| {
            words(text, range.clone()).map(move |(start, word)| Word {
                range: start..start + word.len(),
                gap,
            })
        });
        let words: Vec<Word> = words.collect();
        let tokens = words.iter().map(|word| token(text, word)).collect();
        Self {
            text,
            calendar,
            words,
            tokens,
            owned,
        }
    }

    /// The action's date. `after_name` tells whether a taken-out name or tag ends right before a
    /// place in the text.
    pub fn date(&self, after_name: impl Fn(usize) -> bool) -> Option<Found> {
        let last = self.words.last()?.gap;
        let first = self.words.partition_point(|word| word.gap < last);
        let from = first.max(self.words.len().saturating_sub(REACH));
        for start in from..self.words.len() {
            if let Some((prepositions, hit)) = self.date_at(start, true)
                && start + prepositions + hit.words == self.words.len()
            {
                let named = after_name(self.words.get(start)?.range.start);
                if let Some(found) = self.accept(start, prepositions, hit, true, named) {
                    return Some(found);
                }
                break;
            }
        }
        self.in_the_middle()
    }

    /// The last date after a preposition.
    fn in_the_middle(&self) -> Option<Found> {
        for at in (0..self.words.len()).rev() {
            // Of several in a row the last leads to the date.
            if !self.is_preposition(at) || self.is_preposition(at + 1) {
                continue;
            }
            let Some((prepositions, hit)) = self.date_at(at, false).filter(|(p, _)| *p > 0) else {
                continue;
            };
            let end = at + prepositions + hit.words;
            // "uiterlijk op vrijdag": the earliest preposition that leads to the same date.
            let starts = at.saturating_sub(4)..at;
            let earlier = starts.filter_map(|start| {
                let (prepositions, hit) = self.date_at(start, false).filter(|(p, _)| *p > 0)?;
                (start + prepositions + hit.words == end).then_some((start, prepositions, hit))
            });
            let (start, prepositions, hit) = { earlier }.next().unwrap_or((at, prepositions, hit));
            let found = self.accept(start, prepositions, hit, false, false);
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// How many words of preposition start at `start`, and the date after them.
    fn date_at(&self, start: usize, at_end: bool) -> Option<(usize, Hit)> {
        let gap = self.words.get(start)?.gap;
        let window = self.words.get(start..)?.iter().take(REACH);
        let length = window.take_while(|word| word.gap == gap).count();
        let tokens = self.tokens.get(start..start + length)?;
        let prepositions = prepositions(tokens, at_end);
        let hit = phrase(tokens.get(prepositions..)?, self.calendar)?;
        let end = start + prepositions + hit.words;
        let whole = self.words.get(start)?.range.start..self.words.get(end - 1)?.range.end;
        (!self.text.get(whole)?.contains('\n')).then_some((prepositions, hit))
    }

    fn accept(
        &self,
        start: usize,
        prepositions: usize,
        hit: Hit,
        at_end: bool,
        after_name: bool,
    ) -> Option<Found> {
        let preposition = prepositions
            .checked_sub(1)
            .map_or("", |last| self.folded(start + last));
        let setting = Setting {
            start,
            hit,
            preposition,
            at_end,
            after_name,
        };
        let end = start + prepositions + hit.words;
        let others = self.words.len() - (end - start);
        if others == 0 || !self.is_meant(&setting, start + prepositions, end, others) {
            return None;
        }
        let first = &self.words.get(start)?.range;
        let last = &self.words.get(end - 1)?.range;
        let typed = self.text.get(last.clone())?;
        let mut core = typed.trim_end_matches(CLOSERS).len();
        if typed.get(core..)?.contains(BRACKETS) {
            return None;
        }
        let short = matches!(hit.kind, Kind::Short | Kind::Word) || typed.starts_with("a.s");
        core += usize::from(short && typed.get(core..)?.starts_with('.'));
        let after = last.start + core;
        let before = start.checked_sub(1).filter(|_| at_end).and_then(|before| {
            let word = &self.words.get(before)?.range;
            let goes = word.len() > 1 && self.text.get(..word.end)?.ends_with(',');
            goes.then_some(word.end - 1..word.end)
        });
        let opens = start == 0 && self.text.get(after..last.end) == Some(",");
        let comma = before.or_else(|| opens.then_some(after..last.end));
        Some(Found {
            range: first.start..after,
            comma,
            date: hit.date,
        })
    }

    fn is_meant(&self, setting: &Setting, date: usize, end: usize, others: usize) -> bool {
        let Setting {
            start,
            hit,
            preposition,
            at_end,
            after_name,
        } = *setting;
        let before = |steps| {
            if after_name {
                ""
            } else {
                self.before(start, steps)
            }
        };
        let (before, second) = (before(1), before(2));
        if hit.kind == Kind::Contradiction || among(RECURRING, second) {
            return false;
        }
        if !at_end {
            let next = self.beside(end, end - 1);
            if matches!(hit.kind, Kind::Word | Kind::Digits)
                || self.folded(date) == "ma"
                || among(LISTING, next)
                || next.starts_with(|c: char| c.is_ascii_digit())
            {
                return false;
            }
        }
        if !preposition.is_empty() {
            let range = ["tot", "t/m", "en"].contains(&preposition)
                && (before.starts_with(|c: char| c.is_ascii_digit())
                    || self.calendar.weekday(before).is_some());
            let reflecting = ["op", "on"].contains(&preposition) && among(REFLECTING, before);
            return !range && !reflecting && !among(NEGATING, before);
        }
        if after_name {
            return true;
        }
        if among(BLOCKING, before) {
            return false;
        }
        match hit.kind {
            Kind::Clear => true,
            Kind::Numbers => !among(COUNTED, before),
            Kind::Short if among(BLOCKING_SHORT, before) => false,
            Kind::Short => {
                let raw = self
                    .words
                    .get(date)
                    .map_or("", |word| &self.text[word.range.clone()]);
                let lower = if self.calendar.english {
                    raw.chars().skip(1).all(|c| !c.is_uppercase())
                } else {
                    raw.chars().all(|c| !c.is_uppercase())
                };
                let mother = raw.starts_with("ma") && among(MOTHERS, before);
                lower && !mother && (self.owned || others >= 2)
            }
            Kind::Digits | Kind::Word | Kind::Contradiction => false,
        }
    }

    fn folded(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.word)
    }

    /// The word at `at` if it stands on the same line as the one at `other`, with no name or tag
    /// between them; else nothing.
    fn beside(&self, at: usize, other: usize) -> &str {
        let (Some(one), Some(two)) = (self.words.get(at), self.words.get(other)) else {
            return "";
        };
        let between = one.range.end.min(two.range.end)..one.range.start.max(two.range.start);
        let apart = self
            .text
            .get(between)
            .is_none_or(|between| between.contains('\n'));
        if one.gap == two.gap && !apart {
            self.folded(at)
        } else {
            ""
        }
    }

    fn before(&self, start: usize, steps: usize) -> &str {
        start
            .checked_sub(steps)
            .map_or("", |at| self.beside(at, start))
    }

    fn is_preposition(&self, at: usize) -> bool {
        let word = self.folded(at);
        PREPOSITIONS.contains(&word) || PHRASES.iter().any(|phrase| phrase[0] == word)
    }
}

/// One word as it is compared.
fn token(text: &str, word: &Word) -> Token {
    let typed = text.get(word.range.clone()).unwrap_or_default();
    let core = typed.trim_end_matches(CLOSERS);
    let rest = typed.get(core.len()..).unwrap_or_default();
    Token {
        word: if core.len() <= LONGEST {
            fold(core)
        } else {
            String::new()
        },
        joins: ["", ",", "."].contains(&rest),
        leads: ["", ":"].contains(&rest),
    }
}

/// How many words of preposition `tokens` start with: `op`, `uiterlijk op`, `no later than`.
fn prepositions(tokens: &[Token], at_end: bool) -> usize {
    let mut at = 0;
    while at < 5 {
        let word = |place: usize| {
            let token = tokens.get(at + place).filter(|token| token.leads);
            token.map_or("", |token| token.word.as_str())
        };
        let is_one =
            |word: &str| PREPOSITIONS.contains(&word) || (at_end && AT_THE_END.contains(&word));
        let three = [word(0), word(1), word(2)];
        if PHRASES.contains(&three) || (at_end && three == ["tot", "en", "met"]) {
            at += 3;
        } else if is_one(word(0)) {
            at += 1;
        } else if at > 0 && ["of", "or"].contains(&word(0)) && is_one(word(1)) {
            at += 2;
        } else {
            break;
        }
    }
    at
}
