//! Random worlds: three writers, their files, stale and partial copies, and what happens to them.

use std::collections::BTreeSet;

use kring::minutes::{
    Author, CellName, Chance, Change, Edit, EditKey, Entry, Id, Kind, Minutes, Pen, Stamp, Step,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::by_hand::{Hand, hand};
use crate::law::past;
use crate::oracle::Log;
use crate::rules::Rules;

/// Something that happens. The first number says to whom, the others pick among what is there.
#[derive(Debug, Clone)]
pub enum Event {
    Make(u8, u8),
    Write(u8, u8, u8, u8),
    Put(u8, u8, u8, bool),
    Turn(u8, u8, u8, u8),
    /// Two cells of one record at once.
    Both(u8, u8, u8),
    Lead(u8, bool),
    Resolve(u8, u8),
    TakeAway(u8, u8),
    BringBack(u8, u8),
    Erase(u8, u8),
    Undo(u8),
    /// A later kring writes what this one does not know.
    Later(u8, u8, u8),
    Hand(u8, Hand),
    /// The first joins what the second has, through a file or not.
    Join(u8, u8, bool),
    /// Somebody keeps a copy.
    Keep(u8),
    /// A copy of some records only.
    Part(u8, u8),
    /// An older copy is put back in the place of the file.
    PutBack(u8, u8),
}

fn event() -> impl Strategy<Value = Event> {
    let n = any::<u8>;
    prop_oneof![
        6 => (n(), n()).prop_map(|(r, a)| Event::Make(r, a)),
        8 => (n(), n(), n(), n()).prop_map(|(r, a, b, c)| Event::Write(r, a, b, c)),
        3 => (n(), n(), n(), any::<bool>()).prop_map(|(r, a, b, c)| Event::Put(r, a, b, c)),
        3 => (n(), n(), n(), n()).prop_map(|(r, a, b, c)| Event::Turn(r, a, b, c)),
        2 => (n(), n(), n()).prop_map(|(r, a, b)| Event::Both(r, a, b)),
        1 => (n(), any::<bool>()).prop_map(|(r, a)| Event::Lead(r, a)),
        3 => (n(), n()).prop_map(|(r, a)| Event::Resolve(r, a)),
        2 => (n(), n()).prop_map(|(r, a)| Event::TakeAway(r, a)),
        1 => (n(), n()).prop_map(|(r, a)| Event::BringBack(r, a)),
        1 => (n(), n()).prop_map(|(r, a)| Event::Erase(r, a)),
        1 => n().prop_map(Event::Undo),
        2 => (n(), n(), n()).prop_map(|(r, a, b)| Event::Later(r, a, b)),
        4 => (n(), hand()).prop_map(|(r, h)| Event::Hand(r, h)),
        6 => (n(), n(), any::<bool>()).prop_map(|(r, s, f)| Event::Join(r, s, f)),
        2 => n().prop_map(Event::Keep),
        1 => (n(), n()).prop_map(|(r, a)| Event::Part(r, a)),
        1 => (n(), n()).prop_map(|(r, a)| Event::PutBack(r, a)),
    ]
}

/// What happens in a world, and the order in which its copies are compared afterwards.
#[derive(Debug, Clone)]
pub struct Plan {
    pub events: Vec<Event>,
    pub order: Vec<u8>,
}

pub fn plans() -> impl Strategy<Value = Plan> {
    let events = prop::collection::vec(event(), 1..28);
    let order = prop::collection::vec(any::<u8>(), 16);
    (events, order).prop_map(|(events, order)| Plan { events, order })
}

/// What came of a plan.
pub struct World {
    /// Every copy that was kept, and the writers' own.
    pub copies: Vec<Minutes>,
    /// Every change that was written with the pen.
    pub changes: Vec<Change>,
    /// The changes that did something else than the pen had done.
    pub unsaid: Vec<Change>,
    /// Everything that was ever done.
    pub log: Log,
    pub order: Vec<u8>,
}

const WRITERS: [&str; 3] = ["Anna", "Bram", "陈"];

/// The kinds that people write most, and one that only a later kring knows.
fn kinds() -> [Kind; 8] {
    [
        Kind::Contribution,
        Kind::Participant,
        Kind::Item,
        Kind::Round,
        Kind::Decision,
        Kind::Action,
        Kind::Span,
        Kind::Insight,
    ]
}

pub fn session() -> Id {
    Id::new("0199c0de-0000-7000-8000-000000000000")
}

/// Chance that always falls the same way, and never twice.
pub fn chance(mut n: u64) -> impl FnMut(&mut [u8]) {
    move |bytes: &mut [u8]| {
        for byte in bytes {
            n = n
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            *byte = u8::try_from(n >> 56).unwrap();
        }
    }
}

pub fn author(who: &str, seconds: i64) -> Author {
    let at = Stamp::parse("2026-11-19T13:30:00+01:00").unwrap().time();
    Author {
        who: who.into(),
        at: Stamp::new(at + chrono::TimeDelta::seconds(seconds)),
    }
}

struct Play<'a> {
    rules: &'a dyn Rules,
    writers: Vec<Minutes>,
    steps: Vec<Step>,
    kept: Vec<Minutes>,
    changes: Vec<Change>,
    unsaid: Vec<Change>,
    log: Log,
    chance: Box<dyn Chance>,
    tick: i64,
}

