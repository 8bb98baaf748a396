//! The variables of the model, and what each of them uses of every team's staffing.

use super::constraints as rules;
use super::constraints::ride_load;
use super::model::{Model, Row, Var};
use super::{Sets, gain, worst_off};
use crate::constants::{RIDE_HOST_LOSS, TOLERANCE};
use crate::rule::Rule;
use crate::value::{Instance, Resolved};
use std::collections::HashMap;

/// The whole model of an instance.
pub struct Formulation<'s> {
    pub model: Model,
    pub sets: &'s Sets,
    x: Vec<Var>,
    z: Vec<Var>,
    rings: HashMap<Vec<usize>, Var>,
    limits: Vec<usize>,
}

/// Variables while rows are being added.
pub struct Variables<'s> {
    pub instance: &'s Instance<'s>,
    pub sets: &'s Sets,
    /// Placement columns and seats.
    pub x: Vec<Var>,
    pub z: Vec<Var>,
    /// away(p,t) as terms: by person times weeks plus week, a variable for each intensity with which somebody can be away.
    away: Vec<Vec<Away>>,
    /// What takes from, or gives to, the staffing of each unit and week.
    pub uses: Vec<Vec<Use>>,
    /// gain(p) as terms.
    pub gain: Vec<Vec<(Var, f64)>>,
    /// What else counts in a person's own value, less wishes and direct values, as terms.
    pub own: Vec<Vec<(Var, f64)>>,
    /// Variables that count in D, with their weight; hand-overs are counted at the columns.
    pub disruption: Vec<(Var, f64)>,
    /// How often each ring of placements that are exchanged is in the plan, by its arcs.
    pub rings: HashMap<Vec<usize>, Var>,
}

/// Whether somebody is away with this intensity in a week.
#[derive(Clone, Copy, Debug)]
pub struct Away {
    pub var: Var,
    pub person: usize,
    pub intensity: f64,
}

/// FTE that a variable takes from a unit in a week; negative where it gives.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    pub var: Var,
    pub person: usize,
    pub kind: Kind,
    pub staff: f64,
    pub fitted: f64,
}

/// Why a variable touches a unit's staffing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Somebody of the unit is away.
    Home,
    /// Somebody visits the unit, or is looked after by somebody of it.
    Visit,
    /// Somebody of the unit rides along, or hosts.
    Ride,
}

