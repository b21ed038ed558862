//! Deciding what is left to decide: one question after the other, with what everyone wrote and the
//! choices. Both wordings stay until somebody chose, and a choice can be undone.

mod deciding;
mod doubles;
mod others;
mod pairs;
mod words;

use std::collections::BTreeSet;

use crate::circle::pairing::Pair;
use crate::circle::review::{self, Key, Question, Sort, Undecided};
use crate::minutes::Id;
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::message::{Effect, Moment};
use super::model::{Mode, Model};
use super::remembered::Remembered;
use super::screen::capital;
use super::{arguments, leading, undo};
pub(super) use deciding::take;
pub use doubles::to_decide;
pub(super) use doubles::{has_doubles, toggle};
pub use others::Other;
pub use pairs::likeness_words;
pub use words::field_name;

/// The letters that stand on a row of a narrow screen.
const ROW: usize = 36;

/// Where deciding stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Review {
    /// The question that was chosen; without it the first that is not left for later.
    at: Option<Key>,
    /// What was left for later.
    later: Vec<Key>,
    /// The first row of long texts that is shown, from 0.
    from: usize,
    /// How many steps could be undone when deciding began: those are not undone from here.
    floor: usize,
    /// Nothing else is done with the session: who is ready leaves.
    pub alone: bool,
    /// Other sessions that may be this meeting.
    others: Vec<Other>,
    /// What may be the same, by the version of the minutes.
    found: Remembered<u64, Vec<Pair>>,
    /// Everything that is asked, by the version of the minutes and how many pairs are asked one by one.
    asked: Remembered<(u64, usize), Vec<Question>>,
    /// Nearly certain pairs of which somebody took away the tick.
    unticked: BTreeSet<(Id, Id)>,
    /// Those that are asked one by one since.
    apart: BTreeSet<(Id, Id)>,
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
    /// Pairs to be ticked.
    pub list: Vec<Ticked>,
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
    /// What choosing it is called: "Anna's wording"; nothing where no wording is chosen.
    pub choice: String,
}

/// Two records that are nearly certainly the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticked {
    /// Whether they are to be taken for the same.
    pub ticked: bool,
    /// What the one says.
    pub one: String,
    /// What the other says.
    pub other: String,
}

/// The question at hand: the chosen one, or the first that is not left for later.
fn at_hand(model: &Model, all: &[Question]) -> Option<Question> {
    let is = |wanted: &Key| all.iter().find(|asked| asked.is(wanted));
    let waits = |asked: &&Question| !model.review.later.iter().any(|key| asked.is(key));
    let chosen = model.review.at.as_ref().and_then(is);
    let first = || all.iter().find(waits);
    let later = || model.review.later.iter().find_map(is);
    chosen.or_else(first).or_else(later).cloned()
}

/// Where people wrote different things, if that is the question at hand.
fn differs_at_hand(model: &Model) -> Option<Undecided> {
    match at_hand(model, &doubles::questions(model)) {
        Some(Question::Differ(asked)) => Some(asked),
        _ => None,
    }
}

/// The question at hand, in words; `None` when everything is decided.
#[must_use]
pub fn on_review(model: &Model) -> Option<OnReview> {
    let all = doubles::questions(model);
    let asked = at_hand(model, &all)?;
    let mut shown = match &asked {
        Question::Meeting => pairs::meeting(model)?,
        Question::Certain(certain) => pairs::certain(model, certain),
        Question::Alike(pair) => pairs::alike(model, pair),
        Question::Differ(asked) => differing(model, asked),
    };
    if all.len() > 1 {
        let around = [Command::DecideLater, Command::DecideBefore];
        shown.commands.extend(around);
    }
    if can_undo(model) {
        shown.commands.push(Command::Undo);
    }
    shown.left = all.len();
    shown.from = model.review.from;
    Some(shown)
}

fn differing(model: &Model, asked: &Undecided) -> OnReview {
    let wordings = asked.wordings.iter().enumerate();
    let wordings = wordings.map(|(place, wording)| Written {
        by: words::by(model, wording),
        text: words::value(model, asked, place),
        choice: words::choice(model, asked, place),
    });
    let mut commands = Vec::new();
    if review::all_in_one(asked).is_some() {
        commands.push(Command::BothWordings);
    }
    if takes_other(asked.sort) {
        commands.push(Command::OwnWording);
    }
    OnReview {
        left: 0,
        what: words::what(model, asked),
        about: words::about(model, asked),
        wordings: wordings.collect(),
        compares: asked.sort == Sort::Words,
        list: Vec::new(),
        commands,
        from: 0,
    }
}

