//! The plans to choose from, and what is shown of one before it is chosen.

use crate::app::views;
use crate::circle::plan::{Form, Plan};
use crate::lang::Language;
use crate::t;

/// One plan to choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// The name under which it is asked for, in the language of the screen.
    pub name: String,
    /// Whether it is one's own.
    pub own: bool,
    /// The plan, or in words why its file cannot be used.
    pub plan: Result<Plan, Vec<String>>,
}

/// A line of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The title, with how long it takes and for how many people it is.
    Title(String, String),
    /// The beginning of a part.
    Heading(String),
    /// A text to be wrapped.
    Text(String),
    /// One of several points.
    Point(String),
    /// An agenda item: its number and title, how it is done, its minutes.
    Item(String, String, String),
    /// Nothing.
    Space,
}

/// What is shown of a plan before it is chosen.
#[must_use]
pub fn preview(language: Language, offered: &Offered) -> Vec<Line> {
    let plan = match &offered.plan {
        Ok(plan) => plan,
        Err(why) => {
            return why.iter().cloned().map(Line::Text).collect();
        }
    };
    let minutes = t!(language, "plan-minutes-long", count = plan.minutes);
    let facts = match plan.people {
        Some(people) if people.min == people.max => {
            let people = t!(language, "plan-people-exactly", count = people.min);
            format!("{minutes}, {people}")
        }
        Some(people) => {
            let people = t!(language, "plan-people", min = people.min, max = people.max);
            format!("{minutes}, {people}")
        }
        None => minutes,
    };
    let mut lines = vec![Line::Title(
        plan.title.in_language(language).to_owned(),
        facts,
    )];
    if let Some(summary) = &plan.summary {
        lines.push(Line::Text(summary.in_language(language).to_owned()));
    }
    lines.push(Line::Space);
    lines.push(Line::Heading(t!(language, "plan-agenda")));
    for (place, item) in plan.agenda.iter().enumerate() {
        let title = format!("{:>2}  {}", place + 1, item.title.in_language(language));
        let minutes = t!(language, "plans-minutes", count = item.minutes);
        // That people talk needs no word.
        let steps = item.form.iter().filter(|form| **form != Form::Talk);
        let steps: Vec<String> = steps
            .map(|form| views::step_name(language, *form))
            .collect();
        lines.push(Line::Item(title, steps.join(", "), minutes));
    }
    if let Some(before) = &plan.before {
        lines.push(Line::Space);
        lines.push(Line::Heading(t!(language, "plan-before")));
        let before = before.in_language(language);
        lines.extend(sentences(before).map(|text| Line::Point(text.to_owned())));
    }
    lines
}

/// The sentences of a text, each of which is one thing to arrange.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let ends = rest.match_indices(['.', '!', '?', '\n']);
        let end = ends
            .map(|(at, sign)| at + sign.len())
            .find(|end| {
                let mut next = rest[*end..].chars();
                // A point inside a word or an abbreviation ends nothing.
                next.next().is_none_or(char::is_whitespace)
                    && next.next().is_none_or(char::is_uppercase)
            })
            .unwrap_or(rest.len());
        let (sentence, behind) = rest.split_at(end);
        rest = behind;
        (!sentence.is_empty()).then(|| sentence.trim_end())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_apart_in_its_sentences_and_loses_nothing() {
        let all = |text: &'static str| sentences(text).collect::<Vec<_>>();
        assert_eq!(
            all("Bel wie komt. Regel de zaal."),
            ["Bel wie komt.", "Regel de zaal."]
        );
        assert_eq!(
            all("Om 14.30 uur, bijv. in de tuin."),
            ["Om 14.30 uur, bijv. in de tuin."]
        );
        assert_eq!(all("Weet je het? Ja!"), ["Weet je het?", "Ja!"]);
        assert_eq!(all("  "), [""; 0]);
    }
}
