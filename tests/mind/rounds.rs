//! Rounds: everyone is asked, and nobody is forgotten.

use super::circle::{Circle, Plans};

fn round() -> Plans {
    Circle::new()
        .item("Stories", 20, "round:sharing")
        .item("After", 10, "talk")
}

#[test]
fn a_round_waits_and_then_goes_round_the_circle() {
    round()
        .people(["Anna*facilitator", "Sam", "Lieke", "Mo"])
        .begins()
        .expect(
            "→ 1 Stories, 0 of 20 min. round: who would like to start? A name, or Enter for Sam",
        )
        .says("while we wait")
        .expect("✓ N1 note of the circle…")
        .enter()
        .hears(&["→ now: Sam, then: Lieke, after that Anna, 3 still to hear"])
        .says("I only knew afterwards")
        .expect("✓ N2 note with Sam, stays in the circle: I only knew afterwards")
        .says("and one more thing")
        .expect("✓ N3 note with Sam…")
        .enter()
        .hears(&["→ now: Lieke, then: Anna, after that Mo, 2 still to hear"])
        .enter()
        .hears(&["→ now: Anna, then: Mo, 1 still to hear"])
        .enter()
        .hears(&["→ now: Mo"])
        .enter()
        .hears(&["→ Everyone has been asked. /next goes on; …"])
        .enter()
        .hears(&["→ Everyone has been asked. …"])
        .turns_are(&["Anna spoken", "Sam spoken", "Lieke spoken", "Mo spoken"])
        .says("/next")
        .expect("→ 2 After, 0 of 10 min");
}

#[test]
fn who_begins_is_suggested_with_care() {
    for (people, suggested) in [
        (&["Anna*facilitator", "Sam", "Lieke"][..], Some("Sam")),
        (
            &["Sam+young-person", "Lieke+parent", "Mo+professional"],
            Some("Mo"),
        ),
        (
            &["Sam+foster-parent", "Mo+professional+young-person", "Ruth"],
            Some("Ruth"),
        ),
        (&["Sam", "Ruth@online", "Mo"], Some("Ruth")),
        (
            &["Sam", "Ruth+young-person@online", "Mo@online"],
            Some("Mo"),
        ),
        (&["Sam@expected", "Lieke", "Mo"], Some("Lieke")),
        (
            &["Anna*facilitator", "Sam+young-person", "Lieke+parent"],
            None,
        ),
        (&["Anna*facilitator", "Bo*facilitator"], None),
        (&["Anna*facilitator"], Some("Anna")),
        (&["Sam+young-person"], Some("Sam")),
    ] {
        let circle = round().people(people).begins();
        match suggested {
            Some(name) => circle.expect(&format!("→ …Enter for {name}")),
            None => circle
                .expect("→ …who would like to start? Type a name.")
                .enter()
                .expect("→ round: who would like to start? Type a name."),
        };
    }
}

#[test]
fn who_begins_rotates_over_rounds_and_sessions() {
    let mut circle = round()
        .people(["Anna*facilitator", "Sam", "Lieke", "Mo"])
        .begins();
    let mut began = Vec::new();
    for _ in 0..4 {
        circle = circle.enter();
        began.push(circle.speaker().unwrap());
        circle = circle
            .says("/end-round")
            .says("/end-round")
            .says("/round sharing");
    }
    assert_eq!(began, ["Sam", "Lieke", "Mo", "Sam"]);

    for (number, name) in [(1, "Sam"), (2, "Lieke"), (3, "Mo"), (4, "Sam")] {
        let people = ["Anna*facilitator", "Sam", "Lieke", "Mo"];
        round()
            .meets_for_time(number)
            .people(people)
            .begins()
            .expect(&format!("→ …Enter for {name}"));
    }
}

#[test]
fn a_name_says_who_begins() {
    for typed in [
        "Lieke",
        "lieke",
        "@lieke",
        "@lie",
        "/turn lieke",
        "/beurt Lieke",
    ] {
        round()
            .people(["Anna*facilitator", "Sam", "Lieke Vos", "Mo"])
            .begins()
            .says(typed)
            .expect("→ now: Lieke Vos, then: …")
            .with_minutes(|minutes| assert!(minutes.contributions().is_empty()));
    }
}

