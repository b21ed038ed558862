//! Which commands are not given now, and why: somebody else leads, or the minutes are final.

use crate::minutes::SessionStatus;
use crate::t;

use super::commands::Command;
use super::model::Model;

/// Commands that are given where minutes are only looked at.
fn only_shows(command: Command) -> bool {
    let changes = matches!(
        command,
        Command::Begin
            | Command::Reopen
            | Command::Save
            | Command::Lead
            | Command::Lines
            | Command::Erase
            | Command::Undo
            | Command::Redo
    );
    let changes = changes || is_for_afterwards(command);
    command == Command::Interrupt || !changes && !changes_minutes(command)
}

/// Commands that write in final minutes too: what somebody says of their own words they may say
/// days later, and which of two wordings stays is decided afterwards.
fn is_for_afterwards(command: Command) -> bool {
    matches!(
        command,
        Command::Sheet
            | Command::ByName
            | Command::ByRole
            | Command::Unnamed
            | Command::NotShared
            | Command::ShareUntil
            | Command::AllTexts
            | Command::ForEveryone
            | Command::SheetOn
            | Command::SheetBack
            | Command::SheetFiles
            | Command::Differences
            | Command::BothWordings
            | Command::OwnWording
            | Command::TheSame
            | Command::TwoThings
            | Command::DecideLater
            | Command::DecideBefore
    )
}

/// That somebody else leads.
pub(super) fn not_leading(model: &Model) -> String {
    let leader = model
        .minutes
        .session()
        .leader
        .as_deref()
        .unwrap_or_default();
    t!(model, "not-leading", who = leader)
}

/// Why a command is not given now, if so: somebody else leads, or the minutes are final.
pub(super) fn barred(model: &Model, command: Command) -> Option<String> {
    if model.read_only && !only_shows(command) {
        return Some(t!(model.language, "read-only-refused"));
    }
    if leads_only(command) && !model.leads() {
        return Some(not_leading(model));
    }
    let is_final = model.status() == SessionStatus::Finished && changes_minutes(command);
    is_final.then(|| t!(model, "finished"))
}

/// Commands that move where the session stands: only the leader's word counts there.
pub(super) fn leads_only(command: Command) -> bool {
    matches!(
        command,
        Command::Begin
            | Command::Reopen
            | Command::Next
            | Command::Back
            | Command::Pause
            | Command::Resume
            | Command::Clock
            | Command::Turn
            | Command::TurnBack
            | Command::Pass
            | Command::Later
            | Command::Round
            | Command::EndRound
            | Command::Present
            | Command::PresentBack
            | Command::Centre
            | Command::Order
            | Command::Silence
            | Command::Late
            | Command::GoTo
            | Command::Close
            | Command::Step
            | Command::StepBack
            | Command::Amend
            | Command::Answer
            | Command::Reason
            | Command::Met
            | Command::Resolved
            | Command::Decide
            | Command::TakeUp
            | Command::LeaveOpen
    )
}

/// Commands that are not given once the minutes are final.
fn changes_minutes(command: Command) -> bool {
    let shows = matches!(
        command,
        Command::Begin
            | Command::Reopen
            | Command::Status
            | Command::Balance
            | Command::Sources
            | Command::Save
            | Command::Help
            | Command::Leave
            | Command::People
            | Command::Agenda
            | Command::Proposals
            | Command::AdviceList
            | Command::Insights
            | Command::Find
            | Command::Prompt
            | Command::Lead
            | Command::Lines
            | Command::Erase
            | Command::Undo
            | Command::Redo
    );
    !shows && !is_for_afterwards(command)
}
