//! Rounds: everyone is asked, one by one, and nobody is forgotten.
//!
//! Where a round stands is read from its record and from the session's `current`, so that it
//! survives everything that minutes survive, and can be undone like everything else.

use crate::minutes::{
    Direction, Id, Kind, Minutes, Participant, Pen, Round, RoundKind, Stamp, Turn,
};

use super::order::{after, suggestion};
use super::{agenda, clock, consent, entries, groups, people, steps};

/// Where the open round stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// The prompt is read; nobody has begun.
    Waiting {
        /// Who is suggested to begin.
        suggestion: Option<Id>,
    },
    /// Somebody has the turn.
    Speaking {
        /// Who.
        speaker: Id,
        /// Who would come after them.
        then: Option<Id>,
    },
    /// Everyone was asked.
    Complete,
}

/// The open round.
#[must_use]
pub fn open(minutes: &Minutes) -> Option<&Round> {
    minutes
        .rounds()
        .get(minutes.session().current.as_ref()?.round.as_ref()?)
}

/// Who has the turn.
#[must_use]
pub fn speaker(minutes: &Minutes) -> Option<&Id> {
    minutes.session().current.as_ref()?.speaker.as_ref()
}

/// Where the open round stands; `None` outside a round.
#[must_use]
pub fn stand(minutes: &Minutes) -> Option<Stand> {
    let round = open(minutes)?;
    Some(match speaker(minutes) {
        Some(speaker) => Stand::Speaking {
            speaker: speaker.clone(),
            then: after(minutes, round, Some(speaker)),
        },
        None if round.starts_with.is_none() => Stand::Waiting {
            suggestion: suggestion(minutes, round),
        },
        None if after(minutes, round, None).is_some() => Stand::Waiting {
            suggestion: after(minutes, round, None),
        },
        None => Stand::Complete,
    })
}

/// The people who still are to be heard: not asked yet, and coming back later.
#[must_use]
pub fn to_hear(minutes: &Minutes, round: &Round) -> (usize, usize) {
    let now = speaker(minutes);
    let count = |wanted: Turn| {
        round
            .turns
            .iter()
            .filter(|(id, turn)| **turn == wanted && Some(*id) != now)
            .count()
    };
    (count(Turn::ToCome), count(Turn::Later))
}

/// Makes a round of people in the open item; it waits for somebody to begin. The round that is open
/// ends; one that nobody began makes room.
pub fn start(pen: &mut Pen<'_>, kind: RoundKind, step: Option<usize>) -> Option<Id> {
    let turns = people::in_seat_order(pen.minutes())
        .into_iter()
        .map(|p| (p.id.clone(), people::is_here(p)))
        .collect();
    begin(pen, kind, step, turns)
}

/// Makes a round along the groups of the open item, in which every group is asked for its harvest.
pub fn start_along_groups(pen: &mut Pen<'_>, kind: RoundKind, step: Option<usize>) -> Option<Id> {
    let minutes = pen.minutes();
    let turns: Vec<(Id, bool)> = groups::of_item(minutes)
        .into_iter()
        .map(|group| (group.id.clone(), groups::is_here(minutes, group)))
        .collect();
    (!turns.is_empty())
        .then(|| begin(pen, kind, step, turns))
        .flatten()
}

fn begin(
    pen: &mut Pen<'_>,
    kind: RoundKind,
    step: Option<usize>,
    turns: Vec<(Id, bool)>,
) -> Option<Id> {
    let item = agenda::current(pen.minutes())?.id.clone();
    make_room(pen);
    let step = step.and_then(|step| u32::try_from(step).ok());
    let id = make_of(pen, &item, kind, step, turns);
    agenda::point_at(pen, Some(&item), Some(&id), None);
    Some(id)
}

/// The round that is open ends; one that nobody began makes room.
fn make_room(pen: &mut Pen<'_>) {
    match open(pen.minutes())
        .filter(|round| is_untouched(round))
        .map(|round| round.id.clone())
    {
        Some(round) => pen.take_away(&round),
        None => end(pen),
    }
}

/// Makes a round of everyone, without opening it.
pub(super) fn make(pen: &mut Pen<'_>, item: &Id, kind: RoundKind, step: Option<u32>) -> Id {
    let turns = people::in_seat_order(pen.minutes())
        .into_iter()
        .map(|p| (p.id.clone(), people::is_here(p)))
        .collect();
    make_of(pen, item, kind, step, turns)
}

