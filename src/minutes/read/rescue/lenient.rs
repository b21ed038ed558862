//! JSON that goes on reading where others stop.
//!
//! A value that is not whole is left out, with nothing put in its place. Every step takes a byte or
//! leaves a level, so that a text is read in one pass however broken it is.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::harm::{Harm, Harms};
use crate::minutes::kind::Kind;

mod texts;

/// A text of JSON, and how far it was read.
pub(super) struct Lenient<'t> {
    text: &'t str,
    at: usize,
    /// Arrays and objects that may stand in each other.
    depth: usize,
    /// Whether something stood before, so that a comma is to come.
    wants_comma: bool,
    /// Whether the object at the top was closed.
    closed: bool,
    /// Where it was first seen to be no JSON, and in how many places it is not.
    broken: Option<usize>,
    count: usize,
    /// Where the next byte stands that is no blank, as was last looked.
    sign: usize,
    cut: bool,
    surrogates: usize,
    twice: Vec<(String, usize)>,
    /// The names at the top.
    names: HashSet<String>,
}

/// No name at the top of a file is longer.
const LONGEST: usize = 30;

/// How many names that stand twice are remembered.
const TWICE: usize = 50;

impl<'t> Lenient<'t> {
    pub fn new(text: &'t str, depth: usize) -> Self {
        Self {
            text,
            at: 0,
            depth,
            wants_comma: false,
            closed: false,
            broken: None,
            count: 0,
            sign: 0,
            cut: false,
            surrogates: 0,
            twice: Vec::new(),
            names: HashSet::new(),
        }
    }

    /// Whether the text was seen to be no JSON so far.
    pub fn is_broken(&self) -> bool {
        self.broken.is_some()
    }

    /// Tells what was found, and whether anything was.
    pub fn tell(self, harms: &mut Harms) -> bool {
        let line = |at: usize| self.text[..at].matches('\n').count() + 1;
        if self.surrogates > 0 {
            harms.add(Harm::Surrogates(self.surrogates));
        }
        if self.cut {
            let line = line(self.text.trim_end().len());
            harms.add(Harm::CutShort { line });
        }
        if let Some(first) = self.broken {
            harms.add(Harm::Broken {
                line: line(first),
                count: self.count,
            });
        }
        let is_harmed =
            self.cut || self.surrogates > 0 || self.is_broken() || !self.twice.is_empty();
        for (name, at) in &self.twice {
            harms.add(Harm::Twice {
                name: name.clone(),
                line: line(*at),
            });
        }
        is_harmed
    }

    /// Goes to behind the brace with which the text begins; `false` when there is none.
    pub fn find_beginning(&mut self) -> bool {
        while let Some(next) = self.peek() {
            if next == b'{' {
                self.at += 1;
                return true;
            }
            self.break_here();
            self.pass_over();
        }
        false
    }

    /// The next name at the top, up to its value. What is closed there and goes on all the same, goes
    /// on.
    pub fn top_name(&mut self) -> Option<String> {
        self.wants_comma = false;
        loop {
            match self.peek() {
                None => {
                    self.cut |= !self.closed;
                    return None;
                }
                Some(b'}') if !self.closed => {
                    self.at += 1;
                    self.closed = true;
                }
                // One comma follows on every value.
                Some(b',') if !self.closed => self.at += 1,
                Some(b'"') => {
                    if self.closed {
                        self.break_here();
                        self.closed = false;
                    }
                    let at = self.at;
                    if let Some(name) = self.key() {
                        if !self.names.insert(name.clone()) {
                            self.is_twice(&name, at);
                        }
                        return Some(name);
                    }
                }
                Some(_) => {
                    self.break_here();
                    self.pass_over();
                }
            }
        }
    }

    /// The next name in an object that was opened, up to its value; `None` at its end.
    pub fn name(&mut self) -> Option<String> {
        loop {
            match self.peek() {
                None => {
                    self.cut = true;
                    return None;
                }
                Some(b'}') => {
                    self.at += 1;
                    return None;
                }
                Some(b'"') if self.is_at_top() => {
                    self.break_here();
                    return None;
                }
                Some(b',') => self.comma(),
                Some(b'"') => {
                    self.follows();
                    if let Some(name) = self.key() {
                        return Some(name);
                    }
                }
                Some(_) => {
                    self.break_here();
                    self.pass_over();
                }
            }
        }
    }

