//! What has to run around a window: a screen, a session bus, a home. Ended when it is dropped.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::{FILM, GLANCE, PATIENCE, free_port, now};

/// What runs around a window. In this order: what draws ends before the screen it draws on.
pub(super) struct Around {
    pub(super) _programs: Vec<Group>,
    pub(super) _screen: Group,
    pub(super) _home: Home,
}

/// A program with all it starts: one process group, ended as one.
pub(super) struct Group(Child);

impl Group {
    pub(super) fn start(command: &mut Command) -> Self {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command.stdin(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|cause| panic!("{:?}: {cause}", command.get_program())))
    }

    /// The shell's own `kill` reaches a whole group, and every Unix has it.
    fn signal(&self, signal: &str) {
        let group = format!("kill -s {signal} -- -{}", self.0.id());
        let _gone_already = Command::new("sh").args(["-c", &group]).stderr(Stdio::null()).status();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.signal("TERM");
        let end = now() + Duration::from_secs(3);
        while matches!(self.0.try_wait(), Ok(None)) && now() < end {
            thread::sleep(GLANCE);
        }
        self.signal("KILL");
        let _reaped = self.0.wait();
    }
}

/// What sets the size of a kiosk's window.
const KIOSK_SIZE: &str = "SETBACK_KIOSK_SIZE";

/// The pointer begins in the middle of a screen, and without a window manager the window below it is the active one: so the
/// middle has to be in the window.
const USUAL: &str = "1400x1000x24";
/// The same for the tallest kiosk.
const TALL: &str = "1400x2000x24";

fn size_for(variables: &[(&str, &str)]) -> &'static str {
    if variables.iter().any(|(name, _)| *name == KIOSK_SIZE) { TALL } else { USUAL }
}

/// A screen for a window with these variables, with the first number that is free.
pub(super) fn start_screen(variables: &[(&str, &str)]) -> (Group, String) {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", size_for(variables), "-nolisten", "tcp"]);
    if let Some((_, folder)) = variables.iter().find(|(name, _)| *name == FILM) {
        command.args(["-fbdir", folder]);
    }
    let mut screen = Group::start(command.stdout(Stdio::piped()).stderr(Stdio::null()));
    let number = first_line(screen.0.stdout.take().expect("standard output was asked for"));
    (screen, format!(":{number}"))
}

fn first_line(output: impl Read + Send + 'static) -> String {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let mut line = String::new();
        let _empty_if_none = BufReader::new(output).read_line(&mut line);
        tell.send(line.trim().to_owned())
    });
    told.recv_timeout(PATIENCE).expect("Xvfb says its number")
}

/// A session bus on which nothing is started by being asked for: so there is no key store on it.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// What is to run with a bus of its own, on this screen, in this home. One session bus to a window, or a second window would
/// be taken for the first one's.
pub(super) fn on_a_bus(display: &str, home: &Path, variables: &[(&str, &str)]) -> Command {
    let bus = home.join("bus.conf");
    fs::write(&bus, BUS).unwrap();
    let mut command = Command::new("dbus-run-session");
    command.arg("--config-file").arg(bus).arg("--");
    command.env("DISPLAY", display).env("TAURI_WEBVIEW_AUTOMATION", "true").env("GDK_BACKEND", "x11");
    command.env_remove("WAYLAND_DISPLAY").env("LANG", "C.UTF-8").env("GTK_THEME", "Adwaita");
    // Nothing that the window writes reaches the home of whoever tests.
    for (name, folder) in
        [("HOME", ""), ("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")]
    {
        command.env(name, home.join(folder));
    }
    command.envs(variables.iter().copied()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// A folder for whatever the window wants to remember; gone when the window is.
pub(super) struct Home(pub(super) PathBuf);

impl Home {
    pub(super) fn fresh() -> Self {
        let name = format!("setback-window-{}-{}", std::process::id(), free_port());
        let home = std::env::temp_dir().join(name);
        fs::create_dir_all(&home).unwrap();
        Self(home)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _left_to_the_system = fs::remove_dir_all(&self.0);
    }
}
