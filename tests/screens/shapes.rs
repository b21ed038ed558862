//! Small, large, crowded and ASCII screens.

use insta::assert_snapshot;
use kring::lang::Language::{Dutch, English};
use kring::run::Input;
use kring::tui::Look;
use ratatui::backend::TestBackend;

use super::picture::text;
use super::session::half_way;
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

#[test]
fn narrow_screens_stack_their_panels() {
    assert_snapshot!("round_nl_60x20", text(&half_way(Dutch, (60, 20)).screen));
    assert_snapshot!("round_nl_40x10", text(&half_way(Dutch, (40, 10)).screen));
}

#[test]
fn a_large_screen_is_no_chaos() {
    assert_snapshot!(
        "round_en_200x60",
        text(&half_way(English, (200, 60)).screen)
    );
}

#[test]
fn a_screen_that_is_too_small_says_so_and_keeps_the_text() {
    let mut stage = half_way(English, WIDE);
    stage.keys("half a sen");
    stage.input(Input::Resize {
        columns: 5,
        rows: 2,
    });
    stage.keys("tence");
    stage.input(Input::Resize {
        columns: 39,
        rows: 9,
    });
    assert_snapshot!("too_small_en", text(&stage.screen));
    stage.input(Input::Resize {
        columns: 80,
        rows: 24,
    });
    let shown = text(&stage.screen);
    assert!(shown.contains("half a sentence"), "{shown}");
}

#[test]
fn forty_people_fit() {
    let names: Vec<String> = (1..=40).map(|n| format!("Deelnemer {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut stage = Stage::prepared(Dutch, WIDE, &names);
    stage.keys("<PageDown><PageDown><Enter><Enter><Enter>");
    assert_snapshot!("forty_nl_wide", text(&stage.screen));
}

#[test]
fn a_circle_of_every_size_seats_everyone_once() {
    for count in 3..=24 {
        let names: Vec<String> = (1..=count).map(|n| format!("P{n}x")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut stage = Stage::prepared(Dutch, WIDE, &names);
        stage.keys("<PageDown><PageDown>a<Backspace>");
        let shown = text(&stage.screen);
        for name in &names {
            let seats = shown
                .lines()
                .take(20)
                .filter(|row| row.contains(name))
                .count();
            assert!(seats >= 1, "{name} of {count}\n{shown}");
        }
    }
}

#[test]
fn fifty_eight_items_scroll_to_the_open_one() {
    let mut stage = Stage::prepared(Dutch, USUAL, &CIRCLE);
    for n in 1..=48 {
        stage.keys(&format!("/nieuw-punt Punt nummer {n}<Enter>"));
    }
    stage.keys("<PageDown>");
    for _ in 0..28 {
        stage.keys("<PageDown><PageDown>");
    }
    let shown = text(&stage.screen);
    assert!(shown.contains("▶"), "{shown}");
    assert_snapshot!("many_items_nl_usual", shown);
}

#[test]
fn names_of_every_script_stay_aligned() {
    let people = [
        "Søren",
        "שרה",
        "李小龙",
        "Zoë-Marie van den Berg-de Vries uit Amersfoort",
        "👩‍👧",
    ];
    let mut stage = Stage::prepared(Dutch, USUAL, &people);
    stage.keys("<PageDown><PageDown><Enter>你好 allemaal<Enter><Enter>");
    // The test's terminal does not clear the other half of a wide character; real ones do.
    stage.input(Input::Resize {
        columns: 80,
        rows: 24,
    });
    let shown = text(&stage.screen);
    for row in shown.lines().filter(|row| row.ends_with('│')) {
        assert_eq!(unicode_width::UnicodeWidthStr::width(row), 80, "{row}");
    }
    assert_snapshot!("scripts_nl_usual", shown);
}

#[test]
fn ascii_is_enough() {
    let look = Look {
        ascii: true,
        colour: false,
    };
    let mut stage = Stage::on(
        TestBackend::new(80, 24),
        look,
        English,
        USUAL,
        &["Ann", "Bob", "Cleo"],
    );
    stage.keys("<PageDown><PageDown><Enter>a note<Enter><Enter>");
    let shown = text(&stage.screen);
    assert!(shown.is_ascii(), "{shown}");
    assert_snapshot!("ascii_en_usual", shown);
}
