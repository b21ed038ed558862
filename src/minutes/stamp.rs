//! A moment, as minutes write it.

use std::borrow::Cow;
use std::fmt;

use chrono::{DateTime, FixedOffset, SecondsFormat, SubsecRound};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment in whole seconds, with the offset of the place where it was written (RFC 3339).
///
/// Stamps order by the instant, whatever their offsets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(DateTime<FixedOffset>);

impl Stamp {
    /// The stamp of `time`; parts of a second are dropped.
    #[must_use]
    pub fn new(time: DateTime<FixedOffset>) -> Self {
        Self(time.trunc_subsecs(0))
    }

    /// Reads an RFC 3339 time, in the one form that JSON Schema knows: with `T`, and capitals.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if !text.is_ascii() || bytes.get(10) != Some(&b'T') || text.ends_with('z') {
            return None;
        }
        DateTime::parse_from_rfc3339(text).ok().map(Self::new)
    }

    /// The time, with its offset.
    #[must_use]
    pub fn time(self) -> DateTime<FixedOffset> {
        self.0
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Secs, false))
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            D::Error::custom(format!(
                "{text:?} is not a time such as 2026-11-19T14:31:10+01:00"
            ))
        })
    }
}

impl JsonSchema for Stamp {
    fn schema_name() -> Cow<'static, str> {
        "Time".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date-time",
            "description": "A time in whole seconds with its offset (RFC 3339)."
        })
    }
}
