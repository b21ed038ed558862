//! Leading: begin, items, rounds and turns, pause, clock, closing.

use crate::circle::round::Stand;
use crate::circle::{agenda, clock, closing, people, round, setup};
use crate::minutes::{Id, Item, RoundKind, SessionStatus, Turn};
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::{Guard, Model};
use super::{dispatch, say, views};

/// Says why, without doing anything.
pub(super) fn refuse(effects: &mut Vec<Effect>, why: String) {
    effects.push(Effect::Answer(Answer::refused(why)));
}

/// Says where we are, once record number `after` is on disk.
fn stand(model: &Model, moment: &Moment<'_>, effects: &mut Vec<Effect>, after: Option<u64>) {
    let text = say::standing(model, moment.now);
    effects.push(Effect::Answer(Answer::now(text, after)));
}

/// Says where the turns are, once record number `after` is on disk.
fn stand_turns(model: &Model, moment: &Moment<'_>, effects: &mut Vec<Effect>, after: Option<u64>) {
    let text = say::turns(model).unwrap_or_else(|| say::standing(model, moment.now));
    effects.push(Effect::Answer(Answer::now(text, after)));
}

/// Begins the session, or takes it up again after it was closed.
pub(super) fn begin(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    match model.status() {
        SessionStatus::Prepared => {
            if agenda::items(&model.minutes).is_empty() {
                return refuse(effects, t!(language, "begin-no-items"));
            }
            let label = t!(language, "did-begin");
            let after = model.write(moment, effects, label, setup::begin);
            opened(model, moment, effects, after);
        }
        SessionStatus::Finished => {
            let label = t!(language, "did-reopen");
            let after = model.write(moment, effects, label, |pen| {
                closing::reopen(pen);
                let last = agenda::items(pen.minutes()).last().map(|item| item.id.clone());
                if let Some(last) = last {
                    agenda::open(pen, &last);
                }
            });
            stand(model, moment, effects, after);
        }
        SessionStatus::Paused => pause(model, moment, effects),
        SessionStatus::Running => refuse(effects, t!(language, "begin-already")),
    }
}

/// Whether the session runs; says why not otherwise.
pub(super) fn runs(model: &Model, effects: &mut Vec<Effect>) -> bool {
    let why = match model.status() {
        SessionStatus::Running => return true,
        SessionStatus::Prepared => t!(model.language, "not-begun"),
        SessionStatus::Paused => t!(model.language, "paused-text"),
        SessionStatus::Finished => t!(model.language, "finished-text"),
    };
    refuse(effects, why);
    false
}

/// The prompt and how the item goes, to be read when it opens.
fn opened(model: &Model, moment: &Moment<'_>, effects: &mut Vec<Effect>, after: Option<u64>) {
    let more = agenda::current(&model.minutes).map_or_else(Vec::new, |item| item_text(model, item));
    let text = say::standing(model, moment.now);
    effects.push(Effect::Answer(Answer::now(text, after).with(more)));
}

/// What the facilitator reads at an item: its form, prompt and hints.
pub(super) fn item_text(model: &Model, item: &Item) -> Vec<String> {
    let language = model.language;
    let mut lines = Vec::new();
    let steps = views::form(language, item);
    if !steps.is_empty() {
        lines.push(t!(language, "item-form", steps = steps));
    }
    let prompt = item.prompt.as_deref().into_iter().flat_map(str::lines);
    lines.extend(prompt.map(|text| t!(language, "item-read-aloud", text = text)));
    for (step, text) in item.prompts.iter().flatten() {
        let step = views::prompt_step(language, step);
        lines.push(t!(language, "item-read-aloud-at", step = step, text = text.as_str()));
    }
    let hints = item.hints.as_deref().into_iter().flat_map(str::lines);
    lines.extend(hints.map(|text| t!(language, "item-hints", text = text)));
    lines
}

/// The next item: what is unfinished here is said first, and a second time moves.
pub(super) fn next(model: &mut Model, moment: &mut Moment<'_>, guard: Option<Guard>, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let open = model.item();
    if let Some(open) = &open {
        let unfinished = views::unfinished(model);
        let wanted = Guard::Next(open.clone());
        if !unfinished.is_empty() && guard.as_ref() != Some(&wanted) {
            model.guard = Some(wanted);
            let text = t!(model.language, "next-unfinished");
            effects.push(Effect::Answer(Answer::refused(text).with(unfinished)));
            return;
        }
    }
    let Some(next) = agenda::next(&model.minutes).map(|item| item.id.clone()) else {
        return close(model, moment, guard, effects);
    };
    go_to(model, moment, &next, effects);
}

