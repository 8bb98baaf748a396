//! away-share: Σ_{p∈u} ι · present(p,t) of those away ≤ max(1, away_share · base(u,t)). Implied, and tighter as a relaxation: of
//! those who each take more than half of the limit only one can be away, and the limit is no more than whole people add up to.

use crate::mip::{Model, Origin, Subject, Variables};
use crate::rule::Rule;

/// Amounts are added up in thousandths of an FTE.
const PER_FTE: f64 = 1000.0;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for (u, unit) in v.instance.units.iter().enumerate() {
        for t in 0..v.instance.weeks {
            let amounts: Vec<Vec<(usize, f64)>> = (unit.people.iter())
                .map(|&p| v.away(p, t).iter().map(|a| (a.var, a.intensity * v.instance.people[p].present[t])).collect())
                .collect();
            let limit = reachable(&amounts, unit.away_limit[t]);
            let terms: Vec<(usize, f64)> = amounts.into_iter().flatten().collect();
            let large = terms.iter().filter(|term| term.1 > limit / 2.0 + 1e-9).map(|term| (term.0, 1.0)).collect();
            let origin = Origin::of(Rule::AwayShare, Subject::UnitWeek(u, t));
            model.at_most(origin.implied(), large, 1.0);
            model.at_most(origin, terms, limit);
        }
    }
}

/// The largest sum, up to `limit`, of one amount or none of each person; `limit` itself where amounts are finer than thousandths.
pub fn reachable<T>(people: &[Vec<(T, f64)>], limit: f64) -> f64 {
    let whole = |amount: f64| (amount * PER_FTE - (amount * PER_FTE).round()).abs() < 1e-6;
    if !people.iter().flatten().all(|term| whole(term.1)) {
        return limit;
    }
    let steps: Vec<Vec<usize>> = (people.iter())
        .map(|person| person.iter().map(|term| (term.1 * PER_FTE).round() as usize).filter(|&step| step > 0).collect())
        .collect();
    let unit = steps.iter().flatten().fold(0, |unit, &step| common(unit, step));
    if unit == 0 {
        return limit;
    }
    let size = (limit * PER_FTE + 1e-6).floor() as usize / unit;
    let mut reached = vec![false; size + 1];
    reached[0] = true;
    for person in steps.iter().filter(|person| !person.is_empty()) {
        let before = reached.clone();
        for step in person.iter().map(|step| step / unit) {
            for sum in step..=size {
                reached[sum] |= before[sum - step];
            }
        }
    }
    reached.iter().rposition(|&hit| hit).map_or(limit, |sum| (sum * unit) as f64 / PER_FTE)
}

/// The greatest common divisor.
fn common(a: usize, b: usize) -> usize {
    if b == 0 { a } else { common(b, a % b) }
}
