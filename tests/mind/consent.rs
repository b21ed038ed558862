//! Consent, led in line mode: step by step, with objections, amendments, late arrivals and people who
//! leave.

use kring::circle::consent::{self, State};
use kring::minutes::{Answer, Method, Minutes, Outcome};

use super::circle::{Circle, Plans};

const PEOPLE: [&str; 4] = ["Anna*facilitator", "Sam", "Lieke", "Mo"];

fn circle() -> Plans {
    Circle::new()
        .item("Proposal", 22, "consent")
        .item("After", 8, "talk")
        .people(PEOPLE)
}

/// A circle in which everyone is asked for an answer; Sam is the first.
fn asking() -> Circle {
    circle()
        .begins()
        .says("/propose We ask first")
        .then(&["/step", "/step", "/step", "/step", "/step", "/step"])
        .says("/turn Sam")
        .speaks("Sam")
}

fn state(minutes: &Minutes) -> State {
    let proposal = consent::at_hand(minutes).unwrap();
    consent::state(minutes, &proposal.id).unwrap()
}

/// Who answered what on the wording that is on the table.
fn answers(circle: &Circle) -> Vec<String> {
    let minutes = circle.minutes();
    let proposal = minutes.proposals().keys().next_back().unwrap();
    let version = consent::wording(minutes, proposal).unwrap();
    let given = consent::given(minutes, &version.id);
    given
        .iter()
        .map(|(who, response)| {
            let reason = response.reason.as_deref().unwrap_or("-");
            format!("{} {} {reason}", circle.name(who), response.answer.unwrap())
        })
        .collect()
}

#[test]
fn a_proposal_goes_through_every_step_and_is_adopted() {
    let circle = circle()
        .begins()
        .says("/propose We ask first")
        .expect("  Read aloud: There is a proposal on the table…“We ask first”")
        .expect("✓ Proposal on the table: We ask first")
        .says("/step")
        .expect("  Read aloud: Is the proposal clear?…")
        .expect("→ proposal 1, clarifying round: who would like to start?…")
        .then(&["", "What is first?", "", "", "", ""])
        .says("/step")
        .expect("  Read aloud: What do you think of it?…")
        .then(&["", "", "", "", ""])
        .says("/step")
        .expect("→ proposal 1, changing the text…")
        .says("/step")
        .expect("  Read aloud: I will read the text once more. “We ask first” Now we decide…")
        .expect("→ proposal 1, consent round: Enter asks … first")
        .says("")
        .then(&["1", "1", "1"])
        .says("1")
        .expect("✓ …: no objection. Everyone has answered. /step: read the answers back")
        .says("/decide adopted")
        .expect("! First read all the answers back: /step.")
        .says("/step")
        .expect("  Anna: no objection")
        .expect("  Mo: no objection")
        .says("/decide adopted")
        .expect("  /review DATE: …")
        .expect("✓ D1 decision, adopted: We ask first")
        .then(&[
            "/review 19-5-2027",
            "/owner lieke",
            "/measure we count it",
            "/term a year",
        ])
        .says("/proposals")
        .expect("  Looked at again: …")
        .expect("  Sees to it: Lieke")
        .expect("  How we know it works: we count it")
        .expect("  Holds until: a year")
        .says("/step")
        .expect("→ 1 Proposal, …");
    let decision = circle.minutes().decisions().values().next().unwrap();
    assert_eq!(decision.method, Some(Method::Consent));
    assert_eq!(decision.outcome, Some(Outcome::Adopted));
    assert_eq!(decision.present.len(), 4);
    circle.sound();
}

#[test]
fn an_answer_is_1_2_or_3_and_everything_else_is_a_note() {
    let circle = asking()
        .says("")
        .hears(&["! Sam: 1 no objection, 2 and the concern, 3 and the objection. An empty Enter is no answer"])
        .says("/pass")
        .hears(&["! In a consent round nobody passes: …"])
        .says("I have to think")
        .expect("✓ N1 note with Sam…")
        .says("2")
        .expect("! What is the concern of Sam?…")
        .says("1 but not always")
        .expect("! A 1 stands alone…")
        .speaks("Sam")
        .says("２ it takes time")
        .expect("✓ Sam: no objection, but a concern (the reason stays covered…")
        .says("3 we forget the parents")
        .says("１")
        .says("/done")
        .expect("! Mo: 1 no objection…")
        .says("1");
    assert_eq!(
        answers(&circle),
        [
            "Anna consents -",
            "Sam concern it takes time",
            "Lieke objects we forget the parents",
            "Mo consents -"
        ]
    );
}