/// Lets the events of a plan happen under these rules.
///
/// Says what went wrong when a law was broken on the way already.
pub fn play(plan: &Plan, rules: &dyn Rules) -> Result<World, String> {
    let mut stage = Play {
        rules,
        writers: vec![Minutes::new(session()); WRITERS.len()],
        steps: vec![Step::default(); WRITERS.len()],
        kept: Vec::new(),
        changes: Vec::new(),
        unsaid: Vec::new(),
        log: Log::default(),
        chance: Box::new(chance(1)),
        tick: 0,
    };
    stage.log.found(&stage.writers[0]);
    for event in &plan.events {
        stage.tick += 1;
        stage.happen(event)?;
    }
    stage.kept.extend(stage.writers);
    Ok(World {
        copies: stage.kept,
        changes: stage.changes,
        unsaid: stage.unsaid,
        log: stage.log,
        order: plan.order.clone(),
    })
}

impl Play<'_> {
    fn happen(&mut self, event: &Event) -> Result<(), String> {
        match *event {
            Event::Hand(r, ref hand) => self.hand(r, hand),
            Event::Join(r, s, by_file) => {
                let mut other = self.writers[writer(s)].clone();
                if by_file {
                    let text = self.rules.print(&other);
                    other = self
                        .rules
                        .read(&text)
                        .map_err(|error| format!("{error}\n{text}"))?;
                }
                self.rules.join(&mut self.writers[writer(r)], &other);
                Ok(())
            }
            _ => {
                self.go_on(event);
                Ok(())
            }
        }
    }

    /// What happens without files.
    fn go_on(&mut self, event: &Event) {
        match *event {
            Event::Make(r, a) => self.pen(r, |pen, words| {
                let kind = kinds()[usize::from(a) % kinds().len()].clone();
                let id = pen.make(kind.clone());
                match kind {
                    Kind::Span => pen.set(&id, "start", pen.now().to_string()),
                    Kind::Round => pen.set(&id, "kind", "sharing"),
                    Kind::Participant => pen.set(&id, "name", words),
                    Kind::Item => pen.set(&id, "title", words),
                    _ => {
                        pen.set(&id, "text", words);
                        pen.set(&id, "level", "network");
                    }
                }
            }),
            Event::Write(r, a, b, c) => self.pen(r, |pen, words| {
                if let Some(id) = pick_record(pen.minutes(), a) {
                    write_field(pen, &id, b, c, words);
                }
            }),
            Event::Put(r, a, b, put) => self.pen(r, |pen, _| {
                let Some(id) = pick_record(pen.minutes(), a) else {
                    return;
                };
                let field = match pen.minutes().record(&id).unwrap().kind {
                    Kind::Contribution => "speakers",
                    Kind::Participant => "perspectives",
                    Kind::Decision | Kind::Action => "owners",
                    _ => return,
                };
                let element = ["p1", "p2", "a/b", "", "~", "*"][usize::from(b) % 6];
                if put {
                    pen.put(&id, field, element);
                } else {
                    pen.take(&id, field, element);
                }
            }),
            Event::Turn(r, a, b, c) => self.pen(r, |pen, _| {
                let rounds: Vec<Id> = pen.minutes().rounds().keys().cloned().collect();
                if let Some(round) = pick(&rounds, a).cloned() {
                    let who = ["p1", "p2"][usize::from(b) % 2];
                    let turn = ["spoken", "passed", "later", "to-come", "a later word"];
                    pen.set_in(&round, "turns", who, turn[usize::from(c) % turn.len()]);
                }
            }),
            Event::Both(r, a, b) => self.pen(r, |pen, words| {
                if let Some(id) = pick_record(pen.minutes(), a) {
                    write_field(pen, &id, 0, b, words);
                    write_field(pen, &id, 2, b, words);
                }
            }),
            Event::Lead(r, twice) => self.pen(r, |pen, words| {
                let who = pen.who().to_string();
                if twice {
                    pen.set(&session(), "leader", "nobody yet");
                    pen.set(&session(), "current", json!({ "item": words }));
                }
                pen.set(&session(), "leader", who);
                pen.set(&session(), "current", json!({ "item": words }));
            }),
            Event::Resolve(r, a) => self.pen(r, |pen, words| resolve(pen, usize::from(a), words)),
            Event::TakeAway(r, a) => self.take_away(r, a),
            Event::BringBack(r, a) => self.pen(r, |pen, _| {
                let removed = |id: &&Id| pen.minutes().is_removed(id);
                let all: Vec<Id> = pen
                    .minutes()
                    .entries()
                    .keys()
                    .filter(removed)
                    .cloned()
                    .collect();
                if let Some(id) = pick(&all, a) {
                    pen.bring_back(id);
                }
            }),
            Event::Erase(r, a) => self.pen(r, |pen, words| {
                if let Some(id) = pick_record(pen.minutes(), a) {
                    write_field(pen, &id, 0, 0, words);
                    pen.erase(&id);
                }
            }),
            Event::Undo(r) => {
                let step = self.steps[writer(r)].clone();
                self.pen(r, |pen, _| pen.undo(&step));
            }
            Event::Later(r, a, b) => self.later(r, a, b),
            Event::Hand(..) | Event::Join(..) => {}
            Event::Keep(r) => {
                self.kept.push(self.writers[writer(r)].clone());
            }
            Event::Part(r, a) => {
                let whole = &self.writers[writer(r)];
                let entries = whole.entries().iter().enumerate();
                let some = entries.filter(|(n, _)| (a >> (n % 8)) & 1 == 1);
                let some = some.map(|(_, (id, entry))| (id.clone(), entry.clone()));
                self.kept.push(Minutes::with_entries(session(), some));
            }
            Event::PutBack(r, a) => {
                if let Some(copy) = pick(&self.kept, a).cloned() {
                    let now = std::mem::replace(&mut self.writers[writer(r)], copy);
                    self.kept.push(now);
                }
            }
        }
    }

    /// Lets a writer write, and takes what was written over by the rules.
    fn pen(&mut self, r: u8, write: impl FnOnce(&mut Pen<'_>, &str)) {
        let words = words(self.tick);
        let who = writer(r);
        let mut written = self.writers[who].clone();
        // The clocks of the three do not agree, and two changes may fall into one second.
        let seconds = self.tick / 2 + [0, -40, 3][who];
        let mut pen = Pen::new(
            &mut written,
            author(WRITERS[who], seconds),
            &mut *self.chance,
        );
        write(&mut pen, &words);
        let (changes, step) = pen.finish();
        for change in &changes {
            self.rules.apply(&mut self.writers[who], change);
            self.log.change(change);
        }
        if self.writers[who] != written {
            self.unsaid.extend(changes.iter().cloned());
        }
        self.changes.extend(changes);
        self.steps[who] = step;
    }

    fn take_away(&mut self, r: u8, a: u8) {
        let before = self.writers[writer(r)].clone();
        let id = pick_record(&before, a);
        let known = self.changes.len();
        self.pen(r, |pen, _| {
            if let Some(id) = &id {
                pen.take_away(id);
            }
        });
        for change in &self.changes[known..] {
            let Change::Write(edit) = change else {
                continue;
            };
            let Some(Entry::Held(record)) = before.entries().get(&edit.id) else {
                continue;
            };
            let cells = record
                .cells
                .iter()
                .filter(|(cell, _)| ***cell != *"~removed");
            let seen: BTreeSet<_> = cells
                .flat_map(|(cell, heads)| heads.iter().map(move |head| (cell, head)))
                .map(|(cell, head)| record.revision(cell, head))
                .collect();
            for cell in edit.set.keys() {
                let revision = kring::minutes::Revision::new(edit.key, &edit.id, cell);
                self.log.seen.insert(revision, seen.clone());
            }
        }
    }

    fn later(&mut self, r: u8, a: u8, b: u8) {
        let who = writer(r);
        let id = match a % 3 {
            0 => Id::new(&format!("from later {}", a % 2)),
            _ => pick_record(&self.writers[who], a).unwrap_or_else(session),
        };
        let record = self.writers[who].record(&id);
        let kind = record.map_or(Kind::of_list("weather"), |record| record.kind.clone());
        let (cell, value): (&str, Value) = match b % 7 {
            0 => ("mood/calm", json!(true)),
            1 => ("mood/tense", json!(true)),
            2 => ("mood/rain", json!(4)),
            3 => ("mood", json!(words(self.tick))),
            4 => ("shade", json!({"of": [null, true]})),
            5 => (
                "level",
                json!(["circle", "public", "a later level"][usize::from(b) % 3]),
            ),
            _ => ("weight", json!(f64::from(b) / 3.0)),
        };
        let over = record.map_or_else(BTreeSet::new, |record| record.live(cell));
        let edit = Edit {
            key: EditKey::draw(&mut *self.chance),
            who: WRITERS[who].into(),
            at: author("", self.tick).at.to_string().into(),
            set: [(cell.into(), Some(value))].into(),
            over,
            kind,
            id,
        };
        let change = Change::Write(edit);
        // The agenda has levels of its own, which are not words of any kind.
        if change.check().is_ok() {
            self.rules.apply(&mut self.writers[who], &change);
            self.log.change(&change);
            self.changes.push(change);
        }
    }

    fn hand(&mut self, r: u8, hand: &Hand) -> Result<(), String> {
        let who = writer(r);
        let file = self.rules.print(&self.writers[who]);
        let words = format!("⟦{}⟧ by hand", self.tick);
        let edited = hand.edit(&file, &words);
        let wrong = |error| format!("{hand:?}: {error}\n{edited}");
        let read = self.rules.read(&edited).map_err(wrong)?;
        if self.rules.read(&edited).map_err(wrong)? != read {
            return Err(format!("two readers of one file do not agree: {hand:?}"));
        }
        self.log.found(&read);
        let before = std::mem::replace(&mut self.writers[who], read);
        let keeps_history = !matches!(
            hand,
            Hand::DropAll(_) | Hand::DropHistory(_) | Hand::DropHistories
        );
        for (id, entry) in before.entries() {
            let after = self.writers[who].entries().get(id);
            if (after == Some(&Entry::Erased)) != (*entry == Entry::Erased) {
                return Err(format!("{hand:?} erased {id}, or brought it back"));
            }
            if keeps_history && !past(Some(entry)).is_subset(&past(after)) {
                return Err(format!("{hand:?} forgot what was replaced in {id}"));
            }
        }
        let both = self.rules.joined(&before, &self.writers[who]);
        let asked = |minutes: &Minutes| minutes.conflicts().into_iter().collect::<BTreeSet<_>>();
        // Where several had written, the hand replaces only what it saw.
        let one = |(id, cell): &(Id, CellName)| {
            let heads = before.record(id).and_then(|record| record.cells.get(cell));
            heads.is_none_or(|heads| heads.len() < 2)
        };
        // A name beside the session is not seen where a list of that name stands.
        let lists: BTreeSet<&str> = before
            .entries()
            .values()
            .filter_map(|entry| Some(entry.kind()?.list()))
            .collect();
        let in_sight = |(_, cell): &(Id, CellName)| {
            let beside = cell.strip_prefix('/');
            beside.is_none_or(|name| !lists.contains(name))
        };
        let mut new = &asked(&both) - &asked(&before);
        new.retain(|asked| one(asked) && in_sight(asked));
        if !new.is_empty() && !matches!(hand, Hand::ChangeRemoved(_)) {
            return Err(format!(
                "{hand:?} is in conflict with what it changed: {new:?}"
            ));
        }
        // What is added under an id that was erased stays erased.
        let erased = before
            .entries()
            .values()
            .any(|entry| *entry == Entry::Erased);
        let adds = matches!(hand, Hand::AddRecord(_) | Hand::AddToLaterList(_));
        let seen = self.rules.print(&both).contains(&words);
        if edited.contains(&words) && !seen && !(erased && adds) {
            return Err(format!("{hand:?} was not seen"));
        }
        self.kept.push(before);
        Ok(())
    }
}

