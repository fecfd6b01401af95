//! Walking a JSON value with its place in mind, so that every error can name it.

use serde_json::Number;

use crate::fault::{CaseError, Problem};
use crate::json::{Json, path};

/// A value and where it stands.
pub(super) struct Place<'a> {
    pub at: String,
    pub json: &'a Json,
}

/// The keys of an object, each known to be allowed and there once.
pub(super) struct Keys<'a> {
    pub at: String,
    pairs: &'a [(String, Json)],
}

/// The most entries a list of a case may have.
const MOST_ENTRIES: usize = 10_000;

impl<'a> Place<'a> {
    /// The case as a whole.
    pub fn whole(json: &'a Json) -> Place<'a> {
        Place { at: String::new(), json }
    }

    /// This problem, here.
    pub fn fault(&self, problem: Problem) -> CaseError {
        CaseError::at(&self.at, problem)
    }

    /// This is of another kind than what belongs here.
    pub fn wrong(&self, expected: &'static str) -> CaseError {
        self.fault(Problem::WrongType { expected, given: self.json.kind(), allowed: Vec::new() })
    }

    fn outside(&self, number: &Number, min: impl ToString, max: impl ToString) -> CaseError {
        let (given, min, max) = (number.to_string(), min.to_string(), max.to_string());
        self.fault(Problem::OutOfRange { given, min, max })
    }

    /// An object with no other keys than these.
    pub fn object(&self, allowed: &[&'static str]) -> Result<Keys<'a>, CaseError> {
        let keys = self.any_object()?;
        match keys.pairs.iter().find(|(key, _)| !allowed.contains(&key.as_str())) {
            Some((key, _)) => {
                Err(CaseError::at(&path(&self.at, key), Problem::UnknownKey { allowed: allowed.to_vec() }))
            }
            None => Ok(keys),
        }
    }

    /// An object with any keys.
    pub fn any_object(&self) -> Result<Keys<'a>, CaseError> {
        match self.json {
            Json::Object(pairs) => Ok(Keys { at: self.at.clone(), pairs }),
            _ => Err(self.wrong("object")),
        }
    }

    /// The items of a list.
    pub fn list(&self) -> Result<Vec<Place<'a>>, CaseError> {
        let Json::List(items) = self.json else { return Err(self.wrong("list")) };
        if items.len() > MOST_ENTRIES {
            return Err(self.fault(Problem::TooMany { max: MOST_ENTRIES.to_string() }));
        }
        let place = |(number, json): (usize, &'a Json)| Place { at: format!("{}[{number}]", self.at), json };
        Ok(items.iter().enumerate().map(place).collect())
    }

    /// Every item of a list, read.
    pub fn each<T>(&self, read: impl Fn(&Place<'a>) -> Result<T, CaseError>) -> Result<Vec<T>, CaseError> {
        self.list()?.iter().map(read).collect()
    }

    /// A text.
    pub fn text(&self) -> Result<&'a str, CaseError> {
        match self.json {
            Json::Text(text) => Ok(text),
            _ => Err(self.wrong("text")),
        }
    }

    /// True or false.
    pub fn flag(&self) -> Result<bool, CaseError> {
        match self.json {
            Json::Flag(flag) => Ok(*flag),
            _ => Err(self.wrong("true_or_false")),
        }
    }

    /// A whole number in this range, written without a point or an exponent.
    pub fn whole_number(&self, min: u32, max: u32) -> Result<u32, CaseError> {
        let Json::Number(number) = self.json else { return Err(self.wrong("whole_number")) };
        let whole = number.as_u64().and_then(|value| u32::try_from(value).ok());
        match whole.filter(|value| (min..=max).contains(value)) {
            Some(value) => Ok(value),
            None if self.number(f64::from(min), f64::from(max)).is_ok() => Err(self.broken()),
            None => Err(self.outside(number, min, max)),
        }
    }

    fn broken(&self) -> CaseError {
        let (expected, given) = ("whole_number", "number_with_point");
        self.fault(Problem::WrongType { expected, given, allowed: Vec::new() })
    }

    /// A number as it stands in the text, or nothing for another value.
    pub fn written(&self) -> String {
        match self.json {
            Json::Number(number) => number.to_string(),
            _ => String::new(),
        }
    }

    /// A number in this range.
    pub fn number(&self, min: f64, max: f64) -> Result<f64, CaseError> {
        let Json::Number(number) = self.json else { return Err(self.wrong("number")) };
        let value = number.as_f64().filter(|value| (min..=max).contains(value));
        value.ok_or_else(|| self.outside(number, min, max))
    }
}

impl<'a> Keys<'a> {
    /// The value of this key.
    pub fn get(&self, key: &str) -> Option<Place<'a>> {
        let (_, json) = self.pairs.iter().find(|(name, _)| name == key)?;
        Some(Place { at: path(&self.at, key), json })
    }

    /// The value of this key, read, where it is there.
    pub fn optional<T>(
        &self,
        key: &str,
        read: impl FnOnce(&Place<'a>) -> Result<T, CaseError>,
    ) -> Result<Option<T>, CaseError> {
        self.get(key).map(|place| read(&place)).transpose()
    }

    /// The value of this key, read.
    pub fn required<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Place<'a>) -> Result<T, CaseError>,
    ) -> Result<T, CaseError> {
        match self.get(key) {
            Some(place) => read(&place),
            None => Err(CaseError::at(&self.at, Problem::MissingKey { key })),
        }
    }

    /// Every key but these, with its value.
    pub fn others(&self, but: &[&str]) -> impl Iterator<Item = (&'a str, Place<'a>)> {
        let others: Vec<_> = self.pairs.iter().filter(|(key, _)| !but.contains(&key.as_str())).collect();
        let at = self.at.clone();
        others.into_iter().map(move |(key, json)| (key.as_str(), Place { at: path(&at, key), json }))
    }
}
