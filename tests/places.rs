//! Places on the body map and the logged session, as they cross to the window and back.

use setback::session::{PageOf, Sitting};
use setback::view::{AnswerView, QuestionKind, SittingView, StepView};
use setback_desk::paper::Kind;
use setback_report::{Document, Page, Paper, Picture, pdf};
use setback_triage::QuestionId;
use setback_triage::location::Zone;

use crate::kept::{NEW, answer_all, asked, open_session, option, say, sore};

/// A sitting at the question where it hurts.
fn at_the_map(session: &mut setback::session::Session) -> Sitting {
    let mut sitting = session.begin(NEW, None).unwrap();
    while asked(&sitting) != Some(QuestionId::Location) {
        sitting = say(session, &sitting, sore(asked(&sitting).expect("a question")));
    }
    sitting
}

fn view_of(session: &mut setback::session::Session, zones: &[Zone], location: &str) -> SittingView {
    let sitting = at_the_map(session);
    session.point_at(zones.to_vec());
    SittingView::of(&say(session, &sitting, option(QuestionId::Location, location)))
}

fn zones(ids: &[&str]) -> AnswerView {
    AnswerView::Zones { ids: ids.iter().map(|id| (*id).to_owned()).collect() }
}

#[test]
fn where_it_hurts_is_asked_with_ten_places_and_one_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let StepView::Ask { question, .. } = SittingView::of(&at_the_map(&mut session)).step else { panic!("a question") };
    assert_eq!((question.kind, question.options.len()), (QuestionKind::Zones, 11));
    let last = question.options.last().unwrap();
    assert_eq!((last.id.as_str(), last.lone, last.unsure), ("not_sure", true, true));
}

#[test]
fn places_cross_as_they_were_pointed_at_and_a_leg_suggests_an_answer() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let view = view_of(&mut session, &[Zone::LowLeft, Zone::ThighLeft], "one_side");
    assert_eq!(view.answers["location"], zones(&["low_left", "thigh_left"]));
    let StepView::Ask { question, answer, suggested, .. } = view.step else { panic!("a question") };
    assert_eq!((question.id.as_str(), answer, suggested.as_deref()), ("leg_spread", None, Some("one_above_knee")));
}

#[test]
fn what_nothing_keeps_has_its_places_too_and_a_new_check_has_none() {
    let mut session = setback::session::Session::at(None);
    session.unsaved();
    let view = view_of(&mut session, &[Zone::UpperBack], "upper_back");
    assert_eq!(view.answers["location"], zones(&["upper_back"]));
    let again = at_the_map(&mut session);
    let view = SittingView::of(&say(&mut session, &again, option(QuestionId::Location, "upper_back")));
    assert_eq!(view.answers["location"], AnswerView::Options { ids: vec!["upper_back".into()] });
}

#[test]
fn places_stand_with_the_result() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = open_session(&folder);
    let sitting = at_the_map(&mut session);
    session.point_at(vec![Zone::LowLeft, Zone::LowRight]);
    let sitting = say(&mut session, &sitting, option(QuestionId::Location, "both_sides"));
    let answers = answer_all(&mut session, sitting);
    let concluded = session.finish(answers).unwrap();
    assert_eq!(concluded.zones, [Zone::LowLeft, Zone::LowRight]);
    let episode = concluded.saved.unwrap().episode;
    assert_eq!(session.result(episode).unwrap().zones, [Zone::LowLeft, Zone::LowRight]);
}

/// What stands for the body on the page for a clinic, which is one page.
fn body_on(document: &Document) -> Picture {
    pdf(document).expect("one page");
    match document.pages.as_slice() {
        [Page::Clinician(page)] => page.body.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn places_stand_on_the_page_for_a_clinic_as_a_picture_and_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let now = chrono::DateTime::parse_from_rfc3339("2026-03-02T18:00:00+01:00").unwrap();
    for mut session in [open_session(&folder), setback::session::Session::at(None)] {
        let _kept_where_there_is_data = session.unsaved();
        let sitting = at_the_map(&mut session);
        session.point_at(vec![Zone::LowLeft, Zone::ThighLeft]);
        let sitting = say(&mut session, &sitting, option(QuestionId::Location, "one_side"));
        let answers = answer_all(&mut session, sitting);
        let saved = session.finish(answers).unwrap().saved;
        let of = saved.map_or(PageOf::Answers(Kind::Clinician, Box::new(answers)), |saved| {
            PageOf::Episode(Kind::Clinician, saved.episode)
        });
        for paper in [Paper::A4, Paper::Letter] {
            let body = body_on(&session.page(&of, paper, now).unwrap());
            assert_eq!(body.alt, "A body seen from behind. Marked: Lower back, left, Left thigh.");
            assert_eq!(body.svg.matches("map-chosen").count(), 2);
        }
    }
}

#[test]
fn the_picture_of_the_body_shows_what_is_chosen_and_refuses_what_is_no_place() {
    let drawn = setback::commands::check::body_map(vec!["calf_right".into()], true).unwrap();
    assert_eq!(drawn.matches("map-chosen").count(), 1);
    assert!(drawn.contains(r#"data-zone="calf_right""#) && drawn.matches("map-key").count() == 10);
    assert!(!setback::commands::check::body_map(Vec::new(), false).unwrap().contains("map-key"));
    assert!(setback::commands::check::body_map(vec!["<script>".into()], true).is_err());
}
