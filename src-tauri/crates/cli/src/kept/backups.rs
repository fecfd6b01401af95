//! `backup` and `restore`: verified copies made, listed, and put in the place of what there is.

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use setback_store::Backup;
use setback_words::Words;

use super::{Kept, account};
use crate::Status;
use crate::dates::{both, made};
use crate::stop::{Outcome, Stop};
use crate::voice::{Voice, lent};

/// The command `backup`.
pub(super) fn backup_command(words: &Words) -> Command {
    let list = Arg::new("list").long("list").action(ArgAction::SetTrue).help(words.say("terminal-help-list"));
    Command::new("backup").about(words.say("terminal-help-backup")).arg(list)
}

/// The command `restore`.
pub(super) fn restore_command(words: &Words) -> Command {
    let from = Arg::new("from").long("from").value_name("N").value_parser(value_parser!(usize));
    Command::new("restore")
        .about(words.say("terminal-help-restore"))
        .arg(from.default_value("1").help(words.say("terminal-help-from")))
}

/// Makes a backup, or lists those there are.
pub(super) fn back_up(kept: &mut Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    if options.get_flag("list") {
        return list(kept, voice);
    }
    match kept.cabinet.back_up(&mut kept.opened) {
        Ok(backup) => voice.tell("backup-made", &lent(&both(made(&backup, kept.now()))))?,
        Err(trouble) => {
            voice.alarm("kept-backup-failed")?;
            return Err(trouble.into());
        }
    }
    Ok(Status::Done)
}

/// Each is opened and looked at before it is said to count.
fn list(kept: &mut Kept, voice: &mut Voice) -> Outcome<Status> {
    let now = kept.now();
    let backups = kept.desk().store().doctor()?.backups;
    if backups.is_empty() {
        voice.say("backup-none")?;
    }
    for (number, (backup, seen)) in (1_usize..).zip(backups) {
        let args = [both(made(&backup, now)).as_slice(), &[("number", number.to_string())]].concat();
        voice.tell(if seen.is_ok() { "backup-row" } else { "backup-row-bad" }, &lent(&args))?;
    }
    Ok(Status::Done)
}

/// Puts a backup in place, the newest unless another is named. What is there now is backed up first.
pub(super) fn restore(mut kept: Kept, options: &ArgMatches, voice: &mut Voice) -> Outcome<Status> {
    let number = options.get_one::<usize>("from").copied().unwrap_or(1);
    let backup = numbered(&mut kept, number)?.ok_or(Stop::Refused("restore-no-such"))?;
    let Kept { cabinet, opened } = kept;
    let opened = cabinet.restore(opened, &backup).map_err(|not| not.why)?;
    if let Some(restored) = &opened.restored {
        account::as_asked(restored, opened.desk.now(), voice)?;
    }
    Ok(Status::Done)
}

fn numbered(kept: &mut Kept, number: usize) -> Outcome<Option<Backup>> {
    let backups = kept.desk().store().backups()?;
    Ok(number.checked_sub(1).and_then(|place| backups.into_iter().nth(place)))
}
