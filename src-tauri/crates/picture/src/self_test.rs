//! A test at home, as one figure: the body, what it stands on, and in the person's own color what is measured or looked at.

use crate::alternative::Alternative;
use crate::curve::{Place, straight, through};
use crate::element::Element;
use crate::frame::{View, picture};
use crate::style::{Color, Style};

/// What a figure shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pose {
    /// The knee at the wall, the heel down.
    KneeToWall,
    /// On the back, one straight leg up.
    StraightLegRaise,
    /// Bowed over, a stick along the back.
    Hinge,
    /// Face down over an edge, level.
    BackHold,
    /// On one forearm, in one line.
    SideBridge,
}

impl Pose {
    /// Every one.
    pub const ALL: [Pose; 5] =
        [Pose::KneeToWall, Pose::StraightLegRaise, Pose::Hinge, Pose::BackHold, Pose::SideBridge];

    /// The id of its test.
    pub const fn id(self) -> &'static str {
        match self {
            Pose::KneeToWall => "knee_to_wall",
            Pose::StraightLegRaise => "straight_leg_raise",
            Pose::Hinge => "hinge",
            Pose::BackHold => "back_hold",
            Pose::SideBridge => "side_bridge",
        }
    }

    /// That of a test.
    pub fn named(id: &str) -> Option<Pose> {
        Pose::ALL.into_iter().find(|pose| pose.id() == id)
    }
}

const VIEW: View = View { left: 0.0, top: 0.0, width: 320.0, height: 220.0 };
const FLOOR: f64 = 204.0;
const LIMB: f64 = 14.0;
const HEAD: f64 = 15.0;

/// The figure of a test.
pub fn self_test(pose: Pose, alternative: Alternative<'_>, style: Style) -> String {
    let drawn = match pose {
        Pose::KneeToWall => knee_to_wall(style),
        Pose::StraightLegRaise => straight_leg_raise(style),
        Pose::Hinge => hinge(style),
        Pose::BackHold => back_hold(style),
        Pose::SideBridge => side_bridge(style),
    };
    picture("self-test", VIEW, style, alternative, [floor(style)].into_iter().chain(drawn))
}

fn knee_to_wall(style: Style) -> Vec<Element> {
    let wall = edge("figure-wall", (258.0, 20.0), (258.0, FLOOR), style);
    vec![
        wall,
        far(&[(150.0, 94.0), (112.0, 142.0), (66.0, 190.0), (88.0, 196.0)], style),
        limb(&[(150.0, 94.0), (170.0, 36.0)], style),
        limb(&[(150.0, 94.0), (242.0, 124.0), (158.0, 190.0), (206.0, 196.0)], style),
        head((178.0, 18.0), style),
        measure((214.0, 214.0), (258.0, 214.0), style),
        spot((250.0, 124.0), style),
    ]
}

fn straight_leg_raise(style: Style) -> Vec<Element> {
    vec![
        limb(&[(60.0, 192.0), (160.0, 192.0)], style),
        far(&[(160.0, 192.0), (306.0, 192.0)], style),
        limb(&[(160.0, 192.0), (222.0, 59.0), (206.0, 48.0)], style),
        head((34.0, 186.0), style),
        measure((233.0, 180.0), (233.0, 36.0), style),
        spot((222.0, 59.0), style),
    ]
}

fn hinge(style: Style) -> Vec<Element> {
    let (hip, shoulder) = ((132.0, 112.0), (190.0, 60.0));
    let stick = Element::path("figure-stick", &straight((110.0, 114.0), (226.0, 10.0)));
    vec![
        limb(&[hip, (164.0, 152.0), (150.0, 192.0), (182.0, 196.0)], style),
        limb(&[hip, shoulder], style),
        head((208.0, 44.0), style),
        stick.line(style.color(Color::Own), 4.0).with("stroke-linecap", "round"),
        spot((118.0, 107.0), style),
        spot((172.0, 58.5), style),
        spot((198.0, 35.0), style),
    ]
}

fn back_hold(style: Style) -> Vec<Element> {
    let bench = Element::rect("figure-bench", (150.0, 130.0), (150.0, 16.0)).at("rx", 3.0);
    let legs = [(170.0, FLOOR), (280.0, FLOOR)].map(|(x, y)| edge("figure-bench-leg", (x, 146.0), (x, y), style));
    let [left, right] = legs;
    vec![
        bench.fill(style.color(Color::Sunken)).stroke(style.color(Color::Edge), 1.5),
        left,
        right,
        limb(&[(296.0, 120.0), (158.0, 120.0), (76.0, 120.0)], style),
        limb(&[(86.0, 124.0), (92.0, 142.0), (106.0, 136.0)], style),
        head((50.0, 118.0), style),
        measure((40.0, 92.0), (158.0, 92.0), style),
        arrow((276.0, 72.0), (276.0, 106.0), style),
    ]
}

fn side_bridge(style: Style) -> Vec<Element> {
    vec![
        limb(&[(300.0, 188.0), (106.0, 118.0)], style),
        limb(&[(106.0, 118.0), (102.0, 190.0), (58.0, 194.0)], style),
        head((78.0, 104.0), style),
        measure((300.0, 168.0), (112.0, 100.0), style),
    ]
}

fn floor(style: Style) -> Element {
    edge("figure-floor", (8.0, FLOOR), (312.0, FLOOR), style)
}

fn edge(class: &str, from: Place, to: Place, style: Style) -> Element {
    Element::path(class, &straight(from, to)).line(style.color(Color::Edge), 1.5)
}

fn limb(joints: &[Place], style: Style) -> Element {
    bent("figure-limb", joints)
        .line(style.color(Color::Steel), LIMB)
        .with("stroke-linecap", "round")
        .with("stroke-linejoin", "round")
}

/// The leg that is farther away.
fn far(joints: &[Place], style: Style) -> Element {
    bent("figure-far", joints)
        .line(style.color(Color::SkinEdge), LIMB)
        .with("stroke-linecap", "round")
        .with("stroke-linejoin", "round")
}

fn head(middle: Place, style: Style) -> Element {
    Element::circle("figure-head", middle, HEAD).fill(style.color(Color::Steel))
}

/// Where to look.
fn spot(middle: Place, style: Style) -> Element {
    Element::circle("figure-spot", middle, 7.0).fill(style.color(Color::OnOwn)).stroke(style.color(Color::Own), 3.0)
}

/// What is measured, or a line to look along.
fn measure(from: Place, to: Place, style: Style) -> Element {
    let line = Element::path("figure-measure", &straight(from, to)).line(style.color(Color::Own), 3.0);
    line.with("stroke-dasharray", "7 5")
}

fn arrow(from: Place, to: Place, style: Style) -> Element {
    let tip = [(to.0 - 8.0, to.1 - 9.0), to, (to.0 + 8.0, to.1 - 9.0)];
    let line = format!("{}{}", straight(from, to), through(&tip));
    Element::path("figure-arrow", &line).line(style.color(Color::Own), 3.0).with("stroke-linecap", "round")
}

fn bent(class: &str, joints: &[Place]) -> Element {
    Element::path(class, &through(joints))
}
