//! What two texts have in common: the stems of the words that carry meaning, the rarer the heavier.

use std::collections::{BTreeMap, BTreeSet};

use crate::circle::line::fold;

/// Words that say nothing about what a text is about, in both languages.
const EMPTY: &str = "a aan al alle alleen alles als an and any are as at be been ben bij but by can could \
    daar dan dat de der deze did die dit do doen door dus een eens elk elke en er for from ga gaan gaat \
    get gewoon going had have haar hebben heb heeft hem het hier him his hoe how hun i ik if in is it its \
    ja je jij jullie just kan kunnen let maar made make maken mag may me meer men met mijn moet moeten my \
    na naar need no nog now nu of om on one onze ook op or our out over s she should since so te ten that \
    the their them then there they this to toch tot u uit up van veel via voor vóór want was wat we weer \
    wel werd were wie wij wil willen will with wordt worden would you your ze zelf zei zij zijn zo zou \
    zal zullen after before when who what which all not niet geen never nooit";

/// Words that turn a sentence round, or make an exception to it. One text with such a word and one
/// without are not the same.
const NOT: &[&str] = &[
    "behalve", "tenzij", "mits", "unless", "except", "niet", "geen", "nooit", "niemand", "zonder",
    "not", "no", "never", "nobody", "without", "cannot", "dont", "doesnt", "wont", "cant", "isnt",
];

/// Endings that make other forms of a word, the longest first.
const ENDINGS: &[&str] = &[
    "ation", "ingen", "tjes", "ing", "jes", "tje", "ies", "en", "er", "es", "ed", "je", "e", "s",
    "t", "d", "n", "y",
];

/// The fewest letters that stay of a word.
const SHORTEST: usize = 3;
/// Longer words that begin with the whole of another are of its kind: `reiskosten` and `reiskostenpot`.
const PART: usize = 5;

/// A text as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The stems of the words that carry meaning.
    pub stems: BTreeSet<String>,
    /// The numbers in it.
    pub numbers: BTreeSet<String>,
    /// Whether it denies something.
    pub denies: bool,
}

impl Words {
    pub fn of(text: &str) -> Self {
        let folded = fold(text).replace('\'', "");
        let mut words = Self::default();
        let runs = folded.split(|c: char| !c.is_alphanumeric());
        for word in runs.filter(|word| !word.is_empty()) {
            if NOT.contains(&word) {
                words.denies = true;
            }
            if let Some(number) = number(word) {
                words.numbers.insert(number);
            } else if word.chars().count() > 1 && !is_empty(word) {
                words.stems.insert(stem(word));
            }
        }
        words
    }

    /// Whether the two name other numbers, or the one denies what the other says.
    pub fn contradict(&self, other: &Self) -> bool {
        let (one, two) = (&self.numbers, &other.numbers);
        let others = !one.is_subset(two) && !two.is_subset(one);
        others || self.denies != other.denies
    }
}

fn is_empty(word: &str) -> bool {
    EMPTY.split_ascii_whitespace().any(|empty| empty == word)
}

/// A number, also where it is written as a word up to twelve.
fn number(word: &str) -> Option<String> {
    const DUTCH: [&str; 13] = [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        "elf", "twaalf",
    ];
    const ENGLISH: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(word.trim_start_matches('0').to_owned());
    }
    let place = |list: [&str; 13]| list.iter().position(|known| *known == word);
    // "Een" and "one" are articles as well.
    let found = place(DUTCH).or_else(|| place(ENGLISH))?;
    (found > 1).then(|| found.to_string())
}

/// A word without what makes other forms of it: double letters and endings.
fn stem(word: &str) -> String {
    let mut stem = String::with_capacity(word.len());
    for letter in word.chars() {
        if !stem.ends_with(letter) {
            stem.push(letter);
        }
    }
    loop {
        let shorter = ENDINGS.iter().find_map(|ending| {
            let rest = stem.strip_suffix(ending)?;
            (rest.chars().count() >= SHORTEST).then(|| rest.to_owned())
        });
        match shorter {
            Some(shorter) => stem = shorter,
            None => return stem,
        }
    }
}

/// Whether the one begins with the whole of the other.
fn are_alike(one: &str, two: &str) -> bool {
    let (short, long) = if one.len() <= two.len() {
        (one, two)
    } else {
        (two, one)
    };
    short.len() >= PART && long.starts_with(short)
}