#[test]
fn a_name_that_is_not_clear_begins_nothing_and_is_kept() {
    let circle = || round().people(["Jan", "Jan", "Mo@expected", "Ja"]).begins();
    let twice = circle()
        .says("Jan")
        .expect("! “Jan” can be several people. Type @\"Jan\"~1, @\"Jan\"~2.");
    assert_eq!(twice.speaker(), None);
    assert_eq!(twice.draft, "Jan");
    circle()
        .says("@\"Jan\"~2")
        .expect("→ now: Jan (place 2), then: …");
    circle()
        .says("mo")
        .expect("! Mo is not here…")
        .notes_are(&[]);
    circle().says("jaap").notes_are(&[("", "jaap")]);
}

#[test]
fn online_comes_first_and_the_facilitator_not_last() {
    let mut circle = round()
        .people([
            "Sam",
            "Lieke",
            "Anna*facilitator",
            "Ruth@online",
            "Mo",
            "Ab@expected",
        ])
        .begins()
        .enter();
    let mut order = vec![circle.speaker().unwrap()];
    while let Some(name) = circle.speaker() {
        circle = circle.enter();
        order.push(name);
    }
    assert_eq!(order[1..], ["Ruth", "Mo", "Sam", "Anna", "Lieke"]);
}

#[test]
fn passing_is_not_the_same_as_not_being_asked() {
    round()
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .enter()
        .says("/pass")
        .hears(&[
            "  Sam passes",
            "→ now: Lieke, then: Mo, after that Sam, 1 still to hear",
        ])
        .enter()
        .hears(&["→ now: Mo, then: Sam"])
        .enter()
        .hears(&["→ once more: Sam"])
        .says("/pas")
        .hears(&["  Sam passes", "→ Everyone has been asked. …"])
        .turns_are(&["Sam passed", "Lieke spoken", "Mo spoken"]);
}

#[test]
fn when_everyone_passes_everyone_is_offered_exactly_one_more_turn() {
    for count in [1, 2, 3, 40] {
        let people: Vec<String> = (0..count).map(|n| format!("P{n:02}")).collect();
        let mut circle = round().people(&people).begins().enter();
        let mut turns = std::collections::BTreeMap::<String, usize>::new();
        while let Some(name) = circle.speaker() {
            *turns.entry(name).or_default() += 1;
            circle = circle.says("/pass");
        }
        assert_eq!(turns.len(), count);
        assert!(turns.values().all(|turns| *turns == 2), "{turns:?}");
        circle
            .expect("→ Everyone has been asked. …")
            .says("/next")
            .expect("→ 2 After…");
    }
}

#[test]
fn later_comes_back_by_itself() {
    round()
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .enter()
        .says("/later")
        .hears(&[
            "  Sam comes later",
            "→ now: Lieke, then: Mo, after that Sam, 1 still to hear, 1 later",
        ])
        .enter()
        .enter()
        .hears(&["→ now: Sam"])
        .says("/straks")
        .hears(&["  Sam comes later", "→ now: Sam"])
        .says("now I know")
        .enter()
        .expect("→ Everyone has been asked. …")
        .notes_are(&[("Sam", "now I know")])
        .turns_are(&["Sam spoken", "Lieke spoken", "Mo spoken"]);
}

#[test]
fn everyone_may_come_later_twice() {
    let mut circle = round().people(["Sam", "Lieke", "Mo"]).begins().enter();
    let mut order = Vec::new();
    for _ in 0..6 {
        order.push(circle.speaker().unwrap());
        circle = circle.says("/later");
    }
    assert_eq!(order, ["Sam", "Lieke", "Mo", "Sam", "Lieke", "Mo"]);
    circle
        .speaks("Sam")
        .enter()
        .enter()
        .enter()
        .expect("→ Everyone has been asked. …");
}

