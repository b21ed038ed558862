//! A facilitator's desk without a terminal: keys go in, and what the mind then knows is looked at.

use std::time::Duration;

use kring::app::key::{Code, Key};
use kring::app::screen::{Asking, Focus, Layer};
use kring::app::{self, Answer, AskedFor, Command, Effect, Mode, Model, Moment, Msg};
use kring::circle::{agenda, people, round};
use kring::lang::Language;
use kring::minutes::{
    Author, Id, ItemStatus, Kind, Minutes, Pen, Presence, Role, SessionStatus, Stamp,
};

/// A desk with a session on it.
pub struct Desk {
    pub model: Model,
    /// What stands in the text field.
    pub field: String,
    /// What was said after the last key that said anything.
    pub said: Vec<Answer>,
    /// What was asked to be written, and where.
    pub written: Vec<&'static str>,
    /// What was asked to be kept of the line.
    pub kept: String,
    /// What the line was asked for then.
    pub asked: Option<AskedFor>,
    ran: Duration,
    chance: u64,
    fast: Option<Duration>,
}

/// A session before it begins: Anna leads, with Bram, Sam and Lieke; three items.
pub fn prepared() -> Desk {
    with_people(&["Anna", "Bram", "Sam", "Lieke"])
}

/// The same session with these people.
pub fn with_people(names: &[&str]) -> Desk {
    let session = Id::new("session");
    let mut minutes = Minutes::new(session.clone());
    let mut chance = chance(0x00C0_FFEE);
    let author = Author {
        who: "anna".into(),
        at: at(Duration::ZERO),
    };
    let mut pen = Pen::new(&mut minutes, author, &mut chance);
    pen.make_as(Kind::Session, session.clone());
    pen.set(&session, "title", "Vision");
    pen.set(&session, "language", "en");
    pen.set(&session, "leader", "anna");
    pen.set(&session, "status", SessionStatus::Prepared);
    for (seat, name) in names.iter().enumerate() {
        let id = pen.make(Kind::Participant);
        pen.set(&id, "name", *name);
        pen.set(&id, "seat", seat + 1);
        pen.set(&id, "presence", Presence::Present);
        if seat == 0 {
            pen.put(&id, "roles", Role::Facilitator.word());
        }
    }
    let items = [
        ("Welcome", "talk", Some("Say hello")),
        ("Stories", "round:sharing", Some("What happened?")),
        ("Break", "break", None),
    ];
    for (order, (title, form, prompt)) in items.into_iter().enumerate() {
        let id = pen.make(Kind::Item);
        pen.set(&id, "title", title);
        pen.set(&id, "minutes", 10);
        pen.set(&id, "order", order + 1);
        pen.set(&id, "form", vec![form]);
        pen.set_some(&id, "prompt", prompt);
        pen.set(&id, "status", ItemStatus::ToCome);
    }
    let _ = pen.finish();
    let mut model = Model::new(
        minutes,
        "anna",
        Language::English,
        Mode::Screen,
        at(Duration::ZERO),
    );
    app::open(&mut model, Vec::new());
    Desk {
        model,
        field: String::new(),
        said: Vec::new(),
        written: Vec::new(),
        kept: String::new(),
        asked: None,
        ran: Duration::from_secs(1),
        chance: 1,
        fast: None,
    }
}

/// The session at its first item, without a round.
pub fn begun() -> Desk {
    prepared().press("<PgDn>")
}

/// The session in its round, Bram speaking: Bram, Sam, Lieke, and Anna not last.
pub fn in_round() -> Desk {
    begun().press("<PgDn>Bram<Enter>")
}

fn at(ran: Duration) -> Stamp {
    let start = Stamp::parse("2026-11-19T13:30:00+01:00").unwrap();
    Stamp::new(start.time() + chrono::TimeDelta::from_std(ran).unwrap())
}

fn chance(mut seed: u64) -> impl FnMut(&mut [u8]) {
    move |bytes: &mut [u8]| {
        for byte in bytes {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            *byte = seed.to_be_bytes()[2];
        }
    }
}

