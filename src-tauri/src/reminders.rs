//! Reminders on the screen: asks the session now and then, and shows a notification of the system. What it says is the
//! same whatever is due.

use std::thread;
use std::time::Duration;

use setback_desk::reminding::{Notice, notice};
use setback_words::Words;
use tauri::{AppHandle, Manager};

use crate::session::Shared;

/// How often to look. The clock is asked each time, so sleep of the computer and a change of clocks do no harm.
const GLANCE: Duration = Duration::from_secs(20);

/// Looks from now on, as long as the program runs: for the first time after a while, since the page of a start says itself
/// what is due.
pub fn watch(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(GLANCE);
            if app.state::<Shared>().reminds() {
                show(&notice(Words::english()), &app);
            }
        }
    });
}

/// Shows a notification. Where the system has none, the page says what is due all the same.
fn show(notice: &Notice, app: &AppHandle) {
    let mut notification = notify_rust::Notification::new();
    notification.appname(&app.package_info().name).summary(&notice.title).body(&notice.body);
    of_the_system(&mut notification, app);
    let Ok(shown) = notification.show() else { return };
    open_when_pressed(shown, app);
}

/// On Linux a press on the notification brings the window to the front.
#[cfg(target_os = "linux")]
fn of_the_system(notification: &mut notify_rust::Notification, _: &AppHandle) {
    notification.action("default", "");
}

/// On Windows a notification belongs to an installed program, by its name in the start menu.
#[cfg(windows)]
fn of_the_system(notification: &mut notify_rust::Notification, app: &AppHandle) {
    notification.app_id(&app.config().identifier);
}

#[cfg(not(any(target_os = "linux", windows)))]
fn of_the_system(_: &mut notify_rust::Notification, app: &AppHandle) {
    let _as_another_program_at_worst = notify_rust::set_application(&app.config().identifier);
}

#[cfg(target_os = "linux")]
fn open_when_pressed(shown: notify_rust::NotificationHandle, app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        shown.wait_for_action(|action| {
            if action == "default" {
                crate::windows::show_main(&app);
            }
        });
    });
}

#[cfg(not(target_os = "linux"))]
fn open_when_pressed<T>(_: T, _: &AppHandle) {}