/// The item before. Going back is free and destroys nothing.
pub(super) fn back(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    match agenda::previous(&model.minutes).map(|item| item.id.clone()) {
        Some(previous) => go_to(model, moment, &previous, effects),
        None => refuse(effects, t!(model.language, "back-none")),
    }
}

/// Opens an item.
pub(super) fn go_to(model: &mut Model, moment: &mut Moment<'_>, id: &Id, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    if model.item().as_ref() == Some(id) {
        return stand(model, moment, effects, None);
    }
    let number = agenda::number(&model.minutes, id).unwrap_or(0);
    let label = t!(model.language, "did-open", number = number);
    moved(model);
    let after = model.write(moment, effects, label, |pen| agenda::open(pen, id));
    opened(model, moment, effects, after);
}

/// The turn moved: the pen is no longer held on anybody.
fn moved(model: &mut Model) {
    model.held.clear();
    if let Some(speaker) = round::speaker(&model.minutes) {
        model.previous = Some(speaker.clone());
    }
}

/// Enter on an empty line: this turn is done.
pub(super) fn done(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    if !model.leads() {
        return refuse(effects, dispatch::not_leading(model));
    }
    match round::stand(&model.minutes) {
        None => stand(model, moment, effects, None),
        Some(Stand::Complete | Stand::Waiting { suggestion: None }) => {
            stand_turns(model, moment, effects, None);
        }
        Some(Stand::Waiting { suggestion: Some(who) }) => give_turn(model, moment, &who, effects),
        Some(Stand::Speaking { speaker, .. }) => {
            let who = people::name(&model.minutes, &speaker).to_owned();
            moved(model);
            let label = t!(language, "did-turn-done", who = who);
            let after = model.write(moment, effects, label, round::next);
            stand_turns(model, moment, effects, after);
        }
    }
}

/// What Enter on the empty line would do.
pub(super) fn hint_for_done(model: &Model) -> String {
    let language = model.language;
    if model.status() != SessionStatus::Running {
        return t!(language, "hint-begin");
    }
    match round::stand(&model.minutes) {
        None => t!(language, "hint-type"),
        Some(Stand::Waiting { suggestion: Some(who) }) => {
            t!(language, "hint-starts", who = people::name(&model.minutes, &who))
        }
        Some(Stand::Waiting { suggestion: None }) => t!(language, "turns-nobody"),
        Some(Stand::Speaking { then: Some(then), .. }) => {
            t!(language, "hint-next", who = people::name(&model.minutes, &then))
        }
        Some(Stand::Speaking { then: None, .. }) => t!(language, "hint-last"),
        Some(Stand::Complete) => t!(language, "turns-complete"),
    }
}

/// Gives the turn to somebody.
pub(super) fn give_turn(model: &mut Model, moment: &mut Moment<'_>, to: &Id, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    if !model.leads() {
        return refuse(effects, dispatch::not_leading(model));
    }
    if round::open(&model.minutes).is_none() {
        return refuse(effects, t!(language, "no-round"));
    }
    let who = people::name(&model.minutes, to).to_owned();
    let here = model.minutes.participants().get(to).is_some_and(people::is_here);
    if !here {
        return refuse(effects, t!(language, "turn-not-here", who = who));
    }
    moved(model);
    let label = t!(language, "did-turn", who = who);
    let after = model.write(moment, effects, label, |pen| round::give(pen, to));
    stand_turns(model, moment, effects, after);
}

/// Gives the turn back to whoever comes before the speaker in the round.
pub(super) fn turn_back(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let minutes = &model.minutes;
    let Some(open) = round::open(minutes) else {
        return refuse(effects, t!(model.language, "no-round"));
    };
    let order = round::order(minutes, open);
    let before = match round::speaker(minutes) {
        Some(now) => order.iter().take_while(|id| *id != now).last(),
        None => order.last().filter(|_| open.starts_with.is_some()),
    };
    match before.cloned() {
        Some(before) => give_turn(model, moment, &before, effects),
        None => refuse(effects, t!(model.language, "turn-back-none")),
    }
}

