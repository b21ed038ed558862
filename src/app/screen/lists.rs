//! Lists to go through: every row that something can be done with is chosen, and single letters answer.
//! A list stays until it is closed: after every answer it stands there again, as it is now.

use crate::app::commands::{Command, Menu};
use crate::app::dispatch;
use crate::app::key::Key;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Guard, Model};
use crate::app::{carried, closing, equality, say, sheets};
use crate::circle::closing::view;
use crate::minutes::Id;
use crate::t;

use super::layers::capital;
use super::{Layer, asking, keys, menus};

/// A list to go through.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// What it lists.
    pub of: Listing,
    /// What stands above it.
    pub title: String,
    /// The rows.
    pub rows: Vec<Row>,
    /// The place of the chosen row, from 0: one with which something can be done, if there is any.
    pub chosen: usize,
}

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// What was carried over from earlier sessions.
    Carried,
    /// The agreements of the circle.
    Agreements,
    /// The closing view: what came of the session, and what is missing.
    Closing,
    /// Those who told something.
    Sheets,
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What is shown left.
    pub text: String,
    /// What is shown right: how it stands.
    pub right: String,
    /// What Enter does; a heading does nothing.
    pub does: Option<Does>,
}

/// What Enter does on a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Does {
    /// The command; for [`Command::Entry`] the menu of the entry.
    pub command: Command,
    /// The record that it is about.
    pub about: Option<Id>,
    /// What is given to the command; where it needs more, that is asked.
    pub value: String,
}

impl Row {
    /// A heading.
    pub(super) fn heading(text: String) -> Self {
        Self {
            text,
            right: String::new(),
            does: None,
        }
    }

    /// A row about a record.
    pub(super) fn about(id: &Id, command: Command, text: &str, right: String) -> Self {
        Self {
            text: text.trim().to_owned(),
            right,
            does: Some(Does {
                command,
                about: Some(id.clone()),
                value: String::new(),
            }),
        }
    }
}

impl Listing {
    /// The menu of which the letters answer in this list.
    #[must_use]
    pub fn menu(self) -> Option<Menu> {
        match self {
            Self::Carried => Some(Menu::Carried),
            Self::Agreements => Some(Menu::Agreements),
            Self::Closing | Self::Sheets => None,
        }
    }

    /// The commands whose letters answer in this list.
    pub fn letters(self) -> impl Iterator<Item = Command> {
        self.menu().into_iter().flat_map(Menu::letters)
    }
}

/// Opens a list; says why not when it would be empty.
pub(super) fn open(model: &mut Model, of: Listing, effects: &mut Vec<Effect>) {
    let list = list(model, of);
    if list.rows.is_empty() {
        let why = match of {
            Listing::Carried => t!(model.language, "carried-none"),
            Listing::Agreements => t!(model, "agreements-none"),
            Listing::Sheets => t!(model, "sheet-nobody"),
            Listing::Closing => return,
        };
        return refuse(effects, why);
    }
    model.screen.prompt = false;
    model.screen.layers.clear();
    model.screen.layers.push(Layer::List(list));
}

fn list(model: &Model, of: Listing) -> List {
    let (title, rows) = match of {
        Listing::Carried => (t!(model.language, "carried-title"), of_carried(model)),
        Listing::Agreements => (t!(model.language, "agreements-title"), of_agreements(model)),
        Listing::Closing => (t!(model.language, "closing-title"), of_closing(model)),
        Listing::Sheets => (t!(model.language, "sheet-list"), of_sheets(model)),
    };
    let mut list = List {
        of,
        title,
        rows,
        chosen: 0,
    };
    list.chosen = first_open(model, &list, 0);
    list
}

fn of_carried(model: &Model) -> Vec<Row> {
    let language = model.language;
    let carried = carried::carried(model);
    let mut rows = Vec::new();
    for action in &carried.actions {
        let state = carried::action_state(model, action).unwrap_or_default();
        let text = carried::action_words(model, action);
        rows.push(Row::about(&action.id, Command::Entry, &text, state));
    }
    let mut section = |title: String, more: Vec<Row>| {
        if !more.is_empty() {
            rows.push(Row::heading(title));
            rows.extend(more);
        }
    };
    let decisions = carried.decisions.iter().map(|decision| {
        let text = crate::app::views::decision_line(model, decision);
        Row::about(&decision.id, Command::Review, &text, String::new())
    });
    section(t!(language, "carried-decisions"), decisions.collect());
    let questions = carried.questions.iter().map(|question| {
        let text = crate::app::views::entry_line(model, &question.id, question.text.as_deref());
        let state = carried::question_state(model, question).unwrap_or_default();
        Row::about(&question.id, Command::Entry, &text, state)
    });
    section(t!(language, "carried-questions"), questions.collect());
    let advice = carried.advice.iter().map(|advice| {
        let text = crate::app::views::entry_line(model, &advice.id, advice.text.as_deref());
        let state = crate::app::advice::state(model, advice).unwrap_or_default();
        Row::about(&advice.id, Command::Entry, &text, state)
    });
    section(t!(language, "carried-advice"), advice.collect());
    let reactions = carried.reactions.iter().map(|reaction| {
        let text = carried::reaction_line(model, reaction);
        Row::about(&reaction.id, Command::Entry, &text, String::new())
    });
    section(t!(language, "carried-reactions"), reactions.collect());
    rows
}

