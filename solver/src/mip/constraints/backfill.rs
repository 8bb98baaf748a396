//! backfill: whenever p is away in t, one of the people who can stand in is present and not away full time:
//! Σ_{j of p, t∈j} y_j + Σ full-time absences of those present ≤ how many of them are present.

use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for backfill in &v.instance.ties.backfills {
        for (t, &there) in backfill.there.iter().enumerate() {
            let away: Vec<(usize, f64)> = v.away(backfill.person, t).iter().map(|away| (away.var, 1.0)).collect();
            if away.is_empty() {
                continue;
            }
            let present = backfill.stand_ins.iter().filter(|&&b| v.instance.people[b].present[t] > 0.0);
            let gone = present.flat_map(|&b| v.full_time(b, t)).map(|var| (var, 1.0));
            let terms = away.into_iter().chain(gone).collect();
            model.at_most(Some(Rule::Backfill), terms, f64::from(there));
        }
    }
}
