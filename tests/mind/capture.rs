//! The capture line: what is typed becomes what it says, and nothing typed is lost.

use kring::app::Command;
use kring::minutes::{Level, Source};

use super::circle::{Circle, Plans};

fn talk() -> Plans {
    Circle::new().people(["Anna*facilitator", "Sam", "Lieke Vos", "Mo@expected"])
}

const LINES: &[(&str, &str)] = &[
    (
        "Just words",
        "✓ N1 note of the circle, stays in the circle: Just words",
    ),
    (
        "- a list",
        "✓ N1 note of the circle, stays in the circle: a list",
    ),
    (
        "* a list",
        "✓ N1 note of the circle, stays in the circle: a list",
    ),
    (
        "@sam I knew",
        "✓ N1 note with Sam, stays in the circle: I knew",
    ),
    (
        "Sam: I knew",
        "✓ N1 note with Sam, stays in the circle: I knew",
    ),
    (
        "Piet: I knew",
        "✓ N1 note of the circle, stays in the circle: Piet: I knew",
    ),
    (
        "@anna,lieke we did",
        "✓ N1 note with Anna, Lieke Vos, stays in the circle: we did",
    ),
    (
        "@lieke-vos yes",
        "✓ N1 note with Lieke Vos, stays in the circle: yes",
    ),
    (
        "@\"Lieke Vos\" yes",
        "✓ N1 note with Lieke Vos, stays in the circle: yes",
    ),
    (
        "! We ask first",
        "✓ D1 decision, to the network after reading back: We ask first",
    ),
    (
        "+ send the list @lieke fri",
        "✓ A1 action, who: Lieke Vos, by Fri 20 Nov, stays in the circle: send the list",
    ),
    (
        "+ send it",
        "✓ A1 action, nobody yet: add @name, stays in the circle: send it",
    ),
    (
        "+ send it next time @mo",
        "✓ A1 action, who: Mo, …, stays in the circle: send it",
    ),
    (
        "? Who asks them",
        "✓ Q1 open question, stays in the circle: Who asks them",
    ),
    (
        "= Asking first helps",
        "✓ I1 insight, to the network after reading back: Asking first helps",
    ),
    (
        "It hurt #experience",
        "✓ N1 note of the circle, source: experience, stays in the circle: It hurt",
    ),
    (
        "\\! no decision",
        "✓ N1 note of the circle, stays in the circle: ! no decision",
    ),
    (
        "!no space",
        "✓ N1 note of the circle, stays in the circle: !no space",
    ),
    (
        "% she looked away",
        "✓ Private remark kept on this laptop only, never in the minutes",
    ),
    ("@sam", "→ the pen is with Sam until the turn moves"),
    ("@+Piet", "✓ Piet added to the circle"),
    (
        "@+\"Jan de Vries\" hello",
        "✓ N1 note with Jan de Vries, stays in the circle: hello",
    ),
    ("?", "→ That is all. A line without a sign is a note."),
    (
        "@sma hello",
        "! Nobody here is called “sma”. Do you mean @sam? Type @+sma to add someone new.",
    ),
    (
        "@xavier hello",
        "! Nobody here is called “xavier”. Type @+xavier to add them.",
    ),
    ("+ call @xavier", "! Nobody here is called “xavier”…"),
    ("!", "! Type the decision behind the exclamation mark."),
    ("@", "! Type a name behind the @."),
    (
        "/",
        "! Type a command behind the slash; /help shows them all.",
    ),
    ("/nxet", "! There is no command “/nxet”. Do you mean /next?"),
    (
        "/xyzzy words",
        "! There is no command “/xyzzy”. /help shows all commands…",
    ),
];

#[test]
fn every_kind_of_line_becomes_what_it_says() {
    for (typed, wanted) in LINES {
        let _ = talk().begins().says(typed).expect(wanted);
    }
}

