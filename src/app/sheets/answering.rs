//! Writing down what a storyteller answered.

use crate::app::answer::Answer;
use crate::app::commands::Command;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Mode, Model};
use crate::app::{arguments, label, leading, say};
use crate::circle::line::fold;
use crate::minutes::{Attribution, Id};
use crate::share::answer::{Refusal, record};
use crate::share::consent::{self, Given};
use crate::share::{own, sheet};
use crate::t;

use super::{at_hand, echo, is_answered, level, standing, stands};

/// Words for all of a person's texts.
const ALL: [&str; 4] = ["all", "alles", "alle", "allemaal"];
/// Words that take a day away again.
const NONE: [&str; 5] = ["none", "geen", "never", "nooit", "-"];

/// Writes down an answer: about the text at hand, the one that was named, or all of them; then the next
/// text.
pub(super) fn answer(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let (person, mut texts) = match meant(model, typed) {
        Ok(found) => found,
        Err(why) => return leading::refuse(effects, why),
    };
    let attribution = match command {
        Command::ByName => Some(Attribution::Name),
        Command::ByRole => Some(Attribution::Role),
        Command::Unnamed => Some(Attribution::None),
        _ => None,
    };
    let given = attribution.map_or(Given::NOT, |attribution| Given {
        level: level(model),
        attribution,
        until: model.sheet.until,
    });
    if attribution.is_some() && texts.len() > 1 {
        // Where two wordings stand, it is asked once they were decided between.
        texts.retain(|text| consent::wording(&model.minutes, text).is_some());
    }
    let labels: Vec<String> = texts
        .iter()
        .filter_map(|text| say::label(model, text))
        .collect();
    let who = say::who(model, &person);
    let said = sheet::said(language, given);
    let what = t!(
        language,
        "did-share",
        who = who,
        labels = labels.join(", "),
        said = said
    );
    let mut done = Err(Refusal::NotTheirs);
    let after = model.write(moment, effects, what.clone(), |pen| {
        done = if texts.is_empty() {
            Err(Refusal::TwoWordings)
        } else {
            record(pen, &person, &texts, given)
        };
    });
    match done {
        Ok(_) => {}
        Err(Refusal::NotTheirs) => {
            return leading::refuse(effects, t!(model, "sheet-whose"));
        }
        Err(Refusal::TwoWordings) => {
            return leading::refuse(effects, t!(language, "sheet-two-wordings"));
        }
    }
    go_on(model, &person, texts.last());
    let (next, more) = match (&model.sheet.at, model.mode) {
        (None, _) => (t!(language, "sheet-done"), Vec::new()),
        (Some(_), Mode::Plain) => standing(model),
        // The screen shows the next text itself.
        (Some(_), Mode::Screen) => Default::default(),
    };
    let text = format!("{what}. {next}").trim_end().to_owned();
    effects.push(Effect::Answer(Answer::recorded(text, after).with(more)));
}

/// The person and the texts that are meant.
fn meant(model: &Model, typed: &str) -> Result<(Id, Vec<Id>), String> {
    let language = model.language;
    let folded = fold(typed.trim());
    let all = ALL.contains(&folded.as_str()) || (folded.is_empty() && model.sheet.all);
    if folded.is_empty() || all {
        let (person, text) = at_hand(model).ok_or_else(|| t!(model, "sheet-whose"))?;
        let texts = if all {
            own::texts(&model.minutes, &person)
        } else {
            vec![text]
        };
        return Ok((person, texts));
    }
    let which = || t!(language, "sheet-which", typed = echo(typed));
    let text = label::by_label(model, typed.trim()).ok_or_else(which)?;
    let speakers = own::speakers(&model.minutes, &text);
    let here = model.sheet.person.as_ref();
    let person =
        here.filter(|person| speakers.contains(person))
            .or_else(|| match speakers.first() {
                Some(only) if speakers.len() == 1 => Some(only),
                _ => None,
            });
    match person {
        Some(person) if own::texts(&model.minutes, person).contains(&text) => {
            Ok((person.clone(), vec![text]))
        }
        _ => Err(which()),
    }
}

/// To the next text without an answer; when all have one, the sheet is done.
fn go_on(model: &mut Model, person: &Id, last: Option<&Id>) {
    let texts = own::texts(&model.minutes, person);
    let place = texts.iter().position(|text| Some(text) == last);
    let after = place.map_or(0, |place| place + 1);
    let (before, behind) = texts.split_at(after.min(texts.len()));
    let open = |text: &&Id| !is_answered(model, person, text);
    let mut next = behind.iter().chain(before).find(open).cloned();
    if model.sheet.again && next.is_none() && !model.sheet.all {
        next = behind.first().cloned();
    }
    model.sheet.person = next.is_some().then(|| person.clone());
    model.sheet.at = next;
    // What they let everyone read, they say each time anew.
    model.sheet.from = 0;
    model.sheet.all = false;
    model.sheet.public = false;
}

/// Says until when what is answered next may be shared.
pub(super) fn until(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    if at_hand(model).is_none() {
        return leading::refuse(effects, t!(model, "sheet-whose"));
    }
    if typed.is_empty() {
        return leading::refuse(effects, t!(language, "sheet-until-when"));
    }
    if NONE.contains(&fold(typed).as_str()) {
        model.sheet.until = None;
        return stands(model, effects);
    }
    let Some(day) = arguments::date(model, typed, moment.now) else {
        let text = echo(typed);
        return leading::refuse(effects, t!(language, "date-unread", text = text));
    };
    if day < moment.now.time().date_naive() {
        let day = say::day(model, day);
        return leading::refuse(effects, t!(language, "date-past", day = day));
    }
    model.sheet.until = Some(day);
    stands(model, effects);
}
