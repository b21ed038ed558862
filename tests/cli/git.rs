//! `kring git-setup` and `kring merge-driver`, with the real git and two real clones.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot go on fails where it stands"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use kring::minutes::{Author, Id, Kind, Minutes, Pen, Stamp, print, read};

use crate::desk::Desk;

/// The file on which both work.
const FILE: &str = "2026-11-19-visie.anna.kring.json";

/// Whether there is a git to test with; the others are told.
fn git_is_there() -> bool {
    let there = Command::new("git").arg("--version").output().is_ok();
    if !there {
        println!("skipped: there is no git on this machine");
    }
    there
}

/// Two clones of one repository, with a session in it.
struct Clones {
    desk: Desk,
}

impl Clones {
    fn new() -> Self {
        let clones = Self { desk: Desk::new() };
        clones.git(
            "",
            &[
                "init",
                "--quiet",
                "--bare",
                "--initial-branch=main",
                "origin.git",
            ],
        );
        clones.git("", &["clone", "--quiet", "origin.git", "anna"]);
        let mut minutes = Minutes::new(Id::new("0199c0de-0000-7000-8000-000000000000"));
        edit(&mut minutes, "Anna", 0, |pen, _| {
            let session = pen.minutes().session_id().clone();
            pen.set(&session, "title", "Leercirkel visie");
            for n in 0..8 {
                let id = pen.make(Kind::Contribution);
                pen.set(&id, "text", format!("Notitie {n}"));
            }
        });
        fs::write(clones.file("anna"), print(&minutes)).expect("written");
        clones
    }

    fn at(&self, folder: &str) -> PathBuf {
        self.desk.home().join(folder)
    }

    fn file(&self, folder: &str) -> PathBuf {
        self.at(folder).join(FILE)
    }

    fn git_may_fail(&self, folder: &str, arguments: &[&str]) -> (bool, String) {
        let output = Command::new("git")
            .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
            .args(arguments)
            .env("HOME", self.desk.home())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_EDITOR", "true")
            .current_dir(self.at(folder))
            .output()
            .expect("git runs");
        let said = [output.stdout, output.stderr].concat();
        (
            output.status.success(),
            String::from_utf8_lossy(&said).into_owned(),
        )
    }

    fn git(&self, folder: &str, arguments: &[&str]) -> String {
        let (done, said) = self.git_may_fail(folder, arguments);
        assert!(done, "git {arguments:?}: {said}");
        said
    }

    fn kring(&self, folder: &str, arguments: &[&str]) -> (i32, String) {
        let mut command = self.desk.kring(arguments);
        command.current_dir(self.at(folder));
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        let ran = self.desk.finish(command);
        (ran.code, ran.whole())
    }

    fn commit(&self, folder: &str) {
        self.git(folder, &["add", "--all"]);
        self.git(folder, &["commit", "--quiet", "-m", "minutes"]);
    }

    fn minutes(&self, folder: &str) -> Minutes {
        read(&fs::read(self.file(folder)).expect("there")).expect("minutes")
    }

    /// Fifty edits of one writer, some of them to what the other edits too, in five commits.
    fn fifty_edits(&self, folder: &str, who: &str, seed: u64) {
        let mut minutes = self.minutes(folder);
        for n in 0..50 {
            edit(&mut minutes, who, seed + n, |pen, chance| {
                let notes: Vec<Id> = pen.minutes().contributions().keys().cloned().collect();
                let pick = usize::try_from(chance % 97).unwrap_or(0) % notes.len().max(1);
                match (chance % 7, notes.get(pick)) {
                    (0..=2, Some(note)) => pen.set(note, "text", format!("{who} {n}")),
                    (3, Some(note)) => pen.put(note, "sources", "experiential"),
                    (4, Some(note)) => pen.take_away(note),
                    _ => {
                        let id = pen.make(Kind::Contribution);
                        pen.set(&id, "text", format!("Nieuw van {who}: {n}"));
                    }
                }
            });
            if n % 10 == 9 {
                fs::write(self.file(folder), print(&minutes)).expect("written");
                self.commit(folder);
            }
        }
    }
}

