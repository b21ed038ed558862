//! A stage: the real mind and the real screen, without disk and without a clock of the system.
//! Every key takes a second, unless it is told otherwise; what is to be stored is stored at once.

use std::time::Duration;

use chrono::{DateTime, TimeDelta};
use kring::app::{self, Effect, Key, Mode, Model, Moment, Msg};
use kring::circle::carry::{self, Next, Past};
use kring::circle::people::Newcomer;
use kring::circle::plan::Plan;
use kring::circle::setup::{self, Setup};
use kring::lang::Language;
use kring::minutes::{Author, Id, Minutes, Pen, Presence, Stamp};
use kring::run::{Front, Input};
use kring::tui::{Look, Screen, Surface};
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

/// The mind and the screen, and the time in their world.
pub struct Stage<B: Surface> {
    pub model: Model,
    pub screen: Screen<B>,
    start: Stamp,
    ran: Duration,
    seed: u64,
    /// How long every key takes.
    pub pace: Duration,
    /// Whether the disk answers.
    pub stores: bool,
    draws: bool,
}

/// The sizes that PRODUCT.md names first.
pub const WIDE: (u16, u16) = (100, 30);
pub const USUAL: (u16, u16) = (80, 24);

/// People of a usual circle, in seat order.
pub const CIRCLE: [&str; 7] = [
    "Joris", "Sam", "Lieke", "Ruth", "Mohammed", "Anneke", "Fatima",
];

impl Stage<TestBackend> {
    /// A session on vision with these people, before it begins.
    pub fn prepared(language: Language, (columns, rows): (u16, u16), people: &[&str]) -> Self {
        let backend = TestBackend::new(columns, rows);
        Self::on(backend, Look::default(), language, (columns, rows), people)
    }
}

impl<B: Surface> Stage<B> {
    /// The same on another kind of screen.
    pub fn on(
        backend: B,
        look: Look,
        language: Language,
        (columns, rows): (u16, u16),
        people: &[&str],
    ) -> Self {
        Self::by_chance(1, backend, look, language, (columns, rows), people)
    }

    /// The same with other chance, so that it is another session.
    pub fn by_chance(
        mut seed: u64,
        backend: B,
        look: Look,
        language: Language,
        (columns, rows): (u16, u16),
        people: &[&str],
    ) -> Self {
        let start = DateTime::parse_from_rfc3339("2026-11-19T13:30:00+01:00").expect("a time");
        let start = Stamp::new(start);
        let mut chance = |bytes: &mut [u8]| fill(&mut seed, bytes);
        let milliseconds = u64::try_from(start.time().timestamp_millis()).expect("after 1970");
        let id = Minutes::new(Id::new("")).fresh_id(milliseconds, &mut chance);
        let mut minutes = Minutes::new(id);
        let author = Author {
            who: "anna".into(),
            at: start,
        };
        let mut pen = Pen::new(&mut minutes, author, &mut chance);
        let plan = Plan::shipped("vision").expect("a plan");
        let newcomers = people.iter();
        let people = newcomers
            .map(|name| Newcomer {
                name: (*name).into(),
                ..Newcomer::default()
            })
            .collect();
        let title = match language {
            Language::Dutch => "Leercirkel visie, 3e bijeenkomst",
            Language::English => "Learning circle on vision, session 3",
        };
        let title = Some(title.to_owned());
        setup::prepare(
            &mut pen,
            &Setup {
                plan: &plan,
                language,
                title,
                circle: None,
                people,
            },
        );
        let (first, _) = pen.finish();
        let model = Model::new(minutes, "anna", language, Mode::Screen, start);
        let screen = Screen::new(backend, Size::new(columns, rows), look);
        let mut stage = Self {
            model,
            screen,
            start,
            ran: Duration::from_secs(1),
            seed,
            pace: Duration::from_secs(1),
            stores: true,
            draws: true,
        };
        let effects = app::open(&mut stage.model, first);
        stage.execute(effects);
        stage.show();
        stage
    }

