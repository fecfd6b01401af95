//! What a command reads from and prints to: the process's own streams, or a test's.

use std::io::{self, BufRead, Read, Write};

/// Input, output, and where errors go.
pub struct Terminal<'a> {
    /// Where answers and cases come from.
    pub input: &'a mut dyn BufRead,
    /// Where results go.
    pub output: &'a mut dyn Write,
    /// Where errors go.
    pub errors: &'a mut dyn Write,
}

/// The most bytes that are kept of a line somebody types; no answer is longer.
const LONGEST_TYPED: u64 = 1024;

impl Terminal<'_> {
    /// Prints a line.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{text}")
    }

    /// Prints a heading, with an empty line before it.
    pub fn heading(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "\n{text}")
    }

    /// Prints a line of a list.
    pub fn item(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "- {text}")
    }

    /// Prints a line where errors go.
    pub fn complain(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.errors, "{text}")
    }

    /// Shows all that was printed, and reads a line; `None` at the end of the input.
    pub fn ask(&mut self) -> io::Result<Option<String>> {
        write!(self.output, "> ")?;
        self.output.flush()?;
        let mut line = Vec::new();
        let length = (&mut *self.input).take(LONGEST_TYPED).read_until(b'\n', &mut line)?;
        if length as u64 == LONGEST_TYPED && !line.ends_with(b"\n") {
            self.input.skip_until(b'\n')?;
        }
        let typed = String::from_utf8_lossy(&line).trim().to_owned();
        Ok((length > 0).then_some(typed))
    }
}
