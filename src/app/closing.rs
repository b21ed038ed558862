//! Closing: everything in one view, and for each thing that is missing the command that mends it.

use chrono::NaiveDate;

use crate::circle::closing::{self, Arrangement, Closing, Missing};
use crate::circle::consent::{self, Unsaid};
use crate::circle::{agenda, carry, people};
use crate::lang::Language;
use crate::minutes::{Decision, Id, Minutes, Stamp};
use crate::t;

use super::commands::Command;
use super::consent::proposal_number;
use super::model::{Mode, Model};
use super::say::ECHO;
use super::screen::Does;
use super::{equality, reading_back, say, screen, views};

mod around;

pub(super) use around::{arranged, arranging, evaluate, tell_absent};

/// The most people who are named in one line.
const MOST_NAMES: usize = 8;

/// A part of the closing view: its title, and what stands under it.
pub(super) struct Section {
    pub title: String,
    pub lines: Vec<Line>,
}

/// A line of a part of the closing view.
pub(super) struct Line {
    pub text: String,
    /// How it stands.
    pub right: String,
    /// What can be done with it.
    pub does: Option<Does>,
}

impl Line {
    /// An entry, with the level that the circle gave it, if it did.
    fn entry(model: &Model, id: &Id, text: String) -> Self {
        Self {
            text,
            right: reading_back::said(model, id).unwrap_or_default(),
            does: Some(does(Command::Entry, Some(id))),
        }
    }

    /// The whole line, for where nothing stands on the right.
    fn whole(self) -> String {
        match self.right.as_str() {
            "" => self.text,
            right => format!("{}: {right}", self.text),
        }
    }
}

/// What came of the session, part by part.
pub(super) fn sections(model: &Model, view: &Closing<'_>) -> Vec<Section> {
    let language = model.language;
    let decisions = |of: &[&Decision]| -> Vec<Line> {
        let lines = of.iter();
        let lines = lines.map(|d| Line::entry(model, &d.id, views::decision_line(model, d)));
        lines.collect()
    };
    let actions = view.actions.iter();
    let actions = actions.map(|a| Line::entry(model, &a.id, super::carried::action_line(model, a)));
    let questions = view.questions.iter();
    let questions =
        questions.map(|q| Line::entry(model, &q.id, super::carried::question_line(model, q)));
    let insights = view.insights.iter();
    let insights = insights.map(|i| {
        let text = views::entry_line(model, &i.id, i.text.as_deref());
        Line::entry(model, &i.id, text)
    });
    let advice = view.advice.iter();
    let advice = advice.map(|a| Line::entry(model, &a.id, super::advice::advice_line(model, a)));
    let agreements = view.agreements.iter();
    let agreements = agreements.map(|a| {
        let text = views::entry_line(model, &a.id, a.text.as_deref());
        Line::entry(model, &a.id, text)
    });
    let section = |title: String, lines: Vec<Line>| Section { title, lines };
    let mut sections = vec![
        section(
            t!(language, "closing-decisions", count = view.decisions.len()),
            decisions(&view.decisions),
        ),
        section(
            t!(language, "closing-actions", count = view.actions.len()),
            actions.collect(),
        ),
        section(
            t!(language, "closing-questions", count = view.questions.len()),
            questions.collect(),
        ),
        section(
            t!(language, "closing-insights", count = view.insights.len()),
            insights.collect(),
        ),
    ];
    let more = [
        section(
            t!(language, "closing-put-off", count = view.put_off.len()),
            decisions(&view.put_off),
        ),
        section(
            t!(language, "closing-dropped", count = view.dropped.len()),
            decisions(&view.dropped),
        ),
        section(
            t!(language, "closing-advice", count = view.advice.len()),
            advice.collect(),
        ),
        section(
            t!(
                language,
                "closing-agreements",
                count = view.agreements.len()
            ),
            agreements.collect(),
        ),
        section(t!(language, "closing-around"), around(model)),
    ];
    sections.extend(more.into_iter().filter(|part| !part.lines.is_empty()));
    if let Some((count, tenths)) = closing::scores(&model.minutes) {
        let mean = format!("{}{}{}", tenths / 10, point(language), tenths % 10);
        let text = t!(language, "closing-scores", mean = mean, count = count);
        let added = model.minutes.evaluations().values();
        let added = added.filter_map(|one| one.text.as_deref());
        let added = added.map(|text| Line {
            text: format!("  {text}"),
            right: String::new(),
            does: None,
        });
        sections.push(section(text, added.collect()));
    }
    sections
}

