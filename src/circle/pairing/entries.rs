//! Which entries of two accounts tell the same.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::minutes::{Id, Kind, Minutes, Stamp};

use super::words::{Common, Weighed, Weights, Words};
use super::{Pair, Sort};

/// The kinds of entry that are compared, each with its own kind only.
pub(super) const KINDS: &[Kind] = &[
    Kind::Contribution,
    Kind::Insight,
    Kind::Decision,
    Kind::Action,
    Kind::Question,
];

/// Up to so many pairs everything is compared with everything; beyond it only what shares a rare word.
const MOST: usize = 40_000;
/// A word that stands in more entries than this is not rare.
const RARE: usize = 40;

/// These texts are the same but for a word.
const NEAR_IDENTICAL: f64 = 0.75;
/// Two who write in one session and mean the same use mostly the same words.
const NEARLY: f64 = 0.6;
/// Most of the lesser text stands in the other.
const MOSTLY: f64 = 0.5;
/// Something of the lesser text stands in the other.
const PARTLY: f64 = 0.25;
/// So much closer than any other has to be what is nearly certain.
const CLEARLY: f64 = 0.8;
/// What is asked about without a tick has at least this score.
const ASKED: f64 = 0.45;
/// Notes that were written further apart than this are not of one moment, in seconds.
const MOMENT: i64 = 10 * 60;

/// One entry as it is compared.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub id: Id,
    pub kind: Kind,
    words: Words,
    /// Who said it, or who does it.
    people: BTreeSet<Id>,
    due: Option<NaiveDate>,
    /// When, in seconds by the clock of its account.
    at: Option<i64>,
    item: Option<Id>,
}

/// One account as it is compared.
#[derive(Debug, Clone, Default)]
pub(super) struct Side {
    pub told: Vec<Told>,
    /// When it began, in seconds.
    began: Option<i64>,
}

/// Accounts that began further apart than this were written by clocks that differ, in seconds.
const CLOCKS: i64 = 45 * 60;

impl Side {
    /// The entries among these records.
    pub fn of(minutes: &Minutes, ids: &[&Id], began: Option<Stamp>) -> Self {
        let told: Vec<Told> = ids.iter().filter_map(|id| told(minutes, id)).collect();
        let first = told.iter().filter_map(|one| one.at).min();
        Self {
            began: began.map(|at| at.time().timestamp()).or(first),
            told,
        }
    }

    /// The same by the clock of the other account.
    pub fn by_the_clock_of(mut self, other: &Self) -> Self {
        let (Some(ours), Some(theirs)) = (self.began, other.began) else {
            return self;
        };
        if (ours - theirs).abs() > CLOCKS {
            for one in &mut self.told {
                one.at = one.at.map(|at| at - ours + theirs);
            }
        }
        self
    }

    fn weighed(&self, weights: &Weights) -> Vec<Weighed<'_>> {
        let told = self.told.iter();
        told.map(|one| weights.weigh(&one.words)).collect()
    }

    /// From the first to the last entry of an item.
    pub fn span(&self, item: &Id) -> Option<(i64, i64)> {
        let of = self
            .told
            .iter()
            .filter(|one| one.item.as_ref() == Some(item));
        let times: Vec<i64> = of.filter_map(|one| one.at).collect();
        Some((*times.iter().min()?, *times.iter().max()?))
    }
}

fn told(minutes: &Minutes, id: &Id) -> Option<Told> {
    let told = |kind: &Kind, text: Option<&String>, at: Option<Stamp>, item: Option<&Id>| Told {
        id: id.clone(),
        kind: kind.clone(),
        words: Words::of(text.map_or("", String::as_str)),
        people: BTreeSet::new(),
        due: None,
        at: at.map(|at| at.time().timestamp()),
        item: item.cloned(),
    };
    let kind = &minutes.record(id)?.kind;
    Some(match kind {
        Kind::Contribution => {
            let one = minutes.contributions().get(id)?;
            Told {
                people: one.speakers.clone(),
                ..told(kind, one.text.as_ref(), one.at, one.item.as_ref())
            }
        }
        Kind::Insight => {
            let one = minutes.insights().get(id)?;
            told(kind, one.text.as_ref(), one.at, one.item.as_ref())
        }
        Kind::Decision => {
            let one = minutes.decisions().get(id)?;
            told(kind, one.text.as_ref(), one.at, one.item.as_ref())
        }
        Kind::Action => {
            let one = minutes.actions().get(id)?;
            Told {
                people: one.owners.clone(),
                due: one.due,
                ..told(kind, one.text.as_ref(), one.at, one.item.as_ref())
            }
        }
        Kind::Question => {
            let one = minutes.questions().get(id)?;
            told(kind, one.text.as_ref(), one.at, one.item.as_ref())
        }
        _ => return None,
    })
}

