//! What stands in somebody's calendar, and which of it is the same thing as before: programs that subscribe to a calendar know an
//! entry by its UID, and that it changed by a higher SEQUENCE.
//!
//! A placement keeps its identity from edition to edition of a cycle's plan, by the first of these that finds a counterpart:
//! the same post from the same day; the same post, in the order of start; another post in weeks that overlap, the most first. What
//! finds none is cancelled. A ride-along is its booking.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// One thing in somebody's calendar. Its JSON is what the database keeps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Appointment {
    /// Away for a placement, from a Monday to a Friday.
    Placement {
        cycle_id: String,
        post_id: String,
        host_team_id: String,
        starts_on: NaiveDate,
        ends_on: NaiveDate,
        /// Of the working week.
        percent: u32,
    },
    /// A ride-along or meeting at a time that both agreed on.
    Ride {
        booking_id: String,
        /// Comes along; otherwise takes somebody along.
        is_guest: bool,
        /// The other person.
        with_id: Option<String>,
        is_meeting: bool,
        /// UTC.
        starts_at: NaiveDateTime,
        minutes: u32,
        remote: bool,
        place: Option<String>,
    },
}

impl Appointment {
    /// What its UID is made of; what is moved keeps the one that it began with.
    fn key(&self, person_id: &str) -> String {
        match self {
            Appointment::Placement { cycle_id, post_id, starts_on, .. } => {
                format!("placement/{cycle_id}/{person_id}/{post_id}/{starts_on}")
            }
            Appointment::Ride { booking_id, .. } => format!("ride/{booking_id}/{person_id}"),
        }
    }

    /// How well `self` continues `before`: lower is better; `None`: they are two things.
    fn continues(&self, before: &Appointment) -> Option<(u8, i64)> {
        match (self, before) {
            (Appointment::Ride { booking_id: new, .. }, Appointment::Ride { booking_id: old, .. }) => {
                (new == old).then_some((0, 0))
            }
            (
                Appointment::Placement { cycle_id: new_cycle, post_id: new, starts_on: from, ends_on: until, .. },
                Appointment::Placement {
                    cycle_id: old_cycle,
                    post_id: old,
                    starts_on: was_from,
                    ends_on: was_until,
                    ..
                },
            ) if new_cycle == old_cycle => {
                let shared = ((*until).min(*was_until) - (*from).max(*was_from)).num_days();
                if new == old {
                    Some(if from == was_from { (0, 0) } else { (1, (*from - *was_from).num_days().abs()) })
                } else {
                    (shared >= 0).then_some((2, -shared))
                }
            }
            _ => None,
        }
    }
}

/// An appointment with its identity.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub uid: String,
    /// 0 at first, one more with each change.
    pub sequence: i32,
    pub appointment: Appointment,
    pub cancelled: bool,
    pub changed_at: NaiveDateTime,
}

/// Brings what stood in somebody's calendar up to what is planned now. Entries that stay as they are keep their number.
pub fn brought_up(known: &[Entry], planned: &[Appointment], person_id: &str, now: NaiveDateTime) -> Vec<Entry> {
    let mut entries = known.to_vec();
    let mut open: Vec<&Appointment> = planned.iter().collect();
    let mut settled: BTreeSet<usize> = BTreeSet::new();
    // The best pairs first; those that were cancelled come back only as what they were.
    loop {
        let pairs = open.iter().enumerate().flat_map(|(new, appointment)| {
            entries.iter().enumerate().filter_map(move |(old, entry)| {
                let (rank, distance) = appointment.continues(&entry.appointment)?;
                let comes_back = !entry.cancelled || rank == 0;
                comes_back.then_some(((entry.cancelled, rank, distance, old, new), old, new))
            })
        });
        let best = pairs.filter(|(_, old, _)| !settled.contains(old)).min_by_key(|(order, ..)| *order);
        let Some((_, old, new)) = best else { break };
        let appointment = open.remove(new);
        settled.insert(old);
        if let Some(entry) = entries.get_mut(old)
            && (entry.cancelled || entry.appointment != *appointment)
        {
            *entry = Entry {
                uid: entry.uid.clone(),
                sequence: entry.sequence + 1,
                appointment: appointment.clone(),
                cancelled: false,
                changed_at: now,
            };
        }
    }
    for (at, entry) in entries.iter_mut().enumerate() {
        if !settled.contains(&at) && !entry.cancelled {
            entry.sequence += 1;
            entry.cancelled = true;
            entry.changed_at = now;
        }
    }
    for appointment in open {
        let uid = fresh_uid(&entries, &appointment.key(person_id));
        entries.push(Entry { uid, sequence: 0, appointment: appointment.clone(), cancelled: false, changed_at: now });
    }
    entries
}

