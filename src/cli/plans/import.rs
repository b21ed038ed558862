//! `kring plans import`: takes a plan into the folder of one's own, once it is found sound.

use std::io::Write;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::find::{OwnPlan, own, sound};
use crate::circle::plan::{Plan, SHIPPED};
use crate::cli::Outcome;
use crate::cli::failure::Failure;
use crate::lang::{Explain, Language, visible};
use crate::store::{self, Paths};
use crate::t;

/// Why a sound plan was not taken in.
#[derive(Debug, Error)]
pub enum ImportError {
    /// A plan that comes with kring has this name; the new one would take its place.
    #[error("`{0}` comes with kring")]
    Shipped(String),
    /// One's own plan with this name is another.
    #[error("{} is already called `{name}`", file.display())]
    Taken {
        /// The name of the plan.
        name: String,
        /// The file of one's own plan.
        file: PathBuf,
    },
    /// Neither the plan nor its file has a name to ask for it by.
    #[error("{} has no name", .0.display())]
    Nameless(PathBuf),
}

impl Explain for ImportError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::Shipped(name) => t!(language, "import-shipped", name = visible(name)),
            Self::Taken { name, file } => {
                t!(
                    language,
                    "import-taken",
                    name = visible(name),
                    file = shown(file)
                )
            }
            Self::Nameless(file) => t!(language, "import-nameless", file = shown(file)),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(match self {
            Self::Shipped(_) => t!(language, "import-shipped-do"),
            Self::Taken { .. } => t!(language, "import-taken-do"),
            Self::Nameless(_) => t!(language, "import-nameless-do"),
        })
    }
}

/// Copies the plan in `file` to one's own plans, byte by byte, and says how to ask for it. What stands
/// there already is replaced only with `force`.
///
/// # Errors
///
/// When the file cannot be read or is no sound plan, its name is taken, or it cannot be written.
pub(super) fn import(
    file: &Path,
    force: bool,
    language: Language,
    paths: &Paths,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let (text, plan) = sound(file)?;
    let name = name(file, &plan).ok_or_else(|| ImportError::Nameless(file.to_owned()))?;
    let folder = paths.plans();
    let there = called(&own(paths)?, &name);
    if there.as_deref().is_some_and(|there| holds(there, &text)) {
        let there = there.map(|there| shown(&there)).unwrap_or_default();
        writeln!(out, "{}", t!(language, "import-there", file = there))?;
        return Ok(Outcome::Fine);
    }
    let shipped = SHIPPED
        .iter()
        .any(|(id, dutch, _)| name == *id || name == *dutch);
    match &there {
        Some(there) if !force => {
            let file = there.clone();
            return Err(ImportError::Taken { name, file }.into());
        }
        None if shipped && !force => return Err(ImportError::Shipped(name).into()),
        _ => {}
    }
    let target = there.unwrap_or_else(|| folder.join(format!("{name}.json")));
    Paths::prepare(&folder)?;
    store::write_output(&target, text.as_bytes(), &[], force)?;
    let title = visible(plan.title.in_language(language)).into_owned();
    writeln!(
        out,
        "{}",
        t!(
            language,
            "import-done",
            title = title,
            file = shown(&target)
        )
    )?;
    writeln!(out, "{}", t!(language, "import-done-do", name = name))?;
    Ok(Outcome::Fine)
}

/// The name by which the plan is asked for: its id, or else what its file is called.
fn name(file: &Path, plan: &Plan) -> Option<String> {
    let of_file = || {
        let stem = file.file_stem()?.to_string_lossy();
        Some(store::slug(&stem)).filter(|slug| !slug.is_empty())
    };
    plan.id.clone().or_else(of_file)
}

/// The file of one's own plan with this name: of that file name first, as it is asked for.
fn called(own: &[OwnPlan], name: &str) -> Option<PathBuf> {
    let by_file = own.iter().find(|plan| plan.stem == name);
    let found = by_file.or_else(|| own.iter().find(|plan| plan.is_called(name)));
    found.map(|plan| plan.file.clone())
}

/// Whether exactly this text stands in a file.
fn holds(file: &Path, text: &str) -> bool {
    sound(file).is_ok_and(|(there, _)| there == text)
}

fn shown(file: &Path) -> String {
    visible(&file.display().to_string()).into_owned()
}
