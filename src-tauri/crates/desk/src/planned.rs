//! The plan of a case: the step of its verdict, what to lift on it, and how training moved it.

use setback_plan::response::{Day, Stopped, WEEK};
use setback_plan::walk::{Moved, Start, Walk, walk};
use setback_plan::{Equipment, Lifter, Phase, Plan, Step, Variation, prescribe, step_of};
use setback_triage::QuestionId::{ClinicianCleared, Equipment as EquipmentAsked, Factors, ProvokePhase, StopReason};
use setback_triage::course::{FollowUpId, Lock, returns};
use setback_triage::{Answers, Level, OptionSet, QuestionId, Verdict, decide, emergency};

use crate::case::{Case, TrainingWeek};
use crate::typed_line::Lift;

/// The questions of the plan, in the order asked.
pub const QUESTIONS: [QuestionId; 3] = [Factors, ProvokePhase, EquipmentAsked];

/// What a verdict means for training.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The level of the verdict.
    pub level: Level,
    /// The step.
    pub step: Step,
    /// What to lift; `None` where there is no loaded hinge, and while answers are missing.
    pub plan: Option<Plan>,
    /// Each session's outcome, with the plan that follows it.
    pub training: Vec<Trained>,
    /// What training may do (L15).
    pub lock: Lock,
    /// Which of L9, L11 and L12 fired on the way.
    pub rules: Vec<FollowUpId>,
}

/// What a session on a plan came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Trained {
    /// Its outcome.
    pub moved: Moved,
    /// The next session; `None` where there is none.
    pub next: Option<Plan>,
}

/// The plan of a case; `None` while answers are missing and none of them is an emergency.
pub fn planned(case: &Case) -> Option<Planned> {
    let (verdict, step) = verdict_and_step(&case.answers)?;
    let lifter = lifter(case);
    let l8 = returns(&case.sessions);
    let cleared = ClinicianCleared.is("yes").holds(&case.answers);
    let days: Vec<Day> = case.training.iter().map(day).collect();
    let start = Start::of(&verdict, step, l8, cleared);
    let Walk { moves, rules, .. } = walk(start, &days);
    let next = |rung: u8| prescribe(rung, &lifter).filter(|_| step.has_plan());
    Some(Planned {
        level: verdict.outcome.level,
        step,
        lock: start.lock(),
        plan: prescribe(step.start_rung(), &lifter),
        training: moves.into_iter().map(|moved| Trained { moved, next: next(moved.rung_after) }).collect(),
        rules,
    })
}

/// The verdict and its step; `None` while answers are missing and none of them is an emergency.
pub fn verdict_and_step(answers: &Answers) -> Option<(Verdict, Step)> {
    let (verdict, asked) = match answers.complete() {
        Ok(intake) => (decide(&intake), *intake.answers()),
        Err(_) => (emergency(answers)?, answers.asked_only()),
    };
    Some((verdict, step_of(&verdict, &asked)))
}

/// Who the plan of a case is for.
pub fn lifter(case: &Case) -> Lifter {
    Lifter {
        reference: case.log,
        gym: case.gym.clone(),
        equipment: equipment(&case.answers),
        factors: case.factors.clone(),
        phase: phase(&case.answers),
        rather: None,
    }
}

fn equipment(answers: &Answers) -> Equipment {
    let has = |option| EquipmentAsked.has(option).holds(answers);
    Equipment { blocks: has("blocks"), hex_bar: has("hex_bar"), kettlebell: has("kettlebell"), bench: has("bench") }
}

/// The options of `equipment` that say what there is to train with.
pub fn equipment_ids(has: Equipment) -> Vec<&'static str> {
    let ticked =
        [("blocks", has.blocks), ("hex_bar", has.hex_bar), ("kettlebell", has.kettlebell), ("bench", has.bench)];
    let ids: Vec<&str> = ticked.into_iter().filter(|(_, has)| *has).map(|(id, _)| id).collect();
    if ids.is_empty() { vec![BAR_ONLY] } else { ids }
}

/// What these options of `equipment` say; `None` where there is no such option, or one that stands alone has company.
pub(crate) fn equipment_of<'a>(ids: impl Iterator<Item = &'a str>) -> Option<Equipment> {
    let mut has = Equipment::default();
    for id in ids {
        match id {
            "blocks" => has.blocks = true,
            "hex_bar" => has.hex_bar = true,
            "kettlebell" => has.kettlebell = true,
            "bench" => has.bench = true,
            _ => return None,
        }
    }
    Some(has)
}

/// What there is to train with where there is only a bar.
pub(crate) const BAR_ONLY: &str = "barbell_only";

fn phase(answers: &Answers) -> Option<Phase> {
    one_of(ProvokePhase, answers.get(ProvokePhase)).and_then(Phase::named)
}

fn one_of(question: QuestionId, answer: OptionSet) -> Option<&'static str> {
    let place = answer.places().next()?;
    question.question().options.get(usize::from(place)).map(|option| option.id)
}

/// Why a lift was stopped, by the options of `stop_reason`: a sign weighs more than soreness.
pub(crate) fn stopped(reasons: OptionSet) -> Stopped {
    let for_any = |options: &[&'static str]| {
        options.iter().any(|id| StopReason.question().option(id).is_some_and(|option| reasons.meets(option)))
    };
    match (for_any(&["sharp", "leg", "gave_way"]), for_any(&["too_sore"])) {
        (true, _) => Stopped::Sign,
        (false, true) => Stopped::TooSore,
        (false, false) => Stopped::No,
    }
}

fn day(week: &TrainingWeek) -> Day {
    Day {
        day: week.week * WEEK,
        pain_during: week.pain_during,
        pain_morning: week.pain_morning,
        usual_morning: week.usual_morning,
        settled: week.settled_24h,
        stopped: stopped(week.stop_reason.unwrap_or_default()),
        check_is_late: false,
    }
}

/// How the log names a lift of the plan.
pub const fn lift_of(variation: Variation) -> Lift {
    const fn deadlift(variation: &'static str) -> Lift {
        Lift { variation, ..Lift::DEADLIFT }
    }
    match variation {
        Variation::Usual => Lift::DEADLIFT,
        Variation::HexHighHandlesOnBlocks | Variation::HexHighHandles => deadlift("hex_bar"),
        Variation::KettlebellFromBlocks | Variation::KettlebellDeadlift => deadlift("kettlebell"),
        Variation::HipThrust => Lift { exercise: "hip_thrust", variation: "" },
        Variation::BlockPull => deadlift("block_pull"),
        Variation::RomanianToHeight => deadlift("romanian"),
    }
}
