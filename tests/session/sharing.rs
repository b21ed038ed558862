//! A sharing meeting with the real program: insights from the files of circles, reactions back.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::program::{Laptop, Running, text};
use crate::schema;

/// The file of a circle, made by hand in the form of our minutes.
fn circle(laptop: &Laptop, name: &str, insights: &Value) -> PathBuf {
    let path = laptop.path(&format!("there/{name}.kring.json"));
    let file = json!({
        "format": "kring/1",
        "session": { "id": format!("session-{name}"), "title": name, "circle": name,
                     "language": "en", "status": "finished", "started": "2026-11-01T10:00:00+01:00" },
        "insights": insights,
    });
    fs::write(&path, file.to_string()).expect("written");
    path
}

fn insights() -> Value {
    json!([
        { "id": "i1", "text": "Asking first builds trust", "level": "network", "read_back": "2026-11-01T11:00:00+01:00" },
        { "id": "i2", "text": "SECRET of the circle", "level": "circle" },
    ])
}

#[test]
fn insights_come_in_and_reactions_go_back() {
    let laptop = Laptop::new();
    let east = circle(&laptop, "East", &insights());
    let file = laptop.file();
    let start = [
        "start",
        "sharing",
        "--insights",
        &text(&east),
        &text(&east),
        "-o",
        &text(&file),
    ];
    let mut meeting = Running::of(laptop.kring(&start));
    meeting.hear("East: one insight to present, one stays in the circle");
    meeting.answer();
    meeting.ask("@+Sam");
    meeting.ask("/begin");
    let answer = meeting.ask("/present");
    assert!(
        answer.concat().contains("Asking first builds trust"),
        "{answer:?}"
    );
    meeting.ask("/react @sam we know this");
    meeting.ask("/react the room says yes");
    let ended = meeting.leave();
    assert_eq!(ended.code, 0, "{}", ended.errors);
    let bytes = fs::read(&file).expect("a file");
    schema::check(&bytes);
    let kept = String::from_utf8(bytes).expect("text");
    assert!(kept.contains("i1") && !kept.contains("SECRET"), "{kept}");

    let later = circle(
        &laptop,
        "West",
        &json!([
            { "id": "w1", "text": "Practise together", "level": "public", "read_back": "2026-11-01T11:00:00+01:00" }
        ]),
    );
    let mut again = Running::of(laptop.kring(&["open", &text(&file), "--insights", &text(&later)]));
    again.answer();
    let answer = again.ask("/insights");
    assert!(answer.concat().contains("Practise together"), "{answer:?}");
    assert!(answer.concat().contains("→ 2 insights"), "{answer:?}");
    again.leave();

    let follow_up = laptop.path("there/next.json");
    let mut next = Running::of(laptop.kring(&[
        "next",
        &text(&east),
        "--reactions",
        &text(&file),
        "-o",
        &text(&follow_up),
    ]));
    next.hear("2 reactions come along");
    next.answer();
    let answer = next.ask("/insights").concat();
    assert!(
        answer.contains("the room says yes") && answer.contains("we know this"),
        "{answer}"
    );
    assert_eq!(next.leave().code, 0);
    let kept = fs::read(&follow_up).expect("a file");
    schema::check(&kept);
    assert!(!String::from_utf8(kept).expect("text").contains("Sam"));
}

#[test]
fn files_from_which_nothing_may_be_taken_are_said_before_anything_is_made() {
    let laptop = Laptop::new();
    let stays = circle(
        &laptop,
        "Stays",
        &json!([{ "id": "x", "text": "SECRET", "level": "circle" }]),
    );
    let empty = circle(&laptop, "Empty", &json!([]));
    let half = laptop.path("there/half.json");
    fs::write(&half, "{ \"format\": \"kring/1\", ").expect("written");
    let newer = laptop.path("there/newer.json");
    fs::write(&newer, r#"{"format":"kring/9","insights":[]}"#).expect("written");
    let gone = laptop.path("there/gone.json");
    for (file, words) in [
        (&stays, "The insight in it stays in the circle"),
        (&empty, "There are no insights in it"),
        (&half, "half.json"),
        (&newer, "newer.json"),
        (&gone, "gone.json"),
    ] {
        let run = laptop.kring(&[
            "start",
            "sharing",
            "--insights",
            &text(file),
            "-o",
            &text(&laptop.file()),
        ]);
        let ended = Running::of(run).leave();
        assert_eq!(ended.code, 2, "{}", ended.errors);
        assert!(ended.errors.contains(words), "{}", ended.errors);
        assert!(!ended.errors.contains("SECRET"));
        assert!(!laptop.file().exists());
    }
}
