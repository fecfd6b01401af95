//! The ids that files and texts rely on.

use setback_plan::ladder::{Stage, Tempo};
use setback_plan::prescribe::{HeldBy, Note};
use setback_plan::response::Response;
use setback_plan::{Dial, Part, Step, Unit, Variation, Why};

#[test]
fn files_rely_on_these_ids() {
    assert_eq!([Unit::Kilograms, Unit::Pounds].map(Unit::id), ["kg", "lb"]);
    assert_eq!([Tempo::Slow, Tempo::Normal].map(Tempo::id), ["3-1-1-0", "normal"]);
    let steps = [Step::X, Step::R2, Step::R1, Step::Y3, Step::Y2, Step::Y1, Step::G1, Step::G0];
    assert_eq!(steps.map(Step::id), ["X", "R2", "R1", "Y3", "Y2", "Y1", "G1", "G0"]);
    assert_eq!(steps.map(Step::start_rung), [0, 0, 1, 1, 3, 6, 9, 10]);
    let lifts = [
        Variation::HexHighHandlesOnBlocks,
        Variation::HexHighHandles,
        Variation::KettlebellFromBlocks,
        Variation::KettlebellDeadlift,
        Variation::HipThrust,
        Variation::BlockPull,
        Variation::RomanianToHeight,
        Variation::Usual,
    ];
    let ids = [
        "hex_high_handles_on_blocks",
        "hex_high_handles",
        "kettlebell_from_blocks",
        "kettlebell_deadlift",
        "hip_thrust",
        "block_pull",
        "romanian_to_height",
        "usual",
    ];
    assert_eq!(lifts.map(Variation::id), ids);
    assert_eq!(lifts.map(Variation::is_upper_limit), [false, false, true, true, true, false, false, false]);
    assert_eq!(lifts.map(Variation::has_height), [true, true, true, false, false, true, true, true]);
    let responses = [
        Response::Progress,
        Response::Hold,
        Response::Regress,
        Response::StopAndRecheck,
        Response::Exit,
        Response::Locked,
    ];
    assert_eq!(responses.map(Response::id), ["progress", "hold", "regress", "stop_recheck", "exit", "locked"]);
    let notes = [Note::Turned(Dial::F3), Note::OffFloor, Note::LateReps, Note::LightImplement];
    assert_eq!(notes.map(Note::id), ["F3", "off_floor", "late_reps", "light_implement"]);
    assert_ne!(HeldBy::Share, HeldBy::Estimate);
}

#[test]
fn texts_rely_on_these_ids() {
    let dials = [Dial::F1, Dial::F2, Dial::F3, Dial::F4, Dial::F5, Dial::F6];
    assert_eq!(dials.map(Dial::id), ["F1", "F2", "F3", "F4", "F5", "F6"]);
    assert_eq!(Part::ALL.map(Part::id), ["load", "sets", "reps", "effort", "height", "tempo", "lift"]);
    let reasons = [
        Why::Rung,
        Why::Estimate,
        Why::Plates,
        Why::LightImplement,
        Why::Usual,
        Why::WithinReference,
        Why::EasyExercise,
        Why::Equipment,
        Why::Picked,
        Why::Dial(Dial::F2),
        Why::OffFloor,
        Why::LateReps,
    ];
    let ids = [
        "rung",
        "estimate",
        "plates",
        "light_implement",
        "usual",
        "within_reference",
        "easy_exercise",
        "equipment",
        "picked",
        "F2",
        "off_floor",
        "late_reps",
    ];
    assert_eq!(reasons.map(Why::id), ids);
    for (part, why) in Part::ALL.into_iter().flat_map(|part| reasons.map(|why| (part, why))) {
        assert!(!why.sources(part).is_empty(), "{why:?} of {part:?} has its source");
    }
    let stages =
        [Stage::EasyMovement, Stage::LightAndRaised, Stage::BackToTheFloor, Stage::NearlyThere, Stage::FullTraining];
    let ids = ["easy_movement", "light_and_raised", "back_to_the_floor", "nearly_there", "full_training"];
    assert_eq!(stages.map(Stage::id), ids);
}
