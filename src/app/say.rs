//! Words for people, entries and where the session stands; for answers, hints and the screen.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::circle::round::Stand;
use crate::circle::steps::ToHold;
use crate::circle::{agenda, clock, entries, order, people, round, steps};
use crate::lang::{self, Language};
use crate::minutes::{Id, Kind, Level, RoundKind, SessionStatus, Source, Stamp, Turn};
use crate::t;

pub use super::between::between;
use super::label;
use super::model::Model;

/// What is told of an entry that is about to be made, or was just made.
#[derive(Debug, Default)]
pub(super) struct Told<'a> {
    pub speakers: &'a [Id],
    pub owners: &'a [Id],
    pub due: Option<(Option<NaiveDate>, &'a str)>,
    /// To whom an advice goes.
    pub to: Option<&'a str>,
    pub sources: Option<&'a BTreeSet<Source>>,
}

/// What an entry will be, with its people, day, sources and readers: "action, who: Lieke, by Fri
/// 27 Nov".
pub(super) fn announced(model: &Model, kind: &Kind, told: &Told<'_>) -> String {
    let language = model.language;
    let mut parts = entry(model, kind, told);
    if entries::is_unasked(&model.minutes, kind) {
        parts.push(t!(language, "entry-unasked"));
    }
    if *kind == Kind::Decision && model.at_hand().is_some() {
        let key = super::consent::words::step_key(model);
        parts.push(t!(language, "entry-of-proposal", key = key));
    }
    parts.join(", ")
}

/// The same, once it is stored.
pub(super) fn stored(model: &Model, kind: &Kind, told: &Told<'_>) -> String {
    let mut parts = entry(model, kind, told);
    if entries::is_unasked(&model.minutes, kind) {
        parts.push(t!(model, "entry-unasked-stored"));
    }
    parts.join(", ")
}

fn entry(model: &Model, kind: &Kind, told: &Told<'_>) -> Vec<String> {
    let language = model.language;
    let mut parts = Vec::new();
    parts.push(match kind {
        Kind::Contribution if told.speakers.is_empty() => t!(language, "entry-note-circle"),
        Kind::Contribution => {
            t!(
                language,
                "entry-note-with",
                who = names(model, told.speakers)
            )
        }
        other => kind_name(language, other),
    });
    if *kind == Kind::Action {
        parts.push(if told.owners.is_empty() {
            t!(language, "entry-nobody-yet")
        } else {
            t!(language, "entry-who", who = names(model, told.owners))
        });
    }
    if *kind == Kind::Advice {
        parts.push(match told.to {
            Some(to) => t!(language, "advice-to", to = to),
            None => t!(language, "advice-to-nobody-yet"),
        });
    }
    match told.due {
        Some((Some(date), _)) if *kind == Kind::Advice => {
            parts.push(t!(language, "advice-by", date = day(model, date)));
        }
        Some((Some(date), _)) => {
            parts.push(t!(language, "entry-by", date = day(model, date)));
        }
        Some((None, words)) => parts.push(words.to_owned()),
        None => {}
    }
    if let Some(sources) = told.sources.filter(|sources| !sources.is_empty()) {
        let names: Vec<String> = sources.iter().map(|s| source_name(language, *s)).collect();
        parts.push(t!(language, "entry-sources", names = names.join(", ")));
    }
    parts.push(level(
        language,
        kind,
        entries::level_for(kind, agenda::current(&model.minutes)),
    ));
    parts
}

/// The name of a person, as people tell them apart: of two with one name the place in the circle
/// stands with it.
#[must_use]
pub fn who(model: &Model, id: &Id) -> String {
    let minutes = &model.minutes;
    let name = people::name(minutes, id).trim();
    if minutes.groups().contains_key(id) {
        return name.to_owned();
    }
    let everyone = minutes.participants().values();
    let same = |other: &str| other.trim() == name;
    let count = everyone
        .filter(|p| p.name.as_deref().is_some_and(same))
        .count();
    let place = || {
        let order = people::in_seat_order(minutes);
        order
            .iter()
            .position(|person| person.id == *id)
            .map_or(0, |place| place + 1)
    };
    match name {
        "" => t!(model.language, "nameless", place = place()),
        _ if count > 1 => t!(
            model.language,
            "name-at-place",
            name = name,
            place = place()
        ),
        _ => name.to_owned(),
    }
}

/// The names of people in seat order, as in "Anna, Bram".
pub(super) fn names<'a>(model: &Model, ids: impl IntoIterator<Item = &'a Id>) -> String {
    let ids: BTreeSet<&Id> = ids.into_iter().collect();
    let order = people::in_seat_order(&model.minutes);
    let named = order.iter().map(|person| &person.id);
    let groups = model.minutes.groups().keys();
    named
        .chain(groups)
        .filter(|id| ids.contains(id))
        .map(|id| who(model, id))
        .collect::<Vec<_>>()
        .join(", ")
}

/// As far down as going through a text can go: no row is so short that it has more of them.
pub(super) fn most_rows(text: &str) -> usize {
    text.chars().count() / 8 + text.lines().count()
}

