//! Keys as a terminal sends them.

pub const ENTER: &str = "\r";
pub const ESC: &str = "\u{1b}";
pub const UP: &str = "\u{1b}[A";
pub const DOWN: &str = "\u{1b}[B";
pub const HOME: &str = "\u{1b}[H";
pub const END: &str = "\u{1b}[F";
pub const PAGE_DOWN: &str = "\u{1b}[6~";
pub const CTRL_K: &str = "\u{b}";
pub const CTRL_L: &str = "\u{c}";
pub const CTRL_Q: &str = "\u{11}";
pub const CTRL_U: &str = "\u{15}";
pub const CTRL_Z: &str = "\u{1a}";
pub const F4: &str = "\u{1b}OS";
