//! Ways to somebody's targets: which posts and ride-along sessions would close a gap, by how much, and after how many weeks.
//! By the formula that plans are valued with: each way is the growth of a plan that holds nothing else.

use super::{
    growth::{self, Growth},
    problem::{self, EarlierPlacement},
    store::{monday, session_of},
};
use crate::domain::company::{Company, Cycle};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::{
    Problem,
    problem::SessionKind,
    value::{Assignment, Instance, Resolved, Seat},
};

/// What counts as reached.
const TOLERANCE: f64 = 1e-6;

/// A level below its target; levels canonical.
pub struct Gap {
    pub competency: String,
    pub level: f64,
    pub target: f64,
    pub weight: f64,
    /// What helps, the most first.
    pub ways: Vec<Way>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayKind {
    Post,
    RideAlong,
    Meeting,
}

/// A stay at a post, or a seat in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub kind: WayKind,
    /// Of the post or the session, as the company keeps it.
    pub id: String,
    pub name: String,
    pub team: String,
    /// The Monday of its week, the first one that is possible.
    pub starts_on: NaiveDate,
    pub weeks: u32,
    /// Share of the week.
    pub intensity: f64,
    /// How often the session takes place from then on in the cycle; 1 for a stay.
    pub occasions: usize,
    /// Canonical levels that it adds.
    pub gain: f64,
    /// Weeks of the stay after which the target is reached; absent where it is not.
    pub reached_after_weeks: Option<u32>,
}

/// The gaps of one person in the order of weight × gap, with what the posts and sessions of `cycle` from `from` on do for them.
/// Nothing where the person does not belong to the company in the cycle.
pub fn of(
    company: &Company,
    cycle: &Cycle,
    earlier: &[EarlierPlacement],
    person_id: &str,
    from: NaiveDate,
) -> Vec<Gap> {
    let problem = problem::assemble(company, cycle, earlier);
    let instance = Instance::new(&problem);
    let Some(person) = instance.person(person_id) else { return Vec::new() };
    let seeker = Seeker { problem: &problem, instance: &instance, person, from };
    let mut offers = seeker.stays();
    offers.extend(seeker.rides(&company.ride_sessions.keys().cloned().collect()));

    let weighs = |skill: &&tandem_solver::problem::Skill| skill.weight > 0.0 && skill.target > skill.level;
    let mut gaps: Vec<Gap> = problem.people[person]
        .skills
        .iter()
        .filter(weighs)
        .map(|skill| Gap {
            competency: skill.competency.clone(),
            level: skill.level,
            target: skill.target,
            weight: skill.weight,
            ways: ways(&offers, &skill.competency, skill.target - skill.level),
        })
        .collect();
    let worth = |gap: &Gap| gap.weight * (gap.target - gap.level);
    gaps.sort_by(|a, b| worth(b).total_cmp(&worth(a)).then_with(|| a.competency.cmp(&b.competency)));
    gaps
}

/// What one offer teaches, week by week.
struct Offer {
    way: Way,
    /// Week of the horizon in which it begins.
    start: usize,
    growth: Growth,
}

fn ways(offers: &[Offer], competency: &str, gap: f64) -> Vec<Way> {
    let mut ways: Vec<Way> = offers
        .iter()
        .filter_map(|offer| {
            let levels = offer.growth.get(competency)?;
            let reached = levels.iter().position(|level| *level >= gap - TOLERANCE);
            Some(Way {
                gain: levels.last().copied().unwrap_or_default(),
                reached_after_weeks: reached.and_then(|week| u32::try_from(week + 1 - offer.start.min(week)).ok()),
                ..offer.way.clone()
            })
        })
        .collect();
    ways.sort_by(|a, b| b.gain.total_cmp(&a.gain).then_with(|| a.id.cmp(&b.id)));
    ways
}

pub(super) struct Seeker<'a> {
    pub problem: &'a Problem,
    pub instance: &'a Instance<'a>,
    pub person: usize,
    pub from: NaiveDate,
}

