//! `kring plans`: the session plans that come with kring, and one's own.

mod find;
mod import;
mod list;
mod show;

use std::io::{self, Write};

pub use find::{FindError, OwnPlan, find, own};

use super::Outcome;
use super::args::{ListFormat, PlansArgs, PlansTask};
use super::failure::Failure;
use super::settings::Settings;
use crate::store::Paths;

/// Lists the plans, shows one, or takes one in.
///
/// # Errors
///
/// When there is no such plan, one cannot be taken in, or the output cannot be written. Broken plans of one's own are no failure of
/// the list: they stand in it, and the outcome is [`Outcome::Left`].
pub fn run(
    args: &PlansArgs,
    settings: &Settings,
    paths: &Paths,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    match &args.task {
        None => list::list(ListFormat::Text, settings.language, paths, out),
        Some(PlansTask::List { format }) => list::list(*format, settings.language, paths, out),
        Some(PlansTask::Import { file, force }) => {
            import::import(file, *force, settings.language, paths, out)
        }
        Some(PlansTask::Show { plan, format }) => {
            let plan = find(plan, paths)?;
            match format {
                ListFormat::Text => show::text(&plan, settings.language, out)?,
                ListFormat::Json => {
                    serde_json::to_writer_pretty(&mut *out, &plan).map_err(io::Error::from)?;
                    writeln!(out)?;
                }
            }
            Ok(Outcome::Fine)
        }
    }
}
