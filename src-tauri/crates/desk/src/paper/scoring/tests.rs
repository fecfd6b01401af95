//! The sheet as a person reads it: its printed texts are read back, ticks are held against them, and the first rule that
//! fits is compared with the decision.

use proptest::prelude::*;
use setback_report::Questionnaire;
use setback_triage::{Answers, Kind, OptionSet, QuestionId, Window, decide};

use super::*;
use crate::paper::{Printed, asked};

fn sheet() -> Questionnaire {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 14).unwrap();
    let printed = Printed {
        today,
        paper: setback_report::Paper::A4,
        language: setback_words::Language::English,
        number: "911".to_owned(),
    };
    asked::page(&printed, Words::english())
}

/// A sheet with its ticks: the codes beside which there is one.
struct Ticked<'a> {
    sheet: &'a Questionnaire,
    ticks: Vec<String>,
    left_out: Vec<String>,
}

impl<'a> Ticked<'a> {
    /// Goes through the questions in order and crosses out what its line says to leave out.
    fn by(sheet: &'a Questionnaire, ticks: &[String]) -> Ticked<'a> {
        let mut ticked = Ticked { sheet, ticks: ticks.to_vec(), left_out: Vec::new() };
        for question in &sheet.questions {
            let when = question.when.strip_prefix("Only if ").map(|when| when.trim_end_matches('.'));
            if when.is_some_and(|when| !ticked.reads(when)) {
                ticked.ticks.retain(|tick| number_in(tick) != question.number);
                ticked.left_out.push(question.number.clone());
            }
        }
        ticked
    }

    fn result(&self) -> (String, String) {
        let fits = |group: &&Group| group.rules.iter().any(|rule| self.reads(&rule.when));
        let group = self.sheet.scoring.groups.iter().find(fits).expect("the last rule always fits");
        let id = group.rules.iter().find(|rule| self.reads(&rule.when)).map(|rule| rule.id.clone()).unwrap_or_default();
        (group.title.clone(), id)
    }

    fn reads(&self, text: &str) -> bool {
        let mut left = text;
        let holds = self.either(&mut left);
        assert!(left.is_empty(), "{text}: {left} is left over");
        holds
    }

    fn either(&self, left: &mut &str) -> bool {
        let mut holds = self.every(left);
        while take(left, " or ") {
            holds |= self.every(left);
        }
        holds
    }

    fn every(&self, left: &mut &str) -> bool {
        let mut holds = self.one(left);
        while take(left, " and ") {
            holds &= self.one(left);
        }
        holds
    }

    fn one(&self, left: &mut &str) -> bool {
        if take(left, "not ") {
            return !self.one(left);
        }
        if take(left, "(") {
            let holds = self.either(left);
            assert!(take(left, ")"), "{left}");
            return holds;
        }
        if take(left, "none of the rules above") {
            return true;
        }
        if take(left, "exactly ") {
            return self.counted(left, |count, asked| count == asked);
        }
        if take(left, "at least ") {
            return self.counted(left, |count, asked| count >= asked);
        }
        self.word(left)
    }

    fn counted(&self, left: &mut &str, fits: fn(usize, usize) -> bool) -> bool {
        let asked: usize = word(left).parse().unwrap();
        assert!(take(left, " of ["));
        let mut count = usize::from(self.either(left));
        while take(left, "; ") {
            count += usize::from(self.either(left));
        }
        assert!(take(left, "]"));
        fits(count, asked)
    }

    fn word(&self, left: &mut &str) -> bool {
        let word = word(left);
        if take(left, " left out") {
            return self.left_out.contains(&word);
        }
        if word.starts_with('P') {
            let pattern = self.sheet.scoring.patterns.rules.iter().find(|rule| rule.id == word).expect("a pattern");
            return self.reads(&pattern.when);
        }
        codes(&word).iter().any(|code| self.ticks.contains(code))
    }
}

/// Up to what can not belong to a code.
fn word(left: &mut &str) -> String {
    let end = left.find([' ', ')', ']', ';', '.']).unwrap_or(left.len());
    let (word, rest) = left.split_at(end);
    *left = rest;
    word.to_owned()
}

fn take(left: &mut &str, text: &str) -> bool {
    match left.strip_prefix(text) {
        Some(rest) => {
            *left = rest;
            true
        }
        None => false,
    }
}

fn number_in(code: &str) -> String {
    code.chars().take_while(char::is_ascii_digit).collect()
}

/// Every code that `15d-h/a` or `6:7-10` means.
fn codes(word: &str) -> Vec<String> {
    let number = number_in(word);
    let parts = word[number.len()..].trim_start_matches(':').split('/');
    let is_scale = word.contains(':');
    let place = |text: &str| if is_scale { text.parse::<u8>().unwrap() } else { text.as_bytes()[0] - b'a' };
    let named = |place: u8| match is_scale {
        true => format!("{number}:{place}"),
        false => format!("{number}{}", char::from(b'a' + place)),
    };
    parts
        .flat_map(|part| {
            let (from, to) = part.split_once('-').unwrap_or((part, part));
            (place(from)..=place(to)).map(named).collect::<Vec<_>>()
        })
        .collect()
}

fn ticks(answers: &Answers) -> Vec<String> {
    let of = |question: QuestionId| {
        let number = (question as usize + 1).to_string();
        let is_scale = question.question().kind == Kind::Scale;
        answers.get(question).places().map(move |place| match is_scale {
            true => format!("{number}:{place}"),
            false => format!("{number}{}", char::from(b'a' + place)),
        })
    };
    QuestionId::deciding().flat_map(of).collect::<Vec<_>>()
}

/// An answer to every question, asked or not.
fn any_sheet() -> impl Strategy<Value = Answers> {
    let places = QuestionId::deciding().map(|question| (Just(question), any::<u16>(), 0..100_u8)).collect::<Vec<_>>();
    places.prop_map(|given| given.into_iter().fold(Answers::default(), answer))
}

/// Mild answers more often than others, or nearly every sheet would be an emergency.
fn answer(answers: Answers, (question, number, chance): (QuestionId, u16, u8)) -> Answers {
    let asked = question.question();
    let set = match asked.kind {
        _ if chance < 70 => asked.mildest,
        Kind::One => OptionSet::nth((number % asked.options.len() as u16) as u8),
        Kind::Scale => OptionSet::number((number % 11) as u8),
        Kind::Many => {
            let ticked = (0..asked.options.len() as u8).filter(|place| number >> place & 1 == 1);
            ticked.fold(OptionSet::NOTHING, |set, place| set.and(OptionSet::nth(place)))
        }
    };
    let alone = asked.options.len().saturating_sub(1) as u8;
    answers.with(question, set).or_else(|_| answers.with(question, OptionSet::nth(alone))).unwrap()
}

fn title(outcome: Outcome) -> String {
    group(outcome, Vec::new(), Words::english()).title
}

fn decided(answers: &Answers) -> Outcome {
    decide(&answers.complete().expect("every question has an answer")).outcome
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn scoring_by_hand_gives_what_the_program_decides(answers in any_sheet()) {
        let sheet = sheet();
        let ticked = Ticked::by(&sheet, &ticks(&answers));
        prop_assert_eq!(ticked.result().0, title(decided(&answers)), "{:?} by {:?}", ticks(&answers), ticked.result());
    }
}

#[test]
fn every_rule_stands_on_the_sheet_once() {
    let sheet = sheet();
    let mut ids: Vec<&str> =
        sheet.scoring.groups.iter().flat_map(|group| &group.rules).map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids.pop(), Some("MX"), "the fail-safe is last");
    let mut known: Vec<&str> = RULES.iter().map(|rule| rule.id).filter(|id| *id != "MX").collect();
    known.sort_by_key(|id| ids.iter().position(|other| other == id));
    assert_eq!(ids, known);
}