#[test]
fn every_kind_of_line_in_dutch() {
    for (typed, wanted) in [
        (
            "Zomaar iets",
            "✓ N1 notitie van de kring, blijft in de kring: Zomaar iets",
        ),
        (
            "@sam ik wist het",
            "✓ N1 notitie bij Sam, blijft in de kring: ik wist het",
        ),
        (
            "! We vragen het eerst",
            "✓ B1 besluit, na samen nalezen naar het netwerk: We vragen het eerst",
        ),
        (
            "+ lijst rondsturen @lieke vr",
            "✓ A1 actie, wie: Lieke Vos, vóór vr 20-11, blijft in de kring: lijst rondsturen",
        ),
        (
            "+ lijst vóór 1 maart 2028",
            "✓ A1 actie, …, vóór wo 1-3-2028, blijft in de kring: lijst",
        ),
        (
            "? Wie belt",
            "✓ V1 open vraag, blijft in de kring: Wie belt",
        ),
        (
            "= Vragen helpt",
            "✓ I1 inzicht, na samen nalezen naar het netwerk: Vragen helpt",
        ),
        (
            "Het deed pijn #erv",
            "✓ N1 notitie van de kring, bron: ervaring, blijft in de kring: …",
        ),
        (
            "% ze keek weg",
            "✓ Privé-opmerking alleen op deze laptop bewaard, nooit in het verslag",
        ),
        ("@sam", "→ de pen blijft bij Sam tot de beurt verdergaat"),
        ("@sma hoi", "! Niemand heet hier “sma”. Bedoel je @sam? …"),
        (
            "/strask",
            "! Er is geen opdracht “/strask”. Bedoel je /straks?",
        ),
        ("/next", "→ 2 Na, 0 van 10 min"),
        ("/volgende", "→ 2 Na, 0 van 10 min"),
    ] {
        let _ = talk()
            .dutch()
            .item("Gesprek", 10, "talk")
            .item("Na", 10, "talk")
            .begins()
            .says(typed)
            .expect(wanted);
    }
}

#[test]
fn the_pen_is_held_until_the_turn_moves() {
    let circle = || {
        Circle::new()
            .item("Stories", 9, "round:sharing")
            .item("After", 9, "talk")
            .people(["Sam", "Lieke", "Mo", "Ruth"])
            .begins()
    };
    circle()
        .then(&[
            "",
            "@mo",
            "words of Mo",
            "more of Mo",
            "@ruth one of Ruth",
            "again Mo",
            "",
            "of Lieke",
        ])
        .notes_are(&[
            ("Mo", "words of Mo"),
            ("Mo", "more of Mo"),
            ("Ruth", "one of Ruth"),
            ("Mo", "again Mo"),
            ("Lieke", "of Lieke"),
        ]);
    for moves in [
        &[""][..],
        &["/pass"],
        &["/later"],
        &["/turn ruth"],
        &["/out sam"],
        &["/undo"],
        &["/next", "/next"],
        &["/round reaction", "/round reaction"],
    ] {
        let circle = circle()
            .then(&["", "@mo"])
            .then(moves)
            .says("whose is this");
        assert_ne!(circle.notes()[0].0, "Mo", "{moves:?}");
    }
    for stays in [
        "/pause",
        "/status",
        "/more 5",
        "@+Piet",
        "! a decision",
        "/in ruth",
    ] {
        let circle = circle().then(&["", "@mo", stays]);
        let circle = if stays == "/pause" {
            circle.says("/pause")
        } else {
            circle
        };
        let circle = circle.says("whose is this");
        assert_eq!(circle.notes().last().unwrap().0, "Mo", "{stays}");
    }
    circle()
        .then(&["", "@sam,mo", "both of us", "? who knows"])
        .notes_are(&[("Sam+Mo", "both of us")]);
}

#[test]
fn the_line_belongs_to_whoever_spoke_at_its_first_letter() {
    let circle = || {
        Circle::new()
            .on_the_screen()
            .item("Stories", 9, "round:sharing")
            .people(["Sam", "Lieke", "Mo"])
            .begins()
    };
    circle()
        .enter()
        .types("I")
        .types("I want")
        .presses(Command::Done)
        .speaks("Lieke")
        .says("I want to be asked")
        .expect("✓ N1 note with Sam…")
        .says("and I too")
        .notes_are(&[("Sam", "I want to be asked"), ("Lieke", "and I too")]);
    // Taken away and begun again, the line is new.
    circle()
        .enter()
        .types("I")
        .types("")
        .presses(Command::Done)
        .types("we")
        .says("we do")
        .notes_are(&[("Lieke", "we do")]);
    // Nobody had the turn yet: the words are the circle's.
    circle()
        .types("wel")
        .presses(Command::Done)
        .says("welcome")
        .notes_are(&[("", "welcome")]);
    // The pen was held.
    circle()
        .enter()
        .says("@mo")
        .types("w")
        .presses(Command::Done)
        .says("words")
        .notes_are(&[("Mo", "words")]);
}

