//! Typing on the line.

use insta::assert_snapshot;
use kring::lang::Language::{Dutch, English};
use ratatui::backend::Backend as _;

use super::picture::text;
use super::session::half_way;
use super::stage::{Stage, USUAL, WIDE};

fn cursor(stage: &Stage<ratatui::backend::TestBackend>) -> (u16, u16) {
    let at = stage.screen.backend().clone().get_cursor_position();
    at.map_or_else(|error| match error {}, |at| (at.x, at.y))
}

#[test]
fn names_are_offered_above_the_line() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("+ iets doen @f");
    assert_snapshot!("names_offered_nl_usual", text(&stage.screen));
    stage.keys("<Tab>");
    assert!(
        text(&stage.screen).contains("@fatima"),
        "{}",
        text(&stage.screen)
    );
}

#[test]
fn the_cursor_stands_behind_what_is_seen() {
    let mut stage = half_way(English, WIDE);
    let (start, row) = cursor(&stage);
    for (typed, wide) in [("abc", 3), ("你好", 4), ("é", 1), ("👩‍👧", 2), ("שלום", 4)]
    {
        stage.paste(typed);
        assert_eq!(cursor(&stage), (start + wide, row), "{typed}");
        stage.keys("<Esc>");
    }
}

#[test]
fn a_long_text_gets_rows_and_scrolls() {
    let mut stage = half_way(Dutch, USUAL);
    stage.paste(&"een twee drie ".repeat(60));
    assert_snapshot!("long_line_nl_usual", text(&stage.screen));
}

#[test]
fn a_pasted_list_is_one_text_that_submits_nothing() {
    let mut stage = half_way(Dutch, USUAL);
    let before = stage.model.minutes().contributions().len();
    stage.paste("eerste regel\r\ntweede regel\n\u{1b}[31mrood");
    assert_eq!(stage.model.minutes().contributions().len(), before);
    assert_eq!(
        stage.model.draft().text,
        "eerste regel\ntweede regel\n[31mrood"
    );
    stage.keys("<Enter>");
    assert_eq!(stage.model.minutes().contributions().len(), before + 1);
}

#[test]
fn typing_is_undone_while_the_line_has_text() {
    let mut stage = half_way(Dutch, USUAL);
    let before = stage.model.minutes().contributions().len();
    stage.keys("een twee<Ctrl+Z>");
    assert_eq!(stage.model.draft().text, "een ");
    stage.keys("<Ctrl+Z>");
    assert_eq!(stage.model.draft().text, "");
    assert_eq!(stage.model.minutes().contributions().len(), before);
}

#[test]
fn the_line_keeps_its_speaker_when_the_turn_moves() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("<Ctrl+G><Enter>half <Ctrl+K>getypt");
    let shown = text(&stage.screen);
    assert!(shown.contains("Mohammed › half getypt"), "{shown}");
}

#[test]
fn keys_that_come_before_anything_is_drawn_find_the_line_as_it_is() {
    let mut stage = half_way(Dutch, USUAL);
    let before = stage.model.minutes().contributions().len();
    stage.unseen("een<Enter>twee<Enter>drie<Esc>vier");
    assert_eq!(stage.model.draft().text, "vier");
    let notes = stage.model.minutes().contributions();
    let texts: Vec<&str> = notes
        .values()
        .skip(before)
        .filter_map(|note| note.text.as_deref())
        .collect();
    assert_eq!(texts, ["een", "twee"]);
}
