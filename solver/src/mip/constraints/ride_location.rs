//! ride-location: a guest can go to where the session is.

use crate::value::Instance;

pub fn allows(instance: &Instance<'_>, person: usize, session: usize) -> bool {
    instance.can_ride_at(person, session)
}
