//! Sheets on the screen: who told something, and one text at a time, in both languages and sizes.

use insta::assert_snapshot;
use kring::lang::Language::{self, Dutch, English};

use super::picture::{picture, text};
use super::session::half_way;
use super::stage::{Stage, USUAL, WIDE};
use ratatui::backend::TestBackend;

/// A session half-way, in which Lieke told something long and two people told something together.
fn told(language: Language, size: (u16, u16)) -> Stage<TestBackend> {
    let mut stage = half_way(language, size);
    stage.keys(match language {
        Dutch => {
            "@lieke Toen ik zestien was, zaten er zeven mensen aan tafel die allemaal iets van mij vonden, en niemand vroeg \
             wat ik zelf wilde.<Enter>@sam,ruth Vraag het ons eerst<Enter>@sam Dank je<Enter>"
        }
        English => {
            "@lieke When I was sixteen there were seven people at the table who all thought something of me, and nobody asked \
             what I wanted.<Enter>@sam,ruth Ask us first<Enter>@sam Thank you<Enter>"
        }
    });
    stage
}

#[test]
fn who_told_something_is_listed() {
    let mut stage = told(Dutch, WIDE);
    stage.keys("/blad<Enter>");
    assert_snapshot!("sheets_list_nl_wide", picture(&stage.screen));
    let mut stage = told(English, USUAL);
    stage.keys("/sheet<Enter>");
    assert_snapshot!("sheets_list_en_usual", text(&stage.screen));
    stage.keys("<Esc>/close<Enter><End><Up>");
    assert_snapshot!("sheets_closing_en_usual", text(&stage.screen));
}

#[test]
fn one_text_stands_large_with_the_letters_that_answer() {
    let mut stage = told(Dutch, WIDE);
    stage.keys("/blad lieke<Enter>");
    assert_snapshot!("sheet_nl_wide", picture(&stage.screen));
    stage.keys("d1-5<Enter>i");
    assert_snapshot!("sheet_until_nl_wide", text(&stage.screen));
    let mut stage = told(Dutch, USUAL);
    stage.keys("/blad ruth<Enter>");
    assert_snapshot!("sheet_nl_usual", text(&stage.screen));
    let mut stage = told(English, USUAL);
    stage.keys("/sheet sam<Enter>r");
    assert_snapshot!("sheet_together_en_usual", text(&stage.screen));
    stage.keys("b");
    assert_snapshot!("sheet_said_en_usual", text(&stage.screen));
    stage.keys("d");
    assert_snapshot!("sheet_day_en_usual", text(&stage.screen));
    let mut stage = told(English, WIDE);
    stage.keys("/sheet lieke<Enter>");
    assert_snapshot!("sheet_en_wide", text(&stage.screen));
    stage.keys("<F8>");
    assert_snapshot!("sheet_hidden_en_wide", text(&stage.screen));
    let mut stage = told(English, (60, 16));
    let long = "one two three four five six seven eight nine ten. ".repeat(30);
    stage.keys(&format!("@joris {long}<Enter>/sheet joris<Enter>l"));
    assert_snapshot!("sheet_long_en_60x16", text(&stage.screen));
    stage.keys("<Down><Down>");
    assert_snapshot!("sheet_long_further_en_60x16", text(&stage.screen));
    stage.keys("<End>");
    assert_snapshot!("sheet_long_end_en_60x16", text(&stage.screen));
    for size in [(40, 10), (60, 16)] {
        let mut stage = told(English, size);
        stage.keys("/sheet lieke<Enter>");
        let name = format!("sheet_en_{}x{}", size.0, size.1);
        assert_snapshot!(name, text(&stage.screen));
        let mut stage = told(Dutch, size);
        stage.keys("/blad sam<Enter>ai");
        let name = format!("sheet_nl_{}x{}", size.0, size.1);
        assert_snapshot!(name, text(&stage.screen));
    }
}