fn edit(minutes: &mut Minutes, who: &str, seed: u64, with: impl FnOnce(&mut Pen<'_>, u64)) {
    let writer = who
        .bytes()
        .fold(1, |sum: u64, byte| sum * 31 + u64::from(byte));
    let mut state = (seed ^ writer << 20).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let first = state >> 17;
    let mut chance = |bytes: &mut [u8]| {
        for byte in bytes {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(writer);
            *byte = state.to_be_bytes()[1];
        }
    };
    let at = format!("2026-11-19T14:{:02}:{:02}+01:00", seed / 60 % 60, seed % 60);
    let author = Author {
        who: Arc::from(who),
        at: Stamp::parse(&at).expect("a time"),
    };
    let mut pen = Pen::new(minutes, author, &mut chance);
    with(&mut pen, first);
    let _ = pen.finish();
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("there")
}

#[test]
fn two_clones_merge_without_a_text_conflict() {
    if !git_is_there() {
        return;
    }
    let clones = Clones::new();
    let (code, said) = clones.kring("anna", &["git-setup", "--lang", "en"]);
    assert_eq!(code, 0, "{said}");
    clones.commit("anna");
    clones.git("anna", &["push", "--quiet", "origin", "main"]);
    clones.git("", &["clone", "--quiet", "origin.git", "bram"]);
    let (code, said) = clones.kring("bram", &["git-setup", "--lang", "nl"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Dat stond al in"), "{said}");
    for round in 0..3 {
        clones.fifty_edits("anna", "Anna", round * 1000);
        clones.fifty_edits("bram", "Bram", round * 1000 + 500);
        let (ours, theirs) = (clones.minutes("anna"), clones.minutes("bram"));
        clones.git("anna", &["push", "--quiet", "origin", "main"]);
        clones.git(
            "bram",
            &["pull", "--quiet", "--no-rebase", "origin", "main"],
        );
        clones.git("bram", &["push", "--quiet", "origin", "main"]);
        clones.git(
            "anna",
            &["pull", "--quiet", "--no-rebase", "origin", "main"],
        );
        let (one, other) = (text(&clones.file("anna")), text(&clones.file("bram")));
        assert_eq!(one, other, "both ends hold the same bytes");
        assert!(!one.contains("<<<<<<<"), "{one}");
        let mut both = ours;
        both.join(&theirs).expect("one session");
        assert!(one == print(&both), "nothing is lost and nothing is added");
        let (code, said) = clones.kring("anna", &["check", FILE, "--lang", "en"]);
        assert!(code <= 1 && said.contains("The file is sound."), "{said}");
    }
}

#[test]
fn without_the_driver_the_two_sides_are_read() {
    if !git_is_there() {
        return;
    }
    let clones = Clones::new();
    clones.commit("anna");
    clones.git("anna", &["push", "--quiet", "origin", "main"]);
    clones.git("", &["clone", "--quiet", "origin.git", "bram"]);
    for (folder, who) in [("anna", "Anna"), ("bram", "Bram")] {
        let mut minutes = clones.minutes(folder);
        edit(&mut minutes, who, 7, |pen, _| {
            let first = pen.minutes().contributions().keys().next().cloned();
            pen.set(
                &first.expect("a note"),
                "text",
                format!("Zoals {who} het zegt"),
            );
        });
        fs::write(clones.file(folder), print(&minutes)).expect("written");
        clones.commit(folder);
    }
    clones.git("anna", &["push", "--quiet", "origin", "main"]);
    let (done, said) = clones.git_may_fail("bram", &["pull", "--no-rebase", "origin", "main"]);
    assert!(!done, "git alone cannot merge it: {said}");
    let marked = text(&clones.file("bram"));
    assert!(marked.contains("<<<<<<<"), "{marked}");
    let (code, said) = clones.kring("bram", &["check", FILE, "--lang", "nl"]);
    assert_eq!(code, 1, "{said}");
    for wording in ["Zoals Anna het zegt", "Zoals Bram het zegt"] {
        assert!(said.contains(wording), "{wording}: {said}");
    }
    assert_eq!(
        text(&clones.file("bram")),
        marked,
        "looking changes nothing"
    );
    // Opened it is gone on with in a file of one's own, with both wordings; and merged it is one again.
    let arguments = ["--plain", "--lang", "nl", "--writer", "Kim", "open", FILE];
    let (code, said) = clones.kring("bram", &arguments);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("1 plek met twee versies"), "{said}");
    let whole = clones.at("bram").join("whole.json");
    let (code, said) = clones.kring("bram", &["merge", FILE, "-o", "whole.json"]);
    assert_eq!(code, 1, "{said}");
    for file in [
        &whole,
        &clones.at("bram").join("2026-11-19-visie.kim.kring.json"),
    ] {
        let file = text(file);
        for wording in ["Zoals Anna het zegt", "Zoals Bram het zegt"] {
            assert!(file.contains(wording), "{wording}: {file}");
        }
        assert!(!file.contains("<<<<<<<"), "{file}");
    }
    assert_eq!(text(&clones.file("bram")), marked);
}

#[test]
fn what_git_setup_did_can_be_taken_back() {
    if !git_is_there() {
        return;
    }
    let clones = Clones::new();
    let attributes = clones.at("anna").join(".gitattributes");
    fs::write(&attributes, "*.txt text").expect("written");
    let (code, _) = clones.kring("anna", &["git-setup"]);
    assert_eq!(code, 0);
    assert_eq!(text(&attributes), "*.txt text\n*.kring.json merge=kring\n");
    let driver = clones.git("anna", &["config", "--local", "merge.kring.driver"]);
    assert!(driver.contains("merge-driver %O %A %B"), "{driver}");
    let (code, said) = clones.kring("anna", &["git-setup", "--undo", "--lang", "en"]);
    assert_eq!((code, said.contains("Taken back")), (0, true), "{said}");
    assert_eq!(text(&attributes), "*.txt text\n");
    let (set, _) = clones.git_may_fail("anna", &["config", "--local", "merge.kring.driver"]);
    assert!(!set);
    let (code, said) = clones.kring("anna", &["git-setup", "--undo", "--lang", "nl"]);
    assert_eq!(
        (code, said.contains("niets terug te draaien")),
        (0, true),
        "{said}"
    );
}

#[test]
fn outside_a_repository_it_says_so() {
    if !git_is_there() {
        return;
    }
    let clones = Clones::new();
    let (code, said) = clones.kring("", &["git-setup", "--lang", "en"]);
    assert_eq!(
        (code, said.contains("no git repository")),
        (2, true),
        "{said}"
    );
    // No git on the path at all.
    let mut command = clones.desk.kring(&["git-setup", "--lang", "nl"]);
    command.env("PATH", clones.at("nowhere"));
    let ran = clones.desk.finish(command);
    assert!(
        ran.code == 2 && ran.err.contains("git staat niet op deze computer"),
        "{}",
        ran.err
    );
}

#[test]
fn what_cannot_be_merged_stays_as_it_is() {
    let desk = Desk::new();
    let ours = "{\"format\": \"kring/1\", \"session\": {\"id\": \"s\"}}";
    desk.write("ours", ours);
    desk.write("base", "");
    desk.write("theirs", "not minutes");
    let ran = desk.run(&["merge-driver", "base", "ours", "theirs"]);
    assert_eq!(ran.code, 2, "{}", ran.whole());
    desk.write("theirs", &ours.replace("\"s\"", "\"t\""));
    let ran = desk.run(&["merge-driver", "base", "ours", "theirs", "--lang", "en"]);
    assert_eq!(
        (ran.code, ran.err.contains("not of one session")),
        (2, true),
        "{}",
        ran.err
    );
    assert_eq!(text(&desk.home().join("ours")), ours);
}
