//! The real program in line mode, with folders of its own, fed line by line.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use kring::minutes::Minutes;
use kring::store::{Folders, OpenError};

/// The longest that anything is waited for. Nothing here measures speed.
pub const LONG: Duration = Duration::from_secs(30);

/// A laptop: folders that are thrown away at the end.
pub struct Laptop {
    root: tempfile::TempDir,
    language: &'static str,
}

impl Laptop {
    pub fn new() -> Self {
        Self::speaking("en")
    }

    pub fn speaking(language: &'static str) -> Self {
        let root = tempfile::tempdir().expect("a folder");
        for folder in ["minutes", "there"] {
            fs::create_dir(root.path().join(folder)).expect("a folder");
        }
        Self { root, language }
    }

    pub fn path(&self, below: &str) -> PathBuf {
        self.root.path().join(below)
    }

    /// The file that tests keep their minutes in: not in the program's own folder of minutes,
    /// which it makes anew when it is gone.
    pub fn file(&self) -> PathBuf {
        self.path("there/x.kring.json")
    }

    pub fn folders(&self) -> Folders {
        Folders {
            state: self.path("state"),
            minutes: self.path("minutes"),
        }
    }

    /// The program with these folders and an otherwise empty environment.
    pub fn kring(&self, arguments: &[&str]) -> Command {
        self.with(Command::new(env!("CARGO_BIN_EXE_kring")), arguments)
    }

    /// The same in another writer's name.
    pub fn kring_as(&self, who: &str, arguments: &[&str]) -> Command {
        let named: Vec<&str> = ["--writer", who].iter().chain(arguments).copied().collect();
        self.in_here(Command::new(env!("CARGO_BIN_EXE_kring")), &named)
    }

    /// `program` with what the program is given on this laptop.
    pub fn with(&self, program: Command, arguments: &[&str]) -> Command {
        let named: Vec<&str> = ["--writer", "Anna"]
            .iter()
            .chain(arguments)
            .copied()
            .collect();
        self.in_here(program, &named)
    }

    fn in_here(&self, mut program: Command, arguments: &[&str]) -> Command {
        program
            .args(["--plain", "--lang", self.language])
            .args(arguments)
            .env_clear()
            .envs(self.environment())
            .current_dir(self.root.path());
        program
    }

    fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("HOME", self.path("home")),
            ("KRING_STATE_DIR", self.path("state")),
            ("KRING_CONFIG_DIR", self.path("config")),
            ("KRING_DATA_DIR", self.path("data")),
            ("KRING_MINUTES_DIR", self.path("minutes")),
        ]
    }

    /// `kring start vision -o FILE`.
    pub fn start(&self) -> Running {
        let file = self.file();
        Running::of(self.kring(&["start", "vision", "-o", &text(&file)]))
    }

    /// `kring open FILE`.
    pub fn open(&self) -> Running {
        Running::of(self.kring(&["open", &text(&self.file())]))
    }

    /// What stands in the file and in the journals, as the program would find it on opening.
    pub fn found(&self) -> Result<Minutes, Box<OpenError>> {
        let opened = kring::store::open(&self.file(), "Anna", &self.folders());
        opened.map(|opened| opened.minutes).map_err(Box::new)
    }
}

/// A path as an argument.
pub fn text(path: &Path) -> String {
    path.display().to_string()
}

/// A program that runs and is talked to.
pub struct Running {
    pub child: Child,
    input: Option<ChildStdin>,
    said: Receiver<String>,
    /// Everything that it said, line by line.
    pub heard: Vec<String>,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    /// The exit code; -1 when a signal ended it.
    pub code: i32,
    /// Everything that it said, line by line.
    pub heard: Vec<String>,
    /// What it said on standard error.
    pub errors: String,
}

impl Running {
    pub fn of(mut command: Command) -> Self {
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let out = BufReader::new(child.stdout.take().expect("its output"));
        let (say, said) = channel();
        std::thread::spawn(move || {
            for line in out.split(b'\n').map_while(Result::ok) {
                if say
                    .send(String::from_utf8_lossy(&line).into_owned())
                    .is_err()
                {
                    return;
                }
            }
        });
        Self {
            input: child.stdin.take(),
            child,
            said,
            heard: Vec::new(),
        }
    }

    /// Sends bytes as they are; a program that has gone hears nothing.
    pub fn send(&mut self, bytes: &[u8]) {
        if let Some(input) = &mut self.input {
            let _ = input.write_all(bytes).and_then(|()| input.flush());
        }
    }

    /// Sends a line and gives its answer: the line with the sign, last, and what came before it.
    pub fn ask(&mut self, line: &str) -> Vec<String> {
        self.send(format!("{line}\n").as_bytes());
        self.answer()
    }

    /// The next answer; what the program says of itself (`· `) is passed over.
    pub fn answer(&mut self) -> Vec<String> {
        match self.next_answer() {
            Some(answer) => answer,
            None => panic!("no answer; heard {:#?}", self.heard),
        }
    }

    /// The next answer; `None` when the program ends before, or says nothing for too long.
    pub fn next_answer(&mut self) -> Option<Vec<String>> {
        let end = Instant::now() + LONG;
        let mut answer = Vec::new();
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let line = self.said.recv_timeout(left).ok()?;
            self.heard.push(line.clone());
            if line.starts_with("· ") {
                continue;
            }
            let last = ["✓ ", "→ ", "! "].iter().any(|sign| line.starts_with(sign));
            answer.push(line);
            if last {
                return Some(answer);
            }
        }
    }

    /// Waits until a line was said that holds `words`.
    pub fn hear(&mut self, words: &str) {
        let end = Instant::now() + LONG;
        while !self.heard.iter().any(|line| line.contains(words)) {
            match self
                .said
                .recv_timeout(end.saturating_duration_since(Instant::now()))
            {
                Ok(line) => self.heard.push(line),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("never said {words:?}; heard {:#?}", self.heard)
                }
            }
        }
    }

    /// Kills it as `kill -9` does.
    pub fn kill(mut self) -> Ended {
        let _ = self.child.kill();
        self.wait(LONG)
    }

    /// Sends a signal: `TERM`, `HUP`, `INT`.
    pub fn signal(&self, name: &str) {
        let mut kill = Command::new("kill");
        kill.args([format!("-{name}"), self.child.id().to_string()]);
        assert!(
            kill.status().is_ok_and(|status| status.success()),
            "{name} is not sent"
        );
    }

    /// There is no more input.
    pub fn leave(mut self) -> Ended {
        self.input = None;
        self.wait(LONG)
    }

    /// Waits for its end, but not longer than `most`.
    pub fn wait(&mut self, most: Duration) -> Ended {
        let end = Instant::now() + most;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("a child") {
                break status;
            }
            if Instant::now() > end {
                let _ = self.child.kill();
                panic!("it did not end within {most:?}; heard {:#?}", self.heard);
            }
            std::thread::sleep(Duration::from_millis(1));
        };
        let left = Duration::from_secs(5);
        while let Ok(line) = self.said.recv_timeout(left) {
            self.heard.push(line);
        }
        let mut errors = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            let _ = stderr.read_to_string(&mut errors);
        }
        Ended {
            code: status.code().unwrap_or(-1),
            heard: std::mem::take(&mut self.heard),
            errors,
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
