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
    pen.adopt(other);
    pen.make_as(Kind::Account, account.clone());
    pen.bring_back(&account);
    for (id, entry) in other.entries() {
        let kind = entry.kind();
        if kind.is_some_and(is_paired) && !other.is_removed(id) {
            pen.put(&account, "records", id.as_str());
        }
    }
    let session = pen.minutes().session_id().clone();
    pen.link(&session, &account, Verdict::Same);
    super::answer::follow(pen);
}

/// Whether records of that kind may stand in both accounts.
pub(super) fn is_paired(kind: &Kind) -> bool {
    matches!(kind, Kind::Participant | Kind::Item) || KINDS.contains(kind)
}
