//! What can be written behind `kring`. The help is English, as on most command lines; what kring itself
//! answers is in the chosen language.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::lang::Language;

/// Leads learning-circle sessions from the terminal.
///
/// Captures what is said and decided, and keeps minutes that can be shared and merged. Without a command
/// it shows home: go on with a session, begin one from a plan, look at an example.
#[derive(Debug, Parser)]
#[command(name = "kring", version, max_term_width = 100, after_help = AFTER)]
pub struct Cli {
    /// What applies to every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub task: Option<Task>,
}

const AFTER: &str = "Exit codes: 0 fine; 1 something is left to decide, or missing; 2 usage, unreadable input or \
                     a failed write.";

/// Flags that every command takes.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Global {
    /// The language of the screen and the answers; else from the settings, else from LANG
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language())]
    pub lang: Option<Language>,
    /// Who takes notes here; else from the settings, else the login name
    #[arg(long, global = true, value_name = "NAME", value_parser = name)]
    pub writer: Option<String>,
    /// Lines instead of a screen: for screen readers, braille and scripts
    #[arg(long, global = true)]
    pub plain: bool,
    /// No signs beyond ASCII in what kring draws
    #[arg(long, global = true)]
    pub ascii: bool,
    /// The folder of minutes; else from the settings, else kring in your documents
    #[arg(long, global = true, value_name = "FOLDER")]
    pub dir: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Start a new session from a plan
    Start(StartArgs),
    /// Go on with a session in your own file, or read it
    Open(OpenArgs),
    /// Prepare the follow-up session: same circle and people, with all that is to be carried over
    Next(NextArgs),
    /// Take part in a session from another laptop, in your own file beside that of whoever leads it
    Join(JoinArgs),
    /// Show a session large in a second terminal, for the room: no notes, and nothing is written
    Room(RoomArgs),
    /// Make a sheet for each person with their own words, to say what may be shared
    Sheet(SheetArgs),
    /// Join the minutes of several note-takers of one session
    Merge(MergeArgs),
    /// Decide what is left to decide, where people wrote different things
    Review(ReviewArgs),
    /// Let git merge minutes by what they mean, in this repository
    GitSetup(GitSetupArgs),
    /// Merge two versions of minutes, as git asks for it
    MergeDriver(MergeDriverArgs),
    /// Tell whether minutes are sound, and what is left to decide or missing
    Check(CheckArgs),
    /// List and show session plans
    Plans(PlansArgs),
    /// Look around in a made-up session, which is gone again when you leave
    Demo(DemoArgs),
    /// Print all commands and keys
    Keys(KeysArgs),
    /// Print the JSON Schema of minutes
    Schema(SchemaArgs),
    /// Print what your shell needs to complete kring's commands
    Completions(CompletionsArgs),
    /// Print the manual page
    Man(ManArgs),
}

