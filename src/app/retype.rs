//! Making another kind of entry of one that is there.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::circle::{entries, people};
use crate::minutes::{
    ActionStatus, Id, Kind, Level, Method, Minutes, Outcome, Pen, QuestionStatus, Source,
};
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::Model;
use super::{entry, leading, say};

/// Makes another kind of entry of it: the words stay, the old entry is taken away. What the new
/// kind has no place for, who does it and when, stands in the words.
pub(super) fn turn_into(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    kind: &Kind,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    match entry::kind_of(model, id) {
        Some(old) if old != *kind => {}
        _ => return leading::refuse(effects, t!(language, "kind-same")),
    }
    let old = Old::read(model, id, kind);
    let name = say::kind_name(language, kind);
    let label = say::label(model, id).unwrap_or_default();
    let mut made = None;
    let undo = t!(
        language,
        "did-kind",
        label = label.as_str(),
        kind = name.as_str()
    );
    let after = model.write(moment, effects, undo, |pen| {
        made = Some(old.write(pen, kind));
        pen.take_away(id);
    });
    let new = made
        .and_then(|id| say::label(model, &id))
        .unwrap_or_default();
    let text = t!(
        language,
        "kind-changed",
        label = label,
        new = new,
        kind = name
    );
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}

/// What an entry holds that another kind of entry can hold too.
struct Old {
    item: Option<Value>,
    round: Option<Value>,
    at: Option<Value>,
    due: Option<Value>,
    due_text: Option<String>,
    text: String,
    level: Level,
    sources: Vec<Source>,
    speakers: Vec<Id>,
    owners: BTreeSet<Id>,
    present: BTreeSet<Id>,
}

impl Old {
    fn read(model: &Model, id: &Id, kind: &Kind) -> Self {
        let minutes = &model.minutes;
        let value = |field: &str| minutes.value(id, field).cloned();
        let words = |field: &str| value(field).and_then(|text| text.as_str().map(str::to_owned));
        let note = minutes.contributions().get(id);
        let (action, decision) = (minutes.actions().get(id), minutes.decisions().get(id));
        let owners = action.map(|a| &a.owners).or(decision.map(|d| &d.owners));
        let here = || {
            people::here(minutes)
                .iter()
                .map(|person| person.id.clone())
                .collect()
        };
        let mut old = Self {
            item: value("item"),
            round: value("round"),
            at: value("at"),
            due: value("due"),
            due_text: words("due_text"),
            text: words("text").unwrap_or_default(),
            level: level(minutes, id, kind),
            sources: Source::ALL
                .iter()
                .copied()
                .filter(|s| {
                    minutes
                        .value(id, &format!("sources/{}", s.word()))
                        .is_some()
                })
                .collect(),
            speakers: match note {
                Some(note) => note.speakers.iter().cloned().collect(),
                None => words("raised_by")
                    .map(|id| Id::new(&id))
                    .into_iter()
                    .collect(),
            },
            owners: owners.cloned().unwrap_or_default(),
            present: decision.map_or_else(here, |decision| decision.present.clone()),
        };
        old.keep_in_words(model, kind);
        old
    }

    /// Who does it and when, in the words of a kind that has no place for them.
    fn keep_in_words(&mut self, model: &Model, kind: &Kind) {
        let mut left = Vec::new();
        if !self.owners.is_empty() && !matches!(kind, Kind::Action | Kind::Decision) {
            left.push(say::names(model, &self.owners));
        }
        if let Some(words) = self.due_text.as_ref().filter(|_| *kind != Kind::Action) {
            left.push(words.clone());
        }
        let words = format!("{} ({})", self.text, left.join(", "));
        if !left.is_empty() && words.len() <= entries::MOST_BYTES {
            self.text = words;
        }
    }

    fn write(self, pen: &mut Pen<'_>, kind: &Kind) -> Id {
        let new = pen.make(kind.clone());
        pen.set_some(&new, "item", self.item);
        pen.set(&new, "text", self.text);
        pen.set_some(&new, "at", self.at);
        pen.set(&new, "level", self.level);
        for source in self.sources {
            pen.put(&new, "sources", source.word());
        }
        if matches!(kind, Kind::Action | Kind::Decision) {
            for owner in &self.owners {
                pen.put(&new, "owners", owner.as_str());
            }
        }
        match kind {
            Kind::Contribution => {
                pen.set_some(&new, "round", self.round);
                for speaker in &self.speakers {
                    pen.put(&new, "speakers", speaker.as_str());
                }
            }
            Kind::Question => {
                pen.set_some(&new, "raised_by", self.speakers.first().map(Id::as_str));
                pen.set(&new, "status", QuestionStatus::Open);
            }
            Kind::Action => {
                pen.set_some(&new, "due", self.due);
                pen.set_some(&new, "due_text", self.due_text);
                pen.set(&new, "status", ActionStatus::Open);
            }
            Kind::Decision => {
                pen.set(&new, "method", Method::Noted);
                pen.set(&new, "outcome", Outcome::Adopted);
                for person in &self.present {
                    pen.put(&new, "present", person.as_str());
                }
            }
            Kind::Advice => pen.set_some(&new, "answer_by", self.due),
            Kind::Insight => {
                let pillar = pen.minutes().session().pillar;
                pen.set_some(&new, "pillar", pillar);
            }
            _ => {}
        }
        new
    }
}

/// Who may read it: a level that people chose stays; one that was usual gives way to what is usual
/// for the new kind.
fn level(minutes: &Minutes, id: &Id, kind: &Kind) -> Level {
    let word = |field: &str| minutes.value(id, field).and_then(Value::as_str);
    let item = word("item").and_then(|item| minutes.agenda().get(&Id::new(item)));
    let usual = |kind: &Kind| entries::level_for(kind, item);
    let old = word("level").map_or(Level::Circle, Level::from_word_or_circle);
    let was_usual = minutes
        .record(id)
        .is_some_and(|record| usual(&record.kind) == old);
    if was_usual { usual(kind) } else { old }
}