/// What was said already of what is around a session: when the next one is, who tells whom, what is
/// arranged.
fn around(model: &Model) -> Vec<Line> {
    let (language, minutes) = (model.language, &model.minutes);
    let next = minutes.session().next_date.map(|day| Line {
        text: format!("  {}", screen::capital(&t!(language, "closing-next"))),
        right: say::day(model, day),
        does: Some(does(Command::NextDate, None)),
    });
    let told = people::in_seat_order(minutes).into_iter();
    let told = told.filter_map(|absent| {
        let teller = absent.told_by.as_ref()?;
        let (whom, who) = (say::who(model, &absent.id), say::who(model, teller));
        Some(Line {
            text: format!("  {}", t!(language, "closing-told-by", whom = whom)),
            right: who,
            does: Some(does(Command::TellAbsent, Some(&absent.id))),
        })
    });
    let arranged = Arrangement::ALL.into_iter();
    let arranged = arranged.filter(|what| what.is_done(minutes)).map(|what| {
        let name = arrangement_name(language, what);
        Line {
            text: format!("  {}", screen::capital(&name)),
            right: t!(language, "closing-arranged"),
            does: Some(Does {
                value: name,
                ..does(Command::Arranged, None)
            }),
        }
    });
    next.into_iter().chain(told).chain(arranged).collect()
}

/// A command, and what it is about; what it still needs is asked.
fn does(command: Command, about: Option<&Id>) -> Does {
    Does {
        command,
        about: about.cloned(),
        value: String::new(),
    }
}

fn point(language: Language) -> char {
    match language {
        Language::Dutch => ',',
        Language::English => '.',
    }
}

/// What goes along to the next session, in a sentence.
#[must_use]
pub fn taken_along(language: Language, minutes: &Minutes, now: Stamp) -> String {
    let taken = carry::taken(minutes);
    let next = minutes.session().next_date;
    let day = next.unwrap_or_else(|| carry::day_of(minutes, now.time().date_naive()));
    let due = taken.decisions.iter();
    let due = due
        .filter(|decision| decision.review.is_some_and(|review| review <= day))
        .count();
    let parts = [
        (
            taken.actions.len(),
            t!(language, "taken-actions", count = taken.actions.len()),
        ),
        (
            taken.questions.len(),
            t!(language, "taken-questions", count = taken.questions.len()),
        ),
        (
            taken.agreements.len(),
            t!(language, "taken-agreements", count = taken.agreements.len()),
        ),
        (due, t!(language, "taken-decisions", count = due)),
        (
            taken.advice.len(),
            t!(language, "taken-advice", count = taken.advice.len()),
        ),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(_, words)| words).collect();
    parts.join(", ")
}

/// What goes along, as a line of the closing view.
pub(super) fn along(model: &Model) -> String {
    let language = model.language;
    let what = taken_along(language, &model.minutes, model.latest.0);
    if what.is_empty() {
        t!(language, "closing-along-nothing")
    } else {
        t!(language, "closing-along", what = what)
    }
}

/// The day of today, as far as the mind knows.
pub(super) fn today(model: &Model) -> NaiveDate {
    model.latest.0.time().date_naive()
}

