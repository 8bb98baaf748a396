//! One team at the prices at hand: what its people make of their choices, what that leaves for the team's weeks, and what both
//! pick.

use super::joint::{Joint, NONE};
use super::layout::Person;
use super::oracle::{Costs, Picks, SAFETY, Scratch};
use super::sweep::{Sweep, Uses, Worth};
use super::team::Team;
use super::{Advice, Company, Lost, Prices};

/// Shares below this are not worth counting.
const SHARE_MIN: f64 = 1e-4;
/// What is favoured is nearly best at this heat, a share of what a person makes of it on average.
const FAVOUR_HEAT: f64 = 0.003;

/// Prices, and what follows from them for everybody.
pub struct Priced<'p> {
    pub joint: &'p Joint,
    prices: &'p [f64],
    pub costs: Costs,
    /// One unit of D.
    price: f64,
    /// One fitted FTE missing, by unit and week: what rows do not charge already.
    missing: Vec<f64>,
}

impl<'p> Priced<'p> {
    pub fn new(company: &Company<'_>, joint: &'p Joint, prices: &'p [f64]) -> Self {
        let weeks = company.layout.weeks;
        let mut costs = company.costs(&prices[..joint.rows]);
        costs.add_to_slots(&prices[joint.slot(0)..joint.person(0)]);
        let price = company.price + company.rows.limit.map_or(0.0, |row| prices[row as usize]);
        let mut missing = vec![0.0; company.layout.units * weeks];
        for (u, team) in joint.teams.iter().enumerate() {
            let of_team = team.iter().flat_map(|team| &team.weeks).enumerate();
            of_team.for_each(|(t, week)| missing[u * weeks + t] = price * week.season);
        }
        for paid in &company.rows.paid {
            if let Some((u, t)) = paid.cell {
                let left = &mut missing[u as usize * weeks + t as usize];
                *left = (*left - paid.charged(prices)).max(0.0);
            }
        }
        Self { joint, prices, costs, price, missing }
    }

    /// What a visit to a team gets it.
    fn visit(&self, slots: &[u32]) -> f64 {
        slots.iter().map(|&s| self.prices[self.joint.slot(s as usize)]).fold(f64::NEG_INFINITY, f64::max)
    }
}

/// Hears of each person what they come to, and with what.
type Tell<'t> = dyn FnMut(usize, f64, &Scratch) + 't;

/// What is worked out for one team, kept for the next.
#[derive(Default)]
pub struct Desk {
    pub scratch: Scratch,
    sweep: Sweep,
    uses: Uses,
    /// Worth of all choices of the team's people, person by person.
    values: Vec<f64>,
    /// The best of those that mean the same absence, and at a heat the sum of how near to it they are.
    best: Vec<f64>,
    sums: Vec<f64>,
    /// What absences and visits get the team.
    absences: Vec<f64>,
    visits: Vec<f64>,
}

impl Desk {
    /// What all choices of the team's people are worth to them.
    pub fn look(&mut self, company: &Company<'_>, at: &Priced<'_>, (u, team): (usize, &Team)) {
        self.values.clear();
        self.best.clear();
        self.best.resize(team.absences.len(), f64::NEG_INFINITY);
        for &p in &at.joint.people[u] {
            let person = &company.layout.people[p];
            company.prepare(person, &at.costs, &mut self.scratch);
            for (choice, &value) in person.choices.clone().zip(self.scratch.values()) {
                let best = &mut self.best[at.joint.absence_of[choice] as usize];
                *best = best.max(value);
            }
            self.values.extend_from_slice(self.scratch.values());
        }
        self.visits.clear();
        self.visits.extend(team.visits.iter().map(|visit| at.visit(&visit.slots)));
    }

    /// The largest amount in what was looked at.
    pub fn largest(&self) -> f64 {
        self.values.iter().chain(&self.visits).fold(0.0, |largest, value| value.abs().max(largest))
    }

    /// What each absence pays the team: what is left of the best choice of somebody with one placement, else its own price.
    fn charge(&mut self, company: &Company<'_>, at: &Priced<'_>, (u, team): (usize, &Team)) {
        self.absences.clear();
        self.absences.extend(team.absences.iter().zip(&self.best).enumerate().map(|(a, (absence, best))| {
            let p = company.layout.lanes[absence.lane].person;
            match company.layout.people[p].is_simple() {
                true => (best - at.prices[at.joint.person(p)]).max(0.0),
                false => at.prices[at.joint.absence(u, a)],
            }
        }));
    }

