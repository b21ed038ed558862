//! How the mind changes the minutes, and asks for what was typed to be kept.

use std::sync::Arc;

use crate::app::message::{Effect, Moment};
use crate::minutes::{Author, Change, Pen, Step};

use super::{Done, Model};

impl Model {
    /// Writes with a pen; the step can be undone under `label`. Tells the number of the record
    /// that has to be on disk before anything is said of it; `None` when nothing was changed.
    pub(in crate::app) fn write(
        &mut self,
        moment: &mut Moment<'_>,
        effects: &mut Vec<Effect>,
        label: impl Into<String>,
        with: impl FnOnce(&mut Pen<'_>),
    ) -> Option<u64> {
        let (changes, step) = self.pen(moment, with);
        if changes.is_empty() {
            return None;
        }
        if !step.is_empty() {
            self.done.push(Done {
                label: label.into(),
                step,
            });
            self.undone.clear();
        }
        Some(self.record(changes, effects))
    }

    /// Writes with a pen, without a place among what can be undone.
    pub(in crate::app) fn pen(
        &mut self,
        moment: &mut Moment<'_>,
        with: impl FnOnce(&mut Pen<'_>),
    ) -> (Vec<Change>, Step) {
        if self.read_only {
            return (Vec::new(), Step::default());
        }
        let author = Author {
            who: Arc::clone(&self.who),
            at: moment.now,
        };
        let mut pen = Pen::new(&mut self.minutes, author, moment.chance);
        with(&mut pen);
        self.version += 1;
        pen.finish()
    }

    /// Gives a number to what is new.
    pub(in crate::app) fn number_entries(&mut self) {
        if self.numbered != self.version {
            self.numbered = self.version;
            self.numbers.give(&self.minutes);
        }
    }

    /// Asks for changes to be put on disk.
    pub(in crate::app) fn record(
        &mut self,
        changes: Vec<Change>,
        effects: &mut Vec<Effect>,
    ) -> u64 {
        self.saved.asked += 1;
        let number = self.saved.asked;
        effects.push(Effect::Record { number, changes });
        number
    }

    /// Asks for everything that was typed and is not in the minutes to be kept: what was set aside,
    /// and the line.
    pub(in crate::app) fn keep_draft(&self, effects: &mut Vec<Effect>) {
        let lines = self
            .screen
            .aside
            .iter()
            .chain(self.memory.unsent(&self.draft));
        let text = lines.map(String::as_str).collect::<Vec<_>>().join("\n");
        effects.push(Effect::Draft {
            text,
            speaker: self.draft.speakers.first().cloned(),
        });
    }
}
