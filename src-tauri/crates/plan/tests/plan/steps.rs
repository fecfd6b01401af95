//! Where a plan starts, over every possible set of answers: the same diagrams as the proofs of the decision.

use biodivine_lib_bdd::Bdd;
use setback_plan::step::only_recurs;
use setback_plan::walk::Start;
use setback_plan::{Step, step_of, step_of_course, step_when_cleared};
use setback_triage::course::Standing;
use setback_triage::{
    Answers, Condition, DEFINITIONS, Kind, Level, OptionSet, Outcome, QuestionId, RULES, Window, decide,
};

use crate::model::{MODEL, say_answer};
use QuestionId::*;

const STEPS: [Step; 8] = Step::ALL;

fn reaching(level: Level, window: Window) -> Bdd {
    let outcome = Outcome { level, window };
    let found = MODEL.at_least.iter().find(|(at, _)| *at >= outcome);
    found.map_or_else(|| MODEL.valid.and(&MODEL.valid.not()), |(_, reached)| reached.clone())
}

fn fires(id: &str) -> Bdd {
    MODEL.fires[id].clone()
}

fn pain(from: u8) -> Bdd {
    MODEL.condition(&PainWorst24h.from(from))
}

fn pattern(ids: &[&str]) -> Bdd {
    let named = DEFINITIONS.iter().filter(|definition| ids.contains(&definition.id));
    MODEL.any(named.map(|definition| MODEL.condition(&definition.when)))
}

/// Table C.2, row by row, over all answers.
fn region(step: Step) -> Bdd {
    let urgent = reaching(Level::SameDay, Window::Today);
    let soon = reaching(Level::GetChecked, Window::Days3).and_not(&urgent);
    let later = reaching(Level::GetChecked, Window::Days14).and_not(&soon).and_not(&urgent);
    let own_path = fires("C18").or(&fires("C19"));
    let others = RULES.iter().filter(|rule| rule.level == Level::GetChecked && rule.id != "C12" && rule.id != "C14");
    let others = MODEL.any(others.map(|rule| fires(rule.id)));
    let any_pattern = pattern(&["P1", "P2", "P3", "P4"]);
    let quiet = later.and_not(&others).and_not(&pain(4)).and_not(&any_pattern);
    let checked = reaching(Level::GetChecked, Window::Days14);
    let adjust = reaching(Level::ModifyMonitor, Window::Hours48).and_not(&checked);
    let moderate = pain(4).or(&pattern(&["P1", "P3", "P4"]));
    let normal = MODEL.valid.and_not(&reaching(Level::ModifyMonitor, Window::Hours48));
    match step {
        Step::X => urgent,
        Step::R2 => soon.or(&later.and(&own_path)),
        Step::R1 => later.and_not(&own_path).and_not(&quiet),
        Step::Y3 => adjust.and(&pain(6)),
        Step::Y2 => adjust.and_not(&pain(6)).and(&moderate),
        Step::Y1 => quiet.or(&adjust.and_not(&pain(6)).and_not(&moderate)),
        Step::G1 => normal.and(&pain(3)),
        Step::G0 => normal.and_not(&pain(3)),
    }
}

#[test]
fn every_set_of_answers_has_exactly_one_step() {
    let all = MODEL.any(STEPS.into_iter().map(region));
    MODEL.nothing_in(&MODEL.valid.and_not(&all), "every set of answers has a step");
    for (at, step) in STEPS.into_iter().enumerate() {
        for other in &STEPS[..at] {
            MODEL.nothing_in(&region(step).and(&region(*other)), "no set of answers has two steps");
        }
        assert!(MODEL.example(&region(step)).is_some(), "{step:?} is some answers' step");
    }
}

#[test]
fn there_is_no_plan_for_emergency_same_day_or_an_evaluation_in_three_days() {
    let with_plan = MODEL.any(STEPS.into_iter().filter(|step| step.has_plan()).map(region));
    let without = reaching(Level::GetChecked, Window::Days3);
    MODEL.nothing_in(&with_plan.and(&without), "no plan for emergency, same day or evaluate in 3 days");
    for (question, option) in [(AgeBand, "under_16"), (Background, "pregnant")] {
        let answer = question.question().option(option).unwrap();
        let answered = MODEL.condition(&Condition::Has(question, answer));
        MODEL.nothing_in(&with_plan.and(&answered), &format!("no plan with {option}"));
    }
}

