//! Names that are nearly what was typed.

use super::fold::{fold, key};
use super::names::Roster;

/// The longest unknown name that near names are sought for, in characters.
const REACH: usize = 40;

impl Roster<'_> {
    /// The people whose names are nearest to what was typed, nearest first, at most three.
    pub fn near(&self, typed: &str) -> Vec<usize> {
        let typed = key(&fold(typed));
        let letters = typed.chars().count();
        if !(2..=REACH).contains(&letters) {
            return Vec::new();
        }
        let reach = match letters {
            2..=3 => 1,
            4..=6 => 2,
            _ => 3,
        };
        let mut near: Vec<_> = self
            .entries()
            .filter_map(|(at, entry)| {
                let words = entry.later().chain([entry.first(), entry.key.as_str()]);
                let nearest = words.map(|word| distance(&typed, word)).min()?;
                (nearest <= reach).then_some((nearest, at))
            })
            .collect();
        near.sort_unstable();
        near.into_iter().take(3).map(|(_, at)| at).collect()
    }
}

/// How many letters have to be changed, added, dropped or swapped with their neighbour.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().take(REACH).collect();
    let b: Vec<char> = b.chars().take(REACH).collect();
    let width = b.len() + 1;
    let mut rows = vec![0_usize; (a.len() + 1) * width];
    let at = |i: usize, j: usize| i * width + j;
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[at(i, j)] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = usize::from(a[i - 1] != b[j - 1]);
                let mut least = (rows[at(i - 1, j - 1)] + change)
                    .min(rows[at(i - 1, j)] + 1)
                    .min(rows[at(i, j - 1)] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    least = least.min(rows[at(i - 2, j - 2)] + 1);
                }
                least
            };
        }
    }
    rows[at(a.len(), b.len())]
}
