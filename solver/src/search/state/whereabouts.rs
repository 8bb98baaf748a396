//! Who is where: the placements and rides of a plan by what they touch, for moves that look for them.

use crate::constants::RIDE_HOST_LOSS;
use crate::value::{Assignment, Instance, Seat};

/// Columns by home and by host unit; seats by host and by session.
pub struct Whereabouts {
    pub gone: Vec<Vec<usize>>,
    pub visiting: Vec<Vec<usize>>,
    pub hosting: Vec<Vec<usize>>,
    pub taken: Vec<Vec<usize>>,
    /// Seats by unit (times weeks) and week: rides of its people, and those that it hosts.
    pub riding: Vec<Vec<usize>>,
    /// What these take from the unit in that week, FTE.
    pub ride_fte: Vec<f64>,
    weeks: usize,
}

impl Whereabouts {
    pub fn new(instance: &Instance<'_>) -> Self {
        Self {
            gone: vec![Vec::new(); instance.units.len()],
            visiting: vec![Vec::new(); instance.units.len()],
            hosting: vec![Vec::new(); instance.people.len()],
            taken: vec![Vec::new(); instance.sessions.len()],
            riding: vec![Vec::new(); instance.units.len() * instance.weeks],
            ride_fte: vec![0.0; instance.units.len() * instance.weeks],
            weeks: instance.weeks,
        }
    }

    pub fn place(&mut self, instance: &Instance<'_>, column: usize, j: &Assignment) {
        self.gone[instance.people[j.person].unit].push(column);
        self.visiting[instance.posts[j.post].unit].push(column);
    }

    pub fn unplace(&mut self, instance: &Instance<'_>, column: usize, j: &Assignment) {
        remove(&mut self.gone[instance.people[j.person].unit], column);
        remove(&mut self.visiting[instance.posts[j.post].unit], column);
    }

    pub fn board(&mut self, instance: &Instance<'_>, seat: usize, z: &Seat) {
        self.taken[z.session].push(seat);
        for (unit, fte) in taken(instance, z) {
            self.riding[unit * self.weeks + z.week].push(seat);
            self.ride_fte[unit * self.weeks + z.week] += fte;
        }
        if let Some(host) = instance.sessions[z.session].host {
            self.hosting[host].push(seat);
        }
    }

    pub fn alight(&mut self, instance: &Instance<'_>, seat: usize, z: &Seat) {
        remove(&mut self.taken[z.session], seat);
        for (unit, fte) in taken(instance, z) {
            remove(&mut self.riding[unit * self.weeks + z.week], seat);
            self.ride_fte[unit * self.weeks + z.week] -= fte;
        }
        if let Some(host) = instance.sessions[z.session].host {
            remove(&mut self.hosting[host], seat);
        }
    }
}

/// What a ride takes from the guest's and the host's unit, FTE.
pub fn taken(instance: &Instance<'_>, z: &Seat) -> [(usize, f64); 2] {
    let session = &instance.sessions[z.session];
    [(instance.people[z.person].unit, session.duration_weeks), (session.unit, RIDE_HOST_LOSS * session.duration_weeks)]
}

/// Takes the last occurrence out: what went in last mostly comes out first.
fn remove(list: &mut Vec<usize>, what: usize) {
    if let Some(at) = list.iter().rposition(|&known| known == what) {
        list.swap_remove(at);
    }
}
