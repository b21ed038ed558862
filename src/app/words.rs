//! The words that people type for kinds, levels, sources and roles, in both languages.

use crate::circle::closing::Arrangement;
use crate::circle::line::fold;
use crate::minutes::{
    ActionStatus, CentreTurn, Kind, Level, Outcome, Presence, Role, RoundKind, Source,
};

/// One value with the words for it; any unique beginning of them will do.
type Words<T> = [(T, &'static [&'static str])];

/// The value whose word begins with what was typed, case and accents aside; `None` when there
/// is no such word, or several values have one.
fn pick<T: Clone + PartialEq>(words: &Words<T>, typed: &str) -> Option<T> {
    // Words of two words are written with a hyphen here, and typed either way.
    let typed = fold(typed.trim().trim_start_matches('#')).replace(' ', "-");
    if typed.is_empty() {
        return None;
    }
    let exact = words
        .iter()
        .find(|(_, names)| names.contains(&typed.as_str()));
    if let Some((value, _)) = exact {
        return Some(value.clone());
    }
    let mut fitting = words
        .iter()
        .filter(|(_, names)| names.iter().any(|name| name.starts_with(&typed)));
    let (value, _) = fitting.next()?;
    fitting
        .all(|(other, _)| other == value)
        .then(|| value.clone())
}

pub(super) fn round_kind(typed: &str) -> Option<RoundKind> {
    pick(
        &[
            (RoundKind::CheckIn, &["check-in", "checkin", "inchecken"]),
            (
                RoundKind::Sharing,
                &[
                    "sharing",
                    "vertellen",
                    "vertelronde",
                    "delen",
                    "ronde",
                    "round",
                ],
            ),
            (
                RoundKind::Clarifying,
                &[
                    "clarifying",
                    "questions",
                    "vragen",
                    "vragenronde",
                    "beeldvormend",
                ],
            ),
            (
                RoundKind::Reaction,
                &[
                    "reaction",
                    "reacties",
                    "reactie",
                    "reactieronde",
                    "meningsvormend",
                ],
            ),
            (RoundKind::Consent, &["consent", "consentronde"]),
            (
                RoundKind::Closing,
                &[
                    "closing",
                    "check-out",
                    "checkout",
                    "slot",
                    "slotronde",
                    "uitchecken",
                ],
            ),
        ],
        typed,
    )
}

pub(super) fn centre_turn(typed: &str) -> Option<CentreTurn> {
    pick(
        &[
            (CentreTurn::First, &["first", "eerst", "begint", "begins"]),
            (CentreTurn::Last, &["last", "laatst", "sluit", "closes"]),
        ],
        typed,
    )
}

pub(super) fn entry_kind(typed: &str) -> Option<Kind> {
    pick(
        &[
            (Kind::Contribution, &["note", "notitie", "contribution"]),
            (Kind::Decision, &["decision", "besluit", "!"]),
            (Kind::Action, &["action", "actie", "+"]),
            // not shown: people type it
            (Kind::Question, &["question", "vraag", "open vraag", "?"]),
            (Kind::Insight, &["insight", "inzicht", "="]),
            (Kind::Advice, &["advice", "advies"]),
        ],
        typed,
    )
}

pub(super) fn level(typed: &str) -> Option<Level> {
    pick(
        &[
            (Level::Circle, &["circle", "kring"]),
            (Level::Network, &["network", "netwerk"]),
            (Level::Public, &["public", "openbaar"]),
        ],
        typed,
    )
}

pub(super) fn source(typed: &str) -> Option<Source> {
    pick(
        &[
            (
                Source::Experiential,
                &["experience", "ervaring", "experiential", "ervaringskennis"],
            ),
            (
                Source::Practice,
                &["practice", "praktijk", "praktijkkennis"],
            ),
            (
                Source::Scientific,
                &[
                    "science",
                    "wetenschap",
                    "scientific",
                    "wetenschappelijk",
                    "onderzoek",
                ],
            ),
        ],
        typed,
    )
}

pub(super) fn arrangement(typed: &str) -> Option<Arrangement> {
    pick(
        &[
            (
                Arrangement::Reimbursement,
                &["reimbursement", "payment", "vergoeding", "reiskosten"],
            ),
            (Arrangement::Aftercare, &["aftercare", "nazorg"]),
        ],
        typed,
    )
}

