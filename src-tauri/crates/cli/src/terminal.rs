//! What a command reads from and prints to: the process's own streams, or a test's.

use std::io::{self, BufRead, Write};

/// Input, output, and where errors go.
pub struct Terminal<'a> {
    pub input: &'a mut dyn BufRead,
    pub output: &'a mut dyn Write,
    pub errors: &'a mut dyn Write,
}

impl Terminal<'_> {
    /// Prints a line.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{text}")
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
        let length = self.input.read_until(b'\n', &mut line)?;
        let typed = String::from_utf8_lossy(&line).trim().to_owned();
        Ok((length > 0).then_some(typed))
    }
}
