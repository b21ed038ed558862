//! Rounds, deeper: who sits in the middle, silence, groups; in both languages and both usual sizes.

use insta::assert_snapshot;
use kring::lang::Language::{self, Dutch, English};
use ratatui::backend::TestBackend;

use super::picture::{picture, text};
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

/// The circle at its stories, before anybody speaks.
fn at_the_stories(language: Language, size: (u16, u16)) -> Stage<TestBackend> {
    let mut stage = Stage::prepared(language, size, &CIRCLE);
    stage.keys("<PageDown>").wait(60).keys("/go-to 4<Enter>");
    stage
}

#[test]
fn the_next_two_stand_on_the_line() {
    for (name, language, size) in [
        ("next_two_nl_wide", Dutch, WIDE),
        ("next_two_en_usual", English, USUAL),
    ] {
        let mut stage = at_the_stories(language, size);
        stage.keys("Joris<Enter>");
        assert_snapshot!(name, text(&stage.screen));
    }
}

#[test]
fn the_person_whom_it_is_about_sits_in_the_middle() {
    let mut stage = at_the_stories(Dutch, WIDE);
    stage.keys("/midden sam laatst<Enter>Joris<Enter>");
    assert_snapshot!("middle_nl_wide", picture(&stage.screen));
    let mut stage = at_the_stories(English, USUAL);
    stage.keys("/centre sam<Enter><Enter><Enter><Enter>");
    assert_snapshot!("middle_en_usual", text(&stage.screen));
    stage.keys("/centre<Enter>");
    assert_snapshot!("middle_who_en_usual", text(&stage.screen));
    stage.keys("<Down><Enter>");
    assert_snapshot!("middle_when_en_usual", text(&stage.screen));
}

#[test]
fn the_order_is_changed_from_a_list() {
    let mut stage = at_the_stories(Dutch, USUAL);
    stage.keys("Joris<Enter>/volgorde<Enter>");
    assert_snapshot!("order_nl_usual", text(&stage.screen));
    stage.keys("<Down><Down><Enter>");
    assert_snapshot!("order_place_nl_usual", text(&stage.screen));
    stage.keys("<Enter>");
    assert_snapshot!("order_changed_nl_usual", text(&stage.screen));
}

#[test]
fn a_silent_minute_counts_calmly() {
    let mut stage = at_the_stories(Dutch, WIDE);
    stage.keys("<Enter>").wait(25);
    assert_snapshot!("silence_nl_wide", picture(&stage.screen));
    stage.wait(60);
    assert_snapshot!("silence_over_nl_wide", text(&stage.screen));
    let mut stage = at_the_stories(English, USUAL);
    stage.keys("<Enter>").wait(25);
    assert_snapshot!("silence_en_usual", text(&stage.screen));
    stage.keys("<Enter>");
    assert_snapshot!("silence_ended_en_usual", text(&stage.screen));
}

#[test]
fn groups_and_what_they_bring_back() {
    for (nl, language, size) in [(true, Dutch, WIDE), (false, English, USUAL)] {
        let tag = if nl { "nl_wide" } else { "en_usual" };
        let mut stage = at_the_stories(language, size);
        stage.keys("<PageDown>").wait(1).keys("<PageDown>").wait(1);
        stage.keys("<PageDown><F7><F7>").wait(1);
        assert_snapshot!(format!("groups_to_come_{tag}"), text(&stage.screen));
        stage.keys("/groups joris, sam, lieke / ruth, mohammed / anneke, fatima<Enter>");
        assert_snapshot!(format!("groups_{tag}"), text(&stage.screen));
        stage.keys("<Ctrl+R>");
        assert_snapshot!(format!("groups_round_{tag}"), text(&stage.screen));
        stage.keys("<Enter><Enter>");
        stage
            .keys("Wij hebben geleerd dat vooraf vragen helpt<Enter>")
            .wait(1);
        stage.keys("<Enter>");
        assert_snapshot!(format!("harvest_{tag}"), picture(&stage.screen));
    }
}

#[test]
fn groups_are_read_out_as_soon_as_they_are_mixed() {
    let mut stage = at_the_stories(Dutch, WIDE);
    stage.keys("<PageDown>").wait(1).keys("<PageDown>").wait(1);
    stage.keys("<PageDown>").wait(1);
    let before = text(&stage.screen);
    assert!(before.contains("Enter groepjes mengen"), "{before}");
    stage.keys("<Enter>").wait(1);
    let after = text(&stage.screen);
    assert!(after.contains("Groepje 1"), "{after}");
    assert!(after.contains("groepjes bezig"), "{after}");
}

#[test]
fn an_item_that_nears_its_end_and_what_the_circle_can_do() {
    for (tag, language, size) in [("nl_wide", Dutch, WIDE), ("en_usual", English, USUAL)] {
        let mut stage = at_the_stories(language, size);
        stage.keys("Joris<Enter>").wait(60 * 25);
        assert_snapshot!(format!("nearing_{tag}"), text(&stage.screen));
        stage.wait(60 * 5);
        assert_snapshot!(format!("over_{tag}"), text(&stage.screen));
        stage.keys("<F6>");
        assert_snapshot!(format!("over_choices_{tag}"), text(&stage.screen));
        stage.keys("<Down><Down><Enter>");
        assert_snapshot!(format!("over_chosen_{tag}"), text(&stage.screen));
    }
}

#[test]
fn balance_for_the_facilitator_alone() {
    for (tag, language, size) in [("nl_wide", Dutch, WIDE), ("en_usual", English, USUAL)] {
        let mut stage = at_the_stories(language, size);
        stage.keys("<F9>");
        assert_snapshot!(format!("balance_too_few_{tag}"), text(&stage.screen));
        stage.keys("<Esc>");
        for name in ["joris", "sam", "lieke", "ruth"] {
            stage.keys(&format!("/perspective {name} professional<Enter>"));
        }
        for name in ["mohammed", "anneke", "fatima"] {
            stage.keys(&format!("/perspective {name} jongere<Enter>"));
        }
        stage
            .keys("Joris<Enter>#ervaring ik wist het pas achteraf<Enter>")
            .wait(150);
        stage.keys("<Enter>").wait(60).keys("<Enter>");
        for words in ["twee", "drie", "vier", "vijf", "zes"] {
            stage
                .keys(&format!("{words}<Enter>"))
                .wait(90)
                .keys("<Enter>");
        }
        stage.keys("<F9>");
        assert_snapshot!(format!("balance_{tag}"), picture(&stage.screen));
        stage.keys("<Esc><F5><F9>");
        assert_snapshot!(format!("balance_not_in_room_{tag}"), text(&stage.screen));
    }
}
