//! What holds in every consent process, whatever happens: nobody present is passed over, and nothing
//! that was said is lost.

use std::collections::{BTreeMap, BTreeSet};

use kring::circle::{consent, people};
use kring::minutes::{Answer, Id, Method, Minutes, Outcome, Response};
use proptest::prelude::*;

use super::circle::Circle;
use super::laws::cases;

const LINES: &[&str] = &[
    "/propose We ask first",
    "/step",
    "/step",
    "/step",
    "/step",
    "/step-back",
    "/amend We always ask first",
    "/amend We ask soon",
    "",
    "",
    "1",
    "1",
    "1",
    "2 it takes time",
    "3 we forget the parents",
    "3",
    "/answer p2 1",
    "/answer p3 3 late",
    "/reason it is too fast",
    "/met we wait",
    "/resolved",
    "/resolved",
    "/resolved p2",
    "/decide adopted",
    "/decide adopted",
    "/decide trial",
    "/decide postponed",
    "/take-up",
    "/take-up 1",
    "/leave-open",
    "/propose We meet on Fridays",
    "/out p2",
    "/in p2",
    "/in p4",
    "@+New",
    "/decides p3 no",
    "/decides p3 yes",
    "/decides p1",
    "/presence p4 present",
    "/turn p2",
    "/turn p1",
    "/later",
    "/next",
    "/back",
    "/go-to 1",
    "/round",
    "/end-round",
    "/pause",
    "a note",
    "! something else",
    "/take-away D1",
    "/restore",
    "OPEN",
];

const UNDOING: &[&str] = &["/undo", "/undo", "/redo", "/erase"];

fn circle() -> Circle {
    Circle::new()
        .item("Proposal", 22, "consent")
        .item("After", 8, "talk")
        .people(["P1*facilitator", "P2", "P3", "P4@expected"])
        .begins()
}

fn says(circle: Circle, line: &str) -> Circle {
    if line == "OPEN" {
        circle.starts_again()
    } else {
        circle.says(line)
    }
}

/// The answer of each person that is in force, counted without the program's own rules.
fn last_answers<'a>(minutes: &'a Minutes, version: &Id) -> BTreeMap<&'a Id, &'a Response> {
    let mut last = BTreeMap::new();
    for response in minutes.responses().values() {
        if response.version.as_ref() == Some(version) {
            last.insert(response.participant.as_ref().unwrap(), response);
        }
    }
    last
}

/// The text of a decision is adopted only when everybody who is here and decides was asked about it,
/// and nobody objects to it any more.
fn is_rightly_adopted(minutes: &Minutes, decision: &Id) -> Result<(), TestCaseError> {
    let record = &minutes.decisions()[decision];
    let proposal = record.proposal.as_ref().unwrap();
    let mut versions = minutes.versions().values();
    let version = versions
        .rfind(|version| version.proposal.as_ref() == Some(proposal))
        .unwrap();
    prop_assert_eq!(&version.text, &record.text);
    let last = last_answers(minutes, &version.id);
    for person in people::here(minutes) {
        if person.decides != Some(false) {
            prop_assert!(
                last.contains_key(&person.id),
                "{:?} was not asked",
                person.name
            );
        }
    }
    prop_assert!(!last.is_empty());
    for response in last.values() {
        let objects = response.answer == Some(Answer::Objects) && response.closed != Some(true);
        prop_assert!(!objects, "{:?}", response);
    }
    Ok(())
}

/// Everything that was said: wordings, concerns, objections.
fn said(minutes: &Minutes) -> BTreeSet<(Id, String)> {
    let versions = minutes.versions().values();
    let versions = versions.map(|version| (version.id.clone(), version.text.clone().unwrap()));
    let responses = minutes.responses().values().map(|response| {
        let words = format!(
            "{:?} {:?} {:?}",
            response.participant, response.answer, response.reason
        );
        (response.id.clone(), words)
    });
    versions.chain(responses).collect()
}

fn adopted(minutes: &Minutes) -> BTreeSet<Id> {
    let decisions = minutes.decisions().values();
    decisions
        .filter(|decision| decision.method == Some(Method::Consent))
        .filter(|d| matches!(d.outcome, Some(Outcome::Adopted | Outcome::Trial)))
        .map(|decision| decision.id.clone())
        .collect()
}

fn any_lines(lines: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(lines), 0..60)
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn nobody_present_is_passed_over_and_nothing_said_is_lost(lines in any_lines(LINES)) {
        let mut circle = circle().says("/propose We ask first");
        let mut known = BTreeSet::new();
        for line in lines {
            let before = said(circle.minutes());
            circle = says(circle, line);
            let minutes = circle.minutes();
            let now = adopted(minutes);
            for decision in now.difference(&known) {
                is_rightly_adopted(minutes, decision)?;
            }
            known.extend(now);
            let after = said(minutes);
            for (id, words) in before {
                // A reason may still be told; what was told stays.
                let stays = after.iter().any(|(other, now)| {
                    *other == id && (*now == words || words.ends_with("None"))
                });
                prop_assert!(stays, "{words} is lost after {line}");
            }
            let again = circle.sound();
            for proposal in minutes.proposals().keys() {
                prop_assert_eq!(consent::state(minutes, proposal), consent::state(&again, proposal));
            }
        }
    }

    #[test]
    fn undoing_and_doing_again_passes_nobody_over(
        lines in prop::collection::vec(prop_oneof![
            4 => prop::sample::select(LINES),
            1 => prop::sample::select(UNDOING),
        ], 0..60)
    ) {
        let mut circle = circle().says("/propose We ask first");
        let mut known = BTreeSet::new();
        for line in lines {
            circle = says(circle, line);
            let now = adopted(circle.minutes());
            for decision in now.difference(&known) {
                is_rightly_adopted(circle.minutes(), decision)?;
            }
            known.extend(now);
            let _ = kring::app::hint(circle.model(), "", circle.now());
            let _ = kring::app::hint(circle.model(), "2 x", circle.now());
        }
        circle.sound();
    }

    #[test]
    fn led_on_with_the_usual_keys_a_process_always_comes_to_its_end(lines in any_lines(LINES)) {
        let mut circle = circle();
        for line in lines {
            circle = says(circle, line);
        }
        circle = circle.says("/status");
        if circle.heard().iter().any(|line| line.starts_with("→ Pause")) {
            circle = circle.says("/pause");
        }
        if circle.heard().iter().any(|line| line.starts_with("→ The session is closed")) {
            circle = circle.says("/reopen");
        }
        circle = circle.then(&["/decides p1 yes", "/decides p3 yes", "/in p1", "/in p2", "/in p3", "/in p4"]);
        circle = circle.then(&["/go-to 1", "/propose We end well"]);
        for _ in 0..400 {
            let minutes = circle.minutes();
            let at_hand = consent::at_hand(minutes).map(|proposal| proposal.id.clone());
            let Some(state) = at_hand.and_then(|id| consent::state(minutes, &id)) else {
                break;
            };
            let speaks = circle.speaker().is_some();
            circle = match state {
                consent::State::ReadBack { .. } => circle.says("/decide adopted"),
                consent::State::Asking { .. } if speaks => circle.says("1"),
                consent::State::Asking { .. } => circle.says("").says("/step"),
                consent::State::Recorded { .. } => break,
                _ => circle.says("/step").says("/step"),
            };
        }
        let decided = circle.minutes().decisions().values().any(|decision| {
            decision.text.as_deref() == Some("We end well")
        });
        prop_assert!(decided, "{:?}", circle.heard());
    }
}
