//! Which agenda items of two accounts are one: by their titles, in the order of both agendas, and by
//! what was written down at the same time.

use crate::circle::agenda;
use crate::circle::line::fold;
use crate::minutes::{Id, Minutes};

use super::entries::Side;
use super::words::{Weights, Words};
use super::{Pair, Sort};

/// Titles with this much in common are of one item.
const ALIKE: f64 = 0.6;
/// What it takes to be asked about: half of both titles, or half of the time.
const ASKED: f64 = 0.5;
/// How much less the time counts than the title.
const TIME: f64 = 0.7;

struct Titled<'a> {
    id: &'a Id,
    title: String,
    words: Words,
    /// From the first to the last that was written down in it, in seconds.
    span: Option<(i64, i64)>,
}

fn titled<'a>(minutes: &'a Minutes, ids: &[&Id], side: &Side) -> Vec<Titled<'a>> {
    let items = agenda::all_items(minutes).into_iter();
    let items = items.filter(|item| ids.contains(&&item.id));
    items
        .map(|item| {
            let title = item.title.as_deref().unwrap_or_default();
            Titled {
                id: &item.id,
                title: fold(title).trim().to_owned(),
                words: Words::of(title),
                span: side.span(&item.id),
            }
        })
        .collect()
}

/// How much of the shorter of two spans lies in the other, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "seconds of a meeting")]
fn together(one: Option<(i64, i64)>, two: Option<(i64, i64)>) -> f64 {
    let (Some(one), Some(two)) = (one, two) else {
        return 0.0;
    };
    let both = one.1.min(two.1) - one.0.max(two.0);
    let shorter = (one.1 - one.0).min(two.1 - two.0).max(60);
    (both.max(0) as f64 / shorter as f64).min(1.0)
}

/// Which items of the one are items of the other, in the order of both agendas.
pub(super) fn pairs(
    minutes: (&Minutes, &Minutes),
    (ours, theirs): (&[&Id], &[&Id]),
    (one, two): (&Side, &Side),
) -> Vec<Pair> {
    let ours = titled(minutes.0, ours, one);
    let theirs = titled(minutes.1, theirs, two);
    let all = ours.iter().chain(&theirs);
    let weights = Weights::of(all.map(|item| &item.words));
    let title = |a: &Titled<'_>, b: &Titled<'_>| {
        if !a.title.is_empty() && a.title == b.title {
            1.0
        } else {
            weights
                .weigh(&a.words)
                .common(&weights.weigh(&b.words))
                .of_both
        }
    };
    let gain = |a: usize, b: usize| {
        let (a, b) = (&ours[a], &theirs[b]);
        let gain = title(a, b) + TIME * together(a.span, b.span);
        if gain >= ASKED { gain } else { 0.0 }
    };
    let mut pairs = Vec::new();
    for (a, b) in aligned(ours.len(), theirs.len(), gain) {
        let (a, b) = (&ours[a], &theirs[b]);
        let likes = |item: &Titled<'_>, list: &[Titled<'_>]| {
            list.iter()
                .filter(|other| title(item, other) >= ALIKE)
                .count()
        };
        let called = |list: &[Titled<'_>]| {
            let same = list
                .iter()
                .filter(|other| !a.title.is_empty() && other.title == a.title);
            same.count()
        };
        // Of two items with such a title nobody knows which.
        let only = likes(a, &theirs) == 1 && likes(b, &ours) == 1;
        let only = only || (a.title == b.title && called(&theirs) == 1 && called(&ours) == 1);
        pairs.push(Pair {
            sort: Sort::Item,
            a: a.id.clone(),
            b: b.id.clone(),
            certain: title(a, b) >= ALIKE && only,
        });
    }
    pairs
}

/// The pairs of places with the greatest gain, in which both orders are kept.
fn aligned(rows: usize, columns: usize, gain: impl Fn(usize, usize) -> f64) -> Vec<(usize, usize)> {
    let mut best = vec![vec![0.0_f64; columns + 1]; rows + 1];
    for a in (0..rows).rev() {
        for b in (0..columns).rev() {
            let taken = gain(a, b);
            let taken = if taken > 0.0 {
                taken + best[a + 1][b + 1]
            } else {
                0.0
            };
            best[a][b] = taken.max(best[a + 1][b]).max(best[a][b + 1]);
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut pairs = Vec::new();
    while a < rows && b < columns {
        let is = |other: f64| (best[a][b] - other).abs() < 1e-9;
        if is(best[a + 1][b]) {
            a += 1;
        } else if is(best[a][b + 1]) {
            b += 1;
        } else {
            pairs.push((a, b));
            a += 1;
            b += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alignment_keeps_both_orders() {
        let gain = |a: usize, b: usize| f64::from(u8::from(a == b || (a == 0 && b == 2)));
        assert_eq!(aligned(3, 3, gain), [(0, 0), (1, 1), (2, 2)]);
        assert_eq!(
            aligned(1, 3, |_, b| if b == 2 { 1.0 } else { 0.0 }),
            [(0, 2)]
        );
        assert_eq!(aligned(0, 3, |_, _| 1.0), []);
        assert_eq!(aligned(2, 2, |_, _| 0.0), []);
    }

    #[test]
    fn spans_lie_in_each_other() {
        assert!((together(Some((0, 600)), Some((300, 2000))) - 0.5).abs() < 1e-9);
        assert!(together(Some((0, 600)), None).abs() < 1e-9);
        assert!(together(Some((0, 10)), Some((700, 800))).abs() < 1e-9);
    }
}
