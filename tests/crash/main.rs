//! Killed with `kill -9` at random moments, over and over: what was acknowledged is there, once.
//!
//! ```text
//! cargo test --test crash                                              40 trials
//! KRING_TRIALS=1000 cargo test --test crash -- --nocapture             what .ci/trials runs
//! KRING_TRIALS=10000 cargo test --test crash -- --nocapture            the bar
//! KRING_SEED=<the number that was printed> KRING_TRIALS=… cargo …      the same moments again
//! ```
//!
//! A trial starts the program on a fresh file or opens the one that the trial before left, feeds
//! it numbered notes, kills it at a moment within 40 ms, and looks at what is found on opening.
//! The moment counts from the start, from the first answer, or from the first acknowledged note. In one kind a note is sent when the one before was acknowledged, in the other all
//! are sent in one flood. Every tenth trial opens the file with the program, leaves it in peace,
//! and reads the file that others read.

#![expect(clippy::expect_used, reason = "a test fails where it stands")]

#[path = "../session/schema.rs"]
mod schema;

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use kring::store::{Folders, OpenError};

/// How many trials keep on with the same file.
const CHAIN: usize = 10;
/// The longest that a first answer is waited for.
const LONG: Duration = Duration::from_secs(30);
/// The latest moment at which a run is killed, in microseconds.
const MOST: u64 = 40_000;
/// The notes of a flood.
const FLOOD: usize = 80;

#[test]
fn every_acknowledged_note_is_there_once_whenever_the_program_is_killed() {
    let trials = number("KRING_TRIALS").unwrap_or(40);
    let seed = number("KRING_SEED").unwrap_or_else(fresh_seed);
    println!("KRING_SEED={seed}, {trials} trials");
    let chains = trials.div_ceil(CHAIN);
    let next = AtomicUsize::new(0);
    let total = Mutex::new(Tally::default());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let chain = next.fetch_add(1, Ordering::Relaxed);
                    if chain >= chains {
                        return;
                    }
                    let length = CHAIN.min(trials - chain * CHAIN);
                    let flood = chain % 2 == 1;
                    let tally = Chain::new(seed + chain, flood).run(length);
                    total.lock().expect("a lock").add(&tally);
                }
            });
        }
    });
    let total = total.into_inner().expect("a lock");
    println!(
        "{} trials: {} notes sent, {} acknowledged, {} of them before anything was published; \
         {} runs were killed before the first",
        total.trials, total.sent, total.acknowledged, total.unpublished, total.early
    );
    assert_eq!(total.trials, trials);
}

#[derive(Default)]
struct Tally {
    trials: usize,
    sent: usize,
    acknowledged: usize,
    /// Acknowledged while there was no readable file at all.
    unpublished: usize,
    early: usize,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.trials += other.trials;
        self.sent += other.sent;
        self.acknowledged += other.acknowledged;
        self.unpublished += other.unpublished;
        self.early += other.early;
    }
}

/// Trials on one file.
struct Chain {
    home: tempfile::TempDir,
    chance: Chance,
    flood: bool,
    name: String,
    /// Whether anything is found on opening.
    there: bool,
    /// The notes that were acknowledged, and those that may be there: sent in a killed run.
    acknowledged: Vec<String>,
    sent: Vec<Vec<String>>,
    tally: Tally,
}

impl Chain {
    fn new(seed: usize, flood: bool) -> Self {
        Self {
            home: tempfile::tempdir().expect("a folder"),
            chance: Chance(seed as u64),
            flood,
            name: format!(
                "seed {seed}, {}",
                if flood { "flood" } else { "one by one" }
            ),
            there: false,
            acknowledged: Vec::new(),
            sent: Vec::new(),
            tally: Tally::default(),
        }
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("x.kring.json")
    }

    fn folders(&self) -> Folders {
        Folders {
            state: self.home.path().join("state"),
            minutes: self.home.path().into(),
        }
    }

    fn kring(&self, task: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kring"));
        command
            .args(["--plain", "--lang", "en", "--writer", "Anna"])
            .args(task)
            .env_clear();
        for folder in ["STATE", "CONFIG", "DATA", "MINUTES"] {
            let path = self.home.path().join(folder.to_lowercase());
            command.env(format!("KRING_{folder}_DIR"), path);
        }
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        command
    }

    fn run(mut self, length: usize) -> Tally {
        for trial in 0..length {
            self.trial(trial);
            self.tally.trials += 1;
            let found = self.found();
            self.there = found.is_some();
            self.judge(&found.unwrap_or_default());
        }
        self.leave_in_peace();
        self.tally
    }

