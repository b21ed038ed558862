//! Two laptops: one leads, the other writes too.

use kring::app::{Command, footer, hint, together};
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
        .expect("· bram: N1, note: from the other laptop")
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

/// Anna leads a round, and Bram joins.
fn led_and_joined() -> (Circle, Circle) {
    let anna = Circle::new()
        .item("Stories", 20, "round:sharing")
        .item("Two", 10, "talk")
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .enter();
    let bram = anna.joined_by("bram");
    (anna, bram)
}

#[test]
fn both_capture_and_a_joined_note_is_of_the_leaders_speaker() {
    let (anna, bram) = led_and_joined();
    let anna = anna.enter().says("from anna");
    let bram = bram
        .learns_from(&anna)
        .expect("· anna: N1, note with Lieke: from anna")
        .expect("· now: Lieke, …")
        .says("from bram")
        .expect("✓ N2 note with Lieke…");
    let anna = anna
        .learns_from(&bram)
        .expect("· bram: N2, note with Lieke: from bram")
        .expect_not("· now: …");
    assert_eq!(anna.notes(), bram.notes());
    // Both hold the same, whoever takes in whom.
    let bram = bram.learns_from(&anna).hears(&[]);
    assert_eq!(
        kring::minutes::print(anna.minutes()),
        kring::minutes::print(bram.minutes())
    );
}

#[test]
fn what_a_joined_laptop_shows_under_the_line_is_true() {
    let (anna, bram) = led_and_joined();
    let led = hint(bram.model(), "", bram.now());
    assert!(
        led.contains("anna leads: Enter alone does nothing"),
        "{led}"
    );
    let before = bram.minutes().clone();
    let bram = bram.enter().hears(&[
        "! anna leads this session. You can write down everything; /lead takes the lead.",
    ]);
    assert_eq!(*bram.minutes(), before);
    // Whoever leads reads what Enter does.
    assert_eq!(hint(anna.model(), "", anna.now()), "Enter: then Lieke");
    // A round that waits for somebody to begin takes no name from the joined laptop.
    let waiting = Circle::new()
        .item("Stories", 20, "round:sharing")
        .people(["Sam", "Lieke"])
        .begins();
    let bram = waiting.joined_by("bram");
    let said = hint(bram.model(), "Sam", bram.now());
    assert!(said.contains("note"), "{said}");
    bram.says("Sam").expect("✓ N1 note…");
}

#[test]
fn before_the_session_begins_a_joined_laptop_says_who_begins() {
    let circle = Circle::new().people(["Sam"]);
    let anna = circle.sits();
    let bram = anna.joined_by("bram");
    bram.enter().expect("! anna leads this session. …");
}

#[test]
fn the_lead_goes_to_whoever_takes_it_and_both_know() {
    let (anna, bram) = led_and_joined();
    let bram = bram
        .says("/lead")
        .expect("✓ You lead now…")
        .enter()
        .speaks("Lieke");
    let anna = anna
        .learns_from(&bram)
        .expect("· bram leads now: turns, clock and items are theirs.")
        .speaks("Lieke")
        .enter()
        .expect("! bram leads this session. …")
        .speaks("Lieke");
    let anna = anna.says("/lead").enter().speaks("Mo");
    bram.learns_from(&anna)
        .expect("· anna leads now…")
        .speaks("Mo")
        .says("/lead")
        .expect("✓ You lead now…");
}

#[test]
fn where_the_session_stands_is_what_the_leader_says_although_clocks_are_a_year_apart() {
    let (anna, bram) = led_and_joined();
    let bram = bram
        .clock_changes_by_minutes(60 * 24 * 365)
        .says("from the future");
    let anna = anna.learns_from(&bram).enter().says("after it");
    let bram = bram.learns_from(&anna).speaks("Lieke").says("and again");
    let anna = anna.learns_from(&bram);
    // The order is that in which they were written, whatever the clocks say.
    anna.notes_are(&[
        ("Sam", "from the future"),
        ("Lieke", "after it"),
        ("Lieke", "and again"),
    ])
    .says("/status")
    .expect_not("…525…");
}

