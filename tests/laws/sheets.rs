//! A person's sheet: what anybody said stays text in every format, and nothing of others is on it.

use kring::lang::{Language, visible};
use kring::minutes::{Author, Id, Kind, Minutes, Pen, Stamp};
use kring::share::html::html;
use kring::share::markdown::markdown;
use kring::share::sheet::{Sheet, sheet};
use kring::share::text::text;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Text full of signs that mean something somewhere.
fn words() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        3 => "[a-z ]{1,6}",
        3 => prop::sample::select(vec![
            "*", "_", "**", "`", "```", "~~~", "#", "##", "-", "- ", "+ ", "1. ", "2) ", "> ", "<", "</p>", "<b>",
            "<!--", "&", "&amp;", "&#65;", "[", "](x)", "![", "\\", "|", "|-|", "---", "===", ":", "://", "http://x.nl",
            "www.x.nl", "$", "$$", "\"", "'", "\n", "\n\n", "\n    ", "\t", "{", "}", "{{", "(c)", "^", "[^1]", "::",
            "<script>", "\u{1b}[2J", "\u{202e}", "\u{200b}", "漢字", "ש", "👩‍👧", "e\u{301}", "\r\n", "\u{85}", "\u{2028}",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(|c| c.to_string()),
    ];
    prop::collection::vec(sign, 1..14).prop_map(|parts| parts.concat())
}

/// Minutes in which Sam said some things and others said `others`.
fn minutes(own: &[String], others: &[String]) -> (Minutes, Id) {
    let mut minutes = Minutes::new(Id::new("s"));
    let mut seed = 0_u8;
    let mut chance = |bytes: &mut [u8]| {
        for byte in bytes {
            seed = seed.wrapping_mul(5).wrapping_add(113);
            *byte = seed;
        }
    };
    let author = Author {
        who: "Anna".into(),
        at: Stamp::parse("2026-11-19T13:30:00+01:00").unwrap(),
    };
    let mut pen = Pen::new(&mut minutes, author, &mut chance);
    let session = pen.minutes().session_id().clone();
    pen.set(&session, "title", "Vision");
    pen.set(&session, "started", "2026-11-19T13:30:00+01:00");
    let person = |pen: &mut Pen<'_>, name: &str| {
        let id = pen.make(Kind::Participant);
        pen.set(&id, "name", name);
        id
    };
    let other = |n: usize| others.get(n).cloned().unwrap_or_default();
    let sam = person(&mut pen, "Sam");
    let ruth = person(&mut pen, &other(0));
    pen.set(&ruth, "organisation", other(1));
    for (kind, field) in [
        (Kind::Insight, "text"),
        (Kind::Decision, "text"),
        (Kind::Action, "text"),
        (Kind::Item, "title"),
        (Kind::Agreement, "text"),
        (Kind::Advice, "text"),
    ] {
        let id = pen.make(kind.clone());
        pen.set(&id, field, other(2));
        if kind == Kind::Action {
            pen.put(&id, "owners", sam.as_str());
        }
    }
    for (n, words) in own.iter().enumerate() {
        let id = pen.make(Kind::Contribution);
        pen.set(&id, "text", words.as_str());
        pen.put(&id, "speakers", sam.as_str());
        let id = pen.make(Kind::Contribution);
        pen.set(&id, "text", other(n));
        pen.put(&id, "speakers", ruth.as_str());
        let id = pen.make(Kind::Question);
        pen.set(&id, "text", other(n + 1));
        pen.set(&id, "raised_by", ruth.as_str());
    }
    let answer = pen.make(Kind::ConsentToShare);
    pen.set(&answer, "participant", ruth.as_str());
    let taken = pen.make(Kind::Contribution);
    pen.set(&taken, "text", other(3));
    pen.put(&taken, "speakers", sam.as_str());
    pen.take_away(&taken);
    let _ = pen.finish();
    (minutes, sam)
}

fn pages(sheet: &Sheet) -> [String; 3] {
    [text(sheet), markdown(sheet), html(sheet)]
}

