//! Changing what was written down: words, speaker, kind, readers, source, place; taking away and
//! erasing.

use chrono::NaiveDate;

use crate::circle::{entries, people};
use crate::lang;
use crate::minutes::{ActionStatus, Id, Kind, Level, Pen, QuestionStatus, Source};
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::Model;
use super::{leading, say, views};

/// The entry that a command is about: the one whose label stands first in `arguments` (A3), or
/// else the last one. Tells the entry and the rest of the arguments.
pub(super) fn named<'a>(model: &Model, arguments: &'a str) -> Option<(Id, &'a str)> {
    let (first, rest) = arguments
        .split_once(char::is_whitespace)
        .unwrap_or((arguments, ""));
    match by_label(model, first) {
        Some(id) => Some((id, rest.trim_start())),
        None => entries::latest(&model.minutes).map(|id| (id, arguments)),
    }
}

/// The entry with that label, in capitals or not.
pub(super) fn by_label(model: &Model, label: &str) -> Option<Id> {
    let digits = label.find(|c: char| c.is_ascii_digit())?;
    let (letter, number) = label.split_at(digits);
    let number: usize = number.parse().ok()?;
    let minutes = &model.minutes;
    let place = number.checked_sub(1)?;
    let kind = entries::KINDS.into_iter().find(|kind| {
        say::letter(model.language, kind).is_some_and(|l| l.eq_ignore_ascii_case(letter))
    })?;
    match kind {
        Kind::Contribution => minutes.contributions().keys().nth(place),
        Kind::Insight => minutes.insights().keys().nth(place),
        Kind::Decision => minutes.decisions().keys().nth(place),
        Kind::Action => minutes.actions().keys().nth(place),
        Kind::Question => minutes.questions().keys().nth(place),
        _ => None,
    }
    .cloned()
}

