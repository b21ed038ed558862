//! Messages: from an id and its arguments to a text.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use super::{DUTCH, ENGLISH, Language};

/// The value of an argument: a number (so that plural forms work) or a text (which stands as it is).
pub use fluent_bundle::FluentValue as Value;

type Bundle = FluentBundle<FluentResource>;

/// The text of a message in a language, by the id that stands in `en.ftl` and `nl.ftl`.
///
/// `t!(language, "message-id")`, or with arguments `t!(language, "message-id", name = value, n = 3)`.
/// A message that names a command (`{ $do-begin }`, `{ $typed-begin }`) wants a mind in the place of
/// the language: how a command is done depends on where people sit. Numbers choose plural forms, texts stand as they are. The id is always a literal, so that
/// `tests/lang.rs` can hold every use against the files; ids that are composed at run time go through
/// [`message`](crate::lang::message).
#[macro_export]
macro_rules! t {
    ($language:expr, $id:literal $(,)?) => {
        $crate::lang::told(&$language, $id, [])
    };
    ($language:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::lang::told(&$language, $id, [$((stringify!($name), $crate::lang::Value::from($value))),+])
    };
}

/// Who speaks to people: in which language, and how a command is done where they sit.
pub trait Voice {
    /// The language.
    fn language(&self) -> Language;

    /// How a command is done here, by its id: its key, or `/name`. `None` where nobody knows.
    fn doing(&self, _command: &str) -> Option<String> {
        None
    }

    /// What is typed on the line before what a command takes: `/name `, or nothing where the
    /// command asks for it.
    fn typed_before(&self, _command: &str) -> Option<String> {
        None
    }
}

impl Voice for Language {
    fn language(&self) -> Language {
        *self
    }
}

impl<V: Voice + ?Sized> Voice for &V {
    fn language(&self) -> Language {
        (**self).language()
    }

    fn doing(&self, command: &str) -> Option<String> {
        (**self).doing(command)
    }

    fn typed_before(&self, command: &str) -> Option<String> {
        (**self).typed_before(command)
    }
}

impl<V: Voice + ?Sized> Voice for &mut V {
    fn language(&self) -> Language {
        (**self).language()
    }

    fn doing(&self, command: &str) -> Option<String> {
        (**self).doing(command)
    }

    fn typed_before(&self, command: &str) -> Option<String> {
        (**self).typed_before(command)
    }
}

/// The text of the message `id` with these arguments. A message that does not exist shows as its id:
/// a wrong word on the screen is better than a session that ends.
#[must_use]
pub fn message<'a, const N: usize>(
    language: Language,
    id: &str,
    arguments: [(&'a str, Value<'a>); N],
) -> String {
    told(&language, id, arguments)
}

/// The same in somebody's voice, with the commands that the message names as they are done there.
#[must_use]
pub fn told<'a, const N: usize>(
    voice: &impl Voice,
    id: &str,
    arguments: [(&'a str, Value<'a>); N],
) -> String {
    let texts = texts(voice.language());
    let Some(pattern) = texts.pattern(id) else {
        return id.to_owned();
    };
    let mut arguments: FluentArgs<'a> = arguments.into_iter().collect();
    name_commands(voice, pattern, &mut arguments);
    // A missing argument shows as `{$name}`; tests/lang.rs proves that there is none.
    let mut errors = Vec::new();
    let formatter = &texts.formatter;
    formatter
        .format_pattern(pattern, Some(&arguments), &mut errors)
        .into_owned()
}

/// Fills in the commands that a message names.
fn name_commands(voice: &impl Voice, pattern: &Pattern<&str>, arguments: &mut FluentArgs<'_>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                let words = if let Some(command) = id.name.strip_prefix("do-") {
                    voice.doing(command)
                } else if let Some(command) = id.name.strip_prefix("typed-") {
                    voice.typed_before(command)
                } else {
                    None
                };
                if let Some(words) = words {
                    arguments.set(id.name.to_owned(), words);
                }
            }
            Expression::Inline(_) => {}
            Expression::Select { variants, .. } => {
                for variant in variants {
                    name_commands(voice, &variant.value, arguments);
                }
            }
        }
    }
}

