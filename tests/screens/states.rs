//! The states of a session, and how each is told.

use insta::assert_snapshot;
use kring::app::{Msg, Trouble, TroubleKind};
use kring::lang::Language::{self, Dutch, English};
use kring::tui::Look;
use ratatui::backend::TestBackend;
use ratatui::style::Color;

use super::picture::{picture, text};
use super::session::half_way;
use super::stage::{CIRCLE, Stage, USUAL, WIDE};

/// The circle in its sharing round, before anybody has spoken.
fn round_begins(language: Language, size: (u16, u16)) -> Stage<TestBackend> {
    let mut stage = Stage::prepared(language, size, &CIRCLE);
    stage.keys("<PageDown><PageDown>Joris<Enter>");
    stage
}

#[test]
fn presence_has_four_words() {
    let mut stage = Stage::prepared(English, WIDE, &CIRCLE);
    stage.keys("<Down><Space><Space><Space><Down><Space><Down><Space><Space>");
    assert_snapshot!("presence_words_en_wide", picture(&stage.screen));
}

#[test]
fn names_are_typed_one_by_one() {
    let mut stage = Stage::prepared(English, WIDE, &[]);
    assert_snapshot!("names_en_wide", text(&stage.screen));
    stage.keys("Joris<Enter>Sam<Enter><Enter>");
    assert_snapshot!("names_given_en_wide", text(&stage.screen));
}

#[test]
fn the_prompt_comes_back() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("<F7>");
    assert_snapshot!("prompt_again_nl_usual", picture(&stage.screen));
    let mut stage = half_way(English, WIDE);
    stage.keys("half a sentence<F7>");
    assert_snapshot!("prompt_while_typing_en_wide", text(&stage.screen));
}

#[test]
fn a_round_from_its_start_to_its_end() {
    let mut stage = round_begins(Dutch, USUAL);
    assert_snapshot!("round_begins_nl_usual", text(&stage.screen));
    stage.keys("<Ctrl+L><Ctrl+K><Enter><Enter><Enter><Enter>");
    assert_snapshot!("round_those_who_said_later_nl_usual", text(&stage.screen));
    stage.keys("<Enter>");
    assert_snapshot!("round_those_who_passed_nl_usual", text(&stage.screen));
    stage.keys("<Enter><Enter>");
    assert_snapshot!("round_over_nl_usual", picture(&stage.screen));
}

#[test]
fn without_a_round_the_circle_talks() {
    let mut stage = Stage::prepared(English, USUAL, &CIRCLE);
    stage.keys("<PageDown>Ruth: we have to leave at four<Enter>");
    assert_snapshot!("talk_en_usual", picture(&stage.screen));
    let mut stage = Stage::prepared(Dutch, WIDE, &CIRCLE);
    stage.keys("<PageDown>we beginnen later<Enter>");
    assert_snapshot!("talk_nl_wide", text(&stage.screen));
}

#[test]
fn a_key_that_is_held_takes_nothing_away_that_was_said() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("<PageDown>");
    let said = "Hier is nog iets niet af";
    assert!(
        text(&stage.screen).contains(said),
        "{}",
        text(&stage.screen)
    );
    stage.pace = std::time::Duration::from_millis(30);
    stage.keys(&"<PageDown>".repeat(300));
    assert!(
        text(&stage.screen).contains(said),
        "{}",
        text(&stage.screen)
    );
    stage.pace = std::time::Duration::from_secs(1);
    stage.keys("a");
    assert!(
        !text(&stage.screen).contains(said),
        "{}",
        text(&stage.screen)
    );
}

#[test]
fn what_is_unfinished_is_said_before_the_next_item() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("<PageDown>");
    assert_snapshot!("guard_next_nl_usual", picture(&stage.screen));
    let mut stage = half_way(English, WIDE);
    stage.keys("<PageDown>");
    assert_snapshot!("guard_next_en_wide", text(&stage.screen));
    stage.keys("<PageDown>");
    assert_snapshot!("moved_on_en_wide", text(&stage.screen));
    let mut stage = half_way(English, USUAL);
    stage.keys("/end-round<Enter>");
    assert_snapshot!("guard_end_round_en_usual", text(&stage.screen));
}

#[test]
fn the_line_says_what_enter_will_do() {
    let cases = [
        ("! We vragen het altijd vooraf", "hint_decision_nl_usual"),
        ("? wie belt er", "hint_question_nl_usual"),
        ("% let op Sam", "hint_remark_nl_usual"),
        ("@nobody wat nu", "hint_unknown_name_nl_usual"),
        (
            "+ rondsturen @lieke,sam vóór over 2 weken",
            "hint_action_nl_usual",
        ),
        ("/pas", "hint_command_nl_usual"),
        ("/xyzzy", "hint_no_command_nl_usual"),
    ];
    for (keys, name) in cases {
        let mut stage = half_way(Dutch, USUAL);
        stage.keys(keys);
        let shown = text(&stage.screen);
        let low: Vec<&str> = shown.lines().skip(19).collect();
        assert_snapshot!(name, low.join("\n"));
    }
}

#[test]
fn the_pen_is_held_on_somebody() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("@lieke<Enter>");
    assert_snapshot!("pen_held_nl_usual", picture(&stage.screen));
    stage.keys("nog een gedachte<Ctrl+J>en nog een");
    assert_snapshot!("several_lines_nl_usual", picture(&stage.screen));
}

#[test]
fn text_set_aside_and_brought_back() {
    let mut stage = half_way(English, USUAL);
    stage.keys("half a sentence<Esc>");
    assert_snapshot!("set_aside_en_usual", text(&stage.screen));
    stage.keys("<Up><Up>");
    assert_snapshot!("looking_back_en_usual", text(&stage.screen));
}

