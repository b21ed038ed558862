//! From a key at home to what is to be done.

use std::path::PathBuf;

use crate::app::commands::{Command, Menu, Place, TABLE};
use crate::app::key::{Code, Key};
use crate::t;

use super::words;
use super::{
    Begun, Details, Facts, Here, Home, Notice, Offered, Page, Place as Folder, Reading, Row,
};

/// How many rows a page has. What is shown is the screen's affair; this is how far a key goes.
const PAGE: isize = 10;
/// This many sessions before and behind the chosen one are looked at.
const NEAR: usize = 60;

/// What reaches the home screen.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// A session was looked at.
    Looked {
        /// Its file.
        file: PathBuf,
        /// What its beginning says.
        facts: Facts,
        /// How many things people wrote down.
        entries: Option<usize>,
        /// How many things are left to decide in it.
        to_decide: Option<usize>,
    },
    /// These plans can be chosen from.
    Offered(Vec<Offered>),
    /// A folder was looked into.
    Browsed(Folder),
    /// Nothing happened yet.
    Opened,
}

/// What the home screen asks to be done.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// Look at these sessions, and tell with [`Msg::Looked`].
    Look(Vec<PathBuf>),
    /// Bring the plans, with [`Msg::Offered`].
    OfferPlans,
    /// Look into this folder, or else into that of minutes, and tell with [`Msg::Browsed`].
    Browse(Option<PathBuf>),
    /// Do this instead of staying at home.
    Do(Wish),
}

/// Why one leaves the home screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// To go on with this session.
    GoOn(PathBuf),
    /// To take part in this session, which somebody else may lead.
    Join(PathBuf),
    /// To begin this session.
    Start(Box<Begun>),
    /// To prepare the next session after this one.
    FollowUp(PathBuf),
    /// To decide what is left to decide in this session.
    Review(PathBuf),
    /// To look at an example.
    Demo,
    /// To leave the program.
    Leave,
}

/// Takes in one message, and tells what is to be done.
pub fn update(home: &mut Home, msg: Msg) -> Vec<Effect> {
    let mut effects = Vec::new();
    match msg {
        Msg::Key(key) => {
            home.notice = None;
            press(home, key, &mut effects);
        }
        Msg::Paste(text) => {
            if let Page::Details(details) = &mut home.page {
                details.write(&text);
            }
        }
        Msg::Looked {
            file,
            facts,
            entries,
            to_decide,
        } => {
            let chosen = home.row(home.chosen);
            if let Some(kept) = home.kept.iter_mut().find(|kept| kept.file == file) {
                kept.facts = facts;
                kept.entries = entries;
                kept.to_decide = to_decide;
            }
            // A row more above what is chosen does not choose something else.
            let mut places = 0..home.rows();
            let same = places.find(|place| home.row(*place) == chosen);
            home.chosen = same.unwrap_or(home.chosen);
        }
        Msg::Offered(offered) => {
            home.page = Page::Plans {
                offered,
                chosen: 0,
                from: 0,
            };
        }
        Msg::Browsed(place) => {
            home.notice = place.wrong.clone().map(|why| Notice {
                lines: vec![why],
                wrong: true,
            });
            // The folder that cannot be looked into is not gone to.
            let stays = place.wrong.is_some() && matches!(home.page, Page::Join { .. });
            if !stays {
                home.page = Page::Join { place, chosen: 0 };
            }
        }
        Msg::Opened => {}
    }
    effects.extend(look(home));
    effects
}

/// The sessions near the chosen one that nobody looked at yet.
fn look(home: &mut Home) -> Option<Effect> {
    if home.page != Page::Front {
        return None;
    }
    let middle = match home.row(home.chosen) {
        Some(Row::Session(place)) => place,
        _ => 0,
    };
    let latest = home.latest;
    let near = middle.saturating_sub(NEAR)..middle + NEAR;
    let mut files = Vec::new();
    for (place, kept) in home.kept.iter_mut().enumerate() {
        if !kept.asked && (near.contains(&place) || Some(place) == latest) {
            kept.asked = true;
            files.push(kept.file.clone());
        }
    }
    (!files.is_empty()).then_some(Effect::Look(files))
}