/// Whether a message with this id exists in this language; for ids that are composed at run time.
#[must_use]
pub fn has_message(language: Language, id: &str) -> bool {
    texts(language).pattern(id).is_some()
}

/// The texts of one language.
struct Texts {
    file: &'static str,
    /// In order of the ids.
    places: &'static [Place],
    /// Each message as it was read when it was first asked for: a screen shows a tenth of them, and
    /// nobody waits for the others when the program starts.
    read: Box<[OnceLock<FluentResource>]>,
    /// Knows the plurals of the language, and no message: messages do not name each other.
    formatter: Bundle,
}

/// Where a message stands in its file: the bytes at which it and its id begin, its id ends, and it
/// ends. `build.rs` looked that up.
type Place = (usize, usize, usize);

#[expect(clippy::unreadable_literal, reason = "build.rs wrote them")]
const ENGLISH_PLACES: &[Place] = &include!(concat!(env!("OUT_DIR"), "/en.places"));
#[expect(clippy::unreadable_literal, reason = "build.rs wrote them")]
const DUTCH_PLACES: &[Place] = &include!(concat!(env!("OUT_DIR"), "/nl.places"));

fn texts(language: Language) -> &'static Texts {
    static ENGLISH_TEXTS: OnceLock<Texts> = OnceLock::new();
    static DUTCH_TEXTS: OnceLock<Texts> = OnceLock::new();
    let (texts, file, places) = match language {
        Language::English => (&ENGLISH_TEXTS, ENGLISH, ENGLISH_PLACES),
        Language::Dutch => (&DUTCH_TEXTS, DUTCH, DUTCH_PLACES),
    };
    texts.get_or_init(|| Texts::new(language, file, places))
}

impl Texts {
    fn new(language: Language, file: &'static str, places: &'static [Place]) -> Self {
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut formatter = Bundle::new_concurrent(vec![identifier]);
        // Isolation marks around arguments are invisible characters: terminals and readers stumble
        // over them.
        formatter.set_use_isolating(false);
        Self {
            file,
            places,
            read: places.iter().map(|_| OnceLock::new()).collect(),
            formatter,
        }
    }

    /// What stands under an id; `None` when there is no such message.
    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        let named = |(begins, named, _): &Place| &self.file[*begins..*named];
        let place = self.places.binary_search_by(|place| named(place).cmp(id));
        let place = place.ok()?;
        let read = self.read[place].get_or_init(|| {
            let (begins, _, ends) = self.places[place];
            let written = self.file[begins..ends].to_owned();
            // tests/lang.rs refuses a message that cannot be read.
            FluentResource::try_new(written).unwrap_or_else(|(readable, _)| readable)
        });
        match read.get_entry(0)? {
            Entry::Message(message) => message.value.as_ref(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language::{Dutch, English};
    use super::super::written::written;
    use super::*;

    #[test]
    fn every_message_is_found_alone_as_in_the_whole_file() {
        for (language, file) in [(English, ENGLISH), (Dutch, DUTCH)] {
            let whole = FluentResource::try_new(file.to_owned()).expect("a sound file");
            let mut bundle = Bundle::new_concurrent(vec![]);
            let ids: Vec<&str> = written(file).map(|(id, ..)| id).collect();
            let known = whole.entries().filter(|entry| {
                matches!(entry, fluent_syntax::ast::Entry::Message(message)
                    if ids.contains(&message.id.name))
            });
            assert_eq!(known.count(), ids.len(), "{language:?}");
            bundle.add_resource(whole).expect("no id twice");
            for id in ids {
                let one = texts(language).pattern(id);
                let whole = bundle.get_message(id).and_then(|message| message.value());
                assert_eq!(one, whole, "{id}");
            }
        }
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