impl Desk {
    /// Presses keys, a second apart: letters as they are, others as `<Enter>`, `<C-k>`, `<PgDn>`;
    /// `<+300>` lets the next key come 300 ms after the one before; `<paste:…>` pastes and
    /// `<cursor:2>` puts the cursor behind the second byte.
    pub fn press(mut self, keys: &str) -> Self {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            if first == '<'
                && let Some(end) = rest.find('>')
            {
                let name = &rest[1..end];
                if let Some(span) = name.strip_prefix('+') {
                    self.fast = Some(Duration::from_millis(span.parse().unwrap()));
                } else if let Some(byte) = name.strip_prefix("cursor:") {
                    self.send(Msg::Cursor(byte.parse().unwrap()));
                } else if let Some(text) = name.strip_prefix("paste:") {
                    self.field.push_str(&text.replace("\\n", "\n"));
                    self.edited();
                } else {
                    let name = name
                        .replace("C-", "Ctrl+")
                        .replace("S-", "Shift+")
                        .replace("A-", "Alt+");
                    self.key(name.parse().unwrap());
                }
                rest = &rest[end + 1..];
            } else {
                self.key(Key::plain(Code::Char(first)));
                rest = &rest[first.len_utf8()..];
            }
        }
        self
    }

    /// Bram writes on another laptop what these keys write there, and it comes in here after what the
    /// other keys write here.
    pub fn apart(self, here: &str, there: &str) -> Self {
        let minutes = self.model.minutes().clone();
        let now = at(self.ran);
        let mut bram = Self {
            model: Model::new(minutes, "Bram", Language::English, Mode::Screen, now),
            field: String::new(),
            said: Vec::new(),
            written: Vec::new(),
            kept: String::new(),
            asked: None,
            ran: self.ran + Duration::from_secs(120),
            chance: self.chance + 1_000,
            fast: None,
        };
        bram = bram.press(there);
        let mut desk = self.press(here);
        let theirs = Box::new(bram.model.minutes().clone());
        desk.send(Msg::Foreign(theirs));
        desk
    }

    /// The same minutes, opened only to be looked at.
    pub fn looking(mut self) -> Self {
        let minutes = self.model.minutes().clone();
        let now = at(self.ran);
        let model = Model::new(minutes, "anna", Language::English, Mode::Screen, now);
        self.model = model.to_read_only();
        self.written.clear();
        app::open(&mut self.model, Vec::new());
        self
    }

    /// The program was killed, and the session is opened again.
    pub fn opened_again(mut self) -> Self {
        let minutes = self.model.minutes().clone();
        let now = at(self.ran);
        self.model = Model::new(minutes, "anna", Language::English, Mode::Screen, now);
        app::open(&mut self.model, Vec::new());
        self.field = self.model.draft().text.clone();
        self
    }

    /// The same, with the line as it was kept.
    pub fn killed(mut self) -> Self {
        let minutes = self.model.minutes().clone();
        let now = at(self.ran);
        self.model = Model::new(minutes, "anna", Language::English, Mode::Screen, now)
            .with_draft(self.kept.clone(), None)
            .with_asked(self.asked.clone());
        app::open(&mut self.model, Vec::new());
        self.field = self.model.draft().text.clone();
        self
    }

    /// The same minutes, opened only to decide what is left to decide.
    pub fn reviewing(mut self) -> Self {
        let minutes = self.model.minutes().clone();
        let now = at(self.ran);
        self.model = Model::new(minutes, "anna", Language::English, Mode::Screen, now).to_review();
        app::open(&mut self.model, Vec::new());
        self
    }

    /// The same desk, with the screen in this language.
    pub fn spoken_in(mut self, language: Language) -> Self {
        let minutes = self.model.minutes().clone();
        self.model = Model::new(minutes, "anna", language, Mode::Screen, at(self.ran));
        self
    }

    /// One key, as the screen handles it.
    pub fn key(&mut self, key: Key) {
        self.ran += self.fast.take().unwrap_or(Duration::from_secs(1));
        if app::takes(&self.model, key) {
            return self.send(Msg::Key(key));
        }
        let meant = app::meant(&self.model, key);
        match key.code {
            _ if meant == Some(Command::NewLine) => self.field.push('\n'),
            Code::Char(letter) if key.writes() => self.field.push(letter),
            Code::Backspace => drop(self.field.pop()),
            _ => return,
        }
        self.edited();
    }

    fn edited(&mut self) {
        let text = self.field.clone();
        self.send(Msg::Draft(text));
    }

    /// Any message.
    pub fn send(&mut self, msg: Msg) {
        self.chance += 1;
        let mut chance = chance(self.chance);
        let mut moment = Moment {
            now: at(self.ran),
            ran: self.ran,
            chance: &mut chance,
        };
        let effects = app::update(&mut self.model, &mut moment, msg);
        let mut recorded = None;
        let mut said = Vec::new();
        for effect in effects {
            self.written.extend(match &effect {
                Effect::Record { .. } => Some("minutes"),
                Effect::Remark { .. } => Some("remark"),
                Effect::Erase { .. } => Some("erasure"),
                Effect::Sheets(_) => Some("sheets"),
                Effect::Publish => Some("publish"),
                Effect::Answer(_) | Effect::Draft { .. } | Effect::Leave => None,
            });
            match effect {
                Effect::Record { number, .. }
                | Effect::Remark { number, .. }
                | Effect::Erase { number, .. } => recorded = Some(number),
                Effect::Answer(answer) => said.push(answer),
                Effect::Draft { text, asked, .. } => (self.kept, self.asked) = (text, asked),
                Effect::Publish | Effect::Sheets(_) | Effect::Leave => {}
            }
        }
        if !said.is_empty() {
            self.said = said;
        }
        self.field = self.model.draft().text.clone();
        assert!(
            self.field.is_char_boundary(self.model.screen().cursor),
            "the cursor is in the text"
        );
        if let Some(number) = recorded {
            self.send(Msg::Recorded(number));
        }
    }

    /// The time on this desk.
    pub fn now(&self) -> Stamp {
        at(self.ran)
    }

    /// What is known under a name, in words.
    pub fn look(&self, what: &str) -> String {
        let minutes = self.model.minutes();
        let screen = self.model.screen();
        let name = |id: &Id| people::name(minutes, id).to_owned();
        let title = |id: &Id| minutes.agenda()[id].title.clone().unwrap();
        match what {
            "item" => agenda::current(minutes).map_or("none".into(), |item| title(&item.id)),
            "now" => round::speaker(minutes).map_or("nobody".into(), name),
            "line" => self.field.clone(),
            "read" => app::reading(&self.model).map_or("nothing".into(), |read| {
                let said = read.said.map_or(String::new(), |said| format!(" ({said})"));
                format!("{} {}{said}", read.what, read.text)
            }),
            "sheet" => app::on_sheet(&self.model).map_or("none".into(), |sheet| {
                let remarks: Vec<String> = sheet.remarks.iter().map(|r| format!("({r})")).collect();
                format!(
                    "{} {} {} {}",
                    sheet.who,
                    sheet.what,
                    sheet.text,
                    remarks.join(" ")
                )
            }),
            "review" => self.review(),
            "about" => app::on_sheet(&self.model).map_or("none".into(), |sheet| sheet.about),
            "asked" => app::screen::asked(&self.model).unwrap_or_default(),
            "asking" => match &screen.asking {
                None => "nothing".into(),
                Some(Asking::Names) => "names".into(),
                Some(Asking::Argument { command, .. }) => command.id().into(),
            },
            "whose" => people::names(minutes, &self.model.pen_is_with()),
            "notes" => {
                let note = |note: &kring::minutes::Contribution| {
                    let who = people::names(minutes, &note.speakers);
                    format!("{who}: {}", note.text.clone().unwrap_or_default())
                };
                let notes: Vec<String> = minutes.contributions().values().map(note).collect();
                notes.join(" | ")
            }
            "here" => {
                let here: Vec<String> = people::here(minutes).iter().map(|p| name(&p.id)).collect();
                here.join(" ")
            }
            "presence" => {
                let all = people::in_seat_order(minutes);
                let all: Vec<&str> = all
                    .iter()
                    .map(|p| p.presence.map_or("none", Presence::word))
                    .collect();
                all.join(" ")
            }
            "said" => {
                let said = self.said.iter();
                said.map(|answer| answer.text.clone())
                    .collect::<Vec<_>>()
                    .join(" | ")
            }
            "focus" => match screen.focus {
                Focus::Line => "line".into(),
                Focus::Entries => format!("entries {}", self.entry()),
                Focus::Agenda => format!("agenda {}", screen.item.as_ref().map(title).unwrap()),
            },
            "layers" => screen.layers.len().to_string(),
            "top" => screen.layers.last().map_or("none".into(), top),
            "rows" => screen.layers.last().map_or(String::new(), rows),
            "chosen" => screen.layers.last().map_or(String::new(), |layer| {
                rows(layer)
                    .split(" | ")
                    .nth(place(layer))
                    .unwrap_or("none")
                    .to_owned()
            }),
            "names" => screen.completion.as_ref().map_or("none".into(), |names| {
                names
                    .fitting
                    .iter()
                    .map(|name| name.name.clone())
                    .collect::<Vec<_>>()
                    .join(" ")
            }),
            "aside" => screen.aside.join(" | "),
            "kept" => self.kept.replace('\n', " | "),
            "status" => self.model.status().word().into(),
            "prompt" => screen.prompt.to_string(),
            "hidden" => screen.hidden.to_string(),
            "room" => screen.room.to_string(),
            "hint" => app::hint(&self.model, &self.field, at(self.ran)),
            "footer" => {
                let keys = app::footer(&self.model);
                keys.iter()
                    .map(|(key, what)| format!("{key} {what}"))
                    .collect::<Vec<_>>()
                    .join("  ")
            }
            other => panic!("nothing is known under {other}"),
        }
    }

    /// What is left to decide: the question, what everyone wrote, and the letters.
    fn review(&self) -> String {
        let Some(shown) = app::on_review(&self.model) else {
            return "none".into();
        };
        let texts = shown.wordings.iter();
        let texts: Vec<String> = texts
            .map(|one| format!("{}: {}", one.by, one.text))
            .collect();
        let letters = shown.commands.iter();
        let letters = letters.filter_map(|command| command.row().letter(Language::English));
        let letters: String = letters.collect();
        let (what, left) = (&shown.what, shown.left);
        format!("{what} ({left}) {} [{letters}]", texts.join(" / "))
    }

    fn entry(&self) -> String {
        let screen = self.model.screen();
        let text = screen
            .entry
            .as_ref()
            .and_then(|id| self.model.minutes().value(id, "text"));
        text.and_then(|text| text.as_str())
            .unwrap_or("none")
            .to_owned()
    }
}

