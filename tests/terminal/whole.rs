//! A session of two hours, typed key by key, killed three times and gone on with.

use std::time::Duration;

use serde_json::Value;

use crate::desk::{Desk, Kring};
use crate::keys::{CTRL_K, CTRL_L, CTRL_Q, CTRL_U, CTRL_Z, DOWN, ENTER, ESC, F4, PAGE_DOWN, UP};

const SIZE: (u16, u16) = (100, 30);

/// In seat order; the last one comes late.
const PEOPLE: [&str; 12] = [
    "Joris", "Sam", "Lieke", "Ruth", "Mohammed", "Anneke", "Fatima", "Bram", "Karin", "Yusuf",
    "Noor", "Els",
];

/// Longer than the time in which a key that follows another one does not count.
const APART: Duration = Duration::from_millis(560);

/// What was typed at the program, and what it acknowledged.
struct Session<'a> {
    desk: &'a Desk,
    kring: Option<Kring>,
    /// Which list an acknowledged entry stands in, and its text.
    told: Vec<(&'static str, String)>,
    /// What was typed when the program was killed: it may be there, once.
    maybe: Vec<String>,
    typed: usize,
}

impl<'a> Session<'a> {
    fn new(desk: &'a Desk) -> Self {
        Self {
            kring: Some(desk.start(SIZE)),
            desk,
            told: Vec::new(),
            maybe: Vec::new(),
            typed: 0,
        }
    }

    fn kring(&mut self) -> &mut Kring {
        self.kring.as_mut().expect("it runs")
    }

    fn press(&mut self, keys: &str) {
        self.kring().types_each(keys);
    }

    /// The next entry as it is typed, the list it belongs to and its text.
    fn next_entry(&mut self) -> (String, &'static str, String) {
        self.typed += 1;
        let n = self.typed;
        let text = format!("z{n:03} dat is wat er over gezegd werd");
        let person = PEOPLE[n % 10].to_lowercase();
        let (typed, list) = match n % 10 {
            0 => (format!("! {text}"), "decisions"),
            1 => (format!("+ {text} @{person} vrijdag"), "actions"),
            2 => (format!("? {text}"), "questions"),
            3 => (format!("= {text} #ervaring"), "insights"),
            4 | 5 => (format!("@{person} {text}"), "contributions"),
            _ => (text.clone(), "contributions"),
        };
        (typed, list, text)
    }

    /// Types the next entries one by one, each when the one before was acknowledged.
    fn entries(&mut self, count: usize) {
        for _ in 0..count {
            let (typed, list, text) = self.next_entry();
            self.press(&typed);
            self.press(ENTER);
            self.acknowledged(&text[..4]);
            self.told.push((list, text));
        }
    }

    /// Waits until this was said to be stored, below the line.
    fn acknowledged(&mut self, word: &str) {
        self.kring().until(|kring| {
            let screen = kring.screen();
            let rows: Vec<&str> = screen.lines().collect();
            let low = &rows[rows.len().saturating_sub(6)..];
            low.iter().any(|row| row.trim_start().starts_with("✓ "))
                && low.iter().any(|row| row.contains(word))
        });
    }

    /// Who has the turn, as the screen says it.
    fn speaker(&mut self) -> Option<String> {
        let screen = self.kring().screen();
        let words = ["nu: ", "nog één keer: "];
        let mut upper = screen.lines().take(20);
        let told = upper.find_map(|row| words.iter().find_map(|word| row.split_once(word)))?;
        let name = told.1.split(' ').next()?;
        Some(name.to_owned())
    }

