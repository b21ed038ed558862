//! The records of minutes as typed values, with every field of the format `kring/1`.
//!
//! Every field may be absent: a person may have written the file by hand.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::kind::records;
use super::values::{Carried, Current, ItemLevel, Origin, Planned, Shorten};
use super::words::{
    ActionStatus, AdviceAnswer, Answer, Attribution, CentreTurn, ConsentStep, Direction,
    ItemStatus, Level, Method, Notes, Outcome, Pillar, Presence, Protocol, Purpose, QuestionStatus,
    Role, RoundKind, SessionStatus, Source, Turn, Verdict,
};
use super::{Id, Stamp};

records! {
    /// The session itself: the one record that stands alone.
    Session {
        /// What the session is called.
        title: Option<String>,
        /// The circle that meets.
        circle: Option<String>,
        /// What kind of meeting it is, such as `learning-circle` or `sharing`.
        kind: Option<String>,
        /// The session plan that it was started from.
        plan: Option<String>,
        /// The pillar of the learning network that it works on.
        pillar: Option<Pillar>,
        /// The how-manieth session of the circle this is, from 1.
        number: Option<u32>,
        /// The session of this circle before this one.
        previous: Option<Id>,
        /// The language of the session: `nl` or `en`.
        language: Option<String>,
        /// Where people meet.
        place: Option<String>,
        /// Where the session stands.
        status: Option<SessionStatus>,
        /// When it was planned, and for how long.
        planned: Option<Planned>,
        /// When it began.
        started: Option<Stamp>,
        /// When it was closed.
        ended: Option<Stamp>,
        /// When it was last taken up again after it had been closed.
        reopened: Option<Stamp>,
        /// The writer who leads: only their word counts for where the session stands.
        leader: Option<String>,
        /// What is open, and whose turn it is.
        current: Option<Current>,
        /// The insight that is presented now.
        shown: Option<Id>,
        /// The day on which the circle meets again.
        next_date: Option<NaiveDate>,
        /// Who tells those who were not there, and whatever else is to be said about next time.
        next_note: Option<String>,
        /// How people are named when something is shared.
        attribution: Option<Attribution>,
        /// The day after which these minutes are to be destroyed.
        keep_until: Option<NaiveDate>,
        /// Which way round the last round of the circle's earlier sessions went.
        direction: Option<Direction>,
        /// How much of a consent process is written down; absent means all of it.
        consent: Option<Protocol>,
    }

    /// Someone who belongs to the session.
    Participant {
        /// The name, as the person wants to be called.
        name: Option<String>,
        /// Perspectives that the person chose; there may be several.
        perspectives: BTreeSet<String>,
        /// The organisation that they come from.
        organisation: Option<String>,
        /// Their roles in this session.
        roles: BTreeSet<Role>,
        /// Whether they are at the table.
        presence: Option<Presence>,
        /// Their place in the circle, from 1.
        seat: Option<f64>,
        /// Whether they decide with the circle; absent means yes.
        decides: Option<bool>,
        /// How many rounds they began in the circle's earlier sessions.
        began: Option<u32>,
        /// When they arrived.
        arrived: Option<Stamp>,
        /// When they left.
        left: Option<Stamp>,
        /// Who tells them what was decided, when they were not there.
        told_by: Option<Id>,
    }

    /// An item of the agenda.
    Item {
        /// What it is called.
        title: Option<String>,
        /// What it is for.
        purpose: Option<Purpose>,
        /// For how many minutes it is planned now.
        minutes: Option<u32>,
        /// For how many minutes it was planned, before that was changed on the way.
        at_first: Option<u32>,
        /// How it can be shortened when the session runs late.
        shorten: Option<Shorten>,
        /// Whether it is never shortened, however late it gets.
        keep: Option<bool>,
        /// Its place on the agenda; items of the same place stand in order of their ids.
        order: Option<f64>,
        /// How it goes, step by step, such as `silence:1` and then `round:sharing`.
        form: Option<Vec<String>>,
        /// The steps of its form that were done, from 0, beside rounds and groups: silences.
        steps: BTreeSet<String>,
        /// What is written down here.
        notes: Option<Notes>,
        /// The level that new entries get.
        level: Option<ItemLevel>,
        /// What to read aloud at the start.
        prompt: Option<String>,
        /// What to read aloud at later steps, by step.
        prompts: Option<BTreeMap<String, String>>,
        /// Hints for the facilitator.
        hints: Option<String>,
        /// How many minutes such an item really took in the circle's earlier sessions, oldest
        /// first.
        took: Option<Vec<u32>>,
        /// Where it stands.
        status: Option<ItemStatus>,
        /// What came of it.
        outcome: Option<String>,
    }

    /// A stretch of time for which an agenda item was open with its clock running.
    Span {
        /// The item.
        item: Option<Id>,
        /// When the clock started.
        start: Option<Stamp>,
        /// When it stopped; absent while it runs.
        end: Option<Stamp>,
    }

    /// A round in which everyone is asked.
    Round {
        /// The item in which it is held.
        item: Option<Id>,
        /// What it is for.
        kind: Option<RoundKind>,
        /// The step of the item's form that it belongs to, from 0; absent for a round that was
        /// started by hand.
        step: Option<u32>,
        /// The wording of a proposal that it is about.
        version: Option<Id>,
        /// Which way round the circle it goes.
        direction: Option<Direction>,
        /// Who begins.
        starts_with: Option<Id>,
        /// Who was suggested to begin and would rather not.
        skipped: BTreeSet<Id>,
        /// Who sits in the middle: the person whom it is about most.
        centre: Option<Id>,
        /// When that person is asked, as they chose.
        centre_turn: Option<CentreTurn>,
        /// The order by hand: everyone's place; without it the order follows the seats.
        places: BTreeMap<Id, f64>,
        /// What became of everyone's turn; in a round along the groups, of every group's.
        turns: BTreeMap<Id, Turn>,
        /// When everyone's last turn began.
        began: BTreeMap<Id, Stamp>,
        /// For how many seconds everyone had the turn until now, while the clock ran. Only ever
        /// shown together for three people or more.
        spoke: BTreeMap<Id, u32>,
        /// Who passed and was asked once more.
        offered: BTreeSet<Id>,
        /// When it ended; absent while it is open.
        ended: Option<Stamp>,
    }

    /// A small group within an item.
    Group {
        /// The item.
        item: Option<Id>,
        /// What the group is called.
        name: Option<String>,
        /// Who is in it.
        members: BTreeSet<Id>,
        /// What it brought back to the circle.
        harvest: Option<String>,
    }

    /// What someone said, as it was written down.
    Contribution {
        /// The item during which it was said.
        item: Option<Id>,
        /// The round in which it was said.
        round: Option<Id>,
        /// Who said it; nobody means the circle.
        speakers: BTreeSet<Id>,
        /// The words.
        text: Option<String>,
        /// The sources of knowledge that it rests on.
        sources: BTreeSet<Source>,
        /// Who may read it; absent means circle.
        level: Option<Level>,
        /// When it was written down.
        at: Option<Stamp>,
    }

    /// What the circle learned and may want to carry to others.
    Insight {
        /// The item during which it was said.
        item: Option<Id>,
        /// The words.
        text: Option<String>,
        /// The sources of knowledge that it rests on.
        sources: BTreeSet<Source>,
        /// The pillar that it belongs to.
        pillar: Option<Pillar>,
        /// Who may read it, as proposed; counts once it was read back.
        level: Option<Level>,
        /// When it was read back together; absent means that it stays in the circle.
        read_back: Option<Stamp>,
        /// The circle that it came from, when it is presented to others; absent for an own one.
        circle: Option<String>,
        /// Where it came from when it is not of this session.
        from: Option<Carried>,
        /// When it was written down.
        at: Option<Stamp>,
    }

    /// A proposal on which the circle decides by consent.
    Proposal {
        /// The item.
        item: Option<Id>,
        /// Who proposes.
        proposer: Option<Id>,
        /// Where the process stands.
        step: Option<ConsentStep>,
        /// How much of the process is written down.
        protocol: Option<Protocol>,
        /// Until when those who were not there may still answer.
        answer_by: Option<NaiveDate>,
    }

    /// One wording of a proposal.
    Version {
        /// The proposal.
        proposal: Option<Id>,
        /// The words.
        text: Option<String>,
        /// When it was written.
        at: Option<Stamp>,
    }

    /// What someone answered on one wording of a proposal.
    Response {
        /// The wording.
        version: Option<Id>,
        /// Who answered.
        participant: Option<Id>,
        /// The answer.
        answer: Option<Answer>,
        /// The concern or objection.
        reason: Option<String>,
        /// How it was met.
        met: Option<String>,
        /// Whether the objector closed it.
        closed: Option<bool>,
    }

    /// What the circle decided.
    Decision {
        /// The item.
        item: Option<Id>,
        /// The proposal that it came from.
        proposal: Option<Id>,
        /// The words.
        text: Option<String>,
        /// How it came about.
        method: Option<Method>,
        /// What became of the proposal.
        outcome: Option<Outcome>,
        /// Who was there.
        present: BTreeSet<Id>,
        /// The sources of knowledge that it rests on.
        sources: BTreeSet<Source>,
        /// Until when it holds, in words or as a date.
        term: Option<String>,
        /// When the circle looks at it again.
        review: Option<NaiveDate>,
        /// Who sees to it.
        owners: BTreeSet<Id>,
        /// How the circle will know that it works.
        measure: Option<String>,
        /// Who may read it, as proposed; counts once it was read back.
        level: Option<Level>,
        /// When it was read back together; absent means that it stays in the circle.
        read_back: Option<Stamp>,
        /// Where it came from when it was carried over, to be looked at again.
        from: Option<Carried>,
        /// When it was written down.
        at: Option<Stamp>,
    }

    /// What someone is going to do.
    Action {
        /// The item.
        item: Option<Id>,
        /// What is to be done.
        text: Option<String>,
        /// Who does it.
        owners: BTreeSet<Id>,
        /// The day by which it is done.
        due: Option<NaiveDate>,
        /// The day as it was said.
        due_text: Option<String>,
        /// Where it stands.
        status: Option<ActionStatus>,
        /// The decision that it came from.
        decision: Option<Id>,
        /// Where it came from when it was carried over.
        from: Option<Origin>,
        /// When the circle asked after it in this session.
        checked: Option<Stamp>,
        /// To whom outside the circle it was handed over.
        handed_to: Option<String>,
        /// The sources of knowledge that it rests on.
        sources: BTreeSet<Source>,
        /// Who may read it; absent means circle.
        level: Option<Level>,
        /// When it was written down.
        at: Option<Stamp>,
    }

    /// A question that stays open.
    Question {
        /// The item.
        item: Option<Id>,
        /// The words.
        text: Option<String>,
        /// Who raised it.
        raised_by: Option<Id>,
        /// Where it stands.
        status: Option<QuestionStatus>,
        /// Where it came from when it was carried over.
        from: Option<Carried>,
        /// The sources of knowledge that it is about.
        sources: BTreeSet<Source>,
        /// Who may read it; absent means circle.
        level: Option<Level>,
        /// When it was written down.
        at: Option<Stamp>,
    }

    /// What the circle agreed on how people are with each other.
    Agreement {
        /// The words.
        text: Option<String>,
        /// When the circle last said yes to it in this session.
        confirmed: Option<Stamp>,
        /// Where it came from when it was carried over.
        from: Option<Carried>,
        /// When it was written down.
        at: Option<Stamp>,
    }

    /// An advice to somebody outside the circle.
    Advice {
        /// The item.
        item: Option<Id>,
        /// The words.
        text: Option<String>,
        /// To whom.
        to: Option<String>,
        /// By when an answer is asked.
        answer_by: Option<NaiveDate>,
        /// What was answered.
        answer: Option<AdviceAnswer>,
        /// Because of what.
        because: Option<String>,
        /// Where it came from when it was carried over.
        from: Option<Carried>,
        /// The sources of knowledge that it rests on.
        sources: BTreeSet<Source>,
        /// Who may read it, as proposed; counts once it was read back.
        level: Option<Level>,
        /// When it was read back together; absent means that it stays in the circle.
        read_back: Option<Stamp>,
        /// When it was written down.
        at: Option<Stamp>,
    }

    /// What someone said about an insight of another circle.
    Reaction {
        /// The insight.
        insight: Option<Id>,
        /// The item.
        item: Option<Id>,
        /// Who said it.
        speakers: BTreeSet<Id>,
        /// Whether it came from the room, with no name.
        room: Option<bool>,
        /// The words.
        text: Option<String>,
        /// Who may read it; absent means circle.
        level: Option<Level>,
        /// When it was written down.
        at: Option<Stamp>,
    }

    /// What a storyteller answered about sharing their own words: one answer for each time that
    /// they were asked.
    ConsentToShare {
        /// The storyteller.
        participant: Option<Id>,
        /// The texts that it is about, each with the wording that the storyteller knew: the revision
        /// of its words. About other words they are asked anew.
        texts: BTreeMap<Id, String>,
        /// Who may read them; circle, or absent, means that they stay in the circle.
        level: Option<Level>,
        /// How they want to be named; absent means not at all.
        attribution: Option<Attribution>,
        /// The last day on which they may be shared; absent means until the storyteller says
        /// otherwise.
        until: Option<NaiveDate>,
        /// The earlier answers in the place of which it came, as far as it is about the same texts.
        instead_of: BTreeSet<Id>,
        /// When they answered.
        at: Option<Stamp>,
    }

    /// How somebody found the session; nobody is named.
    Evaluation {
        /// From 1 to 5.
        score: Option<u32>,
        /// What they added.
        text: Option<String>,
    }

    /// Something to see to around the session, such as reimbursement or aftercare.
    Check {
        /// What.
        what: Option<String>,
        /// Whether it is arranged.
        done: Option<bool>,
        /// More about it.
        text: Option<String>,
    }

    /// What people said of two records that look alike; both wordings stay.
    Link {
        /// One record.
        a: Option<Id>,
        /// The other.
        b: Option<Id>,
        /// What they said.
        verdict: Option<Verdict>,
    }

    /// This meeting as somebody else wrote it down in a session of their own, which was taken up here.
    /// Its id is that session's.
    Account {
        /// What it was called there.
        title: Option<String>,
        /// The circle, as it was called there.
        circle: Option<String>,
        /// When it began, by that clock.
        started: Option<Stamp>,
        /// When it was closed, by that clock.
        ended: Option<Stamp>,
        /// The records that came from it.
        records: BTreeSet<String>,
    }
}