#[test]
fn reasons_stay_covered_until_everyone_was_asked() {
    let secrets = ["parents", "takes time"];
    let covered = |circle: &Circle| {
        for line in circle.heard() {
            for secret in secrets {
                assert!(!line.contains(secret), "{line}");
            }
        }
    };
    let mut circle = asking().says("2 it takes time");
    covered(&circle);
    circle = circle.says("3 we forget the parents");
    covered(&circle);
    for line in [
        "/status",
        "/proposals",
        "/find parents",
        "/people",
        "/agenda",
        "",
    ] {
        circle = circle.says(line);
        covered(&circle);
    }
    circle
        .says("/undo")
        .expect("✓ …: Lieke: objection")
        .says("/redo")
        .then(&["1", "1"])
        .says("/proposals")
        .expect("  Lieke: objection: we forget the parents")
        .expect("  Sam: no objection, but a concern: it takes time");
}

#[test]
fn objections_are_handled_one_by_one_and_closed_by_the_objector() {
    asking()
        .then(&["3 too fast", "3", "1", "1"])
        .says("/step")
        .expect("  Objection of Sam: too fast")
        .expect("→ proposal 1, objections. How do we meet it?…")
        .says("/step")
        .expect("! Objection still open: Sam, Lieke.…")
        .says("/decide adopted")
        .expect("! Objection still open: Sam, Lieke.…")
        .says("/met we try it for three months")
        .expect("✓ how we meet the objection of Sam: we try it for three months")
        .expect("  …Does Sam say that it is resolved? Then /resolved")
        // A second offer stands behind the first; the same once more changes nothing.
        .says("/met we phone the parents")
        .expect("✓ how we meet the objection of Sam: we phone the parents")
        .says("/met we phone the parents")
        .says("/resolved")
        .expect("  Objection of Lieke: the reason is not told yet")
        .expect("✓ Sam says: my objection is resolved")
        .says("/reason we lose the youngest")
        .expect("✓ reason of Lieke: we lose the youngest")
        .says("/resolved mo")
        .expect("! Mo has no objection that is open.")
        .says("/resolved lieke")
        .expect("  Sam: objection: too fast. How we meet it: we try it for three months; we phone the parents. Sam says: it is resolved")
        .says("/decide trial")
        .expect("✓ D1 decision, adopted for a trial: We ask first");
}

#[test]
fn a_new_wording_asks_everyone_again_and_loses_nothing() {
    let circle = asking()
        .then(&["1", "3 we forget the parents"])
        .says("/amend We ask first")
        .expect("! This is the same text.")
        .says("/amend We ask young people and parents first")
        .expect("  proposal 1, wording 2, changing the text…")
        .expect("✓ New wording of the proposal: … everyone is asked again…")
        .says("/step")
        .expect("→ proposal 1, wording 2, consent round…")
        .says("");
    let minutes = circle.minutes();
    assert!(matches!(state(minutes), State::Asking { rest, .. } if rest.len() == 3));
    assert_eq!(minutes.versions().len(), 2);
    assert_eq!(minutes.responses().len(), 2);
    circle
        .then(&["1", "1", "1", "1", "/step"])
        .says("/proposals")
        .expect("  Text: We ask first")
        .expect("  Lieke: objection: we forget the parents")
        .says("/decide adopted")
        .expect("✓ D1 decision, adopted: We ask young people and parents first");
}