#[test]
fn the_turn_is_given_out_of_order_and_back() {
    round()
        .people(["Sam", "Lieke", "Mo", "Ruth"])
        .begins()
        .enter()
        .says("my story")
        .says("/turn ruth")
        .hears(&["→ now: Ruth, then: Lieke, after that Mo, 2 still to hear"])
        .says("may I react")
        .says("/turn")
        .hears(&["→ now: Sam, then: Lieke, after that Mo, 2 still to hear"])
        .says("where was I")
        .enter()
        .hears(&["→ now: Lieke, then: Mo, 1 still to hear"])
        .enter()
        .enter()
        .expect("→ Everyone has been asked. …")
        .notes_are(&[
            ("Sam", "my story"),
            ("Ruth", "may I react"),
            ("Sam", "where was I"),
        ])
        .turns_are(&["Sam spoken", "Lieke spoken", "Mo spoken", "Ruth spoken"]);
}

#[test]
fn whoever_is_interrupted_before_they_said_what_they_put_off_still_comes_back() {
    round()
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .enter()
        .then(&["/later", "", ""])
        .speaks("Sam")
        .says("/turn mo")
        .speaks("Mo")
        .enter()
        .expect("→ now: Sam");
}

#[test]
fn giving_the_turn_to_who_has_it_changes_nothing() {
    round()
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["", "/pass", "", "/turn sam"])
        .speaks("Sam")
        .says("/pass")
        .turns_are(&["Sam passed", "Lieke spoken"]);
}

#[test]
fn a_late_arrival_joins_a_round_that_runs_and_one_that_is_complete() {
    round()
        .people(["Sam", "Lieke", "Mo@expected", "Ruth@expected"])
        .begins()
        .enter()
        .says("/in mo")
        .hears(&["✓ Mo has arrived"])
        .enter()
        .hears(&["→ now: Lieke, then: Mo, 1 still to hear"])
        .then(&["", ""])
        .expect("→ Everyone has been asked. …")
        .says("/in ruth")
        .says("/next")
        .hears(&["  not asked yet: Ruth", "! Something is unfinished here…"])
        .enter()
        .hears(&["→ now: Ruth"])
        .says("@+Piet")
        .enter()
        .hears(&["→ now: Piet"]);
}

#[test]
fn whoever_leaves_keeps_what_they_said_and_nobody_waits_for_them() {
    round()
        .people(["Sam", "Lieke", "Mo", "Ruth"])
        .begins()
        .enter()
        .says("I have to go")
        .says("/out sam")
        .hears(&[
            "  now: Lieke, then: Mo, after that Ruth, 2 still to hear",
            "✓ Sam has left; what they said stays",
        ])
        .says("/out mo")
        .expect("  now: Lieke, then: Ruth, 1 still to hear")
        .says("and I am Lieke")
        .turns_are(&["Sam spoken", "Lieke to-come", "Mo absent", "Ruth to-come"])
        .says("/in mo")
        .turns_are(&["Sam spoken", "Lieke to-come", "Mo to-come", "Ruth to-come"])
        .says("/in sam")
        .then(&["", "", ""])
        .expect("→ Everyone has been asked. …")
        .notes_are(&[("Sam", "I have to go"), ("Lieke", "and I am Lieke")]);
}

#[test]
fn everyone_can_leave() {
    round()
        .people(["Sam", "Lieke"])
        .begins()
        .enter()
        .says("/out lieke")
        .says("/out sam")
        .expect("  There is nobody at the table to ask…")
        .enter()
        .expect("→ There is nobody at the table to ask…")
        .says("/next")
        .expect("→ 2 After…");
}

#[test]
fn the_guard_tells_first_and_moves_the_second_time() {
    round()
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .then(&["", "/later"])
        .says("/next")
        .hears(&[
            "  not asked yet: Mo",
            "  later in this round: Sam",
            "! Something is unfinished here. /next once more goes on all the same.",
        ])
        .says("/next")
        .expect("→ 2 After, 0 of 10 min")
        .says("/close")
        .expect("    1  not asked at “Stories”: Mo /go-to 1")
        .expect("    2  wanted to come later at “Stories”, and did not: Sam /go-to 1");
}

