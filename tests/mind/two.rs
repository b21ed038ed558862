//! Two laptops: one leads, the other writes too.

use kring::minutes::{Kind, Presence};

use super::circle::Circle;

fn followed() -> Circle {
    let circle = Circle::new()
        .item("Stories", 20, "round:sharing")
        .item("Two", 10, "talk")
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .enter();
    let session = circle.minutes().session_id().clone();
    circle.meanwhile("bram", |pen| {
        let current = pen.minutes().value(&session, "current").cloned();
        pen.set(&session, "leader", "bram");
        if let Some(current) = current {
            pen.clear(&session, "current");
            pen.set(&session, "current", current);
        }
    })
}

#[test]
fn who_does_not_lead_moves_nothing_and_writes_everything() {
    for line in [
        "",
        "/next",
        "/back",
        "/turn lieke",
        "/pass",
        "/later",
        "/round",
        "/end-round",
        "/pause",
        "/clock",
        "/go-to 2",
        "/close",
        "/drop-item",
        "/reopen-item 2",
        "Lieke: ",
        "/drop-item 1",
    ] {
        let circle = followed();
        let before = circle.minutes().session().current.clone();
        let circle = circle.says(line);
        assert_eq!(circle.minutes().session().current, before, "{line}");
    }
    followed()
        .says("/next")
        .expect("! bram leads this session. …/lead takes the lead.")
        .says("I write this")
        .expect("✓ N1 note with Sam…")
        .says("/lead")
        .expect("✓ You lead now: …")
        .enter()
        .expect("→ now: Lieke…");
}

#[test]
fn who_does_not_lead_can_say_that_the_speaker_has_left() {
    followed()
        .says("/out sam")
        .speaks("Sam")
        .says("/people")
        .expect("  Sam: has left, …");
}

#[test]
fn news_is_told_once() {
    let circle = Circle::new()
        .people(["Sam"])
        .begins()
        .meanwhile("bram", |pen| {
            let id = pen.make(Kind::Contribution);
            pen.set(&id, "text", "from the other laptop");
        });
    let same = Box::new(circle.minutes().clone());
    circle
        .expect("· Somebody else changed the file. Their changes have been taken in.")
        .gets(kring::app::Msg::Foreign(same))
        .hears(&[]);
}

#[test]
fn an_older_copy_is_no_news() {
    let circle = Circle::new().people(["Sam"]).begins();
    let older = Box::new(circle.minutes().clone());
    circle
        .says("a note")
        .gets(kring::app::Msg::Foreign(older))
        .hears(&[])
        .notes_are(&[("", "a note")]);
}

#[test]
fn somebody_who_arrived_on_the_other_laptop_is_asked() {
    let circle = Circle::new()
        .item("One", 5, "talk")
        .item("Stories", 20, "round:sharing")
        .people(["Sam", "Mo@expected"])
        .begins();
    let mo = circle.id("Mo");
    circle
        .meanwhile("bram", |pen| pen.set(&mo, "presence", Presence::Present))
        .then(&["/next", ""])
        .expect("→ now: Sam, then: Mo, 1 still to hear");
}