/// Who of the one account is who of the other, as far as that is known.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pairs: BTreeMap<Id, Id>,
}

impl Known {
    /// The people that are nearly certain, by those of the other account; who stands in both is known.
    pub fn of(people: &[Pair]) -> Self {
        let certain = people.iter().filter(|pair| pair.certain);
        Self {
            pairs: certain
                .map(|pair| (pair.b.clone(), pair.a.clone()))
                .collect(),
        }
    }

    fn of_both(&self, ours: &BTreeSet<Id>, theirs: &BTreeSet<Id>) -> People {
        if ours.is_empty() || theirs.is_empty() {
            return People::Unsaid;
        }
        let theirs: BTreeSet<&Id> = theirs
            .iter()
            .map(|id| self.pairs.get(id).unwrap_or(id))
            .collect();
        let ours: BTreeSet<&Id> = ours.iter().collect();
        if ours == theirs {
            People::Same
        } else if ours.is_disjoint(&theirs) {
            People::Others
        } else {
            People::Some
        }
    }
}

/// Whether two entries are of the same people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum People {
    Same,
    /// Some of them.
    Some,
    /// One of the two does not say.
    Unsaid,
    Others,
}

/// Two entries, compared.
#[derive(Debug, Clone, Copy)]
struct Compared {
    a: usize,
    b: usize,
    common: Common,
    people: People,
    /// Both say the same day.
    same_day: bool,
    /// Both were written within a moment.
    same_moment: bool,
    /// Something speaks against it: other people, another day, other numbers, a denial.
    against: bool,
    score: f64,
}

fn compare(
    known: &Known,
    common: Common,
    (a, one): (usize, &Told),
    (b, two): (usize, &Told),
) -> Compared {
    let people = known.of_both(&one.people, &two.people);
    let days = (one.due, two.due);
    let same_day = days.0.is_some() && days.0 == days.1;
    let other_day = days.0.is_some() && days.1.is_some() && days.0 != days.1;
    let apart = one.at.zip(two.at).map(|(one, two)| (one - two).abs());
    let same_moment = apart.is_some_and(|apart| apart <= MOMENT);
    let against = people == People::Others || other_day || one.words.contradict(&two.words);
    let mut score = 0.6 * common.of_lesser + 0.4 * common.of_both;
    if common.stems > 0 {
        score += match people {
            People::Same => 0.15,
            People::Some => 0.05,
            People::Unsaid => 0.0,
            People::Others => -0.3,
        };
        score += if same_day { 0.15 } else { 0.0 };
        score += if same_moment { 0.05 } else { 0.0 };
        score -= if other_day { 0.3 } else { 0.0 };
    }
    Compared {
        a,
        b,
        common,
        people,
        same_day,
        same_moment,
        against,
        score,
    }
}

impl Compared {
    /// Whether its words, with what else is known, make it nearly certain.
    fn is_certain(&self, kind: &Kind) -> bool {
        let Common {
            stems,
            of_lesser,
            of_both,
        } = self.common;
        if self.against {
            return false;
        }
        let alike = stems >= 2 && of_both >= NEAR_IDENTICAL;
        match kind {
            // An action is known by who does it and by when; one word of it in common is enough then.
            Kind::Action => {
                let same = self.people == People::Same;
                (alike && self.people != People::Some)
                    || (same && self.same_day && stems >= 1 && of_lesser >= PARTLY)
                    || (same && stems >= 2 && of_lesser >= MOSTLY)
            }
            // What somebody says is said in many words: the same person, the same moment, and most of it.
            Kind::Contribution => {
                self.people == People::Same
                    && self.same_moment
                    && (alike || (stems >= 3 && of_lesser >= MOSTLY))
            }
            _ => alike || (stems >= 3 && of_lesser >= MOSTLY),
        }
    }
}

