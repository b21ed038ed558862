//! Closing a session, and opening it again.

use kring::lang::Language;
use kring::minutes::{Id, Level, SessionStatus};

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
            "  Comes along to next time: one action, one question.",
            "  Still missing:",
            "    1  A1 send the list: who does it? /owner A1 NAME",
            "    2  A1 send the list: by when? /due A1 DATE",
            "    3  D1 We ask first: when do we look again? /review D1 DATE",
            "    4  still open, the proposal: We meet monthly /go-to 2",
            "    5  what came of “Decide”? /outcome 2: TEXT",
            "    6  “Never” was not reached /go-to 3",
            "    7  2 texts were not read back together /read-back",
            "    8  When do we meet again? /next-date DATE",
            "    9  Are payment and travel costs arranged? /arranged reimbursement",
            "    10  Does somebody speak to whoever was moved? /arranged aftercare",
            "→ Type /close once more to close the session.",
        ]);
    circle
        .then(&[
            "/owner A1 sam",
            "/due A1 fri",
            "/review D1 in 6 months",
            "/next-date 17-12",
        ])
        .then(&[
            "/decide dropped",
            "/next",
            "/outcome Nothing yet",
            "/yes D1",
            "/no I1",
            "/arranged reimbursement",
            "/arranged nazorg",
        ])
        .says("/close")
        .expect("    D1  We ask first (review …): to the network")
        .expect("    I1  Asking helps: stays in the circle")
        .expect("  Around the session")
        .expect("    Next time: Thu 17 Dec")
        .expect("    Reimbursement: arranged")
        .expect("    D2  We meet monthly (dropped)")
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
        .expect("! The session is closed and the minutes are final. /reopen reopens it.")
        .says("/status")
        .expect("  set aside, not stored: one more thing")
        .expect("→ The session is closed. /reopen reopens it.")
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
        .expect("! The session is closed and the minutes are final. /reopen reopens it.")
        .says("/reopen")
        .expect("✓ Session reopened. 2 Two, 5 of 10 min. Enter gives the turn to Lieke")
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
        .says("/reopen")
        .expect("✓ Session reopened. 1 Talk, 0 of 30 min")
        .says("/reopen")
        .expect("! The session is not closed, so there is nothing to reopen.");
}

#[test]
fn an_outcome_is_written_with_an_item_that_is_not_open() {
    Circle::new()
        .item("One", 10, "talk")
        .item("Two", 10, "talk")
        .begins()
        .says("/next")
        .says("/outcome 1: We met")
        .expect("✓ Outcome of “One” written down")
        .says("/outcome 9: nine is no item")
        .expect("✓ Outcome of “Two” written down")
        .with_minutes(|minutes| {
            let outcomes: Vec<_> = minutes
                .agenda()
                .values()
                .map(|item| item.outcome.clone())
                .collect();
            assert_eq!(
                outcomes,
                [Some("We met".into()), Some("9: nine is no item".into())]
            );
        });
}

#[test]
fn scores_have_no_names_and_no_order() {
    let circle = Circle::new()
        .people(["Sam", "Lieke"])
        .begins()
        .says("/evaluate 4 5 3 4")
        .expect("✓ 4 scores, without names")
        .says("/evaluate 2 Too long")
        .expect("✓ One score, without a name")
        .says("/evaluate Good coffee")
        .expect("✓ Written down, without a name")
        .says("/evaluate 4 7 3")
        .expect("! “7 3” begins with no score from 1 to 5…")
        .says("/evaluate sam: 4, lieke: 5")
        .expect("! No name stands with scores, and Sam belongs to the circle…")
        .says("/evaluate 4 said Lieke")
        .expect("! No name stands with scores, and Lieke belongs…")
        .says("/evaluate 6")
        .expect("! …")
        .says("/evaluate")
        .expect("! Type the scores from 1 to 5…")
        .says("/close")
        .expect("  Score without names: 3.6 on average, of 5")
        .expect("    Too long");
    let scores: Vec<_> = circle
        .minutes()
        .evaluations()
        .values()
        .map(|one| (one.score, one.text.as_deref()))
        .collect();
    assert_eq!(
        scores,
        [
            (Some(3), None),
            (Some(4), None),
            (Some(4), None),
            (Some(5), None),
            (Some(2), None),
            (None, Some("Too long")),
            (None, Some("Good coffee")),
        ]
    );
    circle
        .says("/undo")
        .says("/undo")
        .says("/close")
        .expect("  Score without names: 4.0 on average, of 4")
        .sound();
}

