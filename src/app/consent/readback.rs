//! What was answered, to be read back. Reasons stay covered until everyone was asked.

use crate::circle::consent::{self, State};
use crate::circle::{people, round};
use crate::minutes::{Answer, Id, Outcome, Protocol, Response, Turn};
use crate::t;

use super::super::model::{Mode, Model};
use super::super::say;
use super::words;

/// How many of the fields of a decision are asked for when it is taken up another time: what became of
/// it, who was there, when, and who sees to it.
const ASKED_LATER: usize = 4;
/// How long a row of a proposal is, in characters, where people go through it.
const ROW: usize = 66;

/// What one person answered on a wording, as it may be shown now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Who.
    pub who: String,
    /// The answer; nothing while they are still to be asked.
    pub answer: Option<Answer>,
    /// Whether they were asked, and said that they answer later in this round.
    pub later: bool,
    /// The concern or objection; nothing while it is covered.
    pub reason: Option<String>,
    /// How the objection is met.
    pub met: Option<String>,
    /// Whether the objector said that it is resolved.
    pub closed: bool,
}

/// The words of a wording.
#[must_use]
pub fn text<'a>(model: &'a Model, version: &Id) -> &'a str {
    let version = model.minutes.versions().get(version);
    version
        .and_then(|version| version.text.as_deref())
        .unwrap_or_default()
}

/// The words of a wording, line by line. On the screen a long line is several, so that people can
/// go through it.
pub(super) fn text_lines(model: &Model, version: &Id) -> Vec<String> {
    let lines = text(model, version)
        .lines()
        .flat_map(|line| match model.mode {
            Mode::Plain => vec![line.to_owned()],
            Mode::Screen => in_rows(line),
        });
    lines
        .enumerate()
        .map(|(n, line)| match n {
            0 => t!(model.language, "consent-text", text = line),
            _ => line,
        })
        .collect()
}

/// A line in rows that fit most screens, cut between words.
pub(in crate::app) fn in_rows(line: &str) -> Vec<String> {
    let mut rows = vec![String::new()];
    for word in line.split(' ') {
        let row = rows.last().map_or(0, |row| row.chars().count());
        if row > 0 && row + 1 + word.chars().count() > ROW {
            rows.push(String::new());
        }
        if let Some(row) = rows.last_mut() {
            if !row.is_empty() {
                row.push(' ');
            }
            row.push_str(word);
        }
    }
    rows
}

/// Whether what people said with their answers on that wording is covered now.
fn is_covered(model: &Model, version: &Id) -> bool {
    let Some(proposal) = model
        .minutes
        .versions()
        .get(version)
        .and_then(|version| version.proposal.as_ref())
    else {
        return true;
    };
    let on_the_table = consent::wording(&model.minutes, proposal);
    on_the_table.is_some_and(|now| now.id == *version)
        && consent::reasons_are_covered(&model.minutes, proposal)
}

fn shown(who: String, response: &Response, covered: bool) -> Given {
    let closed = response.closed == Some(true);
    let words = |text: &Option<String>| text.clone().filter(|_| !covered);
    Given {
        who,
        answer: response.answer,
        later: false,
        reason: words(&response.reason),
        met: words(&response.met),
        closed,
    }
}

/// What everybody who decides answered on a wording, in seat order: those who are here, and those who
/// answered and have gone.
#[must_use]
pub fn given(model: &Model, version: &Id) -> Vec<Given> {
    let minutes = &model.minutes;
    let covered = is_covered(model, version);
    let given = consent::given(minutes, version);
    let asks = round::open(minutes).filter(|round| consent::wording_of(round) == Some(version));
    let later = |person: &Id| {
        asks.is_some_and(|round| round.turns.get(person) == Some(&Turn::Later))
            && round::speaker(minutes) != Some(person)
    };
    let mut all = Vec::new();
    for person in people::in_seat_order(minutes) {
        let who = say::who(model, &person.id);
        match given.get(&person.id) {
            Some(response) => all.push(shown(who, response, covered)),
            None if consent::decides(person) => {
                let asked = consent::has_answered(minutes, version, &person.id);
                if asked || people::is_here(person) {
                    all.push(Given {
                        who,
                        answer: asked.then_some(Answer::Consents),
                        later: !asked && later(&person.id),
                        reason: None,
                        met: None,
                        closed: false,
                    });
                }
            }
            None => {}
        }
    }
    all
}

/// What everybody answered, a line each, and who is not here.
pub(super) fn answers(model: &Model, version: &Id) -> Vec<String> {
    let language = model.language;
    let mut lines: Vec<String> = given(model, version)
        .into_iter()
        .map(|given| answer_line(model, &given))
        .collect();
    lines.extend(absent(model, version));
    let decides_not: Vec<&Id> = people::in_seat_order(&model.minutes)
        .into_iter()
        .filter(|person| people::is_here(person) && !consent::decides(person))
        .map(|person| &person.id)
        .collect();
    if !decides_not.is_empty() {
        let who = say::names(model, decides_not);
        lines.push(t!(language, "consent-not-deciding", who = who));
    }
    lines
}

/// One answer in a line.
#[must_use]
pub fn answer_line(model: &Model, given: &Given) -> String {
    let language = model.language;
    let who = given.who.as_str();
    let Some(answer) = given.answer else {
        return if given.later {
            t!(language, "answer-line-later", who = who)
        } else {
            t!(language, "answer-line-none", who = who)
        };
    };
    let mut line = t!(
        language,
        "answer-line",
        who = who,
        answer = words::answer_name(language, answer)
    );
    if let Some(reason) = &given.reason {
        line.push_str(": ");
        line.push_str(reason);
    }
    if answer == Answer::Objects {
        if let Some(met) = &given.met {
            let met = t!(language, "objection-met", met = met.as_str());
            line = say::and_then(&line, &met);
        }
        if given.closed {
            let closed = t!(language, "objection-closed", who = who);
            line = say::and_then(&line, &closed);
        }
    }
    line
}

