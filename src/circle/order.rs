//! In which order people are asked: who begins, who comes next, and after that.

use crate::minutes::{
    CentreTurn, Direction, Id, Minutes, Participant, Pen, Presence, Role, Round, Turn,
};

use super::{groups, people, perspective, round};

/// Everyone in the round, in the order in which they are asked: from the one who begins round
/// the circle, those online first, and the facilitator not last of those who are there. A place that
/// was given by hand goes before that. Groups stand in the order in which they were made.
#[must_use]
pub fn order(minutes: &Minutes, round: &Round) -> Vec<Id> {
    if round::is_along_groups(minutes, round) {
        let begins = round.starts_with.as_ref();
        let mut order: Vec<Id> = groups::all(minutes)
            .filter(|group| round.turns.contains_key(&group.id))
            .map(|group| group.id.clone())
            .collect();
        if let Some(place) = order.iter().position(|id| Some(id) == begins) {
            order.rotate_left(place);
        }
        by_hand(round, &mut order);
        return order;
    }
    let mut order = round_the_circle(minutes, round);
    by_hand(round, &mut order);
    if let Some(centre) = &round.centre
        && let Some(place) = order.iter().position(|id| id == centre)
        && !round.places.contains_key(centre)
    {
        let centre = order.remove(place);
        match round.centre_turn {
            Some(CentreTurn::Last) => order.push(centre),
            _ => order.insert(0, centre),
        }
    }
    order
}

fn round_the_circle(minutes: &Minutes, round: &Round) -> Vec<Id> {
    let mut people = people::in_seat_order(minutes);
    people.retain(|person| round.turns.contains_key(&person.id));
    if round.direction == Some(Direction::Right) {
        people.reverse();
    }
    let begins = round.starts_with.as_ref();
    if let Some(place) = people.iter().position(|person| Some(&person.id) == begins) {
        people.rotate_left(place);
    }
    // Stable, so that within both groups the order of the seats stays.
    people.sort_by_key(|person| (Some(&person.id) != begins, !is_online(person)));
    let there = |person: &Participant| round.turns.get(&person.id) != Some(&Turn::Absent);
    let asked: Vec<usize> = (0..people.len()).filter(|at| there(people[*at])).collect();
    if let [_, others @ .., last] = asked.as_slice()
        && leads(people[*last])
        && let Some(other) = others.iter().rfind(|at| !leads(people[**at]))
    {
        let other = people.remove(*other);
        people.insert(*last, other);
    }
    people.into_iter().map(|person| person.id.clone()).collect()
}

/// Puts those who have a place by hand in the order of those places; who has none comes after them.
fn by_hand(round: &Round, order: &mut [Id]) {
    if !round.places.is_empty() {
        let place = |id: &Id| round.places.get(id).copied().unwrap_or(f64::INFINITY);
        order.sort_by(|a, b| place(a).total_cmp(&place(b)));
    }
}

fn is_online(person: &Participant) -> bool {
    person.presence == Some(Presence::Online)
}

fn leads(person: &Participant) -> bool {
    person.roles.contains(&Role::Facilitator)
}

/// Who is asked after `speaker`: first those who were not asked, then those who said "later",
/// then, once more, those who passed. Who sits in the middle and chose to be last comes when the
/// others were heard.
#[must_use]
pub fn after(minutes: &Minutes, round: &Round, speaker: Option<&Id>) -> Option<Id> {
    let order = order(minutes, round);
    let turn = |id: &Id| round.turns.get(id).copied().unwrap_or(Turn::ToCome);
    let closes =
        |id: &Id| round.centre.as_ref() == Some(id) && round.centre_turn == Some(CentreTurn::Last);
    let to_come = |id: &&Id| turn(id) == Turn::ToCome && Some(*id) != speaker;
    if let Some(id) = order.iter().find(|id| to_come(id) && !closes(id)) {
        return Some(id.clone());
    }
    let from = speaker.and_then(|id| order.iter().position(|other| other == id));
    let place = from.map_or(0, |place| place + 1).min(order.len());
    let onwards = order[place..].iter().chain(&order[..place]);
    let later = |id: &&Id| turn(id) == Turn::Later && Some(*id) != speaker;
    let passed =
        |id: &&Id| turn(id) == Turn::Passed && !round.offered.contains(*id) && Some(*id) != speaker;
    onwards
        .clone()
        .find(|id| later(id) && !closes(id))
        .or_else(|| onwards.clone().find(passed))
        .or_else(|| order.iter().find(to_come))
        .or_else(|| onwards.clone().find(later))
        .cloned()
}

