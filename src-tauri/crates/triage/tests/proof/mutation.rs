//! Mutations of the table itself: every atom negated, every part dropped, every threshold moved by one, every option
//! taken out, put in or swapped, every count moved, every level and window moved. Each mutant changes the census or the
//! proof against the second statement, or is shown equal by the diagrams.

use biodivine_lib_bdd::Bdd;
use setback_triage::{Condition, Kind, Level, OptionSet, QuestionId, RULES, Window};

use super::conformance::AllAnswers;
use super::model::MODEL;
use super::restated::TABLE;
use super::say;

/// What became of the mutants.
#[derive(Default)]
struct Tally {
    mutants: usize,
    equal: usize,
    by_census: usize,
}

#[test]
fn every_mutant_of_a_condition_is_found_or_equal() {
    let mut tally = Tally::default();
    for rule in RULES.iter().filter(|rule| !matches!(rule.when, Condition::NoOtherRule)) {
        let restated = TABLE.fires(&AllAnswers, rule.id);
        for (what, mutant) in mutants(&rule.when) {
            judge(
                &mut tally,
                &format!("{}: {what}", rule.id),
                &MODEL.fires[rule.id],
                &MODEL.condition(&mutant),
                &restated,
            );
        }
    }
    tell("rules", &tally);
}

#[test]
fn every_mutant_of_what_is_asked_is_found_or_equal() {
    let mut tally = Tally::default();
    for question in QuestionId::deciding() {
        let restated = TABLE.asks(&AllAnswers, question.id());
        let asked = question.asked_when().expect("asked in the check");
        for (what, mutant) in mutants(asked) {
            judge(
                &mut tally,
                &format!("{}: {what}", question.id()),
                MODEL.asked(question),
                &MODEL.condition(&mutant),
                &restated,
            );
        }
    }
    tell("asked-when conditions", &tally);
}

fn judge(tally: &mut Tally, what: &str, original: &Bdd, mutant: &Bdd, restated: &Bdd) {
    tally.mutants += 1;
    if original.xor(mutant).and(&MODEL.valid).is_false() {
        tally.equal += 1;
    } else if MODEL.count(original) != MODEL.count(mutant) {
        tally.by_census += 1;
    } else {
        let found = MODEL.example(&mutant.xor(restated));
        assert!(found.is_some(), "nothing finds this mutant: {what}");
    }
}

fn tell(of: &str, tally: &Tally) {
    let Tally { mutants, equal, by_census } = tally;
    let by_proof = mutants - equal - by_census;
    say::line(&format!(
        "{mutants} mutants of {of}: {by_census} change the census, {by_proof} only the proof against the second \
         statement, {equal} are equal over all answers"
    ));
    assert!(*mutants > 10 && by_census > equal, "the mutants are real ones");
}

#[test]
fn every_moved_level_and_window_is_found() {
    let windows =
        [Window::Now, Window::Today, Window::Hours24, Window::Hours48, Window::Days3, Window::Days7, Window::Days14];
    for rule in RULES {
        let restated = TABLE.rules.iter().find(|restated| restated.id == rule.id).expect("restated");
        for level in Level::ALL.into_iter().filter(|level| *level != rule.level) {
            assert_ne!(restated.level, level.id(), "{} moved to {level:?}", rule.id);
        }
        for window in windows.into_iter().filter(|window| *window != rule.window) {
            assert_ne!(restated.window, window.id(), "{} moved to {window:?}", rule.id);
        }
    }
}

type Mutant = (String, Condition);

fn mutants(condition: &Condition) -> Vec<Mutant> {
    match condition {
        Condition::Has(question, options) => of_options(*question, *options, Condition::Has, Condition::HasNot),
        Condition::HasNot(question, options) => of_options(*question, *options, Condition::HasNot, Condition::Has),
        Condition::AtLeast(question, place) => of_threshold(*question, *place, Condition::AtLeast),
        Condition::AtMost(question, place) => of_threshold(*question, *place, Condition::AtMost),
        Condition::All(parts) => of_parts(parts, Condition::All),
        Condition::Any(parts) => of_parts(parts, Condition::Any),
        Condition::Count { at_least, at_most, of } => of_count(*at_least, *at_most, of),
        Condition::Not(part) => of_not(part),
        Condition::Named(definition) => mutants(&definition.when),
        Condition::Fires(rule) => mutants(&rule.when),
        Condition::NotAsked(question) => vec![named("always asked", *question, Condition::Any(&[]))],
        Condition::NoOtherRule => Vec::new(),
    }
}

