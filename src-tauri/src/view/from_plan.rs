//! From a plan to its view.

use setback_desk::amounts::{amount, per_side, rpe, sets_said};
use setback_desk::guidance::{Section, Text, reason, sections, tips};
use setback_desk::learn::pages_of_parts;
use setback_desk::memory::UnderWay;
use setback_desk::planned::{Planned, lift_of};
use setback_picture::{Standing, StepShown, steps};
use setback_plan::ladder::{Rung, Tempo};
use setback_plan::prescribe::Note;
use setback_plan::walk::Stage;
use setback_plan::{Delta, Part};
use setback_plan::{LADDER, Lifter, Mass, Plan, Step, Unit, alternatives, deltas, prescribe};
use setback_triage::Level;
use setback_triage::course::Lock;

use super::plan::{
    BarsView, DeltaView, LoadView, LoggedAsView, PlanSectionView, PlanView, PrescriptionView, StageView, ValueView,
    WhyView,
};
use super::{SourceView, TextView, reading};

impl PlanView {
    /// What a step and its plan look like.
    pub fn of(planned: &Planned, lifter: &Lifter) -> PlanView {
        let plan = planned.plan.as_ref();
        PlanView {
            step: planned.step.id().to_owned(),
            level: planned.level.id().to_owned(),
            prescription: plan.map(|plan| PrescriptionView::of(plan, lifter)),
            tips: plan.map_or_else(Vec::new, |plan| tips(plan, lifter)).into_iter().map(TextView::of).collect(),
            sections: plan.map_or_else(Vec::new, |plan| sections_of(planned.step, planned.lock, plan)),
            read: plan.map_or_else(Vec::new, |plan| pages_of(plan, lifter)),
            ladder: ladder(planned.step.start_rung(), plan.map(|_| lifter)),
        }
    }

    /// What a plan under way looks like at the level that stands.
    pub fn under_way(under_way: &UnderWay, level: Level) -> PlanView {
        let (plan, lifter) = (under_way.next.as_ref(), &under_way.lifter);
        PlanView {
            step: under_way.step.id().to_owned(),
            level: level.id().to_owned(),
            prescription: plan.map(|plan| PrescriptionView::of(plan, lifter)),
            tips: plan.map_or_else(Vec::new, |plan| tips(plan, lifter)).into_iter().map(TextView::of).collect(),
            sections: plan.map_or_else(Vec::new, |plan| sections_of(under_way.step, under_way.lock, plan)),
            read: plan.map_or_else(Vec::new, |plan| pages_of(plan, lifter)),
            ladder: if plan.is_none() && (under_way.stage != Stage::Over || under_way.lock == Lock::Locked) {
                Vec::new()
            } else {
                ladder(under_way.rung, plan.map(|_| lifter))
            },
        }
    }
}

/// The pages on the parts that are not as usual.
fn pages_of(plan: &Plan, lifter: &Lifter) -> Vec<String> {
    let changed = deltas(plan, lifter).into_iter().filter(|delta| !delta.why.is_empty());
    reading::ids(&pages_of_parts(&changed.map(|delta| delta.part).collect::<Vec<_>>()))
}

fn sections_of(step: Step, lock: Lock, plan: &Plan) -> Vec<PlanSectionView> {
    let view = |section: Section| PlanSectionView {
        heading: section.heading.to_owned(),
        lines: section.lines.into_iter().map(TextView::of).collect(),
    };
    sections(step, lock, plan).into_iter().map(view).collect()
}

