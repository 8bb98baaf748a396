//! The problem as this engine sees it: everybody's possible placements, what a whole plan of one person must have, and the
//! rows that tie people together.

use crate::mip::Sets;
use crate::problem::{Problem, TrackStep};
use crate::value::{Assignment, Instance};
use std::ops::Range;

/// States of the counted requirements of one person; more make the engine step aside.
const COUNT_STATES_MAX: usize = 3_000;
/// Bits of a person's state: things done once, and families that others require.
const BITS_MAX: usize = 64;
/// Bits for the placements in one host unit, and host units that fit.
pub const HOST_BITS: u32 = 5;
const LIMITED_HOSTS_MAX: usize = 12;

/// A problem of whole plans.
pub struct Task {
    pub weeks: usize,
    pub posts: Vec<PostRows>,
    pub people: Vec<Who>,
    /// How many times the smallest own value counts.
    pub worst_off: f64,
    /// Whether every plan's value is a whole number.
    pub whole_numbers: bool,
}

/// A post's rows: visitors by week.
pub struct PostRows {
    pub capacity: Vec<u32>,
    pub minimum: Vec<u32>,
}

/// One person's possibilities and requirements.
pub struct Who {
    /// Sorted by kind.
    pub offers: Vec<Offer>,
    pub kinds: Vec<Kind>,
    pub hosts: usize,
    /// Placements in one host unit, where that can bind.
    pub host_max: Option<u64>,
    /// Count state that follows when an offer of a class is taken, by class and state.
    pub next: Vec<Vec<Option<u16>>>,
    /// Whether a plan may end in a count state.
    pub done: Vec<bool>,
    /// What relaxed rows leave room for.
    pub room: Vec<f64>,
    pub idle_price: f64,
    pub change_price: f64,
    pub cooldown: usize,
    /// Whether the person may be the worst-off.
    pub counts: bool,
    /// Placements in a plan, at most.
    pub placements_most: usize,
}

/// A post for one length, for one person.
pub struct Offer {
    pub post: usize,
    pub weeks: usize,
    pub intensity: f64,
    pub host: usize,
    pub kind: usize,
    pub class: usize,
    pub value: f64,
    /// Start weeks that are allowed.
    pub starts: Vec<bool>,
    /// Bits of which none may be set before, all must be set before, and that are set by it.
    pub once: u64,
    pub needs: u64,
    pub gives: u64,
    /// What it takes of relaxed rows.
    pub takes: Vec<(usize, f64)>,
}

/// Offers that are alike but for their value.
pub struct Kind {
    pub offers: Range<usize>,
    pub host: usize,
    pub class: usize,
    pub weeks: usize,
}

/// Placements of one person: offer and start week, in order.
pub type Steps = Vec<(u16, u16)>;

impl Task {
    /// The problem, where it consists of nothing but what this engine knows.
    pub fn new(instance: &Instance<'_>, sets: &Sets) -> Option<Self> {
        let problem = instance.problem;
        if !knows(problem) || instance.people.iter().any(|person| !person.lessons.is_empty()) {
            return None;
        }
        let people: Option<Vec<Who>> = (0..instance.people.len()).map(|p| Who::new(instance, sets, p)).collect();
        let people = people?;
        let whole = |value: f64| value.fract() == 0.0 && value.abs() < 1e9;
        let whole_numbers = whole(problem.prices.worst_off)
            && people.iter().all(|who| {
                whole(who.idle_price) && whole(who.change_price) && who.offers.iter().all(|offer| whole(offer.value))
            });
        let post = |h: usize| PostRows {
            capacity: instance.posts[h].capacity.clone(),
            minimum: (0..instance.weeks).map(|t| problem.posts[h].minimum.at(t as u32)).collect(),
        };
        Some(Self {
            weeks: instance.weeks,
            posts: (0..instance.posts.len()).map(post).collect(),
            people,
            worst_off: if instance.own.iter().any(|own| own.may_be_worst_off) { problem.prices.worst_off } else { 0.0 },
            whole_numbers,
        })
    }

