//! Reading what a plan says about running late: it can only speak of items on its agenda.

use super::error::{Expected, PlanError, Reason};
use super::node::Node;
use super::walk::{At, Fields};
use super::{Late, Plan, PlanItem, Shorten};

/// What to do when the session runs late.
pub(super) fn late(fields: &Fields<'_>, agenda: &[PlanItem]) -> Result<Option<Late>, PlanError> {
    let Some(at) = fields.get("late") else {
        return Ok(None);
    };
    let fields = at.fields(&["text", "shorten", "never"])?;
    let mut late = Late {
        text: fields.text("text")?,
        ..Late::default()
    };
    let list = |name| {
        fields
            .get(name)
            .map_or(Ok(Vec::new()), |at| at.list(Plan::MAX_ITEMS))
    };
    for at in list("shorten")? {
        let fields = at.fields(&["item", "to", "how"])?;
        let named = fields.need("item")?;
        let (item, minutes) = numbered(&named, agenda)?;
        if late.shorten.iter().any(|earlier| earlier.item == item) {
            return Err(named.wrong(Reason::ItemTwice { item }));
        }
        let at = fields.need("to")?;
        let to = at.number(&(0..=*Plan::ITEM_MINUTES.end()))?;
        if to >= minutes {
            return Err(at.wrong(Reason::NotShorter { to, minutes }));
        }
        late.shorten.push(Shorten {
            item,
            to,
            how: fields.text("how")?,
        });
    }
    for at in list("never")? {
        let (item, _) = numbered(&at, agenda)?;
        if late.never.contains(&item) {
            return Err(at.wrong(Reason::ItemTwice { item }));
        }
        if late.shorten.iter().any(|shorten| shorten.item == item) {
            return Err(at.wrong(Reason::NeverAndShorten { item }));
        }
        late.never.push(item);
    }
    Ok(Some(late))
}

/// The number of an item that is on the agenda, counted from 1, and its minutes.
fn numbered(at: &At<'_>, agenda: &[PlanItem]) -> Result<(u16, u16), PlanError> {
    let Node::Whole(number) = at.node else {
        return Err(at.wrong(Reason::Expected(Expected::Number)));
    };
    let missing = || Reason::NoSuchItem {
        item: number.to_string(),
        items: agenda.len(),
    };
    let item = u16::try_from(*number).map_err(|_| at.wrong(missing()))?;
    let index = usize::from(item).checked_sub(1);
    let found = index
        .and_then(|index| agenda.get(index))
        .ok_or_else(|| at.wrong(missing()))?;
    Ok((item, found.minutes))
}