    fn run(&mut self, at: &Priced<'_>, (u, team): (usize, &Team), heat: f64, uses: bool) -> f64 {
        let missing = &at.missing[u * team.weeks.len()..][..team.weeks.len()];
        let worth = Worth { absences: &self.absences, visits: &self.visits, missing, price: at.price };
        self.sweep.run(team, &worth, heat, uses.then_some(&mut self.uses))
    }

    /// The best of a person's choices (whose values begin at `first`), less what absences pay.
    fn settle(&mut self, company: &Company<'_>, at: &Priced<'_>, person: &Person, first: usize) -> f64 {
        company.prepare_rides(person, &at.costs, &mut self.scratch);
        let pays = |choice: usize| self.absences[at.joint.absence_of[choice] as usize];
        let values = person.choices.clone().zip(&self.values[first..]);
        self.scratch.set_values(values.map(|(choice, value)| value - pays(choice)));
        company.settle(person, &mut self.scratch)
    }

    /// What the team and its people come to: an upper bound. `tell` hears of each person what that comes to.
    pub fn most(
        &mut self,
        company: &Company<'_>,
        at: &Priced<'_>,
        (u, team): (usize, &Team),
        mut tell: Option<&mut Tell<'_>>,
    ) -> f64 {
        self.charge(company, at, (u, team));
        let (mut value, mut first) = (0.0, 0);
        for &p in &at.joint.people[u] {
            let person = &company.layout.people[p];
            let own = self.settle(company, at, person, first);
            first += person.choices.len();
            value += own;
            if let Some(tell) = &mut tell {
                tell(p, own, &self.scratch);
            }
        }
        value + self.run(at, (u, team), 0.0, tell.is_some())
    }

    /// What people and team pick, all that is nearly as good as the best in shares.
    pub fn shares(
        &mut self,
        company: &Company<'_>,
        at: &Priced<'_>,
        (u, team): (usize, &Team),
        heat: f64,
        (picks, slack): (&mut Picks, &mut [f64]),
    ) {
        let (joint, layout) = (at.joint, &company.layout);
        let simple = |a: usize| layout.people[layout.lanes[team.absences[a].lane].person].is_simple();
        self.charge(company, at, (u, team));
        self.sums.clear();
        self.sums.resize(team.absences.len(), 0.0);
        let choices = || joint.people[u].iter().flat_map(|&p| layout.people[p].choices.clone());
        for (choice, value) in choices().zip(&self.values) {
            let absence = joint.absence_of[choice] as usize;
            self.sums[absence] += ((value - self.best[absence]) / heat).exp();
        }
        for (a, absence) in team.absences.iter().enumerate().filter(|(a, _)| simple(*a)) {
            let own = at.prices[joint.person(layout.lanes[absence.lane].person)];
            self.absences[a] = self.best[a] + heat * self.sums[a].ln() - own;
        }
        self.run(at, (u, team), heat, true);
        for (visit, (&best, &share)) in team.visits.iter().zip(self.visits.iter().zip(&self.uses.visits)) {
            let slots = || visit.slots.iter().map(|&s| joint.slot(s as usize));
            let near = |slot: usize| ((at.prices[slot] - best) / heat).exp();
            let sum: f64 = slots().map(near).sum();
            slots().for_each(|slot| slack[slot] += share * near(slot) / sum);
        }
        let short = &joint.short[u * layout.weeks..][..layout.weeks];
        for (&row, missing) in short.iter().zip(&self.uses.missing).filter(|(row, _)| **row != NONE) {
            slack[row as usize] += missing;
        }
        for a in (0..team.absences.len()).filter(|&a| !simple(a)) {
            slack[joint.absence(u, a)] += self.uses.absences[a];
        }
        let mut first = 0;
        for &p in &joint.people[u] {
            let (person, begin) = (&layout.people[p], picks.choices.len());
            if person.is_simple() {
                company.prepare_rides(person, &at.costs, &mut self.scratch);
                slack[joint.person(p)] = 1.0;
                for (choice, value) in person.choices.clone().zip(&self.values[first..]) {
                    let a = joint.absence_of[choice] as usize;
                    let share = self.uses.absences[a] * ((value - self.best[a]) / heat).exp() / self.sums[a];
                    slack[joint.person(p)] -= share;
                    if share > SHARE_MIN {
                        picks.choices.push((choice as u32, share));
                    }
                }
            } else {
                self.settle(company, at, person, first);
                for &choice in self.scratch.taken() {
                    picks.choices.push((choice, 1.0));
                    slack[joint.absence(u, joint.absence_of[choice as usize] as usize)] -= 1.0;
                }
            }
            first += person.choices.len();
            company.ride(person, (heat, begin), &mut self.scratch, picks);
        }
    }
}

