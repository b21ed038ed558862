//! People: coming, going, their place, perspectives and roles.

use std::collections::BTreeSet;

use crate::circle::people::{self, Newcomer};
use crate::circle::{consent, entries, perspective};
use crate::lang::Language;
use crate::minutes::{Id, Kind, Presence, Role, Source, Turn};
use crate::t;

use super::answer::Answer;
use super::capture;
use super::message::{Effect, Moment};
use super::model::{Model, Newest};
use super::say::{self, Told};

/// The longest name that is taken, in characters.
pub(super) const LONGEST_NAME: usize = 200;

/// Adds a person, who may say something at once.
pub(super) fn add(
    model: &mut Model,
    moment: &mut Moment<'_>,
    name: &str,
    same: &[Id],
    text: Option<&str>,
    sources: &BTreeSet<Source>,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let newcomer = Newcomer {
        name: name.to_owned(),
        ..Newcomer::default()
    };
    let mut more = Vec::new();
    if !same.is_empty() {
        more.push(t!(language, "name-same", name = name));
    }
    let mut note = None;
    let label = t!(language, "did-add", who = name);
    let after = model.write(moment, effects, label, |pen| {
        let id = people::add(pen, &newcomer);
        if let Some(text) = text {
            note = entries::note(pen, &[id], text, sources).into_iter().next();
        }
    });
    capture::accepted(model, effects);
    if text.is_some() {
        model.newest = Newest::Entry;
    }
    let answer = match (&note, text) {
        (Some(id), Some(text)) => {
            let speakers: Vec<Id> = model
                .minutes
                .contributions()
                .get(id)
                .map(|note| note.speakers.iter().cloned().collect())
                .unwrap_or_default();
            let told = Told {
                speakers: &speakers,
                sources: Some(sources),
                ..Told::default()
            };
            let what = say::stored(model, &Kind::Contribution, &told);
            let label = say::label(model, id).unwrap_or_default();
            more.push(t!(language, "added", who = name));
            t!(
                language,
                "entry-stored",
                label = label,
                what = what,
                text = say::excerpt(text, 40)
            )
        }
        _ => t!(language, "added", who = name),
    };
    effects.push(Effect::Answer(Answer::recorded(answer, after).with(more)));
}

