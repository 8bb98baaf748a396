//! One team's weeks as a whole: who of it can be away and who can visit it, week after week, in every way that its own rules
//! allow. A row looks at one week, and fractions of absences and visits cover each other there; in a sequence of weeks somebody
//! is away or not, and a visitor is there or not.
//!
//! What is left out only makes the bound weaker: rides, mentors of other teams, and that nobody is away more often than allowed.

use super::layout::{Choice, Layout};
use crate::constants::{SINGLE_POINT_PEOPLE, SINGLE_POINT_WEIGHT, TOLERANCE};
use crate::value::{Instance, UnitFacts};
use std::collections::HashMap;
use std::ops::Range;

/// Combinations of absences, or of visits, in one week, and of both over all weeks, up to which a team is looked at as a whole.
const SIDE_MAX: usize = 6_000;
const CELLS_MAX: usize = 400_000;
/// Visitors who give no more than so many parts of an FTE in steps of one are taken as one, where all of them are too many.
const COARSE: [Option<f64>; 3] = [None, Some(4.0), Some(1.0)];
/// A combination that cannot go on.
pub const DEAD: u32 = u32::MAX;

/// All of it, week by week.
pub struct Team {
    pub absences: Vec<Absence>,
    pub visits: Vec<Visit>,
    pub weeks: Vec<Week>,
}

/// Somebody of the team away, wherever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Absence {
    pub start: usize,
    pub end: usize,
    pub lane: usize,
}

/// Somebody at one of the team's posts: slots that are taken as one.
#[derive(Debug)]
pub struct Visit {
    pub start: usize,
    end: usize,
    post: usize,
    pub slots: Vec<u32>,
    /// The most that any of them gives, less what the mentor loses, by week of the visit.
    gives: Vec<f64>,
}

/// What a week allows.
pub struct Week {
    pub away: Side,
    pub there: Side,
    /// FTE that may be missing, and that are not paid for.
    pub slack: f64,
    pub fitted_slack: f64,
    pub season: f64,
    /// By combination of those away: FTE, fitted FTE, what single points of failure count in D, mentors away full time as bits.
    pub taken: Vec<f64>,
    pub fitted: Vec<f64>,
    pub single: Vec<f64>,
    pub busy: Vec<u64>,
    /// By combination of visitors: FTE, their mentors as bits.
    pub gives: Vec<f64>,
    pub mentors: Vec<u64>,
}

/// How combinations of one week follow from those of the week before: what ends is taken out, what starts is added.
#[derive(Default)]
pub struct Side {
    /// Which of the combinations that are carried on each of the week before becomes, or [`DEAD`].
    pub from: Vec<u32>,
    pub carried: usize,
    /// Which of these each combination of the week adds to.
    pub origin: Vec<u32>,
    /// Combinations and what starts in them.
    pub started: Vec<(u32, u32)>,
}

impl Side {
    pub fn len(&self) -> usize {
        self.origin.len()
    }
}

