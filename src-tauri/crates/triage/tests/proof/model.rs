//! Every possible set of answers as a Boolean function (BDD), built from the same const data that the program runs on.
//!
//! Every question always has an answer here; what is not asked is ignored where a condition looks at it. A single
//! choice is one variable an option, "all that fit" likewise, pain is ten variables "at least 1" to "at least 10".
//! A set of answers is counted once: a question that is not asked then holds its mildest answer.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use biodivine_lib_bdd::{Bdd, BddValuation, BddVariable, BddVariableSet, BddVariableSetBuilder};
use num_bigint::BigInt;
use setback_triage::{Answers, Condition, Kind, OptionSet, Outcome, QuestionId, RULES, Rule};

/// The model, built once a run.
pub static MODEL: LazyLock<Model> = LazyLock::new(Model::new);

/// The decision table as Boolean functions.
pub struct Model {
    space: BddVariableSet,
    variables: BTreeMap<QuestionId, Vec<BddVariable>>,
    asked: BTreeMap<QuestionId, Bdd>,
    /// Each question has an answer that fits.
    pub valid: Bdd,
    /// As `valid`, and what is not asked holds its mildest answer: each set of answers once.
    pub sheets: Bdd,
    /// Where each rule fires, by id.
    pub fires: BTreeMap<&'static str, Bdd>,
    /// Where the result is this urgent or more, from the mildest outcome up.
    pub at_least: Vec<(Outcome, Bdd)>,
}

/// The questions from the top of the diagrams down: those that rules combine most stand together.
const ORDER: [QuestionId; 21] = {
    use QuestionId::*;
    [
        PainWorst24h,
        Duration,
        Trend,
        ComfortPosition,
        Onset,
        Quality,
        Location,
        MovementResponse,
        Control,
        LegSpread,
        DailyLife,
        Recurrence,
        LegDetail,
        RfNerve,
        HeelToeWalk,
        BothLegsDetail,
        RfSlow,
        AgeBand,
        Background,
        RfBody,
        Confidence,
    ]
};

impl Model {
    fn new() -> Model {
        let mut builder = BddVariableSetBuilder::new();
        let variables: BTreeMap<_, _> =
            ORDER.iter().map(|question| (*question, bits(&mut builder, *question))).collect();
        let space = builder.build();
        let nothing = space.mk_false();
        let mut model = Model {
            space,
            variables,
            asked: BTreeMap::new(),
            valid: nothing.clone(),
            sheets: nothing,
            fires: BTreeMap::new(),
            at_least: Vec::new(),
        };
        model.learn_questions();
        model.learn_rules();
        model
    }

    fn learn_questions(&mut self) {
        for question in QuestionId::deciding() {
            let asked = question.asked_when().expect("a deciding question is asked in the check");
            let asked = self.condition(asked);
            self.asked.insert(question, asked);
        }
        self.valid = self.all(QuestionId::deciding().map(|question| self.fitting(question)));
        let once = QuestionId::deciding()
            .map(|question| self.asked[&question].or(&self.exactly(question, question.question().mildest)));
        self.sheets = self.valid.and(&self.all(once));
    }

    fn learn_rules(&mut self) {
        let firing = RULES.iter().map(|rule| (rule.id, self.condition(&rule.when)));
        self.fires = firing.collect();
        let any = self.any(self.fires.values().cloned());
        self.fires.insert("MX", self.valid.and_not(&any));
        let mut outcomes: Vec<Outcome> = RULES.iter().map(|rule| rule.outcome()).collect();
        outcomes.sort_unstable();
        outcomes.dedup();
        self.at_least = outcomes.into_iter().map(|outcome| (outcome, self.reaching(outcome))).collect();
    }

    fn reaching(&self, outcome: Outcome) -> Bdd {
        let rules = RULES.iter().filter(|rule| rule.outcome() >= outcome);
        self.any(rules.map(|rule| self.fires[rule.id].clone())).and(&self.valid)
    }

    /// All of these at once.
    pub fn all(&self, parts: impl Iterator<Item = Bdd>) -> Bdd {
        parts.fold(self.space.mk_true(), |all, part| all.and(&part))
    }