/// Whether something other than what was written can be decided for.
fn takes_other(sort: Sort) -> bool {
    matches!(sort, Sort::Words | Sort::Day | Sort::Number)
}

/// What stands on the line to begin with, when other words are asked for.
pub(super) fn given(model: &Model) -> String {
    let asked = differs_at_hand(model).filter(|asked| asked.sort == Sort::Words);
    let words = |asked: Undecided| {
        let cell = asked.cells.first()?;
        let value = model.minutes.value(&asked.id, cell)?;
        Some(value.as_str()?.to_owned())
    };
    asked.and_then(words).unwrap_or_default()
}

/// Begins at the first question; what was done before cannot be undone from here.
pub(super) fn begin(model: &mut Model) {
    let old = std::mem::take(&mut model.review);
    model.review = Review {
        floor: model.done.len(),
        alone: old.alone,
        others: old.others,
        ..Review::default()
    };
}

/// How many questions are left.
#[must_use]
pub fn left_to_decide(model: &Model) -> usize {
    doubles::questions(model).len()
}

/// The same for a program that was only started to decide; `None` for any other.
#[must_use]
pub fn left_when_deciding(model: &Model) -> Option<usize> {
    model.review.alone.then(|| left_to_decide(model))
}

/// Up or down in texts that are longer than what is seen of them.
pub(super) fn scroll(model: &mut Model, by: isize) {
    // About as many rows as the texts take below each other.
    let rows = |text: &str| text.lines().map(|line| line.len() / ROW + 1).sum::<usize>();
    let most = on_review(model).map_or(0, |shown| {
        let texts = shown.wordings.iter();
        let texts: usize = texts.map(|written| rows(&written.text) + 1).sum();
        let list = shown.list.iter();
        let list: usize = list.map(|two| rows(&two.one) + rows(&two.other) + 1).sum();
        texts + list
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
        Command::BothWordings => deciding::both(model, moment, effects),
        Command::OwnWording => deciding::other(model, moment, typed, effects),
        Command::TheSame => doubles::same(model, moment, effects),
        Command::TwoThings => doubles::different(model, moment, effects),
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
        ("both" | "allebei" | "beide", "") => deciding::both(model, moment, effects),
        ("text" | "tekst", words) => deciding::other(model, moment, words, effects),
        ("same" | "hetzelfde" | "dezelfde", "") => doubles::same(model, moment, effects),
        ("two" | "twee" | "different" | "anders", "") => {
            doubles::different(model, moment, effects);
        }
        (number, "") => match number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)) {
            Some(place) if toggle(model, place) => show(model, effects),
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
    for (place, two) in shown.list.iter().enumerate() {
        more.push(pairs::row(place, two));
    }
    for (place, written) in shown.wordings.iter().enumerate() {
        let number = place + 1;
        let Written { by, text, choice } = written;
        more.push(if choice.is_empty() {
            format!("  {by}:")
        } else {
            t!(
                model.language,
                "review-choice",
                number = number,
                choice = choice.as_str(),
                by = by.as_str()
            )
        });
        more.extend(text.lines().map(|line| format!("       {line}")));
    }
    let left = capital(&t!(model.language, "review-left", count = shown.left));
    let has = |command| shown.commands.contains(&command);
    let text = match (has(Command::BothWordings), has(Command::OwnWording)) {
        (true, _) => t!(model, "review-ask", left = left),
        (false, true) => t!(model, "review-ask-other", left = left),
        (false, false) if !shown.list.is_empty() => t!(model, "review-ask-list", left = left),
        (false, false) if has(Command::TheSame) => t!(model, "review-ask-same", left = left),
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

fn later(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(asked) = at_hand(model, &doubles::questions(model)) else {
        return leading::refuse(effects, t!(model.language, "review-all"));
    };
    model.review.later.retain(|key| !asked.is(key));
    model.review.later.extend(asked.key());
    model.review.at = None;
    show(model, effects);
}

fn before(model: &mut Model, effects: &mut Vec<Effect>) {
    let all = doubles::questions(model);
    let at = at_hand(model, &all);
    let place = at.and_then(|at| all.iter().position(|asked| *asked == at));
    let before = place.and_then(|place| place.checked_sub(1));
    let Some(asked) = before.and_then(|place| all.get(place)) else {
        return leading::refuse(effects, t!(model.language, "read-first"));
    };
    model.review.at = asked.key();
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
    let known = doubles::questions(model);
    undo::undo(model, moment, effects);
    let now = doubles::questions(model);
    let again = now.iter().find(|asked| !known.contains(asked));
    model.review.at = again.and_then(Question::key);
    model.review.from = 0;
}