#[test]
fn who_was_not_there_is_told_by_somebody_else() {
    let circle = Circle::new()
        .people(["Sam", "Lieke", "Ruth@expected", "Mo@sent-word"])
        .begins()
        .says("/close")
        .expect(
            "    …  Ruth was not there: who tells them what was decided? /tell-absent @ruth NAME",
        )
        .expect("    …  Mo was not there…")
        .says("/tell-absent ruth ruth")
        .expect("! Somebody else has to tell them…")
        .says("/tell-absent ruth lieke")
        .expect("✓ Lieke tells Ruth")
        .says("/close")
        .expect("    Ruth hears it from: Lieke")
        .expect_not("    …  Ruth was not there…");
    let (ruth, lieke) = (circle.id("Ruth"), circle.id("Lieke"));
    assert_eq!(
        circle.minutes().participants()[&ruth].told_by.as_ref(),
        Some(&lieke)
    );
    // Whoever left early was there.
    circle
        .says("/out sam")
        .says("/close")
        .expect_not("    …  Sam was not there…");
}

#[test]
fn what_is_arranged_is_said_and_taken_back() {
    let circle = Circle::new()
        .dutch()
        .begins()
        .says("/geregeld vergoeding")
        .expect("✓ geregeld: vergoeding")
        .says("/afsluiten")
        .expect_not("    …  Zijn vergoeding…")
        .says("/geregeld vergoeding")
        .expect("✓ niet meer geregeld: vergoeding")
        .says("/geregeld koffie")
        .expect("! Zeg wat er is geregeld…");
    assert_eq!(circle.minutes().checks().len(), 1);
}

#[test]
fn reopening_stands_in_the_minutes() {
    Circle::new()
        .begins()
        .then(&["/close", "/close"])
        .after_minutes(5)
        .says("/heropen")
        .with_minutes(|minutes| {
            let session = minutes.session();
            assert_eq!(
                session.reopened.map(|at| at.to_string()).as_deref(),
                Some("2026-11-19T13:35:00+01:00")
            );
            assert_eq!(session.ended, None);
        });
}

/// A circle with two decisions and an insight.
fn to_read() -> Circle {
    Circle::new()
        .item("Talk", 10, "talk")
        .item("Read back: who may know what?", 5, "talk")
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["! We ask first", "= Asking helps", "! We meet monthly"])
}

fn levels(circle: &Circle) -> Vec<(Level, bool)> {
    let minutes = circle.minutes();
    let texts = kring::circle::read_back::texts(minutes);
    let level = |id| kring::circle::read_back::level(minutes, id);
    let read = |id| kring::circle::read_back::is_read(minutes, id);
    texts.iter().map(|id| (level(id), read(id))).collect()
}

