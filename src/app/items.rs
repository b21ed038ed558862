//! The agenda while the session runs: adding, moving, splitting, dropping and reopening items.

use crate::circle::agenda;
use crate::minutes::{Id, ItemStatus};
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::{Model, Newest};
use super::{allowed, arguments, leading, say};

/// The minutes of an item of which nothing was said.
const USUAL_MINUTES: u32 = 10;
/// The most minutes that one item can have: a day.
const MOST_MINUTES: u32 = 1440;

/// A number of minutes that can be taken.
pub(super) fn minutes_from(text: &str) -> Option<u32> {
    text.trim()
        .parse::<u32>()
        .ok()
        .filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
}

/// The item with that number on the agenda.
pub(super) fn numbered(model: &Model, text: &str) -> Option<Id> {
    let number: usize = text.trim().trim_end_matches('.').parse().ok()?;
    agenda::numbered(&model.minutes, number).map(|item| item.id.clone())
}

fn title(model: &Model, id: &Id) -> String {
    model
        .minutes
        .agenda()
        .get(id)
        .and_then(|item| item.title.clone())
        .unwrap_or_default()
}

fn say_agenda(
    model: &Model,
    moment: &Moment<'_>,
    text: String,
    after: Option<u64>,
    effects: &mut Vec<Effect>,
) {
    let more = say::ending(model, moment.now).into_iter().collect();
    effects.push(Effect::Answer(Answer::recorded(text, after).with(more)));
}

/// Adds an item after the open one; a number at the end of the title is its minutes.
pub(super) fn add(
    model: &mut Model,
    moment: &mut Moment<'_>,
    words: &str,
    effects: &mut Vec<Effect>,
) {
    let (title, minutes) = match words.rsplit_once(char::is_whitespace) {
        Some((title, last)) => match minutes_from(last) {
            Some(minutes) => (title.trim_end(), minutes),
            None => (words, USUAL_MINUTES),
        },
        None => (words, USUAL_MINUTES),
    };
    let label = t!(
        model.language,
        "did-add-item",
        title = title,
        count = minutes
    );
    let after = model.write(moment, effects, label.clone(), |pen| {
        agenda::add(pen, title, minutes);
    });
    say_agenda(model, moment, label, after, effects);
}

/// Moves an item to another place on the agenda.
pub(super) fn shift(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    to: usize,
    effects: &mut Vec<Effect>,
) {
    let name = title(model, id);
    let mut label = t!(
        model.language,
        "did-move-item",
        title = name.as_str(),
        number = to
    );
    let after = model.write(moment, effects, label.clone(), |pen| {
        agenda::shift(pen, id, to);
    });
    if let Some(number) = agenda::number(&model.minutes, id) {
        label = t!(
            model.language,
            "did-move-item",
            title = name,
            number = number
        );
    }
    say_agenda(model, moment, label, after, effects);
}

/// Drops an item: it can be reopened.
pub(super) fn drop_item(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    effects: &mut Vec<Effect>,
) {
    if model.item().as_ref() == Some(id) && !model.leads() {
        return leading::refuse(effects, allowed::not_leading(model));
    }
    let label = t!(model, "did-drop-item", title = title(model, id));
    let after = model.write(moment, effects, label.clone(), |pen| {
        agenda::drop_item(pen, id);
    });
    say_agenda(model, moment, label, after, effects);
}

/// Splits an item in two halves of its time, or gives the second part `minutes`.
pub(super) fn split(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    minutes: Option<u32>,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let planned = model
        .minutes
        .agenda()
        .get(id)
        .and_then(|item| item.minutes)
        .unwrap_or(0);
    let minutes = minutes.unwrap_or(planned / 2);
    if minutes == 0 || minutes >= planned {
        return leading::refuse(effects, t!(language, "split-too-short", count = planned));
    }
    let name = title(model, id);
    let part = t!(language, "split-part", title = name.as_str());
    let label = t!(language, "did-split-item", title = name);
    let after = model.write(moment, effects, label.clone(), |pen| {
        agenda::split(pen, id, &part, minutes);
    });
    say_agenda(model, moment, label, after, effects);
}

/// Reopens an item: one that was done is opened again, one that was dropped comes back.
pub(super) fn reopen(
    model: &mut Model,
    moment: &mut Moment<'_>,
    words: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    if words.is_empty() {
        return leading::refuse(effects, arguments::unknown_item(model, words));
    }
    if let Some(id) = numbered(model, words) {
        if !model.leads() {
            return leading::refuse(effects, allowed::not_leading(model));
        }
        return leading::go_to(model, moment, &id, effects);
    }
    // Dropped items have no number any more: they are named by the beginning of their title.
    let typed = crate::circle::line::fold(words);
    let dropped = agenda::all_items(&model.minutes).into_iter().find(|item| {
        item.status == Some(ItemStatus::Dropped)
            && crate::circle::line::fold(item.title.as_deref().unwrap_or_default())
                .starts_with(&typed)
    });
    let Some(id) = dropped.map(|item| item.id.clone()) else {
        return leading::refuse(effects, t!(model, "item-unknown", number = words));
    };
    let label = t!(language, "did-restore-item", title = title(model, &id));
    let after = model.write(moment, effects, label.clone(), |pen| {
        agenda::restore(pen, &id);
    });
    say_agenda(model, moment, label, after, effects);
}

/// Sets the minutes of an item.
pub(super) fn set_minutes(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    minutes: u32,
    effects: &mut Vec<Effect>,
) {
    let label = t!(
        model.language,
        "did-minutes",
        title = title(model, id),
        count = minutes
    );
    let after = model.write(moment, effects, label.clone(), |pen| {
        agenda::set_minutes(pen, id, minutes);
    });
    say_agenda(model, moment, label, after, effects);
}

/// Writes what came of the open item, or of the one whose number stands first: `4: words`.
pub(super) fn outcome(
    model: &mut Model,
    moment: &mut Moment<'_>,
    words: &str,
    effects: &mut Vec<Effect>,
) {
    let of_another = words
        .split_once(':')
        .and_then(|(number, words)| Some((numbered(model, number)?, words.trim())))
        .filter(|(_, words)| !words.is_empty());
    let (id, words) = match of_another {
        Some((id, words)) => (Some(id), words),
        None => (model.item(), words),
    };
    let Some(id) = id else {
        return leading::refuse(effects, t!(model, "stand-between"));
    };
    let label = t!(model.language, "did-outcome", title = title(model, &id));
    let after = model.write(moment, effects, label.clone(), |pen| {
        pen.set(&id, "outcome", words);
    });
    model.newest = Newest::Outcome;
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}