    /// Presses a key that moves the turn on, and waits until it has moved.
    fn turn(&mut self, key: &str) {
        // An Enter right after one that stored something does not pass the turn on.
        if key == ENTER {
            std::thread::sleep(APART);
        }
        let before = self.speaker();
        self.press(key);
        let start = std::time::Instant::now();
        while self.speaker() == before {
            assert!(start.elapsed() < Duration::from_secs(20), "{before:?}");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Goes through the open round, with some entries in each turn.
    fn round(&mut self, most: usize, mut with: impl FnMut(&mut Self, usize)) {
        for place in 0.. {
            if self.speaker().is_none() {
                return;
            }
            assert!(place < most, "{}", self.kring().screen());
            with(self, place);
        }
    }

    /// The next agenda item, whatever is unfinished in this one.
    fn next_item(&mut self, title: &str) {
        for _ in 0..2 {
            std::thread::sleep(APART);
            self.press(PAGE_DOWN);
            std::thread::sleep(Duration::from_millis(100));
            if self.kring().shows(title) {
                return;
            }
        }
        self.kring().see(title);
    }

    /// Killed at once, and opened again.
    fn killed(&mut self) {
        self.kring.take().expect("it runs").kill();
        self.kring = Some(self.desk.open(SIZE));
    }
}

/// The texts of a list, in the file.
fn texts(file: &Value, list: &str) -> Vec<String> {
    let rows = file[list].as_array().cloned().unwrap_or_default();
    let text = |row: &Value| row["text"].as_str().map(str::to_owned);
    rows.iter().filter_map(text).collect()
}

#[test]
fn a_whole_session_typed_key_by_key_and_killed_three_times_is_all_there_once() {
    let desk = Desk::new();
    let mut session = Session::new(&desk);
    gather(&mut session);
    begin(&mut session);
    tell_stories(&mut session);
    look_back(&mut session);
    decide_and_end(&mut session);
    let file = desk.read();
    let lists = [
        "contributions",
        "decisions",
        "actions",
        "questions",
        "insights",
    ];
    let all: Vec<(&str, String)> = lists
        .into_iter()
        .flat_map(|list| texts(&file, list).into_iter().map(move |text| (list, text)))
        .collect();
    assert_eq!(session.told.len(), 150);
    for told in &session.told {
        let there = all.iter().filter(|entry| *entry == told).count();
        assert_eq!(there, 1, "{told:?}");
    }
    for (list, text) in &all {
        let told = session.told.contains(&(list, text.clone()));
        assert!(told || session.maybe.contains(text), "{list}: {text}");
    }
    assert!(all.len() <= 150 + session.maybe.len());
    held_rounds(&file);
    assert_eq!(
        file["participants"].as_array().map(Vec::len),
        Some(PEOPLE.len())
    );
    let (code, said) = desk.check();
    // Something is missing still; the file is sound.
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("in orde"), "{said}");
}

/// Twelve names are typed; one of them is still expected.
fn gather(session: &mut Session<'_>) {
    for name in PEOPLE {
        session.press(name);
        session.press(ENTER);
        session.acknowledged(name);
    }
    session.press(ENTER);
    session.kring().see("12 van 12");
    for _ in 1..PEOPLE.len() {
        session.press(DOWN);
    }
    session.press(" ");
    session.kring().see("11 van 12");
}

/// Two talks and a round between them, with one who passes and one who comes later.
fn begin(session: &mut Session<'_>) {
    session.next_item("Welkom. Fijn");
    session.entries(16);

    session.next_item("2  Check-in");
    session.press("Sam\r");
    session.kring().see("nu: Sam");
    session.round(20, |session, place| {
        session.turn(match place {
            2 => CTRL_K,
            4 => CTRL_L,
            _ => ENTER,
        });
    });
    session.kring().see("Iedereen is gevraagd");

    session.next_item("3  Wat hadden");
    session.entries(15);
}

/// A round with notes of all kinds, a late arrival, a pause, and the first kill.
fn tell_stories(session: &mut Session<'_>) {
    session.next_item("4  Verhalenronde");
    session.press("Ruth\r");
    session.kring().see("nu: Ruth");
    session.round(20, |session, place| match place {
        1 => session.turn(CTRL_L),
        3 => session.turn(CTRL_K),
        4 => {
            // The late one joins; a pause; and killed in the middle of a turn.
            session.press("/in els\r");
            session.acknowledged("Els");
            session.press(F4);
            session.kring().see("gaat verder");
            session.press("wat nu\r");
            session.press(F4);
            session.kring().see("na een pauze");
            session.press("v");
            // What was typed in the pause did nothing, and stands on the line.
            session.kring().see("› wat nu");
            session.press(ESC);
            session.kring().see("terughalen");
            session.entries(4);
            let speaker = session.speaker();
            session.killed();
            let speaker = speaker.expect("somebody has the turn");
            session.kring().see(&format!("nu: {speaker}"));
            // What was set aside stands on the line again; nobody wants it any more.
            session.kring().see("› wat nu");
            session.press(CTRL_U);
            session.kring().see("beurt klaar");
            session.turn(ENTER);
        }
        _ => {
            session.entries(4);
            session.turn(ENTER);
        }
    });
}

/// An entry changed and one undone; killed with a text on the line that was never entered.
fn look_back(session: &mut Session<'_>) {
    session.next_item("5  Pauze");
    session.next_item("6  Wat horen we");
    session.entries(12);
    // Changed, and undone.
    session.press(UP);
    session.kring().see("bewerken ›");
    session.press(" en meer");
    session.press(ENTER);
    session.acknowledged("aangepast");
    if let Some((_, text)) = session.told.last_mut() {
        text.push_str(" en meer");
    }
    session.entries(1);
    session.press(CTRL_Z);
    session.kring().see("ongedaan gemaakt");
    session.told.pop();
    // Killed with a text on the line that was never entered.
    session.press("@fatima dit stond nog op de regel");
    std::thread::sleep(Duration::from_millis(2_600));
    session.killed();
    session.kring().see("dit stond nog op de regel");
    session.press(ENTER);
    session.acknowledged("dit stond");
    let line = "dit stond nog op de regel".to_owned();
    session.told.push(("contributions", line));
}

/// To the end of the agenda; killed before anything could be acknowledged.
fn decide_and_end(session: &mut Session<'_>) {
    session.next_item("7  Voorstel");
    session.entries(12);
    session.next_item("8  Acties");
    session.entries(20);
    // Killed before anything could be acknowledged.
    let (typed, _, text) = session.next_entry();
    session.press(&typed);
    session.press(ENTER);
    session.maybe.push(text);
    session.killed();
    // It may stand on the line once more; whoever leads sees that, and lays it aside.
    session.press(ESC);

    session.next_item("9  Nalezen");
    let left = 150 - session.told.len();
    session.entries(left);
    session.next_item("10  Check-out");
    std::thread::sleep(APART);
    session.press(ENTER);
    session.kring().see("nu: ");
    session.round(20, |session, _| session.turn(ENTER));
    session.press(CTRL_Q);
    assert_eq!(session.kring().end(), Some(0));
}

/// Everyone who was there was asked, in each of the three rounds.
fn held_rounds(file: &Value) {
    let rounds = file["rounds"].as_array().expect("rounds");
    assert_eq!(rounds.len(), 3);
    for round in rounds {
        let turns = round["turns"].as_object().expect("turns");
        assert!(turns.len() >= 11, "{round}");
        for turn in turns.values() {
            let asked = ["spoken", "passed", "absent"]
                .iter()
                .any(|word| turn == word);
            assert!(asked, "{round}");
        }
    }
}
