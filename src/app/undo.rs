//! Undoing and doing again: every step of this run, newest first, as new edits.

use crate::minutes::{Id, Step, Touch};
use crate::t;

use super::answer::Answer;
use super::leading;
use super::message::{Effect, Moment};
use super::model::{Done, Model};

pub(super) fn undo(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    while let Some(done) = model.done.pop() {
        if is_also_of_others(model, &done) {
            return leading::refuse(effects, t!(model.language, "undo-of-others"));
        }
        let (changes, step) = model.pen(moment, |pen| pen.undo(&done.step));
        stand_again(model, &done.step, &step);
        // A step of which nothing is live any more (somebody else changed it since, or it was
        // erased) is passed over.
        if changes.is_empty() {
            continue;
        }
        let number = model.record(changes, effects);
        let text = t!(model.language, "undo-done", what = done.label.as_str());
        model.undone.push(Done {
            label: done.label,
            step,
        });
        effects.push(Effect::Answer(Answer::recorded(text, Some(number))));
        return;
    }
    effects.push(Effect::Answer(Answer::refused(t!(
        model.language,
        "undo-nothing"
    ))));
}

/// What earlier steps wrote in the same places stands there again.
fn stand_again(model: &mut Model, undone: &Step, undoing: &Step) {
    let replaced = |touch: &Touch| matches!(touch, Touch::Cell { over, .. } if !over.is_empty());
    if !undone.touches().iter().any(replaced) {
        return;
    }
    for other in model.done.iter_mut().chain(&mut model.undone) {
        other.step.stands_again(undone, undoing);
    }
}

/// Whether the step made something in which somebody else has written since: that stays.
fn is_also_of_others(model: &Model, done: &Done) -> bool {
    let others_wrote = |id: &Id| {
        let record = model.minutes.record(id);
        record.is_some_and(|record| {
            let live = record.cells.values().flatten();
            let mut writers = live.filter_map(|head| record.edits.get(&head.key));
            writers.any(|edit| edit.who != model.who)
        })
    };
    done.step.touches().iter().any(|touch| match touch {
        Touch::Made(id) => others_wrote(id),
        Touch::TakenUp(_) | Touch::Cell { .. } | Touch::Apart { .. } => false,
    })
}

pub(super) fn redo(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    while let Some(undone) = model.undone.pop() {
        let (changes, step) = model.pen(moment, |pen| pen.undo(&undone.step));
        stand_again(model, &undone.step, &step);
        if changes.is_empty() {
            continue;
        }
        let number = model.record(changes, effects);
        let text = t!(model.language, "redo-done", what = undone.label.as_str());
        model.done.push(Done {
            label: undone.label,
            step,
        });
        effects.push(Effect::Answer(Answer::recorded(text, Some(number))));
        return;
    }
    effects.push(Effect::Answer(Answer::refused(t!(
        model.language,
        "redo-nothing"
    ))));
}
