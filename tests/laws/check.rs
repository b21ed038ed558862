//! What checking finds, and that it finds nothing in minutes that are complete.

use kring::minutes::{Finding, Gone, Id, Kind, Minutes, Pen, Severity, check, print, read};
use proptest::test_runner::{TestCaseError, TestRunner};
use serde_json::json;

use crate::rules::True;
use crate::world::{author, chance, plans, play, session};

fn write(minutes: &mut Minutes, who: &str, write: impl FnOnce(&mut Pen<'_>)) {
    let seed = who.bytes().map(u64::from).sum::<u64>() + minutes.entries().len() as u64 * 1000;
    let mut chance = chance(seed);
    let mut pen = Pen::new(minutes, author(who, 60), &mut chance);
    write(&mut pen);
}

fn make(minutes: &mut Minutes, kind: &Kind, id: &str, fields: &serde_json::Value) -> Id {
    let id = Id::new(id);
    write(minutes, "Anna", |pen| {
        pen.make_as(kind.clone(), id.clone());
        for (field, value) in fields.as_object().unwrap() {
            match value.as_array() {
                Some(elements) => {
                    for element in elements {
                        pen.put(&id, field, element.as_str().unwrap());
                    }
                }
                None if field == "turns" => {
                    for (who, turn) in value.as_object().unwrap() {
                        pen.set_in(&id, field, who, turn.clone());
                    }
                }
                None => pen.set(&id, field, value.clone()),
            }
        }
    });
    id
}

/// Minutes in which nothing is amiss.
fn complete() -> Minutes {
    let mut minutes = Minutes::new(session());
    let m = &mut minutes;
    write(m, "Anna", |pen| {
        pen.set(&session(), "status", "finished");
        pen.set(&session(), "previous", "some other session");
        pen.set(&session(), "started", "2026-11-19T13:30:00+01:00");
        pen.set(&session(), "ended", "2026-11-19T15:30:00+01:00");
        pen.set(&session(), "current", json!({"item": "i1"}));
    });
    make(
        m,
        &Kind::Participant,
        "p1",
        &json!({"name": "Sam", "presence": "present"}),
    );
    make(
        m,
        &Kind::Participant,
        "p2",
        &json!({"name": "Noor", "presence": "left"}),
    );
    make(
        m,
        &Kind::Item,
        "i1",
        &json!({"title": "Besluit", "purpose": "decide", "status": "done"}),
    );
    make(
        m,
        &Kind::Item,
        "i2",
        &json!({"title": "Verhalen", "purpose": "explore", "status": "done"}),
    );
    make(
        m,
        &Kind::Span,
        "s1",
        &json!({"item": "i1", "start": "2026-11-19T14:00:00+01:00", "end": "2026-11-19T14:10:00+01:00"}),
    );
    make(
        m,
        &Kind::Round,
        "r1",
        &json!({"item": "i2", "turns": {"p1": "passed"}, "ended": "2026-11-19T14:10:00+01:00"}),
    );
    make(
        m,
        &Kind::Contribution,
        "c1",
        &json!({"item": "i2", "round": "r1", "speakers": ["p1"], "text": "x", "at": "2026-11-19T14:00:00+01:00"}),
    );
    make(
        m,
        &Kind::Decision,
        "d1",
        &json!({"item": "i1", "text": "x", "outcome": "adopted", "review": "2027-01-01"}),
    );
    make(
        m,
        &Kind::Action,
        "a1",
        &json!({"text": "x", "owners": ["p2"], "due_text": "voor de volgende keer"}),
    );
    make(
        m,
        &Kind::Action,
        "a2",
        &json!({"text": "x", "status": "done"}),
    );
    minutes
}

#[test]
fn nothing_is_found_in_complete_minutes() {
    assert_eq!(check(&complete()), []);
}

/// What is found in complete minutes with one record more, or changed.
fn found(kind: &Kind, id: &str, fields: &serde_json::Value) -> Vec<Finding> {
    let mut minutes = complete();
    make(&mut minutes, kind, id, fields);
    check(&minutes)
}

#[test]
fn what_is_missing_is_found() {
    let id = |id: &str| Id::new(id);
    let dangling = |from: &str, field, to: &str, gone| Finding::Dangling {
        id: id(from),
        field,
        target: id(to),
        gone,
    };
    let unknown = Gone::Unknown;
    let whole = session();
    let whole = whole.as_str();
    let table = [
        (
            Kind::Participant,
            "p3",
            json!({}),
            vec![Finding::NoName { id: id("p3") }],
        ),
        (
            Kind::Participant,
            "p3",
            json!({"name": " "}),
            vec![Finding::NoName { id: id("p3") }],
        ),
        (
            Kind::Participant,
            "p3",
            json!({"name": "sam "}),
            vec![Finding::SameName {
                ids: vec![id("p1"), id("p3")],
            }],
        ),
        (
            Kind::Participant,
            "p3",
            json!({"name": "Kim", "presence": "online", "arrived": "2026-11-19T14:11:00+01:00"}),
            vec![],
        ),
        (
            Kind::Round,
            "r1",
            json!({"turns": {"p1": "a later word"}}),
            vec![],
        ),
        (Kind::Round, "r2", json!({"item": "i1"}), vec![]),
        (
            Kind::Action,
            "a3",
            json!({"due": "2026-12-01"}),
            vec![Finding::NoOwner { id: id("a3") }],
        ),
        (
            Kind::Action,
            "a3",
            json!({"owners": ["p1"], "due_text": " "}),
            vec![Finding::NoDate { id: id("a3") }],
        ),
        (
            Kind::Action,
            "a3",
            json!({"owners": ["px"], "due": "2026-12-01"}),
            vec![dangling("a3", "owners", "px", unknown)],
        ),
        (
            Kind::Decision,
            "d2",
            json!({"outcome": "trial"}),
            vec![Finding::NoReview { id: id("d2") }],
        ),
        (
            Kind::Decision,
            "d2",
            json!({"outcome": "postponed"}),
            vec![],
        ),
        (
            Kind::Decision,
            "d2",
            json!({"outcome": "dropped", "level": "network"}),
            vec![Finding::NotReadBack { id: id("d2") }],
        ),
        (Kind::Insight, "n1", json!({"level": "circle"}), vec![]),
        (
            Kind::Insight,
            "n1",
            json!({"level": "public"}),
            vec![Finding::NotReadBack { id: id("n1") }],
        ),
        (
            Kind::Item,
            "i3",
            json!({"status": "done", "outcome": "x"}),
            vec![],
        ),
        (
            Kind::Span,
            "s1",
            json!({"end": "2026-11-19T13:59:00+01:00"}),
            vec![Finding::EndsBeforeStart { id: id("s1") }],
        ),
        (
            Kind::Span,
            "s2",
            json!({"item": "ix"}),
            vec![dangling("s2", "item", "ix", unknown)],
        ),
        (
            Kind::Round,
            "r2",
            json!({"turns": {"px": "spoken"}}),
            vec![dangling("r2", "turns", "px", unknown)],
        ),
        (
            Kind::Contribution,
            "c1",
            json!({"at": "2026-11-19T13:00:00+01:00"}),
            vec![Finding::OutsideSession { id: id("c1") }],
        ),
        (
            Kind::Contribution,
            "c1",
            json!({"at": "2026-11-19T15:30:01+01:00"}),
            vec![Finding::OutsideSession { id: id("c1") }],
        ),
        (
            Kind::Session,
            whole,
            json!({"current": {"speaker": "px"}}),
            vec![dangling(whole, "current", "px", unknown)],
        ),
        (
            Kind::Session,
            whole,
            json!({"status": "paused"}),
            vec![Finding::NotFinished { begun: true }],
        ),
        (
            Kind::Session,
            whole,
            json!({"status": "prepared"}),
            vec![Finding::NotFinished { begun: true }],
        ),
    ];
    for (kind, record, fields, expected) in table {
        assert_eq!(found(&kind, record, &fields), expected, "{record} {fields}");
    }
    assert_eq!(
        check(&Minutes::new(session())),
        [Finding::NotFinished { begun: false }]
    );
}

#[test]
fn what_refers_to_something_taken_away_or_erased_is_found() {
    for (erase, gone, severity) in [
        (false, Gone::TakenAway, Severity::Missing),
        (true, Gone::Erased, Severity::Note),
    ] {
        let mut minutes = complete();
        write(&mut minutes, "Bram", |pen| {
            if erase {
                pen.erase(&"p2".into());
            } else {
                pen.take_away(&"p2".into());
            }
        });
        let findings = check(&minutes);
        let dangling = Finding::Dangling {
            id: "a1".into(),
            field: "owners",
            target: "p2".into(),
            gone,
        };
        assert_eq!(findings, [dangling]);
        assert_eq!(findings[0].severity(), severity);
    }
}

#[test]
fn what_people_have_to_decide_comes_first() {
    let mut anna = complete();
    let mut bram = anna.clone();
    make(&mut anna, &Kind::Participant, "p0", &json!({}));
    write(&mut anna, "Anna", |pen| {
        pen.set(&"c1".into(), "text", "y");
        pen.take_away(&"d1".into());
    });
    write(&mut bram, "Bram", |pen| {
        pen.set(&"c1".into(), "text", "z");
        pen.set(&"d1".into(), "measure", "z");
    });
    anna.join(&bram).unwrap();
    assert_eq!(
        check(&anna),
        [
            Finding::Conflict {
                id: "c1".into(),
                cell: "text".into()
            },
            Finding::DisputedRemoval { id: "d1".into() },
            Finding::NoName { id: "p0".into() },
        ]
    );
}

#[test]
fn of_a_record_that_was_taken_away_nothing_else_is_asked() {
    let mut anna = complete();
    let mut bram = anna.clone();
    write(&mut anna, "Anna", |pen| pen.set(&"c1".into(), "text", "y"));
    write(&mut bram, "Bram", |pen| pen.set(&"c1".into(), "text", "z"));
    anna.join(&bram).unwrap();
    assert_eq!(anna.conflicts(), [("c1".into(), "text".into())]);
    write(&mut anna, "Kim", |pen| pen.take_away(&"c1".into()));
    assert_eq!(anna.conflicts(), []);
    write(&mut anna, "Lot", |pen| pen.bring_back(&"c1".into()));
    assert_eq!(anna.conflicts(), [("c1".into(), "text".into())]);
}

#[test]
fn what_was_written_by_hand_is_found() {
    let text = print(&complete()).replace("\"Sam\"", "\"Samira\"");
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(check(&read), [Finding::ByHand { id: "p1".into() }]);
}

#[test]
fn checking_goes_through_in_any_world() {
    let sorted = |plan| {
        let world = play(&plan, &True).map_err(TestCaseError::fail)?;
        for copy in &world.copies {
            let severities: Vec<_> = check(copy).iter().map(Finding::severity).collect();
            assert!(severities.is_sorted());
        }
        Ok(())
    };
    TestRunner::new(crate::worlds(30))
        .run(&plans(), sorted)
        .unwrap();
}
