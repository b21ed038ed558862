//! Mixing people into groups: at random, and never all of one perspective together if it can be
//! helped. The same chance gives the same groups.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use crate::minutes::{Chance, Id};

/// How often it is tried anew. For the groups of a circle a few times is enough to find the best;
/// the law in the tests compares with every way there is.
const TRIES: usize = 40;

/// How badly people are mixed: groups of one perspective, and then how much alike their people are.
type Cost = (usize, usize);
/// People in groups.
type Groups = Vec<Vec<Mixed>>;

/// Somebody to be put in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mixed {
    /// Who.
    pub id: Id,
    /// Their perspectives; there may be several, or none.
    pub perspectives: BTreeSet<String>,
}

/// How many people there are in each group, so that nobody sits alone where that can be: sizes
/// within the range, and where the count does not allow that rather a group that is too large.
#[must_use]
pub fn sizes(count: usize, size: &RangeInclusive<usize>) -> Vec<usize> {
    if count == 0 {
        return Vec::new();
    }
    let (least, most) = ((*size.start()).max(1), (*size.end()).max(1));
    let fits = |groups: &usize| count / groups >= least && count.div_ceil(*groups) <= most;
    let groups = (1..=count)
        .find(fits)
        .unwrap_or_else(|| (count / least).max(1));
    (0..groups)
        .map(|n| count / groups + usize::from(n < count % groups))
        .collect()
}

/// Whether all in a group share a perspective; somebody alone, or of whom nothing is known, shares
/// none.
#[must_use]
pub fn is_uniform(group: &[Mixed]) -> bool {
    group.len() > 1 && most_alike(group) == group.len()
}

/// How many in the group have the perspective that most of them have.
fn most_alike(group: &[Mixed]) -> usize {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for perspective in group.iter().flat_map(|one| &one.perspectives) {
        *counts.entry(perspective).or_default() += 1;
    }
    counts.into_values().max().unwrap_or(0)
}

/// The groups: what is as bad as can be counts first, groups of one perspective, and then how much
/// alike the people in each group are.
fn cost(groups: &[Vec<Mixed>]) -> Cost {
    let uniform = groups.iter().filter(|group| is_uniform(group)).count();
    let alike = groups.iter().map(|group| most_alike(group).pow(2)).sum();
    (uniform, alike)
}

/// Puts people in groups.
pub fn mix(
    people: &[Mixed],
    size: &RangeInclusive<usize>,
    chance: &mut dyn Chance,
) -> Vec<Vec<Id>> {
    let sizes = sizes(people.len(), size);
    let mut best: Option<(Cost, Groups)> = None;
    for _ in 0..TRIES {
        let mut groups = dealt(people, &sizes, chance);
        let found = improved(&mut groups);
        if best.as_ref().is_none_or(|(cost, _)| found < *cost) {
            best = Some((found, groups));
        }
        // Nobody gains from more trying once no group is of one perspective.
        if found.0 == 0 {
            break;
        }
    }
    let groups = best.map(|(_, groups)| groups).unwrap_or_default();
    groups
        .into_iter()
        .map(|group| group.into_iter().map(|one| one.id).collect())
        .collect()
}

fn dealt(people: &[Mixed], sizes: &[usize], chance: &mut dyn Chance) -> Groups {
    let mut people = people.to_vec();
    for last in (1..people.len()).rev() {
        people.swap(last, below(last + 1, chance));
    }
    let mut people = people.into_iter();
    sizes
        .iter()
        .map(|size| people.by_ref().take(*size).collect())
        .collect()
}

/// A number from 0 and below `end`.
fn below(end: usize, chance: &mut dyn Chance) -> usize {
    let mut bytes = [0; 8];
    chance.fill(&mut bytes);
    let end = u64::try_from(end).unwrap_or(1).max(1);
    usize::try_from(u64::from_be_bytes(bytes) % end).unwrap_or(0)
}

