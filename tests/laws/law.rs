//! The laws themselves: each says of a world what is wrong with it, if anything is.

use std::collections::BTreeSet;

use kring::minutes::{CellName, Change, Entry, Id, Kind, Minutes, Pen, Revision};
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::by_hand::Hand;
use crate::report::lists_exactly_the_differences;
use crate::rules::{Rules, True};
use crate::world::{Event, Plan, World, author, chance, pick, plans, play, resolve, session};

pub type Law = fn(&dyn Rules, &World) -> Result<(), String>;

/// Every law, with what it says.
pub const LAWS: [(&str, Law); 15] = [
    (
        "L1 the order of two copies does not matter, to the byte",
        commutative,
    ),
    ("L2 nor does what is united first", associative),
    ("L3 uniting again changes nothing", idempotent),
    (
        "L4 nothing live is lost that the other side did not replace or erase",
        nothing_lost,
    ),
    (
        "L5 all copies together hold what was written minus what was replaced",
        as_the_oracle_says,
    ),
    (
        "L6 nothing that was erased or replaced comes back",
        nothing_comes_back,
    ),
    (
        "L7 a conflict that was decided stays decided",
        decided_stays_decided,
    ),
    ("L8 what is printed is what is read", read_as_printed),
    (
        "L9 the most restrictive level is in force",
        most_restrictive,
    ),
    (
        "L10 the report of a merge lists exactly the differences",
        lists_exactly_the_differences,
    ),
    (
        "a change does the same as minutes that hold only this change",
        change_is_a_copy,
    ),
    (
        "changes do the same in any order, and twice",
        changes_in_any_order,
    ),
    ("undo brings back what was seen before", undo_brings_back),
    (
        "a removal is disputed when it overlooks something, and only then",
        removal_disputed,
    ),
    (
        "what the pen wrote is what it says that it wrote",
        pen_says_all,
    ),
];

fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

/// A few pairs of copies.
fn pairs(world: &World) -> impl Iterator<Item = (&Minutes, &Minutes)> {
    let picked = |two: &'_ [u8]| (two[0], two[1]);
    let pairs = world.order.chunks_exact(2).take(4).map(picked);
    pairs.map(|(a, b)| {
        (
            pick(&world.copies, a).unwrap(),
            pick(&world.copies, b).unwrap(),
        )
    })
}

/// All copies, united in some order, now and then in groups and through files.
fn united(rules: &dyn Rules, world: &World, turn: usize) -> Result<Minutes, String> {
    let mut heap = world.copies.clone();
    let mut order = world.order.iter().cycle().skip(turn);
    while heap.len() > 1 {
        let n = *order.next().unwrap();
        let mut one = heap.swap_remove(usize::from(n) % heap.len());
        let other = usize::from(n / 3) % heap.len();
        if n.is_multiple_of(5) {
            one = rules
                .read(&rules.print(&one))
                .map_err(|error| error.to_string())?;
        }
        rules.join(&mut heap[other], &one);
    }
    Ok(heap.remove(0))
}

fn commutative(rules: &dyn Rules, world: &World) -> Result<(), String> {
    for (a, b) in pairs(world) {
        let (one, other) = (rules.joined(a, b), rules.joined(b, a));
        ensure(one == other, || format!("{one:#?}\nis not\n{other:#?}"))?;
        let (one, other) = (rules.print(&one), rules.print(&other));
        ensure(one == other, || format!("{one}\nis not\n{other}"))?;
    }
    Ok(())
}

fn associative(rules: &dyn Rules, world: &World) -> Result<(), String> {
    for (a, b) in pairs(world) {
        let c = pick(&world.copies, world.order[9]).unwrap();
        let one = rules.joined(&rules.joined(a, b), c);
        let other = rules.joined(a, &rules.joined(b, c));
        ensure(one == other, || format!("{one:#?}\nis not\n{other:#?}"))?;
    }
    Ok(())
}

