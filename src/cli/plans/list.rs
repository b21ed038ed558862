//! The list of plans.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::find::{FindError, OwnPlan, own};
use crate::circle::plan::{Kind, LocalText, Pillar, Plan, SHIPPED};
use crate::cli::Outcome;
use crate::cli::args::ListFormat;
use crate::cli::failure::Failure;
use crate::cli::page::{WIDTH, cut, write_indented};
use crate::lang::{Explain, Language, visible};
use crate::store::Paths;
use crate::t;

/// Prints all plans; what is broken among one's own is told in its place.
///
/// # Errors
///
/// When the folder of one's own cannot be read, or the output not written.
pub(super) fn list(
    format: ListFormat,
    language: Language,
    paths: &Paths,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let own = own(paths)?;
    match format {
        ListFormat::Text => text(&own, language, &paths.plans(), out)?,
        ListFormat::Json => {
            let list: Vec<Listed> = SHIPPED
                .iter()
                .filter_map(|names| Listed::shipped(names, &own))
                .chain(own.iter().map(Listed::own))
                .collect();
            serde_json::to_writer_pretty(&mut *out, &list).map_err(io::Error::from)?;
            writeln!(out)?;
        }
    }
    let broken = own.iter().any(|plan| plan.plan.is_err());
    Ok(if broken { Outcome::Left } else { Outcome::Fine })
}

/// Whether one of one's own goes before the shipped plan with these names.
fn is_replaced(id: &str, dutch: &str, own: &[OwnPlan]) -> bool {
    own.iter()
        .any(|plan| plan.is_called(id) || plan.is_called(dutch))
}

fn text(own: &[OwnPlan], language: Language, folder: &Path, out: &mut dyn Write) -> io::Result<()> {
    let name = |id: &'static str, dutch: &'static str| match language {
        Language::English => id,
        Language::Dutch => dutch,
    };
    let names = SHIPPED.iter().map(|(id, dutch, _)| name(id, dutch));
    let names = names.chain(own.iter().map(|plan| plan.stem.as_str()));
    let widest = names.map(UnicodeWidthStr::width).max().unwrap_or_default();
    let widest = widest.min(24);
    writeln!(out, "{}\n", t!(language, "plans-shipped"))?;
    for (id, dutch, text) in SHIPPED {
        let Ok(plan) = Plan::parse(text) else {
            continue;
        };
        row(out, language, widest, name(id, dutch), &plan)?;
        if is_replaced(id, dutch, own) {
            let note = t!(language, "plans-replaced");
            write_indented(out, "", widest + 14, &note)?;
        }
    }
    let folder = visible(&folder.display().to_string()).into_owned();
    writeln!(out, "\n{}\n", t!(language, "plans-own", folder = folder))?;
    if own.is_empty() {
        writeln!(out, "  {}", t!(language, "plans-own-none"))?;
    }
    for own in own {
        match &own.plan {
            Ok(plan) => row(out, language, widest, &own.stem, plan)?,
            Err(error) => {
                let file = own.file.file_name().unwrap_or_default();
                let file = cut(&file.to_string_lossy(), WIDTH - 4);
                writeln!(out, "  ! {file}")?;
                // The name of the file stands above it.
                let what = match error {
                    FindError::Broken { error, .. } => error.what(language),
                    other => other.what(language),
                };
                write_indented(out, "", 4, &what)?;
                write_indented(out, "", 4, &error.remedy(language).unwrap_or_default())?;
            }
        }
    }
    writeln!(out)?;
    write_indented(out, "", 0, &t!(language, "plans-list-end"))
}

fn row(
    out: &mut dyn Write,
    language: Language,
    widest: usize,
    name: &str,
    plan: &Plan,
) -> io::Result<()> {
    let name = cut(name, widest);
    let gap = " ".repeat(widest - name.width());
    let minutes = t!(language, "plans-minutes", count = plan.minutes);
    let before = format!("  {name}{gap}  {minutes:>8}  ");
    let title = cut(
        plan.title.in_language(language),
        WIDTH.saturating_sub(before.width()),
    );
    writeln!(out, "{before}{title}")
}

/// A plan for programs.
#[derive(Serialize)]
struct Listed<'a> {
    /// What it can be asked for by.
    names: Vec<&'a str>,
    own: bool,
    /// A plan of one's own goes before it.
    replaced: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<Summary>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Told>,
}

/// What a list tells of a plan.
#[derive(Serialize)]
struct Summary {
    title: LocalText,
    minutes: u16,
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pillar: Option<Pillar>,
    items: usize,
}

#[derive(Serialize)]
struct Told {
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    en: String,
    nl: String,
}

impl Summary {
    fn new(plan: &Plan) -> Self {
        Self {
            title: plan.title.clone(),
            minutes: plan.minutes,
            kind: plan.kind,
            pillar: plan.pillar,
            items: plan.agenda.len(),
        }
    }
}

impl<'a> Listed<'a> {
    fn shipped(names: &(&'a str, &'a str, &str), own: &[OwnPlan]) -> Option<Self> {
        let (id, dutch, text) = *names;
        Some(Self {
            names: vec![id, dutch],
            own: false,
            replaced: is_replaced(id, dutch, own),
            file: None,
            plan: Some(Summary::new(&Plan::parse(text).ok()?)),
            error: None,
        })
    }

    fn own(own: &'a OwnPlan) -> Self {
        let mut names = vec![own.stem.as_str()];
        names.extend(own.id().filter(|id| *id != own.stem));
        Self {
            names,
            own: true,
            replaced: false,
            file: Some(own.file.display().to_string()),
            plan: own.plan.as_ref().ok().map(Summary::new),
            error: own.plan.as_ref().err().map(|error| Told {
                place: match error {
                    FindError::Broken { error, .. } => Some(error.place.path()),
                    _ => None,
                },
                en: error.what(Language::English),
                nl: error.what(Language::Dutch),
            }),
        }
    }
}
