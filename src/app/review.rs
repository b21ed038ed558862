//! Deciding what is left to decide: one question after the other, with what everyone wrote and the
//! choices. Both wordings stay until somebody chose, and a choice can be undone.

mod words;

use crate::circle::entries::MOST_BYTES;
use crate::circle::review::{self, Sort, Undecided};
use crate::minutes::{CellName, Id};
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::message::{Effect, Moment};
use super::model::{Mode, Model};
use super::say::ECHO;
use super::screen::capital;
use super::{arguments, leading, say, undo};
pub use words::field_name;

/// The letters that stand on a row of a narrow screen.
const ROW: usize = 36;

/// Where deciding stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Review {
    /// The question that was chosen; without it the first that is not left for later.
    at: Option<(Id, CellName)>,
    /// What was left for later.
    later: Vec<(Id, CellName)>,
    /// The first row of long texts that is shown, from 0.
    from: usize,
    /// How many steps could be undone when deciding began: those are not undone from here.
    floor: usize,
    /// Nothing else is done with the session: who is ready leaves.
    pub alone: bool,
}

/// The question at hand, for the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnReview {
    /// How many questions there are.
    pub left: usize,
    /// What it is about: "A2 action, by when".
    pub what: String,
    /// The words of the entry, where something else of it is to be decided.
    pub about: Option<String>,
    /// What everyone wrote.
    pub wordings: Vec<Written>,
    /// Whether words are compared, so that what differs is worth showing.
    pub compares: bool,
    /// The commands that may be given beside the wordings.
    pub commands: Vec<Command>,
    /// The first row of the texts that is shown, from 0.
    pub from: usize,
}

/// One thing that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Who wrote it, and when.
    pub by: String,
    /// What stands there.
    pub text: String,
    /// What choosing it is called: "Anna's wording".
    pub choice: String,
}

fn key(asked: &Undecided) -> Option<(Id, CellName)> {
    Some((asked.id.clone(), asked.cells.first()?.clone()))
}

/// The question at hand: the chosen one, or the first that is not left for later.
fn at_hand(model: &Model, all: &[Undecided]) -> Option<Undecided> {
    let is = |wanted: &(Id, CellName)| all.iter().find(|asked| asked.is(&wanted.0, &wanted.1));
    let waits = |asked: &&Undecided| {
        let later = &model.review.later;
        !later.iter().any(|(id, cell)| asked.is(id, cell))
    };
    let chosen = model.review.at.as_ref().and_then(is);
    let first = || all.iter().find(waits);
    let later = || model.review.later.iter().find_map(is);
    chosen.or_else(first).or_else(later).cloned()
}

/// The question at hand, in words; `None` when everything is decided.
#[must_use]
pub fn on_review(model: &Model) -> Option<OnReview> {
    let all = review::undecided(&model.minutes);
    let asked = at_hand(model, &all)?;
    let wordings = asked.wordings.iter().enumerate();
    let wordings = wordings.map(|(place, wording)| Written {
        by: words::by(model, wording),
        text: words::value(model, &asked, place),
        choice: words::choice(model, &asked, place),
    });
    let mut commands = Vec::new();
    if review::all_in_one(&asked).is_some() {
        commands.push(Command::BothWordings);
    }
    if takes_other(asked.sort) {
        commands.push(Command::OwnWording);
    }
    if all.len() > 1 {
        commands.extend([Command::DecideLater, Command::DecideBefore]);
    }
    if can_undo(model) {
        commands.push(Command::Undo);
    }
    Some(OnReview {
        left: all.len(),
        what: words::what(model, &asked),
        about: words::about(model, &asked),
        wordings: wordings.collect(),
        compares: asked.sort == Sort::Words,
        commands,
        from: model.review.from,
    })
}

/// Whether something other than what was written can be decided for.
fn takes_other(sort: Sort) -> bool {
    matches!(sort, Sort::Words | Sort::Day | Sort::Number)
}

/// What stands on the line to begin with, when other words are asked for.
pub(super) fn given(model: &Model) -> String {
    let all = review::undecided(&model.minutes);
    let asked = at_hand(model, &all).filter(|asked| asked.sort == Sort::Words);
    let words = |asked: Undecided| {
        let cell = asked.cells.first()?;
        let value = model.minutes.value(&asked.id, cell)?;
        Some(value.as_str()?.to_owned())
    };
    asked.and_then(words).unwrap_or_default()
}