/// A few answer sets of each region, and each neighbor of them by one answer: the code gives the step of the table.
#[test]
fn the_code_gives_the_step_of_the_table() {
    for step in STEPS {
        for sheet in some_of(&region(step)) {
            assert_eq!(code(&sheet), step, "{sheet:?}");
            for question in QuestionId::deciding() {
                for answer in neighbors(&sheet, question) {
                    let near = sheet.with(question, answer).unwrap();
                    assert_eq!(code(&near), region_of(&near), "{near:?}");
                }
            }
        }
    }
}

/// Members of a set of answers, each different from the one before in another question.
fn some_of(region: &Bdd) -> Vec<Answers> {
    let mut left = region.and(&MODEL.sheets);
    let mut found = Vec::new();
    for question in QuestionId::deciding() {
        let Some(valuation) = left.sat_witness() else { break };
        let sheet = MODEL.sheet(&valuation);
        left = left.and_not(&MODEL.exactly(question, sheet.get(question)));
        found.push(sheet);
    }
    found
}

fn code(sheet: &Answers) -> Step {
    let intake = sheet.complete().unwrap();
    step_of(&decide(&intake), intake.answers())
}

fn region_of(sheet: &Answers) -> Step {
    thread_local! {
        static REGIONS: Vec<(Step, Bdd)> = STEPS.into_iter().map(|step| (step, region(step))).collect();
    }
    let valuation = MODEL.valuation(sheet);
    REGIONS.with(|regions| regions.iter().find(|(_, region)| region.eval_in(&valuation)).unwrap().0)
}

fn neighbors(sheet: &Answers, question: QuestionId) -> Vec<OptionSet> {
    let single = (0..question.question().size()).map(OptionSet::nth);
    single.filter(|answer| *answer != sheet.get(question)).collect()
}

/// Where the start rung is this high or higher.
fn starting_at(rung: u8) -> Bdd {
    MODEL.any(STEPS.into_iter().filter(|step| step.start_rung() >= rung).map(region))
}

#[test]
fn no_worse_answer_raises_the_start_rung() {
    let reached: Vec<(u8, Bdd)> = [1, 3, 6, 9, 10].map(|rung| (rung, starting_at(rung))).into();
    for number in 1..PainWorst24h.question().size() {
        never_higher(PainWorst24h, OptionSet::number(number - 1), OptionSet::number(number), &reached);
    }
    for (question, order) in [
        (Trend, &["easing", "same", "worse"][..]),
        (DailyLife, &["easy", "sore_but_ok", "limited", "cannot"]),
        (Confidence, &["sure", "bit_unsure", "guessing"]),
        (Recurrence, &["first", "sometimes", "most_times"]),
        (LegSpread, &["no", "one_above_knee", "one_below_knee"]),
    ] {
        for pair in order.windows(2) {
            let [mild, worse] = [0, 1].map(|at| question.question().option(pair[at]).unwrap());
            never_higher(question, mild, worse, &reached);
        }
    }
    let by_time = |question: &QuestionId| *question == Duration || *question == Onset;
    for question in QuestionId::deciding().filter(|question| !by_time(question)) {
        for answer in (0..question.question().size()).map(OptionSet::nth) {
            never_higher(question, question.question().mildest, answer, &reached);
        }
    }
}

fn never_higher(question: QuestionId, mild: OptionSet, worse: OptionSet, reached: &[(u8, Bdd)]) {
    let with = |function: &Bdd, answer| MODEL.given(function, question, answer);
    let others = QuestionId::deciding().filter(|other| *other != question);
    let opened = MODEL.all(others.map(|other| {
        let newly = with(MODEL.asked(other), worse).and_not(&with(MODEL.asked(other), mild));
        newly.not().or(&MODEL.exactly(other, other.question().mildest))
    }));
    let frame = with(&MODEL.valid, worse).and(&opened);
    for (rung, starts) in reached {
        let higher = with(starts, worse).and_not(&with(starts, mild)).and(&frame);
        let told = higher.and(&MODEL.exactly(question, mild));
        let (was, now) = (say_answer(question, mild), say_answer(question, worse));
        MODEL.nothing_in(&told, &format!("{}: {now} for {was} does not lift the start to {rung}", question.id()));
    }
}

