//! A desk to run kring at: an empty home, and nothing of the machine's own settings.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A home of its own, thrown away at the end.
pub struct Desk {
    home: tempfile::TempDir,
}

/// What a run said. Paths below the home read `HOME`, the version `VERSION`.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap_or_else(|error| panic!("no home: {error}")),
        }
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Writes a file below the home, with the folders above it.
    pub fn write(&self, path: &str, text: &str) -> PathBuf {
        let path = self.home().join(path);
        let made = path
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, text));
        made.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    }

    /// The program with this home and an otherwise empty environment.
    pub fn kring(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kring"));
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.home())
            .env("USER", "anna")
            .current_dir(self.home());
        command.stdin(Stdio::null());
        command
    }

    /// Runs the program and waits for its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.finish(self.kring(arguments))
    }

    /// Waits for the end of a run.
    pub fn finish(&self, mut command: Command) -> Ran {
        let output = command
            .output()
            .unwrap_or_else(|error| panic!("kring does not start: {error}"));
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: self.readable(&output.stdout),
            err: self.readable(&output.stderr),
        }
    }

    /// Runs the program with a reader that goes away after the first byte.
    pub fn run_with_a_reader_that_leaves(&self, arguments: &[&str]) -> Ran {
        let mut child = self
            .kring(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("kring does not start: {error}"));
        drop(child.stdout.take());
        let mut err = String::new();
        if let Some(mut stderr) = child.stderr.take() {
            let _ = stderr.read_to_string(&mut err);
        }
        let code = child
            .wait()
            .ok()
            .and_then(|status| status.code())
            .unwrap_or(-1);
        Ran {
            code,
            out: String::new(),
            err,
        }
    }

    fn readable(&self, bytes: &[u8]) -> String {
        let text =
            String::from_utf8_lossy(bytes).replace(&self.home().display().to_string(), "HOME");
        text.replace(
            concat!("kring ", env!("CARGO_PKG_VERSION")),
            "kring VERSION",
        )
    }
}

impl Ran {
    /// Exit code, output and errors in one text, for a snapshot.
    pub fn whole(&self) -> String {
        let mut whole = Vec::new();
        let _ = write!(whole, "exit {}\n{}", self.code, trimmed(&self.out));
        if !self.err.is_empty() {
            let _ = write!(whole, "--- stderr\n{}", trimmed(&self.err));
        }
        String::from_utf8_lossy(&whole).into_owned()
    }
}

/// The text without blanks at line ends.
pub fn trimmed(text: &str) -> String {
    text.lines()
        .flat_map(|line| [line.trim_end(), "\n"])
        .collect()
}
