//! Words for the consent process: where it stands, what to say, and what can be done.

use crate::circle::consent::{self, State};
use crate::circle::round::{self, Stand};
use crate::circle::{agenda, people, plan::Form};
use crate::lang::Language;
use crate::minutes::{Answer, Id, Kind, Outcome};
use crate::t;

use super::super::commands::Command;
use super::super::model::{Mode, Model};
use super::super::say;
use super::{readback, table};

/// The longest wording, in characters, that is put into the words to say.
const READ_ALONG: usize = 400;

/// How people go on to the next step: the key, or the command.
#[must_use]
pub fn step_key(model: &Model) -> String {
    key_or(model, Command::Step)
}

/// How people put a proposal: the key, or the command.
pub(in crate::app) fn propose_key(model: &Model) -> String {
    key_or(model, Command::Propose)
}

/// The one key that proposes and goes on; in line mode the command.
fn key_or(model: &Model, command: Command) -> String {
    let key = model.keymap.keys(Command::Propose).next();
    match key.filter(|_| model.mode == Mode::Screen) {
        Some(key) => key.label(model.language),
        None => format!("/{}", command.name(model.language)),
    }
}

/// The name of a step.
#[must_use]
pub fn step_name(language: Language, state: &State) -> String {
    match state {
        State::Present { .. } => t!(language, "step-present"),
        State::Clarifying { .. } => t!(language, "step-clarifying"),
        State::Reaction { .. } => t!(language, "step-reaction"),
        State::Amend { .. } => t!(language, "step-amend"),
        State::Asking { .. } | State::Asked { .. } | State::NobodyDecides { .. } => {
            t!(language, "step-consent")
        }
        State::Integrate { .. } => t!(language, "step-integrate"),
        State::ReadBack { .. } => t!(language, "step-read-back"),
        State::Recorded { .. } => t!(language, "step-record"),
    }
}

/// The steps of the process at hand by name, and the place of the one that is open, from 0.
#[must_use]
pub fn steps(model: &Model) -> Option<(Vec<String>, usize)> {
    let language = model.language;
    let proposal = model.at_hand()?;
    let guided = !readback::is_plain(model, Some(&proposal.id));
    let place = match model.process()? {
        State::Present { .. } => 0,
        State::Clarifying { .. } => 1,
        State::Reaction { .. } => 2,
        State::Amend { .. } => 3,
        State::Asking { .. } | State::Asked { .. } | State::NobodyDecides { .. } => 4,
        State::Integrate { .. } => 5,
        State::ReadBack { .. } | State::Recorded { .. } => 6,
    };
    let all = [
        (true, t!(language, "step-short-present")),
        (guided, t!(language, "step-short-clarifying")),
        (guided, t!(language, "step-short-reaction")),
        (guided, t!(language, "step-short-amend")),
        (true, t!(language, "step-short-consent")),
        (true, t!(language, "step-short-integrate")),
        (true, t!(language, "step-short-record")),
    ];
    let before = all[..place].iter().filter(|(there, _)| *there).count();
    let names = all.into_iter().filter(|(there, _)| *there);
    Some((names.map(|(_, name)| name).collect(), before))
}

/// The name of an answer.
#[must_use]
pub fn answer_name(language: Language, answer: Answer) -> String {
    match answer {
        Answer::Consents => t!(language, "answer-consents"),
        Answer::Concern => t!(language, "answer-concern"),
        Answer::Objects => t!(language, "answer-objects"),
    }
}

/// The name of an outcome.
#[must_use]
pub fn outcome_name(language: Language, outcome: Outcome) -> String {
    match outcome {
        Outcome::Adopted => t!(language, "outcome-adopted"),
        Outcome::Trial => t!(language, "outcome-trial"),
        Outcome::Postponed => t!(language, "outcome-postponed"),
        Outcome::Dropped => t!(language, "outcome-dropped"),
        Outcome::HandedOver => t!(language, "outcome-handed-over"),
        Outcome::Inconclusive => t!(language, "outcome-inconclusive"),
    }
}

/// What a decision is called in a word or two: what became of it, when it was not simply adopted.
#[must_use]
pub fn decision_name(language: Language, outcome: Option<Outcome>) -> String {
    match outcome {
        None | Some(Outcome::Adopted) => say::kind_name(language, &Kind::Decision),
        Some(Outcome::Trial) => t!(language, "outcome-trial-short"),
        Some(Outcome::HandedOver) => t!(language, "outcome-handed-over-short"),
        Some(outcome) => outcome_name(language, outcome),
    }
}

