//! Private remarks stay in the state folder.

use kring::store::{Event, forget_remarks, remarks};

use crate::support::{Breaker, SESSION, World, fault, quick};

#[test]
fn a_private_remark_stands_in_the_state_folder_only() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.store().remark(90, "Sam na afloop bellen");
    anna.wait_recorded(90);
    anna.store().remark(91, "stoelen klaarzetten");
    anna.wait_recorded(91);
    anna.close();
    let mut anna = world.resume();
    anna.store().remark(92, "koffie");
    anna.close();
    let found: Vec<_> = remarks(&world.folders, &SESSION.into())
        .expect("remarks")
        .into_iter()
        .map(|remark| remark.text)
        .collect();
    assert_eq!(
        found,
        ["Sam na afloop bellen", "stoelen klaarzetten", "koffie"]
    );
    for path in world.holding("Sam na afloop") {
        assert!(
            path.starts_with(world.folders.state.join("remarks")),
            "{path:?}"
        );
    }
    assert_eq!(remarks(&world.folders, &"another".into()), Ok(Vec::new()));
    assert!(forget_remarks(&world.folders, &SESSION.into()).expect("gone") >= 1);
    assert!(world.holding("koffie").is_empty());
}

#[test]
fn a_remark_that_cannot_be_kept_is_said_and_tried_again() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(quick()));
    let folder = world.folders.state.join("remarks");
    breaker.rule(move |_, path| {
        let there = path.starts_with(&folder);
        there.then(|| fault(std::io::ErrorKind::StorageFull))
    });
    anna.store().remark(90, "koffie");
    anna.wait(|event| matches!(event, Event::NotRecorded { seq: 90, why } if why.file.is_none()));
    breaker.mend();
    anna.wait_recorded(90);
    anna.close();
    assert_eq!(
        remarks(&world.folders, &SESSION.into())
            .expect("remarks")
            .len(),
        1
    );
}
