//! A world of folders, a writer in it, and a disk that can be made to fail.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use sha2::Digest as _;

use kring::minutes::{Author, Change, Id, Kind, Minutes, Pen, Stamp};
use kring::store::{
    Call, Closing, Disk, Event, Fault, Folders, Gate, Opened, Pace, Setup, Store, begin, open,
};

pub const SESSION: &str = "01930000-0000-7000-8000-000000000001";

/// The longest that anything in a test is waited for.
pub const LONG: Duration = Duration::from_secs(20);

/// Two folders of a machine.
pub struct World {
    pub root: tempfile::TempDir,
    pub folders: Folders,
}

impl World {
    pub fn new() -> Self {
        let root = tempfile::tempdir().expect("a folder");
        let folders = folders_in(root.path());
        fs::create_dir(&folders.minutes).expect("the folder of minutes");
        Self { root, folders }
    }

    pub fn file(&self) -> PathBuf {
        self.folders.minutes.join("x.anna.kring.json")
    }

    /// A copy of all files as they are now.
    pub fn copy_of(source: &Path) -> Self {
        let root = tempfile::tempdir().expect("a folder");
        copy_all(source, root.path());
        retarget(source, root.path());
        let folders = folders_in(root.path());
        Self { root, folders }
    }

    pub fn copy_source(&self) -> PathBuf {
        self.root.path().to_owned()
    }

    /// The threads of a store that was dropped let go of its lock a moment later.
    pub fn wait_until_ended(&self) {
        for path in files_below(&self.folders.state.join("journal")) {
            if path.extension().is_some_and(|ending| ending == "alive") {
                let file = fs::File::open(path).expect("a lock file");
                file.lock().expect("it ends");
            }
        }
    }

    pub fn open(&self) -> Opened {
        open(&self.file(), "Anna", &self.folders).expect("it opens")
    }

    pub fn begin(&self) -> Writer {
        self.begin_with(Setup {
            pace: quick(),
            ..Setup::default()
        })
    }

    pub fn begin_with(&self, setup: Setup) -> Writer {
        let opened = begin(&SESSION.into(), &self.file(), &self.folders).expect("it begins");
        let mut writer = Writer::start(opened, &self.folders, setup);
        writer.write(|pen| {
            pen.make_as(Kind::Session, SESSION.into());
            pen.set(&SESSION.into(), "title", "Visie Oost");
        });
        writer
    }

    pub fn resume(&self) -> Writer {
        let setup = Setup {
            pace: quick(),
            ..Setup::default()
        };
        Writer::start(self.open(), &self.folders, setup)
    }

    pub fn journals(&self) -> Vec<PathBuf> {
        let mut found = files_below(&self.folders.state.join("journal"));
        found.retain(|path| path.extension().is_some_and(|ending| ending == "journal"));
        found
    }

    /// Waits until some file holds these bytes.
    pub fn wait_holding(&self, text: &str) {
        let end = Instant::now() + LONG;
        while self.holding(text).is_empty() {
            assert!(Instant::now() < end, "{text} never came to the disk");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// The files that hold these bytes.
    pub fn holding(&self, text: &str) -> Vec<PathBuf> {
        let mut found = files_below(self.root.path());
        found.retain(|path| {
            // One that was there a moment ago holds nothing now.
            let bytes = fs::read(path).unwrap_or_default();
            bytes.windows(text.len()).any(|w| w == text.as_bytes())
        });
        found
    }
}

fn folders_in(root: &Path) -> Folders {
    Folders {
        state: root.join("state"),
        minutes: root.join("minutes"),
    }
}

pub fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_all(&path, &copy);
        } else if let Err(error) = fs::copy(&path, &copy) {
            assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{error}");
        }
    }
}

pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The usual pace, a hundred times as quick.
pub fn quick() -> Pace {
    Pace {
        pause: Duration::from_millis(20),
        at_most: Duration::from_millis(150),
        turn: Duration::from_millis(20),
        look: Duration::from_millis(15),
        draft: Duration::from_millis(15),
        retry: Duration::from_millis(10),
        retry_at_most: Duration::from_millis(80),
    }
}

