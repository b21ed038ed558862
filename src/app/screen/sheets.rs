//! A person's own words on the screen: one text, large and calm, and single letters that write down the
//! answer.

use crate::app::commands::{Command, Menu};
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::{dispatch, sheets};
use crate::t;

use super::keys::is_refused;
use super::{Layer, Listing, asking, lists};

/// The commands whose letters answer.
pub fn letters() -> impl Iterator<Item = Command> {
    Menu::Sheet.letters()
}

/// Opens the list of those who told something, or what one person told.
pub(super) fn open(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    if typed.is_empty() {
        let from = model.memory.coming_back;
        if from.is_some_and(|(of, _)| of == Listing::Closing) {
            model.memory.after_sheets = model.memory.coming_back.take();
        }
        return lists::open(model, Listing::Sheets, effects);
    }
    let from = effects.len();
    sheets::command(model, moment, Command::Sheet, typed, effects);
    if is_refused(&effects[from..]) {
        return;
    }
    // The words stand large on the screen; they need not be said as well.
    effects.truncate(from);
    model.screen.prompt = false;
    model.screen.layers.clear();
    model.screen.layers.push(Layer::Sheet);
}

/// A letter: the command of that letter, for the text that is at hand.
pub(super) fn letter(
    model: &mut Model,
    moment: &mut Moment<'_>,
    letter: char,
    effects: &mut Vec<Effect>,
) {
    let letter = letter.to_lowercase().next();
    let language = model.language;
    let command = letters().find(|command| command.row().letter(language) == letter);
    match command {
        None => {}
        Some(Command::ShareUntil) => {
            asking::ask(model, Command::ShareUntil, None, effects);
            model.memory.on_sheet = true;
        }
        Some(command) => {
            let from = effects.len();
            dispatch::command(model, moment, command, "", effects);
            // What the view itself shows need not be said as well.
            if matches!(
                command,
                Command::AllTexts | Command::ForEveryone | Command::SheetOn | Command::SheetBack
            ) && !is_refused(&effects[from..])
            {
                effects.truncate(from);
            }
        }
    }
}

/// After every update: once the day was typed the words are back, and once everything has an answer the
/// view goes.
pub(super) fn refresh(model: &mut Model) {
    let free = model.screen.layers.is_empty() && model.screen.asking.is_none();
    let is_open = sheets::on_sheet(model).is_some();
    if model.memory.on_sheet && free {
        model.memory.on_sheet = false;
        if is_open {
            model.screen.layers.push(Layer::Sheet);
        }
    }
    if model.screen.layers.last() == Some(&Layer::Sheet) && !is_open {
        model.screen.layers.clear();
    }
    if !model.screen.layers.contains(&Layer::Sheet) && !model.memory.on_sheet {
        // Nobody answers about words that are not in sight.
        sheets::put_away(model);
    }
    let free = model.screen.layers.is_empty() && model.screen.asking.is_none();
    let free = free && model.draft.text.is_empty();
    if free && model.memory.coming_back.is_none() {
        model.memory.coming_back = model.memory.after_sheets.take();
    }
}

/// The session went on: nobody waits for the view any more.
pub(super) fn forget(model: &mut Model) {
    model.memory.on_sheet = false;
    model.memory.after_sheets = None;
}

/// Enter only explains: nobody lets anything go by a slip.
pub(super) fn explain(model: &Model, effects: &mut Vec<Effect>) {
    refuse(effects, t!(model.language, "sheet-choose"));
}