/// Who comes after the speaker, at most so many, when everyone who is asked speaks.
#[must_use]
pub fn upcoming(minutes: &Minutes, round: &Round, most: usize) -> Vec<Id> {
    let mut round = round.clone();
    let mut now = round::speaker(minutes).cloned();
    let mut coming = Vec::new();
    while coming.len() < most {
        if let Some(now) = &now {
            round.turns.insert(now.clone(), Turn::Spoken);
        }
        let Some(next) = after(minutes, &round, now.as_ref()) else {
            break;
        };
        coming.push(next.clone());
        now = Some(next);
    }
    coming
}

/// Those who still get a turn, in the order in which they are asked; without the speaker.
#[must_use]
pub fn waiting(minutes: &Minutes, round: &Round) -> Vec<Id> {
    upcoming(minutes, round, round.turns.len())
}

/// Gives somebody another place among those who still get a turn: 1 is next. Who said "later" is
/// asked like the others again.
pub fn move_to(pen: &mut Pen<'_>, person: &Id, place: usize) {
    let minutes = pen.minutes();
    let Some(round) = round::open(minutes) else {
        return;
    };
    let mut waiting = waiting(minutes, round);
    waiting.retain(|id| id != person);
    let at = place.saturating_sub(1).min(waiting.len());
    waiting.insert(at, person.clone());
    let had: Vec<Id> = order(minutes, round)
        .into_iter()
        .filter(|id| !waiting.contains(id))
        .collect();
    let (id, turn) = (round.id.clone(), round.turns.get(person).copied());
    let closes = round.centre.as_ref() == Some(person);
    for (place, other) in had.iter().chain(&waiting).enumerate() {
        pen.set_in(&id, "places", other.as_str(), place + 1);
    }
    if !matches!(turn, Some(Turn::ToCome | Turn::Spoken)) {
        pen.set_in(&id, "turns", person.as_str(), Turn::ToCome);
    }
    if closes {
        pen.set(&id, "centre_turn", CentreTurn::First);
    }
}

/// Puts somebody in the middle of the open round, to be asked first or last; or nobody.
pub fn put_in_the_middle(pen: &mut Pen<'_>, who: Option<(&Id, CentreTurn)>) {
    let Some(round) = round::open(pen.minutes()).map(|round| round.id.clone()) else {
        return;
    };
    if let Some((person, turn)) = who {
        pen.set(&round, "centre", person.as_str());
        pen.set(&round, "centre_turn", turn);
        round::join_in(pen, person);
    } else {
        pen.clear(&round, "centre");
        pen.clear(&round, "centre_turn");
    }
}

/// Who is suggested to begin: whoever began least often in this circle's sessions, those online
/// before the others; never a young person or parent, nor the facilitator. Where there is nobody
/// else, nobody is suggested, and the circle says who begins; one person alone simply begins. Who
/// sits in the middle and chose to begin goes before all that.
#[must_use]
pub fn suggestion(minutes: &Minutes, round: &Round) -> Option<Id> {
    if round::is_along_groups(minutes, round) {
        let order = order(minutes, round);
        let mut here = order;
        here.retain(|id| round.turns.get(id) == Some(&Turn::ToCome));
        let first = here.first().cloned();
        let mut others = here.into_iter();
        return others.find(|id| !round.skipped.contains(id)).or(first);
    }
    let mut people = people::here(minutes);
    people.retain(|person| round.turns.contains_key(&person.id));
    if let Some(centre) = &round.centre {
        let is_here = people.iter().any(|person| person.id == *centre);
        match round.centre_turn {
            Some(CentreTurn::Last) if people.len() > 1 => {
                people.retain(|person| person.id != *centre);
            }
            Some(CentreTurn::Last) => {}
            _ if is_here && !round.skipped.contains(centre) => return Some(centre.clone()),
            _ => {}
        }
    }
    if people.len() > 1 {
        people.retain(|person| !is_never_first(person) && !leads(person));
    }
    let began = |person: &Participant| {
        let now = minutes
            .rounds()
            .values()
            .filter(|round| round.starts_with.as_ref() == Some(&person.id))
            .count();
        now + person.began.unwrap_or(0) as usize
    };
    // Another session of the circle begins somewhere else.
    let turn = minutes
        .session()
        .number
        .map_or(0, |number| number.saturating_sub(1) as usize);
    let count = people.len();
    let mut skipped = people
        .iter()
        .map(|person| round.skipped.contains(&person.id));
    let all_skipped = skipped.all(|skipped| skipped);
    people
        .iter()
        .enumerate()
        .filter(|(_, person)| all_skipped || !round.skipped.contains(&person.id))
        .min_by_key(|(place, person)| {
            (
                !is_online(person),
                began(person),
                (place + count - turn % count) % count,
            )
        })
        .map(|(_, person)| person.id.clone())
}

fn is_never_first(person: &Participant) -> bool {
    person
        .perspectives
        .iter()
        .any(|one| perspective::is_never_first(one))
}