    /// The example that `kring demo` shows.
    pub fn example(mut self, language: Language, (columns, rows): (u16, u16)) -> Self {
        let now = self.now();
        let mut seed = self.seed;
        let mut chance = |bytes: &mut [u8]| fill(&mut seed, bytes);
        let made = kring::circle::demo::session(language, "anna", now, &mut chance);
        let (minutes, first) = made.expect("the example");
        self.seed = seed;
        self.model = Model::new(minutes, "anna", language, Mode::Screen, now);
        let effects = app::open(&mut self.model, first);
        self.execute(effects);
        // Nothing of what stood there may be taken for what is drawn now.
        self.input(Input::Resize { columns, rows });
        self
    }

    /// Another laptop joins the session as it stands now, in the name of `who`.
    pub fn joined_by(&self, who: &str, (columns, rows): (u16, u16)) -> Stage<TestBackend> {
        let minutes = self.model.minutes().clone();
        let language = self.model.language();
        let model = Model::new(minutes, who, language, Mode::Screen, self.now());
        let backend = TestBackend::new(columns, rows);
        let screen = Screen::new(backend, Size::new(columns, rows), Look::default());
        let mut stage = Stage {
            model,
            screen,
            start: self.start,
            ran: self.ran,
            seed: self.seed + 1,
            pace: self.pace,
            stores: true,
            draws: true,
        };
        let effects = app::open(&mut stage.model, Vec::new());
        stage.execute(effects);
        stage.show();
        stage
    }

    /// What another laptop stored comes in.
    pub fn learns_from<C: Surface>(&mut self, other: &Stage<C>) -> &mut Self {
        self.ran = self.ran.max(other.ran);
        let theirs = other.model.minutes().clone();
        self.tell(Msg::Foreign(Box::new(theirs)));
        self.show();
        self
    }

    /// The plan wants no more of a proposal than its text, the objections and the outcome.
    pub fn decides_plainly(&mut self) -> &mut Self {
        let mut minutes = self.model.minutes().clone();
        let mut seed = self.seed + 7;
        let mut chance = |bytes: &mut [u8]| fill(&mut seed, bytes);
        let author = Author {
            who: "anna".into(),
            at: self.now(),
        };
        let mut pen = Pen::new(&mut minutes, author, &mut chance);
        let session = pen.minutes().session_id().clone();
        pen.set(&session, "consent", "plain");
        let _ = pen.finish();
        self.tell(Msg::Foreign(Box::new(minutes)));
        self
    }

    /// The same minutes, opened only to decide what is left to decide.
    pub fn reviewing(&mut self) -> &mut Self {
        let minutes = self.model.minutes().clone();
        let language = self.model.language();
        self.model = Model::new(minutes, "anna", language, Mode::Screen, self.now()).to_review();
        let effects = app::open(&mut self.model, Vec::new());
        self.execute(effects);
        self.show();
        self
    }

    /// These minutes, a day later, only to be looked at by somebody else, with what is said of them when
    /// they open.
    pub fn looking_at(&mut self, minutes: Minutes, news: &[String]) -> &mut Self {
        self.ran += Duration::from_secs(24 * 3600);
        let language = self.model.language();
        let model = Model::new(minutes, "kim", language, Mode::Screen, self.now());
        self.model = model.to_read_only();
        for text in news {
            let news = app::Answer::news(text.clone());
            self.screen.answer(&news).expect("said");
        }
        let effects = app::open(&mut self.model, Vec::new());
        self.execute(effects);
        self.show();
        self
    }

    /// The same minutes, opened to be gone through with those of another session.
    pub fn reviewing_with<C: Surface>(&mut self, other: &Stage<C>) -> &mut Self {
        let (ours, theirs) = (self.model.minutes().clone(), other.model.minutes().clone());
        let likeness = kring::circle::pairing::likeness(&ours, &theirs).expect("another session");
        let language = self.model.language();
        self.model = Model::new(ours, "anna", language, Mode::Screen, self.now())
            .with_others(vec![kring::app::Other::new(theirs, likeness, None)])
            .to_review();
        let effects = app::open(&mut self.model, Vec::new());
        self.execute(effects);
        self.show();
        self
    }