fn writer(r: u8) -> usize {
    usize::from(r) % WRITERS.len()
}

pub fn pick<T>(all: &[T], n: u8) -> Option<&T> {
    all.get(usize::from(n).checked_rem(all.len())?)
}

/// Any record that is there, the session's own too; also one that was taken away.
fn pick_record(minutes: &Minutes, n: u8) -> Option<Id> {
    let held = |(_, entry): &(&Id, &Entry)| matches!(entry, Entry::Held(_));
    let all: Vec<&Id> = minutes
        .entries()
        .iter()
        .filter(held)
        .map(|(id, _)| id)
        .collect();
    pick(&all, n).map(|id| (*id).clone())
}

/// Words that nobody wrote before, except that now and then two write the same.
fn words(tick: i64) -> String {
    match tick % 8 {
        0 => "hetzelfde".into(),
        1 => String::new(),
        2 => format!("⟦{tick}⟧ 日本語 עברית 👩‍👩‍👧 \u{202e}\u{0}\t\"\\"),
        3 if tick == 3 => format!("⟦{tick}⟧ {}", "lang verhaal ".repeat(1500)),
        4 => format!("⟦{tick}⟧ | / @ ( ) ~ *\r\n<<<<<<<"),
        _ => format!("⟦{tick}⟧"),
    }
}

