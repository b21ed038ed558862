//! Time as a conversation: what is said when an item nears its end, and the choices that the circle
//! then has. Nothing is chosen by itself.

use crate::circle::late::{self, Choice, Nearing};
use crate::circle::{agenda, clock};
use crate::lang;
use crate::minutes::{Id, Item, Stamp};
use crate::t;

use super::answer::Answer;
use super::leading::{self, refuse, runs};
use super::message::{Effect, Moment};
use super::model::{Guard, Model};
use super::say;

/// That the open item nears its end, or is over it, and what can be done; `None` while there is time
/// enough.
#[must_use]
pub fn nearing(model: &Model, now: Stamp) -> Option<String> {
    // The circle's time is the leader's to ask about, while it goes on.
    let goes_on = model.status() == crate::minutes::SessionStatus::Running && !model.read_only;
    if !goes_on || !model.leads() {
        return None;
    }
    let language = model.language;
    let how = how(model);
    Some(match late::nearing(&model.minutes, now)? {
        Nearing::Left(count) => {
            t!(language, "late-left", count = count, how = how)
        }
        Nearing::Over(0) => t!(language, "late-full", how = how),
        Nearing::Over(count) => t!(language, "late-over", count = count, how = how),
    })
}

/// The key that shows the choices on the screen, or else the command.
fn how(model: &Model) -> String {
    let language = model.language;
    let key = model.keymap.keys(super::Command::More).next();
    match key.filter(|_| model.mode == super::Mode::Screen) {
        Some(key) => key.label(language),
        None => format!("/{}", super::Command::Late.name(language)),
    }
}

/// In line mode, where nobody sees a clock: says once that an item nears its end, and once that it is
/// over.
pub(super) fn news(model: &mut Model, now: Stamp) -> Option<String> {
    let stage = late::nearing(&model.minutes, now).zip(model.item());
    let stage = stage.map(|(nearing, item)| (item, matches!(nearing, Nearing::Over(_))));
    let known = std::mem::replace(&mut model.warned, stage.clone());
    let is_news = stage.is_some() && stage != known;
    nearing(model, now).filter(|_| is_news)
}

/// The choices in words, each with the end that it leads to.
#[must_use]
pub fn choices(model: &Model, now: Stamp) -> Vec<String> {
    late::choices(&model.minutes, now)
        .iter()
        .map(|(choice, end)| in_words(model, choice, *end))
        .collect()
}

fn in_words(model: &Model, choice: &Choice, end: Stamp) -> String {
    let language = model.language;
    let time = lang::time(end.time().time());
    let title = |id: &Id| title(model, id);
    let how = |how: &Option<String>| {
        how.as_deref()
            .map_or_else(String::new, |how| format!(" ({})", say::excerpt(how, 60)))
    };
    match choice {
        Choice::Stop => t!(language, "late-stop", time = time),
        Choice::Later(_) => t!(language, "late-later", count = late::MORE, time = time),
        Choice::Drop { item, how: by, .. } => t!(
            language,
            "late-drop",
            count = late::MORE,
            item = title(item),
            how = how(by),
            time = time
        ),
        Choice::Shorten {
            item, to, how: by, ..
        } => t!(
            language,
            "late-shorten",
            count = late::MORE,
            item = title(item),
            to = *to,
            how = how(by),
            time = time
        ),
    }
}

/// What the plan says never to shorten, in a sentence; `None` where it says nothing of what is to come.
#[must_use]
pub fn kept(model: &Model) -> Option<String> {
    let kept = late::kept(&model.minutes);
    let titles: Vec<String> = kept.iter().map(|item| title(model, &item.id)).collect();
    let items = titles.join(", ");
    (!titles.is_empty()).then(|| t!(model.language, "late-kept", items = items))
}

fn title(model: &Model, id: &Id) -> String {
    let number = agenda::number(&model.minutes, id);
    let item = model.minutes.agenda().get(id);
    let title = item
        .and_then(|item| item.title.as_deref())
        .unwrap_or_default();
    let title = say::excerpt(title, 40);
    number.map_or_else(|| title.clone(), |number| format!("{number} {title}"))
}

/// Shows the choices under their numbers, or does the one with that number.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    if model.item().is_none() {
        return refuse(effects, t!(model, "stand-between"));
    }
    let choices = late::choices(&model.minutes, moment.now);
    if typed.is_empty() {
        let more = self::choices(model, moment.now)
            .iter()
            .zip(1..)
            .map(|(choice, number)| format!("{number} {choice}"))
            .chain(kept(model))
            .collect();
        let text = t!(model, "late-which", count = choices.len());
        return effects.push(Effect::Answer(Answer::here(text, None).with(more)));
    }
    let number: Option<usize> = typed.parse().ok();
    let chosen = number.and_then(|number| choices.get(number.checked_sub(1)?));
    let Some((choice, end)) = chosen else {
        return refuse(effects, t!(model, "late-which", count = choices.len()));
    };
    if *choice == Choice::Stop {
        return leading::next(model, moment, guard, effects);
    }
    let label = in_words(model, choice, *end);
    let after = model.write(moment, effects, label.clone(), |pen| {
        late::choose(pen, choice);
    });
    let more = say::ending(model, moment.now).into_iter().collect();
    effects.push(Effect::Answer(Answer::recorded(label, after).with(more)));
}

/// What such an item took in earlier sessions, in words; `None` when that is not known.
#[must_use]
pub fn took(model: &Model, item: &Item) -> Option<String> {
    let took = item.took.as_deref()?;
    let usual = late::usual(took)?;
    Some(t!(
        model.language,
        "took-usually",
        count = usual,
        times = took.len()
    ))
}

/// What the whole agenda is likely to take by what its items took before, when that is more than was
/// planned; `None` when it is not, or too little is known.
#[must_use]
pub fn took_altogether(model: &Model) -> Option<String> {
    let items = agenda::items(&model.minutes);
    let known = |item: &&&Item| item.took.as_deref().and_then(late::usual).is_some();
    if items.is_empty() || items.iter().filter(known).count() * 2 < items.len() {
        return None;
    }
    let usual: i64 = items
        .iter()
        .map(|item| {
            let usual = item.took.as_deref().and_then(late::usual);
            usual.map_or_else(|| clock::planned(item).num_minutes(), i64::from)
        })
        .sum();
    let planned: i64 = items
        .iter()
        .map(|item| clock::planned(item).num_minutes())
        .sum();
    (usual > planned).then(|| {
        t!(
            model.language,
            "took-altogether",
            count = usual,
            planned = planned
        )
    })
}
