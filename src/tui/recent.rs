//! The newest entries of the open item, of all kinds, in the order in which they were made.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::circle::agenda;
use crate::minutes::{Id, Kind, Level, Minutes, Source, Stamp};

/// A reaction rests on no source of its own.
static NO_SOURCES: BTreeSet<Source> = BTreeSet::new();

/// An entry, of whatever kind.
pub struct Entry<'a> {
    /// The record.
    pub id: &'a Id,
    /// Its kind.
    pub kind: Kind,
    /// When it was written down.
    pub at: Option<Stamp>,
    /// With whom it is: the speakers, the owners, who asked.
    pub people: Vec<&'a Id>,
    /// The words.
    pub text: &'a str,
    /// By when, of an action: as it was typed.
    pub due: Option<&'a str>,
    /// The day of that.
    pub day: Option<NaiveDate>,
    /// The sources of knowledge.
    pub sources: &'a BTreeSet<Source>,
    /// Who may read it.
    pub level: Option<Level>,
}

/// The newest entries of the open item, at most `most`, and everything after `chosen`; of the
/// whole session when no item is open.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one arm for each kind of entry")]
pub fn recent<'a>(minutes: &'a Minutes, chosen: Option<&Id>, most: usize) -> Vec<Entry<'a>> {
    let open = agenda::current(minutes).map(|item| item.id.clone());
    // What was found elsewhere stands among the entries of its own item.
    let found = chosen
        .and_then(|id| minutes.value(id, "item"))
        .and_then(|id| id.as_str());
    let open = found.map(Id::new).or(open);
    let fits = |item: &Option<Id>| open.is_none() || *item == open;
    let words = |text: &'a Option<String>| text.as_deref().unwrap_or_default();
    let mut found: Vec<Entry<'a>> = Vec::new();
    let newest = Newest { chosen, most };
    newest.of(minutes.contributions(), &mut found, |_, entry| {
        fits(&entry.item).then(|| Entry {
            id: &entry.id,
            kind: Kind::Contribution,
            at: entry.at,
            people: entry.speakers.iter().collect(),
            text: words(&entry.text),
            due: None,
            day: None,
            sources: &entry.sources,
            level: entry.level,
        })
    });
    newest.of(minutes.insights(), &mut found, |_, entry| {
        fits(&entry.item).then(|| Entry {
            id: &entry.id,
            kind: Kind::Insight,
            at: entry.at,
            people: Vec::new(),
            text: words(&entry.text),
            due: None,
            day: None,
            sources: &entry.sources,
            level: entry.level,
        })
    });
    newest.of(minutes.decisions(), &mut found, |_, entry| {
        fits(&entry.item).then(|| Entry {
            id: &entry.id,
            kind: Kind::Decision,
            at: entry.at,
            people: Vec::new(),
            text: words(&entry.text),
            due: None,
            day: None,
            sources: &entry.sources,
            level: entry.level,
        })
    });
    newest.of(minutes.actions(), &mut found, |_, entry| {
        fits(&entry.item).then(|| Entry {
            id: &entry.id,
            kind: Kind::Action,
            at: entry.at,
            people: entry.owners.iter().collect(),
            text: words(&entry.text),
            due: entry.due_text.as_deref(),
            day: entry.due,
            sources: &entry.sources,
            level: entry.level,
        })
    });
    newest.of(minutes.questions(), &mut found, |_, entry| {
        fits(&entry.item).then(|| Entry {
            id: &entry.id,
            kind: Kind::Question,
            at: entry.at,
            people: entry.raised_by.iter().collect(),
            text: words(&entry.text),
            due: None,
            day: None,
            sources: &entry.sources,
            level: entry.level,
        })
    });
    newest.of(minutes.reactions(), &mut found, |_, entry| {
        fits(&entry.item).then(|| Entry {
            id: &entry.id,
            kind: Kind::Reaction,
            at: entry.at,
            people: entry.speakers.iter().collect(),
            text: words(&entry.text),
            due: None,
            day: None,
            sources: &NO_SOURCES,
            level: entry.level,
        })
    });
    newest.of(minutes.advice(), &mut found, |_, entry| {
        fits(&entry.item).then(|| Entry {
            id: &entry.id,
            kind: Kind::Advice,
            at: entry.at,
            people: Vec::new(),
            text: words(&entry.text),
            due: None,
            day: None,
            sources: &entry.sources,
            level: entry.level,
        })
    });
    found.sort_by(|a, b| a.id.cmp(b.id));
    let up_to = chosen.map_or(found.len(), |chosen| {
        found.partition_point(|e| e.id <= chosen)
    });
    found.drain(..up_to.saturating_sub(most));
    found
}

struct Newest<'b> {
    chosen: Option<&'b Id>,
    most: usize,
}

impl Newest<'_> {
    /// The newest of one list: a session has many, and few are seen.
    fn of<'a, T>(
        &self,
        list: &'a BTreeMap<Id, T>,
        found: &mut Vec<Entry<'a>>,
        make: impl Fn(&'a Id, &'a T) -> Option<Entry<'a>>,
    ) {
        let mut older = 0;
        for entry in list
            .iter()
            .rev()
            .filter_map(|(id, record)| make(id, record))
        {
            if older == self.most {
                return;
            }
            if self.chosen.is_none_or(|chosen| entry.id <= chosen) {
                older += 1;
            }
            found.push(entry);
        }
    }
}