fn stands(level: Level, window: Window, deciding: &[&'static str]) -> Standing {
    Standing { outcome: Outcome { level, window }, deciding: deciding.to_vec(), kept: false }
}

/// The level that base rules give these answers.
fn base(sheet: &Answers) -> Standing {
    let verdict = decide(&sheet.complete().unwrap());
    let all = verdict.deciding.iter().chain(verdict.also_noted.iter());
    let deciding = all.filter(|rule| rule.level == verdict.outcome.level).map(|rule| rule.id).collect();
    Standing { outcome: verdict.outcome, deciding, kept: false }
}

/// From the most urgent to the mildest.
fn standings() -> Vec<Standing> {
    vec![
        stands(Level::Emergency, Window::Now, &["E1"]),
        stands(Level::SameDay, Window::Today, &["D1"]),
        stands(Level::GetChecked, Window::Days3, &["L4b"]),
        stands(Level::GetChecked, Window::Days14, &["L5"]),
        stands(Level::GetChecked, Window::Days14, &["L8"]),
        stands(Level::ModifyMonitor, Window::Hours24, &["L2"]),
        stands(Level::NormalSoreness, Window::Close, &["L13"]),
    ]
}

/// A few answer sets of each step, as they are asked.
fn sheets() -> Vec<Answers> {
    let some = STEPS.into_iter().flat_map(|step| some_of(&region(step)));
    some.map(|sheet| *sheet.complete().unwrap().answers()).collect()
}

#[test]
fn a_level_that_base_rules_give_has_the_step_of_the_verdict() {
    for sheet in sheets() {
        assert_eq!(step_of_course(&base(&sheet), &sheet), code(&sheet), "{sheet:?}");
    }
}

#[test]
fn no_course_starts_higher_than_the_answers_alone_and_a_more_urgent_level_never_higher() {
    for sheet in sheets() {
        let steps: Vec<Step> = standings().iter().map(|standing| step_of_course(standing, &sheet)).collect();
        assert!(steps.iter().all(|step| step.start_rung() <= code(&sheet).start_rung()), "{sheet:?} {steps:?}");
        assert!(steps.is_sorted_by_key(|step| step.start_rung()), "{sheet:?} {steps:?}");
    }
}

#[test]
fn follow_up_rules_lower_the_step_of_a_settled_back() {
    let settled = MODEL.sheet(&region(Step::G0).sat_witness().unwrap()).asked_only();
    let steps = standings().iter().map(|standing| step_of_course(standing, &settled)).collect::<Vec<_>>();
    assert_eq!(steps, [Step::X, Step::X, Step::R2, Step::R1, Step::Y1, Step::Y1, Step::G0]);
    let both = stands(Level::GetChecked, Window::Days14, &["L5", "L8"]);
    assert_eq!(step_of_course(&both, &settled), Step::R1, "L8 with another rule");
}

#[test]
fn recurring_pain_by_l8_keeps_a_plan_only_while_it_is_quiet() {
    let l8 = stands(Level::GetChecked, Window::Days14, &["L8"]);
    let loud = region(Step::G1).and(&pain(4)).or(&region(Step::Y1).and(&pattern(&["P2"])));
    for sheet in some_of(&loud) {
        assert_eq!(step_of_course(&l8, &sheet.asked_only()), Step::R1, "{sheet:?}");
    }
}

#[test]
fn who_has_a_path_of_their_own_gets_no_plan_until_cleared_and_then_the_low_demand_menu() {
    for rule in ["C18", "C19"] {
        for sheet in some_of(&fires(rule).and(&MODEL.valid)) {
            let (standing, asked) = (base(&sheet), sheet.asked_only());
            let alone = standing.outcome == Outcome { level: Level::GetChecked, window: Window::Days14 };
            assert!(step_of_course(&standing, &asked) <= Step::R2, "{sheet:?}");
            let cleared = if alone { Step::R1 } else { step_of_course(&standing, &asked) };
            assert_eq!(step_when_cleared(&standing, &asked), cleared, "{sheet:?}");
        }
    }
    for sheet in some_of(&MODEL.valid.and_not(&fires("C18")).and_not(&fires("C19"))) {
        let asked = sheet.asked_only();
        assert_eq!(step_when_cleared(&base(&sheet), &asked), code(&sheet), "nothing changes for others");
    }
}

/// What holds them is more than their own path: other answers, or a level that stands from before.
#[test]
fn a_clearance_opens_no_hinge_to_those_whom_something_else_keeps_from_it() {
    for rule in ["C18", "C19"] {
        let sooner = fires(rule).and(&reaching(Level::GetChecked, Window::Days3));
        let within_days = sooner.and_not(&reaching(Level::SameDay, Window::Today));
        for sheet in some_of(&sooner).into_iter().chain(some_of(&within_days)) {
            let asked = sheet.asked_only();
            for standing in standings() {
                let step = step_of_course(&standing, &asked);
                assert!(step <= Step::R2, "{sheet:?}");
                assert_eq!(step_when_cleared(&standing, &asked), step, "{standing:?} {sheet:?}");
            }
        }
        let alone = fires(rule).and(&MODEL.valid).and_not(&reaching(Level::GetChecked, Window::Days3));
        for sheet in some_of(&alone) {
            let asked = sheet.asked_only();
            let cleared = standings().iter().map(|one| step_when_cleared(one, &asked)).collect::<Vec<_>>();
            let [x, r2, r1] = [Step::X, Step::R2, Step::R1];
            assert_eq!(cleared, [x, x, r2, r1, r1, r1, r1], "{sheet:?}");
        }
    }
}

#[test]
fn a_path_of_their_own_counts_also_while_answers_are_missing() {
    for (rule, question) in [("C18", AgeBand), ("C19", Background)] {
        let sheet = MODEL.sheet(&region(Step::R2).and(&fires(rule)).sat_witness().unwrap());
        let told = Answers::default().with(question, sheet.get(question)).unwrap();
        assert!(told.complete().is_err());
        let later = stands(Level::GetChecked, Window::Days14, &["L5"]);
        let normal = stands(Level::NormalSoreness, Window::Hours48, &["N1"]);
        assert_eq!([&later, &normal].map(|one| step_of_course(one, &told)), [Step::R2, Step::R2]);
        assert_eq!(step_of_course(&later, &Answers::default()), Step::R1, "who has none");
    }
}

#[test]
fn the_kinds_of_question_are_as_the_model_needs_them() {
    assert!(QuestionId::deciding().all(|question| question.question().kind != Kind::Scale || question == PainWorst24h));
}

#[test]
fn an_evaluation_is_for_recurring_pain_alone_where_c12_or_l8_is_told_and_beside_it_at_most_doubt() {
    for recurs in [&["C12"][..], &["L8"], &["C12", "L8"], &["C12", "C14"], &["C14", "L8"], &["C12", "C14", "L8"]] {
        assert!(only_recurs(recurs), "{recurs:?}");
    }
    for other in [&["C14"][..], &[], &["C10"], &["C10", "C12"], &["C12", "L5"], &["C14", "L8", "L5"]] {
        assert!(!only_recurs(other), "{other:?}");
    }
}

#[test]
fn recurring_pain_is_c12_wherever_it_stands_or_l8() {
    let start = |region: Bdd, returns: bool| {
        let sheet = MODEL.sheet(&region.and(&MODEL.valid).sat_witness().unwrap());
        let intake = sheet.complete().unwrap();
        let verdict = decide(&intake);
        Start::of(&verdict, step_of(&verdict, intake.answers()), returns, false)
    };
    let soon = reaching(Level::GetChecked, Window::Days3).and_not(&reaching(Level::SameDay, Window::Today));
    let later = reaching(Level::GetChecked, Window::Days14).and_not(&reaching(Level::GetChecked, Window::Days3));
    let without = later.and_not(&fires("C12"));
    assert!(start(fires("C12").and(&later), false).recurring, "it decides");
    assert!(start(fires("C12").and(&soon), false).recurring, "it is noted");
    assert!(!start(fires("C12").and(&soon), false).nothing_else);
    assert!(!start(fires("C12").and(&fires("C10")).and(&later), false).nothing_else);
    assert!(start(fires("C12").and_not(&fires("C10")).and(&later), false).recurring);
    assert!(!start(without.clone(), false).recurring);
    assert!(start(without, true).recurring, "L8");
}
