//! What people learn: exposure, ceiling, and the piecewise linear gain of `docs/model.md`.

use super::eligibility::{post_is_open_to, session_is_open_to};
use super::facts::Facts;
use crate::constants::*;
use crate::problem::{LearningMode, Skill, Teaching};
use std::collections::HashMap;

/// Where a competency is taught, and up to which level.
#[derive(Clone, Copy)]
enum Offer {
    Post(usize),
    Session(usize),
}

/// Everything that teaches, by competency, highest level first.
pub struct Offers<'a>(HashMap<&'a str, Vec<(f64, Offer)>>);

impl<'a> Offers<'a> {
    pub fn of(facts: &Facts<'a>) -> Self {
        let mut offers: HashMap<&str, Vec<(f64, Offer)>> = HashMap::new();
        for (index, post) in facts.problem.posts.iter().enumerate() {
            for teaching in &post.teaches {
                offers.entry(&teaching.competency).or_default().push((teaching.level, Offer::Post(index)));
            }
        }
        // Sessions that are open to the same people count once, at their highest level: a company has very many of them.
        let mut alike: HashMap<_, (f64, usize)> = HashMap::new();
        for (index, session) in facts.problem.sessions.iter().enumerate() {
            for teaching in &session.teaches {
                let doors = (&session.unit, &session.host, &session.location, &session.guest_functions);
                let highest = alike.entry((&teaching.competency, doors)).or_insert((teaching.level, index));
                if teaching.level > highest.0 {
                    *highest = (teaching.level, index);
                }
            }
        }
        for ((competency, _), (level, index)) in alike {
            offers.entry(competency).or_default().push((level, Offer::Session(index)));
        }
        for list in offers.values_mut() {
            list.sort_by(|a, b| b.0.total_cmp(&a.0));
        }
        Self(offers)
    }

    /// C(p,c): the highest level that anything open to the person teaches, at most 7; 0 where nothing does.
    pub fn ceiling(&self, facts: &Facts, person: usize, competency: &str) -> f64 {
        let open = |offer: &Offer| match offer {
            Offer::Post(post) => post_is_open_to(facts, *post, person),
            Offer::Session(session) => session_is_open_to(facts, *session, person),
        };
        let offers = self.0.get(competency).map_or(&[][..], Vec::as_slice);
        offers.iter().find(|(_, offer)| open(offer)).map_or(0.0, |(level, _)| level.min(LEVEL_MAX))
    }

    /// The competencies in which a person may grow, of those that `matters` says are needed.
    pub fn prospects(&self, facts: &Facts<'a>, person: usize, matters: impl Fn(&str) -> bool) -> Vec<Prospect<'a>> {
        let skills = facts.person(person).skills.iter().filter(|skill| matters(&skill.competency));
        skills.filter_map(|skill| self.reach(facts, person, skill).map(|reach| Prospect { skill, reach })).collect()
    }

    /// min(C, T): as far as the person may get in a competency. None where the pair does not count.
    pub fn reach(&self, facts: &Facts, person: usize, skill: &Skill) -> Option<Reach> {
        if skill.weight <= 0.0 || skill.target <= 0.0 {
            return None;
        }
        let ceiling = self.ceiling(facts, person, &skill.competency);
        let top = ceiling.min(skill.target);
        (top > skill.level).then_some(Reach { ceiling, top })
    }
}

/// A competency in which a person may still grow.
pub struct Prospect<'a> {
    skill: &'a Skill,
    reach: Reach,
}

/// How far somebody may get in a competency.
pub struct Reach {
    pub ceiling: f64,
    pub top: f64,
}

/// Exposure, in weeks, of one person to each competency that was taught.
#[derive(Default)]
pub struct Exposure<'a>(HashMap<&'a str, f64>);

impl<'a> Exposure<'a> {
    /// Adds `weeks` of an activity that teaches `teaches`.
    pub fn add(
        &mut self,
        facts: &Facts,
        person: usize,
        weeks: f64,
        teaches: &'a [Teaching],
        mode: LearningMode,
        mentor: Option<usize>,
    ) {
        let active = match mode {
            LearningMode::Leading => MODE_LEADING,
            LearningMode::Working => MODE_WORKING,
            LearningMode::Observing => MODE_OBSERVING,
        };
        for teaching in teaches {
            let level = facts.level(person, &teaching.competency);
            let guided = match mentor {
                Some(mentor) => {
                    let lead = facts.level(mentor, &teaching.competency) - level;
                    MENTOR_BASE + MENTOR_RANGE * (lead / MENTOR_FULL_LEAD_LEVELS).clamp(0.0, 1.0)
                }
                None => MENTOR_BASE,
            };
            let exposure = weeks * teaching.share * active * guided * gap_factor(teaching.level - level);
            *self.0.entry(teaching.competency.as_str()).or_insert(0.0) += exposure;
        }
    }

    /// Σ weight · g(exposure) over the competencies in which the person may grow.
    pub fn gain(&self, prospects: &[Prospect]) -> f64 {
        let mut gain = 0.0;
        for Prospect { skill, reach } in prospects {
            if let Some(&weeks) = self.0.get(skill.competency.as_str()) {
                gain += skill.weight * levels_gained(weeks, skill.level, reach);
            }
        }
        gain
    }
}

/// Gain of every person, in the order of the problem.
pub fn by_person(facts: &Facts) -> Vec<f64> {
    let offers = Offers::of(facts);
    let mut exposures: Vec<Exposure> = facts.problem.people.iter().map(|_| Exposure::default()).collect();
    for stay in &facts.stays {
        let post = facts.post(stay);
        let worked: f64 = stay.within(facts.weeks).map(|week| facts.present(stay.person, week)).sum();
        let mentor = facts.who(post.mentor.as_ref());
        exposures[stay.person].add(facts, stay.person, worked * stay.intensity, &post.teaches, post.mode, mentor);
    }
    for visit in &facts.visits {
        let session = facts.session(visit);
        let host = facts.who(session.host.as_ref());
        let weeks = session.duration_weeks;
        exposures[visit.person].add(facts, visit.person, weeks, &session.teaches, session.mode, host);
    }
    let gain = |(person, exposure): (usize, &Exposure)| {
        exposure.gain(&offers.prospects(facts, person, |competency| exposure.0.contains_key(competency)))
    };
    exposures.iter().enumerate().map(gain).collect()
}

/// z: how well a gap of so many levels can be learned from.
fn gap_factor(gap: f64) -> f64 {
    between_points(&GAP_FACTOR, gap)
}

/// g: levels gained after so many weeks of exposure.
fn levels_gained(weeks: f64, level: f64, reach: &Reach) -> f64 {
    let points =
        EXPOSURE_BREAKS_WEEKS.map(|at| (at, (reach.ceiling - level) * (1.0 - (-LEARNING_RATE_PER_WEEK * at).exp())));
    between_points(&points, weeks).min(reach.top - level)
}

/// The value at `x` of the line through `points`, flat before the first and after the last.
fn between_points(points: &[(f64, f64)], x: f64) -> f64 {
    let mut value = points[0].1;
    for pair in points.windows(2) {
        let ((left, low), (right, high)) = (pair[0], pair[1]);
        if x >= right {
            value = high;
        } else if x > left {
            value = low + (high - low) * (x - left) / (right - left);
        }
    }
    value
}