impl Team {
    /// The team of unit `u`, unless there are too many combinations or `go_on` says no; `choices` are those of its people.
    pub fn new<'c>(
        instance: &Instance<'_>,
        layout: &Layout,
        (u, slots): (usize, &[u32]),
        choices: impl Iterator<Item = &'c Choice>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let mut absences: Vec<Absence> = choices
            .map(|choice| Absence { start: choice.span().start, end: choice.span().end, lane: choice.lane as usize })
            .collect();
        absences.sort_unstable();
        absences.dedup();
        COARSE.iter().find_map(|&steps| {
            let visits = visits(instance, layout, slots, steps);
            Self::of((instance, layout), u, &absences, visits, go_on)
        })
    }

    /// Which absence a choice of somebody of the team means.
    pub fn absence(&self, choice: &Choice) -> Option<usize> {
        let Range { start, end } = choice.span();
        self.absences.binary_search(&Absence { start, end, lane: choice.lane as usize }).ok()
    }

    fn of(
        (instance, layout): (&Instance<'_>, &Layout),
        u: usize,
        absences: &[Absence],
        visits: Vec<Visit>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let unit = &instance.units[u];
        let spans: Vec<Range<usize>> = visits.iter().map(|visit| visit.start..visit.end).collect();
        let (there, visiting) = enumerate(
            (instance.weeks, go_on),
            &spans,
            |among, t| may_visit(instance, &visits, among, t),
            |among, t| nobody_missing(instance, &visits, among, t),
        )?;
        let given = |among: &[u32], t: usize| -> f64 {
            among.iter().map(|&v| &visits[v as usize]).map(|visit| visit.gives[t - visit.start]).sum()
        };
        let most: Vec<f64> = (visiting.iter().enumerate())
            .map(|(t, list)| list.iter().map(|among| given(among, t)).fold(0.0, f64::max))
            .collect();
        let spans: Vec<Range<usize>> = absences.iter().map(|absence| absence.start..absence.end).collect();
        let house = House { instance, layout, unit, absences };
        let (away, leaving) =
            enumerate((instance.weeks, go_on), &spans, |among, t| house.may_leave(among, t, most[t]), |_, _| true)?;
        let cells: usize = away.iter().zip(&there).map(|(away, there)| away.len() * there.len()).sum();
        if cells > CELLS_MAX {
            return None;
        }
        let mentors = mentors(instance, unit, &visits);
        let week = |(t, (away, there)): (usize, (Side, Side))| {
            let by_away = |of: &dyn Fn(&[u32]) -> f64| leaving[t].iter().map(|among| of(among)).collect();
            Week {
                slack: unit.base[t] - unit.floor[t] + 2.0 * TOLERANCE,
                fitted_slack: unit.base_fitted[t] + unit.short0[t] - unit.target[t],
                season: instance.season[t].max(0.0),
                taken: by_away(&|among| house.sum(among, t, |_| true, 1.0)),
                fitted: by_away(&|among| among.iter().map(|&a| house.fte(a, t) * house.person(a).1).sum()),
                single: by_away(&|among| house.single_points(among, t)),
                busy: leaving[t].iter().map(|among| house.busy(among, &mentors)).collect(),
                gives: visiting[t].iter().map(|among| given(among, t)).collect(),
                mentors: visiting[t].iter().map(|among| looking_after(instance, &visits, among, &mentors)).collect(),
                away,
                there,
            }
        };
        let weeks = away.into_iter().zip(there).enumerate().map(week).collect();
        Some(Self { absences: absences.to_vec(), visits, weeks })
    }
}

/// The team's own people.
struct House<'h> {
    instance: &'h Instance<'h>,
    layout: &'h Layout,
    unit: &'h UnitFacts,
    absences: &'h [Absence],
}

