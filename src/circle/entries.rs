//! What is captured: notes, insights, decisions, actions, open questions.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::minutes::{
    ActionStatus, Id, Item, ItemLevel, Kind, Level, Method, Minutes, Notes, Outcome, Pen,
    QuestionStatus, Source,
};

use super::{agenda, people, round};

/// The most bytes that one text in the file may have; a longer one becomes several in a row.
pub const MOST_BYTES: usize = 64 << 10;

/// A note with its speakers; nobody means the circle.
pub fn note(pen: &mut Pen<'_>, speakers: &[Id], text: &str, sources: &BTreeSet<Source>) -> Vec<Id> {
    let pieces = pieces(text);
    pieces
        .into_iter()
        .map(|piece| {
            let id = entry(pen, Kind::Contribution, piece, sources);
            if let Some(round) = round::open(pen.minutes()).map(|round| round.id.clone()) {
                pen.set(&id, "round", round.as_str());
            }
            for speaker in speakers {
                pen.put(&id, "speakers", speaker.as_str());
            }
            id
        })
        .collect()
}

/// An insight: what the circle learned and may want to carry to others.
pub fn insight(pen: &mut Pen<'_>, text: &str, sources: &BTreeSet<Source>) -> Vec<Id> {
    let pillar = pen.minutes().session().pillar;
    pieces(text)
        .into_iter()
        .map(|piece| {
            let id = entry(pen, Kind::Insight, piece, sources);
            pen.set_some(&id, "pillar", pillar);
            id
        })
        .collect()
}

/// A decision, as the circle said it.
pub fn decision(pen: &mut Pen<'_>, text: &str, sources: &BTreeSet<Source>) -> Vec<Id> {
    let present: Vec<Id> = people::here(pen.minutes())
        .iter()
        .map(|p| p.id.clone())
        .collect();
    pieces(text)
        .into_iter()
        .map(|piece| {
            let id = entry(pen, Kind::Decision, piece, sources);
            pen.set(&id, "method", Method::Noted);
            pen.set(&id, "outcome", Outcome::Adopted);
            for person in &present {
                pen.put(&id, "present", person.as_str());
            }
            id
        })
        .collect()
}

/// What is to be done, by whom and when.
#[derive(Debug, Clone, Copy)]
pub struct ToDo<'a> {
    /// What.
    pub text: &'a str,
    /// By whom.
    pub owners: &'a [Id],
    /// By which day.
    pub due: Option<NaiveDate>,
    /// The day as it was said.
    pub due_text: Option<&'a str>,
    /// The sources of knowledge that it rests on.
    pub sources: &'a BTreeSet<Source>,
}

/// An action.
pub fn action(pen: &mut Pen<'_>, todo: &ToDo<'_>) -> Vec<Id> {
    pieces(todo.text)
        .into_iter()
        .map(|piece| {
            let id = entry(pen, Kind::Action, piece, todo.sources);
            for owner in todo.owners {
                pen.put(&id, "owners", owner.as_str());
            }
            pen.set_some(&id, "due", todo.due.map(|day| day.to_string()));
            pen.set_some(&id, "due_text", todo.due_text.map(short_words));
            pen.set(&id, "status", ActionStatus::Open);
            id
        })
        .collect()
}

