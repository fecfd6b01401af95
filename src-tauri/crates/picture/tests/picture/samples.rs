//! A lifter's pictures, as they are on the screens of the design, and the states at the ends: nothing yet, and too
//! much.

use setback_picture::{
    AfterSessions, Against, Alternative, AxisNames, Bar, Calendar, Course, Followed, Fortnight, Labels, LadderState,
    Lift, Lifting, Loaded, Marked, Point, Pose, Shape, Sides, Style, after_sessions, against, bar, body_map, course,
    fortnight, glance, ladder, narrow, self_test,
};
use setback_plan::{Gym, Loading, Mass, Unit};
use setback_triage::course::Hours;
use setback_triage::location::Zone;

pub const SAID: Alternative<'_> = Alternative::Said { title: "A picture", detail: "All that it shows." };
pub const LABELS: Labels<'_> =
    Labels { pain: "Pain, 0 to 10", soreness: "What normal soreness does", hours: "h", days: "d" };

/// Each picture by name.
pub fn pictures(style: Style) -> Vec<(&'static str, String)> {
    vec![
        ("course", fading(style)),
        ("course-gap", with_a_gap(style)),
        ("course-empty", empty(style)),
        ("course-first", first(style)),
        ("course-weeks", weeks(style)),
        ("course-crowded", crowded(style)),
        ("course-small", small(style)),
        ("course-narrow", with_room_of_a_column(style)),
        ("bar", loaded(&now(), Loaded::Now, Sides::Both, Some((10, "10 cm")), style)),
        ("bar-before", loaded(&side(130, &[25_000, 25_000, 5_000]), Loaded::Before, Sides::Both, None, style)),
        ("bar-empty", loaded(&side(20, &[]), Loaded::Now, Sides::Both, None, style)),
        ("bar-full", loaded(&full(), Loaded::Now, Sides::Both, Some((20, "20 cm")), style)),
        (
            "bar-one-side",
            loaded(&side(97, &[25_000, 10_000, 2_500, 1_250]), Loaded::Now, Sides::One, Some((5, "5 cm")), style),
        ),
        ("bar-gym", loaded(&Gym::usual(Unit::Kilograms).load(kg(182_500)), Loaded::Now, Sides::Both, None, style)),
        ("bar-hex", hex_bar(&side(115, &[25_000, 20_000]), Sides::Both, style)),
        ("bar-hex-one-side", hex_bar(&side(90, &[25_000, 5_000, 2_500]), Sides::One, style)),
        ("body", body(Some(("Left", "Right")), true, style)),
        ("body-plain", body(None, false, style)),
        ("ladder", way_back(3, true, style)),
        ("ladder-plain", way_back(5, false, style)),
        ("ladder-top", way_back(10, true, style)),
        ("days", two_weeks(style)),
        ("test-knee", self_test(Pose::KneeToWall, SAID, style)),
        ("test-leg", self_test(Pose::StraightLegRaise, SAID, style)),
        ("test-hinge", self_test(Pose::Hinge, SAID, style)),
        ("test-back", self_test(Pose::BackHold, SAID, style)),
        ("test-side", self_test(Pose::SideBridge, SAID, style)),
        ("sessions", followed(6, style)),
        ("sessions-many", followed(40, style)),
        ("against", pain_against_load(style)),
    ]
}

pub fn hours(count: f64) -> Hours {
    Hours::since_session(count).unwrap()
}

pub fn point(at: f64, day: u16, pain: u8) -> Point<'static> {
    Point { hours: hours(at), day, pain, label: None }
}

pub fn kg(thousandths: i64) -> Mass {
    Mass::thousandths(thousandths, Unit::Kilograms)
}

pub fn side(load: u32, plates: &[i64]) -> Loading {
    let per_side = plates.iter().copied().map(kg).collect();
    Loading { load: Mass::whole(load, Unit::Kilograms), per_side, light_implement: false }
}

fn now() -> Loading {
    side(90, &[25_000, 10_000])
}

fn full() -> Loading {
    let plates = [25_000, 25_000, 25_000, 20_000, 20_000, 15_000, 15_000, 10_000, 5_000, 2_500, 1_250, 500];
    side(348, &plates)
}

fn fading(style: Style) -> String {
    fading_by(course, style)
}

fn with_room_of_a_column(style: Style) -> String {
    fading_by(narrow, style)
}

