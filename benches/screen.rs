//! What a key costs between the thread that reads it and the write that shows it: the mind, the
//! text field, drawing and telling the difference; without the disk and the terminal.
//!
//! `cargo bench --bench screen`. The whole way is measured with `benches/rig/`.

#![expect(
    clippy::expect_used,
    reason = "a measurement that fails has nothing to say"
)]

#[expect(dead_code, reason = "the tests of the screen use all of it")]
#[path = "../tests/screens/stage.rs"]
mod stage;

/// What is measured is seen at one size.
mod sizes {
    use ratatui::backend::TestBackend;

    pub fn look(_: &mut super::stage::Stage<TestBackend>) {}
}

use std::io;

use kring::lang::Language;
use kring::tui::{Look, Quiet};
use ratatui::layout::Size;
use stage::Stage;

fn main() {
    divan::main();
}

/// Twelve people in a round, 500 entries, 100x30.
fn two_hours() -> Stage<Quiet<io::Sink>> {
    let people = [
        "Joris", "Sam", "Lieke", "Ruth", "Mohammed", "Anneke", "Fatima", "Wim", "Karin", "Daan",
        "Yara", "Els",
    ];
    let backend = Quiet::new(io::sink(), Size::new(100, 30));
    let mut stage = Stage::on(
        backend,
        Look::default(),
        Language::Dutch,
        (100, 30),
        &people,
    );
    stage
        .keys("<PageDown>")
        .paste("/ga-naar 4")
        .keys("<Enter><Enter>");
    for n in 0..100 {
        for text in [
            "Ik wist pas achteraf dat er over mij was gesproken. #ervaring",
            "Mijn moeder zat erbij en toch werd het mij niet gevraagd",
            "= Vooraf vragen kost een minuut en scheelt een jaar",
            "+ lijst met voorbeelden rondsturen @lieke vrijdag",
            "! We vragen het voortaan altijd vooraf",
        ] {
            stage.paste(&format!("{text}, keer {n}")).keys("<Enter>");
        }
    }
    stage
}

#[divan::bench]
fn a_letter(bencher: divan::Bencher<'_, '_>) {
    let mut stage = two_hours();
    let mut typed = 0;
    bencher.bench_local(move || {
        typed += 1;
        stage.keys(if typed % 40 == 0 { "<Ctrl+U>" } else { "n" });
    });
}

#[divan::bench]
fn nothing_new(bencher: divan::Bencher<'_, '_>) {
    let mut stage = two_hours();
    bencher.bench_local(move || stage.show());
}

#[divan::bench]
fn a_letter_in_twenty_thousand(bencher: divan::Bencher<'_, '_>) {
    let mut stage = two_hours();
    stage.paste(&"lang woord ".repeat(1_820));
    bencher.bench_local(move || {
        stage.keys("n");
    });
}