/// A pace at which nothing is published unless asked for.
pub fn slow() -> Pace {
    Pace {
        pause: Duration::from_secs(3600),
        at_most: Duration::from_secs(3600),
        turn: Duration::from_secs(3600),
        ..quick()
    }
}

pub fn texts(minutes: &Minutes) -> BTreeSet<String> {
    let notes = minutes.contributions().values();
    notes.filter_map(|note| note.text.clone()).collect()
}

/// Somebody who writes down what is said.
pub struct Writer {
    pub who: String,
    pub minutes: Minutes,
    pub store: Option<Store>,
    pub events: Receiver<Event>,
    pub heard: Vec<Event>,
    /// What was said to be on the disk, by number.
    pub recorded: BTreeSet<u64>,
    pub seq: u64,
}

impl Writer {
    pub fn start(opened: Opened, folders: &Folders, setup: Setup) -> Self {
        let (say, events) = channel();
        let minutes = opened.minutes.clone();
        let who = opened.written_as("Anna").to_owned();
        let store = Store::start_with(opened, folders.clone(), setup, move |event| {
            let _ = say.send(event);
        });
        Self::of(&who, minutes, store.expect("threads"), events)
    }

    /// Somebody of that name with a store that tells what it does.
    pub fn of(who: &str, minutes: Minutes, store: Store, events: Receiver<Event>) -> Self {
        Self {
            who: who.to_owned(),
            minutes,
            store: Some(store),
            events,
            heard: Vec::new(),
            recorded: BTreeSet::new(),
            seq: 0,
        }
    }

    pub fn store(&mut self) -> &mut Store {
        self.store.as_mut().expect("an open store")
    }

