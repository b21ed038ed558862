//! The next session of a circle: going through what was carried over, agreements, roles.

use kring::circle::people;
use kring::minutes::{ActionStatus, Role};

use super::circle::Circle;

/// A circle that met once, and meets again.
fn again() -> Circle {
    Circle::new()
        .item("Welcome", 10, "talk")
        .item("What had we agreed?", 10, "talk")
        .people(["Anna*facilitator", "Bram*guardian", "Sam", "Lieke"])
        .begins()
        .then(&[
            "+ send the list @lieke fri",
            "+ book the room @sam",
            "+ ask the mayor",
            "? Who pays?",
            "! We ask first",
            "/review D1 in 2 weeks",
            "/agreement We let each other finish",
            "/close",
            "/close",
        ])
        .meets_again()
}

fn status(circle: &Circle, place: usize) -> Option<ActionStatus> {
    let mut actions = circle.minutes().actions().values();
    actions.nth(place).and_then(|action| action.status)
}

#[test]
fn what_was_agreed_is_told_at_its_item_and_answered_one_by_one() {
    let circle = again()
        .says("/begin")
        .expect_not("…send the list…")
        .says("/next")
        .hears(&[
            "    A1  send the list (who: Lieke, by Fri 20 Nov) [from Thu 19 Nov, carried over once]",
            "    A2  book the room (who: Sam) [from Thu 19 Nov, carried over once]",
            "    A3  ask the mayor [from Thu 19 Nov, carried over once]",
            "  Decisions to look at again",
            "    D1  We ask first (review Thu 3 Dec)",
            "  Open questions",
            "    Q1  Who pays?",
            "  3 actions to ask after. A1 send the list: /action-done, /goes-on, /not-needed or /hand-over name",
            "→ 2 What had we agreed?, 0 of 10 min",
        ])
        .says("/action-done")
        .expect("✓ A1 changed: done. Now A2 …")
        .says("/goes-on")
        .expect("✓ A2 changed: goes on. Now A3 …")
        .says("/not-needed")
        .hears(&["✓ A3 changed: no longer needed"])
        .says("/actions")
        .expect("    A1  send the list (…) [from Thu 19 Nov, carried over once]: done")
        .expect("    A2  book the room (…) [from Thu 19 Nov, carried over once]: goes on")
        .expect("→ All actions have been asked after.");
    assert_eq!(status(&circle, 0), Some(ActionStatus::Done));
    assert_eq!(status(&circle, 2), Some(ActionStatus::Dropped));
    // Each answer is undone by itself, and asked after again.
    circle
        .says("/undo")
        .says("/undo")
        .says("/actions")
        .expect("→ 2 actions to ask after. A2 book the room…")
        .says("/redo")
        .says("/actions")
        .expect("→ One action to ask after. A3 ask the mayor…")
        .sound();
}

#[test]
fn enter_on_the_empty_line_tells_what_was_agreed_as_long_as_nobody_asked() {
    again()
        .says("/begin")
        .says("/next")
        .enter()
        .expect("→ 3 actions to ask after…")
        .then(&["/goes-on", "/goes-on", "/goes-on"])
        .enter()
        .hears(&["→ 2 What had we agreed?…"]);
}

#[test]
fn an_action_is_handed_over_within_the_circle_or_out_of_it() {
    let circle = again()
        .says("/begin")
        .says("/hand-over A1 sam")
        .expect("✓ A1 changed: handed over to Sam…")
        .says("/hand-over A2 the municipality of Zwolle")
        .expect("✓ A2 changed: handed over to the municipality of Zwolle…")
        .says("/hand-over liekke")
        .expect("! …liekke…")
        .says("/hand-over @nobody")
        .expect("! …")
        .says("/hand-over")
        .expect("! Hand over to whom?…");
    let sam = circle.id("Sam");
    let first = circle.minutes().actions().values().next().unwrap();
    assert_eq!(first.status, Some(ActionStatus::Open));
    assert_eq!(first.owners.iter().collect::<Vec<_>>(), [&sam]);
    assert_eq!(status(&circle, 1), Some(ActionStatus::HandedOver));
    // What is out of our hands does not come back; what is not, does, with its origin.
    let circle = circle.then(&["/close", "/close"]).meets_again();
    let texts = circle.minutes().actions().values();
    let texts: Vec<_> = texts
        .map(|action| {
            (
                action.text.clone().unwrap(),
                action.from.as_ref().unwrap().times,
            )
        })
        .collect();
    assert_eq!(
        texts,
        [("send the list".into(), 2), ("ask the mayor".into(), 2)]
    );
}

