//! What a table is: its kind, its columns, and how a record turns into texts and back.

use super::{Company, Shape};
use std::collections::BTreeMap;

/// The tables that can be imported and exported, in the order in which they depend on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Functions,
    Locations,
    Teams,
    Roles,
    People,
    Scales,
    Families,
    Competencies,
    Indicators,
    RoleProfiles,
    TeamSkills,
    RatingRounds,
    RatingRequests,
    RaterBiases,
    Ratings,
    Posts,
    RideSessions,
    Leaves,
    Blackouts,
    Cycles,
    Preferences,
    CriticalRoles,
    Successors,
    TitleRules,
    Guesses,
    LibraryEntries,
}

impl Kind {
    /// Every kind, those that others refer to first.
    pub const ALL: [Kind; 26] = [
        Kind::Functions,
        Kind::Locations,
        Kind::Teams,
        Kind::Roles,
        Kind::People,
        Kind::Scales,
        Kind::Families,
        Kind::Competencies,
        Kind::Indicators,
        Kind::RoleProfiles,
        Kind::TeamSkills,
        Kind::RatingRounds,
        Kind::RatingRequests,
        Kind::RaterBiases,
        Kind::Ratings,
        Kind::Posts,
        Kind::RideSessions,
        Kind::Leaves,
        Kind::Blackouts,
        Kind::Cycles,
        Kind::Preferences,
        Kind::CriticalRoles,
        Kind::Successors,
        Kind::TitleRules,
        Kind::Guesses,
        Kind::LibraryEntries,
    ];

    /// The table's name, which is also the name of its file.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Functions => "functions",
            Kind::Locations => "locations",
            Kind::Teams => "teams",
            Kind::Roles => "roles",
            Kind::People => "people",
            Kind::Scales => "scales",
            Kind::Families => "families",
            Kind::Competencies => "competencies",
            Kind::Indicators => "indicators",
            Kind::RoleProfiles => "role_profiles",
            Kind::TeamSkills => "team_skills",
            Kind::RatingRounds => "rating_rounds",
            Kind::RatingRequests => "rating_requests",
            Kind::RaterBiases => "rater_biases",
            Kind::Ratings => "ratings",
            Kind::Posts => "posts",
            Kind::RideSessions => "ride_sessions",
            Kind::Leaves => "leaves",
            Kind::Blackouts => "blackouts",
            Kind::Cycles => "cycles",
            Kind::Preferences => "preferences",
            Kind::CriticalRoles => "critical_roles",
            Kind::Successors => "successors",
            Kind::TitleRules => "title_rules",
            Kind::Guesses => "guesses",
            Kind::LibraryEntries => "library_entries",
        }
    }

    /// One of them, in words.
    pub const fn singular(self) -> &'static str {
        match self {
            Kind::Functions => "function",
            Kind::Locations => "location",
            Kind::Teams => "team",
            Kind::Roles => "role",
            Kind::People => "person",
            Kind::Scales => "scale",
            Kind::Families => "competency family",
            Kind::Competencies => "competency",
            Kind::Indicators => "behavioural indicator",
            Kind::RoleProfiles => "role profile entry",
            Kind::TeamSkills => "team skill",
            Kind::RatingRounds => "rating round",
            Kind::RatingRequests => "rating request",
            Kind::RaterBiases => "rater's bias",
            Kind::Ratings => "rating",
            Kind::Posts => "post",
            Kind::RideSessions => "ride session",
            Kind::Leaves => "leave",
            Kind::Blackouts => "blackout",
            Kind::Cycles => "cycle",
            Kind::Preferences => "preference",
            Kind::CriticalRoles => "critical role",
            Kind::Successors => "successor",
            Kind::TitleRules => "title rule",
            Kind::Guesses => "guessed fact",
            Kind::LibraryEntries => "library entry",
        }
    }

    /// Other names that people give to such a file or sheet.
    const fn aliases(self) -> &'static [&'static str] {
        match self {
            Kind::Functions => &["areas"],
            Kind::Locations => &["offices", "sites"],
            Kind::Teams => &["departments", "units"],
            Kind::Roles => &["jobs", "titles"],
            Kind::People => &["employees", "staff", "staff_list", "persons"],
            Kind::Families => &["competency_families", "skill_groups"],
            Kind::Competencies => &["skills", "competency_model"],
            Kind::Indicators => &["behavioural_indicators", "behaviors"],
            Kind::RoleProfiles => &["profiles", "targets"],
            Kind::Ratings => &["assessments"],
            Kind::Posts => &["placements_offered", "rotations"],
            Kind::RideSessions => &["rides", "sessions", "ride_alongs"],
            Kind::Leaves => &["absences", "holidays", "leave"],
            Kind::Preferences => &["wishes"],
            _ => &[],
        }
    }

    /// The kind that a file, sheet or route calls by this name, whatever the case and the separators.
    pub fn from_name(name: &str) -> Option<Kind> {
        let name = normalise(name);
        Kind::ALL.into_iter().find(|kind| kind.name() == name || kind.aliases().contains(&name.as_str()))
    }
}

