//! What Enter does when it does not store what is on the line, and what the line is asked for.

use crate::app::commands::{Argument, Command};
use crate::app::consent::words;
use crate::app::model::Model;
use crate::app::{arguments, closing, dispatch, say};
use crate::lang;
use crate::minutes::{SessionStatus, Stamp};
use crate::t;

use super::{
    Asking, Does, Focus, Layer, List, Listing, Search, choices, menus, questions, reading, review,
};

/// What the line is asked for, to stand before it; `None` while it captures.
#[must_use]
pub fn asked(model: &Model) -> Option<String> {
    let language = model.language;
    Some(match model.screen.asking.as_ref()? {
        Asking::Names => t!(language, "asked-names"),
        Asking::Argument { command, about } => {
            let label = command.label(language);
            match about.as_ref().and_then(|id| choices::called(model, id)) {
                Some(what) => t!(language, "choice-title-about", what = what, label = label),
                None => label,
            }
        }
    })
}

/// The hint where the screen has its own; `None` where the capture line has the word.
pub(in crate::app) fn hint(model: &Model, text: &str, now: Stamp) -> Option<String> {
    let language = model.language;
    let screen = &model.screen;
    if let Some(layer) = screen.layers.last() {
        return Some(of_layer(model, layer));
    }
    match &screen.asking {
        Some(Asking::Names) => return Some(of_names(model, text)),
        Some(Asking::Argument { command, .. }) => {
            return Some(of_argument(model, *command, text.trim(), now));
        }
        None => {}
    }
    if let Some(names) = &screen.completion
        && let Some(name) = names.chosen.and_then(|chosen| names.fitting.get(chosen))
    {
        return Some(t!(language, "hint-enter", what = name.name.as_str()));
    }
    match screen.focus {
        Focus::Entries => {
            return Some(t!(
                language,
                "hint-enter",
                what = Command::Entry.label(language)
            ));
        }
        Focus::Agenda => {
            return Some(t!(
                language,
                "hint-enter",
                what = Command::Item.label(language)
            ));
        }
        Focus::Line => {}
    }
    if !text.trim().is_empty() {
        return None;
    }
    if !model.leads() || model.read_only {
        return None;
    }
    if menus::waits(model) {
        let now = words::to_do(model);
        return Some(t!(language, "hint-process", now = now));
    }
    match model.status() {
        SessionStatus::Prepared => Some(t!(model, "hint-begin")),
        SessionStatus::Paused => Some(t!(model, "hint-resume")),
        _ => None,
    }
}

fn of_layer(model: &Model, layer: &Layer) -> String {
    let language = model.language;
    match layer {
        Layer::Menu { rows, chosen, .. } => match rows.get(*chosen) {
            Some(command) => t!(language, "hint-menu", what = command.label(language)),
            None => String::new(),
        },
        Layer::Choice(choice) => row(model, &choice.rows, choice.chosen),
        Layer::Search(Search { rows, chosen, .. }) => row(model, rows, *chosen),
        Layer::List(list) => of_list(model, list),
        Layer::ReadBack => reading::hint(model),
        Layer::Sheet => t!(language, "sheet-choose"),
        Layer::Review => review::hint(model),
        Layer::Text { .. } => t!(language, "hint-close"),
    }
}

/// What Enter does on the chosen row.
fn of_list(model: &Model, list: &List) -> String {
    let language = model.language;
    let Some(does) = list.rows.get(list.chosen).and_then(|row| row.does.as_ref()) else {
        return t!(language, "hint-close");
    };
    let what = doing(model, does);
    let enter = t!(language, "hint-enter", what = what);
    match list.of {
        Listing::Closing if does.command != Command::Close => {
            // A sentence follows it.
            let enter = enter.trim_end_matches('?');
            t!(model, "hint-closing", enter = enter)
        }
        _ => enter,
    }
}

/// What is done on a row, with what it is done to.
fn doing(model: &Model, does: &Does) -> String {
    let language = model.language;
    let label = does.command.label(language);
    let Some(about) = &does.about else {
        return match does.command {
            Command::Arranged => closing::arranging(model, &does.value),
            _ => label,
        };
    };
    let called = choices::called(model, about).unwrap_or_default();
    match does.command {
        Command::Sheet => t!(language, "sheet-words", who = called),
        Command::Entry => t!(language, "hint-menu-of", what = called),
        Command::GoTo => t!(language, "hint-to-item", item = called),
        Command::TellAbsent => t!(language, "hint-tell", whom = called),
        // The label says it, and titles are long.
        Command::Outcome => label,
        _ => t!(language, "choice-title-about", what = called, label = label),
    }
}

fn row(model: &Model, rows: &[(String, String)], chosen: usize) -> String {
    match rows.get(chosen) {
        Some((left, _)) => t!(model.language, "hint-enter", what = left.as_str()),
        None => t!(model.language, "hint-nothing-fits"),
    }
}

fn of_names(model: &Model, text: &str) -> String {
    let language = model.language;
    let typed = text.trim();
    if typed.is_empty() {
        t!(language, "hint-names-end")
    } else if let Some(word) = typed.strip_prefix('/') {
        dispatch::hint(model, word.split_whitespace().next().unwrap_or_default())
    } else {
        let name = typed.strip_prefix("@+").unwrap_or(typed);
        t!(
            language,
            "hint-enter",
            what = t!(language, "hint-add", name = name)
        )
    }
}

fn of_argument(model: &Model, command: Command, typed: &str, now: Stamp) -> String {
    let language = model.language;
    let argument = command
        .row()
        .parameters
        .last()
        .map(|parameter| parameter.argument);
    if typed.is_empty() && questions::is_a_question(model, command) {
        return t!(language, "hint-asking-skip");
    }
    if typed.is_empty() {
        return match argument {
            _ if command == Command::Evaluate => t!(language, "evaluate-how"),
            Some(Argument::Date) => t!(language, "date-which"),
            _ => t!(language, "hint-asking-empty"),
        };
    }
    if command == Command::Propose {
        match arguments::proposer(model, typed) {
            Err(why) => return why,
            Ok((Some(who), text)) if !text.is_empty() => {
                let who = say::who(model, &who);
                let what = t!(language, "hint-propose-of", who = who);
                return t!(language, "hint-enter", what = what);
            }
            Ok(_) => {}
        }
    }
    if argument == Some(Argument::Date) {
        return match arguments::date(model, typed, now) {
            Some(day) => t!(
                language,
                "hint-enter",
                what = lang::date_long(language, day)
            ),
            // An action may have words for a day that is not known yet.
            None if command == Command::Due => t!(language, "hint-enter", what = typed),
            None => t!(language, "date-unread", text = typed),
        };
    }
    t!(language, "hint-enter", what = command.label(language))
}
