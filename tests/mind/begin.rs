//! Before the session begins, and beginning it.

use super::circle::Circle;

#[test]
fn people_are_present_expected_or_online_before_it_begins() {
    Circle::new()
        .people(["Anna*facilitator", "Sam", "Mo@expected", "Ruth@sent-word"])
        .sits()
        .says("/people")
        .expect("  Anna: here, facilitator")
        .expect("  Mo: expected")
        .expect("  Ruth: sent word")
        .expect("→ 2 people here")
        .says("/presence ruth")
        .expect("✓ Ruth takes part online")
        .says("/presence ruth")
        .expect("✓ Ruth: expected")
        .says("/presence ruth")
        .expect("✓ Ruth has arrived")
        .says("/presence ruth")
        .expect("✓ Ruth: sent word")
        .says("/presence mo online")
        .expect("✓ Mo takes part online")
        .says("/presence mo nowhere")
        .expect("! “nowhere” is unknown here…")
        .says("/begin")
        .says("/people")
        .expect("→ 3 people here");
}

#[test]
fn capturing_works_before_begin() {
    Circle::new()
        .people(["Anna"])
        .sits()
        .says("the coffee is ready")
        .expect("✓ N1 note of the circle, stays in the circle: the coffee is ready")
        .says("@+Sam hello")
        .expect("✓ N2 note with Sam, stays in the circle: hello")
        .says("")
        .expect("! The session has not begun yet. /begin begins.")
        .says("/next")
        .expect("! The session has not begun yet…")
        .says("/begin")
        .expect("→ 1 Talk, 0 of 30 min")
        .with_minutes(|minutes| assert_eq!(minutes.contributions().len(), 2));
}

#[test]
fn the_clock_starts_at_begin() {
    Circle::new()
        .people(["Anna"])
        .sits()
        .after_minutes(25)
        .says("/begin")
        .after_minutes(3)
        .says("/status")
        .expect("  3 of 30 min used, expected to end at 14:25")
        .expect("→ 1 Talk, 3 of 30 min");
}

#[test]
fn beginning_twice_only_explains() {
    Circle::new()
        .people(["Anna"])
        .begins()
        .after_minutes(5)
        .says("/begin")
        .hears(&["! The session has begun already."])
        .says("/begin")
        .expect("! …already.")
        .says("/status")
        .expect("→ 1 Talk, 5 of 30 min");
}

#[test]
fn what_is_read_aloud_comes_with_the_item() {
    Circle::new()
        .dutch()
        .plan("vision")
        .people(["Anna*facilitator", "Sam", "Bram"])
        .begins()
        .expect("  Lees voor: Welkom. Fijn dat je er bent…")
        .expect("  Tips: …")
        .expect("→ 1 Welkom en afspraken, 0 van 10 min")
        .says("/volgende")
        .expect("  Zo gaat het: check-in")
        .expect(
            "→ 2 Check-in, 0 van 10 min. check-in: wie wil beginnen? Een naam, of Enter voor Sam",
        );
}