#[test]
fn decisions_and_insights_are_read_back_one_by_one() {
    let circle = to_read()
        .says("/next")
        .expect("→ 2 Read back: who may know what?, 0 of 5 min. Enter: read back together")
        .enter()
        .hears(&[
            "    D1 decision: We ask first",
            "→ 1 of 3. May this go to the network?…",
        ])
        .says("/yes")
        .hears(&[
            "    I1 insight: Asking helps",
            "✓ D1 changed: to the network. 2 of 3. May this go to the network?…",
        ])
        .says("/read-later")
        .hears(&["    D2 decision: We meet monthly", "→ 3 of 3…"])
        .says("/no")
        .hears(&[
            "    I1 insight: Asking helps",
            "✓ D2 changed: stays in the circle. 2 of 3…",
        ]);
    assert_eq!(
        levels(&circle),
        [
            (Level::Network, true),
            (Level::Network, false),
            (Level::Circle, true)
        ]
    );
    // After a kill it goes on where it was.
    let circle = circle
        .starts_again()
        .says("/read-back")
        .hears(&["    I1 insight: Asking helps", "→ 2 of 3…"])
        .says("/reword Asking beforehand helps")
        .expect("✓ I1 changed: now “Asking beforehand helps”. 2 of 3…")
        .says("/to-network")
        .expect("✓ I1 changed: to the network. Everything was read back.")
        .says("/yes")
        .expect("! Everything was read back.")
        .says("/read-back")
        .expect("→ Everything was read back.");
    assert!(levels(&circle).iter().all(|(_, read)| *read));
    // Back, and somebody thinks better of it.
    circle
        .says("/read-before")
        .hears(&["    D2 decision: We meet monthly", "→ 3 of 3…"])
        .says("/read-before")
        .hears(&["    I1 insight: Asking beforehand helps", "→ 2 of 3…"])
        .says("/read-before")
        .says("/read-before")
        .expect("! This is the first one.")
        .says("/circle")
        .expect("! …")
        .says("/no")
        .expect("✓ D1 changed: stays in the circle. Everything was read back.")
        .says("/undo")
        .sound();
}

#[test]
fn other_words_are_asked_about_anew() {
    let circle = to_read().then(&["/yes D1", "/edit D1 We always ask first"]);
    assert_eq!(levels(&circle)[0], (Level::Network, false));
    let circle = circle.says("/undo");
    assert_eq!(levels(&circle)[0], (Level::Network, true));
    Circle::new()
        .begins()
        .says("/read-back")
        .expect("! Nothing was decided or learned yet…")
        .says("/yes N1")
        .expect("! N1 is no decision, insight or advice…");
}

#[test]
fn an_advice_that_should_have_been_answered_is_asked_about() {
    Circle::new()
        .people(["Sam"])
        .begins()
        .then(&[
            "/advice to the town: pay the travel costs by 2026-12-01",
            "/advice to the board: come and listen by 2027-12-01",
        ])
        .says("/close")
        .expect_not("…Taken over, partly, or not?…")
        .after_minutes(60 * 24 * 30)
        .then(&["/status"])
        .says("/close")
        .expect("    …  AD1 pay the travel costs: the answer was due. Taken over, partly, or not? /taken-over AD1 …")
        .expect_not("…AD2 come and listen: the answer…")
        .then(&["/partly-taken-over AD1 half of it"])
        .says("/close")
        .expect_not("…Taken over, partly, or not?…");
}

