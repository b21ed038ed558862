//! Reading back together on the screen: one text, large and calm, and single letters that answer.

use crate::app::commands::{Command, Menu};
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::{allowed, dispatch, reading_back};
use crate::circle::read_back;
use crate::minutes::Id;
use crate::t;

use super::{Layer, Listing, asking};

/// The commands whose letters answer.
pub fn letters() -> impl Iterator<Item = Command> {
    Menu::ReadBack.letters()
}

/// Opens the first text that waits; says why not when there is none.
pub(super) fn open(model: &mut Model, effects: &mut Vec<Effect>) {
    if let Some(why) = allowed::barred(model, Command::ReadBack) {
        return refuse(effects, why);
    }
    let from = model.memory.coming_back.take();
    reading_back::show(model, effects);
    if reading_back::at_hand(model).is_none() {
        model.memory.coming_back = from;
        return;
    }
    // The words stand large on the screen; they need not be said as well.
    effects.retain(|effect| !matches!(effect, Effect::Answer(_)));
    model.screen.prompt = false;
    model.screen.layers.clear();
    model.screen.layers.push(Layer::ReadBack);
    if from.is_some_and(|(of, _)| of == Listing::Closing) {
        model.memory.after_reading = from;
    }
}

/// A letter: the command of that letter, for the text that is read.
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
        Some(Command::Reword) => {
            let about: Option<Id> = reading_back::at_hand(model);
            asking::ask(model, Command::Reword, about, effects);
            model.memory.reads = true;
        }
        Some(command) => dispatch::command(model, moment, command, "", effects),
    }
}

/// After every update: once the words were mended it is read again, and once everything was read the
/// view goes.
pub(super) fn refresh(model: &mut Model) {
    let free = model.screen.layers.is_empty() && model.screen.asking.is_none();
    if model.memory.reads && free {
        model.memory.reads = false;
        model.screen.layers.push(Layer::ReadBack);
    }
    let reads = model.screen.layers.last() == Some(&Layer::ReadBack);
    if reads && model.reading.at.is_none() && read_back::to_read(&model.minutes).is_empty() {
        model.screen.layers.clear();
    }
    if model.screen.layers.is_empty() && free {
        let after = model.memory.after_reading.take();
        model.memory.coming_back = after.or(model.memory.coming_back);
    }
}

/// The session went on: nobody waits for the view any more.
pub(super) fn forget(model: &mut Model) {
    model.memory.reads = false;
    model.memory.after_reading = None;
}

/// What Enter does while a text is read back.
pub(super) fn hint(model: &Model) -> String {
    t!(model.language, "read-choose")
}