fn of_agreements(model: &Model) -> Vec<Row> {
    let agreements = model.minutes.agreements().values();
    agreements
        .map(|agreement| {
            let text =
                crate::app::views::entry_line(model, &agreement.id, agreement.text.as_deref());
            let state = agreement
                .confirmed
                .map(|_| t!(model.language, "agreement-confirmed"));
            Row::about(
                &agreement.id,
                Command::StillGood,
                &text,
                state.unwrap_or_default(),
            )
        })
        .collect()
}

/// The closing view: what is missing can be mended, and at last the session closed.
fn of_closing(model: &Model) -> Vec<Row> {
    let language = model.language;
    let view = view(&model.minutes, closing::today(model));
    let mut rows = Vec::new();
    for section in closing::sections(model, &view) {
        rows.push(Row::heading(section.title));
        rows.extend(section.lines.into_iter().map(|line| match line.does {
            Some(does) => Row {
                text: line.text.trim().to_owned(),
                right: line.right,
                does: Some(does),
            },
            None => Row::heading(format!("  {}", line.text.trim_start())),
        }));
    }
    rows.push(Row::heading(closing::along(model)));
    let one_sided = equality::one_sided(model);
    rows.extend(one_sided.into_iter().map(Row::heading));
    let doing = |text: String, does: Does| Row {
        text,
        right: String::new(),
        does: Some(does),
    };
    if !view.missing.is_empty() {
        rows.push(Row::heading(t!(language, "closing-missing")));
        for missing in &view.missing {
            let text = closing::missing_words(model, missing);
            rows.push(doing(text, closing::mends(model, missing)));
        }
    }
    rows.push(Row::heading(if view.missing.is_empty() {
        t!(language, "closing-complete")
    } else {
        t!(language, "closing-then")
    }));
    let does = |command: Command| Does {
        command,
        about: None,
        value: String::new(),
    };
    rows.push(doing(
        capital(&Command::Evaluate.label(language)),
        does(Command::Evaluate),
    ));
    let sheets = sheets::closing_line(model);
    rows.extend(sheets.map(|line| doing(line, does(Command::Sheet))));
    rows.push(doing(
        capital(&Command::Close.label(language)),
        does(Command::Close),
    ));
    rows
}

/// Those who told something, and writing their sheets.
fn of_sheets(model: &Model) -> Vec<Row> {
    let language = model.language;
    let people = sheets::storytellers(model);
    let mut rows: Vec<Row> = people
        .iter()
        .map(|(person, texts, answered)| {
            let who = say::who(model, person);
            let told = t!(language, "sheet-texts", count = *texts);
            let state = sheets::state(model, (*texts, *answered));
            let text = t!(language, "sheet-row", who = who, texts = told);
            Row::about(person, Command::Sheet, &text, state)
        })
        .collect();
    if !rows.is_empty() {
        rows.push(Row {
            text: capital(&Command::SheetFiles.label(language)),
            right: String::new(),
            does: Some(Does {
                command: Command::SheetFiles,
                about: None,
                value: String::new(),
            }),
        });
    }
    rows
}

/// The first row from `from` on that waits for an answer, or else the first with which something can
/// be done, or else the last that there is.
fn first_open(model: &Model, list: &List, from: usize) -> usize {
    let about = |row: &Row| row.does.as_ref().and_then(|does| does.about.clone());
    let waits = |row: &Row| match list.of {
        Listing::Carried => about(row).is_some_and(|id| carried::to_ask(model).contains(&id)),
        Listing::Agreements => row.right.is_empty(),
        Listing::Sheets => about(row).is_some_and(|id| {
            let people = sheets::storytellers(model);
            people
                .iter()
                .any(|(person, texts, answered)| *person == id && answered < texts)
        }),
        // What is missing comes first to hand; entries, and what was said, can be changed too.
        Listing::Closing => {
            row.right.is_empty()
                && row
                    .does
                    .as_ref()
                    .is_some_and(|does| does.command != Command::Entry)
        }
    };
    let places = || (from..list.rows.len()).chain(0..from.min(list.rows.len()));
    let does = |place: &usize| list.rows.get(*place).is_some_and(|row| row.does.is_some());
    let open = |place: &usize| does(place) && list.rows.get(*place).is_some_and(waits);
    places()
        .find(open)
        .or_else(|| places().find(does))
        .unwrap_or(0)
}

