//! What merging brought to every file, and what is left to decide.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use crate::circle::entries;
use crate::circle::pairing::{Pair, doubles};
use crate::circle::review::{Sort, Undecided, undecided};
use crate::cli::check::{Found, named};
use crate::cli::page::write_indented;
use crate::cli::session::shown;
use crate::lang::{Language, visible};
use crate::minutes::{CellName, Difference, Finding, Gain, Harm, Id, Kind, Minutes};
use crate::t;

/// One of the files, and what it lacked.
pub(super) struct Side {
    file: String,
    /// How many entries people see in it.
    entries: usize,
    lacked: Vec<Difference>,
    /// What was wrong with it, when it was damaged.
    harms: Vec<Harm>,
}

impl Side {
    /// The file for programs.
    fn told(&self) -> Copied {
        let gained = self.lacked.iter().map(|one| Gained {
            record: one.id.to_string(),
            list: one.kind.as_ref().map(|kind| kind.list().to_owned()),
            what: match one.gain {
                Gain::New => "new",
                Gain::Changed(_) => "changed",
                Gain::TakenAway => "taken-away",
                Gain::BroughtBack => "brought-back",
                Gain::Erased => "erased",
                Gain::History => "history",
            },
            cells: match &one.gain {
                Gain::Changed(cells) => cells.iter().map(ToString::to_string).collect(),
                _ => Vec::new(),
            },
        });
        Copied {
            path: self.file.clone(),
            entries: self.entries,
            lacked: gained.collect(),
            harm: self.harms.iter().map(Harmed::new).collect(),
        }
    }

    /// The file with this copy of the whole.
    pub fn new(file: &Path, copy: &Minutes, harms: Vec<Harm>, whole: &Minutes) -> Self {
        Self {
            file: shown(file),
            entries: count_entries(copy),
            lacked: copy.lacks(whole),
            harms,
        }
    }

    /// What it lacked of one sort, of the records that people know as such.
    fn gained(&self, is: impl Fn(&Gain) -> bool) -> impl Iterator<Item = &Difference> {
        self.lacked
            .iter()
            .filter(move |one| is(&one.gain) && one.kind.as_ref().is_none_or(is_known))
    }
}

/// Records that people know as something of their own; the others only say where a session stood.
fn is_known(kind: &Kind) -> bool {
    !matches!(
        kind,
        Kind::Session | Kind::Span | Kind::Round | Kind::Link | Kind::Account | Kind::Other(_)
    )
}

/// The entries that stand in the upper part.
fn count_entries(minutes: &Minutes) -> usize {
    let is_entry = |(id, entry): &(&Id, &crate::minutes::Entry)| {
        entry
            .kind()
            .is_some_and(|kind| entries::KINDS.contains(kind))
            && !minutes.is_removed(id)
    };
    minutes.entries().iter().filter(is_entry).count()
}

/// What came from whom, what differs, what was taken away, what is left to decide.
pub(super) struct Report<'a> {
    whole: &'a Minutes,
    sides: Vec<Side>,
    /// What people are asked, as in `kring review`: where they wrote different things.
    differ: Vec<Undecided>,
    /// And what may be the same.
    doubles: Vec<Pair>,
}

impl<'a> Report<'a> {
    /// The report on a whole and the files that it was made of.
    pub fn new(whole: &'a Minutes, sides: Vec<Side>) -> Self {
        Self {
            whole,
            sides,
            differ: undecided(whole),
            doubles: doubles(whole),
        }
    }

    /// Whether people have to decide something, or to look at what is left of a damaged file.
    pub fn is_something_left(&self) -> bool {
        self.is_to_decide() || self.sides.iter().any(|side| !side.harms.is_empty())
    }

    fn is_to_decide(&self) -> bool {
        !self.differ.is_empty() || !self.doubles.is_empty()
    }

