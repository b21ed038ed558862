//! A circle that is led without screen, files or clock: lines go in, answers come out, as in line mode.

use std::time::Duration;

use kring::app::{self, Command, Effect, Mode, Model, Moment, Msg, Sign};
use kring::circle::carry::{self, Next, Past};
use kring::circle::people::Newcomer;
use kring::circle::plan::Plan;
use kring::circle::setup::{self, Setup};
use kring::lang::Language;
use kring::minutes::{Author, Id, Minutes, Pen, Presence, Role, Stamp, print, read};

/// Where a test's clock starts: a Thursday afternoon.
pub const START: &str = "2026-11-19T13:30:00+01:00";

/// A circle with somebody who leads it.
pub struct Circle {
    model: Model,
    now: Stamp,
    ran: Duration,
    chance: u64,
    /// What was said after the last line, as line mode prints it.
    heard: Vec<String>,
    /// All that was asked to be kept of the line.
    pub draft: String,
    /// The private remarks.
    pub remarks: Vec<String>,
    /// Whether records are put on disk; or else answers wait.
    disk: bool,
    waiting: Vec<app::Answer>,
    asked: Vec<u64>,
    pub erasures: usize,
    /// The sheets that were to be written.
    pub sheets: Vec<app::Sheets>,
    pub left: bool,
}

/// What is prepared before a circle meets.
pub struct Plans {
    plan: Option<String>,
    items: Vec<String>,
    people: Vec<Newcomer>,
    language: Language,
    mode: Mode,
    number: Option<u32>,
}