    /// The session was closed, and two weeks later the circle meets again: its next session is
    /// prepared, and everyone is there.
    pub fn meets_again(&mut self) -> &mut Self {
        let previous = self.model.minutes().clone();
        self.ran += Duration::from_secs(14 * 24 * 3600);
        let now = self.now();
        let mut seed = self.seed;
        let mut chance = |bytes: &mut [u8]| fill(&mut seed, bytes);
        let milliseconds = u64::try_from(now.time().timestamp_millis()).expect("after 1970");
        let id = previous.fresh_id(milliseconds, &mut chance);
        let mut minutes = Minutes::new(id);
        let author = Author {
            who: "anna".into(),
            at: now,
        };
        let mut pen = Pen::new(&mut minutes, author, &mut chance);
        let plan = Plan::shipped("vision").expect("a plan");
        let past = Past {
            previous: &previous,
            earlier: Vec::new(),
        };
        let next = Next {
            plan: Some(&plan),
            ..Next::default()
        };
        carry::prepare(&mut pen, &past, &next);
        let people: Vec<Id> = pen.minutes().participants().keys().cloned().collect();
        for person in people {
            pen.set(&person, "presence", Presence::Present);
        }
        let _ = pen.finish();
        self.seed = seed;
        let language = self.model.language();
        self.model = Model::new(minutes, "anna", language, Mode::Screen, now);
        let effects = app::open(&mut self.model, Vec::new());
        self.execute(effects);
        self.show();
        self
    }

    /// The time now.
    pub fn now(&self) -> Stamp {
        let ran = TimeDelta::from_std(self.ran).expect("short");
        Stamp::new(self.start.time() + ran)
    }

    /// Time passes.
    pub fn wait(&mut self, seconds: u64) -> &mut Self {
        self.ran += Duration::from_secs(seconds);
        self.tell(Msg::Tick);
        self.show();
        self
    }

    /// Types text with keys in it: `Ik wist het<Enter><PageDown>`. `<lt>` is `<`.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let (key, after) = match rest.strip_prefix('<').and_then(|name| name.split_once('>')) {
                Some(("lt", after)) => ("<", after),
                Some((name, after)) => (name, after),
                None => rest.split_at(first.len_utf8()),
            };
            let key = match key {
                "+" => Key::plain(kring::app::key::Code::Char('+')),
                " " => Key::plain(kring::app::key::Code::Char(' ')),
                key => key.parse().unwrap_or_else(|_| panic!("{key} is no key")),
            };
            self.ran += self.pace;
            self.input(Input::Key(key));
            rest = after;
        }
        self
    }

    /// Types keys that all come before anything is drawn, as the loop takes in a flood.
    pub fn unseen(&mut self, keys: &str) {
        self.draws = false;
        self.keys(keys);
        self.draws = true;
        self.show();
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.input(Input::Paste(text.to_owned()));
        self
    }

    /// What a person does, as the loop takes it in.
    pub fn input(&mut self, input: Input) {
        for msg in self.screen.input(&self.model, input) {
            self.tell(msg);
        }
        for msg in self.screen.untold() {
            self.tell(msg);
        }
        self.show();
    }

    pub fn tell(&mut self, msg: Msg) {
        let now = self.now();
        let mut seed = self.seed;
        let mut chance = |bytes: &mut [u8]| fill(&mut seed, bytes);
        let mut moment = Moment {
            now,
            ran: self.ran,
            chance: &mut chance,
        };
        let effects = app::update(&mut self.model, &mut moment, msg);
        self.seed = seed;
        self.execute(effects);
    }

    fn execute(&mut self, effects: Vec<Effect>) {
        let mut answers = Vec::new();
        let mut stored = None;
        for effect in effects {
            match effect {
                Effect::Record { number, .. }
                | Effect::Remark { number, .. }
                | Effect::Erase { number, .. } => stored = Some(number),
                Effect::Answer(answer) => answers.push(answer),
                _ => {}
            }
        }
        if let Some(number) = stored.filter(|_| self.stores) {
            self.tell(Msg::Recorded(number));
        }
        // What waits for the disk is not said before it answers.
        let disk_works = self.stores;
        for answer in answers
            .iter()
            .filter(|answer| disk_works || answer.after.is_none())
        {
            self.screen.answer(answer).expect("said");
        }
    }

    pub fn show(&mut self) {
        if !self.draws {
            return;
        }
        let now = self.now();
        self.screen.show(&self.model, now).expect("drawn");
    }
}

fn fill(seed: &mut u64, bytes: &mut [u8]) {
    for byte in bytes {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        *byte = u8::try_from(*seed >> 56).expect("a byte");
    }
}
