//! Prices of what teams have to do with one another. Every team plans its weeks as a whole ([`Team`]): who of it is away when, and
//! who is there. People choose placements, which pay for the slot they take, and for the absence it means at home; the host's
//! team gets what the slot pays, the own team what the absence pays. Whatever the prices are, what people, teams and the remaining
//! rows come to together is at least the value of every plan. Rows that a team's weeks imply have no price here.

use super::desk::{Desk, Priced};
use super::layout::Person;
use super::oracle::{Picks, Point, SAFETY, Scratch};
use super::sweep::{Sweep, Worth};
use super::team::Team;
use super::{Company, Prices};

/// No absence, no visit, no team, no row.
pub const NONE: u32 = u32::MAX;
/// Teams between two questions whether to go on.
const GLANCE: usize = 16;

/// The teams that are planned as a whole. Prices are those of all rows first, then of slots, then what people make of it, then
/// those of absences of whoever may have several placements.
pub struct Joint {
    pub teams: Vec<Option<Team>>,
    /// People by unit.
    pub people: Vec<Vec<usize>>,
    /// By choice: which absence of the own team it means.
    pub absence_of: Vec<u32>,
    /// By slot: whether a team that is planned as a whole is the host.
    pub hosted: Vec<bool>,
    /// By unit and week: the row that rides are in, too, where fitted FTE are missing.
    pub short: Vec<u32>,
    /// By unit: where the prices of its absences begin.
    absences: Vec<usize>,
    pub rows: usize,
    pub slots: usize,
    len: usize,
}

impl Joint {
    /// `None` where `go_on` says no, or no team can be planned as a whole.
    pub fn new(company: &Company<'_>, go_on: &mut dyn FnMut() -> bool) -> Option<Self> {
        let (layout, instance) = (&company.layout, company.instance);
        let mut people = vec![Vec::new(); layout.units];
        layout.people.iter().enumerate().for_each(|(p, person)| people[person.unit].push(p));
        let mut slots = vec![Vec::new(); layout.units];
        let mut used = vec![false; layout.slots.len()];
        layout.choices.iter().for_each(|choice| used[choice.slot as usize] = true);
        for (s, slot) in layout.slots.iter().enumerate().filter(|(s, _)| used[*s]) {
            slots[instance.posts[slot.j.post].unit].push(s as u32);
        }
        let (rows, slot_count) = (company.rows.len(), layout.slots.len());
        let mut joint = Self {
            teams: Vec::with_capacity(layout.units),
            people,
            absence_of: vec![NONE; layout.choices.len()],
            hosted: vec![false; slot_count],
            short: vec![NONE; layout.units * layout.weeks],
            absences: Vec::with_capacity(layout.units),
            rows,
            slots: slot_count,
            len: rows + slot_count + layout.people.len(),
        };
        for paid in &company.rows.paid {
            if let (Some((u, t)), Some(first)) = (paid.cell, paid.ways.first()) {
                joint.short[u as usize * layout.weeks + t as usize] = first.start;
            }
        }
        for (u, slots) in slots.iter().enumerate() {
            if !go_on() {
                return None;
            }
            let choices = || joint.people[u].iter().flat_map(|&p| layout.people[p].choices.clone());
            let team = Team::new(instance, layout, (u, slots), choices().map(|c| &layout.choices[c]), go_on);
            let team = team.filter(possible);
            if let Some(team) = &team {
                let absence = |c: usize| team.absence(&layout.choices[c]).map_or(NONE, |absence| absence as u32);
                let of: Vec<(usize, u32)> = choices().map(|c| (c, absence(c))).collect();
                of.into_iter().for_each(|(c, absence)| joint.absence_of[c] = absence);
                slots.iter().for_each(|&slot| joint.hosted[slot as usize] = true);
            }
            joint.absences.push(joint.len);
            joint.len += team.as_ref().map_or(0, |team| team.absences.len());
            joint.teams.push(team);
        }
        joint.teams.iter().any(Option::is_some).then_some(joint)
    }

    /// Number of the price of a slot.
    pub fn slot(&self, slot: usize) -> usize {
        self.rows + slot
    }

    /// Number of the price of what a person makes of it.
    pub fn person(&self, p: usize) -> usize {
        self.rows + self.slots + p
    }

    /// Number of the price of a team's absence.
    pub fn absence(&self, unit: usize, absence: usize) -> usize {
        self.absences[unit] + absence
    }

    /// Whether a team's weeks imply a row that belongs to this unit.
    fn implies(&self, unit: u32) -> bool {
        self.teams.get(unit as usize).is_some_and(Option::is_some)
    }
}

