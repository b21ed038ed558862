//! The consent process, step by step, as the facilitator sees it.

use insta::assert_snapshot;
use kring::lang::Language::{self, Dutch, English};
use kring::tui::Look;
use ratatui::backend::TestBackend;

use super::picture::{picture, text};
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

type Screen = Stage<TestBackend>;

const REASONS: [&str; 3] = ["ouders", "tijd", "jongsten"];

/// The item of the proposal is open.
fn at_the_item(language: Language, size: (u16, u16)) -> Screen {
    let mut stage = Stage::prepared(language, size, &CIRCLE);
    let go = match language {
        Dutch => "/ga-naar 7<Enter>",
        English => "/go-to 7<Enter>",
    };
    stage.keys("<PageDown>").keys(go);
    stage
}

/// Goes through the whole process; tells the screen at every step.
fn walk(language: Language, size: (u16, u16), mut at: impl FnMut(&str, &Screen)) {
    let mut stage = at_the_item(language, size);
    at("item", &stage);
    stage.keys("<Ctrl+D>We vragen het jongeren vooraf, en leggen uit waarom we overleggen.<Enter>");
    at("present", &stage);
    stage.keys("<Ctrl+D>");
    at("clarifying_begins", &stage);
    stage.keys("Sam<Enter>Wat is vooraf?<Enter><Enter>");
    at("clarifying", &stage);
    stage.keys("<Ctrl+D>");
    at("owed", &stage);
    stage.keys("<Ctrl+D>Sam<Enter><Enter><Ctrl+L><Ctrl+K>");
    at("reaction", &stage);
    stage.keys("<Ctrl+D><Ctrl+D>");
    at("amend", &stage);
    stage.keys("<Enter>");
    at("menu", &stage);
    stage.keys("a");
    at("amending", &stage);
    stage.keys("<Backspace>, een week van tevoren.<Enter><Ctrl+D>");
    at("consent_begins", &stage);
    stage.keys("Joris<Enter>1<Enter>2 het kost tijd<Enter>3 we vergeten de ouders<Enter>");
    at("consent", &stage);
    for reason in REASONS {
        assert!(
            !text(&stage.screen).contains(reason),
            "{}",
            text(&stage.screen)
        );
    }
    stage.keys("<Enter>");
    at("empty_enter", &stage);
    stage.keys("3 de jongsten");
    at("objecting", &stage);
    stage.keys("<Enter>1<Enter>1<Enter>1<Enter>");
    at("asked", &stage);
    stage.keys("<Ctrl+D>");
    at("integrate", &stage);
    // The letter of the menu, in the language of the screen.
    let met = match language {
        Dutch => "<Enter>h",
        English => "<Enter>m",
    };
    stage.keys(met).keys("We bellen de ouders ook<Enter>");
    at("met", &stage);
    stage.keys("<Enter>");
    at("objection_menu", &stage);
    stage.keys("<Esc>/opgelost<Enter>/opgelost<Enter>");
    at("read_back", &stage);
    stage.keys("<Ctrl+D>");
    at("outcomes", &stage);
    stage.keys("<Enter>");
    at("question", &stage);
    stage.keys("19-5-2027<Enter><Down><Enter><Enter><Esc><Enter>");
    at("record", &stage);
    stage.keys("<Ctrl+D>");
    at("after", &stage);
}

#[test]
fn every_step_in_dutch() {
    walk(Dutch, WIDE, |step, stage| {
        assert_snapshot!(format!("{step}_nl_wide"), text(&stage.screen));
        if ["consent", "read_back"].contains(&step) {
            assert_snapshot!(format!("{step}_styles_nl_wide"), picture(&stage.screen));
        }
    });
    walk(Dutch, USUAL, |step, stage| {
        assert_snapshot!(format!("{step}_nl_usual"), text(&stage.screen));
    });
}

#[test]
fn every_step_in_english() {
    walk(English, WIDE, |step, stage| {
        assert_snapshot!(format!("{step}_en_wide"), text(&stage.screen));
    });
    walk(English, USUAL, |step, stage| {
        assert_snapshot!(format!("{step}_en_usual"), text(&stage.screen));
    });
}

#[test]
fn it_works_on_the_smallest_screen() {
    walk(Dutch, (40, 10), |step, stage| {
        if ["present", "consent", "integrate", "read_back", "record"].contains(&step) {
            assert_snapshot!(format!("{step}_nl_40x10"), text(&stage.screen));
        }
    });
}

#[test]
fn all_answers_can_be_read_back_on_the_smallest_screen() {
    let mut stage = at_the_item(Dutch, (40, 10));
    stage.keys("<Ctrl+D>We vragen het vooraf<Enter>");
    stage.keys("<Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D>Joris<Enter>1<Enter>2 tijd");
    stage.keys("<Enter>1<Enter>1<Enter>1<Enter>1<Enter>1<Enter><Ctrl+D><F7>");
    assert_snapshot!("answers_nl_40x10", text(&stage.screen));
    stage.keys("<PageDown>");
    assert_snapshot!("answers_end_nl_40x10", text(&stage.screen));
    stage.keys("<F7>");
    assert!(
        text(&stage.screen).contains("F7"),
        "{}",
        text(&stage.screen)
    );
}

