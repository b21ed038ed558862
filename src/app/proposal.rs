//! Proposals as plain records: the text, and the decision that came of it.

use crate::minutes::{ConsentStep, Id, Kind, Protocol};
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::Model;
use super::{leading, say};

/// The proposal that is open in the item of now.
pub(super) fn open(model: &Model) -> Option<Id> {
    let item = model.item();
    model
        .minutes
        .proposals()
        .values()
        .rev()
        .find(|proposal| proposal.item == item && proposal.step != Some(ConsentStep::Record))
        .map(|proposal| proposal.id.clone())
}

/// The wording of a proposal that was written last.
pub(super) fn text(model: &Model, proposal: &Id) -> Option<String> {
    model
        .minutes
        .versions()
        .values()
        .rev()
        .find(|version| version.proposal.as_ref() == Some(proposal))
        .and_then(|version| version.text.clone())
}

/// Puts a proposal on the table, or a new wording of the one that is there.
pub(super) fn propose(
    model: &mut Model,
    moment: &mut Moment<'_>,
    words: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    if words.is_empty() {
        let why = match open(model).and_then(|id| text(model, &id)) {
            Some(text) => t!(language, "proposal-is", text = text),
            None => t!(language, "propose-what"),
        };
        return leading::refuse(effects, why);
    }
    model.newest = super::model::Newest::Entry;
    let proposal = open(model);
    let (item, proposer) = (model.item(), model.pen_is_with().into_iter().next());
    let again = proposal.is_some();
    let label = t!(language, "did-propose");
    let after = model.write(moment, effects, label, |pen| {
        let proposal = proposal.unwrap_or_else(|| {
            let id = pen.make(Kind::Proposal);
            pen.set_some(&id, "item", item.as_ref().map(Id::as_str));
            pen.set_some(&id, "proposer", proposer.as_ref().map(Id::as_str));
            pen.set(&id, "step", ConsentStep::Present);
            pen.set(&id, "protocol", Protocol::Plain);
            id
        });
        let version = pen.make(Kind::Version);
        pen.set(&version, "proposal", proposal.as_str());
        pen.set(&version, "text", words);
        pen.set(&version, "at", pen.now().to_string());
    });
    let excerpt = say::excerpt(words, 60);
    let text = if again {
        t!(language, "proposal-amended", text = excerpt)
    } else {
        t!(language, "proposed", text = excerpt)
    };
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}
