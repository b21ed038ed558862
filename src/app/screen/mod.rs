//! What the mind keeps of the screen: the focus, what lies on top, what is hidden. Still pure: the
//! screen itself draws from it and changes nothing.
//!
//! A key goes this way: [`takes`] tells whether it is the mind's; then it comes as `Msg::Key`. Or
//! else it edits the text field, which tells the whole text with `Msg::Draft` after every change
//! (and, when the cursor is not at its end, where it is with `Msg::Cursor`). After every update
//! the field shows `model.draft().text` again, with its cursor at [`Screen::cursor`] if the mind
//! changed the text. What a key of the field means (a new line, undoing typing) tells [`meant`].

mod aside;
mod asking;
mod choices;
mod completing;
mod erasing;
mod footer;
mod half_typed;
mod hints;
mod keys;
mod layers;
mod line;
mod lists;
mod memory;
mod menus;
mod missing;
mod panels;
mod people;
mod places;
mod questions;
mod reading;
mod review;
mod search;
mod sheets;

use crate::app::commands::{Command, Menu};
use crate::circle::line::Completion;
use crate::minutes::Id;

pub use footer::footer;
pub use hints::asked;
pub use lists::{Does, List, Listing, Row};
pub use panels::entries;
pub use places::{meant, places, takes};
pub use reading::letters as read_back_letters;
pub use sheets::letters as sheet_letters;

pub use half_typed::AskedFor;

pub(in crate::app) use asking::arguments;
pub(in crate::app) use half_typed::{asked_for, comes_back};
pub(in crate::app) use hints::hint;
pub(in crate::app) use keys::{key, takes_over};
pub(in crate::app) use layers::{capital, lay_out};
pub(in crate::app) use line::{cursor, typed};
pub(in crate::app) use memory::{Before, Memory, follow};
pub(in crate::app) use people::opened;
pub(in crate::app) use questions::{ask_on, question};
pub(in crate::app) use review::open as review;
pub(in crate::app) use search::is_offered;

/// What the mind keeps of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Screen {
    /// What the arrow keys are about.
    pub focus: Focus,
    /// What lies on top of the session, the uppermost last.
    pub layers: Vec<Layer>,
    /// Notes are hidden from neighbours' eyes.
    pub hidden: bool,
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
    /// The view for the room is shown: large, without notes or the line.
    pub room: bool,
    /// Where the cursor of the line is, in bytes of its text; when the mind changed the text, where
    /// it belongs.
    pub cursor: usize,
    /// The names that fit what is half typed at the cursor.
    pub completion: Option<Names>,
}

/// Names that fit what is half typed on the line. Tab takes the chosen one, or else the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// The names, the likeliest first; never empty.
    pub fitting: Vec<Completion>,
    /// The place of the one that the arrows chose, from 0. As long as none is, Enter stores.
    pub chosen: Option<usize>,
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
        /// The rows.
        rows: Vec<Command>,
        /// The place of the chosen row, from 0.
        chosen: usize,
    },
    /// A list to choose from, for a command that needs a person, a kind, a level, …
    Choice(Choice),
    /// The palette, or finding in this session: what is typed narrows the rows.
    Search(Search),
    /// A list to go through, which stays until it is closed.
    List(List),
    /// A decision or insight that is read back together, large and calm.
    ReadBack,
    /// What one person told, with their answer about sharing it.
    Sheet,
    /// What is left to decide: what everyone wrote, and the choices.
    Review,
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
    /// The record that it is about: an entry, an item, a person.
    pub about: Option<Id>,
    /// The rows: what is shown, and what is put in the command's arguments.
    pub rows: Vec<(String, String)>,
    /// The place of the chosen row, from 0.
    pub chosen: usize,
    /// What is good to know before choosing.
    pub note: Option<String>,
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
        /// The record that it is about: an entry, an item, a person.
        about: Option<Id>,
    },
}
