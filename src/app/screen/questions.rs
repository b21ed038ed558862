//! What is asked about a decision that was just made: one question at a time, each of which may be left out.

use crate::app::commands::Command;
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::circle::consent::State;
use crate::minutes::{Id, SessionStatus, Stamp};

use super::Asking;
use super::asking::{arguments, asks, finish};

/// What is asked about a decision, one question after the other.
pub(in crate::app) fn question(model: &mut Model, decision: &Id, asked: Vec<Command>) {
    let about = |command| match command {
        Command::AnswerBy => None,
        _ => Some(decision.clone()),
    };
    // What the line is asked for already is not asked a second time.
    let here = |command: &Command| matches!(&model.screen.asking, Some(Asking::Argument { command: asked, .. }) if asked == command);
    let asked: Vec<Command> = asked.into_iter().filter(|command| !here(command)).collect();
    let asked = asked.into_iter();
    model.memory.questions = asked.map(|command| (command, about(command))).collect();
}

/// Asks the next question about a decision that was just made, as long as nothing else is open:
/// one at a time, each of which may be left out.
pub(in crate::app) fn ask_on(model: &mut Model, now: Stamp, effects: &mut Vec<Effect>) {
    let busy = model.screen.asking.is_some()
        || !model.screen.layers.is_empty()
        || model.screen.room
        || model.status() != SessionStatus::Running;
    if busy || model.memory.questions.is_empty() {
        return;
    }
    let (command, about) = model.memory.questions.remove(0);
    let Some(arguments) = arguments(model, command, about.as_ref(), "") else {
        return;
    };
    asks(model, now, command, &arguments, effects);
}

/// The key that goes on leaves out what is still asked about a decision, unless something was typed to it:
/// closing asks it again.
pub(super) fn leave_out(model: &mut Model, effects: &mut Vec<Effect>) {
    if !matches!(model.process(), Some(State::Recorded { .. })) {
        return;
    }
    let asked = match &model.screen.asking {
        Some(Asking::Argument { command, .. }) => Some(*command),
        _ => None,
    };
    let typed = !model.draft.text.trim().is_empty();
    match asked {
        Some(command) if typed || !is_a_question(model, command) => {}
        Some(_) => {
            model.memory.questions.clear();
            finish(model, effects);
        }
        None => model.memory.questions.clear(),
    }
}

/// Whether the line is asked for something that may be left out: what a decision is recorded with.
pub(super) fn is_a_question(model: &Model, command: Command) -> bool {
    let recorded = matches!(model.process(), Some(State::Recorded { .. }));
    recorded
        && matches!(
            command,
            Command::AnswerBy | Command::Review | Command::Term | Command::Measure
        )
}