/// Whoever has the turn passes, or asks to come back to them later.
pub(super) fn put_off(model: &mut Model, moment: &mut Moment<'_>, turn: Turn, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    let Some(open) = round::open(&model.minutes) else {
        return refuse(effects, t!(language, "no-round"));
    };
    let kind = open.kind;
    let Some(speaker) = round::speaker(&model.minutes) else {
        return refuse(effects, t!(language, "no-speaker"));
    };
    let who = people::name(&model.minutes, speaker).to_owned();
    if turn == Turn::Passed && kind == Some(RoundKind::Consent) {
        return refuse(effects, t!(language, "pass-not-in-consent"));
    }
    let label = match turn {
        Turn::Passed => t!(language, "did-pass", who = who),
        _ => t!(language, "did-later", who = who),
    };
    moved(model);
    let after = model.write(moment, effects, label.clone(), |pen| round::put_off(pen, turn));
    let mut more = vec![label];
    if turn == Turn::Passed && kind == Some(RoundKind::Reaction) {
        more.push(t!(language, "pass-in-reaction"));
    }
    let text = say::turns(model).unwrap_or_default();
    effects.push(Effect::Answer(Answer::now(text, after).with(more)));
}

/// Starts a round.
pub(super) fn start_round(model: &mut Model, moment: &mut Moment<'_>, kind: RoundKind, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    if model.item().is_none() {
        return refuse(effects, t!(model.language, "stand-between"));
    }
    moved(model);
    let label = t!(model.language, "did-round", round = say::round_name(model.language, Some(kind)));
    let after = model.write(moment, effects, label, |pen| {
        round::start(pen, kind, None);
    });
    stand_turns(model, moment, effects, after);
}

/// Ends the round; when people were not asked, a second time does.
pub(super) fn end_round(model: &mut Model, moment: &mut Moment<'_>, guard: Option<Guard>, effects: &mut Vec<Effect>) {
    let language = model.language;
    let Some(open) = round::open(&model.minutes).map(|round| round.id.clone()) else {
        return refuse(effects, t!(language, "no-round"));
    };
    let owed = views::unfinished(model);
    let wanted = Guard::EndRound(open);
    if !owed.is_empty() && guard.as_ref() != Some(&wanted) {
        model.guard = Some(wanted);
        effects.push(Effect::Answer(Answer::refused(t!(language, "end-round-owed")).with(owed)));
        return;
    }
    moved(model);
    let paused = model.status() == SessionStatus::Paused;
    let label = t!(language, "did-end-round");
    let after = model.write(moment, effects, label, |pen| {
        if paused {
            clock::resume(pen);
        }
        round::end(pen);
        round::offer_next(pen);
    });
    stand(model, moment, effects, after);
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
        SessionStatus::Prepared => refuse(effects, t!(language, "not-begun")),
        SessionStatus::Finished => refuse(effects, t!(language, "finished-text")),
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
        t!(language, "clock-stands")
    };
    effects.push(Effect::Answer(Answer::now(text, after)));
}

/// More minutes for the open item.
pub(super) fn more_time(model: &mut Model, moment: &mut Moment<'_>, minutes: i64, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let label = t!(model.language, "did-more", count = minutes);
    let after = model.write(moment, effects, label, |pen| clock::more(pen, minutes));
    let mut more = Vec::new();
    more.extend(say::ending(model, moment.now));
    let text = say::standing(model, moment.now);
    effects.push(Effect::Answer(Answer::now(text, after).with(more)));
}

/// Shows what closing means; a second time closes.
pub(super) fn close(model: &mut Model, moment: &mut Moment<'_>, guard: Option<Guard>, effects: &mut Vec<Effect>) {
    let language = model.language;
    match model.status() {
        SessionStatus::Prepared => return refuse(effects, t!(language, "not-begun")),
        SessionStatus::Finished => return refuse(effects, t!(language, "finished-text")),
        SessionStatus::Running | SessionStatus::Paused => {}
    }
    if guard != Some(Guard::Close) {
        model.guard = Some(Guard::Close);
        let view = views::closing(model);
        let text = t!(language, "close-again");
        effects.push(Effect::Answer(Answer::now(text, None).with(view)));
        return;
    }
    moved(model);
    let after = model.write(moment, effects, t!(language, "did-close"), closing::finish);
    effects.push(Effect::Publish);
    effects.push(Effect::Answer(Answer::recorded(t!(language, "closed"), after)));
}