impl Circle {
    /// A circle that is being prepared, in English.
    #[expect(
        clippy::new_ret_no_self,
        reason = "a circle is prepared before it meets"
    )]
    pub fn new() -> Plans {
        Plans {
            plan: None,
            items: Vec::new(),
            people: Vec::new(),
            language: Language::English,
            mode: Mode::Plain,
            number: None,
        }
    }

    /// A circle around a mind that was made otherwise.
    pub fn of(mind: impl FnOnce(Stamp) -> Model) -> Self {
        let now = Stamp::parse(START).unwrap();
        Self {
            model: mind(now),
            now,
            ran: Duration::ZERO,
            chance: 11,
            heard: Vec::new(),
            draft: String::new(),
            remarks: Vec::new(),
            disk: true,
            waiting: Vec::new(),
            asked: Vec::new(),
            erasures: 0,
            sheets: Vec::new(),
            left: false,
        }
    }

    /// Somebody types a line and presses Enter.
    #[track_caller]
    pub fn says(mut self, line: &str) -> Self {
        self.say(line);
        self
    }

    /// The same, without the grammar of a sentence.
    #[track_caller]
    pub fn say(&mut self, line: &str) {
        self.heard.clear();
        self.send(Msg::Line(line.to_owned()));
    }

    /// Enter on the empty line.
    #[track_caller]
    pub fn enter(self) -> Self {
        self.says("")
    }

    /// Several lines, one after the other.
    #[track_caller]
    pub fn then(mut self, lines: &[&str]) -> Self {
        for line in lines {
            self.say(line);
        }
        self
    }

    /// Letters are typed on the line, without Enter.
    pub fn types(mut self, text: &str) -> Self {
        self.heard.clear();
        self.send(Msg::Draft(text.to_owned()));
        self
    }

    /// A key that gives a command.
    pub fn presses(mut self, command: Command) -> Self {
        self.heard.clear();
        self.send(Msg::Command(command, String::new()));
        self
    }

    /// Any message.
    pub fn gets(mut self, msg: Msg) -> Self {
        self.heard.clear();
        self.send(msg);
        self
    }

    /// Time passes.
    pub fn after_minutes(self, minutes: i64) -> Self {
        self.after_seconds(minutes * 60)
    }

    pub fn after_seconds(mut self, seconds: i64) -> Self {
        self.now = Stamp::new(self.now.time() + chrono::TimeDelta::seconds(seconds));
        self.ran += Duration::from_secs(seconds.unsigned_abs());
        self
    }

    /// The clock of the computer is changed, without time passing.
    pub fn clock_changes_by_minutes(mut self, minutes: i64) -> Self {
        self.now = Stamp::new(self.now.time() + chrono::TimeDelta::minutes(minutes));
        self
    }

    /// From now on nothing gets on disk.
    pub fn disk_hangs(mut self) -> Self {
        self.disk = false;
        self
    }

    /// The disk works again.
    pub fn disk_works(mut self) -> Self {
        self.heard.clear();
        self.disk = true;
        for number in std::mem::take(&mut self.asked) {
            self.send(Msg::Recorded(number));
        }
        self
    }

    /// One of the lines that was heard fits; `…` stands for any words.
    #[track_caller]
    pub fn expect(self, wanted: &str) -> Self {
        assert!(
            self.heard.iter().any(|line| fits(line, wanted)),
            "wanted: {wanted}\nheard:\n  {}",
            self.heard.join("\n  ")
        );
        self
    }

    /// None of the lines that were heard fits.
    #[track_caller]
    pub fn expect_not(self, unwanted: &str) -> Self {
        assert!(
            !self.heard.iter().any(|line| fits(line, unwanted)),
            "unwanted: {unwanted}\nheard:\n  {}",
            self.heard.join("\n  ")
        );
        self
    }

    /// Exactly these lines were heard.
    #[track_caller]
    pub fn hears(self, lines: &[&str]) -> Self {
        let same = self.heard.len() == lines.len()
            && self
                .heard
                .iter()
                .zip(lines)
                .all(|(heard, wanted)| fits(heard, wanted));
        assert!(
            same,
            "wanted:\n  {}\nheard:\n  {}",
            lines.join("\n  "),
            self.heard.join("\n  ")
        );
        self
    }

    /// What was heard after the last line.
    pub fn heard(&self) -> &[String] {
        &self.heard
    }

    /// Looks at the minutes.
    pub fn minutes(&self) -> &Minutes {
        self.model.minutes()
    }

    pub fn model(&self) -> &Model {
        &self.model
    }

    pub fn now(&self) -> Stamp {
        self.now
    }

    /// Looks at the minutes in the middle of a sentence.
    #[track_caller]
    pub fn with_minutes(self, look: impl FnOnce(&Minutes)) -> Self {
        look(self.minutes());
        self
    }

    /// All notes in order: whose, and what.
    pub fn notes(&self) -> Vec<(String, String)> {
        let minutes = self.minutes();
        minutes
            .contributions()
            .values()
            .map(|note| {
                let speakers = note.speakers.iter().map(|id| self.name(id));
                let speakers = speakers.collect::<Vec<_>>().join("+");
                (speakers, note.text.clone().unwrap_or_default())
            })
            .collect()
    }

    #[track_caller]
    pub fn notes_are(self, wanted: &[(&str, &str)]) -> Self {
        let notes = self.notes();
        let notes: Vec<(&str, &str)> = notes
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        assert_eq!(notes, wanted);
        self
    }

    pub fn name(&self, id: &Id) -> String {
        let person = self.minutes().participants().get(id);
        person
            .and_then(|person| person.name.clone())
            .unwrap_or_default()
    }

    pub fn id(&self, name: &str) -> Id {
        let mut people = self.minutes().participants().values();
        people
            .find(|p| p.name.as_deref() == Some(name))
            .map(|p| p.id.clone())
            .unwrap()
    }

    /// Whose turn it is.
    pub fn speaker(&self) -> Option<String> {
        kring::circle::round::speaker(self.minutes()).map(|id| self.name(id))
    }

    /// What became of everyone's turn in the last round, in seat order: "Anna spoken".
    pub fn turns(&self) -> Vec<String> {
        let Some(round) = self.minutes().rounds().values().next_back() else {
            return Vec::new();
        };
        let people = kring::circle::people::in_seat_order(self.minutes());
        people
            .into_iter()
            .filter_map(|person| {
                let turn = round.turns.get(&person.id)?;
                Some(format!("{} {}", self.name(&person.id), turn.word()))
            })
            .collect()
    }

    #[track_caller]
    pub fn turns_are(self, wanted: &[&str]) -> Self {
        assert_eq!(self.turns(), wanted);
        self
    }

    #[track_caller]
    pub fn speaks(self, wanted: &str) -> Self {
        assert_eq!(self.speaker().as_deref(), Some(wanted));
        self
    }

    /// The minutes as they are written and read again: what can be written can be read.
    #[track_caller]
    pub fn sound(&self) -> Minutes {
        let text = print(self.minutes());
        let again = read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        assert!(again == *self.minutes(), "read again it is something else");
        again
    }

    /// The program ends and is started again on what was kept.
    #[track_caller]
    pub fn starts_again(mut self) -> Self {
        let minutes = self.sound();
        let (language, draft) = (self.model.language(), self.draft.clone());
        let mut model = Model::new(minutes, "anna", language, Mode::Plain, self.now);
        if !draft.is_empty() {
            model = model.with_draft(draft, None);
        }
        self.model = model;
        self.heard.clear();
        let mut chance = Random(&mut self.chance);
        let mut moment = Moment {
            now: self.now,
            ran: self.ran,
            chance: &mut chance,
        };
        let effects = app::after_absence(&mut self.model, &mut moment);
        self.apply(effects);
        let effects = app::open(&mut self.model, Vec::new());
        self.apply(effects);
        self
    }

    /// The session was closed, and two weeks later the circle meets again: its next session is
    /// prepared, and everyone is there.
    #[track_caller]
    pub fn meets_again(mut self) -> Self {
        let previous = self.sound();
        self.now = Stamp::new(self.now.time() + chrono::TimeDelta::days(14));
        let mut chance = Random(&mut self.chance);
        let milliseconds = u64::try_from(self.now.time().timestamp_millis()).unwrap();
        let mut minutes = Minutes::new(previous.fresh_id(milliseconds, &mut chance));
        let author = Author {
            who: "anna".into(),
            at: self.now,
        };
        let mut pen = Pen::new(&mut minutes, author, &mut chance);
        let past = Past {
            previous: &previous,
            earlier: Vec::new(),
        };
        carry::prepare(&mut pen, &past, &Next::default());
        let people: Vec<Id> = pen.minutes().participants().keys().cloned().collect();
        for person in people {
            pen.set(&person, "presence", Presence::Present);
        }
        let _ = pen.finish();
        let (language, mode) = (self.model.language(), self.model.mode());
        self.model = Model::new(minutes, "anna", language, mode, self.now);
        self.heard.clear();
        self
    }

    /// Somebody else writes in their own copy; what they wrote comes in.
    pub fn meanwhile(mut self, who: &str, writes: impl FnOnce(&mut Pen<'_>)) -> Self {
        let mut theirs = self.minutes().clone();
        let author = Author {
            who: who.into(),
            at: self.now,
        };
        let mut chance = Random(&mut self.chance);
        let mut pen = Pen::new(&mut theirs, author, &mut chance);
        writes(&mut pen);
        let _ = pen.finish();
        self.heard.clear();
        self.send(Msg::Foreign(Box::new(theirs)));
        self
    }

    /// Another laptop joins, with what stands here now.
    pub fn joined_by(&self, who: &str) -> Self {
        let minutes = self.sound();
        let (language, mode) = (self.model.language(), self.model.mode());
        Self {
            model: Model::new(minutes, who, language, mode, self.now),
            now: self.now,
            ran: self.ran,
            chance: self.chance + 1,
            heard: Vec::new(),
            draft: String::new(),
            remarks: Vec::new(),
            disk: true,
            waiting: Vec::new(),
            asked: Vec::new(),
            erasures: 0,
            sheets: Vec::new(),
            left: false,
        }
    }

    /// What the other laptop stored comes in here.
    #[track_caller]
    pub fn learns_from(self, other: &Self) -> Self {
        let theirs = other.sound();
        self.gets(Msg::Foreign(Box::new(theirs)))
    }

    fn send(&mut self, msg: Msg) {
        let mut chance = Random(&mut self.chance);
        let mut moment = Moment {
            now: self.now,
            ran: self.ran,
            chance: &mut chance,
        };
        let effects = app::update(&mut self.model, &mut moment, msg);
        self.apply(effects);
    }

    fn apply(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Record { number, changes } | Effect::Erase { number, changes }
                    if changes.is_empty() =>
                {
                    self.draft.clear();
                    self.erasures += 1;
                    self.recorded(number);
                }
                Effect::Record { number, .. } => self.recorded(number),
                Effect::Erase { number, .. } => {
                    self.draft.clear();
                    self.erasures += 1;
                    self.recorded(number);
                }
                Effect::Remark { number, text } => {
                    self.remarks.push(text);
                    self.recorded(number);
                }
                Effect::Draft { text, .. } => self.draft = text,
                Effect::Answer(answer) => {
                    self.waiting.push(answer);
                    self.speak();
                }
                Effect::Sheets(sheets) => self.sheets.push(sheets),
                Effect::Leave => self.left = true,
                Effect::Publish => {}
            }
        }
        self.speak();
    }

    fn recorded(&mut self, number: u64) {
        if self.disk {
            self.send(Msg::Recorded(number));
        } else {
            self.asked.push(number);
        }
    }

    fn speak(&mut self) {
        let done = self.model.saved().done;
        while self
            .waiting
            .first()
            .is_some_and(|a| a.after.is_none_or(|after| after <= done))
        {
            let answer = self.waiting.remove(0);
            for line in answer.more.iter().flat_map(|more| more.lines()) {
                self.heard.push(format!("  {line}"));
            }
            let sign = match answer.sign {
                Sign::Recorded => '✓',
                Sign::Now => '→',
                Sign::Refused => '!',
                Sign::News => '·',
            };
            self.heard
                .push(format!("{sign} {}", answer.text.replace('\n', "␊")));
        }
    }
}

