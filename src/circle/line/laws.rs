//! What holds for every text in every scene.

use std::slice;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::fold::fold;
use super::quote::unquote;
use super::{Kind, Line, Part, Person, Reading, Scene, complete, mention, read};
use crate::lang::Language;
use crate::minutes::Id;

/// Names as real minutes have them, and worse.
const NAMES: [&str; 28] = [
    "Sam",
    "Jan de Vries",
    "Jan",
    "Jan Bakker",
    "Jan-Peter",
    "José",
    "Jose",
    "Jose\u{301}",
    "A.B.",
    "A|B / C",
    "@home",
    "x@y.nl",
    "(Piet)",
    "Kim \"K\" Smit",
    "“Bo”",
    "\"",
    "Ruth ✨",
    "🙂",
    "👩‍👧 Mia",
    "דָּוִד",
    "محمد",
    "王芳",
    "王",
    "Vries, Jan de",
    "Jan: de tweede",
    "+Bo",
    "",
    " ",
];

const PIECES: [&str; 64] = [
    "!",
    "+",
    "?",
    "=",
    "%",
    "/",
    "\\",
    "-",
    "*",
    "1",
    "2",
    "3",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "@",
    "@+",
    "@\"",
    "\"",
    "~2",
    ",",
    ".",
    ":",
    ";",
    ")",
    "#",
    "#erv",
    "#ervaring",
    "#p.",
    "sam",
    "@sam",
    "Sam:",
    "@jan-de-vries",
    "@jan",
    "Jan de Vries",
    "@王",
    "vr",
    "zo",
    "vrijdag",
    "morgen",
    "op",
    "vóór",
    "uiterlijk",
    "over",
    "2",
    "weken",
    "27-11",
    "november",
    "volgende",
    "keer",
    "next",
    "friday",
    "a.s.",
    "tekst",
    "\u{301}",
    "\u{200f}",
    "\u{0}",
    "🙂",
    "ẞ",
    "İ",
];

fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..14);
    let chars = prop::collection::vec(any::<char>(), 0..20);
    prop_oneof![
        4 => pieces.prop_map(|pieces| pieces.concat()),
        1 => prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..12)
            .prop_map(|pieces| format!("+ {}", pieces.join(" "))),
        1 => chars.prop_map(String::from_iter),
    ]
}

fn any_names() -> impl Strategy<Value = Vec<String>> {
    let name = prop_oneof![
        5 => prop::sample::select(NAMES.to_vec()).prop_map(str::to_owned),
        1 => prop::collection::vec(any::<char>(), 0..6).prop_map(String::from_iter),
        1 => "[@|/()\",~:+. a-c“”-]{0,6}",
    ];
    prop::collection::vec(name, 0..8)
}

/// What a scene is made of, beside its people.
#[derive(Debug, Clone)]
struct Setting {
    english: bool,
    consent: bool,
    day: u64,
    known: bool,
    absent: usize,
}

fn any_setting() -> impl Strategy<Value = Setting> {
    (
        any::<bool>(),
        any::<bool>(),
        0_u64..3000,
        any::<bool>(),
        0_usize..8,
    )
        .prop_map(|(english, consent, day, known, absent)| Setting {
            english,
            consent,
            day,
            known,
            absent,
        })
}

fn people_of<'a>(names: &'a [String], setting: &Setting) -> Vec<Person<'a>> {
    let people = names.iter().enumerate();
    let person = |(at, name): (usize, &'a String)| Person {
        id: Id::new(&at.to_string()),
        name,
        present: at != setting.absent,
    };
    people.map(person).collect()
}

