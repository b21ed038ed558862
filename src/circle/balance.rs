//! Balance by perspective, so that nobody can be read from it.
//!
//! Shown are only groups of three people or more. People choose their perspectives themselves and may
//! have several, so groups overlap: what is shown of two of them, taken from each other or from what
//! everyone did together (which anybody can count), could speak of one person or two. The rule is
//! therefore about sums: of all sums and differences that can be made of what is shown and the whole,
//! each speaks of at least three people. A perspective that would break that is not shown by itself;
//! its people count among the others, who are shown under the same rule. Where nothing can be shown,
//! nothing is.
//!
//! Who did nothing is known to everybody in the room: those people tell nothing away, and hide nobody. So
//! only people who did something count for the rule, and what a group did is shown where at least three
//! of its people did something; a group of which the sum is nothing is never shown.
//!
//! What somebody did with others counts for each of them, so that what a group did is always the sum
//! over its people.

use std::collections::{BTreeMap, BTreeSet};

use crate::minutes::{Id, Minutes, Presence, Stamp, Turn};

use super::{people, round};

/// The fewest people of whom anything is shown together.
pub const FEWEST: usize = 3;

/// A group of people of whom something may be shown together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// The perspective that they share; nothing means the others.
    pub perspective: Option<String>,
    /// The places of its people in the list that was given.
    pub people: BTreeSet<usize>,
}

/// The groups that may be shown, for people with these perspectives of whom these did something.
/// Larger perspectives come first.
#[must_use]
pub fn groups(people: &[BTreeSet<String>], did: &BTreeSet<usize>) -> Vec<Together> {
    let everyone: BTreeSet<usize> = (0..people.len()).collect();
    let who_did = |people: &BTreeSet<usize>| -> BTreeSet<usize> { people & did };
    let mut by_perspective: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (place, perspectives) in people.iter().enumerate() {
        for perspective in perspectives {
            by_perspective.entry(perspective).or_default().insert(place);
        }
    }
    let mut candidates: Vec<(&str, BTreeSet<usize>)> = by_perspective.into_iter().collect();
    // Stable: perspectives of one size stay in order of their words.
    candidates.sort_by_key(|(_, people)| std::cmp::Reverse(people.len()));
    let mut known = vec![who_did(&everyone)];
    let mut shown = Vec::new();
    for (perspective, people) in candidates {
        if who_did(&people).len() < FEWEST {
            continue;
        }
        known.push(who_did(&people));
        if is_safe(&known, everyone.len()) {
            shown.push(Together {
                perspective: Some(perspective.to_owned()),
                people,
            });
        } else {
            known.pop();
        }
    }
    let in_none = |place: &usize| !shown.iter().any(|group| group.people.contains(place));
    let others: BTreeSet<usize> = everyone.iter().copied().filter(in_none).collect();
    if who_did(&others).len() >= FEWEST && !shown.is_empty() {
        known.push(who_did(&others));
        if is_safe(&known, everyone.len()) {
            shown.push(Together {
                perspective: None,
                people: others,
            });
        }
    }
    shown
}

/// Whether every sum and difference of what is known of these sets of people speaks of at least three.
///
/// A combination speaks of the people whose part in it does not cancel out. One that speaks of at most
/// two exists exactly when taking away the columns of some two people lowers the rank.
fn is_safe(known: &[BTreeSet<usize>], count: usize) -> bool {
    let whole = rank(known, count, &[]);
    let pairs = (0..count).flat_map(|a| (a..count).map(move |b| [a, b]));
    pairs
        .into_iter()
        .all(|pair| rank(known, count, &pair) == whole)
}

