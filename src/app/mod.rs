//! The program's mind: pure, without screen, files or clock.
//!
//! Every key that does something is a [`Command`] in the one [table](commands); footer, help, palette,
//! plain mode and the key reference are drawn from it.

mod advice;
mod allowed;
mod answer;
mod arguments;
mod between;
mod capture;
mod carried;
mod closing;
pub mod commands;
pub mod consent;
mod dispatch;
mod doing;
mod entry;
pub mod equality;
mod erase;
pub mod grouping;
mod guests;
mod help;
mod hint;
pub mod home;
mod items;
pub mod key;
pub mod keymap;
mod label;
pub mod late;
mod leading;
mod message;
mod misread;
mod model;
mod open;
mod ordering;
mod reading_back;
mod remembered;
mod retype;
pub mod review;
pub mod say;
pub mod screen;
mod sharing;
mod sheets;
pub mod silence;
mod storing;
mod taking_turns;
pub mod together;
mod turns;
mod undo;
mod update;
mod views;
mod words;

pub use advice::state as advice_state;
pub use answer::{Answer, Sign};
pub use closing::{arrangement_asked, taken_along};
pub use commands::Command;
pub use guests::{presence_name, role_name, turn_name};
pub use hint::hint;
pub use key::Key;
pub use leading::item_notes;
pub use message::{Effect, Moment, Msg, Page, Sheets, Trouble, TroubleKind};
pub use model::{Draft, Mode, Model, Saved};
pub use open::{after_absence, open};
pub use reading_back::{Read, reading};
pub use review::{
    OnReview, Other, Ticked, Written, left_to_decide, left_when_deciding, likeness_words,
    on_review, to_decide,
};
pub use screen::{footer, meant, takes};
pub use sheets::{OnSheet, on_sheet};
pub use storing::{behind, nowhere as not_recorded};
pub use update::update;
pub use views::saved;
pub use words::{presence, role_word};
