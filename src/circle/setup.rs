//! Preparing a session from a plan, and beginning it.

use crate::lang::Language;
use crate::minutes::{Id, ItemStatus, Kind, Pen, Protocol, SessionStatus, Shorten};

use super::agenda::{self, Leaving};
use super::people::{self, Newcomer};
use super::plan::{Levels, LocalText, Plan};

/// What a session is made from.
#[derive(Debug, Clone)]
pub struct Setup<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The language of the session.
    pub language: Language,
    /// What it is called; without it the plan's title.
    pub title: Option<String>,
    /// The circle that meets.
    pub circle: Option<String>,
    /// Who belongs to it, in seat order.
    pub people: Vec<Newcomer>,
}

/// Writes a session as it stands before "Begin".
pub fn prepare(pen: &mut Pen<'_>, setup: &Setup<'_>) {
    let Setup { plan, language, .. } = setup;
    let session = pen.minutes().session_id().clone();
    let leader = pen.who().to_string();
    pen.make_as(Kind::Session, session.clone());
    let title = setup
        .title
        .as_deref()
        .unwrap_or_else(|| plan.title.in_language(*language));
    pen.set(&session, "title", title);
    pen.set_some(&session, "circle", setup.circle.as_deref());
    pen.set(&session, "kind", plan.kind.as_str());
    pen.set_some(&session, "plan", plan.id.as_deref());
    pen.set_some(&session, "pillar", plan.pillar);
    pen.set(&session, "language", language.code());
    pen.set(&session, "status", SessionStatus::Prepared);
    pen.set(
        &session,
        "planned",
        serde_json::json!({ "minutes": plan.minutes }),
    );
    pen.set(&session, "leader", leader);
    pen.set(&session, "attribution", plan.attribution);
    if plan.consent != Protocol::default() {
        pen.set(&session, "consent", plan.consent);
    }
    for newcomer in &setup.people {
        people::add(pen, newcomer);
    }
    for (place, item) in plan.agenda.iter().enumerate() {
        let id = pen.make(Kind::Item);
        pen.set(&id, "title", item.title.in_language(*language));
        pen.set(&id, "purpose", item.purpose);
        pen.set(&id, "minutes", item.minutes);
        pen.set(&id, "order", place + 1);
        let form: Vec<String> = item.form.iter().map(ToString::to_string).collect();
        pen.set(&id, "form", form);
        pen.set(&id, "notes", item.notes);
        if item.level != Levels::default() {
            let level = serde_json::to_value(item.level).unwrap_or_default();
            pen.set(&id, "level", level);
        }
        let text = |text: &Option<LocalText>| {
            text.as_ref()
                .map(|text| text.in_language(*language).to_owned())
        };
        pen.set_some(&id, "prompt", text(&item.prompts.start));
        let later: serde_json::Map<String, serde_json::Value> = [
            ("clarifying", &item.prompts.clarifying),
            ("reaction", &item.prompts.reaction),
            ("consent", &item.prompts.consent),
            ("objection", &item.prompts.objection),
        ]
        .into_iter()
        .filter_map(|(step, prompt)| Some((step.to_owned(), text(prompt)?.into())))
        .collect();
        if !later.is_empty() {
            pen.set(&id, "prompts", later);
        }
        pen.set_some(&id, "hints", text(&item.hints));
        when_late(pen, &id, plan, place, *language);
        pen.set(&id, "status", ItemStatus::ToCome);
    }
}

/// What the plan says of an item when the session runs late: how it is shortened, or that it never is.
fn when_late(pen: &mut Pen<'_>, id: &Id, plan: &Plan, place: usize, language: Language) {
    let Some(late) = &plan.late else {
        return;
    };
    let number = u16::try_from(place + 1).unwrap_or(u16::MAX);
    if late.never.contains(&number) {
        pen.set(id, "keep", true);
    }
    let shorten = late
        .shorten
        .iter()
        .zip(1..)
        .find(|(shorten, _)| shorten.item == number);
    if let Some((shorten, first)) = shorten {
        let shorten = Shorten {
            first,
            to: u32::from(shorten.to),
            how: shorten
                .how
                .as_ref()
                .map(|how| how.in_language(language).to_owned()),
        };
        let shorten = serde_json::to_value(shorten).unwrap_or_default();
        pen.set(id, "shorten", shorten);
    }
}

/// Begins: the clock starts, and the first item opens.
pub fn begin(pen: &mut Pen<'_>) {
    let session = pen.minutes().session_id().clone();
    let now = pen.now().to_string();
    pen.set(&session, "status", SessionStatus::Running);
    pen.set(&session, "started", now.as_str());
    let here: Vec<Id> = people::here(pen.minutes())
        .iter()
        .map(|p| p.id.clone())
        .collect();
    for id in here {
        pen.set(&id, "arrived", now.as_str());
    }
    if let Some(first) = agenda::items(pen.minutes())
        .first()
        .map(|item| item.id.clone())
    {
        agenda::open(pen, &first, Leaving::Done);
    }
}
