//! Who is where: the placements and rides of a plan by what they touch, for moves that look for them.

use crate::value::{Assignment, Instance, Seat};

/// Columns by home and by host unit; seats by host and by session.
pub struct Whereabouts {
    pub gone: Vec<Vec<usize>>,
    pub visiting: Vec<Vec<usize>>,
    pub hosting: Vec<Vec<usize>>,
    pub taken: Vec<Vec<usize>>,
    /// Seats by unit (times weeks) and week: rides of its people, and those that it hosts.
    pub riding: Vec<Vec<usize>>,
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
        for unit in [instance.people[z.person].unit, instance.sessions[z.session].unit] {
            self.riding[unit * self.weeks + z.week].push(seat);
        }
        if let Some(host) = instance.sessions[z.session].host {
            self.hosting[host].push(seat);
        }
    }

    pub fn alight(&mut self, instance: &Instance<'_>, seat: usize, z: &Seat) {
        remove(&mut self.taken[z.session], seat);
        for unit in [instance.people[z.person].unit, instance.sessions[z.session].unit] {
            remove(&mut self.riding[unit * self.weeks + z.week], seat);
        }
        if let Some(host) = instance.sessions[z.session].host {
            remove(&mut self.hosting[host], seat);
        }
    }
}

/// Takes the last occurrence out: what went in last mostly comes out first.
fn remove(list: &mut Vec<usize>, what: usize) {
    if let Some(at) = list.iter().rposition(|&known| known == what) {
        list.swap_remove(at);
    }
}
