//! Every file call failing, one after the other, with each of the errors that a disk knows.
//!
//! ```text
//! KRING_FAULTS=1 cargo test --test faults -- --nocapture     a sample, as .ci/faults runs it
//! KRING_FAULTS=all cargo test --test faults -- --nocapture   every call, error and occurrence
//! KRING_FAULT='start openat:error=EIO:when=7' KRING_FAULTS=1 cargo …   that one
//! ```
//!
//! `strace` makes the calls fail (`-e inject`), in a short session that is started, and in one
//! that is opened after it was killed. Occurrences are counted by `strace` for each thread on its
//! own: the seventh `openat` is the seventh of the main thread, of the one that keeps the journal
//! and of the one that writes the file. `when=7` fails once in each, `when=7+` from then on.
//!
//! After each run the session is opened without faults. Then holds:
//! - what was acknowledged is there, once: nothing lost, no false `✓`;
//! - what was entered and is not there was said, and the exit code is not 0;
//! - an exit code that is not 0 comes with words, and there never is a panic.
//!
//! The sample: every call at every occurrence, starting with all seven errors once and two from
//! then on, opening with three and one; the errors take turns.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "a test fails where it stands")]

#[expect(dead_code, reason = "faults need less of it")]
#[path = "../session/program.rs"]
mod program;
#[path = "../session/schema.rs"]
mod schema;

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use kring::store::OpenError;
use program::{Laptop, Running, text};

const ERRORS: [&str; 7] = [
    "EIO", "ENOSPC", "EACCES", "EROFS", "ENOENT", "EDQUOT", "EMFILE",
];

/// The calls by which the program reaches files. `read` and `write` are those on files, and on
/// standard input and output too.
const CALLS: &str = "openat,write,fsync,fdatasync,rename,renameat2,unlink,mkdir,flock,ftruncate,\
                     fchmod,fchown,statx,readlink,getdents64";

/// What is entered, and what an acknowledgement is known by.
const LINES: [(&str, &str); 8] = [
    ("@+Sam", ""),
    ("first word", "first word"),
    ("/save", ""),
    ("! second word", "second word"),
    ("% private word", ""),
    ("+ third word @sam", "third word"),
    ("/save", ""),
    ("last word", "last word"),
];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Scene {
    Start,
    Open,
}

struct Case {
    scene: Scene,
    inject: String,
}

#[test]
fn whatever_file_call_fails_nothing_is_lost_and_nothing_is_promised_in_vain() {
    let wanted = std::env::var("KRING_FAULTS").unwrap_or_default();
    if wanted.is_empty() || wanted == "0" {
        println!("skipped: KRING_FAULTS is not set");
        return;
    }
    if !Command::new("strace")
        .arg("-V")
        .output()
        .is_ok_and(|output| output.status.success())
    {
        println!("skipped: strace is not installed");
        return;
    }
    let mut cases = Vec::new();
    if let Ok(one) = std::env::var("KRING_FAULT") {
        let (scene, inject) = one.split_once(' ').expect("a scene and a fault");
        let scene = if scene == "start" {
            Scene::Start
        } else {
            Scene::Open
        };
        cases.push(Case {
            scene,
            inject: inject.to_owned(),
        });
    } else {
        for scene in [Scene::Start, Scene::Open] {
            let counts = count(scene);
            println!("{scene:?}: {counts:?}");
            cases.extend(all_cases(scene, &counts, wanted == "all"));
        }
    }
    let started = Instant::now();
    let next = AtomicUsize::new(0);
    let flaws = Mutex::new(Vec::new());
    let failed = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = std::panic::catch_unwind(|| run(case));
                    let name = format!("{} {}", case.scene.name(), case.inject);
                    match result {
                        Ok(Ok(code)) => {
                            failed.fetch_add(usize::from(code != 0), Ordering::Relaxed);
                        }
                        Ok(Err(flaw)) => flaws
                            .lock()
                            .expect("a lock")
                            .push(format!("{name}: {flaw}")),
                        Err(_) => flaws
                            .lock()
                            .expect("a lock")
                            .push(format!("{name}: no answer")),
                    }
                }
            });
        }
    });
    let flaws = flaws.into_inner().expect("a lock");
    println!(
        "{} faults in {:.0?}: {} runs said that something is not stored or behind, {} are wrong",
        cases.len(),
        started.elapsed(),
        failed.into_inner(),
        flaws.len()
    );
    assert!(flaws.is_empty(), "\n{}\n", flaws.join("\n"));
}

impl Scene {
    fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Open => "open",
        }
    }
}

/// A session that was killed: one note in the file, one more in the journal.
fn prepare(scene: Scene, laptop: &Laptop) -> Vec<&'static str> {
    if scene == Scene::Start {
        return Vec::new();
    }
    let mut kring = laptop.start();
    kring.answer();
    kring.ask("published before");
    assert_eq!(kring.leave().code, 0);
    let mut kring = laptop.open();
    kring.answer();
    kring.ask("recorded before");
    kring.kill();
    vec!["published before", "recorded before"]
}

