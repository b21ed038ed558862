//! The home screen and the choice of a plan, in both languages and both usual sizes.

use std::path::PathBuf;

use insta::assert_snapshot;
use kring::app::home::{About, Facts, Here, Home, Kept, Msg, Notice, Offered, Place, update};
use kring::app::keymap::Keymap;
use kring::circle::plan::Plan;
use kring::lang::Language::{self, Dutch, English};
use kring::minutes::{SessionStatus, Stamp};
use kring::run::HomeFront as _;
use kring::tui::{HomeScreen, Look};
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

use super::picture::{picture, text};
use super::stage::{USUAL, WIDE};

/// The home screen, and the mind behind it.
struct AtHome {
    home: Home,
    screen: HomeScreen<TestBackend>,
}

impl AtHome {
    fn new(home: Home, (columns, rows): (u16, u16), look: Look) -> Self {
        let backend = TestBackend::new(columns, rows);
        let screen = HomeScreen::new(backend, Size::new(columns, rows), look);
        let mut at_home = Self { home, screen };
        at_home.keys("");
        at_home
    }

    fn keys(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key = key.parse().unwrap_or_else(|_| panic!("{key} is no key"));
            let effects = update(&mut self.home, Msg::Key(key));
            if effects.contains(&kring::app::home::Effect::OfferPlans) {
                let plans = plans(self.home.language());
                update(&mut self.home, Msg::Offered(plans));
            }
        }
        let now = Stamp::parse("2026-11-19T14:24:00+01:00").expect("a time");
        self.screen.show(&self.home, now).expect("drawn");
        self
    }
}

fn session(
    file: &str,
    (title, circle): (&str, &str),
    status: SessionStatus,
    at: &str,
    entries: usize,
) -> Kept {
    let about = About {
        title: Some(title.to_owned()),
        circle: Some(circle.to_owned()).filter(|circle| !circle.is_empty()),
        status: Some(status),
        date: Stamp::parse(at),
        ..About::default()
    };
    let mut kept = Kept::new(PathBuf::from(file), Stamp::parse(at), Facts::Read(about));
    kept.entries = Some(entries);
    kept
}

/// What a folder holds after a season: one under way, one still to come, a broken file.
fn some(language: Language) -> Vec<Kept> {
    use SessionStatus::{Finished, Prepared, Running};
    let texts = match language {
        Dutch => [
            ("Leercirkel visie, 3e bijeenkomst", "Kring Noord"),
            ("Adviesgroep najaar", ""),
            ("Leercirkel visie, 2e bijeenkomst", "Kring Noord"),
            (
                "Leer- en deelbijeenkomst voor alle gemeenten en organisaties in de regio",
                "Het hele netwerk, iedereen die wil",
            ),
            ("Leren van een casus", "Intervisie Oost"),
        ],
        English => [
            ("Learning circle on vision, session 3", "Northern circle"),
            ("Advisory group, autumn", ""),
            ("Learning circle on vision, session 2", "Northern circle"),
            (
                "Sharing meeting for all municipalities and organisations of the region",
                "The whole network, whoever likes to come",
            ),
            ("Learning from a case", "Eastern peer group"),
        ],
    };
    let [now, advice, before, sharing, case] = texts;
    let broken = Kept::new(
        PathBuf::from("2026-10-02-scholing.anna.kring.json"),
        Stamp::parse("2026-10-02T16:00:00+02:00"),
        Facts::Unreadable,
    );
    vec![
        session(
            "/home/anna/kring/2026-11-19-leercirkel-visie.anna.kring.json",
            now,
            Running,
            "2026-11-19T13:30:00+01:00",
            31,
        ),
        session("b", advice, Prepared, "2026-11-17T10:00:00+01:00", 0),
        session("c", before, Finished, "2026-10-22T13:30:00+02:00", 48),
        broken,
        session("d", sharing, Finished, "2026-09-10T13:30:00+02:00", 112),
        session("e", case, Finished, "2025-12-04T09:30:00+01:00", 1),
    ]
}