fn scene_of<'a>(people: &'a [Person<'a>], setting: &Setting) -> Scene<'a> {
    let start = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    let today = start
        .checked_add_days(Days::new(setting.day))
        .unwrap_or_default();
    Scene {
        people,
        previous: people.last().map(|person| &person.id),
        language: if setting.english {
            Language::English
        } else {
            Language::Dutch
        },
        today,
        next_session: Some(today).filter(|_| setting.known),
        consent: setting.consent,
    }
}

fn visible(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn part(text: &str, line: &Line, part: Part) -> String {
    let spans = line.spans.iter().filter(|span| span.part == part);
    spans.map(|span| &text[span.range.clone()]).collect()
}

/// The text that the reading keeps as text.
fn kept(reading: &Reading) -> &str {
    match reading {
        Reading::Note { text, .. }
        | Reading::Decision { text, .. }
        | Reading::Action { text, .. }
        | Reading::Question { text, .. }
        | Reading::Insight { text, .. }
        | Reading::Private { text } => text,
        Reading::Add { text, .. } => text.as_deref().unwrap_or_default(),
        Reading::Answer { reason, .. } => reason,
        Reading::Command { arguments, .. } => arguments,
        _ => "",
    }
}

/// Nothing typed is lost: the spans cover the text, and each kind of span is found again in the
/// reading.
fn nothing_is_lost(text: &str, line: &Line) -> Result<(), TestCaseError> {
    let mut at = 0;
    for span in &line.spans {
        prop_assert_eq!(span.range.start, at);
        prop_assert!(span.range.end > at);
        prop_assert!(text.is_char_boundary(span.range.end));
        let typed = &text[span.range.clone()];
        match span.part {
            Part::Space => prop_assert_eq!(typed.trim(), ""),
            Part::Text => prop_assert_eq!(typed.trim(), typed),
            Part::Sign => prop_assert!(
                [
                    "!", "+", "?", "=", "%", "\\", "1", "2", "3", "-", "*", ":", ",", "@", "@+"
                ]
                .contains(&typed.trim())
                    || typed.starts_with("@+"),
                "{:?}",
                typed
            ),
            Part::Tag => prop_assert!(typed.starts_with('#')),
            _ => {}
        }
        at = span.range.end;
    }
    prop_assert_eq!(at, text.len());

    let has = |kind: Part| line.spans.iter().any(|span| span.part == kind);
    match &line.reading {
        Reading::UnknownName { typed, .. } | Reading::AmbiguousName { typed, .. } => {
            let doubt = part(text, line, Part::Doubt);
            prop_assert!(doubt.contains(typed.as_str()) || doubt.contains(['"', '“', '”']));
            return Ok(());
        }
        // "@+ Piet": what stands behind the missing name.
        Reading::Incomplete(Kind::NewName) => return Ok(()),
        Reading::Empty | Reading::Help | Reading::Hold { .. } | Reading::Incomplete(_) => {
            prop_assert!(!has(Part::Text) && !has(Part::Date));
        }
        Reading::Add { name, .. } => {
            let typed = part(text, line, Part::NewName);
            let written = typed.strip_prefix("@+").unwrap_or_default();
            let quoted = written.starts_with(['"', '“', '”']);
            let written = if quoted {
                unquote(written).name
            } else {
                written.to_owned()
            };
            prop_assert_eq!(name.as_str(), written.trim());
        }
        Reading::Command { word, .. } => {
            prop_assert_eq!(fold(&part(text, line, Part::Command)), format!("/{word}"));
        }
        Reading::Note { speakers, .. } => prop_assert_eq!(has(Part::Name), !speakers.is_empty()),
        Reading::Action { owners, due, .. } => {
            prop_assert_eq!(has(Part::Name), !owners.is_empty());
            let written = due.as_ref().map(|due| due.text.clone()).unwrap_or_default();
            prop_assert_eq!(part(text, line, Part::Date), written);
        }
        _ => {}
    }
    prop_assert!(!has(Part::Doubt));
    prop_assert_eq!(
        visible(&part(text, line, Part::Text)),
        visible(kept(&line.reading))
    );
    if let Reading::Note { sources, .. } | Reading::Action { sources, .. } = &line.reading {
        prop_assert_eq!(has(Part::Tag), !sources.is_empty());
    }
    Ok(())
}

fn people_in(reading: &Reading) -> &[Id] {
    match reading {
        Reading::Note {
            speakers: people, ..
        }
        | Reading::Hold { speakers: people }
        | Reading::Action { owners: people, .. } => people,
        _ => &[],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_refused_and_nothing_typed_is_lost(
        text in any_text(),
        names in any_names(),
        setting in any_setting(),
    ) {
        let people = people_of(&names, &setting);
        let line = read(&text, &scene_of(&people, &setting));
        nothing_is_lost(&text, &line)?;
    }

    #[test]
    fn behind_a_backslash_everything_is_text(text in any_text(), setting in any_setting()) {
        let line = read(&format!("\\{text}"), &scene_of(&[], &setting));
        if text.trim().is_empty() {
            prop_assert!(matches!(line.reading, Reading::Incomplete(_)));
        } else {
            prop_assert_eq!(kept(&line.reading), text.trim());
        }
    }

    #[test]
    fn a_written_form_means_exactly_that_person(
        names in any_names(),
        text in any_text(),
        setting in any_setting(),
    ) {
        let people = people_of(&names, &setting);
        let scene = scene_of(&people, &setting);
        for person in &people {
            let written = mention(&person.id, &people).unwrap_or_default();
            let note = read(&format!("{written} {text}"), &scene);
            if !matches!(note.reading, Reading::Incomplete(_)) {
                prop_assert_eq!(people_in(&note.reading), slice::from_ref(&person.id), "{}", written);
            }
            let action = read(&format!("+ lijst {written} maken"), &scene).reading;
            let Reading::Action { owners, text, .. } = action else {
                return Err(TestCaseError::fail(format!("{written}: {action:?}")));
            };
            prop_assert_eq!(owners, slice::from_ref(&person.id), "{}", written);
            prop_assert_eq!(text, "lijst maken");
        }
    }

    #[test]
    fn what_tab_inserts_reads_back_to_that_person(
        names in any_names(),
        letters in 0_usize..4,
        whose in 0_usize..8,
        quote in any::<bool>(),
        before in prop::sample::select(vec!["", " ", "- ", "+ ", "+ lijst ", "! "]),
        after in prop::sample::select(vec!["", " ja", "", "x", ", ja", "\nja"]),
        setting in any_setting(),
    ) {
        let people = people_of(&names, &setting);
        let scene = scene_of(&people, &setting);
        let name = names.get(whose).map(String::as_str).unwrap_or_default();
        let typed: String = name.chars().take(letters).collect();
        let typed = format!("{before}@{}{typed}", if quote { "\"" } else { "" });
        let line = format!("{typed}{after}");
        for offer in complete(&line, typed.len(), &scene) {
            let mut text = line.clone();
            text.replace_range(offer.range.clone(), &offer.insert);
            // A text, so that it is an action.
            let text = format!("{text} tekst");
            // The last one: a name may hold an `@` or a comma of its own, and so be read as two.
            let line = read(&text, &scene);
            prop_assert_eq!(people_in(&line.reading).last(), Some(&offer.person), "{}", text);
        }
    }

    #[test]
    fn completing_never_fails(
        text in any_text(),
        cursor in 0_usize..80,
        names in any_names(),
        setting in any_setting(),
    ) {
        let people = people_of(&names, &setting);
        for offer in complete(&text, cursor, &scene_of(&people, &setting)) {
            prop_assert!(text.get(offer.range).is_some());
        }
    }
}

/// Long texts take time in proportion to their length. All of these together take a second or two
/// without optimisation; were one of them read in quadratic time, it would be many minutes.
#[test]
fn long_texts_are_read_at_once() {
    const PIECES: [&str; 27] = [
        "@",
        "#",
        "@ ",
        "# ",
        "@sam ",
        "#erv ",
        "@\"",
        "\"",
        "op ",
        "op vrijdag ",
        "uiterlijk ",
        "op a ",
        "woord ",
        "a ",
        ":",
        "sam,",
        "@sam,",
        ".",
        "~2",
        "\u{301}",
        "\u{200f}",
        "\n",
        " ",
        "王",
        "27-11 ",
        "voor ",
        "@jan-de-vries ",
    ];
    let (done, all) = mpsc::channel();
    thread::spawn(move || {
        let names: Vec<String> = NAMES.iter().map(|&name| name.to_owned()).collect();
        let setting = Setting {
            english: false,
            consent: false,
            day: 9,
            known: true,
            absent: 0,
        };
        let people = people_of(&names, &setting);
        let scene = scene_of(&people, &setting);
        for piece in PIECES {
            let long = piece.repeat(65_536 / piece.len());
            for start in ["", "+ ", "! ", "@", "+ @", "@sam ", "Sam: ", "@+", "/"] {
                let text = format!("{start}{long}");
                let line = read(&text, &scene);
                assert!(nothing_is_lost(&text, &line).is_ok(), "{start}{piece}");
                let _ = complete(&text, text.len(), &scene);
            }
        }
        let _ = done.send(());
    });
    assert_eq!(all.recv_timeout(Duration::from_secs(60)), Ok(()));
}