/// Which proposal is at hand: its number among several.
#[must_use]
pub fn title(model: &Model) -> Option<String> {
    let proposal = model.at_hand()?;
    let versions = consent::versions(&model.minutes, &proposal.id).count();
    let number = table::number(model, &proposal.id);
    let language = model.language;
    let mut title = match &proposal.proposer {
        Some(who) => {
            let who = say::who(model, who);
            t!(language, "consent-title-of", number = number, who = who)
        }
        None => t!(language, "consent-title", number = number),
    };
    if versions > 1 {
        title.push_str(&t!(language, "consent-wording", number = versions));
    }
    Some(title)
}

/// Where the process at hand stands, in one line, with what comes next.
#[must_use]
pub fn standing(model: &Model) -> Option<String> {
    let state = model.process()?;
    let language = model.language;
    let step = step_name(language, &state);
    let title = title(model)?;
    let mut text = t!(language, "consent-standing", title = title, step = step);
    let in_round = super::is_in_process(model);
    match round::stand(&model.minutes).filter(|_| in_round) {
        Some(Stand::Waiting {
            suggestion: Some(who),
        }) => {
            text.push_str(": ");
            text.push_str(&begins(model, &who));
        }
        Some(Stand::Speaking { .. } | Stand::Waiting { .. }) => {
            text.push_str(": ");
            text.push_str(&say::turns(model).unwrap_or_default());
        }
        Some(Stand::Complete) | None => {
            text.push_str(". ");
            text.push_str(&to_do(model));
        }
    }
    Some(text)
}

/// Who is asked first when Enter is pressed.
#[must_use]
pub fn begins(model: &Model, who: &Id) -> String {
    let who = say::who(model, who);
    if super::is_asking(model) {
        t!(model.language, "consent-begins", who = who)
    } else {
        t!(model.language, "round-begins", who = who)
    }
}

/// What is to be done now, and with which key.
#[must_use]
pub fn to_do(model: &Model) -> String {
    let language = model.language;
    let key = step_key(model);
    let Some(state) = model.process() else {
        return String::new();
    };
    match state {
        State::Present { .. } if plain(model) => amend(model, &key),
        State::Present { .. } => t!(language, "now-present", key = key),
        State::Clarifying { .. } => t!(language, "now-clarifying", key = key),
        State::Reaction { .. } => t!(language, "now-reaction", key = key),
        State::Amend { .. } => amend(model, &key),
        State::Asking { next, rest, .. } => {
            let who: Vec<&Id> = std::iter::once(&next).chain(&rest).collect();
            let who = say::names(model, who);
            t!(language, "now-ask", key = key, who = who)
        }
        State::Asked { objections: 0, .. } => t!(language, "now-asked", key = key),
        State::Asked { objections, .. } => {
            t!(language, "now-objections", key = key, count = objections)
        }
        State::Integrate { objection, .. } => integrate(model, &objection),
        State::ReadBack { .. } => match model.mode {
            Mode::Screen => t!(language, "now-decide", key = key),
            Mode::Plain => t!(
                language,
                "now-decide",
                key = format!("/{}", Command::Decide.name(language))
            ),
        },
        State::NobodyDecides { .. } => t!(model, "consent-nobody"),
        State::Recorded { .. } => t!(language, "now-recorded", key = key),
    }
}

/// What is said once it is written down what became of a proposal.
fn recorded(model: &Model, decision: &Id) -> String {
    let language = model.session_language();
    let decision = model.minutes.decisions().get(decision);
    match decision.and_then(|decision| decision.outcome) {
        Some(Outcome::Adopted | Outcome::Trial) | None if plain(model) => {
            t!(language, "say-recorded-plain")
        }
        Some(Outcome::Adopted | Outcome::Trial) | None => t!(language, "say-recorded"),
        Some(Outcome::Postponed) => t!(language, "say-postponed"),
        Some(Outcome::HandedOver) => t!(language, "say-handed-over"),
        Some(Outcome::Dropped) => t!(language, "say-dropped"),
        Some(Outcome::Inconclusive) => t!(language, "say-inconclusive"),
    }
}

