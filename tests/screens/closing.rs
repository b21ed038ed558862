//! The closing view and reading back together, in both languages and both usual sizes.

use insta::assert_snapshot;
use kring::lang::Language::{Dutch, English};

use super::picture::{picture, text};
use super::session::half_way;
use super::stage::{USUAL, WIDE};

#[test]
fn what_is_missing_is_mended_from_the_closing_view() {
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("= Vooraf vragen geeft vertrouwen<Enter>+ zaal boeken<Enter>/afsluiten<Enter>");
    assert_snapshot!("closing_nl_wide", picture(&stage.screen));
    stage.keys("<Enter>");
    assert_snapshot!("closing_owner_nl_wide", text(&stage.screen));
    let mut stage = half_way(English, USUAL);
    stage.keys("= Asking beforehand builds trust<Enter>+ book the room<Enter>/close<Enter>");
    assert_snapshot!("closing_en_usual", text(&stage.screen));
    stage.keys("<Down><Enter>");
    assert_snapshot!("closing_due_en_usual", text(&stage.screen));
    stage.keys("fri<Enter><End>");
    assert_snapshot!("closing_end_en_usual", text(&stage.screen));
}

#[test]
fn one_text_is_read_back_large_and_calm() {
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("= Wie vooraf weet wat er gevraagd wordt, durft meer te vertellen, en hoeft achteraf niet te schrikken van wat er is opgeschreven.<Enter>/nalezen<Enter>");
    assert_snapshot!("read_back_nl_wide", picture(&stage.screen));
    stage.keys("n");
    assert_snapshot!("read_back_insight_nl_wide", text(&stage.screen));
    let mut stage = half_way(English, USUAL);
    stage.keys("/read-back<Enter>");
    assert_snapshot!("read_back_en_usual", text(&stage.screen));
    stage.keys("c");
    assert_snapshot!("read_back_all_en_usual", text(&stage.screen));
    let mut stage = half_way(English, (40, 10));
    stage.keys("/read-back<Enter>");
    assert_snapshot!("read_back_en_narrow", text(&stage.screen));
}

#[test]
fn a_long_text_is_read_back_to_its_end() {
    let mut stage = half_way(English, USUAL);
    let long = (1..=120).map(|n| format!("part {n}")).collect::<Vec<_>>();
    stage.paste(&format!("! {}", long.join(", ")));
    stage.keys("<Enter>/read-back<Enter>l");
    assert_snapshot!("read_back_long_en_usual", text(&stage.screen));
    stage.keys("<Down><Down><End>");
    let shown = text(&stage.screen);
    assert!(shown.contains("part 120"), "{shown}");
    assert!(shown.contains("May this go to the network?"), "{shown}");
    stage.keys("<Home>");
    assert!(text(&stage.screen).contains("part 1,"));
}
