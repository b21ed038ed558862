use std::path::PathBuf;

use super::*;

fn trouble(call: Call, kind: io::ErrorKind, os: Option<i32>) -> Trouble {
    Trouble {
        call,
        path: "verslag.kring.json".into(),
        kind,
        os,
    }
}

#[test]
fn everything_that_can_go_wrong_has_words_in_both_languages() {
    let path = || PathBuf::from("verslag.kring.json");
    let mut cases: Vec<Box<dyn Explain>> = vec![
        Box::new(OpenError::NotFound(path())),
        Box::new(OpenError::Exists(path())),
        Box::new(OpenError::Unreadable {
            path: path(),
            why: ReadError::Empty,
            last_good: None,
            in_part: false,
        }),
        Box::new(OpenError::Unreadable {
            path: path(),
            why: ReadError::Zeros(4096),
            last_good: Some("kopie.json".into()),
            in_part: true,
        }),
        Box::new(OpenError::OtherSession {
            path: path(),
            found: "s".into(),
        }),
        Box::new(OpenError::Place(Behind::FolderGone("map".into()))),
        Box::new(Behind::NotAFile(path())),
        Box::new(Behind::Unreadable {
            path: path(),
            why: ReadError::Utf16,
        }),
        Box::new(Behind::OtherSession {
            path: path(),
            found: "s".into(),
        }),
        Box::new(Behind::WouldNotRead {
            path: path(),
            why: None,
        }),
        Box::new(Behind::WouldNotRead {
            path: path(),
            why: Some(ReadError::NotMinutes),
        }),
        Box::new(Behind::Busy(path())),
        Box::new(Behind::Stopped),
        Box::new(Behind::File(trouble(
            Call::Write,
            io::ErrorKind::StorageFull,
            None,
        ))),
    ];
    for call in [
        Call::MakeFolder,
        Call::Create,
        Call::Open,
        Call::Read,
        Call::Write,
        Call::SyncData,
        Call::Sync,
        Call::SyncFolder,
        Call::Rename,
        Call::Remove,
        Call::Lock,
        Call::List,
        Call::Thread,
    ] {
        cases.push(Box::new(trouble(
            call,
            io::ErrorKind::PermissionDenied,
            None,
        )));
    }
    cases.push(Box::new(trouble(Call::Read, io::ErrorKind::NotFound, None)));
    let mut told = String::new();
    for error in cases {
        for language in Language::ALL {
            let remedy = error.remedy(language).unwrap_or_default();
            told.extend([format!("{}\n    {remedy}\n", error.what(language))]);
        }
    }
    insta::assert_snapshot!("troubles", told);
}

#[cfg(target_os = "linux")]
#[test]
fn what_nobody_has_words_for_is_told_as_the_system_does() {
    // EIO has no kind of its own.
    let error = io::Error::from_raw_os_error(5);
    let trouble = Trouble::new(Call::Read, Path::new("x"), &error);
    assert!(
        trouble.what(Language::Dutch).contains("Input/output error"),
        "{trouble}"
    );
}

#[test]
fn a_name_with_an_escape_sequence_is_shown_and_does_not_act() {
    let error = OpenError::NotFound("\u{1b}[2Jx".into());
    assert_eq!(error.what(Language::Dutch), "␛[2Jx bestaat niet");
}
