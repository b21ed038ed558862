//! Whether two names are one person's.

use std::collections::BTreeMap;

use crate::circle::line::fold;
use crate::minutes::{Id, Minutes, Participant};

use super::{Pair, Sort};

/// Titles that stand before a name and are none.
const TITLES: &[&str] = &[
    "dhr", "mw", "mevr", "mevrouw", "meneer", "mr", "mrs", "ms", "miss", "dr", "drs", "prof", "sir",
];
/// Parts of a surname that do not begin it.
const BETWEEN: &[&str] = &[
    "van", "de", "den", "der", "het", "ten", "ter", "te", "von", "el", "al", "la", "le", "du", "di",
];

/// A name in parts.
struct Name {
    parts: Vec<String>,
    /// Typed in capitals or with stops, so that it can only be initials.
    initials: Option<String>,
}

impl Name {
    fn of(name: &str) -> Self {
        // What stands behind a name, such as where somebody works, is no part of it.
        let name = name.split(['(', ',', '/']).next().unwrap_or(name);
        let bare: String = name.chars().filter(|c| *c != '.').collect();
        let one_word = !bare.trim().contains(' ');
        let letters = bare.trim().chars().count();
        let capitals = bare.chars().filter(|c| c.is_uppercase()).count();
        let initials =
            (one_word && (2..=4).contains(&letters) && capitals >= 2).then(|| fold(bare.trim()));
        let folded = fold(name);
        let parts = folded
            .split(|c: char| c == '.' || c.is_whitespace())
            .map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
            .filter(|part| !part.is_empty() && !TITLES.contains(&part.as_str()));
        Self {
            parts: parts.collect(),
            initials,
        }
    }

    fn first(&self) -> &str {
        self.parts.first().map_or("", String::as_str)
    }

    /// The parts of the surname, without those that only stand between.
    fn surname(&self) -> Vec<&str> {
        let after = self.parts.iter().skip(1).map(String::as_str);
        after.filter(|part| !BETWEEN.contains(part)).collect()
    }

    /// The first letters of all parts, and of those that count.
    fn letters(&self) -> [String; 2] {
        let first = |part: &&String| part.chars().next();
        let all = self.parts.iter().filter_map(|part| first(&part));
        let counting = self.parts.iter().enumerate();
        let counting = counting.filter(|(n, part)| *n == 0 || !BETWEEN.contains(&part.as_str()));
        [
            all.collect(),
            counting.filter_map(|(_, part)| first(&part)).collect(),
        ]
    }

    /// Whether the two can be one person's; `near` when only the spelling of it differs.
    fn fits(&self, other: &Self) -> Fit {
        if self.parts.is_empty() || other.parts.is_empty() {
            return Fit::No;
        }
        if self.parts == other.parts {
            return Fit::Same;
        }
        let initials = |of: &Self, name: &Self| {
            let initials = of.initials.as_ref();
            initials.is_some_and(|initials| {
                name.initials.is_none() && name.letters().contains(initials)
            })
        };
        if initials(self, other) || initials(other, self) {
            return Fit::Short;
        }
        let (one, two) = (self.surname(), other.surname());
        if self.first() == other.first() {
            if one.is_empty() || two.is_empty() {
                return Fit::Short;
            }
            // "Jan B." and "Jan Bakker": every part begins the other's.
            let begins = one.iter().zip(&two).all(|(a, b)| {
                a == b
                    || (a.chars().count() == 1 && b.starts_with(a))
                    || (b.chars().count() == 1 && a.starts_with(b))
            });
            return if begins { Fit::Short } else { Fit::No };
        }
        // "Mevrouw De Vries": only the surname.
        let alone = |name: &Self, surname: &[&str]| {
            let rest: Vec<&str> = name.parts.iter().map(String::as_str).collect();
            let rest: Vec<&str> = rest
                .into_iter()
                .filter(|part| !BETWEEN.contains(part))
                .collect();
            !surname.is_empty() && rest == surname
        };
        if alone(self, &two) || alone(other, &one) {
            return Fit::Short;
        }
        // "W. Postma": the first name by its letter.
        let letter = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
        let (first, second) = (self.first(), other.first());
        let by_letter = letter(first, second) || letter(second, first);
        if by_letter && !one.is_empty() && one == two {
            return Fit::Short;
        }
        // A slip of the pen, or short for it: "Steph" and "Stephanie".
        let near = |a: &str, b: &str| {
            let shorter = a.chars().count().min(b.chars().count());
            (shorter >= 5 && strsim::damerau_levenshtein(a, b) == 1)
                || (shorter >= 4 && (a.starts_with(b) || b.starts_with(a)))
        };
        let surnames = one.is_empty() || two.is_empty() || one == two;
        if surnames && (by_letter || near(first, second)) {
            return Fit::Near;
        }
        Fit::No
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    No,
    /// One letter differs: perhaps a slip of the pen, perhaps somebody else.
    Near,
    /// The one is short for the other.
    Short,
    /// The same name.
    Same,
}

/// The people of one account.
fn people<'a>(minutes: &'a Minutes, ids: &[&Id]) -> Vec<(&'a Participant, Name)> {
    let known = ids.iter().filter_map(|id| minutes.participants().get(*id));
    let named = known.filter_map(|person| Some((person, Name::of(person.name.as_deref()?))));
    named.collect()
}