pub(super) fn role(typed: &str) -> Option<Role> {
    pick(
        &[
            (Role::Facilitator, &["facilitator", "gespreksleider"]),
            (Role::NoteTaker, &["note-taker", "notulist", "notetaker"]),
            (Role::Timekeeper, &["timekeeper", "tijdbewaker"]),
            (Role::Guardian, &["guardian", "hoeder"]),
        ],
        typed,
    )
}

/// Also read from a list of people.
#[must_use]
pub fn role_word(typed: &str) -> Option<Role> {
    role(typed)
}

/// Where somebody is; also read from a list of people.
#[must_use]
pub fn presence(typed: &str) -> Option<Presence> {
    pick(
        &[
            (
                Presence::Present,
                &["present", "here", "aanwezig", "hier", "er"],
            ),
            (Presence::Expected, &["expected", "verwacht"]),
            (Presence::Online, &["online"]),
            // not shown: people type it
            (
                Presence::SentWord,
                &["sent-word", "absent", "afgemeld", "afwezig"],
            ),
            (Presence::Left, &["left", "weg", "vertrokken"]),
        ],
        typed,
    )
}

pub(super) fn outcome(typed: &str) -> Option<Outcome> {
    pick(
        &[
            (
                Outcome::Adopted,
                &["adopted", "aangenomen", "accepted", "yes", "ja"],
            ),
            (
                Outcome::Trial,
                &[
                    "trial",
                    "proef",
                    "op-proef",
                    "for-a-trial",
                    "adopted-for-a-trial",
                    "aangenomen-op-proef",
                ],
            ),
            (Outcome::Postponed, &["postponed", "uitgesteld"]),
            // not shown: people type it
            (
                Outcome::Dropped,
                &["dropped", "vervallen", "withdrawn", "ingetrokken"],
            ),
            (
                Outcome::HandedOver,
                &[
                    "handed-over",
                    "smaller-group",
                    "handed-to-a-smaller-group",
                    "groepje",
                    "naar-een-kleiner-groepje",
                    "overgedragen",
                ],
            ),
            (
                Outcome::Inconclusive,
                &["inconclusive", "no-decision", "geen-besluit", "onbeslist"],
            ),
        ],
        typed,
    )
}

/// Yes or no.
pub(super) fn yes(typed: &str) -> Option<bool> {
    pick(&[(true, &["yes", "ja"]), (false, &["no", "nee"])], typed)
}

pub(super) fn action_status(typed: &str) -> Option<ActionStatus> {
    pick(
        &[
            (
                ActionStatus::Done,
                &["done", "gedaan", "klaar", "answered", "beantwoord"],
            ),
            // not shown: people type it
            (
                ActionStatus::Open,
                &["open", "goes-on", "loopt", "bezig", "nog-bezig"],
            ),
            // not shown: people type it
            (
                ActionStatus::Dropped,
                &[
                    "dropped",
                    "vervallen",
                    "niet-meer-nodig",
                    "no-longer-needed",
                ],
            ),
            (ActionStatus::HandedOver, &["handed-over", "overgedragen"]),
        ],
        typed,
    )
}

/// The words with which a line begins that the room says, in both languages.
// not shown: words that are typed
const ROOM: [&str; 4] = ["zaal", "de zaal", "room", "the room"];

/// What the room says: the words behind `Zaal:` or `@zaal`.
pub(super) fn of_room(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let (at, rest) = match text.strip_prefix('@') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let words = ROOM.iter().find_map(|room| {
        let (head, tail) = rest.split_at_checked(room.len())?;
        let tail = head.eq_ignore_ascii_case(room).then_some(tail)?;
        tail.strip_prefix(':')
            .or_else(|| tail.strip_prefix(' ').filter(|_| at))
    });
    words.map(str::trim).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unique_beginning_in_either_language_is_enough() {
        assert_eq!(round_kind("vrag"), Some(RoundKind::Clarifying));
        assert_eq!(round_kind("check"), None, "check-in or check-out");
        assert_eq!(round_kind("CHECK-OUT"), Some(RoundKind::Closing));
        assert_eq!(level("netw"), Some(Level::Network));
        assert_eq!(role("Hoeder"), Some(Role::Guardian));
        assert_eq!(source("#erv"), Some(Source::Experiential));
        assert_eq!(level(""), None);
    }
}