impl Plans {
    pub fn dutch(mut self) -> Self {
        self.language = Language::Dutch;
        self
    }

    pub fn on_the_screen(mut self) -> Self {
        self.mode = Mode::Screen;
        self
    }

    /// A shipped plan.
    pub fn plan(mut self, id: &str) -> Self {
        self.plan = Some(id.to_owned());
        self
    }

    /// An item of our own, with its form.
    pub fn item(self, title: &str, minutes: u32, form: &str) -> Self {
        self.item_with(title, minutes, form, "")
    }

    pub fn item_with(mut self, title: &str, minutes: u32, form: &str, more: &str) -> Self {
        let form: Vec<String> = form.split(' ').map(|step| format!("{step:?}")).collect();
        let form = form.join(",");
        let title = format!(r#"{{"en":"{title}","nl":"{title}"}}"#);
        self.items.push(format!(
            r#"{{"title":{title},"minutes":{minutes},"form":[{form}]{more}}}"#
        ));
        self
    }

    /// How many times this circle met, this time included.
    pub fn meets_for_time(mut self, number: u32) -> Self {
        self.number = Some(number);
        self
    }

    /// People in seat order: `Anna*facilitator`, `Sam+young-person`, `Ruth@online`,
    /// `Mo@expected`.
    pub fn people<S: AsRef<str>>(mut self, people: impl IntoIterator<Item = S>) -> Self {
        for person in people {
            let mut newcomer = Newcomer::default();
            let mut rest = person.as_ref();
            while let Some(at) = rest.rfind(['*', '+', '@']) {
                let word = &rest[at + 1..];
                match &rest[at..=at] {
                    "*" => match Role::from_word(word) {
                        Some(role) => newcomer.roles.push(role),
                        None => break,
                    },
                    "@" => match Presence::from_word(word) {
                        Some(presence) => newcomer.presence = Some(presence),
                        None => break,
                    },
                    _ => newcomer.perspectives.push(word.to_owned()),
                }
                rest = &rest[..at];
            }
            rest.clone_into(&mut newcomer.name);
            self.people.push(newcomer);
        }
        self
    }

    /// The circle sits together; nobody has begun.
    pub fn sits(self) -> Circle {
        let plan = if let Some(id) = &self.plan {
            Plan::shipped(id).unwrap()
        } else {
            let items = if self.items.is_empty() {
                r#"{"title":{"en":"Talk","nl":"Gesprek"},"minutes":30,"form":["talk"]}"#.into()
            } else {
                self.items.join(",")
            };
            let text = format!(
                r#"{{"format":"kring-plan/1","title":{{"en":"Our circle","nl":"Onze kring"}},"agenda":[{items}]}}"#
            );
            Plan::parse(&text).unwrap_or_else(|error| panic!("{error:?}\n{text}"))
        };
        let now = Stamp::parse(START).unwrap();
        let mut seed = 7;
        let mut minutes = Minutes::new(Id::new("01999999-0000-7000-8000-000000000000"));
        let mut chance = Random(&mut seed);
        let mut pen = Pen::new(
            &mut minutes,
            Author {
                who: "anna".into(),
                at: now,
            },
            &mut chance,
        );
        let setup = Setup {
            plan: &plan,
            language: self.language,
            title: None,
            circle: None,
            people: self.people,
        };
        setup::prepare(&mut pen, &setup);
        if let Some(number) = self.number {
            let session = pen.minutes().session_id().clone();
            pen.set(&session, "number", number);
        }
        let _ = pen.finish();
        Circle {
            model: Model::new(minutes, "anna", self.language, self.mode, now),
            now,
            ran: Duration::ZERO,
            chance: seed,
            heard: Vec::new(),
            draft: String::new(),
            remarks: Vec::new(),
            disk: true,
            waiting: Vec::new(),
            asked: Vec::new(),
            erasures: 0,
            sheets: Vec::new(),
            left: false,
        }
    }

    /// The circle has begun.
    pub fn begins(self) -> Circle {
        self.sits().says("/begin")
    }
}

/// Chance that is the same in every run.
pub struct Random<'a>(pub &'a mut u64);

impl kring::minutes::Chance for Random<'_> {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = self.next().to_le_bytes()[0];
        }
    }
}

impl Random<'_> {
    /// `SplitMix64`.
    pub fn next(&mut self) -> u64 {
        *self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = *self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// Whether a line is what was wanted; `…` stands for any words.
fn fits(line: &str, wanted: &str) -> bool {
    let mut pieces = wanted.split('…');
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = line.strip_prefix(first) else {
        return false;
    };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, middle)) = pieces.split_last() else {
        return rest.is_empty();
    };
    for piece in middle {
        let Some(at) = rest.find(piece) else {
            return false;
        };
        rest = &rest[at + piece.len()..];
    }
    rest.ends_with(last)
}