/// The rank of the sets as rows of zeros and ones, without the columns of these people. Reckoned
/// modulo a prime that is far larger than any determinant of so few rows of zeros and ones.
fn rank(rows: &[BTreeSet<usize>], columns: usize, without: &[usize]) -> usize {
    const PRIME: u128 = 2_305_843_009_213_693_951;
    let mut matrix: Vec<Vec<u128>> = rows
        .iter()
        .map(|row| {
            (0..columns)
                .filter(|column| !without.contains(column))
                .map(|column| u128::from(row.contains(&column)))
                .collect()
        })
        .collect();
    let mut rank = 0;
    for column in 0..columns.saturating_sub(without.iter().collect::<BTreeSet<_>>().len()) {
        let Some(pivot) = (rank..matrix.len()).find(|row| matrix[*row][column] != 0) else {
            continue;
        };
        matrix.swap(rank, pivot);
        let (above, below) = matrix.split_at_mut(rank + 1);
        let lead = &above[rank];
        for row in below {
            let factor = row[column];
            if factor == 0 {
                continue;
            }
            let by = lead[column];
            for (cell, lead) in row.iter_mut().zip(lead) {
                *cell = (*cell * by % PRIME + (PRIME - factor) * lead % PRIME) % PRIME;
            }
        }
        rank += 1;
    }
    rank
}

/// What a group of people did together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The perspective that they share; nothing means the others.
    pub perspective: Option<String>,
    /// How many people they are.
    pub people: usize,
    /// How much they did of it.
    pub amount: u64,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The turns in which people spoke.
    Turns,
    /// The notes with them.
    Notes,
    /// The seconds for which they had the turn.
    Seconds,
}

/// How much everyone who took part did of something by perspective, as far as it may be shown; empty
/// when nothing may.
#[must_use]
pub fn shares(minutes: &Minutes, now: Stamp, measure: Measure) -> Vec<Share> {
    let took_part: Vec<_> = people::in_seat_order(minutes)
        .into_iter()
        .filter(|person| people::is_here(person) || person.presence == Some(Presence::Left))
        .collect();
    let perspectives: Vec<BTreeSet<String>> = took_part
        .iter()
        .map(|person| person.perspectives.clone())
        .collect();
    let amounts: Vec<u64> = took_part
        .iter()
        .map(|person| amount(minutes, &person.id, now, measure))
        .collect();
    let did = amounts.iter().enumerate();
    let did = did.filter(|(_, amount)| **amount > 0);
    let did: BTreeSet<usize> = did.map(|(place, _)| place).collect();
    groups(&perspectives, &did)
        .into_iter()
        .map(|group| Share {
            people: group.people.len(),
            amount: group.people.iter().map(|place| amounts[*place]).sum(),
            perspective: group.perspective,
        })
        .collect()
}

