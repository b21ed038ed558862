//! The screen: draws what the mind knows, and tells it what is typed. Changes nothing itself.
//!
//! ```text
//! keys ─► keyboard ─► run ─► Screen::input ─► the field, or Msg::Key
//! run ─► Screen::show ─► draw (pure: View, size ─► cells) ─► Quiet ─► one write
//! ```

mod agenda;
mod agreed;
mod backend;
mod boxes;
#[cfg(any(not(unix), test))]
mod burst;
mod consent;
mod draw;
mod entries;
mod field;
mod footer;
mod groups;
mod header;
mod home;
mod home_details;
mod home_join;
mod home_plans;
mod home_screen;
mod input;
mod keyboard;
mod keys;
mod large;
mod layers;
mod layout;
mod letters;
mod line;
mod lists;
mod look;
mod names;
mod painter;
mod pause;
mod presence;
mod presented;
mod prompt;
mod read_back;
mod recent;
mod review;
mod ring;
mod room;
mod roundline;
mod screen;
mod sheet;
mod silence;
mod terminal;
mod text;
mod timebar;
mod used;
mod view;
mod wall;

pub use backend::{Quiet, Surface};
pub use home_screen::HomeScreen;
pub use input::inbox;
pub use look::Look;
pub use screen::Screen;
pub use terminal::Guard;
pub use wall::RoomWall;
