//! Where minutes live: the journal, the readable file, and the state folder. The only room that
//! writes files.
//!
//! ```text
//! Store::record ─► keeper thread: one write, one fdatasync, Event::Recorded
//!                      └─► publisher thread: the readable file, at pauses
//! ```
//!
//! Opening ([`open()`], [`begin`], [`join`]) gives an [`Opened`], which can be read as it is or
//! handed to [`Store::start`]. What a run that ended badly left in its journal is joined on
//! opening; there is no other recovery.
//!
//! A file that was opened through a link is written where the link points. Hard links, ACLs and
//! extended attributes of the readable file are not kept; its mode and its group are.

mod chain;
mod closely;
mod commit;
pub mod config;
mod disk;
mod erase;
mod event;
mod explain;
mod folders;
mod follow;
mod handle;
mod journal;
mod keeper;
mod library;
mod line;
mod names;
mod open;
mod output;
mod own;
mod pace;
pub mod paths;
mod place;
mod publish;
mod publisher;
mod reason;
mod remark;
mod replay;
mod sessions;
mod sheets;
mod shelf;
mod siblings;
mod target;
mod token;
mod trouble;
mod watcher;

pub use chain::{before, follow_up};
pub use closely::{Closely, Damage, look_closely};
pub use config::{Config, ConfigError};
pub use disk::{Disk, Fault, Gate};
pub use event::{Closing, Erasure, Event, Left};
pub use folders::Folders;
pub use follow::{Follow, Sight, Unclear};
pub use handle::{Setup, Store};
pub use library::{Brief, Listed, library};
pub use line::{Asked, Draft};
pub use names::{ENDING, file_name, new_file, slug};
pub use open::{OpenError, Opened, Whose, begin, join, look_at, look_to_unite, open};
pub use output::{OutputError, write_output};
pub use pace::Pace;
pub use paths::{Paths, PathsError};
pub use reason::reason;
pub use remark::{Remark, forget_remarks, remarks};
pub use sessions::{Shared, folders_in, sessions};
pub use sheets::{person_files, write_beside, write_folder};
pub use shelf::{brief, count_entries, disputed, shelf};
pub use target::Target;
pub use trouble::{Behind, Call, NotRecorded, Trouble};

/// The moment in milliseconds since 1970, by this machine's clock.
fn now_ms() -> u64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .ok()
        .and_then(|since| u64::try_from(since.as_millis()).ok())
        .unwrap_or(0)
}
