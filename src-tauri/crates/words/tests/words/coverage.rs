//! Every id that others ask for is there, with its parts and its arguments, and nothing stands there unasked for.

use std::collections::BTreeSet;

use setback_words::Words;

use crate::files::{message_ids, texts, texts_in};

/// Every question with its options. A question without options is answered from 0 to 10.
pub const QUESTIONS: [(&str, &str); 31] = [
    ("age_band", "under_16 16_17 18_39 40_49 50_64 65_plus"),
    (
        "background",
        "cancer_history osteoporosis steroids_long weak_immune inject recent_procedure spine_surgery aortic_risk sickle_trait blood_thinner pregnant none skip",
    ),
    ("rf_nerve", "saddle_numb bladder_change bowel_change sexual_change both_legs leg_weak not_sure none"),
    ("both_legs_detail", "muscle_only nerve_like not_sure"),
    ("rf_body", "tearing_pain chest_faint belly_pulse dark_urine hard_numb_back fever_ill big_impact not_sure none"),
    ("pain_worst_24h", ""),
    ("comfort_position", "eases none not_sure"),
    ("onset", "built_later right_after sudden_in_lift gradual_no_link not_sure"),
    ("quality", "dull_tight sharp_catch electric_burn not_sure"),
    ("location", "both_sides one_side spine_bone upper_back not_sure"),
    ("movement_response", "eases no_change worse not_tried not_sure"),
    ("leg_spread", "no muscle_sore one_above_knee one_below_knee not_sure"),
    ("leg_detail", "numb_tingle leg_weaker cough_worse leg_worse_than_back not_sure none"),
    ("heel_toe_walk", "both_ok one_hard harder_now cannot not_sure"),
    ("control", "stopped_set lost_strength unstable lost_confidence not_sure none"),
    ("daily_life", "easy sore_but_ok limited cannot not_sure"),
    ("trend", "easing same worse not_sure"),
    ("confidence", "sure bit_unsure guessing"),
    ("rf_slow", "weight_loss rest_constant rest_no_help night_up_better morning_stiff not_sure none"),
    ("duration", "lt_24h h24_48 h48_72 d4_7 wk1_2 wk2_6 wk6_12 gt_12wk"),
    ("recurrence", "first usual_soreness sometimes most_times not_sure"),
    ("equipment", "blocks hex_bar kettlebell bench barbell_only"),
    (
        "factors",
        "poor_sleep high_stress heavier more_volume time_off stacked late_session brace_fade stiff_hips_ankles none",
    ),
    ("provoke_phase", "off_floor mid lockout lowering late_reps any no_pain_lift"),
    ("clinician_cleared", "no yes"),
    ("fu_flags", "nerve body none"),
    ("trend_fu", "better same worse"),
    ("pain_during", ""),
    ("stop_reason", "sharp leg gave_way too_sore none"),
    ("pain_morning", ""),
    ("settled_24h", "yes no"),
];
const ZONES: &str = "upper_back low_left low_middle low_right buttock_left buttock_right thigh_left thigh_right calf_left calf_right not_sure";

const BASE_RULES: &str = "E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12 D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 \
    C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 \
    M1 M2 M3 M4 M5 M6 M7 M8 M9 M10 M11 M12 M13 MX N1 N2 N3";
const FOLLOW_UP_RULES: &str = "L1 L2 L3 L4 L4b L5 L6 L6b L7 L8 L9 L10 L11 L12 L13 L14 L15";
const DEFINITIONS: &str = "P1 P2 P3 P4 typical_soreness soft_flag nerve_sign normal_picture";

const LEVELS: &str = "emergency same_day get_checked modify_monitor normal_soreness";
const RESULTS: &str = "emergency same_day get_checked-3_days get_checked-14_days get_checked-14_days-no_hinge \
    modify_monitor normal_soreness settled closed doubt_only";