/// Begins at the first question; what was done before cannot be undone from here.
pub(super) fn begin(model: &mut Model) {
    let alone = model.review.alone;
    model.review = Review {
        floor: model.done.len(),
        alone,
        ..Review::default()
    };
}

/// How many questions are left.
#[must_use]
pub fn left_to_decide(model: &Model) -> usize {
    review::undecided(&model.minutes).len()
}

/// Up or down in texts that are longer than what is seen of them.
pub(super) fn scroll(model: &mut Model, by: isize) {
    // About as many rows as the texts take below each other.
    let rows = |text: &str| text.lines().map(|line| line.len() / ROW + 1).sum::<usize>();
    let most = on_review(model).map_or(0, |shown| {
        let texts = shown.wordings.iter();
        texts.map(|written| rows(&written.text) + 1).sum()
    });
    model.review.from = model.review.from.saturating_add_signed(by).min(most);
}

/// Does one of the commands of deciding.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Differences => asked_for(model, moment, typed, effects),
        Command::BothWordings => both(model, moment, effects),
        Command::OwnWording => other(model, moment, typed, effects),
        Command::DecideLater => later(model, effects),
        Command::DecideBefore => before(model, effects),
        _ => leading::refuse(effects, t!(model.language, "not-here")),
    }
}

/// Shows the question at hand, or decides as was typed: a number, "both", or "text" and other words.
fn asked_for(model: &mut Model, moment: &mut Moment<'_>, typed: &str, effects: &mut Vec<Effect>) {
    if typed.is_empty() {
        return show(model, effects);
    }
    let (first, rest) = arguments::split(typed);
    let first = first.to_lowercase();
    match (first.as_str(), rest) {
        ("both" | "allebei" | "beide", "") => both(model, moment, effects),
        ("text" | "tekst", words) => other(model, moment, words, effects),
        (number, "") => match number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)) {
            Some(place) => take(model, moment, place, effects),
            None => leading::refuse(effects, how(model)),
        },
        _ => leading::refuse(effects, how(model)),
    }
}

fn how(model: &Model) -> String {
    t!(model, "review-how")
}

fn show(model: &mut Model, effects: &mut Vec<Effect>) {
    model.review.from = 0;
    let (text, more) = standing(model);
    effects.push(Effect::Answer(Answer::here(text, None).with(more)));
}

/// Where deciding stands: how many are left, and what the question at hand is.
fn standing(model: &Model) -> (String, Vec<String>) {
    let Some(shown) = on_review(model) else {
        return (t!(model.language, "review-all"), Vec::new());
    };
    let mut more = vec![format!("  {}", shown.what)];
    more.extend(shown.about.iter().map(|about| format!("  {about}")));
    for (place, written) in shown.wordings.iter().enumerate() {
        let number = place + 1;
        let Written { by, text, choice } = written;
        more.push(t!(
            model.language,
            "review-choice",
            number = number,
            choice = choice.as_str(),
            by = by.as_str()
        ));
        more.extend(text.lines().map(|line| format!("       {line}")));
    }
    let left = capital(&t!(model.language, "review-left", count = shown.left));
    let has = |command| shown.commands.contains(&command);
    let text = match (has(Command::BothWordings), has(Command::OwnWording)) {
        (true, _) => t!(model, "review-ask", left = left),
        (false, true) => t!(model, "review-ask-other", left = left),
        (false, false) => t!(model, "review-ask-one", left = left),
    };
    (text, more)
}

/// What is asked first when a session is opened only to decide.
pub(super) fn opened(model: &mut Model, effects: &mut Vec<Effect>) {
    begin(model);
    match model.mode {
        Mode::Plain => show(model, effects),
        Mode::Screen => super::screen::review(model, effects),
    }
}

/// Decides for the wording at this place, from 0.
pub(super) fn take(
    model: &mut Model,
    moment: &mut Moment<'_>,
    place: usize,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let all = review::undecided(&model.minutes);
    let Some(asked) = at_hand(model, &all) else {
        return leading::refuse(effects, t!(language, "review-all"));
    };
    if place >= asked.wordings.len() {
        let most = asked.wordings.len();
        return leading::refuse(effects, t!(language, "review-number", most = most));
    }
    let chosen = words::choice(model, &asked, place);
    decide(model, moment, &asked, &chosen, effects, |pen, asked| {
        review::take(pen, asked, place);
    });
}

fn both(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    let all = review::undecided(&model.minutes);
    let Some(asked) = at_hand(model, &all) else {
        return leading::refuse(effects, t!(language, "review-all"));
    };
    let Some(text) = review::all_in_one(&asked) else {
        return leading::refuse(effects, t!(language, "review-no-both"));
    };
    let chosen = t!(language, "review-both", count = asked.wordings.len());
    decide(model, moment, &asked, &chosen, effects, |pen, asked| {
        review::write(pen, asked, vec![Some(text.into())]);
    });
}

