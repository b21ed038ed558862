//! Reads a line, part by part.

use std::collections::BTreeSet;

use super::calendar::Calendar;
use super::dates::Sentence;
use super::fold::fold;
use super::head::{Head, head};
use super::names::{CLOSERS, Found, Mention, Roster};
use super::quote::{opens_quote, unquote};
use super::spans::{Marks, Part, text_of};
use super::{Due, Kind, Line, Person, Reading, Scene, tags};
use crate::lang::Language;
use crate::minutes::{Id, Source};

/// Tells what Enter would do with `text` in `scene`. Nothing is done.
#[must_use]
pub fn read(text: &str, scene: &Scene) -> Line {
    let reader = Reader {
        text,
        scene,
        marks: Marks::default(),
    };
    let start = text.len() - text.trim_start().len();
    match head(text, scene.consent) {
        Head::Empty => reader.line(|_| Reading::Empty),
        Head::Literal(rest) => reader.signed(start, rest).literal(),
        Head::Command(rest) => reader.command(start, rest),
        Head::Answer(answer, rest) => reader
            .signed(start, rest)
            .line(|reason| Reading::Answer { answer, reason }),
        Head::Sign(Kind::Action, rest) => reader.signed(start, rest).action(rest),
        Head::Sign(kind, rest) => reader.signed(start, rest).outcome(kind, rest),
        Head::Note(rest) => reader.signed(start, rest).note(rest),
    }
}

struct Reader<'a> {
    text: &'a str,
    scene: &'a Scene<'a>,
    marks: Marks,
}

/// The people named somewhere, or the reading when one of the names is not clear.
type Named = Result<Vec<Id>, Reading>;

impl<'a> Reader<'a> {
    fn signed(mut self, start: usize, end: usize) -> Self {
        self.marks.put(start..end, Part::Sign);
        self
    }

    /// Lays out the spans and makes the reading of the text that they leave.
    fn line(self, reading: impl FnOnce(String) -> Reading) -> Line {
        let spans = self.marks.cover(self.text);
        let reading = reading(text_of(self.text, &spans));
        Line { reading, spans }
    }

