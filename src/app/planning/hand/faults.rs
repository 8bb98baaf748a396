//! What makes no sense in any plan: unknown ids, weeks outside the plan, sessions that are not held. What breaks a rule is another
//! matter: a draft may.

use super::{
    super::names::{Names, percent, weeks},
    sheet::{Seat, Stay},
};
use crate::app::Field;

pub fn faults_of_stay(names: &Names<'_>, stay: &Stay, at: &dyn Fn(&str) -> String) -> Vec<Field> {
    let horizon = names.problem.weeks();
    let mut faults = unknown_person(names, &stay.person, at);
    if names.post(&stay.post).is_none() {
        faults.push(Field::new(
            at("post"),
            format!("There is no post \"{}\" in this plan. Choose one that it offers.", stay.post),
        ));
    }
    if stay.weeks == 0 {
        faults.push(Field::new(at("weeks"), "A placement lasts at least one week."));
    } else if stay.start_week.checked_add(stay.weeks).is_none_or(|end| end > horizon) {
        faults.push(Field::new(
            at("start_week"),
            format!(
                "The plan ends with the week of {}: {} from week {} on do not fit into its {}.",
                names.day(horizon.saturating_sub(1)),
                weeks(stay.weeks),
                u64::from(stay.start_week) + 1,
                weeks(horizon)
            ),
        ));
    }
    if !(stay.intensity > 0.0 && stay.intensity <= 1.0) {
        faults.push(Field::new(
            at("intensity"),
            format!("The share of the week lies above 0% and is at most 100%, not {}.", percent(stay.intensity)),
        ));
    }
    faults
}

pub fn faults_of_seat(names: &Names<'_>, seat: &Seat, at: &dyn Fn(&str) -> String) -> Vec<Field> {
    let mut faults = unknown_person(names, &seat.person, at);
    match names.session(&seat.session) {
        None => faults.push(Field::new(
            at("session"),
            format!("There is no session \"{}\" in this plan. Choose one of the week's.", seat.session),
        )),
        Some(session) if !session.weeks.contains(&seat.week) => {
            let held: Vec<String> = session.weeks.iter().take(4).map(|week| names.day(*week)).collect();
            let more = if session.weeks.len() > 4 { " and later" } else { "" };
            faults.push(Field::new(
                at("week"),
                format!(
                    "{} is not held in the week of {}, but in that of {}{more}.",
                    session.name,
                    names.day(seat.week),
                    held.join(", ")
                ),
            ));
        }
        Some(_) => {}
    }
    faults
}

fn unknown_person(names: &Names<'_>, id: &str, at: &dyn Fn(&str) -> String) -> Vec<Field> {
    match names.person(id) {
        Some(_) => Vec::new(),
        None => vec![Field::new(at("person"), format!("There is nobody with the id \"{id}\" in this plan."))],
    }
}