    /// At least one of these.
    pub fn any(&self, parts: impl Iterator<Item = Bdd>) -> Bdd {
        parts.fold(self.space.mk_false(), |any, part| any.or(&part))
    }

    /// Where this condition holds, unasked answers ignored.
    pub fn condition(&self, condition: &Condition) -> Bdd {
        match condition {
            Condition::Has(question, options) => self.answered_with(*question, *options),
            Condition::HasNot(question, options) => {
                self.asked(*question).and_not(&self.answered_with(*question, *options))
            }
            Condition::AtLeast(question, place) => self.in_range(*question, *place, question.question().size() - 1),
            Condition::AtMost(question, place) => self.in_range(*question, 0, *place),
            Condition::All(parts) => self.all(parts.iter().map(|part| self.condition(part))),
            Condition::Any(parts) => self.any(parts.iter().map(|part| self.condition(part))),
            Condition::Count { at_least, at_most, of } => {
                self.at_least_of(of, *at_least).and_not(&self.at_least_of(of, at_most + 1))
            }
            Condition::Not(part) => self.condition(part).not(),
            Condition::Named(definition) => self.condition(&definition.when),
            Condition::Fires(rule) => self.condition(&rule.when),
            Condition::NotAsked(question) => self.asked(*question).not(),
            Condition::NoOtherRule => self.space.mk_false(),
        }
    }

    fn at_least_of(&self, parts: &[Condition], wanted: u8) -> Bdd {
        match (parts, wanted) {
            (_, 0) => self.space.mk_true(),
            ([], _) => self.space.mk_false(),
            ([first, rest @ ..], _) => {
                let with = self.condition(first).and(&self.at_least_of(rest, wanted - 1));
                with.or(&self.at_least_of(rest, wanted))
            }
        }
    }

    /// Where this question is asked.
    pub fn asked(&self, question: QuestionId) -> &Bdd {
        &self.asked[&question]
    }

    fn answered_with(&self, question: QuestionId, options: OptionSet) -> Bdd {
        let picked = self.any(options.places().map(|place| self.picked(question, place)));
        self.asked(question).and(&picked)
    }

    fn in_range(&self, question: QuestionId, from: u8, to: u8) -> Bdd {
        let picked = self.any((from..=to).map(|place| self.picked(question, place)));
        self.asked(question).and(&picked)
    }

    /// Where this option is chosen, or this number given, asked or not.
    pub fn picked(&self, question: QuestionId, place: u8) -> Bdd {
        let variables = &self.variables[&question];
        let bit = |at: u8| self.space.mk_var(variables[usize::from(at)]);
        match question.question().kind {
            Kind::One | Kind::Many => bit(place),
            Kind::Scale => {
                let reached = if place == 0 { self.space.mk_true() } else { bit(place - 1) };
                if place == question.question().size() - 1 { reached } else { reached.and_not(&bit(place)) }
            }
        }
    }

    /// Where the answer is this and nothing else, asked or not.
    pub fn exactly(&self, question: QuestionId, answer: OptionSet) -> Bdd {
        let settings = self.settings(question, answer);
        let literals = settings.into_iter().map(|(variable, value)| self.space.mk_literal(variable, value));
        self.all(literals)
    }

    fn settings(&self, question: QuestionId, answer: OptionSet) -> Vec<(BddVariable, bool)> {
        let scale = question.question().kind == Kind::Scale;
        let number = answer.places().next().unwrap_or(0);
        let value = |place: u8| if scale { number > place } else { answer.meets(OptionSet::nth(place)) };
        self.variables[&question].iter().zip(0..).map(|(variable, place)| (*variable, value(place))).collect()
    }

    /// This function with the answer put in: what it says of answer sets in which this question is answered so.
    pub fn given(&self, function: &Bdd, question: QuestionId, answer: OptionSet) -> Bdd {
        function.restrict(&self.settings(question, answer))
    }

    /// This function with one option of "all that fit" put in as ticked or not.
    pub fn ticked(&self, function: &Bdd, question: QuestionId, place: u8, ticked: bool) -> Bdd {
        function.restrict(&[(self.variables[&question][usize::from(place)], ticked)])
    }