    /// Whether an array that was opened has another element; its end is passed.
    pub fn next_element(&mut self) -> bool {
        loop {
            match self.peek() {
                None => {
                    self.cut = true;
                    return false;
                }
                Some(b']') => {
                    self.at += 1;
                    return false;
                }
                Some(b'}') => {
                    self.break_here();
                    return false;
                }
                Some(b'"') if self.is_at_top() => {
                    self.break_here();
                    return false;
                }
                Some(b',') => self.comma(),
                Some(b':') => {
                    self.break_here();
                    self.at += 1;
                }
                Some(_) => {
                    self.follows();
                    return true;
                }
            }
        }
    }

    /// Passes a bracket, if it comes next.
    pub fn opens(&mut self, bracket: u8) -> bool {
        let opens = self.peek() == Some(bracket);
        if opens {
            self.at += 1;
            self.wants_comma = false;
        }
        opens
    }

    /// The object that comes next, with what is whole in it, and whether all of it is; `None` when
    /// something else comes.
    pub fn object(&mut self) -> Option<(Map<String, Value>, bool)> {
        if !self.opens(b'{') {
            return None;
        }
        let object = self.object_within(self.depth.saturating_sub(3));
        self.wants_comma = true;
        Some(object)
    }

    /// The value that comes next, if it is whole.
    pub fn value(&mut self) -> Option<Value> {
        let value = self.value_within(self.depth.saturating_sub(2));
        self.wants_comma = true;
        value
    }

    fn value_within(&mut self, left: usize) -> Option<Value> {
        match self.peek() {
            None => {
                self.cut = true;
                None
            }
            Some(b'{' | b'[') if left == 0 => {
                self.break_here();
                self.pass_whole();
                None
            }
            Some(b'{') => {
                self.opens(b'{');
                let (object, whole) = self.object_within(left - 1);
                whole.then_some(Value::Object(object))
            }
            Some(b'[') => {
                self.opens(b'[');
                self.array(left - 1).map(Value::Array)
            }
            Some(b'"') if self.is_at_top() => {
                self.break_here();
                None
            }
            Some(b'"') => self.string().map(Value::String),
            Some(b'}' | b']' | b',') => {
                self.break_here();
                None
            }
            Some(_) => self.word(),
        }
    }

    fn object_within(&mut self, left: usize) -> (Map<String, Value>, bool) {
        let mut object = Map::new();
        let mut whole = true;
        loop {
            match self.peek() {
                None => {
                    self.cut = true;
                    return (object, false);
                }
                Some(b'}') => {
                    self.at += 1;
                    return (object, whole);
                }
                // A brace is missing before this.
                Some(b'{' | b']') => {
                    self.break_here();
                    return (object, false);
                }
                Some(b'"') if self.is_at_top() => {
                    self.break_here();
                    return (object, false);
                }
                Some(b',') => self.comma(),
                Some(b'"') => {
                    self.follows();
                    let at = self.at;
                    let Some(name) = self.key() else {
                        whole = false;
                        continue;
                    };
                    let value = self.value_within(left);
                    self.wants_comma = true;
                    let Some(value) = value else {
                        whole = false;
                        continue;
                    };
                    if object.contains_key(&name) {
                        self.is_twice(&name, at);
                    }
                    object.insert(name, value);
                }
                Some(_) => {
                    self.break_here();
                    self.pass_over();
                    whole = false;
                }
            }
        }
    }

    fn array(&mut self, left: usize) -> Option<Vec<Value>> {
        let mut array = Vec::new();
        let before = self.count;
        let mut whole = true;
        while self.next_element() {
            let start = self.at;
            match self.value_within(left) {
                Some(value) => array.push(value),
                None => whole = false,
            }
            self.wants_comma = true;
            if self.at == start && !self.cut {
                self.pass_over();
            }
        }
        (whole && !self.cut && self.count == before).then_some(array)
    }