    fn rest(&self, from: usize) -> &'a str {
        self.text.get(from..).unwrap_or_default()
    }

    /// Where the first word from `from` on starts.
    fn skip_space(&self, from: usize) -> usize {
        self.text.len() - self.rest(from).trim_start().len()
    }

    fn tags(&mut self, from: usize) -> BTreeSet<Source> {
        tags::take(self.text, from..self.text.len(), &mut self.marks)
    }

    fn literal(self) -> Line {
        self.line(|text| {
            if text.is_empty() {
                return Reading::Incomplete(Kind::Note);
            }
            Reading::Note {
                speakers: Vec::new(),
                text,
                sources: BTreeSet::new(),
            }
        })
    }

    fn command(mut self, start: usize, rest: usize) -> Line {
        let typed = self.rest(rest);
        let typed = typed.split(char::is_whitespace).next().unwrap_or_default();
        self.marks.put(start..rest + typed.len(), Part::Command);
        let word = fold(typed);
        self.line(|arguments| {
            if typed.is_empty() {
                return Reading::Incomplete(Kind::Command);
            }
            Reading::Command { word, arguments }
        })
    }

    /// A decision, question, insight or private remark.
    fn outcome(mut self, kind: Kind, rest: usize) -> Line {
        let private = kind == Kind::Private;
        let sources = if private {
            BTreeSet::new()
        } else {
            self.tags(rest)
        };
        self.line(|text| match (kind, text.is_empty()) {
            (Kind::Question, true) if sources.is_empty() => Reading::Help,
            (_, true) => Reading::Incomplete(kind),
            (Kind::Decision, _) => Reading::Decision { text, sources },
            (Kind::Question, _) => Reading::Question { text, sources },
            (Kind::Insight, _) => Reading::Insight { text, sources },
            _ => Reading::Private { text },
        })
    }

    fn note(mut self, from: usize) -> Line {
        let start = self.skip_space(from);
        let rest = self.rest(start);
        if let Some(name) = rest.strip_prefix("@+") {
            return self.add(start, name);
        }
        let mut end = start;
        let named = if rest.starts_with('@') && !rest[1..].starts_with(char::is_whitespace) {
            if rest.len() == 1 {
                self.marks.put(start..start + 1, Part::Sign);
                return self.line(|_| Reading::Incomplete(Kind::Name));
            }
            let named = self.mentions(&self.roster(), start, &mut end);
            self.separator(end);
            named
        } else {
            self.before_colon(start, |person| person.present)
        };
        let speakers = match named {
            Ok(speakers) => speakers,
            Err(reading) => return self.line(|_| reading),
        };
        let sources = self.tags(end.max(from));
        self.line(
            |text| match (text.is_empty(), speakers.is_empty(), sources.is_empty()) {
                (false, _, _) => Reading::Note {
                    speakers,
                    text,
                    sources,
                },
                (true, false, true) => Reading::Hold { speakers },
                _ => Reading::Incomplete(Kind::Note),
            },
        )
    }

    /// `@+Name text`, `@+"Jan de Vries" text`.
    fn add(mut self, start: usize, rest: &str) -> Line {
        let at = start + 2;
        let (name, length) = if opens_quote(rest) {
            let quoted = unquote(rest);
            (quoted.name, quoted.length)
        } else {
            let word = rest.split(char::is_whitespace).next().unwrap_or_default();
            let name = word.trim_end_matches([',', ':']);
            (name.to_owned(), name.len())
        };
        let name = name.trim().to_owned();
        if name.is_empty() {
            self.marks.put(start..at + length, Part::Sign);
            return self.line(|_| Reading::Incomplete(Kind::NewName));
        }
        self.marks.put(start..at + length, Part::NewName);
        self.separator(at + length);
        let sources = self.tags(at + length);
        let roster = self.roster();
        let same = ids(&roster, &roster.same(&name));
        self.line(|text| {
            let text = Some(text).filter(|text| !text.is_empty());
            Reading::Add {
                name,
                same,
                text,
                sources,
            }
        })
    }

    fn action(mut self, from: usize) -> Line {
        let roster = self.roster();
        let start = self.skip_space(from);
        let mut sources = BTreeSet::new();
        let mut owners = match self.before_colon(start, |_| true) {
            Ok(owners) => owners,
            Err(reading) => return self.line(|_| reading),
        };
        let mut at = from;
        while at < self.text.len() {
            let next = self.skip_space(at);
            let word = self
                .rest(next)
                .split(char::is_whitespace)
                .next()
                .unwrap_or_default();
            at = next + word.len();
            if let Some((length, source)) = tags::tag(word) {
                self.marks.put(next..next + length, Part::Tag);
                sources.insert(source);
            } else if word.len() > 1 && word.starts_with('@') {
                match self.mentions(&roster, next, &mut at) {
                    Ok(named) => {
                        self.comma(at);
                        add_new(&mut owners, named);
                    }
                    Err(reading) => return self.line(|_| reading),
                }
                at += self
                    .rest(at)
                    .find(char::is_whitespace)
                    .unwrap_or(self.text.len() - at);
            }
        }
        let due = self.due(from, !owners.is_empty());
        self.line(|text| {
            if text.is_empty() {
                return Reading::Incomplete(Kind::Action);
            }
            Reading::Action {
                text,
                owners,
                due,
                sources,
            }
        })
    }

    fn due(&mut self, from: usize, owned: bool) -> Option<Due> {
        let calendar = Calendar {
            today: self.scene.today,
            next_session: self.scene.next_session,
            english: self.scene.language == Language::English,
        };
        let gaps = self.marks.gaps(from, self.text.len());
        let sentence = Sentence::new(self.text, &gaps, owned, &calendar);
        let found = sentence.date(|at| self.marks.name_or_tag_before(self.text, at))?;
        let text = self.text.get(found.range.clone())?.to_owned();
        self.marks.put(found.range, Part::Date);
        if let Some(comma) = found.comma {
            self.marks.put(comma, Part::Sign);
        }
        Some(Due {
            date: found.date,
            text,
        })
    }

    fn roster(&self) -> Roster<'a> {
        Roster::new(self.scene.people)
    }

    /// Reads and marks `@name` or `@anna,bram` at `start`; `end` becomes where it ends.
    fn mentions(&mut self, roster: &Roster, start: usize, end: &mut usize) -> Named {
        let mut people = Vec::new();
        *end = start;
        loop {
            let name = *end + 1;
            let at = name + usize::from(*end > start && self.rest(name).starts_with('@'));
            let Mention {
                length,
                typed,
                found,
            } = roster.mention(self.rest(at));
            *end = at + length;
            match found {
                Found::One(one) => add_new(&mut people, ids(roster, &[one])),
                unclear => {
                    self.marks.put(start..*end, Part::Doubt);
                    return Err(doubt(roster, typed, &unclear));
                }
            }
            let mut next = self.rest(*end).chars();
            let goes_on = next.next() == Some(',') && next.next().is_some_and(|c| !is_closing(c));
            if !goes_on {
                self.marks.put(start..*end, Part::Name);
                return Ok(people);
            }
        }
    }

    /// Reads and marks `Name:` at `start`. Nobody named is no error.
    fn before_colon(&mut self, start: usize, may: impl Fn(&Person) -> bool) -> Named {
        if !self.rest(start).contains(':') {
            return Ok(Vec::new());
        }
        let roster = self.roster();
        let Some((length, names)) = roster.before_colon(self.rest(start), may) else {
            return Ok(Vec::new());
        };
        let mut people = Vec::new();
        let end = start + length;
        for (typed, found) in names {
            match found {
                Found::One(one) => add_new(&mut people, ids(&roster, &[one])),
                unclear => {
                    self.marks.put(start..end, Part::Doubt);
                    return Err(doubt(&roster, typed, &unclear));
                }
            }
        }
        self.marks.put(start..end, Part::Name);
        self.marks.put(end..end + 1, Part::Sign);
        Ok(people)
    }

    /// Marks a `:` or `,` right after a name as a sign, when nothing is attached to it.
    fn separator(&mut self, at: usize) {
        if self.rest(at).starts_with(':') && is_over(self.rest(at + 1)) {
            self.marks.put(at..at + 1, Part::Sign);
        }
        self.comma(at);
    }

    fn comma(&mut self, at: usize) {
        if self.rest(at).starts_with(',') && is_over(self.rest(at + 1)) {
            self.marks.put(at..at + 1, Part::Sign);
        }
    }
}

fn is_over(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(char::is_whitespace)
}

fn is_closing(c: char) -> bool {
    c.is_whitespace() || (CLOSERS.contains(&c) && c != '"' && c != '”')
}

fn ids(roster: &Roster, places: &[usize]) -> Vec<Id> {
    places
        .iter()
        .filter_map(|&at| roster.person(at))
        .map(|person| person.id.clone())
        .collect()
}

fn add_new(people: &mut Vec<Id>, named: Vec<Id>) {
    for id in named {
        if !people.contains(&id) {
            people.push(id);
        }
    }
}

fn doubt(roster: &Roster, typed: String, found: &Found) -> Reading {
    if let Found::Many(among) = found {
        return Reading::AmbiguousName {
            typed,
            among: ids(roster, among),
        };
    }
    let near = ids(roster, &roster.near(&typed));
    Reading::UnknownName { typed, near }
}
