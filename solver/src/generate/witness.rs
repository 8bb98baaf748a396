//! A plan that keeps every rule, drawn along with the company: whatever must be filled has been seen filled, in a way that
//! disturbs nothing else, so that no generated problem is impossible.

use super::company::Staff;
use super::dice::Dice;
use super::places::Places;
use crate::problem::{Calendar, Person, Post, Rules, Weekly};
use std::collections::{HashMap, HashSet};

/// From this headcount on there are posts that may not stay empty, one for so many people.
const MINIMUM_FROM_PEOPLE: usize = 40;
const PEOPLE_A_MINIMUM: usize = 80;

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
    /// People who are somewhere already.
    placed: HashSet<usize>,
    /// By site and week: people of the first function of the exchange who are with the second, less the others.
    balance: Vec<i32>,
}

/// Some posts have to be filled for one stay.
pub fn minimums(staff: &Staff, posts: &mut [Post], calendar: &Calendar, rules: &Rules, dice: &mut Dice) {
    let people = staff.people.len();
    if people < MINIMUM_FROM_PEOPLE || posts.is_empty() {
        return;
    }
    let mut filled: Vec<Stay> = Vec::new();
    let mut witness = Witness::new(staff, posts, calendar, rules);
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
            if let Some(stay) = draws.find(|stay| witness.admits(*stay, &posts[post])) {
                witness.take(stay, &posts[post]);
                filled.push(stay);
                break;
            }
        }
    }
    for stay in filled {
        let there = |week: u32| u32::from(stay.bits() & (1_u128 << week) != 0);
        posts[stay.post].minimum = Weekly::Each((0..calendar.weeks).map(there).collect());
    }
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
            placed: HashSet::new(),
            balance: vec![0; sites * calendar.weeks as usize],
        }
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
