//! Minutes that are only looked at: what is left of a damaged file, and a file of a later kring.

use insta::assert_snapshot;
use kring::lang::Language::{self, Dutch, English};
use kring::minutes::{print, rescue};
use ratatui::backend::TestBackend;

use super::picture::{picture, text};
use super::session::half_way;
use super::stage::{Stage, USUAL, WIDE};

/// What is left of a session when its file was changed like this, as `kring open --rescue` shows it.
fn looking(
    language: Language,
    size: (u16, u16),
    change: impl Fn(&str) -> String,
) -> Stage<TestBackend> {
    let mut stage = half_way(language, size);
    let rescued = rescue(change(&print(stage.model.minutes())).as_bytes()).expect("minutes");
    let harms = rescued.found.iter();
    let news: Vec<String> = harms.map(|harm| harm.words(language)).collect();
    stage.looking_at(rescued.minutes, &news);
    stage
}

/// The file as a stick that was pulled out too early leaves it.
fn cut(file: &str) -> String {
    let end = file.find("\"actions\"").expect("a list");
    file[..end - 40].to_owned()
}

fn later(file: &str) -> String {
    file.replace("kring/1", "kring/2")
}

#[test]
fn what_is_left_of_a_damaged_file_is_looked_at() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        for (size, called) in [(WIDE, "wide"), (USUAL, "usual")] {
            let stage = looking(language, size, cut);
            assert_snapshot!(format!("damaged_{name}_{called}"), picture(&stage.screen));
        }
    }
}

#[test]
fn a_file_of_a_later_kring_is_looked_at() {
    assert_snapshot!("later_nl_usual", text(&looking(Dutch, USUAL, later).screen));
    assert_snapshot!("later_en_wide", text(&looking(English, WIDE, later).screen));
}

#[test]
fn what_would_write_says_why_not() {
    let mut stage = looking(Dutch, USUAL, cut);
    stage.keys("nog een notitie<Enter>");
    assert_snapshot!("looking_refused_nl_usual", text(&stage.screen));
    let mut stage = looking(English, WIDE, cut);
    stage.keys("<Tab><Enter>");
    assert_snapshot!("looking_menu_en_wide", text(&stage.screen));
    stage.keys("<Enter>");
    assert_snapshot!("looking_menu_refused_en_wide", text(&stage.screen));
    let mut stage = looking(English, USUAL, cut);
    stage.keys("<PageDown>");
    assert_snapshot!("looking_next_en_usual", text(&stage.screen));
}
