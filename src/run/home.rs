//! The loop at home: keys in, the mind of home, and what it asks for.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Local};

use super::{Event, Inbox, Input, Sender, now};
use crate::app::home::{About, Effect, Facts, Here, Home, Kept, Msg, Offered, Place, Wish, update};
use crate::app::{Command, Key, to_decide};
use crate::lang::{Explain as _, Language};
use crate::minutes::{Id, Stamp};
use crate::store::{self, Brief, Folders, Shared};

/// This many of the newest files are looked at before anything is shown, and this many of those
/// that were changed last: more than any screen shows.
const AT_ONCE: usize = 60;
const CHANGED_LAST: usize = 10;

/// What a person sees of the home screen.
pub trait HomeFront {
    /// This is how it is now.
    ///
    /// # Errors
    /// When nobody can see it any more.
    fn show(&mut self, home: &Home, now: Stamp) -> io::Result<()>;

    /// The screen has another size.
    fn resize(&mut self, columns: u16, rows: u16);

    /// Stands still until the program is continued.
    ///
    /// # Errors
    /// When the screen cannot be had back.
    fn suspend(&mut self) -> io::Result<()>;
}

/// The sessions of the folder, newest first; the newest of them are looked at already, and of those each
/// stands there once, however many people write in it.
///
/// # Errors
/// When the folder cannot be listed.
pub fn gather(folders: &Folders) -> Result<Vec<Kept>, store::Trouble> {
    let listed = store::shelf(folders)?;
    let mut places: Vec<usize> = (0..listed.len()).collect();
    places.sort_by_key(|place| std::cmp::Reverse(listed.get(*place).and_then(|file| file.changed)));
    let changed: BTreeSet<usize> = places.into_iter().take(CHANGED_LAST).collect();
    let mut found: Vec<Found> = Vec::new();
    for (place, file) in listed.into_iter().enumerate() {
        let at_once = place < AT_ONCE || changed.contains(&place);
        let session = file
            .session
            .or_else(|| at_once.then(|| store::brief(&file.path)).flatten());
        let facts = match &session {
            Some(brief) => Facts::Read(about(brief.clone())),
            None if at_once => Facts::Unreadable,
            None => Facts::Unread,
        };
        let next = Found {
            session: session.map(|brief| brief.id),
            own: file.own,
            kept: Kept::new(file.path, file.changed.map(stamp), facts),
        };
        let same = |before: &&mut Found| before.session.is_some() && before.session == next.session;
        match found.iter_mut().find(same) {
            Some(before) => before.stand_for(next),
            None => found.push(next),
        }
    }
    Ok(found.into_iter().map(|found| found.kept).collect())
}

/// A file of the folder, as it was found.
struct Found {
    session: Option<Id>,
    own: bool,
    kept: Kept,
}

impl Found {
    /// Another file of the same session: the session is opened by our own, and was changed when any
    /// of them was.
    fn stand_for(&mut self, other: Self) {
        let changed = self
            .kept
            .changed
            .map(Stamp::time)
            .max(other.kept.changed.map(Stamp::time));
        if other.own && !self.own {
            *self = other;
        }
        self.kept.changed = changed.map(Stamp::new);
    }
}

/// The same session with what people wrote down in it counted.
#[must_use]
pub fn counted(kept: &Kept) -> Kept {
    let mut kept = kept.clone();
    kept.entries = kept.about().and_then(|_| store::count_entries(&kept.file));
    kept.to_decide = left_to_decide(&kept.file);
    kept
}

/// How many things are left to decide in a file, if any can be.
fn left_to_decide(file: &std::path::Path) -> Option<usize> {
    store::disputed(file).map(|minutes| to_decide(&minutes))
}

/// Looks at the beginning of a file.
fn look(file: &std::path::Path) -> Facts {
    store::brief(file).map_or(Facts::Unreadable, |brief| Facts::Read(about(brief)))
}

fn about(brief: Brief) -> About {
    About {
        id: Some(brief.id),
        previous: brief.previous,
        title: brief.title,
        circle: brief.circle,
        status: brief.status,
        date: brief.date,
    }
}

fn stamp(at: SystemTime) -> Stamp {
    Stamp::new(DateTime::<Local>::from(at).fixed_offset())
}

/// A session of any folder, as home knows it.
#[must_use]
pub fn kept(shared: &Shared) -> Kept {
    let facts = Facts::Read(about(shared.session.clone()));
    Kept::new(shared.file.clone(), shared.changed.map(stamp), facts)
}

