//! From the text of a file to a plan, or to what is wrong with it and where.

use std::ops::RangeInclusive;

use super::Level;
use super::error::{Expected, Place, PlanError, Reason};
use super::form::Form;
use super::late::late;
use super::level::Levels;
use super::node::Node;
use super::walk::{At, Fields};
use super::words::shortened;
use super::{Notes, Purpose, RoundKind};
use super::{People, Plan, PlanFormat, PlanItem, Prompts};

const FIELDS: &[&str] = &[
    "format",
    "id",
    "minutes",
    "kind",
    "pillar",
    "people",
    "title",
    "summary",
    "roles",
    "roles_note",
    "before",
    "late",
    "consent",
    "attribution",
    "agenda",
];
const ITEM_FIELDS: &[&str] = &[
    "title", "minutes", "purpose", "form", "notes", "level", "prompts", "hints",
];
const PROMPT_FIELDS: &[&str] = &["start", "clarifying", "reaction", "consent", "objection"];

impl Plan {
    /// The most bytes a plan's file may have.
    pub const MAX_BYTES: usize = 1024 * 1024;
    /// The most items an agenda may have.
    pub const MAX_ITEMS: usize = 200;
    /// The most characters a title may have.
    pub const MAX_TITLE: usize = 200;
    /// How many minutes one item may take.
    pub const ITEM_MINUTES: RangeInclusive<u16> = 1..=600;
    /// How many minutes a whole session may take: one day.
    pub const MINUTES: RangeInclusive<u16> = 1..=1440;
    /// How many people a plan may be for.
    pub const PEOPLE: RangeInclusive<u16> = 1..=1000;