/// Whether of the proposal at hand only text, objections and outcome are written down.
fn plain(model: &Model) -> bool {
    readback::is_plain(model, model.at_hand().map(|proposal| &proposal.id))
}

/// On to asking everyone, or another wording first.
fn amend(model: &Model, key: &str) -> String {
    let amend = called(model, Command::Amend);
    t!(model.language, "now-amend", key = key, amend = amend)
}

/// How a command of the process is given: from the menu that Enter opens, or by its name.
fn called(model: &Model, command: Command) -> String {
    let language = model.language;
    match (model.mode, command.row().letter(language)) {
        (Mode::Screen, Some(letter)) => format!("Enter {letter}"),
        _ => format!("/{}", command.name(language)),
    }
}

/// What is to be done with an objection, in the order in which it is done.
fn integrate(model: &Model, objection: &Id) -> String {
    let language = model.language;
    let Some(response) = model.minutes.responses().get(objection) else {
        return String::new();
    };
    let Some(who) = response.participant.as_ref() else {
        return String::new();
    };
    let here = model
        .minutes
        .participants()
        .get(who)
        .is_some_and(crate::circle::people::is_here);
    let who = say::who(model, who);
    let name = |command| called(model, command);
    match (&response.reason, &response.met) {
        _ if !here => t!(language, "objector-away", who = who),
        (None, _) => t!(
            language,
            "now-reason",
            who = who,
            reason = name(Command::Reason)
        ),
        (Some(_), None) => t!(
            language,
            "now-meet",
            met = name(Command::Met),
            amend = name(Command::Amend)
        ),
        (Some(_), Some(_)) => t!(
            language,
            "now-resolve",
            who = who,
            resolved = name(Command::Resolved)
        ),
    }
}

/// What the facilitator says at the step that is open: the plan's words, or else our own, with the
/// proposal in the place that is kept for it.
#[must_use]
pub fn guide(model: &Model) -> Option<String> {
    let language = model.session_language();
    let state = model.process()?;
    let item = agenda::current(&model.minutes);
    let of_plan = |step: &str| {
        let prompts = item.and_then(|item| item.prompts.as_ref());
        prompts.and_then(|prompts| prompts.get(step).cloned())
    };
    let opening = || {
        let item = item.filter(|item| agenda::form(item).contains(&Form::Consent))?;
        item.prompt.clone()
    };
    let words = match &state {
        State::Present { .. } => opening().unwrap_or_else(|| t!(language, "say-present")),
        State::Clarifying { .. } => {
            of_plan("clarifying").unwrap_or_else(|| t!(language, "say-clarifying"))
        }
        State::Reaction { .. } => {
            of_plan("reaction").unwrap_or_else(|| t!(language, "say-reaction"))
        }
        State::Amend { .. } => match proposer(model) {
            Some((who, true)) => t!(language, "say-amend-to", who = who),
            _ => t!(language, "say-amend"),
        },
        State::Asking { .. } | State::NobodyDecides { .. } => {
            of_plan("consent").unwrap_or_else(|| t!(language, "say-consent"))
        }
        State::Asked { objections: 0, .. } => t!(language, "say-asked"),
        State::Asked { .. } => t!(language, "say-objections"),
        State::Integrate { .. } => {
            of_plan("objection").unwrap_or_else(|| t!(language, "say-objection"))
        }
        State::ReadBack { .. } => t!(language, "say-read-back"),
        State::Recorded { decision, .. } => recorded(model, decision),
    };
    let words = match &state {
        // Changed in the middle of a round: nobody reacts to words that they did not hear.
        State::Clarifying { version } | State::Reaction { version }
            if !is_heard(model, version) =>
        {
            format!("{} {words}", t!(language, "say-reworded"))
        }
        _ => words,
    };
    Some(with_text(model, &state, words))
}

/// Whether the room has heard a wording.
fn is_heard(model: &Model, version: &Id) -> bool {
    let version = model.minutes.versions().get(version);
    version.is_some_and(|version| consent::is_heard(&model.minutes, version))
}

/// Who made the proposal at hand, and whether they are here.
fn proposer(model: &Model) -> Option<(String, bool)> {
    let id = model.at_hand()?.proposer.as_ref()?;
    let person = model.minutes.participants().get(id)?;
    Some((say::who(model, id), people::is_here(person)))
}

