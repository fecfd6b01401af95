//! The texts of the plan are those that plan, terminal and window ask for, and they type no number of a rule.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::{texts, texts_in};

const STEPS: &str = "X R2 R1 Y3 Y2 Y1 G1 G0";
const DIALS: &str = "F1 F2 F3 F4 F5 F6";
const RESPONSES: &str = "progress hold regress stop_recheck exit locked";
const LOAD: &str = "session week monotony strain";

/// Texts that take nothing: what their ids begin with, what varies, and how they end.
const PLAIN: &[(&str, &str, &str)] = &[
    (
        "",
        "no-change per-side-none block-endurance frequency-title in-session source-design delta-title tempo-normal",
        "",
    ),
    ("gate-progress.", "morning day", ""),
    ("plan-", "title lead-adjust lead-evaluated lead-normal none-X none-R2 incomplete no-log", ""),
    ("step-", STEPS, ""),
    ("step-", STEPS, ".say"),
    ("stage-", "easy_movement light_and_raised back_to_the_floor nearly_there full_training", ""),
    (
        "variation-",
        "hex_high_handles_on_blocks hex_high_handles kettlebell_from_blocks kettlebell_deadlift hip_thrust block_pull romanian_to_height usual",
        "",
    ),
    ("variation-", "hex_high_handles kettlebell_deadlift hip_thrust usual", ".how"),
    ("swap-", "title planned done none not-this", ""),
    ("swap-", "title", ".help"),
    ("column-", "part before now why", ""),
    ("part-", "load sets reps effort height tempo lift", ""),
    ("value-", "height-floor height-none usual unknown sets-half sets-two_thirds sets-one_less sets-fewer", ""),
    ("value-", "usual sets-half sets-two_thirds sets-one_less", ".less"),
    ("why-rung-", "sets reps effort height tempo", ""),
    (
        "why-",
        "estimate plates light_implement usual within_reference easy_exercise equipment picked off_floor late_reps",
        "",
    ),
    ("why-", DIALS, ""),
    ("dial-", DIALS, ""),
    ("dial-", DIALS, ".tip"),
    ("phase-", "off_floor mid lockout lowering late_reps any no_pain_lift", ".tip"),
    ("block-endurance.", "do1 do2 do3", ""),
    ("in-session.", "again stop", ""),
    ("lift-stop-", "title 1 2 3 4 note", ""),
    ("end-", "title 2 3 4", ""),
    ("gate-", "title locked more less", ""),
    ("response-", RESPONSES, ""),
    ("response-", RESPONSES, ".say"),
    ("lock-", "limited locked", ""),
    ("plan-waits-", "full-check clearance kept", ""),
    ("", "morning-not-yet session-not-then", ""),
    ("ladder-", "title label here note", ""),
    ("heading-", "plan training", ""),
    ("button-", "see-plan plan-back make-plan", ""),
    ("plan-", "skip-log loading form-title", ""),
    ("field-", "load unit reps sets effort bar mean", ""),
    ("field-", "unit bar", ".help"),
    ("unit-", "kg lb kg-short lb-short", ""),
    ("", "plan-ask-title plan-ask-lead tips-title", ""),
    ("load-", "title description-note", ""),
    ("load-", LOAD, ""),
    ("load-", LOAD, ".say"),
    ("terminal-help-", "swap ladder load reps rpe sets mean unit bar plates equipment json-ladder", ""),
];

