//! A person's sheet as one page of HTML: no scripts, nothing from elsewhere, readable on a phone and
//! on paper.

use super::sheet::{Choice, Sheet, Told};

/// How it looks: large letters, one column, and each text whole on one side of paper.
const STYLE: &str = "\
body{font:1.05rem/1.55 system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:1rem 1.2rem 3rem;color:#111;background:#fff}\
h1{font-size:1.6rem;line-height:1.25;margin:1rem 0 .3rem}\
h2{font-size:1.1rem;margin:1.8rem 0 .4rem}\
.about{color:#444;margin:0}\
blockquote{margin:.3rem 0;padding:.2rem 0 .2rem 1rem;border-left:.25rem solid #888;font-size:1.15rem;overflow-wrap:anywhere}\
blockquote p{margin:.4rem 0}\
.remark{color:#444;margin:.3rem 0}\
.boxes{list-style:none;margin:.4rem 0;padding:0}\
.boxes li{display:inline-block;margin:.1rem 1.2rem .1rem 0}\
.box{display:inline-block;width:.9em;height:.9em;border:.1em solid #111;margin-right:.4em;vertical-align:-.1em}\
.line{display:inline-block;width:12rem;border-bottom:1px solid #111}\
section{break-inside:avoid}\
@media print{body{font-size:11pt;max-width:none;padding:0}}\
";

/// The sheet as a page of HTML.
#[must_use]
pub fn html(sheet: &Sheet) -> String {
    let mut out = Page::default();
    let language = sheet.language.code();
    out.raw("<!doctype html>\n<html lang=\"");
    out.text(language);
    out.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    out.text(&sheet.heading);
    out.raw("</title>\n<style>");
    out.raw(STYLE);
    out.raw("</style>\n</head>\n<body>\n<header>\n");
    out.element("h1", "", &sheet.heading);
    for line in &sheet.about {
        out.element("p", "about", line);
    }
    out.raw("</header>\n<main>\n");
    for paragraph in &sheet.intro {
        out.element("p", "", paragraph);
    }
    for told in &sheet.texts {
        out.told(told);
    }
    for choice in sheet.choices.iter().chain([&sheet.ending]) {
        out.choice(choice);
    }
    out.raw("</main>\n</body>\n</html>\n");
    out.0
}

#[derive(Default)]
struct Page(String);

impl Page {
    /// Markup of our own.
    fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// Text, in which no sign means anything.
    fn text(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
    }

    fn element(&mut self, name: &'static str, class: &'static str, text: &str) {
        self.raw("<");
        self.raw(name);
        if !class.is_empty() {
            self.raw(" class=\"");
            self.raw(class);
            self.raw("\"");
        }
        self.raw(">");
        self.text(text);
        self.raw("</");
        self.raw(name);
        self.raw(">\n");
    }

    fn told(&mut self, told: &Told) {
        self.raw("<section>\n");
        self.element("h2", "", &told.label);
        self.quote(&told.words);
        for words in &told.others {
            self.quote(words);
        }
        for remark in &told.remarks {
            self.element("p", "remark", remark);
        }
        for group in &told.boxes {
            self.raw("<ul class=\"boxes\">\n");
            for one in group {
                self.raw("<li><span class=\"box\"></span>");
                self.text(one);
                self.raw("</li>\n");
            }
            self.raw("</ul>\n");
        }
        self.raw("<p class=\"remark\">");
        self.text(&told.until);
        self.raw(" <span class=\"line\"></span></p>\n</section>\n");
    }

    /// Words as a quotation: line breaks stay, and an empty line begins a new paragraph of it. Their
    /// direction follows from the words.
    fn quote(&mut self, lines: &[String]) {
        self.raw("<blockquote>\n");
        for paragraph in lines.split(|line| line.trim().is_empty()) {
            if paragraph.is_empty() {
                continue;
            }
            self.raw("<p dir=\"auto\">");
            for (n, line) in paragraph.iter().enumerate() {
                if n > 0 {
                    self.raw("<br>\n");
                }
                self.text(line);
            }
            self.raw("</p>\n");
        }
        self.raw("</blockquote>\n");
    }

    fn choice(&mut self, choice: &Choice) {
        self.raw("<section>\n");
        self.element("h2", "", &choice.title);
        self.raw("<ul>\n");
        for point in &choice.points {
            self.element("li", "", point);
        }
        self.raw("</ul>\n</section>\n");
    }
}
