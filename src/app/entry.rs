//! Changing what was written down: words, speaker, kind, readers, source, place; taking away and
//! erasing.

mod away;

use crate::circle::{entries, read_back};
use crate::lang;
use crate::minutes::{ActionStatus, Id, Kind, Level, Pen, QuestionStatus, Source};
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::message::{Effect, Moment};
use super::model::{Model, Newest};
use super::say::ECHO;
use super::{advice, arguments, erase, label, leading, reading_back, retype, say, sharing, words};

use away::{restore, take_away};

/// Does a command that is about one entry.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    match command {
        Command::Erase => return erase::erase(model, moment, typed, effects),
        Command::Restore => return restore(model, moment, effects),
        Command::AdviceList => return advice::list(model, effects),
        Command::Insights => return sharing::list(model, effects),
        Command::Present => return sharing::present(model, moment, typed, effects),
        Command::PresentBack => return sharing::present_back(model, moment, effects),
        _ => {}
    }
    let (id, rest) = match label::named(model, typed, fitting(command)) {
        Ok(found) => found,
        Err(why) => return leading::refuse(effects, why),
    };
    match command {
        Command::Edit if rest.is_empty() => leading::refuse(effects, t!(model, "edit-what")),
        Command::Edit => edit(model, moment, &id, rest, effects),
        Command::Speaker => arguments::person(model, rest, effects, |model, effects, who| {
            speaker(model, moment, &id, &[who], effects);
        }),
        Command::Kind => match words::entry_kind(rest) {
            Some(kind) => retype::turn_into(model, moment, &id, &kind, effects),
            None => leading::refuse(
                effects,
                t!(language, "kind-unknown", typed = say::excerpt(rest, ECHO)),
            ),
        },
        Command::Level => match words::level(rest) {
            Some(to) => level(model, moment, &id, to, effects),
            None => leading::refuse(
                effects,
                t!(language, "level-unknown", typed = say::excerpt(rest, ECHO)),
            ),
        },
        Command::Source => match words::source(rest) {
            Some(from) => source(model, moment, &id, from, effects),
            None => leading::refuse(
                effects,
                t!(language, "source-unknown", typed = say::excerpt(rest, ECHO)),
            ),
        },
        Command::Move => arguments::item(model, rest, effects, |model, effects, item| {
            shift(model, moment, &id, &item, effects);
        }),
        Command::Owner => arguments::person(model, rest, effects, |model, effects, who| {
            owner(model, moment, &id, &who, effects);
        }),
        Command::Due | Command::Review if rest.is_empty() => {
            leading::refuse(effects, t!(language, "date-which"));
        }
        Command::Due => due(model, moment, &id, rest, effects),
        Command::Review => review(model, moment, &id, rest, effects),
        Command::Term | Command::Measure if rest.is_empty() => {
            leading::refuse(effects, t!(language, "record-what"));
        }
        Command::Term => {
            let what = t!(language, "changed-term", text = say::excerpt(rest, 60));
            change(model, moment, &id, what, effects, |pen| {
                pen.set(&id, "term", rest);
            });
        }
        Command::Measure => {
            let what = t!(language, "changed-measure", text = say::excerpt(rest, 60));
            change(model, moment, &id, what, effects, |pen| {
                pen.set(&id, "measure", rest);
            });
        }
        Command::Tick => match words::action_status(if rest.is_empty() { "done" } else { rest }) {
            Some(status) => tick(model, moment, &id, status, effects),
            None => leading::refuse(
                effects,
                t!(language, "status-unknown", typed = say::excerpt(rest, ECHO)),
            ),
        },
        Command::TakeAway => take_away(model, moment, &id, effects),
        Command::AdviceTo
        | Command::TakenOver
        | Command::PartlyTakenOver
        | Command::NotTakenOver
            if kind_of(model, &id) != Some(Kind::Advice) =>
        {
            leading::refuse(effects, t!(model, "advice-only"));
        }
        Command::AdviceTo => advice::to(model, moment, &id, rest, effects),
        Command::TakenOver | Command::PartlyTakenOver | Command::NotTakenOver => {
            advice::answer(model, moment, &id, command, rest, effects);
        }
        _ => leading::refuse(effects, t!(language, "not-here")),
    }
}

/// The kinds of entry that a command can be about.
pub(super) fn fitting(command: Command) -> &'static [Kind] {
    match command {
        Command::Speaker => &[Kind::Contribution, Kind::Question],
        Command::Owner => &[Kind::Action, Kind::Decision],
        Command::Due => &[Kind::Action, Kind::Advice],
        Command::AdviceTo
        | Command::TakenOver
        | Command::PartlyTakenOver
        | Command::NotTakenOver => &[Kind::Advice],
        Command::Review | Command::Term | Command::Measure | Command::AnswerBy => &[Kind::Decision],
        Command::Tick => &[Kind::Action, Kind::Question],
        Command::Source => &entries::WITH_SOURCES,
        _ => &entries::KINDS,
    }
}

