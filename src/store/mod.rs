//! Where things live: folders, settings, and the files of minutes.

pub mod config;
pub mod paths;
mod reason;

pub use config::{Config, ConfigError};
pub use paths::{Paths, PathsError};
pub use reason::reason;