/// That whoever made the proposal is not here, as long as they would have a part to play.
#[must_use]
pub fn proposer_away(model: &Model) -> Option<String> {
    let plays = matches!(
        model.process()?,
        State::Present { .. }
            | State::Clarifying { .. }
            | State::Reaction { .. }
            | State::Amend { .. }
    );
    let (who, here) = proposer(model)?;
    (plays && !here).then(|| t!(model.language, "proposer-away", who = who))
}

/// The proposal stands where the plan keeps a place for it, as far as it is short enough to be said
/// in one breath.
fn with_text(model: &Model, state: &State, words: String) -> String {
    let text = readback::text(model, state.version());
    if text.chars().count() > READ_ALONG {
        return words;
    }
    let quoted = format!("“{}”", text.trim());
    words.replace("[tekst]", &quoted).replace("[text]", &quoted)
}

/// What is read aloud at the step that is open, line by line: the words, and what they are about.
#[must_use]
pub fn to_read(model: &Model) -> Vec<String> {
    let language = model.language;
    let Some(state) = model.process() else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let words = guide(model).unwrap_or_default();
    let words = words.lines();
    lines.extend(words.map(|text| t!(language, "item-read-aloud", text = text)));
    let text = readback::text(model, state.version());
    let is_said = lines.iter().any(|line| line.contains(text.trim()));
    match &state {
        State::Integrate { objection, .. } => lines.extend(readback::objection(model, objection)),
        State::Asked { .. } | State::ReadBack { .. } => {
            lines.extend(readback::text_lines(model, state.version()));
            lines.extend(readback::answers(model, state.version()));
        }
        State::Recorded { .. } => {}
        _ if is_said => {}
        _ => lines.extend(readback::text_lines(model, state.version())),
    }
    lines.extend(proposer_away(model));
    lines
}

/// What can be done now, a line each: the commands of the process.
#[must_use]
pub fn choices(model: &Model) -> Vec<String> {
    let language = model.language;
    commands(model)
        .into_iter()
        .map(|command| {
            t!(
                language,
                "consent-choice",
                usage = command.usage(language),
                label = command.label(language)
            )
        })
        .collect()
}

/// The commands that mean something at the step that is open, the likeliest first.
#[must_use]
pub fn commands(model: &Model) -> Vec<Command> {
    use Command as C;
    let Some(state) = model.process() else {
        return Vec::new();
    };
    let mut commands = match state {
        State::Present { .. } | State::Clarifying { .. } | State::Reaction { .. } => {
            vec![C::Step, C::Amend, C::StepBack]
        }
        State::Amend { .. } => vec![C::Amend, C::Step, C::StepBack],
        State::Asking { .. } | State::Asked { .. } => {
            vec![C::Step, C::Answer, C::Amend, C::StepBack]
        }
        State::Integrate { objection, .. } => {
            let response = model.minutes.responses().get(&objection);
            let told = response.is_some_and(|response| response.reason.is_some());
            let met = response.is_some_and(|response| response.met.is_some());
            let mut likely = match (told, met) {
                (false, _) => vec![C::Reason, C::Met, C::Resolved],
                (true, false) => vec![C::Met, C::Resolved, C::Reason],
                (true, true) => vec![C::Resolved, C::Met, C::Reason],
            };
            likely.extend([C::Amend, C::Answer, C::StepBack]);
            likely
        }
        State::ReadBack { .. } => vec![C::Decide, C::Answer, C::Amend, C::StepBack],
        State::NobodyDecides { .. } => vec![C::StepBack, C::Amend],
        State::Recorded { .. } => return vec![C::LeaveOpen, C::AnswerBy, C::Answer, C::Proposals],
    };
    if !commands.contains(&C::Decide) {
        commands.push(C::Decide);
    }
    commands.extend([C::LeaveOpen, C::Proposals]);
    if !table::to_take_up(model).is_empty() {
        commands.push(C::TakeUp);
    }
    commands
}

/// How the one who is asked answers. An empty Enter only says this.
#[must_use]
pub fn how_to_answer(model: &Model, speaker: &Id) -> String {
    let who = say::who(model, speaker);
    t!(model.language, "answer-how", who = who)
}
