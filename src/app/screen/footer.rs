//! The footer: keys that work now, the most useful first, from the one table.

use crate::app::commands::Command;
use crate::app::model::Model;
use crate::app::{allowed, consent, turns as passing};
use crate::circle::consent::State;
use crate::circle::round::{self, Stand};
use crate::circle::steps;
use crate::minutes::SessionStatus;
use crate::t;

use super::{Focus, Layer, aside, menus, places};

/// The keys that work now, each with a short label, the most useful first.
#[must_use]
pub fn footer(model: &Model) -> Vec<(String, String)> {
    let language = model.language;
    let key = |command: Command| {
        let mut keys = model.keymap.bindings(command).map(|(_, key)| key);
        let key = keys.find(|key| places::meant(model, *key) == Some(command))?;
        Some(key.label(language))
    };
    let keys = candidates(model)
        .into_iter()
        .filter(|command| model.leads() || !is_led(*command))
        .filter_map(|command| {
            let pressed = key(command)?;
            // Two keys that do one thing.
            if command == Command::Up
                && let Some(down) = key(Command::Down)
            {
                return Some((format!("{pressed}/{down}"), t!(language, "footer-browse")));
            }
            if command == Command::Recall && !aside::is_looking_back(model) {
                return Some((pressed, t!(language, "footer-recall")));
            }
            // In a pause the same key goes on.
            let does = match command {
                Command::Pause if model.status() == SessionStatus::Paused => Command::Resume,
                Command::Propose if model.at_hand().is_some() => Command::Step,
                Command::Done if comes_silence(model) => Command::Silence,
                Command::Done => passing::due(model).unwrap_or(Command::Done),
                other => other,
            };
            // Where nobody has the turn it opens what can be done with the proposal.
            let label = match does {
                Command::Done if menus::waits(model) => t!(language, "footer-choices"),
                Command::Done if steps::silence(&model.minutes).is_some() => {
                    t!(language, "footer-silence")
                }
                Command::Done if turns(model) == Turns::Waiting => t!(language, "footer-give"),
                _ => does.short_label(language),
            };
            Some((pressed, label))
        });
    answers(model).into_iter().chain(keys).collect()
}

/// What is typed in a consent round while somebody is asked and the line is empty.
fn answers(model: &Model) -> Vec<(String, String)> {
    let screen = &model.screen;
    let elsewhere = screen.room
        || !screen.layers.is_empty()
        || screen.asking.is_some()
        || screen.focus != Focus::Line;
    let asked = model.leads()
        && model.status() == SessionStatus::Running
        && model.draft.text.is_empty()
        && steps::silence(&model.minutes).is_none()
        && turns(model) == Turns::Speaking
        && consent::is_asking(model);
    if elsewhere || !asked {
        return Vec::new();
    }
    let language = model.language;
    vec![
        ("1".to_owned(), t!(language, "footer-no-objection")),
        ("2 …".to_owned(), t!(language, "footer-concern")),
        ("3 …".to_owned(), t!(language, "footer-objection")),
    ]
}

/// Whether Enter on the empty line begins the silence that the item asks for.
fn comes_silence(model: &Model) -> bool {
    let minutes = &model.minutes;
    steps::silence(minutes).is_none() && steps::silence_to_keep(minutes).is_some()
}

/// Whether only whoever leads does it.
fn is_led(command: Command) -> bool {
    command == Command::Done || allowed::leads_only(command)
}

/// The commands to show where the session is now.
fn candidates(model: &Model) -> Vec<Command> {
    use Command as C;
    let screen = &model.screen;
    let mut shown = match screen.layers.last() {
        Some(Layer::Text { .. } | Layer::Sheet | Layer::ReadBack) => {
            return vec![C::Dismiss, C::Up];
        }
        Some(Layer::Review) => return vec![C::Dismiss, C::Undo, C::Up],
        Some(_) => return vec![C::Choose, C::Up, C::Dismiss],
        None if screen.asking.is_some() => {
            return vec![C::Record, C::SetAside, C::Recall, C::NewLine, C::Help];
        }
        None => on_the_session(model),
    };
    // What was set aside is told to be there.
    let aside = !screen.aside.is_empty() && screen.focus == Focus::Line;
    if aside && model.draft.text.is_empty() && !screen.room {
        shown.insert(1, C::Recall);
    }
    shown
}

