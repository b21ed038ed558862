//! Two sessions that are one meeting become one.
use crate::minutes::{Id, Kind, Minutes, Pen, Verdict};

use super::entries::KINDS;

/// Whether the other session was taken up here.
#[must_use]
pub fn is_adopted(minutes: &Minutes, session: &Id) -> bool {
    minutes.accounts().contains_key(session)
}

/// Takes up another session as an account of this meeting: people said that they are one. Its records
/// stand beside ours until people say which of them are the same. Doing it again takes up what is new.
pub fn adopt(pen: &mut Pen<'_>, other: &Minutes) {
    let account = other.session_id().clone();
    // What stands in both already, such as an action that goes on from an earlier session, is ours too.
    let minutes = pen.minutes();
    let came: Vec<Id> = other
        .entries()
        .keys()
        .filter(|id| **id != account)
        .cloned()
        .collect();
    let came = came
        .into_iter()
        .filter(|id| minutes.record(id).is_none() || minutes.is_removed(id));
    let came: Vec<Id> = came.collect();
    pen.adopt(other);
    pen.make_as(Kind::Account, account.clone());
    pen.bring_back(&account);
    for id in came {
        if pen.minutes().record(&id).is_some() && !other.is_removed(&id) {
            pen.put(&account, "records", id.as_str());
        }
    }
    let session = pen.minutes().session_id().clone();
    pen.link(&session, &account, Verdict::Same);
    super::answer::follow(pen);
}

/// The other session is another meeting. Where people said before that it is this one, everything that
/// came from it is taken away; it comes back when it is taken up again. What was said of our own records
/// meanwhile stays, and so does what was learned of our people.
pub fn give_back(pen: &mut Pen<'_>, account: &Id) {
    let session = pen.minutes().session_id().clone();
    if is_adopted(pen.minutes(), account) {
        let known = pen.minutes().accounts().get(account);
        let came = known.into_iter().flat_map(|account| &account.records);
        let came: Vec<Id> = came.map(|id| id.as_str().into()).collect();
        for id in came.iter().chain([account]) {
            if !pen.minutes().is_removed(id) {
                pen.take_away(id);
            }
        }
    }
    super::different(pen, &session, account);
}

/// Whether records of that kind may stand in both accounts.
pub(super) fn is_paired(kind: &Kind) -> bool {
    matches!(kind, Kind::Participant | Kind::Item) || KINDS.contains(kind)
}
