//! Two accounts of one meeting, each as a note-taker wrote it down, and by hand which of them are the same:
//! how many of the pairs that kring ticks beforehand are right.
//!
//! `tests/mind/gold/meetings.md` tells of fourteen meetings that never were. In a folder for each stand what two
//! note-takers made of it (`a.txt`, `b.txt`) and the pairs by hand (`pairs.txt`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use kring::circle::line::fold;
use kring::circle::pairing::{self, Sort};
use kring::minutes::{Author, Id, Kind, Minutes, Pen, Stamp, print, read};

use super::circle::Random;

/// The meetings that were looked at while the rules were made.
const SEEN: [&str; 5] = ["01", "03", "05", "06", "09"];
/// Those that were written down before, and looked at only when the rules were done.
const UNSEEN: [&str; 5] = ["02", "04", "07", "08", "10"];
/// Those of note-takers who write as people do, written down blind to the rules when they were long done.
const OTHER_HANDS: [&str; 4] = ["11", "12", "13", "14"];

/// The minutes that somebody made, with the label of each record, as in the list of pairs.
pub struct Account {
    pub minutes: Minutes,
    labels: BTreeMap<String, Id>,
}

fn file(meeting: &str, name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mind/gold");
    std::fs::read_to_string(path.join(meeting).join(name)).unwrap()
}

/// A name as it stands behind `@`.
fn key(name: &str) -> String {
    let folded = fold(name);
    let runs = folded.split(|c: char| !c.is_alphanumeric());
    runs.filter(|run| !run.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// A note-taker at work.
struct Taker {
    account: Account,
    people: BTreeMap<String, Id>,
    item: Option<Id>,
    items: usize,
    count: BTreeMap<char, usize>,
    day: String,
    seed: u64,
}

/// What a line of a note-taker says.
struct Said<'a> {
    text: &'a str,
    who: Vec<Id>,
    due: Option<String>,
}

impl Taker {
    fn at(&self, time: &str) -> Stamp {
        Stamp::parse(&format!("{}T{time}:00+01:00", self.day)).unwrap()
    }

    fn write(&mut self, at: Stamp, with: impl FnOnce(&mut Pen<'_>)) {
        // Both laptops have a login of that name.
        let author = Author {
            who: "user".into(),
            at,
        };
        let mut chance = Random(&mut self.seed);
        let mut pen = Pen::new(&mut self.account.minutes, author, &mut chance);
        with(&mut pen);
        let _ = pen.finish();
    }

    fn make(&mut self, at: Stamp, label: String, kind: Kind, fields: &[(&str, String)]) -> Id {
        let mut made = None;
        self.write(at, |pen| {
            let id = pen.make(kind);
            for (field, value) in fields {
                pen.set(&id, field, value.as_str());
            }
            made = Some(id);
        });
        let id = made.unwrap();
        self.account.labels.insert(label, id.clone());
        id
    }

    /// The people behind `@`, each by a beginning of the name.
    fn named(&self, names: &str) -> Vec<Id> {
        let person = |name: &str| {
            let mut fits = self
                .people
                .iter()
                .filter(|(known, _)| known.starts_with(name));
            match (fits.next(), fits.next()) {
                (Some((_, id)), None) => id.clone(),
                _ => panic!("{name}"),
            }
        };
        names.split(',').map(person).collect()
    }

    fn reads<'a>(&self, sign: char, words: &'a str) -> Said<'a> {
        let mut said = Said {
            text: words,
            who: Vec::new(),
            due: None,
        };
        if sign == 'A' {
            let (text, rest) = words.split_once(" @").unwrap();
            let (who, day) = rest.split_once(' ').unwrap_or((rest, ""));
            said.text = text;
            said.who = self.named(who);
            said.due = day.split_once('-').map(|(day, month)| {
                let (day, month): (u32, u32) = (day.parse().unwrap(), month.parse().unwrap());
                let year = if month < 10 { 2027 } else { 2026 };
                format!("{year}-{month:02}-{day:02}")
            });
        } else if let Some((who, text)) = words.strip_prefix('@').and_then(|w| w.split_once(' ')) {
            said.text = text;
            said.who = self.named(who);
        }
        said
    }

    /// One line, such as `13:50 + lijst maken @lieke 27-11`.
    fn line(&mut self, line: &str) {
        let (time, rest) = line.split_once(' ').unwrap();
        let at = self.at(time);
        let (sign, kind) = match rest.split(' ').next() {
            Some("#") => ('#', Kind::Item),
            Some("!") => ('D', Kind::Decision),
            Some("+") => ('A', Kind::Action),
            Some("?") => ('Q', Kind::Question),
            Some("=") => ('I', Kind::Insight),
            _ => ('N', Kind::Contribution),
        };
        let words = if sign == 'N' { rest } else { rest[1..].trim() };
        if sign == '#' {
            self.items += 1;
            let order = self.items;
            let id = self.make(
                at,
                format!("item {words}"),
                kind,
                &[("title", words.to_owned())],
            );
            self.write(at, |pen| pen.set(&id, "order", order));
            self.item = Some(id);
            return;
        }
        let number = self.count.entry(sign).or_default();
        *number += 1;
        let label = format!("{sign}{number}");
        let said = self.reads(sign, words);
        let mut fields = vec![("text", said.text.to_owned()), ("at", at.to_string())];
        fields.extend(self.item.as_ref().map(|item| ("item", item.to_string())));
        fields.extend(said.due.map(|due| ("due", due)));
        let id = self.make(at, label, kind, &fields);
        let field = if sign == 'A' { "owners" } else { "speakers" };
        let who = said.who;
        self.write(at, |pen| {
            for person in who.iter().filter(|_| matches!(sign, 'A' | 'N')) {
                pen.put(&id, field, person.as_str());
            }
        });
    }
}

