//! Who is there: staff and fitted staff by team and week, and the disruption that follows.

use super::facts::Facts;
use crate::constants::*;

/// By unit and week.
pub struct Staffing {
    /// FTE with nobody away.
    pub base: Vec<Vec<f64>>,
    /// FTE under the plan.
    pub staff: Vec<Vec<f64>>,
    /// The same, each person counted by role fit, with nobody away and under the plan.
    fitted_base: Vec<Vec<f64>>,
    fitted: Vec<Vec<f64>>,
}

impl Staffing {
    pub fn of(facts: &Facts) -> Self {
        let empty = vec![vec![0.0; facts.weeks as usize]; facts.problem.units.len()];
        let mut all = Self { base: empty.clone(), staff: empty.clone(), fitted_base: empty.clone(), fitted: empty };
        for (person, home) in facts.home.iter().enumerate() {
            let Some(unit) = *home else { continue };
            let fit = facts.person(person).role_fit;
            for week in 0..facts.weeks as usize {
                let present = facts.present[person][week];
                let working = present * (1.0 - facts.away[person][week]);
                all.base[unit][week] += present;
                all.fitted_base[unit][week] += present * fit;
                all.staff[unit][week] += working;
                all.fitted[unit][week] += working * fit;
            }
        }
        all.add_rides(facts);
        all.add_visitors(facts);
        all
    }

    /// Guests are missing at home; hosts lose a part of the time.
    fn add_rides(&mut self, facts: &Facts) {
        for visit in facts.visits.iter().filter(|visit| visit.week < facts.weeks) {
            let session = facts.session(visit);
            let week = visit.week as usize;
            if let Some(home) = facts.home[visit.person] {
                self.staff[home][week] -= session.duration_weeks;
                self.fitted[home][week] -= session.duration_weeks * facts.person(visit.person).role_fit;
            }
            if let Some(host) = facts.unit_index(&session.unit) {
                self.add(host, week, -RIDE_HOST_LOSS * session.duration_weeks);
            }
        }
    }

    /// Visitors help their hosts, more from week to week; mentors lose some of their time.
    fn add_visitors(&mut self, facts: &Facts) {
        for stay in &facts.stays {
            let post = facts.post(stay);
            for week in stay.within(facts.weeks) {
                let done = week - stay.start;
                if let Some(host) = facts.unit_index(&post.unit) {
                    let help = visitor(done) * stay.intensity * facts.present(stay.person, week);
                    self.add(host, week as usize, help);
                }
                let mentor_home = facts.who(post.mentor.as_ref()).and_then(|mentor| facts.home[mentor]);
                if let Some(unit) = mentor_home {
                    self.add(unit, week as usize, -mentor_loss(done) * stay.intensity);
                }
            }
        }
    }

    fn add(&mut self, unit: usize, week: usize, fte: f64) {
        self.staff[unit][week] += fte;
        self.fitted[unit][week] += fte;
    }

    /// D, person-weeks: shortfall, hand-over and single points of failure that the programme adds.
    pub fn disruption(&self, facts: &Facts) -> f64 {
        let hand_over: f64 = facts
            .stays
            .iter()
            .map(|stay| {
                let first = facts.present(stay.person, stay.start);
                let last = facts.present(stay.person, stay.end().saturating_sub(1));
                stay.intensity * (first + last)
            })
            .fold(0.0, |sum, handed_over: f64| sum + handed_over);
        self.shortfall(facts) + HAND_OVER_WEIGHT * hand_over + SINGLE_POINT_WEIGHT * single_points(facts)
    }

    fn shortfall(&self, facts: &Facts) -> f64 {
        let mut sum = 0.0;
        for (index, unit) in facts.problem.units.iter().enumerate() {
            for week in 0..facts.weeks {
                let at = week as usize;
                let target = unit.target_fte.at(week);
                let anyway = (target - self.fitted_base[index][at]).max(0.0);
                let extra = (target - self.fitted[index][at] - anyway).max(0.0);
                sum += facts.problem.calendar.season.at(week) * extra;
            }
        }
        sum
    }
}

/// Qualified people missing (of two) for the critical competencies, beyond those missing with nobody away.
fn single_points(facts: &Facts) -> f64 {
    let mut sum = 0.0;
    for (index, unit) in facts.problem.units.iter().enumerate() {
        if unit.critical.is_empty() {
            continue;
        }
        let members: Vec<usize> = (0..facts.home.len()).filter(|&person| facts.home[person] == Some(index)).collect();
        for critical in &unit.critical {
            let able: Vec<usize> = members
                .iter()
                .copied()
                .filter(|&person| facts.level(person, &critical.competency) >= critical.level)
                .collect();
            for week in 0..facts.weeks {
                let there = able.iter().copied().filter(|&person| facts.present(person, week) > 0.0);
                let (mut anyway, mut now) = (0.0, 0.0);
                for person in there {
                    anyway += 1.0;
                    now += 1.0 - facts.away[person][week as usize];
                }
                let missing_anyway = f64::max(0.0, SINGLE_POINT_PEOPLE - anyway);
                sum += f64::max(0.0, SINGLE_POINT_PEOPLE - now - missing_anyway);
            }
        }
    }
    sum
}

/// Share of an own person that a visitor is worth after so many weeks.
pub fn visitor(weeks_done: u32) -> f64 {
    let grown = VISITOR_START + VISITOR_RANGE * (1.0 - (-f64::from(weeks_done) / VISITOR_TIME_WEEKS).exp());
    grown.min(VISITOR_CAP)
}

/// FTE that looking after one full-time visitor costs.
pub fn mentor_loss(weeks_done: u32) -> f64 {
    if weeks_done < MENTOR_LOSS_FIRST_WEEKS { MENTOR_LOSS_FIRST_FTE } else { MENTOR_LOSS_LATER_FTE }
}
