//! What the window of a front desk may ask. Nothing of a person is given out behind the lock.

use std::path::PathBuf;

use setback_clinic::{Clinic, ClinicError, Done, Row};
use setback_desk::cabinet::Protection;
use setback_desk::case::Case;
use setback_desk::memory::bundle_of_answers;
use setback_desk::paper::{Kind, Printed, of_case, pages};
use setback_desk::{emergency_number, guarded};
use setback_keys::{Cost, Passphrase, Pin, PinError, RecoveryCode};
use setback_report::{Document, Paper, pdf};
use setback_store::SubmissionId;
use setback_words::Words;
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use zeroize::Zeroizing;

use crate::error::CommandError;
use crate::language;
use crate::printing::Spooler;
use crate::reception::{Desk, Now, Reception};
use crate::view::front::{ClinicView, CodeView, DetailView, FrontView, HandledView};
use crate::view::paper::PaperFileView;
use crate::view::{TextView, named};

/// What is shown now. Asking is no sign that somebody is there.
#[tauri::command]
#[specta::specta]
pub async fn front_page(desk: State<'_, Desk>) -> Result<FrontView, CommandError> {
    desk.work(shown).await
}

/// Somebody touched something.
#[tauri::command]
#[specta::specta]
pub async fn front_touch(desk: State<'_, Desk>) -> Result<FrontView, CommandError> {
    desk.work(|reception, now| {
        if let Ok(front) = reception.front() {
            front.touch(now.since_start);
        }
        shown(reception, now)
    })
    .await
}

/// Sets up a clinic of this name with this PIN; its data is under a passphrase, or under the key store of the system where
/// there is none. Gives the recovery code, once.
#[tauri::command]
#[specta::specta]
pub async fn front_set_up(
    desk: State<'_, Desk>,
    name: String,
    pin: String,
    passphrase: Option<String>,
) -> Result<String, CommandError> {
    let protection = match passphrase {
        None => Protection::Device,
        Some(typed) => Protection::Passphrase(passphrase_of(typed)?),
    };
    let pin = Zeroizing::new(pin);
    desk.work(move |reception, now| Ok(reception.set_up(protection, &name, &pin, now)?.to_string())).await
}

/// Opens the data with a passphrase.
#[tauri::command]
#[specta::specta]
pub async fn front_open(desk: State<'_, Desk>, passphrase: String) -> Result<FrontView, CommandError> {
    let passphrase = passphrase_of(passphrase)?;
    desk.work(move |reception, now| {
        reception.open(&passphrase)?;
        shown(reception, now)
    })
    .await
}

/// Unlocks with the PIN.
#[tauri::command]
#[specta::specta]
pub async fn front_unlock(desk: State<'_, Desk>, pin: String) -> Result<FrontView, CommandError> {
    let pin = Zeroizing::new(pin);
    desk.work(move |reception, now| {
        let pin = Pin::typed(&pin).map_err(ClinicError::from)?;
        reception.front()?.unlock(&pin, now.at, now.since_start)?;
        shown(reception, now)
    })
    .await
}

/// Locks.
#[tauri::command]
#[specta::specta]
pub async fn front_lock(desk: State<'_, Desk>) -> Result<FrontView, CommandError> {
    desk.work(|reception, now| {
        reception.front()?.lock(now.at)?;
        shown(reception, now)
    })
    .await
}

/// A new PIN for whoever has the recovery code.
#[tauri::command]
#[specta::specta]
pub async fn front_new_pin(desk: State<'_, Desk>, code: String, pin: String) -> Result<FrontView, CommandError> {
    let (code, pin) = (Zeroizing::new(code), Zeroizing::new(pin));
    desk.work(move |reception, now| {
        RecoveryCode::parse(&code).map_err(PinError::from).map_err(ClinicError::from)?;
        let pin = Pin::chosen(&pin).map_err(ClinicError::from)?;
        reception.front()?.replace_pin(&code, &pin, Cost::USUAL, now.at)?;
        shown(reception, now)
    })
    .await
}

/// Everything about one submission. That it was looked at is written down.
#[tauri::command]
#[specta::specta]
pub async fn front_detail(desk: State<'_, Desk>, id: String) -> Result<DetailView, CommandError> {
    let id = named(&id, "submission")?;
    desk.work(move |reception, now| detail(reception, id, now)).await
}

/// Does something with a submission, and shows it.
#[tauri::command]
#[specta::specta]
pub async fn front_handle(
    desk: State<'_, Desk>,
    id: String,
    handled: HandledView,
    initials: String,
) -> Result<FrontView, CommandError> {
    let (id, handled) = (named(&id, "submission")?, handled.parsed()?);
    desk.work(move |reception, now| {
        reception.front()?.handle(id, &handled, &initials, now.since_start, now.at)?;
        shown(reception, now)
    })
    .await
}

/// A code for a person, with what the desk calls them.
#[tauri::command]
#[specta::specta]
pub async fn front_code(desk: State<'_, Desk>, label: String) -> Result<CodeView, CommandError> {
    desk.work(move |reception, now| {
        let issued = reception.front()?.issue(&label, now.since_start, now.at)?;
        Ok(CodeView { code: issued.code, number: issued.number, good_until: issued.good_until.to_rfc3339() })
    })
    .await
}

/// The printers there are, by name.
#[tauri::command]
#[specta::specta]
pub async fn front_printers() -> Result<Vec<String>, CommandError> {
    spawn_blocking(|| Spooler::default().printers()).await.map_err(|_| CommandError::BrokenOff)
}