    /// A person's placements as the rest of the solver writes them.
    pub fn assignments(&self, person: usize, steps: &Steps) -> impl Iterator<Item = Assignment> + '_ {
        let who = &self.people[person];
        let one = move |&(offer, start): &(u16, u16)| {
            let offer = &who.offers[offer as usize];
            Assignment {
                person,
                post: offer.post,
                start: start as usize,
                weeks: offer.weeks,
                intensity: offer.intensity,
            }
        };
        steps.iter().map(one).collect::<Vec<_>>().into_iter()
    }
}

/// Whether the problem has no rule or price that this engine leaves out of account.
fn knows(problem: &Problem) -> bool {
    let (rules, prices) = (&problem.rules, &problem.prices);
    let weekly_nothing = |values: &[f64]| values.iter().all(|&value| value == 0.0);
    prices.disruption == 0.0
        && rules.disruption_limit.is_none()
        && rules.fairness_floor == 0.0
        && rules.balance.is_none()
        && rules.strict_exchange.is_none()
        && rules.hand_overs_max.is_none()
        && rules.orientation.is_none()
        && rules.ride_minimum.is_empty()
        && problem.sessions.is_empty()
        && problem.pins.is_empty()
        && problem.baseline.is_none()
        && problem.tracks.iter().all(|track| !track.ordered)
        && problem.posts.iter().all(|post| post.mentor.is_none() && post.intensities.len() == 1)
        && problem.units.iter().all(|unit| {
            weekly_nothing(unit.floor_fte.values())
                && unit.away_share >= 1.0
                && unit.critical.iter().all(|skill| skill.people == 0)
        })
        && problem.people.iter().all(|person| {
            person.relief_weeks.is_none()
                && person.territory.is_none()
                && person.backfill.is_empty()
                && person.idle_price.is_none_or(|price| price >= 0.0)
        })
        && prices.idle_wait >= 0.0
}

/// A requirement on how many placements there are among some posts.
struct Count {
    members: Vec<bool>,
    at_least: u32,
    at_most: Option<u32>,
}

impl Count {
    /// Number of states to tell apart.
    fn states(&self) -> usize {
        self.at_most.unwrap_or(self.at_least) as usize + 1
    }
}

impl Who {
    fn new(instance: &Instance<'_>, sets: &Sets, p: usize) -> Option<Self> {
        let problem = instance.problem;
        let person = &problem.people[p];
        let posts = instance.posts.len();
        let (mut once, mut counts) = (Vec::new(), Vec::new());
        let mut host_max: Option<Option<u32>> = None;
        let own = problem.tracks.iter().filter(|track| track.people.contains(&person.id));
        for track in own {
            // A track's own limit takes the place of the rules'; of several tracks the narrowest holds.
            let most = track.host_unit_max.or(problem.rules.host_unit_max);
            host_max = Some(host_max.flatten().into_iter().chain(most).min());
            for step in &track.steps {
                let count = Count { members: members(instance, step), at_least: step.at_least, at_most: step.at_most };
                match (count.at_least, count.at_most) {
                    (0, None) => {}
                    (0, Some(1)) => once.push(count.members),
                    _ => counts.push(count),
                }
            }
        }
        let limit = instance.people[p].placements_max;
        let columns = &sets.columns[sets.columns_of[p].clone()];
        let mut open = vec![false; posts];
        columns.iter().for_each(|column| open[column.j.post] = true);
        // Where each post that is open to the person counts somewhere, the requirements limit the placements themselves.
        let total = |counts: &[Count]| -> Option<u32> {
            let limited = |h: usize| counts.iter().any(|count| count.members[h] && count.at_most.is_some());
            let all = (0..posts).all(|h| !open[h] || limited(h));
            all.then(|| counts.iter().filter_map(|count| count.at_most).sum())
        };
        if total(&counts).is_none_or(|total| total > limit) {
            // With as many placements as fit the weeks a limit says nothing.
            let shortest = columns.iter().map(|column| column.j.weeks).min().unwrap_or(1).max(1);
            let most = limit.min((instance.weeks / shortest) as u32);
            counts.push(Count { members: vec![true; posts], at_least: 0, at_most: Some(most) });
        }
        let placements_most = total(&counts).unwrap_or(limit).min(limit) as usize;
        let mut families: Vec<&str> =
            problem.posts.iter().flat_map(|post| post.requires.iter().map(String::as_str)).collect();
        families.sort_unstable();
        families.dedup();
        let states = counts.iter().try_fold(1_usize, |all, count| all.checked_mul(count.states()))?;
        if once.len() + families.len() > BITS_MAX || states > COUNT_STATES_MAX {
            return None;
        }
        let mut who = Self {
            offers: Vec::new(),
            kinds: Vec::new(),
            hosts: 0,
            host_max: None,
            next: Vec::new(),
            done: done(&counts, states),
            room: vec![1.0; once.len()],
            idle_price: person.idle_price.unwrap_or(problem.prices.idle_wait),
            change_price: person.host_change_price.unwrap_or(problem.prices.host_change),
            cooldown: problem.rules.cooldown_weeks as usize,
            counts: instance.own[p].may_be_worst_off,
            placements_most,
        };
        who.add_offers(instance, sets, p, (&once, &families));
        who.add_classes(&counts, states);
        who.add_kinds();
        who.add_rows(host_max.unwrap_or(problem.rules.host_unit_max), once.len(), &families, problem)?;
        Some(who)
    }

