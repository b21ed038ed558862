//! Leading: begin, items, pause, clock, closing.

use crate::circle::agenda::Leaving;
use crate::circle::{agenda, clock, closing, people, setup};
use crate::minutes::{Id, Item, SessionStatus};
use crate::t;

use super::answer::Answer;
use super::closing as closing_view;
use super::message::{Effect, Moment};
use super::model::{Guard, Mode, Model};
use super::{carried, reading_back, say, sharing, turns, views};

/// Says why, without doing anything.
pub(super) fn refuse(effects: &mut Vec<Effect>, why: String) {
    effects.push(Effect::Answer(Answer::refused(why)));
}

/// Says where we are, once record number `after` is on disk.
pub(super) fn stand(
    model: &Model,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
    after: Option<u64>,
) {
    let text = say::standing(model, moment.now);
    effects.push(Effect::Answer(Answer::here(text, after)));
}

/// Says where the turns are, once record number `after` is on disk.
pub(super) fn stand_turns(
    model: &Model,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
    after: Option<u64>,
) {
    let text = say::turns(model).unwrap_or_else(|| say::standing(model, moment.now));
    effects.push(Effect::Answer(Answer::here(text, after)));
}

/// Begins the session.
pub(super) fn begin(
    model: &mut Model,
    moment: &mut Moment<'_>,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    match model.status() {
        SessionStatus::Prepared => {
            if agenda::items(&model.minutes).is_empty() {
                return refuse(effects, t!(model, "begin-no-items"));
            }
            if nobody_is_here(model) && guard != Some(&Guard::Begin) {
                model.guard = Some(Guard::Begin);
                return refuse(effects, t!(model, "begin-nobody"));
            }
            let label = t!(language, "did-begin");
            let after = model.write(moment, effects, label, setup::begin);
            opened(model, moment, effects, after);
        }
        SessionStatus::Finished => refuse(effects, t!(model, "finished")),
        SessionStatus::Paused => pause(model, moment, effects),
        SessionStatus::Running => refuse(effects, t!(language, "begin-already")),
    }
}

/// Takes up a session that was closed, at the item where it was; that it was opened again is written down.
pub(super) fn reopen(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    match model.status() {
        SessionStatus::Finished => {
            let label = t!(language, "did-reopen");
            let after = model.write(moment, effects, label, closing::reopen);
            let stands = say::standing(model, moment.now);
            let text = t!(language, "reopened", stands = stands);
            effects.push(Effect::Answer(Answer::recorded(text, after)));
        }
        SessionStatus::Prepared => refuse(effects, t!(model, "not-begun")),
        SessionStatus::Running | SessionStatus::Paused => {
            refuse(effects, t!(language, "reopen-not-closed"));
        }
    }
}

/// Whether the list of who is here waits before people's eyes, and nobody on it is here: a round would
/// ask nobody. In line mode nothing is asked at the start.
fn nobody_is_here(model: &Model) -> bool {
    model.mode == Mode::Screen
        && !model.minutes.participants().is_empty()
        && people::here(&model.minutes).is_empty()
}

/// Whether the session runs; says why not otherwise.
pub(super) fn runs(model: &Model, effects: &mut Vec<Effect>) -> bool {
    let why = match model.status() {
        SessionStatus::Running => return true,
        SessionStatus::Prepared => t!(model, "not-begun"),
        SessionStatus::Paused => t!(model, "paused-enter"),
        SessionStatus::Finished => t!(model, "finished"),
    };
    refuse(effects, why);
    false
}

/// The prompt and how the item goes, to be read when it opens.
fn opened(model: &Model, moment: &Moment<'_>, effects: &mut Vec<Effect>, after: Option<u64>) {
    let mut more =
        agenda::current(&model.minutes).map_or_else(Vec::new, |item| item_text(model, item));
    more.extend(carried::at_its_item(model));
    let mut text = say::standing(model, moment.now);
    let lies_here = carried::is_time(model) && model.mode == Mode::Screen
        || reading_back::is_time(model)
        || sharing::is_time(model);
    if lies_here {
        // What the item is for lies one Enter away.
        text = format!("{text}. {}", turns::hint_for_done(model));
    }
    effects.push(Effect::Answer(Answer::here(text, after).with(more)));
}

/// What the facilitator reads at an item: its form, what it usually takes, prompt and hints.
pub(super) fn item_text(model: &Model, item: &Item) -> Vec<String> {
    let mut lines = item_form(model, item);
    let prompt = item.prompt.as_deref().into_iter().flat_map(str::lines);
    lines.extend(prompt.map(|text| t!(model.language, "item-read-aloud", text = text)));
    lines.extend(item_hints(model, item));
    lines
}

/// What stands below the words that are read aloud when an item opens: its form, what it usually takes, what
/// is read at later steps, and hints.
#[must_use]
pub fn item_notes(model: &Model, item: &Item) -> Vec<String> {
    let mut lines = item_form(model, item);
    lines.extend(item_hints(model, item));
    lines
}

/// How an item goes, and what it usually takes.
fn item_form(model: &Model, item: &Item) -> Vec<String> {
    let language = model.language;
    let steps = views::form(language, item);
    let form = (!steps.is_empty()).then(|| t!(language, "item-form", steps = steps));
    form.into_iter()
        .chain(super::late::took(model, item))
        .collect()
}

