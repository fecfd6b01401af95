//! The decision table as SMT-LIB 2, for z3: the second prover, which shares nothing with the decision diagrams of
//! `tests/proof` but the table and the promises. Here a single choice and pain are whole numbers, "all that fit" is a
//! Boolean an option, counts are sums, and a comparison has two sets of answers side by side, `a` and `b`.
//! Prints each check with what z3 should answer; decides nothing itself.

#[path = "../tests/proof/promises.rs"]
mod promises;

use promises::{EMERGENCIES, ENDED_BY_TIME, NEVER_NORMAL, ORDERS, UNSURE_MAY_BE_NORMAL};
use setback_triage::{Condition, Kind, Level, OptionSet, Outcome, QuestionId, RULES, Rule};

fn main() {
    println!("(set-logic QF_LIA)");
    for side in ["a", "b"] {
        declare_answers(side);
        define_asked(side);
        define_rules(side);
        define_result(side);
    }
    check_total_and_unique();
    check_emergencies();
    check_unsure();
    check_worse();
    check_more_time();
    check_normal();
    check_that_it_is_not_vacuous();
}

/// One set of answers: every question answered with what fits, also where nothing asks for it.
fn declare_answers(side: &str) {
    for question in QuestionId::deciding() {
        match question.question().kind {
            Kind::One | Kind::Scale => declare_number(side, question),
            Kind::Many => declare_ticks(side, question),
        }
    }
}

fn declare_number(side: &str, question: QuestionId) {
    let name = answer(side, question);
    println!("(declare-const {name} Int)");
    println!("(assert (<= 0 {name} {}))", question.question().size() - 1);
}

fn declare_ticks(side: &str, question: QuestionId) {
    let (lone, free): (Vec<u8>, Vec<u8>) =
        places(question).partition(|place| OptionSet::nth(*place).meets(question.question().lone()));
    places(question).for_each(|place| println!("(declare-const {} Bool)", tick(side, question, place)));
    let number = |places: &[u8]| sum(places.iter().map(|place| tick(side, question, *place)));
    let alone = and([format!("(= 1 {})", number(&lone)), format!("(= 0 {})", number(&free))]);
    let several = and([format!("(= 0 {})", number(&lone)), format!("(<= 1 {})", number(&free))]);
    println!("(assert (or {alone} {several}))");
}

fn places(question: QuestionId) -> impl Iterator<Item = u8> {
    0..question.question().size()
}

fn answer(side: &str, question: QuestionId) -> String {
    format!("{side}.{}", question.id())
}

fn tick(side: &str, question: QuestionId, place: u8) -> String {
    let option = question.question().options.get(usize::from(place)).expect("the question has this option");
    format!("{side}.{}.{}", question.id(), option.id)
}

/// Where this option is chosen, or this number given, asked or not.
fn picked(side: &str, question: QuestionId, place: u8) -> String {
    match question.question().kind {
        Kind::One | Kind::Scale => format!("(= {} {place})", answer(side, question)),
        Kind::Many => tick(side, question, place),
    }
}

/// Where the answer is this and nothing else, asked or not.
fn exactly(side: &str, question: QuestionId, options: OptionSet) -> String {
    and(places(question).map(|place| {
        let picked = picked(side, question, place);
        if options.meets(OptionSet::nth(place)) { picked } else { not(&picked) }
    }))
}

/// Both sets of answers have the same answer to this question.
fn same(question: QuestionId) -> String {
    and(places(question).map(|place| format!("(= {} {})", picked("a", question, place), picked("b", question, place))))
}

fn define_asked(side: &str) {
    for question in QuestionId::deciding() {
        let when = question.asked_when().expect("a deciding question is asked in the check");
        println!("(define-fun {} () Bool {})", asked(side, question), holds(side, when));
    }
}

fn define_rules(side: &str) {
    let named = |rule: &&&Rule| !matches!(rule.when, Condition::NoOtherRule);
    for rule in RULES.iter().filter(named) {
        println!("(define-fun {} () Bool {})", fires(side, rule.id), holds(side, &rule.when));
    }
    let others: Vec<String> = RULES.iter().filter(named).map(|rule| fires(side, rule.id)).collect();
    for rule in RULES.iter().filter(|rule| !named(rule)) {
        println!("(define-fun {} () Bool {})", fires(side, rule.id), not(&or(others.clone())));
    }
}

/// The result as a number, 0 the mildest, by going down from the most urgent; and its level likewise.
fn define_result(side: &str) {
    let from_top = outcomes().into_iter().enumerate();
    let rank = from_top.fold("(- 1)".to_owned(), |milder, (rank, outcome)| {
        format!("(ite {} {rank} {milder})", fires_at(side, outcome))
    });
    println!("(define-fun {side}.rank () Int {rank})");
    let level = outcomes().into_iter().fold("(- 1)".to_owned(), |milder, outcome| {
        format!("(ite {} {} {milder})", fires_at(side, outcome), outcome.level as u8)
    });
    println!("(define-fun {side}.level () Int {level})");
}