/// A day: short while it is near, with the year when it is not.
pub(super) fn day(model: &Model, day: NaiveDate) -> String {
    let today = model.latest.0.time().date_naive();
    let near = (-180..300).contains(&(day - today).num_days());
    if near {
        lang::date(model.language, day)
    } else {
        lang::date_with_year(model.language, day)
    }
}

/// A perspective in words; one that kring does not know stands as it was typed.
#[must_use]
pub fn perspective(language: Language, word: &str) -> String {
    match word {
        "young-person" => t!(language, "perspective-young-person"),
        "parent" => t!(language, "perspective-parent"),
        "foster-parent" => t!(language, "perspective-foster-parent"),
        "expert-by-experience" => t!(language, "perspective-expert-by-experience"),
        "professional" => t!(language, "perspective-professional"),
        "researcher" => t!(language, "perspective-researcher"),
        "municipality" => t!(language, "perspective-municipality"),
        "policy" => t!(language, "perspective-policy"),
        "management" => t!(language, "perspective-management"),
        "education" => t!(language, "perspective-education"),
        other => other.to_owned(),
    }
}

/// The name of a kind of entry.
#[must_use]
pub fn kind_name(language: Language, kind: &Kind) -> String {
    match kind {
        Kind::Contribution => t!(language, "entry-note"),
        Kind::Insight => t!(language, "entry-insight"),
        Kind::Decision => t!(language, "entry-decision"),
        Kind::Action => t!(language, "entry-action"),
        Kind::Question => t!(language, "entry-question"),
        Kind::Agreement => t!(language, "entry-agreement"),
        Kind::Advice => t!(language, "entry-advice"),
        Kind::Reaction => t!(language, "entry-reaction"),
        Kind::Proposal | Kind::Version => t!(language, "entry-proposal"),
        Kind::Response => t!(language, "entry-answer"),
        other => other.list().to_owned(),
    }
}

/// The name of a source of knowledge.
#[must_use]
pub fn source_name(language: Language, source: Source) -> String {
    match source {
        Source::Experiential => t!(language, "source-experiential"),
        Source::Practice => t!(language, "source-practice"),
        Source::Scientific => t!(language, "source-scientific"),
    }
}

/// Who may read it. What the circle makes together is only proposed until it is read back.
pub(super) fn level(language: Language, kind: &Kind, level: Level) -> String {
    let proposed = matches!(kind, Kind::Decision | Kind::Insight | Kind::Advice);
    match level {
        Level::Circle => t!(language, "level-stays"),
        Level::Network if proposed => t!(language, "level-network-proposed"),
        Level::Network => t!(language, "level-network"),
        Level::Public if proposed => t!(language, "level-public-proposed"),
        Level::Public => t!(language, "level-public"),
    }
}

/// The name of a kind of round.
#[must_use]
pub fn round_name(language: Language, kind: Option<RoundKind>) -> String {
    match kind {
        Some(RoundKind::CheckIn) => t!(language, "round-check-in"),
        Some(RoundKind::Sharing) | None => t!(language, "round-sharing"),
        Some(RoundKind::Clarifying) => t!(language, "round-clarifying"),
        Some(RoundKind::Reaction) => t!(language, "round-reaction"),
        Some(RoundKind::Consent) => t!(language, "round-consent"),
        Some(RoundKind::Closing) => t!(language, "round-closing"),
    }
}

/// The name of a round that is still to be held.
#[must_use]
pub fn to_hold(language: Language, next: ToHold) -> String {
    if next.over_groups {
        t!(language, "round-harvest")
    } else {
        round_name(language, Some(next.kind))
    }
}

/// The label under which people point at an entry, such as A3: derived, never stored, and the same as
/// long as the program runs.
#[must_use]
pub fn label(model: &Model, id: &Id) -> Option<String> {
    label::label(model, id)
}

/// How much of what was typed an answer repeats, in characters.
pub(super) const ECHO: usize = 60;

/// One sentence behind the other, whatever the first ends with.
pub(super) fn and_then(text: &str, more: &str) -> String {
    let stop = if text.ends_with(['…', '.', '?', '!', ':']) {
        ""
    } else {
        "."
    };
    format!("{text}{stop} {more}")
}

/// The beginning of a text, on one line.
#[must_use]
pub fn excerpt(text: &str, most: usize) -> String {
    let mut short = String::new();
    for (n, word) in text.split_whitespace().enumerate() {
        let length = short.chars().count();
        if n > 0 {
            short.push(' ');
        }
        if length + word.chars().count() > most {
            short.extend(word.chars().take(most.saturating_sub(length)));
            short.push('…');
            return short;
        }
        short.push_str(word);
    }
    short
}

