//! What each person can learn: the competencies in which something open to them teaches more than they know.

use super::{Curve, Instance, Lesson};
use crate::constants::LEVEL_MAX;
use std::collections::HashMap;

/// A post or a session that teaches something.
#[derive(Clone, Copy)]
pub enum Offer {
    Post(usize),
    Session(usize),
}

/// By competency, where it is taught, highest level first. Of sessions that are open to the same people the highest counts.
pub fn offers(instance: &Instance<'_>) -> Vec<Vec<(f64, Offer)>> {
    let problem = instance.problem;
    let mut offers = vec![Vec::new(); problem.competencies.len()];
    for (h, post) in instance.posts.iter().enumerate() {
        post.teaches.iter().for_each(|taught| offers[taught.competency].push((taught.level, Offer::Post(h))));
    }
    let mut alike: HashMap<_, (f64, usize)> = HashMap::new();
    for (q, session) in instance.sessions.iter().enumerate() {
        let what = &problem.sessions[q];
        for taught in &session.teaches {
            let doors = (taught.competency, session.unit, session.host, &what.location, &what.guest_functions);
            let highest = alike.entry(doors).or_insert((taught.level, q));
            if taught.level > highest.0 {
                *highest = (taught.level, q);
            }
        }
    }
    for ((competency, ..), (level, q)) in alike {
        offers[competency].push((level, Offer::Session(q)));
    }
    offers.iter_mut().for_each(|list| list.sort_by(|a, b| b.0.total_cmp(&a.0)));
    offers
}

pub fn lessons(
    instance: &Instance<'_>,
    person: usize,
    competency_index: &HashMap<&str, usize>,
    offers: &[Vec<(f64, Offer)>],
) -> Vec<Lesson> {
    let open = |offer: &Offer| match *offer {
        Offer::Post(h) => instance.admits_post(person, h),
        Offer::Session(q) => instance.admits_session(person, q),
    };
    let mut found = Vec::new();
    for skill in instance.problem.people[person].skills.iter().filter(|skill| skill.weight > 0.0 && skill.target > 0.0)
    {
        let Some(&competency) = competency_index.get(skill.competency.as_str()) else { continue };
        let highest = offers[competency].iter().find(|(_, offer)| open(offer));
        let ceiling = highest.map_or(0.0, |(level, _)| *level).min(LEVEL_MAX);
        let cap = ceiling.min(skill.target);
        if cap > skill.level {
            found.push(Lesson {
                competency,
                level: skill.level,
                target: skill.target,
                ceiling,
                weight: skill.weight,
                curve: Curve::new(ceiling - skill.level, cap - skill.level),
            });
        }
    }
    found
}