impl House<'_> {
    /// Whose absence it is, and their role fit.
    fn person(&self, absence: u32) -> (usize, f64) {
        let person = self.layout.lanes[self.absences[absence as usize].lane].person;
        (person, self.instance.people[person].fit)
    }

    fn intensity(&self, absence: u32) -> f64 {
        self.layout.lanes[self.absences[absence as usize].lane].intensity
    }

    fn fte(&self, absence: u32, t: usize) -> f64 {
        self.instance.people[self.person(absence).0].present[t] * self.intensity(absence)
    }

    /// FTE away of some people, or, with a `whole` of 0, their intensities.
    fn sum(&self, among: &[u32], t: usize, of: impl Fn(usize) -> bool, whole: f64) -> f64 {
        let counted = among.iter().filter(|&&absence| of(self.person(absence).0));
        counted.map(|&a| if whole > 0.0 { self.fte(a, t) } else { self.intensity(a) }).sum()
    }

    /// Whether these may be away together, whoever else starts or visits.
    fn may_leave(&self, among: &[u32], t: usize, given: f64) -> bool {
        let people = || among.iter().map(|&absence| self.person(absence).0);
        let twice = people().enumerate().any(|(i, p)| people().skip(i + 1).any(|other| other == p));
        let taken = self.sum(among, t, |_| true, 1.0);
        let slack = self.unit.base[t] - self.unit.floor[t];
        if twice || taken > self.unit.away_limit[t].min(slack + given.max(0.0)) + 2.0 * TOLERANCE {
            return false;
        }
        let critical = self.unit.critical.iter().filter(|critical| critical.floor[t] > 0.0).all(|critical| {
            let there = critical.qualified.iter().filter(|&&p| self.instance.people[p].present[t] > 0.0).count() as f64;
            self.sum(among, t, |p| critical.qualified.contains(&p), 0.0) <= there - critical.floor[t] + 2.0 * TOLERANCE
        });
        let territory = |p: usize| self.instance.tied(p).and_then(|tied| tied.territory);
        critical
            && people().filter_map(territory).all(|g| {
                let limit = self.instance.ties.territories[g].limit[t];
                self.sum(among, t, |p| territory(p) == Some(g), 0.0) <= limit + 2.0 * TOLERANCE
            })
    }

    fn single_points(&self, among: &[u32], t: usize) -> f64 {
        let missing = self.unit.critical.iter().map(|critical| {
            let there = critical.qualified.iter().filter(|&&p| self.instance.people[p].present[t] > 0.0).count() as f64;
            let slack = there - SINGLE_POINT_PEOPLE + critical.missing0[t];
            (self.sum(among, t, |p| critical.qualified.contains(&p), 0.0) - slack).max(0.0)
        });
        SINGLE_POINT_WEIGHT * missing.sum::<f64>()
    }

    fn busy(&self, among: &[u32], mentors: &HashMap<usize, u64>) -> u64 {
        let full = among.iter().filter(|&&absence| self.intensity(absence) >= 1.0);
        full.filter_map(|&absence| mentors.get(&self.person(absence).0)).fold(0, |bits, bit| bits | bit)
    }
}

/// What can be at the team's posts: a slot by itself, or those that give the same in so many steps of an FTE.
fn visits(instance: &Instance<'_>, layout: &Layout, slots: &[u32], steps: Option<f64>) -> Vec<Visit> {
    let mut index = HashMap::new();
    let mut visits: Vec<Visit> = Vec::new();
    for &s in slots {
        let j = &layout.slots[s as usize].j;
        let post = &instance.posts[j.post];
        let present = &instance.people[j.person].present[j.span()];
        let mentored = post.mentor.is_some_and(|m| instance.people[m].unit == post.unit);
        let gives = present.iter().enumerate().map(|(done, &fte)| {
            let lost = if mentored { instance.mentor_loss[done] } else { 0.0 };
            (instance.visitor[done] * fte - lost) * j.intensity
        });
        let most = present.iter().copied().fold(0.0, f64::max) * j.intensity;
        let like = steps.map_or((s, 0), |steps| (DEAD, (most * steps - 1e-9).ceil() as i64));
        let known = *index.entry((j.post, j.start, j.weeks, like)).or_insert_with(|| {
            let gives = vec![f64::NEG_INFINITY; j.weeks];
            visits.push(Visit { start: j.start, end: j.span().end, post: j.post, slots: Vec::new(), gives });
            visits.len() - 1
        });
        visits[known].slots.push(s);
        visits[known].gives.iter_mut().zip(gives).for_each(|(known, gives)| *known = known.max(gives));
    }
    visits.sort_by_key(|visit| visit.start);
    visits
}

/// host-capacity and mentor-load.
fn may_visit(instance: &Instance<'_>, visits: &[Visit], among: &[u32], t: usize) -> bool {
    let posts = || among.iter().map(|&visit| visits[visit as usize].post);
    posts().all(|post| {
        let mentor = instance.posts[post].mentor;
        let at_post = posts().filter(|&other| other == post).count();
        let at_mentor = posts().filter(|&other| instance.posts[other].mentor == mentor).count();
        at_post <= instance.posts[post].capacity[t] as usize
            && (mentor.is_none() || at_mentor <= instance.problem.rules.mentees_max as usize)
    })
}

