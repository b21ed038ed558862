//! Every file call failing, once and for good: nothing acknowledged is lost, and nothing is
//! acknowledged that is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use kring::minutes::Kind;
use kring::store::{Call, Closing, Event, Fault, OpenError, Store, begin, open, remarks};

use crate::support::{Breaker, SESSION, World, Writer, is_looking, quick, texts};

/// What one run came to.
struct Run {
    world: World,
    calls: usize,
    /// Texts by number, and the numbers that were acknowledged.
    texts: BTreeMap<u64, String>,
    acknowledged: BTreeSet<u64>,
    closing: Closing,
}

/// A short session in which the calls that `fails` picks fail.
fn run(mut fails: impl FnMut(usize, Call) -> Option<Fault> + Send + 'static) -> Run {
    let world = World::new();
    let breaker = Breaker::default();
    let calls = Arc::new(Mutex::new(0));
    breaker.rule({
        let calls = Arc::clone(&calls);
        move |call, _| {
            if is_looking() {
                return None;
            }
            let mut calls = calls.lock().expect("a lock");
            *calls += 1;
            fails(*calls, call)
        }
    });
    let opened = begin(&SESSION.into(), &world.file(), &world.folders).expect("it begins");
    let minutes = opened.minutes.clone();
    let (say, events) = channel();
    // At the very moment of an acknowledgement the note has to be on the disk.
    let promised: Arc<Mutex<BTreeMap<u64, String>>> = Arc::default();
    let store = Store::start_with(opened, world.folders.clone(), breaker.setup(quick()), {
        let (root, promised) = (world.copy_source(), Arc::clone(&promised));
        move |event| {
            if let Event::Recorded { seq } = &event
                && let Some(text) = promised.lock().expect("a lock").get(seq)
            {
                let copy = World::copy_of(&root);
                let opened = open(&copy.file(), "Anna", &copy.folders).expect("it opens");
                assert!(
                    texts(&opened.minutes).contains(text),
                    "a false acknowledgement: {text}"
                );
            }
            let _ = say.send(event);
        }
    });
    let mut anna = Writer::of("Anna", minutes, store.expect("threads"), events);
    anna.write(|pen| pen.make_as(Kind::Session, SESSION.into()));
    let mut written = BTreeMap::new();
    for n in 0..4 {
        let text = format!("note {n}");
        let seq = anna.seq + 1;
        promised.lock().expect("a lock").insert(seq, text.clone());
        written.insert(seq, text.clone());
        anna.note(&text);
        anna.wait(|event| match event {
            Event::Recorded { seq: of } | Event::NotRecorded { seq: of, .. } => *of == seq,
            _ => false,
        });
        if n == 1 {
            anna.store().draft("half", None);
            anna.store().publish_now();
        }
        std::thread::sleep(Duration::from_millis(30));
    }
    anna.seq += 1;
    let seq = anna.seq;
    anna.store().remark(seq, "een opmerking");
    let closing = anna.close();
    breaker.mend();
    let calls = *calls.lock().expect("a lock");
    Run {
        world,
        calls,
        texts: written,
        acknowledged: anna.recorded,
        closing,
    }
}

impl Run {
    /// What was acknowledged is there for the next run, and can be brought into the file.
    fn check(&self, what: &str) {
        let world = &self.world;
        match open(&world.file(), "Anna", &world.folders) {
            Ok(opened) => {
                let there = texts(&opened.minutes);
                for (seq, text) in &self.texts {
                    let promised = self.acknowledged.contains(seq);
                    assert!(!promised || there.contains(text), "{text} lost: {what}");
                }
            }
            Err(OpenError::NotFound(_)) => assert!(self.acknowledged.is_empty(), "{what}"),
            Err(other) => panic!("{other}: {what}"),
        }
        let remark = self.texts.keys().max().expect("notes") + 1;
        if self.acknowledged.contains(&remark) {
            let found = remarks(&world.folders, &SESSION.into()).expect("remarks");
            assert_eq!(found.len(), 1, "{what}");
        }
        let all = self.texts.keys().all(|seq| self.acknowledged.contains(seq));
        match &self.closing {
            Closing::Complete => {
                assert!(all, "{what}");
                let there = kring::minutes::read(&std::fs::read(world.file()).expect("the file"));
                assert_eq!(
                    texts(&there.expect("minutes")).len(),
                    self.texts.len(),
                    "{what}"
                );
            }
            Closing::Behind(_) => assert!(all, "{what}"),
            Closing::Incomplete(_) => {}
            Closing::TimedOut { .. } => panic!("timed out: {what}"),
        }
    }
}

#[test]
fn every_call_failing_once_and_for_good() {
    let calls = run(|_, _| None).calls;
    assert!(calls > 30, "{calls}");
    let next = Mutex::new(1..=calls);
    // Mostly waiting: many at a time.
    std::thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| {
                while let Some(nth) = { next.lock().expect("a lock").next() } {
                    fail_at(nth, calls);
                }
            });
        }
    });
}

fn fail_at(nth: usize, calls: usize) {
    for for_good in [false, true] {
        for (kind, written) in [(ErrorKind::StorageFull, 100), (ErrorKind::Other, 0)] {
            let what = format!("call {nth} of {calls}, {kind}, for good: {for_good}");
            let run = run(move |n, _| {
                let hit = n == nth || (for_good && n > nth);
                let error = || Fault {
                    error: kind.into(),
                    written,
                };
                hit.then(error)
            });
            run.check(&what);
        }
    }
}

