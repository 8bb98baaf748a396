//! The same company without what no better plan uses: teams have fewer combinations then, and more of them can be planned exactly.

use super::joint::Joint;
use super::oracle::{Costs, Scratch};
use super::{Company, Prices, Useless};

impl Company<'_> {
    /// Placements that there are to choose from.
    pub fn choices(&self) -> usize {
        self.layout.choices.len()
    }

    /// How many of them would be left without what is `useless`.
    pub fn left(&self, useless: &Useless) -> usize {
        self.layout.choices.iter().filter(|choice| !useless.columns[choice.column as usize]).count()
    }

    /// Without the placements that are `useless`. Rows and their numbers stay.
    pub fn reduced(mut self, useless: &Useless) -> Self {
        let layout = &mut self.layout;
        let all = std::mem::take(&mut layout.choices);
        for person in &mut layout.people {
            let first = layout.choices.len();
            let old = std::mem::replace(&mut person.choices, first..first);
            let kept = || old.clone().filter(|&c| !useless.columns[all[c].column as usize]);
            layout.choices.extend(kept().map(|c| all[c]));
            person.choices.end = layout.choices.len();
            if let Some(programme) = &mut person.programme {
                programme.keep(kept().map(|c| c - old.start));
            }
        }
        self
    }

    /// Plans teams anew, with prices that say the same as before; `false` once `go_on` says no, and then prices prove nothing.
    pub fn plan_anew(&self, prices: &mut Prices, useless: &Useless, go_on: &mut dyn FnMut(f64) -> bool) -> bool {
        let before = std::mem::replace(prices, self.start());
        let Some(mut old) = before.joint else { return false };
        // Their combinations take up most of the memory.
        old.teams.iter_mut().flatten().for_each(|team| team.weeks = Vec::new());
        let Some(joint) = Joint::new(self, &mut || go_on(before.bound)) else { return false };
        let carried = self.carried(&joint, &old, &before.rows);
        let point = self.pick_joint(&joint, &carried, (0.0, true), &mut || go_on(before.bound));
        let Some(point) = point else { return false };
        let least = before.least.max(useless.value);
        *prices = Prices { bound: before.bound.min(point.bound).max(least), least, rows: carried, joint: Some(joint) };
        true
    }

    /// Prices of `old`, which has the same rows, for teams some of which `old` did not plan as a whole.
    fn carried(&self, joint: &Joint, old: &Joint, prices: &[f64]) -> Vec<f64> {
        let slots = &prices[old.slot(0)..old.person(0)];
        let kept = self.rows_beside(joint, &prices[..joint.rows]);
        let (mut costs, mut remaining) = (self.costs(&prices[..joint.rows]), self.costs(&kept));
        costs.add_to_slots(slots);
        remaining.add_to_slots(slots);
        let mut carried = kept;
        let new = joint.hosted.iter().zip(&old.hosted).map(|(now, before)| *now && !before);
        let paid = slots.iter().zip(costs.slots().iter().zip(remaining.slots()));
        carried.extend(paid.zip(new).map(|((slot, (all, kept)), new)| slot + if new { all - kept } else { 0.0 }));
        let mut scratch = Scratch::default();
        carried.extend(self.layout.people.iter().enumerate().map(|(p, person)| match old.teams[person.unit] {
            Some(_) => prices[old.person(p)],
            None => self.person(person, &costs, &mut scratch) - scratch.by_rides(),
        }));
        for (u, team) in joint.teams.iter().enumerate() {
            for absence in team.iter().flat_map(|team| &team.absences) {
                let known = old.teams[u].as_ref().and_then(|team| team.absences.binary_search(absence).ok());
                let pays = |costs: &Costs| costs.home(self.layout.weeks, absence.lane, absence.start..absence.end);
                carried.push(known.map_or_else(|| pays(&costs) - pays(&remaining), |a| prices[old.absence(u, a)]));
            }
        }
        carried
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::generate;
    use crate::mip::Sets;
    use crate::search::prices::Around;
    use crate::search::{Options, Silent, solve};
    use crate::value::Instance;

    #[test]
    fn what_is_left_bounds_better_and_has_what_better_plans_use() {
        let mut better_bounds = 0;
        for (people, seed) in [(40, 1), (64, 21)] {
            let problem = generate(people, 26, seed);
            let options = Options { iterations: Some(60_000), threads: 1, gap: 0.5, seed, ..Options::default() };
            let good = solve(&problem, &options, &Silent).expect("a plan");
            let value = good.worth.value - 0.01 * good.worth.value.abs();
            let instance = Instance::new(&problem);
            let sets = Sets::new(&instance);
            let bound = |value: f64| {
                let company = Company::new(&instance, &sets, &vec![0.0; instance.people.len()], None);
                let mut prices = company.start();
                let known = &|| value;
                let mut around = Around { go_on: &mut |_| true, favours: &mut |_| {}, known };
                (company.improve(&mut prices, (900, 1), &mut around), prices.bound)
            };
            let (whole, all) = bound(f64::NEG_INFINITY);
            let (company, reduced) = bound(value);
            assert!(reduced >= good.worth.value && reduced <= all + 1e-3 * all.abs(), "{reduced}, {all}");
            better_bounds += usize::from(reduced < all - 1e-3 * all.abs());
            let columns = |company: &Company<'_>| {
                company.layout.choices.iter().map(|choice| sets.columns[choice.column as usize].j).collect::<Vec<_>>()
            };
            let (left, before) = (columns(&company), columns(&whole));
            assert!(left.len() < before.len(), "{} of {}", left.len(), before.len());
            let used = instance.resolve(&good.plan).placements;
            assert!(used.iter().all(|j| left.contains(j)), "a better plan's placement was left out");
        }
        assert!(better_bounds > 0);
    }
}
