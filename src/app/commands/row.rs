//! One row of the table of commands.

use serde::Serialize;

use super::{Command, Parameter};
use crate::lang::Language;
use crate::t;

/// Where a command works, and where its keys count.
///
/// More than one place can be current at once (the line, in a round): the narrowest is asked first,
/// `Anywhere` last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// On the session's screen, whatever has the focus.
    Anywhere,
    /// While a round runs.
    Round,
    /// While a proposal is open.
    Consent,
    /// On the list of who is here, before the session begins.
    Presence,
    /// On the capture line, with text on it.
    Line,
    /// On the capture line while it is empty.
    EmptyLine,
    /// On the capture line, while it shows what was brought back.
    LookingBack,
    /// While names to complete are shown.
    Completion,
    /// With the focus on the entries.
    Entries,
    /// With the focus on the agenda.
    Agenda,
    /// In an open menu, the palette or another list to choose from.
    List,
    /// On the calm screen of a pause.
    Pause,
    /// In the room view.
    Room,
    /// On the home screen, before a session is open.
    Home,
}

impl Place {
    /// Whether this place is current together with most others, so that a key in it must not stand in
    /// another such place too.
    #[must_use]
    pub fn is_wide(self) -> bool {
        matches!(self, Self::Anywhere | Self::Round | Self::Consent)
    }

    /// Whether letters typed here mean something already: text on the line (to which any letter returns),
    /// or a choice in a menu.
    #[must_use]
    pub fn takes_text(self) -> bool {
        !matches!(self, Self::Presence | Self::Pause | Self::Room)
    }

    /// The place in a few words, to stand behind a key: `on the empty line`. `None` for
    /// [`Place::Anywhere`].
    #[must_use]
    pub fn words(self, language: Language) -> Option<String> {
        Some(match self {
            Self::Anywhere => return None,
            Self::Round => t!(language, "place-round"),
            Self::Consent => t!(language, "place-consent"),
            Self::Presence => t!(language, "place-presence"),
            Self::Line => t!(language, "place-line"),
            Self::EmptyLine => t!(language, "place-empty-line"),
            Self::LookingBack => t!(language, "place-looking-back"),
            Self::Completion => t!(language, "place-completion"),
            Self::Entries => t!(language, "place-entries"),
            Self::Agenda => t!(language, "place-agenda"),
            Self::List => t!(language, "place-list"),
            Self::Pause => t!(language, "place-pause"),
            Self::Room => t!(language, "place-room"),
            Self::Home => t!(language, "place-home"),
        })
    }
}

/// In which modes a command exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Modes {
    /// On the screen and in plain mode.
    Both,
    /// Only on the screen: it moves what only a screen has.
    Screen,
    /// Only in plain mode.
    Plain,
    /// Only on the home screen: there is no session yet.
    Home,
}

impl Modes {
    /// Whether a command with these modes exists in plain mode.
    #[must_use]
    pub fn plain(self) -> bool {
        matches!(self, Self::Both | Self::Plain)
    }

    /// Whether a command with these modes exists on the screen.
    #[must_use]
    pub fn screen(self) -> bool {
        matches!(self, Self::Both | Self::Screen)
    }
}

/// Under which heading help shows a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// The home screen.
    Home,
    /// The session as a whole.
    Session,
    /// Rounds and turns.
    Turns,
    /// Proposals and consent.
    Consent,
    /// Who is here.
    People,
    /// The line, and what it cannot say with a sign.
    Writing,
    /// What was written.
    Entries,
    /// The agenda.
    Agenda,
    /// What was agreed before, closing, and carrying on.
    Carrying,
    /// What the screen shows.
    Screen,
}

impl Group {
    /// All groups, in the order of the help.
    pub const ALL: [Self; 10] = [
        Self::Home,
        Self::Session,
        Self::Turns,
        Self::Consent,
        Self::People,
        Self::Writing,
        Self::Entries,
        Self::Agenda,
        Self::Carrying,
        Self::Screen,
    ];

    /// The heading.
    #[must_use]
    pub fn title(self, language: Language) -> String {
        match self {
            Self::Home => t!(language, "group-home"),
            Self::Session => t!(language, "group-session"),
            Self::Turns => t!(language, "group-turns"),
            Self::Consent => t!(language, "group-consent"),
            Self::People => t!(language, "group-people"),
            Self::Writing => t!(language, "group-writing"),
            Self::Entries => t!(language, "group-entries"),
            Self::Agenda => t!(language, "group-agenda"),
            Self::Carrying => t!(language, "group-carrying"),
            Self::Screen => t!(language, "group-screen"),
        }
    }
}

