//! The screen of a kiosk is locked, or its computer goes to sleep: the turn is over. A bus of our own stands for the system's.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;

use super::turns::BACK_WITHIN;
use super::visiting::House;
use crate::webdriver::patiently;

/// A bus on which this test is `systemd-logind`.
struct LoginBus {
    daemon: Child,
    address: String,
    login: Connection,
}

impl LoginBus {
    fn start() -> LoginBus {
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]).stdin(Stdio::null());
        let mut daemon = daemon.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("dbus-daemon starts");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().expect("it was asked for")).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        let login = Builder::address(address.as_str()).unwrap().name("org.freedesktop.login1").unwrap();
        LoginBus { daemon, login: login.build().expect("the bus answers"), address }
    }

    fn tells(&self, path: &str, member: &str, value: Option<bool>) {
        let (path, interface) = (
            format!("/org/freedesktop/login1{path}"),
            format!("org.freedesktop.login1.{}", if path.is_empty() { "Manager" } else { "Session" }),
        );
        let told = match value {
            Some(value) => self.login.emit_signal(None::<&str>, path, interface, member, &value),
            None => self.login.emit_signal(None::<&str>, path, interface, member, &()),
        };
        told.expect("the bus takes it");
    }
}

impl Drop for LoginBus {
    fn drop(&mut self) {
        let _it_may_have_ended_already = self.daemon.kill();
        let _its_status_is_of_no_use = self.daemon.wait();
    }
}

#[test]
fn a_turn_is_over_when_the_screen_is_locked_or_the_computer_goes_to_sleep() {
    let Some(house) = House::set_up(|_| {}) else { return };
    let bus = LoginBus::start();
    let kiosk = house.supervised_with(&[("DBUS_SYSTEM_BUS_ADDRESS", &bus.address)]);
    kiosk.walk_in();
    let first = house.turns();
    bus.tells("", "PrepareForSleep", Some(false));
    kiosk.window.painted();
    assert_eq!(house.turns(), first, "a computer that wakes up is none that goes to sleep");
    bus.tells("/session/_31", "Lock", None);
    assert!(house.wait_for_another(&first) < BACK_WITHIN);
    let second = house.turns();
    // Told again and again: the second turn may not be listening yet.
    patiently("the end of the second turn", || {
        bus.tells("", "PrepareForSleep", Some(true));
        house.turns().iter().all(|id| !second.contains(id)).then_some(())
    });
}
