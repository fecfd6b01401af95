//! What the world outside gives to a command: the streams, the time, the key store, the place for data.

use std::env;
use std::io::{self, IsTerminal, StderrLock, StdinLock, StdoutLock};
use std::path::PathBuf;

use clap::ArgMatches;
use setback_desk::cabinet::{Cabinet, SERVICE, usual_folder};
use setback_desk::clock;
use setback_desk::emergency_number;
use setback_desk::memory::Clock;
use setback_keys::{Cost, KeyStore, SystemKeyStore, USUAL_LIMIT};

use crate::Terminal;

/// The variable of the environment that names the folder of the data.
pub const DATA: &str = "SETBACK_DATA";

/// Everything a command has from outside; a test fills it with its own.
pub struct World<'a> {
    /// The streams.
    pub terminal: Terminal<'a>,
    /// What keeping data needs.
    pub outside: Outside,
}

/// What keeping data needs from outside.
pub struct Outside {
    /// Tells the time.
    pub clock: Clock,
    /// The key store of the system.
    pub key_store: Box<dyn KeyStore + Send + Sync>,
    /// The folder that the environment names.
    pub named_folder: Option<PathBuf>,
    /// The folder where nobody names one; `None` on a system that has no such place.
    pub usual_folder: Option<PathBuf>,
    /// What a passphrase costs.
    pub cost: Cost,
}

impl<'a> World<'a> {
    /// The real one, on the streams of this process.
    pub fn of_process(
        input: &'a mut StdinLock<'static>,
        output: &'a mut StdoutLock<'static>,
        errors: &'a mut StderrLock<'static>,
    ) -> World<'a> {
        let has_colors = output.is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let unseen = input.is_terminal().then_some(rpassword::read_password as fn() -> io::Result<String>);
        let emergency_number = emergency_number::of_locale(&locale()).to_owned();
        let terminal = Terminal { input, output, errors, unseen, has_colors, emergency_number };
        World { terminal, outside: Outside::of_process() }
    }
}

/// The locale of the system, such as `en_GB.UTF-8`, by the variables that name it, the strongest first.
fn locale() -> String {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
    named.into_iter().find(|locale| !locale.is_empty()).unwrap_or_default()
}

impl Outside {
    fn of_process() -> Outside {
        Outside {
            clock: clock::of_the_system(),
            key_store: Box::new(SystemKeyStore::new(SERVICE, USUAL_LIMIT)),
            named_folder: env::var_os(DATA).filter(|name| !name.is_empty()).map(PathBuf::from),
            usual_folder: usual_folder(),
            cost: Cost::USUAL,
        }
    }

    /// The cabinet at the folder that the command line names, else the environment, else the usual one.
    pub(crate) fn cabinet(self, options: &ArgMatches) -> Option<Cabinet> {
        let named = options.get_one::<PathBuf>("data").cloned().or(self.named_folder).or(self.usual_folder)?;
        Some(Cabinet::at(named, self.key_store, self.clock).with_cost(self.cost))
    }
}
