//! An advisory group: advice on the screen, its menu, and all of it in one list.

use insta::assert_snapshot;
use kring::lang::Language::{Dutch, English};

use super::picture::{picture, text};
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

#[test]
fn advice_stands_with_whom_it_goes_to_and_what_was_answered() {
    let mut stage = Stage::prepared(Dutch, WIDE, &CIRCLE);
    stage.keys("<PageDown>");
    stage.keys(
        "/advies aan gemeente Zwolle: vergoed de reiskosten van alle jongeren vóór 1 mei<Enter>",
    );
    stage.keys("/advies aan het bestuur: laat een jongere meelezen met elke brief #erv<Enter>");
    stage.keys("/overgenomen AD2 het kost bijna niets<Enter>");
    stage.keys("/advies bel eerst<Enter>");
    assert_snapshot!("advice_nl_wide", text(&stage.screen));
    stage.keys("<Tab><Enter>");
    assert_snapshot!("advice_menu_nl_wide", text(&stage.screen));
    stage.keys("<Esc><Esc>/adviezen<Enter>");
    assert_snapshot!("advice_list_nl_wide", text(&stage.screen));
}

#[test]
fn advice_in_the_other_language_and_size() {
    let mut stage = Stage::prepared(English, USUAL, &CIRCLE);
    stage.keys("<PageDown>");
    stage.keys("/advice to the board: let a young person read along by 2027-03-01<Enter>");
    stage.keys("/advice phone first<Enter><Tab><Up><Enter>");
    assert_snapshot!("advice_menu_en_usual", picture(&stage.screen));
    stage.keys("y");
    assert_snapshot!("advice_because_en_usual", text(&stage.screen));
    stage.keys("it costs next to nothing<Enter>");
    assert_snapshot!("advice_answered_en_usual", text(&stage.screen));
    stage.keys("/advice-list<Enter>");
    assert_snapshot!("advice_list_en_usual", text(&stage.screen));
}