    /// Reads a plan from the text of its file. A byte order mark and CRLF are fine.
    ///
    /// # Errors
    ///
    /// The first thing that makes the text no sound plan: the place and the reason.
    pub fn parse(text: &str) -> Result<Self, PlanError> {
        let whole = |reason| {
            Err(PlanError {
                place: Place::Path(Vec::new()),
                reason,
            })
        };
        if text.len() > Self::MAX_BYTES {
            return whole(Reason::TooBig {
                limit: Self::MAX_BYTES,
            });
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim().is_empty() {
            return whole(Reason::Empty);
        }
        plan(&Node::read(text)?)
    }
}

/// The plan that a file's JSON holds.
pub(super) fn plan(node: &Node) -> Result<Plan, PlanError> {
    // First of all: a plan of a later form may well have fields that are unknown here.
    let format = format(node)?;
    let fields = At::root(node).fields(FIELDS)?;
    let plan = Plan {
        format,
        id: id(&fields)?,
        kind: fields.word("kind")?.unwrap_or_default(),
        pillar: fields.word("pillar")?,
        people: people(&fields)?,
        title: fields.title(Plan::MAX_TITLE)?,
        summary: fields.text("summary")?,
        roles: match fields.get("roles") {
            Some(at) => at
                .list(20)?
                .iter()
                .map(At::word)
                .collect::<Result<_, _>>()?,
            None => Vec::new(),
        },
        roles_note: fields.text("roles_note")?,
        before: fields.text("before")?,
        consent: fields.word("consent")?.unwrap_or_default(),
        attribution: fields.word("attribution")?.unwrap_or_default(),
        agenda: agenda(&fields)?,
        minutes: 0,
        late: None,
    };
    Ok(Plan {
        minutes: minutes(&fields, &plan.agenda)?,
        late: late(&fields, &plan.agenda)?,
        ..plan
    })
}

fn format(node: &Node) -> Result<PlanFormat, PlanError> {
    let root = At::root(node);
    let Node::Object(fields) = node else {
        return Err(root.wrong(Reason::Expected(Expected::Object)));
    };
    let Some((_, format)) = fields.iter().find(|(name, _)| name == "format") else {
        return Err(root.wrong(Reason::Missing { field: "format" }));
    };
    let format = root.inside("format", format);
    let found = format.text()?;
    found.parse().map_err(|_| {
        let number = |prefix| {
            let digits: &str = found.strip_prefix(prefix)?;
            (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| digits.trim_start_matches('0'))
        };
        format.wrong(
            if number("kring-plan/").is_some_and(|n| n != "1" && !n.is_empty()) {
                Reason::NewerFormat {
                    found: shortened(found),
                }
            } else if number("kring/").is_some() {
                Reason::Minutes
            } else {
                Reason::OtherFormat {
                    found: shortened(found),
                }
            },
        )
    })
}

fn id(fields: &Fields<'_>) -> Result<Option<String>, PlanError> {
    let Some(at) = fields.get("id") else {
        return Ok(None);
    };
    let id = at.text()?;
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.is_empty() || id.len() > 60 || !id.bytes().all(allowed) {
        return Err(at.wrong(Reason::BadId {
            found: shortened(id),
        }));
    }
    Ok(Some(id.to_owned()))
}

fn people(fields: &Fields<'_>) -> Result<Option<People>, PlanError> {
    let Some(at) = fields.get("people") else {
        return Ok(None);
    };
    let fields = at.fields(&["min", "max"])?;
    let min = fields.need("min")?.number(&Plan::PEOPLE)?;
    let max = fields.need("max")?.number(&Plan::PEOPLE)?;
    if min > max {
        return Err(fields.wrong(Reason::PeopleSwapped { min, max }));
    }
    Ok(Some(People { min, max }))
}

fn agenda(fields: &Fields<'_>) -> Result<Vec<PlanItem>, PlanError> {
    let at = fields.need("agenda")?;
    let items = at.list(Plan::MAX_ITEMS)?;
    if items.is_empty() {
        return Err(at.wrong(Reason::EmptyList));
    }
    items.into_iter().map(item).collect()
}

/// The minutes of the whole session; a plan that does not say takes the sum of its items.
fn minutes(fields: &Fields<'_>, agenda: &[PlanItem]) -> Result<u16, PlanError> {
    let sum: u32 = agenda.iter().map(|item| u32::from(item.minutes)).sum();
    if let Some(at) = fields.get("minutes") {
        let minutes = at.number(&Plan::MINUTES)?;
        if u32::from(minutes) == sum {
            return Ok(minutes);
        }
        return Err(at.wrong(Reason::OtherSum { sum, minutes }));
    }
    let limit = *Plan::MINUTES.end();
    match u16::try_from(sum) {
        Ok(minutes) if minutes <= limit => Ok(minutes),
        _ => Err(fields
            .need("agenda")?
            .wrong(Reason::LongSession { sum, limit })),
    }
}

fn item(at: At<'_>) -> Result<PlanItem, PlanError> {
    let fields = at.fields(ITEM_FIELDS)?;
    let title = fields.title(Plan::MAX_TITLE)?;
    let minutes = fields.need("minutes")?.number(&Plan::ITEM_MINUTES)?;
    let form = form(&fields, minutes)?;
    Ok(PlanItem {
        title,
        minutes,
        purpose: fields
            .word("purpose")?
            .unwrap_or_else(|| usual_purpose(&form)),
        notes: fields.word("notes")?.unwrap_or_else(|| usual_notes(&form)),
        form,
        level: level(&fields)?,
        prompts: prompts(&fields)?,
        hints: fields.text("hints")?,
    })
}

fn form(fields: &Fields<'_>, minutes: u16) -> Result<Vec<Form>, PlanError> {
    let Some(at) = fields.get("form") else {
        return Ok(vec![Form::Talk]);
    };
    let parts = at.list(20)?;
    if parts.is_empty() {
        return Err(at.wrong(Reason::EmptyList));
    }
    let (mut groups, mut silence) = (false, 0_u32);
    let mut form = Vec::with_capacity(parts.len());
    for part in parts {
        let next = part
            .text()?
            .parse()
            .map_err(|error| part.wrong(Reason::Form(error)))?;
        match next {
            Form::Groups { .. } => groups = true,
            Form::Round {
                over_groups: true, ..
            } if !groups => {
                return Err(part.wrong(Reason::NoGroups));
            }
            Form::Silence(Some(silent)) => silence += u32::from(silent),
            _ => {}
        }
        if silence > u32::from(minutes) {
            return Err(part.wrong(Reason::LongSilence { silence, minutes }));
        }
        form.push(next);
    }
    Ok(form)
}

/// What an item with this form is usually for.
fn usual_purpose(form: &[Form]) -> Purpose {
    let decides = |part: &Form| {
        matches!(
            part,
            Form::Consent
                | Form::Round {
                    kind: RoundKind::Consent,
                    ..
                }
        )
    };
    if form.iter().any(decides) {
        Purpose::Decide
    } else if form.iter().copied().all(only_connects) {
        Purpose::Connect
    } else {
        Purpose::Explore
    }
}

/// What is usually written down during an item with this form.
fn usual_notes(form: &[Form]) -> Notes {
    let unwritten = |part: &Form| only_connects(*part) || matches!(part, Form::Silence(_));
    if form.iter().all(unwritten) {
        Notes::None
    } else {
        Notes::All
    }
}

fn only_connects(part: Form) -> bool {
    matches!(
        part,
        Form::Break
            | Form::Round {
                kind: RoundKind::CheckIn | RoundKind::Closing,
                ..
            }
    )
}

fn level(fields: &Fields<'_>) -> Result<Levels, PlanError> {
    let usual = Levels::default();
    let Some(at) = fields.get("level") else {
        return Ok(usual);
    };
    match at.node {
        Node::Text(_) => Ok(Levels::all(at.word()?)),
        Node::Object(_) => {
            let fields = at.fields(Levels::FIELDS)?;
            let of = |name, usual: Level| fields.word(name).map(|level| level.unwrap_or(usual));
            Ok(Levels {
                note: of("note", usual.note)?,
                insight: of("insight", usual.insight)?,
                decision: of("decision", usual.decision)?,
                action: of("action", usual.action)?,
                question: of("question", usual.question)?,
                advice: of("advice", usual.advice)?,
            })
        }
        _ => Err(at.wrong(Reason::Expected(Expected::Levels))),
    }
}

fn prompts(fields: &Fields<'_>) -> Result<Prompts, PlanError> {
    let Some(at) = fields.get("prompts") else {
        return Ok(Prompts::default());
    };
    let fields = at.fields(PROMPT_FIELDS)?;
    Ok(Prompts {
        start: fields.text("start")?,
        clarifying: fields.text("clarifying")?,
        reaction: fields.text("reaction")?,
        consent: fields.text("consent")?,
        objection: fields.text("objection")?,
    })
}
