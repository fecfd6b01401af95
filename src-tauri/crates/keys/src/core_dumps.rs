//! Keeps the memory of this process, which holds the data key, out of files that a crash would write.

use crate::error::KeyError;

/// Turns core dumps off for this process. Call it first in `main`, before there is a key.
///
/// On Linux the process is no longer dumpable, which holds even where a crash is piped to a collector, and its limit for
/// core files is zero. From then on `/proc/<pid>` belongs to root: no other process of the same user can attach a
/// debugger, read its memory, or look through `/proc/<pid>/root`. Programs it starts are not affected, except that they
/// inherit the limit. On macOS the limit alone is set. On Windows nothing is done: no safe interface turns off error
/// reports for a process.
///
/// # Errors
/// [`KeyError::CoreDumps`]; the app may go on without.
pub fn no_core_dumps() -> Result<(), KeyError> {
    forbid().map_err(|error| KeyError::CoreDumps { kind: error.kind() })
}

#[cfg(target_os = "linux")]
fn forbid() -> std::io::Result<()> {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    limit_to_nothing()
}

#[cfg(all(unix, not(target_os = "linux")))]
fn forbid() -> std::io::Result<()> {
    limit_to_nothing()
}

#[cfg(unix)]
fn limit_to_nothing() -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    Ok(setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?)
}

#[cfg(not(unix))]
fn forbid() -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use rustix::process::{Resource, getrlimit};

    use super::*;

    #[test]
    fn a_crash_writes_no_memory_to_a_file() {
        no_core_dumps().unwrap();
        let limit = getrlimit(Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
        #[cfg(target_os = "linux")]
        assert_eq!(rustix::process::dumpable_behavior().unwrap(), rustix::process::DumpableBehavior::NotDumpable);
    }
}
