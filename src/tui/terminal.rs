//! The terminal as we found it, and as we leave it.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::{panic, thread};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// Alternate screen, bracketed paste.
const ENTER: &str = "\x1b[?1049h\x1b[2J\x1b[?2004h";
/// No style, the cursor shown, no bracketed paste, the screen as it was.
const LEAVE: &str = "\x1b[0m\x1b[?25h\x1b[?2004l\x1b[?1049l";

/// Whether the terminal is ours now.
static OURS: AtomicBool = AtomicBool::new(false);

/// Holds the terminal: raw mode, alternate screen, bracketed paste, until it is dropped.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes the terminal. It is given back when the guard is dropped, and when the thread that
    /// took it panics.
    ///
    /// # Errors
    /// When the terminal does not take our settings.
    pub fn take() -> io::Result<Self> {
        enter()?;
        let before = panic::take_hook();
        let own = thread::current().id();
        panic::set_hook(Box::new(move |info| {
            // What another thread says would land in the middle of the screen.
            if thread::current().id() == own {
                leave();
            }
            if !OURS.load(Ordering::SeqCst) {
                before(info);
            }
        }));
        Ok(Self(()))
    }

    /// Gives the terminal back, stops the program until it is continued, and takes the terminal
    /// again.
    ///
    /// # Errors
    /// When the terminal does not take our settings again.
    pub fn suspend(&self) -> io::Result<()> {
        leave();
        stop();
        enter()
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
    }
}

fn enter() -> io::Result<()> {
    if !takes_sequences() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    enable_raw_mode()?;
    OURS.store(true, Ordering::SeqCst);
    let mut out = io::stdout().lock();
    out.write_all(ENTER.as_bytes())
        .and_then(|()| out.flush())
        .inspect_err(|_| leave())
}

fn leave() {
    if OURS.swap(false, Ordering::SeqCst) {
        // The terminal may be gone; then there is nothing to give back.
        let mut out = io::stdout();
        let _ = out.write_all(LEAVE.as_bytes()).and_then(|()| out.flush());
        let _ = disable_raw_mode();
    }
}

#[cfg(unix)]
fn takes_sequences() -> bool {
    true
}

/// A console of Windows shows them as signs until it is asked to follow them.
#[cfg(not(unix))]
fn takes_sequences() -> bool {
    crossterm::ansi_support::supports_ansi()
}

#[cfg(unix)]
fn stop() {
    // When the system does not stop us, we simply go on.
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

#[cfg(not(unix))]
fn stop() {}
