//! A plan that keeps every rule, drawn along with the company: whatever must be filled or followed has been seen done, in a
//! way that disturbs nothing else, so that no generated problem is impossible.

use super::company::Staff;
use super::dice::Dice;
use super::places::Places;
use super::shape::Shape;
use crate::plan::Placement;
use crate::problem::{Calendar, Person, Post, Rules, Track, TrackStep, Weekly};
use std::collections::{HashMap, HashSet};

/// From this headcount on there are posts that may not stay empty, one for so many people.
const MINIMUM_FROM_PEOPLE: usize = 40;
const PEOPLE_A_MINIMUM: usize = 80;

/// The same for cohorts that follow a programme, and for companies that are all about programmes.
const COHORT_FROM_PEOPLE: usize = 40;
const PEOPLE_A_COHORT: usize = 150;
const PEOPLE_A_COHORT_MANY: usize = 24;

/// People of a cohort.
const COHORT: (usize, usize) = (2, 4);

/// Shortest horizon, in weeks, with a programme of two steps.
const TWO_STEPS_FROM_WEEKS: u32 = 24;

/// Draws until a post, and until somebody for it, is given up.
const POSTS_TRIED: usize = 20;
const PEOPLE_TRIED: usize = 60;

/// Somebody full-time in a post.
#[derive(Clone, Copy)]
struct Stay {
    person: usize,
    post: usize,
    start: u32,
    weeks: u32,
}

impl Stay {
    fn bits(self) -> u128 {
        (self.start..self.start + self.weeks).fold(0, |bits, week| bits | (1 << week))
    }
}

/// The plan so far. Horizons have at most 104 weeks, so a set of weeks is a number.
struct Witness<'a> {
    staff: &'a Staff,
    calendar: &'a Calendar,
    rules: &'a Rules,
    mentors: HashSet<&'a str>,
    unit_of: Vec<usize>,
    unit_index: HashMap<&'a str, usize>,
    /// Weeks in which a unit sends or receives somebody.
    units: Vec<u128>,
    /// Who goes where.
    stays: Vec<Stay>,
    /// People who are somewhere already, or follow a programme.
    placed: HashSet<usize>,
    /// By site and week: people of the first function of the exchange who are with the second, less the others.
    balance: Vec<i32>,
}

/// Posts that have to be filled for one stay, and cohorts that follow a programme; with placements that do all of it and
/// keep every other rule.
pub fn obligations(
    staff: &mut Staff,
    posts: &mut [Post],
    (calendar, rules): (&Calendar, &Rules),
    shape: Shape,
    dice: &mut Dice,
) -> (Vec<Track>, Vec<Placement>) {
    let mut witness = Witness::new(staff, posts, calendar, rules);
    let filled = witness.fill(posts, dice);
    let tracks = if shape == Shape::Prerequisites { Vec::new() } else { witness.cohorts(posts, shape, dice) };
    let placements = witness.stays.iter().map(|stay| Placement {
        person: staff.people[stay.person].id.clone(),
        post: posts[stay.post].id.clone(),
        start_week: stay.start,
        weeks: stay.weeks,
        intensity: 1.0,
    });
    let placements = placements.collect();
    for stay in filled {
        let there = |week: u32| u32::from(stay.bits() & (1_u128 << week) != 0);
        posts[stay.post].minimum = Weekly::Each((0..calendar.weeks).map(there).collect());
    }
    // Whoever follows a programme has room for all of it.
    let index: HashMap<String, usize> =
        staff.people.iter().enumerate().map(|(index, person)| (person.id.clone(), index)).collect();
    for track in &tracks {
        let placements: u32 = track.steps.iter().map(|step| step.at_most.unwrap_or(step.at_least).max(1)).sum();
        for id in &track.people {
            staff.people[index[id]].placements_max = Some(placements.max(rules.placements_max));
        }
    }
    (tracks, placements)
}

