//! The roles of a circle, and how they go round.

use std::collections::BTreeMap;

use crate::minutes::{Id, Participant, Pen, Role};

use super::people;

/// The roles in the order in which they are given out.
const ROLES: [Role; 4] = [
    Role::Facilitator,
    Role::Guardian,
    Role::NoteTaker,
    Role::Timekeeper,
];

/// Who gets which role next time: every role that somebody had goes to the next person in seat order.
///
/// Whoever does not decide with the circle is a guest, and passed over. Nobody gets a second role while
/// others have none; the guardian is never the facilitator.
#[must_use]
pub fn rotated(people: &[&Participant]) -> BTreeMap<Role, Vec<Id>> {
    let mut given: BTreeMap<Role, Vec<Id>> = BTreeMap::new();
    for role in ROLES {
        for holder in people.iter().filter(|person| person.roles.contains(&role)) {
            if let Some(next) = next(people, &holder.id, role, &given) {
                given.entry(role).or_default().push(next);
            }
        }
    }
    given
}

/// The next person in seat order who can have the role, given who has which.
fn next(
    people: &[&Participant],
    holder: &Id,
    role: Role,
    given: &BTreeMap<Role, Vec<Id>>,
) -> Option<Id> {
    let at = people.iter().position(|person| person.id == *holder)?;
    let onwards: Vec<&Id> = people[at + 1..]
        .iter()
        .chain(&people[..=at])
        .filter(|person| person.decides != Some(false))
        .map(|person| &person.id)
        .filter(|id| fits(id, role, given))
        .collect();
    let free = |id: &&&Id| !given.values().flatten().any(|other| other == **id);
    let found = onwards.iter().find(free).or_else(|| onwards.first());
    found.map(|id| (*id).clone())
}

/// Whether this person can have the role beside what is given.
fn fits(id: &Id, role: Role, given: &BTreeMap<Role, Vec<Id>>) -> bool {
    let has = |role: Role| given.get(&role).is_some_and(|ids| ids.contains(id));
    match role {
        Role::Guardian => !has(Role::Facilitator) && !has(role),
        Role::Facilitator => !has(Role::Guardian) && !has(role),
        _ => !has(role),
    }
}

/// Who has which role now.
fn held(people: &[&Participant]) -> BTreeMap<Role, Vec<Id>> {
    let mut held: BTreeMap<Role, Vec<Id>> = BTreeMap::new();
    for person in people {
        for role in &person.roles {
            held.entry(*role).or_default().push(person.id.clone());
        }
    }
    held
}

/// Lets the role skip whoever has it: the next person in seat order gets it, and next time it goes on
/// from there. Tells who; `None` when nobody has it, or nobody else can.
pub fn skip(pen: &mut Pen<'_>, role: Role) -> Option<Id> {
    let people = people::in_seat_order(pen.minutes());
    let mut given = held(&people);
    let holder = given.get(&role)?.first()?.clone();
    // Who has it gives it up; who has another one keeps that.
    given.remove(&role);
    let next = next(&people, &holder, role, &given).filter(|next| *next != holder)?;
    pen.take(&holder, "roles", role.word());
    pen.put(&next, "roles", role.word());
    Some(next)
}

/// Two people swap their roles. Tells whether anything changed.
pub fn swap(pen: &mut Pen<'_>, one: &Id, other: &Id) -> bool {
    let of = |id: &Id| {
        let person = pen.minutes().participants().get(id);
        person
            .map(|person| person.roles.clone())
            .unwrap_or_default()
    };
    let (ones, others) = (of(one), of(other));
    if ones == others {
        return false;
    }
    for (from, to, roles, theirs) in [(one, other, &ones, &others), (other, one, &others, &ones)] {
        for role in roles.difference(theirs) {
            pen.take(from, "roles", role.word());
            pen.put(to, "roles", role.word());
        }
    }
    true
}

/// Whether one person is both facilitator and guardian, which does not go together.
#[must_use]
pub fn guards_and_leads(person: &Participant) -> bool {
    person.roles.contains(&Role::Facilitator) && person.roles.contains(&Role::Guardian)
}