fn plans(language: Language) -> Vec<Offered> {
    let mut plans: Vec<Offered> = Plan::all_shipped()
        .into_iter()
        .map(|plan| Offered {
            name: plan.id.clone().unwrap_or_default(),
            own: false,
            plan: Ok(plan),
        })
        .collect();
    let why = match language {
        Dutch => "In agendapunt 2: “minutes” ontbreekt",
        English => "In agenda item 2: “minutes” is missing",
    };
    plans.push(Offered {
        name: "onze-kring".into(),
        own: true,
        plan: Err(vec![why.to_owned()]),
    });
    plans
}

fn home(language: Language, kept: Vec<Kept>) -> Home {
    Home::new(language, Keymap::default(), "/home/anna/kring".into(), kept)
}

fn shown(language: Language, size: (u16, u16)) -> AtHome {
    AtHome::new(home(language, some(language)), size, Look::default())
}

#[test]
fn home_with_sessions() {
    assert_snapshot!("home_nl_wide", picture(&shown(Dutch, WIDE).screen));
    assert_snapshot!("home_nl_usual", picture(&shown(Dutch, USUAL).screen));
    assert_snapshot!("home_en_wide", text(&shown(English, WIDE).screen));
    assert_snapshot!("home_en_usual", text(&shown(English, USUAL).screen));
}

#[test]
fn home_before_the_first_session() {
    let first = |language, size| AtHome::new(home(language, Vec::new()), size, Look::default());
    assert_snapshot!("home_first_nl_usual", text(&first(Dutch, USUAL).screen));
    assert_snapshot!("home_first_en_wide", text(&first(English, WIDE).screen));
}

#[test]
fn home_in_a_small_window_and_without_signs() {
    assert_snapshot!("home_nl_40x10", text(&shown(Dutch, (40, 10)).screen));
    let look = Look {
        ascii: true,
        colour: false,
    };
    let mut ascii = AtHome::new(home(English, some(English)), USUAL, look);
    let drawn = text(&ascii.keys("End").screen);
    assert!(drawn.is_ascii(), "{drawn}");
    assert_snapshot!("home_ascii_en_usual", drawn);
}

#[test]
fn a_chosen_session_says_what_enter_does() {
    let mut at_home = shown(Dutch, USUAL);
    at_home.keys("Down Down Down Down Down Down Down");
    assert_snapshot!("home_broken_nl_usual", picture(&at_home.screen));
}

#[test]
fn what_went_wrong_is_told_at_home() {
    let lines = vec![
        "Dit bestand is niet te lezen: het houdt ergens op".to_owned(),
        "Kijk of er een kopie is in de map last-good.".to_owned(),
    ];
    let notice = Notice { lines, wrong: true };
    let home = home(Dutch, some(Dutch)).saying(Some(notice));
    let at_home = AtHome::new(home, WIDE, Look::default());
    assert_snapshot!("home_notice_nl_wide", text(&at_home.screen));
}

#[test]
fn a_plan_is_shown_before_it_is_chosen() {
    let mut at_home = shown(Dutch, WIDE);
    at_home.keys("n");
    assert_snapshot!("plans_nl_wide", picture(&at_home.screen));
    let mut at_home = shown(Dutch, USUAL);
    at_home.keys("n Down Down PageDown");
    assert_snapshot!("plans_scrolled_nl_usual", text(&at_home.screen));
    let mut at_home = shown(English, WIDE);
    at_home.keys("n Down Down Down Down Down Down Down Down Enter");
    assert_snapshot!("plans_broken_en_wide", text(&at_home.screen));
    let mut at_home = shown(English, USUAL);
    at_home.keys("n");
    assert_snapshot!("plans_en_usual", text(&at_home.screen));
    let mut at_home = shown(English, (40, 10));
    at_home.keys("n Down");
    assert_snapshot!("plans_en_40x10", text(&at_home.screen));
}

