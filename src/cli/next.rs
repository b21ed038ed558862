//! `kring next`: the follow-up session of a circle.

use std::path::PathBuf;

use chrono::{Local, TimeZone as _};
use thiserror::Error;

use super::Outcome;
use super::args::NextArgs;
use super::failure::Failure;
use super::insights;
use super::open;
use super::plans;
use super::session::{self, Ready};
use super::settings::Settings;
use crate::circle::carry::{self, Next, Past};
use crate::circle::plan::Plan;
use crate::circle::sharing;
use crate::lang::{Explain, Language};
use crate::minutes::{Minutes, Pen, SessionStatus, Stamp};
use crate::store::{self, Paths, Whose};
use crate::{app, run, t};

/// How many earlier sessions are looked through for how long items took.
const MOST_EARLIER: usize = 12;

/// Why a session has no follow-up yet.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NextError {
    /// It was prepared, and nobody began.
    #[error("{} has not begun yet", .0.display())]
    NotBegun(PathBuf),
    /// It was begun, and nobody closed it.
    #[error("{} has not been closed yet", .0.display())]
    NotClosed(PathBuf),
}

impl Explain for NextError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::NotBegun(file) => t!(language, "next-not-begun", file = session::shown(file)),
            Self::NotClosed(file) => t!(language, "next-not-closed", file = session::shown(file)),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        let (Self::NotBegun(file) | Self::NotClosed(file)) = self;
        Some(t!(language, "next-open-first", file = session::shown(file)))
    }
}

/// Prepares the follow-up of a session and leads it; goes on with the one that is there already.
///
/// # Errors
/// When the session cannot be read or is not closed, the plan cannot be read, or there is no place for
/// the minutes.
pub fn run(args: &NextArgs, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let ready = prepare(args, settings, paths)?;
    session::lead(ready.opened, ready.first, settings, paths, &ready.news)
}

/// Prepares the follow-up of a session, as it stands before "Begin"; opens the one that is there already.
///
/// # Errors
/// When the session cannot be read or is not closed, the plan cannot be read, or there is no place for
/// the minutes.
pub fn prepare(args: &NextArgs, settings: &Settings, paths: &Paths) -> Result<Ready, Failure> {
    let language = settings.language;
    let folders = session::folders(settings, paths);
    let opened = store::open(&args.file, &settings.writer, &folders)?;
    let previous = &opened.minutes;
    let meetings = insights::meetings(&args.reactions)?;
    let mut news = Vec::new();
    let back = meetings.iter();
    let back: usize = back
        .map(|meeting| sharing::reactions_for(previous, meeting).len())
        .sum();
    if !meetings.is_empty() {
        news.push(t!(language, "next-reactions", count = back));
    }
    match previous.session().status {
        Some(SessionStatus::Prepared) => return Err(NextError::NotBegun(args.file.clone()).into()),
        Some(SessionStatus::Running | SessionStatus::Paused) => {
            return Err(NextError::NotClosed(args.file.clone()).into());
        }
        // Minutes that somebody wrote by hand may not say.
        Some(SessionStatus::Finished) | None => {}
    }
    let conflicts = previous.conflicts().len();
    if conflicts > 0 {
        let file = session::shown(&args.file);
        news.push(t!(
            language,
            "next-conflicts",
            count = conflicts,
            file = file
        ));
    }
    if let Some(file) = store::follow_up(previous.session_id(), &args.file, &folders) {
        news.push(t!(language, "next-already", file = session::shown(&file)));
        return open::take_up(&file, settings, paths, news, |minutes, writer| {
            if minutes.session().status != Some(SessionStatus::Prepared) {
                return Vec::new();
            }
            session::write_in(minutes, writer, |pen| {
                carry::catch_up(pen, previous);
                bring_back(pen, previous, &meetings);
            })
        });
    }
    if matches!(opened.whose, Whose::NotOurs { .. }) {
        news.push(t!(language, "next-not-ours"));
    }
    let plan = plan(args, previous, paths)?;
    if plan.is_none() {
        news.push(t!(language, "next-no-plan"));
    }
    let same = plan
        .as_ref()
        .is_none_or(|plan| plan.id == previous.session().plan);
    // Only another agenda than last time has items of which the last session knows nothing.
    let most = if same { 0 } else { MOST_EARLIER };
    let earlier = store::before(previous, &args.file, &folders, most);
    let past = Past {
        previous,
        earlier: earlier.iter().collect(),
    };
    let next = Next {
        plan: plan.as_ref(),
        title: args.title.clone(),
        circle: args.circle.clone(),
        start: start(previous),
    };
    let (minutes, first) = session::written(settings, |pen| {
        carry::prepare(pen, &past, &next);
        bring_back(pen, previous, &meetings);
    });
    let title = minutes.session().title.clone().unwrap_or_default();
    let day = carry::day_of(&minutes, run::now().time().date_naive());
    let file = session::new_file(args.output.as_deref(), settings, &folders, day, &title)?;
    news.push(carried(language, &minutes));
    let mut opened = store::begin(minutes.session_id(), &file, &folders)?;
    opened.minutes = minutes;
    Ok(Ready {
        opened,
        first,
        news,
    })
}

fn bring_back(pen: &mut Pen<'_>, circle: &Minutes, meetings: &[Minutes]) {
    for meeting in meetings {
        sharing::bring_back(pen, circle, meeting);
    }
}

/// The plan that was asked for, or else that of the last session; `None` where that is not at hand.
fn plan(args: &NextArgs, previous: &Minutes, paths: &Paths) -> Result<Option<Plan>, Failure> {
    if let Some(name) = &args.plan {
        return Ok(Some(plans::find(name, paths)?));
    }
    let Some(id) = previous.session().plan.as_deref() else {
        return Ok(None);
    };
    match plans::find(id, paths) {
        Ok(plan) => Ok(Some(plan)),
        Err(plans::FindError::Unknown { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// When the session is to begin, by the clock of this place.
fn start(previous: &Minutes) -> Option<Stamp> {
    let start = carry::planned_start(previous)?;
    // In the hour that summer time skips there is no such time; then the session has a day, no hour.
    let start = Local.from_local_datetime(&start).earliest()?;
    Some(Stamp::new(start.fixed_offset()))
}

/// What was carried over, in a sentence.
fn carried(language: Language, minutes: &Minutes) -> String {
    let what = app::taken_along(language, minutes, run::now());
    if what.is_empty() {
        t!(language, "taken-nothing")
    } else {
        t!(language, "taken", what = what)
    }
}