impl<'a> Witness<'a> {
    fn new(staff: &'a Staff, posts: &[Post], calendar: &'a Calendar, rules: &'a Rules) -> Self {
        let mentors: HashSet<&str> = posts.iter().filter_map(|post| post.mentor.as_deref()).collect();
        let mut unit_of = vec![0; staff.people.len()];
        for (unit, team) in staff.teams.iter().enumerate() {
            team.members.iter().for_each(|&member| unit_of[member] = unit);
        }
        let sites = staff.teams.iter().map(|team| team.site + 1).max().unwrap_or(0);
        Self {
            staff,
            calendar,
            rules,
            mentors: (staff.people.iter().map(|person| person.id.as_str())).filter(|id| mentors.contains(id)).collect(),
            unit_of,
            unit_index: staff.units.iter().enumerate().map(|(index, unit)| (unit.id.as_str(), index)).collect(),
            units: vec![0; staff.units.len()],
            stays: Vec::new(),
            placed: HashSet::new(),
            balance: vec![0; sites * calendar.weeks as usize],
        }
    }

    /// Draws posts and who fills them.
    fn fill(&mut self, posts: &[Post], dice: &mut Dice) -> Vec<Stay> {
        let people = self.staff.people.len();
        let mut filled: Vec<Stay> = Vec::new();
        if people < MINIMUM_FROM_PEOPLE || posts.is_empty() {
            return filled;
        }
        for _ in 0..people.div_ceil(PEOPLE_A_MINIMUM) {
            for _ in 0..POSTS_TRIED {
                let post = dice.below(posts.len());
                let start = posts[post].start_weeks.as_ref().and_then(|weeks| dice.pick(weeks)).copied();
                let shortest = posts[post].lengths_weeks.iter().copied().min();
                let (Some(start), Some(weeks)) = (start, shortest) else { continue };
                if filled.iter().any(|stay| stay.post == post) {
                    continue;
                }
                let mut draws = (0..PEOPLE_TRIED).map(|_| Stay { person: dice.below(people), post, start, weeks });
                if let Some(stay) = draws.find(|stay| self.admits(*stay, &posts[post])) {
                    self.take(stay, &posts[post]);
                    filled.push(stay);
                    break;
                }
            }
        }
        filled
    }

