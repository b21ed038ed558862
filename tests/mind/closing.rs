//! Closing a session, and opening it again.

use kring::minutes::SessionStatus;

use super::circle::Circle;

#[test]
fn closing_shows_everything_once_and_what_is_missing() {
    let circle = Circle::new()
        .item("Talk", 10, "talk")
        .item("Decide", 10, "talk")
        .item("Never", 10, "talk")
        .people(["Sam", "Lieke"])
        .begins()
        .then(&[
            "! We ask first",
            "+ send the list",
            "? Who asks",
            "= Asking helps",
            "/next",
        ])
        .then(&["/propose We meet monthly"])
        .says("/close")
        .hears(&[
            "  Decisions: 1",
            "    D1  We ask first",
            "  Actions: 1",
            "    A1  send the list…",
            "  Open questions: 1",
            "    Q1  Who asks",
            "  Insights: 1",
            "    I1  Asking helps",
            "  Still missing:",
            "    A1: who does it? /owner A1 name",
            "    A1: by when? /due A1 date",
            "    D1: when do we look again? /review D1 date",
            "    still open, the proposal: We meet monthly",
            "    what came of “Decide”? …",
            "    “Never” was not reached",
            "    When do we meet again? /next-date date",
            "→ Type /close once more to close the session.",
        ]);
    circle
        .then(&[
            "/owner A1 sam",
            "/due A1 fri",
            "/review D1 in 6 months",
            "/next-date 17-12",
        ])
        .then(&["/decide dropped", "/next", "/outcome Nothing yet"])
        .says("/close")
        .expect("    D1  We ask first (review …)")
        .expect("    A1  send the list (who: Sam, by Fri 20 Nov)")
        .expect("  Nothing is missing.")
        .says("a last word")
        .says("/close")
        .expect("→ Type /close once more…")
        .says("/close")
        .hears(&["✓ Session closed. The minutes are final; …"])
        .with_minutes(|minutes| {
            assert_eq!(minutes.session().status, Some(SessionStatus::Finished));
            assert!(minutes.spans().values().all(|span| span.end.is_some()));
            assert!(minutes.rounds().values().all(|round| round.ended.is_some()));
        });
}

#[test]
fn after_closing_nothing_changes_and_nothing_typed_is_lost() {
    let circle = Circle::new()
        .people(["Sam"])
        .begins()
        .then(&["/close", "/close"])
        .says("one more thing")
        .expect("! The session is closed and the minutes are final. Your text stands aside…")
        .says("/close")
        .expect("! The session is closed…")
        .says("/next")
        .expect("! The session is closed…")
        .says("/in sam")
        .expect("! The session is closed…")
        .says("")
        .expect("! The session is closed and the minutes are final. Type /begin to open it again.")
        .says("/status")
        .expect("  set aside, not stored: one more thing")
        .expect("→ The session is closed. Type /begin to open it again.")
        .notes_are(&[]);
    assert_eq!(circle.draft, "one more thing");
}

#[test]
fn a_closed_session_opens_where_it_was() {
    Circle::new()
        .item("One", 10, "talk")
        .item("Two", 10, "round:sharing")
        .item("Three", 10, "talk")
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["/next", ""])
        .after_minutes(5)
        .then(&["/close", "/close"])
        .after_minutes(60)
        .says("/begin")
        .expect("→ 2 Two, 5 of 10 min. Enter gives the turn to Lieke")
        .enter()
        .speaks("Lieke")
        .says("one more thing")
        .expect("✓ N1 note with Lieke…");
}

#[test]
fn closing_can_be_undone() {
    Circle::new()
        .people(["Sam"])
        .begins()
        .then(&["/close", "/close"])
        .says("/undo")
        .expect("✓ undone: session closed")
        .says("/status")
        .expect("→ 1 Talk, 0 of 30 min")
        .says("on we go")
        .expect("✓ N1…");
}

#[test]
fn next_on_the_last_item_closes_also_when_something_is_unfinished() {
    Circle::new()
        .item("Stories", 10, "round:sharing")
        .people(["Sam", "Lieke"])
        .begins()
        .enter()
        .says("/next")
        .expect("! Something is unfinished here…")
        .says("/next")
        .expect("→ Type /close once more…")
        .says("/next")
        .expect("✓ Session closed…");
}

#[test]
fn closing_before_begin_or_in_a_pause() {
    Circle::new()
        .sits()
        .says("/close")
        .expect("! The session has not begun yet…");
    Circle::new()
        .begins()
        .then(&["/pause", "/close", "/close"])
        .expect("✓ Session closed…")
        .says("/begin")
        .expect("→ 1 Talk, 0 of 30 min");
}
