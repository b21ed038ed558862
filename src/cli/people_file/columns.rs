//! The first row: what stands in which column.

use csv::StringRecord;

use super::error::{At, Wrong};
use crate::circle::line::fold;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Perspective,
    Organisation,
    Role,
    Presence,
}

/// What people write above a column.
const WORDS: [(Column, &[&str]); 5] = [
    (Column::Name, &["name", "naam", "names", "namen"]),
    (
        Column::Perspective,
        &[
            "perspective",
            "perspectief",
            "perspectives",
            "perspectieven",
        ],
    ),
    (
        Column::Organisation,
        &["organisation", "organisatie", "organization"],
    ),
    (Column::Role, &["role", "rol", "roles", "rollen"]),
    (Column::Presence, &["presence", "aanwezigheid", "aanwezig"]),
];

/// What the columns hold; `None` for a column without a heading.
///
/// # Errors
///
/// A heading that is unknown or stands there twice, or no column of names.
pub(super) fn columns(row: &StringRecord, line: usize) -> Result<Vec<Option<Column>>, Wrong> {
    let headings: Vec<&str> = row.iter().map(str::trim).collect();
    let mut columns = Vec::with_capacity(headings.len());
    let mut unknown = None;
    for (n, heading) in headings.iter().enumerate() {
        let at = At {
            line,
            column: n + 1,
        };
        let column = column(heading);
        if column.is_some() && columns.contains(&column) {
            let found = (*heading).to_owned();
            return Err(Wrong::SameColumn { at, found });
        }
        if column.is_none() && !heading.is_empty() && unknown.is_none() {
            unknown = Some((at, *heading, nearest(heading)));
        }
        columns.push(column);
    }
    if let Some((at, heading, near)) = unknown {
        // A first row of which nothing is known is probably a person.
        if near.is_none() && columns.iter().all(Option::is_none) {
            return Err(Wrong::NoHeadings { line });
        }
        let found = heading.to_owned();
        return Err(Wrong::UnknownColumn { at, found, near });
    }
    if !columns.contains(&Some(Column::Name)) {
        return Err(Wrong::NoNames { line });
    }
    Ok(columns)
}

fn column(heading: &str) -> Option<Column> {
    let heading = fold(heading);
    WORDS
        .iter()
        .find(|(_, words)| words.contains(&heading.as_str()))
        .map(|(column, _)| *column)
}

/// The heading that was probably meant.
fn nearest(heading: &str) -> Option<&'static str> {
    let heading: String = fold(heading).chars().take(40).collect();
    WORDS
        .iter()
        .flat_map(|(_, words)| *words)
        .map(|word| (strsim::osa_distance(word, &heading), *word))
        .filter(|(slips, word)| *slips <= (word.len() / 3).max(1))
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}
