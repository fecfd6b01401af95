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
    /// The id of the words for what this is, in `terminal.ftl`.
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "case-type-null",
            Json::Flag(_) => "case-type-true_or_false",
            Json::Number(_) => "case-type-number",
            Json::Text(_) => "case-type-text",
            Json::List(_) => "case-type-list",
            Json::Object(_) => "case-type-object",
        }
    }

    /// The place of the first key that stands twice in one object, as a path from `at`.
    pub fn doubled_key(&self, at: &str) -> Option<String> {
        match self {
            Json::Null | Json::Flag(_) | Json::Number(_) | Json::Text(_) => None,
            Json::List(items) => {
                items.iter().enumerate().find_map(|(number, item)| item.doubled_key(&format!("{at}[{number}]")))
            }
            Json::Object(pairs) => doubled_among(pairs, at),
        }
    }
}

fn doubled_among(pairs: &[(String, Json)], at: &str) -> Option<String> {
    let mut seen = std::collections::BTreeSet::new();
    pairs.iter().find_map(|(key, value)| {
        let here = path(at, key);
        if seen.insert(key) { value.doubled_key(&here) } else { Some(here) }
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