/// How much the words of a text weigh among all texts of a meeting: a word that is everywhere says
/// little.
#[derive(Debug, Default)]
pub(super) struct Weights {
    texts: f64,
    with: BTreeMap<String, f64>,
}

/// What two texts have in common.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Common {
    /// How many stems they share.
    pub stems: usize,
    /// The weight of what they share, of the lighter of the two: 1 when it is the whole of it.
    pub of_lesser: f64,
    /// The same of both together: 1 when they are the same words.
    pub of_both: f64,
}

impl Weights {
    pub fn of<'a>(texts: impl Iterator<Item = &'a Words>) -> Self {
        let mut weights = Self::default();
        for words in texts {
            weights.texts += 1.0;
            for stem in &words.stems {
                *weights.with.entry(stem.clone()).or_default() += 1.0;
            }
        }
        weights
    }

    /// A text with the weight of each of its stems.
    pub fn weigh<'a>(&self, words: &'a Words) -> Weighed<'a> {
        let weight = |stem: &String| {
            let with = self.with.get(stem).copied().unwrap_or(1.0);
            (1.0 + self.texts / with).ln()
        };
        let stems = words.stems.iter();
        let stems: Vec<(&str, f64)> = stems.map(|stem| (stem.as_str(), weight(stem))).collect();
        Weighed {
            whole: stems.iter().map(|(_, weight)| weight).sum(),
            stems,
        }
    }
}

/// A text as it is held against another.
#[derive(Debug)]
pub(super) struct Weighed<'a> {
    /// In the order of the letters.
    stems: Vec<(&'a str, f64)>,
    whole: f64,
}

impl Weighed<'_> {
    fn has(&self, stem: &str) -> bool {
        let found = self.stems.binary_search_by(|(known, _)| (*known).cmp(stem));
        found.is_ok() || self.stems.iter().any(|(known, _)| are_alike(known, stem))
    }

    /// How many of its stems the other has too, and what they weigh.
    fn shared(&self, other: &Self) -> (usize, f64) {
        let shared = self.stems.iter().filter(|(stem, _)| other.has(stem));
        shared.fold((0, 0.0), |(count, sum), (_, weight)| {
            (count + 1, sum + weight)
        })
    }

    /// What two texts have in common.
    pub fn common(&self, other: &Self) -> Common {
        let (ours, our_weight) = self.shared(other);
        if ours == 0 {
            return Common::default();
        }
        let (theirs, their_weight) = other.shared(self);
        let shared = our_weight.min(their_weight);
        Common {
            stems: ours.min(theirs),
            of_lesser: shared / self.whole.min(other.whole),
            of_both: 2.0 * shared / (self.whole + other.whole),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for (one, two) in [
            ("vraagt", "vragen"),
            ("maakt", "maken"),
            ("kaartje", "kaart"),
            ("drafts", "draft"),
            ("invitation", "invite"),
            ("bellen", "belt"),
            ("uitnodigingen", "uitnodiging"),
        ] {
            assert_eq!(stem(one), stem(two), "{one} {two}");
        }
        assert_ne!(stem("leraar"), stem("leerplicht"));
    }

    #[test]
    fn numbers_and_denials_contradict() {
        let contradict = |one: &str, two: &str| Words::of(one).contradict(&Words::of(two));
        assert!(contradict("vóór 3 uur", "vóór vier uur"));
        assert!(contradict("wij komen", "wij komen niet"));
        assert!(contradict(
            "ouders komen mee",
            "ouders komen mee, tenzij het onveilig is"
        ));
        assert!(!contradict(
            "wij komen, tenzij het onveilig is",
            "wij komen als dat niet onveilig is"
        ));
        assert!(!contradict("drie vragen", "3 vragen op een kaart"));
        assert!(!contradict("een lijst", "de lijst van 12"));
    }

    #[test]
    fn what_is_everywhere_weighs_little() {
        let texts = ["kring lijst", "kring brief", "kring zaal"].map(Words::of);
        let weights = Weights::of(texts.iter());
        let common = |one: &Words, two: &Words| weights.weigh(one).common(&weights.weigh(two));
        let two = common(&texts[0], &texts[1]);
        assert_eq!(two.stems, 1);
        assert!(two.of_both < 0.5, "{two:?}");
        assert_eq!(common(&texts[0], &Words::default()), Common::default());
        let same = common(&texts[0], &texts[0]);
        assert!((same.of_both - 1.0).abs() < 1e-9 && same.stems == 2);
    }
}