#[test]
fn anything_in_between_makes_the_guard_tell_again() {
    for between in [
        "/status", "a note", "", "/nxet", "/pass", "/people", "?", "@mo", "/in",
    ] {
        round()
            .people(["Sam", "Lieke", "Mo", "Ruth"])
            .begins()
            .then(&["", "/next", between])
            .says("/next")
            .expect("! Something is unfinished here…");
    }
}

#[test]
fn ending_a_round_is_guarded_too() {
    round()
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .enter()
        .says("/end-round")
        .hears(&[
            "  not asked yet: Lieke, Mo",
            "! Not everyone has been heard…",
        ])
        .says("/end-round")
        .hears(&["→ 1 Stories, 0 of 20 min"])
        .turns_are(&["Sam spoken", "Lieke to-come", "Mo to-come"])
        .says("/end-round")
        .hears(&["! No round is open. /round starts one."])
        .enter()
        .expect("→ 1 Stories, 0 of 20 min");
}

#[test]
fn another_round_does_not_silently_end_this_one() {
    round()
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .enter()
        .says("/round reaction")
        .hears(&[
            "  not asked yet: Lieke, Mo",
            "! Not everyone has been heard in this round…",
        ])
        .speaks("Sam")
        .says("/round reaction")
        .expect("→ reaction round: who would like to start? …");
}

#[test]
fn a_round_that_nobody_began_makes_room_and_is_held_later() {
    round()
        .people(["Sam", "Lieke"])
        .begins()
        .says("/round")
        .expect("→ round: who would like to start? …")
        .says("/round check-in")
        .expect("→ check-in round: who would like to start? …")
        .then(&["", "", ""])
        .expect("→ Everyone has been asked. /round starts the round.")
        .says("/next")
        .hears(&["  not held yet: round", "! Something is unfinished here…"])
        .says("/round")
        .expect("→ round: who would like to start? …")
        .then(&["", "", ""])
        .expect("→ Everyone has been asked. /next goes on…")
        .with_minutes(|minutes| assert_eq!(minutes.rounds().len(), 2));
}

#[test]
fn the_rounds_of_a_form_follow_each_other() {
    Circle::new()
        .item("Proposal", 20, "silence:1 round:clarifying groups:2 round:sharing@groups round:reaction")
        .item("After", 10, "talk")
        .people(["Sam", "Lieke"])
        .begins()
        .expect("  How: 1 minute of silence, clarifying round, groups of 2, round past the groups, reaction round")
        .expect("→ 1 Proposal, 0 of 20 min. First 1 minute of silence: Enter begins it")
        .enter()
        .expect("→ 1 minute of silence. Enter: the silence is over")
        .after_seconds(70)
        .says("/status")
        .expect("→ 1 Proposal, 1 of 20 min. silence, 1:10 of 1:00: the time is over. Enter ends the silence")
        .enter()
        .expect("→ 1 Proposal, 1 of 20 min. clarifying round: who would like to start? …Sam")
        .then(&["", "", ""])
        .hears(&["→ Everyone has been asked. /round starts the round along the groups."])
        .says("/next")
        .hears(&["  not held yet: round along the groups", "  not held yet: reaction round", "! Something is unfinished here…"])
        .says("/round")
        .hears(&["! There are no groups yet. /groups mixes everyone into groups."])
        .says("/groups")
        .hears(&["  Group 1: Sam, Lieke", "→ 1 group"])
        .says("/round")
        .expect("→ round along the groups: who would like to start? A name, or Enter for Group 1")
        .enter()
        .expect("→ now: Group 1")
        .says("we learned to ask first")
        .hears(&["✓ harvest of Group 1: we learned to ask first"])
        .enter()
        .hears(&["→ Everyone has been asked. /round starts the reaction round."])
        .says("/round")
        .hears(&["→ reaction round: who would like to start? A name, or Enter for Lieke"])
        .then(&["", "/pass"])
        .expect("  Passing is possible here. Ask gently whether there is something after all.")
        .then(&["", "/pass"])
        .expect("→ Everyone has been asked. /next goes on…")
        .says("/next")
        .expect("→ 2 After…");
}

