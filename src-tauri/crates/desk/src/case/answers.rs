//! Answers in a case: by question id, an option, a list of options, or a number.

use setback_triage::course::{Entry, Hours};
use setback_triage::{Answers, Kind, Misfit, OptionSet, QuestionId, WORST_PAIN};

use super::keys::{Keys, Place};
use crate::fault::{CaseError, Problem};
use crate::zones;

/// An answer in ids, as it comes from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given<'a> {
    /// Option ids.
    Options(&'a [String]),
    /// A number.
    Number(u8),
    /// Places on the body map, which give the answer to `location`.
    Zones(&'a [String]),
}

/// The answers of an object whose keys are question ids, but for these other keys.
pub(super) fn of_object(object: &Place, but: &[&str]) -> Result<Answers, CaseError> {
    let mut answers = Answers::default();
    for (key, value) in object.any_object()?.others(but) {
        let unknown = || value.fault(Problem::unknown_question(key));
        let question = QuestionId::named(key).ok_or_else(unknown)?;
        answers = put(answers, question, &value)?;
    }
    Ok(answers)
}

/// The answer to one question, by itself.
pub(super) fn of_question(value: &Place, question: QuestionId) -> Result<Answers, CaseError> {
    put(Answers::default(), question, value)
}

fn put(answers: Answers, question: QuestionId, value: &Place) -> Result<Answers, CaseError> {
    let answer = match question.question().kind {
        Kind::One => option(question, value),
        Kind::Many => options(question, value),
        Kind::Scale => pain(value).map(OptionSet::number),
    };
    let answer = answer.map_err(|error| naming_options(error, question))?;
    if answer.is_empty() { Ok(answers) } else { set(answers, question, answer, &value.at) }
}

fn set(answers: Answers, question: QuestionId, answer: OptionSet, at: &str) -> Result<Answers, CaseError> {
    let lone = || {
        let place = question.question().lone().places().find(|place| answer.meets(OptionSet::nth(*place)));
        let option = place.and_then(|place| question.question().options.get(usize::from(place)));
        option.map_or_else(String::new, |option| option.id.to_owned())
    };
    answers.with(question, answer).map_err(|misfit| match misfit {
        Misfit::NotAlone => CaseError::at(at, Problem::LoneOption { option: lone() }),
        Misfit::Nothing => CaseError::at(at, wrong(question, "text", "null")),
        Misfit::Several => CaseError::at(at, wrong(question, "text", "list")),
        Misfit::OutOfRange => CaseError::at(at, out_of_scale("")),
    })
}

fn wrong(question: QuestionId, expected: &'static str, given: &'static str) -> Problem {
    Problem::WrongType { expected, given, allowed: allowed(question) }
}

/// An answer of the wrong type is told with what is allowed in its place.
fn naming_options(mut error: CaseError, question: QuestionId) -> CaseError {
    if let Problem::WrongType { allowed: named, .. } = &mut error.problem {
        *named = allowed(question);
    }
    error
}

/// The numbers of the pain scale, as they are written.
const PAIN_SCALE: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
const _: () = assert!(PAIN_SCALE.len() == WORST_PAIN as usize + 1, "from 0 to the worst pain");

fn allowed(question: QuestionId) -> Vec<&'static str> {
    match question.question().kind {
        Kind::Scale => PAIN_SCALE.to_vec(),
        Kind::One | Kind::Many => question.question().options.iter().map(|option| option.id).collect(),
    }
}

fn out_of_scale(given: &str) -> Problem {
    Problem::OutOfRange { given: given.to_owned(), min: "0".to_owned(), max: WORST_PAIN.to_string() }
}

fn option(question: QuestionId, value: &Place) -> Result<OptionSet, CaseError> {
    known(question, value.text()?, &value.at)
}

fn options(question: QuestionId, value: &Place) -> Result<OptionSet, CaseError> {
    let add = |chosen, item: &Place| one_more(chosen, question, item.text()?, &item.at);
    value.list()?.iter().try_fold(OptionSet::NOTHING, add)
}