fn named(what: &str, question: QuestionId, mutant: Condition) -> Mutant {
    (format!("{} {what}", question.id()), mutant)
}

fn of_options(
    question: QuestionId,
    options: OptionSet,
    same: fn(QuestionId, OptionSet) -> Condition,
    negated: fn(QuestionId, OptionSet) -> Condition,
) -> Vec<Mutant> {
    let all = || (0..question.question().size()).map(OptionSet::nth);
    let mut found = vec![named("negated", question, negated(question, options))];
    for option in all() {
        let changed = if options.meets(option) { options.without(option) } else { options.and(option) };
        found.push(named(&format!("{option:?} toggled"), question, same(question, changed)));
        for other in all().filter(|other| options.meets(option) && !options.meets(*other)) {
            let swapped = options.without(option).and(other);
            found.push(named(&format!("{option:?} swapped for {other:?}"), question, same(question, swapped)));
        }
    }
    found
}

fn of_threshold(question: QuestionId, place: u8, same: fn(QuestionId, u8) -> Condition) -> Vec<Mutant> {
    let last = question.question().size() - 1;
    let moved = [place.checked_sub(1), (place < last).then_some(place + 1)];
    let moved =
        moved.into_iter().flatten().map(|place| named(&format!("moved to {place}"), question, same(question, place)));
    let negated = Condition::Not(leaked(same(question, place)));
    moved.chain([named("negated", question, negated)]).collect()
}

fn of_parts(parts: &[Condition], join: fn(&'static [Condition]) -> Condition) -> Vec<Mutant> {
    let without = |at: usize| [&parts[..at], &parts[at + 1..]].concat();
    let dropped = (0..parts.len()).map(|at| (format!("part {at} dropped"), join(all_leaked(without(at)))));
    let inner = (0..parts.len()).flat_map(|at| {
        mutants(&parts[at]).into_iter().map(move |(what, mutant)| {
            let mut changed = parts.to_vec();
            changed[at] = mutant;
            (what, join(all_leaked(changed)))
        })
    });
    dropped.chain(inner).collect()
}

fn of_count(at_least: u8, at_most: u8, of: &'static [Condition]) -> Vec<Mutant> {
    let count = |at_least, at_most, of| Condition::Count { at_least, at_most, of };
    let mut found = vec![
        ("one fewer needed".to_owned(), count(at_least - 1, at_most, of)),
        ("one more needed".to_owned(), count(at_least + 1, at_most, of)),
        ("one fewer allowed".to_owned(), count(at_least, at_most - 1, of)),
        ("one more allowed".to_owned(), count(at_least, at_most + 1, of)),
    ];
    let inner = of_parts(of, Condition::All).into_iter().filter_map(|(what, mutant)| match mutant {
        Condition::All(parts) => Some((what, count(at_least, at_most, parts))),
        _ => None,
    });
    found.extend(inner);
    found
}

fn of_not(part: &'static Condition) -> Vec<Mutant> {
    let inner = mutants(part).into_iter().map(|(what, mutant)| (what, Condition::Not(leaked(mutant))));
    [("not taken away".to_owned(), *part)].into_iter().chain(inner).collect()
}

fn leaked(condition: Condition) -> &'static Condition {
    Box::leak(Box::new(condition))
}

fn all_leaked(parts: Vec<Condition>) -> &'static [Condition] {
    Box::leak(parts.into_boxed_slice())
}

#[test]
fn a_scale_mutant_moves_by_one() {
    assert_eq!(QuestionId::PainWorst24h.question().kind, Kind::Scale);
    let moved = mutants(&QuestionId::PainWorst24h.from(6));
    let places: Vec<u8> = moved
        .iter()
        .filter_map(|(_, mutant)| if let Condition::AtLeast(_, place) = mutant { Some(*place) } else { None })
        .collect();
    assert_eq!(places, [5, 7]);
}
