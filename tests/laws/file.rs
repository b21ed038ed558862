//! Minutes as a file: what is printed is what is read.

use kring::minutes::{Author, Id, Kind, Minutes, Pen, Stamp, print, read};

fn chance() -> impl FnMut(&mut [u8]) {
    let mut n = 0u8;
    move |bytes: &mut [u8]| {
        for byte in bytes {
            n = n.wrapping_mul(31).wrapping_add(7);
            *byte = n;
        }
    }
}

fn author(who: &str, at: &str) -> Author {
    Author {
        who: who.into(),
        at: Stamp::parse(at).unwrap(),
    }
}

#[test]
fn what_is_printed_is_what_is_read() {
    let mut minutes = Minutes::new(Id::new("s1"));
    let mut chance = chance();
    let mut pen = Pen::new(
        &mut minutes,
        author("Anna", "2026-11-19T14:31:10+01:00"),
        &mut chance,
    );
    pen.make_as(Kind::Session, "s1".into());
    pen.set(&"s1".into(), "title", "Visie");
    let note = pen.make(Kind::Contribution);
    pen.set(&note, "text", "Ik wist pas achteraf");
    pen.put(&note, "speakers", "p1");
    let (_, step) = pen.finish();
    let text = print(&minutes);
    insta::assert_snapshot!(text);
    assert_eq!(read(text.as_bytes()), Ok(minutes.clone()));

    let mut pen = Pen::new(
        &mut minutes,
        author("Anna", "2026-11-19T14:32:10+01:00"),
        &mut chance,
    );
    pen.undo(&step);
    let (_, back) = pen.finish();
    assert!(minutes.contributions().is_empty());
    let text = print(&minutes);
    assert_eq!(read(text.as_bytes()), Ok(minutes.clone()));
    let mut pen = Pen::new(
        &mut minutes,
        author("Anna", "2026-11-19T14:33:10+01:00"),
        &mut chance,
    );
    pen.undo(&back);
    drop(pen);
    assert_eq!(minutes.contributions().len(), 1);
}