/// The words of a date, without the room between them when that is all that makes them long.
fn short_words(words: &str) -> String {
    if words.len() <= MOST_BYTES {
        return words.to_owned();
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An open question, of whoever has the turn.
pub fn question(
    pen: &mut Pen<'_>,
    text: &str,
    by: Option<&Id>,
    sources: &BTreeSet<Source>,
) -> Vec<Id> {
    pieces(text)
        .into_iter()
        .map(|piece| {
            let id = entry(pen, Kind::Question, piece, sources);
            pen.set_some(&id, "raised_by", by.map(Id::as_str));
            pen.set(&id, "status", QuestionStatus::Open);
            id
        })
        .collect()
}

/// An agreement of the circle, to which it just said yes.
pub fn agreement(pen: &mut Pen<'_>, text: &str) -> Id {
    let id = pen.make(Kind::Agreement);
    pen.set(&id, "text", text);
    pen.set(&id, "confirmed", pen.now().to_string());
    pen.set(&id, "at", pen.now().to_string());
    id
}

/// An advice to somebody outside the circle.
#[derive(Debug, Clone, Copy)]
pub struct Advised<'a> {
    /// What.
    pub text: &'a str,
    /// To whom.
    pub to: Option<&'a str>,
    /// By when an answer is asked.
    pub answer_by: Option<NaiveDate>,
    /// The sources of knowledge that it rests on.
    pub sources: &'a BTreeSet<Source>,
}

/// An advice.
pub fn advice(pen: &mut Pen<'_>, advised: &Advised<'_>) -> Vec<Id> {
    pieces(advised.text)
        .into_iter()
        .map(|piece| {
            let id = entry(pen, Kind::Advice, piece, advised.sources);
            pen.set_some(&id, "to", advised.to);
            pen.set_some(
                &id,
                "answer_by",
                advised.answer_by.map(|day| day.to_string()),
            );
            id
        })
        .collect()
}

/// What all entries have in common: the item, the words, their sources, who may read them.
pub(super) fn entry(pen: &mut Pen<'_>, kind: Kind, text: &str, sources: &BTreeSet<Source>) -> Id {
    let item = agenda::current(pen.minutes()).map(|item| item.id.clone());
    let level = level_for(&kind, agenda::current(pen.minutes()));
    let id = pen.make(kind);
    pen.set_some(&id, "item", item.as_ref().map(Id::as_str));
    pen.set(&id, "text", text);
    for source in sources {
        pen.put(&id, "sources", source.word());
    }
    pen.set(&id, "level", level);
    pen.set(&id, "at", pen.now().to_string());
    id
}

/// The level that a new entry of this kind gets: what its item says, or else circle for what
/// people tell, and network (proposed, until it is read back) for decisions, insights and advice.
#[must_use]
pub fn level_for(kind: &Kind, item: Option<&Item>) -> Level {
    let usual = match kind {
        Kind::Decision | Kind::Insight | Kind::Advice => Level::Network,
        _ => Level::Circle,
    };
    let name = match kind {
        Kind::Contribution => "note",
        Kind::Insight => "insight",
        Kind::Decision => "decision",
        Kind::Action => "action",
        Kind::Question => "question",
        Kind::Advice => "advice",
        _ => return usual,
    };
    match item.and_then(|item| item.level.as_ref()) {
        None => usual,
        Some(ItemLevel::One(level)) => *level,
        Some(ItemLevel::ByKind(levels)) => levels.get(name).copied().unwrap_or(usual),
    }
}

/// Whether the open item asks that nothing of this kind is written down; Enter still stores it.
#[must_use]
pub fn is_unasked(minutes: &Minutes, kind: &Kind) -> bool {
    match agenda::current(minutes).and_then(|item| item.notes) {
        Some(Notes::None) => true,
        Some(Notes::Outcomes) => *kind == Kind::Contribution,
        Some(Notes::All) | None => false,
    }
}

/// Whether something that this person said was written down in the round.
#[must_use]
pub fn spoke_in(minutes: &Minutes, round: &Id, person: &Id) -> bool {
    minutes
        .contributions()
        .values()
        .any(|note| note.round.as_ref() == Some(round) && note.speakers.contains(person))
}

/// The entries that rest on sources of knowledge of their own.
pub const WITH_SOURCES: [Kind; 6] = [
    Kind::Contribution,
    Kind::Insight,
    Kind::Decision,
    Kind::Action,
    Kind::Question,
    Kind::Advice,
];

/// The kinds of record that people call entries.
pub const KINDS: [Kind; 7] = [
    Kind::Contribution,
    Kind::Insight,
    Kind::Decision,
    Kind::Action,
    Kind::Question,
    Kind::Advice,
    Kind::Reaction,
];

/// The entry of one of these kinds that was written down last.
#[must_use]
pub fn latest(minutes: &Minutes, kinds: &[Kind]) -> Option<Id> {
    latest_that(minutes, kinds, |_| true)
}

/// The entry of one of these kinds that this writer wrote down, or changed, last.
#[must_use]
pub fn latest_by(minutes: &Minutes, kinds: &[Kind], who: &str) -> Option<Id> {
    latest_that(minutes, kinds, |id| {
        let record = minutes.record(id);
        record.is_some_and(|record| record.edits.values().any(|edit| *edit.who == *who))
    })
}

fn latest_that(minutes: &Minutes, kinds: &[Kind], fits: impl Fn(&Id) -> bool) -> Option<Id> {
    fn last<'a>(
        mut ids: impl DoubleEndedIterator<Item = &'a Id>,
        fits: impl Fn(&Id) -> bool,
    ) -> Option<&'a Id> {
        ids.rfind(|id| fits(id))
    }
    let found = kinds.iter().filter_map(|kind| match kind {
        Kind::Contribution => last(minutes.contributions().keys(), &fits),
        Kind::Insight => last(minutes.insights().keys(), &fits),
        Kind::Decision => last(minutes.decisions().keys(), &fits),
        Kind::Action => last(minutes.actions().keys(), &fits),
        Kind::Question => last(minutes.questions().keys(), &fits),
        Kind::Agreement => last(minutes.agreements().keys(), &fits),
        Kind::Version => last(minutes.versions().keys(), &fits),
        Kind::Response => last(minutes.responses().keys(), &fits),
        Kind::Advice => last(minutes.advice().keys(), &fits),
        Kind::Reaction => last(minutes.reactions().keys(), &fits),
        _ => None,
    });
    found.max().cloned()
}

/// The text in pieces that each fit a field; cut between words where that can be.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while rest.len() > MOST_BYTES {
        let mut end = MOST_BYTES;
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let cut = rest[..end]
            .rfind(char::is_whitespace)
            .filter(|cut| *cut > end / 2);
        let end = cut.map_or(end, |cut| {
            cut + rest[cut..].chars().next().map_or(0, char::len_utf8)
        });
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words_and_loses_nothing() {
        let text = "één woord en nog een ".repeat(10_000);
        let pieces = pieces(&text);
        assert!(pieces.len() > 2);
        assert!(pieces.iter().all(|piece| piece.len() <= MOST_BYTES));
        assert_eq!(pieces.concat(), text);
    }
}
