//! Rounds and turns: who begins, who is next, passing, coming later, ending.

use crate::circle::round::Stand;
use crate::circle::{clock, groups, order, people, round, steps};
use crate::minutes::{Id, RoundKind, SessionStatus, Turn};
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::leading::{refuse, runs, stand, stand_turns};
use super::message::{Effect, Moment};
use super::model::{Guard, Model};
use super::{allowed, between, carried, consent, dispatch, reading_back, say, sharing, views};

/// Enter on an empty line: this turn is done.
pub(super) fn done(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !model.leads() {
        return refuse(effects, allowed::not_leading(model));
    }
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    if super::silence::enter(model, moment, effects) {
        return;
    }
    match round::stand(&model.minutes) {
        None if model.at_hand().is_some() => consent::explain(model, effects),
        Some(Stand::Complete) if consent::is_in_process(model) => consent::explain(model, effects),
        Some(Stand::Speaking { speaker, .. }) if consent::is_asking(model) => {
            consent::explain_answers(model, &speaker, effects);
        }
        None => match due(model) {
            Some(command) => dispatch::command(model, moment, command, "", effects),
            None => stand(model, moment, effects, None),
        },
        Some(Stand::Complete | Stand::Waiting { suggestion: None }) => {
            stand_turns(model, moment, effects, None);
        }
        Some(Stand::Waiting {
            suggestion: Some(who),
        }) => give_turn(model, moment, &who, effects),
        Some(Stand::Speaking { speaker, .. }) => {
            let label = t!(language, "did-turn-done", who = say::who(model, &speaker));
            let after = model.write(moment, effects, label, round::next);
            stand_turns(model, moment, effects, after);
        }
    }
}

/// What the open item asks for now outside a round, and Enter on the empty line does.
pub(super) fn due(model: &Model) -> Option<Command> {
    if round::stand(&model.minutes).is_some() || model.at_hand().is_some() {
        None
    } else if carried::is_time(model) {
        Some(Command::Actions)
    } else if reading_back::is_time(model) {
        Some(Command::ReadBack)
    } else if sharing::is_time(model) {
        Some(Command::Present)
    } else if between::groups_are_due(model) {
        Some(Command::Groups)
    } else {
        None
    }
}

/// What Enter on the empty line would do.
pub(super) fn hint_for_done(model: &Model) -> String {
    let language = model.language;
    if !model.leads() {
        let leader = model.minutes.session().leader.as_deref();
        return t!(language, "hint-led", who = leader.unwrap_or_default());
    }
    if model.status() != SessionStatus::Running {
        return t!(model, "hint-begin");
    }
    if let Some(hint) = super::silence::hint(model) {
        return hint;
    }
    match round::stand(&model.minutes) {
        None | Some(Stand::Complete) if model.at_hand().is_some() => consent::words::to_do(model),
        Some(Stand::Speaking { speaker, .. }) if consent::is_asking(model) => {
            consent::words::how_to_answer(model, &speaker)
        }
        None if carried::is_time(model) => {
            t!(
                language,
                "hint-carried",
                count = carried::to_ask(model).len()
            )
        }
        None if consent::is_awaited(model) => {
            t!(
                language,
                "hint-propose",
                key = consent::words::propose_key(model)
            )
        }
        None if reading_back::is_time(model) => t!(language, "hint-read-back"),
        None if sharing::is_time(model) => sharing::hint(model),
        None if between::groups_are_due(model) => t!(model, "hint-groups"),
        None if sharing::is_shown(model) => t!(language, "hint-react"),
        None => t!(model, "hint-type"),
        Some(Stand::Waiting {
            suggestion: Some(who),
        }) => {
            if consent::is_asking(model) {
                consent::words::begins(model, &who)
            } else {
                t!(language, "hint-starts", who = say::who(model, &who))
            }
        }
        Some(Stand::Waiting { suggestion: None } | Stand::Complete) => {
            say::turns(model).unwrap_or_default()
        }
        Some(Stand::Speaking {
            then: Some(then), ..
        }) => {
            t!(language, "hint-next", who = say::who(model, &then))
        }
        Some(Stand::Speaking { then: None, .. }) => t!(language, "hint-last"),
    }
}

/// Gives the turn to somebody.
pub(super) fn give_turn(
    model: &mut Model,
    moment: &mut Moment<'_>,
    to: &Id,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    if !model.leads() {
        return refuse(effects, allowed::not_leading(model));
    }
    if round::open(&model.minutes).is_none() {
        return refuse(effects, t!(model, "no-round"));
    }
    let who = say::who(model, to);
    let minutes = &model.minutes;
    let person = minutes.participants().get(to);
    let is_here = match minutes.groups().get(to) {
        Some(group) => groups::is_here(minutes, group),
        None => person.is_some_and(people::is_here),
    };
    if !is_here {
        return refuse(effects, t!(model, "turn-not-here", who = who));
    }
    if consent::is_asking(model) && !person.is_some_and(crate::circle::consent::decides) {
        return refuse(effects, t!(language, "answer-not-deciding", who = who));
    }
    let label = t!(language, "did-turn", who = who);
    let after = model.write(moment, effects, label, |pen| round::give(pen, to));
    stand_turns(model, moment, effects, after);
}