#[test]
fn on_the_screen_a_refused_line_stays_on_the_line() {
    let circle = Circle::new().on_the_screen().people(["Sam"]).begins();
    let circle = circle
        .types("@zed hi")
        .says("@zed hi")
        .expect("! Nobody here is called “zed”…");
    assert_eq!(circle.draft, "@zed hi");
    assert_eq!(circle.model().draft().text, "@zed hi");
    let circle = circle
        .types("@sam hi")
        .says("@sam hi")
        .notes_are(&[("Sam", "hi")]);
    assert_eq!(circle.draft, "");
    let circle = circle.types("/turn zed").says("/turn zed").expect("! …");
    assert_eq!(circle.draft, "/turn zed");
    let circle = circle.types("/status").says("/status");
    assert_eq!(circle.draft, "");
}

#[test]
fn in_line_mode_refused_lines_stand_aside_and_the_next_line_leaves_them_there() {
    let circle = Circle::new()
        .item("Stories", 9, "round:sharing")
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["", "@zed my long story"])
        .expect("! Nobody here is called “zed”…")
        .says("/status")
        .expect("  set aside, not stored: @zed my long story")
        .enter()
        .says("of Lieke")
        .says("@yves another")
        .says("/status")
        .expect("  set aside, not stored: @zed my long story")
        .expect("  set aside, not stored: @yves another")
        .notes_are(&[("Lieke", "of Lieke")]);
    assert_eq!(circle.draft, "@zed my long story\n@yves another");
    circle
        .starts_again()
        .expect("  set aside, not stored: @zed my long story")
        .says("and on we go")
        .says("/status")
        .expect("  set aside, not stored: @zed my long story…another");
}

#[test]
fn a_text_behind_a_command_that_is_refused_is_kept() {
    for line in [
        "/edit N9 words that are lost",
        "/outcome what came of it",
        "/agreement we listen",
        "/propose we ask first",
        "/park a question",
        "/add-item A title 10",
    ] {
        let sits = || Circle::new().people(["Sam"]);
        let circle = if line.starts_with("/edit") || line.starts_with("/outcome") {
            sits().sits()
        } else {
            sits().begins().then(&["/close", "/close"])
        };
        let circle = circle.says(line).expect("! …");
        assert_eq!(circle.draft, line);
    }
}