/// Made of a key that two instances at once would make alike, and that nothing else in this calendar has.
fn fresh_uid(entries: &[Entry], key: &str) -> String {
    let uid = |turn: u32| {
        let digest = Sha256::digest(format!("{key}/{turn}").as_bytes());
        let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        format!("{hex}@tandem")
    };
    (0..).map(uid).find(|uid| entries.iter().all(|entry| entry.uid != *uid)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn now(hour: u32) -> NaiveDateTime {
        day("2027-01-01").and_hms_opt(hour, 0, 0).expect("a moment")
    }

    fn placement(post: &str, from: &str, until: &str) -> Appointment {
        Appointment::Placement {
            cycle_id: "c".into(),
            post_id: post.into(),
            host_team_id: "t".into(),
            starts_on: day(from),
            ends_on: day(until),
            percent: 100,
        }
    }

    fn of(entries: &[Entry], post: &str) -> (String, i32, bool) {
        let is =
            |entry: &&Entry| matches!(&entry.appointment, Appointment::Placement { post_id, .. } if post_id == post);
        let entry = entries.iter().find(is).expect("an entry");
        (entry.uid.clone(), entry.sequence, entry.cancelled)
    }

    #[test]
    fn a_move_keeps_the_uid_and_raises_the_number() {
        let first = brought_up(&[], &[placement("desk", "2027-01-04", "2027-01-29")], "ann", now(1));
        let (uid, sequence, _) = of(&first, "desk");
        assert_eq!(sequence, 0);
        assert_eq!(brought_up(&first, &[placement("desk", "2027-01-04", "2027-01-29")], "ann", now(2)), first);
        let moved = brought_up(&first, &[placement("desk", "2027-02-01", "2027-02-26")], "ann", now(3));
        assert_eq!(of(&moved, "desk"), (uid.clone(), 1, false));
        assert_eq!(moved[0].changed_at, now(3));
        let cancelled = brought_up(&moved, &[], "ann", now(4));
        assert_eq!(of(&cancelled, "desk"), (uid.clone(), 2, true));
        assert_eq!(brought_up(&cancelled, &[], "ann", now(5)), cancelled, "cancelled once");
        let again = brought_up(&cancelled, &[placement("desk", "2027-02-01", "2027-02-26")], "ann", now(6));
        assert_eq!(of(&again, "desk"), (uid, 3, false));
    }

    #[test]
    fn another_post_in_the_same_weeks_is_the_same_thing_and_in_others_is_not() {
        let first = brought_up(&[], &[placement("desk", "2027-01-04", "2027-01-29")], "ann", now(1));
        let uid = of(&first, "desk").0;
        let exchanged = brought_up(&first, &[placement("studio", "2027-01-18", "2027-02-12")], "ann", now(2));
        assert_eq!(of(&exchanged, "studio"), (uid.clone(), 1, false));
        let later = brought_up(&first, &[placement("studio", "2027-03-01", "2027-03-26")], "ann", now(2));
        assert_eq!(of(&later, "desk"), (uid.clone(), 1, true));
        assert_ne!(of(&later, "studio").0, uid);
        assert_eq!(of(&later, "studio").1, 0);
    }

    #[test]
    fn two_stays_in_one_post_stay_two() {
        let both = [placement("desk", "2027-01-04", "2027-01-29"), placement("desk", "2027-05-03", "2027-05-28")];
        let first = brought_up(&[], &both, "ann", now(1));
        let moved = [placement("desk", "2027-05-03", "2027-05-28"), placement("desk", "2027-01-11", "2027-02-05")];
        let second = brought_up(&first, &moved, "ann", now(2));
        assert_eq!(
            second.iter().map(|entry| (&entry.uid, entry.sequence)).collect::<Vec<_>>(),
            [(&first[0].uid, 1), (&first[1].uid, 0)]
        );
        // A new stay where a moved one began is another thing.
        let three = [moved[0].clone(), moved[1].clone(), both[0].clone()];
        let third = brought_up(&second, &three, "ann", now(3));
        assert_eq!(third.len(), 3);
        assert_eq!(third.iter().map(|entry| entry.uid.as_str()).collect::<BTreeSet<_>>().len(), 3);
    }

    #[test]
    fn a_ride_is_its_booking() {
        let ride = |booking: &str, hour| Appointment::Ride {
            booking_id: booking.into(),
            is_guest: true,
            with_id: None,
            is_meeting: false,
            starts_at: now(hour),
            minutes: 45,
            remote: true,
            place: None,
        };
        let first = brought_up(&[], &[ride("b", 9)], "ann", now(1));
        let second = brought_up(&first, &[ride("b", 10)], "ann", now(2));
        assert_eq!((second.len(), &second[0].uid, second[0].sequence), (1, &first[0].uid, 1));
        let third = brought_up(&second, &[ride("c", 10)], "ann", now(3));
        assert_eq!((third[0].cancelled, third[0].sequence, third[1].sequence), (true, 2, 0));
    }
}
