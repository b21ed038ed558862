//! What happens outside the mind, and who shows what is in it.

use std::io;
use std::time::Duration;

use crate::app::{Answer, Key, Model, Msg, home};
use crate::minutes::Stamp;
use crate::store::Event as Stored;

use super::sheets::Written;

/// Something that happened outside the mind.
#[derive(Debug)]
pub enum Event {
    /// A line was entered.
    Line(String),
    /// There is no more input.
    EndOfInput,
    /// The store has news for the session of this number.
    Stored(u64, Stored),
    /// The sheets that the session of this number asked for were written, or not.
    Sheets(u64, Written),
    /// A session was looked at from home.
    Looked(Box<home::Msg>),
    /// The system asks the program to end.
    Stop,
    /// Ctrl+C, or the system's word for it.
    Interrupt,
    /// The system asks the program to stand still until it is continued.
    Suspend,
    /// A key, a paste or another size of the screen.
    Input(Input),
}

/// What a person does at a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// The screen has another size.
    Resize {
        /// How wide it is.
        columns: u16,
        /// How high it is.
        rows: u16,
    },
}

/// What a person sees of the program.
pub trait Front {
    /// Says an answer. What it waited for is on disk.
    ///
    /// # Errors
    /// When nobody can hear it any more.
    fn answer(&mut self, answer: &Answer) -> io::Result<()>;

    /// Everything that was pending has been handled: this is how it is now.
    ///
    /// # Errors
    /// When nobody can see it any more.
    fn show(&mut self, model: &Model, now: Stamp) -> io::Result<()>;

    /// Takes in what a person did; tells what the mind hears of it.
    fn input(&mut self, _model: &Model, _input: Input) -> Vec<Msg> {
        Vec::new()
    }

    /// Whether this input only adds to what the mind was not told yet.
    fn gathers(&self, _input: &Input) -> bool {
        false
    }

    /// What the mind was not told yet; asked for before any other input, and
    /// before anything is shown, so that a flood of
    /// letters is told once.
    fn untold(&mut self) -> Vec<Msg> {
        Vec::new()
    }

    /// Stands still until the program is continued.
    ///
    /// # Errors
    /// When the screen cannot be had back.
    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// How long what is shown stays true by itself; `None` for as long as nothing happens.
    fn holds(&self, _model: &Model, _now: Stamp) -> Option<Duration> {
        None
    }
}
