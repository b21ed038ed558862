//! Everything that opens on top of the session: menus, choices, the palette, finding, help.

use insta::assert_snapshot;
use kring::lang::Language::{Dutch, English};
use ratatui::backend::TestBackend;

use super::picture::{picture, text};
use super::session::half_way;
use super::stage::{Stage, USUAL, WIDE};

/// A session with an entry of every kind, the last of which is the one named last here.
fn with_every_kind(
    language: kring::lang::Language,
    size: (u16, u16),
    last: &str,
) -> Stage<TestBackend> {
    let mut stage = half_way(language, size);
    stage.keys(last);
    stage
}

#[test]
fn the_menu_of_an_entry_offers_what_fits_its_kind() {
    let mut note = with_every_kind(Dutch, USUAL, "gewoon een notitie<Enter><Tab><Enter>");
    assert_snapshot!("menu_note_nl_usual", picture(&note.screen));
    note.keys("<Esc><Esc>+ bellen met de gemeente<Enter><Tab><Enter>");
    assert_snapshot!("menu_action_nl_usual", text(&note.screen));
    let mut question = with_every_kind(
        English,
        USUAL,
        "? who asks the young person<Enter><Tab><Enter>",
    );
    assert_snapshot!("menu_question_en_usual", text(&question.screen));
    question.keys("<Esc><Esc>= asking first makes the difference<Enter><Tab><Enter>");
    assert_snapshot!("menu_insight_en_usual", text(&question.screen));
    let mut decision = with_every_kind(English, WIDE, "! we ask it every time<Enter><Tab><Enter>");
    assert_snapshot!("menu_decision_en_wide", text(&decision.screen));
    decision.keys("t<Tab><Enter>");
    assert_snapshot!("menu_after_taking_away_en_wide", text(&decision.screen));
}

#[test]
fn the_menu_of_a_person() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("<Ctrl+O>");
    assert_snapshot!("people_nl_usual", text(&stage.screen));
    stage.keys("<Down><Enter>");
    assert_snapshot!("menu_person_nl_usual", picture(&stage.screen));
    let mut stage = half_way(English, WIDE);
    stage.keys("<Ctrl+O>");
    assert_snapshot!("people_en_wide", text(&stage.screen));
    stage.keys("<Down><Enter>");
    assert_snapshot!("menu_person_en_wide", text(&stage.screen));
}

#[test]
fn the_menu_of_an_agenda_item() {
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("<Shift+Tab><Enter>");
    assert_snapshot!("menu_item_open_nl_wide", picture(&stage.screen));
    let mut stage = half_way(English, USUAL);
    stage.keys("<Shift+Tab><Down><Enter>");
    assert_snapshot!("menu_item_to_come_en_usual", text(&stage.screen));
    stage.keys("<Esc><Up><Up><Enter>");
    assert_snapshot!("menu_item_done_en_usual", text(&stage.screen));
}

#[test]
fn choices_are_offered_for_what_a_command_needs() {
    let on_entry = "<Tab><Enter>";
    let cases = [
        (Dutch, USUAL, "<Ctrl+R>", "choice_round_nl_usual"),
        (English, WIDE, "<Ctrl+G>", "choice_turn_en_wide"),
        (Dutch, USUAL, "o", "choice_kind_nl_usual"),
        (English, USUAL, "w", "choice_level_en_usual"),
        (Dutch, USUAL, "n", "choice_source_nl_usual"),
        (English, USUAL, "m", "choice_move_en_usual"),
        (English, USUAL, "n", "choice_owner_en_usual"),
        (Dutch, WIDE, "a", "choice_status_nl_wide"),
    ];
    for (language, size, keys, name) in cases {
        let mut stage = half_way(language, size);
        if !keys.starts_with('<') {
            stage.keys(on_entry);
        }
        stage.keys(keys);
        assert_snapshot!(name, text(&stage.screen));
    }
    let cases = [
        (Dutch, USUAL, "p", "choice_perspective_nl_usual"),
        (English, USUAL, "r", "choice_role_en_usual"),
        (English, WIDE, "h", "choice_presence_en_wide"),
    ];
    for (language, size, keys, name) in cases {
        let mut stage = half_way(language, size);
        stage.keys("<Ctrl+O><Down><Enter>").keys(keys);
        assert_snapshot!(name, text(&stage.screen));
    }
}

#[test]
fn what_cannot_be_chosen_is_asked_on_the_line() {
    let cases = [
        (Dutch, USUAL, "<Tab><Enter>d", "asking_due_nl_usual"),
        (English, USUAL, "<Tab><Enter>e", "asking_edit_en_usual"),
        (Dutch, WIDE, "<Shift+Tab><Enter>u", "asking_outcome_nl_wide"),
        (English, WIDE, "<Shift+Tab><Enter>a", "asking_item_en_wide"),
        (
            Dutch,
            USUAL,
            "<Shift+Tab><Enter>m",
            "asking_minutes_nl_usual",
        ),
        (
            English,
            USUAL,
            "<Ctrl+O><Down><Enter>s",
            "asking_seat_en_usual",
        ),
        (
            Dutch,
            USUAL,
            "/afspraak<Enter>",
            "asking_agreement_nl_usual",
        ),
        (
            English,
            USUAL,
            "half a text/next-date",
            "asking_nothing_en_usual",
        ),
    ];
    for (language, size, keys, name) in cases {
        let mut stage = half_way(language, size);
        stage.keys(keys);
        assert_snapshot!(name, text(&stage.screen));
    }
}

#[test]
fn the_palette_shows_everything_and_finding_finds() {
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("<Ctrl+P>");
    assert_snapshot!("palette_nl_wide", text(&stage.screen));
    stage.keys("xyzzy");
    assert_snapshot!("palette_nothing_nl_wide", text(&stage.screen));
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("<Ctrl+F>vooraf");
    assert_snapshot!("find_nl_usual", text(&stage.screen));
    let mut stage = half_way(English, WIDE);
    stage.keys("<Ctrl+F>ask");
    assert_snapshot!("find_en_wide", picture(&stage.screen));
    stage.keys("<Enter>");
    assert_snapshot!("found_en_wide", text(&stage.screen));
}

#[test]
fn help_is_read_in_both_languages() {
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("<F1>");
    assert_snapshot!("help_nl_wide", picture(&stage.screen));
    let mut stage = half_way(English, WIDE);
    stage.keys("?<Enter>").keys(&"<Down>".repeat(20));
    assert_snapshot!("help_further_en_wide", text(&stage.screen));
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("/hulp wis<Enter>");
    assert_snapshot!("help_of_one_nl_usual", text(&stage.screen));
}

#[test]
fn the_agenda_and_where_we_are_are_told() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("/status<Enter>");
    assert_snapshot!("status_nl_usual", text(&stage.screen));
    let mut stage = half_way(English, USUAL);
    stage.keys("/agenda<Enter>");
    assert_snapshot!("agenda_told_en_usual", text(&stage.screen));
}

#[test]
fn menus_open_on_a_small_screen_too() {
    let mut stage = half_way(Dutch, (40, 10));
    stage.keys("<Tab><Enter>");
    assert_snapshot!("menu_nl_40x10", text(&stage.screen));
    stage.keys("<Esc><Esc><Ctrl+G>");
    assert_snapshot!("choice_nl_40x10", text(&stage.screen));
    let mut stage = half_way(English, (40, 10));
    stage.keys("<F1>");
    assert_snapshot!("help_en_40x10", text(&stage.screen));
    stage.keys("<Esc><F7>");
    assert_snapshot!("prompt_en_40x10", text(&stage.screen));
}