/// Swaps people between groups as long as that makes them better mixed; tells how well they are.
fn improved(groups: &mut [Vec<Mixed>]) -> Cost {
    let mut now = cost(groups);
    let places: Vec<(usize, usize)> = groups
        .iter()
        .enumerate()
        .flat_map(|(n, group)| (0..group.len()).map(move |at| (n, at)))
        .collect();
    let mut better = true;
    while better {
        better = false;
        for (n, a) in places.iter().enumerate() {
            for b in &places[n + 1..] {
                if a.0 == b.0 {
                    continue;
                }
                swap(groups, *a, *b);
                let then = cost(groups);
                if then < now {
                    now = then;
                    better = true;
                } else {
                    swap(groups, *a, *b);
                }
            }
        }
    }
    now
}

fn swap(groups: &mut [Vec<Mixed>], a: (usize, usize), b: (usize, usize)) {
    let one = groups[a.0][a.1].clone();
    let other = std::mem::replace(&mut groups[b.0][b.1], one);
    groups[a.0][a.1] = other;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn people(perspectives: &[u8]) -> Vec<Mixed> {
        let one = |(n, bits): (usize, &u8)| Mixed {
            id: Id::new(&format!("p{n}")),
            perspectives: (0..3)
                .filter(|bit| bits & (1 << bit) != 0)
                .map(|bit| ["young-person", "parent", "professional"][bit].to_owned())
                .collect(),
        };
        perspectives.iter().enumerate().map(one).collect()
    }

    fn chance(mut seed: u64) -> impl FnMut(&mut [u8]) {
        move |bytes: &mut [u8]| {
            for byte in bytes {
                seed = seed
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                *byte = seed.to_be_bytes()[1];
            }
        }
    }

    /// The fewest groups of one perspective in any way of dividing people.
    fn fewest(people: &[Mixed], sizes: &[usize], groups: &mut Vec<Vec<Mixed>>) -> usize {
        let Some((first, rest)) = people.split_first() else {
            return groups.iter().filter(|group| is_uniform(group)).count();
        };
        let mut least = usize::MAX;
        for n in 0..sizes.len() {
            if groups[n].len() < sizes[n] {
                groups[n].push(first.clone());
                least = least.min(fewest(rest, sizes, groups));
                groups[n].pop();
            }
        }
        least
    }

    #[test]
    fn nobody_sits_alone_where_that_can_be() {
        assert_eq!(sizes(7, &(2..=3)), [3, 2, 2]);
        assert_eq!(sizes(5, &(2..=3)), [3, 2]);
        assert_eq!(sizes(7, &(3..=3)), [4, 3]);
        assert_eq!(sizes(2, &(3..=3)), [2]);
        assert_eq!(sizes(1, &(2..=3)), [1]);
        assert_eq!(sizes(0, &(2..=3)), [0; 0]);
        assert_eq!(sizes(40, &(2..=3)).len(), 14);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn everyone_is_in_one_group_of_a_fitting_size(
            bits in prop::collection::vec(0_u8..8, 0..41),
            (least, more) in (2_usize..5, 0_usize..3),
            seed: u64,
        ) {
            let people = people(&bits);
            let size = least..=least + more;
            let groups = mix(&people, &size, &mut chance(seed));
            let mut all: Vec<&Id> = groups.iter().flatten().collect();
            all.sort();
            let mut wanted: Vec<&Id> = people.iter().map(|one| &one.id).collect();
            wanted.sort();
            prop_assert_eq!(all, wanted);
            for group in &groups {
                prop_assert!(group.len() >= least.min(people.len()), "{groups:?}");
                prop_assert!(group.len() <= (least + more).max(2 * least - 1), "{groups:?}");
            }
            prop_assert_eq!(&groups, &mix(&people, &size, &mut chance(seed)));
        }

        #[test]
        fn no_group_is_of_one_perspective_if_it_can_be_helped(
            bits in prop::collection::vec(0_u8..8, 2..8),
            (least, more) in (2_usize..4, 0_usize..2),
            seed: u64,
        ) {
            let people = people(&bits);
            let size = least..=least + more;
            let groups = mix(&people, &size, &mut chance(seed));
            let find = |id: &Id| people.iter().find(|one| one.id == *id).cloned();
            let found = groups
                .iter()
                .filter(|group| is_uniform(&group.iter().filter_map(find).collect::<Vec<_>>()))
                .count();
            let sizes = sizes(people.len(), &size);
            let best = fewest(&people, &sizes, &mut vec![Vec::new(); sizes.len()]);
            prop_assert_eq!(found, best, "{:?}", groups);
        }
    }
}
