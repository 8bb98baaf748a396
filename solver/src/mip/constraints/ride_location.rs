//! ride-location: a guest can go to where the session is.

use crate::value::{Instance, Seat};

pub fn allows_ride(instance: &Instance<'_>, z: &Seat) -> bool {
    instance.can_ride_at(z.person, z.session)
}
