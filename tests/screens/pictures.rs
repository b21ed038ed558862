//! The pictures in the README and the docs are what the program draws now.
//!
//! They are renewed with `KRING_RENEW=1 cargo test --test screens pictures`.

use std::path::Path;

use kring::lang::Language::{self, Dutch, English};
use ratatui::backend::{Backend as _, TestBackend};

use super::session::half_way;
use super::stage::{CIRCLE, Stage, WIDE};
use super::svg::svg;

/// A picture: its name, what brings the session there, and what it shows in words.
type Picture = (
    &'static str,
    fn(Language) -> Stage<TestBackend>,
    [&'static str; 2],
);

const PICTURES: [Picture; 9] = [
    (
        "presence",
        |language| {
            let mut stage = Stage::prepared(language, WIDE, &CIRCLE);
            stage.keys("<Down><Space><Space><Space><Down><Down><Space><Space>");
            stage
        },
        [
            "De lijst van wie er zijn, voordat de bijeenkomst begint",
            "The list of who is here, before the session begins",
        ],
    ),
    (
        "prompt",
        |language| {
            let mut stage = Stage::prepared(language, WIDE, &CIRCLE);
            stage.keys("<PageDown>");
            stage
        },
        [
            "Een agendapunt gaat open: de tekst om voor te lezen staat groot in beeld, met tips eronder",
            "An agenda item opens: the words to read aloud stand large on the screen, with hints below",
        ],
    ),
    (
        "round",
        |language| {
            let mut stage = half_way(language, WIDE);
            stage.keys(match language {
                Dutch => "ik wil dat er vooraf gevraagd wordt of ik erbij wil zijn",
                English => "I want to be asked beforehand whether I want to be there",
            });
            stage
        },
        [
            "Een ronde: links de agenda met de tijd, rechts de kring met wie er was, wie past en wie straks wil, daaronder de notities, en onderaan de regel waarop je typt",
            "A round: the agenda with its time on the left, the circle with who has spoken, passed or comes later on the right, the notes below it, and at the bottom the line you type on",
        ],
    ),
    (
        "menu",
        |language| {
            let mut stage = half_way(language, WIDE);
            stage.keys("<Tab><Enter>");
            stage
        },
        [
            "Het menu van een actie: bewerken, wie mag dit lezen, wie doet het, vóór wanneer, weghalen",
            "The menu of an action: edit, who may read it, who does it, by when, take away",
        ],
    ),
    (
        "palette",
        |language| {
            let mut stage = half_way(language, WIDE);
            stage.keys("<Ctrl+P>ro");
            stage
        },
        [
            "Alle opdrachten met hun toetsen, gezocht op een paar letters",
            "All commands with their keys, found by a few letters",
        ],
    ),
    (
        "room",
        |language| {
            let mut stage = half_way(language, WIDE);
            stage.keys("<F5>");
            stage
        },
        [
            "Het beeld voor de kring: heel groot wie er spreekt, zonder notities",
            "The view for the room: very large who has the turn, without notes",
        ],
    ),
    (
        "consent",
        |language| {
            let mut stage = Stage::prepared(language, WIDE, &CIRCLE);
            stage.keys("<PageDown>");
            stage.keys(match language {
                Dutch => "/ga-naar 7<Enter><Ctrl+D>We vragen het jongeren vooraf, en we zeggen waarom we overleggen.<Enter>",
                English => "/go-to 7<Enter><Ctrl+D>We ask young people beforehand, and we say why we meet.<Enter>",
            });
            stage.keys("<Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D><Ctrl+D>Joris<Enter>1<Enter>");
            stage.keys(match language {
                Dutch => "2 het kost tijd<Enter>1<Enter>3 ouders",
                English => "2 it takes time<Enter>1<Enter>3 parents",
            });
            stage
        },
        [
            "De consentronde: de stappen, de tekst van het voorstel, en wie al antwoordde; redenen blijven bedekt tot iedereen is gevraagd",
            "The consent round: the steps, the text of the proposal, and who has answered; reasons stay covered until everyone was asked",
        ],
    ),
    (
        "closing",
        |language| {
            let mut stage = half_way(language, WIDE);
            stage.keys(match language {
                Dutch => {
                    "= Vooraf vragen geeft vertrouwen<Enter>+ zaal boeken<Enter>/afsluiten<Enter>"
                }
                English => {
                    "= Asking beforehand builds trust<Enter>+ book the room<Enter>/close<Enter>"
                }
            });
            stage
        },
        [
            "Afsluiten: wat is besloten, wie wat doet en wat nog ontbreekt, in één lijst",
            "Closing: what was decided, who does what and what is missing, in one list",
        ],
    ),
    (
        "pause",
        |language| {
            let mut stage = half_way(language, WIDE);
            stage.keys("<F4>");
            stage
        },
        [
            "Een rustig scherm tijdens een pauze, zonder namen, notities of klok",
            "A calm screen during a pause, without names, notes or clock",
        ],
    ),
];

#[test]
fn the_pictures_are_what_the_program_draws() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let renew = std::env::var_os("KRING_RENEW").is_some();
    let mut stale = Vec::new();
    let mut names = Vec::new();
    for (name, brings, told) in PICTURES {
        for (language, code, told) in [(Dutch, "nl", told[0]), (English, "en", told[1])] {
            let at = brings(language);
            let backend = at.screen.backend();
            let cursor = backend.clone().get_cursor_position();
            let cursor = cursor.unwrap_or_else(|error| match error {});
            let line = kring::app::screen::places(&at.model);
            let typed = line.contains(&kring::app::commands::Place::Line);
            let drawn = svg(backend.buffer(), typed.then_some(cursor), "kring", told);
            let file = format!("{name}.{code}.svg");
            let path = folder.join(&file);
            if renew {
                std::fs::create_dir_all(&folder).expect("a folder");
                std::fs::write(&path, &drawn).expect("written");
            }
            if std::fs::read_to_string(&path).ok().as_deref() != Some(&*drawn) {
                stale.push(file.clone());
            }
            names.push(file);
        }
    }
    assert!(
        stale.is_empty(),
        "{stale:?} are old: KRING_RENEW=1 cargo test --test screens pictures"
    );
    for entry in std::fs::read_dir(&folder).expect("the folder") {
        let name = entry.expect("a file").file_name();
        let name = name.to_string_lossy();
        assert!(
            names.iter().any(|known| *known == name),
            "{name} is drawn by nobody"
        );
    }
}

#[test]
fn both_readmes_show_pictures_with_words_for_who_cannot_see_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (readme, code) in [("README.md", "en"), ("README.nl.md", "nl")] {
        let text = std::fs::read_to_string(root.join(readme)).expect("a readme");
        let shown: Vec<&str> = text
            .match_indices("](docs/pictures/")
            .map(|(at, _)| &text[at..])
            .collect();
        assert!(shown.len() >= 3, "{readme}");
        for shown in shown {
            let path = shown[2..].split(')').next().expect("a path");
            assert!(path.ends_with(&format!(".{code}.svg")), "{readme}: {path}");
            assert!(root.join(path).is_file(), "{readme}: {path}");
        }
        assert!(!text.contains("![]"), "{readme}: a picture without words");
    }
}
