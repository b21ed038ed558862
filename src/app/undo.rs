//! Undoing and doing again: every step of this run, newest first, as new edits.

use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::{Done, Model};

pub(super) fn undo(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    while let Some(done) = model.done.pop() {
        let (changes, step) = model.pen(moment, |pen| pen.undo(&done.step));
        // A step of which nothing is live any more (somebody else changed it since, or it was
        // erased) is passed over.
        if changes.is_empty() {
            continue;
        }
        let number = model.record(changes, effects);
        let text = t!(model.language, "undo-done", what = done.label.as_str());
        model.undone.push(Done { label: done.label, step });
        effects.push(Effect::Answer(Answer::recorded(text, Some(number))));
        return;
    }
    effects.push(Effect::Answer(Answer::refused(t!(model.language, "undo-nothing"))));
}

pub(super) fn redo(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    while let Some(undone) = model.undone.pop() {
        let (changes, step) = model.pen(moment, |pen| pen.undo(&undone.step));
        if changes.is_empty() {
            continue;
        }
        let number = model.record(changes, effects);
        let text = t!(model.language, "redo-done", what = undone.label.as_str());
        model.done.push(Done { label: undone.label, step });
        effects.push(Effect::Answer(Answer::recorded(text, Some(number))));
        return;
    }
    effects.push(Effect::Answer(Answer::refused(t!(model.language, "redo-nothing"))));
}
