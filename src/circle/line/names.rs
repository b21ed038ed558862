//! Whom a typed name means.

use super::Person;
use super::fold::{fold, is_silent, key, starts};
use super::quote::{Quoted, opens_quote, unquote};

/// Punctuation that may follow a name, a tag or a date without being part of it.
pub(super) const CLOSERS: [char; 15] = [
    ',', '.', ';', ':', '!', '?', ')', ']', '}', '…', '"', '\'', '”', '’', '»',
];

/// The participants with their names in the forms in which they are compared.
pub(super) struct Roster<'a> {
    entries: Vec<Entry<'a>>,
}

pub(super) struct Entry<'a> {
    pub person: &'a Person<'a>,
    /// Case and accents aside.
    pub fold: String,
    /// The letters and digits: `jan-de-vries`.
    pub key: String,
    /// How much of `key` the first word of the name is.
    first: usize,
}

impl Entry<'_> {
    /// The first word of the name.
    pub fn first(&self) -> &str {
        self.key.get(..self.first).unwrap_or(&self.key)
    }

    /// The words of the name after the first run of letters.
    pub fn later(&self) -> impl Iterator<Item = &str> {
        self.key.split('-').skip(1)
    }
}

/// Whom a typed name fits: places in the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    One(usize),
    Many(Vec<usize>),
    Nobody,
}

/// One name as it was typed after an `@` or a comma.
pub(super) struct Mention {
    /// How many bytes it takes.
    pub length: usize,
    /// The name without quotes.
    pub typed: String,
    pub found: Found,
}

