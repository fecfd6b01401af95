//! What a command reads from and prints to: the process's own streams, or a test's.

use std::io::{self, BufRead, ErrorKind, Read, Write};

use zeroize::Zeroizing;

/// Reads a line without showing what is typed.
pub type Unseen = fn() -> io::Result<String>;

/// Input, output, and where errors go.
pub struct Terminal<'a> {
    /// Where answers and cases come from.
    pub input: &'a mut dyn BufRead,
    /// Where results go.
    pub output: &'a mut dyn Write,
    /// Where errors go.
    pub errors: &'a mut dyn Write,
    /// How a passphrase is typed; `None` where nobody sits at a keyboard, and it is the next line of the input.
    pub unseen: Option<Unseen>,
    /// Whether the output shows colors.
    pub has_colors: bool,
    /// The number to call in an emergency: that of the system's country, until data is open that names another.
    pub emergency_number: String,
}

/// The most bytes that are kept of a line somebody types; no answer is longer.
const LONGEST_TYPED: u64 = 1024;

/// The most bytes of a passphrase. A longer one is refused, never cut.
const LONGEST_SECRET: u64 = 64 << 10;

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

    /// Prints a line in red, where there are colors.
    pub fn alarm(&mut self, text: &str) -> io::Result<()> {
        if self.has_colors { writeln!(self.output, "\x1b[31m{text}\x1b[0m") } else { self.line(text) }
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

    /// Shows all that was printed, and reads something secret: every space of it counts. `None` at the end of the
    /// input.
    pub fn ask_unseen(&mut self) -> io::Result<Option<Zeroizing<String>>> {
        self.output.flush()?;
        self.errors.flush()?;
        match self.unseen.map(|read| read()) {
            None => self.secret_line(),
            Some(Err(error)) if error.kind() == ErrorKind::UnexpectedEof => Ok(None),
            Some(typed) => typed.map(|typed| Some(Zeroizing::new(typed))),
        }
    }

    fn secret_line(&mut self) -> io::Result<Option<Zeroizing<String>>> {
        let mut line = Zeroizing::new(String::new());
        let length = (&mut *self.input).take(LONGEST_SECRET).read_line(&mut line)?;
        if length as u64 == LONGEST_SECRET && !line.ends_with('\n') {
            return Err(ErrorKind::FileTooLarge.into());
        }
        let typed = line.strip_suffix('\n').map_or(line.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
        Ok((length > 0).then(|| Zeroizing::new(typed.to_owned())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is printed, on a terminal with or without colors, and what a secret comes to that is typed unseen.
    fn printed(has_colors: bool, unseen: Option<Unseen>) -> (String, Option<Zeroizing<String>>) {
        let (mut input, mut output, mut errors) = (b" from the input \r\n".as_slice(), Vec::new(), Vec::new());
        let (input, errors) = (&mut input, &mut errors);
        let mut terminal =
            Terminal { input, output: &mut output, errors, unseen, has_colors, emergency_number: String::new() };
        terminal.alarm("look here").unwrap();
        let secret = terminal.ask_unseen().unwrap();
        (String::from_utf8(output).unwrap(), secret)
    }

    #[test]
    fn an_alarm_is_red_only_where_there_are_colors_and_says_the_same() {
        assert_eq!(printed(false, None).0, "look here\n");
        assert_eq!(printed(true, None).0, "\x1b[31mlook here\x1b[0m\n");
    }

    #[test]
    fn a_secret_comes_unseen_from_a_keyboard_and_else_from_the_input() {
        let typed = |unseen| printed(false, unseen).1.map(|secret| secret.to_string());
        assert_eq!(typed(None).as_deref(), Some(" from the input "));
        assert_eq!(typed(Some(|| Ok(" unseen".to_owned()))).as_deref(), Some(" unseen"));
        assert_eq!(typed(Some(|| Err(ErrorKind::UnexpectedEof.into()))), None);
    }
}