/// Decides for something that nobody wrote yet.
fn other(model: &mut Model, moment: &mut Moment<'_>, typed: &str, effects: &mut Vec<Effect>) {
    let language = model.language;
    let all = review::undecided(&model.minutes);
    let Some(asked) = at_hand(model, &all) else {
        return leading::refuse(effects, t!(language, "review-all"));
    };
    if !takes_other(asked.sort) {
        return leading::refuse(effects, t!(language, "review-no-other"));
    }
    let typed = typed.trim();
    if typed.is_empty() {
        return leading::refuse(effects, t!(model, "review-other-what"));
    }
    if typed.len() > MOST_BYTES {
        return leading::refuse(effects, t!(language, "argument-long"));
    }
    let value = match asked.sort {
        Sort::Day => arguments::date(model, typed, moment.now).map(|day| day.to_string().into()),
        Sort::Number => typed.parse::<u32>().ok().map(Into::into),
        _ => Some(typed.into()),
    };
    let Some(value) = value else {
        let typed = say::excerpt(typed, ECHO);
        let why = match asked.sort {
            Sort::Day => t!(language, "date-unread", text = typed),
            _ => t!(language, "review-no-number", typed = typed),
        };
        return leading::refuse(effects, why);
    };
    // A day stands there as it was said, too.
    let values = [Some(value), Some(typed.into())];
    let values = values.into_iter().take(asked.cells.len()).collect();
    let chosen = t!(language, "changed-text", text = say::excerpt(typed, ECHO));
    decide(model, moment, &asked, &chosen, effects, |pen, asked| {
        review::write(pen, asked, values);
    });
}

fn decide(
    model: &mut Model,
    moment: &mut Moment<'_>,
    asked: &Undecided,
    chosen: &str,
    effects: &mut Vec<Effect>,
    with: impl FnOnce(&mut crate::minutes::Pen<'_>, &Undecided),
) {
    let what = words::subject(model, asked);
    let text = t!(
        model.language,
        "review-decided",
        what = what,
        chosen = chosen
    );
    let after = model.write(moment, effects, text.clone(), |pen| with(pen, asked));
    model.review.later.retain(|(id, cell)| !asked.is(id, cell));
    model.review.at = None;
    model.review.from = 0;
    said(model, &text, after, effects);
}

/// What was recorded, and the next question: line mode shows it, the screen has it before it.
fn said(model: &Model, text: &str, after: Option<u64>, effects: &mut Vec<Effect>) {
    let (next, more) = standing(model);
    let answer = match model.mode {
        Mode::Plain => Answer::recorded(format!("{text}. {next}"), after).with(more),
        Mode::Screen => Answer::recorded(text, after),
    };
    effects.push(Effect::Answer(answer));
}

fn later(model: &mut Model, effects: &mut Vec<Effect>) {
    let all = review::undecided(&model.minutes);
    let Some(asked) = at_hand(model, &all) else {
        return leading::refuse(effects, t!(model.language, "review-all"));
    };
    model.review.later.retain(|(id, cell)| !asked.is(id, cell));
    model.review.later.extend(key(&asked));
    model.review.at = None;
    show(model, effects);
}

fn before(model: &mut Model, effects: &mut Vec<Effect>) {
    let all = review::undecided(&model.minutes);
    let at = at_hand(model, &all);
    let place = at.and_then(|at| all.iter().position(|asked| *asked == at));
    let before = place.and_then(|place| place.checked_sub(1));
    let Some(asked) = before.and_then(|place| all.get(place)) else {
        return leading::refuse(effects, t!(model.language, "read-first"));
    };
    model.review.at = key(asked);
    show(model, effects);
}

/// Whether something that was decided here can be undone.
fn can_undo(model: &Model) -> bool {
    model.done.len() > model.review.floor
}

/// Undoes what was decided last, and asks it again. What was done before is not undone unseen.
pub(super) fn undo(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !can_undo(model) {
        return leading::refuse(effects, t!(model.language, "review-undo-nothing"));
    }
    let known = review::undecided(&model.minutes);
    undo::undo(model, moment, effects);
    let now = review::undecided(&model.minutes);
    let again = now.iter().find(|asked| !known.contains(asked));
    model.review.at = again.and_then(key);
    model.review.from = 0;
}
