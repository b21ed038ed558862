//! What has to be remembered between keys, beside what the screen shows.

use std::time::Duration;

use crate::app::commands::{Command, Menu};
use crate::app::model::{Draft, Mode, Model};
use crate::circle::consent::State;
use crate::circle::{agenda, groups, round, steps};
use crate::minutes::{ConsentStep, Id, SessionStatus};

use super::{AskedFor, Asking, Focus, Layer, Listing, lists, reading, review, sheets};

/// What has to be remembered between keys.
#[derive(Debug, Default)]
pub(in crate::app) struct Memory {
    /// When Enter stored something, since the program began.
    pub(super) stored: Option<Duration>,
    /// When Enter was last pressed on the empty line.
    pub(super) entered: Option<Duration>,
    /// The press that moved the session last, and when.
    pub(super) pressed: Option<(Press, Duration)>,
    /// Whether the last key was ignored, because it came too soon.
    pub(in crate::app) ignored: bool,
    /// The line as it was before it was asked for something.
    pub(super) before: Option<Draft>,
    /// What the line was asked for when the program last ended, to be asked again.
    pub(in crate::app) half_typed: Option<AskedFor>,
    /// The text that the mind itself put on the line.
    pub(super) given: Option<String>,
    /// How far back the line shows what was written before, from 0.
    pub(super) looking_back: Option<usize>,
    /// The texts that were set aside, with whose they are.
    pub(super) aside: Vec<Draft>,
    /// The round of which the view for the room said that everyone was asked.
    pub(super) at_the_end: Option<Id>,
    /// What is still asked about a decision that was just made, with the decision.
    pub(super) questions: Vec<(Command, Option<Id>)>,
    /// The text for which the names to complete were sent away.
    pub(super) dismissed: Option<String>,
    /// How many lines of the text on top are in sight, where the screen told it.
    pub(in crate::app) in_sight: Option<usize>,
    /// The list that stands there again once what was begun on its row is done, and the row.
    pub(super) coming_back: Option<(Listing, usize)>,
    /// Reading back goes on once the words are mended.
    pub(super) reads: bool,
    /// The words that a person told come back once the day is typed.
    pub(super) on_sheet: bool,
    /// How deciding what is left to decide goes.
    pub(super) deciding: Deciding,
    /// The menu of which a letter answered last, and when.
    pub(super) answered: Option<(Menu, Duration)>,
    /// The list from which the sheets were opened, and the row.
    pub(super) after_sheets: Option<(Listing, usize)>,
    /// The list from which reading back was begun, and the row.
    pub(super) after_reading: Option<(Listing, usize)>,
}

/// What has to be remembered while it is decided what is left to decide.
#[derive(Debug, Default)]
pub(super) struct Deciding {
    /// It goes on once other words are typed.
    pub goes_on: bool,
    /// When a key last decided something, since the program began.
    pub at: Option<Duration>,
    /// The list from which one came, and goes back to.
    pub after: Option<(Listing, usize)>,
}

impl Memory {
    /// What stands on the line, or stood there before it was asked for something, and is nowhere
    /// else: what the mind itself put there is.
    pub(in crate::app) fn unsent<'a>(
        &'a self,
        line: &'a Draft,
    ) -> impl Iterator<Item = &'a String> {
        let before = self.before.as_ref().map(|draft| &draft.text);
        let now = Some(&line.text).filter(|text| self.given.as_ref() != Some(*text));
        before
            .into_iter()
            .chain(now)
            .filter(|text| !text.is_empty())
    }
}

/// A press of which a held key makes many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    /// To the next item or speaker.
    On,
    /// To the item or speaker before.
    Back,
}

/// Where the session stood before an update.
pub(in crate::app) struct Before {
    item: Option<Id>,
    speaker: Option<Id>,
    silent: bool,
    grouped: bool,
    status: SessionStatus,
    process: Option<(Id, ConsentStep, [Option<Id>; 2])>,
}

impl Before {
    /// Where the session stands now.
    pub(in crate::app) fn of(model: &Model) -> Self {
        Self {
            item: model.item(),
            speaker: round::speaker(&model.minutes).cloned(),
            silent: steps::silence(&model.minutes).is_some(),
            grouped: !groups::of_item(&model.minutes).is_empty(),
            status: model.status(),
            process: process(model),
        }
    }
}

/// What is read aloud in the process at hand changes with these: the proposal, its step, the wording,
/// and the objection that is handled, or that everyone was asked.
fn process(model: &Model) -> Option<(Id, ConsentStep, [Option<Id>; 2])> {
    let proposal = model.at_hand()?;
    let state = model.process()?;
    let version = state.version().clone();
    let handled = match state {
        State::Integrate { objection, .. } => Some(objection),
        State::Asked { version, .. } | State::ReadBack { version } => Some(version),
        _ => None,
    };
    let step = proposal.step.unwrap_or(ConsentStep::Present);
    Some((proposal.id.clone(), step, [Some(version), handled]))
}

/// Lets the screen follow where the session went: an item that opens shows its prompt until somebody
/// gets the turn, the circle is silent, or there are groups to read out.
pub(in crate::app) fn follow(model: &mut Model, before: &Before) {
    if model.mode != Mode::Screen {
        return;
    }
    if model.draft.text.get(model.screen.cursor..).is_none() {
        model.screen.cursor = model.draft.text.len();
    }
    if model.screen.room {
        // Nothing lies on what the room sees, unless it is the calm menu of a pause.
        let calm = |layer: &Layer| {
            matches!(
                layer,
                Layer::Menu {
                    menu: Menu::Pause,
                    ..
                }
            )
        };
        model.screen.layers.retain(calm);
    }
    let now = Before::of(model);
    if now.process != before.process && now.process.is_some() {
        model.screen.prompt = now.speaker.is_none();
    } else if now.process.is_none() && before.process.is_some() {
        model.screen.prompt = false;
    } else if now.item != before.item {
        // On a laptop that joined, somebody may speak by the time it hears of the item.
        model.screen.prompt = now.speaker.is_none()
            && agenda::current(&model.minutes).is_some_and(|item| item.prompt.is_some());
        model.screen.entry = None;
    } else if now.silent && !before.silent
        || now.grouped && !before.grouped
        || now.speaker != before.speaker && now.speaker.is_some()
    {
        model.screen.prompt = false;
    }
    if model.screen.room || now.item != before.item || now.status != before.status {
        // The session went on: nobody waits for the list any more.
        model.memory.coming_back = None;
        reading::forget(model);
        sheets::forget(model);
    }
    reading::refresh(model);
    sheets::refresh(model);
    review::refresh(model);
    lists::refresh(model);
    let aside = &model.screen.aside;
    model
        .memory
        .aside
        .retain(|draft| aside.contains(&draft.text));
    if now.status == before.status {
        return;
    }
    if now.status == SessionStatus::Paused {
        // A calm screen: nothing of what was open stays in sight.
        model.screen.layers.clear();
        model.screen.focus = Focus::Line;
    }
    if now.status == SessionStatus::Running && model.screen.asking == Some(Asking::Names) {
        model.screen.asking = None;
    }
}
