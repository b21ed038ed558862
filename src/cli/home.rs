//! `kring` without anything behind it: where things are, and how to start.

use std::io::Write;

use unicode_width::UnicodeWidthStr;

use super::Outcome;
use super::failure::Failure;
use super::settings::Settings;
use crate::store::Paths;
use crate::store::paths::count_minutes;
use crate::t;

/// Prints the folders, how many sessions are there, and how to start.
///
/// # Errors
///
/// When the folder of minutes cannot be read, or the output not written.
pub fn run(settings: &Settings, paths: &Paths, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let language = settings.language;
    let count = count_minutes(&settings.minutes)?;
    writeln!(
        out,
        "kring {}: {}\n",
        env!("CARGO_PKG_VERSION"),
        t!(language, "home-about")
    )?;
    let rows = [
        (t!(language, "home-writer"), settings.writer.clone()),
        (
            t!(language, "home-minutes"),
            settings.minutes.display().to_string(),
        ),
        (String::new(), t!(language, "home-sessions", count = count)),
        (
            t!(language, "home-plans"),
            paths.plans().display().to_string(),
        ),
        (
            t!(language, "home-settings"),
            paths.config_file().display().to_string(),
        ),
        (
            t!(language, "home-journals"),
            paths.journals().display().to_string(),
        ),
    ];
    columns(out, &rows)?;
    writeln!(out)?;
    let next = [
        ("kring start".to_owned(), t!(language, "home-start")),
        ("kring keys".to_owned(), t!(language, "home-keys")),
        ("kring --help".to_owned(), t!(language, "home-help")),
    ];
    columns(out, &next)?;
    Ok(Outcome::Fine)
}

/// Two columns, the first as wide as it needs.
fn columns(out: &mut dyn Write, rows: &[(String, String)]) -> std::io::Result<()> {
    let widest = rows
        .iter()
        .map(|(first, _)| first.width())
        .max()
        .unwrap_or_default();
    for (first, second) in rows {
        let gap = " ".repeat(widest - first.width());
        writeln!(out, "  {first}{gap}   {second}")?;
    }
    Ok(())
}
