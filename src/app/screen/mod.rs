//! What the mind keeps of the screen: the focus, what lies on top, what is hidden. Still pure: the
//! screen itself draws from it and changes nothing.

use crate::app::commands::{Command, Menu};
use crate::minutes::Id;

/// What the mind keeps of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Screen {
    /// What the arrow keys are about.
    pub focus: Focus,
    /// What lies on top of the session, the uppermost last.
    pub layers: Vec<Layer>,
    /// Notes are hidden from neighbours' eyes.
    pub hidden: bool,
    /// The room view is shown.
    pub room: bool,
    /// The open item's prompt stands whole and large in the main panel.
    pub prompt: bool,
    /// The entry that is chosen when the entries have the focus.
    pub entry: Option<Id>,
    /// The item that is chosen when the agenda has the focus.
    pub item: Option<Id>,
    /// The person that is chosen on the presence list.
    pub person: Option<Id>,
    /// What the line is asked for; nothing means that it captures.
    pub asking: Option<Asking>,
    /// Texts that were set aside from the line, the latest last.
    pub aside: Vec<String>,
}

/// What the arrow keys are about. Letters always go to the line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Focus {
    /// The capture line.
    #[default]
    Line,
    /// The entries of the open item.
    Entries,
    /// The agenda.
    Agenda,
}

/// Something that lies on top of the session and takes the keys.
#[derive(Debug, Clone, PartialEq)]
pub enum Layer {
    /// A menu in which single letters act.
    Menu {
        /// Which menu.
        menu: Menu,
        /// The record that it is about: an entry, an item, a person.
        about: Option<Id>,
        /// The place of the chosen row, from 0.
        chosen: usize,
    },
    /// A list to choose from, for a command that needs a person, a kind, a level, …
    Choice(Choice),
    /// The palette, or finding in this session: what is typed narrows the rows.
    Search(Search),
    /// A text to read: help, the closing view, a long entry.
    Text {
        /// What stands above it.
        title: String,
        /// The lines.
        lines: Vec<String>,
        /// The first line that is shown, from 0.
        from: usize,
    },
}

/// A list to choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What stands above it.
    pub title: String,
    /// What is done with what is chosen.
    pub then: Command,
    /// What goes before it in the command's arguments, such as the label of an entry.
    pub before: String,
    /// The rows: what is shown, and what is put in the command's arguments.
    pub rows: Vec<(String, String)>,
    /// The place of the chosen row, from 0.
    pub chosen: usize,
}

/// Rows that are narrowed by typing.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// What is looked for.
    pub what: Sought,
    /// What was typed.
    pub typed: String,
    /// The rows that fit: what is shown left, and right.
    pub rows: Vec<(String, String)>,
    /// The place of the chosen row, from 0.
    pub chosen: usize,
}

/// What a search is over.
#[derive(Debug, Clone, PartialEq)]
pub enum Sought {
    /// Commands, in the order of the rows.
    Commands(Vec<Command>),
    /// Entries, in the order of the rows.
    Entries(Vec<Id>),
}

/// What the line is asked for, instead of capturing.
#[derive(Debug, Clone, PartialEq)]
pub enum Asking {
    /// The names of the people, one a line; an empty line ends.
    Names,
    /// What a command needs behind its name.
    Argument {
        /// The command.
        command: Command,
        /// What goes before it in the command's arguments.
        before: String,
    },
}
