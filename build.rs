//! Looks up where every message stands in the files of texts, in order of their ids: a program that
//! starts finds a message at once, and keeps no list of them in memory.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/lang/written.rs"]
mod written;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/lang/written.rs");
    let out = env::var("OUT_DIR")?;
    for language in ["en", "nl"] {
        let file = format!("src/lang/{language}.ftl");
        println!("cargo::rerun-if-changed={file}");
        let texts = fs::read_to_string(&file)?;
        let mut messages: Vec<_> = written::written(&texts).collect();
        messages.sort_unstable();
        let places = messages
            .iter()
            .map(|(id, begins, text)| (*begins, begins + id.len(), begins + text.len()));
        let list = format!("{:?}", places.collect::<Vec<_>>());
        fs::write(Path::new(&out).join(format!("{language}.places")), list)?;
    }
    Ok(())
}
