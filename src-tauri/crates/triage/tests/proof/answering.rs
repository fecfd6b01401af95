//! An answer has to fit its question, and the answers of a check are those that it asks for.

use setback_triage::{Answers, Kind, Misfit, OptionSet, QUESTIONS, Question, QuestionId};

use super::random::Dice;
use QuestionId::*;

fn answered(question: &Question, options: &[u8]) -> Result<Answers, Misfit> {
    let set = options.iter().map(|place| OptionSet::nth(*place)).fold(OptionSet::NOTHING, OptionSet::and);
    Answers::default().with(question.number, set)
}

#[test]
fn every_option_alone_fits_and_is_what_was_answered() {
    for question in &QUESTIONS {
        for place in 0..question.size() {
            let answers = answered(question, &[place]).unwrap_or_else(|misfit| panic!("{}: {misfit:?}", question.id));
            assert_eq!(answers.get(question.number), OptionSet::nth(place));
        }
    }
}

#[test]
fn nothing_is_no_answer_and_a_question_has_no_more_than_its_options() {
    for question in &QUESTIONS {
        assert_eq!(answered(question, &[]), Err(Misfit::Nothing), "{}", question.id);
        for place in question.size()..16 {
            assert_eq!(answered(question, &[place]), Err(Misfit::OutOfRange), "{} {place}", question.id);
        }
    }
}

#[test]
fn only_where_all_that_fit_may_be_ticked_two_answers_fit_and_what_stands_alone_fits_with_none() {
    for question in &QUESTIONS {
        let pairs = (0..question.size()).flat_map(|one| (0..one).map(move |other| [one, other]));
        for pair in pairs {
            let with_a_lone_one = pair.iter().any(|place| OptionSet::nth(*place).meets(question.lone()));
            let expected = match question.kind {
                Kind::One | Kind::Scale => Some(Misfit::Several),
                Kind::Many => with_a_lone_one.then_some(Misfit::NotAlone),
            };
            assert_eq!(answered(question, &pair).err(), expected, "{} {pair:?}", question.id);
        }
    }
}

#[test]
fn an_answer_set_again_replaces_the_earlier_one_and_can_be_taken_away() {
    let first = answered(PainWorst24h.question(), &[3]).expect("it fits");
    let second = first.with(PainWorst24h, OptionSet::number(8)).expect("it fits");
    assert_eq!(second.get(PainWorst24h), OptionSet::number(8));
    assert_eq!(second.unanswered(PainWorst24h), Answers::default());
}

#[test]
fn an_intake_holds_the_answers_that_are_asked_for_and_no_other() {
    let mut dice = Dice::with(3);
    for turn in 0..2_000 {
        let sheet = dice.sheet(turn % 10);
        let intake = sheet.complete().expect("a sheet has every answer");
        for question in QuestionId::deciding() {
            let expected = if sheet.asks(question) { sheet.get(question) } else { OptionSet::NOTHING };
            assert_eq!(intake.answers().get(question), expected, "{}", question.id());
        }
        let asked = sheet.asked_questions();
        let left_out = asked[dice.below(asked.len() as u64) as usize];
        let missing = sheet.unanswered(left_out).complete().expect_err("one is missing");
        assert!(missing.contains(&left_out), "{} is missing", left_out.id());
    }
}

#[test]
fn an_option_set_counts_and_names_its_options() {
    let set = OptionSet::nth(1).and(OptionSet::nth(4)).and(OptionSet::nth(15));
    assert_eq!((set.len(), set.places().collect::<Vec<_>>()), (3, vec![1, 4, 15]));
    assert_eq!(set.without(OptionSet::nth(4).and(OptionSet::nth(2))), OptionSet::nth(1).and(OptionSet::nth(15)));
    assert_eq!(set.and(OptionSet::nth(4)), set, "an option is in it once");
    assert!(set.meets(OptionSet::nth(4)) && !set.meets(OptionSet::nth(5)));
    assert_eq!((OptionSet::NOTHING.len(), OptionSet::NOTHING.is_empty(), set.is_empty()), (0, true, false));
}