/// Changes an entry and says so.
fn change(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    what: String,
    effects: &mut Vec<Effect>,
    with: impl FnOnce(&mut Pen<'_>),
) {
    let label = say::label(model, id).unwrap_or_default();
    let text = t!(model.language, "entry-changed", label = label, what = what);
    let after = model.write(moment, effects, text.clone(), with);
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}

fn kind_of(model: &Model, id: &Id) -> Option<Kind> {
    model.minutes.record(id).map(|record| record.kind.clone())
}

/// Writes other words.
pub(super) fn edit(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    if text.len() > entries::MOST_BYTES {
        super::capture::set_aside(model, text, effects);
        return leading::refuse(effects, t!(model.language, "edit-long"));
    }
    let what = t!(
        model.language,
        "changed-text",
        text = say::excerpt(text, 60)
    );
    change(model, moment, id, what, effects, |pen| {
        pen.set(id, "text", text)
    });
}

/// Says whose words a note or question is, or nobody's for the circle.
pub(super) fn speaker(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    speakers: &[Id],
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let who = people::names(&model.minutes, speakers);
    let what = t!(language, "changed-speaker", who = who);
    match kind_of(model, id) {
        Some(Kind::Contribution) => {
            let before: Vec<Id> = model
                .minutes
                .contributions()
                .get(id)
                .map(|note| note.speakers.iter().cloned().collect())
                .unwrap_or_default();
            change(model, moment, id, what, effects, |pen| {
                for speaker in before.iter().filter(|old| !speakers.contains(old)) {
                    pen.take(id, "speakers", speaker.as_str());
                }
                for speaker in speakers {
                    pen.put(id, "speakers", speaker.as_str());
                }
            });
        }
        Some(Kind::Question) => change(model, moment, id, what, effects, |pen| {
            if let Some(speaker) = speakers.first() {
                pen.set(id, "raised_by", speaker.as_str());
            }
        }),
        _ => leading::refuse(effects, t!(language, "entry-no-speaker")),
    }
}

/// Says who does an action or sees to a decision; somebody who did already no longer does.
pub(super) fn owner(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    owner: &Id,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let has = match kind_of(model, id) {
        Some(Kind::Action) => model
            .minutes
            .actions()
            .get(id)
            .is_some_and(|action| action.owners.contains(owner)),
        Some(Kind::Decision) => model
            .minutes
            .decisions()
            .get(id)
            .is_some_and(|d| d.owners.contains(owner)),
        _ => return leading::refuse(effects, t!(language, "entry-no-owner")),
    };
    let who = people::name(&model.minutes, owner);
    let what = if has {
        t!(language, "changed-owner-off", who = who)
    } else {
        t!(language, "entry-who", who = who)
    };
    change(model, moment, id, what, effects, |pen| {
        if has {
            pen.take(id, "owners", owner.as_str());
        } else {
            pen.put(id, "owners", owner.as_str());
        }
    });
}

/// Sets the day by which an action is done, or on which a decision is looked at again.
pub(super) fn day(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    (day, words): (Option<NaiveDate>, &str),
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let shown = day.map_or_else(|| words.to_owned(), |day| lang::date_long(language, day));
    match kind_of(model, id) {
        Some(Kind::Action) => {
            let what = t!(language, "entry-by", date = shown);
            change(model, moment, id, what, effects, |pen| {
                match day {
                    Some(day) => pen.set(id, "due", day.to_string()),
                    None => pen.clear(id, "due"),
                }
                pen.set(id, "due_text", words);
            });
        }
        Some(Kind::Decision) => match day {
            Some(day) => {
                let what = t!(language, "closing-review", date = shown);
                change(model, moment, id, what, effects, |pen| {
                    pen.set(id, "review", day.to_string());
                });
            }
            None => leading::refuse(effects, t!(language, "date-unread", text = words)),
        },
        _ => leading::refuse(effects, t!(language, "entry-no-date")),
    }
}

/// Says who may read an entry.
pub(super) fn level(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    level: Level,
    effects: &mut Vec<Effect>,
) {
    let Some(kind) = kind_of(model, id) else {
        return;
    };
    let what = say::level(model.language, &kind, level);
    change(model, moment, id, what, effects, |pen| {
        pen.set(id, "level", level)
    });
}

/// Adds a source of knowledge, or takes it away when it was there.
pub(super) fn source(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    source: Source,
    effects: &mut Vec<Effect>,
) {
    let cell = format!("sources/{}", source.word());
    let has = model.minutes.value(id, &cell).is_some();
    let name = say::source_name(model.language, source);
    let what = if has {
        t!(model.language, "changed-source-off", name = name)
    } else {
        t!(model.language, "entry-sources", names = name)
    };
    change(model, moment, id, what, effects, |pen| {
        if has {
            pen.take(id, "sources", source.word());
        } else {
            pen.put(id, "sources", source.word());
        }
    });
}

/// Moves an entry to another agenda item.
pub(super) fn shift(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    item: &Id,
    effects: &mut Vec<Effect>,
) {
    let title = model
        .minutes
        .agenda()
        .get(item)
        .and_then(|item| item.title.clone());
    let what = t!(
        model.language,
        "changed-item",
        title = title.unwrap_or_default()
    );
    let in_round = model.minutes.value(id, "round").is_some();
    change(model, moment, id, what, effects, |pen| {
        pen.set(id, "item", item.as_str());
        if in_round {
            pen.clear(id, "round");
        }
    });
}

/// Makes another kind of entry of it: the words stay, the old entry is taken away.
pub(super) fn turn_into(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    kind: &Kind,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some(old) = kind_of(model, id) else {
        return;
    };
    if old == *kind {
        return leading::refuse(effects, t!(language, "kind-same"));
    }
    let value = |field: &str| model.minutes.value(id, field).cloned();
    let (item, round, text, at) = (value("item"), value("round"), value("text"), value("at"));
    let level = entries::level_for(&model.minutes, kind);
    let sources: Vec<Source> = Source::ALL
        .iter()
        .copied()
        .filter(|s| {
            model
                .minutes
                .value(id, &format!("sources/{}", s.word()))
                .is_some()
        })
        .collect();
    let speakers: Vec<Id> = match model.minutes.contributions().get(id) {
        Some(note) => note.speakers.iter().cloned().collect(),
        None => value("raised_by")
            .and_then(|id| id.as_str().map(Id::new))
            .into_iter()
            .collect(),
    };
    let name = say::kind_name(language, kind);
    let label = say::label(model, id).unwrap_or_default();
    let mut made = None;
    let undo = t!(
        language,
        "did-kind",
        label = label.as_str(),
        kind = name.as_str()
    );
    let after = model.write(moment, effects, undo, |pen| {
        let new = pen.make(kind.clone());
        pen.set_some(&new, "item", item);
        pen.set_some(&new, "text", text);
        pen.set_some(&new, "at", at);
        pen.set(&new, "level", level);
        for source in sources {
            pen.put(&new, "sources", source.word());
        }
        match kind {
            Kind::Contribution => {
                pen.set_some(&new, "round", round);
                for speaker in &speakers {
                    pen.put(&new, "speakers", speaker.as_str());
                }
            }
            Kind::Question => {
                pen.set_some(&new, "raised_by", speakers.first().map(Id::as_str));
                pen.set(&new, "status", QuestionStatus::Open);
            }
            Kind::Action => pen.set(&new, "status", ActionStatus::Open),
            Kind::Decision => {
                pen.set(&new, "method", crate::minutes::Method::Noted);
                pen.set(&new, "outcome", crate::minutes::Outcome::Adopted);
            }
            _ => {}
        }
        pen.take_away(id);
        made = Some(new);
    });
    let new = made
        .and_then(|id| say::label(model, &id))
        .unwrap_or_default();
    let text = t!(
        language,
        "kind-changed",
        label = label,
        new = new,
        kind = name
    );
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}

/// Says how an action or question stands.
pub(super) fn tick(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    status: ActionStatus,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let what = status_name(language, status);
    match kind_of(model, id) {
        Some(Kind::Action) => {
            change(model, moment, id, what, effects, |pen| {
                pen.set(id, "status", status)
            });
        }
        Some(Kind::Question) => {
            let status = match status {
                ActionStatus::Done => QuestionStatus::Answered,
                ActionStatus::Dropped => QuestionStatus::Dropped,
                ActionStatus::Open | ActionStatus::HandedOver => QuestionStatus::Open,
            };
            change(model, moment, id, what, effects, |pen| {
                pen.set(id, "status", status)
            });
        }
        _ => leading::refuse(effects, t!(language, "entry-no-status")),
    }
}

/// Writes down an agreement of the circle; the circle just said yes to it.
pub(super) fn agree(
    model: &mut Model,
    moment: &mut Moment<'_>,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    if text.len() > entries::MOST_BYTES {
        super::capture::set_aside(model, text, effects);
        return leading::refuse(effects, t!(model.language, "edit-long"));
    }
    let label = t!(model.language, "did-agree", text = say::excerpt(text, 60));
    let after = model.write(moment, effects, label.clone(), |pen| {
        let id = pen.make(Kind::Agreement);
        pen.set(&id, "text", text);
        pen.set(&id, "confirmed", pen.now().to_string());
        pen.set(&id, "at", pen.now().to_string());
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Puts a new question on the parking lot.
pub(super) fn park_text(
    model: &mut Model,
    moment: &mut Moment<'_>,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    let by = model.pen_is_with().into_iter().next();
    let label = t!(model.language, "did-park", text = say::excerpt(text, 60));
    let after = model.write(moment, effects, label.clone(), |pen| {
        for id in entries::question(pen, text, by.as_ref(), &std::collections::BTreeSet::new()) {
            pen.set(&id, "status", QuestionStatus::Parked);
        }
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Puts an open question on the parking lot.
pub(super) fn park(model: &mut Model, moment: &mut Moment<'_>, id: &Id, effects: &mut Vec<Effect>) {
    if kind_of(model, id) != Some(Kind::Question) {
        return leading::refuse(effects, t!(model.language, "park-question"));
    }
    let what = t!(model.language, "status-parked");
    change(model, moment, id, what, effects, |pen| {
        pen.set(id, "status", QuestionStatus::Parked)
    });
}

/// How an action stands, in words.
pub(super) fn status_name(language: lang::Language, status: ActionStatus) -> String {
    match status {
        ActionStatus::Open => t!(language, "status-open"),
        ActionStatus::Done => t!(language, "status-done"),
        ActionStatus::Dropped => t!(language, "status-dropped"),
        ActionStatus::HandedOver => t!(language, "status-handed-over"),
    }
}

/// Takes an entry away; it can come back.
pub(super) fn take_away(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    effects: &mut Vec<Effect>,
) {
    let label = say::label(model, id).unwrap_or_default();
    let text = t!(model.language, "taken-away", label = label);
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

/// "Don't write that down": erases the line or an entry for good, everywhere.
pub(super) fn erase(
    model: &mut Model,
    moment: &mut Moment<'_>,
    arguments: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let named = if arguments.is_empty() {
        None
    } else {
        by_label(model, arguments)
    };
    if !arguments.is_empty() && named.is_none() {
        return leading::refuse(effects, t!(language, "entry-unknown", label = arguments));
    }
    // What stands on the line, or aside, is the nearest: it goes first.
    if named.is_none() && !model.draft.text.is_empty() {
        super::capture::accepted(model, effects);
        model.saved.asked += 1;
        let number = model.saved.asked;
        effects.push(Effect::Erase {
            number,
            changes: Vec::new(),
        });
        let text = t!(language, "erased-line");
        effects.push(Effect::Answer(Answer::recorded(text, Some(number))));
        return;
    }
    let Some(id) = named.or_else(|| entries::latest(&model.minutes)) else {
        return leading::refuse(effects, t!(language, "erase-nothing"));
    };
    let label = say::label(model, &id).unwrap_or_default();
    let (changes, _) = model.pen(moment, |pen| pen.erase(&id));
    for done in model.done.iter_mut().chain(&mut model.undone) {
        done.step.forget(&id);
    }
    model.done.retain(|done| !done.step.is_empty());
    model.undone.retain(|done| !done.step.is_empty());
    model.saved.asked += 1;
    let number = model.saved.asked;
    effects.push(Effect::Erase { number, changes });
    let text = t!(language, "erased", label = label);
    effects.push(Effect::Answer(Answer::recorded(text, Some(number))));
}
