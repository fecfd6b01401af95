//! What is written down of the tests at home.

use setback_desk::learn::SelfTest;
use setback_desk::memory::Tried;

use super::Session;
use crate::error::CommandError;

impl Session {
    /// Everything that was written down.
    ///
    /// # Errors
    /// What keeps the data from being read.
    pub fn tried(&mut self) -> Result<Vec<Tried>, CommandError> {
        let data = self.data()?;
        Ok(data.opened.desk.tried(data.me)?)
    }

    /// Writes down what a test came to.
    ///
    /// # Errors
    /// What the test does not take; what the disk says.
    pub fn try_test(&mut self, test: &SelfTest, values: &[u16]) -> Result<Vec<Tried>, CommandError> {
        let data = self.data()?;
        data.opened.desk.try_test(data.me, test, values)?;
        self.tried()
    }

    /// Takes back what was written down last of a test.
    ///
    /// # Errors
    /// What the disk says.
    pub fn untry_test(&mut self, test: &SelfTest) -> Result<Vec<Tried>, CommandError> {
        let data = self.data()?;
        data.opened.desk.untry_test(data.me, test)?;
        self.tried()
    }
}
