//! The view for the room: F5, and `kring room` in a terminal of its own. Large, calm, and nothing
//! on it that is not for everyone's eyes.

use insta::assert_snapshot;
use kring::app::key::Code;
use kring::app::keymap::Keymap;
use kring::app::{Key, Mode, Model};
use kring::circle::people;
use kring::circle::room::picture;
use kring::lang::Language::{self, Dutch, English};
use kring::minutes::{Minutes, Presence, SessionStatus, print, read, schema};
use kring::run::{Input, Wall};
use kring::store::Unclear;
use kring::tui::{Look, RoomWall};
use proptest::prelude::*;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use serde_json::{Value, json};

use super::picture::{text, text_of};
use super::session::half_way;
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

const SMALL: (u16, u16) = (40, 10);
const HUGE: (u16, u16) = (200, 60);

/// The same as F5 shows, in a terminal of its own.
fn wall(language: Language, (columns, rows): (u16, u16), look: Look) -> RoomWall<TestBackend> {
    let backend = TestBackend::new(columns, rows);
    let size = Size::new(columns, rows);
    RoomWall::new(backend, size, look, language, Keymap::default())
}

fn shown(wall: &RoomWall<TestBackend>) -> String {
    text_of(wall.backend().buffer())
}

fn seen(stage: &Stage<TestBackend>, language: Language, size: (u16, u16)) -> String {
    let mut wall = wall(language, size, Look::default());
    let picture = picture(stage.model.minutes(), stage.now());
    wall.show(&picture, None).expect("shown");
    shown(&wall)
}

#[test]
fn who_speaks_stands_large_at_every_size() {
    for (name, language, size) in [
        ("nl_wide", Dutch, WIDE),
        ("en_usual", English, USUAL),
        ("nl_40x10", Dutch, SMALL),
        ("en_200x60", English, HUGE),
    ] {
        let mut stage = half_way(language, size);
        stage.keys("<F5>");
        assert_snapshot!(format!("speaking_{name}"), text(&stage.screen));
    }
}

#[test]
fn a_proposal_is_read_with_the_step_and_never_an_answer() {
    for (name, language, size, go, again) in [
        ("nl_wide", Dutch, WIDE, "/ga-naar 7<Enter>", "/aanpassing"),
        ("en_usual", English, USUAL, "/go-to 7<Enter>", "/amend"),
        ("nl_40x10", Dutch, SMALL, "/ga-naar 7<Enter>", "/aanpassing"),
    ] {
        let mut stage = Stage::prepared(language, size, &CIRCLE);
        stage.keys("<PageDown>").keys(go);
        stage.keys("<Ctrl+D>We vragen het jongeren vooraf.<Enter>");
        let told = seen(&stage, language, size);
        assert!(
            !told.contains("vooraf"),
            "not before it was read out: {told}"
        );
        assert_snapshot!(format!("proposal_told_{name}"), told);
        stage.keys("<Ctrl+D>");
        assert_snapshot!(
            format!("proposal_clarifying_{name}"),
            seen(&stage, language, size)
        );
        stage
            .keys("<Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D>")
            .keys(again)
            .keys(" Wij vragen het altijd<Enter>");
        let changed = seen(&stage, language, size);
        assert!(
            !changed.contains("altijd"),
            "not before it was read out: {changed}"
        );
        stage.keys("<Ctrl+D>Joris<Enter>1<Enter>2 tijdgebrek<Enter>");
        let asking = seen(&stage, language, size);
        assert!(
            asking.contains("Wij vragen het altijd") && !asking.contains("vooraf"),
            "{asking}"
        );
        assert_snapshot!(format!("proposal_asking_{name}"), asking);
        stage.keys("3 ouderloos<Enter>1<Enter>1<Enter>1<Enter>1<Enter>");
        let read = seen(&stage, language, size);
        stage.keys("<Ctrl+D>");
        let met = seen(&stage, language, size);
        assert_snapshot!(format!("proposal_objection_{name}"), met);
        for shown in [asking, read, met] {
            for hidden in ["tijdgebrek", "ouderloos"] {
                assert!(!shown.contains(hidden), "{shown}");
            }
        }
    }
}

#[test]
fn who_sits_in_the_middle_is_named() {
    let mut stage = Stage::prepared(English, USUAL, &CIRCLE);
    stage.keys("<PageDown>/go-to 4<Enter>/centre Sam first<Enter>");
    stage.keys("Sam<Enter>");
    let shown = seen(&stage, English, USUAL);
    assert!(shown.contains("in the middle: Sam"), "{shown}");
    assert_snapshot!("middle_en_usual", shown);
}

