//! Finding a plan: by the name of a shipped one, by the name of one's own, or by the path of a file.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::circle::plan::{Plan, PlanError, SHIPPED};
use crate::lang::{Explain, Language, visible};
use crate::store::{Paths, reason};
use crate::t;

/// How the file of a plan ends.
const ENDING: &str = ".json";

/// The plan that `name` means: the path of a file, a plan of one's own, or one that comes with kring.
///
/// What has a path separator or ends in `.json` is a path. A plan of one's own goes before the shipped one
/// of the same name, whichever of its two names is asked for.
///
/// # Errors
///
/// [`FindError`]: no plan is called so, or its file cannot be read or is no plan. A broken plan of one's own
/// is an error even where a shipped one has its name: whoever made it means to use it.
pub fn find(name: &str, paths: &Paths) -> Result<Plan, FindError> {
    if is_path(name) {
        return read(Path::new(name));
    }
    let name = name.trim().to_lowercase();
    let mut own = own(paths)?;
    let shipped = SHIPPED
        .iter()
        .find(|(id, dutch, _)| name == *id || name == *dutch);
    let mut names = vec![name.as_str()];
    names.extend(shipped.iter().flat_map(|(id, dutch, _)| [*id, *dutch]));
    if let Some(found) = names.iter().find_map(|name| own_called(&own, name)) {
        return own.swap_remove(found).plan;
    }
    Plan::shipped(&name).ok_or_else(|| FindError::Unknown {
        near: near(&name, &own),
        name,
    })
}

/// A file in the folder of one's own plans.
#[derive(Debug)]
pub struct OwnPlan {
    /// The file.
    pub file: PathBuf,
    /// The name of the file without its ending, in small letters.
    pub stem: String,
    /// The plan in it, or why there is none.
    pub plan: Result<Plan, FindError>,
}

impl OwnPlan {
    /// Whether it can be asked for by this name, in small letters.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.stem == name || self.id() == Some(name)
    }

    /// The id of the plan.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.plan.as_ref().ok()?.id.as_deref()
    }
}

/// One's own plans, in order of their files; none when there is no such folder.
///
/// # Errors
///
/// When the folder is there and cannot be read.
pub fn own(paths: &Paths) -> Result<Vec<OwnPlan>, FindError> {
    let folder = paths.plans();
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries,
    };
    let files = entries.and_then(|entries| {
        let paths = entries.map(|entry| entry.map(|entry| entry.path()));
        paths.collect::<io::Result<BTreeSet<PathBuf>>>()
    });
    let files = files.map_err(|error| FindError::unreadable(&folder, error))?;
    let plans = files.into_iter().filter_map(|file| {
        let name = file.file_name()?.to_string_lossy().to_lowercase();
        let stem = name.strip_suffix(ENDING)?.to_owned();
        let hidden = stem.starts_with('.') || stem.is_empty();
        (!hidden && !file.is_dir()).then(|| OwnPlan {
            plan: read(&file),
            file,
            stem,
        })
    });
    Ok(plans.collect())
}

/// Which of one's own plans has this name; the name of the file goes before an id.
fn own_called(own: &[OwnPlan], name: &str) -> Option<usize> {
    let by_file = own.iter().position(|plan| plan.stem == name);
    by_file.or_else(|| own.iter().position(|plan| plan.is_called(name)))
}

fn is_path(name: &str) -> bool {
    name.contains(std::path::is_separator) || name.to_lowercase().ends_with(ENDING)
}

/// Reads the plan in a file.
fn read(file: &Path) -> Result<Plan, FindError> {
    sound(file).map(|(_, plan)| plan)
}