    /// Starts or opens, feeds notes, kills, and remembers what was acknowledged.
    fn trial(&mut self, trial: usize) {
        let file = self.file().display().to_string();
        let mut command = if self.there {
            self.kring(&["open", &file])
        } else {
            self.kring(&["start", "vision", "-o", &file])
        };
        let mut child = command.spawn().expect("the program starts");
        let mut input = child.stdin.take().expect("its input");
        let answers = BufReader::new(child.stdout.take().expect("its output"));
        let moment = Duration::from_micros(self.chance.below(MOST));
        // One in four dies while it starts, or recovers what the one before left; one in four
        // soon after it is ready, and the others after the first note was acknowledged.
        let when = self.chance.below(4);
        let (early, ready_is_enough) = (when == 0, when == 1);
        let (go, gone) = channel();
        let killer = std::thread::spawn(move || {
            let answered = early || gone.recv_timeout(LONG) != Err(RecvTimeoutError::Timeout);
            std::thread::sleep(moment);
            let _ = child.kill();
            let _ = child.wait();
            answered
        });
        let notes: Vec<String> = (1..=FLOOD).map(|n| format!("note {trial}-{n}.")).collect();
        let mut sent = 0;
        let mut acknowledged = 0;
        if self.flood {
            let all = notes.join("\n") + "\n";
            std::thread::spawn(move || drop(input.write_all(all.as_bytes())));
            sent = notes.len();
            for line in answers.lines().map_while(Result::ok) {
                if ready_is_enough || acknowledged > 0 {
                    let _ = go.send(());
                }
                if line.starts_with("✓ ") && line.ends_with(&notes[acknowledged]) {
                    acknowledged += 1;
                }
            }
        } else {
            let mut lines = answers.lines().map_while(Result::ok);
            // The first answer says where we are.
            let mut ready = lines.any(|line| line.starts_with("→ "));
            if ready_is_enough {
                let _ = go.send(());
            }
            while ready && sent < notes.len() {
                let note = &notes[sent];
                sent += 1;
                let _ = writeln!(input, "{note}");
                ready = lines.any(|line| line.starts_with("✓ ") && line.ends_with(note));
                acknowledged += usize::from(ready);
                let _ = go.send(());
            }
        }
        assert!(
            killer.join().expect("the killer"),
            "{}: it never answered",
            self.name
        );
        self.tally.sent += sent;
        self.tally.acknowledged += acknowledged;
        self.tally.early += usize::from(acknowledged == 0);
        if !self.file().exists() {
            self.tally.unpublished += acknowledged;
        }
        self.acknowledged.extend_from_slice(&notes[..acknowledged]);
        self.sent.push(notes[..sent].to_vec());
    }

    /// The notes that are found on opening, in order; `None` when there is nothing at all.
    fn found(&self) -> Option<Vec<String>> {
        match kring::store::open(&self.file(), "Anna", &self.folders()) {
            Ok(opened) => {
                assert!(
                    opened.troubles.is_empty(),
                    "{}: {:?}",
                    self.name,
                    opened.troubles
                );
                let notes = opened.minutes.contributions().values();
                Some(notes.filter_map(|note| note.text.clone()).collect())
            }
            Err(OpenError::NotFound(_)) => None,
            Err(error) => panic!("{}: it does not open: {error}", self.name),
        }
    }

    /// Of every run the notes from the first to some note at or behind the last acknowledged,
    /// each once, in order.
    fn judge(&self, found: &[String]) {
        let mut left = found;
        for sent in &self.sent {
            let same = left
                .iter()
                .zip(sent)
                .take_while(|(found, sent)| found == sent)
                .count();
            left = &left[same..];
        }
        assert!(
            left.is_empty(),
            "{}: twice, or out of order: {:?}",
            self.name,
            left.first()
        );
        for note in &self.acknowledged {
            assert!(found.contains(note), "{}: LOST {note:?}", self.name);
        }
    }

    /// Opens it with the program and leaves it; then all stands in the file that others read.
    fn leave_in_peace(&self) {
        if !self.there {
            return;
        }
        self.open_and_leave();
        let file = self.file();
        let bytes = fs::read(&file).expect("the file");
        schema::check(&bytes);
        let minutes = kring::minutes::read(&bytes).expect("minutes");
        let notes = minutes.contributions().values();
        let notes: Vec<_> = notes.filter_map(|note| note.text.clone()).collect();
        self.judge(&notes);
        // Another thread of this test may have forked while `found` held a lock, and the lock then
        // lives until that child has become the program: the journal counts as somebody's, stays,
        // and goes the next time.
        if !self.journals().is_empty() {
            self.open_and_leave();
        }
        let left = self.journals();
        let told = left.iter().map(|path| fs::read_to_string(path).ok());
        let told: Vec<_> = told.collect();
        assert!(
            left.is_empty(),
            "{}: left behind: {left:?}: {told:#?}",
            self.name
        );
        let parts = below(self.home.path())
            .into_iter()
            .filter(|name| name.contains(".part"));
        assert_eq!(
            parts.count(),
            0,
            "{}: an unfinished copy is left behind",
            self.name
        );
    }

    fn open_and_leave(&self) {
        let mut command = self.kring(&["open", &self.file().display().to_string()]);
        let output = command
            .stdin(Stdio::null())
            .output()
            .expect("the program runs");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{}: {said}", self.name);
    }

    /// The journals that there are.
    fn journals(&self) -> Vec<PathBuf> {
        let folder = self.home.path().join("state/journal");
        let names = below(&folder).into_iter();
        names
            .filter(|name| name.ends_with(".journal"))
            .map(|name| folder.join(name))
            .collect()
    }
}

/// The names in a folder.
fn below(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn number(name: &str) -> Option<usize> {
    std::env::var(name).ok()?.parse().ok()
}

fn fresh_seed() -> usize {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).expect("chance");
    u32::from_le_bytes(bytes) as usize
}

/// Chance that can be repeated (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}