/// How much one person did: only ever added to what others did.
fn amount(minutes: &Minutes, who: &Id, now: Stamp, measure: Measure) -> u64 {
    let rounds = minutes.rounds().values();
    match measure {
        Measure::Turns => {
            let spoken = rounds.filter(|round| round.turns.get(who) == Some(&Turn::Spoken));
            u64::try_from(spoken.count()).unwrap_or(u64::MAX)
        }
        Measure::Seconds => rounds
            .map(|round| u64::from(round::seconds(minutes, round, who, now)))
            .sum(),
        Measure::Notes => {
            let notes = minutes.contributions().values();
            let notes = notes.filter(|note| note.speakers.contains(who));
            u64::try_from(notes.count()).unwrap_or(u64::MAX)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WORDS: [&str; 4] = ["expert", "parent", "professional", "young-person"];

    fn circle(bits: &[u8]) -> Vec<BTreeSet<String>> {
        let one = |bits: &u8| {
            (0..4)
                .filter(|bit| bits & (1 << bit) != 0)
                .map(|bit| WORDS[bit].to_owned())
                .collect()
        };
        bits.iter().map(one).collect()
    }

    /// The groups when everyone did something.
    fn groups(people: &[BTreeSet<String>]) -> Vec<Together> {
        super::groups(people, &(0..people.len()).collect())
    }

    fn named(groups: &[Together]) -> Vec<(String, usize)> {
        groups
            .iter()
            .map(|group| {
                let name = group.perspective.clone();
                (name.unwrap_or_else(|| "others".into()), group.people.len())
            })
            .collect()
    }

    #[test]
    fn small_perspectives_are_shown_together_as_the_others() {
        let shown = groups(&circle(&[1, 1, 1, 1, 2, 2, 4]));
        assert_eq!(named(&shown), [("expert".into(), 4), ("others".into(), 3)]);
    }

    #[test]
    fn nothing_is_shown_that_leaves_one_or_two_over() {
        assert_eq!(groups(&circle(&[1, 1, 1, 1, 2])), []);
        assert_eq!(groups(&circle(&[1, 1, 1, 2, 2])), []);
        assert_eq!(groups(&circle(&[1, 1])), []);
        assert_eq!(groups(&[]), []);
    }

    #[test]
    fn everyone_of_one_perspective_is_one_group() {
        assert_eq!(named(&groups(&circle(&[1, 1, 1]))), [("expert".into(), 3)]);
    }

    #[test]
    fn perspectives_that_differ_by_two_people_are_not_both_shown() {
        // a, b, c are experts; b, c, d are parents: the difference is a against d.
        let shown = groups(&circle(&[1, 3, 3, 2, 4, 4, 4, 4]));
        let both = ["expert", "parent"]
            .iter()
            .all(|word| shown.iter().any(|g| g.perspective.as_deref() == Some(word)));
        assert!(!both, "{shown:?}");
    }

    #[test]
    fn whoever_did_nothing_hides_nobody() {
        let people = circle(&[1, 1, 1, 2, 2, 2, 2]);
        let of = |did: &[usize]| {
            let did = did.iter().copied().collect();
            named(&super::groups(&people, &did))
        };
        assert_eq!(of(&[0, 1, 2, 3, 4, 5, 6]).len(), 2);
        // Two of the parents and one expert said nothing.
        assert_eq!(of(&[0, 1, 3, 4]), []);
        // Nobody of the experts did: they are not shown with nothing, and the others are everyone.
        assert_eq!(of(&[3, 4, 5, 6]), [("parent".into(), 4)]);
        assert_eq!(of(&[]), []);
        // Taking away what is known to be nothing must not leave two over: a and b are in both groups.
        let overlap = circle(&[3, 3, 1, 1, 2, 2, 4, 4, 4]);
        let shown = super::groups(&overlap, &[2, 3, 4, 5, 6, 7, 8].into());
        let expected = [("professional".into(), 3), ("others".into(), 6)];
        assert_eq!(named(&shown), expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// The oracle knows nothing of ranks: it makes every sum and difference with small factors.
        #[test]
        fn no_sum_or_difference_of_what_is_shown_speaks_of_fewer_than_three(
            people in prop::collection::vec((0_u8..16, prop::bool::weighted(0.8)), 0..13),
        ) {
            let (bits, did): (Vec<u8>, Vec<bool>) = people.into_iter().unzip();
            let did: BTreeSet<usize> = (0..did.len()).filter(|place| did[*place]).collect();
            let shown = super::groups(&circle(&bits), &did);
            // What the others are known not to have done speaks of nobody.
            let mut sets: Vec<BTreeSet<usize>> =
                shown.iter().map(|group| &group.people & &did).collect();
            prop_assert!(sets.iter().all(|people| people.len() >= FEWEST));
            if sets.is_empty() {
                return Ok(());
            }
            sets.push(did);
            let ways = 5_usize.pow(u32::try_from(sets.len()).unwrap_or(0));
            for way in 0..ways {
                let mut rest = way;
                let factors: Vec<i64> = sets
                    .iter()
                    .map(|_| {
                        let factor = i64::try_from(rest % 5).unwrap_or(0) - 2;
                        rest /= 5;
                        factor
                    })
                    .collect();
                let part = |place: usize| -> i64 {
                    let with = sets.iter().zip(&factors).filter(|(set, _)| set.contains(&place));
                    with.map(|(_, factor)| factor).sum()
                };
                let spoken_of = (0..bits.len()).filter(|place| part(*place) != 0).count();
                prop_assert!(
                    spoken_of == 0 || spoken_of >= FEWEST,
                    "{factors:?} of {sets:?} speaks of {spoken_of}"
                );
            }
        }
    }
}
