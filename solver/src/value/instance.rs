//! A problem compiled for computing: ids become indices, weekly quantities become arrays, and what never depends on a plan is
//! worked out once.

use super::curve::Curve;
use super::doors::Doors;
use super::lessons::{lessons, offers};
use super::own::{self, Families, OwnFacts, TrackFacts};
use super::published::Published;
use super::ties::Ties;
use crate::constants::{
    GAP_FACTOR, LENGTH_WISH_SHARE, MENTOR_BASE, MENTOR_FULL_LEAD_LEVELS, MENTOR_LOSS_FIRST_FTE,
    MENTOR_LOSS_FIRST_WEEKS, MENTOR_LOSS_LATER_FTE, MENTOR_RANGE, MODE_LEADING, MODE_OBSERVING, MODE_WORKING,
    SINGLE_POINT_PEOPLE, TIME_WISH_SHARE, VISITOR_CAP, VISITOR_RANGE, VISITOR_START, VISITOR_TIME_WEEKS, WISH_SHARES,
};
use crate::problem::{LearningMode, Person, Problem, Teaching};
use std::collections::HashMap;

/// A problem, ready to be computed with.
#[derive(Debug)]
pub struct Instance<'a> {
    pub problem: &'a Problem,
    pub weeks: usize,
    pub season: Vec<f64>,
    pub people: Vec<PersonFacts>,
    pub units: Vec<UnitFacts>,
    pub posts: Vec<PostFacts>,
    pub sessions: Vec<SessionFacts>,
    pub ties: Ties,
    pub tracks: Vec<TrackFacts>,
    pub families: Families,
    /// By person: what concerns all of the own placements and rides together.
    pub own: Vec<OwnFacts>,
    /// The plan that is being repaired, if one is.
    pub published: Option<Published>,
    /// visitor(τ): share of an own person that a visitor contributes after τ weeks.
    pub visitor: Vec<f64>,
    /// FTE a mentor loses to a full-time visitor after τ weeks.
    pub mentor_loss: Vec<f64>,
    pub(super) person_index: HashMap<&'a str, usize>,
    pub(super) post_index: HashMap<&'a str, usize>,
    pub(super) session_index: HashMap<&'a str, usize>,
    pub(super) doors: Doors,
    /// Level of each person in each competency.
    levels: Vec<Vec<f64>>,
}

#[derive(Debug)]
pub struct PersonFacts {
    pub unit: usize,
    pub fit: f64,
    /// Contracted FTE in week t, 0 on leave.
    pub present: Vec<f64>,
    pub on_leave: Vec<bool>,
    pub blackout: Vec<bool>,
    /// Competencies in which this person can gain, in the order of the problem.
    pub lessons: Vec<Lesson>,
    /// Which of them each competency is.
    lesson_of: Vec<Option<usize>>,
    /// Σ weight · max(0, target − level).
    pub possible: f64,
    pub placements_max: u32,
}

/// A competency in which a person has something to learn here.
#[derive(Debug)]
pub struct Lesson {
    pub competency: usize,
    pub level: f64,
    pub target: f64,
    pub ceiling: f64,
    pub weight: f64,
    pub curve: Curve,
}

#[derive(Debug)]
pub struct UnitFacts {
    pub location: Option<usize>,
    pub people: Vec<usize>,
    /// Staffing with nobody away, FTE.
    pub base: Vec<f64>,
    pub base_fitted: Vec<f64>,
    /// min(floor, base).
    pub floor: Vec<f64>,
    pub target: Vec<f64>,
    /// Shortfall against the target with nobody away.
    pub short0: Vec<f64>,
    /// FTE that may be away at once.
    pub away_limit: Vec<f64>,
    pub blackout: Vec<bool>,
    pub critical: Vec<Critical>,
    /// 0 or 1 where the unit belongs to one of the two functions that exchange evenly.
    pub balance_side: Option<usize>,
}

#[derive(Debug)]
pub struct Critical {
    pub competency: usize,
    pub qualified: Vec<usize>,
    /// Cells already short of two qualified people with nobody away.
    pub missing0: Vec<f64>,
    /// Qualified people who must stay: those asked for, or those there anyway where they are fewer.
    pub floor: Vec<f64>,
}

