//! The two sides that git leaves in a file when it cannot merge them.

/// What stands in the text: both sides of every place that git marked, each as a whole text. `None`
/// when there is no such place, or its marks do not fit together.
pub(super) fn sides(text: &str) -> Option<[String; 2]> {
    let mut sides = [String::new(), String::new()];
    let mut at = Part::Both;
    let mut found = false;
    for line in text.split_inclusive('\n') {
        let next = match (at, mark(line)) {
            (Part::Both, Some('<')) => Part::Ours,
            (Part::Ours, Some('|')) => Part::Before,
            (Part::Ours | Part::Before, Some('=')) => Part::Theirs,
            (Part::Theirs, Some('>')) => Part::Both,
            (_, Some('<' | '>')) => return None,
            (_, _) => {
                match at {
                    Part::Both => sides.iter_mut().for_each(|side| side.push_str(line)),
                    Part::Ours => sides[0].push_str(line),
                    Part::Theirs => sides[1].push_str(line),
                    // What both began from adds nothing.
                    Part::Before => {}
                }
                continue;
            }
        };
        found = true;
        at = next;
    }
    (found && at == Part::Both).then_some(sides)
}

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Both,
    Ours,
    Before,
    Theirs,
}

/// Whether git wrote the line, to tell two sides apart.
pub(super) fn is_mark(line: &str) -> bool {
    mark(line).is_some()
}

/// The sign that a line repeats seven times at its beginning, as git's marks do. No line of JSON begins
/// so.
fn mark(line: &str) -> Option<char> {
    let first = line.chars().next()?;
    let rest = line.trim_start_matches(first);
    let is_mark = line.len() - rest.len() == 7 && (rest.trim().is_empty() || rest.starts_with(' '));
    ("<|=>".contains(first) && is_mark).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_two_sides() {
        let text = "a\n<<<<<<< ours\nb\n||||||| before\nx\n=======\nc\nd\n>>>>>>> theirs\ne\n<<<<<<< o\n=======\nf\n>>>>>>> t\n";
        assert_eq!(
            sides(text),
            Some(["a\nb\ne\n".to_owned(), "a\nc\nd\ne\nf\n".to_owned()])
        );
    }

    #[test]
    fn marks_that_do_not_fit_are_no_sides() {
        for text in [
            "",
            "a\n",
            "<<<<<<< o\na\n",
            "<<<<<<< o\na\n=======\nb\n",
            ">>>>>>> t\n",
            "<<<<<<< o\n<<<<<<< o\n=======\n>>>>>>> t\n",
            "<<<<<<<<< o\n=======\n>>>>>>>>> t\n",
        ] {
            assert_eq!(sides(text), None, "{text:?}");
        }
    }
}
