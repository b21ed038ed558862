//! The law of a storyteller's answer: may this text leave the circle, to whom, and under what name?
//!
//! Nothing that somebody told leaves without an answer in force of everyone whose words it is. A later
//! answer comes in the place of the ones that it names; where two writers wrote down answers that know
//! nothing of each other, the most restrictive of both is in force. An answer is about the words that
//! the storyteller knew: once they are changed, it lets nothing go any more.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::minutes::{
    Attribution, ConsentToShare, Head, Id, Level, Minutes, Participant, Presence, in_seat_order,
};

use super::own;

/// What a storyteller said of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Who may read it; circle means that it stays there.
    pub level: Level,
    /// How they want to be named.
    pub attribution: Attribution,
    /// The last day on which it may be shared; `None` until they say otherwise.
    pub until: Option<NaiveDate>,
}

impl Given {
    /// It stays in the circle.
    pub const NOT: Self = Self {
        level: Level::Circle,
        attribution: Attribution::None,
        until: None,
    };

    /// What both allow.
    fn and(self, other: Self) -> Self {
        Self {
            level: self.level.min(other.level),
            // By name reveals most, by nothing least.
            attribution: self.attribution.max(other.attribution),
            until: match (self.until, other.until) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            },
        }
    }

    /// Whether it may be read outside the circle on that day.
    fn lets_go(self, day: NaiveDate) -> bool {
        self.level > Level::Circle && self.until.is_none_or(|until| day <= until)
    }
}

/// How it stands with a person's answer about a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody wrote down what they said.
    NotAsked,
    /// They said something, and the words are others since then: they are asked anew.
    Reworded,
    /// This is in force.
    Said(Given),
}

/// How somebody is named beside a text that is shared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// By their name.
    Name(String),
    /// By a perspective: a word of the file.
    Perspective(String),
    /// As one of those who took part: their perspective would point at them.
    Participant,
}

/// A text that may leave the circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave {
    /// Who may read it: never circle.
    pub level: Level,
    /// How those whose words it is are named; empty where they are not.
    pub by: Vec<Named>,
}

/// How few people of one perspective make it point at a person.
const FEW: usize = 3;

/// May this note, question or reaction be read outside the circle on that day, by whom, and under what
/// name? `None` means that it stays there.
///
/// Both the level of the text itself and the answers have to allow it. Everyone whose words it is has
/// to have said so, and the most restrictive of them counts for the whole.
#[must_use]
pub fn may_leave(minutes: &Minutes, text: &Id, day: NaiveDate) -> Option<Leave> {
    let level = own_level(minutes, text);
    // The everyday case.
    (level > Level::Circle).then_some(())?;
    let speakers = own::speakers(minutes, text);
    let mut said: Option<Given> = None;
    for speaker in &speakers {
        // Somebody who was erased or taken away cannot be asked any more.
        minutes.participants().get(*speaker)?;
        let Standing::Said(given) = standing(minutes, speaker, text) else {
            return None;
        };
        said = Some(said.map_or(given, |before| before.and(given)));
    }
    let Some(said) = said else {
        // Words of nobody in particular go as far as their level says.
        let by = Vec::new();
        return Some(Leave { level, by });
    };
    said.lets_go(day).then(|| Leave {
        level: said.level.min(level),
        by: named(minutes, &speakers, said.attribution),
    })
}

/// Who may read a note, question or reaction on that day, all answers considered.
#[must_use]
pub fn reaches(minutes: &Minutes, text: &Id, day: NaiveDate) -> Level {
    may_leave(minutes, text, day).map_or(Level::Circle, |leave| leave.level)
}

/// The level that stands with the text; another kind of record has none here.
fn own_level(minutes: &Minutes, text: &Id) -> Level {
    let of_note = minutes.contributions().get(text).map(|note| note.level);
    let of_question = || minutes.questions().get(text).map(|one| one.level);
    let of_reaction = || minutes.reactions().get(text).map(|one| one.level);
    let level = of_note.or_else(of_question).or_else(of_reaction);
    level.flatten().unwrap_or_default()
}

/// How it stands with what a person said of a text.
#[must_use]
pub fn standing(minutes: &Minutes, person: &Id, text: &Id) -> Standing {
    let wording = wording(minutes, text);
    let mut standing = Standing::NotAsked;
    for answer in in_force(minutes, person, text) {
        let given = given(minutes, answer);
        let knew = answer.texts.get(text);
        let is_known = wording.is_some() && knew == wording.as_ref();
        standing = match standing {
            // That it stays counts for any words.
            _ if !is_known && given.level > Level::Circle => return Standing::Reworded,
            Standing::NotAsked | Standing::Reworded => Standing::Said(given),
            Standing::Said(before) => Standing::Said(before.and(given)),
        };
    }
    standing
}

