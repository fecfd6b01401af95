//! Many entries at once, in the order in which they were made: a history that somebody brings along.

use crate::check::{self, Check};
use crate::episode::Episode;
use crate::error::StoreError;
use crate::open::Store;
use crate::plan::{self, Plan, Response};

/// One entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A check.
    Check {
        /// The check.
        check: Check,
        /// The episode that it opens.
        opens: Option<Episode>,
        /// Why its episode ends with it.
        ends: Option<&'static str>,
    },
    /// A plan.
    Plan(Plan),
    /// A response to a plan.
    Response(Response),
}

impl Store {
    /// Keeps all of them, or nothing.
    pub fn add_entries(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        for entry in entries {
            match entry {
                Entry::Check { check, opens, ends } => {
                    let ends = ends.map(|why| (check.episode, why));
                    check::insert_whole(&transaction, check, opens.as_ref(), ends.as_slice())?;
                }
                Entry::Plan(plan) => plan::insert_plan(&transaction, plan)?,
                Entry::Response(response) => plan::insert_response(&transaction, response)?,
            }
        }
        Ok(transaction.commit()?)
    }
}
