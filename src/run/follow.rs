//! The loop of whoever only looks on: what the file and the journal say, once a second, on a wall.

use std::io;
use std::time::Duration;

use super::{Event, Inbox, Input, Sender, now};
use crate::circle::room::{Picture, picture};
use crate::store::{Follow, Sight, Unclear};

/// How often it is looked whether something changed.
const EVERY: Duration = Duration::from_secs(1);
/// How long a picture holds while nothing changes: the minutes on it go on by themselves.
const HOLDS: Duration = Duration::from_secs(5);

/// Something that happened while looking on.
#[derive(Debug)]
pub enum Told {
    /// A key, a line, a signal.
    Outside(Event),
    /// The session was seen to go on.
    Seen(Box<Sight>),
}

impl From<Event> for Told {
    fn from(event: Event) -> Self {
        Self::Outside(event)
    }
}

/// Where the picture is shown.
pub trait Wall {
    /// Shows this picture; `unclear` is why it may be old.
    ///
    /// # Errors
    /// When nobody can see it any more.
    fn show(&mut self, picture: &Picture, unclear: Option<Unclear>) -> io::Result<()>;

    /// Takes in what a person did; tells whether they leave.
    ///
    /// # Errors
    /// When nobody can see the answer any more.
    fn input(&mut self, input: Input) -> io::Result<bool>;

    /// Takes in a line; tells whether it leaves.
    ///
    /// # Errors
    /// When nobody can see the answer any more.
    fn line(&mut self, line: &str) -> io::Result<bool>;

    /// Says how to leave.
    ///
    /// # Errors
    /// When nobody can see it any more.
    fn interrupt(&mut self) -> io::Result<()>;

    /// Stands still until the program is continued.
    ///
    /// # Errors
    /// When the screen cannot be had back.
    fn suspend(&mut self) -> io::Result<()>;
}

/// Follows a session until it is left. Nothing is written anywhere.
///
/// # Errors
/// When nobody can see the wall any more, or no thread can be started.
pub fn follow(
    follow: Follow,
    first: Sight,
    inbox: &Inbox<Told>,
    wall: &mut dyn Wall,
    screen: bool,
) -> io::Result<()> {
    inbox.watch(screen);
    look_on(follow, inbox.sender())?;
    let mut sight = first;
    loop {
        wall.show(&picture(&sight.minutes, now()), sight.unclear)?;
        let leaves = match inbox.wait(Some(HOLDS)) {
            None => false,
            Some(Told::Seen(seen)) => {
                sight = *seen;
                false
            }
            Some(Told::Outside(event)) => match event {
                Event::Input(input) => wall.input(input)?,
                Event::Line(line) => wall.line(&line)?,
                Event::Interrupt => {
                    wall.interrupt()?;
                    false
                }
                Event::Suspend => {
                    wall.suspend()?;
                    false
                }
                Event::Stop | Event::EndOfInput => true,
                Event::Stored(..) | Event::Sheets(..) | Event::Looked(_) => false,
            },
        };
        if leaves {
            return Ok(());
        }
    }
}

/// Looks once a second, on a thread of its own: a network folder that hangs does not keep anybody
/// from leaving.
fn look_on(mut follow: Follow, events: Sender<Told>) -> io::Result<()> {
    let looking = move || {
        loop {
            std::thread::sleep(EVERY);
            if let Some(sight) = follow.look()
                && events.send(Told::Seen(Box::new(sight))).is_err()
            {
                return;
            }
        }
    };
    std::thread::Builder::new()
        .name("looking".into())
        .spawn(looking)
        .map(drop)
}
