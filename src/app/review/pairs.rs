//! What may be the same, in words.

use std::collections::BTreeSet;

use crate::app::commands::Command;
use crate::app::model::Model;
use crate::app::say;
use crate::app::screen::capital;
use crate::circle::agenda;
use crate::circle::pairing::{Likeness, Pair, Sort};
use crate::circle::review::Question;
use crate::lang::{self, Language};
use crate::minutes::{Id, Kind, Minutes, Verdict};
use crate::t;

use super::doubles::is_ticked;
use super::{OnReview, Other, Ticked, Written, others, words};

/// How much of a text stands in a list of pairs, in characters.
const SHOWN: usize = 120;

fn nothing_yet(what: String) -> OnReview {
    OnReview {
        left: 0,
        what,
        about: None,
        wordings: Vec::new(),
        compares: false,
        list: Vec::new(),
        commands: vec![Command::TheSame],
        from: 0,
    }
}

/// Whether two sessions are one meeting, with what speaks for it.
pub(super) fn meeting(model: &Model) -> Option<OnReview> {
    let language = model.language;
    let Other {
        minutes: other,
        likeness,
        doubted,
    } = others::asked_about(model)?;
    let reasons = likeness_words(language, likeness);
    let reasons = match doubted {
        None => reasons,
        Some(Verdict::Same) => t!(language, "meeting-said-one", reasons = capital(&reasons)),
        Some(Verdict::Different) => t!(language, "meeting-said-two", reasons = capital(&reasons)),
    };
    let commands = vec![Command::TheSame, Command::TwoThings];
    Some(OnReview {
        about: Some(reasons),
        wordings: vec![session(language, &model.minutes), session(language, other)],
        commands,
        ..nothing_yet(t!(language, "meeting-what"))
    })
}

/// What speaks for it that two sessions are one meeting, in words.
#[must_use]
pub fn likeness_words(language: Language, likeness: &Likeness) -> String {
    let mut reasons = Vec::new();
    if let Some(circle) = &likeness.circle {
        reasons.push(t!(language, "meeting-circle", circle = circle.as_str()));
    }
    if let Some(day) = likeness.day {
        reasons.push(t!(
            language,
            "meeting-day",
            day = lang::date_long(language, day)
        ));
    }
    if let Some(minutes) = likeness.minutes.filter(|minutes| *minutes > 0) {
        reasons.push(t!(language, "meeting-together", minutes = minutes));
    }
    if likeness.people > 0 {
        reasons.push(t!(
            language,
            "meeting-people",
            count = likeness.people,
            of = likeness.of
        ));
    }
    if reasons.is_empty() {
        t!(language, "meeting-nothing")
    } else {
        reasons.join(", ")
    }
}

/// A session: what it is called, when it began, who was there, how much was written down.
fn session(language: Language, minutes: &Minutes) -> Written {
    let session = minutes.session();
    let title = session.title.clone();
    let title = title.unwrap_or_else(|| t!(language, "check-untitled"));
    // Not what another account brought that was taken up before.
    let accounts: Vec<_> = minutes.accounts().values().collect();
    let is_own = |id: &Id| !accounts.iter().any(|one| one.records.contains(id.as_str()));
    let people = minutes.participants().values();
    let names: Vec<&str> = people
        .filter(|person| is_own(&person.id))
        .filter_map(|person| person.name.as_deref())
        .collect();
    let items = agenda::items(minutes);
    let items: Vec<&str> = items
        .iter()
        .filter(|item| is_own(&item.id))
        .filter_map(|item| item.title.as_deref())
        .collect();
    let lines = [names.join(", "), items.join(" / ")];
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let began = session.started.map(|at| {
        let day = lang::date_long(language, at.time().date_naive());
        format!("{day} {}", lang::time(at.time().time()))
    });
    let by = [Some(title), session.leader.clone(), began];
    let by: Vec<String> = by.into_iter().flatten().collect();
    Written {
        by: by.join(", "),
        text: lines.join("\n"),
        choice: String::new(),
    }
}

/// The nearly certain pairs, as a list with ticks.
pub(super) fn certain(model: &Model, list: &[Pair]) -> OnReview {
    let language = model.language;
    let count = list.len();
    let what = match list.first().map(|pair| pair.sort) {
        Some(Sort::Person) => t!(language, "doubles-people", count = count),
        Some(Sort::Item) => t!(language, "doubles-items", count = count),
        _ => t!(language, "doubles-entries", count = count),
    };
    let rows = list.iter().map(|pair| Ticked {
        ticked: is_ticked(model, pair),
        one: short(model, &pair.a),
        other: short(model, &pair.b),
    });
    OnReview {
        list: rows.collect(),
        ..nothing_yet(what)
    }
}