#[test]
fn what_an_item_asks_to_leave_out_is_told_and_stored_all_the_same() {
    Circle::new()
        .item_with("Check-in", 10, "talk", r#", "notes": "none""#)
        .item_with("Talk", 10, "talk", r#", "notes": "outcomes""#)
        .people(["Sam"])
        .begins()
        .says("I am tired")
        .expect("✓ N1 …, this is not written down at this item; /erase erases it: I am tired")
        .says("! stop")
        .expect("✓ D1 …, this is not written down at this item; …")
        .says("/next")
        .says("a story")
        .expect("✓ N2 …, this is not written down at this item; …")
        .says("! We stop")
        .expect("✓ D2 decision, to the network after reading back: We stop");
    let circle = Circle::new()
        .item_with("Check-in", 10, "talk", r#", "notes": "none""#)
        .begins();
    let hint = kring::app::hint(circle.model(), "I am tired", circle.now());
    assert!(hint.ends_with("this is not written down at this item (Enter stores it all the same)"));
}

#[test]
fn the_item_says_who_may_read_what_is_new() {
    Circle::new()
        .item_with("A", 10, "talk", r#", "level": "network""#)
        .item_with(
            "B",
            10,
            "talk",
            r#", "level": {"note":"public","decision":"circle"}"#,
        )
        .begins()
        .says("a")
        .expect("✓ N1 note of the circle, for the network: a")
        .says("! a")
        .expect("✓ D1 decision, to the network after reading back: a")
        .says("/next")
        .says("b")
        .expect("✓ N2 note of the circle, public: b")
        .says("! b")
        .expect("✓ D2 decision, stays in the circle: b")
        .says("? b")
        .expect("✓ Q1 open question, stays in the circle: b")
        .with_minutes(|minutes| {
            let levels: Vec<Level> = minutes
                .contributions()
                .values()
                .map(|note| note.level.unwrap())
                .collect();
            assert_eq!(levels, [Level::Network, Level::Public]);
        });
}

#[test]
fn several_lines_are_one_text() {
    Circle::new()
        .people(["Sam"])
        .begins()
        .says("/lines 3")
        .hears(&[])
        .says("@sam first")
        .hears(&[])
        .says("/next")
        .hears(&[])
        .says("third")
        .expect("✓ N1 note with Sam, stays in the circle: first /next third")
        .notes_are(&[("Sam", "first\n/next\nthird")])
        .says("/lines 0")
        .expect("! Type how many lines belong together, from 1 to 10000: /lines 4")
        .says("/regels twee")
        .expect("! Type how many…");
}

#[test]
fn lines_that_are_still_gathered_are_kept_when_the_program_ends() {
    let circle = Circle::new().begins().then(&["/lines 5", "one", "two"]);
    assert!(circle.draft.starts_with("one"), "{}", circle.draft);
    for end in [kring::app::Msg::EndOfInput, kring::app::Msg::Stop] {
        let circle = Circle::new()
            .begins()
            .then(&["/lines 5", "one", "two"])
            .gets(end);
        assert!(circle.left);
        assert_eq!(circle.draft, "");
        assert_eq!(circle.notes()[0].1.trim_end(), "one\ntwo");
    }
}

#[test]
fn empty_lines_that_were_asked_for_end_no_turn() {
    Circle::new()
        .item("Stories", 9, "round:sharing")
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["", "/lines 2", "", ""])
        .expect("! Type the note itself.")
        .speaks("Sam");
}

#[test]
fn nothing_is_said_before_it_is_on_disk() {
    Circle::new()
        .people(["Sam"])
        .begins()
        .disk_hangs()
        .says("a note")
        .hears(&[])
        .says("% a remark")
        .hears(&[])
        .disk_works()
        .hears(&[
            "✓ N1 note of the circle, stays in the circle: a note",
            "✓ Private remark kept on this laptop only, never in the minutes",
        ]);
}

#[test]
fn long_texts_are_stored_whole() {
    for length in [20_000, 200_000] {
        let words = "één verhaal 🙂 ".repeat(length / 15);
        let words = words.trim();
        let circle = Circle::new()
            .people(["Sam"])
            .begins()
            .says(&format!("@sam {words}"));
        let notes = circle.notes();
        assert_eq!(notes.len(), words.len().div_ceil(64 << 10));
        assert_eq!(
            notes
                .iter()
                .map(|(_, text)| text.as_str())
                .collect::<String>(),
            words
        );
        assert!(notes.iter().all(|(who, _)| who == "Sam"));
        circle.sound();
    }
}

#[test]
fn one_person_speaks_three_hundred_times() {
    let mut circle = Circle::new()
        .item("Stories", 9, "round:sharing")
        .people(["Sam", "Lieke"])
        .begins()
        .enter();
    for n in 1..=300 {
        circle = circle
            .says(&format!("part {n}"))
            .expect(&format!("✓ N{n} note with Sam…"));
    }
    circle
        .enter()
        .speaks("Lieke")
        .says("/find part 299")
        .expect("    N299  part 299");
}

#[test]
fn sources_are_kept() {
    Circle::new()
        .begins()
        .says("I lived it #exp and read it #sci")
        .with_minutes(|minutes| {
            let note = minutes.contributions().values().next().unwrap();
            assert!(note.sources.contains(&Source::Experiential));
            assert!(note.sources.contains(&Source::Scientific));
            assert_eq!(note.text.as_deref(), Some("I lived it and read it"));
        });
}

#[test]
fn a_hint_says_what_enter_will_do() {
    let circle = Circle::new()
        .item("Stories", 9, "round:sharing")
        .people(["Sam", "Lieke"])
        .begins();
    let hint = |text: &str| kring::app::hint(circle.model(), text, circle.now());
    assert_eq!(hint(""), "Enter: Sam starts");
    assert_eq!(hint("Lieke"), "Enter: Lieke starts");
    assert_eq!(
        hint("words"),
        "Enter: note of the circle, stays in the circle"
    );
    assert_eq!(
        hint("! yes"),
        "Enter: decision, to the network after reading back"
    );
    assert_eq!(
        hint("@zed x"),
        "Nobody here is called “zed”. Type @+zed to add them."
    );
    assert_eq!(hint("@lieke"), "Enter: Lieke starts");
    let circle = circle.enter();
    let hint = |text: &str| kring::app::hint(circle.model(), text, circle.now());
    assert_eq!(hint(""), "Enter: then Lieke");
    assert_eq!(hint("words"), "Enter: note with Sam, stays in the circle");
    assert_eq!(
        hint("@lieke"),
        "Enter: the pen stays with Lieke until the turn moves"
    );
    assert_eq!(hint("% x"), "Enter: private remark, stays on this laptop");
}

#[test]
fn entries_are_changed_by_their_label_or_the_last_that_fits() {
    Circle::new()
        .item("One", 10, "talk")
        .item("Two", 10, "talk")
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["first", "+ send the list", "last"])
        .says("/edit N1 the very first")
        .expect("✓ N1 changed: now “the very first”")
        .says("/edit the very last")
        .expect("✓ N2 changed: now “the very last”")
        .says("/owner lieke")
        .expect("✓ A1 changed: who: Lieke")
        .says("/due friday")
        .expect("✓ A1 changed: by Fri 20 Nov")
        .says("/due when the leaves fall")
        .expect("✓ A1 changed: by “when the leaves fall”; not read as a day")
        .says("/tick")
        .expect("✓ A1 changed: done")
        .says("/speaker n1 sam")
        .expect("✓ N1 changed: words of Sam")
        .says("/level N1 public")
        .expect("✓ N1 changed: public")
        .says("/source N1 exp")
        .expect("✓ N1 changed: source: experience")
        .says("/bron N1 #ervaring")
        .expect("✓ N1 changed: no longer from experience")
        .says("/move N1 2")
        .expect("✓ N1 changed: now at “Two”")
        .says("/review A1 friday")
        .expect("! Only a decision is reviewed…")
        .says("/take-away N9")
        .expect("! There is no entry N9…")
        .says("/edit N9 gone wrong")
        .expect("! There is no entry N9…")
        .says("/take-away")
        .expect("✓ N2 taken away; /restore brings it back")
        .notes_are(&[("Sam", "the very first")])
        .says("/restore")
        .expect("✓ N2 is back")
        .says("! We stop")
        .says("/review in 2 weeks")
        .expect("✓ D1 changed: review Thu 3 Dec")
        .says("/afvinken B1")
        .expect("! Only an action or an open question…")
        .says("? who")
        .says("/tick")
        .expect("✓ Q1 changed: answered");
}

#[test]
fn an_entry_becomes_another_kind_and_keeps_what_it_had() {
    Circle::new()
        .people(["Sam", "Lieke"])
        .begins()
        .says("@sam we ask first #exp")
        .says("/kind decision")
        .expect("✓ N1 is now D1: decision")
        .with_minutes(|minutes| {
            let decision = minutes.decisions().values().next().unwrap();
            assert_eq!(decision.present.len(), 2);
            assert!(decision.sources.contains(&Source::Experiential));
            assert_eq!(decision.level, Some(Level::Network));
        })
        .says("/level circle")
        .says("/kind insight")
        .with_minutes(|minutes| {
            assert_eq!(
                minutes.insights().values().next().unwrap().level,
                Some(Level::Circle)
            );
        })
        .says("+ send the list @lieke friday")
        .says("/kind A1 note")
        .notes_are(&[("", "send the list (Lieke, friday)")])
        .says("/kind N2 note")
        .expect("! It is that already.")
        .says("/kind N2 poem")
        .expect("! “poem” is no kind of entry…");
}

#[test]
fn a_decision_beside_a_proposal_leaves_it_open() {
    Circle::new()
        .people(["Sam"])
        .begins()
        .says("/propose")
        .expect("! Type the proposal…")
        .says("/propose We ask first")
        .expect("✓ Proposal on the table: We ask first")
        .says("/amend We always ask first")
        .expect("✓ New wording of the proposal: We always ask first")
        .says("/next")
        .expect("  a proposal is open: We always ask first")
        .says("! We meet on Fridays")
        .expect("✓ D1 decision, …")
        .with_minutes(|minutes| {
            let decision = minutes.decisions().values().next().unwrap();
            assert_eq!(decision.proposal, None);
        })
        .says("/next")
        .expect("  a proposal is open: We always ask first");
}
