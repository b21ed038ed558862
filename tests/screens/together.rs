//! Two laptops in one session: what the joined one shows, and that news moves nothing there.

use insta::assert_snapshot;
use kring::lang::Language::{self, Dutch, English};
use ratatui::backend::TestBackend;

use super::picture::{picture, text};
use super::session::half_way;
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

/// Anna leads a round, Bram joined and wrote something, and each knows of it.
fn together(language: Language, size: (u16, u16)) -> (Stage<TestBackend>, Stage<TestBackend>) {
    let mut anna = half_way(language, size);
    let mut bram = anna.joined_by("Bram", size);
    bram.keys(match language {
        Dutch => "zij zei het zelf ook<Enter>",
        English => "she said so herself too<Enter>",
    });
    anna.learns_from(&bram);
    (anna, bram)
}

#[test]
fn a_joined_screen_says_with_whom_and_what_enter_does() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        let (_, bram) = together(language, WIDE);
        assert_snapshot!(format!("joined_{name}_wide"), picture(&bram.screen));
        let (anna, bram) = together(language, USUAL);
        assert_snapshot!(format!("joined_{name}_usual"), picture(&bram.screen));
        assert_snapshot!(format!("leading_{name}_usual"), text(&anna.screen));
    }
}

#[test]
fn a_screen_that_joins_says_how_things_stand() {
    let anna = half_way(Dutch, USUAL);
    let bram = anna.joined_by("Bram", USUAL);
    assert_snapshot!("joins_nl_usual", text(&bram.screen));
    let anna = Stage::prepared(English, WIDE, &CIRCLE);
    let bram = anna.joined_by("Bram", WIDE);
    assert_snapshot!("joins_before_en_wide", text(&bram.screen));
    let mut anna = half_way(English, USUAL);
    anna.keys("<F4>");
    let bram = anna.joined_by("Bram", USUAL);
    assert_snapshot!("joins_in_a_pause_en_usual", text(&bram.screen));
}

#[test]
fn keys_that_only_the_leader_has_explain() {
    let (_, mut bram) = together(Dutch, USUAL);
    bram.keys("<Enter>");
    assert_snapshot!("joined_enter_nl_usual", text(&bram.screen));
    let (_, mut bram) = together(English, WIDE);
    bram.keys("<PageDown>");
    assert_snapshot!("joined_next_en_wide", text(&bram.screen));
    bram.keys("<Ctrl+P>lead");
    assert_snapshot!("joined_palette_en_wide", text(&bram.screen));
    bram.keys("<Enter>");
    assert_snapshot!("took_the_lead_en_wide", text(&bram.screen));
}

#[test]
fn whoever_loses_the_lead_is_told() {
    let (mut anna, mut bram) = together(Dutch, USUAL);
    bram.keys("/leiding<Enter>");
    anna.learns_from(&bram);
    assert_snapshot!("lost_the_lead_nl_usual", text(&anna.screen));
}

#[test]
fn news_moves_neither_the_line_nor_the_cursor_nor_what_is_chosen() {
    let (mut anna, mut bram) = together(English, WIDE);
    anna.keys("<Enter>from anna<Enter>! We ask first<Enter>");
    bram.keys("halfway a sentence<Left><Left><Left>");
    let at = |stage: &Stage<TestBackend>| stage.model.screen().cursor;
    let before = (bram.model.draft().clone(), at(&bram));
    bram.learns_from(&anna);
    assert_eq!((bram.model.draft().clone(), at(&bram)), before);
    assert_snapshot!("news_while_typing_en_wide", picture(&bram.screen));
    // It goes on where it was.
    bram.keys("new ");
    assert_eq!(bram.model.draft().text, "halfway a sentenew nce");

    // An entry that is chosen stays chosen, and so does a menu on it.
    let (mut anna, mut bram) = together(Dutch, USUAL);
    bram.keys("<Tab><Up>");
    let chosen = bram.model.screen().entry.clone();
    assert!(chosen.is_some());
    anna.keys("nog iets<Enter>en nog iets<Enter>");
    bram.learns_from(&anna);
    assert_eq!(bram.model.screen().entry, chosen);
    bram.keys("<Enter>");
    let layers = bram.model.screen().layers.clone();
    assert_eq!(layers.len(), 1);
    anna.keys("en weer<Enter><Enter>");
    bram.learns_from(&anna);
    assert_eq!(bram.model.screen().layers, layers);
    assert_snapshot!("news_behind_a_menu_nl_usual", text(&bram.screen));
}

#[test]
fn news_does_not_take_away_what_enter_will_do() {
    let (mut anna, mut bram) = together(English, USUAL);
    anna.keys("halfway a sentence");
    bram.keys("/lead<Enter>");
    anna.learns_from(&bram);
    assert_snapshot!("news_and_hint_en_usual", text(&anna.screen));
}