const WINDOWS: &str = "now today 3_days 14_days 24_h 48_h 7_d day_14 close";
const HEADINGS: &str =
    "why not-more-urgent what-would-change do-now look-again unknown warning also-noted sources standing";

/// Answers that can put a person into emergency care, and so have words to say there.
const SIGNS: [(&str, &str); 9] = [
    ("rf_nerve", "saddle_numb bladder_change bowel_change sexual_change both_legs leg_weak"),
    ("both_legs_detail", "nerve_like not_sure"),
    ("rf_body", "tearing_pain chest_faint belly_pulse dark_urine hard_numb_back fever_ill big_impact"),
    ("heel_toe_walk", "cannot harder_now"),
    ("leg_detail", "leg_weaker numb_tingle"),
    ("background", "aortic_risk inject weak_immune recent_procedure osteoporosis steroids_long blood_thinner"),
    ("age_band", "65_plus"),
    ("comfort_position", "none"),
    ("onset", "sudden_in_lift"),
];

/// Ids that other programs fill in, and the arguments they give.
const FILLED_IN: [(&str, &str); 51] = [
    ("pain_worst_24h-fact", "pain"),
    ("pain_during-fact", "pain"),
    ("pain_morning-fact", "pain"),
    ("emergency-tell", "signs"),
    ("result-emergency.do1", "number"),
    ("result-modify_monitor.again", "hours"),
    ("unknown-answer", "question"),
    ("change-line", "question answer"),
    ("change-added", "question answer"),
    ("change-removed", "question answer"),
    ("progress-part", "n total"),
    ("progress-question", "n"),
    ("review-dropped", "questions"),
    ("edition-line", "date sha"),
    ("error-core", "detail"),
    ("terminal-bad-choice", "input"),
    ("proof-answer-sets", "count"),
    ("proof-edition", "date sha"),
    ("case-error-too_large", "limit"),
    ("case-error-not_json", "line column detail"),
    ("case-error-duplicate_key", "at"),
    ("case-error-unknown_key", "at allowed"),
    ("case-error-unknown_question", "at given"),
    ("case-error-unknown_option", "at given allowed"),
    ("case-error-wrong_type", "at expected given"),
    ("case-error-out_of_range", "at given min max"),
    ("case-error-lone_option", "at option"),
    ("case-error-repeated_option", "at option"),
    ("case-error-out_of_order", "at given before"),
    ("case-error-missing_key", "at key"),
    ("case-error-too_many", "at max"),
    ("case-error-cannot_read", "file detail"),
    ("cond-has", "question options"),
    ("cond-has-not", "question options"),
    ("cond-at-least", "question value"),
    ("cond-at-most", "question value"),
    ("cond-between", "question low high"),
    ("cond-count-exactly", "n conditions"),
    ("cond-count-at-least", "n conditions"),
    ("cond-rule", "id"),
    ("cond-pattern", "id name"),
    ("cond-not-asked", "question"),
    ("cond-not", "condition"),
    ("cond-group", "condition"),
    ("L2.when", "points from"),
    ("L3.when", "from to points"),
    ("L4.when", "from to pain"),
    ("L6b.when", "from to low high"),
    ("L8.when", "times of pain"),
    ("L11.when", "times most sessions"),
    ("L13.when", "pain checks apart"),
];

const SCREENS: &str = "app-name document-title skip-link start-title start-lead start-note start-unsaved button-start button-back \
    button-continue button-stop button-see-result button-change button-wrong-answer button-start-over section-safety \
    section-you section-pain section-where section-lift section-daily why-we-ask hint-tick-all hint-not-answered \
    key-choose key-continue key-back answers-title answers-lead error-title error-safe error-try-again rail-label setting-move_on";
const TERMINAL: &str = "terminal-welcome terminal-choose-one terminal-choose-many terminal-choose-pain terminal-no-back \
    terminal-left terminal-end-of-input terminal-review-title terminal-review-ask proof-title proof-1 proof-2 proof-3 \
    proof-4 proof-5 proof-6 proof-7 proof-8 proof-9 proof-census-title proof-not-for-this-edition case-error-not_utf8 \
    case-error-safe";
