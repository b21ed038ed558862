//! The next session of a circle: what was agreed before.

use insta::assert_snapshot;
use kring::lang::Language::{self, Dutch, English};
use ratatui::backend::TestBackend;

use super::picture::{picture, text};
use super::session::half_way;
use super::stage::{Stage, USUAL, WIDE};

/// The item at which the circle looks at what was agreed, in the session after one that was closed.
fn again(language: Language, size: (u16, u16)) -> Stage<TestBackend> {
    let mut stage = half_way(language, size);
    stage.keys("? Wie betaalt de reis van wie ver weg woont?<Enter>+ een brief schrijven aan de wethouder over de uitnodigingen die te laat komen @ruth<Enter>+ zaal boeken<Enter>");
    stage.keys("/evaluatie B1 2026-12-01<Enter>/afspraak We laten elkaar uitpraten<Enter>/afspraak Telefoons weg<Enter>");
    stage.keys("/afsluiten<Enter>/afsluiten<Enter>");
    stage.meets_again();
    stage
        .keys("<PageDown>")
        .wait(600)
        .keys("<PageDown>")
        .wait(60)
        .keys("/ga-naar 3<Enter>");
    stage
}

#[test]
fn what_was_agreed_is_gone_through_with_one_key_each() {
    let mut stage = again(Dutch, WIDE);
    stage.keys("<Enter>g");
    assert_snapshot!("carried_nl_wide", picture(&stage.screen));
    let mut stage = again(English, USUAL);
    assert_snapshot!("carried_before_en_usual", text(&stage.screen));
    stage.keys("<Enter>gn");
    assert_snapshot!("carried_en_usual", text(&stage.screen));
    stage.keys("<Down>h");
    assert_snapshot!("hand_over_en_usual", text(&stage.screen));
}

#[test]
fn agreements_of_the_circle_are_confirmed() {
    let mut stage = again(Dutch, USUAL);
    stage.keys("/afspraken<Enter>g");
    assert_snapshot!("agreements_nl_usual", text(&stage.screen));
}

#[test]
fn what_an_item_took_before_stands_below_what_is_read_aloud() {
    for (language, size, name) in [
        (Dutch, WIDE, "took_nl_wide"),
        (English, USUAL, "took_en_usual"),
    ] {
        let mut stage = half_way(language, size);
        stage.keys("/afsluiten<Enter>/afsluiten<Enter>");
        stage.meets_again();
        stage
            .keys("<PageDown>")
            .wait(780)
            .keys("<PageDown>")
            .wait(60);
        stage.keys("/afsluiten<Enter>/afsluiten<Enter>");
        stage.meets_again();
        stage.keys("<PageDown>");
        assert_snapshot!(name, text(&stage.screen));
    }
}
