//! Who may go where, dates aside: places, functions and invitations as numbers, since everybody is held against every post and
//! session.

use super::Instance;
use crate::constants::TOLERANCE;
use crate::problem::{Person, Problem};
use std::collections::HashMap;

/// Places and functions by number.
#[derive(Debug)]
pub struct Doors {
    /// Where a person can work; empty: everywhere.
    person_places: Vec<Vec<usize>>,
    post_place: Vec<Option<usize>>,
    session_place: Vec<Option<usize>>,
    /// Function by unit.
    function: Vec<usize>,
    /// Functions invited to a session; empty: all but the host unit's.
    guests: Vec<Vec<usize>>,
}

impl Doors {
    pub fn new(problem: &Problem) -> Self {
        let mut places = Numbers::default();
        let mut functions = Numbers::default();
        let place = |places: &mut Numbers, name: &Option<String>| name.as_ref().map(|name| places.of(name));
        Self {
            person_places: (problem.people.iter())
                .map(|person| person.locations.iter().map(|name| places.of(name)).collect())
                .collect(),
            post_place: problem.posts.iter().map(|post| place(&mut places, &post.location)).collect(),
            session_place: problem.sessions.iter().map(|session| place(&mut places, &session.location)).collect(),
            function: problem.units.iter().map(|unit| functions.of(&unit.function)).collect(),
            guests: (problem.sessions.iter())
                .map(|session| session.guest_functions.iter().map(|name| functions.of(name)).collect())
                .collect(),
        }
    }

    fn can_go(&self, person: usize, place: Option<usize>) -> bool {
        let own = &self.person_places[person];
        own.is_empty() || place.is_none_or(|place| own.contains(&place))
    }
}

/// Numbers for names, in the order in which they come.
#[derive(Default)]
struct Numbers(HashMap<String, usize>);

impl Numbers {
    fn of(&mut self, name: &str) -> usize {
        let next = self.0.len();
        match self.0.get(name) {
            Some(&number) => number,
            None => {
                self.0.insert(name.to_owned(), next);
                next
            }
        }
    }
}

impl Instance<'_> {
    /// Whether the post is admissible for the person, dates aside (docs/model.md, "Ceiling").
    pub fn admits_post(&self, person: usize, post: usize) -> bool {
        let who = &self.problem.people[person];
        who.eligible.placements
            && self.posts[post].unit != self.people[person].unit
            && self.doors.can_go(person, self.doors.post_place[post])
            && self.problem.posts[post].intensities.iter().any(|&intensity| may_be_away(who, intensity))
    }

    /// Whether the person may be away for this share of the week.
    pub fn admits_intensity(&self, person: usize, intensity: f64) -> bool {
        may_be_away(&self.problem.people[person], intensity)
    }

    /// Whether the session is admissible for the person, dates and location aside.
    pub fn invites(&self, person: usize, session: usize) -> bool {
        let (facts, home) = (&self.sessions[session], self.people[person].unit);
        let (own, guests) = (self.doors.function[home], &self.doors.guests[session]);
        let invited = if guests.is_empty() { own != self.doors.function[facts.unit] } else { guests.contains(&own) };
        invited && facts.unit != home && facts.host != Some(person) && self.problem.people[person].eligible.rides
    }

    /// Whether the guest can go to the session's location.
    pub fn can_ride_at(&self, person: usize, session: usize) -> bool {
        self.doors.can_go(person, self.doors.session_place[session])
    }

    /// Whether the session is admissible for the person, dates aside.
    pub fn admits_session(&self, person: usize, session: usize) -> bool {
        self.can_ride_at(person, session) && self.invites(person, session)
    }
}

fn may_be_away(person: &Person, intensity: f64) -> bool {
    intensity <= person.intensity_max + TOLERANCE
}
