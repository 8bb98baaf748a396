//! Which guessed facts a placement or a ride rests on.

use crate::domain::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use tandem_solver::problem::{GuessedFact, Post, Problem, Session, Teaching};
use utoipa::ToSchema;

/// A guessed fact that something rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RestsOn {
    /// Its id among the facts that can be confirmed.
    pub fact: String,
    /// What was guessed, in a sentence.
    pub sentence: String,
}

/// The guesses of a problem, by what they are about.
pub struct Guessed<'p> {
    problem: &'p Problem,
    /// About a person, beyond skills.
    people: HashMap<usize, Vec<&'p GuessedFact>>,
    /// By person and competency.
    skills: HashMap<(usize, &'p str), Vec<&'p GuessedFact>>,
    units: HashMap<usize, Vec<&'p GuessedFact>>,
    posts: HashMap<usize, Vec<&'p GuessedFact>>,
    /// About everybody.
    general: Vec<&'p GuessedFact>,
    person_index: HashMap<&'p str, usize>,
    unit_index: HashMap<&'p str, usize>,
    post_index: HashMap<&'p str, usize>,
    session_index: HashMap<&'p str, usize>,
}

impl<'p> Guessed<'p> {
    pub fn of(problem: &'p Problem) -> Self {
        let mut guessed = Self {
            problem,
            people: HashMap::new(),
            skills: HashMap::new(),
            units: HashMap::new(),
            posts: HashMap::new(),
            general: Vec::new(),
            person_index: problem.people.iter().enumerate().map(|(i, person)| (person.id.as_str(), i)).collect(),
            unit_index: problem.units.iter().enumerate().map(|(i, unit)| (unit.id.as_str(), i)).collect(),
            post_index: problem.posts.iter().enumerate().map(|(i, post)| (post.id.as_str(), i)).collect(),
            session_index: problem.sessions.iter().enumerate().map(|(i, session)| (session.id.as_str(), i)).collect(),
        };
        problem.guessed.iter().for_each(|fact| guessed.add(fact));
        guessed
    }

    fn add(&mut self, fact: &'p GuessedFact) {
        let mut parts = fact.path.split('/').skip(1);
        let (list, index) =
            (parts.next().unwrap_or_default(), parts.next().and_then(|part| part.parse::<usize>().ok()));
        match (list, index) {
            ("people", Some(person)) => {
                let at: Option<usize> = match (parts.next(), parts.next()) {
                    (Some("skills"), Some(at)) => at.parse().ok(),
                    _ => None,
                };
                let problem: &'p Problem = self.problem;
                match at.and_then(|at| problem.people.get(person)?.skills.get(at)) {
                    Some(skill) => self.skills.entry((person, &skill.competency)).or_default().push(fact),
                    None => self.people.entry(person).or_default().push(fact),
                }
            }
            ("units", Some(unit)) => self.units.entry(unit).or_default().push(fact),
            ("posts", Some(post)) => self.posts.entry(post).or_default().push(fact),
            _ => self.general.push(fact),
        }
    }

    /// What a placement of this person in this post rests on.
    pub fn of_placement(&self, person: &str, post: &str) -> Vec<RestsOn> {
        let found = self.post_index.get(post).map(|&index| (index, &self.problem.posts[index]));
        let (Some(&person), Some((index, post))) = (self.person_index.get(person), found) else { return Vec::new() };
        let Post { unit, teaches, mentor, .. } = post;
        let mut facts = self.of_learning(person, teaches, mentor.as_deref(), unit);
        facts.extend(self.posts.get(&index).into_iter().flatten());
        facts.extend(&self.general);
        named(facts)
    }

    /// What a ride of this person in this session rests on.
    pub fn of_ride(&self, person: &str, session: &str) -> Vec<RestsOn> {
        let found = self.session_index.get(session).map(|&index| &self.problem.sessions[index]);
        let (Some(&person), Some(session)) = (self.person_index.get(person), found) else { return Vec::new() };
        let Session { unit, teaches, host, .. } = session;
        let mut facts = self.of_learning(person, teaches, host.as_deref(), unit);
        facts.extend(&self.general);
        named(facts)
    }

