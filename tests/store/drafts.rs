//! What was being typed comes back, once.

use kring::store::{Asked, Closing};

use crate::support::{Breaker, World, quick, slow};

#[test]
fn what_the_line_was_asked_for_comes_back_with_what_was_typed_to_it() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(quick()));
    anna.sure("een");
    let asked = Asked {
        command: "review".into(),
        about: Some("d1".into()),
        from: 0,
    };
    anna.store().draft_to("over 2", None, Some(asked.clone()));
    world.wait_holding("over 2");
    anna.die(&breaker);
    world.wait_until_ended();
    assert_eq!(world.open().drafts[0].asked, Some(asked));
}

#[test]
fn a_draft_comes_back_after_a_crash_and_not_after_it_was_sent() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(quick()));
    anna.sure("een");
    anna.store().draft("ik wil dat er voor", Some(&"p1".into()));
    anna.store()
        .draft("ik wil dat er vooraf", Some(&"p1".into()));
    world.wait_holding("ik wil dat er vooraf");
    anna.die(&breaker);
    world.wait_until_ended();

    let opened = world.open();
    assert_eq!(opened.drafts.len(), 1);
    assert_eq!(opened.drafts[0].text, "ik wil dat er vooraf");
    assert_eq!(opened.drafts[0].speaker, Some("p1".into()));

    // The next run takes it over; once it is sent it does not come back, though that run too
    // ends badly and the first journal still stands.
    let breaker = Breaker::default();
    let mut anna = crate::support::Writer::start(opened, &world.folders, breaker.setup(slow()));
    anna.note("ik wil dat er vooraf gevraagd wordt");
    anna.store().draft("", None);
    anna.sure("nog iets");
    anna.die(&breaker);
    world.wait_until_ended();
    assert_eq!(world.journals().len(), 2);
    let opened = world.open();
    assert_eq!(opened.drafts, []);
    assert_eq!(crate::support::texts(&opened.minutes).len(), 3);
}

#[test]
fn a_draft_alone_is_kept_before_the_first_entry() {
    let world = World::new();
    let mut anna = world.begin();
    anna.close();
    let breaker = Breaker::default();
    let setup = breaker.setup(quick());
    let mut anna = crate::support::Writer::start(world.open(), &world.folders, setup);
    anna.store().draft("nog niet af", None);
    world.wait_holding("nog niet af");
    anna.die(&breaker);
    world.wait_until_ended();
    assert_eq!(world.open().drafts[0].text, "nog niet af");
}

#[test]
fn a_draft_on_the_line_survives_leaving() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.store().draft("morgen verder", None);
    assert_eq!(anna.close(), Closing::Complete);
    for _ in 0..2 {
        let opened = world.open();
        assert!(!opened.recovered);
        assert_eq!(opened.drafts[0].text, "morgen verder");
        assert_eq!(opened.drafts.len(), 1);
        // Opened, looked at, left again.
        let mut anna = world.resume();
        assert_eq!(anna.close(), Closing::Complete);
        assert_eq!(world.journals().len(), 1);
    }
    let mut anna = world.resume();
    anna.store().draft("", None);
    assert_eq!(anna.close(), Closing::Complete);
    assert_eq!(world.open().drafts, []);
    assert!(world.journals().is_empty());
}

#[test]
fn what_was_sent_off_is_not_kept_beside_its_entry_while_something_lies_aside() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(slow()));
    anna.store().draft("opzij\nhalf getypt", None);
    // Sent off while the journal has not taken in what was typed.
    anna.sure("half getypt");
    anna.store().draft("opzij", None);
    anna.sure("nog iets");
    anna.die(&breaker);
    world.wait_until_ended();
    let opened = world.open();
    assert_eq!(opened.drafts[0].text, "opzij");
}