const REVIEW: &str = "cond-and cond-or cond-otherwise review-title review-intro review-sign review-definitions \
    review-questions review-follow-up review-sources review-column-rule review-column-when review-column-reason \
    review-column-clinical-reason review-column-sources review-column-verified-on";

#[test]
fn every_question_is_worded() {
    for (question, options) in QUESTIONS {
        expect(&[question.to_owned(), format!("{question}.short"), format!("{question}.why")]);
        for option in options.split(' ').filter(|option| !option.is_empty()) {
            expect(&[format!("{question}-{option}"), format!("{question}-{option}.fact")]);
        }
        if options.is_empty() {
            expect(&["fact", "words-0", "words-5", "words-10"].map(|part| format!("{question}-{part}")));
        }
    }
    expect_each("zone-", ZONES, "");
}

#[test]
fn no_question_option_or_zone_is_worded_that_nobody_asks() {
    let mut asked: BTreeSet<String> = ZONES.split(' ').map(|zone| format!("zone-{zone}")).collect();
    asked.insert("pain_worst_24h-tell".to_owned());
    for (question, options) in QUESTIONS {
        let parts = if options.is_empty() { "fact words-0 words-5 words-10" } else { options };
        asked.insert(question.to_owned());
        asked.extend(parts.split(' ').map(|part| format!("{question}-{part}")));
    }
    for (_, id) in message_ids().into_iter().filter(|(file, _)| *file == "questions.ftl") {
        assert!(asked.contains(id), "{id}");
    }
}

#[test]
fn a_question_that_takes_several_answers_says_so() {
    for question in ["rf_nerve", "rf_body", "background", "leg_detail", "control", "rf_slow", "equipment", "factors"] {
        assert_eq!(Words::english().say(&format!("{question}.help")), "Tick all that fit.");
    }
}

#[test]
fn every_sign_that_leads_to_emergency_care_can_be_told() {
    for (question, options) in SIGNS {
        expect_each(&format!("{question}-"), options, ".tell");
    }
}

#[test]
fn every_rule_has_its_reason_for_both_readers() {
    for rules in [BASE_RULES, FOLLOW_UP_RULES] {
        expect_each("", rules, "");
        expect_each("", rules, ".clinician");
        expect_each("", rules, ".name");
    }
    expect_each("", FOLLOW_UP_RULES, ".when");
    expect_each("", DEFINITIONS, "");
}

#[test]
fn what_is_said_alone_of_a_rule_is_the_end_of_its_reason() {
    let ends: Vec<_> = texts_in("rules.ftl").into_iter().filter(|text| text.part() == Some("why")).collect();
    assert!(ends.len() > 20);
    for end in ends {
        let reason = Words::english().say(end.message());
        let begins = reason.strip_suffix(end.said).unwrap_or_else(|| panic!("{}: {reason}", end.id));
        assert!(begins.ends_with(". "), "{}: {reason}", end.id);
        assert!(!end.id.starts_with('E'), "{}: safety wording stands whole", end.id);
    }
}

#[test]
fn no_rule_is_worded_that_is_not_a_rule() {
    let known: BTreeSet<&str> =
        [BASE_RULES, FOLLOW_UP_RULES, DEFINITIONS].iter().flat_map(|ids| ids.split(' ')).collect();
    for (_, id) in message_ids().into_iter().filter(|(file, _)| *file == "rules.ftl") {
        assert!(known.contains(id), "{id}");
    }
}

#[test]
fn the_name_of_a_rule_is_three_to_six_words() {
    for name in texts_in("rules.ftl").into_iter().filter(|text| text.part() == Some("name")) {
        let words = name.said.split_whitespace().count();
        assert!((3..=6).contains(&words), "{}: {}", name.id, name.said);
    }
}