/// What a note-taker wrote down, as minutes.
pub fn account(meeting: &str, name: &str) -> Account {
    let seed = meeting.parse::<u64>().unwrap() * 2 + u64::from(name == "b");
    account_with(meeting, name, seed)
}

/// The same under other ids.
pub fn account_with(meeting: &str, name: &str, mut seed: u64) -> Account {
    let text = file(meeting, &format!("{name}.txt"));
    let head = |wanted: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(wanted));
        line.unwrap().trim().to_owned()
    };
    let first = text.lines().find(|line| line.contains(" # ")).unwrap();
    let began = format!("{}T{}:00+01:00", head("day "), &first[..5]);
    let began = Stamp::parse(&began).unwrap();
    let milliseconds = u64::try_from(began.time().timestamp_millis()).unwrap();
    let id = Minutes::new("".into()).fresh_id(milliseconds, &mut Random(&mut seed));
    let mut taker = Taker {
        account: Account {
            minutes: Minutes::new(id.clone()),
            labels: BTreeMap::new(),
        },
        people: BTreeMap::new(),
        item: None,
        items: 0,
        count: BTreeMap::new(),
        day: head("day "),
        seed,
    };
    taker.write(began, |pen| {
        pen.set(&id, "title", head("title "));
        pen.set(&id, "circle", head("circle "));
        pen.set(&id, "started", began.to_string());
        pen.set(&id, "status", "finished");
    });
    for name in head("people ").split(';').map(str::trim) {
        let fields = [("name", name.to_owned())];
        let label = format!("person {name}");
        let person = taker.make(began, label, Kind::Participant, &fields);
        taker.people.insert(key(name), person);
    }
    for line in text
        .lines()
        .filter(|line| line.as_bytes().get(2) == Some(&b':'))
    {
        taker.line(line);
    }
    let minutes = &taker.account.minutes;
    assert!(read(print(minutes).as_bytes()).unwrap() == *minutes);
    taker.account
}

/// The pairs by hand.
fn gold(meeting: &str, a: &Account, b: &Account) -> BTreeSet<(Id, Id)> {
    let text = file(meeting, "pairs.txt");
    let pairs = text.lines().filter(|line| !line.trim().is_empty());
    pairs
        .map(|line| {
            let (one, two) = line.split_once(" = ").unwrap();
            let before = one.split_once(' ').map(|(before, _)| format!("{before} "));
            let two = format!("{}{two}", before.unwrap_or_default());
            let id = |account: &Account, label: &str| {
                let known = account.labels.get(label);
                known
                    .unwrap_or_else(|| panic!("{meeting}: {label}"))
                    .clone()
            };
            (id(a, one), id(b, &two))
        })
        .collect()
}

/// How often kring was right.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    by_hand: usize,
    ticked: usize,
    ticked_right: usize,
    asked: usize,
    asked_right: usize,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.by_hand += other.by_hand;
        self.ticked += other.ticked;
        self.ticked_right += other.ticked_right;
        self.asked += other.asked;
        self.asked_right += other.asked_right;
    }

    #[expect(clippy::cast_precision_loss, reason = "a handful of pairs")]
    fn part(of: usize, whole: usize) -> f64 {
        of as f64 / whole.max(1) as f64
    }

    fn precision(self) -> f64 {
        Self::part(self.ticked_right, self.ticked)
    }

    fn line(self) -> String {
        format!(
            "{:>3} by hand   ticked {:>3}, right {:>3}: precision {:.3}, recall {:.3}   asked without tick {:>3}, right {:>3}: recall of both {:.3}",
            self.by_hand,
            self.ticked,
            self.ticked_right,
            self.precision(),
            Self::part(self.ticked_right, self.by_hand),
            self.asked,
            self.asked_right,
            Self::part(self.ticked_right + self.asked_right, self.by_hand),
        )
    }
}

