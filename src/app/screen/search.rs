//! The palette, and finding in this session: what is typed narrows the rows.

use unicode_segmentation::UnicodeSegmentation;

use crate::app::commands::{Command, Menu, TABLE, near};
use crate::app::dispatch;
use crate::app::key::Code;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::say;
use crate::circle::line::fold;
use crate::circle::people;
use crate::lang::Language;
use crate::minutes::{Id, SessionStatus};

use super::{Focus, Layer, Search, Sought, layers, panels};

/// The most characters of an entry that a row shows.
const MOST_SHOWN: usize = 200;

impl Search {
    /// Whether commands are looked for.
    #[must_use]
    pub fn is_palette(&self) -> bool {
        matches!(self.what, Sought::Commands(_))
    }
}

/// Opens the palette with all commands.
pub(super) fn palette(model: &mut Model) {
    open(model, Sought::Commands(Vec::new()), String::new());
}

/// Opens what is written down in this session, narrowed by what was typed already.
pub(super) fn find(model: &mut Model, typed: &str) {
    open(model, Sought::Entries(Vec::new()), typed.to_owned());
}

fn open(model: &mut Model, what: Sought, typed: String) {
    let search = Search {
        what,
        typed,
        rows: Vec::new(),
        chosen: 0,
    };
    let search = narrowed(model, search);
    model.screen.layers.push(Layer::Search(search));
}

/// A key that writes, or takes back what it wrote.
pub(super) fn letter(model: &mut Model, code: Code) {
    let Some(Layer::Search(mut search)) = model.screen.layers.pop() else {
        return;
    };
    match code {
        Code::Char(letter) => search.typed.push(letter),
        Code::Backspace => {
            let last = search
                .typed
                .grapheme_indices(true)
                .next_back()
                .map_or(0, |(at, _)| at);
            search.typed.truncate(last);
        }
        _ => {
            model.screen.layers.push(Layer::Search(search));
            return;
        }
    }
    search.chosen = 0;
    let search = narrowed(model, search);
    model.screen.layers.push(Layer::Search(search));
}

fn narrowed(model: &Model, mut search: Search) -> Search {
    match &mut search.what {
        Sought::Commands(commands) => {
            *commands = fitting_commands(&search.typed);
            commands.retain(|command| fits_now(model.status(), *command));
            search.rows = commands
                .iter()
                .map(|command| command_row(model, *command))
                .collect();
        }
        Sought::Entries(entries) => {
            (*entries, search.rows) = fitting_entries(model, &search.typed).into_iter().unzip();
        }
    }
    search
}

/// Whether a command has any sense where the session stands: nobody begins what has begun, or goes on
/// where there is no pause.
fn fits_now(status: SessionStatus, command: Command) -> bool {
    match command {
        Command::Begin => status == SessionStatus::Prepared,
        Command::Reopen => status == SessionStatus::Finished,
        Command::Resume => status == SessionStatus::Paused,
        _ => true,
    }
}

fn command_row(model: &Model, command: Command) -> (String, String) {
    let language = model.language;
    let name = format!("/{}", command.name(language));
    let keys = model
        .keymap
        .keys(command)
        .next()
        .map(|key| key.label(language));
    let right = keys.map_or_else(|| name.clone(), |key| format!("{key}  {name}"));
    (layers::capital(&command.label(language)), right)
}

/// Commands that stand in the palette: not those that only move in what the palette lies on, and not the
/// letters that answer about a text which is out of sight then.
pub(in crate::app) fn is_offered(command: Command) -> bool {
    let row = command.row();
    let is_letter = row.keys.is_empty()
        && row.menu.is_some_and(|(menu, _, _)| {
            matches!(menu, Menu::ReadBack | Menu::Sheet | Menu::Review)
        });
    row.modes.screen()
        && !is_letter
        && !matches!(
            command,
            Command::Palette
                | Command::Interrupt
                | Command::Record
                | Command::NewLine
                | Command::SetAside
                | Command::Recall
                | Command::Complete
                | Command::Focus
                | Command::FocusBack
                | Command::Up
                | Command::Down
                | Command::Choose
                | Command::Dismiss
        )
}

/// The commands that fit what was typed, in either language: names and labels that begin with it,
/// then words in them, then parts; and when nothing does, names that are nearly it.
fn fitting_commands(typed: &str) -> Vec<Command> {
    let typed = fold(typed.trim().trim_start_matches('/'));
    let mut fitting: Vec<(usize, Command)> = TABLE
        .iter()
        .filter(|row| is_offered(row.command))
        .filter_map(|row| Some((distance(row.command, &typed)?, row.command)))
        .collect();
    if fitting.is_empty() {
        let near = near(&typed).into_iter().map(|(_, command)| command);
        return near.filter(|command| is_offered(*command)).collect();
    }
    // A stable sort: the order of the table stays among equals.
    fitting.sort_by_key(|(distance, _)| *distance);
    fitting.into_iter().map(|(_, command)| command).collect()
}

fn distance(command: Command, typed: &str) -> Option<usize> {
    let labels = Language::ALL.map(|language| fold(&command.label(language)));
    let names = command.row().names().map(str::to_owned);
    let words: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
    names
        .chain(labels)
        .filter_map(|text| {
            if text.starts_with(typed) {
                Some(0)
            } else if text.split([' ', '-']).any(|word| word.starts_with(typed)) {
                Some(1)
            } else if words.iter().all(|word| text.contains(word.as_str())) {
                Some(2)
            } else {
                None
            }
        })
        .min()
}

/// The entries in which all words occur, newest first, each with its row.
fn fitting_entries(model: &Model, typed: &str) -> Vec<(Id, (String, String))> {
    let words: Vec<String> = typed.split_whitespace().map(fold).collect();
    let mut found = Vec::new();
    for id in panels::all_entries(model).into_iter().rev() {
        let text = panels::text(model, &id);
        let left = entry_label(model, &id);
        let folded = fold(&format!("{left} {text}"));
        if words.iter().all(|word| folded.contains(word.as_str())) {
            let right = say::excerpt(text, MOST_SHOWN);
            found.push((id, (left, right)));
        }
    }
    found
}

/// An entry's label, with whose words it is.
fn entry_label(model: &Model, id: &Id) -> String {
    let label = say::label(model, id).unwrap_or_default();
    let speakers = model
        .minutes
        .contributions()
        .get(id)
        .map(|note| &note.speakers);
    let names = speakers.map(|speakers| people::names(&model.minutes, speakers));
    match names.filter(|names| !names.is_empty()) {
        Some(names) => format!("{label} {names}"),
        None => label,
    }
}

/// Does the chosen command, or goes to the chosen entry.
pub(super) fn choose(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(Layer::Search(search)) = model.screen.layers.last() else {
        return;
    };
    match &search.what {
        Sought::Commands(commands) => {
            let Some(command) = commands.get(search.chosen).copied() else {
                return;
            };
            model.screen.layers.clear();
            dispatch::command(model, moment, command, "", effects);
        }
        Sought::Entries(entries) => {
            let Some(entry) = entries.get(search.chosen).cloned() else {
                return;
            };
            model.screen.layers.clear();
            model.screen.room = false;
            model.screen.focus = Focus::Entries;
            model.screen.entry = Some(entry);
        }
    }
}
