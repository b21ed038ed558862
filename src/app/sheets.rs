//! Sheets per person: everyone's own words one by one, and what they answered about sharing them, also
//! days later.

mod answering;
mod pages;

use chrono::NaiveDate;

use crate::minutes::{Id, Level};
use crate::share::consent::{self, Standing};
use crate::share::own;
use crate::share::sheet;
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::message::{Effect, Moment};
use super::model::Model;
use super::say::ECHO;
use super::{arguments, leading, say};

/// Where going through a sheet stands in this run of the program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Whose words.
    pub person: Option<Id>,
    /// The text that is at hand.
    pub at: Option<Id>,
    /// Whether everything had an answer already when it was opened: then it is gone through again.
    pub again: bool,
    /// Whether the answer is about all of their words.
    pub all: bool,
    /// Whether they let everyone read it, not the network alone.
    pub public: bool,
    /// The last day on which it may be shared.
    pub until: Option<NaiveDate>,
    /// How many rows of a long text were passed over, from 0.
    pub from: usize,
}

/// The text that is asked about now, for large calm form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnSheet {
    /// Whose words.
    pub who: String,
    /// Which of how many it is, from 1.
    pub place: (usize, usize),
    /// Its label and kind: "N3 note".
    pub what: String,
    /// The words.
    pub text: String,
    /// How many rows of them are passed over, where they are longer than what is seen.
    pub from: usize,
    /// What is good to know of it: what they said before, that others told it too.
    pub remarks: Vec<String>,
    /// About what an answer is now: this text or all of them, for whom, until when.
    pub about: String,
    /// The same in few words, where it is more than this text or for more than the network.
    pub unusual: Option<String>,
}

/// The text that is asked about now; `None` when no sheet is open.
#[must_use]
pub fn on_sheet(model: &Model) -> Option<OnSheet> {
    let language = model.language;
    let (person, text) = at_hand(model)?;
    let texts = own::texts(&model.minutes, &person);
    let place = texts.iter().position(|other| *other == text)? + 1;
    let kind = model.minutes.record(&text)?.kind.clone();
    let words = model.minutes.value(&text, "text").and_then(|t| t.as_str());
    let mut remarks = Vec::new();
    if own::speakers(&model.minutes, &text).len() > 1 {
        remarks.push(t!(language, "sheet-told-together"));
    }
    remarks.extend(said(model, &person, &text));
    Some(OnSheet {
        who: say::who(model, &person),
        place: (place, texts.len()),
        what: format!(
            "{} {}",
            say::label(model, &text).unwrap_or_default(),
            say::kind_name(language, &kind)
        ),
        text: words.unwrap_or_default().to_owned(),
        from: model.sheet.from,
        remarks,
        about: about(model, texts.len()),
        unusual: unusual(model, texts.len()),
    })
}

/// What the person said of a text, if they did.
fn said(model: &Model, person: &Id, text: &Id) -> Option<String> {
    let language = model.language;
    match consent::standing(&model.minutes, person, text) {
        Standing::NotAsked => None,
        Standing::Reworded => Some(t!(language, "sheet-other-words")),
        Standing::Said(given) => {
            let said = sheet::said(language, given);
            Some(t!(language, "sheet-is-said", said = said))
        }
    }
}

/// About what an answer is now.
fn about(model: &Model, count: usize) -> String {
    let language = model.language;
    let on = &model.sheet;
    let texts = if on.all {
        t!(language, "sheet-about-all", count = count)
    } else {
        t!(language, "sheet-about-one")
    };
    let to = if on.public {
        t!(language, "said-public")
    } else {
        t!(language, "said-network")
    };
    let until = match on.until {
        Some(day) => t!(language, "said-until", day = say::day(model, day)),
        None => t!(language, "said-until-else"),
    };
    t!(
        language,
        "sheet-about",
        texts = texts,
        to = to,
        until = until
    )
}