/// An option more; each stands once.
fn one_more(chosen: OptionSet, question: QuestionId, id: &str, at: &str) -> Result<OptionSet, CaseError> {
    let option = known(question, id, at)?;
    if chosen.meets(option) {
        return Err(CaseError::at(at, Problem::RepeatedOption { option: id.to_owned() }));
    }
    Ok(chosen.and(option))
}

fn known(question: QuestionId, id: &str, at: &str) -> Result<OptionSet, CaseError> {
    let unknown = || CaseError::at(at, Problem::unknown_option(id, allowed(question)));
    question.question().option(id).ok_or_else(unknown)
}

/// A number of the pain scale.
pub(super) fn pain(value: &Place) -> Result<u8, CaseError> {
    let pain = value.whole_number(0, u32::from(WORST_PAIN));
    let pain = pain.map_err(|error| naming_options(error, QuestionId::PainWorst24h))?;
    Ok(u8::try_from(pain).unwrap_or(WORST_PAIN))
}

/// The most hours a follow-up may lie after the session: ten years.
const LAST_HOUR: f64 = 87_600.0;

/// The course: entries with hour, pain and any answers, in the order of time.
pub(super) fn follow_ups(list: &Place) -> Result<Vec<Entry>, CaseError> {
    let mut entries: Vec<Entry> = Vec::new();
    for place in list.list()? {
        let entry = follow_up(&place)?;
        if let Some(last) = entries.last().filter(|last| entry.hours <= last.hours) {
            let (given, before) = (entry.hours.get().to_string(), last.hours.get().to_string());
            return Err(CaseError::at(&format!("{}.h", place.at), Problem::OutOfOrder { given, before }));
        }
        entries.push(entry);
    }
    Ok(entries)
}

fn follow_up(place: &Place) -> Result<Entry, CaseError> {
    let keys = place.any_object()?;
    let hours = keys.required("h", hours)?;
    let pain = keys.required("pain", pain)?;
    let answers = of_object(place, &["h", "pain"])?;
    let given = same_pain(&keys, answers, pain)?;
    Ok(Entry { hours, given })
}

fn hours(place: &Place) -> Result<Hours, CaseError> {
    Hours::since_session(place.number(0.0, LAST_HOUR)?).ok_or_else(|| place.wrong("number"))
}

/// `pain` is the answer to `pain_worst_24h`. Where both are there, they have to agree.
fn same_pain(keys: &Keys, answers: Answers, pain: u8) -> Result<Answers, CaseError> {
    let question = QuestionId::PainWorst24h;
    if let Some(place) = keys.get(question.id()).filter(|_| answers.get(question) != OptionSet::number(pain)) {
        place.whole_number(u32::from(pain), u32::from(pain))?;
    }
    set(answers, question, OptionSet::number(pain), &keys.at)
}

/// These answers with one more, which comes from outside in ids.
///
/// # Errors
/// Why the answer does not fit, with the question as its place.
pub fn answer_given(answers: Answers, question: &str, given: Given) -> Result<Answers, CaseError> {
    let unknown = || CaseError::at(question, Problem::unknown_question(question));
    let id = QuestionId::named(question).ok_or_else(unknown)?;
    let scale = id.question().kind == Kind::Scale;
    let answer = match given {
        Given::Number(number) if scale && number > WORST_PAIN => {
            return Err(CaseError::at(question, out_of_scale(&number.to_string())));
        }
        Given::Number(number) if scale => OptionSet::number(number),
        Given::Options(ids) if !scale => {
            ids.iter().try_fold(OptionSet::NOTHING, |chosen, option| one_more(chosen, id, option, question))?
        }
        Given::Zones(ids) if id == QuestionId::Location => zones::answer(&zones::given(ids)?),
        Given::Zones(_) => return Err(CaseError::at(question, wrong(id, "text", "list"))),
        Given::Number(_) => return Err(CaseError::at(question, wrong(id, "text", "number"))),
        Given::Options(_) => return Err(CaseError::at(question, wrong(id, "number", "text"))),
    };
    set(answers, id, answer, question)
}
