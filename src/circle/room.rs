//! What the room may see: built up from what may be seen, never by leaving out what may not.
//!
//! No note, nothing that is being typed, nobody who is not here, nothing that was not read back
//! together. Whoever draws for the room draws from this and from nothing else.

use crate::minutes::{
    Id, Item, Minutes, Participant, Presence, RoundKind, SessionStatus, Stamp, Turn,
};

use super::consent::{self, State};
use super::round::Stand;
use super::{agenda, clock, groups, order, people, round, sharing, steps};

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
    /// Whether the circle is silent now, to think about that.
    pub silent: bool,
    /// The insight that is presented, with its circle: read back, and for others to hear.
    pub shown: Option<(String, String)>,
    /// The proposal that the circle decides on.
    pub proposal: Option<OnTheTable>,
    /// Where the round is, if one is open.
    pub round: Option<Turns>,
    /// The people who are here, in seat order.
    pub seats: Vec<Seat>,
}

/// A proposal on the table, as far as the room has heard it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnTheTable {
    /// What the circle does with it now.
    pub step: Step,
    /// Its text, once it was read aloud: not while it is told or changed. What people answered, and
    /// why, is never for the wall.
    pub text: Option<String>,
}

/// What the circle does with a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is told.
    Present,
    /// Questions are asked in order to understand it.
    Clarifying,
    /// Everyone reacts.
    Reaction,
    /// It may be changed.
    Amend,
    /// Everyone is asked whether they object.
    Asking,
    /// Objections are worked into it.
    Integrate,
    /// The answers are read back.
    ReadBack,
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
    /// Who sits in the middle: the person whom it is about most.
    pub centre: Option<String>,
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
        silent: steps::silence(minutes).is_some(),
        shown: sharing::shown(minutes).map(|insight| {
            let circle = insight.circle.clone().unwrap_or_default();
            (circle, insight.text.clone().unwrap_or_default())
        }),
        proposal: on_the_table(minutes),
        round: turns(minutes),
        seats: seats(minutes),
    }
}

fn turns(minutes: &Minutes) -> Option<Turns> {
    let open = round::open(minutes)?;
    let (now, next) = match round::stand(minutes)? {
        Stand::Speaking { speaker, .. } => {
            let next = order::waiting(minutes, open);
            // Somebody who left in the middle of their turn, as another writer's file may say.
            let now = here(minutes, &speaker).map_or(Now::Waiting, Now::Speaking);
            let next = next.iter().filter_map(|id| here(minutes, id));
            (now, next.take(NEXT).collect())
        }
        Stand::Waiting { .. } => (Now::Waiting, Vec::new()),
        Stand::Complete => (Now::Complete, Vec::new()),
    };
    let centre = open.centre.as_ref().and_then(|id| here(minutes, id));
    Some(Turns {
        kind: open.kind,
        now,
        next,
        centre,
    })
}

fn on_the_table(minutes: &Minutes) -> Option<OnTheTable> {
    let proposal = consent::at_hand(minutes)?;
    let state = consent::state(minutes, &proposal.id)?;
    // Changed in the middle of a round, it is read aloud first.
    let heard = |version: &Id| {
        let version = minutes.versions().get(version);
        version.is_some_and(|version| consent::is_heard(minutes, version))
    };
    let (step, heard) = match &state {
        State::Present { .. } => (Step::Present, false),
        State::Clarifying { version } => (Step::Clarifying, heard(version)),
        State::Reaction { version } => (Step::Reaction, heard(version)),
        State::Amend { .. } => (Step::Amend, false),
        State::Asking { .. } | State::NobodyDecides { .. } => (Step::Asking, true),
        State::Integrate { .. } => (Step::Integrate, true),
        State::Asked { .. } | State::ReadBack { .. } => (Step::ReadBack, true),
        // What was decided is read back with everything else that was.
        State::Recorded { .. } => return None,
    };
    let text = minutes.versions().get(state.version());
    let text = text.and_then(|version| version.text.clone());
    Some(OnTheTable {
        step,
        text: text.filter(|_| heard),
    })
}

/// The name of a person, if they are here.
fn here(minutes: &Minutes, id: &Id) -> Option<String> {
    if let Some(group) = minutes.groups().get(id) {
        return groups::is_here(minutes, group).then(|| people::name(minutes, id).to_owned());
    }
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