/// Whether some weeks keep the team's rules; where none do there is no plan at all, which is not for a bound to say.
fn possible(team: &Team) -> bool {
    let (absences, visits) = (vec![0.0; team.absences.len()], vec![0.0; team.visits.len()]);
    let missing = vec![0.0; team.weeks.len()];
    let worth = Worth { absences: &absences, visits: &visits, missing: &missing, price: 0.0 };
    Sweep::default().run(team, &worth, 0.0, None).is_finite()
}

impl Company<'_> {
    /// Prices of rows as prices of slots, absences and people: what they prove is no less.
    pub fn joined(&self, joint: &Joint, prices: &Prices) -> Vec<f64> {
        let costs = self.costs(&prices.rows);
        let kept = self.rows_beside(joint, &prices.rows);
        let remaining = self.costs(&kept);
        let mut joined = kept;
        let slots = costs.slots().iter().zip(remaining.slots()).zip(&joint.hosted);
        joined.extend(slots.map(|((all, kept), &hosted)| if hosted { all - kept } else { 0.0 }));
        let mut scratch = Scratch::default();
        joined.extend(self.layout.people.iter().map(|person| {
            let value = self.person(person, &costs, &mut scratch);
            value - scratch.by_rides()
        }));
        for team in joint.teams.iter().flatten() {
            joined.extend(team.absences.iter().map(|a| {
                costs.home(self.layout.weeks, a.lane, a.start..a.end)
                    - remaining.home(self.layout.weeks, a.lane, a.start..a.end)
            }));
        }
        joined
    }

    /// Prices of rows without those that teams imply.
    pub fn rows_beside(&self, joint: &Joint, prices: &[f64]) -> Vec<f64> {
        let rows = prices.iter().zip(&self.rows.teams);
        rows.map(|(&price, &team)| if joint.implies(team) { 0.0 } else { price }).collect()
    }

    /// What the prices of `joint` prove (at a heat above 0 only where `exact`), and in which direction they are wrong (at a heat
    /// only). `None` once `go_on` says no.
    pub fn pick_joint(
        &self,
        joint: &Joint,
        prices: &[f64],
        (heat, exact): (f64, bool),
        go_on: &mut dyn FnMut() -> bool,
    ) -> Option<Point> {
        let at = Priced::new(self, joint, prices);
        let mut slack = self.rows.at_most.clone();
        slack.resize(joint.len, 0.0);
        let mut uses = vec![0.0; self.layout.atoms()];
        let (mut value, mut amount) = (at.costs.rows + self.worst_off, at.costs.amount + self.worst_off);
        let mut desk = Desk::default();
        for (u, team) in joint.teams.iter().enumerate() {
            if u % GLANCE == 0 && !go_on() {
                return None;
            }
            let mut picks = Picks::default();
            if let Some(team) = team {
                desk.look(self, &at, (u, team));
                if heat > 0.0 {
                    desk.shares(self, &at, (u, team), heat, (&mut picks, &mut slack));
                }
                if exact {
                    picks.add(desk.most(self, &at, (u, team), None));
                    picks.amount += desk.largest();
                }
            } else {
                for person in joint.people[u].iter().map(|&p| &self.layout.people[p]) {
                    picks.add(self.person(person, &at.costs, &mut desk.scratch));
                    if heat > 0.0 {
                        self.spread(person, heat, &mut desk.scratch, &mut picks);
                    }
                }
            }
            self.use_picks(&picks, &mut uses);
            value += picks.value;
            amount += picks.amount;
        }
        for (atom, &amount) in uses.iter().enumerate().filter(|(_, amount)| **amount != 0.0) {
            self.rows.take(atom, amount, &mut slack[..joint.rows]);
        }
        for s in (0..joint.slots).filter(|&s| joint.hosted[s]) {
            slack[joint.slot(s)] -= uses[self.layout.slot(s)];
        }
        // Prices that stay as they are: of rows that teams imply, and of the limit of disruption, as what teams miss is not added up.
        let implied = self.rows.teams.iter().zip(slack.iter_mut()).filter(|(team, _)| joint.implies(**team));
        implied.for_each(|(_, slack)| *slack = 0.0);
        self.rows.limit.iter().for_each(|&row| slack[row as usize] = 0.0);
        Some(Point { bound: if exact { value + SAFETY * amount } else { f64::INFINITY }, slack })
    }

    /// Whether the price number `r` may fall below 0: of a slot, and of whoever has to go.
    pub fn is_free(&self, joint: &Joint, r: usize) -> bool {
        r >= joint.rows
            && (r < joint.person(0) || self.layout.people.get(r - joint.person(0)).is_some_and(Person::goes))
    }
}