/// Which people of `ours` are people of `theirs`. A pair is nearly certain when nobody else of either
/// account can be the one: "Jan" is Jan de Vries unless there is a Jan Bakker too.
pub(super) fn pairs(minutes: (&Minutes, &Minutes), ours: &[&Id], theirs: &[&Id]) -> Vec<Pair> {
    let (ours, theirs) = (people(minutes.0, ours), people(minutes.1, theirs));
    let mut fits: BTreeMap<(usize, usize), Fit> = BTreeMap::new();
    for (a, (_, one)) in ours.iter().enumerate() {
        for (b, (_, two)) in theirs.iter().enumerate() {
            let fit = one.fits(two);
            if fit > Fit::No {
                fits.insert((a, b), fit);
            }
        }
    }
    // Whoever has the very name is not looked for among others.
    let same: Vec<(usize, usize)> = of_sort(&fits, Fit::Same);
    let alone = |list: &[(usize, usize)], pair: &(usize, usize)| {
        let with = list
            .iter()
            .filter(|other| other.0 == pair.0 || other.1 == pair.1);
        with.count() == 1
    };
    let settled: Vec<(usize, usize)> = same
        .iter()
        .filter(|pair| alone(&same, pair))
        .copied()
        .collect();
    fits.retain(|pair, fit| {
        *fit == Fit::Same
            || settled
                .iter()
                .all(|done| done.0 != pair.0 && done.1 != pair.1)
    });
    let all: Vec<(usize, usize)> = fits.keys().copied().collect();
    let mut pairs = Vec::new();
    for (pair, fit) in &fits {
        let certain = *fit >= Fit::Short && alone(&all, pair);
        if let (Some((one, _)), Some((two, _))) = (ours.get(pair.0), theirs.get(pair.1)) {
            pairs.push(Pair {
                sort: Sort::Person,
                a: one.id.clone(),
                b: two.id.clone(),
                certain,
            });
        }
    }
    pairs
}

fn of_sort(fits: &BTreeMap<(usize, usize), Fit>, wanted: Fit) -> Vec<(usize, usize)> {
    let of = fits.iter().filter(|(_, fit)| **fit == wanted);
    of.map(|(pair, _)| *pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_as_people_write_them() {
        use Fit::{Near, No, Same, Short};
        let fit = |one: &str, two: &str| {
            let (one, two) = (Name::of(one), Name::of(two));
            assert!(one.fits(&two) == two.fits(&one), "whichever comes first");
            one.fits(&two)
        };
        for (one, two, wanted) in [
            ("Jan de Vries", "jan de vries", Same),
            ("Zoë", "Zoe", Same),
            ("Jan de Vries", "Jan", Short),
            ("Jan de Vries", "JdV", Short),
            ("Jan de Vries", "J.d.V.", Short),
            ("Jan de Vries", "JV", Short),
            ("Jan de Vries", "Jan V.", Short),
            ("Jan de Vries", "Dhr. de Vries", Short),
            ("Mrs Carter", "Anne Carter", Short),
            ("Jan de Vries", "Jan Bakker", No),
            ("Jan de Vries", "Jan B.", No),
            ("Jan de Vries", "Piet de Vries", No),
            ("Anna", "Anne", No),
            ("Anna Smit", "Anne Smit", No),
            ("Mohammed", "Mohamed", Near),
            ("Wim Postma", "W. Postma", Short),
            ("Wim Postma", "W. Bakker", No),
            ("Steph", "Stephanie", Near),
            ("Marianne", "M. Davies", Near),
            ("Bas", "Bas Verhoef (corporatie)", Short),
            ("Sam", "Sem", No),
            ("JdV", "JV", No),
            ("AB", "Abdel Bakker", Short),
            ("王芳", "王芳", Same),
            ("", "Jan", No),
            ("...", "Jan", No),
        ] {
            assert!(fit(one, two) == wanted, "{one} and {two}");
        }
    }
}