/// Changes an entry and says so.
pub(super) fn change(
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

pub(super) fn kind_of(model: &Model, id: &Id) -> Option<Kind> {
    model.minutes.record(id).map(|record| record.kind.clone())
}

/// Writes other words.
fn edit(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    model.newest = Newest::Entry;
    let what = t!(
        model.language,
        "changed-text",
        text = say::excerpt(text, 60)
    );
    let read = kind_of(model, id).is_some_and(|kind| reading_back::is_read_back(&kind));
    change(model, moment, id, what, effects, |pen| {
        if read {
            read_back::reword(pen, id, text);
        } else {
            pen.set(id, "text", text);
        }
    });
}

/// Says whose words a note or question is, or nobody's for the circle.
fn speaker(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    speakers: &[Id],
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let who = say::names(model, speakers);
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
fn owner(
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
    let who = say::who(model, owner);
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

/// Sets the day by which an action is done; words that are no day are kept as they were said.
fn due(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    words: &str,
    effects: &mut Vec<Effect>,
) {
    match kind_of(model, id) {
        Some(Kind::Action) => {}
        Some(Kind::Advice) => return advice::by(model, moment, id, words, effects),
        _ => return leading::refuse(effects, t!(model, "entry-no-due")),
    }
    let day = arguments::date(model, words, moment.now);
    let what = match day {
        Some(day) => t!(model.language, "entry-by", date = say::day(model, day)),
        None => t!(
            model.language,
            "changed-due-words",
            words = say::excerpt(words, ECHO)
        ),
    };
    change(model, moment, id, what, effects, |pen| {
        match day {
            Some(day) => pen.set(id, "due", day.to_string()),
            None => pen.clear(id, "due"),
        }
        pen.set(id, "due_text", words);
    });
}

/// Sets the day on which a decision is looked at again.
fn review(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    words: &str,
    effects: &mut Vec<Effect>,
) {
    if kind_of(model, id) != Some(Kind::Decision) {
        return leading::refuse(effects, t!(model, "entry-no-review"));
    }
    let Some(day) = arguments::date(model, words, moment.now) else {
        return leading::refuse(
            effects,
            t!(
                model.language,
                "date-unread",
                text = say::excerpt(words, ECHO)
            ),
        );
    };
    let what = t!(
        model.language,
        "closing-review",
        date = say::day(model, day)
    );
    change(model, moment, id, what, effects, |pen| {
        pen.set(id, "review", day.to_string());
    });
}

/// Says who may read an entry.
fn level(
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
        pen.set(id, "level", level);
    });
}

/// Adds a source of knowledge, or takes it away when it was there.
fn source(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    source: Source,
    effects: &mut Vec<Effect>,
) {
    if kind_of(model, id) == Some(Kind::Reaction) {
        return leading::refuse(effects, t!(model.language, "reaction-no-source"));
    }
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
fn shift(
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

/// Says how an action or question stands.
pub(super) fn tick(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    status: ActionStatus,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    match kind_of(model, id) {
        Some(Kind::Action) => {
            let what = status_name(language, status);
            change(model, moment, id, what, effects, |pen| {
                pen.set(id, "status", status);
                pen.set(id, "checked", pen.now().to_string());
            });
        }
        Some(Kind::Question) => {
            let (status, what) = match status {
                ActionStatus::Done => (QuestionStatus::Answered, t!(language, "status-answered")),
                ActionStatus::Dropped => (QuestionStatus::Dropped, status_name(language, status)),
                ActionStatus::Open | ActionStatus::HandedOver => {
                    (QuestionStatus::Open, t!(language, "entry-question"))
                }
            };
            change(model, moment, id, what, effects, |pen| {
                pen.set(id, "status", status);
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
    model.newest = Newest::Entry;
    let label = t!(model.language, "did-agree", text = say::excerpt(text, 60));
    let after = model.write(moment, effects, label.clone(), |pen| {
        entries::agreement(pen, text);
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Puts something on the parking lot: a text, or else a question that is there.
pub(super) fn park(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    if !typed.is_empty() && !label::is_label(typed) {
        return park_text(model, moment, typed, effects);
    }
    let id = match label::named(model, typed, &[Kind::Question]) {
        Ok((id, _)) if kind_of(model, &id) == Some(Kind::Question) => id,
        Ok(_) => return leading::refuse(effects, t!(model, "park-question")),
        Err(why) => return leading::refuse(effects, why),
    };
    let what = t!(model.language, "status-parked");
    change(model, moment, &id, what, effects, |pen| {
        pen.set(&id, "status", QuestionStatus::Parked);
    });
}

/// Puts a new question on the parking lot.
fn park_text(model: &mut Model, moment: &mut Moment<'_>, text: &str, effects: &mut Vec<Effect>) {
    model.newest = Newest::Entry;
    let by = model.pen_is_with().into_iter().next();
    let label = t!(model.language, "did-park", text = say::excerpt(text, 60));
    let after = model.write(moment, effects, label.clone(), |pen| {
        for id in entries::question(pen, text, by.as_ref(), &std::collections::BTreeSet::new()) {
            pen.set(&id, "status", QuestionStatus::Parked);
        }
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
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
