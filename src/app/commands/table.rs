//! The table of commands. Order: as the help shows them; the same as in [`Command`].

use super::Argument as A;
use super::Parameter as P;
use super::{Command, Group, Menu, Place, Row};

const fn home(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::Home, english, dutch).at_home()
}

const fn session(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::Session, english, dutch)
}

const fn turns(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::Turns, english, dutch)
}

const fn consent(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::Consent, english, dutch)
}

const fn people(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::People, english, dutch)
}

const fn writing(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::Writing, english, dutch)
}

const fn entries(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::Entries, english, dutch)
}

const fn agenda(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::Agenda, english, dutch)
}

const fn carrying(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::Carrying, english, dutch)
}

const fn screen(command: Command, english: &'static str, dutch: &'static str) -> Row {
    Row::new(command, Group::Screen, english, dutch)
}

/// Every command, one row each.
pub static TABLE: &[Row] = &[
    home(Command::GoOn, "go-on", "ga-verder").menu(Menu::Home, 'g', 'g'),
    home(Command::New, "new", "nieuw").menu(Menu::Home, 'n', 'n'),
    home(Command::FollowUp, "follow-up", "vervolg").menu(Menu::Home, 'f', 'b'),
    home(Command::GoThrough, "go-through", "nalopen").menu(Menu::Home, 'r', 'k'),
    home(Command::Join, "join", "meedoen").menu(Menu::Home, 'j', 'm'),
    home(Command::Demo, "demo", "demo").menu(Menu::Home, 'd', 'd'),
    session(Command::Begin, "begin", "begin")
        .alias(&["beginnen"])
        .at(Place::Presence)
        .keys(&["PageDown", "Ctrl+N"]),
    session(Command::Reopen, "reopen", "heropen").alias(&["heropenen"]),
    session(Command::Next, "next", "volgende").keys(&["PageDown", "Ctrl+N"]),
    session(Command::Back, "back", "terug").keys(&["PageUp"]),
    session(Command::Pause, "pause", "pauze").keys(&["F4"]),
    session(Command::Resume, "resume", "verder")
        .at(Place::Pause)
        .menu(Menu::Pause, 'g', 'v'),
    session(Command::Clock, "clock", "klok").keys(&["Ctrl+T"]),
    session(Command::More, "more", "meer")
        .keys(&["F6"])
        .takes(&[P::optional(A::Minutes)]),
    session(Command::Late, "late", "uitloop").takes(&[P::optional(A::Number)]),
    session(Command::Status, "status", "status"),
    session(Command::Save, "save", "bewaar")
        .alias(&["bewaren"])
        .keys(&["Ctrl+S"]),
    session(Command::Undo, "undo", "ongedaan")
        .keys(&["Ctrl+Z"])
        .menu(Menu::Review, 'u', 'o'),
    session(Command::Redo, "redo", "opnieuw").keys(&["Ctrl+Y"]),
    session(Command::Close, "close", "afsluiten").alias(&["sluiten"]),
    session(Command::NextDate, "next-date", "volgende-datum").takes(&[P::needed(A::Date)]),
    session(Command::Lead, "lead", "leiding"),
    session(Command::Help, "help", "hulp")
        .alias(&["?"])
        .keys(&["F1"])
        .takes(&[P::optional(A::Command)]),
    session(Command::Leave, "leave", "verlaat")
        .alias(&["verlaten", "quit", "exit"])
        .keys(&["Ctrl+Q"])
        .menu(Menu::Home, 'l', 'v'),
    session(Command::Interrupt, "interrupt", "onderbreek")
        .keys(&["Ctrl+C"])
        .screen(),
    turns(Command::Done, "done", "klaar")
        .at(Place::EmptyLine)
        .keys(&["Enter"])
        .also(&[(Place::Room, "PageDown")]),
    turns(Command::Turn, "turn", "beurt")
        .keys(&["Ctrl+G"])
        .takes(&[P::optional(A::Person)]),
    turns(Command::TurnBack, "turn-back", "vorige-beurt").also(&[(Place::Room, "PageUp")]),
    turns(Command::Pass, "pass", "pas")
        .alias(&["passen"])
        .at(Place::Round)
        .keys(&["Ctrl+K", "F2"]),
    turns(Command::Later, "later", "straks")
        .at(Place::Round)
        .keys(&["Ctrl+L", "F3"])
        .menu(Menu::Pause, 'l', 's'),
    turns(Command::Round, "round", "ronde")
        .keys(&["Ctrl+R"])
        .takes(&[P::optional(A::RoundKind)]),
    turns(Command::EndRound, "end-round", "einde-ronde")
        .at(Place::Round)
        .menu(Menu::Pause, 'e', 'r'),
    turns(Command::Centre, "centre", "midden")
        .alias(&["center", "middle"])
        .takes(&[P::needed(A::Person), P::optional(A::CentreTurn)])
        .menu(Menu::People, 'm', 'm'),
    turns(Command::Order, "order", "volgorde")
        .takes(&[P::optional(A::Person), P::optional(A::Place)])
        .menu(Menu::People, 't', 'v'),
    turns(Command::Silence, "silence", "stilte").takes(&[P::optional(A::Minutes)]),
    turns(Command::Groups, "groups", "groepjes").takes(&[P::optional(A::Groups)]),
    turns(Command::Group, "group", "groepje")
        .takes(&[P::needed(A::Person), P::needed(A::Group)])
        .menu(Menu::People, 'g', 'g'),
    turns(Command::Swap, "swap", "ruil")
        .alias(&["ruilen"])
        .takes(&[P::needed(A::Person), P::needed(A::Person)]),
    turns(Command::Harvest, "harvest", "oogst").takes(&[P::optional(A::Group), P::needed(A::Text)]),
    consent(Command::Propose, "propose", "voorstel")
        .keys(&["Ctrl+D"])
        .takes(&[P::optional(A::Text)]),
    consent(Command::Step, "step", "stap")
        .at(Place::Consent)
        .menu(Menu::Consent, 'n', 'v'),
    consent(Command::StepBack, "step-back", "stap-terug")
        .at(Place::Consent)
        .menu(Menu::Consent, 'b', 't'),
    consent(Command::Amend, "amend", "aanpassing")
        .alias(&["aanpassen"])
        .at(Place::Consent)
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Consent, 'a', 'a'),
    consent(Command::Answer, "answer", "antwoord")
        .takes(&[P::needed(A::Person), P::needed(A::Text)])
        .menu(Menu::Consent, 'w', 'g'),
    consent(Command::Reason, "reason", "reden")
        .at(Place::Consent)
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Consent, 'r', 'r'),
    consent(Command::Met, "met", "oplossing")
        .at(Place::Consent)
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Consent, 'm', 'h'),
    consent(Command::Resolved, "resolved", "opgelost")
        .at(Place::Consent)
        .takes(&[P::optional(A::Person)])
        .menu(Menu::Consent, 's', 'z'),
    consent(Command::Decide, "decide", "besluit")
        .at(Place::Consent)
        .takes(&[P::needed(A::Outcome)])
        .menu(Menu::Consent, 'd', 'b'),
    consent(Command::AnswerBy, "answer-by", "antwoord-voor")
        .takes(&[P::needed(A::Date)])
        .menu(Menu::Consent, 't', 'n'),
    consent(Command::Proposals, "proposals", "voorstellen").menu(Menu::Consent, 'p', 'p'),
    consent(Command::TakeUp, "take-up", "pak-op")
        .alias(&["oppakken"])
        .takes(&[P::optional(A::Number)])
        .menu(Menu::Consent, 'u', 'k'),
    consent(Command::LeaveOpen, "leave-open", "laat-open")
        .at(Place::Consent)
        .menu(Menu::Consent, 'l', 'l'),
    people(Command::People, "people", "mensen").keys(&["Ctrl+O"]),
    people(Command::In, "in", "in")
        .takes(&[P::needed(A::Person)])
        .menu(Menu::People, 'i', 'i'),
    people(Command::Out, "out", "uit")
        .takes(&[P::needed(A::Person)])
        .menu(Menu::People, 'o', 'u'),
    people(Command::Online, "online", "online")
        .takes(&[P::needed(A::Person)])
        .menu(Menu::People, 'n', 'o'),
    people(Command::Seat, "seat", "plek")
        .takes(&[P::needed(A::Person), P::needed(A::Number)])
        .menu(Menu::People, 's', 'k'),
    people(Command::Perspective, "perspective", "perspectief")
        .takes(&[P::needed(A::Person), P::needed(A::Perspective)])
        .menu(Menu::People, 'p', 'p'),
    people(Command::Role, "role", "rol")
        .takes(&[P::needed(A::Person), P::needed(A::Role)])
        .menu(Menu::People, 'r', 'r'),
    people(Command::Presence, "presence", "aanwezig")
        .at(Place::Presence)
        .keys(&["Space"])
        .takes(&[P::needed(A::Person), P::optional(A::Presence)])
        .menu(Menu::People, 'h', 'a'),
    people(Command::Decides, "decides", "beslist")
        .takes(&[P::needed(A::Person), P::optional(A::Text)])
        .menu(Menu::People, 'd', 'b'),
    writing(Command::Record, "record", "vastleggen")
        .at(Place::Line)
        .keys(&["Enter"])
        .screen(),
    writing(Command::NewLine, "new-line", "nieuwe-regel")
        .at(Place::Line)
        .keys(&["Ctrl+J", "Alt+Enter"])
        .also(&[
            (Place::EmptyLine, "Ctrl+J"),
            (Place::EmptyLine, "Alt+Enter"),
        ])
        .screen(),
    writing(Command::SetAside, "set-aside", "opzij")
        .at(Place::Line)
        .keys(&["Esc"])
        .screen(),
    writing(Command::Recall, "recall", "terughalen")
        .at(Place::EmptyLine)
        .keys(&["Up"])
        .also(&[(Place::LookingBack, "Up")])
        .screen(),
    writing(Command::Complete, "complete", "aanvullen")
        .at(Place::Completion)
        .keys(&["Tab"])
        .screen(),
    writing(Command::Lines, "lines", "regels")
        .takes(&[P::needed(A::Number)])
        .plain(),
    writing(Command::Agreement, "agreement", "afspraak").takes(&[P::needed(A::Text)]),
    writing(Command::Advice, "advice", "advies").takes(&[P::needed(A::Text)]),
    writing(Command::React, "react", "reactie").takes(&[P::needed(A::Text)]),
    writing(Command::Park, "park", "parkeer")
        .alias(&["parkeren"])
        .takes(&[P::optional(A::Text)])
        .menu(Menu::Entry, 'p', 'p'),
    entries(Command::Entry, "entry", "notitie")
        .at(Place::Entries)
        .keys(&["Enter"])
        .screen(),
    entries(Command::Edit, "edit", "bewerk")
        .alias(&["bewerken"])
        .takes(&[P::optional(A::Text)])
        .menu(Menu::Entry, 'e', 'b'),
    entries(Command::Speaker, "speaker", "spreker")
        .takes(&[P::needed(A::Person)])
        .menu(Menu::Entry, 's', 's'),
    entries(Command::Kind, "kind", "soort")
        .takes(&[P::needed(A::EntryKind)])
        .menu(Menu::Entry, 'k', 'o'),
    entries(Command::Level, "level", "lezers")
        .alias(&["niveau", "readers"])
        .takes(&[P::needed(A::Level)])
        .menu(Menu::Entry, 'w', 'l'),
    entries(Command::Source, "source", "bron")
        .takes(&[P::needed(A::Source)])
        .menu(Menu::Entry, 'o', 'n'),
    entries(Command::Move, "move", "verplaats")
        .alias(&["verplaatsen"])
        .takes(&[P::needed(A::Item)])
        .menu(Menu::Entry, 'm', 'v'),
    entries(Command::Owner, "owner", "wie")
        .takes(&[P::needed(A::Person)])
        .menu(Menu::Entry, 'n', 'i'),
    entries(Command::Due, "due", "voor")
        .alias(&["before"])
        .takes(&[P::needed(A::Date)])
        .menu(Menu::Entry, 'd', 'd'),
    entries(Command::Review, "review", "evaluatie")
        .takes(&[P::needed(A::Date)])
        .menu(Menu::Entry, 'v', 'e'),
    entries(Command::Term, "term", "looptijd")
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Entry, 'u', 'u'),
    entries(Command::Measure, "measure", "meten")
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Entry, 'i', 'm'),
    entries(Command::Tick, "tick", "afvinken")
        .alias(&["vink"])
        .takes(&[P::optional(A::Status)])
        .menu(Menu::Entry, 'c', 'a'),
    entries(Command::AdviceTo, "advice-to", "advies-aan")
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Entry, 'a', 'g'),
    entries(Command::TakenOver, "taken-over", "overgenomen")
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Entry, 'y', 'j'),
    entries(
        Command::PartlyTakenOver,
        "partly-taken-over",
        "deels-overgenomen",
    )
    .takes(&[P::needed(A::Text)])
    .menu(Menu::Entry, 'h', 'h'),
    entries(Command::NotTakenOver, "not-taken-over", "niet-overgenomen")
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Entry, 'f', 'f'),
    entries(Command::AdviceList, "advice-list", "adviezen"),
    entries(Command::Insights, "insights", "inzichten"),
    entries(Command::Present, "present", "toon")
        .alias(&["tonen"])
        .takes(&[P::optional(A::Text)]),
    entries(Command::PresentBack, "present-back", "toon-vorige"),
    entries(Command::TakeAway, "take-away", "weghalen")
        .alias(&["remove", "weg"])
        .menu(Menu::Entry, 't', 'w'),
    entries(Command::Restore, "restore", "terugzetten").menu(Menu::Entry, 'r', 't'),
    entries(Command::Erase, "erase", "wis")
        .alias(&["wissen"])
        .menu(Menu::Entry, 'x', 'x'),
    agenda(Command::Agenda, "agenda", "agenda"),
    agenda(Command::Item, "item", "punt")
        .at(Place::Agenda)
        .keys(&["Enter"])
        .screen(),
    agenda(Command::GoTo, "go-to", "ga-naar")
        .alias(&["goto"])
        .takes(&[P::needed(A::Item)])
        .menu(Menu::Item, 'g', 'n'),
    agenda(Command::AddItem, "add-item", "nieuw-punt")
        .takes(&[P::needed(A::Text), P::optional(A::Minutes)])
        .menu(Menu::Item, 'a', 'e'),
    agenda(Command::MoveItem, "move-item", "verplaats-punt")
        .takes(&[P::needed(A::Item), P::needed(A::Number)])
        .menu(Menu::Item, 'm', 'v'),
    agenda(Command::DropItem, "drop-item", "schrap-punt")
        .takes(&[P::optional(A::Item)])
        .menu(Menu::Item, 'd', 's'),
    agenda(Command::SplitItem, "split-item", "splits-punt")
        .takes(&[P::optional(A::Item)])
        .menu(Menu::Item, 's', 'l'),
    agenda(Command::ReopenItem, "reopen-item", "heropen-punt")
        .takes(&[P::needed(A::Item)])
        .menu(Menu::Item, 'r', 'h'),
    agenda(Command::Minutes, "minutes", "minuten")
        .takes(&[P::needed(A::Minutes), P::optional(A::Item)])
        .menu(Menu::Item, 'i', 'm'),
    agenda(Command::Outcome, "outcome", "uitkomst")
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Item, 'o', 'u'),
    carrying(Command::Actions, "actions", "acties"),
    carrying(Command::ActionDone, "action-done", "gedaan").menu(Menu::Carried, 'd', 'g'),
    carrying(Command::GoesOn, "goes-on", "loopt-nog").menu(Menu::Carried, 'g', 'l'),
    carrying(Command::NotNeeded, "not-needed", "niet-nodig").menu(Menu::Carried, 'n', 'n'),
    carrying(Command::HandOver, "hand-over", "overdragen")
        .takes(&[P::needed(A::Person)])
        .menu(Menu::Carried, 'h', 'o'),
    carrying(Command::Agreements, "agreements", "afspraken"),
    carrying(Command::StillGood, "still-good", "nog-goed").menu(Menu::Agreements, 'g', 'g'),
    carrying(Command::TellAbsent, "tell-absent", "vertellen-aan")
        .takes(&[P::needed(A::Person), P::needed(A::Person)]),
    carrying(Command::Arranged, "arranged", "geregeld").takes(&[P::needed(A::Arrangement)]),
    carrying(Command::Evaluate, "evaluate", "cijfers").takes(&[P::needed(A::Text)]),
    carrying(Command::ReadBack, "read-back", "nalezen"),
    carrying(Command::ToNetwork, "to-network", "naar-netwerk")
        .alias(&["yes", "ja"])
        .menu(Menu::ReadBack, 'n', 'n'),
    carrying(Command::StaysInCircle, "stays-in-circle", "blijft-in-kring")
        .alias(&["no", "nee"])
        .menu(Menu::ReadBack, 'c', 'k'),
    carrying(Command::Reword, "reword", "verwoord")
        .takes(&[P::optional(A::Text)])
        .menu(Menu::ReadBack, 'm', 'v'),
    carrying(Command::ReadBefore, "read-before", "vorige-lezen").menu(Menu::ReadBack, 'b', 't'),
    carrying(Command::ReadLater, "read-later", "later-lezen").menu(Menu::ReadBack, 'l', 's'),
    carrying(Command::Sheet, "sheet", "blad")
        .alias(&["sheets"])
        .takes(&[P::optional(A::Person)]),
    carrying(Command::ByName, "by-name", "met-naam")
        .takes(&[P::optional(A::Entry)])
        .menu(Menu::Sheet, 'n', 'n'),
    carrying(Command::ByRole, "by-role", "met-rol")
        .takes(&[P::optional(A::Entry)])
        .menu(Menu::Sheet, 'r', 'r'),
    carrying(Command::Unnamed, "unnamed", "zonder-naam")
        .takes(&[P::optional(A::Entry)])
        .menu(Menu::Sheet, 'w', 'z'),
    carrying(Command::NotShared, "not-shared", "niet-delen")
        .takes(&[P::optional(A::Entry)])
        .menu(Menu::Sheet, 'c', 'k'),
    carrying(Command::ShareUntil, "share-until", "delen-tot")
        .takes(&[P::needed(A::Date)])
        .menu(Menu::Sheet, 'd', 'd'),
    carrying(Command::AllTexts, "all-texts", "alle-teksten").menu(Menu::Sheet, 'a', 'a'),
    carrying(Command::ForEveryone, "for-everyone", "voor-iedereen").menu(Menu::Sheet, 'e', 'i'),
    carrying(Command::SheetOn, "sheet-on", "blad-verder").menu(Menu::Sheet, 'l', 's'),
    carrying(Command::SheetBack, "sheet-back", "blad-terug").menu(Menu::Sheet, 'b', 't'),
    carrying(Command::SheetFiles, "sheet-files", "bladen").takes(&[P::optional(A::Person)]),
    carrying(Command::SkipRole, "skip-role", "rol-verder").takes(&[P::needed(A::Role)]),
    carrying(Command::SwapRoles, "swap-roles", "rollen-ruilen")
        .takes(&[P::needed(A::Person), P::needed(A::Person)]),
    carrying(Command::Differences, "differences", "nakijken")
        .alias(&["verschillen"])
        .takes(&[P::optional(A::Text)]),
    carrying(Command::BothWordings, "both-wordings", "allebei")
        .alias(&["both", "beide"])
        .menu(Menu::Review, 'b', 'a'),
    carrying(Command::OwnWording, "own-wording", "zelf-schrijven")
        .takes(&[P::needed(A::Text)])
        .menu(Menu::Review, 'w', 'z'),
    carrying(Command::TheSame, "the-same", "hetzelfde").menu(Menu::Review, 's', 'h'),
    carrying(Command::TwoThings, "two-things", "twee-dingen").menu(Menu::Review, 'd', 'd'),
    carrying(Command::DecideLater, "decide-later", "later-kiezen").menu(Menu::Review, 'l', 's'),
    carrying(Command::DecideBefore, "decide-before", "vorige-kiezen").menu(Menu::Review, 'p', 'v'),
    screen(Command::Prompt, "prompt", "voorlezen").keys(&["F7"]),
    screen(Command::Hide, "hide", "verberg")
        .alias(&["verbergen"])
        .keys(&["F8"])
        .screen(),
    screen(Command::Room, "room", "kringbeeld")
        .keys(&["F5"])
        .screen(),
    screen(Command::Balance, "balance", "balans").keys(&["F9"]),
    screen(Command::Sources, "sources", "bronnen"),
    screen(Command::Find, "find", "zoek")
        .alias(&["zoeken"])
        .keys(&["Ctrl+F"])
        .takes(&[P::needed(A::Text)]),
    screen(Command::Palette, "palette", "opdrachten")
        .keys(&["Ctrl+P"])
        .screen(),
    screen(Command::Focus, "focus", "focus")
        .keys(&["Tab"])
        .screen(),
    screen(Command::FocusBack, "focus-back", "focus-terug")
        .keys(&["Shift+Tab"])
        .screen(),
    screen(Command::Up, "up", "omhoog")
        .at(Place::List)
        .keys(&["Up"])
        .also(&[
            (Place::Entries, "Up"),
            (Place::Agenda, "Up"),
            (Place::Presence, "Up"),
            (Place::Completion, "Up"),
            (Place::Home, "Up"),
        ])
        .screen(),
    screen(Command::Down, "down", "omlaag")
        .at(Place::List)
        .keys(&["Down"])
        .also(&[
            (Place::Entries, "Down"),
            (Place::Agenda, "Down"),
            (Place::Presence, "Down"),
            (Place::Completion, "Down"),
            (Place::LookingBack, "Down"),
            (Place::Home, "Down"),
        ])
        .screen(),
    screen(Command::Choose, "choose", "kies")
        .at(Place::List)
        .keys(&["Enter"])
        .also(&[(Place::Completion, "Enter"), (Place::Home, "Enter")])
        .screen(),
    screen(Command::Dismiss, "dismiss", "sluit")
        .at(Place::List)
        .keys(&["Esc"])
        .also(&[
            (Place::Completion, "Esc"),
            (Place::Entries, "Esc"),
            (Place::Agenda, "Esc"),
            (Place::Room, "Esc"),
            (Place::Home, "Esc"),
        ])
        .screen(),
];
