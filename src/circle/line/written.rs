//! How a person is written on the line, and what Tab offers after an `@`.

use std::ops::Range;

use super::Person;
use super::fold::{fold, key, starts};
use super::names::{Entry, Found, Roster};
use super::quote::{opens_quote, quote, unquote};
use crate::minutes::Id;

use super::{Scene, head};

/// What Tab can put in the place of a half-typed name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The person who is meant.
    pub person: Id,
    /// Their name, to be shown in the list.
    pub name: String,
    /// The bytes of the line that are replaced.
    pub range: Range<usize>,
    /// What stands there instead; it reads back to exactly this person.
    pub insert: String,
}

/// The furthest that a half-typed name can lie back from the cursor, in bytes.
const REACH: usize = 200;

/// The shortest written form that surely means `person` among `people`, whatever text follows:
/// `@sam`, `@jan-de-vries`, `@"Jan"`, and `@"Jan"~2` for the second of two with the same name.
/// `None` when the person is not among them.
#[must_use]
pub fn mention(person: &Id, people: &[Person]) -> Option<String> {
    let roster = Roster::new(people);
    let (at, entry) = roster
        .entries()
        .find(|(_, entry)| entry.person.id == *person)?;
    Some(format!("@{}", written(&roster, at, entry)))
}

fn written(roster: &Roster, at: usize, entry: &Entry) -> String {
    let quoted = quote(entry.person.name);
    let one_word = [entry.first(), entry.key.as_str()]
        .into_iter()
        .filter(|form| !form.is_empty());
    let plain = one_word.map(str::to_owned).chain([quoted.clone()]);
    let is_sure = |form: &String| {
        let read = roster.mention(&format!("{form} "));
        let goes_on = |(_, other): (usize, &Entry)| {
            starts(&other.fold, form).is_some_and(|end| {
                other
                    .fold
                    .get(end..)
                    .is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphanumeric()))
            })
        };
        read.found == Found::One(at)
            && read.length == form.len()
            && (opens_quote(form) || !roster.entries().filter(|(o, _)| *o != at).any(goes_on))
    };
    plain.into_iter().find(is_sure).unwrap_or_else(|| {
        let before = roster.entries().take(at);
        let same = before
            .filter(|(_, other)| other.person.name == entry.person.name)
            .count();
        format!("{quoted}~{}", same + 1)
    })
}

/// What Tab offers at `cursor` (a place in bytes) when a name is half typed there after an `@` or
/// a comma: the previous speaker first, then in seat order.
///
/// A name is offered where [`super::read`] would take one: at the start of a note, anywhere in an
/// action. Nothing is offered elsewhere.
#[must_use]
pub fn complete(text: &str, cursor: usize, scene: &Scene) -> Vec<Completion> {
    half_typed(text, cursor, scene).unwrap_or_default()
}

fn half_typed(text: &str, cursor: usize, scene: &Scene) -> Option<Vec<Completion>> {
    let cursor = (0..=cursor.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))?;
    let before = text.get(..cursor)?;
    let (from, anywhere) = head::names_from(text, scene.consent)?;
    let line = before.rfind('\n').map_or(0, |at| at + 1).max(from);
    let ats = before
        .get(line..)?
        .rmatch_indices('@')
        .map(|(at, _)| line + at);
    let starts_word = |at: usize| before[..at].ends_with(char::is_whitespace);
    let near = ats.take_while(|at| cursor - at <= REACH);
    let mut near: Vec<_> = near
        .filter(|&at| at == from || (anywhere && starts_word(at)))
        .collect();
    // An `@` between quotes that are still open belongs to the name.
    let open = near.iter().rposition(|&at| {
        let rest = before.get(at + 1..).unwrap_or_default();
        opens_quote(rest) && !unquote(rest).closed
    });
    near.drain(..open.unwrap_or(0));
    let roster = Roster::new(scene.people);
    // The furthest first: a name may have an `@` of its own.
    for at in near.into_iter().rev() {
        let (start, typed) = last_name(&roster, before, at + 1);
        let fitting = fitting(&roster, typed);
        if fitting.is_empty() {
            continue;
        }
        let first = if start == at + 1 { at } else { start };
        let sign = if first == at { "@" } else { "" };
        let rest = text.get(cursor..)?;
        let word_end = rest
            .find(|c: char| c.is_whitespace() || c == ',')
            .unwrap_or(rest.len());
        let after = rest.get(word_end..)?;
        let space = if after.is_empty() { " " } else { "" };
        let range = first..cursor + word_end;
        let mut people: Vec<_> = roster
            .entries()
            .filter(|(at, _)| fitting.contains(at))
            .collect();
        // A stable sort: seat order stays among the others.
        people.sort_by_key(|(_, entry)| Some(&entry.person.id) != scene.previous);
        let offers = people.into_iter().map(|(at, entry)| Completion {
            person: entry.person.id.clone(),
            name: entry.person.name.to_owned(),
            range: range.clone(),
            insert: format!("{sign}{}{space}", written(&roster, at, entry)),
        });
        return Some(offers.collect());
    }
    None
}

/// Where the last name of a list such as `anna,bram` starts, and what of it is typed.
fn last_name<'t>(roster: &Roster, before: &'t str, start: usize) -> (usize, &'t str) {
    let mut start = start;
    loop {
        let rest = before.get(start..).unwrap_or_default();
        let read = roster.mention(rest);
        let after = rest.get(read.length..).unwrap_or_default();
        match after.strip_prefix(',') {
            Some(next) if matches!(read.found, Found::One(_)) && !next.starts_with(' ') => {
                start += read.length + 1;
                if next.starts_with('@') {
                    start += 1;
                }
            }
            _ => return (start, rest),
        }
    }
}

/// Whose name may be what is half typed: a beginning of it, or of a later word of it.
fn fitting(roster: &Roster, typed: &str) -> Vec<usize> {
    let typed = if opens_quote(typed) {
        unquote(typed).name
    } else {
        typed.to_owned()
    };
    let folded = fold(typed.trim_start());
    let typed_key = key(&folded);
    let one_word = folded.starts_with(char::is_alphanumeric) && !folded.contains(' ');
    let fits = |entry: &Entry| {
        entry.fold.starts_with(&folded)
            || (one_word
                && (entry.key.starts_with(&typed_key)
                    || entry.later().any(|word| word.starts_with(&typed_key))))
    };
    roster
        .entries()
        .filter(|(_, entry)| fits(entry))
        .map(|(at, _)| at)
        .collect()
}