/// Makes a round of these people or groups, each with whether they are here.
fn make_of(
    pen: &mut Pen<'_>,
    item: &Id,
    kind: RoundKind,
    step: Option<u32>,
    turns: Vec<(Id, bool)>,
) -> Id {
    let direction = next_direction(pen.minutes());
    let id = pen.make(Kind::Round);
    pen.set(&id, "item", item.as_str());
    pen.set(&id, "kind", kind);
    pen.set(&id, "direction", direction);
    pen.set_some(&id, "step", step);
    for (who, is_here) in turns {
        let turn = if is_here { Turn::ToCome } else { Turn::Absent };
        pen.set_in(&id, "turns", who.as_str(), turn);
    }
    id
}

/// The other way round than the last round of people went, in this session or the one before.
fn next_direction(minutes: &Minutes) -> Direction {
    let rounds = minutes.rounds().values();
    let last = rounds
        .filter(|round| !is_along_groups(minutes, round))
        .filter_map(|round| round.direction)
        .next_back();
    match last.or(minutes.session().direction) {
        Some(Direction::Left) => Direction::Right,
        Some(Direction::Right) | None => Direction::Left,
    }
}

/// Whether groups have the turns in this round, instead of people.
#[must_use]
pub fn is_along_groups(minutes: &Minutes, round: &Round) -> bool {
    let is_group = |id: &Id| {
        minutes
            .record(id)
            .is_some_and(|record| record.kind == Kind::Group)
    };
    round.turns.keys().any(is_group)
}

/// Whether nobody has begun yet.
fn is_untouched(round: &Round) -> bool {
    round.starts_with.is_none()
        && round
            .turns
            .values()
            .all(|turn| matches!(turn, Turn::ToCome | Turn::Absent))
}

/// Makes the next round that the form of the open item asks for, when it follows at once: what
/// comes after free talk or small groups waits until somebody asks for it.
pub fn offer_next(pen: &mut Pen<'_>) -> Option<Id> {
    let next = steps::to_hold(pen.minutes()).into_iter().next()?;
    if !next.at_once {
        return None;
    }
    start(pen, next.kind, Some(next.step))
}

/// Whoever is suggested to begin would rather not: somebody else is suggested. When everyone was
/// skipped the suggestions start again.
pub fn skip(pen: &mut Pen<'_>) {
    let minutes = pen.minutes();
    let Some(round) = open(minutes).filter(|round| round.starts_with.is_none()) else {
        return;
    };
    let Some(who) = suggestion(minutes, round) else {
        return;
    };
    let (round, all) = (round.id.clone(), round.skipped.clone());
    pen.put(&round, "skipped", who.as_str());
    // When everyone was skipped somebody of them is suggested all the same.
    let again = open(pen.minutes()).is_some_and(|round| {
        suggestion(pen.minutes(), round).is_some_and(|id| round.skipped.contains(&id))
    });
    for id in all.iter().filter(|id| again && **id != who) {
        pen.take(&round, "skipped", id.as_str());
    }
}

/// Gives the turn to a person. Who had it is done, unless they passed or put it off and nothing
/// of theirs was written down.
pub fn give(pen: &mut Pen<'_>, to: &Id) {
    let Some(round) = open(pen.minutes()).map(|round| round.id.clone()) else {
        return;
    };
    if speaker(pen.minutes()) == Some(to) {
        return;
    }
    leave_turn(pen, &round);
    let record = pen.minutes().rounds().get(&round);
    let turn = record.and_then(|round| round.turns.get(to)).copied();
    let begins = record.is_some_and(|round| round.starts_with.is_none());
    if begins {
        pen.set(&round, "starts_with", to.as_str());
    }
    match turn {
        Some(Turn::Passed) => pen.put(&round, "offered", to.as_str()),
        None | Some(Turn::Absent) => pen.set_in(&round, "turns", to.as_str(), Turn::ToCome),
        _ => {}
    }
    point(pen, &round, Some(to));
}

/// The turn is done: the next person gets it, or the round is complete.
pub fn next(pen: &mut Pen<'_>) {
    let Some(round) = open(pen.minutes()).map(|round| round.id.clone()) else {
        return;
    };
    if let Some(speaker) = speaker(pen.minutes()).cloned() {
        pen.set_in(&round, "turns", speaker.as_str(), Turn::Spoken);
    }
    advance(pen, &round);
}

/// Whoever has the turn passes, or asks to come back to them later.
pub fn put_off(pen: &mut Pen<'_>, turn: Turn) {
    let minutes = pen.minutes();
    let (Some(round), Some(speaker)) = (open(minutes), speaker(minutes)) else {
        return;
    };
    let (round, speaker) = (round.id.clone(), speaker.clone());
    pen.set_in(&round, "turns", speaker.as_str(), turn);
    advance(pen, &round);
}