#[test]
fn back_and_forth_between_the_steps_loses_nothing() {
    let circle = circle()
        .begins()
        .then(&[
            "/propose We ask first",
            "/step",
            "/turn Sam",
            "What is first?",
            "",
        ])
        .says("/step-back")
        .expect("→ proposal 1, telling the proposal…")
        .says("/step-back")
        .expect("! This is the first step.")
        .says("/step")
        .says("/turn Mo");
    let round = circle.minutes().rounds().values().next().unwrap();
    assert_eq!(circle.minutes().rounds().len(), 1, "it is the same round");
    assert_eq!(round.turns[&circle.id("Sam")].word(), "spoken");
    circle.notes_are(&[("Sam", "What is first?")]);
    let circle = asking()
        .then(&["1", "3 no"])
        .says("/step-back")
        .expect("→ proposal 1, changing the text…")
        .says("/step")
        .expect("→ proposal 1, consent round: …");
    assert_eq!(answers(&circle).len(), 2);
}

#[test]
fn a_late_arrival_in_the_consent_round_is_asked() {
    asking()
        .then(&["1", "1", "@+Noor", "1"])
        .says("1")
        .expect("✓ …. now: Noor…")
        .says("/step")
        .expect("! Still to be asked: Noor…")
        .says("1")
        .says("/step")
        .expect("  Noor: no objection")
        .says("@+Kees")
        .says("/decide adopted")
        .expect("! Still to be asked: Kees. Nothing is adopted before everyone has answered.")
        .says("/step")
        .says("")
        .expect("→ now: Kees")
        .then(&["1", "/step"])
        .says("/decide adopted")
        .expect("✓ D1…");
}

#[test]
fn whoever_leaves_keeps_their_answer_and_who_was_not_asked_stays_visible() {
    asking()
        .then(&["3 no"])
        .speaks("Lieke")
        .says("/out lieke")
        .speaks("Anna")
        .then(&["1", "1"])
        .says("/proposals")
        .expect("  Sam: objection: no")
        .expect("  Not here: Lieke…")
        .says("/answer-by 3-12")
        .expect("✓ Whoever was not there may answer until Thu 3 Dec")
        .says("/proposals")
        .expect("  Not here: Lieke. They may answer until Thu 3 Dec.");
}

#[test]
fn the_only_objector_leaves() {
    asking()
        .then(&["3 no", "1", "1", "1", "/step", "/out sam"])
        .says("/resolved")
        .expect("! Sam is not here, and only Sam can say that it is resolved…")
        .says("/decide adopted")
        .expect("! Objection still open: Sam.…")
        .says("/decide postponed")
        .expect("✓ D1 decision, postponed: We ask first");
    // With another text everyone who is here is asked again; the objection stays with the old one.
    asking()
        .then(&[
            "3 no",
            "1",
            "1",
            "1",
            "/step",
            "/out sam",
            "/amend We ask soon",
            "/step",
            "",
        ])
        .then(&["1", "1", "1", "/step"])
        .says("/proposals")
        .expect("  Sam: objection: no")
        .expect("  Not here: Sam…")
        .says("/decide adopted")
        .expect("  /answer-by DATE: …")
        .expect("✓ D1 decision, adopted: We ask soon")
        .says("/answer sam 3 still no")
        .expect("✓ Sam: objection…")
        .says("/proposals")
        .expect("  Sam: objection: still no");
}

#[test]
fn the_proposer_is_absent() {
    circle()
        .begins()
        .says("/turn mo")
        .says("/propose We ask first")
        .says("/out mo")
        .then(&[
            "/step", "/step", "/step", "/step", "/step", "/step", "", "1", "1", "1", "/step",
        ])
        .says("/decide adopted")
        .expect("✓ D1 …")
        .with_minutes(|minutes| {
            assert_eq!(
                minutes.decisions().values().next().unwrap().present.len(),
                3
            );
        });
}