fn idempotent(rules: &dyn Rules, world: &World) -> Result<(), String> {
    for (a, b) in pairs(world) {
        ensure(rules.joined(a, a) == *a, || {
            format!("{a:#?} united with itself")
        })?;
        let both = rules.joined(a, b);
        for copy in [a, b, &both] {
            let again = rules.joined(&both, copy);
            ensure(again == both, || format!("{both:#?}\nbecame\n{again:#?}"))?;
        }
    }
    Ok(())
}

fn nothing_lost(rules: &dyn Rules, world: &World) -> Result<(), String> {
    for (a, b) in pairs(world) {
        let both = rules.joined(a, b);
        for (one, other) in [(a, b), (b, a)] {
            for (id, entry) in one.entries() {
                let Entry::Held(record) = entry else { continue };
                let other = other.entries().get(id);
                if other == Some(&Entry::Erased) {
                    continue;
                }
                let replaced = past(other);
                let kept = |cell: &CellName| both.record(id).and_then(|r| r.cells.get(cell));
                for (cell, heads) in &record.cells {
                    for head in heads
                        .iter()
                        .filter(|head| !replaced.contains(&record.revision(cell, head)))
                    {
                        let kept = kept(cell).is_some_and(|heads| heads.contains(head));
                        ensure(kept, || format!("{id} {cell}: {head:?} is lost"))?;
                    }
                }
            }
        }
    }
    Ok(())
}

fn as_the_oracle_says(rules: &dyn Rules, world: &World) -> Result<(), String> {
    let expected = world.log.entries();
    for turn in [0, 5] {
        let all = united(rules, world, turn)?;
        for (id, entry) in &expected {
            let held = all.entries().get(id);
            ensure(held == Some(entry), || {
                format!("{id}: {held:#?}\nshould be\n{entry:#?}")
            })?;
        }
        ensure(all.entries().len() == expected.len(), || {
            "there is too much".into()
        })?;
    }
    Ok(())
}

/// What was replaced in that entry.
pub fn past(entry: Option<&Entry>) -> BTreeSet<Revision> {
    match entry {
        Some(Entry::Held(record)) => record.past.clone(),
        Some(Entry::Orphan(past)) => past.clone(),
        Some(Entry::Erased) | None => BTreeSet::new(),
    }
}

fn nothing_comes_back(rules: &dyn Rules, world: &World) -> Result<(), String> {
    for (a, b) in pairs(world) {
        for (id, entry) in rules.joined(a, b).entries() {
            let replaced = &past(a.entries().get(id)) | &past(b.entries().get(id));
            let kept = *entry == Entry::Erased || past(Some(entry)) == replaced;
            ensure(kept, || {
                format!("{id}: {entry:#?}\nshould know {replaced:?}")
            })?;
        }
    }
    let all = united(rules, world, 3)?;
    for id in world.log.erased() {
        ensure(all.is_erased(id), || format!("{id} is back"))?;
    }
    let file = rules.print(&all);
    let view = typed(&all);
    let texts = world.log.texts();
    for (text, _) in texts
        .iter()
        .filter(|(text, live)| text.starts_with('⟦') && !live)
    {
        if texts.contains(&(text, true)) {
            continue;
        }
        let mark = &text[..=text.find('⟧').unwrap() + 2];
        ensure(!file.contains(mark), || {
            format!("{mark} is in the file:\n{file}")
        })?;
        ensure(!view.contains(mark), || format!("{mark} is in the view"))?;
    }
    Ok(())
}

fn decided_stays_decided(rules: &dyn Rules, world: &World) -> Result<(), String> {
    let mut all = united(rules, world, 7)?;
    let mut chance = chance(99);
    let mut pen = Pen::new(&mut all, author("Anna", 1000), &mut chance);
    // Bringing a record back can bring back what was asked of it, so that there may be more.
    for _ in 0..1000 {
        if pen.minutes().conflicts().is_empty() {
            break;
        }
        resolve(&mut pen, usize::from(world.order[0]), "besloten");
    }
    drop(pen);
    ensure(all.conflicts().is_empty(), || {
        format!("{:?} are left", all.conflicts())
    })?;
    for copy in &world.copies {
        rules.join(&mut all, copy);
        ensure(all.conflicts().is_empty(), || {
            format!("{:?} are back", all.conflicts())
        })?;
    }
    Ok(())
}