    /// A name and its colon; `None` when no value can follow.
    fn key(&mut self) -> Option<String> {
        let name = self.string();
        match self.peek() {
            Some(b':') => {
                self.at += 1;
                // A name that cannot be read takes its value with it.
                if name.is_none() {
                    self.value_within(1);
                }
                name
            }
            Some(b'"' | b'{' | b'[') if !self.is_at_top() => {
                self.break_here();
                name
            }
            None => {
                self.cut = true;
                None
            }
            Some(_) => {
                self.break_here();
                None
            }
        }
    }

    /// A number, or a word such as `true`.
    fn word(&mut self) -> Option<Value> {
        let rest = &self.text[self.at..];
        let is_part = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        if length == 0 {
            self.break_here();
            self.pass_over();
            return None;
        }
        let word = &rest[..length];
        let value = serde_json::from_str(word).ok();
        if length == rest.len() {
            // Nobody knows how it went on.
            self.cut = true;
            self.at += length;
            return None;
        }
        if value.is_none() {
            self.break_here();
        }
        self.at += length;
        value
    }

    /// The next byte that is no blank and stands in no mark of git.
    fn peek(&mut self) -> Option<u8> {
        loop {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
            let rest = &self.text[self.at..];
            let begins_line = self.text[..self.at].ends_with('\n') || self.at == 0;
            if !begins_line || !super::sides::is_mark(rest.lines().next().unwrap_or_default()) {
                return rest.bytes().next();
            }
            self.break_here();
            self.at += rest.find('\n').unwrap_or(rest.len());
        }
    }

    /// Whether the name that comes next stands, by its indent, at the top of the file: then whatever
    /// is open here was never closed.
    fn is_at_top(&self) -> bool {
        let (before, rest) = self.text.as_bytes().split_at(self.at);
        if !before.ends_with(b"\n  ") {
            return false;
        }
        let name = rest.iter().skip(1).take(LONGEST);
        let name: Vec<u8> = name.copied().take_while(|byte| *byte != b'"').collect();
        let name = String::from_utf8_lossy(&name);
        let is_closed = rest.get(name.len() + 1..name.len() + 3) == Some(b"\":");
        let is_name = matches!(&*name, "format" | "history")
            || !matches!(Kind::of_list(&name), Kind::Other(_));
        is_closed && is_name
    }

    fn comma(&mut self) {
        if !self.wants_comma {
            self.break_here();
        }
        self.wants_comma = false;
        self.at += 1;
    }

    /// Something comes that may have to stand behind a comma.
    fn follows(&mut self) {
        if self.wants_comma {
            self.break_here();
            self.wants_comma = false;
        }
    }

    fn is_twice(&mut self, name: &str, at: usize) {
        if self.twice.len() < TWICE {
            self.twice.push((name.to_owned(), at));
        }
    }

    fn break_here(&mut self) {
        self.broken.get_or_insert(self.at);
        self.count += 1;
    }

    /// Passes over what means nothing here: a sign, or up to the next sign.
    fn pass_over(&mut self) {
        let rest = &self.text[self.at..];
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let signs = ['"', '{', '}', '[', ']', ',', '\n'];
        let length = rest[first..].find(signs);
        self.at += length.map_or(rest.len(), |length| first + length);
    }

    /// Passes over an array or object that stands too deep.
    fn pass_whole(&mut self) {
        let (mut depth, mut in_text, mut escaped) = (0usize, false, false);
        for (at, byte) in self.text.bytes().enumerate().skip(self.at) {
            match (in_text, byte) {
                (true, _) if escaped => escaped = false,
                (true, b'\\') => escaped = true,
                (_, b'"') => in_text = !in_text,
                (false, b'{' | b'[') => depth += 1,
                (false, b'}' | b']') => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        self.at = at + 1;
                        return;
                    }
                }
                _ => {}
            }
        }
        self.cut = true;
        self.at = self.text.len();
    }
}
