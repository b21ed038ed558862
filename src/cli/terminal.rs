//! The terminal, held for as long as the screen is shown: at home, in a session, at home again.

use std::env;
use std::io::{self, IsTerminal, Stdout};
use std::rc::Rc;

use super::settings::Settings;
use crate::app::Answer;
use crate::run::{Front as _, Inbox};
use crate::tui;

/// The terminal, given back when this is dropped.
pub struct Terminal {
    guard: Rc<tui::Guard>,
    look: tui::Look,
    /// What is typed arrives here, for whoever is shown.
    pub inbox: Inbox,
}

impl Terminal {
    /// Takes the terminal, and reads its keys from now on.
    ///
    /// # Errors
    /// When the terminal does not take our settings.
    pub fn take(settings: &Settings) -> io::Result<Self> {
        let look = look(settings);
        let guard = Rc::new(tui::Guard::take()?);
        let inbox = tui::inbox()?;
        Ok(Self { guard, look, inbox })
    }

    /// The screen of a session, with what is to be said on it first.
    ///
    /// # Errors
    /// When the terminal does not say how large it is.
    pub fn session(&self, news: &[String]) -> io::Result<tui::Screen<tui::Quiet<Stdout>>> {
        let guard = Rc::clone(&self.guard);
        let mut screen = tui::Screen::on_terminal(guard, io::stdout(), self.look)?;
        for text in news {
            screen.answer(&Answer::news(text.as_str()))?;
        }
        Ok(screen)
    }

    /// The home screen.
    ///
    /// # Errors
    /// When the terminal does not say how large it is.
    pub fn home(&self) -> io::Result<tui::HomeScreen<tui::Quiet<Stdout>>> {
        tui::HomeScreen::on_terminal(Rc::clone(&self.guard), io::stdout(), self.look)
    }
}

/// How signs and colours look in this terminal.
#[must_use]
pub fn look(settings: &Settings) -> tui::Look {
    tui::Look {
        ascii: settings.ascii,
        colour: env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    }
}

/// Whether the screen is to be shown: somebody is at a terminal on both sides that can do more than
/// lines, and did not ask for lines.
#[must_use]
pub fn is_wanted(settings: &Settings) -> bool {
    !settings.plain && is_on_both_sides() && !is_dumb()
}

/// Whether somebody is at a terminal that can only do lines, without having asked for lines.
#[must_use]
pub fn is_too_plain(settings: &Settings) -> bool {
    !settings.plain && is_on_both_sides() && is_dumb()
}

fn is_on_both_sides() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
        || (cfg!(unix) && env::var_os("TERM").is_none())
}