#[test]
fn undo_takes_back_only_what_was_done_here() {
    let (anna, bram) = led_and_joined();
    let bram = bram.says("from bram");
    let anna = anna.learns_from(&bram).says("/undo");
    // The turn that was given is taken back, not Bram's note.
    anna.notes_are(&[("Sam", "from bram")])
        .says("/undo")
        .says("/undo")
        .says("/undo")
        .says("/undo")
        .notes_are(&[("Sam", "from bram")]);
    let anna_again = Circle::new().people(["Sam"]).begins();
    let bram = anna_again.joined_by("bram").says("from bram");
    anna_again
        .says("from anna")
        .learns_from(&bram)
        .says("/undo")
        .notes_are(&[("", "from bram")]);
}

#[test]
fn dont_write_that_down_is_about_what_was_written_here() {
    let (anna, bram) = led_and_joined();
    let anna = anna.says("from anna");
    let bram = bram.learns_from(&anna);
    let bram = bram
        .says("/erase")
        .expect("! Nothing was written down on this laptop. …/erase N1")
        .says("from bram");
    let anna = anna
        .learns_from(&bram)
        .says("/erase")
        .notes_are(&[("Sam", "from bram")]);
    bram.learns_from(&anna).notes_are(&[("Sam", "from bram")]);
}

#[test]
fn the_draft_and_the_cursor_stay_where_they_are() {
    let (anna, bram) = led_and_joined();
    let anna = anna.enter().says("one").says("two");
    let bram = bram.types("halfway a sen").learns_from(&anna);
    let draft = bram.model().draft().clone();
    assert_eq!(draft.text, "halfway a sen");
    assert_eq!(draft.speakers.len(), 1, "the line is of whoever spoke then");
    bram.says("halfway a sentence")
        .expect("✓ N3 note with Sam…");
}

#[test]
fn much_news_at_once_is_counted() {
    let (anna, bram) = led_and_joined();
    let anna = anna.then(&["one", "two", "three", "! four"]);
    bram.learns_from(&anna)
        .hears(&["· anna wrote down 4 things."]);
}

#[test]
fn two_wordings_are_both_kept_and_told() {
    let (anna, bram) = led_and_joined();
    let anna = anna.says("one");
    let bram = bram.learns_from(&anna);
    let anna = anna.says("/edit N1 one, says anna");
    let bram = bram
        .says("/edit N1 one, says bram")
        .learns_from(&anna)
        .expect("· In one place two people wrote something else. …");
    anna.learns_from(&bram)
        .expect("· In one place two people wrote something else. …");
}

#[test]
fn with_whom_one_writes_is_known() {
    let (anna, bram) = led_and_joined();
    assert_eq!(together::with_whom(anna.model()), None);
    let with = together::with_whom(bram.model());
    assert_eq!(with.as_deref(), Some("with anna, who leads"));
    let bram = bram.says("here I am");
    let anna = anna.learns_from(&bram);
    assert_eq!(
        together::with_whom(anna.model()).as_deref(),
        Some("with bram")
    );
    let anna = anna
        .meanwhile("cor", |pen| {
            let id = pen.make(Kind::Question);
            pen.set(&id, "text", "who?");
        })
        .meanwhile("dirk", |pen| {
            let id = pen.make(Kind::Question);
            pen.set(&id, "text", "why?");
        });
    assert_eq!(
        together::with_whom(anna.model()).as_deref(),
        Some("with bram, cor +1")
    );
}

