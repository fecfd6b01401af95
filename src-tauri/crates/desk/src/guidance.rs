//! What goes with a plan: how a session is done, when to stop, how often, what opens the next part. Texts by id, with the
//! numbers of the rules as their arguments.

use setback_plan::factors::{Dial, Factor, Phase};
use setback_plan::ladder::{TOP_RUNG, Tempo};
use setback_plan::prescribe::{Lifter, Plan};
use setback_plan::response::limits as gates;
use setback_plan::session as rules;
use setback_plan::step::Step;
use setback_plan::{Part, Why};
use setback_triage::Window;
use setback_triage::course::Lock;
use setback_words::Words;

/// A text of the Fluent files with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its id.
    pub id: String,
    /// Names and values.
    pub args: Vec<(&'static str, String)>,
}

/// A heading and its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading's id.
    pub heading: &'static str,
    /// What stands under it.
    pub lines: Vec<Text>,
}

impl Text {
    pub(crate) fn plain(id: &str) -> Text {
        Text { id: id.to_owned(), args: Vec::new() }
    }

    fn with<const N: usize>(id: &str, args: [(&'static str, u8); N]) -> Text {
        Text { id: id.to_owned(), args: args.map(|(name, value)| (name, value.to_string())).to_vec() }
    }

    /// The sentence.
    pub fn say(&self, words: &Words) -> String {
        let args: Vec<(&str, &str)> = self.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        words.say_with(&self.id, &args)
    }
}

/// Every section that goes with this plan, in the order shown.
pub fn sections(step: Step, lock: Lock, plan: &Plan) -> Vec<Section> {
    let mut sections = vec![in_session(step), stop_signs(), how_often(rules::is_spread_out(plan))];
    if rules::has_endurance_block(plan) {
        sections.push(holds());
    }
    if plan.rung < TOP_RUNG {
        sections.push(gate(lock));
    }
    sections.push(ends());
    sections
}

/// How a session is done.
pub fn in_session(step: Step) -> Section {
    let (from, to) = rules::WARM_UP_STEPS;
    let first = rules::first_set_pain(step);
    let lines = vec![
        Text::with("in-session.warmup", [("from", from), ("to", to)]),
        Text::with("in-session.first", [("minutes", rules::WAIT_MINUTES), ("pain", first)]),
        Text::with("in-session.rise", [("points", rules::PAIN_RISE), ("limit", rules::PAIN_LIMIT)]),
        Text::plain("in-session.again"),
    ];
    Section { heading: "in-session", lines }
}

/// When to end the lift.
pub fn stop_signs() -> Section {
    let signs = ["lift-stop-1", "lift-stop-2", "lift-stop-3", "lift-stop-4", "lift-stop-note"];
    Section { heading: "lift-stop-title", lines: signs.map(Text::plain).to_vec() }
}

/// How many days lie between sessions.
pub fn how_often(is_spread_out: bool) -> Section {
    let times = ("times", rules::SESSIONS_A_WEEK);
    let pain = ("pain", rules::OTHER_TRAINING_PAIN);
    let (from, to) = rules::HOURS_BETWEEN;
    let line = if is_spread_out {
        Text::with("frequency-stacked", [times, pain, ("hours", rules::HOURS_AFTER_STACKED)])
    } else {
        Text::with("frequency", [times, pain, ("from", from), ("to", to)])
    };
    Section { heading: "frequency-title", lines: vec![line] }
}

fn holds() -> Section {
    let (from, to) = rules::HOLDS_A_WEEK;
    let mut lines = ["block-endurance.do1", "block-endurance.do2", "block-endurance.do3"].map(Text::plain).to_vec();
    lines.push(Text::with("block-endurance.when", [("from", from), ("to", to)]));
    Section { heading: "block-endurance", lines }
}

fn gate(lock: Lock) -> Section {
    let hold = [("from", gates::LITTLE + 1), ("to", gates::TOO_MUCH_ABOVE), ("points", gates::WORSE_MORNING - 1)];
    let down = [("pain", gates::TOO_MUCH_ABOVE), ("points", gates::WORSE_MORNING), ("down", gates::DOWN)];
    let up = [
        ("usual", gates::LITTLE),
        ("low", gates::NEXT_TO_NOTHING),
        ("up", gates::UP),
        ("more", gates::UP_FROM_NEXT_TO_NOTHING),
    ];
    if let Some(locked) = locked(lock) {
        let lines = vec![locked, Text::with("gate-hold", hold), Text::with("gate-regress", down)];
        return Section { heading: "gate-title", lines };
    }
    let lines = vec![
        Text::with("gate-progress", up),
        Text::with("gate-hold", hold),
        Text::with("gate-regress", down),
        Text::with("gate-cap", [("up", gates::UP_IN_A_WEEK)]),
    ];
    Section { heading: "gate-title", lines }
}

/// Why the plan waits or can not move up for now (L15).
pub fn locked(lock: Lock) -> Option<Text> {
    match lock {
        Lock::Free => None,
        Lock::Limited => Some(Text::plain("lock-limited")),
        Lock::LimitedByRecurrence { clean_sessions_to_go } => {
            let args = vec![("sessions", clean_sessions_to_go.to_string())];
            Some(Text { id: "lock-recurring".to_owned(), args })
        }
        Lock::Locked => Some(Text::plain("lock-locked")),
    }
}

fn ends() -> Section {
    let days = Window::Days3.id().split(' ').next().unwrap_or_default().to_owned();
    let urgent = Text { id: "end-1".to_owned(), args: vec![("days", days)] };
    let lines = [vec![urgent], ["end-2", "end-3", "end-4"].map(Text::plain).to_vec()].concat();
    Section { heading: "end-title", lines }
}

/// The tips of what contributed and of the painful phase, whether or not they changed a number. The tip to drop the bar
/// waits for the rungs on which it is not lowered slowly.
pub fn tips(plan: &Plan, lifter: &Lifter) -> Vec<Text> {
    let mut dials: Vec<Dial> = Vec::new();
    for dial in lifter.factors.iter().map(|factor: &Factor| factor.dial()) {
        if !dials.contains(&dial) {
            dials.push(dial);
        }
    }
    let slow = |phase: &Phase| *phase == Phase::Lowering && plan.tempo == Tempo::Slow;
    let phase = lifter.phase.filter(|phase| !slow(phase)).map(|phase| format!("phase-{}.tip", phase.id()));
    dials.iter().map(|dial| format!("dial-{}.tip", dial.id())).chain(phase).map(|id| Text::plain(&id)).collect()
}

/// The text of a reason for a part.
pub fn reason(why: Why, part: Part, plan: &Plan) -> Text {
    match (why, part) {
        (Why::Rung, Part::Load) => Text::with("why-rung-load", [("percent", plan.share)]),
        (Why::Rung, _) => Text::plain(&format!("why-rung-{}", part.id())),
        _ => Text::plain(&format!("why-{}", why.id())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use setback_plan::{Equipment, Gym, LADDER, Unit, prescribe};

    fn lifter(factors: &[Factor], phase: Option<Phase>) -> Lifter {
        let (gym, equipment) = (Gym::usual(Unit::Kilograms), Equipment::default());
        Lifter { reference: None, gym, equipment, factors: factors.to_vec(), phase, rather: None }
    }

    fn tips_on(rung: u8, lifter: &Lifter) -> Vec<String> {
        tips(&prescribe(rung, lifter).unwrap(), lifter).into_iter().map(|tip| tip.id).collect()
    }

    #[test]
    fn the_tip_to_drop_the_bar_waits_until_it_is_not_lowered_slowly() {
        let lowering = lifter(&[], Some(Phase::Lowering));
        let told: Vec<u8> = (1..=TOP_RUNG).filter(|rung| !tips_on(*rung, &lowering).is_empty()).collect();
        assert_eq!(told, [7, 8, 9, 10]);
        assert_eq!(tips_on(1, &lifter(&[], Some(Phase::Mid))), ["phase-mid.tip"], "others do not wait");
    }

    #[test]
    fn each_dial_has_one_tip_whether_or_not_it_is_turned() {
        let ticked = [Factor::TimeOff, Factor::PoorSleep, Factor::HighStress, Factor::LateSession];
        assert_eq!(tips_on(6, &lifter(&ticked, None)), ["dial-F3.tip", "dial-F1.tip", "dial-F4.tip"]);
    }

    #[test]
    fn a_lock_stands_in_the_place_of_moving_up() {
        let ids = |lock| gate(lock).lines.into_iter().map(|line| line.id).collect::<Vec<_>>();
        assert_eq!(ids(Lock::Free), ["gate-progress", "gate-hold", "gate-regress", "gate-cap"]);
        assert_eq!(ids(Lock::Limited), ["lock-limited", "gate-hold", "gate-regress"]);
        assert_eq!(ids(Lock::Locked), ["lock-locked", "gate-hold", "gate-regress"]);
        let recurring = Lock::LimitedByRecurrence { clean_sessions_to_go: 3 };
        assert_eq!(ids(recurring), ["lock-recurring", "gate-hold", "gate-regress"]);
        assert!(gate(recurring).lines.iter().any(|line| line.args == [("sessions", "3".to_owned())]));
    }

    #[test]
    fn every_text_is_worded_and_filled_in() {
        let (all, words) = (lifter(&Factor::ALL, Some(Phase::Any)), Words::english());
        for plan in LADDER.iter().filter_map(|rung| prescribe(rung.number, &all)) {
            for step in [Step::R1, Step::Y1] {
                let lines = sections(step, Lock::Free, &plan).into_iter().flat_map(|section| section.lines);
                for text in lines.chain(tips(&plan, &all)) {
                    let said = text.say(words);
                    assert!(!said.contains(['⟦', '{']), "{}: {said}", text.id);
                }
            }
        }
    }
}
