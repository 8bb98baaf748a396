//! How far wishes were met, for everybody to see: of the published plan of a cycle, as shares that name nobody. Small groups are
//! not told apart, and none can be found by subtracting the others.

use super::store;
use crate::{
    app::{Error, Result, require},
    db::{Conn, Db, cycles, plans, records},
    domain::{
        account::Actor,
        company::Kind,
        policy::{Action, Subject},
    },
};
use serde::Serialize;
use std::collections::BTreeMap;
use tandem_solver::{Plan, Problem, problem::Person};
use utoipa::ToSchema;

/// Smaller groups are not shown by themselves.
pub const GROUP_LEAST: usize = 5;

/// How far wishes were met in a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WishesMet {
    pub cycle: String,
    /// There is a published plan.
    pub published: bool,
    /// Of all who wished; absent before publishing, and where too few wished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<MetGroup>,
    /// Teams of which enough people wished.
    pub teams: Vec<MetGroup>,
    /// The smallest group that is shown.
    pub group_least: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct MetGroup {
    /// Absent: everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// People who wished for posts.
    pub wishers: usize,
    pub first: usize,
    pub top_three: usize,
    /// People who named posts that they would rather not have.
    pub avoiders: usize,
    pub avoided_given: usize,
}

impl MetGroup {
    fn add(&mut self, person: &Person, plan: &Plan) {
        let has = |post: &String| plan.placements.iter().any(|stay| stay.person == person.id && stay.post == *post);
        if !person.prefer.is_empty() {
            self.wishers += 1;
            self.first += usize::from(person.prefer.first().is_some_and(has));
            self.top_three += usize::from(person.prefer.iter().any(has));
        }
        if !person.avoid.is_empty() {
            self.avoiders += 1;
            self.avoided_given += usize::from(person.avoid.iter().any(has));
        }
    }
}

/// Of a cycle's published plan.
pub fn of_cycle(db: &Db, actor: &Actor, cycle_id: &str) -> Result<WishesMet> {
    require(actor, Action::View, Subject::Cycle)?;
    db.read(|conn| {
        let cycle = cycles::get(conn, cycle_id)?.name;
        let nothing = WishesMet { cycle, published: false, all: None, teams: Vec::new(), group_least: GROUP_LEAST };
        let Some(published) = plans::published(conn, cycle_id)? else { return Ok(nothing) };
        let (problem, plan) = stored(conn, &published.id)?;
        let teams = records::company_without(conn, &[Kind::Ratings, Kind::Guesses, Kind::LibraryEntries])?.teams;
        let name = |id: &str| teams.get(id).map_or_else(|| id.to_owned(), |team| team.name.clone());
        let (all, teams) = counted(&problem.people, &plan, name);
        Ok(WishesMet { published: true, all, teams, ..nothing })
    })
}

fn stored(conn: &mut Conn, plan_id: &str) -> Result<(Problem, Plan)> {
    let problem: Problem = serde_json::from_str(&plans::problem(conn, plan_id)?).map_err(Error::internal)?;
    let plan = store::plan(conn, plan_id, &problem)?;
    Ok((problem, plan))
}

/// All who wished, and the teams that may be shown.
fn counted(people: &[Person], plan: &Plan, name: impl Fn(&str) -> String) -> (Option<MetGroup>, Vec<MetGroup>) {
    let mut all = MetGroup::default();
    let mut teams: BTreeMap<&str, MetGroup> = BTreeMap::new();
    for person in people {
        all.add(person, plan);
        teams.entry(&person.unit).or_default().add(person, plan);
    }
    // Too few: a share would say who. The same holds for what is avoided, by itself.
    let few = |count: usize| count > 0 && count < GROUP_LEAST;
    let guarded = |mut group: MetGroup| {
        if few(group.avoiders) {
            (group.avoiders, group.avoided_given) = (0, 0);
        }
        group
    };
    if all.wishers < GROUP_LEAST {
        return (None, Vec::new());
    }
    let mut shown: Vec<MetGroup> = (teams.into_iter())
        .filter(|(_, group)| group.wishers >= GROUP_LEAST)
        // What teams avoid is told of all together only: what is left of the sum must not name a few.
        .map(|(unit, group)| MetGroup { team: Some(name(unit)), avoiders: 0, avoided_given: 0, ..group })
        .collect();
    shown.sort_by(|a, b| (b.wishers, &a.team).cmp(&(a.wishers, &b.team)));
    // The rest must not be found by subtraction: it is nobody, or enough people.
    while few(all.wishers - shown.iter().map(|group| group.wishers).sum::<usize>()) && shown.pop().is_some() {}
    shown.sort_by(|a, b| a.team.cmp(&b.team));
    (Some(guarded(all)), shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandem_solver::plan::Placement;

    /// `teams`: how many of each wish for "a" first and "b" second; the first of each gets "a", the second "b".
    fn met(teams: &[usize]) -> (Option<MetGroup>, Vec<MetGroup>) {
        let mut people = Vec::new();
        let mut plan = Plan::default();
        for (t, count) in teams.iter().enumerate() {
            for i in 0..*count {
                let id = format!("t{t}p{i}");
                let mut stay = |post: &str| {
                    let post = post.to_owned();
                    plan.placements.push(Placement {
                        person: id.clone(),
                        post,
                        start_week: 0,
                        weeks: 4,
                        intensity: 1.0,
                    });
                };
                match i {
                    0 => stay("a"),
                    1 => stay("b"),
                    _ => {}
                }
                let prefer = vec!["a".to_owned(), "b".to_owned()];
                people.push(Person { id, unit: format!("team {t}"), prefer, ..Person::default() });
            }
        }
        counted(&people, &plan, ToOwned::to_owned)
    }

    #[test]
    fn shares_count_people_and_not_placements() {
        let (all, teams) = met(&[6, 7]);
        let all = all.expect("enough people");
        assert_eq!((all.wishers, all.first, all.top_three), (13, 2, 4));
        assert_eq!(teams.iter().map(|group| group.wishers).collect::<Vec<_>>(), [6, 7]);
    }

    #[test]
    fn few_people_are_not_told_apart_and_not_found_by_subtraction() {
        assert_eq!(met(&[4]), (None, Vec::new()), "too few at all");
        let (all, teams) = met(&[6, 4]);
        assert_eq!(all.map(|group| group.wishers), Some(10));
        assert!(teams.is_empty(), "ten less six would be the four: {teams:?}");
        let (_, teams) = met(&[6, 8, 2]);
        assert_eq!(
            teams.iter().map(|group| group.wishers).collect::<Vec<_>>(),
            [8],
            "the six and the two stay together"
        );
        let (_, teams) = met(&[9, 3, 3]);
        assert_eq!(teams.len(), 1, "the rest is six people");
    }
}
