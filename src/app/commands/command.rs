//! The names of the commands.

use super::{Row, TABLE};
use crate::lang::{Language, message};

/// Something a person can tell the program to do. What it is called, its keys and where it works stand in
/// its [row](Command::row) of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Command {
    /// Goes on with the session that was worked on last.
    GoOn,
    /// Starts a new session from a plan.
    New,
    /// Prepares the next session of a circle whose last session was closed.
    FollowUp,
    /// Leads through what is left to decide in a session.
    GoThrough,
    /// Takes part in a session that somebody else leads on another laptop.
    Join,
    /// Shows a made-up session, to look around in.
    Demo,
    /// Starts the session and its clock.
    Begin,
    /// Takes up a session again that was closed.
    Reopen,
    /// Goes to the next agenda item; guarded by what is unfinished here.
    Next,
    /// Goes back to the agenda item before.
    Back,
    /// Shows the calm screen, or goes on after it.
    Pause,
    /// Goes on after a pause.
    Resume,
    /// Stops or starts the clock, nothing else.
    Clock,
    /// Gives this item more minutes.
    More,
    /// Shows what the circle can do when there is too little time, and does what it chose.
    Late,
    /// Tells time, speaker and what comes next.
    Status,
    /// Writes the readable file now.
    Save,
    /// Undoes the last step.
    Undo,
    /// Does again what was undone.
    Redo,
    /// Shows what was decided and what is missing, and closes the session.
    Close,
    /// Says when the circle meets again.
    NextDate,
    /// Takes the lead: from now on this laptop says where the session stands.
    Lead,
    /// Shows the help.
    Help,
    /// Leaves the program; the session resumes exactly here.
    Leave,
    /// Ctrl+C: never ends the program, says how to leave.
    Interrupt,
    /// The turn is done: the next speaker.
    Done,
    /// Gives the turn to someone.
    Turn,
    /// Gives the turn back to the speaker before.
    TurnBack,
    /// The speaker passes.
    Pass,
    /// The speaker wants to come later in this round.
    Later,
    /// Starts a round of a kind.
    Round,
    /// Ends the round.
    EndRound,
    /// Puts the person whom it is about most in the middle, to be asked first or last.
    Centre,
    /// Changes the order in which people are asked.
    Order,
    /// A silent minute.
    Silence,
    /// Mixes people into groups, puts them together by hand, or shows the groups.
    Groups,
    /// Puts somebody in another group.
    Group,
    /// Lets two people change groups.
    Swap,
    /// Writes what a group brings back.
    Harvest,
    /// Puts a proposal to the circle and starts the consent process; with a proposal at hand, goes on.
    Propose,
    /// Goes on to the next step of the consent process.
    Step,
    /// Goes back to the step before.
    StepBack,
    /// Writes another wording of the proposal; everyone is asked again.
    Amend,
    /// Writes down what somebody answers, also later.
    Answer,
    /// Writes down why somebody objects.
    Reason,
    /// Writes down how an objection is met.
    Met,
    /// The objector says that the objection is resolved.
    Resolved,
    /// Writes down what became of the proposal.
    Decide,
    /// Says until when those who were not there may answer.
    AnswerBy,
    /// Shows the proposals: wordings, answers, and what became of them.
    Proposals,
    /// Takes up a proposal that was left open.
    TakeUp,
    /// Leaves the proposal open, to be taken up later.
    LeaveOpen,
    /// Opens the menu of people.
    People,
    /// Someone arrives.
    In,
    /// Someone leaves.
    Out,
    /// Someone takes part online, or no longer.
    Online,
    /// Gives someone another seat in the circle.
    Seat,
    /// Says from which perspective someone speaks.
    Perspective,
    /// Gives someone a role in this session.
    Role,
    /// Says whether someone is here, expected, or sent word.
    Presence,
    /// Says whether someone decides with the circle.
    Decides,
    /// Does what the hint under the line says with the text on it.
    Record,
    /// Starts a new line inside the text.
    NewLine,
    /// Sets the text on the line aside.
    SetAside,
    /// Brings the text back that was set aside, then the last entries.
    Recall,
    /// Completes the name that is being typed.
    Complete,
    /// Takes the next lines of standard input as one text.
    Lines,
    /// Adds an agreement of the circle.
    Agreement,
    /// Writes down an advice: what, to whom, answer by when.
    Advice,
    /// Writes down a reaction to the insight that is presented.
    React,
    /// Puts something in the parking lot.
    Park,
    /// Opens the menu of an entry.
    Entry,
    /// Changes the words of an entry.
    Edit,
    /// Puts an entry with another speaker.
    Speaker,
    /// Makes an entry of another kind.
    Kind,
    /// Says who may read an entry.
    Level,
    /// Says from which knowledge an entry comes.
    Source,
    /// Moves an entry to another agenda item.
    Move,
    /// Says who does an action.
    Owner,
    /// Says before when an action is done.
    Due,
    /// Says when a decision is reviewed.
    Review,
    /// Says until when a decision holds.
    Term,
    /// Says how the circle will know that a decision works.
    Measure,
    /// Says how an action stands: done, still going, no longer needed.
    Tick,
    /// Says to whom an advice goes.
    AdviceTo,
    /// An advice was taken over, and because.
    TakenOver,
    /// An advice was partly taken over, and because.
    PartlyTakenOver,
    /// An advice was not taken over, and because.
    NotTakenOver,
    /// Shows all advice and what was answered.
    AdviceList,
    /// Shows the insights of circles, with the reactions to them.
    Insights,
    /// Presents an insight, or the next one.
    Present,
    /// Presents the insight before.
    PresentBack,
    /// Takes an entry away; it can come back.
    TakeAway,
    /// Puts an entry back that was taken away.
    Restore,
    /// Erases the line or an entry for good.
    Erase,
    /// Shows the agenda with its minutes.
    Agenda,
    /// Opens the menu of an agenda item.
    Item,
    /// Goes straight to an agenda item.
    GoTo,
    /// Adds an agenda item.
    AddItem,
    /// Moves an agenda item.
    MoveItem,
    /// Drops an agenda item.
    DropItem,
    /// Splits an agenda item in two.
    SplitItem,
    /// Reopens an agenda item that was done.
    ReopenItem,
    /// Says how many minutes an agenda item is planned for.
    Minutes,
    /// Writes down the outcome of an agenda item.
    Outcome,
    /// Goes through what was carried over from earlier sessions.
    Actions,
    /// An action that was carried over is done.
    ActionDone,
    /// An action that was carried over goes on.
    GoesOn,
    /// An action that was carried over is no longer needed.
    NotNeeded,
    /// Hands an action over to somebody else.
    HandOver,
    /// Shows the agreements of the circle.
    Agreements,
    /// The circle says yes to its agreements once more.
    StillGood,
    /// Says who tells somebody who was not there.
    TellAbsent,
    /// Says that reimbursement or aftercare is arranged.
    Arranged,
    /// Writes down scores from 1 to 5, without names.
    Evaluate,
    /// Reads decisions and insights back together, one by one.
    ReadBack,
    /// What is read back may go to the network.
    ToNetwork,
    /// What is read back stays in the circle.
    StaysInCircle,
    /// Mends the wording of what is read back.
    Reword,
    /// Goes back to what was read before.
    ReadBefore,
    /// Leaves what is read back for later.
    ReadLater,
    /// Shows who told something, or goes through what one person told.
    Sheet,
    /// What somebody told may be shared, by their name.
    ByName,
    /// What somebody told may be shared, by their role.
    ByRole,
    /// What somebody told may be shared, without name or role.
    Unnamed,
    /// What somebody told stays in the circle.
    NotShared,
    /// Says until when what is answered next may be shared.
    ShareUntil,
    /// The answer is about everything that the person told, or only this.
    AllTexts,
    /// The answer is for everyone, or only for the network.
    ForEveryone,
    /// Goes on to the next thing that the person told.
    SheetOn,
    /// Goes back to what the person told before.
    SheetBack,
    /// Writes the sheets beside the file of minutes.
    SheetFiles,
    /// Lets a role go on to the next person.
    SkipRole,
    /// Lets two people swap their roles.
    SwapRoles,
    /// Leads through what is left to decide, where people wrote different things.
    Differences,
    /// Keeps all wordings, in one text.
    BothWordings,
    /// Decides for something that nobody wrote yet.
    OwnWording,
    /// Says that two are the same.
    TheSame,
    /// Says that two are two different things.
    TwoThings,
    /// Leaves what is to be decided for later.
    DecideLater,
    /// Goes back to what was to be decided before.
    DecideBefore,
    /// Shows the prompt again.
    Prompt,
    /// Hides the notes from neighbours' eyes, or shows them again.
    Hide,
    /// Shows the view for the room, or the session again.
    Room,
    /// Shows balance by perspective, for the facilitator.
    Balance,
    /// Shows which sources of knowledge spoke.
    Sources,
    /// Finds text in this session.
    Find,
    /// Opens the list of all commands.
    Palette,
    /// Moves the focus on: line, entries, agenda.
    Focus,
    /// Moves the focus back.
    FocusBack,
    /// One up in a list.
    Up,
    /// One down in a list.
    Down,
    /// Chooses what is selected in an open list.
    Choose,
    /// Closes an open list or view.
    Dismiss,
}

