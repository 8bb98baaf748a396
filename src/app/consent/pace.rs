//! How fast HR answers, in public: numbers of a whole cycle, and none where they would speak of one or two people.

use crate::{
    app::{Result, require},
    db::{Db, cycles, objections},
    domain::{
        account::Actor,
        policy::{Action, Subject},
    },
};
use serde::Serialize;
use utoipa::ToSchema;

/// Fewer requests say something of those who made them.
const FEW: usize = 3;

/// Requests for a change of a cycle's plans, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct PaceView {
    /// Some were made, but so few that the numbers would speak of single people: none are given.
    pub few: bool,
    pub made: usize,
    pub answered: usize,
    /// Hours from asking to the answer: half of the answers came within so many. Absent: too few were answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_hours: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longest_hours: Option<f64>,
}

/// For everybody.
pub fn pace(db: &Db, actor: &Actor, cycle_id: &str) -> Result<PaceView> {
    require(actor, Action::View, Subject::Cycle)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        let all = objections::of_cycle(conn, cycle_id)?;
        let hours = all.iter().filter_map(|row| {
            let minutes = (row.answered_at? - row.created_at).num_minutes();
            Some(f64::from(i32::try_from(minutes).unwrap_or(i32::MAX)) / 60.0)
        });
        Ok(of(all.len(), hours.collect()))
    })
}

fn of(made: usize, mut hours: Vec<f64>) -> PaceView {
    if made < FEW {
        return PaceView { few: made > 0, ..PaceView::default() };
    }
    hours.sort_by(f64::total_cmp);
    let enough = hours.len() >= FEW;
    PaceView {
        few: false,
        made,
        answered: hours.len(),
        median_hours: enough.then(|| median(&hours)),
        longest_hours: hours.last().copied().filter(|_| enough),
    }
}

/// Of sorted numbers, of which there are some.
fn median(sorted: &[f64]) -> f64 {
    let middle = sorted.len() / 2;
    let at = |index: usize| sorted.get(index).copied().unwrap_or_default();
    if sorted.len() % 2 == 1 { at(middle) } else { (at(middle.saturating_sub(1)) + at(middle)) / 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_or_two_are_not_counted_in_public() {
        assert_eq!(of(0, vec![]), PaceView::default());
        assert_eq!(of(2, vec![5.0, 9.0]), PaceView { few: true, ..PaceView::default() });
        let some = of(4, vec![1.0, 2.0]);
        assert_eq!((some.made, some.answered, some.median_hours, some.longest_hours), (4, 2, None, None));
    }

    #[test]
    fn half_of_the_answers_came_within_the_median() {
        let odd = of(3, vec![30.0, 2.0, 4.0]);
        assert_eq!((odd.median_hours, odd.longest_hours), (Some(4.0), Some(30.0)));
        assert_eq!(of(5, vec![8.0, 2.0, 4.0, 6.0]).median_hours, Some(5.0));
    }
}