/// Texts that are filled in, and what they take.
const FILLED_IN: &[(&str, &str)] = &[
    ("stage-from", "load"),
    ("stage-part", "part of"),
    ("stage-line", "stage part"),
    ("rung-line", "rung"),
    ("variation-hex_high_handles_on_blocks.how", "height"),
    ("variation-kettlebell_from_blocks.how", "height"),
    ("variation-block_pull.how", "height"),
    ("variation-romanian_to_height.how", "height"),
    ("variation-limit", "pain"),
    ("tempo-slow", "down pause up"),
    ("part-effort.say", "min max"),
    ("value-load-kg", "kg"),
    ("value-load-lb", "lb"),
    ("value-load-most", "load"),
    ("value-share", "percent"),
    ("value-sets-reps", "sets reps"),
    ("value-sets-reps-one", "reps"),
    ("value-effort", "rpe"),
    ("value-effort-usual", "rpe"),
    ("value-height", "cm"),
    ("value-height-down-to", "cm"),
    ("value-sets-count", "sets"),
    ("height-cm", "cm"),
    ("per-side", "plates"),
    ("why-rung-load", "percent"),
    ("block-endurance.when", "from to"),
    ("frequency", "times from to pain"),
    ("frequency-stacked", "times hours pain"),
    ("in-session.warmup", "from to"),
    ("in-session.rise", "points limit"),
    ("in-session.first", "minutes pain"),
    ("end-1", "days"),
    ("gate-progress", "usual low up more"),
    ("gate-progress.pain", "usual"),
    ("gate-progress.then", "low up more"),
    ("gate-hold", "from to points"),
    ("gate-regress", "pain points down"),
    ("gate-cap", "up"),
    ("response-line", "number response stage load"),
    ("response-line-end", "number response"),
    ("lock-recurring", "sessions"),
    ("ladder-row", "rung stage load sets reps rpe height tempo variation"),
    ("ladder-row-none", "rung stage"),
    ("plan-rules-line", "rules"),
    ("log-refused-empty", "min max"),
    ("log-refused-load", "given min max"),
    ("log-refused-reps", "given min max"),
    ("log-refused-sets", "given min max"),
    ("log-refused-rpe", "given min max"),
    ("log-refused-date", "given today"),
    ("log-refused-not-a-date", "given today"),
    ("log-refused-no-date", "today"),
    ("log-refused-minutes", "given min max"),
    ("log-refused-pain", "given min max"),
    ("log-refused-time", "given min max"),
    ("log-refused-long", "max"),
    ("log-refused-lift", "given"),
    ("field-load.help", "days percent"),
    ("field-reps.help", "min max"),
    ("field-sets.help", "min max"),
    ("field-effort.help", "min max"),
    ("field-mean.help", "weeks"),
    ("bar-picture", "load plates"),
    ("bar-picture-none", "load"),
    ("bar-picture-hex", "load plates"),
    ("bar-picture-hex-none", "load"),
    ("bar-picture-on-blocks", "bar"),
    ("bar-picture-on-high-blocks", "bar height"),
    ("load-over-best", "percent"),
];

#[test]
fn every_text_of_the_plan_is_there_with_its_arguments_and_none_that_nobody_asks_for() {
    let said: BTreeMap<String, BTreeSet<&str>> =
        texts_in("plan.ftl").into_iter().map(|text| (text.id.clone(), text.args().into_iter().collect())).collect();
    assert_eq!(said, asked_for());
}

/// Reasons that tell what the lifter answered: a coach reads another sentence in their place.
const TOLD: &str = "why-F1 why-F2 why-F3 why-F4 why-F5 why-F6 why-off_floor why-late_reps";

#[test]
fn what_a_coach_reads_of_a_plan_does_not_speak_to_its_lifter() {
    let begins = "why- in-session lift-stop- value- tempo- stage- gate-progress gate-hold gate-regress gate-cap gate-more gate-less gate-title course-one course-down course-same course-up course-none";
    let begins: Vec<&str> = begins.split(' ').collect();
    let read = texts().into_iter().filter(|text| begins.iter().any(|begin| text.id.starts_with(begin)));
    let lifts =
        texts_in("plan.ftl").into_iter().filter(|text| text.id.starts_with("variation-") && text.part().is_none());
    let read: Vec<_> = read.chain(lifts).filter(|text| !TOLD.split(' ').any(|told| told == text.id)).collect();
    assert!(read.len() > 40, "{}", read.len());
    for text in read {
        let speaks = text
            .said
            .split(|c: char| !c.is_alphabetic())
            .any(|word| ["you", "your"].contains(&word.to_lowercase().as_str()));
        assert!(!speaks, "{}: {}", text.id, text.said);
    }
}

#[test]
fn no_number_of_a_rule_is_typed_into_the_plan() {
    for text in texts_in("plan.ftl") {
        assert!(!text.said.contains(|c: char| c.is_ascii_digit()), "{}: {}", text.id, text.said);
    }
}

#[test]
fn a_step_a_lift_and_a_lead_are_one_sentence() {
    for text in texts_in("plan.ftl") {
        let one = text.part() == Some("how") || text.id.starts_with("plan-lead-") || is_step(&text.id);
        let ends = text.said.matches(['.', '?']).count();
        assert!(!one || (ends == 1 && text.said.ends_with('.')), "{}: {}", text.id, text.said);
    }
}

fn is_step(id: &str) -> bool {
    id.starts_with("step-") && id.ends_with(".say")
}

fn asked_for() -> BTreeMap<String, BTreeSet<&'static str>> {
    let plain = PLAIN.iter().flat_map(|(start, middles, end)| {
        middles.split(' ').map(move |middle| (format!("{start}{middle}{end}"), BTreeSet::new()))
    });
    let filled = FILLED_IN.iter().map(|(id, args)| ((*id).to_owned(), args.split(' ').collect()));
    plain.chain(filled).collect()
}
