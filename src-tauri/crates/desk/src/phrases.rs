//! Answers, changes and windows in words, each from its one home in the Fluent files.

use setback_triage::explain::{Change, Fact, How};
use setback_triage::{Answers, Kind, OptionSet, QuestionId, Window};
use setback_words::Words;

use crate::explained::Explained;

/// The id of an option or the number of a scale, as files have it.
pub fn answer_id(question: QuestionId, place: u8) -> String {
    match question.question().options.get(usize::from(place)) {
        Some(option) => option.id.to_owned(),
        None => place.to_string(),
    }
}

/// The ids of an answer.
pub fn answer_ids(question: QuestionId, answer: OptionSet) -> Vec<String> {
    answer.places().map(|place| answer_id(question, place)).collect()
}

/// The id of a question's text in `questions.ftl`, or of a part of it.
pub fn option_text_id(question: QuestionId, option: &str) -> String {
    format!("{}-{option}", question.id())
}

/// The short name of a question.
pub fn short(words: &Words, question: QuestionId) -> String {
    words.say(&format!("{}.short", question.id()))
}

/// The short names of several questions.
pub fn shorts(words: &Words, questions: &[QuestionId]) -> String {
    questions.iter().map(|question| short(words, *question)).collect::<Vec<_>>().join(", ")
}

/// The labels of an answer, as the person chose them.
pub fn labels(words: &Words, question: QuestionId, answer: OptionSet) -> String {
    let label = |option: String| match question.question().kind {
        Kind::Scale => words.say_with("pain-value", &[("pain", &option)]),
        Kind::One | Kind::Many => words.say(&option_text_id(question, &option)),
    };
    answer_ids(question, answer).into_iter().map(label).collect::<Vec<_>>().join("; ")
}

/// An answer said back to the person, such as "It eases when you move".
pub fn fact(words: &Words, fact: &Fact) -> String {
    let said = |option: String| match fact.question.question().kind {
        Kind::Scale => words.say_with(&format!("{}-fact", fact.question.id()), &[("pain", &option)]),
        Kind::One | Kind::Many => words.say(&format!("{}.fact", option_text_id(fact.question, &option))),
    };
    answer_ids(fact.question, fact.answer).into_iter().map(said).collect::<Vec<_>>().join("; ")
}

/// Several answers said back.
pub fn facts(words: &Words, facts: &[Fact]) -> String {
    facts.iter().map(|one| fact(words, one)).collect::<Vec<_>>().join("; ")
}

/// One row of "what would change this".
pub fn change(words: &Words, change: &Change) -> String {
    let row = match change.how {
        How::Instead => "change-line",
        How::Added => "change-added",
        How::Removed => "change-removed",
    };
    let answer = labels(words, change.question, change.answer);
    words.say_with(row, &[("question", &short(words, change.question)), ("answer", &answer)])
}

/// The answers to be told to whoever answers the emergency call. What both legs feel like says the whole sign, so it stands
/// in the place of the tick that asked for it.
pub fn signs(words: &Words, explained: &Explained) -> Vec<Fact> {
    let told: Vec<Fact> = explained.decided_by().into_iter().filter(|fact| tell(words, fact).is_some()).collect();
    let says_both = told.iter().any(|fact| fact.question == QuestionId::BothLegsDetail);
    told.into_iter().filter(|fact| !says_both || !is_both_legs(fact)).collect()
}

fn is_both_legs(fact: &Fact) -> bool {
    fact.question == QuestionId::RfNerve && answer_ids(fact.question, fact.answer) == ["both_legs"]
}

/// A sign in the lifter's own words.
pub fn tell(words: &Words, fact: &Fact) -> Option<String> {
    let option = answer_ids(fact.question, fact.answer).into_iter().next()?;
    match fact.question.question().kind {
        Kind::Scale => told(words, &format!("{}-tell", fact.question.id()), &option),
        Kind::One | Kind::Many => words.optional(&format!("{}.tell", option_text_id(fact.question, &option))),
    }
}

fn told(words: &Words, id: &str, pain: &str) -> Option<String> {
    words.has(id).then(|| words.say_with(id, &[("pain", pain)]))
}

/// The id of a window's text.
pub fn window_text_id(window: Window) -> String {
    format!("window-{}", window.id().replace(' ', "_"))
}

/// Every answer that is asked, question by question, in the order of asking.
pub fn answered(answers: &Answers) -> Vec<Fact> {
    let order = setback_triage::next::order(answers);
    let given = order.into_iter().map(|question| Fact { question, answer: answers.get(question) });
    given.filter(|fact| !fact.answer.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explained::explain;

    fn with(answers: Answers, question: QuestionId, options: &[&str]) -> Answers {
        let chosen = options.iter().map(|option| question.question().option(option).unwrap());
        answers.with(question, chosen.fold(OptionSet::default(), OptionSet::and)).unwrap()
    }

    fn told(nerve: &[&str], both: &str) -> Vec<String> {
        let case = include_str!("../../../../tests/cases/vg-01.json");
        let sore = crate::case::read(case.as_bytes()).unwrap().answers;
        let answers = with(with(sore, QuestionId::RfNerve, nerve), QuestionId::BothLegsDetail, &[both]);
        let words = Words::english();
        signs(words, &explain(&answers).unwrap()).iter().filter_map(|fact| tell(words, fact)).collect()
    }

    #[test]
    fn what_both_legs_feel_like_is_told_once_and_whole() {
        assert_eq!(told(&["both_legs"], "nerve_like"), ["shooting pain, tingling, numbness or weakness in both legs"]);
        let unsure = told(&["both_legs"], "not_sure");
        assert_eq!(unsure.len(), 1);
        assert!(unsure[0].contains("in both legs") && unsure[0].contains("not sure"), "{unsure:?}");
    }

    #[test]
    fn no_other_sign_goes_with_it() {
        let said = told(&["saddle_numb", "both_legs"], "nerve_like");
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].starts_with("numb or tingling between my legs"), "{said:?}");
    }
}
