//! The speed of line mode beside what it cannot be faster than, in one run on one machine.
//!
//! ```text
//! cargo bench --bench line_mode
//! ```
//!
//! Compare the medians of a group. Bars: Enter to `✓` at most 3 x append + fdatasync; 10,000
//! lines piped no slower than 3 x as many append + fdatasync; `kring --version` at most 2 x
//! `git --version`; opening a session of 500 entries at most 6 ms (`opening/kring_open` is the
//! whole program, `opening/bare_start_of_the_program` how much of it any start costs).

#![expect(clippy::expect_used, reason = "a bench fails where it stands")]

use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use divan::Bencher;

fn main() {
    enter();
    divan::main();
}

/// A laptop with a session on it.
struct Laptop(tempfile::TempDir);

impl Laptop {
    fn new() -> Self {
        // On a real disk: where the project is built. A folder in memory knows no sync.
        let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        Self(home)
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    fn kring(&self, task: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kring"));
        command
            .args(["--plain", "--lang", "en", "--writer", "Anna"])
            .args(task)
            .env_clear();
        for folder in ["STATE", "CONFIG", "DATA", "MINUTES"] {
            command.env(
                format!("KRING_{folder}_DIR"),
                self.path(&folder.to_lowercase()),
            );
        }
        command
            .current_dir(self.0.path())
            .stdout(Stdio::piped())
            .stdin(Stdio::piped());
        command
    }

    /// A session with that many notes, left well.
    fn with_notes(count: usize) -> Self {
        let laptop = Self::new();
        laptop.pipe(&notes(count));
        laptop
    }

    /// Starts a session and pipes lines into it.
    fn pipe(&self, lines: &str) {
        let _ = std::fs::remove_file(self.path("x.kring.json"));
        let mut child = self
            .kring(&["start", "vision", "-o", "x.kring.json"])
            .spawn()
            .expect("it");
        let mut input = child.stdin.take().expect("its input");
        std::thread::scope(|scope| {
            scope.spawn(move || input.write_all(lines.as_bytes()).expect("sent"));
            assert!(child.wait_with_output().expect("it ends").status.success());
        });
    }
}

fn notes(count: usize) -> String {
    let note = |n| format!("Ik wist pas achteraf dat er over mij was gesproken, {n}.\n");
    (0..count)
        .map(note)
        .fold(String::new(), |all, note| all + &note)
}

/// A file that is appended to, as plainly as it can be.
fn plain_file(laptop: &Laptop) -> File {
    OpenOptions::new()
        .append(true)
        .create(true)
        .open(laptop.path("plain"))
        .expect("a file")
}

const LINE: &[u8; 400] = &[b'x'; 400];

/// Enter to `✓` beside append + fdatasync, in turns: what a disk needs for a sync changes by the
/// minute, so that two medians from different minutes say nothing.
fn enter() {
    let laptop = Laptop::new();
    let mut file = plain_file(&laptop);
    let mut talk = Talk::with(laptop.kring(&["start", "vision", "-o", "x.kring.json"]));
    let (mut syncs, mut enters) = (Vec::new(), Vec::new());
    for n in 0..1_000 {
        let start = Instant::now();
        file.write_all(LINE).expect("written");
        file.sync_data().expect("synced");
        syncs.push(start.elapsed());
        let start = Instant::now();
        talk.ask(&format!(
            "Ik wist pas achteraf dat er over mij was gesproken, {n}."
        ));
        enters.push(start.elapsed());
    }
    for (name, times) in [
        ("append + fdatasync", &mut syncs),
        ("Enter to acknowledged", &mut enters),
    ] {
        times.sort();
        let at = |percent: usize| times[times.len() * percent / 100];
        println!(
            "{name:22} p10 {:9.0?}   p50 {:9.0?}   p99 {:9.0?}",
            at(10),
            at(50),
            at(99)
        );
    }
}

/// A program that is talked to.
struct Talk {
    child: Child,
    input: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Talk {
    fn with(mut command: Command) -> Self {
        let mut child = command.spawn().expect("it starts");
        let input = child.stdin.take().expect("its input");
        let mut answers = BufReader::new(child.stdout.take().expect("its output")).lines();
        let ready = answers.any(|line| line.is_ok_and(|line| line.starts_with("→ ")));
        assert!(ready, "it says nothing");
        Self {
            child,
            input,
            answers,
        }
    }

    fn ask(&mut self, line: &str) {
        writeln!(self.input, "{line}").expect("sent");
        let recorded = self
            .answers
            .any(|line| line.is_ok_and(|line| line.starts_with("✓ ")));
        assert!(recorded, "it is not acknowledged");
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[divan::bench_group(sample_count = 5, sample_size = 1)]
mod ten_thousand {
    use std::io::Write as _;

    use super::{Bencher, LINE, Laptop, notes, plain_file};

    #[divan::bench]
    fn append_and_fdatasync(bencher: Bencher) {
        let laptop = Laptop::new();
        let mut file = plain_file(&laptop);
        bencher.bench_local(|| {
            for _ in 0..10_000 {
                file.write_all(LINE).expect("written");
                file.sync_data().expect("synced");
            }
        });
    }

    #[divan::bench]
    fn lines_piped_into_kring(bencher: Bencher) {
        let lines = notes(10_000);
        bencher
            .with_inputs(Laptop::new)
            .bench_local_refs(|laptop| laptop.pipe(&lines));
    }
}

#[divan::bench_group(sample_count = 200, sample_size = 1)]
mod version {
    use super::{Bencher, Command};

    fn run(program: &str) {
        let output = Command::new(program).arg("--version").output();
        assert!(
            output.is_ok_and(|output| output.status.success()),
            "{program} --version"
        );
    }

    #[divan::bench]
    fn git(bencher: Bencher) {
        bencher.bench_local(|| run("git"));
    }

    #[divan::bench]
    fn kring(bencher: Bencher) {
        bencher.bench_local(|| run(env!("CARGO_BIN_EXE_kring")));
    }
}

#[divan::bench_group(sample_count = 100, sample_size = 1)]
mod opening {
    use super::{Bencher, Laptop, Talk};

    #[divan::bench]
    fn bare_start_of_the_program(bencher: Bencher) {
        let laptop = Laptop::new();
        bencher.bench_local(|| laptop.kring(&["--version"]).output().expect("it runs"));
    }

    /// From the start of the program until it says where the session stands.
    #[divan::bench]
    fn kring_open_500_entries(bencher: Bencher) {
        let laptop = Laptop::with_notes(500);
        bencher.bench_local(|| Talk::with(laptop.kring(&["open", "x.kring.json"])));
    }
}