/// The two accounts in one, as they are when people said that they are one meeting.
pub fn together(a: &Minutes, b: &Minutes) -> Minutes {
    let mut whole = a.clone();
    let mut seed = 99;
    let mut chance = Random(&mut seed);
    let author = Author {
        who: "user".into(),
        at: Stamp::parse("2026-12-01T10:00:00+01:00").unwrap(),
    };
    let mut pen = Pen::new(&mut whole, author, &mut chance);
    pairing::adopt(&mut pen, b);
    let _ = pen.finish();
    whole
}

fn measure(meeting: &str, told: &mut String) -> [Score; 3] {
    let (a, b) = (account(meeting, "a"), account(meeting, "b"));
    let likeness = pairing::likeness(&a.minutes, &b.minutes).unwrap();
    assert!(likeness.is_likely(), "{meeting}: {likeness:?}");
    let gold = gold(meeting, &a, &b);
    let whole = together(&a.minutes, &b.minutes);
    let found = pairing::pairs(&whole);
    let mut scores = [Score::default(); 3];
    let place = |sort: Sort| match sort {
        Sort::Person => 0,
        Sort::Item => 1,
        Sort::Entry => 2,
    };
    for (one, _) in &gold {
        let kind = &a.minutes.record(one).unwrap().kind;
        let sort = match kind {
            Kind::Participant => Sort::Person,
            Kind::Item => Sort::Item,
            _ => Sort::Entry,
        };
        scores[place(sort)].by_hand += 1;
    }
    let label = |account: &Account, id: &Id| {
        let labels = account.labels.iter();
        let mut found = labels.filter(|(_, known)| *known == id);
        found
            .next()
            .map_or_else(String::new, |(label, _)| label.clone())
    };
    for pair in &found {
        let right = gold.contains(&(pair.a.clone(), pair.b.clone()));
        let score = &mut scores[place(pair.sort)];
        if pair.certain {
            score.ticked += 1;
            score.ticked_right += usize::from(right);
        } else {
            score.asked += 1;
            score.asked_right += usize::from(right);
        }
        if !right {
            let how = if pair.certain { "TICKED" } else { "asked" };
            let (a, b) = (label(&a, &pair.a), label(&b, &pair.b));
            let _ = writeln!(told, "  {meeting} {how} and not by hand: {a} = {b}");
        }
    }
    scores
}

#[test]
fn what_is_ticked_beforehand_is_right() {
    let mut told = String::new();
    let mut whole = Score::default();
    let parts: [(&str, &[&str]); 3] = [
        ("seen", &SEEN),
        ("unseen", &UNSEEN),
        ("other", &OTHER_HANDS),
    ];
    for (name, meetings) in parts {
        let mut half = [Score::default(); 3];
        for meeting in meetings {
            let scores = measure(meeting, &mut told);
            for (sum, score) in half.iter_mut().zip(scores) {
                sum.add(score);
            }
        }
        let mut sum = Score::default();
        for (what, score) in ["people", "items", "entries"].iter().zip(half) {
            let _ = writeln!(told, "{name:>7} {what:>8} {}", score.line());
            sum.add(score);
        }
        let _ = writeln!(told, "{name:>7} {:>8} {}", "all", sum.line());
        assert!(sum.precision() >= 0.98, "{name}\n{told}");
        whole.add(sum);
    }
    let _ = writeln!(told, "    all          {}", whole.line());
    println!("{told}");
    assert!(whole.precision() >= 0.98 && whole.ticked > 0, "{told}");
}

#[test]
fn entries_of_different_meetings_are_never_ticked() {
    let all: Vec<&str> = [&SEEN[..], &UNSEEN, &OTHER_HANDS].concat();
    let (mut compared, mut asked) = (0, 0);
    for one in &all {
        for other in all.iter().filter(|other| *other != one) {
            let (a, b) = (account(one, "a").minutes, account(other, "b").minutes);
            let whole = together(&a, &b);
            for pair in pairing::pairs(&whole) {
                if pair.sort == Sort::Entry {
                    let text = |id: &Id| whole.value(id, "text").cloned();
                    let (a, b) = (text(&pair.a), text(&pair.b));
                    assert!(!pair.certain, "{one} {other}: {a:?} = {b:?}");
                    asked += 1;
                }
            }
            compared += 1;
        }
    }
    println!("{compared} times two accounts of different meetings: {asked} entries asked about");
    assert_eq!(compared, 182);
}