/// What can be chosen in a folder to join: its sessions, the way up, its folders.
#[must_use]
pub fn look_in(language: Language, folder: &Path, folders: &Folders) -> Place {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let found = store::folders_in(&folder)
        .and_then(|inside| Ok((store::sessions(&folder, folders)?, inside)));
    let (sessions, inside, wrong) = match found {
        Ok((sessions, inside)) => (sessions, inside, None),
        Err(trouble) => (Vec::new(), Vec::new(), Some(trouble.what(language))),
    };
    let sessions = sessions.iter().map(|shared| Here::Session(kept(shared)));
    let up = folder.parent().map(|up| Here::Up(up.to_owned()));
    let rows = sessions
        .chain(up)
        .chain(inside.into_iter().map(Here::Folder))
        .collect();
    Place {
        folder,
        rows,
        wrong,
    }
}

/// What home is brought when it asks for it.
pub struct Bring<'a> {
    /// The plans.
    pub plans: &'a dyn Fn() -> Vec<Offered>,
    /// What stands in a folder; or else in that of minutes.
    pub folder: &'a dyn Fn(Option<&Path>) -> Place,
}

/// Stays at home until somebody wants something else; `None` when the program has to end at once.
/// Plans and folders are brought when they are asked for.
///
/// # Errors
/// When the screen cannot be drawn.
pub fn at_home(
    home: &mut Home,
    inbox: &Inbox,
    front: &mut dyn HomeFront,
    bring: &Bring<'_>,
) -> io::Result<Option<Wish>> {
    inbox.watch(true);
    front.show(home, now())?;
    let mut wish = carry_out(home, Msg::Opened, inbox, bring);
    while wish.is_none() {
        front.show(home, now())?;
        // What is there already is taken in before anything is drawn.
        let mut event = next(inbox);
        while let Some(happened) = event {
            let msg = match happened {
                Event::Input(Input::Key(key)) => Some(Msg::Key(key)),
                Event::Input(Input::Resize { columns, rows }) => {
                    front.resize(columns, rows);
                    None
                }
                Event::Interrupt => Some(Msg::Key(interrupt(home))),
                Event::Looked(msg) => Some(*msg),
                Event::Stop => return Ok(None),
                Event::Suspend => {
                    front.suspend()?;
                    None
                }
                Event::Input(Input::Paste(text)) => Some(Msg::Paste(text)),
                // What a session said late means nothing here.
                Event::Line(_) | Event::EndOfInput | Event::Stored(..) | Event::Sheets(..) => None,
            };
            wish = msg.and_then(|msg| carry_out(home, msg, inbox, bring));
            event = match wish {
                None => inbox.next(),
                Some(_) => None,
            };
        }
    }
    Ok(wish)
}

/// The next event; `None` when a minute has gone by, so that the clock on the screen is right.
fn next(inbox: &Inbox) -> Option<Event> {
    let time = now().time();
    let second = u64::try_from(time.timestamp().rem_euclid(60)).unwrap_or(0);
    let left = Duration::from_secs(60 - second);
    inbox.wait(Some(left))
}

/// The key that stands for the system's word that Ctrl+C was pressed.
fn interrupt(home: &Home) -> Key {
    let fixed = Key::new(crate::app::key::Code::Char('c'), true, false, false);
    home.keymap()
        .keys(Command::Interrupt)
        .next()
        .unwrap_or(fixed)
}

fn carry_out(home: &mut Home, msg: Msg, inbox: &Inbox, bring: &Bring<'_>) -> Option<Wish> {
    let mut wish = None;
    let mut effects = update(home, msg);
    while let Some(effect) = effects.pop() {
        match effect {
            Effect::Look(files) => look_aside(files, inbox.sender()),
            Effect::OfferPlans => effects.extend(update(home, Msg::Offered((bring.plans)()))),
            Effect::Browse(folder) => {
                let place = (bring.folder)(folder.as_deref());
                effects.extend(update(home, Msg::Browsed(place)));
            }
            Effect::Do(wanted) => wish = Some(wanted),
        }
    }
    wish
}

/// Looks at files on a thread of its own, so that no key waits for a disk.
fn look_aside(files: Vec<PathBuf>, events: Sender<Event>) {
    let looking = move || {
        // Of a session that only journals know there is nothing to look at.
        for file in files
            .into_iter()
            .filter(|file| file.symlink_metadata().is_ok())
        {
            let msg = Msg::Looked {
                facts: look(&file),
                entries: store::count_entries(&file),
                to_decide: left_to_decide(&file),
                file,
            };
            if events.send(Event::Looked(Box::new(msg))).is_err() {
                return;
            }
        }
    };
    // Without a thread the numbers stay unknown.
    let _ = std::thread::Builder::new()
        .name("looking".into())
        .spawn(looking);
}
