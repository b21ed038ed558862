//! Small groups: put together by hand or mixed, two people changing places, and the harvest.

use std::ops::RangeInclusive;

use crate::circle::{agenda, groups, people, round};
use crate::minutes::Id;
use crate::t;

use super::answer::Answer;
use super::leading::{refuse, runs};
use super::message::{Effect, Moment};
use super::model::{Guard, Model, Newest};
use super::{arguments, say};

/// The size of groups of which nothing was said.
const USUAL: RangeInclusive<usize> = 2..=3;
/// How many people a group can be asked to have.
const SIZES: RangeInclusive<usize> = 2..=20;

/// Shows the groups, mixes everyone into groups of a size, or puts together who was named: names of
/// one group behind each other, groups with a slash between them.
pub(super) fn groups(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    let Some(item) = agenda::current(&model.minutes) else {
        return refuse(effects, t!(model, "stand-between"));
    };
    let there = groups::of_item(&model.minutes);
    if typed.is_empty() && !there.is_empty() {
        return shown(model, None, effects);
    }
    if people::here(&model.minutes).len() < 2 {
        return refuse(effects, t!(language, "groups-too-few"));
    }
    let planned = groups::size(item).unwrap_or(USUAL);
    let size = match typed {
        "" => Some(planned),
        typed => size(typed),
    };
    let by_hand = match size {
        Some(_) => Vec::new(),
        None if typed.starts_with(|letter: char| letter.is_ascii_digit()) => {
            return refuse(effects, t!(language, "groups-size"));
        }
        None => match named(model, typed) {
            Ok(groups) => groups,
            Err(why) => return refuse(effects, why),
        },
    };
    let wanted = Guard::Groups(typed.to_owned());
    let harvested = there.iter().any(|group| {
        group
            .harvest
            .as_deref()
            .is_some_and(|text| !text.is_empty())
    });
    if harvested && guard != Some(&wanted) {
        model.guard = Some(wanted);
        return refuse(effects, t!(language, "groups-harvested"));
    }
    let called = t!(model.session_language(), "group-name");
    let label = t!(language, "did-groups");
    let after = model.write(moment, effects, label, |pen| match size {
        Some(size) => groups::mixed(pen, &size, &called),
        None => groups::by_hand(pen, &by_hand, &called),
    });
    shown(model, after, effects);
}

/// A size such as `3` or `2-3`.
fn size(typed: &str) -> Option<RangeInclusive<usize>> {
    let (least, most) = typed.split_once('-').unwrap_or((typed, typed));
    let size = |typed: &str| {
        let size = typed.trim().parse::<usize>().ok()?;
        SIZES.contains(&size).then_some(size)
    };
    let (least, most) = (size(least)?, size(most)?);
    (least <= most).then_some(least..=most)
}

/// The people who were named, group by group; nobody is in two.
fn named(model: &Model, typed: &str) -> Result<Vec<Vec<Id>>, String> {
    let mut groups: Vec<Vec<Id>> = Vec::new();
    for part in typed
        .split(['/', '|'])
        .filter(|part| !part.trim().is_empty())
    {
        let mut group = Vec::new();
        for names in part.split(',') {
            let mut rest = names.trim().to_owned();
            while !rest.is_empty() {
                let (id, more) = arguments::read_person(model, &rest)?;
                let taken = group.contains(&id) || groups.iter().flatten().any(|own| *own == id);
                if taken {
                    let who = say::who(model, &id);
                    return Err(t!(model.language, "groups-twice", who = who));
                }
                group.push(id);
                more.trim().clone_into(&mut rest);
            }
        }
        if !group.is_empty() {
            groups.push(group);
        }
    }
    Ok(groups)
}

/// Says who is in which group.
fn shown(model: &Model, after: Option<u64>, effects: &mut Vec<Effect>) {
    let count = groups::of_item(&model.minutes).len();
    let text = t!(model.language, "groups-are", count = count);
    let answer = Answer::here(text, after).with(lines(model));
    effects.push(Effect::Answer(answer));
}

