//! `kring review`: deciding, one by one, where people wrote different things.

use std::io::{self, Write};

use std::path::Path;

use super::Outcome;
use super::args::ReviewArgs;
use super::failure::Failure;
use super::open;
use super::session;
use super::settings::Settings;
use crate::app::{Other, to_decide};
use crate::circle::pairing;
use crate::lang::{Explain, Language, visible};
use crate::minutes::{Minutes, Verdict};
use crate::store::{self, Folders, Paths};
use crate::t;

/// Why two files are not gone through together.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// They are copies of one session already.
    #[error("{0} is of the same session")]
    SameSession(String),
    /// The one is the follow-up of the other.
    #[error("{0} is of another time")]
    FollowUp(String),
}

impl Explain for ReviewError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::SameSession(file) => {
                t!(
                    language,
                    "review-same-session",
                    file = visible(file).into_owned()
                )
            }
            Self::FollowUp(file) => {
                t!(
                    language,
                    "review-follow-up",
                    file = visible(file).into_owned()
                )
            }
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        match self {
            Self::SameSession(_) => Some(t!(language, "review-same-session-do")),
            Self::FollowUp(_) => None,
        }
    }
}

/// The other minutes, held against ours.
#[derive(Default)]
struct Others {
    /// Whether they are of the same meeting is to be asked.
    asked: Vec<Other>,
    /// People said so before: what is new in them is taken up.
    taken_up: Vec<Minutes>,
}

impl Others {
    /// Holds the minutes of a file against ours.
    fn look_at(
        &mut self,
        file: &Path,
        ours: &Minutes,
        again: bool,
        folders: &Folders,
    ) -> Result<(), Failure> {
        let other = store::look_at(file, folders)?;
        let (here, there) = (ours.session_id(), other.session_id());
        if here == there {
            return Err(ReviewError::SameSession(session::shown(file)).into());
        }
        let said = if pairing::is_adopted(ours, there) {
            Some(Verdict::Same)
        } else {
            pairing::verdict(ours, here, there)
        };
        if said == Some(Verdict::Same) && !again {
            self.taken_up.push(other);
            return Ok(());
        }
        match pairing::likeness(ours, &other) {
            Some(likeness) => self.asked.push(Other::new(other, likeness, said)),
            None => return Err(ReviewError::FollowUp(session::shown(file)).into()),
        }
        Ok(())
    }
}

/// Leads through what is left to decide in a file; somebody else's is gone on with in a file of our own.
/// The outcome tells whether something is left.
///
/// # Errors
/// When the file cannot be read, or something could not be stored.
pub fn run(
    args: &ReviewArgs,
    settings: &Settings,
    paths: &Paths,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let language = settings.language;
    let folders = session::folders(settings, paths);
    let opened = store::open(&args.file, &settings.writer, &folders)?;
    let mut others = Others::default();
    for file in &args.others {
        others.look_at(file, &opened.minutes, args.again, &folders)?;
    }
    let Others { asked, taken_up } = others;
    let mut news = Vec::new();
    if !taken_up.is_empty() {
        news.push(t!(language, "review-one-meeting-before"));
    }
    let ready = open::go_on_with(
        opened,
        &args.file,
        settings,
        paths,
        news.clone(),
        |minutes, writer| {
            if taken_up.is_empty() {
                return Vec::new();
            }
            session::write_in(minutes, writer, |pen| {
                for other in &taken_up {
                    pairing::adopt(pen, other);
                }
            })
        },
    )?;
    if to_decide(&ready.opened.minutes) == 0 && asked.is_empty() && ready.first.is_empty() {
        writeln!(out, "{}", t!(language, "review-none"))?;
        for line in news {
            writeln!(out, "{line}")?;
        }
        return Ok(Outcome::Fine);
    }
    let led = session::review(ready, asked, settings, paths)?;
    let ended = session::ended(settings, &led.ending)?;
    let left = led.left.unwrap_or(0);
    if ended != Outcome::Fine || left == 0 {
        return Ok(ended);
    }
    let words = t!(language, "review-leave", count = left);
    let mut out = io::stdout().lock();
    writeln!(out, "{}", visible(&words))?;
    Ok(Outcome::Left)
}
