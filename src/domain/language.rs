//! The languages that people are spoken to in. What the service says to those who take part stands in both, side by side, where
//! it is said: [`Language::of`]. What planners and administrators read of findings, rules and imports is English.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    En,
    De,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::En, Language::De];

    /// Its tag, as browsers and `lang` attributes write it.
    pub fn tag(self) -> &'static str {
        self.of("en", "de")
    }

    /// What to say in this language.
    pub fn of<T>(self, english: T, german: T) -> T {
        match self {
            Language::En => english,
            Language::De => german,
        }
    }

    /// By tag, with or without a region: `de`, `de-AT`.
    pub fn read(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.trim();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_says_nothing_of_the_language() {
        assert_eq!(Language::read("de-CH"), Some(Language::De));
        assert_eq!(Language::read("EN"), Some(Language::En));
        assert_eq!(Language::read("fr"), None);
    }
}