#[derive(Debug)]
pub struct PostFacts {
    pub unit: usize,
    pub mentor: Option<usize>,
    pub capacity: Vec<u32>,
    /// Visitors who must be there, by week.
    pub minimum: Vec<u32>,
    pub teaches: Vec<Taught>,
}

#[derive(Debug)]
pub struct SessionFacts {
    pub unit: usize,
    pub host: Option<usize>,
    pub seats: u32,
    pub duration_weeks: f64,
    pub teaches: Vec<Taught>,
}

/// What a post or a session exercises.
#[derive(Clone, Copy, Debug)]
pub struct Taught {
    pub competency: usize,
    pub share: f64,
    pub level: f64,
}

impl<'a> Instance<'a> {
    /// Compiles a problem. References to unknown ids (which validation refuses) are left out.
    pub fn new(problem: &'a Problem) -> Self {
        let weeks = problem.weeks() as usize;
        let index = |ids: Vec<&'a str>| ids.into_iter().enumerate().map(|(i, id)| (id, i)).collect::<HashMap<_, _>>();
        let competency_index = index(problem.competencies.iter().map(|c| c.id.as_str()).collect());
        let unit_index = index(problem.units.iter().map(|u| u.id.as_str()).collect());
        let person_index = index(problem.people.iter().map(|p| p.id.as_str()).collect());
        let unit = |id: &str| unit_index.get(id).copied().unwrap_or(0);
        let mut levels = vec![vec![0.0; problem.competencies.len()]; problem.people.len()];
        for (row, person) in levels.iter_mut().zip(&problem.people) {
            for skill in &person.skills {
                if let Some(&c) = competency_index.get(skill.competency.as_str()) {
                    row[c] = skill.level;
                }
            }
        }
        let post_index = index(problem.posts.iter().map(|h| h.id.as_str()).collect());
        let mut instance = Self {
            problem,
            weeks,
            season: (0..weeks).map(|t| problem.calendar.season.at(t as u32)).collect(),
            people: Vec::new(),
            units: Vec::new(),
            ties: Ties::default(),
            posts: (problem.posts.iter())
                .map(|post| PostFacts {
                    unit: unit(&post.unit),
                    mentor: post.mentor.as_deref().and_then(|id| person_index.get(id).copied()),
                    capacity: (0..weeks).map(|t| post.capacity.at(t as u32)).collect(),
                    minimum: (0..weeks).map(|t| post.minimum.at(t as u32)).collect(),
                    teaches: taught(&post.teaches, &competency_index),
                })
                .collect(),
            sessions: (problem.sessions.iter())
                .map(|session| SessionFacts {
                    unit: unit(&session.unit),
                    host: session.host.as_deref().and_then(|id| person_index.get(id).copied()),
                    seats: session.seats,
                    duration_weeks: session.duration_weeks,
                    teaches: taught(&session.teaches, &competency_index),
                })
                .collect(),
            visitor: (0..weeks.max(1))
                .map(|done| {
                    let learned = VISITOR_RANGE * (1.0 - (-(done as f64) / VISITOR_TIME_WEEKS).exp());
                    (VISITOR_START + learned).min(VISITOR_CAP)
                })
                .collect(),
            mentor_loss: (0..weeks.max(1))
                .map(|done| {
                    if done < MENTOR_LOSS_FIRST_WEEKS as usize { MENTOR_LOSS_FIRST_FTE } else { MENTOR_LOSS_LATER_FTE }
                })
                .collect(),
            tracks: own::tracks(problem, &post_index),
            families: Families::new(&problem.posts),
            own: own::facts(problem, &person_index, &post_index),
            published: None,
            doors: Doors::new(problem),
            post_index,
            session_index: index(problem.sessions.iter().map(|q| q.id.as_str()).collect()),
            person_index,
            levels,
        };
        instance.people =
            problem.people.iter().map(|person| person_facts(person, unit(&person.unit), weeks, problem)).collect();
        instance.ties = Ties::new(problem, &instance.people, &instance.person_index, weeks);
        instance.units = unit_facts(&instance, &competency_index);
        let offers = offers(&instance);
        for p in 0..instance.people.len() {
            let lessons = lessons(&instance, p, &competency_index, &offers);
            let mut lesson_of = vec![None; problem.competencies.len()];
            lessons.iter().enumerate().for_each(|(l, lesson)| lesson_of[lesson.competency] = Some(l));
            instance.people[p].lessons = lessons;
            instance.people[p].lesson_of = lesson_of;
        }
        instance.complete_own();
        instance
    }

