//! The best that a team's weeks come to, what each absence and each visit would come to at best, or in which share of all that is
//! nearly as good it is: sums over the weeks forwards and backwards.

use super::team::{DEAD, Side, Team, Week};

/// At a heat, what is so many times the heat below the best does not count.
const COLD: f64 = 20.0;

/// What one sweep needs, kept for the next.
#[derive(Default)]
pub struct Sweep {
    now: Vec<f64>,
    next: Vec<f64>,
    sums: Vec<f64>,
    /// Tables before absences start, before visits do, and at the end, by week.
    stored: Vec<[Vec<f64>; 3]>,
}

/// What absences and visits of a team are worth, and what one unit of D costs in each week and altogether.
pub struct Worth<'w> {
    pub absences: &'w [f64],
    pub visits: &'w [f64],
    /// One fitted FTE missing, by week.
    pub missing: &'w [f64],
    /// One unit of D.
    pub price: f64,
}

/// What comes out for each absence and each visit: at no heat what the best weeks with it are worth, else its share.
#[derive(Default)]
pub struct Uses {
    pub absences: Vec<f64>,
    pub visits: Vec<f64>,
    /// At a heat: fitted FTE missing in each week.
    pub missing: Vec<f64>,
}

/// A table seen as outer × combinations × inner, so that rows and columns are treated alike.
#[derive(Clone, Copy)]
struct Shape {
    outer: usize,
    inner: usize,
}

impl Sweep {
    /// What the best weeks are worth; at a heat above 0, a little more.
    pub fn run(&mut self, team: &Team, worth: &Worth<'_>, heat: f64, uses: Option<&mut Uses>) -> f64 {
        self.stored.resize_with(team.weeks.len().max(self.stored.len()), Default::default);
        let keep = uses.is_some();
        self.now.clear();
        self.now.push(0.0);
        let mut wide = 1;
        for (t, week) in team.weeks.iter().enumerate() {
            let Week { away, there, .. } = week;
            self.merge(&away.from, away.carried, Shape { outer: 1, inner: wide }, heat);
            self.merge(&there.from, there.carried, Shape { outer: away.carried, inner: 1 }, heat);
            if keep && !away.started.is_empty() {
                self.stored[t][0].clone_from(&self.now);
            }
            self.spread(&away.origin, away.carried, Shape { outer: 1, inner: there.carried });
            add(&mut self.now, away, worth.absences, Shape { outer: 1, inner: there.carried });
            if keep && !there.started.is_empty() {
                self.stored[t][1].clone_from(&self.now);
            }
            self.spread(&there.origin, there.carried, Shape { outer: away.len(), inner: 1 });
            add(&mut self.now, there, worth.visits, Shape { outer: away.len(), inner: 1 });
            charge(&mut self.now, week, worth.missing[t], worth.price);
            if keep && heat > 0.0 && week.season > 0.0 {
                self.stored[t][2].clone_from(&self.now);
            }
            wide = there.len();
        }
        let best = self.now.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let total = if heat > 0.0 && best.is_finite() {
            best + heat * self.now.iter().map(|&value| ((value - best) / heat).exp()).sum::<f64>().ln()
        } else {
            best
        };
        if let Some(uses) = uses {
            self.back(team, worth, heat, total, uses);
        }
        total
    }

    fn back(&mut self, team: &Team, worth: &Worth<'_>, heat: f64, total: f64, uses: &mut Uses) {
        let nothing = if heat > 0.0 { 0.0 } else { f64::NEG_INFINITY };
        uses.absences.clear();
        uses.absences.resize(team.absences.len(), nothing);
        uses.visits.clear();
        uses.visits.resize(team.visits.len(), nothing);
        uses.missing.clear();
        uses.missing.resize(team.weeks.len(), 0.0);
        self.now.iter_mut().for_each(|value| *value = 0.0);
        for (t, week) in team.weeks.iter().enumerate().rev() {
            let Week { away, there, .. } = week;
            if heat > 0.0 && week.season > 0.0 {
                uses.missing[t] = missing(&self.stored[t][2], &self.now, week, (heat, total));
            }
            charge(&mut self.now, week, worth.missing[t], worth.price);
            let shape = Shape { outer: away.len(), inner: 1 };
            add(&mut self.now, there, worth.visits, shape);
            if !there.started.is_empty() {
                used(&self.stored[t][1], &self.now, there, shape, (heat, total), &mut uses.visits);
            }
            self.merge(&there.origin, there.carried, shape, heat);
            let shape = Shape { outer: 1, inner: there.carried };
            add(&mut self.now, away, worth.absences, shape);
            if !away.started.is_empty() {
                used(&self.stored[t][0], &self.now, away, shape, (heat, total), &mut uses.absences);
            }
            self.merge(&away.origin, away.carried, shape, heat);
            self.spread(&there.from, there.carried, Shape { outer: away.carried, inner: 1 });
            self.spread(&away.from, away.carried, Shape { outer: 1, inner: there.from.len() });
        }
    }