    fn add_offers(&mut self, instance: &Instance<'_>, sets: &Sets, p: usize, bits: (&[Vec<bool>], &[&str])) {
        let (once, families) = bits;
        let mut hosts: Vec<usize> = Vec::new();
        for column in &sets.columns[sets.columns_of[p].clone()] {
            let j = &column.j;
            // Columns are sorted by post, length and start.
            if let Some(offer) = self.offers.last_mut().filter(|o| (o.post, o.weeks) == (j.post, j.weeks)) {
                offer.starts[j.start] = true;
                continue;
            }
            let unit = instance.posts[j.post].unit;
            let host = hosts.iter().position(|&known| known == unit).unwrap_or_else(|| {
                hosts.push(unit);
                hosts.len() - 1
            });
            let post = &instance.problem.posts[j.post];
            let family_bit = |name: &str| families.binary_search(&name).map_or(0, |f| 1_u64 << (once.len() + f));
            let own = (0..once.len()).filter(|&r| once[r][j.post]).fold(0_u64, |bits, r| bits | 1 << r);
            let mut starts = vec![false; instance.weeks];
            starts[j.start] = true;
            self.offers.push(Offer {
                post: j.post,
                weeks: j.weeks,
                intensity: j.intensity,
                host,
                kind: 0,
                class: 0,
                value: column.gain_alone + column.aside,
                starts,
                once: own,
                needs: post.requires.iter().fold(0, |bits, name| bits | family_bit(name)),
                gives: own | post.family.as_deref().map_or(0, family_bit),
                takes: (0..once.len()).filter(|&r| once[r][j.post]).map(|r| (r, 1.0)).collect(),
            });
        }
        self.hosts = hosts.len();
    }

    /// Offers of one class move the counts alike.
    fn add_classes(&mut self, counts: &[Count], states: usize) {
        let mut classes: Vec<Vec<bool>> = Vec::new();
        for offer in &mut self.offers {
            let of: Vec<bool> = counts.iter().map(|count| count.members[offer.post]).collect();
            offer.class = classes.iter().position(|known| *known == of).unwrap_or_else(|| {
                classes.push(of);
                classes.len() - 1
            });
        }
        let follow = |of: &Vec<bool>, state: usize| {
            let (mut rest, mut unit, mut next) = (state, 1, state);
            for (count, &counted) in counts.iter().zip(of) {
                let now = rest % count.states();
                rest /= count.states();
                if counted {
                    match count.at_most {
                        Some(most) if now >= most as usize => return None,
                        // Beyond what is asked for, no difference is made.
                        None if now >= count.at_least as usize => {}
                        _ => next += unit,
                    }
                }
                unit *= count.states();
            }
            Some(next as u16)
        };
        self.next = classes.iter().map(|of| (0..states).map(|state| follow(of, state)).collect()).collect();
    }