impl Command {
    /// All commands, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.command)
    }

    /// This command's row in the table.
    #[must_use]
    pub fn row(self) -> &'static Row {
        // The table has one row per command, in this order; a test walks it.
        &TABLE[self as usize]
    }

    /// The id: the English name, in kebab case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().english
    }

    /// The name after the slash in this language.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        match language {
            Language::English => self.row().english,
            Language::Dutch => self.row().dutch,
        }
    }

    /// Two or three words that say what it does, for footer, palette and menus.
    #[must_use]
    pub fn label(self, language: Language) -> String {
        message(language, &format!("command-{}", self.id()), [])
    }

    /// What it is in one or two words, for where there is little room; only some commands have it.
    #[must_use]
    pub fn short_label(self, language: Language) -> String {
        message(language, &format!("command-{}-short", self.id()), [])
    }

    /// One or two sentences of help.
    #[must_use]
    pub fn help(self, language: Language) -> String {
        message(language, &format!("command-{}-help", self.id()), [])
    }

    /// How it is typed: `/turn NAME`, `/meer [MINUTEN]`.
    #[must_use]
    pub fn usage(self, language: Language) -> String {
        let mut usage = format!("/{}", self.name(language));
        for parameter in self.row().parameters {
            usage.push(' ');
            usage.push_str(&parameter.shown(language));
        }
        usage
    }
}
