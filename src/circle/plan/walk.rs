//! Walking through the JSON of a plan while remembering where one is.

use std::ops::RangeInclusive;
use std::str::FromStr;

use super::error::{Expected, Place, PlanError, Reason, Step};
use super::node::Node;
use super::text::LocalText;
use super::words::{UnknownWord, shortened};

/// The most characters a text for people may have: it has to fit in one field of the minutes.
pub(super) const LONGEST_TEXT: usize = 16_000;

/// A value and the place where it stands.
pub(super) struct At<'a> {
    pub(super) node: &'a Node,
    steps: Vec<Step>,
}

/// An object whose fields are all known and stand there once.
pub(super) struct Fields<'a> {
    fields: &'a [(String, Node)],
    steps: Vec<Step>,
}

impl<'a> At<'a> {
    /// The whole plan.
    pub(super) fn root(node: &'a Node) -> Self {
        Self {
            node,
            steps: Vec::new(),
        }
    }

    /// The error that something is wrong here.
    pub(super) fn wrong(&self, reason: Reason) -> PlanError {
        PlanError {
            place: Place::Path(self.steps.clone()),
            reason,
        }
    }

    /// A value inside this one, in field `name`.
    pub(super) fn inside(&self, name: &'static str, node: &'a Node) -> Self {
        let mut steps = self.steps.clone();
        steps.push(Step::Field(name));
        Self { node, steps }
    }

    fn expected(&self, what: Expected) -> PlanError {
        self.wrong(Reason::Expected(what))
    }

    /// The fields of the object that stands here, none but `known` ones.
    pub(super) fn fields(self, known: &'static [&'static str]) -> Result<Fields<'a>, PlanError> {
        self.fields_or(known, Expected::Object)
    }

    fn fields_or(
        self,
        known: &'static [&'static str],
        otherwise: Expected,
    ) -> Result<Fields<'a>, PlanError> {
        let Node::Object(fields) = self.node else {
            return Err(self.expected(otherwise));
        };
        let mut seen = vec![false; known.len()];
        for (name, _) in fields {
            let Some(n) = known.iter().position(|field| field == name) else {
                let unknown = UnknownWord::new(name, known);
                return Err(self.wrong(Reason::UnknownField(unknown)));
            };
            if std::mem::replace(&mut seen[n], true) {
                return Err(self.wrong(Reason::DoubleField { field: known[n] }));
            }
        }
        Ok(Fields {
            fields,
            steps: self.steps,
        })
    }

    /// The values of the list that stands here, at most `limit`.
    pub(super) fn list(&self, limit: usize) -> Result<Vec<At<'a>>, PlanError> {
        let Node::List(nodes) = self.node else {
            return Err(self.expected(Expected::List));
        };
        if nodes.len() > limit {
            return Err(self.wrong(Reason::LongList {
                found: nodes.len(),
                limit,
            }));
        }
        let at = |(index, node)| {
            let mut steps = self.steps.clone();
            steps.push(Step::Index(index));
            At { node, steps }
        };
        Ok(nodes.iter().enumerate().map(at).collect())
    }

    /// The text that stands here.
    pub(super) fn text(&self) -> Result<&'a str, PlanError> {
        let Node::Text(text) = self.node else {
            return Err(self.expected(Expected::Text));
        };
        Ok(text)
    }

    /// The word that stands here.
    pub(super) fn word<W: FromStr<Err = UnknownWord>>(&self) -> Result<W, PlanError> {
        self.text()?
            .parse()
            .map_err(|unknown| self.wrong(Reason::UnknownWord(unknown)))
    }

    /// The whole number that stands here.
    pub(super) fn number(&self, range: &RangeInclusive<u16>) -> Result<u16, PlanError> {
        let (found, number) = match self.node {
            Node::Whole(number) => (number.to_string(), u16::try_from(*number).ok()),
            Node::Fraction(number) => (shortened(&number.to_string()), None),
            _ => return Err(self.expected(Expected::Number)),
        };
        number
            .filter(|number| range.contains(number))
            .ok_or_else(|| {
                self.wrong(Reason::OutOfRange {
                    found,
                    min: *range.start(),
                    max: *range.end(),
                })
            })
    }

    /// The text for people that stands here, at most `limit` characters in each language;
    /// empty when neither language says anything.
    pub(super) fn local_text(self, limit: usize) -> Result<LocalText, PlanError> {
        let fields = self.fields_or(&["nl", "en"], Expected::LocalText)?;
        let read = |language| {
            let Some(at) = fields.get(language) else {
                return Ok(String::new());
            };
            let text = at.text()?.trim();
            if text.chars().nth(limit).is_some() {
                return Err(at.wrong(Reason::LongText { limit }));
            }
            Ok(text.to_owned())
        };
        Ok(LocalText {
            nl: read("nl")?,
            en: read("en")?,
        })
    }
}

impl<'a> Fields<'a> {
    /// The field `name`, unless it is absent or null.
    pub(super) fn get(&self, name: &'static str) -> Option<At<'a>> {
        let (_, node) = self.fields.iter().find(|(field, _)| field == name)?;
        let mut steps = self.steps.clone();
        steps.push(Step::Field(name));
        (!matches!(node, Node::Null)).then_some(At { node, steps })
    }

    /// The field `name`, which has to be there.
    pub(super) fn need(&self, name: &'static str) -> Result<At<'a>, PlanError> {
        self.get(name)
            .ok_or_else(|| self.wrong(Reason::Missing { field: name }))
    }

    /// The word in field `name`, if there is one.
    pub(super) fn word<W: FromStr<Err = UnknownWord>>(
        &self,
        name: &'static str,
    ) -> Result<Option<W>, PlanError> {
        self.get(name).map(|at| at.word()).transpose()
    }

    /// The text for people in field `name`, if it says anything.
    pub(super) fn text(&self, name: &'static str) -> Result<Option<LocalText>, PlanError> {
        let text = self
            .get(name)
            .map(|at| at.local_text(LONGEST_TEXT))
            .transpose()?;
        Ok(text.filter(|text| !text.is_empty()))
    }

    /// The title of at most `limit` characters, which has to be there and say something.
    pub(super) fn title(&self, limit: usize) -> Result<LocalText, PlanError> {
        let title = self.need("title")?.local_text(limit)?;
        if title.is_empty() {
            let mut steps = self.steps.clone();
            steps.push(Step::Field("title"));
            return Err(PlanError {
                place: Place::Path(steps),
                reason: Reason::EmptyText,
            });
        }
        Ok(title)
    }

    /// The error that something is wrong with this object.
    pub(super) fn wrong(&self, reason: Reason) -> PlanError {
        PlanError {
            place: Place::Path(self.steps.clone()),
            reason,
        }
    }
}
