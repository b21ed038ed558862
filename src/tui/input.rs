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
    use std::time::Duration;

    use crate::run::Input;

    /// How long after the keys before it a key is still of the same paste.
    const PASTING: Duration = Duration::from_millis(10);

    /// What came at once: a paste is told from typing by that.
    fn read_at_once() -> io::Result<Vec<Input>> {
        use crossterm::event::{self, Event as Reported};

        let mut keys = Vec::new();
        let mut other = None;
        loop {
            let reported = match event::read() {
                Ok(reported) => reported,
                // What came before the terminal went is still told.
                Err(_) if !keys.is_empty() => break,
                Err(gone) => return Err(gone),
            };
            match reported {
                Reported::Key(key) => keys.extend(super::keys::key(&key)),
                Reported::Paste(text) => other = Some(Input::Paste(text)),
                Reported::Resize(columns, rows) => other = Some(Input::Resize { columns, rows }),
                Reported::FocusGained | Reported::FocusLost | Reported::Mouse(_) => {}
            }
            // The rest of a paste may be on its way; whoever types one key waits for nothing.
            let patience = if keys.len() > 1 {
                PASTING
            } else {
                Duration::ZERO
            };
            if other.is_some() || !event::poll(patience)? {
                break;
            }
        }
        let mut inputs = super::burst::told_apart(keys);
        inputs.extend(other);
        Ok(inputs)
    }

    let inbox = Inbox::default();
    let events = inbox.sender();
    let reading = move || {
        loop {
            let Ok(inputs) = read_at_once() else {
                // The terminal is gone. When the loop is too, there is nobody to tell.
                let _ = events.send(Event::Stop.into());
                return;
            };
            for input in inputs {
                if events.send(Event::Input(input).into()).is_err() {
                    return;
                }
            }
        }
    };
    std::thread::Builder::new()
        .name("keys".into())
        .spawn(reading)?;
    Ok(inbox)
}
