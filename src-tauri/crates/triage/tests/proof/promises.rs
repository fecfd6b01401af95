//! What both provers are held to, said once, as data: `properties.rs` proves it with decision diagrams, and
//! `examples/smtlib.rs` has z3 prove it. Said apart from the rules: in answers, never by a rule's or pattern's name.

use setback_triage::Condition::{self, All, Any, Not};
use setback_triage::QuestionId::{self, *};

const WEAK_LEG: Condition = Any(&[RfNerve.has("leg_weak"), LegDetail.has("leg_weaker")]);
const FRAGILE: Condition = Background.has_any(&["osteoporosis", "steroids_long", "blood_thinner"]);
const FRESH: Condition = Duration.is_any(&["lt_24h", "h24_48", "h48_72", "d4_7"]);
const LINKED: Condition = Onset.is_any(&["built_later", "right_after", "sudden_in_lift", "not_sure"]);

/// The emergency answers of the decision table: each gives `emergency`, whatever else is answered.
pub const EMERGENCIES: [(&str, Condition); 22] = [
    ("saddle numbness", RfNerve.has("saddle_numb")),
    ("a change of the bladder", RfNerve.has("bladder_change")),
    ("a change of the bowel", RfNerve.has("bowel_change")),
    ("a sexual change", RfNerve.has("sexual_change")),
    ("nerve signs in both legs", BothLegsDetail.is("nerve_like")),
    ("unsure what both legs feel", BothLegsDetail.is("not_sure")),
    ("a leg that can not do the walk test", HeelToeWalk.is("cannot")),
    ("a walk test harder than at first", HeelToeWalk.is("harder_now")),
    ("tearing pain", RfBody.has("tearing_pain")),
    ("chest pain or fainting", RfBody.has("chest_faint")),
    ("a lump that beats", RfBody.has("belly_pulse")),
    ("dark urine", RfBody.has("dark_urine")),
    ("a weak leg that gets worse", All(&[WEAK_LEG, Trend.is("worse")])),
    (
        "a weak aorta and abrupt strong pain",
        All(&[Background.has("aortic_risk"), Onset.is("sudden_in_lift"), PainWorst24h.from(6)]),
    ),
    ("a hard or numb back with strong pain", All(&[RfBody.has("hard_numb_back"), PainWorst24h.from(6)])),
    ("fresh severe pain that nothing eases", All(&[PainWorst24h.from(8), ComfortPosition.is("none"), FRESH, LINKED])),
    (
        "fever with a risk of infection",
        All(&[RfBody.has("fever_ill"), Background.has_any(&["inject", "weak_immune", "recent_procedure"])]),
    ),
    ("fever with a weak leg", All(&[RfBody.has("fever_ill"), RfNerve.has("leg_weak")])),
    (
        "fever with a numb or weaker leg",
        All(&[RfBody.has("fever_ill"), LegDetail.has_any(&["numb_tingle", "leg_weaker"])]),
    ),
    ("a hard hit with severe pain", All(&[RfBody.has("big_impact"), PainWorst24h.from(8)])),
    ("a hard hit from 65 on", All(&[RfBody.has("big_impact"), AgeBand.is("65_plus")])),
    ("a hard hit in a fragile body", All(&[RfBody.has("big_impact"), FRAGILE])),
];

/// Questions whose options stand in an order of "worse", from the mildest on. Options side by side are in one step.
pub const ORDERS: [(QuestionId, &[&[&str]]); 13] = [
    (BothLegsDetail, &[&["muscle_only"], &["nerve_like"]]),
    (ComfortPosition, &[&["eases"], &["none"]]),
    (Quality, &[&["dull_tight"], &["sharp_catch", "electric_burn"]]),
    (MovementResponse, &[&["eases"], &["no_change"], &["worse"]]),
    (Location, &[&["both_sides"], &["one_side"], &["spine_bone", "upper_back"]]),
    (LegSpread, &[&["no", "muscle_sore"], &["one_above_knee"], &["one_below_knee"]]),
    (HeelToeWalk, &[&["both_ok"], &["one_hard"], &["harder_now"], &["cannot"]]),
    (Trend, &[&["easing"], &["same"], &["worse"]]),
    (Onset, &[&["built_later"], &["right_after"], &["sudden_in_lift"]]),
    (Recurrence, &[&["first", "usual_soreness"], &["sometimes"], &["most_times"]]),
    (DailyLife, &[&["easy"], &["sore_but_ok"], &["limited"], &["cannot"]]),
    (Confidence, &[&["sure"], &["bit_unsure"], &["guessing"]]),
    (AgeBand, &[&["18_39", "40_49"], &["50_64"], &["65_plus"]]),
];

/// The only rules that more time may end: E10 gives way to D6 after day 7, and D7 ends after 72 hours.
pub const ENDED_BY_TIME: [&str; 2] = ["E10", "D7"];

/// What normal soreness is never given with.
pub const NEVER_NORMAL: [(&str, Condition); 10] = [
    ("pain over 5", PainWorst24h.from(6)),
    (
        "a nerve sign",
        RfNerve.has_any(&["saddle_numb", "bladder_change", "bowel_change", "sexual_change", "leg_weak", "not_sure"]),
    ),
    ("both legs but for sore muscles", All(&[RfNerve.has("both_legs"), Not(&BothLegsDetail.is("muscle_only"))])),
    (
        "a body sign",
        RfBody.has_any(&[
            "tearing_pain",
            "chest_faint",
            "belly_pulse",
            "dark_urine",
            "hard_numb_back",
            "fever_ill",
            "big_impact",
            "not_sure",
        ]),
    ),
    (
        "a slow sign",
        RfSlow.has_any(&[
            "weight_loss",
            "rest_constant",
            "rest_no_help",
            "night_up_better",
            "morning_stiff",
            "not_sure",
        ]),
    ),
    ("limited daily life", DailyLife.is_any(&["limited", "cannot"])),
    (
        "sharp pain, sudden in the lift, or a stopped set",
        Any(&[Quality.is("sharp_catch"), Onset.is("sudden_in_lift"), Control.has("stopped_set")]),
    ),
    ("pain that grows with warm-up", MovementResponse.is("worse")),
    ("pain that spreads into a leg", LegSpread.is_any(&["one_above_knee", "one_below_knee"])),
    ("lost strength, hold or trust", Control.has_any(&["lost_strength", "unstable", "lost_confidence"])),
];

/// Normal soreness is never given with an unsure answer to any question, but to these where this holds: in the first
/// 48 hours every trend is normal, and without pain the background does not matter.
pub const UNSURE_MAY_BE_NORMAL: [(QuestionId, Condition); 2] =
    [(Trend, Duration.is_any(&["lt_24h", "h24_48"])), (Background, PainWorst24h.up_to(0))];