/// The program below strace.
fn traced(scene: Scene, laptop: &Laptop, options: &[&str]) -> Running {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "--seccomp-bpf", "-e", "signal=none", "-o"]);
    strace
        .arg(laptop.path("trace"))
        .args(["-e", &format!("trace={CALLS}")])
        .args(options);
    strace.arg(env!("CARGO_BIN_EXE_kring"));
    let file = text(&laptop.file());
    let mut command = match scene {
        Scene::Start => laptop.with(strace, &["start", "vision", "-o", &file]),
        Scene::Open => laptop.with(strace, &["open", &file]),
    };
    // So that the loader finds its libraries in a second place when the first does not open.
    let places = "/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:/lib64:/usr/lib64:/lib:/usr/lib";
    command
        .env("LD_LIBRARY_PATH", places)
        .env("PATH", "/usr/bin:/bin:/usr/local/bin");
    command.env("RUST_BACKTRACE", "0");
    Running::of(command)
}

/// Enters the lines one by one; tells what was acknowledged and what was entered.
fn lead(kring: &mut Running) -> (Vec<&'static str>, Vec<&'static str>) {
    let (mut acknowledged, mut entered) = (Vec::new(), Vec::new());
    if kring.next_answer().is_none() {
        return (acknowledged, entered);
    }
    for (line, words) in LINES {
        kring.send(format!("{line}\n").as_bytes());
        if !words.is_empty() {
            entered.push(words);
        }
        let Some(answer) = kring.next_answer() else {
            break;
        };
        let recorded = answer.last().is_some_and(|last| last.starts_with("✓ "));
        if recorded && !words.is_empty() {
            acknowledged.push(words);
        }
        if line == "/save" {
            // So that the file is written by itself, and not together with what follows.
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    (acknowledged, entered)
}

/// How often each call is made by the thread that makes it most.
fn count(scene: Scene) -> BTreeMap<String, usize> {
    let laptop = Laptop::new();
    prepare(scene, &laptop);
    let mut kring = traced(scene, &laptop, &[]);
    let (acknowledged, entered) = lead(&mut kring);
    assert_eq!(acknowledged, entered);
    assert_eq!(kring.leave().code, 0);
    let mut by_thread: BTreeMap<(String, String), usize> = BTreeMap::new();
    for line in fs::read_to_string(laptop.path("trace"))
        .expect("a trace")
        .lines()
    {
        let mut parts = line.split_whitespace();
        let (Some(thread), Some(call)) = (parts.next(), parts.next()) else {
            continue;
        };
        if let Some((call, _)) = call.split_once('(') {
            *by_thread
                .entry((thread.to_owned(), call.to_owned()))
                .or_default() += 1;
        }
    }
    let mut most = BTreeMap::new();
    for ((_, call), count) in by_thread {
        let entry = most.entry(call).or_default();
        *entry = count.max(*entry);
    }
    most
}

fn all_cases(scene: Scene, counts: &BTreeMap<String, usize>, all: bool) -> Vec<Case> {
    let (once, for_good) = match (scene, all) {
        (_, true) => (7, 7),
        (Scene::Start, false) => (7, 2),
        (Scene::Open, false) => (3, 1),
    };
    let mut cases = Vec::new();
    for (call, count) in counts {
        // One more than were counted: a call that fails is often followed by others.
        for n in 1..=count + 1 {
            for (plus, errors) in [("", once), ("+", for_good)] {
                for turn in 0..errors {
                    let error = ERRORS[(n * 3 + turn) % ERRORS.len()];
                    let inject = format!("{call}:error={error}:when={n}{plus}");
                    cases.push(Case { scene, inject });
                }
            }
        }
    }
    cases
}

/// Runs with a fault; gives the exit code, or what was wrong.
fn run(case: &Case) -> Result<i32, String> {
    let laptop = Laptop::new();
    let mut acknowledged = prepare(case.scene, &laptop);
    let inject = format!("inject={}", case.inject);
    let mut kring = traced(case.scene, &laptop, &["-e", &inject]);
    let (more, entered) = lead(&mut kring);
    acknowledged.extend(more);
    let ended = kring.leave();
    let told = format!("{ended:#?}");
    if ended
        .errors
        .contains("error while loading shared libraries")
    {
        return Ok(0);
    }
    let talk = format!("{}\n{}", ended.heard.join("\n"), ended.errors);
    if talk.contains("panicked") || ended.code == 101 || ended.code == -1 {
        return Err(format!("a panic\n{told}"));
    }
    let there = match laptop.found() {
        Ok(minutes) => kring::minutes::print(&minutes),
        Err(error) if acknowledged.is_empty() && matches!(*error, OpenError::NotFound(_)) => {
            String::new()
        }
        Err(error) => return Err(format!("it does not open: {error}\n{told}")),
    };
    let times = |words: &str| there.matches(&format!("\"text\": \"{words}\"")).count();
    if let Some(lost) = acknowledged.iter().find(|words| times(words) != 1) {
        return Err(format!("LOST or twice ({}): {lost:?}\n{told}", times(lost)));
    }
    let missing = entered.iter().find(|words| times(words) == 0);
    if let Some(missing) = missing
        && ended.code == 0
    {
        return Err(format!(
            "{missing:?} is not stored, and the exit code is 0\n{told}"
        ));
    }
    let in_words = talk
        .lines()
        .any(|line| line.starts_with("! ") || line.starts_with("error: "));
    // Nobody hears anything when standard output itself fails.
    if ended.code != 0 && !in_words && !case.inject.starts_with("write:") {
        return Err(format!("exit code {}, and not a word\n{told}", ended.code));
    }
    if let Ok(bytes) = fs::read(laptop.file()) {
        schema::check(&bytes);
    }
    Ok(ended.code)
}
