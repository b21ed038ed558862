//! What the system tells the program: to end, to stand still, or that Ctrl+C was pressed.

use super::inbox::Sender;

/// Watches for signals on a thread of its own. Where there are none, nothing is watched.
#[cfg(unix)]
pub(super) fn watch<E>(events: Sender<E>, screen: bool)
where
    E: From<super::Event> + Send + 'static,
{
    use super::signals::{said, signals};

    let Ok(mut watched) = signal_hook::iterator::Signals::new(signals(screen)) else {
        return;
    };
    let watching = move || {
        for signal in watched.forever() {
            if events.send(said(signal).into()).is_err() {
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