/// Every outcome of the table, from the mildest up.
fn outcomes() -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = RULES.iter().map(|rule| rule.outcome()).collect();
    outcomes.sort_unstable();
    outcomes.dedup();
    outcomes
}

fn fires_at(side: &str, outcome: Outcome) -> String {
    or(RULES.iter().filter(|rule| rule.outcome() == outcome).map(|rule| fires(side, rule.id)))
}

fn asked(side: &str, question: QuestionId) -> String {
    format!("{side}.asks.{}", question.id())
}

fn fires(side: &str, rule: &str) -> String {
    format!("{side}.fires.{rule}")
}

/// Where this condition holds, unasked answers ignored.
fn holds(side: &str, condition: &Condition) -> String {
    let each = |parts: &[Condition]| parts.iter().map(|part| holds(side, part)).collect::<Vec<_>>();
    match condition {
        Condition::Has(question, options) => {
            let picked = options.places().map(|place| picked(side, *question, place));
            and([asked(side, *question), or(picked)])
        }
        Condition::HasNot(question, options) => {
            let others = options.places().map(|place| not(&picked(side, *question, place)));
            and([asked(side, *question)].into_iter().chain(others))
        }
        Condition::AtLeast(question, place) => {
            and([asked(side, *question), format!("(>= {} {place})", answer(side, *question))])
        }
        Condition::AtMost(question, place) => {
            and([asked(side, *question), format!("(<= {} {place})", answer(side, *question))])
        }
        Condition::All(parts) => and(each(parts)),
        Condition::Any(parts) => or(each(parts)),
        Condition::Count { at_least, at_most, of } => format!("(<= {at_least} {} {at_most})", sum(each(of))),
        Condition::Not(part) => not(&holds(side, part)),
        Condition::Named(definition) => holds(side, &definition.when),
        Condition::Fires(rule) => holds(side, &rule.when),
        Condition::NotAsked(question) => not(&asked(side, *question)),
        Condition::NoOtherRule => "false".to_owned(),
    }
}

/// 1. Every set of answers has a rule that fires, and exactly one result.
fn check_total_and_unique() {
    let any = or(RULES.iter().map(|rule| fires("a", rule.id)));
    never("some rule fires", &[not(&any)]);
    let results: Vec<String> = (0..outcomes().len()).map(|rank| format!("(= a.rank {rank})")).collect();
    never("every set of answers has one result", &[format!("(distinct 1 {})", sum(results))]);
    for (rank, outcome) in outcomes().into_iter().enumerate() {
        let more = outcomes().into_iter().filter(|more| *more > outcome).map(|more| fires_at("a", more));
        let decides = and([fires_at("a", outcome), not(&or(more))]);
        let name = format!("{} is the most urgent that fires, where it is the result", say(outcome));
        never(&name, &[format!("(distinct {decides} (= a.rank {rank}))")]);
    }
}

/// 2. Every emergency answer gives an emergency, whatever else is answered.
fn check_emergencies() {
    for (what, answered) in &EMERGENCIES {
        never(&format!("{what} is an emergency"), &[holds("a", answered), not(&at_level("a", Level::Emergency))]);
        may(&format!("{what} can be answered"), &[holds("a", answered)]);
    }
}

/// 3. "Not sure" is never milder than the mildest answer in its place.
fn check_unsure() {
    for question in QuestionId::deciding() {
        let asked = question.question();
        let pairs: Vec<_> = asked.unsure().places().map(|unsure| (asked.mildest, OptionSet::nth(unsure))).collect();
        if !pairs.is_empty() {
            never_milder(&format!("not sure of {}", asked.id), question, &replaced(question, pairs));
        }
    }
}

/// 4. Worse is never milder: options in an order, more pain, one more tick.
fn check_worse() {
    for (question, steps) in ORDERS {
        let pairs = steps.windows(2).flat_map(|steps| step_pairs(question, steps)).collect();
        never_milder(&format!("a worse {}", question.id()), question, &replaced(question, pairs));
    }
    let pain = QuestionId::PainWorst24h;
    never_milder("more pain", pain, &format!("(< {} {})", answer("a", pain), answer("b", pain)));
    for question in QuestionId::deciding().filter(|question| question.question().kind == Kind::Many) {
        let signs = places(question).map(OptionSet::nth).filter(|sign| !sign.meets(question.question().lone()));
        let first = signs.map(|sign| (question.question().mildest, sign)).collect();
        never_milder(&format!("a first sign of {}", question.id()), question, &replaced(question, first));
        never_milder(&format!("one more sign of {}", question.id()), question, &one_more_tick(question));
    }
}

/// 4, by time: only the level is compared, and the rules that time may end are left out by name; each of them has to be.
fn check_more_time() {
    let time = QuestionId::Duration;
    let frame = framed(time, &format!("(< {} {})", answer("a", time), answer("b", time)));
    let without = |rules: &[&str]| rules.iter().map(|rule| not(&fires("a", rule))).collect::<Vec<_>>();
    let milder = "(> a.level b.level)";
    compare("more time", &[frame.clone(), without(&ENDED_BY_TIME)].concat(), milder);
    for ended in ENDED_BY_TIME {
        let others: Vec<&str> = ENDED_BY_TIME.into_iter().filter(|other| *other != ended).collect();
        may(&format!("time ends {ended}"), &[frame.clone(), without(&others), vec![milder.to_owned()]].concat());
    }
}

