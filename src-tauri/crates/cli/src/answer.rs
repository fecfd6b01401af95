//! What a typed line means at a question. Prints nothing.

use setback_triage::{Kind, OptionSet, Question, WORST_PAIN};

/// What a person typed at a question.
#[derive(Debug, PartialEq)]
pub(crate) enum Typed {
    /// Choices; whether they go together is for the question to say.
    Answer(OptionSet),
    /// Why is this asked?
    Why,
    /// Back to the question before.
    Back,
    /// This word, which is none of the choices.
    Other(String),
}

pub(crate) fn typed(question: &Question, line: &str) -> Typed {
    match line {
        "" => Typed::Other(String::new()),
        "?" => Typed::Why,
        "b" | "B" => Typed::Back,
        _ => places(question, line).map_or_else(Typed::Other, |places| Typed::Answer(all_of(&places))),
    }
}

fn all_of(places: &[u8]) -> OptionSet {
    places.iter().fold(OptionSet::NOTHING, |set, place| set.and(OptionSet::nth(*place)))
}

/// The places of the choices typed, in the order typed, or the word that is none of them.
pub(crate) fn places(question: &Question, line: &str) -> Result<Vec<u8>, String> {
    let (first, last) = match question.kind {
        Kind::Scale => (0, WORST_PAIN),
        Kind::One | Kind::Many => (1, question.size()),
    };
    let parts = line.split(|char: char| char == ',' || char.is_whitespace()).filter(|part| !part.is_empty());
    let place = |part: &str| match part.parse::<u8>() {
        Ok(number) if first <= number && number <= last => Ok(number - first),
        _ => Err(part.to_owned()),
    };
    parts.map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use setback_triage::QuestionId;

    fn at(question: QuestionId, line: &str) -> Typed {
        typed(question.question(), line)
    }

    fn options(places: &[u8]) -> Typed {
        Typed::Answer(all_of(places))
    }

    #[test]
    fn choices_count_from_one_and_pain_from_zero() {
        assert_eq!(at(QuestionId::Quality, "1"), options(&[0]));
        assert_eq!(at(QuestionId::Quality, "4"), options(&[3]));
        assert_eq!(at(QuestionId::PainWorst24h, "0"), options(&[0]));
        assert_eq!(at(QuestionId::PainWorst24h, "10"), options(&[10]));
    }

    #[test]
    fn what_is_past_the_last_choice_is_said_back() {
        for (question, word) in [
            (QuestionId::Quality, "0"),
            (QuestionId::Quality, "5"),
            (QuestionId::PainWorst24h, "11"),
            (QuestionId::PainWorst24h, "-1"),
            (QuestionId::PainWorst24h, "256"),
            (QuestionId::Control, "1.5"),
            (QuestionId::Control, "none"),
        ] {
            assert_eq!(at(question, word), Typed::Other(word.to_owned()));
        }
        assert_eq!(at(QuestionId::Control, "1 x 2"), Typed::Other("x".to_owned()));
    }

    #[test]
    fn several_choices_stand_apart_by_spaces_tabs_or_commas() {
        for line in ["1 3", "1,3", "1, 3", "3\t1", "3 1 1"] {
            assert_eq!(at(QuestionId::Control, line), options(&[0, 2]), "{line:?}");
        }
        assert_eq!(at(QuestionId::Control, ", ,"), options(&[]));
    }

    #[test]
    fn choices_keep_the_order_typed() {
        assert_eq!(places(QuestionId::Factors.question(), "5 1,7"), Ok(vec![4, 0, 6]));
    }

    #[test]
    fn letters_ask_why_and_go_back() {
        assert_eq!(at(QuestionId::Control, "?"), Typed::Why);
        assert_eq!(at(QuestionId::Control, "b"), Typed::Back);
        assert_eq!(at(QuestionId::Control, "B"), Typed::Back);
        assert_eq!(at(QuestionId::Control, ""), Typed::Other(String::new()));
    }
}
