//! What the room may see: built up from what may be seen, never by leaving out what may not.
//!
//! No note, nothing that is being typed, nobody who is not here, nothing that was not read back
//! together. Whoever draws for the room draws from this and from nothing else.

use crate::minutes::{
    Id, Item, Minutes, Participant, Presence, RoundKind, SessionStatus, Stamp, Turn,
};

use super::round::Stand;
use super::{agenda, clock, people, round};

/// How many people are named who come next.
const NEXT: usize = 2;

/// What stands large on the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What the session is called.
    pub title: String,
    /// What it has come to.
    pub stage: Stage,
}

/// What the session has come to, as far as the room sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// It has not begun: people come in.
    Welcome,
    /// A pause.
    Pause,
    /// Between two items.
    Between,
    /// An item is open.
    Item(Box<Open>),
    /// It is over.
    End,
}

/// The open item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// What it is called.
    pub title: String,
    /// The whole minutes that it took.
    pub used: i64,
    /// The minutes that are planned for it.
    pub planned: i64,
    /// What is asked.
    pub prompt: String,
    /// Where the round is, if one is open.
    pub round: Option<Turns>,
    /// The people who are here, in seat order.
    pub seats: Vec<Seat>,
}

/// Where the round is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turns {
    /// What kind of round.
    pub kind: Option<RoundKind>,
    /// Who is heard now.
    pub now: Now,
    /// Who comes then: at most two.
    pub next: Vec<String>,
}

/// Who is heard now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Now {
    /// Nobody has begun. Who is suggested to begin is not for the wall.
    Waiting,
    /// Somebody has the turn.
    Speaking(String),
    /// Everyone was asked.
    Complete,
}

/// Somebody who is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The name.
    pub name: String,
    /// Whether they have the turn.
    pub speaks: bool,
    /// What became of their turn in the open round.
    pub turn: Option<Turn>,
    /// Whether they take part online.
    pub online: bool,
}

/// What the room may see now.
#[must_use]
pub fn picture(minutes: &Minutes, now: Stamp) -> Picture {
    let session = minutes.session();
    let stage = match session.status.unwrap_or(SessionStatus::Prepared) {
        SessionStatus::Prepared => Stage::Welcome,
        SessionStatus::Paused => Stage::Pause,
        SessionStatus::Finished => Stage::End,
        SessionStatus::Running => agenda::current(minutes).map_or(Stage::Between, |item| {
            Stage::Item(Box::new(open(minutes, item, now)))
        }),
    };
    Picture {
        title: session.title.clone().unwrap_or_default(),
        stage,
    }
}

fn open(minutes: &Minutes, item: &Item, now: Stamp) -> Open {
    let used = clock::used_minutes(minutes, now);
    let used = used.into_iter().find(|(id, _)| *id == item.id);
    Open {
        title: item.title.clone().unwrap_or_default(),
        used: used.map_or(0, |(_, used)| used),
        planned: i64::from(item.minutes.unwrap_or(0)),
        prompt: item.prompt.clone().unwrap_or_default(),
        round: turns(minutes),
        seats: seats(minutes),
    }
}

fn turns(minutes: &Minutes) -> Option<Turns> {
    let open = round::open(minutes)?;
    let (now, next) = match round::stand(minutes)? {
        Stand::Speaking { speaker, then } => {
            // Those who said "later" come after those who were not asked yet.
            let mut owed = agenda::turns_owed(minutes);
            owed.sort_by_key(|id| open.turns.get(id) == Some(&Turn::Later));
            owed.retain(|id| then.as_ref() != Some(id));
            let next: Vec<Id> = then.into_iter().chain(owed).collect();
            // Somebody who left in the middle of their turn, as another writer's file may say.
            let now = here(minutes, &speaker).map_or(Now::Waiting, Now::Speaking);
            let next = next.iter().filter_map(|id| here(minutes, id));
            (now, next.take(NEXT).collect())
        }
        Stand::Waiting { .. } => (Now::Waiting, Vec::new()),
        Stand::Complete => (Now::Complete, Vec::new()),
    };
    Some(Turns {
        kind: open.kind,
        now,
        next,
    })
}

/// The name of a person, if they are here.
fn here(minutes: &Minutes, id: &Id) -> Option<String> {
    let person = minutes.participants().get(id);
    person
        .filter(|person| people::is_here(person))
        .map(|person| person.name.clone().unwrap_or_default())
}

fn seats(minutes: &Minutes) -> Vec<Seat> {
    let open = round::open(minutes);
    let speaker = round::speaker(minutes);
    let seat = |person: &Participant| Seat {
        name: person.name.clone().unwrap_or_default(),
        speaks: speaker == Some(&person.id),
        turn: open.and_then(|round| round.turns.get(&person.id)).copied(),
        online: person.presence == Some(Presence::Online),
    };
    people::here(minutes).into_iter().map(seat).collect()
}
