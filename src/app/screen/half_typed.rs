//! What was being typed to a question when the program ended comes back under that question.

use crate::app::commands::{Argument, Command};
use crate::app::message::Effect;
use crate::app::model::{Draft, Model};
use crate::minutes::Id;

use super::asking::{arguments, ask, is_typed};
use super::{Asking, line};

/// What the line is asked for while something is typed to it. It goes with the text that is kept, and holds
/// nothing of what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedFor {
    /// The command that needs it.
    pub command: Command,
    /// The record that it is about.
    pub about: Option<Id>,
    /// Where in the text that is kept the answer begins, in bytes. What stands before it is what lay aside,
    /// and what stood on the line before it was asked.
    pub from: usize,
}

/// What the line is asked for, where the text that is kept ends with an answer that is not given yet.
pub(in crate::app) fn asked_for(model: &Model, kept: &str) -> Option<AskedFor> {
    let Some(Asking::Argument { command, about }) = model.screen.asking.clone() else {
        return None;
    };
    let typed = &model.draft.text;
    let from = kept.strip_suffix(typed.as_str())?.len();
    let given = model.memory.given.as_ref() == Some(typed);
    (!typed.is_empty() && !given).then_some(AskedFor {
        command,
        about,
        from,
    })
}

/// Asks again what was asked when the program ended, with what was typed to it; where that cannot be asked
/// any more, the text stays on the line.
pub(in crate::app) fn comes_back(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(asked) = model.memory.half_typed.take() else {
        return;
    };
    let AskedFor {
        command,
        about,
        from,
    } = asked;
    let gone = arguments(model, command, about.as_ref(), "").is_none();
    if model.screen.asking.is_some() || model.read_only || gone || !is_asked_again(command) {
        return;
    }
    let kept = &model.draft.text;
    let Some((before, typed)) = kept.get(..from).zip(kept.get(from..)) else {
        return;
    };
    let typed = typed.to_owned();
    model.draft.text = before.trim_end_matches('\n').to_owned();
    ask(model, command, about, effects);
    let draft = Draft {
        text: typed,
        ..Draft::default()
    };
    line::put(model, draft, effects);
}

/// Whether a command can be asked for without the view from which it was: the words that are read back, a
/// person's own words, or what is left to decide.
fn is_asked_again(command: Command) -> bool {
    let of_a_view = matches!(
        command,
        Command::Reword | Command::ShareUntil | Command::OwnWording
    );
    let parameter = command.row().parameters.last();
    let typed = |argument: Argument| is_typed(argument);
    !of_a_view && parameter.is_some_and(|parameter| typed(parameter.argument))
}
