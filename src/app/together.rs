//! Writing together: what others stored comes in, with whom one writes, and who leads.
//!
//! On the screen what others wrote stands where it belongs, and nothing more is said of it. Line
//! mode says it.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::TimeDelta;

use crate::circle::entries::KINDS;
use crate::minutes::{Current, Entry, Id, Minutes, Record, SessionStatus, Signature, Stamp};
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::{Mode, Model};
use super::say;

/// This many entries of others are told one by one; more are counted.
const TOLD: usize = 3;
/// How much of what somebody wrote is told.
const SHOWN: usize = 60;
/// A clock that is this far ahead of ours is not just late with its news: it is set otherwise.
const AHEAD: TimeDelta = TimeDelta::minutes(5);
/// A clock that is this far behind: news may well be hours old.
const BEHIND: TimeDelta = TimeDelta::hours(6);
/// This many are named with whom one writes.
const NAMED: usize = 2;

/// Where the session stood before something came in.
struct Stood {
    leader: Option<String>,
    status: SessionStatus,
    current: Option<Current>,
    conflicts: usize,
}

/// In how many places of these records people wrote something else.
fn conflicts(model: &Model, ids: &[(Id, Option<Entry>)]) -> usize {
    let of = |(id, _): &(Id, Option<Entry>)| model.minutes.conflicts_of(id).len();
    ids.iter().map(of).sum()
}

impl Stood {
    fn of(model: &Model, coming: &[(Id, Option<Entry>)]) -> Self {
        let session = model.minutes.session();
        Self {
            leader: session.leader.clone(),
            status: model.status(),
            current: session.current.clone(),
            conflicts: conflicts(model, coming),
        }
    }
}

/// What came in: the records that say something else now.
struct Came {
    /// The entries that are new, each with who wrote it.
    entries: Vec<(Id, Arc<str>)>,
    /// Who wrote anything of it.
    writers: BTreeSet<Arc<str>>,
    /// When whoever leads wrote the latest of it, by their clock.
    led_at: Option<Stamp>,
}

/// Unites what somebody else wrote, and says what it brought. The line, the cursor and what is open on
/// the screen stay as they are.
pub(super) fn take_in(
    model: &mut Model,
    moment: &Moment<'_>,
    minutes: &Minutes,
    effects: &mut Vec<Effect>,
) {
    // What is the same on both sides need not be looked at again.
    let before: Vec<(Id, Option<Entry>)> = minutes
        .entries()
        .iter()
        .map(|(id, entry)| (id, entry, model.minutes.entries().get(id)))
        .filter(|(_, theirs, ours)| Some(*theirs) != *ours)
        .map(|(id, _, ours)| (id.clone(), ours.cloned()))
        .collect();
    if before.is_empty() {
        return;
    }
    let stood = Stood::of(model, &before);
    if model.minutes.join(minutes).is_err() {
        return;
    }
    model.version += 1;
    model.number_entries();
    let changed = before
        .into_iter()
        .filter(|(id, ours)| model.minutes.entries().get(id) != ours.as_ref());
    let changed: Vec<(Id, Option<Entry>)> = changed.collect();
    if changed.is_empty() {
        return;
    }
    let came = came(model, &changed);
    for who in &came.writers {
        if !model.company.contains(who) {
            model.company.push(Arc::clone(who));
        }
    }
    if let Some(at) = came.led_at {
        let apart = at.time() - moment.now.time();
        let far = apart > AHEAD || apart < -BEHIND;
        model.skew = if far { apart } else { TimeDelta::zero() };
    }
    let from = effects.len();
    if model.mode == Mode::Plain {
        effects.extend(entries(model, &came).into_iter().map(news));
    }
    effects.extend(leads_now(model, &stood).map(news));
    if model.mode == Mode::Plain {
        let session = model.minutes.session();
        let moved = stood.status != model.status() || stood.current != session.current;
        effects.extend(moved.then(|| news(stands(model, moment))));
    }
    let conflicts = conflicts(model, &changed).saturating_sub(stood.conflicts);
    if conflicts > 0 {
        let text = t!(model.language, "together-differs", count = conflicts);
        effects.push(news(text));
    }
    if model.mode == Mode::Plain && effects.len() == from {
        let who = model.names_of(came.writers.iter());
        effects.push(news(t!(model.language, "foreign-news", who = who)));
    }
}

fn news(text: String) -> Effect {
    Effect::Answer(Answer::news(text))
}

/// How far the clock of whoever leads is ahead of ours, as far as what they wrote already tells.
pub(super) fn ahead(minutes: &Minutes, now: Stamp) -> TimeDelta {
    let leader = minutes.session().leader.as_deref();
    let records = minutes.entries().keys().filter_map(|id| minutes.record(id));
    let led = records
        .flat_map(|record| record.edits.values())
        .filter(|edit| Some(&*edit.who) == leader);
    let latest = led.filter_map(Signature::instant).max();
    let apart = latest.map(|latest| latest.time() - now.time());
    apart
        .filter(|apart| *apart > AHEAD)
        .unwrap_or_else(TimeDelta::zero)
}