/// The closing view in lines: what is missing is numbered, with the command that mends it.
pub(super) fn view(model: &Model) -> Vec<String> {
    let language = model.language;
    let view = closing::view(&model.minutes, today(model));
    let mut lines = Vec::new();
    for section in sections(model, &view) {
        lines.push(section.title);
        lines.extend(section.lines.into_iter().map(Line::whole));
    }
    lines.push(along(model));
    lines.extend(equality::one_sided(model));
    if let Some(sheets) = super::sheets::closing_line(model) {
        lines.push(format!("{sheets} /{}", Command::Sheet.name(language)));
    }
    if view.missing.is_empty() {
        lines.push(t!(language, "closing-complete"));
    } else {
        lines.push(t!(language, "closing-missing"));
        for (n, missing) in view.missing.iter().enumerate() {
            let what = missing_words(model, missing);
            let typed = typed(model, &mends(model, missing));
            lines.push(format!("  {}  {what} {typed}", n + 1));
        }
    }
    lines
}

/// The names of people; of very many the first of them, and how many more there are.
fn some(model: &Model, people: &[Id]) -> String {
    let (first, more) = people.split_at(people.len().min(MOST_NAMES));
    let names = say::names(model, first);
    match more.len() {
        0 => names,
        count => t!(model.language, "names-more", names = names, count = count),
    }
}

/// What is missing, in words.
pub(super) fn missing_words(model: &Model, missing: &Missing) -> String {
    let language = model.language;
    let label = |id: &Id| {
        let label = say::label(model, id).unwrap_or_default();
        let text = model
            .minutes
            .value(id, "text")
            .and_then(|text| text.as_str());
        let text = say::excerpt(text.unwrap_or_default(), ECHO);
        // A question follows it.
        format!("{label} {}", text.trim_end_matches('.'))
    };
    let title = |id: &Id| {
        let item = model.minutes.agenda().get(id);
        item.and_then(|item| item.title.clone()).unwrap_or_default()
    };
    match missing {
        Missing::Owner(id) => t!(language, "missing-owner", label = label(id)),
        Missing::Due(id) => t!(language, "missing-due", label = label(id)),
        Missing::Review(id) => t!(language, "missing-review", label = label(id)),
        Missing::Unsaid(id, Unsaid::Owner) => {
            t!(language, "missing-decision-owner", label = label(id))
        }
        Missing::Unsaid(id, Unsaid::Measure) => {
            t!(language, "missing-measure", label = label(id))
        }
        Missing::Unsaid(id, Unsaid::Term) => t!(language, "missing-term", label = label(id)),
        Missing::Unsaid(id, Unsaid::Sources) => {
            t!(language, "missing-sources", label = label(id))
        }
        Missing::Unsaid(id, Unsaid::AnswerBy) => {
            t!(language, "missing-answer-by", label = label(id))
        }
        Missing::Unsaid(id, Unsaid::Objection) => {
            let decision = model.minutes.decisions().get(id);
            let who = decision.map(|decision| consent::late_objectors(&model.minutes, decision));
            let who = say::names(model, &who.unwrap_or_default());
            t!(language, "missing-objection", label = label(id), who = who)
        }
        Missing::Advice(id) => t!(language, "missing-advice", label = label(id)),
        Missing::NeverAsked { item, people } => {
            let who = some(model, people);
            t!(
                language,
                "missing-never-asked",
                who = who,
                item = title(item)
            )
        }
        Missing::StillLater { item, people } => {
            let who = some(model, people);
            t!(language, "missing-later", who = who, item = title(item))
        }
        Missing::Proposal(id) => {
            t!(
                language,
                "missing-proposal",
                text = views::proposal_text(model, id)
            )
        }
        Missing::Outcome(id) => t!(language, "missing-outcome", item = title(id)),
        Missing::NotReached(id) => t!(language, "missing-not-reached", item = title(id)),
        Missing::TellAbsent(id) => t!(language, "missing-tell-absent", who = say::who(model, id)),
        Missing::Arranged(what) => arrangement_asked(language, *what),
        Missing::ReadBack(count) => t!(language, "missing-read-back", count = *count),
        Missing::Doubles(count) => t!(language, "missing-doubles", count = *count),
        Missing::NextDate => t!(language, "missing-next-date"),
    }
}

