//! gain(p) ≥ clamp(φ + credit, 0, 1) · A(p), with A(p) the largest gain of any plan that is one placement of p alone.

use super::facts::{Facts, Stay};
use super::gain::{self, Exposure, Offers};
use super::staffing::{self, Staffing};
use super::{
    Violation, allowed_start, away_share, blackout, cooldown, coverage_floor, eligibility, forbid, frozen_window,
    host_unit_limit, leave, quota_relief, words,
};
use crate::constants::TOLERANCE;
use crate::rule::Rule;

pub fn breaches(facts: &Facts, staffing: &Staffing) -> Vec<Violation> {
    let floor = facts.problem.rules.fairness_floor;
    if floor <= 0.0 {
        return Vec::new();
    }
    let offers = Offers::of(facts);
    let mut found = Vec::new();
    for (person, gain) in gain::by_person(facts).into_iter().enumerate() {
        let share = (floor + facts.person(person).credit).clamp(0.0, 1.0);
        let attainable = attainable(facts, staffing, &offers, person);
        if gain < share * attainable - TOLERANCE {
            let message = format!(
                "{} learns {} of the {} levels within reach; the fairness floor is {}%.",
                facts.name(person),
                words::number(gain),
                words::number(attainable),
                words::number(share * 100.0)
            );
            found.push(words::of_person(facts, Rule::FairnessFloor, person, None, message));
        }
    }
    found
}

/// A(p). Of one post, length, start and intensity matter only through the weeks worked, and gain never falls in those:
/// so the first candidate that may stand alone, most weeks first, is the best of its post.
fn attainable(facts: &Facts, staffing: &Staffing, offers: &Offers, person: usize) -> f64 {
    let limit = facts.person(person).placements_max.unwrap_or(facts.problem.rules.placements_max);
    if limit == 0 || host_unit_limit::limit(facts, person) == Some(0) {
        return 0.0;
    }
    let prospects = offers.prospects(facts, person, |_| true);
    let mut best = 0.0;
    for (index, post) in facts.problem.posts.iter().enumerate() {
        // What a post requires is finished in a plan of its own only.
        if !eligibility::post_is_open_to(facts, index, person) || !post.requires.is_empty() {
            continue;
        }
        let gain_after = |weeks: f64| {
            let mut exposure = Exposure::default();
            exposure.add(facts, person, weeks, &post.teaches, post.mode, facts.who(post.mentor.as_ref()));
            exposure.gain(&prospects)
        };
        // Nobody works more than the whole of the longest placement: most posts are out of the question here.
        let longest = post.lengths_weeks.iter().copied().max().unwrap_or(0).min(facts.weeks);
        if gain_after(f64::from(longest)) <= best {
            continue;
        }
        let mut candidates: Vec<(f64, Stay)> = Vec::new();
        for &length in &post.lengths_weeks {
            for start in 0..(facts.weeks + 1).saturating_sub(length) {
                for &intensity in &post.intensities {
                    let stay = Stay { person, post: index, start, length, intensity, intensity_written: intensity };
                    let worked: f64 = stay.within(facts.weeks).map(|week| facts.present(person, week)).sum();
                    candidates.push((worked * intensity, stay));
                }
            }
        }
        candidates.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (weeks, stay) in candidates {
            let gain = gain_after(weeks);
            if gain <= best {
                break;
            }
            if may_stand_alone(facts, staffing, offers, &stay) {
                best = gain;
                break;
            }
        }
    }
    best
}

/// Whether the plan with this placement and nothing else keeps the rules that A(p) names.
fn may_stand_alone(facts: &Facts, staffing: &Staffing, offers: &Offers, stay: &Stay) -> bool {
    let starts_well =
        allowed_start::of_stay(facts, stay).is_empty() && cooldown::since_last_return(facts, stay).is_none();
    starts_well
        && blackout::of_stay(facts, stay).is_empty()
        && leave::of_stay(facts, stay).is_empty()
        && forbid::of_stay(facts, stay).is_empty()
        && frozen_window::may_start(facts, stay)
        && quota_relief::allows(facts, stay)
        && eligibility::of_stay(facts, offers, stay).is_empty()
        && host_can_take(facts, stay)
        && teams_can_spare(facts, staffing, stay)
}

/// Room at the post, and a mentor who is there.
fn host_can_take(facts: &Facts, stay: &Stay) -> bool {
    let post = facts.post(stay);
    let mentor = facts.who(post.mentor.as_ref());
    stay.within(facts.weeks).all(|week| {
        let guided = mentor.is_none_or(|mentor| facts.present(mentor, week) > 0.0);
        post.capacity.at(week) >= 1 && guided
    }) && (mentor.is_none() || facts.problem.rules.mentees_max >= 1)
}

/// Minimum staffing of the home team, the host team and the mentor's team, and the share of the home team that may be away.
fn teams_can_spare(facts: &Facts, staffing: &Staffing, stay: &Stay) -> bool {
    let post = facts.post(stay);
    let home = facts.home[stay.person];
    let host = facts.unit_index(&post.unit);
    let mentor_home = facts.who(post.mentor.as_ref()).and_then(|mentor| facts.home[mentor]);
    stay.within(facts.weeks).all(|week| {
        let done = week - stay.start;
        let away = stay.intensity * facts.present(stay.person, week);
        let staffed = [home, host, mentor_home].into_iter().flatten().all(|unit| {
            let mut staff = staffing.base[unit][week as usize];
            if home == Some(unit) {
                staff -= away;
            }
            if host == Some(unit) {
                staff += staffing::visitor(done) * away;
            }
            if mentor_home == Some(unit) {
                staff -= staffing::mentor_loss(done) * stay.intensity;
            }
            staff >= coverage_floor::minimum(facts, staffing, unit, week) - TOLERANCE
        });
        staffed && home.is_none_or(|unit| away <= away_share::limit(facts, staffing, unit, week) + TOLERANCE)
    })
}
