//! The variables of the model, and what each of them uses of every team's staffing.

use super::constraints as rules;
use super::constraints::ride_load;
use super::model::{Model, Var};
use super::{Sets, gain};
use crate::constants::RIDE_HOST_LOSS;
use crate::value::{Instance, Resolved};

/// The whole model of an instance.
pub struct Formulation<'s> {
    pub model: Model,
    sets: &'s Sets,
    x: Vec<Var>,
    z: Vec<Var>,
}

/// Variables while rows are being added.
pub struct Variables<'s> {
    pub instance: &'s Instance<'s>,
    pub sets: &'s Sets,
    /// Placement columns and seats.
    pub x: Vec<Var>,
    pub z: Vec<Var>,
    /// What takes from, or gives to, the staffing of each unit and week.
    pub uses: Vec<Vec<Use>>,
    /// gain(p) as terms.
    pub gain: Vec<Vec<(Var, f64)>>,
    /// Variables that count in D, with their weight; hand-overs are counted at the columns.
    pub disruption: Vec<(Var, f64)>,
}

/// FTE that a variable takes from a unit in a week; negative where it gives.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    pub var: Var,
    pub person: usize,
    pub staff: f64,
    pub fitted: f64,
}

impl<'s> Formulation<'s> {
    /// All rules, with D limited to `disruption_limit`.
    pub fn new(instance: &'s Instance<'s>, sets: &'s Sets, disruption_limit: Option<f64>) -> Self {
        let mut model = Model::default();
        let x = sets.columns.iter().map(|column| model.binary(column.aside)).collect();
        let z = sets.seats.iter().map(|_| model.binary(0.0)).collect();
        let mut v = Variables {
            instance,
            sets,
            x,
            z,
            uses: Vec::new(),
            gain: vec![Vec::new(); instance.people.len()],
            disruption: Vec::new(),
        };
        v.collect_uses();
        gain::add(&mut model, &mut v);
        rules::placement_limit::add(&mut model, &v);
        rules::cooldown::add(&mut model, &v);
        rules::one_place_at_a_time::add(&mut model, &v);
        rules::host_capacity::add(&mut model, &v);
        rules::mentor_load::add(&mut model, &v);
        rules::coverage_floor::add(&mut model, &v);
        rules::coverage_target::add(&mut model, &mut v);
        rules::away_share::add(&mut model, &v);
        rules::exchange_balance::add(&mut model, &v);
        rules::ride_capacity::add(&mut model, &v);
        rules::ride_pair_limit::add(&mut model, &v);
        ride_load::add(&mut model, &v);
        rules::pin::add(&mut model, &v);
        rules::disruption_limit::add(&mut model, &v, disruption_limit);
        rules::fairness_floor::add(&mut model, &v);
        Self { model, sets, x: v.x, z: v.z }
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
        self.model.complete(&mut values);
        values
    }
}

impl Variables<'_> {
    fn collect_uses(&mut self) {
        let (instance, weeks) = (self.instance, self.instance.weeks);
        self.uses = vec![Vec::new(); instance.units.len() * weeks];
        for (column, &var) in self.sets.columns.iter().zip(&self.x) {
            let j = &column.j;
            let (person, post) = (&instance.people[j.person], &instance.posts[j.post]);
            for t in j.span() {
                let (fte, done) = (person.present[t] * j.intensity, t - j.start);
                add_use(&mut self.uses[person.unit * weeks + t], var, j.person, fte, fte * person.fit);
                let given = -instance.visitor[done] * fte;
                add_use(&mut self.uses[post.unit * weeks + t], var, j.person, given, given);
                if let Some(mentor) = post.mentor {
                    let lost = instance.mentor_loss[done] * j.intensity;
                    add_use(&mut self.uses[instance.people[mentor].unit * weeks + t], var, j.person, lost, lost);
                }
            }
        }
        for (seat, &var) in self.sets.seats.iter().zip(&self.z) {
            let (person, session) = (&instance.people[seat.person], &instance.sessions[seat.session]);
            let hours = session.duration_weeks;
            add_use(&mut self.uses[person.unit * weeks + seat.week], var, seat.person, hours, hours * person.fit);
            let lost = RIDE_HOST_LOSS * hours;
            add_use(&mut self.uses[session.unit * weeks + seat.week], var, seat.person, lost, lost);
        }
    }

    /// The most that all uses together can take: each person either is on the one placement that takes most, or rides along.
    pub fn reach(&self, uses: &[Use], taken: impl Fn(&Use) -> f64) -> f64 {
        let mut placed = vec![0.0_f64; self.instance.people.len()];
        let mut riding = 0.0;
        for usage in uses {
            let amount = taken(usage);
            if usage.var < self.x.len() {
                placed[usage.person] = placed[usage.person].max(amount);
            } else {
                riding += amount.max(0.0);
            }
        }
        placed.iter().sum::<f64>() + riding
    }

    /// Full-time columns of a person that cover week t.
    pub fn full_time(&self, person: usize, t: usize) -> impl Iterator<Item = Var> + '_ {
        self.away(person, t).filter(|term| term.1 >= 1.0).map(|term| term.0)
    }

    /// Columns of a person that cover week t, with their intensity: away(p,t) as terms.
    pub fn away(&self, person: usize, t: usize) -> impl Iterator<Item = (Var, f64)> + '_ {
        let covering =
            self.sets.columns_of[person].clone().filter(move |&c| self.sets.columns[c].j.span().contains(&t));
        covering.map(|c| (self.x[c], self.sets.columns[c].j.intensity))
    }

    /// The most rides a guest can have in one week.
    pub fn guest_rides_most(&self, person: usize) -> f64 {
        let loads = self.instance.problem.rules.guest_load.iter();
        let own = loads.filter(|load| ride_load::is_for(self.instance, load, person));
        own.map(|load| f64::from(load.rides)).fold(f64::INFINITY, f64::min)
    }
}

fn add_use(uses: &mut Vec<Use>, var: Var, person: usize, staff: f64, fitted: f64) {
    match uses.last_mut().filter(|last| last.var == var) {
        Some(last) => {
            last.staff += staff;
            last.fitted += fitted;
        }
        None => uses.push(Use { var, person, staff, fitted }),
    }
}
