//! One plan, to be read before the session or beside it.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::circle::plan::{
    Form, Late, LocalText, Notes, Plan, PlanItem, Prompts, Role, RoundKind, SHIPPED,
};
use crate::cli::page::{WIDTH, cut, write_indented};
use crate::lang::{Language, visible};
use crate::t;

/// Prints a plan in lines of 80 columns.
pub(super) fn text(plan: &Plan, language: Language, out: &mut dyn Write) -> io::Result<()> {
    let page = Page { language };
    write_indented(out, "", 0, plan.title.in_language(language))?;
    let mut facts: Vec<String> = plan.id.iter().map(|id| name(id, language)).collect();
    facts.push(t!(language, "plan-minutes-long", count = plan.minutes));
    facts.extend(plan.people.map(|people| {
        if people.min == people.max {
            t!(language, "plan-people-exactly", count = people.min)
        } else {
            t!(language, "plan-people", min = people.min, max = people.max)
        }
    }));
    write_indented(out, "", 0, &facts.join(", "))?;
    if let Some(summary) = &plan.summary {
        writeln!(out)?;
        write_indented(out, "", 0, summary.in_language(language))?;
    }
    if !plan.roles.is_empty() {
        let roles: Vec<String> = plan.roles.iter().map(|role| page.role(*role)).collect();
        writeln!(out)?;
        let roles = t!(language, "plan-roles", roles = roles.join(", "));
        write_indented(out, "", 0, &roles)?;
        page.block(out, 0, "", plan.roles_note.as_ref())?;
    }
    if plan.before.is_some() {
        writeln!(out)?;
        let heading = t!(language, "plan-before");
        page.block(out, 0, &heading, plan.before.as_ref())?;
    }
    writeln!(out, "\n{}", t!(language, "plan-agenda"))?;
    for (n, item) in plan.agenda.iter().enumerate() {
        page.item(out, n + 1, item)?;
    }
    match &plan.late {
        Some(late) => page.late(out, late, &plan.agenda),
        None => Ok(()),
    }
}

/// The name by which people ask for a plan with this id.
fn name(id: &str, language: Language) -> String {
    let shipped = SHIPPED.iter().find(|(known, ..)| *known == id);
    match (shipped, language) {
        (Some((_, dutch, _)), Language::Dutch) => (*dutch).to_owned(),
        _ => id.to_owned(),
    }
}

struct Page {
    language: Language,
}

impl Page {
    /// A heading and the text below it, further in.
    fn block(
        &self,
        out: &mut dyn Write,
        indent: usize,
        heading: &str,
        text: Option<&LocalText>,
    ) -> io::Result<()> {
        let Some(text) = text else {
            return Ok(());
        };
        if !heading.is_empty() {
            writeln!(out, "{}{heading}", " ".repeat(indent))?;
        }
        write_indented(out, "", indent + 2, text.in_language(self.language))
    }

    fn item(&self, out: &mut dyn Write, number: usize, item: &PlanItem) -> io::Result<()> {
        let language = self.language;
        let minutes = t!(language, "plans-minutes", count = item.minutes);
        let room = WIDTH.saturating_sub(6 + minutes.width());
        let title = cut(item.title.in_language(language), room);
        let gap = " ".repeat(room.saturating_sub(title.width()));
        writeln!(out, "\n{number:>2}  {title}{gap}  {minutes}")?;
        let steps: Vec<String> = item.form.iter().map(|form| self.form(*form)).collect();
        let steps = t!(language, "item-form", steps = steps.join(", "));
        write_indented(out, "", 4, &steps)?;
        let notes = match item.notes {
            Notes::None => t!(language, "plan-notes-none"),
            Notes::Outcomes => t!(language, "plan-notes-outcomes"),
            Notes::All => t!(language, "plan-notes-all"),
        };
        write_indented(out, "", 4, &notes)?;
        let Prompts {
            start,
            clarifying,
            reaction,
            consent,
            objection,
        } = &item.prompts;
        let later = [
            (t!(language, "round-clarifying"), clarifying),
            (t!(language, "round-reaction"), reaction),
            (t!(language, "round-consent"), consent),
            (t!(language, "step-objection"), objection),
        ];
        let heading = t!(language, "plan-read-aloud");
        self.block(out, 4, &heading, start.as_ref())?;
        for (step, prompt) in later {
            let heading = t!(language, "plan-read-aloud-at", step = step);
            self.block(out, 4, &heading, prompt.as_ref())?;
        }
        let heading = t!(language, "plan-hints");
        self.block(out, 4, &heading, item.hints.as_ref())
    }

    fn late(&self, out: &mut dyn Write, late: &Late, agenda: &[PlanItem]) -> io::Result<()> {
        let language = self.language;
        writeln!(out, "\n{}", t!(language, "plan-late"))?;
        self.block(out, 0, "", late.text.as_ref())?;
        let title = |item: u16| {
            let item = usize::from(item).checked_sub(1);
            let item = item.and_then(|place| agenda.get(place));
            let title = item.map_or("", |item| item.title.in_language(language));
            visible(title).into_owned()
        };
        for shorten in &late.shorten {
            let title = title(shorten.item);
            let line = match shorten.to {
                0 => t!(language, "plan-skip", number = shorten.item, title = title),
                to => t!(
                    language,
                    "plan-shorten",
                    number = shorten.item,
                    title = title,
                    count = to
                ),
            };
            write_indented(out, "  -", 4, &line)?;
            self.block(out, 2, "", shorten.how.as_ref())?;
        }
        if !late.never.is_empty() {
            let never = late
                .never
                .iter()
                .map(|item| format!("{item} {}", title(*item)));
            let items = never.collect::<Vec<_>>().join(", ");
            write_indented(out, "  -", 4, &t!(language, "plan-never", items = items))?;
        }
        Ok(())
    }

    fn form(&self, form: Form) -> String {
        let language = self.language;
        match form {
            Form::Talk => t!(language, "form-talk"),
            Form::Silence(Some(minutes)) => t!(language, "form-silence", count = minutes),
            Form::Silence(None) => t!(language, "form-silence-all"),
            Form::Round {
                over_groups: true, ..
            } => t!(language, "form-round-groups"),
            Form::Round { kind, .. } => match kind {
                RoundKind::CheckIn => t!(language, "round-check-in"),
                RoundKind::Sharing => t!(language, "round-sharing"),
                RoundKind::Clarifying => t!(language, "round-clarifying"),
                RoundKind::Reaction => t!(language, "round-reaction"),
                RoundKind::Consent => t!(language, "round-consent"),
                RoundKind::Closing => t!(language, "round-closing"),
            },
            Form::Groups { min, max } if min == max => t!(language, "form-groups", size = min),
            Form::Groups { min, max } => {
                t!(language, "form-groups-between", min = min, max = max)
            }
            Form::Consent => t!(language, "form-consent"),
            Form::Break => t!(language, "form-break"),
        }
    }

    fn role(&self, role: Role) -> String {
        let language = self.language;
        match role {
            Role::Facilitator => t!(language, "role-facilitator"),
            Role::NoteTaker => t!(language, "role-note-taker"),
            Role::Timekeeper => t!(language, "role-timekeeper"),
            Role::Guardian => t!(language, "role-guardian"),
        }
    }
}