#[test]
fn every_kind_of_call_failing_for_good() {
    for kind in [
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
    ] {
        let fails = move |_: usize, call| {
            (call == kind).then(|| crate::support::fault(ErrorKind::PermissionDenied))
        };
        run(fails).check(&format!("{kind:?}"));
    }
}

#[test]
fn while_the_journal_fails_entries_go_straight_into_the_file() {
    let world = World::new();
    let breaker = Breaker::default();
    let journals: PathBuf = world.folders.state.join("journal");
    breaker.rule(move |call, path| {
        let hit = path.starts_with(&journals) && call == Call::Create;
        hit.then(|| crate::support::fault(ErrorKind::PermissionDenied))
    });
    let mut anna = world.begin_with(breaker.setup(crate::support::slow()));
    anna.sure("een");
    anna.wait(|event| matches!(event, Event::NoJournal(_)));
    let file = std::fs::read(world.file()).expect("published before it was acknowledged");
    assert_eq!(
        texts(&kring::minutes::read(&file).expect("minutes")).len(),
        1
    );
    breaker.mend();
    anna.sure("twee");
    assert_eq!(world.journals().len(), 1);
    anna.close();
}

#[test]
fn what_is_in_neither_place_is_not_acknowledged_until_it_is() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(quick()));
    anna.sure("een");
    breaker.rule(|call, _| {
        let hit = matches!(call, Call::Write | Call::Create);
        hit.then(|| crate::support::fault(ErrorKind::StorageFull))
    });
    let seq = anna.note("twee");
    anna.wait(|event| matches!(event, Event::NotRecorded { seq: of, .. } if *of == seq));
    anna.hear_all();
    assert!(!anna.recorded.contains(&seq));
    breaker.mend();
    anna.wait_recorded(seq);
    assert_eq!(anna.close(), Closing::Complete);
}

#[test]
fn nothing_is_acknowledged_or_published_before_it_was_brought_to_the_disk() {
    let world = World::new();
    let breaker = Breaker::default();
    let calls: Arc<Mutex<Vec<(Call, PathBuf)>>> = Arc::default();
    breaker.rule({
        let calls = Arc::clone(&calls);
        move |call, path| {
            if !is_looking() {
                calls.lock().expect("a lock").push((call, path.to_owned()));
            }
            None
        }
    });
    let mut anna = world.begin_with(breaker.setup(crate::support::slow()));
    anna.wait_recorded(1);
    let made: Vec<Call> = calls
        .lock()
        .expect("a lock")
        .drain(..)
        .map(|(c, _)| c)
        .collect();
    let needed = [Call::Create, Call::Write, Call::Sync, Call::SyncFolder];
    assert!(made.ends_with(&needed), "{made:?}");
    anna.sure("een");
    let appended: Vec<Call> = calls
        .lock()
        .expect("a lock")
        .drain(..)
        .map(|(c, _)| c)
        .collect();
    assert_eq!(appended, [Call::Write, Call::SyncData]);
    anna.publish();
    let folder = world.folders.minutes.canonicalize().expect("a folder");
    let calls = calls.lock().expect("a lock");
    let there = calls.iter().filter(|(_, path)| path.starts_with(&folder));
    let there: Vec<Call> = there.map(|(call, _)| *call).collect();
    let needed = [
        Call::Create,
        Call::Write,
        Call::Sync,
        Call::Rename,
        Call::SyncFolder,
    ];
    assert!(there.ends_with(&needed), "{there:?}");
    drop(calls);
    anna.close();
}

#[test]
fn a_file_whose_sync_failed_may_be_lost_with_all_that_was_in_it() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(crate::support::slow()));
    anna.sure("een");
    anna.sure("twee");
    let mut once = true;
    breaker.rule(move |call, path| {
        let hit = call == Call::SyncData && std::mem::take(&mut once);
        hit.then(|| {
            std::fs::write(path, "").expect("lost");
            crate::support::fault(ErrorKind::Other)
        })
    });
    anna.sure("drie");
    anna.die(&breaker);
    world.wait_until_ended();
    assert_eq!(texts(&world.open().minutes).len(), 3);
}

#[test]
fn nothing_is_appended_behind_a_mark_that_was_torn() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(crate::support::slow()));
    anna.sure("een");
    let journals = world.folders.state.join("journal");
    let mut once = true;
    breaker.rule(move |call, path| {
        let there = path.starts_with(&journals) && call == Call::Write;
        (there && std::mem::take(&mut once)).then(|| Fault {
            error: ErrorKind::StorageFull.into(),
            written: 5,
        })
    });
    anna.publish();
    anna.sure("twee");
    assert_eq!(world.journals().len(), 2);
    anna.die(&breaker);
    world.wait_until_ended();
    assert_eq!(texts(&world.open().minutes).len(), 2);
}

#[test]
fn what_stands_behind_a_torn_write_is_not_hidden() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(crate::support::slow()));
    anna.sure("een");
    let mut once = true;
    breaker.rule(move |call, _| {
        let hit = call == Call::Write && std::mem::take(&mut once);
        hit.then(|| Fault {
            error: ErrorKind::StorageFull.into(),
            written: 60,
        })
    });
    for text in ["twee", "drie", "vier"] {
        anna.sure(text);
    }
    assert_eq!(world.journals().len(), 2);
    anna.die(&breaker);
    world.wait_until_ended();
    assert_eq!(texts(&world.open().minutes).len(), 4);
}
