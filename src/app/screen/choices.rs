//! Lists to choose from, for commands that need a person, a kind, a level.

use std::collections::BTreeSet;

use crate::app::commands::{Argument, Command};
use crate::app::leading::refuse;
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::app::{closing, entry, guests, say};
use crate::circle::closing::Arrangement;
use crate::circle::{agenda, line, people, round};
use crate::minutes::{
    ActionStatus, Id, ItemStatus, Kind, Level, Participant, Presence, Role, RoundKind, Source,
};
use crate::t;

use super::{Choice, Layer};

/// A row: what is shown, and what is put in the command's arguments.
type Row = (String, String);

/// Opens the list from which a command's argument is chosen.
pub(super) fn open(
    model: &mut Model,
    then: Command,
    about: Option<Id>,
    argument: Argument,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let rows = rows(model, then, argument);
    if rows.is_empty() {
        let why = match argument {
            Argument::Person => t!(language, "turns-nobody"),
            _ => t!(language, "choice-none"),
        };
        return refuse(effects, why);
    }
    let title = match about.as_ref().and_then(|id| called(model, id)) {
        Some(what) => t!(
            language,
            "choice-title-about",
            what = what,
            label = then.label(language)
        ),
        None => then.label(language),
    };
    let choice = Choice {
        title,
        then,
        about,
        rows,
        chosen: 0,
    };
    model.screen.layers.push(Layer::Choice(choice));
}

/// How people point at a record: an entry's label, an item's number and title, a person's name.
pub(super) fn called(model: &Model, id: &Id) -> Option<String> {
    let minutes = &model.minutes;
    match minutes.record(id)?.kind {
        Kind::Participant => Some(people::name(minutes, id).to_owned()),
        Kind::Item => {
            let title = minutes.agenda().get(id)?.title.clone().unwrap_or_default();
            let number = agenda::number(minutes, id);
            Some(number.map_or_else(|| title.clone(), |number| format!("{number} {title}")))
        }
        _ => say::label(model, id),
    }
}

fn rows(model: &Model, then: Command, argument: Argument) -> Vec<Row> {
    let language = model.language;
    match argument {
        Argument::Person => persons(model, then),
        Argument::RoundKind => {
            let kinds = [
                RoundKind::CheckIn,
                RoundKind::Sharing,
                RoundKind::Clarifying,
                RoundKind::Reaction,
                RoundKind::Consent,
                RoundKind::Closing,
            ];
            kinds
                .map(|kind| {
                    (
                        say::round_name(language, Some(kind)),
                        kind.word().to_owned(),
                    )
                })
                .into()
        }
        Argument::EntryKind => {
            let kinds = [
                (Kind::Contribution, "note"),
                (Kind::Decision, "decision"),
                (Kind::Action, "action"),
                (Kind::Question, "question"),
                (Kind::Insight, "insight"),
                (Kind::Advice, "advice"),
            ];
            kinds
                .map(|(kind, word)| (say::kind_name(language, &kind), word.to_owned()))
                .into()
        }
        Argument::Level => [
            (Level::Circle, t!(language, "level-name-circle")),
            (Level::Network, t!(language, "level-name-network")),
            (Level::Public, t!(language, "level-name-public")),
        ]
        .map(|(level, name)| (name, level.word().to_owned()))
        .into(),
        Argument::Source => [
            (Source::Experiential, "experience"),
            (Source::Practice, "practice"),
            (Source::Scientific, "science"),
        ]
        .map(|(source, word)| (say::source_name(language, source), word.to_owned()))
        .into(),
        Argument::Role => [
            Role::Facilitator,
            Role::NoteTaker,
            Role::Timekeeper,
            Role::Guardian,
        ]
        .map(|role| (guests::role_name(language, role), role.word().to_owned()))
        .into(),
        Argument::Presence => PRESENCES
            .map(|(presence, word)| {
                (
                    guests::presence_name(language, Some(presence)),
                    word.to_owned(),
                )
            })
            .into(),
        Argument::Status => [
            (ActionStatus::Done, "done"),
            (ActionStatus::Open, "open"),
            (ActionStatus::Dropped, "dropped"),
            (ActionStatus::HandedOver, "handed-over"),
        ]
        .map(|(status, word)| (entry::status_name(language, status), word.to_owned()))
        .into(),
        Argument::Perspective => perspectives(model),
        Argument::Arrangement => Arrangement::ALL
            .map(|what| {
                (
                    closing::arrangement_name(language, what),
                    what.word().to_owned(),
                )
            })
            .into(),
        Argument::Item => items(model, then),
        _ => Vec::new(),
    }
}