pub(super) fn advance(pen: &mut Pen<'_>, round: &Id) {
    let minutes = pen.minutes();
    let Some(record) = minutes.rounds().get(round) else {
        return;
    };
    let now = speaker(minutes).cloned();
    // Whoever put it off or passed as the last one is asked again at once.
    let next = after(minutes, record, now.as_ref()).or_else(|| {
        now.filter(|id| match record.turns.get(id) {
            Some(Turn::Later) => true,
            Some(Turn::Passed) => !record.offered.contains(id),
            _ => false,
        })
    });
    if let Some(next) = &next
        && record.turns.get(next) == Some(&Turn::Passed)
    {
        pen.put(round, "offered", next.as_str());
    }
    point(pen, round, next.as_ref());
}

/// Ends the open round. Who was not asked stays so: not asked is not the same as passed.
pub fn end(pen: &mut Pen<'_>) {
    let Some(round) = open(pen.minutes()).map(|round| round.id.clone()) else {
        return;
    };
    leave_turn(pen, &round);
    count_time(pen, &round);
    pen.set(&round, "ended", pen.now().to_string());
    let item = agenda::current(pen.minutes()).map(|item| item.id.clone());
    agenda::point_at(pen, item.as_ref(), None, None);
}

/// Leaves the open round as it is, to go on when its item is opened again. Who has the turn is asked
/// again then, unless something of theirs was written down.
pub(super) fn suspend(pen: &mut Pen<'_>) {
    let minutes = pen.minutes();
    let (Some(round), Some(speaker)) = (open(minutes), speaker(minutes)) else {
        return;
    };
    let (round, speaker) = (round.id.clone(), speaker.clone());
    count_time(pen, &round);
    if was_heard(pen.minutes(), &round, &speaker) {
        pen.set_in(&round, "turns", speaker.as_str(), Turn::Spoken);
    }
}

/// Whether the person was heard in the round: something of theirs was written down. In a consent
/// round only an answer counts.
fn was_heard(minutes: &Minutes, round: &Id, person: &Id) -> bool {
    match minutes.rounds().get(round).and_then(consent::wording_of) {
        Some(version) => consent::has_answered(minutes, version, person),
        None => entries::spoke_in(minutes, round, person),
    }
}

/// The turn that somebody has in the round once they are here; `None` when they are not asked in it.
fn turn_of_arrival(minutes: &Minutes, round: &Round, person: &Participant) -> Option<Turn> {
    match consent::wording_of(round) {
        Some(_) if !consent::decides(person) => None,
        Some(version) if consent::has_answered(minutes, version, &person.id) => Some(Turn::Spoken),
        Some(_) | None => Some(Turn::ToCome),
    }
}

/// Goes on with the last round of the open item when it was left, or ended before everyone was
/// heard; tells whether there was one.
pub(super) fn resume(pen: &mut Pen<'_>) -> bool {
    let minutes = pen.minutes();
    let Some(item) = agenda::current(minutes).map(|item| item.id.clone()) else {
        return false;
    };
    let mut rounds = minutes.rounds().values();
    // Those of a proposal are taken up with it.
    let last = rounds.rfind(|round| round.item.as_ref() == Some(&item) && round.version.is_none());
    let owes = |round: &&Round| {
        let owed = |turn| matches!(turn, &Turn::ToCome | &Turn::Later);
        round.ended.is_none() || round.turns.values().any(owed)
    };
    // Groups that were put together anew have no turns in it.
    let anybody = |round: &&Round| !super::order::order(minutes, round).is_empty();
    let round = last.filter(owes).filter(anybody);
    let Some(round) = round.map(|round| round.id.clone()) else {
        return false;
    };
    take_up(pen, &round);
    agenda::point_at(pen, Some(&item), Some(&round), None);
    true
}

/// Takes a round up again that was left or ended: who came or went in the meantime is seen to.
pub(super) fn take_up(pen: &mut Pen<'_>, round: &Id) {
    let minutes = pen.minutes();
    let Some(record) = minutes.rounds().get(round) else {
        return;
    };
    // Groups neither come nor go.
    if is_along_groups(minutes, record) {
        pen.clear(round, "ended");
        return;
    }
    let changed: Vec<(Id, Turn)> = minutes
        .participants()
        .values()
        .filter_map(|person| {
            let turn = match (people::is_here(person), record.turns.get(&person.id)) {
                (true, None | Some(Turn::Absent)) => turn_of_arrival(minutes, record, person)?,
                (false, Some(Turn::ToCome | Turn::Later)) => Turn::Absent,
                _ => return None,
            };
            Some((person.id.clone(), turn))
        })
        .collect();
    pen.clear(round, "ended");
    for (person, turn) in changed {
        pen.set_in(round, "turns", person.as_str(), turn);
    }
}

