//! What the home screen says.

use std::path::Path;

use crate::app::commands::{Command, Place, TABLE};
use crate::lang::{self, Language, message};
use crate::minutes::{SessionStatus, Stamp};
use crate::t;

use super::{Facts, Home, Kept, OFFERS, Page, Row, joining, update};

/// What a session is called: its title, or else the name of its file.
#[must_use]
pub fn name(language: Language, kept: &Kept) -> String {
    let file = kept.file.file_name().unwrap_or_default().to_string_lossy();
    match &kept.facts {
        Facts::Read(about) => match about.title.as_deref().map(str::trim) {
            Some(title) if !title.is_empty() => title.to_owned(),
            _ => file.into_owned(),
        },
        Facts::Unread => file.into_owned(),
        Facts::Unreadable => t!(language, "home-unreadable", file = file),
    }
}

/// When a session began or is to begin, or else when its file was changed.
#[must_use]
pub fn date(language: Language, kept: &Kept, now: Stamp) -> String {
    let at = kept.about().and_then(|about| about.date).or(kept.changed);
    let Some(at) = at.map(Stamp::time) else {
        return String::new();
    };
    let day = at.date_naive();
    if day == now.time().date_naive() {
        t!(language, "home-today", time = lang::time(at.time()))
    } else {
        lang::date_with_year(language, day)
    }
}

/// Where a session stands; nothing while that is not known.
#[must_use]
pub fn status(language: Language, kept: &Kept) -> String {
    let Some(about) = kept.about() else {
        return String::new();
    };
    match about.status {
        Some(SessionStatus::Running) => t!(language, "home-running"),
        Some(SessionStatus::Paused) => t!(language, "home-paused"),
        Some(SessionStatus::Finished) => t!(language, "home-finished"),
        Some(SessionStatus::Prepared) | None => t!(language, "home-prepared"),
    }
}

/// How many things were written down; nothing while that is not known.
#[must_use]
pub fn entries(language: Language, kept: &Kept) -> String {
    kept.entries
        .map(|count| t!(language, "home-entries", count = count))
        .unwrap_or_default()
}

/// What Enter does now, and where.
#[must_use]
pub fn hint(home: &Home) -> Vec<String> {
    let language = home.language();
    if home.reading().is_some() {
        return vec![t!(language, "hint-close")];
    }
    match home.page() {
        Page::Plans { .. } => {
            return vec![
                t!(language, "home-hint-plan"),
                t!(language, "home-hint-scroll"),
            ];
        }
        Page::Details(details) => return vec![details.hint(language)],
        Page::Join { place, chosen } => return joining::hint(language, place, *chosen),
        Page::Front => {}
    }
    let (text, file) = match home.row(home.chosen()) {
        Some(Row::GoOn) => (t!(language, "home-hint-go-on"), home.latest()),
        Some(Row::Offer(Command::FollowUp)) => {
            (t!(language, "home-hint-follow-up"), home.to_follow())
        }
        Some(Row::Offer(Command::GoThrough)) => {
            (t!(language, "home-hint-decide"), home.to_review())
        }
        Some(Row::Offer(command)) => (of_offer(language, command), None),
        Some(Row::Session(place)) => {
            let kept = home.kept().get(place);
            (
                kept.map(|kept| of_session(language, kept))
                    .unwrap_or_default(),
                kept,
            )
        }
        None => (String::new(), None),
    };
    let file = file.map(|kept| shown(&kept.file));
    [Some(text), file].into_iter().flatten().collect()
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

fn of_offer(language: Language, command: Command) -> String {
    match command {
        Command::New => t!(language, "home-hint-new"),
        Command::Join => t!(language, "home-hint-join-row"),
        Command::Demo => t!(language, "home-hint-demo"),
        Command::Leave => t!(language, "home-hint-leave"),
        other => t!(language, "home-hint-other", what = other.label(language)),
    }
}

fn of_session(language: Language, kept: &Kept) -> String {
    match &kept.facts {
        Facts::Unreadable => t!(language, "home-hint-unreadable"),
        Facts::Unread => t!(language, "home-hint-go-on"),
        Facts::Read(about) => match about.status {
            Some(SessionStatus::Running | SessionStatus::Paused) => t!(language, "home-hint-go-on"),
            Some(SessionStatus::Finished) => t!(language, "home-hint-finished"),
            Some(SessionStatus::Prepared) | None => t!(language, "home-hint-prepared"),
        },
    }
}

/// The keys that work now, each with a short label.
#[must_use]
pub fn footer(home: &Home) -> Vec<(String, String)> {
    use Command as C;
    let shown: &[Command] = match (home.reading(), home.page()) {
        (Some(_), _) => &[C::Dismiss, C::Up],
        (None, Page::Plans { .. } | Page::Join { .. }) => {
            &[C::Choose, C::Up, C::Dismiss, C::Help, C::Leave]
        }
        (None, Page::Details(_)) => &[C::Choose, C::Dismiss, C::Help, C::Leave],
        (None, Page::Front) => &[C::Choose, C::Up, C::Help, C::Leave],
    };
    let language = home.language();
    let key = |command: Command| {
        let mut keys = home.keymap().bindings(command).map(|(_, key)| key);
        let key = keys.find(|key| update::meant(home, *key) == Some(command))?;
        Some(key.label(language))
    };
    shown
        .iter()
        .filter_map(|command| {
            let pressed = key(*command)?;
            // Two keys that do one thing.
            if *command == C::Up
                && let Some(down) = key(C::Down)
            {
                return Some((format!("{pressed}/{down}"), t!(language, "footer-browse")));
            }
            let label = match (command, home.page()) {
                (C::Dismiss, Page::Plans { .. } | Page::Details(_) | Page::Join { .. })
                    if home.reading().is_none() =>
                {
                    t!(language, "home-back")
                }
                _ => message(language, &format!("command-{}-short", command.id()), []),
            };
            Some((pressed, label))
        })
        .collect()
}

/// The help at home: what can be done, with its keys.
pub(super) fn help(home: &Home) -> Vec<String> {
    let language = home.language();
    let mut lines: Vec<String> = t!(language, "home-help-text")
        .lines()
        .map(str::to_owned)
        .collect();
    lines.push(String::new());
    // Whoever reads this found the help, and Ctrl+C explains itself.
    let known = [Command::Help, Command::Interrupt];
    let rows = TABLE
        .iter()
        .filter(|row| update::is_here(row.command) && !known.contains(&row.command));
    for row in rows {
        let keys = home
            .keymap()
            .bindings(row.command)
            .filter(|(place, _)| matches!(place, Place::Home | Place::Anywhere))
            .map(|(_, key)| key.label(language));
        let offered = OFFERS.contains(&row.command) || row.command == Command::GoOn;
        let letter = row
            .letter(language)
            .filter(|_| offered)
            .map(|letter| letter.to_string());
        let keys: Vec<String> = letter.into_iter().chain(keys).collect();
        let (keys, help) = (keys.join(", "), row.command.help(language));
        lines.push(format!("  {keys}: {help}"));
    }
    lines
}

/// How one leaves, for whoever presses Ctrl+C.
pub(super) fn how_to_leave(home: &Home) -> String {
    let key = home.keymap().keys(Command::Leave).next();
    match key.map(|key| key.label(home.language())) {
        Some(key) => t!(home.language(), "home-leave-key", key = key),
        None => t!(home.language(), "home-hint-leave"),
    }
}
