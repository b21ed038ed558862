//! Leaving, hung disks, and how long anybody waits.

use std::time::{Duration, Instant};

use kring::store::{Call, Closing};

use crate::support::{Breaker, World, quick, slow, texts};

#[test]
fn leaving_publishes_and_leaves_no_journal() {
    let world = World::new();
    let mut anna = world.begin_with(kring::store::Setup {
        pace: slow(),
        ..Default::default()
    });
    anna.note("een");
    assert_eq!(anna.close(), Closing::Complete);
    assert!(world.journals().is_empty());
    assert_eq!(texts(&world.open().minutes).len(), 1);
    let state = crate::support::files_below(&world.folders.state.join("journal"));
    assert!(state.is_empty(), "{state:?}");
}

#[test]
fn a_store_that_is_just_dropped_publishes_too() {
    let world = World::new();
    let mut anna = world.begin();
    anna.note("een");
    anna.store = None;
    let end = Instant::now() + crate::support::LONG;
    while !(world.file().exists() && world.journals().is_empty()) {
        assert!(Instant::now() < end);
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(texts(&world.open().minutes).len(), 1);
}

#[test]
fn looking_and_leaving_writes_nothing() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.close();
    let before = std::fs::metadata(world.file())
        .expect("a file")
        .modified()
        .expect("a time");
    let mut anna = world.resume();
    assert_eq!(anna.close(), Closing::Complete);
    let after = std::fs::metadata(world.file())
        .expect("a file")
        .modified()
        .expect("a time");
    assert_eq!(before, after);
}

#[test]
fn a_hung_disk_delays_nobody() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(quick()));
    anna.sure("een");
    breaker.rule(|call, _| {
        if matches!(call, Call::SyncData | Call::Sync) {
            std::thread::sleep(Duration::from_secs(5));
        }
        None
    });
    let mut longest = Duration::ZERO;
    for n in 0..100 {
        let start = Instant::now();
        anna.note(&format!("note {n}"));
        anna.store().draft(&format!("{n}"), None);
        longest = longest.max(start.elapsed());
    }
    // Nobody waits for the disk; on a busy machine somebody may wait for a turn.
    assert!(longest < Duration::from_millis(500), "{longest:?}");
    anna.hear_all();
    assert!(anna.recorded.len() <= 2, "acknowledged while the disk hung");
    let start = Instant::now();
    let store = anna.store.take().expect("a store");
    let closing = store.close(Duration::from_millis(300));
    assert_eq!(closing, Closing::TimedOut { recorded: false });
    assert!(start.elapsed() < Duration::from_millis(600));
}
