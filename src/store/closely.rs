//! Looking at a file that may be damaged. Nothing is written anywhere, and nothing that is read this
//! way is ever written over the file.

use std::path::{Path, PathBuf};

use crate::minutes::{Harm, Minutes, ReadError, Rescued, rescue, two_sides};

use super::disk::Disk;
use super::folders::Folders;
use super::open::{OpenError, unreadable};
use super::target::{Standing, Target};
use super::trouble::Behind;

/// What stands in a file, and what is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Closely {
    /// The minutes, or the part of them that can be read.
    pub minutes: Minutes,
    /// What was found that is not as it should be.
    pub found: Vec<Harm>,
    /// Why the file is not read as usual; nothing when it is.
    pub damage: Option<Damage>,
}

/// Why a file is read in part only.
#[derive(Debug, Clone, PartialEq)]
pub struct Damage {
    /// What reading says of it.
    pub why: ReadError,
    /// A copy of it as this installation last wrote it.
    pub last_good: Option<PathBuf>,
    /// Whether it is only to be looked at, and not to be merged either: a later kring wrote it, or
    /// nobody knows of which session it is.
    pub only_to_read: bool,
}

impl Closely {
    /// The minutes and what was found, to be merged.
    ///
    /// # Errors
    /// When what could be read is only to be looked at.
    pub fn to_merge(self, path: &Path) -> Result<(Minutes, Vec<Harm>), OpenError> {
        match self.damage {
            Some(damage) if damage.only_to_read => Err(OpenError::Unreadable {
                path: path.to_owned(),
                why: damage.why,
                last_good: damage.last_good,
                in_part: true,
            }),
            _ => Ok((self.minutes, self.found)),
        }
    }
}

/// Reads a file without journals, as far as it can be read.
///
/// # Errors
/// When there is nothing, or nothing of it can be read.
pub fn look_closely(path: &Path, folders: &Folders) -> Result<Closely, OpenError> {
    let disk = Disk::default();
    let target = Target::new(path);
    let found = match target.look(&disk) {
        Ok(Standing::File(found)) => found,
        Ok(Standing::Nothing) | Err(Behind::FolderGone(_)) => {
            return Err(OpenError::NotFound(path.to_owned()));
        }
        Err(behind) => return Err(unreadable(&disk, &target, folders, behind, false)),
    };
    let why = match target.parse(&found.bytes) {
        Ok(minutes) => {
            let line = two_sides(&found.bytes);
            return Ok(Closely {
                minutes,
                found: line
                    .map(|line| Harm::TwoSides { line })
                    .into_iter()
                    .collect(),
                damage: None,
            });
        }
        Err(behind) => behind,
    };
    let rescued = rescue(&found.bytes);
    let error = unreadable(&disk, &target, folders, why, rescued.is_some());
    let (OpenError::Unreadable { why, last_good, .. }, Some(rescued)) = (&error, rescued) else {
        return Err(error);
    };
    let damage = Damage {
        why: why.clone(),
        last_good: last_good.clone(),
        only_to_read: rescued.is_only_to_read(),
    };
    let Rescued { minutes, found } = rescued;
    Ok(Closely {
        minutes,
        found,
        damage: Some(damage),
    })
}