#[test]
fn whoever_proposes_is_named_before_the_text() {
    let circle = circle()
        .begins()
        .says("/propose @mo We ask first, as #practice shows: it's  better ")
        .expect("✓ Proposal on the table: We ask first, as #practice shows…");
    let minutes = circle.minutes();
    let proposal = minutes.proposals().values().next().unwrap();
    let who = proposal.proposer.clone().unwrap();
    assert_eq!(circle.name(&who), "Mo");
    let version = consent::wording(minutes, &proposal.id).unwrap();
    let text = "We ask first, as #practice shows: it's  better";
    assert_eq!(version.text.as_deref(), Some(text), "as it was typed");
    circle
        .says("/out mo")
        .says("/step")
        .expect("  Mo made this proposal and is not here…")
        .expect("→ proposal 1 of Mo, clarifying round…")
        .then(&["/step", "/step", "/step", "/step"])
        .expect("  Read aloud: Now that you have heard everyone…")
        .says("/in mo")
        .then(&["/step-back", "/step", "/step"])
        .expect("  Read aloud: Mo, now that you have heard everyone…")
        .expect_not("  Mo made this proposal…")
        .says("/propose @zoe We wait")
        .expect("! Nobody here is called “zoe”…")
        .says("/propose @sam")
        .expect("! Type the proposal…")
        .says("/propose \\@home we ask too")
        .expect("✓ Proposal on the table: @home we ask too…")
        .with_minutes(|minutes| assert_eq!(minutes.proposals().len(), 2));
}

#[test]
fn whoever_answers_later_is_not_said_to_be_unasked() {
    asking()
        .says("/later")
        .says("/proposals")
        .expect("  Sam: later")
        .expect("  Lieke: not asked yet")
        .then(&["1", "1", "1"])
        .says("/proposals")
        .expect("  Sam: not asked yet");
}

#[test]
fn a_wording_from_the_middle_of_a_round_is_read_aloud_before_the_room_sees_it() {
    let wall = |circle: &Circle| {
        let picture = kring::circle::room::picture(circle.minutes(), circle.now());
        format!("{picture:?}")
    };
    let circle = circle()
        .begins()
        .then(&["/propose We ask first", "/step", "", "What is first?"]);
    assert!(wall(&circle).contains("We ask first"));
    let circle = circle
        .says("/amend We always ask")
        .expect("✓ New wording of the proposal: We always ask. Read the new text aloud…");
    let seen = wall(&circle);
    assert!(
        !seen.contains("always") && !seen.contains("first"),
        "{seen}"
    );
    // It was read aloud by the time that somebody else has the turn.
    let circle = circle.after_seconds(20).says("");
    assert!(wall(&circle).contains("We always ask"));
    let circle = circle
        .says("/amend We always ask them")
        .then(&["/step", "/step"])
        .expect("  Read aloud: The text has changed. I will read it again. “We always ask them”…");
    assert!(!wall(&circle).contains("always"));
    let circle = circle.says("");
    assert!(wall(&circle).contains("We always ask them"));
}

#[test]
fn what_is_left_out_of_a_decision_comes_back_at_closing() {
    circle()
        .begins()
        .says("/out mo")
        .then(&["/propose We ask first", "/step", "/step", "/step"])
        .then(&["/step", "/step", "/step", "", "1", "1", "1", "/step"])
        .then(&["/decide adopted", "/leave-open", "/close"])
        .expect("…D1 We ask first: on which knowledge does it rest? /source D1 SOURCE")
        .expect("…until when may those who were not there answer? /answer-by D1 DATE")
        .says("/answer-by D1 27-11-2026")
        .expect("✓ Whoever was not there may answer until Fri 27 Nov")
        .says("/source D1 practice")
        .says("/close")
        .expect_not("…on which knowledge does it rest?…")
        .expect_not("…until when may those who were not there answer?…")
        .says("/answer-by D9 27-11")
        .expect("! There is no entry D9…")
        .says("! We eat at six")
        .says("/answer-by D2 27-11")
        .expect("! There was no proposal for this decision…");
}

#[test]
fn who_does_not_decide_gives_no_answer() {
    circle()
        .begins()
        .says("/decides mo no")
        .expect("✓ Mo does not decide with the circle")
        .then(&[
            "/propose We ask first",
            "/step",
            "/step",
            "/step",
            "/step",
            "/step",
            "/step",
        ])
        .says("/turn mo")
        .expect("! Mo does not decide with the circle…")
        .says("/answer mo 3 no")
        .expect("! Mo does not decide with the circle…")
        .then(&["/turn sam", "1", "1", "1", "/step"])
        .expect("  Here, but not deciding: Mo")
        .says("/decides mo")
        .expect("✓ Mo decides with the circle")
        .says("/decide adopted")
        .expect("! Still to be asked: Mo…")
        .says("/decides mo maybe")
        .expect("! Type yes or no behind the name.");
    circle()
        .begins()
        .then(&[
            "/decides anna no",
            "/decides sam no",
            "/decides lieke no",
            "/decides mo no",
        ])
        .then(&["/propose We ask first", "/step", "/step", "/step", "/step"])
        .says("/step")
        .says("/step")
        .says("/step")
        .expect("! Nobody who is here decides…")
        .says("/decide adopted")
        .expect("! Nobody who is here decides…");
}