impl TextView {
    /// A text of the desk.
    pub fn of(text: Text) -> TextView {
        TextView { id: text.id, args: text.args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
    }
}

impl PrescriptionView {
    fn of(plan: &Plan, lifter: &Lifter) -> PrescriptionView {
        let (stage, part, of) = Rung::numbered(plan.rung).stage();
        let lifts = alternatives(plan.rung, lifter.equipment).into_iter();
        PrescriptionView {
            rung: plan.rung,
            stage: stage.id().to_owned(),
            part,
            of,
            load: plan.load.map(|load| load_view(load, plan, lifter)),
            light_implement: plan.notes.contains(&Note::LightImplement),
            has_bar: plan.variation.has_bar(),
            upper_limit: plan.variation.is_upper_limit(),
            lifts: lifts.map(|lift| lift.id().to_owned()).collect(),
            bars: BarsView::of(plan, lifter),
            logged_as: logged_as(plan),
            sources: sources(&deltas(plan, lifter)),
            deltas: deltas(plan, lifter).iter().map(|delta| delta_view(delta, plan, lifter)).collect(),
        }
    }
}

fn sources(deltas: &[Delta]) -> Vec<SourceView> {
    let all = deltas.iter().flat_map(|delta| delta.why.iter().flat_map(|why| why.sources(delta.part)));
    let mut views: Vec<SourceView> = all.copied().map(SourceView::of).collect();
    views.sort_by(|one, other| one.id.cmp(&other.id));
    views.dedup();
    views
}

fn logged_as(plan: &Plan) -> LoggedAsView {
    let lift = lift_of(plan.variation);
    LoggedAsView { exercise: lift.exercise.to_owned(), variation: lift.variation.to_owned() }
}

fn load_view(load: Mass, plan: &Plan, lifter: &Lifter) -> LoadView {
    let unit = lifter.gym.unit;
    LoadView {
        amount: amount(load, unit),
        unit: unit.id().to_owned(),
        kilograms: (unit != Unit::Kilograms).then(|| amount(load.to_tenth_of_a_kilogram(), Unit::Kilograms)),
        bar: amount(lifter.gym.bar_for(plan.variation), unit),
        per_side: per_side(plan, &lifter.gym),
    }
}

pub(super) fn delta_view(delta: &Delta, plan: &Plan, lifter: &Lifter) -> DeltaView {
    let why = delta.why.iter().map(|why| WhyView {
        text: TextView::of(reason(*why, delta.part, plan)),
        sources: why.sources(delta.part).iter().map(|source| source.id.to_owned()).collect(),
    });
    DeltaView {
        part: delta.part.id().to_owned(),
        before: before(delta.part, lifter),
        now: now(delta.part, plan, lifter),
        why: why.collect(),
    }
}

fn load_value(load: Mass, lifter: &Lifter) -> ValueView {
    ValueView::Load { amount: amount(load, lifter.gym.unit), unit: lifter.gym.unit.id().to_owned() }
}

fn before(part: Part, lifter: &Lifter) -> Option<ValueView> {
    let usual = lifter.reference;
    match part {
        Part::Load => usual.map(|usual| load_value(usual.load, lifter)),
        Part::Sets => usual.map(|usual| ValueView::Count { count: usual.sets }),
        Part::Reps => usual.map(|usual| ValueView::Count { count: usual.reps }),
        Part::Effort => usual.map(|usual| ValueView::Effort { rpe: rpe(usual.rpe) }),
        Part::Height => Some(ValueView::Height { cm: Some(0), turns: false }),
        Part::Tempo => Some(tempo_value(Tempo::Normal)),
        Part::Lift => Some(ValueView::Lift { id: setback_plan::Variation::Usual.id().to_owned() }),
    }
}

fn now(part: Part, plan: &Plan, lifter: &Lifter) -> Option<ValueView> {
    match part {
        Part::Load => Some(plan.load.map_or(ValueView::Share { percent: plan.share }, |load| load_value(load, lifter))),
        Part::Sets => Some(plan.sets.map_or_else(
            || ValueView::Sets { text: TextView::of(sets_said(plan)) },
            |count| ValueView::Count { count },
        )),
        Part::Reps => plan.reps.map(|count| ValueView::Count { count }),
        Part::Effort => plan.rpe_cap.map(|cap| ValueView::Effort { rpe: rpe(cap) }),
        Part::Height => Some(ValueView::Height {
            cm: plan.variation.has_height().then_some(plan.height_cm),
            turns: plan.variation.starts_upright(),
        }),
        Part::Tempo => Some(tempo_value(plan.tempo)),
        Part::Lift => Some(ValueView::Lift { id: plan.variation.id().to_owned() }),
    }
}

fn tempo_value(tempo: Tempo) -> ValueView {
    let id = match tempo {
        Tempo::Slow => "slow",
        Tempo::Normal => "normal",
    };
    ValueView::Tempo { id: id.to_owned() }
}

/// The five steps, full training first, as the picture for paper has them; those to come with the load they begin with.
pub(super) fn ladder(rung: u8, lifter: Option<&Lifter>) -> Vec<StageView> {
    steps(rung).into_iter().rev().map(|step| stage_view(step, lifter)).collect()
}

fn stage_view(step: StepShown, lifter: Option<&Lifter>) -> StageView {
    let state = match step.standing {
        Standing::Done => "done",
        Standing::Here => "here",
        Standing::Later => "later",
    };
    StageView {
        id: step.stage.id().to_owned(),
        state: state.to_owned(),
        part: step.part,
        parts: step.of,
        load: lifter.and_then(|lifter| first_load(step, lifter)),
    }
}

/// What the first part of a step has on the bar.
fn first_load(step: StepShown, lifter: &Lifter) -> Option<ValueView> {
    let first = LADDER.iter().find(|rung| rung.stage().0 == step.stage)?;
    Some(load_value(prescribe(first.number, lifter)?.load?, lifter))
}
