//! Words for people, entries and where the session stands; for answers, hints and the screen.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use crate::circle::round::Stand;
use crate::circle::{agenda, clock, entries, people, round};
use crate::lang::{self, Language};
use crate::minutes::{Id, Kind, Level, RoundKind, SessionStatus, Source, Stamp};
use crate::t;

use super::model::Model;

/// What is told of an entry that is about to be made, or was just made.
#[derive(Debug, Default)]
pub(super) struct Told<'a> {
    pub speakers: &'a [Id],
    pub owners: &'a [Id],
    pub due: Option<(Option<NaiveDate>, &'a str)>,
    pub sources: Option<&'a BTreeSet<Source>>,
}

/// What an entry is, with its people, day, sources and readers: "action, who: Lieke, by Fri 27 Nov".
pub(super) fn entry(model: &Model, kind: &Kind, told: &Told<'_>) -> String {
    let language = model.language;
    let minutes = &model.minutes;
    let mut parts = Vec::new();
    parts.push(match kind {
        Kind::Contribution if told.speakers.is_empty() => t!(language, "entry-note-circle"),
        Kind::Contribution => {
            t!(
                language,
                "entry-note-with",
                who = people::names(minutes, told.speakers)
            )
        }
        other => kind_name(language, other),
    });
    if *kind == Kind::Action {
        parts.push(if told.owners.is_empty() {
            t!(language, "entry-nobody-yet")
        } else {
            t!(
                language,
                "entry-who",
                who = people::names(minutes, told.owners)
            )
        });
    }
    match told.due {
        Some((Some(day), _)) => {
            parts.push(t!(
                language,
                "entry-by",
                date = lang::date_long(language, day)
            ));
        }
        Some((None, words)) => parts.push(words.to_owned()),
        None => {}
    }
    if let Some(sources) = told.sources.filter(|sources| !sources.is_empty()) {
        let names: Vec<String> = sources.iter().map(|s| source_name(language, *s)).collect();
        parts.push(t!(language, "entry-sources", names = names.join(", ")));
    }
    parts.push(level(language, kind, entries::level_for(minutes, kind)));
    if entries::is_unasked(minutes, kind) {
        parts.push(t!(language, "entry-unasked"));
    }
    parts.join(", ")
}

/// The name of a kind of entry.
pub(super) fn kind_name(language: Language, kind: &Kind) -> String {
    match kind {
        Kind::Contribution => t!(language, "entry-note"),
        Kind::Insight => t!(language, "entry-insight"),
        Kind::Decision => t!(language, "entry-decision"),
        Kind::Action => t!(language, "entry-action"),
        Kind::Question => t!(language, "entry-question"),
        Kind::Agreement => t!(language, "entry-agreement"),
        Kind::Proposal | Kind::Version => t!(language, "entry-proposal"),
        other => other.list().to_owned(),
    }
}

/// The name of a source of knowledge.
pub(super) fn source_name(language: Language, source: Source) -> String {
    match source {
        Source::Experiential => t!(language, "source-experiential"),
        Source::Practice => t!(language, "source-practice"),
        Source::Scientific => t!(language, "source-scientific"),
    }
}

/// Who may read it. What the circle makes together is only proposed until it is read back.
pub(super) fn level(language: Language, kind: &Kind, level: Level) -> String {
    let proposed = matches!(kind, Kind::Decision | Kind::Insight);
    match level {
        Level::Circle => t!(language, "level-stays"),
        Level::Network if proposed => t!(language, "level-network-proposed"),
        Level::Network => t!(language, "level-network"),
        Level::Public if proposed => t!(language, "level-public-proposed"),
        Level::Public => t!(language, "level-public"),
    }
}

/// The name of a kind of round.
pub(super) fn round_name(language: Language, kind: Option<RoundKind>) -> String {
    match kind {
        Some(RoundKind::CheckIn) => t!(language, "round-check-in"),
        Some(RoundKind::Sharing) | None => t!(language, "round-sharing"),
        Some(RoundKind::Clarifying) => t!(language, "round-clarifying"),
        Some(RoundKind::Reaction) => t!(language, "round-reaction"),
        Some(RoundKind::Consent) => t!(language, "round-consent"),
        Some(RoundKind::Closing) => t!(language, "round-closing"),
    }
}