/// Who decides, is not here and did not answer, and until when they may.
#[must_use]
pub fn absent(model: &Model, version: &Id) -> Option<String> {
    let minutes = &model.minutes;
    let language = model.language;
    let absent = consent::absent(minutes, version);
    if absent.is_empty() {
        return None;
    }
    let who = say::names(model, &absent);
    let proposal = minutes.versions().get(version)?.proposal.as_ref()?;
    Some(match minutes.proposals().get(proposal)?.answer_by {
        Some(day) => t!(
            language,
            "consent-absent-by",
            who = who,
            date = say::day(model, day)
        ),
        None => t!(model, "consent-absent", who = who),
    })
}

/// An objection as it is handled: whose, why, and how it is met.
#[must_use]
pub fn objection(model: &Model, objection: &Id) -> Vec<String> {
    let language = model.language;
    let Some(response) = model.minutes.responses().get(objection) else {
        return Vec::new();
    };
    let who = response.participant.as_ref();
    let who = who.map(|who| say::who(model, who)).unwrap_or_default();
    let mut lines = vec![match &response.reason {
        Some(reason) => t!(
            language,
            "objection-of",
            who = who,
            reason = reason.as_str()
        ),
        None => t!(language, "objection-untold", who = who),
    }];
    if let Some(met) = &response.met {
        lines.push(t!(language, "objection-met", met = met.as_str()));
    }
    lines
}

/// A proposal whole: its wordings, what was answered on each, and what became of it.
pub(super) fn whole(model: &Model, proposal: &Id) -> Vec<String> {
    let minutes = &model.minutes;
    let language = model.language;
    let mut lines = Vec::new();
    let all: Vec<_> = consent::versions(minutes, proposal).collect();
    for (place, version) in all.iter().enumerate() {
        lines.push(t!(language, "proposal-wording", number = place + 1));
        lines.extend(text_lines(model, &version.id));
        let on_the_table = place + 1 == all.len();
        if on_the_table {
            lines.extend(answers(model, &version.id));
        } else {
            // Of an earlier wording only what somebody said with the answer.
            let said = given(model, &version.id).into_iter();
            let said = said
                .filter(|given| matches!(given.answer, Some(Answer::Concern | Answer::Objects)));
            lines.extend(said.map(|given| answer_line(model, &given)));
        }
    }
    if let Some(State::Recorded { decision, .. }) = consent::state(minutes, proposal) {
        lines.extend(record(model, &decision));
    }
    lines
}

/// What is written down with a decision, a line each: its name, and what it holds; nothing where it
/// was left out.
#[must_use]
pub fn fields(model: &Model, decision: &Id) -> Vec<(String, Option<String>)> {
    let language = model.language;
    let Some(record) = model.minutes.decisions().get(decision) else {
        return Vec::new();
    };
    let names = |ids: &std::collections::BTreeSet<Id>| {
        Some(say::names(model, ids)).filter(|names| !names.is_empty())
    };
    let sources: Vec<String> = record
        .sources
        .iter()
        .map(|source| say::source_name(language, *source))
        .collect();
    let outcome = record.outcome;
    let holds = matches!(outcome, Some(Outcome::Adopted | Outcome::Trial));
    let knowledge = match sources.as_slice() {
        [] => None,
        [source] if holds => Some(t!(
            language,
            "decision-one-source",
            source = source.as_str()
        )),
        several => Some(several.join(", ")),
    };
    let fields = vec![
        (
            t!(language, "record-outcome"),
            outcome.map(|outcome| words::outcome_name(language, outcome)),
        ),
        (t!(language, "record-present"), names(&record.present)),
        (
            t!(language, "record-review"),
            record.review.map(|day| say::day(model, day)),
        ),
        (t!(language, "record-owners"), names(&record.owners)),
        (t!(language, "record-measure"), record.measure.clone()),
        (t!(language, "record-term"), record.term.clone()),
        (t!(language, "record-sources"), knowledge),
    ];
    // Of what is not asked for nothing is missing.
    let asked = match outcome {
        _ if is_plain(model, record.proposal.as_ref()) => 0,
        Some(Outcome::Adopted | Outcome::Trial) | None => fields.len(),
        Some(Outcome::Postponed | Outcome::HandedOver) => ASKED_LATER,
        Some(Outcome::Dropped | Outcome::Inconclusive) => 0,
    };
    let shown = fields.into_iter().enumerate();
    let shown = shown.filter(|(place, (_, value))| *place < asked || value.is_some());
    shown.map(|(_, field)| field).collect()
}

/// Whether a proposal is decided on with its text, objections and outcome only.
pub(super) fn is_plain(model: &Model, proposal: Option<&Id>) -> bool {
    let proposal = proposal.and_then(|id| model.minutes.proposals().get(id));
    proposal.is_some_and(|proposal| proposal.protocol == Some(Protocol::Plain))
}

fn record(model: &Model, decision: &Id) -> Vec<String> {
    fields(model, decision)
        .into_iter()
        .filter_map(|(name, value)| {
            let value = value?;
            Some(t!(
                model.language,
                "record-line",
                name = name,
                value = value
            ))
        })
        .collect()
}