    fn add_kinds(&mut self) {
        self.offers.sort_by_key(|offer| (offer.class, offer.host, offer.weeks, offer.post));
        let mut first = 0;
        for last in 1..=self.offers.len() {
            let alike = |a: &Offer, b: &Offer| (a.class, a.host, a.weeks) == (b.class, b.host, b.weeks);
            if last == self.offers.len() || !alike(&self.offers[first], &self.offers[last]) {
                let Offer { host, class, weeks, .. } = self.offers[first];
                self.offers[first..last].iter_mut().for_each(|offer| offer.kind = self.kinds.len());
                self.kinds.push(Kind { offers: first..last, host, class, weeks });
                first = last;
            }
        }
    }

    /// Rows that the relaxation prices: one of a kind, placements in a host unit, what is required before.
    fn add_rows(&mut self, host_max: Option<u32>, once: usize, families: &[&str], problem: &Problem) -> Option<()> {
        if let Some(most) = host_max.filter(|&most| (most as usize) < self.placements_most) {
            if most >= 1 << HOST_BITS || self.hosts > LIMITED_HOSTS_MAX {
                return None;
            }
            self.host_max = Some(u64::from(most));
            let first = self.room.len();
            self.room.extend(vec![f64::from(most); self.hosts]);
            self.offers.iter_mut().for_each(|offer| offer.takes.push((first + offer.host, 1.0)));
        }
        // Whoever takes something that can be taken only once, and requires a family, takes one of that family.
        for r in 0..once {
            for (f, family) in families.iter().enumerate() {
                let bit = 1_u64 << (once + f);
                let of_row = |offer: &Offer| offer.once >> r & 1 == 1;
                let row = self.room.len();
                if !self.offers.iter().any(|offer| of_row(offer) && offer.needs & bit != 0) {
                    continue;
                }
                for offer in &mut self.offers {
                    let asks = of_row(offer) && offer.needs & bit != 0;
                    let gives = problem.posts[offer.post].family.as_deref() == Some(*family);
                    let taken = f64::from(u8::from(asks)) - f64::from(u8::from(gives));
                    if taken != 0.0 {
                        offer.takes.push((row, taken));
                    }
                }
                self.room.push(0.0);
            }
        }
        Some(())
    }

    /// Whether another placement in the host unit would be one too many.
    pub fn full(&self, hosts: u64, host: usize) -> bool {
        self.host_max.is_some_and(|most| hosts >> (HOST_BITS * host as u32) & ((1 << HOST_BITS) - 1) >= most)
    }

    /// The offer of a post for so many weeks.
    pub fn offer_at(&self, post: usize, weeks: usize) -> Option<u16> {
        self.offers.iter().position(|offer| (offer.post, offer.weeks) == (post, weeks)).map(|o| o as u16)
    }

    /// What a plan is worth to the person.
    pub fn value(&self, steps: &Steps) -> f64 {
        let (mut value, mut attended, mut last) = (0.0, 0, None);
        for &(o, start) in steps {
            let offer = &self.offers[o as usize];
            value += offer.value;
            attended += offer.weeks;
            if let Some((host, _)) = last
                && host != offer.host
            {
                value -= self.change_price;
            }
            last = Some((offer.host, start as usize + offer.weeks));
        }
        value - self.idle_price * (last.map_or(0, |(_, end)| end) - attended) as f64
    }
}

fn members(instance: &Instance<'_>, step: &TrackStep) -> Vec<bool> {
    let in_family = |family: &String| step.families.contains(family);
    let mut members: Vec<bool> =
        instance.problem.posts.iter().map(|post| post.family.as_ref().is_some_and(in_family)).collect();
    step.posts.iter().filter_map(|id| instance.post(id)).for_each(|post| members[post] = true);
    members
}

fn done(counts: &[Count], states: usize) -> Vec<bool> {
    let enough = |mut state: usize| {
        counts.iter().all(|count| {
            let now = state % count.states();
            state /= count.states();
            now >= count.at_least as usize
        })
    };
    (0..states).map(enough).collect()
}