    pub fn change(&mut self, write: impl FnOnce(&mut Pen<'_>)) -> Vec<Change> {
        let mut chance = |bytes: &mut [u8]| getrandom::fill(bytes).expect("chance");
        let author = Author {
            who: self.who.as_str().into(),
            at: Stamp::parse("2026-11-19T14:31:10+01:00").expect("a time"),
        };
        let mut pen = Pen::new(&mut self.minutes, author, &mut chance);
        write(&mut pen);
        pen.finish().0
    }

    pub fn write(&mut self, write: impl FnOnce(&mut Pen<'_>)) -> u64 {
        let changes = self.change(write);
        self.seq += 1;
        let seq = self.seq;
        self.store().record(seq, changes);
        seq
    }

    /// Writes a note and tells its number.
    pub fn note(&mut self, text: &str) -> u64 {
        self.write(|pen| {
            let note = pen.make(Kind::Contribution);
            pen.set(&note, "text", text);
        })
    }

    /// Writes a note, and waits until it is on the disk.
    pub fn sure(&mut self, text: &str) {
        let seq = self.note(text);
        self.wait_recorded(seq);
    }

    pub fn wait_recorded(&mut self, seq: u64) {
        self.wait(|event| *event == Event::Recorded { seq });
    }

    pub fn find(&self, text: &str) -> Id {
        let mut notes = self.minutes.contributions().iter();
        let found = notes.find(|(_, note)| note.text.as_deref() == Some(text));
        found.expect("the note").0.clone()
    }

    /// Waits for an event that was not waited for before.
    pub fn wait(&mut self, wanted: impl Fn(&Event) -> bool) -> Event {
        let end = Instant::now() + LONG;
        loop {
            if let Some(place) = self.heard.iter().position(&wanted) {
                return self.heard.remove(place);
            }
            let left = end.saturating_duration_since(Instant::now());
            let Ok(event) = self.events.recv_timeout(left) else {
                panic!("it did not come; heard {:?}", self.heard);
            };
            self.hear(event);
        }
    }

    fn hear(&mut self, event: Event) {
        match &event {
            Event::Recorded { seq } => {
                assert!(self.recorded.insert(*seq), "{seq} was recorded twice");
            }
            Event::Foreign(theirs) => self.minutes.join(theirs).expect("one session"),
            _ => {}
        }
        self.heard.push(event);
    }

    pub fn wait_behind(&mut self) -> kring::store::Behind {
        match self.wait(|event| matches!(event, Event::Behind(_))) {
            Event::Behind(why) => why,
            _ => unreachable!(),
        }
    }

    pub fn hear_all(&mut self) {
        while let Ok(event) = self.events.try_recv() {
            self.hear(event);
        }
    }

    /// Publishes, and waits until everything handed in is in the file.
    pub fn publish(&mut self) {
        let last = self.seq;
        self.hear_all();
        self.heard
            .retain(|event| !matches!(event, Event::Published { .. }));
        self.store().publish_now();
        self.wait(|event| matches!(event, Event::Published { seq, .. } if *seq >= last));
    }

    pub fn close(&mut self) -> Closing {
        let closing = self.store.take().expect("an open store").close(LONG);
        self.hear_all();
        closing
    }

    /// Ends without a word, as a killed process does: what it would still do fails.
    pub fn die(&mut self, breaker: &Breaker) {
        breaker.kill();
        self.store = None;
        self.hear_all();
    }
}

type Rule = Box<dyn FnMut(Call, &Path) -> Option<Fault> + Send>;

/// A disk that can be made to fail.
#[derive(Clone, Default)]
pub struct Breaker(Arc<Mutex<Option<Rule>>>);

impl Breaker {
    pub fn disk(&self) -> Disk {
        Disk::with(Arc::new(self.clone()))
    }

    pub fn setup(&self, pace: Pace) -> Setup {
        Setup {
            pace,
            disk: self.disk(),
        }
    }

    pub fn rule(&self, rule: impl FnMut(Call, &Path) -> Option<Fault> + Send + 'static) {
        *self.0.lock().expect("a lock") = Some(Box::new(rule));
    }

    pub fn mend(&self) {
        *self.0.lock().expect("a lock") = None;
    }

    /// From now on nothing works.
    pub fn kill(&self) {
        self.rule(|_, _| Some(fault(std::io::ErrorKind::Other)));
    }
}

impl Gate for Breaker {
    fn before(&self, call: Call, path: &Path) -> Result<(), Fault> {
        let mut rule = self.0.lock().expect("a lock");
        let fault = rule.as_mut().and_then(|rule| rule(call, path));
        fault.map_or(Ok(()), Err)
    }
}

/// Whether it is the thread that looks what others wrote: it only reads, and at any moment.
pub fn is_looking() -> bool {
    std::thread::current().name() == Some("folder")
}

pub fn fault(kind: std::io::ErrorKind) -> Fault {
    Fault {
        error: kind.into(),
        written: 0,
    }
}

/// Journals name the file that they belong to; in a copy of a machine it stands elsewhere.
fn retarget(from: &Path, to: &Path) {
    let digits = |bytes: &[u8], length: usize| {
        data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(bytes))[..length].to_owned()
    };
    for path in files_below(&to.join("state/journal")) {
        let bytes = fs::read(&path).expect("a journal");
        let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else {
            continue;
        };
        let (check, json) = bytes[..end].split_at(17);
        if digits(json, 16).as_bytes() != &check[..16] {
            continue;
        }
        let mut header: serde_json::Value = serde_json::from_slice(json).expect("JSON");
        let target = header["journal"]["target"].as_str().expect("a target");
        let target = target.replacen(
            from.canonicalize().expect("it").to_str().expect("text"),
            to.canonicalize().expect("it").to_str().expect("text"),
            1,
        );
        header["journal"]["key"] = digits(target.as_bytes(), 24).into();
        header["journal"]["target"] = target.into();
        let json = serde_json::to_vec(&header).expect("JSON");
        let mut moved = format!("{} ", digits(&json, 16)).into_bytes();
        moved.extend(json);
        moved.extend(&bytes[end..]);
        fs::write(&path, moved).expect("a journal");
    }
}
