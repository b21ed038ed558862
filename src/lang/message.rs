//! Messages: from an id and its arguments to a text.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
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
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let arguments: FluentArgs<'a> = arguments.into_iter().collect();
    // A missing argument shows as `{$name}`; tests/lang.rs proves that there is none.
    let mut errors = Vec::new();
    bundle
        .format_pattern(pattern, Some(&arguments), &mut errors)
        .into_owned()
}

/// Whether a message with this id exists in this language; for ids that are composed at run time.
#[must_use]
pub fn has_message(language: Language, id: &str) -> bool {
    bundle(language).has_message(id)
}

/// Reads the texts of a language beforehand, for whoever has something else to do meanwhile.
pub fn read_ahead(language: Language) {
    bundle(language);
}

fn bundle(language: Language) -> &'static Bundle {
    static ENGLISH_BUNDLE: OnceLock<Bundle> = OnceLock::new();
    static DUTCH_BUNDLE: OnceLock<Bundle> = OnceLock::new();
    match language {
        Language::English => ENGLISH_BUNDLE.get_or_init(|| read(language, ENGLISH)),
        Language::Dutch => DUTCH_BUNDLE.get_or_init(|| read(language, DUTCH)),
    }
}

fn read(language: Language, texts: &str) -> Bundle {
    let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // Isolation marks around arguments are invisible characters: terminals and readers stumble over them.
    bundle.set_use_isolating(false);
    let resource =
        FluentResource::try_new(texts.to_owned()).unwrap_or_else(|(readable, _)| readable);
    // A doubled id keeps its first text; tests/lang.rs refuses both this and an unreadable message.
    let _ = bundle.add_resource(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::super::Language::{Dutch, English};
    use super::*;

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
