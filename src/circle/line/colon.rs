//! `Name: text`: whom a word before a colon names.

use super::Person;
use super::fold::{fold, is_silent, key, starts};
use super::names::{Found, Roster};

/// Words that open a sentence before a colon more often than they begin a name.
const NO_BEGINNINGS: [&str; 20] = [
    "wat", "wie", "hoe", "dan", "dus", "nee", "mei", "let", "doe", "van", "der", "den", "the",
    "and", "how", "why", "who", "not", "for", "all",
];

/// Fewer letters than this before a colon are the beginning of a name only if they are all of it.
const COLON_BEGINNING: usize = 3;

/// The longest stretch before a colon that is looked at, in bytes.
const COLON_REACH: usize = 256;

impl Roster<'_> {
    /// Reads `Name:` or `Name, Name:` at the start of `rest`, among those whom `may` allows: how
    /// many bytes before the colon, and who.
    ///
    /// Sentences have colons too. So fewer letters count here than after an `@`: a whole name, a
    /// whole word of one, or at least three letters that only one name begins with.
    pub fn before_colon(
        &self,
        rest: &str,
        may: impl Fn(&Person) -> bool,
    ) -> Option<(usize, Vec<(String, Found)>)> {
        let is_colon = |after: &str| {
            after
                .strip_prefix(':')
                .is_some_and(|r| r.is_empty() || r.starts_with(char::is_whitespace))
        };
        let whole = self
            .entries()
            .filter(|(_, entry)| may(entry.person) && !entry.fold.is_empty());
        let whole = whole.filter_map(|(at, entry)| {
            let end = starts(rest, &entry.fold)?;
            is_colon(rest.get(end..)?).then_some((end, at))
        });
        let whole: Vec<_> = whole.collect();
        if let Some(&(end, _)) = whole.iter().max() {
            let fitting = whole
                .iter()
                .filter(|(e, _)| *e == end)
                .map(|&(_, at)| at)
                .collect();
            let typed = rest.get(..end)?;
            return Some((end, vec![(typed.to_owned(), self.settle(typed, fitting))]));
        }
        let end = rest.find([':', '\n', '\r'])?;
        let head = rest.get(..end).filter(|head| head.len() <= COLON_REACH)?;
        if !is_colon(rest.get(end..)?) {
            return None;
        }
        let names = head.split(',').map(|name| {
            let found = self.colon_lookup(name.trim(), &may);
            (found != Found::Nobody).then(|| (name.trim().to_owned(), found))
        });
        Some((end, names.collect::<Option<_>>()?))
    }

    fn colon_lookup(&self, typed: &str, may: impl Fn(&Person) -> bool) -> Found {
        let plain = |c: char| c.is_alphanumeric() || " -.'’".contains(c) || is_silent(c);
        if typed.is_empty() || !typed.chars().all(plain) {
            return Found::Nobody;
        }
        let folded = fold(typed);
        let typed_key = key(&folded);
        if typed_key.is_empty() {
            return Found::Nobody;
        }
        let allowed = |fitting: Vec<usize>| -> Vec<usize> {
            fitting
                .into_iter()
                .filter(|&at| self.person(at).is_some_and(&may))
                .collect()
        };
        for fitting in [
            self.all(|entry| entry.fold == folded),
            self.all(|entry| entry.key == typed_key),
            self.all(|entry| entry.first() == typed_key),
        ] {
            let fitting = allowed(fitting);
            if !fitting.is_empty() {
                return self.settle(typed, fitting);
            }
        }
        let letters = typed_key.chars().count();
        if letters < COLON_BEGINNING || NO_BEGINNINGS.contains(&typed_key.as_str()) {
            return Found::Nobody;
        }
        let begins = allowed(self.all(|entry| entry.key.starts_with(&typed_key)));
        let later = allowed(self.all(|entry| entry.later().any(|word| word == typed_key)));
        match (begins.as_slice(), later.as_slice()) {
            ([one], _) | ([], [one]) => Found::One(*one),
            _ => Found::Nobody,
        }
    }
}
