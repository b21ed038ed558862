//! How quick the store is, beside the least that any durable program does.
//!
//! `cargo bench --bench store`. Both halves of a comparison run in turn within one run, on the
//! same disk, because disks have moods.

#![expect(
    clippy::expect_used,
    reason = "a measurement that fails has nothing to say"
)]

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use kring::minutes::{Author, Change, Kind, Minutes, Pen, Stamp, print};
use kring::store::{Event, Folders, Store, begin};

const TEXT: &str =
    "Ik wist pas achteraf dat er over mij was gesproken, en dat er iets besloten was.";

fn main() {
    compare();
    divan::main();
}

struct Session {
    _root: tempfile::TempDir,
    minutes: Minutes,
    store: Store,
    events: Receiver<Event>,
    seq: u64,
}

impl Session {
    fn new() -> Self {
        let root = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let folders = Folders {
            state: root.path().join("state"),
            minutes: root.path().join("minutes"),
        };
        let path = folders.minutes.join("x.anna.kring.json");
        let opened = begin(&"s".into(), &path, &folders).expect("it begins");
        let minutes = opened.minutes.clone();
        let (say, events) = channel();
        let store = Store::start(opened, folders, move |event| drop(say.send(event)));
        let mut session = Self {
            _root: root,
            minutes,
            store: store.expect("threads"),
            events,
            seq: 0,
        };
        let changes = write(&mut session.minutes, |pen| {
            pen.make_as(Kind::Session, "s".into());
            pen.set(&"s".into(), "title", "Leercirkel visie");
        });
        session.record(changes);
        session
    }

    /// Records a step and waits until it is acknowledged.
    fn record(&mut self, changes: Vec<Change>) {
        self.seq += 1;
        self.store.record(self.seq, changes);
        let seq = self.seq;
        self.wait(|event| matches!(event, Event::Recorded { seq: of } if *of == seq));
    }

    fn wait(&self, wanted: impl Fn(&Event) -> bool) {
        loop {
            match self.events.recv().expect("an answer") {
                Event::Behind(why) => panic!("{why}"),
                event if wanted(&event) => return,
                _ => {}
            }
        }
    }

    fn publish(&self) {
        self.store.publish_now();
        self.wait(|event| matches!(event, Event::Published { .. }));
    }
}

fn note(minutes: &mut Minutes) -> Vec<Change> {
    write(minutes, |pen| {
        let note = pen.make(Kind::Contribution);
        pen.set(&note, "text", TEXT);
        pen.put(&note, "speakers", "01930000-0000-7000-8000-000000000002");
        pen.set(&note, "item", "01930000-0000-7000-8000-000000000003");
        pen.set(&note, "at", "2026-11-19T14:31:10+01:00");
    })
}

fn write(minutes: &mut Minutes, write: impl FnOnce(&mut Pen<'_>)) -> Vec<Change> {
    let mut chance = |bytes: &mut [u8]| getrandom::fill(bytes).expect("chance");
    let author = Author {
        who: "Anna".into(),
        at: Stamp::parse("2026-11-19T14:31:10+01:00").expect("a time"),
    };
    let mut pen = Pen::new(minutes, author, &mut chance);
    write(&mut pen);
    pen.finish().0
}

/// As many bytes as the journal takes for that step, appended and brought to the disk.
fn line(changes: &[Change]) -> Vec<u8> {
    let mut line = serde_json::to_vec(changes).expect("JSON");
    line.extend([b'x'; 50]);
    line
}

fn bare(root: &Path) -> File {
    let path = root.join("bare");
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    options.open(path).expect("a file")
}

/// Entry to acknowledgement against append and fdatasync, in turns.
fn compare() {
    let mut session = Session::new();
    let root = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let mut file = bare(root.path());
    let (mut ours, mut least) = (Vec::new(), Vec::new());
    for _ in 0..1000 {
        let changes = note(&mut session.minutes);
        let bytes = line(&changes);
        let start = Instant::now();
        file.write_all(&bytes).expect("written");
        file.sync_data().expect("on the disk");
        least.push(start.elapsed());
        let start = Instant::now();
        session.record(changes);
        ours.push(start.elapsed());
    }
    let at = |times: &mut Vec<Duration>, part: f64| {
        times.sort();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place in a short list"
        )]
        times[(times.len() as f64 * part) as usize]
    };
    println!("entry to acknowledgement, 1000 in turns with append + fdatasync of as many bytes");
    for (name, part) in [("p50", 0.5), ("p99", 0.99)] {
        let (ours, least) = (at(&mut ours, part), at(&mut least, part));
        let ratio = ours.as_secs_f64() / least.as_secs_f64();
        println!("  {name}: {ours:?} against {least:?}: {ratio:.2} x");
    }
    let size = print(&session.minutes).len();
    let start = Instant::now();
    session.publish();
    println!(
        "publishing 1001 entries ({size} bytes): {:?}",
        start.elapsed()
    );
}

#[divan::bench]
fn append_and_fdatasync(bencher: divan::Bencher<'_, '_>) {
    let root = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let mut file = bare(root.path());
    let bytes = line(&note(&mut Minutes::new("s".into())));
    bencher.bench_local(|| {
        file.write_all(&bytes).expect("written");
        file.sync_data().expect("on the disk");
    });
}

#[divan::bench]
fn entry_to_acknowledgement(bencher: divan::Bencher<'_, '_>) {
    let mut session = Session::new();
    let mut minutes = Minutes::new("s".into());
    bencher
        .with_inputs(|| note(&mut minutes))
        .bench_local_values(|changes| session.record(changes));
}

/// What the caller waits: only a message is sent.
#[divan::bench]
fn handing_an_entry_in(bencher: divan::Bencher<'_, '_>) {
    let session = Session::new();
    let mut minutes = Minutes::new("s".into());
    bencher
        .with_inputs(|| note(&mut minutes))
        .bench_local_values(|changes| session.store.record(0, changes));
}

#[divan::bench]
fn publish_500_entries(bencher: divan::Bencher<'_, '_>) {
    let mut session = Session::new();
    for _ in 0..500 {
        let changes = note(&mut session.minutes);
        session.seq += 1;
        session.store.record(session.seq, changes);
    }
    session.publish();
    bencher.bench_local(|| {
        let changes = note(&mut session.minutes);
        session.record(changes);
        session.publish();
    });
}