/// `kring start`.
#[derive(Debug, Clone, Default, Args)]
pub struct StartArgs {
    /// A session plan: its name (vision, casus, …) or a file; without it a choice, in a pipe `vision`
    pub plan: Option<String>,
    /// The title of the session
    #[arg(long)]
    pub title: Option<String>,
    /// The name of the circle
    #[arg(long)]
    pub circle: Option<String>,
    /// People from a CSV file with a column `name`; - is standard input
    #[arg(long, value_name = "FILE.csv")]
    pub people: Option<PathBuf>,
    /// Insights of circles to present: their minutes; only what was read back and may be shared
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub insights: Vec<PathBuf>,
    /// Keep the minutes in exactly this file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `kring open`.
#[derive(Debug, Clone, Args)]
pub struct OpenArgs {
    /// The minutes to go on with, or to read
    pub file: PathBuf,
    /// Insights of circles to present: their minutes; only what was read back and may be shared
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub insights: Vec<PathBuf>,
    /// Show what can still be read of a damaged file; nothing can be changed in it
    #[arg(long, conflicts_with = "insights")]
    pub rescue: bool,
}

/// `kring next`.
#[derive(Debug, Clone, Args)]
pub struct NextArgs {
    /// The minutes of the session that was held
    pub file: PathBuf,
    /// A session plan: its name (vision, casus, …) or a file; without it the same as last time
    pub plan: Option<String>,
    /// The title of the session
    #[arg(long)]
    pub title: Option<String>,
    /// The name of the circle
    #[arg(long)]
    pub circle: Option<String>,
    /// Minutes of sharing meetings: reactions to insights of this circle come along
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub reactions: Vec<PathBuf>,
    /// Keep the minutes in exactly this file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

impl NextArgs {
    /// The follow-up of this session, as last time.
    #[must_use]
    pub fn of(file: PathBuf) -> Self {
        Self {
            file,
            plan: None,
            title: None,
            circle: None,
            reactions: Vec::new(),
            output: None,
        }
    }
}

/// `kring join`.
#[derive(Debug, Clone, Args)]
pub struct JoinArgs {
    /// A file of the session, or the folder in which it stands
    #[arg(value_name = "FILE|FOLDER")]
    pub place: PathBuf,
}

/// `kring room`.
#[derive(Debug, Clone, Args)]
pub struct RoomArgs {
    /// The minutes of the session to follow
    pub file: PathBuf,
}

/// `kring sheet`.
#[derive(Debug, Clone, Args)]
pub struct SheetArgs {
    /// The minutes of the session
    pub file: PathBuf,
    /// For whom; without it for everyone whose own words were written down
    #[arg(long, value_name = "NAME", value_parser = name)]
    pub person: Vec<String>,
    /// How to write it; without it what the name behind -o ends in, in a folder html, else txt
    #[arg(long, value_enum)]
    pub to: Option<SheetFormat>,
    /// The folder for the sheets, or exactly the file for one person; without it one sheet goes to standard
    /// output
    #[arg(short, long, value_name = "FOLDER|FILE")]
    pub output: Option<PathBuf>,
    /// Replace sheets that are there already
    #[arg(long)]
    pub force: bool,
}

/// `kring merge`.
#[derive(Debug, Clone, Args)]
pub struct MergeArgs {
    /// The files of one session, in any order
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Write the minutes to exactly this file; else to standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file at -o when it is there already; never one of the files that are joined
    #[arg(long)]
    pub force: bool,
    /// Take along what can still be read of a damaged file; without it such a file is refused
    #[arg(long)]
    pub rescue: bool,
    /// Two people started minutes of one meeting each: put them in one file, to go through with review
    #[arg(long)]
    pub one_meeting: bool,
    /// How to print the report
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

/// `kring review`.
#[derive(Debug, Clone, Args)]
pub struct ReviewArgs {
    /// The minutes to decide in; somebody else's are gone on with in your own file
    pub file: PathBuf,
    /// Minutes of the same meeting that others started, to go through together
    pub others: Vec<PathBuf>,
    /// Ask again whether it is one meeting, also where you said so before
    #[arg(long, requires = "others")]
    pub again: bool,
}

/// `kring git-setup`.
#[derive(Debug, Clone, Args)]
pub struct GitSetupArgs {
    /// Take it back: the line in .gitattributes and the settings of git
    #[arg(long)]
    pub undo: bool,
}

/// `kring merge-driver`.
#[derive(Debug, Clone, Args)]
pub struct MergeDriverArgs {
    /// What both began from (%O); not needed
    #[arg(value_name = "BASE")]
    pub base: PathBuf,
    /// Our version, which becomes the result (%A)
    #[arg(value_name = "OURS")]
    pub ours: PathBuf,
    /// Their version (%B)
    #[arg(value_name = "THEIRS")]
    pub theirs: PathBuf,
}

/// `kring check`.
#[derive(Debug, Clone, Args)]
pub struct CheckArgs {
    /// The minutes to look at
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

/// `kring demo`.
#[derive(Debug, Clone, Args)]
pub struct DemoArgs {}

/// `kring schema`.
#[derive(Debug, Clone, Args)]
pub struct SchemaArgs {}

/// `kring plans`.
#[derive(Debug, Clone, Args)]
pub struct PlansArgs {
    /// What to do with the plans; without it they are listed
    #[command(subcommand)]
    pub task: Option<PlansTask>,
}

/// What `kring plans` can do.
#[derive(Debug, Clone, Subcommand)]
pub enum PlansTask {
    /// List the plans that come with kring, and your own
    List {
        /// How to print the list
        #[arg(long, value_enum, default_value_t)]
        format: ListFormat,
    },
    /// Take a plan into your own: it is checked and copied, so that you can start it by its name
    Import {
        /// The file of the plan
        file: PathBuf,
        /// Replace a plan that has its name already
        #[arg(long)]
        force: bool,
    },
    /// Show one plan
    Show {
        /// The plan's name, or a file
        plan: String,
        /// How to print the plan
        #[arg(long, value_enum, default_value_t)]
        format: ListFormat,
    },
}

/// `kring keys`.
#[derive(Debug, Clone, Args)]
pub struct KeysArgs {
    /// How to print the list
    #[arg(long, value_enum, default_value_t)]
    pub format: KeysFormat,
}

/// `kring completions`.
#[derive(Debug, Clone, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// `kring man`.
#[derive(Debug, Clone, Args)]
pub struct ManArgs {
    /// The page of this command; without it, of kring itself
    pub command: Option<String>,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ListFormat {
    /// Text for people
    #[default]
    Text,
    /// JSON for programs
    Json,
}

/// How a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SheetFormat {
    /// Markdown
    Md,
    /// A page to read on a phone or to print
    Html,
    /// Plain text
    Txt,
}

/// How the list of keys is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum KeysFormat {
    /// Text for people
    #[default]
    Text,
    /// JSON for programs
    Json,
    /// Markdown, as in docs/keys.md
    Markdown,
}

fn language() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| Language::from_code(&code).unwrap_or_default())
}

fn name(text: &str) -> Result<String, &'static str> {
    let name = text.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err("a name needs at least one letter, and no control characters");
    }
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_holds_together() {
        Cli::command().debug_assert();
        for (name, args) in [
            (
                "start",
                StartArgs::augment_args(clap::Command::new("start")),
            ),
            ("open", OpenArgs::augment_args(clap::Command::new("open"))),
            (
                "check",
                CheckArgs::augment_args(clap::Command::new("check")),
            ),
            (
                "schema",
                SchemaArgs::augment_args(clap::Command::new("schema")),
            ),
            (
                "plans",
                PlansArgs::augment_args(clap::Command::new("plans")),
            ),
        ] {
            assert_eq!(args.get_name(), name);
            args.debug_assert();
        }
    }

    #[test]
    fn flags_stand_before_or_behind_the_command() {
        for line in [
            ["kring", "--lang", "nl", "keys"],
            ["kring", "keys", "--lang", "nl"],
        ] {
            let cli = Cli::try_parse_from(line).expect("it can be read");
            assert_eq!(cli.global.lang, Some(Language::Dutch));
        }
    }

    #[test]
    fn a_writer_has_a_name() {
        assert!(Cli::try_parse_from(["kring", "--writer", " "]).is_err());
        assert!(Cli::try_parse_from(["kring", "--writer", "a\u{1b}b"]).is_err());
        let cli = Cli::try_parse_from(["kring", "--writer", " Anna "]).expect("it can be read");
        assert_eq!(cli.global.writer.as_deref(), Some("Anna"));
    }
}