#[test]
fn going_back_destroys_nothing_and_the_round_goes_on() {
    Circle::new()
        .item("Welcome", 5, "talk")
        .item("Stories", 20, "round:sharing")
        .people(["Sam", "Lieke", "Mo", "Ruth"])
        .begins()
        .then(&["/next", "", "my story", "", "/later", ""])
        .speaks("Ruth")
        .says("/back")
        .expect("→ 1 Welcome, 0 of 5 min")
        .then(&["/out mo"])
        .says("/next")
        .expect("→ 2 Stories, 0 of 20 min. Enter gives the turn to Ruth")
        .enter()
        .hears(&["→ now: Ruth, then: Lieke, 1 later"])
        .enter()
        .expect("→ now: Lieke")
        .enter()
        .expect("→ Everyone has been asked. …")
        .turns_are(&["Sam spoken", "Lieke spoken", "Mo spoken", "Ruth spoken"]);
}

#[test]
fn coming_back_to_an_item_picks_up_who_was_not_asked() {
    round()
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["", "/next", "/next"])
        .expect("→ 2 After…")
        .says("/back")
        .expect("→ 1 Stories, 0 of 20 min. Enter gives the turn to Lieke")
        .then(&["", ""])
        .says("/next")
        .expect("→ 2 After…");
}

#[test]
fn a_round_with_nobody_one_or_two() {
    round()
        .begins()
        .expect("→ 1 Stories, 0 of 20 min. There is nobody at the table to ask…")
        .enter()
        .expect("→ There is nobody at the table to ask…")
        .says("/pass")
        .expect("! Nobody has the turn now.")
        .says("@+Sam")
        .enter()
        .expect("→ now: Sam")
        .enter()
        .expect("→ Everyone has been asked. …");
    round()
        .people(["Sam", "Anna*facilitator"])
        .begins()
        .then(&["", "", ""])
        .expect("→ Everyone has been asked. …");
}

#[test]
fn the_previous_speaker_gets_the_turn_back() {
    round()
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .says("/turn")
        .expect("! Whose turn? Type a name: /turn Sam")
        .then(&["", ""])
        .speaks("Lieke")
        .says("/beurt")
        .speaks("Sam")
        .says("/turn nobody")
        .expect("! Nobody here is called “nobody”…")
        .says("/turn mo x")
        .expect("! Nobody here is called “mo x”…")
        .speaks("Sam");
}

#[test]
fn a_pause_in_a_round_ends_in_going_on_later_or_the_end_of_the_round() {
    let paused = || {
        round()
            .people(["Sam", "Lieke", "Mo"])
            .begins()
            .then(&["", "/pause"])
            .hears(&["→ Pause. The clock stands still. /pause goes on."])
    };
    paused()
        .enter()
        .hears(&["! It is a pause. /pause goes on."])
        .says("typed in the pause")
        .hears(&["! It is a pause: nothing is written down. Your text stands aside…"])
        .notes_are(&[])
        .says("/pass")
        .hears(&["! It is a pause. /pause goes on."])
        .says("/pause")
        .expect("→ …now: Sam, then: Lieke…");
    paused().says("/resume").speaks("Sam");
    paused().says("/later").hears(&[
        "  Sam comes later",
        "→ now: Lieke, then: Mo, after that Sam, 1 still to hear, 1 later",
    ]);
    paused()
        .says("/end-round")
        .expect("! Not everyone has been heard…")
        .says("/end-round")
        .hears(&["→ 1 Stories, 0 of 20 min"]);
}

#[test]
fn forty_people_are_all_heard() {
    let people: Vec<String> = (1..=40).map(|n| format!("Person {n}")).collect();
    let mut circle = round().people(&people).begins().enter();
    let mut heard = std::collections::BTreeSet::new();
    while let Some(name) = circle.speaker() {
        circle = circle.says(&format!("words of {name}")).enter();
        heard.insert(name);
    }
    assert_eq!(heard.len(), 40);
    assert!(
        circle
            .notes()
            .iter()
            .all(|(who, text)| *text == format!("words of {who}"))
    );
}
