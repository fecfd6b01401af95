//! Prints by the spooler of the system (CUPS): the page goes in on standard input, so no file is made here. The job has a
//! neutral title. Where a printer does not answer, the job is taken back and its copy in the spool deleted.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::Duration;

/// What the job is called, for whoever looks at the queue.
const TITLE: &str = "Setback";

/// So long it is waited between two looks.
const LOOK: Duration = Duration::from_millis(50);

/// The spooler of the system.
pub struct Spooler {
    server: Option<String>,
    looks: u32,
}

/// Why nothing was printed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPrinted {
    /// This system has no spooler that can be asked.
    #[error("there is no spooler")]
    NoSpooler,
    /// There is no printer of this name.
    #[error("there is no such printer")]
    NoSuchPrinter,
    /// The spooler did not take it.
    #[error("the spooler says: {0}")]
    Refused(String),
    /// The printer did not take it in time. The job was taken back.
    #[error("the printer does not answer")]
    NoAnswer,
}

impl Default for Spooler {
    /// The usual one, with a minute of patience.
    fn default() -> Spooler {
        Spooler { server: None, looks: 1_200 }
    }
}

impl Spooler {
    /// One at another place, such as the path of a socket, for tests.
    pub fn at(server: &str) -> Spooler {
        Spooler { server: Some(server.to_owned()), ..Spooler::default() }
    }

    /// With another patience, counted in looks of a twentieth of a second.
    #[must_use]
    pub fn with_patience(self, looks: u32) -> Spooler {
        Spooler { looks, ..self }
    }

    /// The printers there are, by name, the usual one first; none where there is no spooler.
    pub fn printers(&self) -> Vec<String> {
        let told = self.run("lpstat", &["-e"], &[]).unwrap_or_default();
        let mut printers: Vec<String> =
            told.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        let told = self.run("lpstat", &["-d"], &[]).unwrap_or_default();
        printers.sort_by_key(|printer| usual_in(&told) != Some(printer));
        printers
    }

    /// Prints this PDF on paper of this name, and waits until the printer has taken it.
    ///
    /// # Errors
    /// Why it was not printed.
    pub fn print(&self, printer: &str, paper: &str, pdf: &[u8]) -> Result<(), NotPrinted> {
        if !self.printers().iter().any(|known| known == printer) {
            return Err(NotPrinted::NoSuchPrinter);
        }
        let media = format!("media={paper}");
        let told = self.run("lp", &["-d", printer, "-t", TITLE, "-o", &media, "-"], pdf)?;
        match job_in(&told) {
            Some(job) => self.wait_for(printer, job),
            None => Err(NotPrinted::Refused(told.trim().to_owned())),
        }
    }

    fn wait_for(&self, printer: &str, job: &str) -> Result<(), NotPrinted> {
        for _ in 0..self.looks.div_ceil(4) {
            let open = self.run("lpstat", &["-o", printer], &[])?;
            if !open.lines().any(|line| line.split_whitespace().next() == Some(job)) {
                return Ok(());
            }
            sleep(LOOK * 4);
        }
        // With its copy in the spool. What is printed meanwhile can not be taken back.
        let _as_far_as_it_is_still_there = self.run("cancel", &["-x", job], &[]);
        Err(NotPrinted::NoAnswer)
    }

    /// What a program of the spooler prints, in a language that can be read here.
    fn run(&self, program: &str, arguments: &[&str], input: &[u8]) -> Result<String, NotPrinted> {
        let mut command = Command::new(program);
        command.args(arguments).env("LC_ALL", "C").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        if let Some(server) = &self.server {
            command.env("CUPS_SERVER", server);
        }
        let mut child = command.spawn().map_err(|_| NotPrinted::NoSpooler)?;
        let (writing, out, errors) = (written(&mut child, input), read(child.stdout.take()), read(child.stderr.take()));
        let succeeded = self.ended(&mut child)?;
        let _a_program_that_does_not_read_says_why_itself = writing.join();
        let (out, errors) = (out.join().unwrap_or_default(), errors.join().unwrap_or_default());
        if succeeded { Ok(out) } else { Err(NotPrinted::Refused(errors.trim().to_owned())) }
    }

    /// Whether it ended well. One that does not end in time is ended.
    fn ended(&self, child: &mut Child) -> Result<bool, NotPrinted> {
        for _ in 0..self.looks {
            match child.try_wait() {
                Ok(Some(status)) => return Ok(status.success()),
                Ok(None) => sleep(LOOK),
                Err(_) => break,
            }
        }
        let _it_may_have_ended_just_now = child.kill();
        let _its_status_is_of_no_use = child.wait();
        Err(NotPrinted::NoAnswer)
    }
}

/// Writes beside the reading, or both would wait for each other.
fn written(child: &mut Child, input: &[u8]) -> JoinHandle<()> {
    let (to, input) = (child.stdin.take(), input.to_vec());
    spawn(move || {
        if let Some(mut to) = to {
            let _a_program_that_ended_reads_no_more = to.write_all(&input);
        }
    })
}

fn read(from: Option<impl Read + Send + 'static>) -> JoinHandle<String> {
    spawn(move || {
        let mut text = Vec::new();
        if let Some(mut from) = from {
            let _what_was_read_so_far_counts = from.read_to_end(&mut text);
        }
        String::from_utf8_lossy(&text).into_owned()
    })
}

/// The name of the job in `request id is Office-12 (1 file(s))`.
fn job_in(told: &str) -> Option<&str> {
    told.split_once("request id is ")?.1.split_whitespace().next()
}

/// The name of the printer in `system default destination: Office`.
fn usual_in(told: &str) -> Option<&str> {
    told.split_once("default destination: ").map(|(_, name)| name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_printer_is_named_by_the_spooler() {
        assert_eq!(usual_in("system default destination: Front_Desk\n"), Some("Front_Desk"));
        assert_eq!(usual_in("no system default destination\n"), None);
    }

    #[test]
    fn the_job_is_named_by_the_spooler() {
        assert_eq!(job_in("request id is Front_Desk-12 (1 file(s))\n"), Some("Front_Desk-12"));
        assert_eq!(job_in("lp: Error - no default destination available.\n"), None);
    }

    #[test]
    fn a_printer_that_is_not_there_is_refused_before_anything_is_sent() {
        let nowhere = Spooler::at("/nowhere/cups.sock").with_patience(40);
        assert_eq!(nowhere.print("-o", "A4", b"%PDF"), Err(NotPrinted::NoSuchPrinter));
    }
}
