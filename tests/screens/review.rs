//! What is left to decide, as it stands on the screen: beside each other and below each other.

use insta::assert_snapshot;
use kring::lang::Language::{self, Dutch, English};
use kring::tui::Look;
use ratatui::backend::TestBackend;

use super::picture::{picture, text};
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

/// Two people wrote on two laptops: other words, another day, taken away against changed.
fn differs(language: Language, size: (u16, u16), look: Look) -> Stage<TestBackend> {
    let backend = TestBackend::new(size.0, size.1);
    let mut anna = Stage::on(backend, look, language, size, &CIRCLE);
    anna.keys(match language {
        Dutch => {
            "<PageDown>@sam Over mij gesproken<Enter>+ lijst rondsturen @lieke<Enter>! We vragen het vooraf<Enter>"
        }
        English => {
            "<PageDown>@sam They spoke of me<Enter>+ send the list round @lieke<Enter>! We ask first<Enter>"
        }
    });
    let mut bram = anna.joined_by("Bram", size);
    bram.wait(120).keys(match language {
        Dutch => {
            "/bewerk N1 Ik hoorde pas achteraf dat er over mij gesproken was, en dat vond ik echt niet fijn.<Enter>\
             /voor A1 volgende keer<Enter>/bewerk B1 We vragen altijd vooraf of iemand erbij wil zijn<Enter>"
        }
        English => {
            "/edit N1 I only heard afterwards that I had been spoken of, and I really did not like that.<Enter>\
             /due A1 next time<Enter>/edit D1 We always ask first whether somebody wants to be there<Enter>"
        }
    });
    anna.keys(match language {
        Dutch => {
            "/bewerk N1 Ik wist pas achteraf dat er over mij was gesproken, en dat vond ik niet fijn.<Enter>\
             /voor A1 27-11<Enter>/weghalen B1<Enter>"
        }
        English => {
            "/edit N1 I only knew afterwards that I was spoken of, and I did not like that.<Enter>\
             /due A1 27-11<Enter>/take-away D1<Enter>"
        }
    });
    anna.learns_from(&bram);
    anna
}

#[test]
fn wordings_stand_beside_each_other_where_there_is_room() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        for (size, how) in [(WIDE, "wide"), (USUAL, "usual")] {
            let mut stage = differs(language, size, Look::default());
            stage.reviewing();
            assert_snapshot!(format!("review_{name}_{how}"), picture(&stage.screen));
            stage.keys(match language {
                Dutch => "s",
                English => "l",
            });
            assert_snapshot!(format!("review_day_{name}_{how}"), text(&stage.screen));
            stage.keys("2");
            assert_snapshot!(format!("review_away_{name}_{how}"), text(&stage.screen));
            stage.keys("21");
            assert_snapshot!(format!("review_done_{name}_{how}"), text(&stage.screen));
        }
    }
}

#[test]
fn in_ascii_brackets_stand_around_what_differs() {
    let ascii = Look {
        ascii: true,
        colour: false,
    };
    for (size, how) in [(WIDE, "wide"), (USUAL, "usual")] {
        let mut stage = differs(English, size, ascii);
        stage.keys("/differences<Enter>");
        assert_snapshot!(format!("review_ascii_en_{how}"), text(&stage.screen));
    }
}

#[test]
fn words_of_ones_own_are_typed_on_the_line() {
    let mut stage = differs(Dutch, WIDE, Look::default());
    stage.reviewing().keys("z");
    assert_snapshot!("review_third_nl_wide", text(&stage.screen));
    stage.keys(" Zo was het.<Enter>");
    assert_snapshot!("review_third_done_nl_wide", text(&stage.screen));
    let mut stage = differs(English, USUAL, Look::default());
    stage.keys("/differences<Enter><F8>");
    assert_snapshot!("review_hidden_en_usual", text(&stage.screen));
}

#[test]
fn on_small_screens_and_with_long_texts_the_choices_stay_in_sight() {
    for size in [(40, 10), (60, 16)] {
        let mut stage = differs(English, size, Look::default());
        stage.keys("/differences<Enter>");
        let name = format!("review_en_{}x{}", size.0, size.1);
        assert_snapshot!(name, text(&stage.screen));
        stage.keys("<Down><Down><Down>");
        let name = format!("review_further_en_{}x{}", size.0, size.1);
        assert_snapshot!(name, text(&stage.screen));
    }
    let mut anna = differs(Dutch, USUAL, Look::default());
    let mut bram = anna.joined_by("Bram", USUAL);
    let long = "een twee drie vier vijf zes zeven acht negen tien. ".repeat(40);
    bram.keys(&format!("/bewerk N1 {long} Einde van Bram.<Enter>"));
    anna.keys(&format!("/bewerk N1 {long} Einde van Anna.<Enter>"));
    anna.learns_from(&bram).reviewing();
    assert_snapshot!("review_long_nl_usual", text(&anna.screen));
    anna.keys("<End>");
    assert_snapshot!("review_long_end_nl_usual", text(&anna.screen));
}

#[test]
fn opening_says_how_to_decide() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        let stage = differs(language, USUAL, Look::default());
        let opened = stage.joined_by("Carla", USUAL);
        assert_snapshot!(format!("review_told_{name}_usual"), text(&opened.screen));
    }
}
