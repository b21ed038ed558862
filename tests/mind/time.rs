//! Time as a conversation, and equality: what is suggested, what is chosen, what is shown.

use super::circle::{Circle, Plans};

fn three() -> Plans {
    Circle::new()
        .item("Stories", 20, "talk")
        .item("Break", 10, "break")
        .item("Proposal", 20, "talk")
        .item("Actions", 30, "talk")
        .people(["Anna", "Sam"])
}

#[test]
fn an_item_that_nears_its_end_is_said_once_and_once_more_when_it_is_over() {
    three()
        .begins()
        .after_minutes(15)
        .says("one")
        .expect_not("· …")
        .after_minutes(1)
        .says("two")
        .expect("· 4 minutes left here. Ask the circle whether it wants more time (/late).")
        .after_minutes(1)
        .says("three")
        .expect_not("· …")
        .says("/status")
        .expect("  3 minutes left here. …")
        .after_minutes(5)
        .says("four")
        .expect("· 2 minutes over. Ask the circle (/late): stop, end later or shorten something?")
        .says("/next")
        .after_minutes(12)
        .says("five")
        .expect_not("· …");
}

#[test]
fn the_choices_stand_with_their_ends_and_one_is_done_and_undone() {
    three()
        .begins()
        .after_minutes(22)
        .says("/late")
        .hears(&[
            "  1 End 14:52: stop here, go on",
            "  2 End 14:57: 5 more minutes here, end later",
            "  3 End 14:47: 5 more minutes here, 3 Proposal in 10 minutes",
            "  4 End 14:42: 5 more minutes here, 4 Actions in 15 minutes",
            "→ Which? Give a number, from 1 to 4: /late 1",
            "· 2 minutes over. …",
        ])
        .says("/late 3")
        .expect("✓ End 14:47: 5 more minutes here, 3 Proposal in 10 minutes")
        .says("/agenda")
        .expect("  1  Stories  22/27 min, now")
        .expect("  3  Proposal  0/10 min, to come")
        .with_minutes(|minutes| {
            let first: Vec<_> = minutes.agenda().values().map(|i| i.at_first).collect();
            assert_eq!(first, [Some(20), None, Some(20), None]);
        })
        .says("/undo")
        .with_minutes(|minutes| {
            let all: Vec<_> = minutes.agenda().values().map(|i| i.minutes).collect();
            assert_eq!(all, [Some(20), Some(10), Some(20), Some(30)]);
        })
        .says("/uitloop 9")
        .expect("! Which? Give a number, from 1 to 4: /late 1")
        .says("/late 1")
        .expect("→ 2 Break, 0 of 10 min")
        .sound();
}

#[test]
fn what_the_plan_says_to_shorten_comes_first_and_what_it_keeps_is_not_there() {
    let circle = Circle::new()
        .plan("vision")
        .people(["Anna", "Sam", "Lieke"])
        .begins()
        .after_minutes(12)
        .says("/late");
    let heard = circle.heard().join("\n");
    assert!(
        heard.contains("5 more minutes here, drop 3 What had we agreed?"),
        "{heard}"
    );
    assert!(
        heard.contains("5 more minutes here, 6 What do we hear? in 8"),
        "{heard}"
    );
    let kept = "Never shortened, says the plan: 2 Check-in, 5 Break, 9 Read back: who may know what?, \
                10 Check-out.";
    assert!(heard.contains(kept), "{heard}");
    let offered = heard.replace(kept, "");
    for kept in ["Break", "Check-in", "Check-out", "Read back"] {
        assert!(!offered.contains(kept), "{kept}: {heard}");
    }
    circle
        .says("/late 3")
        .expect("✓ End …: 5 more minutes here, drop 3 What had we agreed?…")
        .says("/agenda")
        .expect("…What had we agreed?…")
        .says("/undo")
        .sound();
}

#[test]
fn what_such_items_took_stands_as_a_hint() {
    let circle = three().begins();
    let id = circle.minutes().agenda().keys().nth(2).cloned().unwrap();
    circle
        .meanwhile("anna", |pen| {
            pen.set(&id, "took", vec![31, 29, 90]);
        })
        .says("/go-to 3")
        .expect("  It usually takes 30 minutes (3 times before)");
}

#[test]
fn a_decision_that_rests_on_one_source_is_said_softly() {
    three()
        .begins()
        .then(&["I lived it #exp", "! We ask first #exp"])
        .expect("  D1 rests on one source only: experience. What do the others say?")
        .says("! We ask twice #practice #science")
        .expect_not("  D2 rests…")
        .says("/sources")
        .hears(&[
            "    1 Stories: experience 2, practice 1, science 1",
            "  D1 rests on one source only: …",
            "→ Sources of knowledge: …",
        ])
        .says("/close")
        .expect("  D1 rests on one source only: …")
        .sound();
}

#[test]
fn balance_is_shown_for_groups_of_three_and_never_of_fewer() {
    let round = || Circle::new().item("Stories", 20, "round:sharing");
    round()
        .people([
            "Anna+professional",
            "Sam+professional",
            "Lieke+professional",
            "Mo+young-person",
            "Ruth+young-person",
            "Bo+parent",
        ])
        .begins()
        .then(&["anna", "one", "two"])
        .after_minutes(3)
        .then(&["", "three"])
        .after_minutes(1)
        .enter()
        .says("/balance")
        // One of the three said nothing: what they did together would speak of two.
        .expect("  Of each perspective too few people said something…")
        .expect_not("…professional…")
        .then(&["four"])
        .after_minutes(1)
        .enter()
        .says("/balance")
        // The others did nothing, which is not shown as a number.
        .hears(&[
            "  Turns",
            "    professional (3): 3",
            "  Notes",
            "    professional (3): 4",
            "  Minutes with the turn",
            "    professional (3): 5",
            "  A bar is long by…",
            "  No source of knowledge…",
            "→ for you who lead, not for the room",
        ])
        .then(&["five"])
        .after_minutes(1)
        .then(&["", "six"])
        .after_minutes(1)
        .then(&["", "seven"])
        .after_minutes(1)
        .enter()
        .says("/balance")
        .hears(&[
            "  Turns",
            "    professional (3): 3",
            "    others (3): 3",
            "  Notes",
            "    professional (3): 4",
            "    others (3): 3",
            "  Minutes with the turn",
            "    professional (3): 5",
            "    others (3): 3",
            "  A bar is long by…",
            "  No source of knowledge…",
            "→ for you who lead, not for the room",
        ]);
    round()
        .people(["Anna+professional", "Sam+professional", "Mo+parent"])
        .begins()
        .says("/balans")
        .expect("  Of each perspective too few people said something…")
        .expect_not("…professional…");
}

#[test]
fn an_item_that_was_passed_over_in_seconds_says_nothing_of_what_it_takes() {
    let circle = three()
        .begins()
        .after_minutes(12)
        .then(&["/next", "/next"])
        .after_minutes(3)
        .then(&["/close", "/close"])
        .meets_again();
    let took: Vec<_> = circle
        .minutes()
        .agenda()
        .values()
        .map(|item| item.took.clone())
        .collect();
    assert_eq!(took[..3], [Some(vec![12]), None, Some(vec![3])]);
}