/// Somebody arrives: at the table, or online. Whoever is not known yet is to be added first.
pub(super) fn arrive(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    presence: Presence,
    effects: &mut Vec<Effect>,
) {
    let who = say::who(model, id);
    let language = model.language;
    let was_online = model
        .minutes
        .participants()
        .get(id)
        .is_some_and(|person| person.presence == Some(Presence::Online));
    let label = match presence {
        Presence::Online => t!(language, "did-online", who = who),
        _ if was_online => t!(language, "did-in-room", who = who),
        _ => t!(language, "did-in", who = who),
    };
    let after = model.write(moment, effects, label.clone(), |pen| {
        people::arrive(pen, id, presence);
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Somebody takes part online, or is in the room again.
pub(super) fn toggle_online(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    effects: &mut Vec<Effect>,
) {
    let now = model
        .minutes
        .participants()
        .get(id)
        .and_then(|person| person.presence);
    let presence = if now == Some(Presence::Online) {
        Presence::Present
    } else {
        Presence::Online
    };
    arrive(model, moment, id, presence, effects);
}

/// Somebody leaves; what they said stays.
pub(super) fn leave(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    effects: &mut Vec<Effect>,
) {
    let who = say::who(model, id);
    let label = t!(model.language, "did-out", who = who);
    let after = model.write(moment, effects, label.clone(), |pen| people::leave(pen, id));
    let more = say::turns(model).into_iter().collect();
    effects.push(Effect::Answer(Answer::recorded(label, after).with(more)));
}

/// Where somebody is after one press: expected, here, sent word, online, and expected again. Whoever was
/// waited for is here at the first press.
pub(super) fn presence_after(now: Option<Presence>) -> Presence {
    match now {
        Some(Presence::Present) => Presence::SentWord,
        Some(Presence::SentWord) => Presence::Online,
        Some(Presence::Online) => Presence::Expected,
        Some(Presence::Expected | Presence::Left) | None => Presence::Present,
    }
}

/// Sets what is known of somebody's coming.
pub(super) fn set_presence(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    presence: Option<Presence>,
    effects: &mut Vec<Effect>,
) {
    let now = model
        .minutes
        .participants()
        .get(id)
        .and_then(|person| person.presence);
    let presence = presence.unwrap_or(presence_after(now));
    match presence {
        Presence::Present | Presence::Online => arrive(model, moment, id, presence, effects),
        Presence::Left => leave(model, moment, id, effects),
        Presence::Expected | Presence::SentWord => {
            let who = say::who(model, id);
            let what = presence_name(model.language, Some(presence));
            let label = t!(model.language, "did-presence", who = who, what = what);
            let after = model.write(moment, effects, label.clone(), |pen| {
                people::stay_away(pen, id, presence);
            });
            effects.push(Effect::Answer(Answer::recorded(label, after)));
        }
    }
}

/// Seats somebody on the place with that number; the others move up.
pub(super) fn seat(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    place: usize,
    effects: &mut Vec<Effect>,
) {
    let who = say::who(model, id);
    let mut order: Vec<Id> = people::in_seat_order(&model.minutes)
        .iter()
        .map(|person| person.id.clone())
        .collect();
    order.retain(|other| other != id);
    order.insert(place.saturating_sub(1).min(order.len()), id.clone());
    let place = order
        .iter()
        .position(|other| other == id)
        .map_or(0, |place| place + 1);
    let label = t!(model.language, "did-seat", who = who, place = place);
    let after = model.write(moment, effects, label.clone(), |pen| {
        for (n, person) in order.iter().enumerate() {
            pen.set(person, "seat", n + 1);
        }
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Says whether somebody decides with the circle; without a word, the other than before.
pub(super) fn set_decides(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    decides: Option<bool>,
    effects: &mut Vec<Effect>,
) {
    let now = model
        .minutes
        .participants()
        .get(id)
        .is_none_or(consent::decides);
    let decides = decides.unwrap_or(!now);
    let who = say::who(model, id);
    let label = if decides {
        t!(model.language, "did-decides", who = who)
    } else {
        t!(model.language, "did-decides-not", who = who)
    };
    let after = model.write(moment, effects, label.clone(), |pen| {
        consent::set_decides(pen, id, decides);
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Adds a perspective that somebody chose, or takes it away when they had it.
pub(super) fn toggle_perspective(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let word = perspective::word(typed);
    let had = model
        .minutes
        .participants()
        .get(id)
        .is_some_and(|p| p.perspectives.contains(&word));
    let who = say::who(model, id);
    let label = if had {
        t!(
            model.language,
            "did-perspective-off",
            who = who,
            what = say::perspective(model.language, &word)
        )
    } else {
        t!(
            model.language,
            "did-perspective",
            who = who,
            what = say::perspective(model.language, &word)
        )
    };
    let after = model.write(moment, effects, label.clone(), |pen| {
        if had {
            pen.take(id, "perspectives", &word);
        } else {
            pen.put(id, "perspectives", &word);
        }
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Gives somebody a role, or takes it away when they had it.
pub(super) fn toggle_role(
    model: &mut Model,
    moment: &mut Moment<'_>,
    id: &Id,
    role: Role,
    effects: &mut Vec<Effect>,
) {
    let had = model
        .minutes
        .participants()
        .get(id)
        .is_some_and(|p| p.roles.contains(&role));
    let who = say::who(model, id);
    let what = role_name(model.language, role);
    let label = if had {
        t!(model.language, "did-role-off", who = who, what = what)
    } else {
        t!(model.language, "did-role", who = who, what = what)
    };
    let after = model.write(moment, effects, label.clone(), |pen| {
        if had {
            pen.take(id, "roles", role.word());
        } else {
            pen.put(id, "roles", role.word());
        }
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// Where somebody is, in words.
#[must_use]
pub fn presence_name(language: Language, presence: Option<Presence>) -> String {
    match presence {
        None | Some(Presence::Present) => t!(language, "presence-present"),
        Some(Presence::Expected) => t!(language, "presence-expected"),
        Some(Presence::Online) => t!(language, "presence-online"),
        Some(Presence::SentWord) => t!(language, "presence-sent-word"),
        Some(Presence::Left) => t!(language, "presence-left"),
    }
}

/// What became of somebody's turn, in words.
#[must_use]
pub fn turn_name(language: Language, turn: Turn) -> String {
    match turn {
        Turn::ToCome => t!(language, "turn-to-come"),
        Turn::Spoken => t!(language, "turn-spoken"),
        Turn::Passed => t!(language, "turn-passed"),
        Turn::Later => t!(language, "turn-later"),
        Turn::Absent => t!(language, "turn-absent"),
    }
}

/// The name of a role in the session.
#[must_use]
pub fn role_name(language: Language, role: Role) -> String {
    match role {
        Role::Facilitator => t!(language, "role-facilitator"),
        Role::NoteTaker => t!(language, "role-note-taker"),
        Role::Timekeeper => t!(language, "role-timekeeper"),
        Role::Guardian => t!(language, "role-guardian"),
    }
}