    /// The levels of learner and teacher in what is taught, and what is known of the learner and the two teams.
    fn of_learning(
        &self,
        person: usize,
        teaches: &[Teaching],
        teacher: Option<&str>,
        host: &str,
    ) -> Vec<&'p GuessedFact> {
        let teacher = teacher.and_then(|id| self.person_index.get(id)).copied();
        let mut facts: Vec<&GuessedFact> = Vec::new();
        facts.extend(self.people.get(&person).into_iter().flatten());
        for who in std::iter::once(person).chain(teacher) {
            for teaching in teaches {
                facts.extend(self.skills.get(&(who, teaching.competency.as_str())).into_iter().flatten());
            }
        }
        let units = [self.problem.people[person].unit.as_str(), host];
        let units = units.iter().filter_map(|id| self.unit_index.get(id)).filter_map(|unit| self.units.get(unit));
        facts.extend(units.flatten());
        facts
    }
}

/// Each fact once. Facts of older problems have no name but their place.
fn named(facts: Vec<&GuessedFact>) -> Vec<RestsOn> {
    let mut by_fact: BTreeMap<&str, &str> = BTreeMap::new();
    for guessed in facts {
        by_fact.entry(guessed.fact.as_deref().unwrap_or(&guessed.path)).or_insert(&guessed.reason);
    }
    by_fact
        .into_iter()
        .map(|(fact, sentence)| RestsOn { fact: fact.to_owned(), sentence: sentence.to_owned() })
        .collect()
}

/// What nobody has confirmed yet of what something rests on, in one sentence to the person it is for; levels that nobody rated
/// are another sentence.
pub fn unconfirmed(problem: &Problem, rests_on: &[RestsOn], language: Language) -> Option<String> {
    let unit = |id: &str| {
        let found = problem.units.iter().find(|unit| unit.id == id || unit.teams.iter().any(|team| team == id));
        found.map_or_else(|| id.to_owned(), |unit| unit.name.clone())
    };
    let mut parts: Vec<String> = Vec::new();
    let mut minimums: Vec<String> = Vec::new();
    for rest in rests_on {
        let part = match rest.fact.split_once(':').unwrap_or((&rest.fact, "")) {
            ("title", _) => language.of("what your title means", "was Ihr Titel bedeutet"),
            ("quota", _) => language.of("whether you carry a quota", "ob Sie ein Umsatzziel haben"),
            ("mentor", _) => language.of("who looks after you there", "wer sich dort um Sie kümmert"),
            ("levels", "targets") => language
                .of("how far you should get in what others do", "wie weit Sie in dem kommen sollen, was andere tun"),
            ("fte", _) => language.of("that you work full time", "dass Sie Vollzeit arbeiten"),
            ("fiscal-year", _) => language.of("when the fiscal year starts", "wann das Geschäftsjahr beginnt"),
            ("critical", _) => language.of("what the teams must not lose", "was die Teams nicht verlieren dürfen"),
            ("team", id) => {
                let team = unit(id);
                parts.push(language.of(format!("what {team} does"), format!("was {team} tut")));
                continue;
            }
            ("staffing", id) => {
                minimums.push(unit(id));
                continue;
            }
            _ => continue,
        };
        parts.push(part.to_owned());
    }
    if !minimums.is_empty() {
        minimums.sort();
        let teams = minimums.join(language.of(" and ", " und "));
        parts.push(language.of(
            format!("how many people {teams} must keep at work"),
            format!("wie viele Leute in {teams} da sein müssen"),
        ));
    }
    parts.dedup();
    let parts = parts.join("; ");
    (!parts.is_empty()).then(|| {
        language.of(
            format!("Guessed, and confirmed by nobody yet: {parts}."),
            format!("Angenommen und noch von niemandem bestätigt: {parts}."),
        )
    })
}
