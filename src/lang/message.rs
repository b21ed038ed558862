//! Messages: from an id and its arguments to a text.

use std::collections::HashMap;
use std::sync::{OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource};
use unic_langid::LanguageIdentifier;

use super::{DUTCH, ENGLISH, Language};

/// The value of an argument: a number (so that plural forms work) or a text (which stands as it is).
pub use fluent_bundle::FluentValue as Value;

type Bundle = FluentBundle<FluentResource>;

/// The text of a message in a language, by the id that stands in `en.ftl` and `nl.ftl`.
///
/// `t!(language, "message-id")`, or with arguments `t!(language, "message-id", name = value, n = 3)`.
/// Numbers choose plural forms, texts stand as they are. The id is always a literal, so that
/// `tests/lang.rs` can hold every use against the files; ids that are composed at run time go through
/// [`message`](crate::lang::message).
#[macro_export]
macro_rules! t {
    ($language:expr, $id:literal $(,)?) => {
        $crate::lang::message($language, $id, [])
    };
    ($language:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::lang::message($language, $id, [$((stringify!($name), $crate::lang::Value::from($value))),+])
    };
}

/// The text of the message `id` with these arguments. A message that does not exist shows as its id:
/// a wrong word on the screen is better than a session that ends.
#[must_use]
pub fn message<'a, const N: usize>(
    language: Language,
    id: &str,
    arguments: [(&'a str, Value<'a>); N],
) -> String {
    let arguments: FluentArgs<'a> = arguments.into_iter().collect();
    let text = texts(language).with(id, |bundle, message| {
        let pattern = message.value()?;
        // A missing argument shows as `{$name}`; tests/lang.rs proves that there is none.
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        Some(text.into_owned())
    });
    text.unwrap_or_else(|| id.to_owned())
}

/// Whether a message with this id exists in this language; for ids that are composed at run time.
#[must_use]
pub fn has_message(language: Language, id: &str) -> bool {
    texts(language).with(id, |_, _| Some(())).is_some()
}

/// The texts of one language. A message is parsed when it is first asked for: a screen shows a
/// tenth of them, and nobody waits for the others when the program starts.
struct Texts {
    /// Every message as it is written, by its id.
    written: HashMap<&'static str, &'static str>,
    read: RwLock<Bundle>,
}

fn texts(language: Language) -> &'static Texts {
    static ENGLISH_TEXTS: OnceLock<Texts> = OnceLock::new();
    static DUTCH_TEXTS: OnceLock<Texts> = OnceLock::new();
    match language {
        Language::English => ENGLISH_TEXTS.get_or_init(|| Texts::new(language, ENGLISH)),
        Language::Dutch => DUTCH_TEXTS.get_or_init(|| Texts::new(language, DUTCH)),
    }
}

impl Texts {
    fn new(language: Language, texts: &'static str) -> Self {
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![identifier]);
        // Isolation marks around arguments are invisible characters: terminals and readers stumble
        // over them.
        bundle.set_use_isolating(false);
        Self {
            written: written(texts).collect(),
            read: RwLock::new(bundle),
        }
    }

    /// What `then` makes of a message; `None` when there is none with this id.
    fn with<T>(
        &self,
        id: &str,
        then: impl Fn(&Bundle, FluentMessage<'_>) -> Option<T>,
    ) -> Option<T> {
        let done = |bundle: &Bundle| then(bundle, bundle.get_message(id)?);
        // A panic elsewhere leaves the bundle whole: adding to it is the last thing that is done.
        let known = done(&self.read.read().unwrap_or_else(PoisonError::into_inner));
        if known.is_some() {
            return known;
        }
        let text = (*self.written.get(id)?).to_owned();
        let message = FluentResource::try_new(text).unwrap_or_else(|(readable, _)| readable);
        let mut bundle = self.read.write().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have been sooner, with the same text.
        let _ = bundle.add_resource(message);
        done(&bundle)
    }
}

/// The messages of a Fluent file, as they are written: an id at the beginning of a line, and all
/// that follows until the next line that begins with a letter or a comment.
fn written(texts: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = texts;
    std::iter::from_fn(move || {
        loop {
            let line = rest.find('\n').map_or(rest.len(), |end| end + 1);
            if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                if rest.is_empty() {
                    return None;
                }
                rest = &rest[line..];
                continue;
            }
            let mut end = line;
            while rest[end..].starts_with([' ', '}', '\n']) {
                end += rest[end..]
                    .find('\n')
                    .map_or(rest.len() - end, |more| more + 1);
            }
            let (message, after) = rest.split_at(end);
            rest = after;
            if let Some((id, _)) = message.split_once('=') {
                return Some((id.trim_end(), message));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::Language::{Dutch, English};
    use super::*;

    #[test]
    fn every_message_is_found_alone_as_in_the_whole_file() {
        for (language, texts) in [(English, ENGLISH), (Dutch, DUTCH)] {
            let whole = FluentResource::try_new(texts.to_owned()).expect("a sound file");
            let mut bundle = Bundle::new_concurrent(vec![]);
            let ids: Vec<&str> = written(texts).map(|(id, _)| id).collect();
            let known = whole.entries().filter(|entry| {
                matches!(entry, fluent_syntax::ast::Entry::Message(message)
                    if ids.contains(&message.id.name))
            });
            assert_eq!(known.count(), ids.len(), "{language:?}");
            bundle.add_resource(whole).expect("no id twice");
            for id in ids {
                let one = texts_of(language, id);
                let whole = bundle.get_message(id).and_then(|message| message.value());
                let whole = whole.map(|pattern| format!("{pattern:?}"));
                assert_eq!(one, whole, "{id}");
            }
        }
    }

    fn texts_of(language: Language, id: &str) -> Option<String> {
        texts(language).with(id, |_, message| Some(format!("{:?}", message.value()?)))
    }

    #[test]
    fn a_missing_message_shows_its_id() {
        assert_eq!(message(English, "no-such-message", []), "no-such-message");
        assert!(!has_message(Dutch, "no-such-message"));
    }

    #[test]
    fn numbers_choose_the_plural_form_and_arguments_stand_without_marks() {
        assert_eq!(t!(English, "home-sessions", count = 1), "1 session");
        assert_eq!(t!(English, "home-sessions", count = 3), "3 sessions");
        assert_eq!(t!(Dutch, "home-sessions", count = 1), "1 bijeenkomst");
        assert_eq!(t!(Dutch, "home-sessions", count = 0), "0 bijeenkomsten");
    }

    #[test]
    fn both_languages_can_be_used_from_several_threads() {
        let threads: Vec<_> = (0..4)
            .map(|_| std::thread::spawn(|| t!(Dutch, "home-sessions", count = 2)))
            .collect();
        for thread in threads {
            assert_eq!(
                thread.join().expect("the thread ends well"),
                "2 bijeenkomsten"
            );
        }
    }
}