impl Company<'_> {
    /// What is picked at these prices, in shares, and what everything else loses.
    pub fn advice(&self, joint: &Joint, prices: &Prices) -> Advice {
        let at = Priced::new(self, joint, &prices.rows);
        let heat = FAVOUR_HEAT * prices.bound.abs().max(1e-9) / self.layout.people.len().max(1) as f64;
        let mut slack = vec![0.0; prices.rows.len()];
        let (mut desk, mut picks) = (Desk::default(), Picks::default());
        for (u, team) in joint.teams.iter().enumerate() {
            if let Some(team) = team {
                desk.look(self, &at, (u, team));
                desk.shares(self, &at, (u, team), heat, (&mut picks, &mut slack));
            } else {
                for person in joint.people[u].iter().map(|&p| &self.layout.people[p]) {
                    self.person(person, &at.costs, &mut desk.scratch);
                    self.spread(person, heat, &mut desk.scratch, &mut picks);
                }
            }
        }
        let mut behind = vec![f64::INFINITY; self.sets.seats.len()];
        for person in &self.layout.people {
            self.prepare_rides(person, &at.costs, &mut desk.scratch);
            let of_person = desk.scratch.behind(&self.layout, person);
            for (seat, of_seat) in self.layout.seats[person.seats.clone()].iter().zip(of_person) {
                behind[seat.seat as usize] = of_seat;
            }
        }
        let column = |c: u32| self.layout.choices[c as usize].column as usize;
        let favoured = picks.choices.iter().map(|&(c, share)| (column(c), share)).collect();
        Advice { favoured, lost: self.lost_jointly(joint, &prices.rows), behind }
    }

    /// What all columns and seats lose: of a choice that is what it loses its person, its own team and its host, each against the
    /// best they have.
    pub fn lost_jointly(&self, joint: &Joint, prices: &[f64]) -> Lost {
        let at = Priced::new(self, joint, prices);
        let (mut bound, mut amount) = (at.costs.rows + self.worst_off, at.costs.amount + self.worst_off);
        let mut lost = vec![0.0; self.layout.choices.len()];
        let mut by_host = vec![0.0; joint.slots];
        let mut by_seat = vec![0.0; self.layout.seats.len()];
        let mut desk = Desk::default();
        for (u, team) in joint.teams.iter().enumerate() {
            let mut people = 0.0;
            let mut tell = |p: usize, own: f64, scratch: &Scratch| {
                let person = &self.layout.people[p];
                let beside = self.beside(person, scratch);
                let (choices, seats) = self.worths(scratch);
                person.choices.clone().zip(choices).for_each(|(c, worth)| lost[c] = own - beside - worth);
                person.seats.clone().zip(seats).for_each(|(s, worth)| by_seat[s] = worth.min(0.0));
                people += own;
                amount += own.abs();
            };
            let Some(team) = team else {
                for &p in &joint.people[u] {
                    let own = self.person(&self.layout.people[p], &at.costs, &mut desk.scratch);
                    tell(p, own, &desk.scratch);
                }
                bound += people;
                continue;
            };
            desk.look(self, &at, (u, team));
            let all = desk.most(self, &at, (u, team), Some(&mut tell));
            let weeks = all - people;
            bound += all;
            amount += weeks.abs() + desk.largest();
            for c in joint.people[u].iter().flat_map(|&p| self.layout.people[p].choices.clone()) {
                lost[c] += weeks - desk.uses.absences[joint.absence_of[c] as usize];
            }
            for (visit, with) in team.visits.iter().zip(&desk.uses.visits) {
                visit.slots.iter().for_each(|&s| by_host[s as usize] = weeks - with);
            }
        }
        bound += SAFETY * amount;
        let mut all = self.nothing_possible(bound);
        for (choice, lost) in self.layout.choices.iter().zip(&lost) {
            all.columns[choice.column as usize] = lost + by_host[choice.slot as usize];
        }
        for (seat, worth) in self.layout.seats.iter().zip(&by_seat) {
            all.seats[seat.seat as usize] = -worth;
        }
        all
    }
}
