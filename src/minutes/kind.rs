//! The kinds of record, and the macro that declares a kind with all its fields in one place.

use std::fmt;
use std::sync::Arc;

use schemars::{Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use super::Id;
use super::field::Shape;

/// One field of a kind of record.
#[derive(Debug, Clone, Copy)]
pub struct FieldSpec {
    /// Its name in the file.
    pub name: &'static str,
    /// How its values are divided into cells.
    pub shape: Shape,
    /// Whether it refers to other records of the session.
    pub refers: bool,
    /// Tells what was expected, when a value does not fit one of its cells.
    pub(super) check: fn(Option<&str>, &Value) -> Result<(), String>,
}

/// A record as the program reads it: one struct per kind.
pub trait TypedRecord: Sized {
    /// Its fields, in the order in which they are printed.
    const FIELDS: &'static [FieldSpec];

    /// An empty record.
    fn new(id: Id) -> Self;

    /// Takes in the value of one cell. Fields that are not known are passed over.
    ///
    /// # Errors
    /// What was expected, when the value does not fit the field.
    fn take(&mut self, field: &str, element: Option<&str>, value: &Value) -> Result<(), String>;

    /// The JSON Schema of the record.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

/// Declares typed records: the struct, the order of its fields, how its cells are read, and its
/// JSON Schema, all from one list.
macro_rules! records {
    ($($(#[doc = $doc:literal])* $name:ident {
        $($(#[doc = $fdoc:literal])* $field:ident: $type:ty,)*
    })*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            /// The record's id.
            pub id: $crate::minutes::Id,
            $($(#[doc = $fdoc])* pub $field: $type,)*
        }

        impl $crate::minutes::kind::TypedRecord for $name {
            const FIELDS: &'static [$crate::minutes::kind::FieldSpec] = &[$(
                $crate::minutes::kind::FieldSpec {
                    name: stringify!($field),
                    shape: <$type as $crate::minutes::field::Field>::SHAPE,
                    refers: <$type as $crate::minutes::field::Field>::REFERS,
                    check: |element, value| {
                        $crate::minutes::field::Field::take(
                            &mut <$type>::default(), element, value,
                        )
                    },
                },
            )*];

            fn new(id: $crate::minutes::Id) -> Self {
                Self { id, $($field: Default::default(),)* }
            }

            fn take(
                &mut self,
                field: &str,
                element: Option<&str>,
                value: &serde_json::Value,
            ) -> Result<(), String> {
                match field {
                    $(stringify!($field) => {
                        $crate::minutes::field::Field::take(&mut self.$field, element, value)
                    })*
                    _ => Ok(()),
                }
            }

            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut properties = serde_json::Map::new();
                let id = generator.subschema_for::<$crate::minutes::Id>();
                properties.insert(
                    "id".into(),
                    serde_json::json!({ "allOf": [id], "minLength": 1, "maxLength": 256 }),
                );
                $(properties.insert(
                    stringify!($field).into(),
                    $crate::minutes::kind::described(
                        <$type as $crate::minutes::field::Field>::schema(generator),
                        concat!($($fdoc),*),
                    ),
                );)*
                schemars::json_schema!({
                    "type": "object",
                    "description": concat!($($doc),*).trim(),
                    "properties": properties,
                    "required": ["id"]
                })
            }
        }
    )*};
}
pub(super) use records;

/// The schema with a description, as a value.
pub(super) fn described(mut schema: Schema, text: &str) -> Value {
    schema.insert("description".into(), text.trim().into());
    schema.to_value()
}

/// Declares the kinds with the list of the file in which each stands, and the typed view of all.
macro_rules! kinds {
    ($($kind:ident: $type:ident in $list:ident),* $(,)?) => {
        /// What a record is.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = concat!("A record of the list `", stringify!($list), "`.")] $kind,)*
            /// A record of a list that only a later kring knows.
            Other(Arc<str>),
        }

        impl Kind {
            /// Every kind that this kring knows, in the order of the file.
            pub const KNOWN: &'static [Self] = &[$(Self::$kind),*];

            /// The list of the file in which records of this kind stand.
            #[must_use]
            pub fn list(&self) -> &str {
                match self {
                    $(Self::$kind => stringify!($list),)*
                    Self::Other(list) => list,
                }
            }

            /// The kind of the records in the list `list`.
            #[must_use]
            pub fn of_list(list: &str) -> Self {
                match list {
                    $(stringify!($list) => Self::$kind,)*
                    other => Self::Other(other.into()),
                }
            }

            /// The fields of this kind that this kring knows, in the order of the file.
            #[must_use]
            pub fn fields(&self) -> &'static [FieldSpec] {
                match self {
                    $(Self::$kind => <$type as TypedRecord>::FIELDS,)*
                    Self::Other(_) => &[],
                }
            }

            pub(super) fn schema(&self, generator: &mut SchemaGenerator) -> Option<Schema> {
                match self {
                    $(Self::$kind => Some(<$type as TypedRecord>::schema(generator)),)*
                    Self::Other(_) => None,
                }
            }
        }

        /// All records that stand in the upper part of the file, as typed values by id.
        #[derive(Debug, Clone, Default)]
        pub(super) struct Typed {
            $(pub $list: std::collections::BTreeMap<Id, $type>,)*
        }

        impl Typed {
            /// Puts in the record of that kind, from its cells; one that was there is replaced.
            pub fn put<'a>(
                &mut self,
                kind: &Kind,
                id: &Id,
                cells: impl Iterator<Item = (&'a str, Option<&'a str>, &'a Value)>,
            ) {
                match kind {
                    $(Kind::$kind => {
                        let mut record = $type::new(id.clone());
                        for (field, element, value) in cells {
                            // A cell that does not fit was refused on reading and cannot be
                            // written, so that nothing is passed over here in silence.
                            let _ = record.take(field, element, value);
                        }
                        self.$list.insert(id.clone(), record);
                    })*
                    Kind::Other(_) => {}
                }
            }

            /// Takes out the record of that kind.
            pub fn take_out(&mut self, kind: &Kind, id: &Id) {
                match kind {
                    $(Kind::$kind => { self.$list.remove(id); })*
                    Kind::Other(_) => {}
                }
            }
        }
    };
}

