//! Why a line cannot be taken: a name that nobody has or several people have, or something that
//! is still missing.

use crate::circle::line;
use crate::minutes::Id;
use crate::t;

use super::capture;
use super::model::Model;
use super::say::{self, ECHO};

pub(super) fn unknown_name(model: &Model, typed: &str, near: &[Id]) -> String {
    let language = model.language;
    let typed = say::excerpt(typed, ECHO);
    let add = if typed.contains(char::is_whitespace) {
        format!("@+\"{typed}\"")
    } else {
        format!("@+{typed}")
    };
    if near.is_empty() {
        t!(language, "name-unknown", typed = typed, add = add)
    } else {
        t!(
            language,
            "name-unknown-near",
            typed = typed,
            near = mentions(model, near),
            add = add
        )
    }
}

pub(super) fn ambiguous_name(model: &Model, typed: &str, among: &[Id]) -> String {
    t!(
        model.language,
        "name-ambiguous",
        typed = say::excerpt(typed, ECHO),
        who = mentions(model, among)
    )
}

/// The sure written forms of people, such as `@sam, @jan-de-vries`.
fn mentions(model: &Model, ids: &[Id]) -> String {
    let forms: Vec<String> = capture::with_scene(model, model.latest.0, |scene| {
        ids.iter()
            .filter_map(|id| line::mention(id, scene.people))
            .collect()
    });
    forms.join(", ")
}

pub(super) fn incomplete(model: &Model, kind: line::Kind) -> String {
    let language = model.language;
    match kind {
        line::Kind::Note => t!(language, "incomplete-note"),
        line::Kind::Name => t!(language, "incomplete-name"),
        line::Kind::NewName => t!(language, "incomplete-new-name"),
        line::Kind::Decision => t!(language, "incomplete-decision"),
        line::Kind::Action => t!(language, "incomplete-action"),
        line::Kind::Question => t!(language, "incomplete-question"),
        line::Kind::Insight => t!(language, "incomplete-insight"),
        line::Kind::Private => t!(language, "incomplete-private"),
        line::Kind::Command => t!(model, "incomplete-command"),
    }
}