/// host-minimum.
fn nobody_missing(instance: &Instance<'_>, visits: &[Visit], among: &[u32], t: usize) -> bool {
    visits.iter().map(|visit| visit.post).all(|post| {
        let minimum = instance.posts[post].minimum[t] as usize;
        minimum == 0 || among.iter().filter(|&&visit| visits[visit as usize].post == post).count() >= minimum
    })
}

/// A bit for each of the team's own people who look after visitors; those beyond 64 have none.
fn mentors(instance: &Instance<'_>, unit: &UnitFacts, visits: &[Visit]) -> HashMap<usize, u64> {
    let mut own: Vec<usize> = visits.iter().filter_map(|visit| instance.posts[visit.post].mentor).collect();
    own.sort_unstable();
    own.dedup();
    own.retain(|mentor| unit.people.contains(mentor));
    own.into_iter().take(64).enumerate().map(|(i, mentor)| (mentor, 1 << i)).collect()
}

fn looking_after(instance: &Instance<'_>, visits: &[Visit], among: &[u32], mentors: &HashMap<usize, u64>) -> u64 {
    let posts = among.iter().map(|&visit| visits[visit as usize].post);
    let own = posts.filter_map(|post| mentors.get(&instance.posts[post].mentor?));
    own.fold(0, |bits, bit| bits | bit)
}

/// Combinations of one week: what each consists of.
type Combinations = Vec<Vec<u32>>;

/// Combinations by week: how they follow from one another, and what each consists of. `fits` says whether what is together may
/// be, whatever joins it; `complete` whether nothing need join it.
fn enumerate(
    (weeks, go_on): (usize, &mut dyn FnMut() -> bool),
    spans: &[Range<usize>],
    fits: impl Fn(&[u32], usize) -> bool,
    complete: impl Fn(&[u32], usize) -> bool,
) -> Option<(Vec<Side>, Vec<Combinations>)> {
    let (mut sides, mut all) = (Vec::with_capacity(weeks), Vec::with_capacity(weeks));
    let mut before: Vec<Vec<u32>> = vec![Vec::new()];
    for t in 0..weeks {
        if !go_on() {
            return None;
        }
        let starting = spans.partition_point(|span| span.start < t)..spans.partition_point(|span| span.start <= t);
        let mut carried: Vec<Vec<u32>> = Vec::new();
        let mut index: HashMap<Vec<u32>, u32> = HashMap::new();
        let mut side = Side::default();
        for among in &before {
            let rest: Vec<u32> = among.iter().copied().filter(|&item| spans[item as usize].end > t).collect();
            if !fits(&rest, t) {
                side.from.push(DEAD);
                continue;
            }
            let next = carried.len() as u32;
            let at = *index.entry(rest.clone()).or_insert(next);
            if at == next {
                carried.push(rest);
            }
            side.from.push(at);
        }
        side.carried = carried.len();
        let mut now: Vec<Vec<u32>> = Vec::new();
        for (k, rest) in carried.iter().enumerate() {
            let mut open = vec![rest.clone()];
            while let Some(among) = open.pop() {
                let added = &among[rest.len()..];
                let first = added.last().copied().unwrap_or(starting.start as u32);
                for item in first..starting.end as u32 {
                    let more: Vec<u32> = among.iter().copied().chain(std::iter::once(item)).collect();
                    if fits(&more, t) {
                        open.push(more);
                    }
                }
                if complete(&among, t) {
                    side.origin.push(k as u32);
                    side.started.extend(added.iter().map(|&item| (now.len() as u32, item)));
                    now.push(among);
                }
                if now.len() + open.len() > SIDE_MAX {
                    return None;
                }
            }
        }
        if now.is_empty() {
            return None;
        }
        sides.push(side);
        all.push(std::mem::replace(&mut before, now));
    }
    all.push(before);
    all.remove(0);
    Some((sides, all))
}
