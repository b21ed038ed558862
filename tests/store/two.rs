//! The same file opened twice on one machine: nothing is lost, and no journal of the living goes.

use std::sync::mpsc::channel;

use kring::store::{Call, Closing, Event};

use crate::support::{Breaker, LONG, World, Writer, quick, slow, texts};

#[test]
fn two_runs_that_write_in_turn_lose_nothing() {
    let world = World::new();
    let mut one = world.begin();
    one.sure("0");
    one.publish();
    let mut two = world.resume();
    for n in 1..40 {
        let writer = if n % 3 == 0 { &mut two } else { &mut one };
        writer.note(&n.to_string());
        if n % 7 == 0 {
            writer.publish();
        }
    }
    assert_eq!(two.close(), Closing::Complete);
    assert_eq!(one.close(), Closing::Complete);
    assert_eq!(texts(&world.open().minutes).len(), 40);
    assert!(world.journals().is_empty());
}

#[test]
fn what_one_publishes_is_news_to_the_other() {
    let world = World::new();
    let mut one = world.begin();
    one.sure("een");
    one.publish();
    let mut two = world.resume();
    two.sure("twee");
    two.publish();
    one.sure("drie");
    one.publish();
    one.wait(|event| matches!(event, Event::Foreign(_)));
    assert_eq!(texts(&one.minutes).len(), 3);
    one.close();
    two.close();
}

#[test]
fn the_journal_of_a_living_run_is_read_and_left_alone() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut one = world.begin_with(breaker.setup(slow()));
    one.sure("een");
    one.publish();
    one.sure("twee");
    one.store().draft("bezig", None);
    one.sure("drie");
    let journals = world.journals();

    let opened = world.open();
    assert_eq!(
        texts(&opened.minutes).len(),
        3,
        "what the other has not published yet"
    );
    assert_eq!(opened.drafts, [], "what another is typing is theirs");
    let mut two = Writer::start(opened, &world.folders, breaker.setup(quick()));
    two.sure("vier");
    two.publish();
    assert_eq!(two.close(), Closing::Complete);
    assert_eq!(world.journals(), journals);
    assert_eq!(one.close(), Closing::Complete);
    let opened = world.open();
    assert_eq!(texts(&opened.minutes).len(), 4);
}

#[test]
fn two_runs_never_replace_the_file_over_each_other() {
    let world = World::new();
    let mut one = world.begin();
    one.sure("0");
    one.close();
    let breaker = Breaker::default();
    let mut one = Writer::start(world.open(), &world.folders, breaker.setup(slow()));
    let mut two = Writer::start(
        world.open(),
        &world.folders,
        Breaker::default().setup(slow()),
    );
    two.sure("eerst");
    two.publish();
    one.sure("een");
    two.sure("twee");
    let (reached, about_to) = channel();
    let file = world.file().canonicalize().expect("a file");
    breaker.rule(move |call, path| {
        if call == Call::Rename && path == file {
            let _ = reached.send(());
            std::thread::sleep(std::time::Duration::from_millis(500));
        }
        None
    });
    one.store().publish_now();
    about_to
        .recv_timeout(LONG)
        .expect("it is about to replace the file");
    assert_eq!(two.close(), Closing::Complete);
    assert_eq!(one.close(), Closing::Complete);
    assert_eq!(texts(&world.open().minutes).len(), 4);
}