/// Who wrote what of it is new here.
fn came(model: &Model, changed: &[(Id, Option<Entry>)]) -> Came {
    let mut came = Came {
        entries: Vec::new(),
        writers: BTreeSet::new(),
        led_at: None,
    };
    let leader = model.minutes.session().leader.as_deref();
    for (id, before) in changed {
        let Some(record) = model.minutes.record(id) else {
            continue;
        };
        let known: Option<&Record> = match before {
            Some(Entry::Held(record)) => Some(record),
            _ => None,
        };
        let fresh = record
            .edits
            .iter()
            .filter(|(key, edit)| {
                edit.who != model.who && known.is_none_or(|known| !known.edits.contains_key(key))
            })
            .map(|(_, edit)| edit);
        let mut who = None;
        for edit in fresh {
            came.writers.insert(Arc::clone(&edit.who));
            if Some(&*edit.who) == leader {
                came.led_at = came.led_at.max(edit.instant());
            }
            who = Some(&edit.who);
        }
        let is_entry = KINDS.contains(&record.kind) && !model.minutes.is_removed(id);
        if let Some(who) = who.filter(|_| is_entry && known.is_none()) {
            came.entries.push((id.clone(), Arc::clone(who)));
        }
    }
    came.entries.sort();
    came
}

/// What was written down, one by one, or counted when it is much.
fn entries(model: &Model, came: &Came) -> Vec<String> {
    let language = model.language;
    if came.entries.len() > TOLD {
        let who: BTreeSet<&Arc<str>> = came.entries.iter().map(|(_, who)| who).collect();
        let who = model.names_of(who.into_iter());
        let count = came.entries.len();
        return vec![t!(language, "together-many", who = who, count = count)];
    }
    let told = came.entries.iter().filter_map(|(id, who)| {
        let kind = &model.minutes.record(id)?.kind;
        let speakers = model.minutes.contributions().get(id);
        let speakers = speakers.map_or_else(BTreeSet::new, |note| note.speakers.clone());
        let what = if speakers.is_empty() {
            say::kind_name(language, kind)
        } else {
            t!(
                language,
                "entry-note-with",
                who = say::names(model, &speakers)
            )
        };
        let text = model.minutes.value(id, "text");
        let text = text.and_then(|text| text.as_str()).unwrap_or_default();
        Some(t!(
            language,
            "together-entry",
            writer = &**who,
            label = say::label(model, id)?,
            what = what,
            text = say::excerpt(text, SHOWN)
        ))
    });
    told.collect()
}

/// That somebody else leads now, or that this laptop does again.
fn leads_now(model: &Model, stood: &Stood) -> Option<String> {
    let leader = model.minutes.session().leader.as_ref()?;
    if stood.leader.as_ref() == Some(leader) {
        return None;
    }
    Some(if model.leads() {
        t!(model.language, "together-you-lead")
    } else {
        t!(model.language, "together-leads", who = leader.as_str())
    })
}

/// Where the session went.
fn stands(model: &Model, moment: &Moment<'_>) -> String {
    let turns = (model.status() == SessionStatus::Running)
        .then(|| say::turns(model))
        .flatten();
    turns.unwrap_or_else(|| say::standing(model, moment.now))
}

impl Model {
    /// The names of writers, as in "Anna, Bram".
    fn names_of<'a>(&self, who: impl Iterator<Item = &'a Arc<str>>) -> String {
        let names: Vec<&str> = who.map(|who| &**who).collect();
        if names.is_empty() {
            t!(self.language, "together-somebody")
        } else {
            names.join(", ")
        }
    }
}

/// With whom one writes, in words; nothing for whoever writes alone, or only looks.
#[must_use]
pub fn with_whom(model: &Model) -> Option<String> {
    if model.read_only {
        return None;
    }
    let language = model.language;
    let leader = model.minutes.session().leader.as_deref();
    let leader = leader.filter(|_| !model.leads());
    let others = model.company.iter().map(|who| &**who);
    let mut names: Vec<&str> = leader
        .into_iter()
        .chain(others.filter(|who| Some(*who) != leader))
        .collect();
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let who = names.join(", ");
    Some(match (names.is_empty(), more, leader) {
        (true, ..) => return None,
        (_, 0, Some(leader)) if who == leader => t!(language, "together-led", who = who),
        (_, 0, _) => t!(language, "together-with", who = who),
        _ => t!(language, "together-with-more", who = who, more = more),
    })
}