/// The text of a file, and the plan in it.
///
/// # Errors
///
/// [`FindError`]: the file cannot be read, or is no sound plan.
pub(super) fn sound(file: &Path) -> Result<(String, Plan), FindError> {
    let mut bytes = Vec::new();
    // More than a plan may have by one byte, so that too many are seen.
    let most = Plan::MAX_BYTES as u64 + 1;
    File::open(file)
        .and_then(|source| source.take(most).read_to_end(&mut bytes))
        .map_err(|error| FindError::unreadable(file, error))?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        // Cut in the middle of a letter it is too large all the same.
        Err(error) if error.as_bytes().len() as u64 == most => {
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        }
        Err(_) => return Err(FindError::NotText(file.to_owned())),
    };
    match Plan::parse(&text) {
        Ok(plan) => Ok((text, plan)),
        Err(error) => Err(FindError::Broken {
            file: file.to_owned(),
            error,
        }),
    }
}

/// The names of plans that come near, nearest first, at most three.
fn near(name: &str, own: &[OwnPlan]) -> Vec<String> {
    let name: String = name.chars().take(60).collect();
    let shipped = SHIPPED.iter().flat_map(|(id, dutch, _)| [*id, *dutch]);
    let own = own
        .iter()
        .flat_map(|plan| [Some(plan.stem.as_str()), plan.id()]);
    let names: BTreeSet<&str> = shipped.chain(own.flatten()).collect();
    let mut near: Vec<(usize, &str)> = names
        .into_iter()
        .map(|known| (strsim::osa_distance(known, &name), known))
        .filter(|(slips, known)| *slips <= (known.chars().count() / 3).max(1))
        .collect();
    near.sort_unstable();
    near.truncate(3);
    near.into_iter()
        .map(|(_, known)| known.to_owned())
        .collect()
}

/// Why there is no plan.
#[derive(Debug, Error)]
pub enum FindError {
    /// No plan is called so.
    #[error("no plan is called `{name}`")]
    Unknown {
        /// The name asked for, in small letters.
        name: String,
        /// Names that come near.
        near: Vec<String>,
    },
    /// The file or folder cannot be read.
    #[error("{}: {error}", file.display())]
    Unreadable {
        /// The file or folder.
        file: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The file is no text in UTF-8.
    #[error("{} is no text", .0.display())]
    NotText(PathBuf),
    /// The file is no sound plan.
    #[error("{}: {error}", file.display())]
    Broken {
        /// The file.
        file: PathBuf,
        /// What is wrong in it, and where.
        error: PlanError,
    },
}

impl FindError {
    fn unreadable(file: &Path, error: io::Error) -> Self {
        Self::Unreadable {
            file: file.to_owned(),
            error,
        }
    }
}

fn shown(file: &Path) -> String {
    visible(&file.display().to_string()).into_owned()
}

impl Explain for FindError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::Unknown { name, .. } => t!(language, "plans-unknown", name = visible(name)),
            Self::Unreadable { file, error } => {
                let what = reason(language, error);
                t!(language, "plans-broken", file = shown(file), what = what)
            }
            Self::NotText(file) => {
                let what = t!(language, "plans-not-text");
                t!(language, "plans-broken", file = shown(file), what = what)
            }
            Self::Broken { file, error } => {
                let what = error.reason.words(language);
                match error.place.words(language) {
                    None => t!(language, "plans-broken", file = shown(file), what = what),
                    Some(place) => t!(
                        language,
                        "plans-broken-there",
                        file = shown(file),
                        place = place,
                        what = what
                    ),
                }
            }
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        match self {
            Self::Unknown { near, .. } => Some(match near.split_last() {
                None => t!(language, "plans-unknown-do"),
                Some((last, before)) => {
                    let quoted = |name: &String| format!("“{}”", visible(name));
                    let before: Vec<String> = before.iter().map(quoted).collect();
                    let mut names = quoted(last);
                    if !before.is_empty() {
                        let first = before.join(", ");
                        names = t!(language, "plans-near-or", first = first, last = names);
                    }
                    t!(language, "plans-unknown-near", names = names)
                }
            }),
            Self::Unreadable { .. } => Some(t!(language, "plans-unreadable-do")),
            Self::NotText(_) => Some(t!(language, "plans-not-text-do")),
            Self::Broken { error, .. } => error.remedy(language),
        }
    }
}

#[cfg(test)]
mod tests;