/// A menu in which single letters act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Menu {
    /// On an entry.
    Entry,
    /// On an agenda item.
    Item,
    /// Of the people.
    People,
    /// After a pause.
    Pause,
    /// Of a proposal.
    Consent,
    /// The home screen.
    Home,
    /// On what was carried over, while the circle goes through it.
    Carried,
    /// On the agreements of the circle.
    Agreements,
    /// While the circle reads back together.
    ReadBack,
    /// On what one person told.
    Sheet,
    /// On what is left to decide.
    Review,
}

impl Menu {
    /// The commands whose letters answer in it, in the order of the table.
    pub fn letters(self) -> impl Iterator<Item = Command> {
        let rows = super::TABLE.iter();
        rows.filter(move |row| row.menu.is_some_and(|(menu, _, _)| menu == self))
            .map(|row| row.command)
    }

    /// The menu in a few words, to stand behind a letter: `menu of an entry`.
    #[must_use]
    pub fn words(self, language: Language) -> String {
        match self {
            Self::Entry => t!(language, "menu-entry"),
            Self::Item => t!(language, "menu-item"),
            Self::People => t!(language, "menu-people"),
            Self::Pause => t!(language, "menu-pause"),
            Self::Consent => t!(language, "menu-consent"),
            Self::Home => t!(language, "menu-home"),
            Self::Carried => t!(language, "menu-carried"),
            Self::Agreements => t!(language, "menu-agreements"),
            Self::ReadBack => t!(language, "menu-read-back"),
            Self::Sheet => t!(language, "menu-sheet"),
            Self::Review => t!(language, "menu-review"),
        }
    }
}

/// One row: everything the program knows of a command beside what it does.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The command.
    pub command: Command,
    /// The heading it stands under.
    pub group: Group,
    /// The English name after the slash; also the id.
    pub english: &'static str,
    /// The Dutch name after the slash.
    pub dutch: &'static str,
    /// Further names that are read in both languages, never shown first.
    pub aliases: &'static [&'static str],
    /// Where it works.
    pub place: Place,
    /// Keys in that place, the one to show first.
    pub keys: &'static [&'static str],
    /// Keys in other places.
    pub also: &'static [(Place, &'static str)],
    /// What is typed after the name.
    pub parameters: &'static [Parameter],
    /// In which modes it exists.
    pub modes: Modes,
    /// The menu it stands in, with its letter in English and in Dutch.
    pub menu: Option<(Menu, char, char)>,
}

impl Row {
    pub(super) const fn new(
        command: Command,
        group: Group,
        english: &'static str,
        dutch: &'static str,
    ) -> Self {
        Self {
            command,
            group,
            english,
            dutch,
            aliases: &[],
            place: Place::Anywhere,
            keys: &[],
            also: &[],
            parameters: &[],
            modes: Modes::Both,
            menu: None,
        }
    }

    pub(super) const fn alias(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    pub(super) const fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    pub(super) const fn keys(mut self, keys: &'static [&'static str]) -> Self {
        self.keys = keys;
        self
    }

    pub(super) const fn also(mut self, also: &'static [(Place, &'static str)]) -> Self {
        self.also = also;
        self
    }

    pub(super) const fn takes(mut self, parameters: &'static [Parameter]) -> Self {
        self.parameters = parameters;
        self
    }

    pub(super) const fn screen(mut self) -> Self {
        self.modes = Modes::Screen;
        self
    }

    pub(super) const fn at_home(mut self) -> Self {
        self.modes = Modes::Home;
        self.place = Place::Home;
        self
    }

    pub(super) const fn plain(mut self) -> Self {
        self.modes = Modes::Plain;
        self
    }

    pub(super) const fn menu(mut self, menu: Menu, english: char, dutch: char) -> Self {
        self.menu = Some((menu, english, dutch));
        self
    }

    /// All names after the slash: both languages, then the aliases.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.english, self.dutch]
            .into_iter()
            .chain(self.aliases.iter().copied())
    }

    /// All keys with the place in which they count.
    pub fn bindings(&self) -> impl Iterator<Item = (Place, &'static str)> {
        self.keys
            .iter()
            .map(|key| (self.place, *key))
            .chain(self.also.iter().copied())
    }

    /// The letter in its menu, in this language.
    #[must_use]
    pub fn letter(&self, language: Language) -> Option<char> {
        self.menu.map(|(_, english, dutch)| match language {
            Language::English => english,
            Language::Dutch => dutch,
        })
    }
}
