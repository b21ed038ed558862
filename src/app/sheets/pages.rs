//! The sheets as pages, to be written beside the file of minutes.

use crate::app::answer::Answer;
use crate::app::message::{Effect, Page, Sheets};
use crate::app::model::Model;
use crate::app::{arguments, leading, say};
use crate::minutes::Id;
use crate::share::html::html;
use crate::share::{own, sheet};
use crate::t;

/// Asks for the sheet of one person, or of everyone who told something, to be written.
pub(super) fn write(model: &mut Model, typed: &str, effects: &mut Vec<Effect>) {
    if !typed.is_empty() {
        return arguments::person(model, typed, effects, |model, effects, person| {
            pages(model, &[person], effects);
        });
    }
    let people = own::storytellers(&model.minutes);
    let people: Vec<Id> = people.iter().map(|person| person.id.clone()).collect();
    pages(model, &people, effects);
}

fn pages(model: &Model, people: &[Id], effects: &mut Vec<Effect>) {
    let language = model.language;
    let minutes = &model.minutes;
    let pages = people.iter().filter_map(|person| {
        let sheet = sheet::sheet(minutes, person, model.session_language())?;
        let name = minutes.participants().get(person)?.name.clone();
        Some(Page {
            name: name.unwrap_or_default(),
            text: html(&sheet),
        })
    });
    let pages: Vec<Page> = pages.collect();
    match (pages.is_empty(), people) {
        (true, [person]) => {
            let who = say::who(model, person);
            leading::refuse(effects, t!(language, "sheet-told-nothing", who = who));
        }
        (true, _) => leading::refuse(effects, t!(language, "sheet-nobody")),
        (false, _) => {
            let text = t!(language, "sheet-files-begun", count = pages.len());
            let day = sheet::day(minutes);
            let language = model.session_language();
            effects.push(Effect::Sheets(Sheets {
                day,
                language,
                pages,
            }));
            effects.push(Effect::Answer(Answer::here(text, None)));
        }
    }
}
