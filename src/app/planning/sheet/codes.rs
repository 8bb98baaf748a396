//! Short words for posts and sessions, as planners write them into the weeks of a sheet. They follow from the plan's problem, so
//! that a sheet is read with the words it was written with.

use super::super::store::session_of;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::{Problem, problem::SessionKind};

/// What a ride-along or a meeting seat looks like before its word.
pub const RIDE: &str = "◆";
pub const SEAT: &str = "◇";

/// The heading of the legend: below it there are no people.
pub const LEGEND: &str = "Legend";

/// Where the sheet of codes says which plan it is of.
pub const PLAN_ID: &str = "Plan";

/// Letters of a post's word.
const LETTERS_MAX: usize = 3;

pub struct PostCode {
    pub id: String,
    pub name: String,
    pub team: String,
    pub code: String,
}

/// A session with all its turns.
pub struct SessionCode {
    pub id: String,
    pub name: String,
    pub team: String,
    pub code: String,
    pub kind: SessionKind,
    /// By week.
    pub occurrences: BTreeMap<u32, String>,
}

impl SessionCode {
    /// With the mark of its kind: "◆R3".
    pub fn marked(&self) -> String {
        let mark = if self.kind == SessionKind::Meeting { SEAT } else { RIDE };
        format!("{mark}{}", self.code)
    }
}

pub struct Codes {
    pub posts: Vec<PostCode>,
    pub sessions: Vec<SessionCode>,
}

impl Codes {
    pub fn of(problem: &Problem, known_sessions: &BTreeSet<String>) -> Self {
        let mut taken = BTreeSet::new();
        let posts = problem.posts.iter().map(|post| PostCode {
            id: post.id.clone(),
            name: post.name.clone(),
            team: post.unit.clone(),
            code: free(&mut taken, &initials(&post.name)),
        });
        let posts = posts.collect();
        let mut sessions: Vec<SessionCode> = Vec::new();
        for session in &problem.sessions {
            let base = session_of(&session.id, known_sessions);
            let at = sessions.iter().position(|one| one.id == base).unwrap_or_else(|| {
                sessions.push(SessionCode {
                    id: base.to_owned(),
                    name: session.name.clone(),
                    team: session.unit.clone(),
                    code: free(&mut taken, "R"),
                    kind: session.kind,
                    occurrences: BTreeMap::new(),
                });
                sessions.len() - 1
            });
            for week in &session.weeks {
                sessions[at].occurrences.insert(*week, session.id.clone());
            }
        }
        Self { posts, sessions }
    }

    pub fn of_post(&self, id: &str) -> Option<&str> {
        self.posts.iter().find(|post| post.id == id).map(|post| post.code.as_str())
    }

    /// The marked word of the session whose turn this is.
    pub fn of_occurrence(&self, id: &str) -> Option<String> {
        self.sessions.iter().find(|one| one.occurrences.values().any(|turn| turn == id)).map(SessionCode::marked)
    }

    /// A post by its word, name or id, whatever the case.
    pub fn post(&self, text: &str) -> Option<&PostCode> {
        let same = |known: &str| known.to_lowercase() == text.to_lowercase();
        self.posts.iter().find(|post| same(&post.code) || same(&post.name) || same(&post.id))
    }

    pub fn session(&self, text: &str) -> Option<&SessionCode> {
        let same = |known: &str| known.to_lowercase() == text.to_lowercase();
        self.sessions.iter().find(|one| same(&one.code) || same(&one.name) || same(&one.id))
    }

    /// All words, for saying which is meant.
    pub fn words(&self) -> Vec<String> {
        self.posts
            .iter()
            .map(|post| post.code.clone())
            .chain(self.sessions.iter().map(|one| one.code.clone()))
            .collect()
    }
}

/// "SDD" of "Sales development desk".
fn initials(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let initials: String =
        words.filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).take(LETTERS_MAX).collect();
    // A digit in front could be taken for a number of something.
    if initials.chars().next().is_some_and(char::is_alphabetic) { initials } else { format!("P{initials}") }
}

/// The word, with a number behind it where it is taken. "R" always has one: those are sessions.
fn free(taken: &mut BTreeSet<String>, word: &str) -> String {
    let plain = std::iter::once(word.to_owned()).filter(|word| word != "R");
    let mut numbered = plain.chain((1_usize..).map(|number| format!("{word}{number}")));
    let code = numbered.find(|code| !taken.contains(code)).unwrap_or_default();
    taken.insert(code.clone());
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_short_and_unlike() {
        let mut taken = BTreeSet::new();
        let mut word = |name: &str| free(&mut taken, &initials(name));
        assert_eq!(word("Sales development desk"), "SDD");
        assert_eq!(word("SMB deal desk"), "SDD1");
        assert_eq!(word("Win–loss research"), "WLR");
        assert_eq!(word("Roadshow"), "R1");
        assert_eq!(word("Rounds"), "R2");
        assert_eq!(word("2nd line"), "P2L");
        assert_eq!(word("–"), "P");
    }
}