    /// Exposure that a full-time week in the post gives the person, by lesson; empty where it teaches nothing new.
    pub fn post_rates(&self, person: usize, post: usize) -> Vec<(usize, f64)> {
        let PostFacts { mentor, teaches, .. } = &self.posts[post];
        self.rates(person, teaches, self.problem.posts[post].mode, *mentor, 1.0)
    }

    /// Exposure that one ride gives the person, by lesson.
    pub fn session_rates(&self, person: usize, session: usize) -> Vec<(usize, f64)> {
        let SessionFacts { host, teaches, duration_weeks, .. } = &self.sessions[session];
        self.rates(person, teaches, self.problem.sessions[session].mode, *host, *duration_weeks)
    }

    /// Whether some of what is taught counts for the person, and above the present level.
    pub fn learns_from(&self, person: usize, teaches: &[Taught]) -> bool {
        let above = |lesson: &Lesson, taught: &Taught| taught.level > lesson.level;
        teaches
            .iter()
            .any(|taught| self.lesson(person, taught.competency).is_some_and(|(_, lesson)| above(lesson, taught)))
    }

    fn lesson(&self, person: usize, competency: usize) -> Option<(usize, &Lesson)> {
        let who = &self.people[person];
        who.lesson_of[competency].map(|l| (l, &who.lessons[l]))
    }

    fn rates(
        &self,
        person: usize,
        teaches: &[Taught],
        mode: LearningMode,
        mentor: Option<usize>,
        weeks: f64,
    ) -> Vec<(usize, f64)> {
        let mode_factor = match mode {
            LearningMode::Leading => MODE_LEADING,
            LearningMode::Working => MODE_WORKING,
            LearningMode::Observing => MODE_OBSERVING,
        };
        let mut rates: Vec<(usize, f64)> = Vec::new();
        for taught in teaches {
            let Some((l, lesson)) = self.lesson(person, taught.competency) else { continue };
            let lead = mentor.map_or(0.0, |m| self.levels[m][lesson.competency] - lesson.level);
            let mentor_factor = MENTOR_BASE + MENTOR_RANGE * (lead / MENTOR_FULL_LEAD_LEVELS).clamp(0.0, 1.0);
            let rate = weeks * taught.share * mode_factor * mentor_factor * gap_factor(taught.level - lesson.level);
            if rate > 0.0 {
                match rates.iter_mut().find(|known| known.0 == l) {
                    Some(known) => known.1 += rate,
                    None => rates.push((l, rate)),
                }
            }
        }
        rates.sort_by_key(|rate| rate.0);
        rates
    }

    /// What a placement is worth as a wish, in units of gain.
    pub fn preference(&self, j: &super::Assignment) -> f64 {
        let (who, id) = (&self.problem.people[j.person], &self.problem.posts[j.post].id);
        let price = self.problem.prices.preference;
        let wish = who.prefer.iter().position(|wished| wished == id).and_then(|rank| WISH_SHARES.get(rank));
        let post = wish.copied().unwrap_or(0.0) - if who.avoid.contains(id) { 1.0 } else { 0.0 };
        let last = (j.start + j.weeks).saturating_sub(1);
        let suits = who.prefer_weeks.iter().any(|[from, until]| *from as usize <= j.start && last <= *until as usize);
        let fits = who.prefer_lengths.iter().any(|weeks| *weeks as usize == j.weeks);
        price * (post + if suits { TIME_WISH_SHARE } else { 0.0 } + if fits { LENGTH_WISH_SHARE } else { 0.0 })
    }

    pub fn person(&self, id: &str) -> Option<usize> {
        self.person_index.get(id).copied()
    }

    pub fn post(&self, id: &str) -> Option<usize> {
        self.post_index.get(id).copied()
    }

    pub fn session(&self, id: &str) -> Option<usize> {
        self.session_index.get(id).copied()
    }
}