fn on_the_session(model: &Model) -> Vec<Command> {
    use Command as C;
    let screen = &model.screen;
    let turns = turns(model);
    match model.status() {
        SessionStatus::Paused => return vec![C::Pause, C::Help, C::Leave],
        // In a consent round an empty Enter is no answer.
        _ if screen.room && turns == Turns::Speaking && consent::is_asking(model) => {
            return vec![C::Room, C::Pause];
        }
        _ if screen.room && turns == Turns::None => return vec![C::Room, C::Pause, C::Leave],
        _ if screen.room => return vec![C::Done, C::TurnBack, C::Room],
        _ => {}
    }
    if screen.completion.is_some() {
        return vec![C::Complete, C::Down, C::Record, C::Dismiss];
    }
    if model.read_only {
        return vec![C::Palette, C::Find, C::Focus, C::Help, C::Leave];
    }
    match screen.focus {
        Focus::Entries => return vec![C::Entry, C::Up, C::Dismiss, C::Find, C::Undo],
        Focus::Agenda => return vec![C::Item, C::Up, C::Dismiss, C::Next, C::Undo],
        Focus::Line => {}
    }
    if let Some(shown) = in_process(model, turns) {
        return shown;
    }
    let mut shown = match (model.status(), model.draft.text.is_empty()) {
        (SessionStatus::Prepared, true) => {
            return vec![
                C::Presence,
                C::Begin,
                C::People,
                C::Palette,
                C::Help,
                C::Leave,
            ];
        }
        (SessionStatus::Prepared, false) => {
            return vec![C::Record, C::SetAside, C::NewLine, C::Begin];
        }
        (SessionStatus::Finished, _) => {
            return vec![C::Palette, C::Find, C::Focus, C::Help, C::Leave];
        }
        (_, false) => match turns {
            // Nobody passes in a consent round.
            Turns::Speaking if consent::is_asking(model) => vec![C::Record, C::Later],
            Turns::Speaking => vec![C::Record, C::Pass, C::Later],
            Turns::None | Turns::Waiting | Turns::Over => vec![C::Record],
        },
        (_, true) => match turns {
            Turns::Speaking => vec![C::Done, C::Pass, C::Later, C::Turn],
            Turns::Waiting => vec![C::Done, C::Turn],
            Turns::Over => vec![C::Next, C::Turn, C::Round],
            Turns::None if passing::due(model).is_some() || comes_silence(model) => {
                vec![C::Done, C::Next, C::Round]
            }
            Turns::None => vec![C::Next, C::Round, C::Propose],
        },
    };
    if model.draft.text.is_empty() {
        let rest = [C::Next, C::Palette, C::Help, C::Pause, C::Undo, C::Hide];
        let rest = rest.into_iter().filter(|command| !shown.contains(command));
        let rest: Vec<Command> = rest.collect();
        shown.extend(rest);
    } else {
        shown.extend([C::SetAside, C::NewLine, C::Next, C::Palette, C::Help]);
    }
    shown
}

/// How turns are passed on now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turns {
    /// There is no round.
    None,
    /// Somebody has to begin, or to be chosen.
    Waiting,
    /// Somebody has the turn.
    Speaking,
    /// Everyone was asked.
    Over,
}

fn turns(model: &Model) -> Turns {
    match round::open(&model.minutes).and_then(|_| round::stand(&model.minutes)) {
        None => Turns::None,
        Some(Stand::Waiting { .. }) => Turns::Waiting,
        Some(Stand::Speaking { .. }) => Turns::Speaking,
        Some(Stand::Complete) => Turns::Over,
    }
}

/// Whether the key for the next step goes on: an open objection is not passed over, and where nobody
/// decides nobody is asked.
fn goes_on(model: &Model) -> bool {
    let held_up = matches!(
        model.process(),
        Some(State::Integrate { .. } | State::NobodyDecides { .. })
    );
    !held_up
}

/// The commands to show while a proposal is at hand and the line is empty: one key goes on.
fn in_process(model: &Model, turns: Turns) -> Option<Vec<Command>> {
    use Command as C;
    let empty = model.draft.text.is_empty();
    if model.status() != SessionStatus::Running || !empty || model.at_hand().is_none() {
        return None;
    }
    if steps::silence(&model.minutes).is_some() {
        return Some(vec![C::Done, C::Palette, C::Help, C::Pause, C::Undo]);
    }
    let mut shown = match turns {
        Turns::Speaking if consent::is_asking(model) => vec![C::Turn, C::Later],
        Turns::Waiting if consent::is_asking(model) => vec![C::Done, C::Turn],
        Turns::Speaking => vec![C::Done, C::Pass, C::Later, C::Propose],
        Turns::Waiting => vec![C::Done, C::Turn, C::Propose],
        Turns::None | Turns::Over if !goes_on(model) => vec![C::Done, C::Prompt],
        Turns::None | Turns::Over => vec![C::Propose, C::Done, C::Prompt],
    };
    shown.extend([C::Palette, C::Help, C::Pause, C::Undo, C::Hide]);
    Some(shown)
}
