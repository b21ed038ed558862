//! Objections, one by one: why, how it is met, and the objector's word that it is resolved.

use crate::circle::consent::{self, State};
use crate::minutes::{Id, Response};
use crate::t;

use super::super::leading::refuse;
use super::super::message::{Effect, Moment};
use super::super::model::{Model, Newest};
use super::super::{arguments, say};
use super::{at_hand, tell, words};

/// The objection at hand, with the objector; or a refusal.
fn objection(model: &Model, effects: &mut Vec<Effect>) -> Option<(Id, Id)> {
    at_hand(model, effects)?;
    let Some(State::Integrate { objection, .. }) = model.process() else {
        refuse(effects, t!(model.language, "objection-none"));
        return None;
    };
    let response = model.minutes.responses().get(&objection)?;
    Some((objection, response.participant.clone()?))
}

/// Writes down why the objector objects.
pub(super) fn reason(
    model: &mut Model,
    moment: &mut Moment<'_>,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some((objection, who)) = objection(model, effects) else {
        return;
    };
    let who = say::who(model, &who);
    if text.is_empty() {
        return refuse(effects, t!(model, "reason-what", who = who));
    }
    let label = t!(language, "did-reason", who = who);
    write(model, moment, &label, text, effects, |pen| {
        consent::give_reason(pen, &objection, text);
    });
}

/// Writes down how the objection is met. It stays open.
pub(super) fn met(
    model: &mut Model,
    moment: &mut Moment<'_>,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some((objection, who)) = objection(model, effects) else {
        return;
    };
    let who = say::who(model, &who);
    if text.is_empty() {
        return refuse(effects, t!(model, "met-what", who = who));
    }
    let label = t!(language, "did-met", who = who);
    write(model, moment, &label, text, effects, |pen| {
        consent::meet(pen, &objection, text);
    });
}

fn write(
    model: &mut Model,
    moment: &mut Moment<'_>,
    label: &str,
    text: &str,
    effects: &mut Vec<Effect>,
    with: impl FnOnce(&mut crate::minutes::Pen<'_>),
) {
    let after = model.write(moment, effects, label, with);
    model.newest = Newest::Entry;
    let said = t!(
        model.language,
        "consent-wrote",
        what = label,
        text = say::excerpt(text, 60)
    );
    tell(model, said, Vec::new(), effects, after);
}

/// The objector says that the objection is resolved: the one at hand, or that of the person named.
pub(super) fn resolved(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    if typed.is_empty() {
        if let Some((objection, who)) = objection(model, effects) {
            close(model, moment, &objection, &who, effects);
        }
        return;
    }
    if at_hand(model, effects).is_none() {
        return;
    }
    arguments::person(model, typed, effects, |model, effects, who| {
        let Some(State::Integrate { version, .. }) = model.process() else {
            return refuse(effects, t!(model.language, "objection-none"));
        };
        let open = consent::open_objections(&model.minutes, &version);
        let theirs = |response: &&&Response| response.participant.as_ref() == Some(&who);
        let Some(objection) = open.iter().find(theirs).map(|response| response.id.clone()) else {
            let who = say::who(model, &who);
            return refuse(
                effects,
                t!(model.language, "objection-not-theirs", who = who),
            );
        };
        close(model, moment, &objection, &who, effects);
    });
}

fn close(
    model: &mut Model,
    moment: &mut Moment<'_>,
    objection: &Id,
    who: &Id,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let name = say::who(model, who);
    let here = model
        .minutes
        .participants()
        .get(who)
        .is_some_and(crate::circle::people::is_here);
    if !here {
        return refuse(effects, t!(language, "objector-away", who = name));
    }
    let label = t!(language, "did-resolve", who = name);
    let after = model.write(moment, effects, label.clone(), |pen| {
        consent::resolve(pen, objection);
    });
    tell(model, label, words::to_read(model), effects, after);
}
