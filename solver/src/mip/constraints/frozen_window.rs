//! frozen-window: what the published plan starts before the window's end is in the plan, y_j = 1, and nothing else starts, or takes
//! place, before it.

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use crate::value::{Assignment, Instance, PublishedPerson, Seat};

fn told<'i>(instance: &'i Instance<'_>, person: usize) -> Option<(usize, &'i PublishedPerson)> {
    instance.published.as_ref().map(|published| (published.open_from, &published.people[person]))
}

pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    told(instance, j.person).is_none_or(|(open_from, told)| j.start >= open_from || told.frozen.contains(j))
}

pub fn allows_ride(instance: &Instance<'_>, z: &Seat) -> bool {
    told(instance, z.person).is_none_or(|(open_from, told)| z.week >= open_from || told.frozen_rides.contains(z))
}

/// Those pruned already, what is left is to have the frozen ones; one that is not admissible leaves no plan.
pub fn add(model: &mut Model, v: &Variables<'_>) {
    let Some(published) = &v.instance.published else { return };
    for told in &published.people {
        let columns = told.frozen.iter().map(|j| v.sets.find(j).map(|c| v.x[c]));
        let seats = told.frozen_rides.iter().map(|z| v.sets.find_seat(z).map(|s| v.z[s]));
        for frozen in columns.chain(seats) {
            model.at_least(Some(Rule::FrozenWindow), frozen.into_iter().map(|var| (var, 1.0)).collect(), 1.0);
        }
    }
}
