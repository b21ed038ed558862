//! Lists to choose from, for commands that need a person, a kind, a level.

use std::collections::BTreeSet;

use crate::app;
use crate::app::commands::{Argument, Command};
use crate::app::consent::{self, words};
use crate::app::leading::refuse;
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::app::{allowed, entry, grouping, guests, late, say};
use crate::circle::closing::{self, Arrangement};
use crate::circle::plan::Form;
use crate::circle::{agenda, groups, line, order, people, round, steps};
use crate::minutes::{
    ActionStatus, Id, ItemStatus, Kind, Level, Outcome, Participant, Presence, Role, RoundKind,
    Source, Stamp,
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
    let rows = rows(model, then, about.as_ref(), argument);
    if rows.is_empty() {
        let why = match argument {
            Argument::Person => t!(model, "turns-nobody"),
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
        note: None,
    };
    model.screen.layers.push(Layer::Choice(choice));
}

/// Opens what the circle can do about its time; tells whether there is anything to choose.
pub(super) fn about_time(model: &mut Model, now: Stamp) -> bool {
    let choices = late::choices(model, now);
    if choices.is_empty() || allowed::barred(model, Command::Late).is_some() {
        return false;
    }
    let rows = choices.into_iter().zip(1..);
    let choice = Choice {
        title: t!(model.language, "late-title"),
        then: Command::Late,
        about: None,
        rows: rows
            .map(|(row, number)| (row, number.to_string()))
            .collect(),
        chosen: 0,
        note: late::kept(model),
    };
    model.screen.layers.push(Layer::Choice(choice));
    true
}

/// How people point at a record: an entry's label, an item's number and title, a person's name.
pub(super) fn called(model: &Model, id: &Id) -> Option<String> {
    let minutes = &model.minutes;
    match minutes.record(id)?.kind {
        Kind::Participant | Kind::Group => Some(people::name(minutes, id).to_owned()),
        Kind::Item => {
            let title = minutes.agenda().get(id)?.title.clone().unwrap_or_default();
            let number = agenda::number(minutes, id);
            Some(number.map_or_else(|| title.clone(), |number| format!("{number} {title}")))
        }
        _ => say::label(model, id),
    }
}

fn rows(model: &Model, then: Command, about: Option<&Id>, argument: Argument) -> Vec<Row> {
    let language = model.language;
    match argument {
        Argument::Person => persons(model, then, about),
        Argument::RoundKind => kinds_of_round(model),
        Argument::CentreTurn => [
            ("first", t!(language, "centre-turn-first")),
            ("last", t!(language, "centre-turn-last")),
        ]
        .map(|(word, name)| (name, word.to_owned()))
        .into(),
        Argument::Place => places(model, about),
        Argument::Group => groups_of_item(model),
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
        Argument::Outcome => OUTCOMES
            .map(|outcome| {
                (
                    words::outcome_name(language, outcome),
                    outcome.word().to_owned(),
                )
            })
            .into(),
        Argument::Number if then == Command::TakeUp => consent::to_take_up(model),
        Argument::Perspective => perspectives(model),
        Argument::Arrangement => Arrangement::ALL
            .map(|what| {
                (
                    app::closing::arrangement_name(language, what),
                    what.word().to_owned(),
                )
            })
            .into(),
        Argument::Item => items(model, then),
        _ => Vec::new(),
    }
}

/// The kinds of round; what the item's form asks for stands first.
fn kinds_of_round(model: &Model) -> Vec<Row> {
    let language = model.language;
    let mut kinds = [
        RoundKind::CheckIn,
        RoundKind::Sharing,
        RoundKind::Clarifying,
        RoundKind::Reaction,
        RoundKind::Consent,
        RoundKind::Closing,
    ];
    // First what fits the item: another round of a kind that it has, or else everyone telling.
    let form = agenda::current(&model.minutes).map(agenda::form);
    let of_item = |wanted: &RoundKind| {
        let form = form.iter().flatten();
        form.into_iter()
            .any(|part| matches!(part, Form::Round { kind, .. } if kind == wanted))
    };
    kinds.sort_by_key(|kind| (!of_item(kind), *kind != RoundKind::Sharing));
    let kinds = kinds.map(|kind| {
        let name = say::round_name(language, Some(kind));
        (name, kind.word().to_owned())
    });
    let next = steps::to_hold(&model.minutes).into_iter().next();
    let next = next.map(|next| {
        let round = say::to_hold(language, next);
        let row = t!(language, "choice-round-planned", round = round);
        (row, "planned".to_owned())
    });
    next.into_iter().chain(kinds).collect()
}

/// What can become of a proposal.
const OUTCOMES: [Outcome; 6] = [
    Outcome::Adopted,
    Outcome::Trial,
    Outcome::Postponed,
    Outcome::HandedOver,
    Outcome::Dropped,
    Outcome::Inconclusive,
];

/// Where somebody can be, with the word that says so.
pub(super) const PRESENCES: [(Presence, &str); 5] = [
    (Presence::Present, "present"),
    (Presence::Expected, "expected"),
    (Presence::SentWord, "sent-word"),
    (Presence::Online, "online"),
    (Presence::Left, "left"),
];

/// Everyone in seat order, with where they are: for a turn the previous speaker first, for an arrival
/// those who are not here first; to tell somebody who was not there only those who were.
fn persons(model: &Model, then: Command, about: Option<&Id>) -> Vec<Row> {
    let mut everyone = people::in_seat_order(&model.minutes);
    // Stable sorts: the order of the seats stays among the others.
    match then {
        Command::Turn => {
            everyone.retain(|person| people::is_here(person));
            everyone.sort_by_key(|person| Some(&person.id) != model.previous.as_ref());
        }
        Command::Order => {
            let open = round::open(&model.minutes);
            let waiting = open.map(|open| order::waiting(&model.minutes, open));
            let waiting = waiting.unwrap_or_default();
            let place = |id: &Id| waiting.iter().position(|other| other == id);
            everyone.retain(|person| place(&person.id).is_some());
            everyone.sort_by_key(|person| place(&person.id));
        }
        Command::Centre | Command::Swap | Command::Group => {
            everyone.retain(|person| people::is_here(person));
        }
        // Only who was there can tell about it.
        Command::TellAbsent => {
            everyone.retain(|person| closing::came(person) && Some(&person.id) != about);
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

/// The groups of the open item, with who is in each.
fn groups_of_item(model: &Model) -> Vec<Row> {
    let groups = groups::of_item(&model.minutes).into_iter().zip(1..);
    groups
        .map(|(group, number)| {
            let name = group.name.as_deref().unwrap_or_default();
            let members = grouping::members(model, &group.id);
            (format!("{name}: {members}"), number.to_string())
        })
        .collect()
}

/// The places in the order of the open round: next, or after somebody who still gets a turn.
fn places(model: &Model, about: Option<&Id>) -> Vec<Row> {
    let language = model.language;
    let mut rows = vec![(t!(language, "place-next"), "1".to_owned())];
    if let Some(open) = round::open(&model.minutes) {
        let mut waiting = order::waiting(&model.minutes, open);
        waiting.retain(|id| Some(id) != about);
        rows.extend(waiting.iter().zip(2..).map(|(id, place)| {
            let who = say::who(model, id);
            (t!(language, "place-after", who = who), place.to_string())
        }));
    }
    rows
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
