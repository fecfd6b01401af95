//! The resources of a bundle, one function each.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::SecondsFormat;
use serde_json::{Value, json};
use setback_triage::{Kind, Level, QUESTIONS, QuestionId, RULES, WORST_PAIN};
use sha2::{Digest, Sha256};

use super::{Answered, Check, OURS, Say};
use crate::copy::uuid;

/// Pain severity, 0 to 10, as a person says it.
const PAIN_CODE: &str = "72514-3";
const PAIN_NAME: &str = "Pain severity - 0-10 verbal numeric rating [Score] - Reported";
/// The question that asks for it.
const PAIN: &str = "pain_worst_24h";

/// Makes resources with the sentences of one language.
pub(super) struct Maker<'a> {
    pub say: Say<'a>,
}

fn at(name: &str) -> String {
    format!("{OURS}/{name}")
}

/// A name that is always the same for the same thing.
fn named(parts: &[&str]) -> String {
    let hash = Sha256::digest(parts.join("|"));
    let mut name = [0; 16];
    name.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    // Version 8: made from a hash of our own. Source: RFC 9562.
    name[6] = name[6] & 0x0F | 0x80;
    name[8] = name[8] & 0x3F | 0x80;
    uuid(&name)
}

fn entry(id: &str, kind: &str, known_by: &str, resource: Value) -> Value {
    json!({
        "fullUrl": format!("urn:uuid:{id}"),
        "resource": resource,
        "request": { "method": "POST", "url": kind, "ifNoneExist": known_by },
    })
}

fn identifier(id: &str) -> Value {
    json!({ "system": at("id"), "value": id })
}

fn known_by(id: &str) -> String {
    format!("identifier={}|{id}", at("id"))
}

fn time(check: &Check) -> String {
    check.at.to_rfc3339_opts(SecondsFormat::Secs, false)
}

impl Maker<'_> {
    fn said(&self, id: &str) -> String {
        (self.say)(id).unwrap_or_default()
    }

    /// What each question is called, and what may be answered.
    pub fn questionnaire(&self, (date, sha256): &(String, String)) -> Value {
        let id = named(&["questionnaire", sha256]);
        let items: Vec<Value> = QUESTIONS.iter().map(|question| self.item(question)).collect();
        let resource = json!({
            "resourceType": "Questionnaire",
            "url": at("Questionnaire/check"),
            "identifier": [identifier(&id)],
            "version": version(date, sha256),
            "name": "SetbackCheck",
            "title": "Setback check",
            "status": "active",
            "subjectType": ["Patient"],
            "date": date,
            "item": items,
        });
        entry(&id, "Questionnaire", &known_by(&id), resource)
    }

    fn item(&self, question: &setback_triage::Question) -> Value {
        let option = |id: &str| json!({ "valueCoding": { "system": at("CodeSystem/answers"), "code": code(question.id, id), "display": self.said(&format!("{}-{id}", question.id)) } });
        json!({
            "linkId": question.id,
            "text": self.said(question.id),
            "type": if question.kind == Kind::Scale { "integer" } else { "choice" },
            "repeats": question.kind == Kind::Many,
            "answerOption": question.options.iter().map(|choice| option(choice.id)).collect::<Vec<_>>(),
        })
    }

    /// The levels and the rules by their ids. There is no official code for them.
    pub fn code_system(&self) -> Value {
        let id = named(&["results", OURS]);
        let level =
            |level: Level| json!({ "code": level.id(), "display": self.said(&format!("level-{}", level.id())) });
        let rule = |id: &str| json!({ "code": id, "display": self.said(&format!("{id}.name")) });
        let concepts = Level::ALL.into_iter().map(level).chain(RULES.iter().map(|known| rule(known.id)));
        let own = [json!({ "code": "result" }), json!({ "code": "deciding-rule" }), json!({ "code": "window" })];
        let resource = json!({
            "resourceType": "CodeSystem",
            "url": at("CodeSystem/results"),
            "identifier": [identifier(&id)],
            "name": "SetbackResults",
            "status": "active",
            "content": "complete",
            "caseSensitive": true,
            "concept": concepts.chain(own).collect::<Vec<_>>(),
        });
        entry(&id, "CodeSystem", &known_by(&id), resource)
    }

    /// What was answered, the pain in it, what came of it, and by which rules.
    pub fn of_check(&self, check: &Check) -> Vec<Value> {
        let id = uuid(&check.id);
        let mut entries = vec![self.response(&id, check)];
        entries.extend(pain(&id, check));
        entries.extend(self.result(&id, check));
        let targets = entries.iter().map(|entry| json!({ "reference": entry["fullUrl"] })).collect();
        entries.push(provenance(&id, check, targets));
        entries
    }

    fn response(&self, id: &str, check: &Check) -> Value {
        let items: Vec<Value> = check.answers.iter().map(|(question, answer)| self.answer(question, answer)).collect();
        let (date, sha256) = &check.edition;
        let resource = json!({
            "resourceType": "QuestionnaireResponse",
            "identifier": identifier(id),
            "questionnaire": format!("{}|{}", at("Questionnaire/check"), version(date, sha256)),
            "status": "completed",
            "authored": time(check),
            "item": items,
        });
        entry(id, "QuestionnaireResponse", &known_by(id), resource)
    }

    fn answer(&self, question: &str, answer: &Answered) -> Value {
        let coded = |option: &String| json!({ "valueCoding": { "system": at("CodeSystem/answers"), "code": code(question, option), "display": self.said(&format!("{question}-{option}")) } });
        let answers = match answer {
            Answered::Options(options) => options.iter().map(coded).collect(),
            Answered::Number(number) => vec![json!({ "valueInteger": number })],
        };
        json!({ "linkId": question, "text": self.said(question), "answer": answers })
    }

    fn result(&self, check_id: &str, check: &Check) -> Option<Value> {
        if check.level.is_empty() {
            return None;
        }
        let id = named(&["result", check_id]);
        let system = at("CodeSystem/results");
        let coded =
            |code: &str, display: String| json!({ "coding": [{ "system": system, "code": code, "display": display }] });
        let rule = |rule: &String| {
            let name = self.said(&format!("{rule}.name"));
            json!({ "code": coded("deciding-rule", String::new()), "valueCodeableConcept": coded(rule, name) })
        };
        let window = json!({ "code": coded("window", String::new()), "valueString": check.window });
        let resource = json!({
            "resourceType": "Observation",
            "identifier": [identifier(&id)],
            "status": "final",
            "code": coded("result", String::new()),
            "effectiveDateTime": time(check),
            "valueCodeableConcept": coded(&check.level, self.said(&format!("level-{}", check.level))),
            "derivedFrom": [derived_from(check_id)],
            "component": check.rules.iter().map(rule).chain([window]).collect::<Vec<_>>(),
        });
        Some(entry(&id, "Observation", &known_by(&id), resource))
    }

    /// A page of paper, as it was printed.
    pub fn document(&self, last: &Check, pdf: &[u8]) -> Value {
        let hash: String = Sha256::digest(pdf).iter().map(|byte| format!("{byte:02x}")).collect();
        let id = named(&["document", &hash]);
        let resource = json!({
            "resourceType": "DocumentReference",
            "identifier": [identifier(&id)],
            "status": "current",
            "date": last.at.to_rfc3339_opts(SecondsFormat::Secs, false),
            "content": [{ "attachment": {
                "contentType": "application/pdf",
                "data": STANDARD.encode(pdf),
                "size": pdf.len(),
                "title": self.said("paper-title-clinician"),
            } }],
            "context": { "related": [{ "reference": format!("urn:uuid:{}", uuid(&last.id)) }] },
        });
        entry(&id, "DocumentReference", &known_by(&id), resource)
    }
}