/// 8. Normal soreness is never given with a sign of more, nor with an unsure answer.
fn check_normal() {
    let normal = at_level("a", Level::NormalSoreness);
    for (what, answered) in &NEVER_NORMAL {
        never(&format!("normal with {what}"), &[normal.clone(), holds("a", answered)]);
    }
    for question in QuestionId::deciding().filter(|question| !question.question().unsure().is_empty()) {
        let unsure = Condition::Has(question, question.question().unsure());
        let excepted = UNSURE_MAY_BE_NORMAL.iter().filter(|(excepted, _)| *excepted == question);
        let excepted = or(excepted.map(|(_, but)| holds("a", but)));
        let name = format!("normal with an unsure answer to {}", question.id());
        never(&name, &[normal.clone(), holds("a", &unsure), not(&excepted)]);
    }
}

/// Every question can be asked and left out, and every rule decides somewhere: a table that says nothing is noticed.
fn check_that_it_is_not_vacuous() {
    for question in QuestionId::deciding() {
        may(&format!("{} is asked", question.id()), &[asked("a", question)]);
    }
    for rule in RULES {
        let rank = outcomes().iter().position(|outcome| *outcome == rule.outcome()).expect("an outcome of the table");
        may(&format!("{} decides", rule.id), &[fires("a", rule.id), format!("(= a.rank {rank})")]);
    }
}

/// Nothing is milder with `b`'s answer than with `a`'s, where the two differ in this question alone, as `change` says.
fn never_milder(name: &str, question: QuestionId, change: &str) {
    compare(name, &framed(question, change), "(> a.rank b.rank)");
}

fn compare(name: &str, frame: &[String], milder: &str) {
    let broken: Vec<String> = frame.iter().cloned().chain([milder.to_owned()]).collect();
    never(&format!("{name} is milder"), &broken);
    may(&format!("{name} can be answered"), frame);
}

/// The two differ in this question alone, and what the change opens is at its mildest answer.
fn framed(question: QuestionId, change: &str) -> Vec<String> {
    let others = || QuestionId::deciding().filter(move |other| *other != question);
    let opened = others().map(|other| {
        let newly = and([not(&asked("a", other)), asked("b", other)]);
        format!("(=> {newly} {})", exactly("b", other, other.question().mildest))
    });
    others().map(same).chain(opened).chain([change.to_owned()]).collect()
}

/// The answer of `a` is the first of one of these pairs, and that of `b` the second.
fn replaced(question: QuestionId, pairs: Vec<(OptionSet, OptionSet)>) -> String {
    or(pairs.into_iter().map(|(mild, worse)| and([exactly("a", question, mild), exactly("b", question, worse)])))
}

fn step_pairs(question: QuestionId, steps: &[&[&str]]) -> Vec<(OptionSet, OptionSet)> {
    let option = |id: &&str| question.question().option(id).expect("an option of the question");
    let [mild, worse] = steps else { return Vec::new() };
    mild.iter().flat_map(|mild| worse.iter().map(move |worse| (option(mild), option(worse)))).collect()
}

/// `b` has every tick of `a` and exactly one more.
fn one_more_tick(question: QuestionId) -> String {
    let kept =
        places(question).map(|place| format!("(=> {} {})", tick("a", question, place), tick("b", question, place)));
    let ticks = |side: &str| sum(places(question).map(|place| tick(side, question, place)).collect::<Vec<_>>());
    and(kept.chain([format!("(= {} (+ 1 {}))", ticks("b"), ticks("a"))]))
}

fn at_level(side: &str, level: Level) -> String {
    format!("(= {side}.level {})", level as u8)
}

/// A check that these never hold together.
fn never(name: &str, together: &[String]) {
    check(name, together, "unsat");
}

/// A check that these do hold together somewhere.
fn may(name: &str, together: &[String]) {
    check(name, together, "sat");
}

fn check(name: &str, together: &[String], expected: &str) {
    println!("(echo \"check {name} expect {expected}\")\n(push 1)");
    together.iter().for_each(|part| println!("(assert {part})"));
    println!("(check-sat)\n(pop 1)");
}

fn say(outcome: Outcome) -> String {
    format!("{} within {}", outcome.level.id(), outcome.window.id())
}

fn and(parts: impl IntoIterator<Item = String>) -> String {
    join("and", "true", parts)
}

fn or(parts: impl IntoIterator<Item = String>) -> String {
    join("or", "false", parts)
}

/// How many of these hold.
fn sum(parts: impl IntoIterator<Item = String>) -> String {
    join("+", "0", parts.into_iter().map(|part| format!("(ite {part} 1 0)")))
}

fn join(word: &str, of_none: &str, parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().collect();
    match parts.as_slice() {
        [] => of_none.to_owned(),
        [alone] => alone.clone(),
        _ => format!("({word} {})", parts.join(" ")),
    }
}

fn not(part: &str) -> String {
    format!("(not {part})")
}
