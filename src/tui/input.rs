//! Keys, pastes and sizes, read on a thread of their own into the loop's one channel.

use std::sync::mpsc::Sender;

use crossterm::event::{self, Event as Reported};

use super::keys;
use crate::run::{Event, Input};

/// Reads until the terminal is gone or nobody listens.
///
/// # Errors
/// When no thread can be started.
pub fn read<E>(events: Sender<E>) -> std::io::Result<()>
where
    E: From<Event> + Send + 'static,
{
    let reading = move || {
        loop {
            let Ok(reported) = event::read() else {
                // The terminal is gone. When the loop is too, there is nobody to tell.
                let _ = events.send(Event::Stop.into());
                return;
            };
            let input = match reported {
                Reported::Key(key) => keys::key(&key).map(Input::Key),
                Reported::Paste(text) => Some(Input::Paste(text)),
                Reported::Resize(columns, rows) => Some(Input::Resize { columns, rows }),
                Reported::FocusGained | Reported::FocusLost | Reported::Mouse(_) => None,
            };
            if let Some(input) = input
                && events.send(Event::Input(input).into()).is_err()
            {
                return;
            }
        }
    };
    std::thread::Builder::new()
        .name("keys".into())
        .spawn(reading)
        .map(drop)
}
