//! The signals that the program does not leave to the system, and what they say.

#![cfg(unix)]

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};

use super::Event;

/// The signals that are watched; `screen`: also the one to stand still, which needs no care without
/// a screen.
pub fn signals(screen: bool) -> impl Iterator<Item = i32> {
    [SIGHUP, SIGINT, SIGTERM]
        .into_iter()
        .chain(screen.then_some(SIGTSTP))
}

/// What a signal of [`signals`] says.
#[must_use]
pub fn said(signal: i32) -> Event {
    match signal {
        SIGINT => Event::Interrupt,
        SIGTSTP => Event::Suspend,
        _ => Event::Stop,
    }
}
