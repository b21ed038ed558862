//! Where keys, pastes and sizes come from. On Unix the loop waits for the terminal itself
//! ([`keyboard`](super::keyboard)); elsewhere a thread of its own reads it.

use std::io;

use crate::run::{Event, Inbox};

/// An inbox that hears the terminal, from now on.
///
/// # Errors
/// When the system lets nobody wait for the terminal.
#[cfg(unix)]
pub fn inbox<E: From<Event> + Send + 'static>() -> io::Result<Inbox<E>> {
    let (keyboard, bell) = super::keyboard::Keyboard::new()?;
    Ok(Inbox::with_source(Box::new(keyboard), bell))
}

/// An inbox that hears the terminal, from now on.
///
/// # Errors
/// When no thread can be started.
#[cfg(not(unix))]
pub fn inbox<E: From<Event> + Send + 'static>() -> io::Result<Inbox<E>> {
    use crossterm::event::{self, Event as Reported};

    use super::keys;
    use crate::run::Input;

    let inbox = Inbox::default();
    let events = inbox.sender();
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
        .spawn(reading)?;
    Ok(inbox)
}