    /// Puts combinations together that become the same one: the best of them, or at a heat their sum.
    fn merge(&mut self, into: &[u32], many: usize, shape: Shape, heat: f64) {
        if many == into.len() && into.iter().enumerate().all(|(i, &k)| k as usize == i) {
            return;
        }
        let Shape { outer, inner } = shape;
        self.next.clear();
        self.next.resize(outer * many * inner, f64::NEG_INFINITY);
        for o in 0..outer {
            for (g, &k) in into.iter().enumerate().filter(|(_, k)| **k != DEAD) {
                let from = &self.now[(o * into.len() + g) * inner..][..inner];
                let to = &mut self.next[(o * many + k as usize) * inner..][..inner];
                to.iter_mut().zip(from).for_each(|(to, &from)| *to = to.max(from));
            }
        }
        if heat > 0.0 {
            self.sums.clear();
            self.sums.resize(self.next.len(), 0.0);
            let cold = COLD * heat;
            for o in 0..outer {
                for (g, &k) in into.iter().enumerate().filter(|(_, k)| **k != DEAD) {
                    let from = &self.now[(o * into.len() + g) * inner..][..inner];
                    let at = (o * many + k as usize) * inner;
                    let terms = self.sums[at..][..inner].iter_mut().zip(&self.next[at..][..inner]).zip(from);
                    for ((sum, &best), &from) in terms {
                        // What is best itself needs no exponential.
                        *sum += match best - from {
                            0.0 => 1.0,
                            less if less < cold => (-less / heat).exp(),
                            _ => 0.0,
                        };
                    }
                }
            }
            let sums = self.next.iter_mut().zip(&self.sums).filter(|(_, sum)| **sum > 1.0);
            sums.for_each(|(value, sum)| *value += heat * sum.ln());
        }
        std::mem::swap(&mut self.now, &mut self.next);
    }

    /// Gives each combination what stands where it comes from.
    fn spread(&mut self, origin: &[u32], many: usize, shape: Shape) {
        if many == origin.len() && origin.iter().enumerate().all(|(i, &k)| k as usize == i) {
            return;
        }
        let Shape { outer, inner } = shape;
        self.next.clear();
        for o in 0..outer {
            for &k in origin {
                if k == DEAD {
                    self.next.extend(std::iter::repeat_n(f64::NEG_INFINITY, inner));
                } else {
                    self.next.extend_from_slice(&self.now[(o * many + k as usize) * inner..][..inner]);
                }
            }
        }
        std::mem::swap(&mut self.now, &mut self.next);
    }
}

/// Adds what starts.
fn add(table: &mut [f64], side: &Side, worth: &[f64], shape: Shape) {
    for &(g, item) in &side.started {
        for o in 0..shape.outer {
            let at = (o * side.len() + g as usize) * shape.inner;
            table[at..][..shape.inner].iter_mut().for_each(|value| *value += worth[item as usize]);
        }
    }
}

/// Takes off what the week costs, and all that its rules do not allow.
fn charge(table: &mut [f64], week: &Week, missing: f64, price: f64) {
    for (h, row) in table.chunks_mut(week.there.len()).enumerate() {
        let (taken, fitted, busy) = (week.taken[h] - week.slack, week.fitted[h] - week.fitted_slack, week.busy[h]);
        let single = price * week.single[h];
        for ((value, &gives), &mentors) in row.iter_mut().zip(&week.gives).zip(&week.mentors) {
            let cost = single + missing * (fitted - gives).max(0.0);
            *value = if taken > gives || busy & mentors != 0 { f64::NEG_INFINITY } else { *value - cost };
        }
    }
}

