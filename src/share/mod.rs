//! What leaves the circle: pure, without files or clock. Nothing is shared by leaving out what may not
//! be; it is built up from what may.
//!
//! [`consent`] holds the law of a storyteller's answer; [`sheet`] what one person's sheet holds; then
//! there is one file per format.

pub mod answer;
pub mod consent;
pub mod html;
pub mod label;
pub mod markdown;
pub mod own;
pub mod sheet;
pub mod text;