fn gap_factor(gap_levels: f64) -> f64 {
    let mut before = GAP_FACTOR[0];
    if gap_levels <= before.0 {
        return before.1;
    }
    for (gap, factor) in GAP_FACTOR {
        if gap_levels < gap {
            return before.1 + (factor - before.1) * (gap_levels - before.0) / (gap - before.0);
        }
        before = (gap, factor);
    }
    before.1
}

fn marks(list: &[u32], weeks: usize) -> Vec<bool> {
    let mut marked = vec![false; weeks];
    for &week in list {
        if let Some(mark) = marked.get_mut(week as usize) {
            *mark = true;
        }
    }
    marked
}

fn person_facts(person: &Person, unit: usize, weeks: usize, problem: &Problem) -> PersonFacts {
    let on_leave = marks(&person.leave_weeks, weeks);
    PersonFacts {
        unit,
        fit: person.role_fit,
        present: (0..weeks).map(|t| if on_leave[t] { 0.0 } else { person.fte.at(t as u32) }).collect(),
        on_leave,
        blackout: marks(&person.blackout_weeks, weeks),
        lessons: Vec::new(),
        lesson_of: Vec::new(),
        possible: person.skills.iter().map(|skill| skill.weight * (skill.target - skill.level).max(0.0)).sum(),
        placements_max: person.placements_max.unwrap_or(problem.rules.placements_max),
    }
}

fn unit_facts(instance: &Instance<'_>, competency_index: &HashMap<&str, usize>) -> Vec<UnitFacts> {
    let (problem, weeks) = (instance.problem, instance.weeks);
    let mut places: Vec<&str> = problem.units.iter().filter_map(|unit| unit.location.as_deref()).collect();
    places.sort_unstable();
    places.dedup();
    let facts = |(u, unit): (usize, &crate::problem::Unit)| {
        let people: Vec<usize> = (0..instance.people.len()).filter(|&p| instance.people[p].unit == u).collect();
        let present = |t: usize| people.iter().map(move |&p| instance.people[p].present[t]);
        let base: Vec<f64> = (0..weeks).map(|t| present(t).sum()).collect();
        let base_fitted: Vec<f64> = (0..weeks)
            .map(|t| people.iter().map(|&p| instance.people[p].present[t] * instance.people[p].fit).sum())
            .collect();
        let target: Vec<f64> = (0..weeks).map(|t| unit.target_fte.at(t as u32)).collect();
        let critical = (unit.critical.iter())
            .filter_map(|skill| competency_index.get(skill.competency.as_str()).map(|&c| (c, skill)))
            .map(|(competency, skill)| {
                let qualified: Vec<usize> =
                    people.iter().copied().filter(|&p| instance.levels[p][competency] >= skill.level).collect();
                let there =
                    |t: usize| qualified.iter().filter(|&&p| instance.people[p].present[t] > 0.0).count() as f64;
                let missing0 = (0..weeks).map(|t| (SINGLE_POINT_PEOPLE - there(t)).max(0.0)).collect();
                let floor = (0..weeks).map(|t| f64::from(skill.people).min(there(t))).collect();
                Critical { competency, qualified, missing0, floor }
            })
            .collect();
        UnitFacts {
            location: unit.location.as_deref().and_then(|place| places.binary_search(&place).ok()),
            floor: (0..weeks).map(|t| unit.floor_fte.at(t as u32).min(base[t])).collect(),
            short0: (0..weeks).map(|t| (target[t] - base_fitted[t]).max(0.0)).collect(),
            away_limit: (0..weeks).map(|t| (unit.away_share * base[t]).max(1.0)).collect(),
            blackout: marks(&unit.blackout_weeks, weeks),
            balance_side: (problem.rules.balance.as_ref())
                .and_then(|balance| balance.functions.iter().position(|function| *function == unit.function)),
            people,
            base,
            base_fitted,
            target,
            critical,
        }
    };
    problem.units.iter().enumerate().map(facts).collect()
}

fn taught(teaches: &[Teaching], competency_index: &HashMap<&str, usize>) -> Vec<Taught> {
    let known = |teaching: &Teaching| {
        let competency = *competency_index.get(teaching.competency.as_str())?;
        Some(Taught { competency, share: teaching.share, level: teaching.level })
    };
    teaches.iter().filter_map(known).collect()
}
