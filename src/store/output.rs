//! Writing one document that a person asked for, exactly where they said.

use std::fs::Metadata;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::lang::{Explain, Language, visible};
use crate::t;

use super::disk::Disk;
use super::target::Target;
use super::trouble::Trouble;

/// Why a document was not written. What stood there stands there still.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OutputError {
    /// Something stands there already.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// It is one of the files that the document was made from.
    #[error("{} is one of the files that were read", .0.display())]
    Read(PathBuf),
    /// Something that is no file stands there.
    #[error("{} is no ordinary file", .0.display())]
    NotAFile(PathBuf),
    /// A file call failed.
    #[error(transparent)]
    File(#[from] Trouble),
}

/// Writes a document as a whole, or not at all, and brings it to the disk. Only its owner can read
/// it, unless it replaces a file that others could read.
///
/// `made_from` are the files it was made from: they are never written over. `replace` allows any other
/// file that stands there to be replaced.
///
/// # Errors
/// When something stands there that is not to be replaced, or a file call fails.
pub fn write_output(
    path: &Path,
    bytes: &[u8],
    made_from: &[PathBuf],
    replace: bool,
) -> Result<(), OutputError> {
    let (target, there) = place(path, made_from, replace)?;
    let disk = Disk::default();
    let written = disk
        .write_part(target.path(), bytes, there.as_ref())
        .and_then(|part| disk.put_in_place(&part, target.path()));
    // Nobody asked for the part, and nobody knows its name.
    written.map_err(|trouble| {
        let path = path.to_owned();
        OutputError::File(Trouble { path, ..trouble })
    })
}

/// Where a document is going to stand, and what stands there now; an error when that must stay.
pub(super) fn place(
    path: &Path,
    made_from: &[PathBuf],
    replace: bool,
) -> Result<(Target, Option<Metadata>), OutputError> {
    let target = Target::new(path);
    if made_from
        .iter()
        .any(|file| Target::new(file).path() == target.path())
    {
        return Err(OutputError::Read(path.to_owned()));
    }
    let there = target.path().symlink_metadata().ok();
    match &there {
        Some(there) if !there.is_file() => Err(OutputError::NotAFile(path.to_owned())),
        Some(_) if !replace => Err(OutputError::Exists(path.to_owned())),
        _ => Ok((target, there)),
    }
}

impl Explain for OutputError {
    fn what(&self, language: Language) -> String {
        let shown = |path: &Path| visible(&path.display().to_string()).into_owned();
        match self {
            Self::Exists(path) => t!(language, "output-exists", file = shown(path)),
            Self::Read(path) => t!(language, "output-read", file = shown(path)),
            Self::NotAFile(path) => t!(language, "behind-not-a-file", file = shown(path)),
            Self::File(trouble) => trouble.what(language),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        match self {
            Self::Exists(_) => Some(t!(language, "output-exists-do")),
            Self::Read(_) | Self::NotAFile(_) => Some(t!(language, "output-other-do")),
            Self::File(trouble) => trouble.remedy(language),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn nothing_that_was_read_or_stands_there_is_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::write(at("read.json"), "as it was").expect("written");
        let read = [at("read.json")];
        let same = folder.path().join(".").join("read.json");
        assert_eq!(
            write_output(&same, b"new", &read, true),
            Err(OutputError::Read(same.clone()))
        );
        assert_eq!(write_output(&at("out.json"), b"new", &read, false), Ok(()));
        let again = write_output(&at("out.json"), b"newer", &read, false);
        assert_eq!(again, Err(OutputError::Exists(at("out.json"))));
        assert_eq!(fs::read(at("out.json")).expect("there"), b"new");
        assert_eq!(write_output(&at("out.json"), b"newer", &read, true), Ok(()));
        assert_eq!(fs::read(at("out.json")).expect("there"), b"newer");
        assert_eq!(fs::read(at("read.json")).expect("there"), b"as it was");
        let names = fs::read_dir(folder.path()).expect("read").count();
        assert_eq!(names, 2, "no part stays behind");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_what_was_read_is_seen_through() {
        let folder = tempfile::tempdir().expect("a folder");
        let (file, link) = (folder.path().join("a.json"), folder.path().join("b.json"));
        fs::write(&file, "as it was").expect("written");
        std::os::unix::fs::symlink(&file, &link).expect("linked");
        let refused = write_output(&link, b"new", std::slice::from_ref(&file), true);
        assert_eq!(refused, Err(OutputError::Read(link)));
        let folder = folder.path().to_owned();
        let refused = write_output(&folder, b"new", &[], true);
        assert_eq!(refused, Err(OutputError::NotAFile(folder)));
    }
}