fn read_as_printed(rules: &dyn Rules, world: &World) -> Result<(), String> {
    let all = united(rules, world, 1)?;
    for copy in world.copies.iter().chain([&all]) {
        let text = rules.print(copy);
        let read = rules
            .read(&text)
            .map_err(|error| format!("{error}\n{text}"))?;
        ensure(read == *copy, || {
            format!("{copy:#?}\nbecame\n{read:#?}\nthrough\n{text}")
        })?;
        let (seen, found) = (typed(copy), typed(&read));
        ensure(seen == found, || format!("{seen}\nis seen as\n{found}"))?;
        let again = rules.print(&read);
        ensure(again == text, || format!("{text}\nprints as\n{again}"))?;
    }
    Ok(())
}

fn most_restrictive(rules: &dyn Rules, world: &World) -> Result<(), String> {
    let rank = |level: Option<&Value>| match level.and_then(Value::as_str) {
        Some("public") => 2,
        Some("network") => 1,
        _ => 0,
    };
    let all = united(rules, world, 2)?;
    for minutes in world.copies.iter().chain([&all]) {
        for (id, entry) in minutes.entries() {
            let Entry::Held(record) = entry else { continue };
            let in_force = rank(rules.level(minutes, id).as_ref());
            for head in record.cells.get("level").into_iter().flatten() {
                let live = rank(head.value.as_ref());
                ensure(in_force <= live, || {
                    format!("{id}: {in_force} in force over {live}")
                })?;
            }
        }
    }
    Ok(())
}

fn change_is_a_copy(rules: &dyn Rules, world: &World) -> Result<(), String> {
    let mut applied = world.copies[0].clone();
    for change in &world.changes {
        let mut copy = Minutes::new(session());
        rules.apply(&mut copy, change);
        let joined = rules.joined(&applied, &copy);
        rules.apply(&mut applied, change);
        ensure(applied == joined, || {
            format!("{change:?}\n{applied:#?}\nis not\n{joined:#?}")
        })?;
        ensure(typed(&applied) == typed(&joined), || {
            format!("{change:?} is seen in two ways")
        })?;
    }
    Ok(())
}

fn changes_in_any_order(rules: &dyn Rules, world: &World) -> Result<(), String> {
    let replay = |changes: &mut dyn Iterator<Item = &Change>| {
        let mut minutes = Minutes::new(session());
        changes.for_each(|change| rules.apply(&mut minutes, change));
        minutes
    };
    let once = replay(&mut world.changes.iter());
    let mut shuffled: Vec<&Change> = world.changes.iter().rev().chain(&world.changes).collect();
    let most = shuffled.len();
    for (n, to) in world.order.iter().enumerate().take(most) {
        shuffled.swap(n, usize::from(*to) % most);
    }
    let again = replay(&mut shuffled.into_iter());
    ensure(once == again, || format!("{once:#?}\nis not\n{again:#?}"))?;
    ensure(typed(&once) == typed(&again), || {
        "the two are seen in two ways".into()
    })
}

fn undo_brings_back(rules: &dyn Rules, world: &World) -> Result<(), String> {
    let mut minutes = united(rules, world, 4)?;
    let before = typed(&minutes);
    let mut chance = chance(77);
    let mut pen = Pen::new(&mut minutes, author("Anna", 2000), &mut chance);
    let held = |(_, entry): &(&Id, &Entry)| matches!(entry, Entry::Held(_));
    let ids: Vec<Id> = pen
        .minutes()
        .entries()
        .iter()
        .filter(held)
        .map(|(id, _)| id.clone())
        .collect();
    for (n, id) in ids.iter().enumerate() {
        match world.order[n % world.order.len()] % 5 {
            0 => pen.take_away(id),
            1 => pen.bring_back(id),
            2 => pen.clear(id, "text"),
            3 => pen.put(id, "perspectives", "one"),
            _ => pen.set(id, "title", "anders"),
        }
    }
    let note = pen.make(Kind::Contribution);
    pen.set(&note, "text", "nieuw");
    pen.set(&session(), "leader", "somebody else");
    resolve(&mut pen, 1, "besloten");
    let (_, step) = pen.finish();
    let mut pen = Pen::new(&mut minutes, author("Anna", 2001), &mut chance);
    rules.undo(&mut pen, &step);
    drop(pen);
    let after = typed(&minutes);
    ensure(before == after, || format!("{before}\nis not\n{after}"))
}