/// Prints the page for the clinician. That it was printed is written down first.
#[tauri::command]
#[specta::specta]
pub async fn front_print(
    desk: State<'_, Desk>,
    id: String,
    printer: String,
    paper: String,
) -> Result<(), CommandError> {
    let id = named(&id, "submission")?;
    let (paper, media) = if paper == "letter" { (Paper::Letter, "Letter") } else { (Paper::A4, "A4") };
    let document = desk.work(move |reception, now| page(reception, id, paper, now)).await?;
    let typeset = spawn_blocking(move || pdf(&document)).await.map_err(|_| CommandError::BrokenOff)?;
    let made = typeset.map_err(|error| said("paper-failed", &error.to_string()))?;
    let printed = spawn_blocking(move || Spooler::default().print(&printer, media, &made)).await;
    printed.map_err(|_| CommandError::BrokenOff)?.map_err(CommandError::from)
}

/// Saves a FHIR bundle among the documents. That it was exported is written down first.
#[tauri::command]
#[specta::specta]
pub async fn front_export(desk: State<'_, Desk>, id: String) -> Result<PaperFileView, CommandError> {
    let id = named(&id, "submission")?;
    desk.work(move |reception, now| {
        let row = reception.front()?.look_at(id, Done::Exported, now.since_start, now.at)?;
        let event = id.as_ref().try_into().map_err(|_| CommandError::told("clinic-unreadable"))?;
        let bytes = bundle_of_answers(event, row.sent.at, &row.sent.answers, Words::english())
            .ok_or_else(|| CommandError::told("clinic-no-result"))?;
        let folder = dirs::document_dir().or_else(dirs::home_dir).ok_or_else(|| said("paper-no-place", ""))?;
        let file = free_name(&folder, &row);
        guarded::write(&file, &bytes).map_err(|error| said("clinic-disk", &error.to_string()))?;
        Ok(PaperFileView { file: file.to_string_lossy().into_owned() })
    })
    .await
}

/// The set-up.
#[tauri::command]
#[specta::specta]
pub async fn front_clinic(desk: State<'_, Desk>) -> Result<ClinicView, CommandError> {
    desk.work(|reception, now| {
        let front = reception.front()?;
        front.expect_unlocked(now.since_start)?;
        Ok(ClinicView::of(front.clinic()))
    })
    .await
}

/// Changes the set-up.
#[tauri::command]
#[specta::specta]
pub async fn front_change(desk: State<'_, Desk>, clinic: ClinicView) -> Result<ClinicView, CommandError> {
    desk.work(move |reception, now| {
        let front = reception.front()?;
        let changed: Clinic = clinic.onto(front.clinic())?;
        front.change(changed, now.since_start, now.at)?;
        Ok(ClinicView::of(front.clinic()))
    })
    .await
}

fn shown(reception: &mut Reception, now: Now) -> Result<FrontView, CommandError> {
    reception.look(now)?;
    FrontView::of(&reception.page(now), reception.unreadable(), now)
}

fn detail(reception: &mut Reception, id: SubmissionId, now: Now) -> Result<DetailView, CommandError> {
    let front = reception.front()?;
    let row = front.look_at(id, Done::Viewed, now.since_start, now.at)?;
    let sha256 = front.sha256(id).ok_or(ClinicError::Missing)?;
    Ok(DetailView::of(&row, front.clinic(), sha256, now.at))
}

/// The page for the clinician, without a name: the desk writes it on.
fn page(reception: &mut Reception, id: SubmissionId, paper: Paper, now: Now) -> Result<Document, CommandError> {
    let row = reception.front()?.look_at(id, Done::Printed, now.since_start, now.at)?;
    let case = Case { answers: row.sent.answers, zones: row.sent.zones.clone(), ..Case::default() };
    let mut told = of_case(&case).ok_or_else(|| CommandError::told("clinic-no-result"))?;
    told.name = Some(name_of(&row));
    told.checked = Some(row.sent.at);
    let printed = Printed {
        today: now.at.date_naive(),
        paper,
        language: language::of_the_start(),
        number: emergency_number::of_locale(&std::env::var("LANG").unwrap_or_default()).to_owned(),
    };
    pages(Kind::Clinician, &[told], &printed).map_err(|none| CommandError::Trouble { text: TextView::of_no_page(none) })
}

fn name_of(row: &Row) -> String {
    if row.label.is_empty() { row.sent.number.to_string() } else { row.label.clone() }
}

/// Number and day, and no name: file names show in many places.
fn free_name(folder: &std::path::Path, row: &Row) -> PathBuf {
    let name = format!("Setback {} {}", row.sent.at.date_naive(), row.sent.number);
    let numbered = (2_u32..).map(|count| folder.join(format!("{name} ({count}).json")));
    let mut names = std::iter::once(folder.join(format!("{name}.json"))).chain(numbered);
    names.find(|file| !file.exists()).unwrap_or_else(|| folder.join(format!("{name}.json")))
}

fn passphrase_of(typed: String) -> Result<Passphrase, CommandError> {
    Ok(Passphrase::new(Zeroizing::new(typed)).map_err(PinError::from).map_err(ClinicError::from)?)
}

fn said(id: &str, detail: &str) -> CommandError {
    CommandError::Trouble { text: TextView::with(id, [("detail", detail)]) }
}
