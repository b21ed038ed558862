//! The views of a session, in both languages and both usual sizes.

use insta::assert_snapshot;
use kring::app::{Msg, Trouble, TroubleKind};
use kring::lang::Language::{Dutch, English};

use super::picture::{picture, text};
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

/// A session that has come to the stories, half-way.
pub fn half_way(
    language: kring::lang::Language,
    size: (u16, u16),
) -> Stage<ratatui::backend::TestBackend> {
    let mut stage = Stage::prepared(language, size, &CIRCLE).at_one_size();
    stage
        .keys("<PageDown>")
        .wait(600)
        .keys("<PageDown>")
        .wait(540);
    for _ in CIRCLE {
        stage.keys("<Enter>");
    }
    stage
        .keys("<Enter>")
        .wait(60)
        .keys("<PageDown>")
        .wait(240)
        .keys("<PageDown><PageDown>");
    let [known, asked, decided, doing] = match language {
        Dutch => [
            "Ik wist pas achteraf dat er over mij was gesproken.<Enter>",
            "Mijn moeder zat erbij en toch werd het mij niet gevraagd. #erv<Enter>",
            "! We vragen het altijd vooraf<Enter>",
            "+ lijst met voorbeelden maken @lieke vrijdag<Enter>",
        ],
        English => [
            "I only heard afterwards that they had talked about me.<Enter>",
            "My mother sat there and still nobody asked me anything. #exp<Enter>",
            "! We always ask beforehand<Enter>",
            "+ make a list of examples @lieke friday<Enter>",
        ],
    };
    stage.wait(30).keys("Joris<Enter>");
    stage.keys(known).wait(200);
    stage.keys("<Enter>").keys(asked);
    stage.keys(decided).wait(100);
    stage.keys(doing);
    stage.keys("<Enter><Ctrl+L><Ctrl+K>").wait(300);
    stage.at_every_size()
}

#[test]
fn who_is_here_before_the_session_begins() {
    let mut stage = Stage::prepared(Dutch, WIDE, &CIRCLE);
    stage.keys("<Down><Down><Space><Space><Space>");
    assert_snapshot!("presence_nl_wide", picture(&stage.screen));
    let stage = Stage::prepared(English, USUAL, &CIRCLE);
    assert_snapshot!("presence_en_usual", picture(&stage.screen));
}

#[test]
fn names_are_asked_for_when_nobody_is_on_the_list() {
    let mut stage = Stage::prepared(Dutch, USUAL, &[]);
    assert_snapshot!("names_nl_usual", picture(&stage.screen));
    stage.keys("Joris<Enter>Sam<Enter>Li");
    assert_snapshot!("names_typed_nl_usual", text(&stage.screen));
}

#[test]
fn the_prompt_stands_whole_when_an_item_opens() {
    let mut stage = Stage::prepared(Dutch, WIDE, &CIRCLE);
    stage.keys("<PageDown>");
    assert_snapshot!("prompt_nl_wide", picture(&stage.screen));
    let mut stage = Stage::prepared(English, USUAL, &CIRCLE);
    stage.keys("<PageDown><PageDown>");
    assert_snapshot!("prompt_en_usual", text(&stage.screen));
}

#[test]
fn a_round_half_way() {
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("ik wil dat er vooraf gevraagd wordt of ik erbij wil zijn");
    assert_snapshot!("round_nl_wide", picture(&stage.screen));
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("ik wil dat er vooraf gevraagd wordt of ik erbij wil zijn");
    assert_snapshot!("round_nl_usual", text(&stage.screen));
    assert_snapshot!("round_en_wide", text(&half_way(English, WIDE).screen));
    assert_snapshot!("round_en_usual", picture(&half_way(English, USUAL).screen));
}

#[test]
fn used_minutes_add_up() {
    let stage = half_way(English, WIDE);
    let shown = text(&stage.screen);
    let total: u32 = shown
        .lines()
        .filter_map(|row| {
            row.split('│')
                .nth(1)?
                .trim_end()
                .rsplit(' ')
                .next()?
                .split_once('/')
        })
        .filter_map(|(used, _)| used.parse::<u32>().ok())
        .sum();
    assert!(
        shown.contains(&format!("{total} of 120 min")),
        "{total}\n{shown}"
    );
}

#[test]
fn a_calm_screen_for_a_pause() {
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("<F4>");
    let shown = text(&stage.screen);
    assert!(CIRCLE.iter().all(|name| !shown.contains(name)), "{shown}");
    assert_snapshot!("pause_nl_wide", picture(&stage.screen));
    stage.keys("<F4>");
    assert_snapshot!("after_the_pause_nl_wide", text(&stage.screen));
}

#[test]
fn hidden_notes_are_seen_nowhere() {
    let mut stage = half_way(English, WIDE);
    stage.keys("<F8>something secret");
    let shown = text(&stage.screen);
    for word in ["talked", "beforehand", "examples", "secret"] {
        assert!(!shown.contains(word), "{word}\n{shown}");
    }
    assert_snapshot!("hidden_en_wide", picture(&stage.screen));
}

#[test]
fn entries_and_agenda_are_gone_through() {
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("<Tab><Up>");
    assert_snapshot!("entries_nl_wide", picture(&stage.screen));
    stage.keys("<Enter>");
    assert_snapshot!("entry_menu_nl_wide", picture(&stage.screen));
    stage.keys("<Esc><Tab><Down>");
    assert_snapshot!("agenda_nl_wide", text(&stage.screen));
}

#[test]
fn the_palette_narrows_and_help_is_read() {
    let mut stage = half_way(English, USUAL);
    stage.keys("<Ctrl+P>ro");
    assert_snapshot!("palette_en_usual", picture(&stage.screen));
    stage.keys("<Esc><F1>");
    assert_snapshot!("help_en_usual", text(&stage.screen));
}

#[test]
fn a_choice_is_offered_where_a_person_is_needed() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("<Ctrl+G>");
    assert_snapshot!("turn_nl_usual", text(&stage.screen));
}

#[test]
fn the_session_closes_with_everything_in_one_view() {
    let mut stage = half_way(English, WIDE);
    stage.keys("/close<Enter>");
    assert_snapshot!("closing_en_wide", text(&stage.screen));
}

#[test]
fn nothing_is_called_saved_before_it_is() {
    let mut stage = half_way(Dutch, WIDE);
    stage.stores = false;
    stage.keys("nog iets<Enter>");
    let shown = text(&stage.screen);
    assert!(shown.contains("… bewaren"), "{shown}");
    let trouble = Trouble {
        place: "/media/stick".into(),
        kind: TroubleKind::Full,
        system: "no space".into(),
    };
    stage.tell(Msg::NotRecorded(trouble));
    stage.show();
    assert_snapshot!("not_saved_nl_wide", picture(&stage.screen));
}

#[test]
fn the_example_of_kring_demo() {
    for (language, code) in [(Dutch, "nl"), (English, "en")] {
        for (size, name) in [(WIDE, "wide"), (USUAL, "usual")] {
            let mut stage = Stage::prepared(language, size, &CIRCLE).example(language, size);
            assert_snapshot!(format!("demo_{code}_{name}"), text(&stage.screen));
            stage.keys("<F5>");
            assert_snapshot!(format!("demo_room_{code}_{name}"), text(&stage.screen));
        }
    }
}