#[test]
fn nothing_carried_over_is_said_so() {
    Circle::new()
        .people(["Sam"])
        .begins()
        .says("/actions")
        .expect("! Nothing was carried over from an earlier session.")
        .says("/action-done")
        .expect("! All actions have been asked after…")
        .says("/agreements")
        .expect("! There are no agreements yet…")
        .says("/still-good")
        .expect("! There are no agreements yet…")
        .says("/action-done A7")
        .expect("! There is no entry A7…");
}

#[test]
fn agreements_are_confirmed_all_at_once_or_one_by_one() {
    again()
        .says("/begin")
        .says("/agreement Phones away")
        .says("/agreements")
        .hears(&[
            "    C1  We let each other finish",
            "    C2  Phones away (still good)",
            "→ 2 agreements. Are they still good?…",
        ])
        .says("/still-good C9")
        .expect("! There is no agreement C9…")
        .says("/still-good")
        .expect("✓ One agreement is still good")
        .says("/still-good")
        .expect("✓ All agreements were confirmed already")
        .says("/undo")
        .says("/still-good C1")
        .expect("✓ One agreement is still good")
        .then(&["/close", "/close"])
        .meets_again()
        .says("/begin")
        .says("/agreements")
        .hears(&[
            "    C1  We let each other finish",
            "    C2  Phones away",
            "→ 2 agreements. Are they still good?…",
        ]);
}

#[test]
fn a_decision_is_no_longer_looked_at_or_gets_another_day() {
    let circle = again()
        .says("/begin")
        .says("/not-needed D1")
        .expect("✓ D1 changed: no longer to be looked at again")
        .then(&["/close", "/close"])
        .meets_again();
    assert!(circle.minutes().decisions().is_empty());
    let circle = again()
        .says("/begin")
        .says("/review D1 in 6 months")
        .then(&["/close", "/close"])
        .meets_again()
        .says("/actions")
        .expect_not("…Decisions to look at again");
    assert_eq!(
        circle.minutes().decisions().len(),
        1,
        "it comes back when it is due"
    );
}

#[test]
fn roles_go_round_are_skipped_and_swapped() {
    let who = |circle: &Circle, role: Role| {
        let people = people::in_seat_order(circle.minutes());
        let holder = people
            .into_iter()
            .find(|person| person.roles.contains(&role));
        holder
            .and_then(|person| person.name.clone())
            .unwrap_or_default()
    };
    let circle = again();
    assert_eq!(who(&circle, Role::Facilitator), "Bram");
    assert_eq!(who(&circle, Role::Guardian), "Sam");
    let circle = circle
        .says("/skip-role facilitator")
        .expect("✓ facilitator is now Lieke")
        .says("/swap-roles lieke sam")
        .expect("✓ Lieke and Sam swap their roles")
        .says("/swap-roles anna bram")
        .expect("! They have the same roles…")
        .says("/skip-role timekeeper")
        .expect("! Nobody else can be timekeeper…")
        .says("/skip-role pope")
        .expect("! “pope” is no role…");
    assert_eq!(who(&circle, Role::Facilitator), "Sam");
    let circle = circle.says("/undo").says("/undo");
    assert_eq!(who(&circle, Role::Facilitator), "Bram");
}