#[test]
fn the_worked_cases_come_out_by_hand() {
    let sheet = sheet();
    let folder = format!("{}/../../../tests/cases", env!("CARGO_MANIFEST_DIR"));
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!files.is_empty());
    for file in files {
        let answers = crate::case::read(&std::fs::read(&file).unwrap()).unwrap().answers;
        let by_hand = Ticked::by(&sheet, &ticks(&answers)).result();
        assert_eq!(by_hand.0, title(decided(&answers)), "{}: {by_hand:?}", file.display());
    }
}

#[test]
fn a_changed_row_would_be_noticed() {
    let mut sheet = sheet();
    let urgent = sheet.scoring.groups.iter_mut().find(|group| group.rules.iter().any(|rule| rule.id == "E9")).unwrap();
    urgent.rules.retain(|rule| rule.id != "E9");
    let dark = mild().with(QuestionId::RfBody, QuestionId::RfBody.question().option("dark_urine").unwrap()).unwrap();
    assert_ne!(Ticked::by(&sheet, &ticks(&dark)).result().0, title(decided(&dark)));
}

#[test]
fn what_was_to_be_left_out_does_not_count() {
    let sheet = sheet();
    let with = |answers: Answers, question: QuestionId, option: &str| {
        answers.with(question, question.question().option(option).unwrap()).unwrap()
    };
    let stray = with(mild(), QuestionId::BothLegsDetail, "nerve_like");
    let ticked = Ticked::by(&sheet, &ticks(&stray));
    assert!(ticked.left_out.contains(&"2".to_owned()));
    assert_eq!(
        ticked.result().0,
        title(Outcome { level: setback_triage::Level::NormalSoreness, window: Window::Days7 })
    );
}

fn mild() -> Answers {
    QuestionId::deciding()
        .fold(Answers::default(), |answers, question| answers.with(question, question.question().mildest).unwrap())
}
