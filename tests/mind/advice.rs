//! Advice: what, to whom, answer by when; taken over, partly or not, and because.

use kring::minutes::{AdviceAnswer, Level, Source};

use super::circle::Circle;

fn group() -> Circle {
    Circle::new()
        .item("Writing advice", 20, "talk")
        .item("Agreeing on it", 20, "talk")
        .people(["Sam", "Lieke"])
        .begins()
}

fn advice(circle: &Circle) -> kring::minutes::Advice {
    let all = circle.minutes().advice();
    all.values().next_back().unwrap().clone()
}

#[test]
fn an_advice_says_to_whom_and_by_when_in_one_line() {
    let circle = group()
        .says("/advice to Town of Zwolle: pay the travel costs #experience by 2027-05-01")
        .hears(&[
            "✓ AD1 advice, to Town of Zwolle, answer by Sat 1 May, source: experience, … pay the travel costs",
        ]);
    let made = advice(&circle);
    assert_eq!(made.text.as_deref(), Some("pay the travel costs"));
    assert_eq!(made.to.as_deref(), Some("Town of Zwolle"));
    assert_eq!(
        made.answer_by.map(|day| day.to_string()).as_deref(),
        Some("2027-05-01")
    );
    assert!(made.sources.contains(&Source::Experiential));
    assert_eq!(
        made.level,
        Some(Level::Network),
        "proposed, until it is read back"
    );
    assert!(made.item.is_some() && made.at.is_some());
    circle.sound();
}

#[test]
fn whom_and_when_may_come_later_or_never() {
    let circle = group()
        .says("/advice Let young people read along: it helps")
        .expect("…advice, to nobody yet…")
        .expect("…Let young people read along: it helps…")
        .says("/advice-to the board")
        .expect("✓ AD1 changed: to the board…")
        .says("/due AD1 2027-03-01")
        .expect("✓ AD1 changed: answer by Mon 1 Mar…")
        .says("/due AD1 some day")
        .expect("! …");
    assert_eq!(advice(&circle).to.as_deref(), Some("the board"));
    let circle = circle.says("/advice before the summer a plan, by next time perhaps");
    assert!(
        advice(&circle).text.unwrap().contains("perhaps"),
        "nothing is lost"
    );
    let circle = circle
        .says("/advice phone first @lieke friday")
        .expect("…to Lieke…");
    assert_eq!(advice(&circle).text.as_deref(), Some("phone first"));
    let dutch = Circle::new()
        .item("Advies", 20, "talk")
        .people(["Sam"])
        .dutch()
        .begins();
    let dutch = dutch
        .says("/advies aan gemeente Zwolle: vergoed de reiskosten vóór 1 mei")
        .expect("…advies, aan gemeente Zwolle, antwoord vóór za 1-5…");
    assert_eq!(
        advice(&dutch).text.as_deref(),
        Some("vergoed de reiskosten")
    );
}

#[test]
fn an_answer_has_a_reason() {
    let circle = group()
        .then(&[
            "/advice to the board: one",
            "/advice to the board: two",
            "/advice three",
        ])
        .says("/taken-over AD1")
        .expect("! Say why as well…")
        .says("/taken-over AD1 it was cheap")
        .expect("✓ AD1 changed: taken over: it was cheap…")
        .says("/deels-overgenomen AD2 there is no money for all of it")
        .expect("…AD2 changed: partly taken over: there is no money…")
        .says("/not-taken-over AD3 the law forbids it")
        .expect("…AD3 changed: not taken over…")
        .says("/advice-list")
        .hears(&[
            "    AD1  one (to the board, taken over: it was cheap)",
            "    AD2  two (to the board, partly taken over: there is no money for all of it)",
            "    AD3  three (to nobody yet, not taken over: the law forbids it)",
            "→ 3 pieces of advice, 0 still without an answer",
        ]);
    let answers: Vec<_> = circle
        .minutes()
        .advice()
        .values()
        .map(|a| a.answer)
        .collect();
    assert_eq!(
        answers,
        [
            AdviceAnswer::TakenOver,
            AdviceAnswer::Partly,
            AdviceAnswer::NotTaken
        ]
        .map(Some)
    );
    let circle = circle.says("/undo");
    assert_eq!(advice(&circle).answer, None);
    assert_eq!(advice(&circle).because, None);
    let circle = circle.says("/redo");
    assert_eq!(advice(&circle).answer, Some(AdviceAnswer::NotTaken));
    circle
        .starts_again()
        .says("/adviezen")
        .expect("…the law forbids it…");
}

#[test]
fn an_advice_is_an_entry_like_any_other() {
    let circle = group()
        .then(&["/advice to the board: pay on time", "a note"])
        .says("/edit AD1 pay within a week")
        .expect("…AD1…")
        .says("/level AD1 circle")
        .expect("…stays in the circle…")
        .says("/source AD1 practice")
        .expect("…practice…")
        .says("/move AD1 2")
        .expect("…Agreeing on it…")
        .says("/find week")
        .expect("…AD1  pay within a week…")
        .says("/take-away AD1")
        .expect("…AD1…")
        .says("/restore")
        .expect("…AD1…")
        .says("/kind AD1 decision")
        .expect("…D1…")
        .says("/kind D1 advice")
        .expect("…AD2…")
        .says("/erase AD2")
        .expect("…erased…");
    assert!(circle.minutes().advice().is_empty());
    let kept = kring::minutes::print(circle.minutes());
    assert!(!kept.contains("within a week"), "{kept}");
    circle.sound();
}

#[test]
fn what_cannot_be_an_advice_is_said_and_kept() {
    let circle = group()
        .says("/advice")
        .expect("! Type the advice: /advice…")
        .says("/advice to the board:")
        .expect("! …")
        .says("/advice pay @nobody-here friday")
        .expect("! …")
        .says("/advice-list")
        .expect("! No advice has been written down yet…")
        .says("/advice-to somebody")
        .expect("! …")
        .says("a note")
        .says("/taken-over N1 because")
        .expect("! …");
    assert!(circle.minutes().advice().is_empty());
    let long = format!("/advice-to {}", "x".repeat(200));
    group().says("/advice one").says(&long).expect("! …");
    let text = format!("/advice {}", "woord ".repeat(12_000));
    let circle = group().says(&text).expect("! …");
    assert!(circle.minutes().advice().is_empty());
}

#[test]
fn what_is_final_is_read_and_not_changed() {
    group()
        .then(&["/advice one", "/close", "/close"])
        .says("/advice-list")
        .expect("…AD1  one…")
        .says("/taken-over AD1 late")
        .expect("! …");
}
