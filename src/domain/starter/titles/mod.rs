//! What a job title means: its function, its seniority, whether it carries a quota, and the family of titles it belongs to.
//!
//! The longest phrase of the shipped table that stands in the title decides, the leftmost one among equals; words around it such as
//! “senior” or “head of” set the seniority. Where a title says nothing, or only “manager”, the team's name decides.

mod seniority;
mod table;
#[cfg(test)]
mod tests;
mod words;

use super::families;
use table::{Match, Row};
pub use words::key;

/// Words for work that is done in every function: alone they mean what the team does.
const GENERIC: &[&str] = &[
    "account",
    "agent",
    "analyst",
    "assistant",
    "assistent",
    "assistenz",
    "associate",
    "berater",
    "client",
    "clerk",
    "consultant",
    "coordinator",
    "koordinator",
    "customer",
    "data",
    "designer",
    "digital",
    "director",
    "engineer",
    "executive",
    "expert",
    "fachberater",
    "ingenieur",
    "innovation",
    "manager",
    "mitarbeiter",
    "officer",
    "operation",
    "partner",
    "planner",
    "project",
    "projektkoordinator",
    "projektleiter",
    "projektmanager",
    "referent",
    "representative",
    "research",
    "researcher",
    "sachbearbeiter",
    "scientist",
    "service",
    "solution",
    "specialist",
    "spezialist",
    "strategy",
    "success",
    "support",
    "system",
    "techniker",
    "technician",
    "trainer",
    "administrator",
];

/// Work beside selling that carries no quota, where the title says no more than “sales”.
const BESIDE_SELLING: &[&str] = &[
    "administrator",
    "analyst",
    "assistant",
    "assistent",
    "assistenz",
    "backoffice",
    "controller",
    "coordinator",
    "innendienst",
    "koordinator",
    "operation",
    "planner",
    "sachbearbeiter",
    "support",
    "trainer",
];

/// What a title means.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    pub function_id: String,
    /// 1 junior, 2 experienced, 3 senior, 4 manager, 5 head.
    pub seniority: i32,
    pub carries_quota: bool,
    /// What the built-in profiles and posts go by.
    pub family: &'static str,
    /// Why, in a sentence.
    pub reason: String,
    /// The title or the team's name leaves no doubt about the function.
    pub sure: bool,
}

/// What a team does.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamSense {
    pub function_id: String,
    pub family: &'static str,
    pub carries_quota: bool,
    /// How that is known, as the end of a sentence: “the team's name says “sales””.
    pub because: String,
}

impl TeamSense {
    /// Of a team whose function is known but not from its name.
    pub fn of_function(function_id: &str, because: String) -> Self {
        let family = families::usual(function_id);
        Self { function_id: function_id.to_owned(), family, carries_quota: family == "account-executive", because }
    }
}

/// What `title` means to somebody who knows the name of the team at most.
pub fn meaning(title: &str, team: Option<&str>) -> Meaning {
    let sense = team.and_then(self::team);
    meaning_in(title, sense.as_ref())
}

/// What the name of a team says about what it does.
pub fn team(name: &str) -> Option<TeamSense> {
    let words = table::titles().mended(&words::words(name).words, &[]);
    let own = table::teams().longest(&words, |_| false);
    let title = table::titles().longest(&words, is_generic);
    let found = match (own, title) {
        (Some(own), Some(title)) if own.words > title.words || (own.words == title.words && own.from == title.from) => {
            own
        }
        (_, Some(title)) => title,
        (Some(own), None) => own,
        (None, None) => table::teams().compound(&words)?,
    };
    Some(TeamSense {
        function_id: found.row.function.to_owned(),
        family: found.row.family,
        carries_quota: found.row.carries_quota,
        because: format!("the team's name says “{}”", shown(found.row)),
    })
}

/// What `title` means in a team that does this.
pub fn meaning_in(title: &str, team: Option<&TeamSense>) -> Meaning {
    let read = words::words(title);
    let (words, found) = phrase(title, &read);
    let generic = |found: &Match| found.words == 1 && words.get(found.from).is_some_and(|word| is_generic(word));
    let grade = seniority::of(&words, found.as_ref(), read.grade);
    let by_team = |team: &TeamSense, why: &str| Meaning {
        function_id: team.function_id.clone(),
        seniority: grade.level,
        carries_quota: team.carries_quota
            && !grade.learns
            && !words.iter().any(|word| BESIDE_SELLING.contains(&word.as_str())),
        family: family(team.family, &team.function_id, grade.level),
        reason: format!("The title {why}; {}.", team.because),
        sure: true,
    };
    match (found, team) {
        (Some(found), Some(team)) if generic(&found) => by_team(team, "is used in every function"),
        (Some(found), _) => {
            let beside = found.words == 1
                && found.row.carries_quota
                && words
                    .iter()
                    .enumerate()
                    .any(|(place, word)| !found.covers(place) && BESIDE_SELLING.contains(&word.as_str()));
            let row_family = if beside { "sales-operations" } else { found.row.family };
            Meaning {
                function_id: found.row.function.to_owned(),
                seniority: grade.level,
                carries_quota: found.row.carries_quota && !grade.learns && !beside,
                family: family(row_family, found.row.function, grade.level),
                reason: format!("The title says “{}”{}.", shown(found.row), grade.because),
                sure: !generic(&found),
            }
        }
        (None, Some(team)) => by_team(team, "alone does not say it"),
        (None, None) => Meaning {
            function_id: families::GENERAL.to_owned(),
            seniority: grade.level,
            carries_quota: false,
            family: families::GENERAL,
            reason: "Neither the title nor the team's name says what is done here.".to_owned(),
            sure: false,
        },
    }
}

/// The longest phrase in the title, and the words it was found in: as written, or, with a comma, with what follows first
/// (“Director, Product Marketing” is a product marketing director).
fn phrase(title: &str, read: &words::Words) -> (Vec<String>, Option<Match>) {
    let straight = table::titles().mended(&read.words, seniority::WORDS);
    let found = table::titles().longest(&straight, is_generic);
    if let Some((first, rest)) = title.split_once(',') {
        let turned = table::titles().mended(&words::words(&format!("{rest} {first}")).words, seniority::WORDS);
        let other = table::titles().longest(&turned, is_generic);
        if other.as_ref().map_or(0, |found| found.words) > found.as_ref().map_or(0, |found| found.words) {
            return (turned, other);
        }
    }
    // “Sachbearbeiter Verkaufsabwicklung”: what is sold says more than the generic word.
    let generic = found
        .as_ref()
        .is_none_or(|found| found.words == 1 && straight.get(found.from).is_some_and(|word| is_generic(word)));
    let found = if generic { table::teams().compound(&straight).or(found) } else { found };
    (straight, found)
}

/// Who leads a function as a whole belongs to its leaders, and so do managers of people who sell.
fn family(family: &'static str, function: &str, seniority: i32) -> &'static str {
    let leads = seniority >= 5 || (seniority == 4 && family == "account-executive");
    if leads { families::leadership(function).unwrap_or(family) } else { family }
}

fn is_generic(word: &str) -> bool {
    GENERIC.contains(&word)
}

/// A phrase as a person would read it.
fn shown(row: &Row) -> &'static str {
    row.phrase.trim_start_matches('*')
}
