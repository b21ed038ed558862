//! What is asked before a session is prepared: what it is called, and which circle meets. Enter takes
//! what is suggested.

use unicode_segmentation::UnicodeSegmentation;

use crate::app::key::{Code, Key};
use crate::circle::plan::Plan;
use crate::lang::Language;
use crate::t;

use super::Offered;

/// The longest title or name of a circle that is taken here, in characters as people count them.
const LONGEST: usize = 120;
/// Typed alone, it stands for no circle at all.
const NONE: &str = "-";

/// What is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// What the session is called.
    Title,
    /// Which circle meets.
    Circle,
}

/// What is known beforehand, and need not be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Somebody gave the session a title.
    pub title: bool,
    /// Somebody said which circle meets.
    pub circle: bool,
}

/// A session that is to be prepared.
#[derive(Debug, Clone, PartialEq)]
pub struct Begun {
    /// From this plan.
    pub plan: Plan,
    /// What it is called, where that was asked.
    pub title: Option<String>,
    /// The circle that meets, where that was asked and said.
    pub circle: Option<String>,
}

/// The questions about a new session, and the answers so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Details {
    pub(super) begun: Begun,
    pub(super) asked: Asked,
    pub(super) typed: String,
    /// The circle that met last.
    pub(super) last: Option<String>,
    known: Known,
    /// The plans from which this one was chosen, and its place.
    pub(super) offered: (Vec<Offered>, usize),
}

impl Details {
    /// The questions about a session from this plan; `None` when there is nothing to ask.
    pub(super) fn of(
        plan: &Plan,
        known: &Known,
        last: Option<String>,
        offered: (Vec<Offered>, usize),
    ) -> Option<Self> {
        let asked = match (known.title, known.circle) {
            (false, _) => Asked::Title,
            (true, false) => Asked::Circle,
            (true, true) => return None,
        };
        let begun = Begun {
            plan: plan.clone(),
            title: None,
            circle: None,
        };
        Some(Self {
            begun,
            asked,
            typed: String::new(),
            last,
            known: known.clone(),
            offered,
        })
    }

    /// What is asked now.
    #[must_use]
    pub fn asked(&self) -> Asked {
        self.asked
    }

    /// What was typed so far.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The plan from which the session is made.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.begun.plan
    }

    /// The questions, each with what stands behind it: the answer, or what is suggested; nothing where
    /// that one is still to come.
    #[must_use]
    pub fn rows(&self, language: Language) -> Vec<(Asked, String, Option<String>)> {
        let title = t!(language, "home-asks-title");
        let circle = t!(language, "home-asks-circle");
        let mut rows = Vec::new();
        if !self.known.title {
            let answer = match self.asked {
                Asked::Title => self.suggested(language),
                Asked::Circle => self.begun.title.clone(),
            };
            rows.push((Asked::Title, title, answer));
        }
        if !self.known.circle {
            let open = self.asked == Asked::Circle;
            let suggested = self.suggested(language).filter(|_| open);
            rows.push((Asked::Circle, circle, suggested));
        }
        rows
    }

    /// What Enter takes while nothing is typed.
    #[must_use]
    pub fn suggested(&self, language: Language) -> Option<String> {
        match self.asked {
            Asked::Title => Some(self.begun.plan.title.in_language(language).to_owned()),
            Asked::Circle => self.last.clone(),
        }
    }

    /// What Enter does now.
    #[must_use]
    pub(super) fn hint(&self, language: Language) -> String {
        let typed = self.typed.trim();
        let suggested = self.suggested(language);
        match (self.asked, typed, suggested) {
            (Asked::Title, "", title) => {
                t!(
                    language,
                    "home-hint-title",
                    title = title.unwrap_or_default()
                )
            }
            (Asked::Title, typed, _) => t!(language, "home-hint-title-typed", title = typed),
            (Asked::Circle, "", Some(circle)) => {
                t!(language, "home-hint-circle", circle = circle)
            }
            (Asked::Circle, "" | NONE, _) => t!(language, "home-hint-circle-none"),
            (Asked::Circle, typed, _) => t!(language, "home-hint-circle-typed", circle = typed),
        }
    }

    /// A key that writes, or takes back what it wrote. Tells whether it was one.
    pub(super) fn types(&mut self, key: Key) -> bool {
        match key.code {
            Code::Char(letter) if key.writes() => self.write(&letter.to_string()),
            Code::Backspace => {
                let last = self.typed.grapheme_indices(true).next_back();
                let last = last.map_or(0, |(at, _)| at);
                self.typed.truncate(last);
            }
            _ => return false,
        }
        true
    }

    /// Writes on one line, as far as it fits.
    pub(super) fn write(&mut self, text: &str) {
        let line = text.split(char::is_control).filter(|part| !part.is_empty());
        self.typed.push_str(&line.collect::<Vec<_>>().join(" "));
        let end = self.typed.grapheme_indices(true).nth(LONGEST);
        if let Some((end, _)) = end {
            self.typed.truncate(end);
        }
    }

    /// Enter: takes the answer. Tells the session when all was asked.
    pub(super) fn take(&mut self, language: Language) -> Option<Begun> {
        let typed = Some(std::mem::take(&mut self.typed));
        let typed = typed.map(|typed| typed.trim().to_owned());
        let typed = typed.filter(|typed| !typed.is_empty());
        let answer = typed.or_else(|| self.suggested(language));
        match self.asked {
            Asked::Title => {
                self.begun.title = answer;
                if !self.known.circle {
                    self.asked = Asked::Circle;
                    return None;
                }
            }
            Asked::Circle => self.begun.circle = answer.filter(|circle| circle != NONE),
        }
        Some(self.begun.clone())
    }

    /// Esc: one question back. Tells whether there was one.
    pub(super) fn back(&mut self) -> bool {
        if self.asked == Asked::Title || self.known.title {
            return false;
        }
        self.asked = Asked::Title;
        // What was answered stands there again, to be changed.
        self.typed = self.begun.title.take().unwrap_or_default();
        true
    }
}
