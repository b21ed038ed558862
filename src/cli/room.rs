//! `kring room`: the room view in a second terminal. It follows the session and writes nothing.

use std::io::{self, BufReader};

use super::Outcome;
use super::args::RoomArgs;
use super::failure::Failure;
use super::session;
use super::settings::Settings;
use super::terminal;
use crate::plain::RoomLines;
use crate::store::{Follow, Paths};
use crate::{run, tui};

/// Follows the session of a file until it is left.
///
/// # Errors
/// When there is no such session, or nobody can see it.
pub fn run(args: &RoomArgs, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let folders = session::folders(settings, paths);
    let (follow, first) = Follow::begin(&args.file, &folders)?;
    let language = settings.language;
    let screen = terminal::is_wanted(settings);
    if screen {
        let guard = tui::Guard::take()?;
        let look = terminal::look(settings);
        let keymap = settings.keymap.clone();
        let mut wall = tui::RoomWall::on_terminal(guard, io::stdout(), look, language, keymap)?;
        let inbox = tui::inbox()?;
        run::follow(follow, first, &inbox, &mut wall, screen)?;
    } else {
        let inbox = run::Inbox::default();
        let lines = inbox.sender();
        std::thread::spawn(move || run::read_lines(BufReader::new(io::stdin()), &lines));
        let mut wall = RoomLines::new(io::stdout(), language, settings.ascii);
        run::follow(follow, first, &inbox, &mut wall, screen)?;
    }
    Ok(Outcome::Fine)
}
