//! Reading back together: may what the circle decided and learned go to the network?

use crate::minutes::{Id, Item, Level, Minutes, Outcome, Pen};

use super::line::fold;

/// What is read back, in the order in which it was written down: the decisions, insights and advice of this
/// session. What was dropped or put off is no decision to tell anybody of; what other circles learned, and
/// what was carried over, was read back where it was written down.
#[must_use]
pub fn texts(minutes: &Minutes) -> Vec<Id> {
    let decisions = minutes.decisions().values();
    let decisions = decisions.filter(|d| d.from.is_none() && is_decided(d.outcome));
    let decisions = decisions.map(|decision| decision.id.clone());
    let insights = minutes.insights().values();
    let insights = insights.filter(|insight| insight.circle.is_none() && insight.from.is_none());
    let insights = insights.map(|insight| insight.id.clone());
    let advice = minutes.advice().values().filter(|a| a.from.is_none());
    let advice = advice.map(|advice| advice.id.clone());
    let mut texts: Vec<Id> = decisions.chain(insights).chain(advice).collect();
    texts.sort_unstable();
    texts
}

/// Whether something was decided, be it for a trial or by handing it over; or else it was put off or dropped.
#[must_use]
pub fn is_decided(outcome: Option<Outcome>) -> bool {
    matches!(
        outcome,
        None | Some(Outcome::Adopted | Outcome::Trial | Outcome::HandedOver)
    )
}

/// What was not read back yet.
#[must_use]
pub fn to_read(minutes: &Minutes) -> Vec<Id> {
    let mut texts = texts(minutes);
    texts.retain(|id| !is_read(minutes, id));
    texts
}

/// Whether a decision, insight or advice was read back.
#[must_use]
pub fn is_read(minutes: &Minutes, id: &Id) -> bool {
    minutes.value(id, "read_back").is_some()
}

/// The level of a decision, insight or advice.
#[must_use]
pub fn level(minutes: &Minutes, id: &Id) -> Level {
    let word = minutes.value(id, "level").and_then(|word| word.as_str());
    word.map(Level::from_word_or_circle).unwrap_or_default()
}

/// What the circle said of it: one "circle" is enough to keep it within.
pub fn answer(pen: &mut Pen<'_>, id: &Id, level: Level) {
    pen.set(id, "level", level);
    pen.set(id, "read_back", pen.now().to_string());
}

/// Other words are read back anew: the circle said nothing of them yet.
pub fn reword(pen: &mut Pen<'_>, id: &Id, text: &str) {
    pen.set(id, "text", text);
    if is_read(pen.minutes(), id) {
        pen.clear(id, "read_back");
    }
}

/// Whether an agenda item is the one at which the circle reads back, by its title.
#[must_use]
pub fn is_its_item(item: &Item) -> bool {
    let title = fold(item.title.as_deref().unwrap_or_default());
    title.contains("nalezen") || title.contains("read back")
}