    fn fitting(&self, question: QuestionId) -> Bdd {
        let asked = question.question();
        let places = || (0..asked.size()).map(OptionSet::nth);
        match asked.kind {
            Kind::One | Kind::Scale => self.any(places().map(|answer| self.exactly(question, answer))),
            Kind::Many => {
                let lone = places().filter(|option| option.meets(asked.lone()));
                let alone = self.any(lone.map(|option| self.exactly(question, option)));
                let bits = |lone: bool| places().filter(move |option| option.meets(asked.lone()) == lone);
                let picked = |option: OptionSet| self.picked(question, option.places().next().unwrap_or(0));
                let some = self.any(bits(false).map(picked));
                some.and_not(&self.any(bits(true).map(picked))).or(&alone)
            }
        }
    }

    /// Where this rule decides: it fires, and nothing more urgent does.
    pub fn decides(&self, rule: &Rule) -> Bdd {
        let more = self.at_least.iter().find(|(outcome, _)| *outcome > rule.outcome());
        let here = self.fires[rule.id].and(&self.valid);
        more.map_or(here.clone(), |(_, more_urgent)| here.and_not(more_urgent))
    }

    /// How many sets of answers there are in it, each counted once.
    pub fn count(&self, function: &Bdd) -> BigInt {
        function.and(&self.sheets).exact_cardinality().into()
    }

    /// A set of answers in it, as a person would have ticked it; `None` when it is empty.
    pub fn example(&self, function: &Bdd) -> Option<String> {
        let found = function.and(&self.valid).sat_witness()?;
        let sheet = self.sheet(&found);
        let asked = sheet.asked_only();
        let line = |question: QuestionId| format!("  {}: {}", question.id(), say_answer(question, asked.get(question)));
        let lines: Vec<String> = asked.asked_questions().into_iter().map(line).collect();
        Some(lines.join("\n"))
    }

    /// The answers that a valuation stands for, also where nothing asks for them.
    pub fn sheet(&self, valuation: &BddValuation) -> Answers {
        let mut answers = Answers::default();
        for (question, variables) in &self.variables {
            let set = variables.iter().zip(0..).filter(|(variable, _)| valuation.value(**variable));
            let answer = match question.question().kind {
                Kind::Scale => OptionSet::number(set.count() as u8),
                Kind::One | Kind::Many => {
                    set.fold(OptionSet::NOTHING, |answer, (_, place)| answer.and(OptionSet::nth(place)))
                }
            };
            answers = answers.with(*question, answer).expect("a valid sheet has answers that fit");
        }
        answers
    }

    /// The valuation that stands for these answers; a question without an answer takes its mildest.
    pub fn valuation(&self, answers: &Answers) -> BddValuation {
        let mut valuation = BddValuation::all_false(self.space.num_vars());
        for question in QuestionId::deciding() {
            let given = answers.get(question);
            let answer = if given.is_empty() { question.question().mildest } else { given };
            for (variable, value) in self.settings(question, answer) {
                valuation.set_value(variable, value);
            }
        }
        valuation
    }

    /// Fails with an example when there is anything in it.
    pub fn nothing_in(&self, function: &Bdd, promise: &str) {
        if let Some(example) = self.example(function) {
            panic!("{promise}\nbroken by these answers:\n{example}");
        }
    }
}

fn bits(builder: &mut BddVariableSetBuilder, question: QuestionId) -> Vec<BddVariable> {
    let count = match question.question().kind {
        Kind::Scale => question.question().size() - 1,
        Kind::One | Kind::Many => question.question().size(),
    };
    (0..count).map(|place| builder.make_variable(&format!("{}#{place}", question.id()))).collect()
}

/// An answer in ids, as a case file has it.
pub fn say_answer(question: QuestionId, answer: OptionSet) -> String {
    let places: Vec<u8> = answer.places().collect();
    let name = |place: &u8| match question.question().options.get(usize::from(*place)) {
        Some(option) => option.id.to_owned(),
        None => place.to_string(),
    };
    places.iter().map(name).collect::<Vec<_>>().join(", ")
}