/// The question whether something around the session is arranged.
#[must_use]
pub fn arrangement_asked(language: Language, what: Arrangement) -> String {
    match what {
        Arrangement::Reimbursement => t!(language, "missing-reimbursement"),
        Arrangement::Aftercare => t!(language, "missing-aftercare"),
    }
}

/// The name of something to arrange.
pub(super) fn arrangement_name(language: Language, what: Arrangement) -> String {
    match what {
        Arrangement::Reimbursement => t!(language, "arrangement-reimbursement"),
        Arrangement::Aftercare => t!(language, "arrangement-aftercare"),
    }
}

/// The command that mends what is missing; what it still needs is asked.
pub(super) fn mends(model: &Model, missing: &Missing) -> Does {
    let item = |id: &Id| does(Command::GoTo, Some(id));
    match missing {
        Missing::Owner(id) | Missing::Unsaid(id, Unsaid::Owner) => does(Command::Owner, Some(id)),
        Missing::Due(id) => does(Command::Due, Some(id)),
        Missing::Review(id) => does(Command::Review, Some(id)),
        Missing::Unsaid(id, Unsaid::Measure) => does(Command::Measure, Some(id)),
        Missing::Unsaid(id, Unsaid::Term) => does(Command::Term, Some(id)),
        Missing::Unsaid(id, Unsaid::Sources) => does(Command::Source, Some(id)),
        Missing::Unsaid(id, Unsaid::AnswerBy) => does(Command::AnswerBy, Some(id)),
        Missing::Unsaid(id, Unsaid::Objection) => {
            let decision = model.minutes.decisions().get(id);
            let proposal = decision.and_then(|decision| decision.proposal.as_ref());
            let number = proposal.map(|id| proposal_number(model, id).to_string());
            Does {
                value: number.unwrap_or_default(),
                ..does(Command::TakeUp, None)
            }
        }
        // Taken over, partly or not: its menu has all three.
        Missing::Advice(id) if model.mode == Mode::Screen => does(Command::Entry, Some(id)),
        Missing::Advice(id) => does(Command::TakenOver, Some(id)),
        Missing::NeverAsked { item: id, .. }
        | Missing::StillLater { item: id, .. }
        | Missing::NotReached(id) => item(id),
        Missing::Proposal(id) => {
            let of = model.minutes.proposals().get(id);
            match of.and_then(|proposal| proposal.item.as_ref()) {
                Some(id) if agenda::number(&model.minutes, id).is_some() => item(id),
                _ => does(Command::Propose, None),
            }
        }
        Missing::Outcome(id) => does(Command::Outcome, Some(id)),
        Missing::TellAbsent(id) => does(Command::TellAbsent, Some(id)),
        Missing::Arranged(what) => {
            let value = arrangement_name(model.language, *what);
            Does {
                value,
                ..does(Command::Arranged, None)
            }
        }
        Missing::ReadBack(_) => does(Command::ReadBack, None),
        Missing::Doubles(_) => does(Command::Differences, None),
        Missing::NextDate => does(Command::NextDate, None),
    }
}

/// The command as it is typed, with the word for what is still to be filled in: `/owner A1 NAME`.
fn typed(model: &Model, does: &Does) -> String {
    let language = model.language;
    let name = does.command.name(language);
    let asked = match does.command {
        Command::GoTo
        | Command::Arranged
        | Command::ReadBack
        | Command::TakeUp
        | Command::Differences => None,
        command => command.row().parameters.last(),
    };
    let asked = asked.map(|parameter| parameter.argument.placeholder(language));
    let value = asked.unwrap_or_else(|| does.value.clone());
    let arguments = screen::arguments(model, does.command, does.about.as_ref(), &value);
    format!("/{name} {}", arguments.unwrap_or_default())
        .trim_end()
        .to_owned()
}
