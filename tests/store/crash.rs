//! A crash between any two file calls: whatever was acknowledged before it is there afterwards.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use kring::store::{Event, Store, begin, open};

use crate::support::{Breaker, LONG, SESSION, World, Writer, is_looking, quick, texts};

/// The files as they were before a file call, and what was acknowledged by then.
struct Moment {
    call: String,
    world: World,
    recorded: BTreeSet<u64>,
    erased: bool,
}

#[test]
fn a_crash_before_any_file_call_loses_nothing_that_was_acknowledged() {
    let world = World::new();
    let breaker = Breaker::default();
    let recorded = Arc::new(Mutex::new((BTreeSet::new(), false)));
    let moments = Arc::new(Mutex::new(Vec::new()));
    let root = world.copy_source();
    breaker.rule({
        let (moments, recorded) = (Arc::clone(&moments), Arc::clone(&recorded));
        move |call, path| {
            if is_looking() {
                return None;
            }
            let (recorded, erased) = recorded.lock().expect("a lock").clone();
            let moment = Moment {
                call: format!("{call:?} {}", path.display()),
                world: World::copy_of(&root),
                recorded,
                erased,
            };
            moments.lock().expect("a lock").push(moment);
            None
        }
    });

    let opened = begin(&SESSION.into(), &world.file(), &world.folders).expect("it begins");
    let (say, events) = std::sync::mpsc::channel();
    let minutes = opened.minutes.clone();
    let store = Store::start_with(opened, world.folders.clone(), breaker.setup(quick()), {
        let recorded = Arc::clone(&recorded);
        move |event| {
            match &event {
                Event::Recorded { seq } => {
                    recorded.lock().expect("a lock").0.insert(*seq);
                }
                Event::Erased { .. } => recorded.lock().expect("a lock").1 = true,
                _ => {}
            }
            let _ = say.send(event);
        }
    });
    let mut anna = Writer::of("Anna", minutes, store.expect("threads"), events);
    anna.write(|pen| pen.make_as(kring::minutes::Kind::Session, SESSION.into()));
    for n in 2..=5 {
        anna.sure(&format!("note {n}"));
    }
    anna.publish();
    let note = anna.find("note 3");
    let changes = anna.change(|pen| pen.erase(&note));
    anna.store().erase(100, changes);
    anna.wait(|event| matches!(event, Event::Erased { .. }));
    for n in 6..=8 {
        anna.seq = n - 1;
        anna.note(&format!("note {n}"));
    }
    anna.store().draft("half a sen", None);
    anna.wait_recorded(8);
    let closing = anna.store.take().expect("a store").close(LONG);
    assert_eq!(closing, kring::store::Closing::Complete);
    breaker.mend();

    let moments = std::mem::take(&mut *moments.lock().expect("a lock"));
    assert!(moments.len() > 40, "{} moments", moments.len());
    let mut checked = 0;
    for moment in moments {
        let Moment {
            call,
            world,
            recorded,
            erased,
        } = moment;
        if recorded.is_empty() {
            continue;
        }
        let opened = open(&world.file(), "Anna", &world.folders).expect(&call);
        let there = texts(&opened.minutes);
        for n in recorded.iter().filter(|n| (2..=8).contains(*n)) {
            let is_there = there.contains(&format!("note {n}"));
            let may_be_gone = *n == 3;
            assert!(is_there || may_be_gone, "note {n} lost before {call}");
        }
        if recorded.contains(&100) {
            assert!(!there.contains("note 3"), "back before {call}");
        }
        if erased {
            assert!(world.holding("note 3").is_empty(), "left before {call}");
        }
        // Going on after the crash brings all of it into the file, and cleans up.
        let mut anna = world.resume();
        anna.sure("after");
        let closing = anna.close();
        assert_eq!(closing, kring::store::Closing::Complete, "{call}");
        let again = open(&world.file(), "Anna", &world.folders).expect(&call);
        assert!(!again.recovered || !again.drafts.is_empty(), "{call}");
        assert!(texts(&again.minutes).is_superset(&there), "{call}");
        if recorded.contains(&100) {
            assert_eq!(world.holding("note 3"), Vec::<PathBuf>::new(), "{call}");
        }
        checked += 1;
    }
    assert!(checked > 30, "{checked}");
}