/// Everyone who told something about which they were not asked yet, or not in the words that stand there
/// now; in seat order.
#[must_use]
pub fn to_ask(minutes: &Minutes) -> Vec<&Participant> {
    let is_open = |person: &Id, text: &Id| {
        let standing = standing(minutes, person, text);
        !matches!(standing, Standing::Said(_))
    };
    let mut people = own::storytellers(minutes);
    people.retain(|person| {
        let texts = own::texts(minutes, &person.id);
        texts.iter().any(|text| is_open(&person.id, text))
    });
    people
}

/// The answers of a person about a text, oldest first, also those in the place of which later ones
/// came.
pub(super) fn answers<'a>(
    minutes: &'a Minutes,
    person: &Id,
    text: &Id,
) -> impl Iterator<Item = &'a ConsentToShare> {
    let about = |answer: &&ConsentToShare| {
        answer.participant.as_ref() == Some(person) && answer.texts.contains_key(text)
    };
    minutes.consents_to_share().values().filter(about)
}

/// The answers of a person about a text in the place of which no later one came: more than one where
/// two writers did not know of each other's.
fn in_force<'a>(minutes: &'a Minutes, person: &Id, text: &Id) -> Vec<&'a ConsentToShare> {
    let all: Vec<&ConsentToShare> = answers(minutes, person, text).collect();
    let replaced: BTreeSet<&Id> = all.iter().flat_map(|answer| &answer.instead_of).collect();
    let stands = |answer: &&&ConsentToShare| !replaced.contains(&answer.id);
    all.iter().filter(stands).copied().collect()
}

/// What an answer says; one of which two versions stand in the minutes lets nothing go.
fn given(minutes: &Minutes, answer: &ConsentToShare) -> Given {
    let record = minutes.record(&answer.id);
    let disputed = record.is_some_and(|record| {
        let mut cells = record.cells.values();
        cells.any(|heads| heads.windows(2).any(|two| two[0].value != two[1].value))
    });
    let level = answer.level.unwrap_or_default();
    if disputed || level == Level::Circle {
        return Given::NOT;
    }
    Given {
        level,
        attribution: answer.attribution.unwrap_or(Attribution::None),
        until: answer.until,
    }
}

/// The wording of a text: what it is called in the history, which tells nothing of the words. `None`
/// where there are none, or two that nobody decided between.
#[must_use]
pub fn wording(minutes: &Minutes, text: &Id) -> Option<String> {
    let record = minutes.record(text)?;
    let heads: &[Head] = record.cells.get("text")?;
    let first = heads.first()?.value.as_ref()?;
    let one = heads.iter().all(|head| head.value.as_ref() == Some(first));
    let name = |head| record.revision("text", head).as_str().to_owned();
    one.then(|| heads.iter().map(name).collect::<Vec<_>>().join(" "))
}

/// How the speakers are named.
fn named(minutes: &Minutes, speakers: &BTreeSet<&Id>, how: Attribution) -> Vec<Named> {
    let mut people = in_seat_order(minutes);
    people.retain(|person| speakers.contains(&person.id));
    match how {
        Attribution::None => Vec::new(),
        Attribution::Role => {
            let roles = people
                .iter()
                .flat_map(|person| perspectives(minutes, person));
            // As a set: how many people it were, and in which order they sit, points at them too.
            roles.collect::<BTreeSet<_>>().into_iter().collect()
        }
        Attribution::Name => people
            .iter()
            .map(|person| {
                let name = person.name.as_deref().unwrap_or_default().trim();
                match name {
                    "" => Named::Participant,
                    name => Named::Name(name.to_owned()),
                }
            })
            .collect(),
    }
}

/// The perspectives of a person that enough others have too; without one, just somebody who took part.
fn perspectives(minutes: &Minutes, person: &Participant) -> Vec<Named> {
    let shared = person
        .perspectives
        .iter()
        .filter(|word| have(minutes, word) >= FEW);
    let shared: Vec<Named> = shared
        .map(|word| Named::Perspective(word.clone()))
        .collect();
    if shared.is_empty() {
        vec![Named::Participant]
    } else {
        shared
    }
}

/// How many people who were there have this perspective.
fn have(minutes: &Minutes, perspective: &str) -> usize {
    let came = |person: &&Participant| {
        let away = matches!(
            person.presence,
            Some(Presence::Expected | Presence::SentWord)
        );
        !away && person.perspectives.contains(perspective)
    };
    minutes.participants().values().filter(came).count()
}
