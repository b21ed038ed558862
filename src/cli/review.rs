//! `kring review`: deciding, one by one, where people wrote different things.

use std::io::{self, Write};

use std::path::Path;

use super::Outcome;
use super::args::ReviewArgs;
use super::failure::Failure;
use super::open;
use super::session;
use super::settings::Settings;
use crate::circle::pairing::{self, Likeness};
use crate::circle::review::questions;
use crate::lang::{Explain, Language, visible};
use crate::minutes::{Minutes, Verdict};
use crate::store::{self, Paths};
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

/// What is known of the other file when it is held against ours.
enum Other {
    /// Whether it is of the same meeting is to be asked.
    Asked(Box<Minutes>, Likeness),
    /// People said so before: what is new in it is taken up.
    TakenUp(Box<Minutes>),
    /// People said that it is another meeting.
    Another,
}

fn other(
    file: &Path,
    ours: &Minutes,
    settings: &Settings,
    paths: &Paths,
) -> Result<Other, Failure> {
    let other = store::look_at(file, &session::folders(settings, paths))?;
    let (here, there) = (ours.session_id(), other.session_id());
    if here == there {
        return Err(ReviewError::SameSession(session::shown(file)).into());
    }
    if pairing::is_adopted(ours, there) {
        return Ok(Other::TakenUp(Box::new(other)));
    }
    if pairing::verdict(ours, here, there) == Some(Verdict::Different) {
        return Ok(Other::Another);
    }
    match pairing::likeness(ours, &other) {
        Some(likeness) => Ok(Other::Asked(Box::new(other), likeness)),
        None => Err(ReviewError::FollowUp(session::shown(file)).into()),
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
    let mut asked = None;
    let mut adopted = None;
    if let Some(file) = &args.other {
        let ours = store::open(
            &args.file,
            &settings.writer,
            &session::folders(settings, paths),
        )?;
        match other(file, &ours.minutes, settings, paths)? {
            Other::Asked(other, likeness) => asked = Some((*other, likeness)),
            Other::TakenUp(other) => adopted = Some(other),
            Other::Another => {
                writeln!(out, "{}", t!(language, "review-another-meeting"))?;
                return Ok(Outcome::Fine);
            }
        }
    }
    let ready = open::take_up(
        &args.file,
        settings,
        paths,
        Vec::new(),
        |minutes, writer| {
            let Some(other) = adopted else {
                return Vec::new();
            };
            session::write_in(minutes, writer, |pen| pairing::adopt(pen, &other))
        },
    )?;
    let minutes = &ready.opened.minutes;
    let left = questions(minutes, &pairing::doubles(minutes), |_| false);
    if left.is_empty() && asked.is_none() && ready.first.is_empty() {
        writeln!(out, "{}", t!(language, "review-none"))?;
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
