//! Menus on entries, items, people and after a pause: rows from the table, single letters act.

use crate::app::commands::{Command, Group, Menu};
use crate::app::consent::words;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::{dispatch, entry, views};
use crate::circle::consent::State;
use crate::circle::round::Stand;
use crate::circle::{entries, groups, people, round, steps};
use crate::minutes::{Id, ItemStatus, Kind, SessionStatus};
use crate::t;

use super::{Focus, Layer, asking, layers, panels};
use crate::app::allowed;

/// Opens the menu of the chosen entry, or else of the last one.
pub(super) fn of_entry(model: &mut Model, effects: &mut Vec<Effect>) {
    let chosen = model
        .screen
        .entry
        .clone()
        .filter(|id| !model.minutes.is_removed(id));
    let on_entries = model.screen.focus == Focus::Entries;
    let last = || model.latest_entry(&entries::KINDS);
    let about = chosen.filter(|_| on_entries).or_else(last);
    match about {
        Some(id) => open(model, Menu::Entry, Some(id), effects),
        None => refuse(effects, t!(model.language, "entry-none")),
    }
}

/// Opens the menu of the chosen agenda item, or else of the open one.
pub(super) fn of_item(model: &mut Model, effects: &mut Vec<Effect>) {
    let on_agenda = model.screen.focus == Focus::Agenda;
    let about = model
        .screen
        .item
        .clone()
        .filter(|_| on_agenda)
        .or_else(|| model.item());
    match about {
        Some(id) => open(model, Menu::Item, Some(id), effects),
        None => refuse(effects, t!(model, "stand-between")),
    }
}

/// Opens what can be done after a pause in a round; without one the same key just goes on.
pub(super) fn of_pause(model: &mut Model, effects: &mut Vec<Effect>) -> bool {
    if allowed::barred(model, Command::Pause).is_some() || round::open(&model.minutes).is_none() {
        return false;
    }
    open(model, Menu::Pause, None, effects);
    true
}

/// Whether a proposal is at hand and nobody has the turn, or is about to get it.
pub(super) fn waits(model: &Model) -> bool {
    let turns = matches!(
        round::stand(&model.minutes),
        Some(Stand::Speaking { .. } | Stand::Waiting { .. })
    );
    let silent = steps::silence(&model.minutes).is_some();
    !turns && !silent && model.status() == SessionStatus::Running && model.at_hand().is_some()
}

/// Opens what can be done with the proposal at hand, when nobody has the turn; once it is decided, the
/// menu of the decision. Tells whether there is anything.
pub(super) fn of_proposal(model: &mut Model, effects: &mut Vec<Effect>) -> bool {
    if !waits(model) || !model.leads() {
        return false;
    }
    match model.process() {
        None => return false,
        Some(State::Recorded { decision, .. }) => {
            open(model, Menu::Entry, Some(decision), effects);
        }
        Some(_) => open(model, Menu::Consent, None, effects),
    }
    true
}

/// Opens a menu.
pub(super) fn open(model: &mut Model, menu: Menu, about: Option<Id>, effects: &mut Vec<Effect>) {
    let mut rows: Vec<Command> = menu
        .letters()
        .filter(|command| belongs(model, *command, about.as_ref()))
        .collect();
    if menu == Menu::People {
        // What belongs to a round comes after what is about the person.
        rows.sort_by_key(|command| command.row().group != Group::People);
    }
    if menu == Menu::Consent {
        // In the order in which they are likely.
        let likely = words::commands(model);
        rows.sort_by_key(|row| likely.iter().position(|command| command == row));
    }
    if rows.is_empty() {
        return refuse(effects, t!(model.language, "not-here"));
    }
    model.screen.layers.push(Layer::Menu {
        menu,
        about,
        rows,
        chosen: 0,
    });
}

/// Whether a row of a menu can do anything for what the menu is about.
fn belongs(model: &Model, command: Command, about: Option<&Id>) -> bool {
    let minutes = &model.minutes;
    let kind = about
        .and_then(|id| minutes.record(id))
        .map(|record| &record.kind);
    let person = about.and_then(|id| minutes.participants().get(id));
    let item = about.and_then(|id| minutes.agenda().get(id));
    let open = about.is_some() && model.item().as_ref() == about;
    match command {
        Command::Speaker
        | Command::Owner
        | Command::Due
        | Command::Review
        | Command::Term
        | Command::Measure
        | Command::Tick
        | Command::Source
        | Command::AdviceTo
        | Command::TakenOver
        | Command::PartlyTakenOver
        | Command::NotTakenOver => kind.is_some_and(|kind| entry::fitting(command).contains(kind)),
        _ if command
            .row()
            .menu
            .is_some_and(|(menu, _, _)| menu == Menu::Consent) =>
        {
            words::commands(model).contains(&command)
        }
        Command::Park => kind == Some(&Kind::Question),
        Command::Restore => minutes.entries().keys().any(|id| {
            minutes.is_removed(id)
                && minutes
                    .record(id)
                    .is_some_and(|record| views::is_entry(&record.kind))
        }),
        Command::In => person.is_some_and(|person| !people::is_here(person)),
        Command::Out => person.is_some_and(people::is_here),
        Command::Centre | Command::Order => round::open(minutes).is_some(),
        Command::Group => !groups::of_item(minutes).is_empty(),
        Command::GoTo => !open,
        Command::Outcome => open,
        Command::ReopenItem => item.is_some_and(|item| item.status == Some(ItemStatus::Done)),
        Command::Later => round::speaker(minutes).is_some(),
        _ => true,
    }
}

/// Does the row of the menu on top that has this letter.
pub(super) fn letter(
    model: &mut Model,
    moment: &mut Moment<'_>,
    letter: char,
    effects: &mut Vec<Effect>,
) {
    let Some(Layer::Menu { rows, .. }) = model.screen.layers.last() else {
        return;
    };
    let letter = letter.to_lowercase().next();
    let language = model.language;
    let row = rows
        .iter()
        .position(|command| command.row().letter(language) == letter);
    if let Some(row) = row {
        run(model, moment, row, effects);
    }
}

/// Does a row of the menu on top.
pub(super) fn run(
    model: &mut Model,
    moment: &mut Moment<'_>,
    row: usize,
    effects: &mut Vec<Effect>,
) {
    let Some(Layer::Menu { about, rows, .. }) = model.screen.layers.last() else {
        return;
    };
    let Some(command) = rows.get(row).copied() else {
        return;
    };
    let about = about.clone();
    // What these need says nothing of what the menu is about.
    let about = match command {
        Command::AddItem | Command::Outcome | Command::Restore => None,
        _ => about,
    };
    let Some(arguments) = asking::arguments(model, command, about.as_ref(), "") else {
        model.screen.layers.clear();
        return refuse(effects, t!(model.language, "asking-gone"));
    };
    if command == Command::Minutes {
        // Its item stands behind the minutes, which are still to be asked.
        return asking::ask(model, command, about, effects);
    }
    let depth = model.screen.layers.len();
    dispatch::command(model, moment, command, &arguments, effects);
    layers::settle(model, depth);
    panels::refresh(model);
}