/// One or more rows up or down, over headings.
pub(super) fn go(list: &mut List, by: isize) {
    let places: Vec<usize> = (0..list.rows.len())
        .filter(|place| list.rows.get(*place).is_some_and(|row| row.does.is_some()))
        .collect();
    let end = places.len().saturating_sub(1);
    let at = places
        .iter()
        .position(|place| *place == list.chosen)
        .unwrap_or(0);
    let next = at.saturating_add_signed(by).min(end);
    if let Some(place) = places.get(next) {
        list.chosen = *place;
    }
}

/// Enter on the chosen row.
pub(super) fn choose(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(Layer::List(list)) = model.screen.layers.last() else {
        return;
    };
    let Some(does) = list.rows.get(list.chosen).and_then(|row| row.does.clone()) else {
        return;
    };
    come_back(model);
    match does.command {
        Command::Close => finish(model, moment, effects),
        // The session goes on there.
        Command::GoTo | Command::TakeUp => {
            model.memory.coming_back = None;
            model.screen.layers.clear();
            let about = does.about.as_ref();
            run(model, moment, does.command, about, &does.value, effects);
        }
        Command::Outcome => asking::ask(model, Command::Outcome, does.about, effects),
        Command::Entry => menus::open(model, Menu::Entry, does.about, effects),
        command => run(
            model,
            moment,
            command,
            does.about.as_ref(),
            &does.value,
            effects,
        ),
    }
}

/// In the closing view the key for the next item closes, and the one for the item before goes back to
/// the session: whoever holds a clicker has no other keys. Tells whether the key was one of these.
pub(super) fn of_clicker(
    model: &mut Model,
    moment: &mut Moment<'_>,
    key: Key,
    effects: &mut Vec<Effect>,
) -> bool {
    let closing = matches!(model.screen.layers.last(),
        Some(Layer::List(list)) if list.of == Listing::Closing);
    let command = model.keymap.command(&[], key);
    let Some(command @ (Command::Next | Command::Back)) = command.filter(|_| closing) else {
        return false;
    };
    if !keys::is_too_soon(model, moment.ran, key, command) {
        match command {
            Command::Next => finish(model, moment, effects),
            _ => model.screen.layers.clear(),
        }
    }
    true
}

/// Closes the session: the view was seen.
fn finish(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    model.memory.coming_back = None;
    model.screen.layers.clear();
    model.guard = Some(Guard::Close);
    dispatch::command(model, moment, Command::Close, "", effects);
}

/// A letter: the command of that letter, for the chosen row.
pub(super) fn letter(
    model: &mut Model,
    moment: &mut Moment<'_>,
    letter: char,
    effects: &mut Vec<Effect>,
) {
    let Some(Layer::List(list)) = model.screen.layers.last() else {
        return;
    };
    let letter = letter.to_lowercase().next();
    let language = model.language;
    let mut letters = list.of.letters();
    let command = letters.find(|command| command.row().letter(language) == letter);
    let about = list
        .rows
        .get(list.chosen)
        .and_then(|row| row.does.as_ref()?.about.clone());
    if let (Some(command), Some(about)) = (command, about) {
        come_back(model);
        run(model, moment, command, Some(&about), "", effects);
    }
}

fn run(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    about: Option<&Id>,
    value: &str,
    effects: &mut Vec<Effect>,
) {
    match asking::arguments(model, command, about, value) {
        Some(arguments) => dispatch::command(model, moment, command, &arguments, effects),
        None => refuse(effects, t!(model.language, "asking-gone")),
    }
}

/// Lays the closing view on top.
pub(super) fn close(model: &mut Model) {
    let list = list(model, Listing::Closing);
    model.screen.prompt = false;
    model.screen.layers.clear();
    model.screen.layers.push(Layer::List(list));
}

/// The list on top comes back once what is done with its row is done.
fn come_back(model: &mut Model) {
    if let Some(Layer::List(list)) = model.screen.layers.last() {
        model.memory.coming_back = Some((list.of, list.chosen));
    }
}

/// After every update: a list that is to come back does, and one that lies on top shows what is so now.
pub(super) fn refresh(model: &mut Model) {
    let Some((of, chosen)) = model.memory.coming_back else {
        return;
    };
    let on_top = match model.screen.layers.last() {
        None => model.screen.asking.is_none(),
        Some(Layer::List(list)) => list.of == of,
        Some(_) => false,
    };
    if !on_top {
        return;
    }
    model.memory.coming_back = None;
    if of == Listing::Closing {
        model.guard = Some(Guard::Close);
    }
    let mut list = list(model, of);
    model.screen.layers.clear();
    if list.rows.is_empty() {
        return;
    }
    // Whoever looked at an entry goes on from there.
    let was_entry = of == Listing::Closing && is_entry(&list, chosen);
    list.chosen = if was_entry {
        chosen
    } else {
        first_open(model, &list, chosen)
    };
    model.screen.layers.push(Layer::List(list));
}

fn is_entry(list: &List, place: usize) -> bool {
    let does = list.rows.get(place).and_then(|row| row.does.as_ref());
    does.is_some_and(|does| does.command == Command::Entry)
}
