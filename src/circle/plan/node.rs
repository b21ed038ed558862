//! JSON as it stands in a file: fields in order and none dropped, so that a double one is seen.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::error::{Place, PlanError, Reason, Slip};

/// One value in a JSON file.
#[derive(Debug)]
pub(super) enum Node {
    Null,
    Bool,
    Whole(i128),
    Fraction(f64),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The JSON in `text`, or where it is none.
    pub(super) fn read(text: &str) -> Result<Self, PlanError> {
        serde_json::from_str(text).map_err(|error| not_json(text, &error))
    }
}

/// Where and how a text is no JSON.
fn not_json(text: &str, error: &serde_json::Error) -> PlanError {
    let (line, bytes) = (error.line().max(1), error.column().max(1));
    let written = text.split('\n').nth(line - 1).unwrap_or_default();
    let column = written
        .char_indices()
        .take_while(|(start, _)| *start < bytes)
        .count()
        .max(1);
    PlanError {
        place: Place::At { line, column },
        reason: Reason::NotJson(slip(error)),
    }
}

fn slip(error: &serde_json::Error) -> Slip {
    // serde_json tells the kinds of syntax error apart in words only; a test holds these.
    const WORDS: &[(&str, Slip)] = &[
        ("trailing comma", Slip::CommaTooMany),
        ("expected `,`", Slip::CommaMissing),
        ("expected `:`", Slip::ColonMissing),
        ("key must be a string", Slip::NameNotQuoted),
        ("control character", Slip::BreakInText),
        ("invalid escape", Slip::Escape),
        ("invalid unicode code point", Slip::Escape),
        ("lone leading surrogate", Slip::Escape),
        ("unexpected end of hex escape", Slip::Escape),
        ("invalid number", Slip::Number),
        ("number out of range", Slip::Number),
        ("trailing characters", Slip::AfterEnd),
        ("recursion limit", Slip::TooDeep),
    ];
    if error.is_eof() {
        return Slip::CutShort;
    }
    let message = error.to_string();
    WORDS
        .iter()
        .find(|(words, _)| message.starts_with(words))
        .map_or(Slip::Other, |(_, slip)| *slip)
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Bool)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Whole(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Whole(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Fraction(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Node, E> {
        Ok(Node::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element()? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Node, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = object.next_entry()? {
            fields.push(field);
        }
        Ok(Node::Object(fields))
    }
}
