//! Answers in a case: by question id, an option, a list of options, or a number.

use setback_triage::course::{Entry, Hours};
use setback_triage::{Answers, Kind, Misfit, OptionSet, QuestionId, WORST_PAIN};

use super::keys::Place;
use crate::fault::{CaseError, Problem};

/// An answer in ids, as it comes from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given<'a> {
    /// Option ids.
    Options(&'a [String]),
    /// A number.
    Number(u8),
}

/// The answers of an object whose keys are question ids, but for these other keys.
pub(super) fn of_object(object: &Place, but: &[&str]) -> Result<Answers, CaseError> {
    let mut answers = Answers::default();
    for (key, value) in object.any_object()?.others(but) {
        let unknown = || value.fault(Problem::UnknownQuestion { given: key.to_owned() });
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
        Kind::One => option(question, value)?,
        Kind::Many => options(question, value)?,
        Kind::Scale => OptionSet::number(pain(value)?),
    };
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
        Misfit::Nothing => CaseError::at(at, wrong("case-type-text", "case-type-null")),
        Misfit::Several => CaseError::at(at, wrong("case-type-text", "case-type-list")),
        Misfit::OutOfRange => CaseError::at(at, out_of_scale(&format!("{answer:?}"))),
    })
}

fn wrong(expected: &'static str, given: &'static str) -> Problem {
    Problem::WrongType { expected, given }
}

fn out_of_scale(given: &str) -> Problem {
    Problem::OutOfRange { given: given.to_owned(), min: "0".to_owned(), max: WORST_PAIN.to_string() }
}

fn option(question: QuestionId, value: &Place) -> Result<OptionSet, CaseError> {
    known(question, value.text()?, &value.at)
}

fn options(question: QuestionId, value: &Place) -> Result<OptionSet, CaseError> {
    let mut chosen = OptionSet::NOTHING;
    for item in value.list()? {
        let id = item.text()?;
        let option = known(question, id, &item.at)?;
        if chosen.meets(option) {
            return Err(item.fault(Problem::RepeatedOption { option: id.to_owned() }));
        }
        chosen = chosen.and(option);
    }
    Ok(chosen)
}

fn known(question: QuestionId, id: &str, at: &str) -> Result<OptionSet, CaseError> {
    let allowed = || question.question().options.iter().map(|option| option.id).collect();
    let unknown = || CaseError::at(at, Problem::UnknownOption { given: id.to_owned(), allowed: allowed() });
    question.question().option(id).ok_or_else(unknown)
}

/// A number of the pain scale.
pub(super) fn pain(value: &Place) -> Result<u8, CaseError> {
    Ok(value.whole_number(0, u32::from(WORST_PAIN))? as u8)
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
    let hours = keys.required("h", |hours| hours.number(0.0, LAST_HOUR))?;
    let pain = keys.required("pain", pain)?;
    let answers = of_object(place, &["h", "pain"])?;
    let given = set(answers, QuestionId::PainWorst24h, OptionSet::number(pain), &place.at)?;
    let hours = Hours::since_session(hours).ok_or_else(|| place.fault(wrong("case-type-number", "case-type-null")))?;
    Ok(Entry { hours, given })
}

/// These answers with one more, which comes from outside in ids.
///
/// # Errors
/// Why the answer does not fit, with the question as its place.
pub fn answer_given(answers: Answers, question: &str, given: Given) -> Result<Answers, CaseError> {
    let unknown = || CaseError::at(question, Problem::UnknownQuestion { given: question.to_owned() });
    let id = QuestionId::named(question).ok_or_else(unknown)?;
    let scale = id.question().kind == Kind::Scale;
    let answer = match given {
        Given::Number(number) if scale && number > WORST_PAIN => {
            return Err(CaseError::at(question, out_of_scale(&number.to_string())));
        }
        Given::Number(number) if scale => OptionSet::number(number),
        Given::Options(ids) if !scale => {
            ids.iter().try_fold(OptionSet::NOTHING, |set, option| Ok(set.and(known(id, option, question)?)))?
        }
        Given::Number(_) => return Err(CaseError::at(question, wrong("case-type-text", "case-type-number"))),
        Given::Options(_) => return Err(CaseError::at(question, wrong("case-type-number", "case-type-text"))),
    };
    set(answers, id, answer, question)
}
