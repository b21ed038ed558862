//! A sharing meeting: an insight that is presented, on the screen and on the wall.

use insta::assert_snapshot;
use kring::app::keymap::Keymap;
use kring::app::{Mode, Model};
use kring::circle::room::picture;
use kring::circle::sharing;
use kring::lang::Language::{self, Dutch, English};
use kring::minutes::{Author, Pen, print, read};
use kring::run::Wall;
use kring::tui::{Look, RoomWall};
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use serde_json::json;

use super::picture::{text, text_of};
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

/// A meeting with insights of two circles, before it begins.
fn meeting(language: Language, size: (u16, u16)) -> Stage<TestBackend> {
    let mut stage = Stage::prepared(language, size, &CIRCLE);
    let mut minutes = read(print(stage.model.minutes()).as_bytes()).expect("minutes");
    let words = [
        (
            "Visie Oost",
            "Vooraf vragen geeft vertrouwen. Wie meepraat over een plan, staat er later ook achter, ook als het anders loopt dan gehoopt.",
        ),
        ("Scholing", "Samen oefenen werkt"),
    ];
    let author = Author {
        who: "anna".into(),
        at: stage.now(),
    };
    let mut seed = 7_u8;
    let mut chance = |bytes: &mut [u8]| {
        for byte in bytes {
            seed = seed.wrapping_mul(73).wrapping_add(41);
            *byte = seed;
        }
    };
    let mut pen = Pen::new(&mut minutes, author, &mut chance);
    for (circle, text) in words {
        let list = json!({ "circle": circle, "insights": [{ "text": text, "level": "network", "read_back": true }] });
        let offer = sharing::offer(list.to_string().as_bytes()).expect("an insight");
        sharing::take_in(&mut pen, &offer);
    }
    let _ = pen.finish();
    stage.model = Model::new(minutes, "anna", language, Mode::Screen, stage.now());
    stage.keys("<PageDown>");
    stage
}

fn wall(stage: &Stage<TestBackend>, language: Language, (columns, rows): (u16, u16)) -> String {
    let backend = TestBackend::new(columns, rows);
    let size = Size::new(columns, rows);
    let mut wall = RoomWall::new(backend, size, Look::default(), language, Keymap::default());
    let picture = picture(stage.model.minutes(), stage.now());
    wall.show(&picture, None).expect("shown");
    text_of(wall.backend().buffer())
}

#[test]
fn an_insight_is_presented_and_the_room_reacts() {
    for (language, size, name) in [(Dutch, WIDE, "nl_wide"), (English, USUAL, "en_usual")] {
        let mut stage = meeting(language, size);
        stage.keys("/present<Enter>");
        assert_snapshot!(format!("first_wall_{name}"), wall(&stage, language, size));
        stage.keys(
            "/present<Enter>/react zo doen wij het ook<Enter>/react @sam bij ons niet<Enter>",
        );
        assert_snapshot!(format!("presented_{name}"), text(&stage.screen));
        assert_snapshot!(
            format!("presented_wall_{name}"),
            wall(&stage, language, size)
        );
        stage.keys("/insights<Enter>");
        assert_snapshot!(format!("insights_{name}"), text(&stage.screen));
    }
}