/// What a reader of Markdown sees of the words, text by text.
fn read_markdown(page: &str) -> Result<Vec<String>, TestCaseError> {
    let mut options = Options::all();
    // Typographic quotes are a taste of the reader's.
    options.remove(Options::ENABLE_SMART_PUNCTUATION);
    options.remove(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);
    options.remove(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS);
    let mut found = Vec::new();
    let mut inside: Option<String> = None;
    for event in Parser::new_ext(page, options) {
        match (&mut inside, event) {
            (None, Event::Start(Tag::BlockQuote(kind))) => {
                prop_assert!(kind.is_none());
                inside = Some(String::new());
            }
            (Some(_), Event::End(TagEnd::BlockQuote(_))) => found.extend(inside.take()),
            (Some(words), Event::Start(Tag::Paragraph)) if !words.is_empty() => {
                words.push_str("\n\n");
            }
            (Some(_), Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)) => {}
            (Some(words), Event::Text(text)) => words.push_str(&text),
            (Some(words), Event::HardBreak) => words.push('\n'),
            (Some(_), other) => prop_assert!(false, "{other:?} in {page}"),
            (None, Event::Html(_) | Event::InlineHtml(_) | Event::Code(_)) => {
                prop_assert!(false, "{page}");
            }
            (None, _) => {}
        }
    }
    Ok(found)
}

/// What a reader of HTML sees of the words, text by text.
fn read_html(page: &str) -> Result<Vec<String>, TestCaseError> {
    let mut found = Vec::new();
    for quote in page.split("<blockquote>\n").skip(1) {
        let (words, _) = quote.split_once("</blockquote>").unwrap();
        let words = words.trim_end().replace("</p>\n<p dir=\"auto\">", "\n\n");
        let words = words.replace("<br>\n", "\n");
        let words = words.replace("<p dir=\"auto\">", "").replace("</p>", "");
        prop_assert!(!words.contains(['<', '>', '"', '\'']), "{words}");
        let words = words.replace("&lt;", "<").replace("&gt;", ">");
        let words = words.replace("&quot;", "\"").replace("&#39;", "'");
        found.push(words.replace("&amp;", "&"));
    }
    Ok(found)
}

/// The words line by line, with at most one empty line between two others.
fn tidy(lines: &[String]) -> String {
    let mut out: Vec<&str> = Vec::new();
    for line in lines.iter().map(|line| line.trim()) {
        if line.is_empty() && out.last().is_none_or(|last| last.is_empty()) {
            continue;
        }
        out.push(line);
    }
    out.join("\n").trim_end().to_owned()
}

#[test]
fn what_was_said_stays_text_in_every_format() {
    let law = |own: Vec<String>| {
        let (minutes, sam) = minutes(&own, &[]);
        let Some(sheet) = sheet(&minutes, &sam, Language::English) else {
            prop_assert!(own.iter().all(|words| words.trim().is_empty()));
            return Ok(());
        };
        let expected: Vec<String> = sheet.texts.iter().map(|told| tidy(&told.words)).collect();
        let said = own.iter().filter(|words| !words.trim().is_empty());
        let said: Vec<String> = said
            .map(|words| {
                words
                    .trim()
                    .lines()
                    .map(|line| {
                        visible(line.replace('\t', " ").trim_end())
                            .trim()
                            .to_owned()
                    })
                    .collect::<Vec<_>>()
            })
            .map(|lines| tidy(&lines))
            .collect();
        prop_assert_eq!(&expected, &said, "nothing is left out");
        let [text, markdown, html] = pages(&sheet);
        prop_assert_eq!(read_markdown(&markdown)?, expected.clone(), "{}", &markdown);
        let of_html: Vec<String> = read_html(&html)?
            .iter()
            .map(|words| tidy(&words.split('\n').map(str::to_owned).collect::<Vec<_>>()))
            .collect();
        prop_assert_eq!(of_html, expected.clone(), "{}", html);
        let in_text = text.lines().filter_map(|line| line.strip_prefix("  |"));
        let in_text: Vec<&str> = in_text.flat_map(str::split_whitespace).collect();
        let all: Vec<&str> = expected
            .iter()
            .flat_map(|words| words.split_whitespace())
            .collect();
        prop_assert_eq!(in_text, all);
        for page in [&text, &markdown, &html] {
            let acts = |c: char| c.is_control() && c != '\n';
            prop_assert!(!page.contains(acts), "{page:?}");
        }
        Ok(())
    };
    TestRunner::new(crate::worlds(600))
        .run(&prop::collection::vec(words(), 1..4), law)
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn nothing_of_others_changes_a_sheet() {
    let law = |(own, one, other): (Vec<String>, Vec<String>, Vec<String>)| {
        let of = |others: &[String]| {
            let (minutes, sam) = minutes(&own, others);
            sheet(&minutes, &sam, Language::Dutch).map(|sheet| pages(&sheet))
        };
        prop_assert_eq!(of(&one), of(&other));
        Ok(())
    };
    let texts = || prop::collection::vec(words(), 1..4);
    TestRunner::new(crate::worlds(150))
        .run(&(texts(), texts(), texts()), law)
        .unwrap_or_else(|error| panic!("{error}"));
}