    /// The cell in which people wrote different things: of a day, which stands in two fields, the one in
    /// which they differ.
    fn cell<'b>(&self, asked: &'b Undecided) -> Option<&'b CellName> {
        let conflicts = self.whole.conflicts_of(&asked.id);
        let mut cells = asked.cells.iter();
        cells
            .find(|cell| conflicts.contains(cell))
            .or(asked.cells.first())
    }

    /// Where people wrote different things, in words.
    fn differing(&self, language: Language, asked: &Undecided) -> String {
        let id = asked.id.clone();
        let found = match (asked.sort, self.cell(asked)) {
            (Sort::Place, _) => {
                return t!(
                    language,
                    "merge-places",
                    what = named(language, self.whole, &id)
                );
            }
            (Sort::Away, _) | (_, None) => Finding::DisputedRemoval { id },
            (_, Some(cell)) => Finding::Conflict {
                id,
                cell: cell.clone(),
            },
        };
        Found::Minutes(found).words(language, self.whole)
    }

    /// Two records that may be the same, in words.
    fn double(&self, language: Language, pair: &Pair) -> String {
        let [one, other] = [&pair.a, &pair.b].map(|id| named(language, self.whole, id));
        if pair.certain {
            t!(language, "merge-double-certain", one = one, other = other)
        } else {
            t!(language, "merge-double", one = one, other = other)
        }
    }

    /// The report for people.
    pub fn write(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        let title = self.whole.session().title.as_deref().map(visible);
        let title = title.map_or_else(|| t!(language, "check-untitled"), Into::into);
        let summary = t!(
            language,
            "check-summary",
            title = title,
            people = self.whole.participants().len(),
            entries = count_entries(self.whole)
        );
        write_indented(out, "", 0, &summary)?;
        for side in &self.sides {
            let holds = t!(
                language,
                "merge-holds",
                file = side.file.as_str(),
                count = side.entries
            );
            write_indented(out, "", 2, &holds)?;
            if !side.harms.is_empty() {
                write_indented(out, "", 4, &t!(language, "merge-harmed"))?;
            }
            for harm in &side.harms {
                write_indented(out, "    !", 6, &harm.words(language))?;
            }
            for line in self.gains(language, side) {
                write_indented(out, "    -", 6, &line)?;
            }
        }
        if !self.is_to_decide() {
            return write_indented(out, "", 0, &t!(language, "merge-nothing-to-decide"));
        }
        write_indented(out, "", 0, &t!(language, "check-decide"))?;
        for one in &self.differ {
            write_indented(out, "  !", 4, &self.differing(language, one))?;
        }
        for pair in &self.doubles {
            write_indented(out, "  ?", 4, &self.double(language, pair))?;
        }
        Ok(())
    }

    /// What a file gained, a line for each sort and for each record that was changed or taken away.
    fn gains(&self, language: Language, side: &Side) -> Vec<String> {
        let mut lines = Vec::new();
        let new: Vec<&Difference> = side.gained(|gain| *gain == Gain::New).collect();
        if !new.is_empty() {
            let who = self.writers(language, new.iter().map(|one| &one.id));
            lines.push(t!(
                language,
                "merge-new",
                count = new.len(),
                who = visible(&who).into_owned()
            ));
        }
        for one in side.gained(|gain| matches!(gain, Gain::Changed(_))) {
            lines.push(t!(
                language,
                "merge-changed",
                what = named(language, self.whole, &one.id)
            ));
        }
        for one in side.gained(|gain| *gain == Gain::TakenAway) {
            lines.push(t!(
                language,
                "merge-taken-away",
                what = named(language, self.whole, &one.id)
            ));
        }
        for one in side.gained(|gain| *gain == Gain::BroughtBack) {
            lines.push(t!(
                language,
                "merge-brought-back",
                what = named(language, self.whole, &one.id)
            ));
        }
        let erased = side.gained(|gain| *gain == Gain::Erased).count();
        if erased > 0 {
            lines.push(t!(language, "merge-erased", count = erased));
        }
        if lines.is_empty() {
            lines.push(t!(language, "merge-nothing-new"));
        }
        lines
    }

    /// Who wrote these records, the one who wrote most first.
    fn writers<'b>(&self, language: Language, ids: impl Iterator<Item = &'b Id>) -> String {
        let mut count: BTreeMap<String, usize> = BTreeMap::new();
        for id in ids {
            let record = self.whole.record(id);
            // Whoever wrote first: later edits are changes.
            let first = record.and_then(|record| record.first_edit());
            let who = match first {
                Some(by) if by.is_by_hand() => t!(language, "review-by-hand"),
                Some(by) if !by.who.is_empty() => by.who.to_string(),
                _ => t!(language, "together-somebody"),
            };
            *count.entry(who).or_default() += 1;
        }
        let mut writers: Vec<(String, usize)> = count.into_iter().collect();
        writers.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let words = writers.iter().map(|(who, count)| format!("{who} {count}"));
        words.collect::<Vec<_>>().join(", ")
    }

    fn differs(&self, asked: &Undecided) -> Decide {
        let cell = self.cell(asked).filter(|_| asked.sort != Sort::Away);
        Decide {
            records: vec![asked.id.to_string()],
            cell: cell.map(ToString::to_string),
            certain: None,
            en: self.differing(Language::English, asked),
            nl: self.differing(Language::Dutch, asked),
        }
    }

    fn doubled(&self, pair: &Pair) -> Decide {
        Decide {
            records: vec![pair.a.to_string(), pair.b.to_string()],
            cell: None,
            certain: Some(pair.certain),
            en: self.double(Language::English, pair),
            nl: self.double(Language::Dutch, pair),
        }
    }

    /// The report for programs.
    pub fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        let told = Told {
            session: self.whole.session_id().to_string(),
            title: self.whole.session().title.clone(),
            entries: count_entries(self.whole),
            files: self.sides.iter().map(Side::told).collect(),
            to_decide: self.differ.iter().map(|one| self.differs(one)).collect(),
            doubles: self.doubles.iter().map(|pair| self.doubled(pair)).collect(),
        };
        serde_json::to_writer_pretty(&mut *out, &told).map_err(io::Error::from)?;
        writeln!(out)
    }
}

#[derive(Serialize)]
struct Told {
    session: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    entries: usize,
    files: Vec<Copied>,
    to_decide: Vec<Decide>,
    doubles: Vec<Decide>,
}

#[derive(Serialize)]
struct Copied {
    path: String,
    entries: usize,
    lacked: Vec<Gained>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    harm: Vec<Harmed>,
}

#[derive(Serialize)]
struct Harmed {
    kind: &'static str,
    en: String,
    nl: String,
}

impl Harmed {
    fn new(harm: &Harm) -> Self {
        Self {
            kind: harm.kind(),
            en: harm.words(Language::English),
            nl: harm.words(Language::Dutch),
        }
    }
}

#[derive(Serialize)]
struct Gained {
    record: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<String>,
    what: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cells: Vec<String>,
}

#[derive(Serialize)]
struct Decide {
    records: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certain: Option<bool>,
    en: String,
    nl: String,
}