/// Gives the turn back to whoever comes before the speaker in the round.
pub(super) fn turn_back(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let minutes = &model.minutes;
    let Some(open) = round::open(minutes) else {
        return refuse(effects, t!(model, "no-round"));
    };
    let order = order::order(minutes, open);
    let before = match round::speaker(minutes) {
        Some(now) => order.iter().take_while(|id| *id != now).last(),
        None => order.last().filter(|_| open.starts_with.is_some()),
    };
    match before.cloned() {
        Some(before) => give_turn(model, moment, &before, effects),
        None => refuse(effects, t!(model.language, "turn-back-none")),
    }
}

/// Whoever has the turn passes, or asks to come back to them later; "later" ends a pause.
pub(super) fn put_off(
    model: &mut Model,
    moment: &mut Moment<'_>,
    turn: Turn,
    effects: &mut Vec<Effect>,
) {
    let resumes = turn == Turn::Later && model.status() == SessionStatus::Paused;
    if !resumes && !runs(model, effects) {
        return;
    }
    let language = model.language;
    let Some(open) = round::open(&model.minutes) else {
        return refuse(effects, t!(model, "no-round"));
    };
    let kind = open.kind;
    let Some(speaker) = round::speaker(&model.minutes) else {
        return skip(model, moment, effects);
    };
    let who = say::who(model, speaker);
    if turn == Turn::Passed && kind == Some(RoundKind::Consent) {
        return refuse(effects, t!(language, "pass-not-in-consent"));
    }
    let label = match turn {
        Turn::Passed => t!(language, "did-pass", who = who),
        _ => t!(language, "did-later", who = who),
    };
    let after = model.write(moment, effects, label.clone(), |pen| {
        if resumes {
            clock::resume(pen);
        }
        round::put_off(pen, turn);
    });
    let mut more = vec![label];
    if turn == Turn::Passed && kind == Some(RoundKind::Reaction) {
        more.push(t!(language, "pass-in-reaction"));
    }
    let text = say::turns(model).unwrap_or_default();
    effects.push(Effect::Answer(Answer::here(text, after).with(more)));
}

/// Whoever is suggested to begin would rather not.
fn skip(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    let open = round::open(&model.minutes).filter(|round| round.starts_with.is_none());
    let Some(who) = open.and_then(|open| order::suggestion(&model.minutes, open)) else {
        return refuse(effects, t!(language, "no-speaker"));
    };
    let label = t!(language, "did-skip", who = say::who(model, &who));
    let after = model.write(moment, effects, label.clone(), round::skip);
    let text = say::turns(model).unwrap_or_default();
    effects.push(Effect::Answer(Answer::here(text, after).with(vec![label])));
}

/// Starts a round: of that kind, or else the next one of the item's form, or a sharing round. When
/// people in the round that is open were not asked, a second time does.
pub(super) fn start_round(
    model: &mut Model,
    moment: &mut Moment<'_>,
    kind: Option<RoundKind>,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    let Some(item) = model.item() else {
        return refuse(effects, t!(model, "stand-between"));
    };
    if kind == Some(RoundKind::Consent) {
        return refuse(effects, t!(model, "round-of-proposal"));
    }
    let owed = views::turns_owed(model);
    let wanted = Guard::Round(item);
    let begun = round::open(&model.minutes).is_some_and(|round| round.starts_with.is_some());
    if begun && !owed.is_empty() && guard != Some(&wanted) {
        model.guard = Some(wanted);
        effects.push(Effect::Answer(
            Answer::refused(t!(language, "round-owed")).with(owed),
        ));
        return;
    }
    let waits = round::open(&model.minutes).filter(|round| round.starts_with.is_none());
    if waits.is_some_and(|round| kind.is_none() || kind == round.kind) {
        // That round is there already.
        return stand_turns(model, moment, effects, None);
    }
    let to_hold = steps::to_hold(&model.minutes).first().copied();
    let along_groups = to_hold.is_some_and(|next| next.over_groups && kind.is_none());
    let (kind, step) = match (kind, to_hold) {
        (None, Some(next)) => (next.kind, Some(next.step)),
        (Some(kind), Some(next)) if kind == next.kind && !next.over_groups => {
            (kind, Some(next.step))
        }
        (kind, _) => (kind.unwrap_or(RoundKind::Sharing), None),
    };
    if along_groups && groups::of_item(&model.minutes).is_empty() {
        return refuse(effects, t!(model, "groups-first"));
    }
    let label = t!(
        language,
        "did-round",
        round = say::round_name(language, Some(kind))
    );
    let after = model.write(moment, effects, label, |pen| {
        if along_groups {
            round::start_along_groups(pen, kind, step);
        } else {
            round::start(pen, kind, step);
        }
    });
    stand_turns(model, moment, effects, after);
}

/// Ends the round, and a pause; when people were not asked, a second time does.
pub(super) fn end_round(
    model: &mut Model,
    moment: &mut Moment<'_>,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some(open) = round::open(&model.minutes).map(|round| round.id.clone()) else {
        return refuse(effects, t!(model, "no-round"));
    };
    let owed = views::turns_owed(model);
    let wanted = Guard::EndRound(open);
    if !owed.is_empty() && guard != Some(&wanted) {
        model.guard = Some(wanted);
        effects.push(Effect::Answer(
            Answer::refused(t!(model, "end-round-owed")).with(owed),
        ));
        return;
    }
    let paused = model.status() == SessionStatus::Paused;
    let label = t!(language, "did-end-round");
    let after = model.write(moment, effects, label, |pen| {
        if paused {
            clock::resume(pen);
        }
        round::end(pen);
        round::offer_next(pen);
    });
    stand(model, moment, effects, after);
}