impl<'a> Roster<'a> {
    pub fn new(people: &'a [Person<'a>]) -> Self {
        let entries = people.iter().map(|person| {
            let name = person.name.trim();
            let fold = fold(name);
            let first = fold.split(' ').map(key).find(|word| !word.is_empty());
            let first = first.map_or(0, |word| word.len());
            Entry {
                person,
                key: key(&fold),
                fold,
                first,
            }
        });
        Self {
            entries: entries.collect(),
        }
    }

    pub fn person(&self, at: usize) -> Option<&'a Person<'a>> {
        self.entries.get(at).map(|entry| entry.person)
    }

    pub fn entries(&self) -> impl Iterator<Item = (usize, &Entry<'a>)> {
        self.entries.iter().enumerate()
    }

    /// Those whom `fits` accepts, in seat order.
    pub fn all(&self, fits: impl Fn(&Entry) -> bool) -> Vec<usize> {
        self.entries()
            .filter(|(_, entry)| fits(entry))
            .map(|(at, _)| at)
            .collect()
    }

    /// Those who have exactly this name, case and accents aside.
    pub fn same(&self, name: &str) -> Vec<usize> {
        let folded = fold(name.trim());
        self.all(|entry| entry.person.name == name || (!folded.is_empty() && entry.fold == folded))
    }

    /// Reads the name at the start of `rest`, which follows an `@` or a comma: in quotes, or the
    /// longest whole name that fits there, or one word.
    pub fn mention(&self, rest: &str) -> Mention {
        if opens_quote(rest) {
            return self.quoted(rest);
        }
        let visible = rest.trim_start_matches(is_silent);
        let mut length = 0;
        let mut fitting = Vec::new();
        for (at, entry) in self.entries() {
            if entry.fold.is_empty() {
                continue;
            }
            let Some(end) = starts(visible, &entry.fold) else {
                continue;
            };
            let end = end + rest.len() - visible.len();
            if end < length || !is_boundary(rest.get(end..).unwrap_or_default()) {
                continue;
            }
            if end > length {
                fitting.clear();
            }
            length = end;
            fitting.push(at);
        }
        if !fitting.is_empty() {
            let (typed, after) = rest.split_at(length);
            return Self::numbered(typed, length, after, self.settle(typed, fitting));
        }
        let word = rest
            .split(|c: char| c.is_whitespace() || c == ',')
            .next()
            .unwrap_or_default();
        let typed = match word.char_indices().rev().find(|(_, c)| c.is_alphanumeric()) {
            None => word,
            Some((at, c)) => {
                let after = at + c.len_utf8();
                let marks = word.get(after..).unwrap_or_default();
                let marks = marks.len() - marks.trim_start_matches(is_silent).len();
                word.get(..after + marks).unwrap_or(word)
            }
        };
        if let Some((base, number)) = typed.rsplit_once('~')
            && is_number(number)
        {
            return Self::numbered(base, base.len(), &rest[base.len()..], self.lookup(base));
        }
        Mention {
            length: typed.len(),
            typed: typed.to_owned(),
            found: self.lookup(typed),
        }
    }

    fn quoted(&self, rest: &str) -> Mention {
        let Quoted {
            name: typed,
            length,
            ..
        } = unquote(rest);
        let found = match self.all(|entry| entry.person.name == typed) {
            same if same.is_empty() => self.lookup(&typed),
            same => self.settle(&typed, same),
        };
        Self::numbered(
            &typed,
            length,
            rest.get(length..).unwrap_or_default(),
            found,
        )
    }

    /// Among several of one name, `~2` after it means the second in seat order.
    fn numbered(typed: &str, length: usize, after: &str, found: Found) -> Mention {
        let number = after.strip_prefix('~').map(|n| {
            let end = n.find(|c: char| !c.is_ascii_digit()).unwrap_or(n.len());
            n.get(..end).unwrap_or_default()
        });
        if let Found::Many(among) = &found
            && let Some(number) = number
            && let Some(&one) = number
                .parse::<usize>()
                .ok()
                .and_then(|n| n.checked_sub(1))
                .and_then(|place| among.get(place))
        {
            let length = length + 1 + number.len();
            return Mention {
                length,
                typed: typed.to_owned(),
                found: Found::One(one),
            };
        }
        Mention {
            length,
            typed: typed.to_owned(),
            found,
        }
    }

    /// Several whole names fit: written exactly so, one may still be meant.
    pub fn settle(&self, typed: &str, fitting: Vec<usize>) -> Found {
        match fitting.as_slice() {
            [] => Found::Nobody,
            [one] => Found::One(*one),
            _ => {
                let exact = |at: &&usize| self.person(**at).is_some_and(|p| p.name == typed);
                let mut exactly = fitting.iter().filter(exact);
                match (exactly.next(), exactly.next()) {
                    (Some(&one), None) => Found::One(one),
                    (Some(_), Some(_)) => {
                        Found::Many(fitting.iter().filter(exact).copied().collect())
                    }
                    _ => Found::Many(fitting),
                }
            }
        }
    }

    /// Whom one typed name means: a whole name, else a first word, else the beginning of a name,
    /// else a later word of one or the beginning of such a word.
    pub fn lookup(&self, typed: &str) -> Found {
        let folded = fold(typed.trim());
        let typed_key = key(&folded);
        if typed_key.is_empty() {
            let same = self.all(|entry| !folded.is_empty() && entry.fold == folded);
            return self.settle(typed, same);
        }
        let whole = self.whole(typed, &folded, &typed_key);
        if whole != Found::Nobody {
            return whole;
        }
        for fitting in [
            self.all(|entry| entry.key.starts_with(&typed_key)),
            self.all(|entry| entry.later().any(|word| word == typed_key)),
            self.all(|entry| entry.later().any(|word| word.starts_with(&typed_key))),
        ] {
            if !fitting.is_empty() {
                return one_or_many(fitting);
            }
        }
        Found::Nobody
    }

    /// The whole name or the whole first word of one.
    fn whole(&self, typed: &str, folded: &str, typed_key: &str) -> Found {
        let same = self.all(|entry| entry.fold == folded);
        if !same.is_empty() {
            return self.settle(typed, same);
        }
        for fitting in [
            self.all(|entry| entry.key == typed_key),
            self.all(|entry| {
                typed_key.len() > 1
                    && !typed_key.contains('-')
                    && entry.key.contains('-')
                    && entry.key.replace('-', "") == typed_key
            }),
            self.all(|entry| entry.first() == typed_key),
        ] {
            if !fitting.is_empty() {
                return one_or_many(fitting);
            }
        }
        Found::Nobody
    }
}

fn one_or_many(fitting: Vec<usize>) -> Found {
    match fitting.as_slice() {
        [] => Found::Nobody,
        [one] => Found::One(*one),
        _ => Found::Many(fitting),
    }
}

/// Whether a whole name may end before `rest`.
fn is_boundary(rest: &str) -> bool {
    let rest = match rest.strip_prefix('~') {
        Some(number) if number.starts_with(|c: char| c.is_ascii_digit()) => {
            number.trim_start_matches(|c: char| c.is_ascii_digit())
        }
        _ => rest,
    };
    rest.starts_with(',') || {
        let rest = rest.trim_start_matches(CLOSERS);
        rest.is_empty() || rest.starts_with(char::is_whitespace)
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}