#[test]
fn every_level_result_and_window_is_worded() {
    expect_each("level-", LEVELS, "");
    expect_each("level-", LEVELS, ".short");
    for part in [".lead", ".do1", ".again"] {
        expect_each("result-", RESULTS, part);
    }
    expect_each("window-", WINDOWS, "");
    expect_each("heading-", HEADINGS, "");
    expect_each("warning-", "title 1 2 3 4 5 6 7 8", "");
    expect_each("standing-", "1 2 3 4", "");
    expect_each("", "unknown-general trend-easing trend-same trend-worse", "");
    assert!(!Words::english().has("warning-9"), "the list has eight signs");
}

#[test]
fn the_result_texts_say_all_of_the_decision_table() {
    assert_says(
        "result-emergency",
        "lead do1 do2 do3 do4",
        "Some of your answers can mean a serious problem. Call { $number } \
        or go to the emergency room now. Do not drive yourself if your legs are weak or you feel faint. Do not lift. Do not \
        wait to see if it passes.",
    );
    assert_says(
        "result-same_day",
        "lead do1 do2 warning",
        "Your answers need a health worker today. Call your doctor, an urgent \
        clinic or a nurse line. Do not train until someone has checked you. Go to the emergency room if you get",
    );
    assert_says(
        "result-get_checked-3_days",
        "do1 do2 do3 warning",
        "Book a check within 3 days, with a doctor or physical \
        therapist. Skip loaded hinges until then. Walk and move as you can. Go sooner if",
    );
    assert_says(
        "result-get_checked-14_days",
        "do1 lead plan",
        "Book a check within 2 weeks. This is not an alarm: most back \
        pain is not serious. A check can show what drives it and how to go on. You can keep training on the plan below.",
    );
    assert_says(
        "result-modify_monitor",
        "lead plan again",
        "Change the load for now and watch how it goes. Here is a plan. We \
        will ask again in { $hours } hours.",
    );
    assert_says(
        "result-normal_soreness",
        "lead do1 again warning",
        "This fits normal soreness. It should peak by day 2 and fade \
        after that. Keep moving. We will ask again in 48 hours. Get help if",
    );
    assert_says(
        "result-doubt_only",
        "lead plan",
        "Nothing in your answers looks unusual. You said you keep guessing what is \
        safe. That alone is a good reason to ask a physical therapist. Until then, here is a plan.",
    );
}

#[test]
fn no_plan_is_offered_with_a_result_that_has_none() {
    for result in ["emergency", "same_day", "get_checked-3_days", "get_checked-14_days-no_hinge"] {
        assert!(!Words::english().has(&format!("result-{result}.plan")), "{result}");
    }
}

#[test]
fn the_chrome_of_window_terminal_and_review_is_worded() {
    for ids in [SCREENS, TERMINAL, REVIEW] {
        expect_each("", ids, "");
    }
}

#[test]
fn texts_that_others_fill_in_take_the_arguments_they_give() {
    for (id, args) in FILLED_IN {
        let taken: BTreeSet<&str> = texts().iter().filter(|text| text.id == id).flat_map(|text| text.args()).collect();
        assert_eq!(taken, args.split(' ').collect(), "{id}");
    }
}

fn expect_each(start: &str, middles: &str, end: &str) {
    for middle in middles.split_whitespace() {
        expect(&[format!("{start}{middle}{end}")]);
    }
}

fn expect(ids: &[String]) {
    for id in ids {
        assert!(Words::english().has(id), "no text for {id}");
    }
}

fn assert_says(result: &str, parts: &str, whole: &str) {
    let texts = texts();
    let said = |part| texts.iter().find(|text| text.id == format!("{result}.{part}")).map_or("", |text| text.said);
    let joined = parts.split(' ').map(said).collect::<Vec<_>>().join(" ");
    assert_eq!(joined, whole);
}