/// Two that may be the same.
pub(super) fn alike(model: &Model, pair: &Pair) -> OnReview {
    let language = model.language;
    let what = match (pair.sort, pair.certain) {
        (Sort::Person, false) => t!(language, "doubles-person"),
        (Sort::Person, true) => t!(language, "doubles-person-certain"),
        (Sort::Item, false) => t!(language, "doubles-item"),
        (Sort::Item, true) => t!(language, "doubles-item-certain"),
        (Sort::Entry, false) => t!(language, "doubles-entry"),
        (Sort::Entry, true) => t!(language, "doubles-entry-certain"),
    };
    OnReview {
        wordings: [&pair.a, &pair.b].map(|id| written(model, id)).to_vec(),
        compares: pair.sort == Sort::Entry && pair.certain,
        commands: vec![Command::TheSame, Command::TwoThings],
        ..nothing_yet(what)
    }
}

/// A record with who wrote it down, and what else is known of it.
fn written(model: &Model, id: &Id) -> Written {
    // The name of a person or item is what is asked about.
    let is_entry = say::label(model, id).is_some();
    let mut by: Vec<String> = is_entry
        .then(|| words::named(model, id))
        .into_iter()
        .collect();
    let record = model.minutes.record(id);
    let first = record.and_then(|record| record.first_edit());
    by.extend(first.map(|first| words::signed(model, first)));
    let mut text = called(model, id);
    for line in facts(model, id) {
        text.push('\n');
        text.push_str(&line);
    }
    Written {
        by: by.join(", "),
        text,
        choice: String::new(),
    }
}

/// What a record says; of a person the name as it was written.
fn called(model: &Model, id: &Id) -> String {
    let person = model.minutes.participants().get(id);
    let name = person.and_then(|person| person.name.clone());
    name.unwrap_or_else(|| words::called(model, id.as_str()))
}

/// Who, and by when; of a person what they are.
fn facts(model: &Model, id: &Id) -> Vec<String> {
    let minutes = &model.minutes;
    let people = |ids: &BTreeSet<Id>| {
        let names = say::names(model, ids);
        (!names.is_empty()).then_some(names)
    };
    let mut facts = Vec::new();
    if let Some(note) = minutes.contributions().get(id) {
        facts.extend(people(&note.speakers));
    } else if let Some(action) = minutes.actions().get(id) {
        let due = action.due.map(|due| lang::date_long(model.language, due));
        let due = due.or_else(|| action.due_text.clone());
        let facts_of: Vec<String> = people(&action.owners).into_iter().chain(due).collect();
        facts.extend((!facts_of.is_empty()).then(|| facts_of.join(", ")));
    } else if let Some(person) = minutes.participants().get(id) {
        let perspectives = person.perspectives.iter().cloned();
        let of_person: Vec<String> = person
            .organisation
            .iter()
            .cloned()
            .chain(perspectives)
            .collect();
        facts.extend((!of_person.is_empty()).then(|| of_person.join(", ")));
    } else if let Some(item) = minutes.agenda().get(id) {
        facts.extend(item.outcome.clone());
    }
    facts
}

/// A record in a list: its label and its words, and who does it by when.
fn short(model: &Model, id: &Id) -> String {
    let text = called(model, id);
    let mut parts: Vec<String> = say::label(model, id).into_iter().collect();
    parts.push(say::excerpt(&text, SHOWN));
    let mut text = parts.join(" ");
    let is_entry = model
        .minutes
        .record(id)
        .is_some_and(|record| matches!(record.kind, Kind::Action | Kind::Contribution));
    if is_entry {
        for fact in facts(model, id) {
            text = format!("{text} ({fact})");
        }
    }
    text
}

/// A pair of the list, as a line.
pub(super) fn row(place: usize, two: &Ticked) -> String {
    let tick = if two.ticked { 'x' } else { ' ' };
    format!("  {:>2}  [{tick}] {} = {}", place + 1, two.one, two.other)
}

/// Whether people said before that the session at hand is this meeting.
fn takes_back(model: &Model) -> bool {
    let other = others::asked_about(model);
    other.is_some_and(|other| other.doubted == Some(Verdict::Same))
}

/// What was answered, to be undone under that name.
pub(super) fn answered(model: &Model, asked: &Question, verdict: Verdict) -> String {
    let language = model.language;
    let (one, other) = match asked {
        Question::Meeting => {
            return match verdict {
                Verdict::Same => t!(language, "did-one-meeting"),
                Verdict::Different if takes_back(model) => {
                    t!(language, "did-two-meetings-after-all")
                }
                Verdict::Different => t!(language, "did-two-meetings"),
            };
        }
        Question::Certain(list) => {
            let ticked = list.iter().filter(|pair| is_ticked(model, pair)).count();
            return t!(language, "did-same-many", count = ticked);
        }
        Question::Alike(pair) => (short(model, &pair.a), short(model, &pair.b)),
        Question::Differ(_) => return String::new(),
    };
    let (one, other) = (
        say::excerpt(&one, say::ECHO),
        say::excerpt(&other, say::ECHO),
    );
    match verdict {
        Verdict::Same => t!(language, "did-same", one = one, other = other),
        Verdict::Different => t!(language, "did-different", one = one, other = other),
    }
}
