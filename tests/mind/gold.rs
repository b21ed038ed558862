//! Two accounts of one meeting, each as a note-taker wrote it down, and by hand which of them are the same:
//! how many of the pairs that kring ticks beforehand are right.
//!
//! `tests/mind/gold/meetings.md` tells of ten meetings that never were. In a folder for each stand what two
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

/// What a note-taker wrote down, as minutes.
pub fn account(meeting: &str, name: &str) -> Account {
    let text = file(meeting, &format!("{name}.txt"));
    let mut seed = meeting.parse::<u64>().unwrap() * 2 + u64::from(name == "b");
    let mut chance = Random(&mut seed);
    let head = |wanted: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(wanted));
        line.unwrap().trim().to_owned()
    };
    let day = head("day ");
    let at = |time: &str| Stamp::parse(&format!("{day}T{time}:00+01:00")).unwrap();
    let first = text.lines().find(|line| line.contains(" # ")).unwrap();
    let began = at(first.split(' ').next().unwrap());
    let milliseconds = u64::try_from(began.time().timestamp_millis()).unwrap();
    let id = Minutes::new("".into()).fresh_id(milliseconds, &mut chance);
    let mut minutes = Minutes::new(id.clone());
    let mut labels = BTreeMap::new();
    let mut people: BTreeMap<String, Id> = BTreeMap::new();
    let write = |minutes: &mut Minutes, at: Stamp, chance: &mut Random<'_>, with: &mut dyn FnMut(&mut Pen<'_>)| {
        // Both laptops have a login of that name.
        let author = Author {
            who: "user".into(),
            at,
        };
        let mut pen = Pen::new(minutes, author, chance);
        with(&mut pen);
        let _ = pen.finish();
    };
    write(&mut minutes, began, &mut chance, &mut |pen| {
        pen.set(&id, "title", head("title "));
        pen.set(&id, "circle", head("circle "));
        pen.set(&id, "started", began.to_string());
        pen.set(&id, "status", "finished");
        for name in head("people ").split(';') {
            let person = pen.make(Kind::Participant);
            pen.set(&person, "name", name.trim());
            people.insert(key(name), person.clone());
            labels.insert(format!("person {}", name.trim()), person);
        }
    });
    let mut item: Option<Id> = None;
    let mut order = 0;
    let mut count: BTreeMap<char, usize> = BTreeMap::new();
    for line in text.lines().filter(|line| line.as_bytes().get(2) == Some(&b':')) {
        let (time, rest) = line.split_once(' ').unwrap();
        let (sign, kind) = match rest.split(' ').next() {
            Some("#") => ('#', Kind::Item),
            Some("!") => ('D', Kind::Decision),
            Some("+") => ('A', Kind::Action),
            Some("?") => ('Q', Kind::Question),
            Some("=") => ('I', Kind::Insight),
            _ => ('N', Kind::Contribution),
        };
        let words = match sign {
            'N' => rest,
            _ => rest[1..].trim(),
        };
        let named = |word: &str| -> Vec<Id> {
            let names = word.split(',');
            let id = |name: &str| {
                let mut fits = people.iter().filter(|(known, _)| known.starts_with(name));
                match (fits.next(), fits.next()) {
                    (Some((_, id)), None) => id.clone(),
                    _ => panic!("{name}: {line}"),
                }
            };
            names.map(id).collect()
        };
        write(&mut minutes, at(time), &mut chance, &mut |pen| {
            let id = pen.make(kind.clone());
            if sign == '#' {
                order += 1;
                pen.set(&id, "title", words);
                pen.set(&id, "order", order);
                labels.insert(format!("item {words}"), id.clone());
                item = Some(id);
                return;
            }
            let number = count.entry(sign).or_default();
            *number += 1;
            labels.insert(format!("{sign}{number}"), id.clone());
            let (mut text, mut who, mut due) = (words.to_owned(), Vec::new(), None);
            if sign == 'A' {
                let (what, rest) = words.split_once(" @").unwrap();
                what.clone_into(&mut text);
                let (names, day) = rest.split_once(' ').unwrap_or((rest, ""));
                who = named(names);
                due = day.split_once('-').map(|(day, month)| {
                    let (day, month): (u32, u32) = (day.parse().unwrap(), month.parse().unwrap());
                    let year = if month < 10 { 2027 } else { 2026 };
                    format!("{year}-{month:02}-{day:02}")
                });
            } else if let Some((names, what)) = words
                .strip_prefix('@')
                .and_then(|words| words.split_once(' '))
            {
                who = named(names);
                what.clone_into(&mut text);
            }
            pen.set(&id, "text", text);
            pen.set(&id, "at", at(time).to_string());
            pen.set_some(&id, "item", item.as_ref().map(Id::as_str));
            pen.set_some(&id, "due", due);
            let field = if sign == 'A' { "owners" } else { "speakers" };
            for person in who.iter().filter(|_| matches!(sign, 'A' | 'N')) {
                pen.put(&id, field, person.as_str());
            }
        });
    }
    assert!(read(print(&minutes).as_bytes()).unwrap() == minutes);
    Account { minutes, labels }
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
                known.unwrap_or_else(|| panic!("{meeting}: {label}")).clone()
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
        found.next().map_or_else(String::new, |(label, _)| label.clone())
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
    for (name, meetings) in [("seen", SEEN), ("unseen", UNSEEN)] {
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