impl Seeker<'_> {
    /// One stay for each post that is open to the person: the longest that fits, at the best time.
    fn stays(&self) -> Vec<Offer> {
        (0..self.problem.posts.len())
            .filter(|&post| self.instance.admits_post(self.person, post))
            .filter_map(|post| self.stay(post))
            .collect()
    }

    fn stay(&self, index: usize) -> Option<Offer> {
        let post = &self.problem.posts[index];
        let admitted = post.intensities.iter().copied().filter(|i| self.instance.admits_intensity(self.person, *i));
        let intensity = admitted.max_by(f64::total_cmp)?;
        let mut lengths = post.lengths_weeks.clone();
        lengths.sort_unstable_by(|a, b| b.cmp(a));
        let best = |weeks: u32| {
            let starts = (0..=self.instance.weeks.checked_sub(weeks as usize)?).filter(|&start| {
                self.may_start(index, start)
                    && (start..start + weeks as usize).all(|week| self.may_be_away(index, week))
            });
            let offer = |start: usize| {
                let assignment =
                    Assignment { person: self.person, post: index, start, weeks: weeks as usize, intensity };
                let growth = self.growth(Resolved { placements: vec![assignment], rides: Vec::new() });
                let way = Way {
                    kind: WayKind::Post,
                    id: post.id.clone(),
                    name: post.name.clone(),
                    team: self.unit_name(&post.unit),
                    starts_on: monday(self.problem, u32::try_from(start).unwrap_or_default()),
                    weeks,
                    intensity,
                    occasions: 1,
                    gain: 0.0,
                    reached_after_weeks: None,
                };
                Offer { way, start, growth }
            };
            let total = |offer: &Offer| -> f64 { offer.growth.values().filter_map(|levels| levels.last()).sum() };
            // Of equally good times the first.
            starts.map(offer).reduce(|best, next| if total(&next) > total(&best) + TOLERANCE { next } else { best })
        };
        lengths.into_iter().find_map(best).filter(|offer| !offer.growth.is_empty())
    }

    pub fn may_start(&self, post: usize, start: usize) -> bool {
        let week = u32::try_from(start).unwrap_or(u32::MAX);
        let rested = self.problem.people[self.person]
            .last_return_week
            .is_none_or(|back| i64::from(week) >= i64::from(back) + i64::from(self.problem.rules.cooldown_weeks));
        let common = self.problem.posts[post].start_weeks.as_ref().is_none_or(|starts| starts.contains(&week));
        rested
            && common
            && !self.problem.calendar.no_start_weeks.contains(&week)
            && monday(self.problem, week) >= self.from
    }

    pub fn may_be_away(&self, post: usize, week: usize) -> bool {
        let facts = &self.instance.people[self.person];
        let host = &self.instance.units[self.instance.posts[post].unit];
        let home = &self.instance.units[facts.unit];
        let mentor = self.instance.posts[post].mentor;
        let looked_after = mentor.is_none_or(|mentor| self.instance.people[mentor].present[week] > 0.0);
        looked_after && !facts.on_leave[week] && !facts.blackout[week] && !host.blackout[week] && !home.blackout[week]
    }

    /// One seat in each session that is open to the person.
    fn rides(&self, sessions: &BTreeSet<String>) -> Vec<Offer> {
        let mut offers: BTreeMap<&str, Offer> = BTreeMap::new();
        let open = (0..self.problem.sessions.len()).filter(|&q| self.instance.admits_session(self.person, q));
        for index in open {
            let session = &self.problem.sessions[index];
            let there = |week: &u32| {
                monday(self.problem, *week) >= self.from
                    && self.instance.people[self.person].present.get(*week as usize).is_some_and(|fte| *fte > 0.0)
            };
            let Some(week) = session.weeks.iter().copied().filter(there).min() else { continue };
            let starts_on = monday(self.problem, week);
            let known = offers.get_mut(session_of(&session.id, sessions));
            if let Some(known) = known {
                known.way.occasions += 1;
                known.way.starts_on = known.way.starts_on.min(starts_on);
                continue;
            }
            let seat = Seat { person: self.person, session: index, week: week as usize };
            let growth = self.growth(Resolved { placements: Vec::new(), rides: vec![seat] });
            if growth.is_empty() {
                continue;
            }
            let id = session_of(&session.id, sessions);
            let way = Way {
                kind: if session.kind == SessionKind::Meeting { WayKind::Meeting } else { WayKind::RideAlong },
                id: id.to_owned(),
                name: session.name.clone(),
                team: self.unit_name(&session.unit),
                starts_on,
                weeks: 1,
                intensity: session.duration_weeks,
                occasions: 1,
                gain: 0.0,
                reached_after_weeks: None,
            };
            offers.insert(id, Offer { way, start: week as usize, growth });
        }
        offers.into_values().collect()
    }

    fn growth(&self, plan: Resolved) -> Growth {
        growth::of_person(self.instance, &plan, self.person)
    }

    pub fn unit_name(&self, id: &str) -> String {
        self.problem.units.iter().find(|unit| unit.id == id).map_or_else(|| id.to_owned(), |unit| unit.name.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use tandem_solver::{
        Plan,
        plan::{PLAN_VERSION, Placement},
        value::worth,
    };

    fn gaps(person: &str) -> (Company, Vec<Gap>) {
        let company = demo::company().unwrap();
        let from = demo::AS_OF.parse().unwrap();
        let gaps = of(&company, &company.cycles["2027-h1"], &[], person, from);
        (company, gaps)
    }

    #[test]
    fn a_way_adds_what_a_plan_with_nothing_else_is_worth() {
        let (company, gaps) = gaps("amara-nwosu");
        let problem = problem::assemble(&company, &company.cycles["2027-h1"], &[]);
        let posts: BTreeSet<&str> =
            gaps.iter().flat_map(|gap| &gap.ways).filter(|w| w.kind == WayKind::Post).map(|w| w.id.as_str()).collect();
        assert!(posts.len() >= 2, "{posts:?}");
        for post in posts {
            let of_post = || {
                gaps.iter()
                    .filter_map(|gap| Some((gap, gap.ways.iter().find(|w| w.id == post && w.kind == WayKind::Post)?)))
            };
            let way = of_post().next().unwrap().1;
            let start = (way.starts_on - problem.calendar.start).num_weeks();
            let placement = Placement {
                person: "amara-nwosu".to_owned(),
                post: post.to_owned(),
                start_week: u32::try_from(start).unwrap(),
                weeks: way.weeks,
                intensity: way.intensity,
            };
            let plan = Plan {
                version: PLAN_VERSION,
                problem_sha256: problem.sha256(),
                placements: vec![placement],
                rides: vec![],
            };
            let weighted: f64 = of_post().map(|(gap, way)| gap.weight * way.gain).sum();
            assert!((weighted - worth(&problem, &plan).gain).abs() < 1e-9, "{post}");
            assert!(tandem_solver::check::check(&problem, &plan).findings.iter().all(|f| f.person.is_none()), "{post}");
        }
    }

    #[test]
    fn gaps_come_by_weight_and_ways_by_gain() {
        let (_, gaps) = gaps("amara-nwosu");
        assert!(gaps.len() >= 3);
        let worth: Vec<f64> = gaps.iter().map(|gap| gap.weight * (gap.target - gap.level)).collect();
        assert!(worth.windows(2).all(|pair| pair[0] >= pair[1]));
        // Somebody of Sales takes seats in Marketing's meetings.
        assert!(gaps.iter().any(|gap| gap.ways.iter().any(|way| way.kind == WayKind::Meeting)));
        for gap in &gaps {
            assert!(gap.ways.windows(2).all(|pair| pair[0].gain >= pair[1].gain));
            for way in &gap.ways {
                assert!(way.gain > 0.0 && way.gain <= gap.target - gap.level + 1e-9);
                assert_eq!(way.reached_after_weeks.is_some(), way.gain >= gap.target - gap.level - TOLERANCE);
                assert!(way.reached_after_weeks.is_none_or(|weeks| (1..=way.weeks).contains(&weeks)));
            }
        }
    }

    #[test]
    fn somebody_unknown_has_no_gaps() {
        assert!(gaps("nobody").1.is_empty());
    }
}