fn write_field(pen: &mut Pen<'_>, id: &Id, field: u8, value: u8, words: &str) {
    let kind = pen.minutes().record(id).unwrap().kind.clone();
    let text = match kind {
        Kind::Session | Kind::Item => "title",
        Kind::Participant => "name",
        _ => "text",
    };
    match (field % 4, kind) {
        (0 | 1, Kind::Round | Kind::Span) => {
            pen.set(id, "ended", pen.now().to_string());
            pen.set(id, "item", words);
        }
        (0, _) => pen.set(id, text, words),
        (1, _) => pen.clear(id, text),
        (2, Kind::Item) => pen.set(id, "order", f64::from(value) / 7.0),
        (2, Kind::Participant) => pen.set(id, "seat", f64::from(value % 3)),
        (2, Kind::Contribution | Kind::Decision | Kind::Action | Kind::Insight) => {
            let level = ["circle", "network", "public", "someone else"];
            pen.set(id, "level", level[usize::from(value) % level.len()]);
        }
        (3, Kind::Session) => pen.set(id, "current", json!({ "item": words })),
        _ => {}
    }
}

/// Decides a conflict: by either wording, or by a third.
pub fn resolve(pen: &mut Pen<'_>, n: usize, words: &str) {
    let conflicts = pen.minutes().conflicts();
    let Some((id, cell)) = conflicts.get(n % conflicts.len().max(1)).cloned() else {
        return;
    };
    if *cell == *"~removed" {
        return match n % 2 {
            0 => pen.take_away(&id),
            _ => pen.bring_back(&id),
        };
    }
    let heads = pen.minutes().record(&id).unwrap().cells[&cell].clone();
    let value = heads[n % heads.len()].value.clone();
    let words = Some(Value::from(words)).filter(|_| &*cell == "text" && n.is_multiple_of(3));
    pen.decide(&id, &cell, words.or(value));
}
