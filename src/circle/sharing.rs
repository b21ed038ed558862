//! A sharing meeting (*leer- en deelbijeenkomst*): insights of several circles are presented, the
//! room reacts, and the reactions go back to the circle.
//!
//! Only what a circle read back together and wants to share is ever taken in. An insight keeps its
//! id, so that taking it in twice makes nothing double, and a reaction finds its way back.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use thiserror::Error;

use crate::minutes::{Carried, Id, Item, Kind, Level, Minutes, Pen, ReadError, Source, read};

use super::line::fold;
use super::{agenda, entries};

/// The largest file that is read.
const MOST_BYTES: usize = 16 << 20;

/// What a circle has to share.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The circle, as far as the file says.
    pub circle: String,
    /// What may be shared.
    pub insights: Vec<Offered>,
    /// How many stay in the circle: not read back, or not for others.
    pub kept: usize,
}

/// An insight that may be shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// Its id in the minutes of its circle; none where the file gives it none.
    pub id: Option<Id>,
    /// The session in which it was written down.
    pub session: Option<Id>,
    /// The words.
    pub text: String,
    /// The sources of knowledge that it rests on.
    pub sources: BTreeSet<Source>,
    /// Who may read it.
    pub level: Level,
    /// When it was read back, as the file says.
    pub read_back: Option<String>,
}

/// Why there is nothing to present in a file.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum SharingError {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// It is no file with insights at all.
    #[error("no insights")]
    NoInsights,
    /// All insights in it stay in their circle.
    #[error("all {0} insights stay in the circle")]
    AllStay(usize),
}

/// Reads what a circle has to share: from its minutes, or from anything with a list of insights in
/// the same form.
///
/// # Errors
/// When it cannot be read, or there is nothing in it that may be shared.
pub fn offer(bytes: &[u8]) -> Result<Offer, SharingError> {
    let value: Option<Value> = (bytes.len() <= MOST_BYTES)
        .then(|| serde_json::from_slice(bytes).ok())
        .flatten();
    let other = value.filter(|value| {
        let format = value["format"].as_str();
        value["insights"].is_array() && !format.is_some_and(|format| format.starts_with("kring/"))
    });
    let offer = match other {
        Some(value) => of_list(&value),
        None => of_minutes(&read(bytes)?),
    };
    match (offer.insights.is_empty(), offer.kept) {
        (true, 0) => Err(SharingError::NoInsights),
        (true, kept) => Err(SharingError::AllStay(kept)),
        (false, _) => Ok(offer),
    }
}

fn of_minutes(minutes: &Minutes) -> Offer {
    let session = minutes.session();
    let own = minutes.insights().values();
    // What was taken in from another circle is not this circle's to offer.
    let own: Vec<_> = own.filter(|insight| insight.circle.is_none()).collect();
    let shared = own.iter().filter_map(|insight| {
        let level = insight.level.unwrap_or_default();
        let read_back = insight.read_back?;
        let text = insight
            .text
            .clone()
            .filter(|text| !text.trim().is_empty())?;
        let from = insight.from.as_ref().map(|from| &from.session);
        (level > Level::Circle).then(|| Offered {
            id: Some(insight.id.clone()),
            session: Some(from.unwrap_or_else(|| minutes.session_id()).clone()),
            text,
            sources: insight.sources.clone(),
            level,
            read_back: Some(read_back.to_string()),
        })
    });
    let insights: Vec<Offered> = shared.collect();
    let name = session.circle.clone().or_else(|| session.title.clone());
    Offer {
        circle: name.unwrap_or_default(),
        kept: own.len() - insights.len(),
        insights,
    }
}

/// From a file in the form of our minutes, without a history: an export, or one made by hand.
fn of_list(file: &Value) -> Offer {
    let words = |value: &Value| value.as_str().map(str::to_owned);
    let name = words(&file["circle"])
        .or_else(|| words(&file["session"]["circle"]))
        .or_else(|| words(&file["session"]["title"]));
    let all = file["insights"].as_array().map_or(&[][..], Vec::as_slice);
    let shared = all.iter().filter_map(|insight| {
        let text = insight["text"]
            .as_str()
            .filter(|text| !text.trim().is_empty() && text.len() <= entries::MOST_BYTES)?;
        let level = Level::from_word_or_circle(insight["level"].as_str()?);
        let read_back = &insight["read_back"];
        let time = read_back.as_str().map(str::to_owned);
        let was_read = time.is_some() || read_back == &json!(true);
        let sources = insight["sources"].as_array().into_iter().flatten();
        (level > Level::Circle && was_read).then(|| Offered {
            id: None,
            session: None,
            text: text.to_owned(),
            sources: sources
                .filter_map(|word| Source::from_word(word.as_str()?))
                .collect(),
            level,
            read_back: time,
        })
    });
    let insights: Vec<Offered> = shared.collect();
    Offer {
        circle: name.unwrap_or_default(),
        kept: all.len() - insights.len(),
        insights,
    }
}