#[test]
fn in_a_silence_what_people_think_about_stays() {
    for (name, language, size, line) in [
        ("nl_wide", Dutch, WIDE, "/ga-naar 4<Enter>/stilte 2<Enter>"),
        (
            "en_usual",
            English,
            USUAL,
            "/go-to 4<Enter>/silence 2<Enter>",
        ),
        (
            "nl_40x10",
            Dutch,
            SMALL,
            "/ga-naar 4<Enter>/stilte 2<Enter>",
        ),
    ] {
        let mut stage = Stage::prepared(language, size, &CIRCLE);
        stage.keys("<PageDown>").keys(line);
        assert_snapshot!(format!("silence_{name}"), seen(&stage, language, size));
    }
}

#[test]
fn a_terminal_of_its_own_shows_the_same() {
    for (name, language, size) in [
        ("nl_wide", Dutch, WIDE),
        ("en_usual", English, USUAL),
        ("nl_40x10", Dutch, SMALL),
    ] {
        let stage = half_way(language, WIDE);
        let own = seen(&stage, language, size);
        assert_snapshot!(format!("own_terminal_{name}"), own);
        let mut stage = half_way(language, size);
        stage.keys("<F5>");
        let rows = usize::from(size.1) - 1;
        let upper = |shown: &str| {
            shown
                .lines()
                .take(rows)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(upper(&own), upper(&text(&stage.screen)));
    }
}

#[test]
fn from_coming_in_to_the_end() {
    for (language, size, name) in [(Dutch, WIDE, "nl_wide"), (English, USUAL, "en_usual")] {
        let mut stage = Stage::prepared(language, size, &CIRCLE);
        assert_snapshot!(format!("welcome_{name}"), seen(&stage, language, size));
        stage.keys("<PageDown>");
        assert_snapshot!(format!("item_{name}"), seen(&stage, language, size));
        stage.wait(600).keys("<PageDown>").wait(60);
        assert_snapshot!(format!("who_begins_{name}"), seen(&stage, language, size));
        for _ in CIRCLE {
            stage.keys("<Enter>");
        }
        stage.keys("<Enter>");
        assert_snapshot!(format!("complete_{name}"), seen(&stage, language, size));
        stage.keys("<F4>");
        assert_snapshot!(format!("calm_{name}"), seen(&stage, language, size));
        let mut file: Value = serde_json::from_str(&print(stage.model.minutes())).expect("JSON");
        file["session"]["status"] = json!("finished");
        let minutes = read(file.to_string().as_bytes()).expect("minutes");
        stage.model = Model::new(minutes, "anna", language, Mode::Screen, stage.now());
        assert_snapshot!(format!("end_{name}"), seen(&stage, language, size));
    }
}

#[test]
fn names_of_every_script_and_length_are_shown() {
    let people = [
        "Søren",
        "שרה",
        "李小龙",
        "Zoë-Marie van den Berg-de Vries uit Amersfoort",
        "👩‍👧",
    ];
    let mut stage = Stage::prepared(Dutch, USUAL, &people);
    stage.keys("<PageDown><PageDown><Enter>");
    let mut all = String::new();
    for _ in people {
        all.push_str(&seen(&stage, Dutch, USUAL));
        all.push_str("────\n");
        stage.keys("<Enter>");
    }
    assert_snapshot!("scripts_nl_usual", all);
}

#[test]
fn ascii_is_enough_for_the_wall() {
    let stage = half_way(English, USUAL);
    let look = Look {
        ascii: true,
        colour: false,
    };
    let mut wall = wall(English, USUAL, look);
    let picture = picture(stage.model.minutes(), stage.now());
    wall.show(&picture, Some(Unclear::Gone)).expect("shown");
    let shown = shown(&wall);
    assert!(shown.is_ascii(), "{shown}");
    assert_snapshot!("ascii_en_usual", shown);
}

#[test]
fn what_is_unclear_is_said_calmly_and_the_picture_stays() {
    for (language, words) in [
        (
            Dutch,
            ["niet te vinden", "niet te lezen", "een andere bijeenkomst"],
        ),
        (
            English,
            ["cannot be found", "cannot be read", "another session"],
        ),
    ] {
        let stage = half_way(language, WIDE);
        let picture = picture(stage.model.minutes(), stage.now());
        let mut wall = wall(language, USUAL, Look::default());
        wall.show(&picture, None).expect("shown");
        let before = shown(&wall);
        let why = [Unclear::Gone, Unclear::Unreadable, Unclear::OtherSession];
        for (why, word) in why.into_iter().zip(words) {
            wall.show(&picture, Some(why)).expect("shown");
            let now = shown(&wall);
            assert!(now.contains(word), "{now}");
            assert_eq!(before.lines().take(23).count(), 23);
            assert!(before.lines().take(23).eq(now.lines().take(23)));
        }
        wall.show(&picture, None).expect("shown");
        assert_eq!(shown(&wall), before, "and is gone when it is clear again");
    }
}

#[test]
fn a_clicker_does_nothing_in_a_terminal_of_its_own_and_only_leaving_leaves() {
    let stage = half_way(Dutch, WIDE);
    let mut wall = wall(Dutch, USUAL, Look::default());
    let picture = picture(stage.model.minutes(), stage.now());
    wall.show(&picture, None).expect("shown");
    let before = shown(&wall);
    for key in [
        "PageDown", "PageUp", "b", ".", "F5", "Esc", "Enter", "q", "F1", "Ctrl+P", "Ctrl+Z", "Tab",
    ] {
        let key: Key = key.parse().expect("a key");
        assert!(!wall.input(Input::Key(key)).expect("taken"));
        assert_eq!(shown(&wall), before, "{key:?}");
    }
    let pasted = Input::Paste("een verhaal".into());
    assert!(!wall.input(pasted).expect("taken"));
    assert_eq!(shown(&wall), before);
    let interrupt = Key::new(Code::Char('c'), true, false, false);
    assert!(!wall.input(Input::Key(interrupt)).expect("taken"));
    assert!(shown(&wall).contains("Met Ctrl+Q sluit je dit beeld"));
    let leave = Key::new(Code::Char('q'), true, false, false);
    assert!(wall.input(Input::Key(leave)).expect("taken"));
}

#[test]
fn a_wall_of_any_size_is_drawn() {
    let stage = half_way(English, WIDE);
    let picture = picture(stage.model.minutes(), stage.now());
    let mut wall = wall(English, WIDE, Look::default());
    wall.show(&picture, None).expect("shown");
    for columns in (1..=220).step_by(3) {
        for rows in [1, 2, 9, 10, 11, 13, 24, 60] {
            wall.input(Input::Resize { columns, rows }).expect("drawn");
        }
    }
}

#[test]
fn nothing_lies_on_top_of_what_the_room_sees() {
    let mut stage = half_way(English, WIDE);
    stage.keys("a note in the dark<Enter><F5>");
    let calm = text(&stage.screen);
    for keys in [
        "<Ctrl+P>",
        "<Ctrl+F>",
        "<F1>",
        "<Ctrl+G>",
        "<Ctrl+O>",
        "<Ctrl+D>",
        "<Ctrl+R>",
        "<F6>",
        "<Up>",
        "<Tab>",
        "<F7>",
        "<F8>",
        "/find note<Enter>",
        "/edit<Enter>",
        "/erase<Enter>",
        "/status<Enter>",
        "typed in the dark",
    ] {
        stage.keys(keys);
        let shown = text(&stage.screen);
        assert!(
            !shown.contains("dark") && !shown.contains("gesproken"),
            "{keys}\n{shown}"
        );
        assert!(stage.model.screen().room, "{keys}");
        assert!(stage.model.screen().layers.is_empty(), "{keys}");
    }
    assert_eq!(
        calm.lines().next(),
        text(&stage.screen).lines().next(),
        "the same view"
    );
}

#[test]
fn before_it_begins_the_room_is_welcomed_and_a_clicker_begins_nothing() {
    let mut stage = Stage::prepared(Dutch, USUAL, &CIRCLE);
    stage.keys("<F5><PageDown><Space><Enter>b.");
    assert_eq!(stage.model.status(), SessionStatus::Prepared);
    let absent = |stage: &Stage<TestBackend>| {
        let people = stage.model.minutes().participants();
        people
            .values()
            .any(|p| p.presence != Some(Presence::Present))
    };
    assert!(
        !absent(&stage),
        "the list of who is here is not on the wall"
    );
    let shown = text(&stage.screen);
    assert!(shown.contains("Leercirkel visie"), "{shown}");
    stage.keys("<F5>");
    assert!(!stage.model.screen().room);
}

/// A word that must never be seen.
const SECRET: &str = "GEHEIM";

/// The same minutes with one more record in every list, as the schema has them: the secret stands
/// in every field that takes a text, and in fields and lists that only a later kring knows. The
/// title of the session, and titles and prompts of the agenda, are for everyone's eyes.
fn planted(minutes: &Minutes) -> Minutes {
    let schema = schema();
    let mut file: Value = serde_json::from_str(&print(minutes)).expect("JSON");
    let current = file["session"]["current"].clone();
    let somebody = file["participants"][0]["id"].clone();
    let lists = schema["properties"].as_object().expect("lists");
    for (list, about) in lists {
        let Some(fields) = about["items"]["properties"].as_object() else {
            continue;
        };
        let mut record = serde_json::Map::new();
        for (field, about) in fields {
            let value = match (list.as_str(), field.as_str()) {
                (_, "id") => json!(format!("{list}-{SECRET}")),
                ("participants", "presence") => json!("sent-word"),
                (_, "item") => current["item"].clone(),
                (_, "round") => current["round"].clone(),
                (_, "status") => continue,
                _ => secret(about, &somebody),
            };
            if !value.is_null() {
                record.insert(field.clone(), value);
            }
        }
        record.insert("later".into(), json!(SECRET));
        let records = &mut file[list];
        if records.is_null() {
            *records = json!([]);
        }
        records
            .as_array_mut()
            .expect("a list")
            .push(Value::Object(record));
    }
    for field in ["place", "circle", "kind", "plan", "next_note", "later"] {
        file["session"][field] = json!(SECRET);
    }
    file["later"] = json!([{ "id": "x", "text": SECRET }]);
    read(file.to_string().as_bytes()).expect("minutes")
}

/// The secret, for a field that takes a text; or whoever is here, for one that names people.
fn secret(about: &Value, somebody: &Value) -> Value {
    let is_id = |about: &Value| about["$ref"] == "#/$defs/Id";
    if about["type"] == "string" && about["format"].is_null() {
        json!(SECRET)
    } else if is_id(&about["items"]) {
        json!([somebody])
    } else if is_id(about) {
        somebody.clone()
    } else {
        Value::Null
    }
}

const MOVES: [&str; 14] = [
    "<PageDown>",
    "<PageDown>",
    "<PageUp>",
    "<Enter>",
    "<Ctrl+K>",
    "<Ctrl+L>",
    "<F4>",
    "/in Ruth<Enter>",
    "/out Ruth<Enter>",
    "= GEHEIM inzicht<Enter>",
    "! GEHEIM besluit<Enter>",
    "GEHEIM verhaal<Enter>",
    "/uit Sam<Enter>",
    "<Ctrl+Z>",
];

const IN_ROOM: [&str; 16] = [
    "<PageDown>",
    "<PageUp>",
    "<Enter>",
    "b",
    ".",
    "GEHEIM",
    "% GEHEIM<Enter>",
    "<Ctrl+F>",
    "<Ctrl+P>",
    "<F1>",
    "<F4>",
    "<F7>",
    "<F8>",
    "/zoek GEHEIM<Enter>",
    "<Ctrl+G>",
    "<Up>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_stands_in_the_minutes_nothing_hidden_is_seen(
        moves in prop::collection::vec(prop::sample::select(&MOVES[..]), 0..20),
        keys in prop::collection::vec(prop::sample::select(&IN_ROOM[..]), 0..12),
        dutch in any::<bool>(),
    ) {
        let language = if dutch { Dutch } else { English };
        let mut stage = Stage::prepared(language, USUAL, &CIRCLE).at_one_size();
        for keys in moves {
            stage.keys(keys);
        }
        let minutes = planted(stage.model.minutes());
        let seen = picture(&minutes, stage.now());
        prop_assert!(!format!("{seen:?}").contains(SECRET), "{:?}", seen);
        let gone = people::in_seat_order(&minutes).into_iter().filter(|p| !people::is_here(p));
        for person in gone {
            let name = person.name.as_deref().unwrap_or_default();
            prop_assert!(!format!("{:?}", seen.stage).contains(&format!("{name:?}")), "{name} is not here");
        }
        let mut wall = wall(language, WIDE, Look::default());
        wall.show(&seen, None).expect("shown");
        prop_assert!(!shown(&wall).contains(SECRET), "{}", shown(&wall));

        stage.model = Model::new(minutes, "anna", language, Mode::Screen, stage.now());
        stage.keys("<F5>");
        for keys in keys {
            stage.keys(keys);
            if stage.model.screen().room {
                let shown = text(&stage.screen);
                prop_assert!(!shown.contains(SECRET), "{}\n{}", keys, shown);
            }
        }
    }
}
