//! Everything that is wrong with what was sent, said at once, in the language of who sent it.

use crate::{
    app::{Error, Field, Result},
    domain::language::Language,
};

/// Something that is wrong, at a path, in one sentence or two.
pub(in crate::app) struct Findings {
    found: Vec<Field>,
    /// In which they are said.
    pub language: Language,
}

impl Findings {
    pub fn speaking(language: Language) -> Self {
        Self { found: Vec::new(), language }
    }

    pub fn add(&mut self, path: &str, message: impl Into<String>) {
        self.found.push(Field::new(path, message));
    }

    /// The same in whichever language is spoken.
    pub fn say<T: Into<String>>(&mut self, path: &str, english: T, german: T) {
        self.add(path, self.language.of(english, german));
    }

    /// All of them at once, or nothing.
    pub fn done(self) -> Result<()> {
        let detail = match self.found.as_slice() {
            [] => return Ok(()),
            [only] => only.message.clone(),
            [first, ..] => {
                let (n, message) = (self.found.len(), &first.message);
                self.language.of(
                    format!("{n} things need mending: {message}"),
                    format!("{n} Angaben sind zu berichtigen: {message}"),
                )
            }
        };
        Err(Error::Invalid { detail, fields: self.found })
    }
}