#[test]
fn two_proposals_are_open_at_once() {
    circle()
        .begins()
        .says("/propose We ask first")
        .then(&["/step", "/turn sam", "What is first?"])
        .says("/propose We meet on Fridays")
        .expect("✓ Proposal on the table: We meet on Fridays. One other proposal stays open…")
        .says("/status")
        .expect("→ …proposal 2 of Sam, telling the proposal…")
        .says("/proposals")
        .expect("  1  We ask first (clarifying round)")
        .expect("  2  We meet on Fridays (at hand now, telling the proposal)")
        .says("/take-up")
        .expect("→ proposal 1, clarifying round…")
        .says("/take-up 7")
        .expect("! There is no proposal 7…")
        .says("/leave-open")
        .expect("  the proposal is left open…")
        .says("/take-up")
        .expect("  1  We ask first (clarifying round)")
        .expect("! Which proposal?…")
        .says("/step")
        .expect("! 2 proposals were left open…")
        .says("/next")
        .expect("  a proposal is open: We ask first")
        .expect("  a proposal is open: We meet on Fridays")
        .says("/next")
        .says("/take-up 1")
        .expect("→ proposal 1, clarifying round…")
        .says("/back")
        .expect("→ 1 Proposal, … proposal 2 of Sam, telling the proposal…");
}

#[test]
fn a_process_goes_on_where_it_was_after_a_kill() {
    asking()
        .then(&["1", "3 no"])
        .starts_again()
        .expect("→ …proposal 1, consent round: now: Anna, then: Mo, 1 still to hear")
        .says("")
        .expect("! Anna: 1 no objection…")
        .then(&["1", "1"])
        .starts_again()
        .expect("→ …Everyone has answered. /step: hear the objection")
        .then(&["/step", "/met we wait"])
        .starts_again()
        .expect("→ …Does Lieke say that it is resolved? Then /resolved")
        .then(&["/resolved", "/decide adopted"])
        .starts_again()
        .expect("→ …proposal 1, decision. /step: on with the agenda item")
        .says("/leave")
        .starts_again()
        .says("/next")
        .expect("→ 2 After…");
}

#[test]
fn a_whole_process_is_undone_and_done_again() {
    let seen = |circle: &Circle| format!("{:?}", super::undo::seen(circle.minutes()));
    let mut circle = circle().begins();
    let before = seen(&circle);
    circle = circle.then(&[
        "/propose We ask first",
        "/step",
        "",
        "What is first?",
        "",
        "",
        "",
        "/step",
        "/step",
        "/step",
        "/amend We always ask first",
        "/step",
        "",
        "1",
        "2 time",
        "3 no",
        "1",
        "/step",
        "/met we wait",
        "/resolved",
        "/decide adopted",
        "/review 19-5-2027",
        "/owner sam",
        "/step",
    ]);
    let after = seen(&circle);
    let mut steps = 0;
    while seen(&circle) != before {
        circle = circle.says("/undo");
        steps += 1;
        assert!(steps < 60, "{:?}", circle.heard());
    }
    for _ in 0..steps {
        circle = circle.says("/redo");
    }
    assert_eq!(seen(&circle), after);
    circle.sound();
}

