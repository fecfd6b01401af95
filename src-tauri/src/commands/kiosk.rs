//! What the window of a kiosk may ask. Each command gives back all that is to be shown; the page keeps nothing.

use setback_clinic::ClinicError;
use setback_desk::case::Given;
use setback_triage::QuestionId;
use tauri::{AppHandle, State};

use crate::error::CommandError;
use crate::kiosk::{Kiosk, Turn};
use crate::open_ways;
use crate::view::kiosk::{KioskView, OpenWayView};
use crate::view::{AnswerView, body};

/// What is shown now. Asking is no sign that somebody is there.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_page(kiosk: State<'_, Kiosk>) -> Result<KioskView, CommandError> {
    kiosk.work(|_, _| Ok(())).await.map(|seen| KioskView::of(&seen))
}

/// The logo of the clinic: a PNG as base64.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_logo(kiosk: State<'_, Kiosk>) -> Result<Option<String>, CommandError> {
    kiosk.work(|_, _| Ok(())).await.map(|seen| seen.clinic.logo)
}

/// Somebody touched something, or said that they need more time.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_heard(kiosk: State<'_, Kiosk>) -> Result<KioskView, CommandError> {
    let heard = |turn: &mut Turn, _| {
        turn.heard();
        Ok(())
    };
    kiosk.work(heard).await.map(|seen| KioskView::of(&seen))
}

/// Begins, in this language.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_begin(kiosk: State<'_, Kiosk>, language: String) -> Result<KioskView, CommandError> {
    kiosk.work(move |turn, _| turn.pressed().begin(&language)).await.map(|seen| KioskView::of(&seen))
}

/// Enters with a code.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_code(kiosk: State<'_, Kiosk>, code: String) -> Result<KioskView, CommandError> {
    kiosk.work(move |turn, now| turn.pressed().enter_code(&code, now)).await.map(|seen| KioskView::of(&seen))
}

/// Enters without a code.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_walk_in(
    kiosk: State<'_, Kiosk>,
    initials: String,
    birth_year: u16,
) -> Result<KioskView, CommandError> {
    kiosk
        .work(move |turn, now| turn.pressed().enter_walk_in(&initials, birth_year, now))
        .await
        .map(|seen| KioskView::of(&seen))
}

/// Agrees that the desk gets the answers.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_agree(kiosk: State<'_, Kiosk>) -> Result<KioskView, CommandError> {
    kiosk.work(|turn, _| turn.pressed().agree()).await.map(|seen| KioskView::of(&seen))
}

/// Answers a question.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_answer(
    kiosk: State<'_, Kiosk>,
    question: String,
    answer: AnswerView,
) -> Result<KioskView, CommandError> {
    kiosk
        .work(move |turn, now| {
            let given = match &answer {
                AnswerView::Options { ids } => Given::Options(ids),
                AnswerView::Number { value } => Given::Number(*value),
                AnswerView::Zones { ids } => Given::Zones(ids),
            };
            turn.pressed().answer(&question, given, now)
        })
        .await
        .map(|seen| KioskView::of(&seen))
}

/// Goes to a question that was answered before.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_go_to(kiosk: State<'_, Kiosk>, question: String) -> Result<KioskView, CommandError> {
    let question = QuestionId::named(&question).ok_or(CommandError::NotAsked { question })?;
    kiosk.work(move |turn, _| turn.pressed().go_to(question)).await.map(|seen| KioskView::of(&seen))
}

/// The picture of the body with these places chosen.
#[tauri::command]
#[specta::specta]
pub fn kiosk_body_map(zones: Vec<String>) -> Result<String, CommandError> {
    let chosen = if zones.is_empty() { Vec::new() } else { setback_desk::zones::given(&zones)? };
    Ok(body::drawn(&chosen, false))
}

/// Sends what was told.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_send(kiosk: State<'_, Kiosk>) -> Result<KioskView, CommandError> {
    kiosk.work(|turn, now| turn.pressed().send(now)).await.map(|seen| KioskView::of(&seen))
}

/// The turn is over, or is to begin over. Refused where staff have to come first.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_over(app: AppHandle, kiosk: State<'_, Kiosk>) -> Result<(), CommandError> {
    let waits = |turn: &mut Turn| turn.visit().waits_for_staff();
    kiosk.work(move |turn, _| if waits(turn) { Err(ClinicError::NotNow) } else { Ok(()) }).await?;
    kiosk.end(&app);
    Ok(())
}

/// What staff do with their PIN: `clear` ends the turn, `codes` opens code entry again, `clean` is to wipe the screen with a
/// cloth, `leave` ends the kiosk.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_staff(
    app: AppHandle,
    kiosk: State<'_, Kiosk>,
    pin: String,
    what: String,
) -> Result<KioskView, CommandError> {
    let opens_codes = what == "codes";
    let view = kiosk
        .work(move |turn, now| {
            turn.expect_staff(&pin, now)?;
            if opens_codes { turn.pressed().reopen_codes() } else { Ok(()) }
        })
        .await?;
    match what.as_str() {
        "clear" => kiosk.end(&app),
        "leave" => kiosk.close(&app),
        _ => {}
    }
    Ok(KioskView::of(&view))
}

/// What of this computer is still open to a stranger, for staff with their PIN.
#[tauri::command]
#[specta::specta]
pub async fn kiosk_self_test(kiosk: State<'_, Kiosk>, pin: String) -> Result<Vec<OpenWayView>, CommandError> {
    kiosk.work(move |turn, now| turn.expect_staff(&pin, now)).await?;
    Ok(open_ways::of_this_computer().iter().map(OpenWayView::of).collect())
}