#[test]
fn a_new_session_is_asked_for_title_and_circle() {
    let mut at_home = shown(Dutch, USUAL);
    at_home.keys("n Enter");
    assert_snapshot!("title_nl_usual", picture(&at_home.screen));
    at_home.keys("W i j Space 4 Enter");
    assert_snapshot!("circle_nl_usual", picture(&at_home.screen));
    let mut at_home = shown(English, WIDE);
    at_home.keys("n Down Enter");
    assert_snapshot!("title_en_wide", text(&at_home.screen));
    at_home.keys("Enter S o u t h");
    assert_snapshot!("circle_en_wide", text(&at_home.screen));
    let mut first = AtHome::new(home(Dutch, Vec::new()), (40, 10), Look::default());
    first.keys("n Enter Enter");
    assert_snapshot!("circle_nl_40x10", text(&first.screen));
}

#[test]
fn help_at_home_is_drawn_from_the_table() {
    let mut at_home = shown(Dutch, USUAL);
    at_home.keys("F1");
    assert_snapshot!("home_help_nl_usual", text(&at_home.screen));
}

#[test]
fn any_size_and_any_name_can_be_drawn() {
    for columns in [1, 5, 39, 40, 41, 50, 60, 69, 70, 71, 100, 200] {
        for rows in [1, 2, 9, 10, 11, 19, 20, 21, 60] {
            let mut kept = some(Dutch);
            let odd = "\u{1b}[2J👩‍👩‍👧 مرحبا e\u{301}\u{301} 你好 ".repeat(9);
            kept.push(session("x", (&odd, &odd), SessionStatus::Paused, "?", 9));
            let mut at_home = AtHome::new(home(Dutch, kept), (columns, rows), Look::default());
            at_home.keys("End Up n Down PageDown F1 Down Esc Esc");
            at_home.keys("n Enter x Enter y F1 Esc");
        }
    }
}

/// What somebody finds who looks for a session to join: the shared folder, with three people in it.
fn shared(language: Language) -> Place {
    let mut rows: Vec<Here> = some(language)
        .into_iter()
        .filter(|kept| kept.about().is_some())
        .take(2)
        .map(Here::Session)
        .collect();
    rows.push(Here::Up("/home/bram/Nextcloud".into()));
    rows.push(Here::Folder("/home/bram/Nextcloud/kring/vorig jaar".into()));
    Place {
        folder: "/home/bram/Nextcloud/kring".into(),
        rows,
        wrong: None,
    }
}

#[test]
fn a_session_to_join_is_chosen_in_a_folder() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        for (size, wide) in [(USUAL, "usual"), (WIDE, "wide")] {
            let home = Home::joining(language, Keymap::default(), shared(language));
            let at_home = AtHome::new(home, size, Look::default());
            assert_snapshot!(format!("join_{name}_{wide}"), picture(&at_home.screen));
        }
    }
    let home = Home::joining(Dutch, Keymap::default(), shared(Dutch));
    let mut at_home = AtHome::new(home, (40, 10), Look::default());
    assert_snapshot!("join_nl_40x10", text(&at_home.screen));
    at_home.keys("End");
    assert_snapshot!("join_folder_nl_40x10", text(&at_home.screen));
    let nothing = Place {
        folder: "/home/bram".into(),
        rows: vec![Here::Up("/home".into())],
        wrong: None,
    };
    let home = Home::joining(English, Keymap::default(), nothing);
    let at_home = AtHome::new(home, USUAL, Look::default());
    assert_snapshot!("join_nothing_en_usual", text(&at_home.screen));
}

#[test]
fn what_is_left_to_decide_is_offered() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        let mut kept = some(language);
        kept[2].to_decide = Some(3);
        let home = Home::new(language, Keymap::default(), "~/kring".into(), kept);
        let mut at_home = AtHome::new(home, USUAL, Look::default());
        at_home.keys("Down Down");
        assert_snapshot!(format!("home_decide_{name}_usual"), text(&at_home.screen));
    }
}