#[test]
fn nothing_that_is_read_aloud_is_passed_over_on_the_smallest_screen() {
    let mut stage = Stage::prepared(Dutch, (40, 10), &CIRCLE);
    stage.keys("<PageDown><F7>");
    let mut read = String::new();
    for _ in 0..20 {
        let shown = text(&stage.screen);
        let rows = shown.lines().filter_map(|row| row.strip_prefix('│'));
        let rows = rows.filter_map(|row| row.trim_end().strip_suffix('│'));
        for row in rows {
            read.push_str(row.trim());
            read.push(' ');
        }
        stage.keys("<PageDown>");
    }
    let item = kring::circle::agenda::current(stage.model.minutes()).expect("an item");
    let prompt = item.prompt.clone().expect("a prompt");
    let words: Vec<&str> = prompt.split_whitespace().collect();
    for pair in words.windows(3) {
        assert!(read.contains(&pair.join(" ")), "{pair:?} in {read}");
    }
}

#[test]
fn in_ascii() {
    let look = Look {
        ascii: true,
        ..Look::default()
    };
    let backend = TestBackend::new(80, 24);
    let mut stage = Stage::on(backend, look, English, USUAL, &CIRCLE);
    stage.keys("<PageDown>/go-to 7<Enter><Ctrl+D>We ask first<Enter><Ctrl+D><Ctrl+D><Ctrl+D>");
    stage.keys("<Ctrl+D><Ctrl+D><Ctrl+D>Joris<Enter>1<Enter>2 time<Enter>3 no<Enter>");
    let shown = text(&stage.screen);
    assert!(shown.is_ascii(), "{shown}");
    assert_snapshot!("consent_ascii_en_usual", shown);
}

#[test]
fn a_long_proposal_is_cut_and_shown_whole_on_demand() {
    let mut stage = at_the_item(Dutch, USUAL);
    let long = "Wij vragen jongeren en hun ouders altijd eerst. ".repeat(110);
    stage.keys("<Ctrl+D>").paste(&long).keys("<Enter>");
    assert_snapshot!("long_nl_usual", text(&stage.screen));
    stage.keys("<F7>");
    assert_snapshot!("long_without_words_nl_usual", text(&stage.screen));
    stage.keys("/voorstellen<Enter><PageDown>");
    assert_snapshot!("long_whole_nl_usual", text(&stage.screen));
}

#[test]
fn forty_people_are_asked() {
    let names: Vec<String> = (1..=40).map(|n| format!("Mens {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut stage = Stage::prepared(Dutch, USUAL, &names);
    stage.keys("<PageDown>/ga-naar 7<Enter><Ctrl+D>We vragen het vooraf<Enter>");
    stage.keys("<Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Enter>1<Enter>2 tijd<Enter>");
    assert_snapshot!("forty_nl_usual", text(&stage.screen));
}

#[test]
fn hidden_notes_hide_the_process_too() {
    let mut stage = at_the_item(English, WIDE);
    stage.keys("<Ctrl+D>We ask it first<Enter>");
    assert!(text(&stage.screen).contains("We ask it first"));
    stage.keys("<F8>");
    assert!(!text(&stage.screen).contains("We ask it first"));
}

#[test]
fn the_room_sees_no_answer() {
    let mut stage = at_the_item(Dutch, WIDE);
    stage.keys("<Ctrl+D>We vragen het<Enter><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D>");
    stage.keys("Joris<Enter>3 de ouders<Enter><F5>");
    let shown = text(&stage.screen);
    for word in ["ouders", "Joris: ", "1 bezwaar"] {
        assert!(!shown.contains(word), "{shown}");
    }
}

#[test]
fn names_that_begin_the_same_are_told_apart() {
    let names: Vec<String> = (1..=40).map(|n| format!("Persoon {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut stage = Stage::prepared(Dutch, USUAL, &names);
    stage.keys("<PageDown>/ga-naar 7<Enter><Ctrl+D>We vragen het vooraf<Enter>");
    stage.keys("<Ctrl+D>");
    assert_snapshot!("alike_clarifying_nl_usual", text(&stage.screen));
    stage.keys("<Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D>");
    assert_snapshot!("alike_begins_nl_usual", text(&stage.screen));
    stage.keys("<Enter>1<Enter>2 tijd<Enter><Ctrl+L>");
    assert_snapshot!("alike_nl_usual", text(&stage.screen));
    let mut stage = Stage::prepared(Dutch, (40, 10), &names);
    stage.keys("<PageDown>/ga-naar 7<Enter><Ctrl+D>We vragen het vooraf<Enter>");
    stage.keys("<Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Enter>1<Enter>");
    assert_snapshot!("alike_nl_40x10", text(&stage.screen));
}

#[test]
fn a_plain_decision_shows_what_was_asked_for() {
    let mut stage = at_the_item(Dutch, USUAL);
    stage.decides_plainly();
    stage.keys("<Ctrl+D>@ruth We vragen het vooraf<Enter>");
    assert_snapshot!("plain_present_nl_usual", text(&stage.screen));
    stage.keys(
        "<Ctrl+D>Joris<Enter>1<Enter>3 te vroeg<Enter>1<Enter>1<Enter>1<Enter>1<Enter>1<Enter>",
    );
    stage.keys("<Ctrl+D><Enter>z<Ctrl+D><Enter>");
    assert_snapshot!("plain_record_nl_usual", text(&stage.screen));
}