#[test]
fn the_footer_of_a_joined_laptop_names_no_key_that_only_explains() {
    let anna = Circle::new()
        .on_the_screen()
        .item("Stories", 20, "round:sharing")
        .people(["Sam", "Lieke"])
        .begins()
        .presses(Command::Done);
    let bram = anna.joined_by("bram");
    let labels = |circle: &Circle| -> Vec<String> {
        let keys = footer(circle.model());
        keys.into_iter().map(|(_, label)| label).collect()
    };
    assert!(
        labels(&anna).contains(&"passes".to_owned()),
        "{:?}",
        labels(&anna)
    );
    for gone in [
        "passes",
        "later",
        "turn done",
        "turn to …",
        "next item",
        "pause",
    ] {
        assert!(
            !labels(&bram).contains(&gone.to_owned()),
            "{:?}",
            labels(&bram)
        );
    }
    assert!(!labels(&bram).is_empty());
}

#[test]
fn what_somebody_else_wrote_is_erased_only_when_asked_for_twice() {
    let (anna, bram) = led_and_joined();
    let anna = anna.says("from anna").says("and again");
    let bram = bram
        .learns_from(&anna)
        .says("/erase N1")
        .expect("! anna wrote N1: from anna. …once more…")
        .says("/erase N2")
        .expect("! anna wrote N2: …")
        .says("from bram")
        .says("/erase N1")
        .expect("! anna wrote N1: …");
    assert_eq!(bram.notes().len(), 3);
    let bram = bram.says("/erase N1").expect("✓ N1 erased for good…");
    assert_eq!(bram.notes().len(), 2);
    // What was written here is erased at once.
    bram.says("/erase N3")
        .expect("✓ N3 erased for good…")
        .says("/undo");
    let own = anna.says("/erase N2").expect("✓ N2 erased for good…");
    assert_eq!(own.notes().len(), 1);
}

#[test]
fn an_entry_keeps_its_number_when_an_earlier_one_comes_in_or_goes() {
    let (anna, bram) = led_and_joined();
    // Written before what Bram writes, and heard of after it.
    let anna = anna.says("first").says("second").says("+ an action");
    let bram = bram.after_minutes(1).says("from bram").says("and more");
    let bram = bram
        .learns_from(&anna)
        .says("/find first")
        .expect("…N3  first…")
        .says("/find from")
        .expect("…N1  from bram…")
        .says("/edit N2 and much more")
        .expect("✓ N2 changed…")
        .says("/edit N4 the second")
        .says("yet another")
        .expect("✓ N5 …")
        .says("/take-away N1")
        .says("/edit N5 and another")
        .expect("✓ N5 changed…")
        .says("/edit N1 gone")
        .expect("! There is no entry N1…")
        .says("/restore")
        .says("/edit N1 back")
        .expect("✓ N1 changed…")
        .says("/tick A1");
    let notes = bram.notes();
    let texts: Vec<&str> = notes.iter().map(|(_, text)| &**text).collect();
    assert_eq!(
        texts,
        [
            "first",
            "the second",
            "back",
            "and much more",
            "and another"
        ]
    );
}

#[test]
fn where_clocks_are_a_year_apart_the_time_used_is_that_of_whoever_leads() {
    let a_year = 60 * 24 * 365;
    for apart in [a_year, -a_year, 9 * 60] {
        let (anna, bram) = led_and_joined();
        let anna = anna.after_minutes(3).says("from anna");
        let bram = bram
            .clock_changes_by_minutes(apart)
            .after_minutes(3)
            .learns_from(&anna)
            .after_minutes(2)
            .says("/status")
            .expect("→ 1 Stories, 5 of 20 min…");
        // Whoever takes the lead goes on with that time, by another clock.
        let bram = bram.says("/lead").after_minutes(4).says("/status");
        let bram = bram.expect("→ 1 Stories, 9 of 20 min…");
        bram.says("/go-to 2").expect("→ 2 Two, 0 of 10 min…");
    }
}

#[test]
fn a_file_that_is_only_half_there_is_told_calmly() {
    let file = "x.bram.kring.json".to_owned();
    Circle::new()
        .people(["Sam"])
        .begins()
        .gets(kring::app::Msg::Unclear(file))
        .hears(&["· x.bram.kring.json cannot be read yet. Perhaps it is still arriving. …"]);
}
