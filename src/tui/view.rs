//! What every part of the screen is drawn from.

use crate::app::screen::Screen;
use crate::app::{Answer, Model};
use crate::lang::Language;
use crate::minutes::{Minutes, Stamp};

use super::field::Field;

/// What the screen is drawn from; drawing changes none of it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The mind.
    pub model: &'a Model,
    /// The time.
    pub now: Stamp,
    /// The text field of the line.
    pub field: &'a Field,
    /// What was answered since the last key.
    pub said: &'a [Answer],
}

impl<'a> View<'a> {
    /// The minutes.
    #[must_use]
    pub fn minutes(&self) -> &'a Minutes {
        self.model.minutes()
    }

    /// The time by which the clocks of the items go.
    #[must_use]
    pub fn session_now(&self) -> Stamp {
        self.model.session_time(self.now)
    }

    /// The language of the screen.
    #[must_use]
    pub fn language(&self) -> Language {
        self.model.language()
    }

    /// What the mind keeps of the screen.
    #[must_use]
    pub fn screen(&self) -> &'a Screen {
        self.model.screen()
    }
}