/// The label under which people point at an entry, such as A3: derived, never stored.
pub(super) fn label(model: &Model, id: &Id) -> Option<String> {
    let minutes = &model.minutes;
    let kind = minutes.record(id)?.kind.clone();
    let place = match kind {
        Kind::Contribution => place_of(minutes.contributions(), id),
        Kind::Insight => place_of(minutes.insights(), id),
        Kind::Decision => place_of(minutes.decisions(), id),
        Kind::Action => place_of(minutes.actions(), id),
        Kind::Question => place_of(minutes.questions(), id),
        _ => return None,
    }?;
    Some(format!("{}{place}", letter(model.language, &kind)?))
}

fn place_of<T>(list: &std::collections::BTreeMap<Id, T>, id: &Id) -> Option<usize> {
    if list.last_key_value().is_some_and(|(last, _)| last == id) {
        return Some(list.len());
    }
    list.contains_key(id)
        .then(|| list.range(..=id.clone()).count())
}

/// The letter with which labels of a kind begin.
pub(super) fn letter(language: Language, kind: &Kind) -> Option<&'static str> {
    Some(match (kind, language) {
        (Kind::Contribution, _) => "N",
        (Kind::Insight, _) => "I",
        (Kind::Decision, Language::English) => "D",
        (Kind::Decision, Language::Dutch) => "B",
        (Kind::Action, _) => "A",
        (Kind::Question, Language::English) => "Q",
        (Kind::Question, Language::Dutch) => "V",
        _ => return None,
    })
}

/// The beginning of a text, on one line.
pub(super) fn excerpt(text: &str, most: usize) -> String {
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

/// Whole minutes, rounded to the nearest.
pub(super) fn whole_minutes(time: TimeDelta) -> i64 {
    (time.num_seconds() + 30 * time.num_seconds().signum()) / 60
}

/// Where the session stands, in one line.
pub(super) fn standing(model: &Model, now: Stamp) -> String {
    let language = model.language;
    let minutes = &model.minutes;
    match model.status() {
        SessionStatus::Prepared => {
            let here = people::here(minutes).len();
            let items = agenda::items(minutes).len();
            return t!(language, "stand-prepared", people = here, items = items);
        }
        SessionStatus::Paused => return t!(language, "stand-paused"),
        SessionStatus::Finished => return t!(language, "stand-finished"),
        SessionStatus::Running => {}
    }
    let Some(item) = agenda::current(minutes) else {
        return t!(language, "stand-between");
    };
    let used = whole_minutes(clock::used(minutes, &item.id, now));
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
    if let Some(turns) = turns(model) {
        text.push_str(". ");
        text.push_str(&turns);
    }
    text
}

/// Where the open round stands, in one line; `None` outside a round.
pub(super) fn turns(model: &Model) -> Option<String> {
    let language = model.language;
    let minutes = &model.minutes;
    let open = round::open(minutes)?;
    Some(match round::stand(minutes)? {
        Stand::Waiting {
            suggestion: Some(who),
        } if open.starts_with.is_none() => t!(
            language,
            "turns-waiting",
            round = round_name(language, open.kind),
            who = people::name(minutes, &who)
        ),
        Stand::Waiting {
            suggestion: Some(who),
        } => {
            t!(language, "turns-next", who = people::name(minutes, &who))
        }
        Stand::Waiting { suggestion: None } => t!(language, "turns-nobody"),
        Stand::Speaking { speaker, then } => {
            let (to_come, later) = round::to_hear(minutes, open);
            let mut text = t!(language, "turns-now", who = people::name(minutes, &speaker));
            if let Some(then) = then {
                text.push_str(", ");
                text.push_str(&t!(
                    language,
                    "turns-then",
                    who = people::name(minutes, &then)
                ));
            }
            if to_come > 0 {
                text.push_str(", ");
                text.push_str(&t!(language, "turns-to-hear", count = to_come));
            }
            if later > 0 {
                text.push_str(", ");
                text.push_str(&t!(language, "turns-later", count = later));
            }
            text
        }
        Stand::Complete => t!(language, "turns-complete"),
    })
}

/// The expected end of the session and how far it drifts from the plan.
pub(super) fn ending(model: &Model, now: Stamp) -> Option<String> {
    let reckoning = clock::reckon(&model.minutes, now)?;
    let language = model.language;
    let time = lang::time(reckoning.end.time().time());
    let drift = whole_minutes(reckoning.drift);
    let used = whole_minutes(reckoning.used);
    let planned = whole_minutes(reckoning.planned);
    let drift = if drift == 0 {
        String::new()
    } else {
        format!(" ({drift:+})")
    };
    Some(t!(
        language,
        "stand-end",
        used = used,
        planned = planned,
        time = time,
        drift = drift
    ))
}