fn derived_from(check_id: &str) -> Value {
    json!({ "reference": format!("urn:uuid:{check_id}"), "type": "QuestionnaireResponse" })
}

/// An option belongs to its question.
fn code(question: &str, option: &str) -> String {
    format!("{question}-{option}")
}

fn version(date: &str, sha256: &str) -> String {
    format!("{date}-{}", sha256.get(..12).unwrap_or(sha256))
}

/// The pain of a check, where it was asked.
fn pain(check_id: &str, check: &Check) -> Option<Value> {
    let told = check.answers.iter().find(|(question, _)| question == PAIN);
    let score = match told {
        Some((_, Answered::Number(score))) if (0..=i64::from(WORST_PAIN)).contains(score) => *score,
        _ => return None,
    };
    let id = named(&["pain", check_id]);
    let resource = json!({
        "resourceType": "Observation",
        "identifier": [identifier(&id)],
        "status": "final",
        "category": [{ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey" }] }],
        "code": { "coding": [{ "system": "http://loinc.org", "code": PAIN_CODE, "display": PAIN_NAME }] },
        "effectiveDateTime": time(check),
        "valueQuantity": { "value": score, "unit": "1", "system": "http://unitsofmeasure.org", "code": "1" },
        "derivedFrom": [derived_from(check_id)],
    });
    Some(entry(&id, "Observation", &known_by(&id), resource))
}

/// Which rules decided: their date and their hash.
fn provenance(check_id: &str, check: &Check, targets: Vec<Value>) -> Value {
    let id = named(&["provenance", check_id]);
    let (date, sha256) = &check.edition;
    let resource = json!({
        "resourceType": "Provenance",
        "meta": { "tag": [{ "system": at("id"), "code": id }] },
        "target": targets,
        "recorded": time(check),
        "agent": [{ "who": { "display": "Setback" } }],
        "entity": [{
            "role": "source",
            "what": { "identifier": { "system": at("edition"), "value": sha256 }, "display": date },
        }],
    });
    let known_by = format!("_tag={}|{id}", at("id"));
    entry(&id, "Provenance", &known_by, resource)
}

/// The pain question is one of the table.
const _: () = assert!(matches!(QUESTIONS[QuestionId::PainWorst24h as usize].kind, Kind::Scale));