fn removal_disputed(rules: &dyn Rules, world: &World) -> Result<(), String> {
    let all = united(rules, world, 6)?;
    for (id, entry) in all.entries() {
        let Entry::Held(record) = entry else { continue };
        let heads = record.cells.get("~removed").map_or(&[][..], |heads| heads);
        let takes: Vec<_> = heads.iter().filter(|head| head.value.is_some()).collect();
        // What a hand wrote over a removal is not in the log.
        if takes.is_empty()
            || !takes.iter().all(|head| {
                world
                    .log
                    .seen
                    .contains_key(&record.revision("~removed", head))
            })
        {
            continue;
        }
        let seen = |revision: Revision| {
            takes
                .iter()
                .any(|head| world.log.seen[&record.revision("~removed", head)].contains(&revision))
        };
        let others = record
            .cells
            .iter()
            .filter(|(cell, _)| ***cell != *"~removed");
        let overlooked = others
            .flat_map(|(cell, heads)| heads.iter().map(move |head| (cell, head)))
            .any(|(cell, head)| !seen(record.revision(cell, head)));
        let disputed = overlooked || takes.len() < heads.len();
        let says = all.conflicts().contains(&(id.clone(), "~removed".into()));
        ensure(says == disputed, || {
            format!("{id}: disputed is {disputed}, said is {says}")
        })?;
    }
    Ok(())
}

fn pen_says_all(_: &dyn Rules, world: &World) -> Result<(), String> {
    let unsaid = &world.unsaid;
    ensure(unsaid.is_empty(), || format!("{unsaid:?}"))
}

/// What a person sees: every typed record.
pub fn typed(minutes: &Minutes) -> String {
    let m = minutes;
    format!(
        "{:?}",
        (
            (
                m.session(),
                m.participants(),
                m.agenda(),
                m.spans(),
                m.rounds(),
                m.groups()
            ),
            (
                m.contributions(),
                m.insights(),
                m.proposals(),
                m.versions(),
                m.responses()
            ),
            (
                m.decisions(),
                m.actions(),
                m.questions(),
                m.agreements(),
                m.advice()
            ),
            (
                m.reactions(),
                m.consents_to_share(),
                m.evaluations(),
                m.checks(),
                m.links()
            ),
        )
    )
}

/// Says which law the world that comes of a plan breaks, if it breaks one.
pub fn judge(plan: &Plan, rules: &dyn Rules) -> Result<(), (&'static str, String)> {
    let world = play(plan, rules).map_err(|why| ("on the way", why))?;
    for (name, law) in LAWS {
        law(rules, &world).map_err(|why| (name, why))?;
    }
    Ok(())
}

#[test]
fn every_law_holds() {
    let fail = |(law, why): (&str, String)| {
        proptest::test_runner::TestCaseError::fail(format!("{law}:\n{why}"))
    };
    TestRunner::new(crate::worlds(150))
        .run(&plans(), |plan| judge(&plan, &True).map_err(fail))
        .unwrap_or_else(|error| panic!("{error}"));
}

/// A world that once broke a law: a name was written by hand where a list of that name, from a
/// later kring, stood on top of another's.
#[test]
fn a_name_out_of_sight_may_be_written_again() {
    let plan = Plan {
        events: vec![
            Event::Hand(81, Hand::AddToLaterList(0)),
            Event::Hand(1, Hand::AddName(100)),
            Event::Join(42, 130, false),
            Event::Hand(15, Hand::AddName(180)),
        ],
        order: vec![0; 16],
    };
    assert_eq!(judge(&plan, &True), Ok(()));
}
