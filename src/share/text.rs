//! A person's sheet as plain text, in lines that fit a letter.

use unicode_width::UnicodeWidthStr as _;

use super::sheet::{Choice, Sheet, Told};

/// The widest line.
const WIDTH: usize = 76;

/// The sheet as plain text.
#[must_use]
pub fn text(sheet: &Sheet) -> String {
    let mut out = Out::default();
    out.line(&sheet.heading);
    out.line(&"=".repeat(sheet.heading.width().min(WIDTH)));
    for line in &sheet.about {
        out.wrapped("", line);
    }
    for paragraph in &sheet.intro {
        out.gap();
        out.wrapped("", paragraph);
    }
    for told in &sheet.texts {
        out.told(told);
    }
    for choice in &sheet.choices {
        out.choice(choice);
    }
    out.choice(&sheet.ending);
    out.0
}

#[derive(Default)]
struct Out(String);

impl Out {
    fn line(&mut self, line: &str) {
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }

    fn gap(&mut self) {
        self.0.push('\n');
    }

    fn told(&mut self, told: &Told) {
        self.gap();
        self.line(&told.label);
        self.words(&told.words);
        for words in &told.others {
            self.line("  ~");
            self.words(words);
        }
        for remark in &told.remarks {
            self.wrapped("  ", &format!("({remark})"));
        }
        for group in &told.boxes {
            let boxes: Vec<String> = group.iter().map(|one| format!("[ ] {one}")).collect();
            self.wrapped("  ", &boxes.join("   "));
        }
        self.line(&format!("  {} ____________________", told.until));
    }

    fn words(&mut self, words: &[String]) {
        for line in words {
            self.wrapped("  | ", line);
        }
    }

    fn choice(&mut self, choice: &Choice) {
        self.gap();
        self.line(&choice.title);
        for point in &choice.points {
            self.wrapped_with("- ", "  ", point);
        }
    }

    fn wrapped(&mut self, before: &str, text: &str) {
        self.wrapped_with(before, before, text);
    }

    /// Lines of at most the width, broken between words; a word that is wider stands alone.
    fn wrapped_with(&mut self, first: &str, before: &str, text: &str) {
        let mut line = String::from(first);
        let mut is_empty = true;
        for word in text.split(' ') {
            if !is_empty && line.width() + 1 + word.width() > WIDTH {
                self.line(&line);
                line = String::from(before);
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.push_str(word);
            is_empty = false;
        }
        self.line(&line);
    }
}