/// Where the session stands, in one line.
#[must_use]
pub fn standing(model: &Model, now: Stamp) -> String {
    let language = model.language;
    let minutes = &model.minutes;
    if model.read_only {
        return t!(model.language, "read-only");
    }
    match model.status() {
        SessionStatus::Prepared => {
            let here = people::here(minutes).len();
            let items = agenda::items(minutes).len();
            return t!(model, "stand-prepared", people = here, items = items);
        }
        SessionStatus::Paused => return t!(model, "stand-paused"),
        SessionStatus::Finished => return t!(model, "stand-finished"),
        SessionStatus::Running => {}
    }
    let Some(item) = agenda::current(minutes) else {
        return t!(model, "stand-between");
    };
    let used = clock::used_minutes(minutes, model.session_time(now));
    let used = used
        .iter()
        .find(|(id, _)| *id == item.id)
        .map_or(0, |(_, minutes)| *minutes);
    let number = agenda::number(minutes, &item.id).unwrap_or(0);
    let title = item.title.as_deref().unwrap_or_default();
    let planned = item.minutes.unwrap_or(0);
    let mut text = t!(
        language,
        "stand-item",
        number = number,
        title = title,
        used = used,
        planned = planned
    );
    let first = steps::silence_to_keep(minutes).and_then(|_| between(model));
    if let Some(turns) = super::consent::words::standing(model)
        .or_else(|| super::silence::stand(model, now))
        .or(first)
        .or_else(|| turns(model))
        .or_else(|| between(model))
    {
        text.push_str(". ");
        text.push_str(&turns);
    }
    text
}

/// Where the open round stands, in one line; `None` outside a round.
#[must_use]
pub fn turns(model: &Model) -> Option<String> {
    let language = model.language;
    let minutes = &model.minutes;
    let open = round::open(minutes)?;
    let (to_come, later) = round::to_hear(minutes, open);
    let (speaker, then) = match round::stand(minutes)? {
        Stand::Speaking { speaker, then } => (speaker, then),
        Stand::Complete if open.turns.values().all(|turn| *turn == Turn::Absent) => {
            return Some(t!(model, "turns-nobody"));
        }
        Stand::Complete => return Some(complete(model)),
        Stand::Waiting { suggestion } => {
            let begins = open.starts_with.is_none();
            let round = if round::is_along_groups(minutes, open) {
                t!(language, "round-harvest")
            } else {
                round_name(language, open.kind)
            };
            return Some(match suggestion.map(|id| who(model, &id)) {
                Some(who) if begins => t!(language, "turns-waiting", round = round, who = who),
                Some(who) => t!(language, "turns-next", who = who),
                None if to_come == 0 => t!(model, "turns-nobody"),
                None => t!(language, "turns-waiting-name", round = round),
            });
        }
    };
    let name = who(model, &speaker);
    let mut parts = vec![match open.turns.get(&speaker) {
        Some(Turn::Passed) => t!(language, "turns-once-more", who = name),
        _ => t!(language, "turns-now", who = name),
    }];
    if then.is_some() {
        parts.extend(coming(model));
    }
    if to_come > 0 {
        parts.push(t!(language, "turns-to-hear", count = to_come));
    }
    if later > 0 {
        parts.push(t!(language, "turns-later", count = later));
    }
    Some(parts.join(", "))
}

/// The next two: "then: Lieke, after that Anna".
#[must_use]
pub fn coming(model: &Model) -> Option<String> {
    let (language, minutes) = (model.language, &model.minutes);
    let next = order::upcoming(minutes, round::open(minutes)?, 2);
    let mut names = next.iter().map(|id| who(model, id));
    Some(match (names.next()?, names.next()) {
        (then, Some(after)) => {
            t!(language, "turns-then-two", who = then, after = after)
        }
        (then, None) => t!(language, "turns-then", who = then),
    })
}

/// Everyone was asked: what can be done now.
pub(super) fn complete(model: &Model) -> String {
    let language = model.language;
    let of_process = round::open(&model.minutes).is_some_and(|round| round.version.is_some());
    if of_process && model.process().is_some() {
        return super::consent::words::to_do(model);
    }
    match steps::to_hold(&model.minutes).first() {
        Some(next) => {
            t!(
                model,
                "turns-complete-more",
                round = to_hold(language, *next)
            )
        }
        None => t!(model, "turns-complete"),
    }
}

/// The expected end of the session and how far it drifts from the plan.
#[must_use]
pub fn ending(model: &Model, now: Stamp) -> Option<String> {
    let reckoning = clock::reckon(&model.minutes, model.session_time(now))?;
    let language = model.language;
    let time = lang::time(reckoning.end.time().time());
    let drift = clock::whole_minutes(reckoning.drift);
    let used = clock::whole_minutes(reckoning.used);
    let planned = clock::whole_minutes(reckoning.planned);
    let drift = if drift == 0 {
        String::new()
    } else {
        format!(" ({drift:+})")
    };
    Some(if model.status() == SessionStatus::Finished {
        t!(
            language,
            "stand-ended",
            used = used,
            planned = planned,
            time = time,
            drift = drift
        )
    } else {
        t!(
            language,
            "stand-end",
            used = used,
            planned = planned,
            time = time,
            drift = drift
        )
    })
}
