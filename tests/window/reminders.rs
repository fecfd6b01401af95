//! A reminder as it goes over the bus of the session: its neutral words, and nothing else. What shows it is the system's.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use setback_desk::reminding::notice;
use setback_words::Words;

use super::days::world_at;
use super::sitting::Sitting;

/// The program looks every twenty seconds; three times that is long enough.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn a_reminder_goes_over_the_bus_with_its_neutral_words_and_nothing_else() {
    let Some(first) = world_at("2026-03-02 18:00:00") else { return };
    let Some(sitting) = Sitting::begin_in(first, "vg-01", "reminder") else { return };
    sitting.start();
    sitting.expect_result("normal_soreness");
    sitting.press_on("to-settings");
    sitting.wait_for_screen("settings");
    sitting.window.run("document.querySelector('[data-setting=reminders] input').click()");
    sitting.window.find("[data-note=stays]");
    sitting.photograph("settings-reminders");
    let sitting = sitting.restart_in(world_at("2026-03-06 12:00:00").expect("it was there"));
    let said = texts_of_the_reminder(&sitting.variables()["DBUS_SESSION_BUS_ADDRESS"]);
    sitting.wait_for_screen("home");
    let notice = notice(Words::english());
    assert!(said.contains(&notice.title) && said.contains(&notice.body), "{said:?}");
    let known = ["", "Setback", "default", &notice.title, &notice.body];
    let others: Vec<_> =
        said.iter().filter(|text| !known.contains(&text.as_str()) && !is_of_the_protocol(text)).collect();
    assert!(others.is_empty(), "{others:?}");
}

/// Names of hints and of the program, which the protocol wants.
fn is_of_the_protocol(text: &str) -> bool {
    ["urgency", "desktop-entry", "setback", "sender-pid"].contains(&text)
}

/// Every text in the first notification that is asked for.
fn texts_of_the_reminder(address: &str) -> Vec<String> {
    let rule = "type='method_call',interface='org.freedesktop.Notifications',member='Notify'";
    let mut monitor = Monitor(
        Command::new("dbus-monitor").args(["--address", address, rule]).stdout(Stdio::piped()).spawn().unwrap(),
    );
    let output = monitor.0.stdout.take().expect("it is piped");
    let (lines, heard) = mpsc::channel();
    thread::spawn(move || BufReader::new(output).lines().map_while(Result::ok).all(|line| lines.send(line).is_ok()));
    let mut texts = Vec::new();
    let mut is_notice = false;
    loop {
        match heard.recv_timeout(if is_notice { Duration::from_secs(1) } else { PATIENCE }) {
            Ok(line) if line.contains("member=Notify") => is_notice = true,
            Ok(line) if is_notice => texts.extend(text_in(&line)),
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) if is_notice => return texts,
            Err(fault) => panic!("no reminder went over the bus: {fault}"),
        }
    }
}

fn text_in(line: &str) -> Option<String> {
    line.trim().strip_prefix("string \"")?.strip_suffix('"').map(str::to_owned)
}

/// What listens on the bus; ended when dropped.
struct Monitor(Child);

impl Drop for Monitor {
    fn drop(&mut self) {
        let _gone_already = self.0.kill();
        let _gone_already = self.0.wait();
    }
}