/// Takes in what a circle has to share; tells how many were not there yet.
pub fn take_in(pen: &mut Pen<'_>, offer: &Offer) -> usize {
    let mut new = 0;
    for offered in &offer.insights {
        let known = match &offered.id {
            Some(id) => pen.minutes().entries().contains_key(id),
            None => pen.minutes().insights().values().any(|insight| {
                insight.circle.as_deref() == Some(&offer.circle)
                    && insight.text.as_deref() == Some(&offered.text)
            }),
        };
        if known {
            continue;
        }
        new += 1;
        let id = match &offered.id {
            Some(id) => {
                pen.make_as(Kind::Insight, id.clone());
                id.clone()
            }
            None => pen.make(Kind::Insight),
        };
        pen.set(&id, "text", offered.text.as_str());
        for source in &offered.sources {
            pen.put(&id, "sources", source.word());
        }
        pen.set(&id, "level", offered.level);
        let now = pen.now();
        let time = offered.read_back.as_deref();
        let time = time.and_then(crate::minutes::Stamp::parse);
        pen.set(&id, "read_back", time.unwrap_or(now).to_string());
        pen.set(&id, "circle", offer.circle.as_str());
        if let Some(session) = &offered.session {
            let from = Carried {
                session: session.clone(),
                times: 1,
            };
            pen.set(&id, "from", json!(from));
        }
    }
    new
}

/// The insights that were taken in from circles, in the order in which they are presented: circle
/// by circle.
#[must_use]
pub fn to_present(minutes: &Minutes) -> Vec<Id> {
    let all = minutes.insights().values();
    let mut all: Vec<_> = all.filter(|insight| insight.circle.is_some()).collect();
    all.sort_by(|a, b| a.circle.cmp(&b.circle).then_with(|| a.id.cmp(&b.id)));
    all.into_iter().map(|insight| insight.id.clone()).collect()
}

/// The insight that is presented now: never one that was not read back.
#[must_use]
pub fn shown(minutes: &Minutes) -> Option<&crate::minutes::Insight> {
    let insight = minutes.insights().get(minutes.session().shown.as_ref()?)?;
    let shared = insight.read_back.is_some() && insight.level > Some(Level::Circle);
    shared.then_some(insight)
}

/// The insight that comes after the one that is presented; where none is, the first of the circle that the
/// open item names, or else the first.
#[must_use]
pub fn next_to_show(minutes: &Minutes) -> Option<Id> {
    let all = to_present(minutes);
    if let Some(now) = shown(minutes) {
        let place = all.iter().position(|id| *id == now.id)?;
        return all.get(place + 1).cloned();
    }
    let title = agenda::current(minutes).and_then(|item| item.title.as_deref());
    let title = fold(title.unwrap_or_default());
    let of_item = |id: &&Id| {
        let insight = minutes.insights().get(*id);
        let circle = insight.and_then(|insight| insight.circle.as_deref());
        let circle = fold(circle.unwrap_or_default());
        let mut words = circle.split(' ');
        words.any(|word| !is_circle(word) && title.split([' ', ':']).any(|other| other == word))
    };
    all.iter().find(of_item).or(all.first()).cloned()
}

/// Words that stand in the name of any circle.
fn is_circle(word: &str) -> bool {
    ["kring", "leercirkel", "circle", "learning", "de", "the", ""].contains(&word)
}

/// Whether an agenda item is one at which a circle tells what it learned, by its title.
#[must_use]
pub fn is_its_item(item: &Item) -> bool {
    let title = fold(item.title.as_deref().unwrap_or_default());
    ["kring ", "de kring ", "circle ", "the circle "]
        .iter()
        .any(|words| title.starts_with(words))
}

