//! What lies on top: which keys it takes, and how a long answer gets there.

use crate::app::answer::Sign;
use crate::app::commands::{Command, Menu, Place};
use crate::app::consent::readback::in_rows;
use crate::app::key::{Code, Key};
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Guard, Model};
use crate::app::{self, dispatch, reading_back};
use crate::circle::line::fold;
use crate::t;

use super::{Layer, Search, asking, keys, lists, menus, missing, reading, review, search, sheets};

/// How many rows a page of a list has. What is shown is the screen's affair; this is how far a key goes.
const PAGE: isize = 10;
const BACK: isize = -PAGE;
/// A line of more characters than this may be higher than the smallest screen.
const LONG: usize = 140;

/// Takes a key for what lies on top.
pub(super) fn key(model: &mut Model, moment: &mut Moment<'_>, key: Key, effects: &mut Vec<Effect>) {
    if lists::of_clicker(model, moment, key, effects) {
        return;
    }
    if let Some(by) = goes(key) {
        return match by {
            PAGE => page(model, 1),
            BACK => page(model, -1),
            by => go(model, by),
        };
    }
    let command = model.keymap.command(&[Place::List], key);
    match command {
        Some(Command::Up) => go(model, -1),
        Some(Command::Down) => go(model, 1),
        Some(Command::Choose) => choose(model, moment, effects),
        Some(Command::Dismiss | Command::Undo | Command::Redo)
            if model.screen.layers.last() == Some(&Layer::Review) =>
        {
            review::key(model, moment, command, effects);
        }
        Some(Command::Dismiss) => {
            model.screen.layers.pop();
        }
        Some(command) if key_counts(command) => above(model, moment, key, command, effects),
        _ => letter(model, moment, key, effects),
    }
}

/// How far a key goes that has no other sense in a list.
fn goes(key: Key) -> Option<isize> {
    if key.ctrl || key.alt {
        return None;
    }
    match key.code {
        Code::PageUp => Some(BACK),
        Code::PageDown => Some(PAGE),
        Code::Home => Some(isize::MIN),
        Code::End => Some(isize::MAX),
        Code::Tab if key.shift => Some(-1),
        Code::Tab => Some(1),
        _ => None,
    }
}

/// Whether a command's key counts although something lies on top. Undoing unseen does not.
fn key_counts(command: Command) -> bool {
    !matches!(
        command,
        Command::Undo | Command::Redo | Command::Focus | Command::FocusBack
    )
}

/// A command of the session while something lies on top: that goes, unless the two get along.
fn above(
    model: &mut Model,
    moment: &mut Moment<'_>,
    key: Key,
    command: Command,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Hide | Command::Save | Command::Interrupt => {}
        _ => {
            let top = model.screen.layers.last();
            // The key that opened it closes it.
            let same = match (command, top) {
                (Command::Palette, Some(Layer::Search(search))) => search.is_palette(),
                (Command::Find, Some(Layer::Search(search))) => !search.is_palette(),
                (Command::Help | Command::Balance | Command::Prompt, Some(Layer::Text { .. }))
                | (
                    Command::Pause,
                    Some(Layer::Menu {
                        menu: Menu::Pause, ..
                    }),
                ) => true,
                _ => false,
            };
            model.screen.layers.clear();
            if same {
                // What was read whole need not stand large any more.
                model.screen.prompt &= command != Command::Prompt || model.at_hand().is_some();
                return;
            }
        }
    }
    keys::press(model, moment, key, command, effects);
}

/// A key that writes: it chooses, narrows, or goes a page on.
fn letter(model: &mut Model, moment: &mut Moment<'_>, key: Key, effects: &mut Vec<Effect>) {
    let Key {
        code,
        ctrl: false,
        alt: false,
        ..
    } = key
    else {
        return;
    };
    match (model.screen.layers.last_mut(), code) {
        (Some(Layer::Menu { .. }), Code::Char(letter)) => {
            menus::letter(model, moment, letter, effects);
        }
        (Some(Layer::ReadBack), Code::Char(letter)) => {
            model.memory.answered = Some((Menu::ReadBack, moment.ran));
            reading::letter(model, moment, letter, effects);
        }
        (Some(Layer::Sheet), Code::Char(letter)) => {
            model.memory.answered = Some((Menu::Sheet, moment.ran));
            sheets::letter(model, moment, letter, effects);
        }
        (Some(Layer::Review), Code::Char(letter)) => {
            review::letter(model, moment, letter, effects);
        }
        (Some(Layer::List(_)), Code::Char(letter)) => {
            lists::letter(model, moment, letter, effects);
        }
        (Some(Layer::Text { .. }), Code::Char(' ')) => page(model, 1),
        (Some(Layer::Choice(choice)), Code::Char(letter)) => {
            // The next row that begins with it.
            let typed = fold(&letter.to_string());
            let count = choice.rows.len();
            let fits = |place: &usize| {
                !typed.is_empty()
                    && choice
                        .rows
                        .get(*place)
                        .is_some_and(|(row, _)| fold(row).starts_with(&typed))
            };
            let next = (1..=count)
                .map(|step| (choice.chosen + step) % count)
                .find(fits);
            choice.chosen = next.unwrap_or(choice.chosen);
        }
        (Some(Layer::Search(_)), _) => search::letter(model, code),
        _ => {}
    }
}

