//! Commands of the session as a whole.

use crate::circle::clock;
use crate::minutes::SessionStatus;
use crate::t;

use crate::app::answer::Answer;
use crate::app::commands::Command;
use crate::app::leading::{self, refuse};
use crate::app::message::{Effect, Moment};
use crate::app::model::{Guard, Model};
use crate::app::say::ECHO;
use crate::app::{arguments, help, late, say, undo, views};

/// Does one of them.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Begin => leading::begin(model, moment, guard, effects),
        Command::Reopen => leading::reopen(model, moment, effects),
        Command::Next => leading::next(model, moment, guard, effects),
        Command::Back => leading::back(model, moment, effects),
        Command::Pause => leading::pause(model, moment, effects),
        Command::Resume if model.status() == SessionStatus::Paused => {
            leading::pause(model, moment, effects);
        }
        Command::Resume => refuse(effects, t!(model, "not-paused")),
        Command::Clock => leading::toggle_clock(model, moment, effects),
        Command::More => arguments::minutes(model, typed, effects, |model, effects, minutes| {
            leading::more_time(model, moment, minutes, effects);
        }),
        Command::Late => late::command(model, moment, typed, guard, effects),
        Command::Status => {
            let more = views::status(model, moment.now);
            let text = say::standing(model, moment.now);
            effects.push(Effect::Answer(
                Answer::here(text, Some(model.saved.asked)).with(more),
            ));
        }
        Command::Save => {
            effects.push(Effect::Publish);
            let text = t!(model.language, "publishing");
            effects.push(Effect::Answer(Answer::here(text, Some(model.saved.asked))));
        }
        Command::Undo => undo::undo(model, moment, effects),
        Command::Redo => undo::redo(model, moment, effects),
        Command::Close => leading::close(model, moment, guard, effects),
        Command::NextDate => next_date(model, moment, typed, effects),
        Command::Lead => lead(model, moment, effects),
        Command::Help => match help::help(model, typed) {
            Ok(more) => {
                let text = t!(model.language, "help-end");
                effects.push(Effect::Answer(Answer::here(text, None).with(more)));
            }
            Err(why) => refuse(effects, why),
        },
        Command::Leave => {
            model.leaving = true;
            let text = if model.read_only {
                t!(model.language, "left-read-only")
            } else if model.passes {
                t!(model.language, "left-example")
            } else {
                t!(model.language, "left")
            };
            effects.push(Effect::Answer(Answer::here(text, Some(model.saved.asked))));
            effects.push(Effect::Leave);
        }
        Command::Interrupt => refuse(effects, t!(model, "interrupt")),
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}

/// Says when the circle meets again.
fn next_date(model: &mut Model, moment: &mut Moment<'_>, typed: &str, effects: &mut Vec<Effect>) {
    let language = model.language;
    if typed.is_empty() {
        let text = match model.minutes.session().next_date {
            Some(day) => t!(language, "next-date-is", date = say::day(model, day)),
            None => t!(language, "date-which"),
        };
        return refuse(effects, text);
    }
    let Some(day) = arguments::date(model, typed, moment.now) else {
        return refuse(
            effects,
            t!(language, "date-unread", text = say::excerpt(typed, ECHO)),
        );
    };
    if day < moment.now.time().date_naive() {
        let day = say::day(model, day);
        return refuse(effects, t!(language, "date-past", day = day));
    }
    let label = t!(language, "next-date-is", date = say::day(model, day));
    let session = model.minutes.session_id().clone();
    let after = model.write(moment, effects, label.clone(), |pen| {
        pen.set(&session, "next_date", day.to_string());
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Takes the lead: from now on this writer says where the session stands.
fn lead(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    if model.leads() {
        return refuse(effects, t!(language, "lead-already"));
    }
    let session = model.minutes.session_id().clone();
    let who = model.who.to_string();
    let current = model.minutes.value(&session, "current").cloned();
    let theirs = Some(model.session_time(moment.now)).filter(|theirs| *theirs != moment.now);
    let after = model.write(moment, effects, t!(language, "did-lead"), |pen| {
        // From here on the time of the item goes by another clock.
        if let Some(theirs) = theirs {
            clock::rebase(pen, theirs);
        }
        pen.set(&session, "leader", who);
        // Written anew, so that it stands there in the name of the one who now leads.
        if let Some(current) = current {
            pen.clear(&session, "current");
            pen.set(&session, "current", current);
        }
    });
    effects.push(Effect::Answer(Answer::recorded(
        t!(language, "did-lead"),
        after,
    )));
}
