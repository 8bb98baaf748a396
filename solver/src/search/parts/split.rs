//! Parts of a company that have nothing to do with one another: nobody of one can be placed or ride along in another, and no rule
//! is about people of both. What each is worth at most, or with some plan, adds up.

use crate::problem::{Baseline, Problem};
use crate::value::Instance;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A part has at least so many people, as far as there are: many small ones would only get in each other's way.
const PEOPLE_MIN: usize = 50;
/// The most parts.
const PARTS_MAX: usize = 32;

/// The parts of a problem, in the order of their first people; `None` where there is only one.
pub fn split(instance: &Instance<'_>) -> Option<Vec<Problem>> {
    let problem = instance.problem;
    let whole = problem.rules.disruption_limit.is_some() || problem.prices.worst_off != 0.0;
    if whole || problem.people.len() < 2 * PEOPLE_MIN {
        return None;
    }
    let part_of = parts_of_units(instance);
    let parts = part_of.iter().max().map_or(0, |last| last + 1);
    (parts > 1).then(|| (0..parts).map(|part| cut_out(instance, &part_of, part)).collect())
}

/// Groups of units that are linked.
struct Groups(Vec<usize>);

impl Groups {
    fn of(&mut self, unit: usize) -> usize {
        let mut root = unit;
        while self.0[root] != root {
            self.0[root] = self.0[self.0[root]];
            root = self.0[root];
        }
        root
    }

    fn link(&mut self, a: usize, b: usize) {
        let (a, b) = (self.of(a), self.of(b));
        self.0[a.max(b)] = a.min(b);
    }

    fn apart(&mut self, a: usize, b: usize) -> bool {
        self.of(a) != self.of(b)
    }
}

/// By unit: the part that it belongs to.
fn parts_of_units(instance: &Instance<'_>) -> Vec<usize> {
    let problem = instance.problem;
    let mut groups = Groups((0..problem.units.len()).collect());
    let home = |p: usize| instance.people[p].unit;
    link_by_rules(instance, &mut groups);
    // Whoever may go to the same places goes the same ways, and so do all sessions that invite the same guests to the same place.
    let mut alike = HashSet::new();
    let kinds: Vec<usize> = (0..problem.people.len())
        .filter(|&p| {
            let who = &problem.people[p];
            let eligible = (who.eligible.placements, who.eligible.rides);
            alike.insert((home(p), &who.locations, eligible, who.intensity_max.to_bits()))
        })
        .collect();
    let mut alike = HashSet::new();
    let sessions: Vec<usize> = (0..problem.sessions.len())
        .filter(|&q| {
            let session = &problem.sessions[q];
            alike.insert((instance.sessions[q].unit, &session.location, &session.guest_functions))
        })
        .collect();
    for &p in &kinds {
        for (h, post) in instance.posts.iter().enumerate() {
            if groups.apart(home(p), post.unit) && instance.admits_post(p, h) {
                groups.link(home(p), post.unit);
            }
        }
        for &q in &sessions {
            if groups.apart(home(p), instance.sessions[q].unit) && instance.admits_session(p, q) {
                groups.link(home(p), instance.sessions[q].unit);
            }
        }
    }
    gather(instance, &mut groups)
}

/// Links the units of people whom some rule is about together: mentors and hosts with where they teach, backfills, territories,
/// what is published, and exchanges that are balanced within a place.
fn link_by_rules(instance: &Instance<'_>, groups: &mut Groups) {
    let problem = instance.problem;
    let home = |p: usize| instance.people[p].unit;
    let teachers = (instance.posts.iter().map(|post| (post.unit, post.mentor)))
        .chain(instance.sessions.iter().map(|session| (session.unit, session.host)));
    for (unit, teacher) in teachers {
        teacher.into_iter().for_each(|p| groups.link(unit, home(p)));
    }
    // A published placement or ride counts where it is given up, too, whether or not it could be made again.
    if let Some(published) = &problem.baseline {
        let placed =
            published.placements.iter().map(|j| (&j.person, instance.post(&j.post).map(|h| instance.posts[h].unit)));
        let riding = published.rides.iter();
        let riding = riding.map(|z| (&z.person, instance.session(&z.session).map(|q| instance.sessions[q].unit)));
        for (person, unit) in placed.chain(riding) {
            if let Some((p, unit)) = instance.person(person).zip(unit) {
                groups.link(home(p), unit);
            }
        }
    }
    let mut territories = HashMap::new();
    for (p, who) in problem.people.iter().enumerate() {
        who.backfill.iter().filter_map(|id| instance.person(id)).for_each(|other| groups.link(home(p), home(other)));
        if let Some(territory) = &who.territory {
            groups.link(home(p), *territories.entry(territory).or_insert(home(p)));
        }
    }
    let mut places = HashMap::new();
    for (u, unit) in instance.units.iter().enumerate().filter(|(_, unit)| unit.balance_side.is_some()) {
        groups.link(u, *places.entry(unit.location).or_insert(u));
    }
}

/// Numbers the groups by their first people, small ones together.
fn gather(instance: &Instance<'_>, groups: &mut Groups) -> Vec<usize> {
    let everybody = instance.people.len();
    let least = PEOPLE_MIN.max(everybody.div_ceil(PARTS_MAX));
    let mut size: BTreeMap<usize, usize> = BTreeMap::new();
    let mut order = Vec::new();
    for person in &instance.people {
        let group = groups.of(person.unit);
        let count = size.entry(group).or_insert(0);
        if *count == 0 {
            order.push(group);
        }
        *count += 1;
    }
    let mut part_of: HashMap<usize, usize> = HashMap::new();
    let (mut part, mut people, mut left) = (0, 0, everybody);
    for group in order {
        let more = size[&group];
        // What is left over at the end is no part of its own.
        if people >= least && left >= least {
            (part, people) = (part + 1, 0);
        }
        part_of.insert(group, part);
        (people, left) = (people + more, left - more);
    }
    (0..groups.0.len()).map(|unit| part_of.get(&groups.of(unit)).copied().unwrap_or(0)).collect()
}