/// The groups of the open item, a line each: who is in it, and its harvest.
#[must_use]
pub fn lines(model: &Model) -> Vec<String> {
    let minutes = &model.minutes;
    groups::of_item(minutes)
        .into_iter()
        .map(|group| {
            let name = group.name.as_deref().unwrap_or_default();
            let members = members(model, &group.id);
            match group.harvest.as_deref().filter(|text| !text.is_empty()) {
                Some(harvest) => {
                    let harvest = say::excerpt(harvest, 200);
                    t!(
                        model.language,
                        "group-line-harvest",
                        name = name,
                        members = members,
                        harvest = harvest
                    )
                }
                None => format!("{name}: {members}"),
            }
        })
        .collect()
}

/// Those of a group who are here.
#[must_use]
pub fn members(model: &Model, group: &Id) -> String {
    let Some(group) = model.minutes.groups().get(group) else {
        return String::new();
    };
    let here = groups::here(&model.minutes, group);
    if here.is_empty() {
        t!(model.language, "group-nobody")
    } else {
        say::names(model, &here)
    }
}

/// Puts somebody in another group.
pub(super) fn put(
    model: &mut Model,
    moment: &mut Moment<'_>,
    who: &Id,
    number: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let group = number
        .parse()
        .ok()
        .and_then(|number| groups::numbered(&model.minutes, number));
    let Some(group) = group.map(|group| group.id.clone()) else {
        return refuse(effects, no_group(model));
    };
    let name = people::name(&model.minutes, &group).to_owned();
    let label = t!(
        language,
        "did-group",
        who = say::who(model, who),
        group = name
    );
    let after = model.write(moment, effects, label.clone(), |pen| {
        groups::put(pen, who, &group);
    });
    let answer = Answer::recorded(label, after).with(lines(model));
    effects.push(Effect::Answer(answer));
}

/// Lets two people change groups.
pub(super) fn swap(
    model: &mut Model,
    moment: &mut Moment<'_>,
    one: &Id,
    other: &Id,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let minutes = &model.minutes;
    for who in [one, other] {
        if groups::of_person(minutes, who).is_none() {
            let why = t!(language, "group-of-nobody", who = say::who(model, who));
            return refuse(effects, why);
        }
    }
    if groups::of_person(minutes, one) == groups::of_person(minutes, other) {
        return refuse(effects, t!(language, "swap-same"));
    }
    let (first, second) = (say::who(model, one), say::who(model, other));
    let label = t!(language, "did-swap", one = first, other = second);
    let after = model.write(moment, effects, label.clone(), |pen| {
        groups::swap(pen, one, other);
    });
    let answer = Answer::recorded(label, after).with(lines(model));
    effects.push(Effect::Answer(answer));
}

/// Writes what a group brings back: of the numbered one, or else of the one that has the turn.
pub(super) fn harvest(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let (first, rest) = arguments::split(typed);
    let minutes = &model.minutes;
    let numbered = first
        .parse()
        .ok()
        .and_then(|n| groups::numbered(minutes, n));
    let (group, text) = match (numbered, groups::speaking(minutes)) {
        (Some(group), _) => (group, rest),
        (None, Some(group)) => (group, typed),
        (None, None) => return refuse(effects, no_group(model)),
    };
    if text.is_empty() {
        return refuse(effects, t!(model.language, "harvest-what"));
    }
    let group = group.id.clone();
    store(model, moment, &group, text, effects);
}

/// Stores what a group brings back.
pub(super) fn store(
    model: &mut Model,
    moment: &mut Moment<'_>,
    group: &Id,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let name = people::name(&model.minutes, group).to_owned();
    let label = t!(
        language,
        "did-harvest",
        group = name,
        text = say::excerpt(text, 40)
    );
    let after = model.write(moment, effects, label.clone(), |pen| {
        groups::harvest(pen, group, text);
    });
    model.newest = Newest::Harvest(group.clone());
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

fn no_group(model: &Model) -> String {
    let count = groups::of_item(&model.minutes).len();
    match count {
        0 => t!(model, "groups-first"),
        count => t!(model.language, "group-which", count = count),
    }
}

/// Whether a round along the groups is open.
#[must_use]
pub fn round_is_open(model: &Model) -> bool {
    round::open(&model.minutes).is_some_and(|open| round::is_along_groups(&model.minutes, open))
}
