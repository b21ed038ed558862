//! The roles of the circle go round: skipping somebody, and swapping.

use crate::circle::roles;
use crate::minutes::{Id, Role};
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::Model;
use super::{guests, leading, say};

/// The role goes on to the next person.
pub(super) fn skip(
    model: &mut Model,
    moment: &mut Moment<'_>,
    role: Role,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let name = guests::role_name(language, role);
    let mut next = None;
    let label = t!(language, "did-skip-role", role = name.as_str());
    let after = model.write(moment, effects, label, |pen| next = roles::skip(pen, role));
    match next {
        Some(next) => {
            let text = t!(
                language,
                "role-goes-to",
                role = name,
                who = say::who(model, &next)
            );
            effects.push(Effect::Answer(Answer::recorded(text, after)));
        }
        None => leading::refuse(effects, t!(model, "role-goes-nowhere", role = name)),
    }
}

/// Two people swap their roles.
pub(super) fn swap(
    model: &mut Model,
    moment: &mut Moment<'_>,
    one: &Id,
    other: &Id,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let (first, second) = (say::who(model, one), say::who(model, other));
    let text = t!(language, "did-swap-roles", one = first, other = second);
    let mut swapped = false;
    let after = model.write(moment, effects, text.clone(), |pen| {
        swapped = roles::swap(pen, one, other);
    });
    if swapped {
        let mut more = Vec::new();
        for id in [one, other] {
            let person = model.minutes.participants().get(id);
            if person.is_some_and(roles::guards_and_leads) {
                more.push(t!(
                    language,
                    "role-guards-and-leads",
                    who = say::who(model, id)
                ));
            }
        }
        effects.push(Effect::Answer(Answer::recorded(text, after).with(more)));
    } else {
        leading::refuse(effects, t!(language, "roles-same"));
    }
}
