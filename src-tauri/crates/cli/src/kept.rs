//! Commands on kept data, the same that the window works with. Each command is in a file of its own.

mod account;
mod backups;
mod clearing;
mod doctor;
mod erase;
mod history;
mod protect;
mod status;
mod unlock;

use std::io;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use setback_desk::cabinet::{Cabinet, Opened};
use setback_desk::memory::Desk;
use setback_store::{Moment, PersonId};
use setback_words::Words;

use crate::stop::{Outcome, Stop, told};
use crate::voice::Voice;
use crate::world::Outside;
use crate::{Status, Terminal, files, training};

pub(crate) use clearing::ask as ask_clearance;
pub(crate) use history::numbered;
pub(crate) use protect::{consent, new_passphrase};
pub(crate) use status::{due_id, lock_id, say_due, say_lock};
pub(crate) use unlock::enter;

/// Kept data, open.
pub(crate) struct Kept<'a> {
    pub cabinet: &'a Cabinet,
    pub opened: Opened,
}

/// The names of the commands on kept data.
pub(crate) const COMMANDS: [&str; 14] = [
    "status", "history", "clear", "plan", "session", "morning", "log", "import", "export", "backup", "restore",
    "doctor", "erase", "protect",
];

/// The options that every command on kept data takes.
pub(crate) fn options(words: &Words) -> [Arg; 2] {
    let data = Arg::new("data").long("data").value_name("FOLDER").value_parser(value_parser!(PathBuf));
    let recovery = Arg::new("recovery").long("recovery").action(ArgAction::SetTrue);
    [
        data.global(true).help(words.say("terminal-help-data")),
        recovery.global(true).help(words.say("terminal-help-recovery")),
    ]
}

/// The commands.
pub(crate) fn commands(words: &Words) -> [Command; 14] {
    [
        status::command(words),
        history::command(words),
        clearing::command(words),
        training::plan_command(words),
        training::session_command(words),
        training::morning_command(words),
        training::log_command(words),
        files::import_command(words),
        files::export_command(words),
        backups::backup_command(words),
        backups::restore_command(words),
        doctor::command(words),
        erase::command(words),
        protect::command(words),
    ]
}

/// Runs the command of this name.
pub(crate) fn run(
    name: &str,
    options: &ArgMatches,
    outside: Outside,
    terminal: &mut Terminal,
    words: &Words,
) -> io::Result<Status> {
    let mut voice = Voice { terminal, words };
    let ended = match outside.cabinet(options) {
        Some(cabinet) => at_cabinet(name, &cabinet, options, &mut voice),
        None => Err(Stop::Refused("kept-no-place")),
    };
    told(ended, terminal, words)
}

fn at_cabinet(name: &str, cabinet: &Cabinet, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    match enter(cabinet, options.get_flag("recovery"), voice)? {
        Some(opened) => {
            let is_hurt = opened.hurt.is_some();
            let done = on_data(name, Kept { cabinet, opened }, options, voice)?;
            Ok(if is_hurt { Status::BadInput } else { done })
        }
        None => nothing_kept(name, cabinet, options, voice),
    }
}

fn on_data(name: &str, mut kept: Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    match name {
        "status" => status::print(&mut kept, options, voice),
        "history" => history::print(&mut kept, options, voice),
        "clear" => clearing::clear(&mut kept, options, voice),
        "plan" => training::plan(&mut kept, options, voice),
        "session" => training::session(&mut kept, options, voice),
        "morning" => training::morning(&mut kept, voice),
        "log" => training::log(&mut kept, options, voice),
        "import" => files::import(&mut kept, options, voice),
        "export" => files::export(&mut kept, options, voice),
        "backup" => backups::back_up(&mut kept, options, voice),
        "restore" => backups::restore(kept, options, voice),
        "doctor" => doctor::print(&mut kept, voice),
        "erase" => erase::erase(kept, options, voice),
        _ => protect::protect(&mut kept, options, voice),
    }
}

/// Looking where nothing is kept is answered; changing something there is refused.
fn nothing_kept(name: &str, cabinet: &Cabinet, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    match name {
        "status" if options.get_flag("json") => status::print_nothing(cabinet, voice),
        "history" if options.get_flag("json") => history::print_nothing(voice),
        "plan" if options.get_flag("json") => training::print_no_plan(voice),
        "log" if !options.get_flag("list") => training::first_log(cabinet, options, voice),
        "import" => files::first_import(cabinet, options, voice),
        "status" | "history" | "doctor" | "plan" | "log" => {
            voice.tell("kept-nothing", &[("folder", &place_of(cabinet))])?;
            Ok(Status::Done)
        }
        _ => {
            voice.complain("kept-nothing", &[("folder", &place_of(cabinet))])?;
            Ok(Status::BadInput)
        }
    }
}

/// Where the data is, in words.
pub(crate) fn place_of(cabinet: &Cabinet) -> String {
    setback_desk::printable(&cabinet.folder().path().to_string_lossy())
}

impl Kept<'_> {
    /// What to do with the data.
    pub(crate) const fn desk(&mut self) -> &mut Desk {
        &mut self.opened.desk
    }

    /// The person whose computer this is.
    pub(crate) fn me(&mut self) -> Outcome<PersonId> {
        Ok(self.desk().me()?)
    }

    /// Now.
    pub(crate) fn now(&self) -> Moment {
        self.opened.desk.now()
    }

    /// From here on an emergency text names the number that the person chose. What can not be read leaves the usual one.
    pub(crate) fn name_the_number(&mut self, voice: &mut Voice) {
        let settings = self.me().ok().and_then(|me| self.desk().settings(me).ok()).unwrap_or_default();
        if let Some(chosen) = settings.chosen_number() {
            chosen.clone_into(&mut voice.terminal.emergency_number);
        }
    }

    /// Makes a backup after something was saved, where one is due. That it failed is told, and keeps nothing back.
    pub(crate) fn back_up_if_due(&mut self, voice: &mut Voice) -> io::Result<()> {
        match self.cabinet.back_up_if_due(&mut self.opened) {
            Ok(_) => Ok(()),
            Err(trouble) => {
                voice.alarm("kept-backup-failed")?;
                voice.trouble(&trouble)
            }
        }
    }
}
