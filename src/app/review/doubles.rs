//! What may be the same: two sessions, two names, two items, two entries. People say whether it is.

use std::rc::Rc;

use crate::app::leading;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::circle::pairing::{self, Pair};
use crate::circle::review::{self, Key, Question};
use crate::minutes::{Id, Minutes, Verdict};
use crate::t;

use super::deciding::{done, said};
use super::{at_hand, others, pairs};

fn two(pair: &Pair) -> (Id, Id) {
    (pair.a.clone(), pair.b.clone())
}

/// What may be the same.
fn found(model: &Model) -> Rc<Vec<Pair>> {
    let look = || pairing::doubles(&model.minutes);
    model.review.found.get(model.version, look)
}

/// Whether anything may be the same.
pub(in crate::app) fn has_doubles(model: &Model) -> bool {
    !found(model).is_empty()
}

/// Everything that is asked, in order.
pub(super) fn questions(model: &Model) -> Rc<Vec<Question>> {
    if others::asked_about(model).is_some() {
        // Everything else depends on it.
        return Rc::new(vec![Question::Meeting]);
    }
    let apart = &model.review.apart;
    // What is asked one by one only becomes more.
    model.review.asked.get((model.version, apart.len()), || {
        let is_apart = |pair: &Pair| apart.contains(&two(pair));
        review::questions(&model.minutes, &found(model), is_apart)
    })
}

/// How many questions are left in minutes.
#[must_use]
pub fn to_decide(minutes: &Minutes) -> usize {
    review::questions(minutes, &pairing::doubles(minutes), |_| false).len()
}

/// Whether the pair stands with a tick.
pub(super) fn is_ticked(model: &Model, pair: &Pair) -> bool {
    !model.review.unticked.contains(&two(pair))
}

/// Ticks a pair of the list, or takes the tick away; tells whether there is one at that place, from 0.
pub(in crate::app) fn toggle(model: &mut Model, place: usize) -> bool {
    let Some(Question::Certain(list)) = at_hand(model, &questions(model)) else {
        return false;
    };
    let Some(pair) = list.get(place) else {
        return false;
    };
    let two = two(pair);
    // It stays the question at hand, also when it had been left for later.
    model.review.at = Some(Key::Certain(pair.sort));
    if !model.review.unticked.remove(&two) {
        model.review.unticked.insert(two);
    }
    true
}

/// They are the same: the two at hand, all that are ticked, or the two sessions.
pub(super) fn same(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    answer(model, moment, Verdict::Same, effects);
}

/// They are two different things.
pub(super) fn different(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    answer(model, moment, Verdict::Different, effects);
}

fn answer(model: &mut Model, moment: &mut Moment<'_>, verdict: Verdict, effects: &mut Vec<Effect>) {
    let language = model.language;
    let Some(asked) = at_hand(model, &questions(model)) else {
        return leading::refuse(effects, t!(language, "review-all"));
    };
    let text = pairs::answered(model, &asked, verdict);
    let after = match &asked {
        Question::Differ(_) => return leading::refuse(effects, t!(model, "review-how")),
        Question::Meeting => others::answer(model, moment, effects, &text, verdict),
        Question::Certain(list) => {
            // Without a tick nothing is said of them: they are asked about one by one.
            let (ticked, apart): (Vec<&Pair>, Vec<&Pair>) =
                list.iter().partition(|pair| is_ticked(model, pair));
            if ticked.is_empty() && verdict == Verdict::Same {
                return leading::refuse(effects, t!(model, "review-none-ticked"));
            }
            let (one_by_one, all) = match verdict {
                Verdict::Same => (apart, ticked),
                Verdict::Different => return leading::refuse(effects, t!(model, "review-untick")),
            };
            let one_by_one: Vec<(Id, Id)> = one_by_one.into_iter().map(two).collect();
            let after = model.write(moment, effects, text.clone(), |pen| {
                for pair in all {
                    pairing::same(pen, &pair.a, &pair.b);
                }
            });
            model.review.apart.extend(one_by_one);
            after
        }
        Question::Alike(pair) => model.write(moment, effects, text.clone(), |pen| match verdict {
            Verdict::Same => pairing::same(pen, &pair.a, &pair.b),
            Verdict::Different => pairing::different(pen, &pair.a, &pair.b),
        }),
    };
    done(model, &asked);
    said(model, &text, after, effects);
}
