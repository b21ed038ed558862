//! The people of a session: finding them in seat order, and their coming and going.

use crate::minutes::{Id, Kind, Minutes, Participant, Pen, Presence, Role};

use super::{groups, perspective, round};

pub use crate::minutes::in_seat_order;

/// Everyone who can be asked now, in seat order.
#[must_use]
pub fn here(minutes: &Minutes) -> Vec<&Participant> {
    let mut people = in_seat_order(minutes);
    people.retain(|person| is_here(person));
    people
}

/// Whether the person is at the table or online; somebody of whom nothing was said is.
#[must_use]
pub fn is_here(person: &Participant) -> bool {
    person.presence.is_none_or(Presence::is_here)
}

/// The name by which the person is shown, or a group that has the turn; empty without one.
#[must_use]
pub fn name<'a>(minutes: &'a Minutes, id: &Id) -> &'a str {
    let person = minutes.participants().get(id);
    let group = || minutes.groups().get(id)?.name.as_deref();
    person
        .map_or_else(group, |person| person.name.as_deref())
        .unwrap_or_default()
}

/// The people's names in seat order, joined as in "Anna, Bram".
#[must_use]
pub fn names<'a>(minutes: &Minutes, ids: impl IntoIterator<Item = &'a Id>) -> String {
    let ids: Vec<&Id> = ids.into_iter().collect();
    let mut people: Vec<&Participant> = ids
        .iter()
        .filter_map(|id| minutes.participants().get(id))
        .collect();
    people.sort_by(|a, b| Participant::seat_order(a, b));
    let names = people.iter().filter_map(|person| person.name.as_deref());
    let groups = ids.iter().filter_map(|id| minutes.groups().get(id));
    let names: Vec<&str> = names
        .chain(groups.filter_map(|group| group.name.as_deref()))
        .collect();
    names.join(", ")
}

/// Somebody who is to be added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Newcomer {
    /// The name.
    pub name: String,
    /// Perspectives that the person chose.
    pub perspectives: Vec<String>,
    /// The organisation that they come from.
    pub organisation: Option<String>,
    /// Their roles in this session.
    pub roles: Vec<Role>,
    /// Whether they are here; nothing means that they are.
    pub presence: Option<Presence>,
}

/// Adds a person on the last seat.
pub fn add(pen: &mut Pen<'_>, newcomer: &Newcomer) -> Id {
    let last = pen
        .minutes()
        .participants()
        .values()
        .filter_map(|p| p.seat)
        .fold(0.0, f64::max);
    let id = pen.make(Kind::Participant);
    pen.set(&id, "name", newcomer.name.as_str());
    for perspective in &newcomer.perspectives {
        pen.put(&id, "perspectives", &perspective::word(perspective));
    }
    pen.set_some(&id, "organisation", newcomer.organisation.as_deref());
    for role in &newcomer.roles {
        pen.put(&id, "roles", role.word());
    }
    let presence = newcomer.presence.unwrap_or(Presence::Present);
    pen.set(&id, "presence", presence);
    pen.set(&id, "seat", next_seat(last));
    if presence.is_here() && pen.minutes().session().started.is_some() {
        pen.set(&id, "arrived", pen.now().to_string());
    }
    if presence.is_here() {
        round::join_in(pen, &id);
        groups::join_in(pen, &id);
    }
    id
}

/// The seat after the last: whole where it can be, so that the file reads easily.
#[expect(
    clippy::cast_possible_truncation,
    reason = "seats are small; a large one stays as it is"
)]
fn next_seat(last: f64) -> serde_json::Value {
    let next = (last + 1.0).floor();
    if next.abs() < 1e9 {
        (next as i64).into()
    } else {
        next.into()
    }
}

/// Somebody arrives, at the table or online; they join the round that is open.
pub fn arrive(pen: &mut Pen<'_>, id: &Id, presence: Presence) {
    let was_here = pen.minutes().participants().get(id).is_some_and(is_here);
    pen.set(id, "presence", presence);
    if !was_here && pen.minutes().session().started.is_some() {
        pen.set(id, "arrived", pen.now().to_string());
    }
    if pen
        .minutes()
        .participants()
        .get(id)
        .is_some_and(|person| person.left.is_some())
    {
        pen.clear(id, "left");
    }
    if presence.is_here() {
        round::join_in(pen, id);
        groups::join_in(pen, id);
    }
}

/// Somebody leaves. What they said stays; in the open round they are no longer asked.
pub fn leave(pen: &mut Pen<'_>, id: &Id) {
    pen.set(id, "presence", Presence::Left);
    pen.set(id, "left", pen.now().to_string());
    round::drop_out(pen, id);
}

/// Somebody is not here after all: still expected, or they sent word.
pub fn stay_away(pen: &mut Pen<'_>, id: &Id, presence: Presence) {
    pen.set(id, "presence", presence);
    pen.clear(id, "left");
    round::drop_out(pen, id);
}
