//! Two accounts of one meeting on the screen: the question whether it is one, lists with ticks, and two
//! entries beside or below each other.

use insta::assert_snapshot;
use kring::lang::Language::{self, Dutch, English};
use kring::tui::Look;
use ratatui::backend::TestBackend;

use super::picture::text;
use super::stage::{Stage, USUAL, WIDE};

fn account(
    seed: u64,
    language: Language,
    size: (u16, u16),
    people: &[&str],
    keys: &str,
) -> Stage<TestBackend> {
    let backend = TestBackend::new(size.0, size.1);
    let mut stage = Stage::by_chance(seed, backend, Look::default(), language, size, people);
    stage.keys("<PageDown>").wait(20).keys(keys);
    stage
}

/// Anna and Bram each started minutes of one meeting.
fn two(language: Language, size: (u16, u16)) -> Stage<TestBackend> {
    let ours = ["Jan de Vries", "Jan Bakker", "Sam", "Fatima El Amrani"];
    let theirs = ["JdV", "Jan B.", "Sam", "Fatima"];
    let (anna, bram) = match language {
        Dutch => (
            "! Voor elk overleg vragen we de jongere of die erbij wil zijn<Enter>\
             + kaartje maken met 3 vragen @jan-de-vries 27-11<Enter>\
             + uitzoeken of reiskosten vergoed kunnen worden @jan-bakker 27-11<Enter>\
             ? wie vraagt het als er geen vaste begeleider is<Enter>",
            "! Voortaan krijgt iedere jongere vooraf de vraag of hij bij het overleg wil zijn<Enter>\
             + JdV ontwerpt een kaartje met drie vragen @jdv 27-11<Enter>\
             + Reiskostenvergoeding navragen bij de gemeente @jan-b 27-11<Enter>\
             ? Bij wie ligt die vraag wanneer een vaste begeleider ontbreekt?<Enter>",
        ),
        English => (
            "! Before every meeting we ask the young person whether they want to be there<Enter>\
             + make a card with 3 questions @jan-de-vries 27-11<Enter>\
             + find out whether travel can be paid @jan-bakker 27-11<Enter>\
             ? who asks when there is no regular worker<Enter>",
            "! From now on every young person is asked beforehand whether they want to come to the meeting<Enter>\
             + JdV designs a card with three questions @jdv 27-11<Enter>\
             + Ask the municipality about paying travel @jan-b 27-11<Enter>\
             ? Who puts that question when a regular worker is missing?<Enter>",
        ),
    };
    let bram = account(77, language, size, &theirs, bram);
    let mut anna = account(1, language, size, &ours, anna);
    anna.reviewing_with(&bram);
    anna
}

#[test]
fn one_meeting_people_items_and_entries_are_asked_one_after_the_other() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        for (size, how) in [(WIDE, "wide"), (USUAL, "usual")] {
            let mut stage = two(language, size);
            assert_snapshot!(format!("doubles_meeting_{name}_{how}"), text(&stage.screen));
            let same = match language {
                Dutch => "h",
                English => "s",
            };
            stage.keys(same);
            stage.keys("2");
            assert_snapshot!(format!("doubles_people_{name}_{how}"), text(&stage.screen));
            stage.keys(same);
            assert_snapshot!(format!("doubles_person_{name}_{how}"), text(&stage.screen));
            stage.keys(same).keys(same);
            assert_snapshot!(format!("doubles_items_{name}_{how}"), text(&stage.screen));
            stage.keys(same);
            assert_snapshot!(format!("doubles_entries_{name}_{how}"), text(&stage.screen));
            stage.keys(same);
            assert_snapshot!(format!("doubles_entry_{name}_{how}"), text(&stage.screen));
        }
    }
}

#[test]
fn on_a_small_screen_the_ticks_and_the_letters_stay_in_sight() {
    for size in [(40, 10), (60, 16)] {
        let mut stage = two(Dutch, size);
        stage.keys("h");
        assert_snapshot!(
            format!("doubles_people_nl_{}x{}", size.0, size.1),
            text(&stage.screen)
        );
    }
    let mut stage = two(Dutch, USUAL);
    stage.keys("h<F8>");
    assert_snapshot!("doubles_hidden_nl_usual", text(&stage.screen));
}