    /// Draws programmes, and for each the people of whom it has been seen that they can follow it: joiners first.
    fn cohorts(&mut self, posts: &[Post], shape: Shape, dice: &mut Dice) -> Vec<Track> {
        let people = self.staff.people.len();
        let many = shape == Shape::Tracks;
        let count = match (people, many) {
            (_, true) => people.div_ceil(PEOPLE_A_COHORT_MANY),
            (0..COHORT_FROM_PEOPLE, _) => 0,
            _ => people.div_ceil(PEOPLE_A_COHORT),
        };
        let mut of_family: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, post) in posts.iter().enumerate() {
            of_family.entry(post.family.as_deref().unwrap_or_default()).or_default().push(index);
        }
        let joiners = self.staff.people.iter().enumerate().filter(|(_, person)| person.joined_week.is_some());
        let mut joiners: Vec<usize> = joiners.map(|(index, _)| index).rev().collect();
        let mut tracks = Vec::new();
        for _ in 0..count {
            let (mut steps, ordered) = programme(self.calendar.weeks, many, dice);
            steps.retain(|step| step.families.iter().all(|family| of_family.contains_key(family.as_str())));
            if steps.is_empty() {
                continue;
            }
            let wanted = dice.between(COHORT.0, COHORT.1);
            let mut cohort: Vec<usize> = Vec::new();
            for _ in 0..PEOPLE_TRIED {
                if cohort.len() == wanted || people == 0 {
                    break;
                }
                let person = joiners.pop().unwrap_or_else(|| dice.below(people));
                if let Some(stays) = self.follows(person, &steps, posts, &of_family, dice) {
                    stays.into_iter().for_each(|stay| self.take(stay, &posts[stay.post]));
                    self.placed.insert(person);
                    cohort.push(person);
                }
            }
            if !cohort.is_empty() {
                tracks.push(Track {
                    id: format!("track-{}", tracks.len() + 1),
                    name: format!("Programme {}", tracks.len() + 1),
                    people: cohort.into_iter().map(|person| self.staff.people[person].id.clone()).collect(),
                    steps,
                    ordered,
                    host_unit_max: if many && dice.chance(0.5) { Some(1) } else { None },
                });
            }
        }
        tracks
    }

    /// Stays, one after the other, with which somebody does what the steps ask at least.
    fn follows(
        &self,
        person: usize,
        steps: &[TrackStep],
        posts: &[Post],
        of_family: &HashMap<&str, Vec<usize>>,
        dice: &mut Dice,
    ) -> Option<Vec<Stay>> {
        if self.placed.contains(&person) {
            return None;
        }
        let mut stays: Vec<Stay> = Vec::new();
        let mut from = 0;
        for step in steps.iter().filter(|step| step.at_least > 0) {
            let open = of_family.get(step.families.first()?.as_str())?;
            let stay = (0..POSTS_TRIED).find_map(|_| {
                let &post = dice.pick(open)?;
                let weeks = posts[post].lengths_weeks.iter().copied().min()?;
                let starts = posts[post].start_weeks.clone().unwrap_or_else(|| (0..self.calendar.weeks).collect());
                let mut stays = starts.into_iter().map(|start| Stay { person, post, start, weeks });
                stays.find(|stay| stay.start >= from && self.admits(*stay, &posts[post]))
            })?;
            from = stay.start + stay.weeks + self.rules.cooldown_weeks;
            stays.push(stay);
        }
        self.is_relieved(person, &stays).then_some(stays)
    }

    /// Whether the stay keeps every rule beside those taken so far.
    fn admits(&self, stay: Stay, post: &Post) -> bool {
        let person = &self.staff.people[stay.person];
        let (home, Some(host)) = (self.unit_of[stay.person], self.host(post)) else { return false };
        let span = stay.start..stay.start + stay.weeks;
        span.end <= self.calendar.weeks
            && home != host
            && !self.placed.contains(&stay.person)
            && (self.units[home] | self.units[host]) & stay.bits() == 0
            && post.requires.is_empty()
            && post.intensities.contains(&1.0)
            && !self.calendar.no_start_weeks.contains(&stay.start)
            && self.is_free(person, stay.start)
            && self.is_relieved(stay.person, &[stay])
            && span.clone().all(|week| is_there(person, week) && !person.blackout_weeks.contains(&week))
            && Places::reaches(&person.locations, post.location.as_deref())
            && learns(person, post)
            && span.clone().all(|week| self.has_to_spare(home, week))
            && self.can_do_without(person, home)
            && span.clone().all(|week| self.is_open(home, week) && self.is_open(host, week))
            && self.looks_after(post, host, span.clone())
            && span.clone().all(|week| self.balanced(stay, host, week))
    }

    fn take(&mut self, stay: Stay, post: &Post) {
        let (home, Some(host)) = (self.unit_of[stay.person], self.host(post)) else { return };
        self.units[home] |= stay.bits();
        self.units[host] |= stay.bits();
        self.placed.insert(stay.person);
        self.stays.push(stay);
        for week in stay.start..stay.start + stay.weeks {
            let cell = self.cell(home, week);
            self.balance[cell] += self.direction(home, host);
        }
    }

    fn host(&self, post: &Post) -> Option<usize> {
        self.unit_index.get(post.unit.as_str()).copied()
    }

    /// Somebody who may go at all, whom nobody depends on.
    fn is_free(&self, person: &Person, start: u32) -> bool {
        let rested = person
            .last_return_week
            .is_none_or(|week| i64::from(week) + i64::from(self.rules.cooldown_weeks) <= i64::from(start));
        person.eligible.placements
            && person.intensity_max >= 1.0
            && person.territory.is_none()
            && person.backfill.is_empty()
            && !self.mentors.contains(person.id.as_str())
            && rested
    }

    /// Whether a quota, if there is one, is relieved for all of these stays.
    fn is_relieved(&self, person: usize, stays: &[Stay]) -> bool {
        let weeks: u32 = stays.iter().map(|stay| stay.weeks).sum();
        self.staff.people[person].relief_weeks.is_none_or(|relief| f64::from(weeks) <= relief)
    }

    fn has_to_spare(&self, unit: usize, week: u32) -> bool {
        let members = self.staff.teams[unit].members.iter().map(|&member| &self.staff.people[member]);
        let there: f64 =
            members.filter(|person| !person.leave_weeks.contains(&week)).map(|person| person.fte.at(week)).sum();
        there - 1.0 >= self.staff.units[unit].floor_fte.at(week)
    }

    fn can_do_without(&self, person: &Person, unit: usize) -> bool {
        let mut needed = self.staff.units[unit].critical.iter().filter(|skill| skill.people > 0);
        !needed.any(|need| {
            person.skills.iter().any(|skill| skill.competency == need.competency && skill.level >= need.level)
        })
    }

    fn is_open(&self, unit: usize, week: u32) -> bool {
        !self.staff.units[unit].blackout_weeks.contains(&week)
    }

    /// Whether there is a mentor all the time: then a full-time visitor gives the team at least what the mentor loses.
    fn looks_after(&self, post: &Post, host: usize, mut span: std::ops::Range<u32>) -> bool {
        let mut members = self.staff.teams[host].members.iter().map(|&member| &self.staff.people[member]);
        let mentor = members.find(|person| post.mentor.as_deref() == Some(person.id.as_str()));
        mentor.is_some_and(|mentor| span.all(|week| !mentor.leave_weeks.contains(&week) && mentor.fte.at(week) > 0.0))
    }

    fn balanced(&self, stay: Stay, host: usize, week: u32) -> bool {
        let home = self.unit_of[stay.person];
        let after = self.balance[self.cell(home, week)] + self.direction(home, host);
        self.rules.balance.as_ref().is_none_or(|balance| f64::from(after.abs()) <= balance.tolerance)
    }

    fn cell(&self, home: usize, week: u32) -> usize {
        self.staff.teams[home].site * self.calendar.weeks as usize + week as usize
    }

    fn direction(&self, home: usize, host: usize) -> i32 {
        let Some(balance) = &self.rules.balance else { return 0 };
        let [first, second] = &balance.functions;
        let (from, to) = (&self.staff.units[home].function, &self.staff.units[host].function);
        i32::from(from == first && to == second) - i32::from(from == second && to == first)
    }
}

