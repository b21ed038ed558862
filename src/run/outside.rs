//! What the system tells the program: to end, or that Ctrl+C was pressed.

use std::sync::mpsc::Sender;

use super::Event;

/// Watches for signals on a thread of its own. Where there are none, nothing is watched.
#[cfg(unix)]
pub(super) fn watch<E>(events: Sender<E>, screen: bool)
where
    E: From<Event> + Send + 'static,
{
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    // Without a screen, standing still needs no care.
    let suspend = screen.then_some(SIGTSTP);
    let watched = [SIGHUP, SIGINT, SIGTERM].into_iter().chain(suspend);
    let Ok(mut signals) = Signals::new(watched) else {
        return;
    };
    let watching = move || {
        for signal in signals.forever() {
            let event = match signal {
                SIGINT => Event::Interrupt,
                SIGTSTP => Event::Suspend,
                _ => Event::Stop,
            };
            if events.send(event.into()).is_err() {
                return;
            }
        }
    };
    // Without a thread the signals do what they do by themselves: end the program. The journal
    // holds everything then.
    let _ = std::thread::Builder::new()
        .name("signals".into())
        .spawn(watching);
}

#[cfg(not(unix))]
pub(super) fn watch<E>(_: Sender<E>, _: bool) {}
