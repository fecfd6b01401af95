//! What the words promise: they parse, they are all there, they read easily, and they never say too much.

#[cfg(test)]
mod coverage;
#[cfg(test)]
mod files;
#[cfg(test)]
mod grade;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod learn;
#[cfg(test)]
mod parses;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod syllables;
#[cfg(test)]
mod tone;
#[cfg(test)]
mod why;
