//! A whole consent process in line mode with the real program: two objections, an amendment, a late
//! arrival, and `kill -9` at every step.

use kring::circle::consent::{self, State};
use kring::minutes::{Answer, Outcome};

use crate::program::{Laptop, Running};

/// Asks a line, kills the program, and opens it again: what was answered is there.
fn and_killed(laptop: &Laptop, mut kring: Running, line: &str, wanted: &str) -> Running {
    let answer = kring.ask(line);
    let last = answer.last().cloned().unwrap_or_default();
    assert!(last.contains(wanted), "{line}: {answer:#?}");
    kring.kill();
    let mut kring = laptop.open();
    let again = kring.answer();
    assert!(
        again.iter().any(|line| line.starts_with("→ ")),
        "{again:#?}"
    );
    kring
}

#[test]
fn a_whole_process_with_a_kill_at_every_step() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    for line in ["@+Anna", "@+Sam", "@+Lieke", "@+Mo", "/begin", "/go-to 7"] {
        kring.ask(line);
    }
    let on = |kring, line, wanted| and_killed(&laptop, kring, line, wanted);
    kring = on(kring, "/propose We ask first", "✓ Proposal on the table");
    kring = on(kring, "/step", "clarifying round");
    kring = on(kring, "/turn Sam", "now: Sam");
    kring = on(kring, "/step", "Not everyone has been asked");
    kring.ask("/step");
    kring = on(kring, "/step", "reaction round");
    kring.ask("/step");
    kring = on(kring, "/step", "changing the text");
    kring = on(kring, "/step", "consent round");
    kring = on(kring, "/turn Sam", "now: Sam");
    kring = on(
        kring,
        "3 we forget the parents",
        "Sam: objection (the reason stays covered",
    );
    // Somebody comes in, in the middle of the round.
    kring = on(kring, "@+Noor", "Noor added");
    for _ in 0..3 {
        kring.ask("1");
    }
    kring = on(
        kring,
        "3 it is too fast",
        "hear the 2 objections one by one",
    );
    kring = on(kring, "/step", "How do we meet it?");
    kring = on(
        kring,
        "/met we call the parents too",
        "we call the parents too",
    );
    kring = on(kring, "/resolved", "Anna says: my objection is resolved");
    // The other objection changes the text: everyone is asked again.
    kring = on(
        kring,
        "/amend We ask first, a week before",
        "everyone is asked again",
    );
    kring = on(kring, "/step", "consent round");
    kring.ask("/turn Sam");
    for _ in 0..4 {
        kring.ask("1");
    }
    kring = on(kring, "2 let us look at it in May", "read the answers back");
    kring = on(kring, "/decide adopted", "First read all the answers back");
    kring = on(kring, "/step", "reading back");
    kring = on(kring, "/decide adopted", "✓ D1 decision, adopted");
    kring = on(kring, "/review D1 19-5-2027", "review");
    kring = on(kring, "/step", "7 Proposal for the vision");
    // What was not answered before the kill is asked again when closing.
    let answer = kring.ask("/close").join("\n");
    for asked in [
        "who sees to it? /owner D1 NAME",
        "that it works? /measure D1 TEXT",
    ] {
        assert!(answer.contains(asked), "{asked}: {answer}");
    }
    kring = on(kring, "/owner D1 lieke", "D1 changed: who: Lieke");
    let answer = kring.ask("/close").join("\n");
    assert!(!answer.contains("who sees to it?"), "{answer}");
    kring.leave();
    let minutes = laptop.found().expect("minutes");
    assert_eq!(minutes.versions().len(), 2);
    assert_eq!(minutes.responses().len(), 10);
    let objections = minutes.responses().values();
    let objections = objections.filter(|one| one.answer == Some(Answer::Objects));
    let reasons: Vec<&str> = objections.filter_map(|one| one.reason.as_deref()).collect();
    assert_eq!(reasons, ["we forget the parents", "it is too fast"]);
    let decision = minutes.decisions().values().next().expect("a decision");
    assert_eq!(decision.outcome, Some(Outcome::Adopted));
    assert_eq!(decision.present.len(), 5);
    let proposal = minutes.proposals().keys().next().expect("a proposal");
    let state = consent::state(&minutes, proposal);
    assert!(matches!(state, Some(State::Recorded { .. })));
}

#[test]
fn a_plan_can_choose_to_write_down_text_objections_and_outcome_only() {
    let laptop = Laptop::new();
    let plan = laptop.path("short.json");
    let title = |words: &str| format!(r#"{{"en":"{words}","nl":"{words}"}}"#);
    let (whole, item) = (title("Short"), title("Proposal"));
    let text = format!(
        r#"{{"format":"kring-plan/1","title":{whole},"consent":"plain","agenda":[
            {{"title":{item},"minutes":20,"purpose":"decide","form":["consent"]}}]}}"#
    );
    std::fs::write(&plan, text).expect("written");
    let (plan, file) = (
        plan.display().to_string(),
        laptop.file().display().to_string(),
    );
    let mut kring = Running::of(laptop.kring(&["start", &plan, "-o", &file]));
    kring.answer();
    for line in ["@+Anna", "@+Sam", "@+Lieke", "/begin"] {
        kring.ask(line);
    }
    let on = |kring, line, wanted| and_killed(&laptop, kring, line, wanted);
    kring = on(kring, "/propose We ask first", "✓ Proposal on the table");
    // Straight to the answers: no rounds of questions and reactions.
    kring = on(kring, "/step", "consent round");
    kring = on(kring, "/turn sam", "now: Sam");
    kring = on(kring, "3 it is too fast", "Sam: objection");
    kring.ask("1");
    kring.ask("1");
    kring = on(kring, "/step", "How do we meet it?");
    kring = on(kring, "/met we wait a week", "we wait a week");
    kring = on(kring, "/resolved", "my objection is resolved");
    let answer = kring.ask("/decide adopted").join("\n");
    assert!(
        answer.contains("✓ D1 decision, adopted: We ask first"),
        "{answer}"
    );
    assert!(!answer.contains("/measure"), "{answer}");
    let answer = kring.ask("/close").join("\n");
    assert!(
        !answer.contains("/measure") && !answer.contains("sees to it"),
        "{answer}"
    );
    assert_eq!(kring.leave().code, 0);
    let minutes = laptop.found().expect("minutes");
    let answers = minutes.responses().values();
    let answers: Vec<(Option<Answer>, Option<&str>)> = answers
        .map(|one| (one.answer, one.reason.as_deref()))
        .collect();
    assert_eq!(answers, [(Some(Answer::Objects), Some("it is too fast"))]);
    let decision = minutes.decisions().values().next().expect("a decision");
    assert_eq!(decision.outcome, Some(Outcome::Adopted));
}
