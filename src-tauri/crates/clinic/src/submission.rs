//! What a patient sends: an event that never changes. Its name and the hash of its bytes go inside the seal.

use std::fmt::Write as _;

use chrono::DateTime;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use setback_desk::case;
use setback_store::{Moment, SubmissionId};
use setback_triage::Answers;
use setback_triage::edition::EDITION;
use setback_triage::location::Zone;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::fault::ClinicError;

const FORMAT: u32 = 1;

/// Who it is of, as far as a kiosk knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Who {
    /// Somebody with a code: the desk knows whose turn it is.
    Code {
        /// The turn.
        visit: String,
    },
    /// Somebody without one.
    WalkIn {
        /// Their initials.
        initials: String,
        /// The year of their birth.
        birth_year: u16,
    },
}

/// What was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// Its name.
    pub id: SubmissionId,
    /// The clinic it is for, by its public key.
    pub clinic: String,
    /// The kiosk it was made at.
    pub device: String,
    /// When.
    pub at: Moment,
    /// The number that the person is called by.
    pub number: u32,
    /// Who it is of.
    pub who: Who,
    /// The language it was answered in, by tag.
    pub language: String,
    /// Whether the person came to the end, or to an emergency.
    pub finished: bool,
    /// The answers.
    pub answers: Answers,
    /// The places that were pointed at.
    pub zones: Vec<Zone>,
    /// The hash of the rules that the kiosk asked by.
    pub edition: String,
}

/// The same as bytes with their hash: what goes inside the seal.
pub struct Sealable {
    /// Its name.
    pub id: SubmissionId,
    /// The SHA-256 of the body.
    pub sha256: [u8; 32],
    /// The body: JSON.
    pub body: Zeroizing<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    format: u32,
    id: String,
    clinic: String,
    device: String,
    at: String,
    number: u32,
    who: Who,
    language: String,
    finished: bool,
    answers: Value,
    zones: Vec<String>,
    edition: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    id: String,
    sha256: String,
    body: String,
}

impl Sent {
    /// The edition of the rules in this build.
    pub fn this_edition() -> String {
        EDITION.sha256.to_owned()
    }

    /// As bytes, with their hash.
    pub fn sealable(&self) -> Sealable {
        let answers = serde_json::from_str(&case::write_answers(&self.answers)).expect("what was written is JSON");
        let body = Body {
            format: FORMAT,
            id: self.id.to_string(),
            clinic: self.clinic.clone(),
            device: self.device.clone(),
            at: self.at.to_rfc3339(),
            number: self.number,
            who: self.who.clone(),
            language: self.language.clone(),
            finished: self.finished,
            answers,
            zones: self.zones.iter().map(|zone| zone.id().to_owned()).collect(),
            edition: self.edition.clone(),
        };
        let body = Zeroizing::new(serde_json::to_string(&body).expect("texts and numbers are JSON"));
        Sealable { id: self.id, sha256: Sha256::digest(body.as_bytes()).into(), body }
    }

    /// Reads a body that was kept.
    ///
    /// # Errors
    /// [`ClinicError::Unreadable`] where it is not what a kiosk of this or an earlier build writes.
    pub fn read(body: &str) -> Result<Sent, ClinicError> {
        let unreadable = || ClinicError::Unreadable;
        let body: Body = serde_json::from_str(body).map_err(|_| unreadable())?;
        let zones: Option<Vec<Zone>> = body.zones.iter().map(|id| Zone::named(id)).collect();
        if body.format != FORMAT {
            return Err(unreadable());
        }
        Ok(Sent {
            id: body.id.parse().map_err(|_| unreadable())?,
            clinic: body.clinic,
            device: body.device,
            at: DateTime::parse_from_rfc3339(&body.at).map_err(|_| unreadable())?,
            number: body.number,
            who: body.who,
            language: body.language,
            finished: body.finished,
            answers: case::read_answers(&body.answers.to_string()).map_err(|_| unreadable())?,
            zones: zones.ok_or_else(unreadable)?,
            edition: body.edition,
        })
    }
}

impl Sealable {
    /// What goes inside the seal.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let envelope =
            Envelope { id: self.id.to_string(), sha256: digits(&self.sha256), body: self.body.as_str().to_owned() };
        Zeroizing::new(serde_json::to_vec(&envelope).expect("texts are JSON"))
    }

    /// What was inside a seal.
    ///
    /// # Errors
    /// [`ClinicError::Unreadable`] where name, hash and body do not belong together.
    pub fn from_bytes(bytes: &[u8]) -> Result<Sealable, ClinicError> {
        let envelope: Envelope = serde_json::from_slice(bytes).map_err(|_| ClinicError::Unreadable)?;
        let sha256: [u8; 32] = Sha256::digest(envelope.body.as_bytes()).into();
        let id: SubmissionId = envelope.id.parse().map_err(|_| ClinicError::Unreadable)?;
        let body = Zeroizing::new(envelope.body);
        if digits(&sha256) == envelope.sha256 && Sent::read(&body)?.id == id {
            Ok(Sealable { id, sha256, body })
        } else {
            Err(ClinicError::Unreadable)
        }
    }
}

fn digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("text takes text");
        text
    })
}