#[test]
fn everyone_says_later_or_passes_twice() {
    circle()
        .begins()
        .then(&["/propose We ask first", "/step", ""])
        .then(&[
            "/later", "/later", "/later", "/later", "/later", "/later", "/later", "/later",
        ])
        .expect("→ now: …")
        .says("/step")
        .expect(
            "! Not everyone has been asked in this round. /step once more goes on all the same.",
        )
        .says("/step")
        .expect("→ proposal 1, reaction round…")
        .says("")
        .then(&[
            "/pass", "/pass", "/pass", "/pass", "/pass", "/pass", "/pass", "/pass",
        ])
        .says("/step")
        .expect("→ proposal 1, changing the text…");
}

#[test]
fn an_item_for_a_proposal_says_how_to_put_one() {
    let circle = circle().begins();
    let hint = |circle: &Circle| kring::app::hint(circle.model(), "", circle.now());
    assert_eq!(hint(&circle), "/propose: put the proposal on the table");
    let circle = circle.says("/propose We ask first");
    assert_eq!(hint(&circle), "/step: on to the clarifying round");
}

#[test]
fn an_empty_proposal_is_refused_and_a_long_one_is_kept_whole() {
    let long = "a word and another ".repeat(270);
    let long = long.trim();
    assert!(long.len() > 5_000);
    circle()
        .begins()
        .says("/propose    ")
        .expect("! Type the proposal…")
        .says(&format!("/propose {long}"))
        .expect("✓ Proposal on the table: a word and another…")
        .says("/amend   ")
        .expect("! Type the new wording…")
        .says(&format!("/amend {}", "x".repeat(70_000)))
        .expect("! This is too long…")
        .with_minutes(|minutes| {
            let texts: Vec<_> = minutes
                .versions()
                .values()
                .map(|v| v.text.clone().unwrap())
                .collect();
            assert_eq!(texts, [long]);
        });
}

#[test]
fn a_plain_process_writes_down_text_objections_and_outcome() {
    let circle = circle()
        .sits()
        .meanwhile("anna", |pen| {
            let session = pen.minutes().session_id().clone();
            pen.set(&session, "consent", "plain");
        })
        .then(&["/begin", "/propose We ask first"])
        .says("/step")
        .expect("→ proposal 1, consent round…")
        .then(&["/turn sam", "1", "3 no", "1", "@+Noor"])
        .says("1")
        .says("/step")
        .expect("! Still to be asked: Noor…")
        .says("1");
    assert_eq!(answers(&circle), ["Lieke objects no"]);
    let circle = circle
        .then(&["/step", "/met we wait", "/resolved"])
        .says("/decide adopted")
        .expect("✓ D1 decision, adopted: We ask first")
        .expect_not("  /measure…");
    assert_eq!(circle.minutes().responses().len(), 1);
    let decision = circle.minutes().decisions().keys().next().unwrap().clone();
    let fields = kring::app::consent::readback::fields(circle.model(), &decision);
    let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["Outcome", "Present"],
        "nothing that was never asked"
    );
    circle.sound();
}

#[test]
fn a_process_is_led_by_whoever_leads() {
    let circle = circle()
        .begins()
        .says("/propose We ask first")
        .meanwhile("bram", |pen| {
            let session = pen.minutes().session_id().clone();
            pen.set(&session, "leader", "bram");
        });
    let mut circle = circle;
    for line in [
        "/step",
        "/amend x",
        "/decide adopted",
        "/leave-open",
        "/answer sam 1",
    ] {
        circle = circle.says(line).expect("! bram leads…");
    }
    circle
        .says("/propose We wait")
        .expect("✓ Proposal on the table: We wait…")
        .with_minutes(|minutes| assert_eq!(minutes.proposals().len(), 2));
}

#[test]
fn what_was_said_with_an_answer_can_be_erased_and_is_asked_again() {
    let circle = asking()
        .says("3 something tender")
        .says("/erase")
        .expect("✓ answer erased for good…");
    assert!(answers(&circle).is_empty());
    circle
        .says("1")
        .expect("✓ Lieke: no objection. now: Sam…")
        .says("/step")
        .expect("! Still to be asked: …Sam…");
}

#[test]
fn a_decision_on_one_source_says_so() {
    asking()
        .then(&["1", "1", "1", "1", "/step", "/decide adopted"])
        .says("/source experience")
        .says("/step")
        .says("/proposals")
        .expect("  Knowledge: experience only. What do the other sources of knowledge say?")
        .says("/source D1 science")
        .says("/proposals")
        .expect("  Knowledge: experience, science");
}