/// A heading or name in lower case with underscores: "Team ID" → "team_id".
pub fn normalise(heading: &str) -> String {
    let mut words = String::with_capacity(heading.len());
    for character in heading.trim().chars() {
        if character.is_alphanumeric() {
            words.extend(character.to_lowercase());
        } else if !words.is_empty() && !words.ends_with('_') {
            words.push('_');
        }
    }
    words.trim_end_matches('_').to_owned()
}

/// Whether a column has to be filled, and what stands in its place where it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Part of the id.
    Key,
    Required,
    /// The text that an empty cell stands for.
    Optional(&'static str),
}

/// One column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub name: &'static str,
    /// Other headings that mean the same, normalised.
    pub aliases: &'static [&'static str],
    pub need: Need,
    /// The table whose id it holds.
    pub refers: Option<Kind>,
    pub shape: Shape,
}

impl Column {
    const fn new(need: Need) -> Self {
        Self { name: "", aliases: &[], need, refers: None, shape: Shape::Text }
    }

    pub(super) const fn key() -> Self {
        Self::new(Need::Key)
    }

    pub(super) const fn required() -> Self {
        Self::new(Need::Required)
    }

    pub(super) const fn optional() -> Self {
        Self::new(Need::Optional(""))
    }

    pub(super) const fn or(default: &'static str) -> Self {
        Self::new(Need::Optional(default))
    }

    pub(super) const fn to(mut self, kind: Kind) -> Self {
        self.refers = Some(kind);
        self
    }

    pub(super) const fn also(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }
}

/// A row of a table as a typed value.
pub trait Record: Sized + Clone + PartialEq + 'static {
    const KIND: Kind;

    fn columns() -> &'static [Column];

    /// The cells, as an export writes them, in the order of the columns.
    fn texts(&self) -> Vec<String>;

    /// Reads cells in the order of the columns; each error names its column by index.
    fn read(texts: &[String]) -> Result<Self, Vec<(usize, String)>>;

    /// The id; parts of a composite id are joined by a slash, which ids themselves may not contain.
    fn id(&self) -> String;

    /// What people call it.
    fn label(&self, company: &Company) -> String;

    /// The table of this kind.
    fn table(company: &Company) -> &BTreeMap<String, Self>;

    fn table_mut(company: &mut Company) -> &mut BTreeMap<String, Self>;

    /// What is wrong beyond single cells and plain references: reports (column, message, what to do).
    fn check(&self, company: &Company, report: &mut dyn FnMut(&'static str, String, String));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_whatever_their_spelling() {
        assert_eq!(Kind::from_name("Role Profiles"), Some(Kind::RoleProfiles));
        assert_eq!(Kind::from_name("STAFF-LIST"), Some(Kind::People));
        assert_eq!(Kind::from_name("invoices"), None);
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
    }
}