/// What a key means here.
pub(super) fn meant(home: &Home, key: Key) -> Option<Command> {
    let command = home.keymap.command(&[Place::Home], key);
    if let Some(command) = command.filter(|command| is_here(*command)) {
        return Some(command);
    }
    let front = home.page == Page::Front && home.reading.is_none();
    let Code::Char(letter) = key.code else {
        return None;
    };
    let row = TABLE.iter().find(|row| {
        row.menu.is_some_and(|(menu, ..)| menu == Menu::Home)
            && row.letter(home.language) == letter.to_lowercase().next()
    });
    row.filter(|_| front && key.writes())
        .map(|row| row.command)
        .filter(|command| match command {
            Command::GoOn => home.latest.is_some(),
            Command::FollowUp => home.closed.is_some(),
            Command::GoThrough => home.to_review().is_some(),
            _ => true,
        })
}

/// Whether a command does something at home.
pub(super) fn is_here(command: Command) -> bool {
    let row = command.row();
    row.bindings().any(|(place, _)| place == Place::Home)
        || row.menu.is_some_and(|(menu, ..)| menu == Menu::Home)
        || matches!(command, Command::Help | Command::Interrupt)
}

fn press(home: &mut Home, key: Key, effects: &mut Vec<Effect>) {
    if home.reading.is_none()
        && let Page::Details(details) = &mut home.page
        && details.types(key)
    {
        return;
    }
    if let Some(by) = goes(key) {
        return scroll(home, by);
    }
    match meant(home, key) {
        Some(Command::Up) => step(home, -1),
        Some(Command::Down) => step(home, 1),
        Some(Command::Choose) => choose(home, effects),
        Some(Command::Dismiss) => dismiss(home, effects),
        Some(Command::Help) if home.reading.is_some() => home.reading = None,
        Some(Command::Help) => {
            let lines = words::help(home);
            home.reading = Some(Reading { lines, from: 0 });
        }
        Some(Command::Interrupt) => say(home, words::how_to_leave(home)),
        Some(command) => begin(home, command, effects),
        None => {}
    }
}

/// How far a key goes that has no other sense in a list.
fn goes(key: Key) -> Option<isize> {
    if key.ctrl || key.alt || key.shift {
        return None;
    }
    match key.code {
        Code::PageUp => Some(-PAGE),
        Code::PageDown => Some(PAGE),
        Code::Home => Some(isize::MIN),
        Code::End => Some(isize::MAX),
        _ => None,
    }
}

fn moved(place: usize, by: isize, count: usize) -> usize {
    place.saturating_add_signed(by).min(count.saturating_sub(1))
}

/// One up or down: in what is read, in the plans, in the rows.
fn step(home: &mut Home, by: isize) {
    let rows = home.rows();
    if let Some(reading) = &mut home.reading {
        reading.from = moved(reading.from, by, reading.lines.len());
        return;
    }
    match &mut home.page {
        Page::Front => home.chosen = moved(home.chosen, by, rows),
        Page::Plans {
            offered,
            chosen,
            from,
        } => {
            *chosen = moved(*chosen, by, offered.len());
            *from = 0;
        }
        Page::Details(_) => {}
        Page::Join { place, chosen } => *chosen = moved(*chosen, by, place.rows.len()),
    }
}

/// A page on: of the preview where there is one, or else of the rows.
fn scroll(home: &mut Home, by: isize) {
    let language = home.language;
    match &mut home.page {
        Page::Plans {
            offered,
            chosen,
            from,
        } if home.reading.is_none() => {
            let lines = offered
                .get(*chosen)
                .map_or(0, |plan| super::preview(language, plan).len());
            *from = moved(*from, by, lines);
        }
        _ => step(home, by),
    }
}