#[test]
fn an_item_is_judged_by_what_it_was_for() {
    Circle::new()
        .item_with("Stories", 10, "talk", r#","purpose":"explore""#)
        .item_with("Silent", 10, "talk", r#","purpose":"explore""#)
        .item_with("Choice", 10, "talk", r#","purpose":"decide""#)
        .item_with("Plans", 10, "talk", r#","purpose":"decide""#)
        .item_with("Hello", 10, "talk", r#","purpose":"connect""#)
        .item_with(
            "Read back: who may know what?",
            10,
            "talk",
            r#","purpose":"decide""#,
        )
        .people(["Sam"])
        .begins()
        .then(&["Sam: it was long ago", "/next", "/next", "a note", "/next"])
        .then(&["+ send the list", "/next", "/next"])
        .says("/close")
        .expect_not("…what came of “Stories”…")
        .expect("    …  what came of “Silent”? /outcome …")
        .expect("    …  what came of “Choice”? /outcome …")
        .expect_not("…what came of “Plans”…")
        .expect_not("…what came of “Hello”…")
        .expect_not("…what came of “Read back…");
}

#[test]
fn who_never_got_a_turn_is_told_whether_the_round_is_over_or_not() {
    Circle::new()
        .item("Stories", 20, "round:sharing")
        .item("More", 20, "round:sharing")
        .people(["Sam", "Lieke", "Ruth", "Bo"])
        .begins()
        .then(&["@lieke", "/later", "/next", "/next", "@sam", "/out bo"])
        .says("/close")
        .expect("    …  not asked at “Stories”: …")
        .expect("    …  wanted to come later at “Stories”, and did not: Lieke /go-to 1")
        .expect("    …  not asked at “More”: …");
}

#[test]
fn whoever_spoke_in_one_round_of_an_item_was_asked() {
    Circle::new()
        .item("Stories", 20, "round:sharing")
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["@sam", "", "@lieke", "/later", "/end-round", "/end-round"])
        .then(&["/round sharing", "@lieke", ""])
        .says("/close")
        .expect_not("…not asked at “Stories”…")
        .expect_not("…wanted to come later at “Stories”…");
    Circle::new()
        .item("Stories", 20, "round:sharing")
        .people(["Sam", "Lieke", "Ruth"])
        .begins()
        .then(&["@sam", "", "/end-round", "/end-round"])
        .then(&["/round sharing", "/end-round", "/end-round"])
        .says("/close")
        .expect("    …  not asked at “Stories”: Ruth /go-to 1");
}

#[test]
fn advice_is_read_back_and_what_others_learned_is_not() {
    Circle::new()
        .people(["Sam"])
        .begins()
        .meanwhile("anna", |pen| {
            let id = pen.make(kring::minutes::Kind::Insight);
            pen.set(&id, "text", "what another circle learned");
            pen.set(&id, "circle", "Elsewhere");
        })
        .then(&["/advice to the town: pay by the hour"])
        .says("/read-back")
        .hears(&[
            "    AD1 advice: pay by the hour",
            "→ 1 of 1. May this go to the network? …",
        ])
        .says("/yes")
        .expect("✓ AD1 changed: to the network. Everything was read back.")
        .says("/close")
        .expect("  Advice: 1")
        .expect("    AD1  pay by the hour (to the town, no answer yet): to the network")
        .says("/edit AD1 pay by the minute")
        .says("/close")
        .expect("    …  one text was not read back together /read-back");
}

#[test]
fn the_next_session_is_not_in_the_past() {
    Circle::new()
        .begins()
        .says("/next-date 2026-11-18")
        .expect("! Wed 18 Nov is over already.")
        .says("/next-date 2026-11-19")
        .expect("✓ Next time: Thu 19 Nov");
}

#[test]
fn who_came_to_stand_in_the_minutes_without_a_turn_was_not_asked_either() {
    Circle::new()
        .item("Stories", 20, "round:sharing")
        .people(["Sam"])
        .begins()
        .enter()
        .then(&["/end-round", "/end-round"])
        .meanwhile("bram", |pen| {
            let id = pen.make(kring::minutes::Kind::Participant);
            pen.set(&id, "name", "Kim");
            pen.set(&id, "presence", "online");
        })
        .says("/close")
        .expect("    …  not asked at “Stories”: Kim /go-to 1");
}

#[test]
fn labels_stay_while_a_session_runs_and_count_as_on_paper_once_it_is_closed() {
    let circle = Circle::new()
        .people(["Sam"])
        .begins()
        .then(&["first", "second", "third", "/take-away N1"])
        .says("/edit N3 the third")
        .expect("✓ N3…");
    let third = circle.minutes().contributions().keys().last().unwrap();
    let paper = |circle: &Circle, id: &Id| {
        kring::share::label::label(Language::English, circle.minutes(), id).unwrap()
    };
    // On paper it would be the second that stands there.
    assert_eq!(paper(&circle, third), "N2");
    let third = third.clone();
    let circle = circle.then(&["/close", "/close"]);
    assert_eq!(
        circle.minutes().session().status,
        Some(SessionStatus::Finished)
    );
    let label = paper(&circle, &third);
    // Taken up again it keeps that number, whatever is taken away.
    circle
        .says("/reopen")
        .says(&format!("/edit {label} the third of them"))
        .expect("✓ N2…")
        .says("/take-away N1")
        .says("/edit N2 the third, again")
        .expect("✓ N2…");
}
