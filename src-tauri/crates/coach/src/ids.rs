//! Levels, times and days as they stand in JSON: by their ids, in RFC 3339, in ISO 8601.

/// A level and a window by their ids.
pub(crate) mod outcome {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use setback_triage::{Level, Outcome, Window};

    pub fn serialize<S: Serializer>(outcome: &Option<Outcome>, to: S) -> Result<S::Ok, S::Error> {
        outcome.map(|outcome| (outcome.level.id(), outcome.window.id())).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Outcome>, D::Error> {
        let Some((level, window)) = Option::<(String, String)>::deserialize(from)? else { return Ok(None) };
        let level = Level::ALL.into_iter().find(|known| known.id() == level);
        let window = Window::ALL.into_iter().find(|known| known.id() == window);
        let known = level.zip(window).ok_or_else(|| D::Error::custom("no level or no window"))?;
        Ok(Some(Outcome { level: known.0, window: known.1 }))
    }
}

/// A time with the local clock, where there is one.
pub(crate) mod moment {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::time;
    use crate::glance::Moment;

    pub fn serialize<S: Serializer>(at: &Option<Moment>, to: S) -> Result<S::Ok, S::Error> {
        at.as_ref().map(time::text).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Moment>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
    }
}

/// A time with the local clock.
pub(crate) mod time {
    use chrono::SecondsFormat;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::glance::Moment;

    pub(super) fn text(at: &Moment) -> String {
        at.to_rfc3339_opts(SecondsFormat::Millis, false)
    }

    pub fn serialize<S: Serializer>(at: &Moment, to: S) -> Result<S::Ok, S::Error> {
        text(at).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Moment, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

/// Numbers by days.
pub(crate) mod days {
    use std::collections::BTreeMap;

    use chrono::NaiveDate;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(days: &BTreeMap<NaiveDate, u8>, to: S) -> Result<S::Ok, S::Error> {
        let by_text: BTreeMap<String, u8> = days.iter().map(|(day, pain)| (day.to_string(), *pain)).collect();
        by_text.serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<NaiveDate, u8>, D::Error> {
        let by_text = BTreeMap::<String, u8>::deserialize(from)?;
        by_text.into_iter().map(|(day, pain)| Ok((day.parse().map_err(D::Error::custom)?, pain))).collect()
    }
}
