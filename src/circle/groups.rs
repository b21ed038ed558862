//! Small groups within an item: put together by hand or mixed, and what each brings back.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::minutes::{Group, Id, Item, Kind, Minutes, Pen, Turn};

use super::mix::{self, Mixed};
use super::plan::Form;
use super::{agenda, people, round};

/// All groups of the session, in the order in which they were made.
pub fn all(minutes: &Minutes) -> impl Iterator<Item = &Group> {
    minutes.groups().values()
}

/// The groups of the open item.
#[must_use]
pub fn of_item(minutes: &Minutes) -> Vec<&Group> {
    let open = agenda::current(minutes).map(|item| &item.id);
    all(minutes)
        .filter(|group| open.is_some() && group.item.as_ref() == open)
        .collect()
}

/// The group with that number in the open item, from 1.
#[must_use]
pub fn numbered(minutes: &Minutes, number: usize) -> Option<&Group> {
    of_item(minutes).get(number.checked_sub(1)?).copied()
}

/// The group of the open item in which somebody is.
#[must_use]
pub fn of_person<'a>(minutes: &'a Minutes, person: &Id) -> Option<&'a Group> {
    of_item(minutes)
        .into_iter()
        .find(|group| group.members.contains(person))
}

/// Those of the group who are here, in seat order.
#[must_use]
pub fn here(minutes: &Minutes, group: &Group) -> Vec<Id> {
    people::here(minutes)
        .into_iter()
        .filter(|person| group.members.contains(&person.id))
        .map(|person| person.id.clone())
        .collect()
}

/// Whether anybody of the group is here.
#[must_use]
pub fn is_here(minutes: &Minutes, group: &Group) -> bool {
    !here(minutes, group).is_empty()
}

/// The group that has the turn.
#[must_use]
pub fn speaking(minutes: &Minutes) -> Option<&Group> {
    minutes.groups().get(round::speaker(minutes)?)
}

/// The size of groups that the form of an item asks for.
#[must_use]
pub fn size(item: &Item) -> Option<RangeInclusive<usize>> {
    agenda::form(item).into_iter().find_map(|part| match part {
        Form::Groups { min, max } => Some(usize::from(min)..=usize::from(max)),
        _ => None,
    })
}

/// Mixes everyone who is here into groups of that size. `called` is the word that stands before a
/// group's number.
pub fn mixed(pen: &mut Pen<'_>, size: &RangeInclusive<usize>, called: &str) {
    let people: Vec<Mixed> = people::here(pen.minutes())
        .into_iter()
        .map(|person| Mixed {
            id: person.id.clone(),
            perspectives: person.perspectives.clone(),
        })
        .collect();
    let groups = mix::mix(&people, size, pen.chance());
    by_hand(pen, &groups, called);
}

/// Puts these people together, in the place of the groups that were there; who is here and was not
/// named joins the smallest group.
pub fn by_hand(pen: &mut Pen<'_>, groups: &[Vec<Id>], called: &str) {
    let Some(item) = agenda::current(pen.minutes()).map(|item| item.id.clone()) else {
        return;
    };
    let old: Vec<Id> = of_item(pen.minutes())
        .iter()
        .map(|group| group.id.clone())
        .collect();
    // A round along the groups that were there has nobody to ask any more.
    if round::open(pen.minutes()).is_some_and(|open| round::is_along_groups(pen.minutes(), open)) {
        round::end(pen);
    }
    for group in old {
        pen.take_away(&group);
    }
    for (place, members) in groups.iter().enumerate() {
        let id = pen.make(Kind::Group);
        pen.set(&id, "item", item.as_str());
        pen.set(&id, "name", format!("{called} {}", place + 1));
        for member in members {
            pen.put(&id, "members", member.as_str());
        }
    }
    let named: BTreeSet<&Id> = groups.iter().flatten().collect();
    let others: Vec<Id> = people::here(pen.minutes())
        .into_iter()
        .filter(|person| !named.contains(&person.id))
        .map(|person| person.id.clone())
        .collect();
    for person in others {
        join_smallest(pen, &person);
    }
}

/// Puts somebody in another group of the open item.
pub fn put(pen: &mut Pen<'_>, person: &Id, group: &Id) {
    let own: Vec<Id> = of_item(pen.minutes())
        .into_iter()
        .filter(|own| own.members.contains(person) && own.id != *group)
        .map(|own| own.id.clone())
        .collect();
    for own in own {
        pen.take(&own, "members", person.as_str());
    }
    pen.put(group, "members", person.as_str());
}

/// Lets two people change groups.
pub fn swap(pen: &mut Pen<'_>, one: &Id, other: &Id) {
    let of = |pen: &Pen<'_>, id: &Id| of_person(pen.minutes(), id).map(|group| group.id.clone());
    let (Some(first), Some(second)) = (of(pen, one), of(pen, other)) else {
        return;
    };
    if first != second {
        put(pen, one, &second);
        put(pen, other, &first);
    }
}

/// A late arrival joins the smallest group of the open item, when there are groups and they are in
/// none of them.
pub(super) fn join_in(pen: &mut Pen<'_>, person: &Id) {
    if of_person(pen.minutes(), person).is_none() {
        join_smallest(pen, person);
    }
}

fn join_smallest(pen: &mut Pen<'_>, person: &Id) {
    let minutes = pen.minutes();
    let smallest = of_item(minutes)
        .into_iter()
        .min_by_key(|group| here(minutes, group).len())
        .map(|group| group.id.clone());
    if let Some(smallest) = smallest {
        pen.put(&smallest, "members", person.as_str());
    }
}

/// What a group brings back to the circle; what it brought before stays above it.
pub fn harvest(pen: &mut Pen<'_>, group: &Id, text: &str) {
    let before = pen.minutes().groups().get(group);
    let before = before.and_then(|group| group.harvest.clone());
    let whole = match before {
        Some(before) if !before.trim().is_empty() => format!("{before}\n{text}"),
        _ => text.to_owned(),
    };
    pen.set(group, "harvest", whole);
}

/// The same people in a new group without a harvest; the record that held it is erased.
pub fn without_harvest(pen: &mut Pen<'_>, group: &Id) {
    let minutes = pen.minutes();
    let Some(record) = minutes.groups().get(group).cloned() else {
        return;
    };
    let speaks = round::speaker(minutes) == Some(group);
    let rounds: Vec<(Id, Turn, bool)> = minutes
        .rounds()
        .values()
        .filter_map(|round| {
            let turn = round.turns.get(group)?;
            Some((
                round.id.clone(),
                *turn,
                round.starts_with.as_ref() == Some(group),
            ))
        })
        .collect();
    let new = pen.make(Kind::Group);
    pen.set_some(&new, "item", record.item.as_ref().map(Id::as_str));
    pen.set_some(&new, "name", record.name.as_deref());
    for member in &record.members {
        pen.put(&new, "members", member.as_str());
    }
    for (round, turn, began) in rounds {
        pen.take(&round, "turns", group.as_str());
        pen.set_in(&round, "turns", new.as_str(), turn);
        if began {
            pen.set(&round, "starts_with", new.as_str());
        }
    }
    let open = round::open(pen.minutes()).map(|round| round.id.clone());
    if let Some(open) = open.filter(|_| speaks) {
        agenda::point_at(pen, record.item.as_ref(), Some(&open), Some(&new));
    }
    pen.erase(group);
}