/// Adds what one rule needs.
type Add = fn(&mut Model, &mut Variables<'_>);

impl<'s> Formulation<'s> {
    /// All rules, with D limited to `disruption_limit`; `None` once `go_on`, which is asked after each rule, says no.
    pub fn new(
        instance: &'s Instance<'s>,
        sets: &'s Sets,
        disruption_limit: Option<f64>,
        go_on: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let mut model = Model::default();
        worst_off::prepare(&mut model, instance, sets);
        let x = sets.columns.iter().map(|column| model.binary(column.aside)).collect();
        let z = sets.seats.iter().map(|_| model.binary(0.0)).collect();
        let mut v = Variables {
            instance,
            sets,
            x,
            z,
            away: Vec::new(),
            uses: Vec::new(),
            gain: vec![Vec::new(); instance.people.len()],
            own: vec![Vec::new(); instance.people.len()],
            disruption: Vec::new(),
            rings: HashMap::new(),
        };
        v.collect_away(&mut model);
        v.collect_uses();
        let rules: [Add; 31] = [
            gain::add,
            |model, v| rules::placement_limit::add(model, v),
            |model, v| rules::cooldown::add(model, v),
            |model, v| rules::one_place_at_a_time::add(model, v),
            |model, v| rules::host_capacity::add(model, v),
            |model, v| rules::host_minimum::add(model, v),
            |model, v| rules::mentor_load::add(model, v),
            |model, v| rules::coverage_floor::add(model, v),
            rules::coverage_target::add,
            rules::critical_skill_target::add,
            |model, v| rules::critical_skill_floor::add(model, v),
            |model, v| rules::away_share::add(model, v),
            |model, v| rules::territory::add(model, v),
            |model, v| rules::backfill::add(model, v),
            |model, v| rules::hand_over::add(model, v),
            |model, v| rules::exchange_balance::add(model, v),
            rules::strict_exchange::add,
            |model, v| rules::ride_capacity::add(model, v),
            |model, v| rules::ride_pair_limit::add(model, v),
            |model, v| ride_load::add(model, v),
            |model, v| rules::pin::add(model, v),
            |model, v| rules::track_requirement::add(model, v),
            |model, v| rules::prerequisite::add(model, v),
            |model, v| rules::host_unit_limit::add(model, v),
            rules::idle_wait::add,
            rules::host_change::add,
            |model, v| rules::quota_relief::add(model, v),
            |model, v| rules::frozen_window::add(model, v),
            |model, v| rules::ride_minimum::add(model, v),
            |model, v| rules::orientation::add(model, v),
            |model, v| rules::baseline_change::add(model, v),
        ];
        for add in rules {
            if !go_on() {
                return None;
            }
            add(&mut model, &mut v);
        }
        rules::disruption_limit::add(&mut model, &v, disruption_limit);
        rules::fairness_floor::add(&mut model, &v);
        worst_off::add(&mut model, &mut v);
        let limits = instance.people.iter().map(|person| person.placements_max as usize).collect();
        Some(Self { model, sets, x: v.x, z: v.z, rings: v.rings, limits })
    }

    /// Marks of columns and seats as marks of variables.
    pub fn marked(&self, columns: &[bool], seats: &[bool]) -> Vec<bool> {
        let mut marked = vec![false; self.model.columns.len()];
        self.x.iter().zip(columns).chain(self.z.iter().zip(seats)).for_each(|(&var, &mark)| marked[var] = mark);
        marked
    }

    /// Placement variables by person, with the number of placements each may have.
    pub fn people(&self) -> Vec<(Vec<Var>, usize)> {
        let vars = |p: usize| self.sets.columns_of[p].clone().map(|c| self.x[c]).collect();
        (0..self.sets.columns_of.len()).map(|p| (vars(p), self.limits[p])).collect()
    }

    /// Whether the row only says that somebody has one placement at most.
    pub fn is_one_placement(&self, row: &Row) -> bool {
        row.rule == Some(Rule::PlacementLimit)
    }

    /// The plan that a solution of the model means.
    pub fn read(&self, values: &[f64]) -> Resolved {
        let chosen = |var: Var| values.get(var).is_some_and(|&value| value > 0.5);
        Resolved {
            placements: self.x.iter().zip(&self.sets.columns).filter(|(x, _)| chosen(**x)).map(|(_, c)| c.j).collect(),
            rides: self.z.iter().zip(&self.sets.seats).filter(|(z, _)| chosen(**z)).map(|(_, s)| *s).collect(),
        }
    }

    /// A plan as values of all variables: the continuous ones get the best value that the rows leave them.
    pub fn write(&self, plan: &Resolved) -> Vec<f64> {
        let mut values = vec![0.0; self.model.columns.len()];
        for column in plan.placements.iter().filter_map(|j| self.sets.find(j)) {
            values[self.x[column]] = 1.0;
        }
        for seat in plan.rides.iter().filter_map(|z| self.sets.find_seat(z)) {
            values[self.z[seat]] = 1.0;
        }
        self.count_rings(plan, &mut values);
        self.model.complete(&mut values);
        values
    }

    /// Sets the variables that count rings of exchanged people.
    fn count_rings(&self, plan: &Resolved, values: &mut [f64]) {
        let Some(exchanges) = &self.sets.exchanges else { return };
        let mut counts = vec![0; exchanges.arcs.len()];
        let columns = plan.placements.iter().filter_map(|j| self.sets.find(j));
        columns.filter_map(|c| exchanges.arc_of(c)).for_each(|arc| counts[arc] += 1);
        for group in &exchanges.groups {
            let used: Vec<(usize, u32)> =
                group.iter().map(|&arc| (arc, counts[arc])).filter(|used| used.1 > 0).collect();
            let rings = exchanges.take_apart(&used).unwrap_or_default();
            rings.iter().filter_map(|ring| self.rings.get(ring)).for_each(|&var| values[var] += 1.0);
        }
    }
}

impl Variables<'_> {
    fn collect_away(&mut self, model: &mut Model) {
        let weeks = self.instance.weeks;
        self.away = vec![Vec::new(); self.instance.people.len() * weeks];
        for (p, columns) in self.sets.columns_of.iter().enumerate() {
            let mut intensities: Vec<f64> = columns.clone().map(|c| self.sets.columns[c].j.intensity).collect();
            intensities.sort_by(f64::total_cmp);
            intensities.dedup();
            for t in 0..weeks {
                for &intensity in &intensities {
                    let covers = |c: &usize| {
                        let j = &self.sets.columns[*c].j;
                        j.intensity == intensity && j.span().contains(&t)
                    };
                    let of: Vec<Var> = columns.clone().filter(covers).map(|c| self.x[c]).collect();
                    if !of.is_empty() {
                        self.away[p * weeks + t].push(Away { var: model.any_of(of), person: p, intensity });
                    }
                }
            }
        }
    }

    fn collect_uses(&mut self) {
        let (instance, weeks) = (self.instance, self.instance.weeks);
        self.uses = vec![Vec::new(); instance.units.len() * weeks];
        for away in self.away.iter().enumerate().flat_map(|(cell, away)| away.iter().map(move |a| (cell % weeks, a))) {
            let (t, away) = away;
            let person = &instance.people[away.person];
            let fte = person.present[t] * away.intensity;
            let (staff, fitted) = (fte, fte * person.fit);
            self.uses[person.unit * weeks + t].push(Use {
                var: away.var,
                person: away.person,
                kind: Kind::Home,
                staff,
                fitted,
            });
        }
        for (column, &var) in self.sets.columns.iter().zip(&self.x) {
            let j = &column.j;
            let (person, post) = (&instance.people[j.person], &instance.posts[j.post]);
            for t in j.span() {
                let (fte, done) = (person.present[t] * j.intensity, t - j.start);
                add_visit(&mut self.uses[post.unit * weeks + t], var, j.person, -instance.visitor[done] * fte);
                if let Some(mentor) = post.mentor {
                    let lost = instance.mentor_loss[done] * j.intensity;
                    add_visit(&mut self.uses[instance.people[mentor].unit * weeks + t], var, j.person, lost);
                }
            }
        }
        for (seat, &var) in self.sets.seats.iter().zip(&self.z) {
            let (person, session) = (&instance.people[seat.person], &instance.sessions[seat.session]);
            let hours = session.duration_weeks;
            let ride = |staff: f64, fitted: f64| Use { var, person: seat.person, kind: Kind::Ride, staff, fitted };
            self.uses[person.unit * weeks + seat.week].push(ride(hours, hours * person.fit));
            let lost = RIDE_HOST_LOSS * hours;
            self.uses[session.unit * weeks + seat.week].push(ride(lost, lost));
        }
    }

    /// The most that all uses together can take: each person is at home, on one placement, or rides along.
    pub fn reach(&self, uses: &[Use], taken: impl Fn(&Use) -> f64) -> f64 {
        let mut placed = vec![[0.0_f64; 2]; self.instance.people.len()];
        let mut riding = 0.0;
        for usage in uses {
            let amount = taken(usage);
            match usage.kind {
                Kind::Home => placed[usage.person][0] = placed[usage.person][0].max(amount),
                Kind::Visit => placed[usage.person][1] = placed[usage.person][1].max(amount),
                Kind::Ride => riding += amount.max(0.0),
            }
        }
        placed.iter().map(|most| most[0] + most[1]).sum::<f64>() + riding
    }

    /// A row that every whole solution of "what the uses take beyond `slack` is paid for" keeps, and that fractions of people do
    /// not: Σ (taken − slack)⁺ over those away − Σ min(given⁺, the most that the first sum can come to) over visitors. It holds
    /// because Σ (a_i − s)⁺ ≤ (Σ a_i − s)⁺ for amounts a_i ≥ 0 and s ≥ 0; what else takes (rides, mentors) only adds. `None`
    /// where nobody alone takes more than the slack.
    pub fn whole_people(&self, uses: &[Use], slack: f64, taken: impl Fn(&Use) -> f64) -> Option<Vec<(Var, f64)>> {
        let slack = slack.max(0.0);
        let beyond = |usage: &&Use| usage.kind == Kind::Home && taken(usage) > slack + 1e-9;
        let mut terms: Vec<(Var, f64)> = uses.iter().filter(beyond).map(|u| (u.var, taken(u) - slack)).collect();
        let most = self.together_most(uses, slack, &taken);
        let visits = uses.iter().filter(|usage| usage.kind == Kind::Visit && taken(usage) < 0.0);
        terms.extend(visits.map(|u| (u.var, taken(u).max(-most))));
        (most > 0.0).then_some(terms)
    }

    /// The most that Σ (taken − slack)⁺ over people of a unit can come to who are away at once, as far as the share away goes.
    fn together_most(&self, uses: &[Use], slack: f64, taken: impl Fn(&Use) -> f64) -> f64 {
        let mut beyond: Vec<(usize, f64, f64)> = Vec::new();
        for usage in uses.iter().filter(|usage| usage.kind == Kind::Home && taken(usage) > slack + 1e-9) {
            match beyond.iter_mut().find(|known| known.0 == usage.person) {
                Some(known) => *known = (known.0, known.1.max(taken(usage) - slack), known.2.min(usage.staff)),
                None => beyond.push((usage.person, taken(usage) - slack, usage.staff)),
            }
        }
        let Some(&(person, ..)) = beyond.first() else { return 0.0 };
        let limits = &self.instance.units[self.instance.people[person].unit].away_limit;
        let limit = limits.iter().copied().fold(0.0, f64::max) + TOLERANCE;
        let least = beyond.iter().map(|known| known.2).fold(f64::INFINITY, f64::min);
        let at_once = if least > 0.0 { (limit / least) as usize } else { beyond.len() };
        beyond.sort_by(|a, b| b.1.total_cmp(&a.1));
        beyond.iter().take(at_once).map(|known| known.1).sum()
    }

    /// What says that a person is away full time in week t.
    pub fn full_time(&self, person: usize, t: usize) -> impl Iterator<Item = Var> + '_ {
        self.away(person, t).iter().filter(|away| away.intensity >= 1.0).map(|away| away.var)
    }

    /// away(p,t), by intensity.
    pub fn away(&self, person: usize, t: usize) -> &[Away] {
        &self.away[person * self.instance.weeks + t]
    }

    /// The most rides a guest can have in one week.
    pub fn guest_rides_most(&self, person: usize) -> f64 {
        let loads = self.instance.problem.rules.guest_load.iter();
        let own = loads.filter(|load| ride_load::is_for(self.instance, load, person));
        own.map(|load| f64::from(load.rides)).fold(f64::INFINITY, f64::min)
    }
}

/// A placement at a post whose mentor is of the same unit gives and takes at once.
fn add_visit(uses: &mut Vec<Use>, var: Var, person: usize, amount: f64) {
    match uses.last_mut().filter(|last| last.var == var) {
        Some(last) => {
            last.staff += amount;
            last.fitted += amount;
        }
        None => uses.push(Use { var, person, kind: Kind::Visit, staff: amount, fitted: amount }),
    }
}