fn choose(home: &mut Home, effects: &mut Vec<Effect>) {
    if home.reading.take().is_some() {
        return;
    }
    match &mut home.page {
        Page::Plans { .. } => return choose_plan(home, effects),
        Page::Details(details) => {
            let begun = details.take(home.language).map(Box::new);
            effects.extend(begun.map(|begun| Effect::Do(Wish::Start(begun))));
            return;
        }
        Page::Join { place, chosen } => {
            effects.extend(place.rows.get(*chosen).map(|here| match here {
                Here::Session(kept) => Effect::Do(Wish::Join(kept.file.clone())),
                Here::Up(folder) | Here::Folder(folder) => Effect::Browse(Some(folder.clone())),
            }));
            return;
        }
        Page::Front => {}
    }
    match home.row(home.chosen) {
        Some(Row::GoOn) => begin(home, Command::GoOn, effects),
        Some(Row::Offer(command)) => begin(home, command, effects),
        Some(Row::Session(place)) => {
            let file = home.kept.get(place).map(|kept| kept.file.clone());
            effects.extend(file.map(|file| Effect::Do(Wish::GoOn(file))));
        }
        None => {}
    }
}

/// Asks what is to be known of a session from the chosen plan, or begins it.
fn choose_plan(home: &mut Home, effects: &mut Vec<Effect>) {
    let Page::Plans {
        offered, chosen, ..
    } = &home.page
    else {
        return;
    };
    match offered.get(*chosen).map(|offered| &offered.plan) {
        Some(Ok(plan)) => {
            let from = (offered.clone(), *chosen);
            let last = home.last_circle.clone();
            if let Some(details) = Details::of(plan, &home.known, last, from) {
                home.page = Page::Details(Box::new(details));
                return;
            }
            let begun = Begun {
                plan: plan.clone(),
                title: None,
                circle: None,
            };
            effects.push(Effect::Do(Wish::Start(Box::new(begun))));
        }
        Some(Err(_)) => say(home, t!(home.language, "home-plan-broken")),
        None => {}
    }
}

fn begin(home: &mut Home, command: Command, effects: &mut Vec<Effect>) {
    match command {
        Command::GoOn => {
            let file = home.latest().map(|kept| kept.file.clone());
            effects.extend(file.map(|file| Effect::Do(Wish::GoOn(file))));
        }
        Command::New => effects.push(Effect::OfferPlans),
        Command::FollowUp => {
            let file = home.to_follow().map(|kept| kept.file.clone());
            effects.extend(file.map(|file| Effect::Do(Wish::FollowUp(file))));
        }
        Command::GoThrough => {
            let file = home.to_review().map(|kept| kept.file.clone());
            effects.extend(file.map(|file| Effect::Do(Wish::Review(file))));
        }
        Command::Join => effects.push(Effect::Browse(None)),
        Command::Demo => effects.push(Effect::Do(Wish::Demo)),
        Command::Leave => effects.push(Effect::Do(Wish::Leave)),
        _ => {}
    }
}

/// Back to where one came from; at the very front only says how to leave.
fn dismiss(home: &mut Home, effects: &mut Vec<Effect>) {
    if home.reading.take().is_some() {
        return;
    }
    match &mut home.page {
        Page::Details(details) => {
            if details.back() {
                return;
            }
            let (offered, chosen) = std::mem::take(&mut details.offered);
            home.page = Page::Plans {
                offered,
                chosen,
                from: 0,
            };
        }
        Page::Plans { .. } | Page::Join { .. } if home.only_page => {
            effects.push(Effect::Do(Wish::Leave));
        }
        Page::Plans { .. } | Page::Join { .. } => home.page = Page::Front,
        Page::Front => say(home, words::how_to_leave(home)),
    }
}

fn say(home: &mut Home, text: String) {
    home.notice = Some(Notice {
        lines: vec![text],
        wrong: false,
    });
}
