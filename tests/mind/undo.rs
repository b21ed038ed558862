//! Everything can be undone, and done again.

use kring::minutes::Minutes;
use proptest::prelude::*;

use super::circle::{Circle, Plans};

/// All that a reader of the minutes sees, as text.
pub fn seen(minutes: &Minutes) -> String {
    format!(
        "{:#?}",
        (
            (
                minutes.session(),
                minutes.participants(),
                minutes.agenda(),
                minutes.spans(),
                minutes.rounds(),
                minutes.groups(),
            ),
            (
                minutes.contributions(),
                minutes.insights(),
                minutes.proposals(),
                minutes.versions(),
                minutes.decisions(),
                minutes.actions(),
                minutes.questions(),
                minutes.agreements(),
            ),
        )
    )
}

/// Fails with the lines that differ.
#[track_caller]
fn same(one: &str, other: &str) {
    let differ = one
        .lines()
        .zip(other.lines())
        .enumerate()
        .find(|(_, (one, other))| one != other);
    assert!(one == other, "{differ:?}");
}

fn circle() -> Plans {
    Circle::new()
        .item("Stories", 20, "round:sharing round:reaction")
        .item("Talk", 10, "talk")
        .item("Last", 10, "round:closing")
        .people(["Anna*facilitator", "Sam", "Lieke", "Mo@expected"])
}

/// Lines and commands of every kind; a session of any sort comes of them.
pub const LINES: &[&str] = &[
    "",
    "",
    "",
    "a note",
    "@sam words",
    "@lieke",
    "Sam: yes",
    "! a decision",
    "+ do it @sam fri",
    "? why",
    "= we learned",
    "@+Piet hi",
    "@zed hi",
    "/pass",
    "/later",
    "/turn sam",
    "/turn",
    "/next",
    "/next",
    "/back",
    "/pause",
    "/pause",
    "/begin",
    "/more 3",
    "/clock",
    "/round reaction",
    "/end-round",
    "/end-round",
    "/propose We do it",
    "/in mo",
    "/out lieke",
    "/out sam",
    "/in sam",
    "/online lieke",
    "/seat sam 1",
    "/perspective sam parent",
    "/role sam guardian",
    "/presence mo sent-word",
    "/agreement We listen",
    "/park Later",
    "/edit other words",
    "/speaker lieke",
    "/kind insight",
    "/kind note",
    "/level public",
    "/source practice",
    "/move 2",
    "/owner sam",
    "/due friday",
    "/review in 2 weeks",
    "/tick",
    "/take-away",
    "/restore",
    "/go-to 3",
    "/go-to 1",
    "/add-item New 5",
    "/move-item 2 1",
    "/drop-item 2",
    "/drop-item",
    "/split-item 1",
    "/reopen-item 1",
    "/reopen-item talk",
    "/minutes 7",
    "/outcome It went well",
    "/next-date 17-12",
    "/close",
    "/close",
    "/lines 2",
    "/nxet",
    "/status",
    "/agenda",
    "/people",
    "/find note",
    "/prompt",
    "/help",
    "/lead",
    "/save",
    "\\! literal",
    "2 weeks",
    "%",
    "/park",
    "Lieke",
    "@anna,sam together",
    "/beurt lieke",
    "/straks",
    "/wat",
    "/take-away N1",
    "/edit N2 changed",
    "/round",
];

#[test]
fn every_command_can_be_undone_and_done_again() {
    let start = || {
        circle().begins().then(&[
            "",
            "a note",
            "+ do it",
            "? why",
            "! yes",
            "/take-away Q1",
            "? how",
        ])
    };
    for line in LINES {
        let circle = start();
        let before = seen(circle.minutes());
        let circle = circle.says(line);
        let after = seen(circle.minutes());
        if before == after {
            continue;
        }
        let circle = circle.says("/undo").expect("✓ undone: …");
        assert_eq!(seen(circle.minutes()), before, "{line}");
        let circle = circle.says("/redo").expect("✓ done again: …");
        assert_eq!(seen(circle.minutes()), after, "{line}");
        circle.sound();
    }
}

#[test]
fn there_is_nothing_to_undo_at_first() {
    circle()
        .sits()
        .says("/undo")
        .expect("! There is nothing to undo…")
        .says("/redo")
        .expect("! There is nothing to do again.");
}

#[test]
fn a_new_step_ends_doing_again() {
    circle()
        .begins()
        .then(&["one", "/undo", "two"])
        .says("/redo")
        .expect("! There is nothing to do again.")
        .notes_are(&[("", "two")]);
}

#[test]
fn next_is_undone_with_its_clock_and_its_round() {
    circle()
        .begins()
        .then(&["", "words of Sam"])
        .after_minutes(4)
        .then(&["/next", "/next"])
        .after_minutes(2)
        .says("/undo")
        .expect("✓ undone: to agenda item 2")
        .says("/status")
        .expect("→ 1 Stories, 6 of 20 min. now: Sam, then: …");
}

#[test]
fn what_somebody_else_wrote_stays() {
    let circle = circle().begins().says("one");
    let note = circle
        .minutes()
        .contributions()
        .keys()
        .next()
        .unwrap()
        .clone();
    let circle = circle
        .says("/edit two")
        .meanwhile("bram", |pen| pen.set(&note, "text", "three"))
        .expect("· bram changed something. …")
        .says("/undo")
        .expect("! Somebody else has written in this since…")
        .notes_are(&[("", "three")]);
    circle.sound();
}

proptest! {
    #![proptest_config(super::laws::cases(60))]

    #[test]
    fn all_undone_is_as_before_and_all_redone_as_after(
        lines in prop::collection::vec(prop::sample::select(LINES), 1..40)
    ) {
        let mut circle = circle().begins();
        let before = seen(circle.minutes());
        for line in &lines {
            circle = circle.after_seconds(7).says(line);
        }
        // What is still being gathered is finished first.
        circle = circle.then(&["end", "end"]);
        let after = seen(circle.minutes());
        let mut steps = 0;
        loop {
            circle = circle.says("/undo");
            if circle.heard().iter().any(|line| line.starts_with('!')) {
                break;
            }
            steps += 1;
        }
        // "Begin" is undone too; it is done again to compare.
        circle = circle.says("/redo");
        same(&seen(circle.minutes()), &before);
        for _ in 1..steps {
            circle = circle.says("/redo");
            prop_assert!(circle.heard().iter().any(|line| line.starts_with('✓')));
        }
        same(&seen(circle.minutes()), &after);
        circle.sound();
    }
}