use super::records::{
    Account, Action, Advice, Agreement, Check, ConsentToShare, Contribution, Decision, Evaluation,
    Group, Insight, Item, Link, Participant, Proposal, Question, Reaction, Response, Round,
    Session, Span, Version,
};

kinds! {
    Session: Session in session,
    Participant: Participant in participants,
    Item: Item in agenda,
    Span: Span in spans,
    Round: Round in rounds,
    Group: Group in groups,
    Contribution: Contribution in contributions,
    Insight: Insight in insights,
    Proposal: Proposal in proposals,
    Version: Version in versions,
    Response: Response in responses,
    Decision: Decision in decisions,
    Action: Action in actions,
    Question: Question in questions,
    Agreement: Agreement in agreements,
    Advice: Advice in advice,
    Reaction: Reaction in reactions,
    ConsentToShare: ConsentToShare in consents_to_share,
    Evaluation: Evaluation in evaluations,
    Check: Check in checks,
    Link: Link in links,
    Account: Account in accounts,
}

impl Kind {
    /// The field of that name, if this kring knows it.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        self.fields().iter().find(|spec| spec.name == name)
    }

    /// The kind of the records in a list of which only a later kring knows; `None` for names that
    /// have a meaning already.
    pub(super) fn unknown(list: &str) -> Option<Self> {
        let kind = Self::of_list(list);
        let free = matches!(kind, Self::Other(_)) && !matches!(list, "format" | "history");
        free.then_some(kind)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.list())
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.list())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|list| Self::of_list(&list))
    }
}