#[test]
fn answers_are_in_the_minutes_for_everyone_to_read() {
    let circle = asking().then(&["1", "2 time", "3 no", "1"]);
    let minutes = circle.sound();
    let mut kinds: Vec<Answer> = minutes
        .responses()
        .values()
        .filter_map(|r| r.answer)
        .collect();
    kinds.sort_unstable();
    assert_eq!(
        kinds,
        [
            Answer::Consents,
            Answer::Consents,
            Answer::Concern,
            Answer::Objects
        ]
    );
}

#[test]
fn closing_and_reading_back_tell_decisions_from_what_was_put_off_or_dropped() {
    for (typed, decided, others) in [
        ("trial", "1", None),
        ("handed", "1", None),
        (
            "postponed",
            "0",
            Some("  Not decided yet, for another time: 1"),
        ),
        (
            "inconclusive",
            "0",
            Some("  Not decided yet, for another time: 1"),
        ),
        ("dropped", "0", Some("  Does not go on: 1")),
    ] {
        let circle = circle()
            .begins()
            .says("/propose We ask first")
            .then(&["/step", "/step", "/step", "/step", "/step", "/step", ""])
            .then(&["1", "1", "1", "1", "/step"])
            .says(&format!("/decide {typed}"))
            .expect("✓ D1 decision…")
            .says("/close")
            .expect(&format!("  Decisions: {decided}"));
        let circle = match others {
            Some(others) => circle.expect(others),
            None => circle
                .expect_not("  Not decided yet…")
                .expect_not("  Does not go on…"),
        };
        let circle = circle.says("/read-back");
        match others {
            Some(_) => circle.expect("! Nothing was decided…"),
            None => circle.expect("    D1 decision…"),
        };
    }
}

#[test]
fn what_did_not_go_on_is_not_called_a_decision() {
    for (typed, said, fields) in [
        ("trial", "This is what we decided…", 7),
        ("postponed", "We do not decide this now…", 4),
        ("handed", "A smaller group works this out…", 4),
        ("dropped", "This proposal does not go on…", 2),
        ("inconclusive", "We did not come to an agreement yet…", 2),
    ] {
        let circle = circle()
            .begins()
            .says("/propose We ask first")
            .then(&["/step", "/step", "/step", "/step", "/step", "/step", ""])
            .then(&["1", "1", "1", "1", "/step"])
            .says(&format!("/decide {typed}"))
            .expect("✓ D1 decision…");
        let guide = kring::app::consent::words::guide(circle.model()).unwrap();
        let said = said.trim_end_matches('…');
        assert!(guide.starts_with(said), "{typed}: {guide}");
        let (id, decision) = circle.minutes().decisions().iter().next().unwrap();
        let all = kring::app::consent::readback::fields(circle.model(), id);
        assert_eq!(all.len(), fields, "{typed}: {all:?}");
        let name = kring::app::consent::words::decision_name(
            kring::lang::Language::English,
            decision.outcome,
        );
        assert_ne!(name, "decision", "{typed}");
    }
}

#[test]
fn whoever_objects_afterwards_is_not_passed_over() {
    let circle = circle()
        .begins()
        .says("/out mo")
        .says("/propose We ask first")
        .then(&["/step", "/step", "/step", "/step", "/step", "/step", ""])
        .then(&["1", "1", "1", "/step", "/decide adopted", "/leave-open"])
        .says("/close")
        .expect_not("…objected later…")
        .says("/answer mo 3 I was not asked")
        .expect("✓ Mo: objection. The decision stands already. /take-up…")
        .says("/close")
        .expect("…D1 We ask first: Mo objected later. Talk about it? /take-up 1");
    circle
        .says("/take-up 1")
        .expect("→ proposal 1, telling the proposal…")
        .says("/close")
        .expect_not("…objected later…")
        .expect("…still open, the proposal: We ask first…")
        .with_minutes(|minutes| {
            let decision = minutes.decisions().values().next().unwrap();
            assert_eq!(decision.outcome, Some(Outcome::Adopted), "it stands");
        });
}
