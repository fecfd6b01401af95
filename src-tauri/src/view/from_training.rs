//! From training over the days to its views.

use setback_desk::amounts::{amount, rpe};
use setback_desk::memory::{AFTER_SESSION, Ask, Done, DueState, NEXT_MORNING, PlanAsked, UnderWay};
use setback_desk::planned::equipment_ids;
use setback_plan::ladder::Rung;
use setback_plan::load::OVER_BEST_PERCENT;
use setback_plan::response::Response;
use setback_plan::walk::Stage;
use setback_plan::{Equipment, Gym, Lifter, Mass, Plan, Unit, prescribe};
use setback_triage::QuestionId;

use super::kept::DueView;
use super::plan::{PlanView, TrainingView, ValueView};
use super::training::{AskView, DoneView, HomePlanView, NextSessionView, PlanAskedView, UnderWayView};
use super::{QuestionView, TextView, WhenView};
use crate::session::{Asked, Training};

impl PlanAskedView {
    /// What the form of a plan begins with, or why there is none.
    pub fn of(asked: &Asked) -> PlanAskedView {
        match asked {
            Asked::Known(known) => PlanAskedView::Form { training: TrainingView::known(known) },
            Asked::Going(lifter) => PlanAskedView::Form { training: TrainingView::of(lifter) },
            Asked::Not(why) => PlanAskedView::None { why: TextView::of_trouble(why) },
        }
    }
}

impl TrainingView {
    fn known(known: &PlanAsked) -> TrainingView {
        let usual = known.usual;
        let unit = usual.map_or(known.gym.unit, |usual| usual.unit);
        let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
        TrainingView {
            load: typed(usual.map(|usual| usual.load), unit),
            reps: count(usual.and_then(|usual| usual.reps)),
            sets: count(usual.map(|usual| usual.sets)),
            rpe: usual.and_then(|usual| usual.rpe).map(rpe).unwrap_or_default(),
            mean: typed(usual.and_then(|usual| usual.mean_of_4_weeks), unit),
            equipment: known.equipment.map(ticked).unwrap_or_default(),
            ..TrainingView::in_unit(unit, &known.gym)
        }
    }

    /// Who a plan is for, as it would be typed.
    pub fn of(lifter: &Lifter) -> TrainingView {
        let (usual, unit) = (lifter.reference, lifter.gym.unit);
        let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
        TrainingView {
            load: typed(usual.map(|usual| usual.load), unit),
            reps: count(usual.map(|usual| usual.reps)),
            sets: count(usual.map(|usual| usual.sets)),
            rpe: usual.map(|usual| rpe(usual.rpe)).unwrap_or_default(),
            mean: typed(usual.and_then(|usual| usual.mean_of_4_weeks), unit),
            equipment: ticked(lifter.equipment),
            factors: lifter.factors.iter().map(|factor| factor.id().to_owned()).collect(),
            phase: lifter.phase.map(|phase| phase.id().to_owned()),
            ..TrainingView::in_unit(unit, &lifter.gym)
        }
    }

    /// Nothing but the unit and a bar that is not the usual one.
    fn in_unit(unit: Unit, gym: &Gym) -> TrainingView {
        let own_bar = (gym.bar != Gym::usual(unit).bar && gym.unit == unit).then_some(gym.bar);
        TrainingView { unit: unit.id().to_owned(), bar: typed(own_bar, unit), ..TrainingView::default() }
    }
}

fn typed(mass: Option<Mass>, unit: Unit) -> String {
    mass.map(|mass| amount(mass, unit)).unwrap_or_default()
}

fn ticked(equipment: Equipment) -> Vec<String> {
    equipment_ids(equipment).into_iter().map(str::to_owned).collect()
}

impl UnderWayView {
    /// A plan as it stands now.
    pub fn of(training: &Training) -> UnderWayView {
        let plan = &training.under_way;
        let views = |questions: [QuestionId; 2]| -> Vec<QuestionView> { questions.map(QuestionView::of).into() };
        UnderWayView {
            episode: plan.episode.to_string(),
            plan: plan.plan.to_string(),
            stage: stage(plan.stage).to_owned(),
            level_of: training.level_of.to_string(),
            now: PlanView::under_way(plan, training.level),
            notes: notes(training),
            sessions: plan.sessions.iter().rev().map(|done| DoneView::of(done, plan)).collect(),
            rules: plan.rules.iter().map(|rule| rule.id().to_owned()).collect(),
            asks: plan.asks.iter().map(AskView::of).collect(),
            after_session: plan.next.as_ref().map_or_else(Vec::new, |_| views(AFTER_SESSION)),
            next_morning: views(NEXT_MORNING),
        }
    }
}

const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Going => "going",
        Stage::NotGiven | Stage::WaitsForFullCheck | Stage::WaitsForStep => "waiting",
        Stage::Over => "over",
    }
}

/// What to know before the next session. What a lock says of a plan that goes on stands with what opens the next part.
fn notes(training: &Training) -> Vec<TextView> {
    let plan = &training.under_way;
    let late = plan.check_is_late.then(|| TextView::plain("due-late-plan"));
    let percent = [("percent".to_owned(), OVER_BEST_PERCENT.to_string())];
    let over = training.is_over_best.then(|| TextView { id: "load-over-best".to_owned(), args: percent.into() });
    waits(plan).into_iter().chain(late).chain(over).collect()
}

/// Why there is nothing to lift next.
fn waits(plan: &UnderWay) -> Option<TextView> {
    plan.takes_a_session().err().map(|why| TextView::of_trouble(&why))
}

impl DoneView {
    fn of(done: &Done, plan: &UnderWay) -> DoneView {
        let is_settled = done.is_told || done.moved.response == Response::StopAndRecheck;
        let has_next = matches!(done.moved.response, Response::Progress | Response::Hold | Response::Regress);
        let next =
            prescribe(done.moved.rung_after, &plan.lifter).filter(|_| is_settled && has_next && plan.next.is_some());
        DoneView {
            session: done.response.to_string(),
            at: WhenView::of(done.at),
            response: is_settled.then(|| done.moved.response.id().to_owned()),
            next: next.map(|next| NextSessionView::of(&next, plan.lifter.gym.unit)),
        }
    }
}

impl NextSessionView {
    fn of(plan: &Plan, unit: Unit) -> NextSessionView {
        let (stage, part, of) = Rung::numbered(plan.rung).stage();
        let load = plan.load.map_or(ValueView::Share { percent: plan.share }, |load| ValueView::Load {
            amount: amount(load, unit),
            unit: unit.id().to_owned(),
        });
        NextSessionView { stage: stage.id().to_owned(), part, of, load, upper_limit: plan.variation.is_upper_limit() }
    }
}

impl AskView {
    fn of(ask: &Ask) -> AskView {
        let (kind, session, state) = match ask {
            Ask::Session { session, .. } => ("session", session.to_string(), DueState::Now),
            Ask::Morning { response, state, .. } => ("morning", response.to_string(), *state),
        };
        let state = DueView::state(state).to_owned();
        AskView { kind: kind.to_owned(), session, at: WhenView::of(ask.at()), state }
    }
}

impl HomePlanView {
    /// The plan on the first screen.
    pub fn of(plan: &UnderWay) -> HomePlanView {
        HomePlanView {
            episode: plan.episode.to_string(),
            is_over: plan.stage == Stage::Over,
            next: plan.next.as_ref().map(|next| NextSessionView::of(next, plan.lifter.gym.unit)),
            waits: waits(plan),
            asks: plan.asks.iter().map(AskView::of).collect(),
        }
    }
}
