//! Anything that can come in, hostile labels too.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use setback_picture::{
    AfterSessions, Against, Alternative, AxisNames, Bar, Calendar, Course, FEWEST_PAIRS, Followed, Fortnight, Labels,
    LadderState, Lift, Lifting, Loaded, Marked, Point, Shape, Sides, Style, after_sessions, against, bar, body_map,
    course, fortnight, ladder,
};
use setback_plan::{Loading, Mass, Unit};
use setback_triage::course::Hours;
use setback_triage::location::Zone;

/// A text from outside: usual, long, in other scripts, or made to break out.
pub fn text() -> impl Strategy<Value = String> {
    let hostile = select(vec![
        "</text></svg><script>alert(1)</script>".to_owned(),
        "\" onload=\"alert(1)".to_owned(),
        "]]>&lt;&#0;&amp;<!--".to_owned(),
        "a\0b\u{1b}\u{202e}\u{FFFF}".to_owned(),
        "130 كغ، 4 × 5".to_owned(),
        "下背部の痛み".repeat(20),
        "W".repeat(300),
        String::new(),
    ]);
    prop_oneof![hostile, any::<String>(), "[a-z ]{0,24}"]
}

pub fn style() -> impl Strategy<Value = Style> {
    select(vec![Style::Screen, Style::Paper])
}

fn hours() -> impl Strategy<Value = Hours> {
    let count = prop_oneof![0.0..200.0, 0.0..2_100.0, 0.0..f64::MAX];
    count.prop_map(|count| Hours::since_session(count).expect("a time after the session"))
}

/// A point without a label.
pub fn point() -> impl Strategy<Value = (Hours, u16, u8)> {
    (hours(), prop_oneof![0_u16..12, any::<u16>()], prop_oneof![0_u8..=10, any::<u8>()])
}

/// Everything a course is drawn from, owned.
#[derive(Clone, Debug)]
pub struct Parts {
    pub points: Vec<(Hours, u16, u8)>,
    labels: Vec<Option<String>>,
    lifts: Vec<(Hours, bool, String)>,
    midnight: Option<Hours>,
    texts: Vec<String>,
}

pub fn parts() -> impl Strategy<Value = Parts> {
    let points = prop_oneof![4 => vec(point(), 0..12), 1 => vec(point(), 0..400)];
    let lifts = vec((hours(), any::<bool>(), text()), 0..40);
    let given = (points, vec(option::of(text()), 12), lifts, option::of(hours()), vec(text(), 14));
    given.prop_map(|(points, labels, lifts, midnight, texts)| Parts { points, labels, lifts, midnight, texts })
}

impl Parts {
    /// The same points from the first on and from the last on, each at an hour of its own.
    pub fn without_labels_both_ways(mut self) -> (Parts, Parts) {
        self.labels.clear();
        self.points.sort_by(|one, next| one.0.get().total_cmp(&next.0.get()));
        self.points.dedup_by_key(|point| point.0.get().to_bits());
        let points = self.points.iter().rev().copied().collect();
        (self.clone(), Parts { points, ..self })
    }

    pub fn drawn(&self, style: Style) -> String {
        let [pain, soreness, hours, days, title, detail, ref names @ ..] =
            self.texts.iter().map(String::as_str).collect::<Vec<_>>()[..]
        else {
            panic!("as many texts as there are places")
        };
        let label = |at: usize| self.labels.get(at).and_then(Option::as_deref);
        let points: Vec<Point<'_>> = (self.points.iter().enumerate())
            .map(|(at, &(hours, day, pain))| Point { hours, day, pain, label: label(at) })
            .collect();
        let lifts: Vec<Lift<'_>> = (self.lifts.iter())
            .map(|(hours, done, label)| Lift {
                hours: *hours,
                lifting: if *done { Lifting::Done } else { Lifting::Planned },
                label,
            })
            .collect();
        let calendar = self.midnight.map(|midnight| Calendar { midnight, names, today: Some(2) });
        let labels = Labels { pain, soreness, hours, days };
        let alternative = Alternative::Said { title, detail };
        course(&Course { alternative, points: &points, lifts: &lifts, calendar, labels }, style)
    }
}

pub fn course_picture() -> impl Strategy<Value = String> {
    (parts(), style()).prop_map(|(parts, style)| parts.drawn(style))
}

