//! System packages: what the window needs to be built and tested, and how each system gets it.

use crate::failure::Failure;
use crate::tool::{answers, read, run_unattended, tool};

/// What Debian and Ubuntu call the packages that a build needs.
const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "librsvg2-dev"];

/// What they call those that only the tests need: a second engine, a screen nobody sees, a driver for the window, a
/// clock that can be set, a hand that presses keys, a clipboard, a program to drag files from, a way to a sound card that is a file, a look into memory, a
/// key store, Python for two tools, readers of PDF, a spooler with a printer that prints into a file.
const TO_TEST: &[&str] = &[
    "chromium",
    "gdb",
    "webkit2gtk-driver",
    "xclip",
    "xdotool",
    "xvfb",
    "faketime",
    "dbus",
    "gstreamer1.0-alsa",
    "dbus-x11",
    "at-spi2-core",
    "gnome-keyring",
    "python3",
    "python3-gi",
    "gir1.2-gtk-3.0",
    "python3-venv",
    "poppler-utils",
    "qpdf",
    "cups",
    "cups-client",
    "printer-driver-cups-pdf",
];

/// For systems without apt.
const ELSEWHERE: &str = "Install WebKitGTK 4.1 and librsvg with their headers, a C compiler and pkg-config: \
    Fedora `sudo dnf install webkit2gtk4.1-devel librsvg2-devel gcc-c++ pkgconf`, \
    Arch `sudo pacman -S webkit2gtk-4.1 librsvg base-devel`, \
    openSUSE `sudo zypper install webkit2gtk3-devel librsvg-devel gcc-c++ pkgconf`.";

/// Makes sure that the window can be built here.
pub fn ready_to_build() -> Result<(), Failure> {
    ready(TO_BUILD)
}

/// Makes sure that everything can be built and tested here.
pub fn ready_to_test() -> Result<(), Failure> {
    ready(&[TO_BUILD, TO_TEST].concat())
}

fn ready(packages: &[&str]) -> Result<(), Failure> {
    node_is_here()?;
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if answers("apt-get", &["--version"]) { by_apt(packages) } else { by_hand() }
}

fn node_is_here() -> Result<(), Failure> {
    if answers("node", &["--version"]) {
        return Ok(());
    }
    Err(Failure::Missing { what: "Node".into(), mend: "Install Node 20 or newer, with npm.".into() })
}

fn by_hand() -> Result<(), Failure> {
    if answers("pkg-config", &["--exists", "webkit2gtk-4.1", "librsvg-2.0"]) {
        return Ok(());
    }
    Err(Failure::Missing { what: "WebKitGTK 4.1 or librsvg".into(), mend: ELSEWHERE.into() })
}

fn by_apt(packages: &[&str]) -> Result<(), Failure> {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing system packages: {}", missing.join(" "));
    apt_get(&["update"], &missing)?;
    apt_get(&[&["install", "-y", "--no-install-recommends"], missing.as_slice()].concat(), &missing)
}

fn is_installed(package: &str) -> bool {
    let mut query = tool("dpkg-query");
    query.args(["--show", "--showformat", "${db:Status-Status}", package]).stderr(std::process::Stdio::null());
    query.output().is_ok_and(|output| output.stdout == b"installed")
}

fn apt_get(arguments: &[&str], missing: &[&str]) -> Result<(), Failure> {
    let mut command = if is_root() { tool("env") } else { sudo(missing)? };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]);
    run_unattended(command.args(arguments))
}

fn sudo(missing: &[&str]) -> Result<std::process::Command, Failure> {
    if answers("sudo", &["--version"]) {
        return Ok(tool("sudo"));
    }
    let mend = format!("As root: apt-get install --no-install-recommends {}", missing.join(" "));
    Err(Failure::Missing { what: "A way to install system packages".into(), mend })
}

fn is_root() -> bool {
    read(tool("id").arg("-u")).is_ok_and(|(id, _)| id.trim() == "0")
}