fn is_there(person: &Person, week: u32) -> bool {
    person.fte.at(week) >= 1.0 && !person.leave_weeks.contains(&week)
}

fn learns(person: &Person, post: &Post) -> bool {
    post.teaches.iter().any(|taught| {
        let skill = person.skills.iter().find(|skill| skill.competency == taught.competency);
        skill.is_some_and(|skill| skill.weight > 0.0 && skill.target > skill.level && taught.level > skill.level)
    })
}

/// One placement in sales and one in marketing; or, where there are many programmes, two or three steps of any kind.
fn programme(weeks: u32, many: bool, dice: &mut Dice) -> (Vec<TrackStep>, bool) {
    let families = dice.sample(&["sales", "marketing"], 2);
    let long = weeks >= TWO_STEPS_FROM_WEEKS;
    let steps = families.into_iter().enumerate().map(|(number, family)| {
        let (at_least, at_most) = match number {
            1 if !long => (0, Some(1)),
            _ if !many => (1, Some(1)),
            _ => *dice.pick(&[(1, Some(1)), (1, Some(2)), (1, None), (0, Some(1))]).unwrap_or(&(1, None)),
        };
        TrackStep { posts: Vec::new(), families: vec![family.to_owned()], at_least, at_most }
    });
    let steps: Vec<TrackStep> = steps.collect();
    (steps, dice.chance(0.5))
}