/// Which entries of the one tell what entries of the other tell. Everything is in one pair at most.
pub(super) fn pairs(ours: &Side, theirs: &Side, known: &Known) -> Vec<Pair> {
    alike(ours, theirs, known, 0.0)
}

/// The same of those that have at least so much in common.
fn alike(ours: &Side, theirs: &Side, known: &Known, at_least: f64) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let all = ours.told.iter().chain(&theirs.told);
    let weights = Weights::of(all.map(|told| &told.words));
    let (our_words, their_words) = (ours.weighed(&weights), theirs.weighed(&weights));
    for kind in KINDS {
        let of = |side: &Side| -> Vec<usize> {
            let told = side.told.iter().enumerate();
            told.filter(|(_, one)| one.kind == *kind)
                .map(|(n, _)| n)
                .collect()
        };
        let pairs_of = candidates(ours, theirs, &of(ours), &of(theirs)).into_iter();
        let compared = pairs_of.filter_map(|(a, b)| {
            let common = our_words[a].common(&their_words[b]);
            let is_alike = common.stems > 0 && common.of_both >= at_least;
            is_alike.then(|| compare(known, common, (a, &ours.told[a]), (b, &theirs.told[b])))
        });
        let compared = compared.collect();
        pairs.extend(of_kind(kind, compared, ours, theirs));
    }
    pairs
}

/// Whether nothing else of either account comes near.
fn is_clear(one: &Compared, all: &[Compared]) -> bool {
    let mut rivals = all
        .iter()
        .filter(|other| (other.a == one.a) != (other.b == one.b));
    !rivals.any(|other| other.score > CLEARLY * one.score)
}

fn of_kind(kind: &Kind, mut compared: Vec<Compared>, ours: &Side, theirs: &Side) -> Vec<Pair> {
    let certain: Vec<bool> = compared
        .iter()
        .map(|one| one.is_certain(kind) && is_clear(one, &compared))
        .collect();
    let mut found: Vec<(Compared, bool)> = compared.drain(..).zip(certain).collect();
    found.sort_by(|(one, sure), (two, also)| {
        also.cmp(sure)
            .then(two.score.total_cmp(&one.score))
            .then((one.a, one.b).cmp(&(two.a, two.b)))
    });
    let (mut taken_a, mut taken_b) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (one, certain) in found {
        let asked = certain || one.score >= ASKED;
        if !asked || taken_a.contains(&one.a) || taken_b.contains(&one.b) {
            continue;
        }
        taken_a.insert(one.a);
        taken_b.insert(one.b);
        pairs.push(Pair {
            sort: Sort::Entry,
            a: ours.told[one.a].id.clone(),
            b: theirs.told[one.b].id.clone(),
            certain,
        });
    }
    pairs
}

/// The places of what is compared.
fn candidates(ours: &Side, theirs: &Side, a: &[usize], b: &[usize]) -> Vec<(usize, usize)> {
    if a.len().saturating_mul(b.len()) <= MOST {
        return a.iter().flat_map(|a| b.iter().map(|b| (*a, *b))).collect();
    }
    let mut with: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for place in b {
        for stem in &theirs.told[*place].words.stems {
            with.entry(stem).or_default().push(*place);
        }
    }
    with.retain(|_, places| places.len() <= RARE);
    let mut found = BTreeSet::new();
    for place in a {
        for stem in &ours.told[*place].words.stems {
            let also = with.get(stem.as_str()).into_iter().flatten();
            found.extend(also.map(|other| (*place, *other)));
        }
    }
    found.into_iter().collect()
}

/// What two who wrote in one file wrote down of nearly the same: two hands, and it was said once.
pub(super) fn near(ours: &Side, theirs: &Side) -> Vec<Pair> {
    let mut pairs = alike(ours, theirs, &Known::default(), NEARLY);
    pairs.retain(|pair| pair.certain);
    pairs
}