/// Where somebody can be, with the word that says so.
pub(super) const PRESENCES: [(Presence, &str); 5] = [
    (Presence::Present, "present"),
    (Presence::Expected, "expected"),
    (Presence::SentWord, "sent-word"),
    (Presence::Online, "online"),
    (Presence::Left, "left"),
];

/// Everyone in seat order, with where they are: for a turn the previous speaker first, for an arrival
/// those who are not here first.
fn persons(model: &Model, then: Command) -> Vec<Row> {
    let mut everyone = people::in_seat_order(&model.minutes);
    // Stable sorts: the order of the seats stays among the others.
    match then {
        Command::Turn => {
            everyone.retain(|person| people::is_here(person));
            everyone.sort_by_key(|person| Some(&person.id) != model.previous.as_ref());
        }
        Command::In => everyone.sort_by_key(|person| people::is_here(person)),
        Command::Out => everyone.sort_by_key(|person| !people::is_here(person)),
        _ => {}
    }
    let rows = everyone
        .into_iter()
        .filter_map(|person| Some((person_row(model, person), mention(model, &person.id)?)));
    // Somebody who is not of the circle is asked for on the line.
    let outside = (then == Command::HandOver).then(|| {
        let shown = t!(model.language, "choice-outside");
        (shown, String::new())
    });
    rows.chain(outside).collect()
}

fn person_row(model: &Model, person: &Participant) -> String {
    let language = model.language;
    let turn = round::open(&model.minutes).and_then(|round| round.turns.get(&person.id));
    let state = match turn {
        _ if round::speaker(&model.minutes) == Some(&person.id) => t!(language, "turn-speaking"),
        Some(turn) if people::is_here(person) => guests::turn_name(language, *turn),
        _ => guests::presence_name(language, person.presence),
    };
    let name = person.name.as_deref().unwrap_or_default();
    t!(language, "choice-person", name = name, state = state)
}

/// The form in which a name on the line surely means this person, such as `@jan-de-vries`.
pub(super) fn mention(model: &Model, id: &Id) -> Option<String> {
    let everyone = people::in_seat_order(&model.minutes);
    let people: Vec<line::Person<'_>> = everyone
        .iter()
        .map(|person| line::Person {
            id: person.id.clone(),
            name: person.name.as_deref().unwrap_or_default(),
            present: people::is_here(person),
        })
        .collect();
    line::mention(id, &people)
}

/// The perspectives that kring knows, those that people here chose, and at last another one.
fn perspectives(model: &Model) -> Vec<Row> {
    let language = model.language;
    let row = |word: &str| (say::perspective(language, word), word.to_owned());
    let mut rows: Vec<Row> = PERSPECTIVES.into_iter().map(row).collect();
    let chosen: BTreeSet<&String> = model
        .minutes
        .participants()
        .values()
        .flat_map(|person| &person.perspectives)
        .collect();
    let own = chosen
        .into_iter()
        .filter(|own| !PERSPECTIVES.contains(&own.as_str()));
    rows.extend(own.map(|own| row(own)));
    rows.push((t!(language, "perspective-other"), String::new()));
    rows
}

/// The perspectives for which kring has a word.
const PERSPECTIVES: [&str; 10] = [
    "young-person",
    "parent",
    "foster-parent",
    "expert-by-experience",
    "professional",
    "researcher",
    "municipality",
    "policy",
    "management",
    "education",
];

/// The agenda items that a command can be about; the open one first where it is the likeliest.
fn items(model: &Model, then: Command) -> Vec<Row> {
    let minutes = &model.minutes;
    let open = model.item();
    let mut all = agenda::all_items(minutes);
    match then {
        Command::ReopenItem => {
            all.retain(|item| matches!(item.status, Some(ItemStatus::Done | ItemStatus::Dropped)));
        }
        Command::GoTo => all.retain(|item| {
            item.status != Some(ItemStatus::Dropped) && Some(&item.id) != open.as_ref()
        }),
        _ => {
            all.retain(|item| item.status != Some(ItemStatus::Dropped));
            all.sort_by_key(|item| Some(&item.id) != open.as_ref());
        }
    }
    let row = |item: &crate::minutes::Item| {
        let title = item.title.clone().unwrap_or_default();
        match agenda::number(minutes, &item.id) {
            Some(number) => (format!("{number} {title}"), number.to_string()),
            // Dropped items have no number: their title names them.
            None => (title.clone(), title),
        }
    };
    all.into_iter().map(row).collect()
}
