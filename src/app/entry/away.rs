//! Taking an entry away, and bringing it back.

use crate::app::answer::Answer;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::{leading, say, views};
use crate::minutes::Id;
use crate::t;

/// Takes an entry away; it can come back.
pub(super) fn take_away(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    effects: &mut Vec<Effect>,
) {
    let label = say::label(model, id).unwrap_or_default();
    let text = t!(model, "taken-away", label = label);
    let after = model.write(moment, effects, text.clone(), |pen| pen.take_away(id));
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}

/// Brings back the entry that was taken away last.
pub(super) fn restore(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let minutes = &model.minutes;
    let removed = minutes.entries().keys().rev().find(|id| {
        minutes.is_removed(id)
            && minutes
                .record(id)
                .is_some_and(|record| views::is_entry(&record.kind))
    });
    let Some(id) = removed.cloned() else {
        return leading::refuse(effects, t!(model.language, "restore-none"));
    };
    let undo = t!(model.language, "did-restore");
    let after = model.write(moment, effects, undo, |pen| pen.bring_back(&id));
    let label = say::label(model, &id).unwrap_or_default();
    let text = t!(model.language, "restored", label = label);
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}
