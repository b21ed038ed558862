//! Odd names and odd input.

use super::circle::Circle;

const NAMES: &[&str] = &[
    "Jan | Piet",
    "a/b",
    "@home",
    "Sam (of Lieke)",
    "O'Brien",
    "\"Kees\"",
    "👩‍🦰 Els",
    "שרה",
    "王芳",
    "ß",
    "Šárka Ødegård",
    "J.-P.",
    "-",
    "/next",
    "!",
    "name: with colon",
    "x,y",
    "1",
    "#erv",
    "Jan de Vries",
    "Jan de Vries-Bakker",
    "~2",
    "a\\b",
    "e\u{301}",
];

#[test]
fn everyone_can_be_written_down_whatever_they_are_called() {
    for name in NAMES {
        let quoted = name.replace('"', "\"\"");
        let circle = Circle::new()
            .item("Stories", 9, "round:sharing")
            .people(["Sam"])
            .begins()
            .says(&format!("@+\"{quoted}\" hello"));
        assert_eq!(
            circle.notes(),
            [((*name).to_owned(), "hello".to_owned())],
            "{name}"
        );
        let circle = circle.says(&format!("@\"{quoted}\" again"));
        assert_eq!(circle.notes()[1].0, *name);
        let circle = circle.says(&format!("/turn @\"{quoted}\"")).speaks(name);
        let circle = circle.says("my turn");
        assert_eq!(circle.notes()[2].0, *name);
        let circle = circle
            .says(&format!("/out \"{quoted}\""))
            .expect("✓ …has left…");
        circle.sound();
    }
}

#[test]
fn two_people_called_jan_are_told_apart() {
    Circle::new()
        .item("Stories", 9, "round:sharing")
        .people(["Jan", "Sam", "Jan"])
        .begins()
        .expect("→ …Enter for Jan (place 1)")
        .enter()
        .expect("→ now: Jan (place 1), then: Sam, after that Jan (place 3), 2 still to hear")
        .says("@jan hello")
        .expect("! “jan” can be several people. Type @\"Jan\"~1, @\"Jan\"~2.")
        .says("@\"Jan\"~2 hello")
        .expect("✓ N1 note with Jan (place 3), stays in the circle: hello")
        .then(&["", ""])
        .expect("→ now: Jan (place 3)")
        .says("@+Jan")
        .expect("  There is somebody called Jan already…");
}

#[test]
fn people_without_a_name_are_asked_too() {
    let circle = Circle::new()
        .item("Stories", 9, "round:sharing")
        .people(["Sam", "", ""])
        .begins()
        .then(&["", ""])
        .expect("→ now: someone without a name (place 2), then: someone without a name (place 3)…")
        .says("words")
        .expect("✓ N1 note with someone without a name (place 2)…")
        .says("/people")
        .expect("  someone without a name (place 2): here, …");
    circle.sound();
}

#[test]
fn what_is_too_long_for_its_place_is_refused_and_kept() {
    let long = "x".repeat(100_000);
    for before in [
        "/add-item ",
        "/outcome ",
        "/agreement ",
        "/propose ",
        "/edit N1 ",
        "/perspective sam ",
        "/due A1 ",
        "/role sam ",
        "@+",
        "/turn ",
    ] {
        let line = format!("{before}{long}");
        let circle = Circle::new()
            .people(["Sam"])
            .begins()
            .then(&["note", "+ do"]);
        let circle = circle.says(&line).expect("! …");
        circle.sound();
        let text = [
            "/add-item ",
            "/outcome ",
            "/agreement ",
            "/propose ",
            "/edit N1 ",
            "@+",
        ];
        if text.contains(&before) {
            assert_eq!(circle.draft, line, "{before}");
        }
    }
    let circle = Circle::new()
        .begins()
        .says(&format!("+ do it over{}2 weeks", " ".repeat(100_000)));
    circle.sound();
    let circle = Circle::new()
        .begins()
        .says(&format!("/park {}", "word ".repeat(40_000)));
    assert_eq!(circle.minutes().questions().len(), 4);
    circle.sound();
}

#[test]
fn control_characters_are_words_like_others() {
    for text in [
        "a\u{0}b",
        "\u{1b}[2J",
        "a\u{202e}b",
        "\u{feff}x",
        "a\r",
        "tab\tbed",
        "\u{200b}x",
    ] {
        let circle = Circle::new().begins().says(text);
        assert_eq!(circle.notes().len(), 1, "{text:?}");
        circle.sound();
    }
}

#[test]
fn the_same_person_arrives_once() {
    let circle = Circle::new().people(["Sam"]).begins();
    let sam = circle.id("Sam");
    let arrived = circle.minutes().participants()[&sam].arrived;
    let circle = circle
        .after_minutes(5)
        .says("/in sam")
        .says("/online sam")
        .says("/online sam");
    assert_eq!(circle.minutes().participants()[&sam].arrived, arrived);
    circle
        .expect("✓ Sam is in the room again")
        .says("/people")
        .expect("  Sam: here");
}

#[test]
fn perspectives_and_roles_are_said_in_words() {
    Circle::new()
        .dutch()
        .people(["Sam"])
        .begins()
        .says("/perspectief sam jongere")
        .expect("✓ Perspectief van Sam: ook jongere")
        .says("/perspective sam young person")
        .expect("✓ Perspectief van Sam: niet meer jongere")
        .says("/perspectief sam muzikant")
        .says("/rol sam hoeder")
        .expect("✓ Sam is nu hoeder")
        .says("/mensen")
        .expect("  Sam: aanwezig, hoeder, muzikant")
        .says("/rol sam hoeder")
        .expect("✓ Sam is geen hoeder meer")
        .says("/rol sam koning")
        .expect("! “koning” is geen rol…")
        .says("/plek sam")
        .expect("! Typ een naam en een nummer…");
}

#[test]
fn seats_change_the_order() {
    Circle::new()
        .item("Stories", 9, "round:sharing")
        .people(["Sam", "Lieke", "Mo"])
        .begins()
        .then(&["", "/seat mo 2"])
        .expect("✓ Mo sits on place 2")
        .enter()
        .expect("→ now: Mo, then: Lieke…");
}

#[test]
fn help_and_what_is_unknown() {
    Circle::new()
        .dutch()
        .begins()
        .says("?")
        .expect("  Zo wordt een regel:")
        .expect("→ Dat is alles…")
        .says("/hulp pas")
        .expect("  …/pas…")
        .says("/hulp xyzzy")
        .expect("! Er is geen opdracht “/xyzzy”…")
        .says("/vastleggen")
        .expect("! Er is geen opdracht…")
        .says("/ronde rondje")
        .expect("! “rondje” ken ik niet…")
        .says("/zoek")
        .expect("! Typ wat je zoekt…")
        .says("/verlaat")
        .expect("→ Verlaten…");
}
