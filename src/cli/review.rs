//! `kring review`: deciding, one by one, where people wrote different things.

use std::io::{self, Write};

use super::Outcome;
use super::args::ReviewArgs;
use super::failure::Failure;
use super::open;
use super::session;
use super::settings::Settings;
use crate::circle::review::undecided;
use crate::lang::visible;
use crate::store::Paths;
use crate::t;

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
    let ready = open::take_up(&args.file, settings, paths, Vec::new(), |_, _| Vec::new())?;
    if undecided(&ready.opened.minutes).is_empty() {
        writeln!(out, "{}", t!(language, "review-none"))?;
        return Ok(Outcome::Fine);
    }
    let led = session::review(ready, settings, paths)?;
    let ended = session::ended(settings, &led.ending)?;
    if ended != Outcome::Fine || led.to_decide == 0 {
        return Ok(ended);
    }
    let words = t!(language, "review-leave", count = led.to_decide);
    let mut out = io::stdout().lock();
    writeln!(out, "{}", visible(&words))?;
    Ok(Outcome::Left)
}
