//! What crosses to the window of a kiosk.
#![expect(missing_docs, reason = "a field is named as what the window shows; where that is not enough, it says more")]

use serde::Serialize;
use setback_clinic::{Clinic, Ended, Phone, Presence, Stage};
use setback_desk::zones::suggested;
use setback_triage::QuestionId;
use specta::Type;

use super::{AnswerView, FactView, ProgressView, QuestionView};
use crate::kiosk::Seen;
use crate::open_ways::{OpenWay, State};

/// The page of a kiosk.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct KioskView {
    pub clinic: ClinicNameView,
    /// The languages that are offered, by tag.
    pub languages: Vec<String>,
    pub presence: PresenceView,
    pub stage: KioskStageView,
}

/// What a clinic is called. Its logo is asked for once: this is told twice a second.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct ClinicNameView {
    pub name: String,
    pub phones: Vec<PhoneView>,
}

/// A number to call.
#[derive(Debug, PartialEq, Eq, Serialize, serde::Deserialize, Type)]
pub struct PhoneView {
    pub label: String,
    pub number: String,
}

/// Whether somebody is there.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PresenceView {
    Here,
    /// "Are you still there?"
    Asked {
        seconds_left: u32,
    },
    Gone,
}

/// The stage of a turn.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KioskStageView {
    Welcome,
    Entering {
        walk_ins: bool,
        /// Code entry is closed until staff open it.
        closed: bool,
        digits: u8,
    },
    Consent,
    Ask {
        question: QuestionView,
        answer: Option<AnswerView>,
        suggested: Option<String>,
        back: Option<String>,
        progress: ProgressView,
    },
    Review {
        review: Vec<FactView>,
    },
    Done {
        number: u32,
        seconds_left: u32,
    },
    TellStaff {
        number: u32,
    },
    NotSent {
        number: u32,
    },
}

/// A way out of a kiosk, and how it stands.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct OpenWayView {
    pub id: String,
    pub state: WayStateView,
}

/// How a way stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WayStateView {
    Closed,
    Open,
    /// It can not be seen from here: somebody has to try.
    Unseen,
}

impl OpenWayView {
    /// What a way looks like.
    pub fn of(way: &OpenWay) -> OpenWayView {
        let state = match way.state {
            State::Closed => WayStateView::Closed,
            State::Open => WayStateView::Open,
            State::Unseen => WayStateView::Unseen,
        };
        OpenWayView { id: way.id.to_owned(), state }
    }
}

impl KioskView {
    /// What a kiosk looks like.
    pub fn of(seen: &Seen) -> KioskView {
        KioskView {
            clinic: ClinicNameView::of(&seen.clinic),
            languages: seen.clinic.languages.clone(),
            presence: PresenceView::of(seen.presence),
            stage: KioskStageView::of(seen),
        }
    }
}

impl ClinicNameView {
    /// What a clinic is called.
    pub fn of(clinic: &Clinic) -> ClinicNameView {
        ClinicNameView { name: clinic.name.clone(), phones: clinic.phones.iter().map(PhoneView::of).collect() }
    }
}

impl PhoneView {
    fn of(phone: &Phone) -> PhoneView {
        PhoneView { label: phone.label.clone(), number: phone.number.clone() }
    }
}

impl PresenceView {
    const fn of(presence: Presence) -> PresenceView {
        match presence {
            Presence::Here => PresenceView::Here,
            Presence::Asked { seconds_left } => PresenceView::Asked { seconds_left },
            Presence::Gone => PresenceView::Gone,
        }
    }
}

impl KioskStageView {
    fn of(seen: &Seen) -> KioskStageView {
        let (answers, zones) = &seen.given;
        match &seen.stage {
            Stage::Welcome => KioskStageView::Welcome,
            Stage::Entering { closed } => KioskStageView::Entering {
                walk_ins: seen.clinic.walk_ins,
                closed: *closed,
                digits: seen.clinic.code_digits,
            },
            Stage::Consent => KioskStageView::Consent,
            Stage::Ask(asking) => KioskStageView::Ask {
                question: QuestionView::asked(asking.question),
                answer: AnswerView::given(asking.question, answers, zones),
                suggested: suggested(asking.question, zones).map(str::to_owned),
                back: asking.back.map(|question| question.id().to_owned()),
                progress: ProgressView::of(asking, answers),
            },
            Stage::Review(asked) => {
                KioskStageView::Review { review: asked.iter().filter_map(|id| fact(*id, seen)).collect() }
            }
            Stage::Ended(Ended::Done { number }) => {
                KioskStageView::Done { number: *number, seconds_left: seen.goes_in.unwrap_or_default() }
            }
            Stage::Ended(Ended::TellStaff { number }) => KioskStageView::TellStaff { number: *number },
            Stage::Ended(Ended::NotSent { number }) => KioskStageView::NotSent { number: *number },
        }
    }
}

fn fact(question: QuestionId, Seen { given: (answers, zones), .. }: &Seen) -> Option<FactView> {
    let answer = AnswerView::given(question, answers, zones)?;
    Some(FactView { question: question.id().to_owned(), answer })
}