/// What is read aloud at later steps of an item, and its hints.
fn item_hints(model: &Model, item: &Item) -> Vec<String> {
    let language = model.language;
    let mut lines = Vec::new();
    for (step, text) in item.prompts.iter().flatten() {
        let step = views::prompt_step(language, step);
        lines.push(t!(
            language,
            "item-read-aloud-at",
            step = step,
            text = text.as_str()
        ));
    }
    let hints = item.hints.as_deref().into_iter().flat_map(str::lines);
    lines.extend(hints.map(|text| t!(language, "item-hints", text = text)));
    lines
}

/// The next item: what is unfinished here is said first, and a second time moves. After the last
/// item comes closing.
pub(super) fn next(
    model: &mut Model,
    moment: &mut Moment<'_>,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    if guard == Some(&Guard::Close) {
        return close(model, moment, guard, effects);
    }
    if let Some(open) = model.item() {
        let unfinished = views::unfinished(model);
        let wanted = Guard::Next(open);
        if !unfinished.is_empty() && guard != Some(&wanted) {
            model.guard = Some(wanted);
            let text = t!(model, "next-unfinished");
            effects.push(Effect::Answer(Answer::refused(text).with(unfinished)));
            return;
        }
    }
    match agenda::next(&model.minutes).map(|item| item.id.clone()) {
        Some(next) => open(model, moment, &next, Leaving::Done, effects),
        None => close(model, moment, guard, effects),
    }
}

/// The item before. Going back is free and destroys nothing.
pub(super) fn back(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    match agenda::previous(&model.minutes).map(|item| item.id.clone()) {
        Some(previous) => open(model, moment, &previous, Leaving::ForNow, effects),
        None => refuse(effects, t!(model.language, "back-none")),
    }
}

/// Opens an item. The one that is left is done when it lies before and nothing is unfinished in
/// it; or else it waits.
pub(super) fn go_to(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    let Some(from) = model.item() else {
        return open(model, moment, id, Leaving::ForNow, effects);
    };
    if from == *id {
        return stand(model, moment, effects, None);
    }
    let number = |id: &Id| agenda::number(&model.minutes, id);
    let onwards = number(&from) < number(id) && views::unfinished(model).is_empty();
    let leaving = if onwards {
        Leaving::Done
    } else {
        Leaving::ForNow
    };
    open(model, moment, id, leaving, effects);
}

fn open(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    leaving: Leaving,
    effects: &mut Vec<Effect>,
) {
    let number = agenda::number(&model.minutes, id).unwrap_or(0);
    let label = t!(model.language, "did-open", number = number);
    let after = model.write(moment, effects, label, |pen| agenda::open(pen, id, leaving));
    opened(model, moment, effects, after);
}

/// A calm pause, or going on after it: the same key does both.
pub(super) fn pause(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    match model.status() {
        SessionStatus::Running => {
            let after = model.write(moment, effects, t!(language, "did-pause"), clock::pause);
            stand(model, moment, effects, after);
        }
        SessionStatus::Paused => {
            let after = model.write(moment, effects, t!(language, "did-resume"), clock::resume);
            stand(model, moment, effects, after);
        }
        SessionStatus::Prepared => refuse(effects, t!(model, "not-begun")),
        SessionStatus::Finished => refuse(effects, t!(model, "finished")),
    }
}

/// The clock alone stops or goes on.
pub(super) fn toggle_clock(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    let after = model.write(moment, effects, t!(language, "did-clock"), clock::toggle);
    let text = if clock::is_running(&model.minutes) {
        t!(language, "clock-runs")
    } else {
        t!(model, "clock-stands")
    };
    effects.push(Effect::Answer(Answer::here(text, after)));
}

/// More minutes for the open item.
pub(super) fn more_time(
    model: &mut Model,
    moment: &mut Moment<'_>,
    minutes: i64,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    let label = t!(model.language, "did-more", count = minutes);
    let after = model.write(moment, effects, label, |pen| clock::more(pen, minutes));
    let mut more = Vec::new();
    more.extend(say::ending(model, moment.now));
    let text = say::standing(model, moment.now);
    effects.push(Effect::Answer(Answer::here(text, after).with(more)));
}

/// Shows what closing means; a second time closes.
pub(super) fn close(
    model: &mut Model,
    moment: &mut Moment<'_>,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    match model.status() {
        SessionStatus::Prepared => return refuse(effects, t!(model, "not-begun")),
        SessionStatus::Finished => return refuse(effects, t!(model, "finished")),
        SessionStatus::Running | SessionStatus::Paused => {}
    }
    if guard != Some(&Guard::Close) {
        model.guard = Some(Guard::Close);
        let view = closing_view::view(model);
        let text = match model.mode {
            Mode::Plain => t!(language, "close-again"),
            Mode::Screen => t!(model, "close-choose"),
        };
        effects.push(Effect::Answer(Answer::here(text, None).with(view)));
        return;
    }
    let after = model.write(moment, effects, t!(language, "did-close"), closing::finish);
    effects.push(Effect::Publish);
    effects.push(Effect::Answer(Answer::recorded(t!(model, "closed"), after)));
}