/// What everything that starts comes to: `before` is the best up to there, `after` from there on.
fn used(before: &[f64], after: &[f64], side: &Side, shape: Shape, (heat, total): (f64, f64), uses: &mut [f64]) {
    for &(g, item) in &side.started {
        let k = side.origin[g as usize] as usize;
        for o in 0..shape.outer {
            let before = &before[(o * side.carried + k) * shape.inner..][..shape.inner];
            let after = &after[(o * side.len() + g as usize) * shape.inner..][..shape.inner];
            let sums = before.iter().zip(after).map(|(before, after)| before + after);
            let usage = &mut uses[item as usize];
            if heat > 0.0 {
                *usage +=
                    sums.filter(|sum| *sum > total - COLD * heat).map(|sum| ((sum - total) / heat).exp()).sum::<f64>();
            } else {
                *usage = sums.fold(*usage, f64::max);
            }
        }
    }
}

/// Fitted FTE missing in a week, all that is nearly as good as the best in shares.
fn missing(before: &[f64], after: &[f64], week: &Week, (heat, total): (f64, f64)) -> f64 {
    let mut sum = 0.0;
    let rows = before.chunks(week.there.len()).zip(after.chunks(week.there.len()));
    for ((before, after), fitted) in rows.zip(&week.fitted) {
        for ((before, after), gives) in before.iter().zip(after).zip(&week.gives) {
            let (value, short) = (before + after, fitted - week.fitted_slack - gives);
            if short > 0.0 && value > total - COLD * heat {
                sum += short * ((value - total) / heat).exp();
            }
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::generate;
    use crate::mip::Sets;
    use crate::search::prices::Company;
    use crate::search::prices::joint::Joint;
    use crate::value::Instance;
    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    /// Absences and visits that may be chosen at all; all others cost more than anything is worth.
    const OPEN: usize = 7;
    const PRICE: f64 = 0.3;

    /// What some absences and visits of a team are worth by the model's formulas; `None` where they break a rule.
    fn plain(
        company: &Company<'_>,
        u: usize,
        team: &Team,
        away: &[usize],
        there: &[usize],
        worth: &Worth<'_>,
    ) -> Option<f64> {
        let (instance, layout, unit) = (company.instance, &company.layout, &company.instance.units[u]);
        let mut sum: f64 = away.iter().map(|&a| worth.absences[a]).chain(there.iter().map(|&v| worth.visits[v])).sum();
        for t in 0..instance.weeks {
            let lanes: Vec<_> = (away.iter().map(|&a| &team.absences[a]))
                .filter(|a| (a.start..a.end).contains(&t))
                .map(|a| &layout.lanes[a.lane])
                .collect();
            let slots: Vec<_> = (there.iter().map(|&v| &layout.slots[team.visits[v].slots[0] as usize].j))
                .filter(|j| j.span().contains(&t))
                .collect();
            let present = |p: usize| instance.people[p].present[t];
            let away: f64 = lanes.iter().map(|lane| present(lane.person) * lane.intensity).sum();
            let fitted: f64 =
                lanes.iter().map(|l| present(l.person) * l.intensity * instance.people[l.person].fit).sum();
            let given = slots.iter().map(|j| {
                let (done, mentor) = (t - j.start, instance.posts[j.post].mentor);
                let own = mentor.is_some_and(|m| unit.people.contains(&m));
                let lost = if own { instance.mentor_loss[done] } else { 0.0 };
                (instance.visitor[done] * present(j.person) - lost) * j.intensity
            });
            let given: f64 = given.sum();
            let twice =
                |l: &&crate::search::prices::layout::Lane| lanes.iter().filter(|o| o.person == l.person).count() > 1;
            let full = |p: usize| lanes.iter().any(|lane| lane.person == p && lane.intensity >= 1.0);
            let crowded = slots.iter().any(|j| {
                let (post, mentor) = (&instance.posts[j.post], instance.posts[j.post].mentor);
                let with = slots.iter().filter(|o| instance.posts[o.post].mentor == mentor).count();
                slots.iter().filter(|o| o.post == j.post).count() > post.capacity[t] as usize
                    || mentor.is_some_and(|m| full(m) || with > instance.problem.rules.mentees_max as usize)
            });
            let tied = instance.ties.territories.iter().any(|territory| {
                let of = lanes.iter().filter(|lane| territory.people.contains(&lane.person));
                of.map(|lane| lane.intensity).sum::<f64>() > territory.limit[t] + 1e-6
            });
            if lanes.iter().any(twice)
                || crowded
                || tied
                || away > unit.away_limit[t] + 1e-6
                || unit.base[t] - away + given < unit.floor[t] - 1e-6
            {
                return None;
            }
            for critical in &unit.critical {
                let there = critical.qualified.iter().filter(|&&p| present(p) > 0.0).count() as f64;
                let gone = lanes.iter().filter(|lane| critical.qualified.contains(&lane.person));
                let left = there - gone.map(|lane| lane.intensity).sum::<f64>();
                if left < critical.floor[t] - 1e-6 {
                    return None;
                }
                sum -= worth.price * 0.5 * (2.0 - left - critical.missing0[t]).max(0.0);
            }
            let short = unit.target[t] - (unit.base_fitted[t] - fitted + given) - unit.short0[t];
            sum -= worth.missing[t] * short.max(0.0);
        }
        Some(sum)
    }

    #[test]
    fn the_best_weeks_are_the_best_of_all_that_the_rules_allow() {
        let (mut compared, mut better) = (0, 0);
        for seed in 1..=6 {
            let mut problem = generate(40, 26, seed);
            problem.posts.iter_mut().for_each(|post| post.minimum = serde_json::from_str("0").expect("a number"));
            let instance = Instance::new(&problem);
            let sets = Sets::new(&instance);
            let company = Company::new(&instance, &sets, &vec![0.0; instance.people.len()], None);
            let joint = Joint::new(&company, &mut || true).expect("teams");
            let mut random = ChaCha8Rng::seed_from_u64(seed);
            for (u, team) in joint.teams.iter().enumerate() {
                let Some(team) = team.as_ref().filter(|team| team.visits.iter().all(|visit| visit.slots.len() == 1))
                else {
                    continue;
                };
                let (mut absences, mut visits) = (vec![-1e3; team.absences.len()], vec![-1e3; team.visits.len()]);
                let mut open = Vec::new();
                for _ in 0..OPEN {
                    let item = random.random_range(0..absences.len() + visits.len());
                    let list = if item < absences.len() {
                        &mut absences[item]
                    } else {
                        &mut visits[item - team.absences.len()]
                    };
                    *list = random.random_range(-0.2..2.0);
                    open.push(item);
                }
                open.sort_unstable();
                open.dedup();
                let missing: Vec<f64> = team.weeks.iter().map(|week| PRICE * week.season).collect();
                let worth = Worth { absences: &absences, visits: &visits, missing: &missing, price: PRICE };
                let mut best = f64::NEG_INFINITY;
                let mut with = vec![f64::NEG_INFINITY; open.len()];
                for chosen in 0..1_u32 << open.len() {
                    let is = |i: &usize| chosen >> i & 1 == 1;
                    let items = || (0..open.len()).filter(is).map(|i| open[i]);
                    let away: Vec<usize> = items().filter(|&item| item < absences.len()).collect();
                    let there: Vec<usize> =
                        items().filter(|&i| i >= absences.len()).map(|i| i - absences.len()).collect();
                    let value = plain(&company, u, team, &away, &there, &worth).unwrap_or(f64::NEG_INFINITY);
                    best = best.max(value);
                    (0..open.len()).filter(is).for_each(|i| with[i] = with[i].max(value));
                }
                let (mut sweep, mut uses) = (Sweep::default(), Uses::default());
                let total = sweep.run(team, &worth, 0.0, Some(&mut uses));
                // A visitor may come twice where there is room, which this list does not.
                assert!(total >= best - 1e-9, "{total} and {best}");
                let single = |v: &crate::search::prices::team::Visit| {
                    instance.posts[company.layout.slots[v.slots[0] as usize].j.post].capacity.iter().all(|&c| c <= 1)
                };
                if team.visits.iter().all(single) {
                    assert!((total - best).abs() < 1e-9, "{total} and {best}");
                    for (&item, with) in open.iter().zip(&with) {
                        let used = if item < absences.len() {
                            uses.absences[item]
                        } else {
                            uses.visits[item - absences.len()]
                        };
                        // What the rules rule out needs somebody who costs more than all.
                        let alike = if with.is_finite() { (used - with).abs() < 1e-9 } else { used < -500.0 };
                        assert!(alike, "{used} and {with}");
                    }
                    compared += 1;
                    better += usize::from(best > 1e-6);
                }
                let warm = sweep.run(team, &worth, 0.01, Some(&mut uses));
                assert!(warm >= total - 1e-9 && warm <= total + 0.5, "{warm} and {total}");
                assert!(uses.absences.iter().all(|share| (0.0..1.0 + 1e-9).contains(share)));
            }
        }
        assert!(compared > 10 && better > 5, "{better} of {compared}");
    }
}
