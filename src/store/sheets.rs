//! A folder of documents, one for each person.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::lang::Language;
use crate::t;

use super::disk::Disk;
use super::names::slug;
use super::output::{OutputError, place, write_output};

/// How many folders of sheets stand beside one file.
const MOST_FOLDERS: usize = 1000;

/// The names of files for these people: `YYYY-MM-DD-<name>.<ending>`, built from the day and `[a-z0-9-]`
/// only. Each has its own: of people whose names read the same the second gets `-2`.
#[must_use]
pub fn person_files(day: Option<NaiveDate>, people: &[&str], ending: &str) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let day = day.map_or_else(String::new, |day| day.format("%Y-%m-%d-").to_string());
    let name = |person: &&str| {
        let slug = match slug(person) {
            // A name without a letter that fits.
            empty if empty.is_empty() => "sheet".to_owned(),
            slug => slug,
        };
        let mut stem = format!("{day}{slug}");
        let mut next = 2;
        while !taken.insert(stem.clone()) {
            stem = format!("{day}{slug}-{next}");
            next += 1;
        }
        format!("{stem}.{ending}")
    };
    people.iter().map(name).collect()
}

/// Writes documents into a folder, which is made for its owner only when it is not there. Nothing is
/// written as long as one of them must not be. Tells the files.
///
/// # Errors
/// When something stands there that is not to be replaced, or a file call fails.
pub fn write_folder(
    folder: &Path,
    documents: &[(String, Vec<u8>)],
    made_from: &[PathBuf],
    replace: bool,
) -> Result<Vec<PathBuf>, OutputError> {
    let paths: Vec<PathBuf> = documents
        .iter()
        .map(|(name, _)| folder.join(name))
        .collect();
    for path in &paths {
        place(path, made_from, replace)?;
    }
    // Only of a whole path is it known above which folder it stands.
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    Disk::default().make_private_folder(&whole)?;
    for (path, (_, bytes)) in paths.iter().zip(documents) {
        write_output(path, bytes, made_from, replace)?;
    }
    Ok(paths)
}

/// Writes documents into a folder beside a file of minutes, `<name>-sheets` or in Dutch `<name>-bladen`: the
/// same ones go into the same folder, also when it has its name in the other language, others into one of
/// their own, so that nothing is written over. Tells the folder.
///
/// # Errors
/// When a file call fails.
pub fn write_beside(
    minutes: &Path,
    language: Language,
    documents: &[(String, Vec<u8>)],
) -> Result<PathBuf, OutputError> {
    let name = minutes.file_name().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix(".json").unwrap_or(&name);
    let name = name.strip_suffix(".kring").unwrap_or(name);
    let fits = |folder: &Path| {
        documents.iter().all(|(name, bytes)| {
            let path = folder.join(name);
            match path.symlink_metadata() {
                Ok(there) => there.is_file() && fs::read(&path).is_ok_and(|kept| kept == *bytes),
                Err(_) => true,
            }
        })
    };
    let word = t!(language, "sheets-folder");
    let named = |word: &str, n: usize| match n {
        1 => minutes.with_file_name(format!("{name}-{word}")),
        n => minutes.with_file_name(format!("{name}-{word}-{n}")),
    };
    let folders = |word: String| (1..=MOST_FOLDERS).map(move |n| named(&word, n));
    let all = Language::ALL.map(|language| t!(language, "sheets-folder"));
    let there = |folder: &PathBuf| folder.is_dir();
    let mut kept = all
        .into_iter()
        .flat_map(|word| folders(word).take_while(there));
    let folder = kept
        .find(|folder| fits(folder))
        .or_else(|| folders(word.clone()).find(|folder| fits(folder)))
        .unwrap_or_else(|| named(&word, 1));
    let new: Vec<(String, Vec<u8>)> = documents
        .iter()
        .filter(|(name, _)| folder.join(name).symlink_metadata().is_err())
        .cloned()
        .collect();
    write_folder(&folder, &new, &[], false)?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_hold_the_day_and_plain_letters_and_are_different() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 19);
        let people = [
            "Sam",
            "sam",
            "Sam 2",
            "../../etc/passwd",
            "漢字",
            "",
            "CON",
            "Šárka",
        ];
        let names = person_files(day, &people, "html");
        let expected = [
            "2026-11-19-sam.html",
            "2026-11-19-sam-2.html",
            "2026-11-19-sam-2-2.html",
            "2026-11-19-etc-passwd.html",
            "2026-11-19-sheet.html",
            "2026-11-19-sheet-2.html",
            "2026-11-19-con-x.html",
            "2026-11-19-sarka.html",
        ];
        assert_eq!(names, expected);
        assert_eq!(person_files(None, &["CON"], "md"), ["con-x.md"]);
    }

    #[test]
    fn beside_the_minutes_other_sheets_get_a_folder_of_their_own() {
        let home = tempfile::tempdir().expect("a folder");
        let minutes = home.path().join("2026-11-19-visie.anna.kring.json");
        let sheets = |words: &str| {
            let page = |name: &str| (name.to_owned(), words.as_bytes().to_vec());
            [page("sam.html"), page("ruth.html")]
        };
        let first = home.path().join("2026-11-19-visie.anna-sheets");
        assert_eq!(
            write_beside(&minutes, Language::English, &sheets("one")),
            Ok(first.clone())
        );
        assert_eq!(
            write_beside(&minutes, Language::English, &sheets("one")),
            Ok(first.clone())
        );
        let second = home.path().join("2026-11-19-visie.anna-sheets-2");
        assert_eq!(
            write_beside(&minutes, Language::English, &sheets("two")),
            Ok(second.clone())
        );
        assert_eq!(
            write_beside(&minutes, Language::English, &sheets("one")),
            Ok(first.clone())
        );
        let third = home.path().join("2026-11-19-visie.anna-bladen");
        let in_dutch = |words| write_beside(&minutes, Language::Dutch, &sheets(words));
        assert_eq!(in_dutch("two"), Ok(second.clone()), "it keeps its name");
        assert_eq!(in_dutch("three"), Ok(third));
        assert_eq!(fs::read(first.join("sam.html")).expect("there"), b"one");
        assert_eq!(fs::read(second.join("sam.html")).expect("there"), b"two");
    }

    #[test]
    fn nothing_is_written_when_one_is_there_already() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("sheets");
        let documents = |names: [&str; 2]| names.map(|name| (name.to_owned(), b"words".to_vec()));
        let written = write_folder(&folder, &documents(["a", "b"]), &[], false);
        assert_eq!(written, Ok(vec![folder.join("a"), folder.join("b")]));
        let again = write_folder(&folder, &documents(["c", "b"]), &[], false);
        assert_eq!(again, Err(OutputError::Exists(folder.join("b"))));
        assert!(!folder.join("c").exists());
        assert!(write_folder(&folder, &documents(["c", "b"]), &[], true).is_ok());
        let refused = write_folder(&folder.join("a"), &documents(["c", "b"]), &[], false);
        assert!(matches!(refused, Err(OutputError::File(_))));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode =
                |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
            assert_eq!((mode(&folder), mode(&folder.join("a"))), (0o700, 0o600));
        }
        assert_eq!(fs::read(folder.join("a")).expect("there"), b"words");
    }
}