/// Somebody leaves the round: what they said stays, and nobody waits for them.
pub(super) fn drop_out(pen: &mut Pen<'_>, person: &Id) {
    let minutes = pen.minutes();
    let Some(round) = open(minutes).map(|round| round.id.clone()) else {
        return;
    };
    let record = minutes.rounds().get(&round);
    if record.is_some_and(|round| is_along_groups(minutes, round)) {
        return;
    }
    let turn = record.and_then(|round| round.turns.get(person)).copied();
    let has_turn = speaker(minutes) == Some(person);
    // Whose turn it is only the one who leads says.
    let leads = minutes
        .session()
        .leader
        .as_deref()
        .is_none_or(|leader| leader == &**pen.who());
    if matches!(turn, Some(Turn::ToCome | Turn::Later)) {
        let spoke = was_heard(minutes, &round, person);
        let turn = if spoke { Turn::Spoken } else { Turn::Absent };
        pen.set_in(&round, "turns", person.as_str(), turn);
    }
    if has_turn && leads {
        advance(pen, &round);
    }
}

/// A late arrival gets a turn in the round that is open, if they had none.
pub(super) fn join_in(pen: &mut Pen<'_>, person: &Id) {
    let minutes = pen.minutes();
    let (Some(round), Some(who)) = (open(minutes), minutes.participants().get(person)) else {
        return;
    };
    if is_along_groups(minutes, round) {
        return;
    }
    if matches!(round.turns.get(person), None | Some(Turn::Absent))
        && let Some(turn) = turn_of_arrival(minutes, round, who)
    {
        let round = round.id.clone();
        pen.set_in(&round, "turns", person.as_str(), turn);
    }
}

/// Whoever has the turn loses it: they have spoken, unless they had passed or put it off before
/// and still said nothing.
fn leave_turn(pen: &mut Pen<'_>, round: &Id) {
    let minutes = pen.minutes();
    let Some(speaker) = speaker(minutes).cloned() else {
        return;
    };
    let turn = minutes
        .rounds()
        .get(round)
        .and_then(|round| round.turns.get(&speaker));
    let put_off = matches!(turn, Some(Turn::Passed | Turn::Later))
        || minutes
            .rounds()
            .get(round)
            .is_some_and(|round| consent::wording_of(round).is_some());
    if !put_off || was_heard(minutes, round, &speaker) {
        pen.set_in(round, "turns", speaker.as_str(), Turn::Spoken);
    }
}

/// Points at whoever has the turn now; the time of whoever had it is added to theirs.
fn point(pen: &mut Pen<'_>, round: &Id, speaker: Option<&Id>) {
    count_time(pen, round);
    if let Some(speaker) = speaker {
        let now = pen.now().to_string();
        pen.set_in(round, "began", speaker.as_str(), now);
    }
    let item = pen
        .minutes()
        .rounds()
        .get(round)
        .and_then(|round| round.item.clone());
    agenda::point_at(pen, item.as_ref(), Some(round), speaker);
}

/// Adds the time of the turn that ends now to what its speaker had before.
fn count_time(pen: &mut Pen<'_>, round: &Id) {
    let minutes = pen.minutes();
    let (Some(record), Some(speaker)) = (minutes.rounds().get(round), speaker(minutes)) else {
        return;
    };
    let seconds = seconds(minutes, record, speaker, pen.now());
    let speaker = speaker.clone();
    if seconds > 0 {
        pen.set_in(round, "spoke", speaker.as_str(), seconds);
    }
}

/// For how many seconds somebody had the turn in a round until `now`, while the clock of the item
/// ran; a pause takes nobody's time.
#[must_use]
pub fn seconds(minutes: &Minutes, round: &Round, who: &Id, now: Stamp) -> u32 {
    let before = round.spoke.get(who).copied().unwrap_or(0);
    let has_turn =
        open(minutes).is_some_and(|open| open.id == round.id) && speaker(minutes) == Some(who);
    let began = round.began.get(who).filter(|_| has_turn);
    let ran = match (began, &round.item) {
        (Some(began), Some(item)) => clock::used_since(minutes, item, *began, now).num_seconds(),
        _ => 0,
    };
    before.saturating_add(u32::try_from(ran).unwrap_or(0))
}