/// A page up or down: of a text what is in sight, so that no line is passed over on a small screen.
fn page(model: &mut Model, way: isize) {
    let of_text = matches!(model.screen.layers.last(), Some(Layer::Text { .. }));
    let lines = model.memory.in_sight.take().filter(|_| of_text);
    let lines = lines.and_then(|lines| isize::try_from(lines.max(1)).ok());
    go(model, way * lines.unwrap_or(PAGE));
}

/// Goes up or down in what lies on top.
fn go(model: &mut Model, by: isize) {
    let step = |place: usize, count: usize| {
        let last = count.saturating_sub(1);
        place.saturating_add_signed(by).min(last)
    };
    match model.screen.layers.last_mut() {
        Some(Layer::Menu { rows, chosen, .. }) => *chosen = step(*chosen, rows.len()),
        Some(Layer::Choice(choice)) => choice.chosen = step(choice.chosen, choice.rows.len()),
        Some(Layer::Search(Search { rows, chosen, .. })) => *chosen = step(*chosen, rows.len()),
        Some(Layer::List(list)) => lists::go(list, by),
        Some(Layer::Text { lines, from, .. }) => *from = step(*from, lines.len()),
        Some(Layer::Sheet) => app::sheets::scroll(model, by),
        Some(Layer::Review) => review::scroll(model, by),
        Some(Layer::ReadBack) => reading_back::scroll(model, by),
        None => {}
    }
}

/// Chooses what is chosen in what lies on top.
fn choose(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    match model.screen.layers.last() {
        Some(Layer::Menu { chosen, .. }) => {
            let row = *chosen;
            menus::run(model, moment, row, effects);
        }
        Some(Layer::Choice(_)) => choose_row(model, moment, effects),
        Some(Layer::Search(_)) => search::choose(model, moment, effects),
        Some(Layer::List(_)) => lists::choose(model, moment, effects),
        // Enter only explains: nobody lets anything go by a slip.
        Some(Layer::ReadBack) => refuse(effects, t!(model.language, "read-choose")),
        Some(Layer::Sheet) => sheets::explain(model, effects),
        Some(Layer::Review) => review::enter(model, moment, effects),
        Some(Layer::Text { .. }) => {
            model.screen.layers.pop();
        }
        None => {}
    }
}

fn choose_row(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(Layer::Choice(choice)) = model.screen.layers.last() else {
        return;
    };
    let Some((_, value)) = choice.rows.get(choice.chosen).cloned() else {
        return;
    };
    let (then, about) = (choice.then, choice.about.clone());
    if then == Command::People {
        if let Some((person, _)) = missing::one_person(model, &value, moment.now) {
            menus::open(model, Menu::People, Some(person), effects);
        }
        return;
    }
    if value.is_empty() {
        return asking::ask(model, then, about, effects);
    }
    let depth = model.screen.layers.len();
    match asking::arguments(model, then, about.as_ref(), &value) {
        Some(arguments) => dispatch::command(model, moment, then, &arguments, effects),
        None => refuse(effects, t!(model.language, "asking-gone")),
    }
    settle(model, depth);
}

/// After a choice: what was opened by it stays on top of what it came from; or else all is closed.
pub(super) fn settle(model: &mut Model, depth: usize) {
    if model.screen.layers.len() <= depth {
        model.screen.layers.clear();
    }
}

/// Lays a long answer on top, to be read, instead of saying it.
pub(in crate::app) fn lay_out(
    model: &mut Model,
    command: Command,
    effects: &mut Vec<Effect>,
    from: usize,
) {
    let closing = model.guard == Some(Guard::Close);
    let long = matches!(
        command,
        Command::Help
            | Command::Agenda
            | Command::AdviceList
            | Command::Insights
            | Command::Status
            | Command::Balance
            | Command::Sources
            | Command::Proposals
    ) || closing;
    let opens = matches!(
        command,
        Command::Begin | Command::Next | Command::Back | Command::GoTo | Command::ReopenItem
    );
    let mut laid_out = None;
    for effect in &mut effects[from..] {
        let Effect::Answer(answer) = effect else {
            continue;
        };
        if answer.sign != Sign::Now {
            continue;
        }
        if long && !answer.more.is_empty() {
            laid_out = Some(std::mem::take(&mut answer.more));
        } else if opens {
            // The panel shows what is to be read aloud.
            answer.more.clear();
        }
    }
    let Some(more) = laid_out else { return };
    if closing {
        return lists::close(model);
    }
    effects.truncate(from);
    let title = capital(&command.label(model.language));
    read(model, title, &more);
}

/// Lays a text on top. People go through it line by line, so a line that is longer than the smallest
/// screen is high becomes several.
fn read(model: &mut Model, title: String, text: &[String]) {
    let lines = text.iter().flat_map(|text| text.lines());
    let lines = lines.flat_map(|line| {
        if line.chars().count() <= LONG {
            return vec![line.to_owned()];
        }
        let words = line.trim_start_matches(' ');
        let indent = &line[..line.len() - words.len()];
        let rows = in_rows(words).into_iter();
        rows.map(|row| format!("{indent}{row}")).collect()
    });
    let (lines, from) = (lines.collect(), 0);
    model.screen.layers.push(Layer::Text { title, lines, from });
}

/// Lays what is read aloud on top.
pub(super) fn read_aloud(model: &mut Model, lines: &[String]) {
    let title = capital(&Command::Prompt.label(model.language));
    read(model, title, lines);
}

/// With a capital first.
pub(in crate::app) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