/// Presents an insight, or none.
pub fn show(pen: &mut Pen<'_>, insight: Option<&Id>) {
    let session = pen.minutes().session_id().clone();
    match insight {
        Some(id) => pen.set(&session, "shown", id.as_str()),
        None => pen.clear(&session, "shown"),
    }
}

/// A reaction to an insight; nobody means the room, without a name.
pub fn react(pen: &mut Pen<'_>, insight: &Id, speakers: &[Id], text: &str) -> Id {
    let item = agenda::current(pen.minutes()).map(|item| item.id.clone());
    let level = entries::level_for(&Kind::Reaction, agenda::current(pen.minutes()));
    let id = pen.make(Kind::Reaction);
    pen.set(&id, "insight", insight.as_str());
    pen.set_some(&id, "item", item.as_ref().map(Id::as_str));
    for speaker in speakers {
        pen.put(&id, "speakers", speaker.as_str());
    }
    if speakers.is_empty() {
        pen.set(&id, "room", true);
    }
    pen.set(&id, "text", text);
    pen.set(&id, "level", level);
    pen.set(&id, "at", pen.now().to_string());
    id
}

/// A reaction that goes back to its circle: to which of the circle's insights, and its id in the
/// sharing meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    /// The insight, in the minutes of the circle.
    pub insight: Id,
    /// The reaction, in the minutes of the sharing meeting.
    pub reaction: Id,
}

/// The reactions of a sharing meeting to insights of this circle: found by id, or where the insight
/// came without one by circle and words.
#[must_use]
pub fn reactions_for(circle: &Minutes, sharing: &Minutes) -> Vec<Back> {
    let name = circle.session().circle.as_deref();
    let own = |id: &Id| {
        let same = circle.insights().get(id).filter(|own| own.circle.is_none());
        same.map(|own| own.id.clone()).or_else(|| {
            let presented = sharing.insights().get(id)?;
            let ours = name.is_some() && presented.circle.as_deref() == name;
            let mut own = circle.insights().values();
            let own = own.find(|own| own.text.is_some() && own.text == presented.text)?;
            ours.then(|| own.id.clone())
        })
    };
    let all = sharing.reactions().values();
    all.filter_map(|reaction| {
        Some(Back {
            insight: own(reaction.insight.as_ref()?)?,
            reaction: reaction.id.clone(),
        })
    })
    .collect()
}

/// Brings the reactions into the circle's next session, each with the insight that it is about.
/// Who said it stays in the sharing meeting. Tells how many were not there yet.
pub fn bring_back(pen: &mut Pen<'_>, circle: &Minutes, sharing: &Minutes) -> usize {
    let mut new = 0;
    for back in reactions_for(circle, sharing) {
        let there = |pen: &Pen<'_>, id: &Id| pen.minutes().entries().contains_key(id);
        let (Some(reaction), Some(insight)) = (
            sharing.reactions().get(&back.reaction),
            circle.insights().get(&back.insight),
        ) else {
            continue;
        };
        if there(pen, &back.reaction) {
            continue;
        }
        if !there(pen, &back.insight) {
            pen.make_as(Kind::Insight, back.insight.clone());
            pen.set_some(&back.insight, "text", insight.text.as_deref());
            for source in &insight.sources {
                pen.put(&back.insight, "sources", source.word());
            }
            pen.set(&back.insight, "level", insight.level.unwrap_or_default());
            let time = insight.read_back.map(|time| time.to_string());
            pen.set_some(&back.insight, "read_back", time);
            let from = insight.from.clone();
            let from = Carried {
                session: from
                    .as_ref()
                    .map_or_else(|| circle.session_id().clone(), |from| from.session.clone()),
                times: from.map_or(0, |from| from.times).saturating_add(1),
            };
            pen.set(&back.insight, "from", json!(from));
        }
        new += 1;
        pen.make_as(Kind::Reaction, back.reaction.clone());
        pen.set(&back.reaction, "insight", back.insight.as_str());
        pen.set_some(&back.reaction, "text", reaction.text.as_deref());
        pen.set(&back.reaction, "level", Level::Circle);
        pen.set(&back.reaction, "room", true);
        let at = reaction.at.map(|at| at.to_string());
        pen.set_some(&back.reaction, "at", at);
    }
    new
}
