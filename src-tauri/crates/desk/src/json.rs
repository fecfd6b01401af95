//! JSON as it was written: keys in order, and twice where they stand twice, so that a reader can refuse that.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

/// A value of a JSON text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Flag(bool),
    Number(Number),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// What kind of value this is; its words are `case-type-…` in `terminal.ftl`.
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Flag(_) => "true_or_false",
            Json::Number(_) => "number",
            Json::Text(_) => "text",
            Json::List(_) => "list",
            Json::Object(_) => "object",
        }
    }

    /// The place of the first key that stands twice in one object, as a path.
    pub fn doubled_key(&self) -> Option<String> {
        let path = self.way_to_doubled_key()?;
        Some(path.strip_prefix('.').unwrap_or(&path).to_owned())
    }

    /// The path is put together on the way back: on the way in, a long key over a long list would be copied for each
    /// item.
    fn way_to_doubled_key(&self) -> Option<String> {
        match self {
            Json::Null | Json::Flag(_) | Json::Number(_) | Json::Text(_) => None,
            Json::List(items) => items.iter().enumerate().find_map(|(number, item)| {
                let rest = item.way_to_doubled_key()?;
                Some(format!("[{number}]{rest}"))
            }),
            Json::Object(pairs) => doubled_among(pairs),
        }
    }
}

fn doubled_among(pairs: &[(String, Json)]) -> Option<String> {
    let mut seen = std::collections::BTreeSet::new();
    pairs.iter().find_map(|(key, value)| {
        let rest = if seen.insert(key) { value.way_to_doubled_key()? } else { String::new() };
        Some(format!(".{key}{rest}"))
    })
}

/// The place of a key in an object that stands at `at`.
pub(crate) fn path(at: &str, key: &str) -> String {
    if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(AsWritten)
    }
}

struct AsWritten;

impl<'de> Visitor<'de> for AsWritten {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Number::from_f64(number).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = object.next_entry()? {
            pairs.push(pair);
        }
        Ok(Json::Object(pairs))
    }
}