fn top(layer: &Layer) -> String {
    match layer {
        Layer::Menu { menu, .. } => format!("menu {menu:?}"),
        Layer::Choice(choice) => format!("choice {}", choice.title),
        Layer::Search(search) => format!("search {}", search.typed),
        Layer::List(list) => format!("list {}", list.title),
        Layer::ReadBack => "read back".into(),
        Layer::Sheet => "sheet".into(),
        Layer::Review => "review".into(),
        Layer::Text { title, from, .. } => format!("text {title} from {from}"),
    }
}

fn rows(layer: &Layer) -> String {
    let rows: Vec<String> = match layer {
        Layer::Menu { rows, .. } => rows.iter().map(|command| command.id().to_owned()).collect(),
        Layer::Choice(choice) => choice.rows.iter().map(|(row, _)| row.clone()).collect(),
        Layer::Search(search) => search
            .rows
            .iter()
            .map(|(left, right)| format!("{left}: {right}"))
            .collect(),
        Layer::ReadBack | Layer::Sheet | Layer::Review => Vec::new(),
        Layer::List(list) => list
            .rows
            .iter()
            .map(|row| format!("{} {}", row.text, row.right).trim().to_owned())
            .collect(),
        Layer::Text { lines, .. } => lines.clone(),
    };
    rows.join(" | ")
}

fn place(layer: &Layer) -> usize {
    match layer {
        Layer::Menu { chosen, .. } => *chosen,
        Layer::Choice(choice) => choice.chosen,
        Layer::Search(search) => search.chosen,
        Layer::List(list) => list.chosen,
        Layer::ReadBack | Layer::Sheet | Layer::Review => 0,
        Layer::Text { from, .. } => *from,
    }
}

/// After these keys, this is known: lines such as `now: Sam`; `said~ …` looks for a part.
#[track_caller]
pub fn check(desk: Desk, keys: &str, expected: &str) -> Desk {
    let desk = desk.press(keys);
    for line in expected
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let colon = line.find([':', '~', '!']).unwrap();
        let (what, value) = (&line[..colon], line[colon + 1..].trim());
        let known = desk.look(what);
        let fits = match &line[colon..=colon] {
            ":" => known.trim() == value,
            "~" => known.contains(value),
            _ => !known.contains(value),
        };
        assert!(
            fits,
            "after {keys}: {line}\n  but {what} is: {known}\n  said: {}",
            desk.look("said")
        );
    }
    desk
}