/// A part as a problem of its own. Names of things in other parts stay where they are wishes or limits: what nobody can reach is
/// left out by [`Instance::new`].
fn cut_out(instance: &Instance<'_>, part_of: &[usize], part: usize) -> Problem {
    let problem = instance.problem;
    let inside = |unit: usize| part_of[unit] == part;
    let person = |id: &str| instance.person(id).is_some_and(|p| inside(instance.people[p].unit));
    let people = problem.people.iter().zip(&instance.people).filter(|(_, facts)| inside(facts.unit));
    let posts = problem.posts.iter().zip(&instance.posts).filter(|(_, facts)| inside(facts.unit));
    let sessions = problem.sessions.iter().zip(&instance.sessions).filter(|(_, facts)| inside(facts.unit));
    let units = problem.units.iter().enumerate().filter(|(u, _)| inside(*u));
    let mut tracks = problem.tracks.clone();
    tracks.iter_mut().for_each(|track| track.people.retain(|id| person(id)));
    tracks.retain(|track| !track.people.is_empty());
    Problem {
        version: problem.version,
        name: problem.name.clone(),
        calendar: problem.calendar.clone(),
        competencies: problem.competencies.clone(),
        units: units.map(|(_, unit)| unit.clone()).collect(),
        people: people.map(|(person, _)| person.clone()).collect(),
        posts: posts.map(|(post, _)| post.clone()).collect(),
        sessions: sessions.map(|(session, _)| session.clone()).collect(),
        tracks,
        rules: problem.rules.clone(),
        prices: problem.prices.clone(),
        pins: problem.pins.iter().filter(|pin| person(&pin.person)).cloned().collect(),
        forbids: problem.forbids.iter().filter(|forbid| person(&forbid.person)).cloned().collect(),
        baseline: problem.baseline.as_ref().map(|published| Baseline {
            placements: published.placements.iter().filter(|j| person(&j.person)).cloned().collect(),
            rides: published.rides.iter().filter(|z| person(&z.person)).cloned().collect(),
            ..*published
        }),
        guessed: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{Shape, witnessed};
    use crate::mip::Sets;
    use crate::plan::Placement;
    use crate::value::worth_of;

    fn parts(problem: &Problem) -> Option<Vec<Problem>> {
        split(&Instance::new(problem))
    }

    #[test]
    fn nothing_is_lost_and_worths_add_up() {
        let (problem, plan) = witnessed(900, 26, 3, Shape::Default);
        let whole = Instance::new(&problem);
        let sets = Sets::new(&whole);
        let parts = parts(&problem).expect("regions");
        assert!(parts.len() > 1 && parts.iter().all(|part| part.people.len() >= PEOPLE_MIN));
        let (mut columns, mut seats, mut value, mut placed) = (0, 0, 0.0, 0);
        for part in &parts {
            let instance = Instance::new(part);
            let sets = Sets::new(&instance);
            columns += sets.columns.len();
            seats += sets.seats.len();
            let own = instance.resolve(&plan);
            placed += own.placements.len() + own.rides.len();
            value += worth_of(&instance, &own).value;
        }
        assert_eq!((columns, seats), (sets.columns.len(), sets.seats.len()));
        assert_eq!(placed, plan.placements.len() + plan.rides.len());
        let resolved = whole.resolve(&plan);
        assert!(placed > 50 && (value - worth_of(&whole, &resolved).value).abs() < 1e-6);
    }

    #[test]
    fn whatever_people_have_to_do_with_one_another_keeps_them_together() {
        let (problem, _) = witnessed(900, 26, 3, Shape::Default);
        let found = parts(&problem).expect("regions");
        assert_eq!(found.len(), 2);
        let of = |part: usize| found[part].people[0].id.clone();
        let index = |part: usize| problem.people.iter().position(|p| p.id == of(part)).expect("somebody");
        let together = |change: &dyn Fn(&mut Problem)| {
            let mut changed = problem.clone();
            change(&mut changed);
            assert!(parts(&changed).is_none());
        };
        together(&|p| p.rules.disruption_limit = Some(100.0));
        together(&|p| p.prices.worst_off = 1.0);
        together(&|p| [0, 1].iter().for_each(|&i| p.people[index(i)].territory = Some("the north".into())));
        together(&|p| p.people[index(0)].backfill = vec![of(1)]);
        together(&|p| p.people[index(0)].locations.clear());
        together(&|p| p.people[index(0)].locations.extend(problem.people[index(1)].locations.clone()));
        together(&|p| p.posts[0].location = None);
        together(&|p| {
            p.posts.iter_mut().find(|h| h.unit == found[0].posts[0].unit).expect("a post").mentor = Some(of(1))
        });
        together(&|p| {
            let unit = &found[0].units[0].id;
            p.sessions.iter_mut().find(|q| &q.unit == unit).expect("a session").host = Some(of(1));
        });
        let placement =
            Placement { person: of(0), post: found[1].posts[0].id.clone(), start_week: 6, weeks: 4, intensity: 1.0 };
        let published = |placements| Baseline { placements, rides: Vec::new(), now_week: 0, frozen_weeks: 2 };
        together(&|p| p.baseline = Some(published(vec![placement.clone()])));
        let mut apart = problem.clone();
        apart.baseline = Some(published(Vec::new()));
        apart.people[index(0)].prefer = vec![found[1].posts[0].id.clone()];
        assert_eq!(parts(&apart).map(|parts| parts.len()), Some(2));
    }
}