/// What is unusual about the next answer, in few words.
fn unusual(model: &Model, count: usize) -> Option<String> {
    let (language, on) = (model.language, &model.sheet);
    let all = on
        .all
        .then(|| t!(language, "sheet-about-all", count = count));
    let public = on.public.then(|| t!(language, "said-public"));
    let parts: Vec<String> = all.into_iter().chain(public).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The person and the text that are at hand, as long as both are there.
fn at_hand(model: &Model) -> Option<(Id, Id)> {
    let (person, text) = (model.sheet.person.clone()?, model.sheet.at.clone()?);
    let theirs = own::texts(&model.minutes, &person).contains(&text);
    theirs.then_some((person, text))
}

/// Whether a person answered about a text, in the words that stand there.
fn is_answered(model: &Model, person: &Id, text: &Id) -> bool {
    let standing = consent::standing(&model.minutes, person, text);
    matches!(standing, Standing::Said(_))
}

/// Everyone who told something, with how many texts they told and how many of those they answered about.
pub(super) fn storytellers(model: &Model) -> Vec<(Id, usize, usize)> {
    let people = own::storytellers(&model.minutes).into_iter();
    people
        .map(|person| {
            let texts = own::texts(&model.minutes, &person.id);
            let answered = texts
                .iter()
                .filter(|text| is_answered(model, &person.id, text));
            (person.id.clone(), texts.len(), answered.count())
        })
        .collect()
}

/// How it stands with a person's answers: "2 of 3 answered".
pub(super) fn state(model: &Model, (texts, answered): (usize, usize)) -> String {
    let language = model.language;
    if answered == texts {
        t!(language, "sheet-all-answered")
    } else {
        t!(
            language,
            "sheet-answered",
            answered = answered,
            count = texts
        )
    }
}

/// The line of the closing view about sheets; `None` when nobody told anything.
pub(super) fn closing_line(model: &Model) -> Option<String> {
    let people = storytellers(model);
    let open = people
        .iter()
        .filter(|(_, texts, answered)| answered < texts);
    let (count, open) = (people.len(), open.count());
    (count > 0).then(|| t!(model.language, "sheet-closing", count = count, open = open))
}

/// Does one of the commands of sheets.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Sheet if typed.is_empty() => list(model, effects),
        Command::Sheet => arguments::person(model, typed, effects, |model, effects, person| {
            show(model, &person, effects);
        }),
        Command::ByName | Command::ByRole | Command::Unnamed | Command::NotShared => {
            answering::answer(model, moment, command, typed, effects);
        }
        Command::ShareUntil => answering::until(model, moment, typed, effects),
        Command::AllTexts => {
            model.sheet.all = !model.sheet.all;
            stands(model, effects);
        }
        Command::ForEveryone => {
            model.sheet.public = !model.sheet.public;
            stands(model, effects);
        }
        Command::SheetOn => step(model, 1, effects),
        Command::SheetBack => step(model, -1, effects),
        Command::SheetFiles => pages::write(model, typed, effects),
        _ => leading::refuse(effects, t!(model.language, "not-here")),
    }
}

/// Everyone who told something, a line each.
fn list(model: &Model, effects: &mut Vec<Effect>) {
    let language = model.language;
    let people = storytellers(model);
    if people.is_empty() {
        return leading::refuse(effects, t!(language, "sheet-nobody"));
    }
    let lines = people.iter().map(|(person, texts, answered)| {
        let who = say::who(model, person);
        let texts_told = t!(language, "sheet-texts", count = *texts);
        let state = state(model, (*texts, *answered));
        format!("  {who}: {texts_told}, {state}")
    });
    let text = t!(model, "sheet-list-how");
    let answer = Answer::here(text, None).with(lines.collect());
    effects.push(Effect::Answer(answer));
}

/// Opens a person's own words, at the first that they did not answer about.
pub(super) fn show(model: &mut Model, person: &Id, effects: &mut Vec<Effect>) {
    let texts = own::texts(&model.minutes, person);
    let open = texts.iter().find(|text| !is_answered(model, person, text));
    let Some(first) = open.or(texts.first()) else {
        let who = say::who(model, person);
        return leading::refuse(effects, t!(model.language, "sheet-told-nothing", who = who));
    };
    model.sheet = Sheet {
        person: Some(person.clone()),
        at: Some(first.clone()),
        again: open.is_none(),
        ..Sheet::default()
    };
    stands(model, effects);
}

/// Up or down in a text that is longer than what is seen of it.
pub(super) fn scroll(model: &mut Model, by: isize) {
    let most = on_sheet(model).map_or(0, |on| say::most_rows(&on.text));
    model.sheet.from = model.sheet.from.saturating_add_signed(by).min(most);
}

/// No sheet is at hand any more.
pub(super) fn put_away(model: &mut Model) {
    model.sheet = Sheet::default();
}

/// To the text after or before, whatever was said of it.
fn step(model: &mut Model, by: isize, effects: &mut Vec<Effect>) {
    let language = model.language;
    let Some((person, text)) = at_hand(model) else {
        return leading::refuse(effects, t!(model, "sheet-whose"));
    };
    let texts = own::texts(&model.minutes, &person);
    let place = texts.iter().position(|other| *other == text).unwrap_or(0);
    match place
        .checked_add_signed(by)
        .and_then(|place| texts.get(place))
    {
        Some(next) => {
            model.sheet.at = Some(next.clone());
            model.sheet.from = 0;
            stands(model, effects);
        }
        None if by < 0 => leading::refuse(effects, t!(language, "read-first")),
        None => leading::refuse(effects, t!(language, "sheet-last")),
    }
}

/// Says where going through the sheet stands.
fn stands(model: &Model, effects: &mut Vec<Effect>) {
    let (text, more) = standing(model);
    effects.push(Effect::Answer(Answer::here(text, None).with(more)));
}

/// Where going through the sheet stands: the question, and the words before it.
fn standing(model: &Model) -> (String, Vec<String>) {
    let Some(on) = on_sheet(model) else {
        return (t!(model, "sheet-whose"), Vec::new());
    };
    let mut more: Vec<String> = Vec::new();
    let mut lines = on.text.lines();
    let first = lines.next().unwrap_or_default();
    more.push(format!("  {}, {}: {first}", on.who, on.what));
    more.extend(lines.map(|line| format!("  {line}")));
    more.extend(on.remarks.iter().map(|remark| format!("  ({remark})")));
    more.push(format!("  {}", on.about));
    let (place, count) = on.place;
    let text = t!(model, "sheet-ask", place = place, count = count);
    (text, more)
}

/// The level that an answer gives, and to whom in words.
fn level(model: &Model) -> Level {
    if model.sheet.public {
        Level::Public
    } else {
        Level::Network
    }
}

/// An excerpt of what was typed.
fn echo(typed: &str) -> String {
    say::excerpt(typed, ECHO)
}