pub fn bar_picture() -> impl Strategy<Value = String> {
    let masses = vec(0_i64..60_000, 0..=12);
    let units = select(vec![Unit::Kilograms, Unit::Pounds]);
    let given = (masses, 0_u32..600, units, any::<bool>(), any::<bool>(), any::<bool>());
    (given, option::of((any::<u8>(), text())), text(), style()).prop_map(|(given, blocks, title, style)| {
        let (masses, load, unit, is_now, is_whole, is_hex) = given;
        let per_side = masses.iter().map(|mass| Mass::thousandths(*mass, unit)).collect();
        let loading = Loading { load: Mass::whole(load, unit), per_side, light_implement: false };
        let drawn = Bar {
            alternative: Alternative::Said { title: &title, detail: "" },
            loading: &loading,
            unit,
            shape: if is_hex { Shape::Hex } else { Shape::Straight },
            loaded: if is_now { Loaded::Now } else { Loaded::Before },
            sides: if is_whole { Sides::Both } else { Sides::One },
            blocks: blocks.as_ref().map(|(cm, said)| (*cm, said.as_str())),
        };
        bar(&drawn, style)
    })
}

pub fn body_picture() -> impl Strategy<Value = String> {
    let zones = || vec(select(Zone::ALL.to_vec()), 0..=10);
    (zones(), vec((select(Zone::ALL.to_vec()), text()), 0..12), option::of((text(), text())), style()).prop_map(
        |(chosen, keys, sides, style)| {
            let keys: Vec<(Zone, &str)> = keys.iter().map(|(zone, key)| (*zone, key.as_str())).collect();
            let sides = sides.as_ref().map(|(left, right)| (left.as_str(), right.as_str()));
            body_map(&Marked { alternative: Alternative::Hidden, chosen: &chosen, keys: &keys, sides }, style)
        },
    )
}

pub fn ladder_picture() -> impl Strategy<Value = String> {
    (any::<u8>(), option::of(vec(text(), 5)), text(), style()).prop_map(|(rung, names, title, style)| {
        let names = names.as_deref().map(|names| std::array::from_fn(|at| names[at].as_str()));
        ladder(&LadderState { alternative: Alternative::Said { title: &title, detail: &title }, rung, names }, style)
    })
}

pub fn days_picture() -> impl Strategy<Value = String> {
    (proptest::array::uniform14(option::of(any::<u8>())), text(), style()).prop_map(|(days, title, style)| {
        fortnight(&Fortnight { alternative: Alternative::Said { title: &title, detail: "" }, days }, style)
    })
}

pub fn sessions_picture() -> impl Strategy<Value = String> {
    (vec((option::of(any::<u8>()), text(), text()), 0..60), text(), style()).prop_map(|(told, title, style)| {
        let sessions: Vec<Followed<'_>> =
            told.iter().map(|(pain, day, load)| Followed { pain: *pain, day, load }).collect();
        let alternative = Alternative::Said { title: &title, detail: &title };
        after_sessions(&AfterSessions { alternative, sessions: &sessions }, style)
    })
}

/// Loads as they may stand in the log, and others.
pub fn pairs() -> impl Strategy<Value = Vec<(Mass, u8)>> {
    let load = prop_oneof![0_i64..400_000, 0_i64..2_000_000, any::<i32>().prop_map(i64::from)];
    vec((load.prop_map(|load| Mass::thousandths(load, Unit::Kilograms)), any::<u8>()), 0..80)
}

pub fn against_picture() -> impl Strategy<Value = String> {
    let enough = pairs().prop_filter("enough of them", |pairs| pairs.len() >= FEWEST_PAIRS);
    let unit = select(vec![Unit::Kilograms, Unit::Pounds]);
    (enough, unit, text(), text(), style()).prop_map(|(pairs, unit, pain, load, style)| {
        let alternative = Alternative::Said { title: &pain, detail: &load };
        let axes = AxisNames { pain: &pain, load: &load };
        against(&Against { alternative, pairs: &pairs, unit, axes }, style).expect("enough of them")
    })
}

/// Any picture of any kind.
pub fn picture() -> impl Strategy<Value = String> {
    let small = prop_oneof![ladder_picture(), days_picture(), sessions_picture(), against_picture()];
    prop_oneof![course_picture(), bar_picture(), body_picture(), small]
}
