//! People from a table: `--people FILE.csv`.
//!
//! The first row names the columns, in English or Dutch: `name,perspective,organisation,role,presence`.
//! Only the name has to be there. Several values in a cell are separated by `;`. Files as Excel writes them,
//! with `;` or tabs between the cells and in Windows' own letters, are read as well.

mod columns;
mod error;
#[cfg(test)]
mod tests;
mod text;

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use csv::{ReaderBuilder, StringRecord};
use unicode_normalization::UnicodeNormalization;

use crate::app;
use crate::circle::line::fold;
use crate::circle::people::Newcomer;
use columns::{Column, columns};
pub use error::{At, PeopleError, Remark, Wrong};
use text::Table;

/// The most people a table may have.
pub const MOST_PEOPLE: usize = 1_000;

/// The most bytes a table may have: 1 MiB.
pub const MOST_BYTES: usize = 1 << 20;

/// The most characters of one value.
pub const LONGEST: usize = 200;

/// The people of a table, in its order, and what is worth knowing about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleList {
    /// The people; their order is the seat order.
    pub people: Vec<Newcomer>,
    /// What was skipped or is worth a look. Nothing of it stops a session.
    pub remarks: Vec<Remark>,
}

/// Reads the table in `file`; `-` is standard input.
///
/// # Errors
///
/// When it cannot be read as a table of people; with line and column where there is one.
pub fn load(file: &Path) -> Result<PeopleList, PeopleError> {
    let bytes = if file == Path::new("-") {
        at_most(io::stdin().lock())
    } else {
        File::open(file).and_then(at_most)
    };
    bytes
        .map_err(Wrong::Unreadable)
        .and_then(|bytes| parse(&bytes))
        .map_err(|wrong| PeopleError {
            file: file.to_owned(),
            wrong,
        })
}

/// The bytes, and one more than may be, so that too many are seen.
fn at_most(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads the bytes of a table.
///
/// # Errors
///
/// What is wrong, and where.
pub fn parse(bytes: &[u8]) -> Result<PeopleList, Wrong> {
    if bytes.len() > MOST_BYTES {
        return Err(Wrong::TooLarge);
    }
    let table = Table::of(bytes)?;
    let mut rows = ReaderBuilder::new()
        .delimiter(table.delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(table.rows().as_bytes())
        .into_records()
        .map(|row| row.map_err(|error| Wrong::Unreadable(io::Error::other(error))))
        .filter(|row| !row.as_ref().is_ok_and(is_blank));
    let first = rows.next().ok_or(Wrong::Empty)??;
    let columns = columns(&first, table.line(&first))?;
    let mut list = PeopleList::default();
    if table.is_old {
        list.remarks.push(Remark::OldLetters);
    }
    let mut names = BTreeSet::new();
    for row in rows {
        let row = row?;
        let line = table.line(&row);
        let person = newcomer(&row, &columns, line)?;
        if person.name.is_empty() {
            list.remarks.push(Remark::NoName { line });
            continue;
        }
        if list.people.len() == MOST_PEOPLE {
            return Err(Wrong::TooMany { line });
        }
        if !names.insert(fold(&person.name)) {
            list.remarks.push(Remark::SameName {
                line,
                name: person.name.clone(),
            });
        }
        list.people.push(person);
    }
    Ok(list)
}

/// Whether nothing stands in a row, as in the rows that Excel leaves below a table.
fn is_blank(row: &StringRecord) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

fn newcomer(
    row: &StringRecord,
    columns: &[Option<Column>],
    line: usize,
) -> Result<Newcomer, Wrong> {
    let mut person = Newcomer::default();
    for (n, cell) in row.iter().enumerate() {
        let at = At {
            line,
            column: n + 1,
        };
        let column = match columns.get(n) {
            Some(Some(column)) => column,
            _ if cell.trim().is_empty() => continue,
            _ => {
                let columns = columns.len();
                return Err(Wrong::CellTooMany { at, columns });
            }
        };
        match column {
            Column::Name => person.name = value(cell, at)?,
            Column::Organisation => {
                person.organisation = Some(value(cell, at)?).filter(|text| !text.is_empty());
            }
            Column::Perspective => person.perspectives = values(cell, at)?,
            Column::Role => {
                for typed in values(cell, at)? {
                    let role = app::role_word(&typed);
                    let role = role.ok_or(Wrong::NoRole { at, found: typed })?;
                    if !person.roles.contains(&role) {
                        person.roles.push(role);
                    }
                }
            }
            Column::Presence => {
                let typed = value(cell, at)?;
                if !typed.is_empty() {
                    let presence = app::presence(&typed);
                    person.presence = Some(presence.ok_or(Wrong::NoPresence { at, found: typed })?);
                }
            }
        }
    }
    Ok(person)
}

/// The values in a cell.
fn values(cell: &str, at: At) -> Result<Vec<String>, Wrong> {
    let mut found = Vec::new();
    for part in cell.split([';', '\n', '\r']) {
        let text = value(part, at)?;
        if !text.is_empty() && !found.contains(&text) {
            found.push(text);
        }
    }
    Ok(found)
}

/// One value: on one line, without blanks around it.
fn value(cell: &str, at: At) -> Result<String, Wrong> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let text: String = words.join(" ").nfc().collect();
    if text.chars().any(char::is_control) {
        return Err(Wrong::ControlCharacter { at });
    }
    if text.chars().count() > LONGEST {
        return Err(Wrong::TooLong { at });
    }
    Ok(text)
}