fn fading_by(draw: fn(&Course<'_>, Style) -> String, style: Style) -> String {
    let told = |point: Point<'static>, label| Point { label: Some(label), ..point };
    let points = [
        told(point(0.3, 0, 5), "5 in set 4"),
        point(4.0, 0, 5),
        point(14.0, 1, 5),
        point(22.0, 1, 4),
        point(28.0, 1, 4),
        told(point(38.0, 2, 3), "3 this morning"),
    ];
    let lifts = [
        Lift { hours: hours(0.0), lifting: Lifting::Done, label: "130 kg, 4 × 5" },
        Lift { hours: hours(95.5), lifting: Lifting::Planned, label: "Planned: 90 kg, 3 × 5" },
    ];
    let names = ["Thu 12", "Fri 13", "Sat 14", "Sun 15", "Mon 16", "Tue 17", "Wed 18", "Thu 19"];
    let calendar = Some(Calendar { midnight: hours(5.5), names: &names, today: Some(2) });
    draw(&Course { alternative: SAID, points: &points, lifts: &lifts, calendar, labels: LABELS }, style)
}

fn small(style: Style) -> String {
    let points = [point(0.3, 0, 5), point(14.0, 1, 5), point(28.0, 1, 4), point(38.0, 2, 3)];
    let lifts = [Lift { hours: hours(0.0), lifting: Lifting::Done, label: "" }];
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue"];
    let calendar = Some(Calendar { midnight: hours(5.5), names: &names, today: Some(2) });
    glance(
        &Course {
            alternative: SAID,
            points: &points,
            lifts: &lifts,
            calendar,
            labels: Labels { pain: "", soreness: "", ..LABELS },
        },
        style,
    )
}

fn with_a_gap(style: Style) -> String {
    let points = [
        point(12.0, 0, 4),
        point(26.0, 1, 5),
        point(50.0, 2, 4),
        point(98.0, 4, 3),
        point(122.0, 5, 2),
        point(170.0, 7, 1),
        point(218.0, 9, 0),
    ];
    let done = |at, label| Lift { hours: hours(at), lifting: Lifting::Done, label };
    drawn(&points, &[done(0.0, "130 kg"), done(96.0, "90 kg"), done(168.0, "95 kg")], None, style)
}

fn empty(style: Style) -> String {
    drawn(&[], &[], None, style)
}

fn first(style: Style) -> String {
    drawn(&[point(1.0, 0, 10)], &[Lift { hours: hours(0.0), lifting: Lifting::Done, label: "" }], None, style)
}

fn weeks(style: Style) -> String {
    let pain = |day: u16| (5 - day.min(50) / 10 + u16::from(day % 7 == 1)) as u8;
    let points: Vec<_> = (0..84)
        .filter(|day| day % 11 != 5 && !(40..46).contains(day))
        .map(|day| point(24.0 * f64::from(day) + 9.0, day, pain(day)))
        .collect();
    let session = |at: u16| Lift {
        hours: hours(f64::from(at) * 84.0),
        lifting: if at < 23 { Lifting::Done } else { Lifting::Planned },
        label: "100 kg",
    };
    drawn(&points, &(0..24).map(session).collect::<Vec<_>>(), None, style)
}

fn crowded(style: Style) -> String {
    let points: Vec<_> = (0..400_u16).map(|at| point(f64::from(at) * 5.0, at * 5 / 24, (at * 7 % 11) as u8)).collect();
    drawn(&points, &[], None, style)
}

fn drawn(points: &[Point<'_>], lifts: &[Lift<'_>], calendar: Option<Calendar<'_>>, style: Style) -> String {
    course(&Course { alternative: SAID, points, lifts, calendar, labels: LABELS }, style)
}

fn loaded(loading: &Loading, loaded: Loaded, sides: Sides, blocks: Option<(u8, &str)>, style: Style) -> String {
    let (unit, shape) = (Unit::Kilograms, Shape::Straight);
    bar(&Bar { alternative: SAID, loading, unit, loaded, shape, sides, blocks }, style)
}

fn hex_bar(loading: &Loading, sides: Sides, style: Style) -> String {
    let (unit, loaded, shape) = (Unit::Kilograms, Loaded::Now, Shape::Hex);
    bar(&Bar { alternative: SAID, loading, unit, loaded, shape, sides, blocks: None }, style)
}

fn body(sides: Option<(&str, &str)>, with_keys: bool, style: Style) -> String {
    let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let keys: Vec<(Zone, &str)> = Zone::ALL.into_iter().zip(digits).filter(|_| with_keys).collect();
    let chosen = [Zone::LowLeft, Zone::ButtockLeft];
    body_map(&Marked { alternative: Alternative::Hidden, chosen: &chosen, keys: &keys, sides }, style)
}

fn way_back(rung: u8, with_names: bool, style: Style) -> String {
    let names = ["Easy movement", "Light and raised", "Back to the floor", "Nearly there", "Full training"];
    ladder(&LadderState { alternative: SAID, rung, names: with_names.then_some(names) }, style)
}

fn two_weeks(style: Style) -> String {
    let days = [
        None,
        Some(0),
        Some(0),
        Some(1),
        None,
        Some(2),
        Some(2),
        Some(3),
        None,
        Some(4),
        Some(5),
        Some(10),
        Some(6),
        Some(6),
    ];
    fortnight(&Fortnight { alternative: SAID, days }, style)
}

/// Sessions of the mockup, over and over; every seventh without a pain.
fn followed(count: usize, style: Style) -> String {
    let pains = [Some(0), Some(2), Some(0), Some(0), Some(3), Some(5), None];
    let days = ["Feb 5", "Feb 12", "Feb 19", "Feb 26", "Mar 5", "Mar 12", "Mar 19"];
    let loads = ["110 kg", "115 kg", "117.5 kg", "120 kg", "125 kg", "130 kg", "90 kg"];
    let session = |at: usize| Followed { pain: pains[at % 7], day: days[at % 7], load: loads[at % 7] };
    let sessions: Vec<_> = (0..count).map(session).collect();
    after_sessions(&AfterSessions { alternative: SAID, sessions: &sessions }, style)
}

fn pain_against_load(style: Style) -> String {
    let told = [(110, 0), (115, 2), (120, 0), (120, 0), (125, 3), (130, 5), (90, 1), (90, 1), (90, 1), (97, 2)];
    let pairs = told.map(|(load, pain)| (Mass::whole(load, Unit::Kilograms), pain));
    let axes = AxisNames { pain: "Pain, 0 to 10", load: "Heaviest set, kg" };
    let told = Against { alternative: SAID, pairs: &pairs, unit: Unit::Kilograms, axes };
    against(&told, style).expect("enough sessions")
}
