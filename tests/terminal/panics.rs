//! A mistake in the program: the terminal is given back, and everything that was stored is there.
//!
//! The program has no key that makes it panic. A front that does stands in a process of its own in
//! a terminal: this test program once more, with only the test that is otherwise left out.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use kring::app::{Answer, Mode, Model};
use kring::lang::Language::Dutch;
use kring::minutes::{Minutes, Stamp};
use kring::run::{self, Ending, Event, Front, Inbox};
use kring::store::{self, Folders};
use kring::tui::Guard;

use crate::desk::{Desk, LEFT, TAKEN};

/// Where the process of its own keeps its files.
const FOLDER: &str = "KRING_TEST_FOLDER";

/// A front that holds the terminal and breaks when it has to say something of this.
struct Breaks {
    _guard: Guard,
    at: &'static str,
}

impl Front for Breaks {
    fn answer(&mut self, answer: &Answer) -> io::Result<()> {
        assert!(!answer.text.contains(self.at), "a mistake of the program");
        Ok(())
    }

    fn show(&mut self, _: &Model, _: Stamp) -> io::Result<()> {
        Ok(())
    }

    fn holds(&self, _: &Model, _: Stamp) -> Option<Duration> {
        None
    }
}

#[test]
#[ignore = "run by the test below, in a terminal of its own"]
fn in_a_process_of_its_own() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("a folder"));
    let folders = Folders {
        state: folder.join("state"),
        minutes: folder.clone(),
    };
    let minutes = Minutes::new("session".into());
    let file = folder.join("x.kring.json");
    let opened = store::begin(minutes.session_id(), &file, &folders).expect("begun");
    let model = Model::new(minutes, "anna", Dutch, Mode::Plain, run::now());
    let mut front = Breaks {
        _guard: Guard::take().expect("a terminal"),
        at: "nog iets",
    };
    let inbox = Inbox::default();
    for line in ["@+Sam hallo", "nog iets"] {
        inbox
            .sender()
            .send(Event::Line(line.into()))
            .expect("heard");
    }
    let led = run::lead(model, Vec::new(), opened, folders, &inbox, &mut front);
    assert_eq!(led.expect("led").ending, Ending::Fault);
}

#[test]
fn a_mistake_of_the_program_gives_the_terminal_back_and_keeps_what_was_stored() {
    let desk = Desk::new();
    let program = std::env::current_exe().expect("this program");
    let folder = desk.home().to_str().expect("a path").to_owned();
    let arguments = [
        "--exact",
        "panics::in_a_process_of_its_own",
        "--ignored",
        "--nocapture",
    ];
    let mut broken = desk.run_other(&program, &arguments, &[(FOLDER, &folder)]);
    let code = broken.end();
    assert_eq!(code, Some(0), "{}", broken.all_written());
    assert!(broken.wrote(TAKEN));
    let written = broken.all_written();
    let left = written.find(LEFT).expect("given back");
    // What is said of the mistake is readable: it comes after the terminal was given back.
    let said = written.find("a mistake of the program").expect("said");
    assert!(left < said, "{written:?}");
    let file = std::fs::read_to_string(desk.home().join("x.kring.json")).expect("a file");
    assert!(file.contains("hallo"), "{file}");
}