#[test]
fn hidden_notes_in_the_other_language_and_size() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("<F8>");
    assert_snapshot!("hidden_nl_usual", text(&stage.screen));
}

#[test]
fn a_pause_in_the_other_language_and_after_it() {
    let mut stage = half_way(English, USUAL);
    stage.keys("<F4>text that is typed<Enter>");
    assert_snapshot!("pause_en_usual", text(&stage.screen));
    stage.keys("<F4>");
    assert_snapshot!("after_the_pause_en_usual", text(&stage.screen));
}

#[test]
fn the_room_sees_no_typing_and_no_notes() {
    let mut stage = Stage::prepared(Dutch, USUAL, &CIRCLE);
    stage.keys("<PageDown><F5>");
    assert_snapshot!("room_talk_nl_usual", text(&stage.screen));
    let mut stage = half_way(English, WIDE);
    stage.keys("<F5>b.secret");
    assert!(!text(&stage.screen).contains("secret"));
    assert_snapshot!("room_en_wide", text(&stage.screen));
}

#[test]
fn time_that_is_over_is_said_in_words() {
    let mut stage = half_way(English, USUAL);
    stage.wait(3_000);
    assert_snapshot!("over_time_en_usual", picture(&stage.screen));
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("<Ctrl+T>").wait(3_000).keys("<F6>");
    assert_snapshot!("clock_stands_nl_wide", text(&stage.screen));
}

#[test]
fn a_session_that_is_over() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("/afsluiten<Enter><Esc>/afsluiten<Enter>");
    assert_snapshot!("closed_nl_usual", text(&stage.screen));
}

#[test]
fn erasing_says_that_it_cannot_come_back() {
    let mut stage = half_way(Dutch, USUAL);
    stage.keys("<Tab><Enter>x");
    assert_snapshot!("erase_asked_nl_usual", text(&stage.screen));
    stage.keys("<Enter>");
    assert_snapshot!("erased_nl_usual", text(&stage.screen));
}

#[test]
fn a_file_that_is_behind_is_said_in_words() {
    let mut stage = half_way(English, USUAL);
    let trouble = Trouble {
        place: "/media/stick/minutes.json".into(),
        kind: TroubleKind::Gone,
        system: "no such file".into(),
    };
    stage.tell(Msg::Behind(trouble));
    stage.show();
    assert_snapshot!("behind_en_usual", picture(&stage.screen));
}

#[test]
fn a_mistake_of_a_key_says_how_to_leave() {
    let mut stage = half_way(English, USUAL);
    stage.keys("<Ctrl+C>");
    assert_snapshot!("interrupt_en_usual", text(&stage.screen));
}

#[test]
fn ascii_in_the_other_language() {
    let look = Look {
        ascii: true,
        colour: false,
    };
    let backend = TestBackend::new(80, 24);
    let mut stage = Stage::on(backend, look, Dutch, USUAL, &["Søren", "Zoë", "Bob"]);
    stage.keys("<PageDown><PageDown><Enter>één notitie…<Enter><Enter><Tab><Enter>");
    assert_snapshot!("ascii_menu_nl_usual", text(&stage.screen));
    stage.keys("<Esc><Esc><F4>");
    assert_snapshot!("ascii_pause_nl_usual", text(&stage.screen));
}

/// What tells each state when nothing but the signs and words is seen.
#[test]
fn no_state_is_told_by_colour_alone() {
    let saved = ["✓ saved", "saving", "NOT SAVED"];
    for colour in [true, false] {
        let look = Look {
            ascii: false,
            colour,
        };
        let backend = TestBackend::new(80, 24);
        let mut stage = Stage::on(backend, look, English, USUAL, &CIRCLE);
        let tells = |stage: &Stage<TestBackend>, what: &[&str]| {
            let shown = text(&stage.screen);
            for what in what {
                assert!(shown.contains(what), "{what}\n{shown}");
            }
            let coloured = stage.screen.backend().buffer().content.iter();
            let coloured = coloured.filter(|cell| cell.fg != Color::Reset).count();
            assert_eq!(coloured > 0, colour, "{shown}");
        };
        // Who is here, and on whom the keys act.
        stage.keys("<Down><Space><Space><Space>");
        tells(&stage, &["✓ here", "▶ Sam", "expected"]);
        // The open item, what is done, and who has the turn, spoke, passed, waits.
        stage.keys("<Up><PageDown><PageDown>Joris<Enter><Enter><Ctrl+K><Ctrl+L>");
        let turns = ["✓  1", "▶  2", "Joris ✓", "Lieke passed", "Ruth later"];
        tells(&stage, &turns);
        tells(&stage, &["Mohammed ◀", saved[0]]);
        // The kinds of entries.
        stage.keys("a<Enter>! b<Enter>+ c<Enter>? d<Enter>= e<Enter>");
        tells(&stage, &["! decision", "+ ", "? ", "= "]);
        // The chosen row is said in words under the line.
        stage.keys("<Ctrl+G><Down>");
        tells(&stage, &["Enter: "]);
        stage.keys("<Esc><F8>");
        tells(&stage, &["The notes are hidden"]);
        stage.keys("<F8>");
        stage.stores = false;
        stage.keys("not yet<Enter>");
        tells(&stage, &[saved[1]]);
        let trouble = Trouble {
            place: "/media/stick".into(),
            kind: TroubleKind::Full,
            system: "no space".into(),
        };
        stage.tell(Msg::NotRecorded(trouble));
        stage.show();
        tells(&stage, &[saved[2]]);
    }
}
