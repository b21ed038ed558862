//! What holds in every session, whatever is typed.

use kring::app::{Command, Msg};
use kring::minutes::Turn;
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::circle::Circle;
use super::undo::LINES;

/// The number of random sessions: `KRING_SESSIONS` takes it seriously.
pub fn cases(usual: u32) -> Config {
    let wanted = std::env::var("KRING_SESSIONS")
        .ok()
        .and_then(|n| n.parse().ok());
    Config {
        cases: wanted.unwrap_or(usual),
        failure_persistence: None,
        ..Config::default()
    }
}

fn circle(screen: bool) -> Circle {
    let plans = Circle::new()
        .item("Stories", 20, "round:sharing round:reaction")
        .item("Talk", 10, "talk")
        .item("Last", 10, "round:closing")
        .people([
            "Anna*facilitator",
            "Sam+young-person",
            "Lieke",
            "Mo@expected",
            "Ruth@online",
            "Jan",
        ]);
    if screen {
        plans.on_the_screen().sits()
    } else {
        plans.sits()
    }
}

/// One thing that happens.
#[derive(Debug, Clone)]
enum Event {
    Line(String),
    Draft(String),
    Key(Command, String),
    Time(i64),
}

fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(LINES).prop_map(str::to_owned),
        1 => prop::sample::select(&["/erase", "/undo", "/redo", "/erase N1"][..]).prop_map(str::to_owned),
        2 => "[@!+?=%/\\\\#~\"a-z0-9 ,:.\n]{0,20}",
        1 => "\\PC{0,12}",
        1 => ("[@/!+?=%]{0,1}", "[a-zé ]{1,10}").prop_map(|(sign, rest)| format!("{sign} {rest}")),
    ]
}

fn any_event() -> impl Strategy<Value = Event> {
    let commands: Vec<Command> = Command::all().collect();
    prop_oneof![
        8 => any_line().prop_map(Event::Line),
        1 => any_line().prop_map(Event::Draft),
        2 => (prop::sample::select(commands), any_line()).prop_map(|(c, a)| Event::Key(c, a)),
        1 => (-4000..4000_i64).prop_map(Event::Time),
    ]
}

/// Where a text can be: in the minutes, on the line, aside, or among the remarks.
fn stands(circle: &Circle, words: &str) -> bool {
    let minutes = format!("{:?}", super::undo::seen(circle.minutes()));
    minutes.contains(words)
        || circle.draft.contains(words)
        || circle.remarks.iter().any(|remark| remark.contains(words))
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn nothing_that_happens_stops_the_mind(
        screen in any::<bool>(),
        events in prop::collection::vec(any_event(), 1..50)
    ) {
        let mut circle = circle(screen).says("/begin");
        for event in events {
            circle = match event {
                Event::Line(text) => circle.says(&text),
                Event::Draft(text) => circle.types(&text),
                Event::Key(command, with) => circle.gets(Msg::Command(command, with)),
                Event::Time(seconds) => circle.after_seconds(seconds),
            };
            let _ = kring::app::hint(circle.model(), "@", circle.now());
            let _ = kring::app::hint(circle.model(), "", circle.now());
        }
        circle.sound();
    }

    #[test]
    fn every_line_is_answered_once_and_what_is_typed_is_never_lost(
        lines in prop::collection::vec(any_line(), 1..25),
        n in 0..1000_u32
    ) {
        let mut circle = circle(false);
        let mut expected: Vec<String> = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            // Every line that is no command carries a word of its own.
            let word = format!("w{n}x{place}q");
            let is_words = !line.trim().is_empty()
                && !line.trim_start().starts_with(['/', '%'])
                && !line.contains('"');
            let line = if is_words { format!("{line} {word}") } else { line.clone() };
            let gathers = line.trim_start().starts_with("/lines") || line.trim_start().starts_with("/regels");
            if gathers {
                continue;
            }
            circle = circle.says(&line);
            let answers = circle.heard().iter().filter(|l| !l.starts_with("  ") && !l.starts_with('·'));
            prop_assert_eq!(answers.count(), 1, "{:?}: {:?}", line, circle.heard());
            if line.trim_start().starts_with("/erase") || line.trim_start().starts_with("/undo")
                || line.trim_start().starts_with("/redo") || line.trim_start().starts_with("/edit")
                || line.trim_start().starts_with("/take") || line.trim_start().starts_with("/kind")
                || line.trim_start().starts_with("/prop")
            {
                // Asked for: what stands may change.
                expected.clear();
            }
            if is_words {
                expected.push(word);
            }
            for word in &expected {
                prop_assert!(stands(&circle, word), "{} is lost after {:?}: {:?}", word, line, circle.heard());
            }
        }
    }

    #[test]
    fn nobody_owed_a_turn_is_forgotten(
        people in 1..8_usize,
        lines in prop::collection::vec(prop::sample::select(&[
            "", "", "", "", "/pass", "/later", "a note", "/turn p1", "/turn p3", "/turn", "@p2 words",
            "/out p2", "/in p2", "/online p4", "/seat p1 3", "/pause", "/pause", "/undo", "/back", "/go-to 2",
            "/next", "/presence p5 sent-word", "/presence p5 present", "/role p1 facilitator", "@+New",
        ][..]), 0..60)
    ) {
        let names: Vec<String> = (1..=people).map(|n| format!("P{n}")).collect();
        let mut circle = Circle::new()
            .item("Welcome", 5, "talk")
            .item("Stories", 20, "round:sharing")
            .item("After", 5, "talk")
            .people(&names)
            .begins()
            .says("/next");
        for line in lines {
            let owed = kring::circle::agenda::turns_owed(circle.minutes());
            let before = kring::circle::agenda::current(circle.minutes()).map(|item| item.id.clone());
            circle = circle.says(line);
            let now = kring::circle::agenda::current(circle.minutes()).map(|item| item.id.clone());
            if line == "/next" && before != now && !owed.is_empty() {
                // It was told, and asked for twice.
                return Ok(());
            }
        }
        // However it went: led on with Enter alone, everyone who is here is heard.
        circle = circle.says("/status");
        if circle.heard().iter().any(|line| line.starts_with("→ Pause")) {
            circle = circle.says("/pause");
        }
        circle = circle.says("/go-to 2");
        for _ in 0..200 {
            circle = circle.enter();
            if circle.heard().iter().any(|line| line.starts_with("→ Everyone") || line.starts_with("→ There is nobody")) {
                break;
            }
        }
        let Some(round) = circle.minutes().rounds().values().next_back() else { return Ok(()) };
        if round.ended.is_some() {
            // It was complete before; whoever came since was not there.
            return Ok(());
        }
        for person in kring::circle::people::here(circle.minutes()) {
            let turn = round.turns.get(&person.id);
            prop_assert!(
                matches!(turn, Some(Turn::Spoken | Turn::Passed)),
                "{:?}: {:?}", circle.name(&person.id), circle.turns()
            );
        }
        let told = kring::circle::agenda::turns_owed(circle.minutes());
        prop_assert!(told.is_empty());
    }
}
