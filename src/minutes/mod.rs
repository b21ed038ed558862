//! What minutes are: pure, without terminal, files or clock.
//!
//! Minutes are a set of revisions. Saving appends, recovering replays, merging unites.

mod book;
mod cell;
mod chance;
mod change;
mod check;
mod conflict;
mod difference;
mod explain;
mod field;
mod hash;
mod id;
mod join;
mod kind;
mod mint;
mod pen;
mod print;
mod read;
mod record;
mod records;
mod rule;
mod schema;
mod seats;
mod stamp;
mod strict;
mod values;
mod words;

pub use book::{JoinError, Minutes};
pub use cell::CellName;
pub use chance::Chance;
pub use change::{Change, Edit};
pub use check::{Finding, Gone, Severity, check};
pub use conflict::Disputed;
pub use difference::{Difference, Gain};
pub use field::Shape;
pub use hash::{EditKey, Revision, Seal};
pub use id::Id;
pub use kind::{FieldSpec, Kind};
pub use pen::{Author, Pen, Step, Touch};
pub use print::print;
pub use read::{
    Caps, Harm, ReadError, Rescued, read, read_without_view, reads_as, rescue, two_sides,
};
pub use record::{Entry, Head, Record, Signature};
pub use records::*;
pub use schema::schema;
pub use seats::in_seat_order;
pub use stamp::Stamp;
pub use values::{Carried, Current, ItemLevel, Origin, Planned, Shorten, Silence};
pub use words::*;
