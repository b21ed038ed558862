//! A person's sheet as Markdown. What somebody said stays text, whatever signs stand in it.

use super::sheet::{Choice, Sheet, Told};

/// A line on which a day can be written.
const LINE: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

/// The sheet as Markdown.
#[must_use]
pub fn markdown(sheet: &Sheet) -> String {
    let mut page = Page::default();
    page.block(&[&format!("# {}", escaped(&sheet.heading))]);
    page.lines(sheet.about.iter().map(|line| escaped(line)));
    for paragraph in &sheet.intro {
        page.block(&[&escaped(paragraph)]);
    }
    for told in &sheet.texts {
        page.told(told);
    }
    for choice in sheet.choices.iter().chain([&sheet.ending]) {
        page.choice(choice);
    }
    page.0
}

/// Blocks with an empty line between them.
#[derive(Default)]
struct Page(String);

impl Page {
    fn block<T: AsRef<str>>(&mut self, lines: &[T]) {
        if lines.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        for line in lines {
            self.0.push_str(line.as_ref());
            self.0.push('\n');
        }
    }

    /// Lines that stay lines.
    fn lines(&mut self, lines: impl Iterator<Item = String>) {
        let lines: Vec<String> = lines.collect();
        let broken: Vec<String> = (1..)
            .zip(&lines)
            .map(|(n, line)| format!("{line}{}", if n < lines.len() { "\\" } else { "" }))
            .collect();
        self.block(&broken);
    }

    fn told(&mut self, told: &Told) {
        self.block(&[&format!("## {}", escaped(&told.label))]);
        self.quote(&told.words);
        for words in &told.others {
            self.block(&["\\~"]);
            self.quote(words);
        }
        for remark in &told.remarks {
            self.block(&[&escaped(remark)]);
        }
        let until = format!("{} {LINE}", escaped(&told.until));
        let rows = told.boxes.iter().map(|group| boxes(group));
        self.lines(rows.chain([until]));
    }

    fn choice(&mut self, choice: &Choice) {
        self.block(&[&format!("## {}", escaped(&choice.title))]);
        let points = choice.points.iter();
        let points: Vec<String> = points
            .map(|point| format!("- {}", escaped(point)))
            .collect();
        self.block(&points);
    }

    /// Words as a quotation: line breaks stay, and an empty line begins a new paragraph of it.
    fn quote(&mut self, lines: &[String]) {
        let quoted = lines.iter().enumerate().map(|(n, line)| {
            let line = escaped(line);
            let next = lines.get(n + 1);
            let goes_on = !line.is_empty() && next.is_some_and(|next| !next.trim().is_empty());
            let end = if goes_on { "\\" } else { "" };
            format!("> {line}{end}").trim_end().to_owned()
        });
        self.block(&quoted.collect::<Vec<_>>());
    }
}

fn boxes(group: &[String]) -> String {
    let boxes = group.iter().map(|one| format!("☐ {}", escaped(one)));
    boxes.collect::<Vec<_>>().join("   ")
}

/// A line in which no sign means anything to Markdown. Room at its ends is dropped.
fn escaped(line: &str) -> String {
    let line = line.trim();
    let mut out = String::with_capacity(line.len() + 8);
    // A line that begins with a number and a point or bracket would be a list.
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, sign) in line.char_indices() {
        let acts = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '~' | '|' | '$' | '^'
            | '{' => true,
            '-' | '+' | '=' => at == 0,
            '.' | ')' => at == digits && digits > 0,
            // Addresses would become links.
            ':' => at == 0 || line[at + 1..].starts_with("//"),
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn signs_that_mean_something_are_escaped_and_others_stand_as_they_are() {
        for (line, expected) in [
            (
                "gewoon, met - en + en 1. erin",
                "gewoon, met - en + en 1. erin",
            ),
            ("- geen lijst", "\\- geen lijst"),
            ("12) geen lijst", "12\\) geen lijst"),
            ("1. geen lijst", "1\\. geen lijst"),
            ("# geen kop", "\\# geen kop"),
            ("=====", "\\====="),
            ("> geen <b>citaat</b>", "\\> geen \\<b\\>citaat\\</b\\>"),
            (
                "*nadruk* _hier_ `daar`",
                "\\*nadruk\\* \\_hier\\_ \\`daar\\`",
            ),
            ("![foto](http://x)", "!\\[foto\\](http\\://x)"),
            ("&amp; a\\b", "\\&amp; a\\\\b"),
            ("    geen code", "geen code"),
        ] {
            assert_eq!(escaped(line), expected);
        }
    }
}
