//! What somebody can make of it who follows a programme: the best sequence that has what each step asks for. Without that a bound
//! would let people stay at home whose programme sends them away at a loss.

use super::layout::Layout;
use crate::value::Instance;

/// States of a sequence from which on a programme is left out: that only makes the bound weaker.
const STATES_MAX: usize = 512;

/// What a person's programme asks for. A state is how many placements there are, and how many of each step as far as that counts.
#[derive(Clone, Debug)]
pub struct Programme {
    steps: Vec<Step>,
    /// Steps that each choice of the person counts for, as bits.
    counts: Vec<u32>,
    ordered: bool,
    placements_max: usize,
    states: usize,
}

#[derive(Clone, Copy, Debug)]
struct Step {
    at_least: usize,
    /// Where counting ends; more is not allowed if `limited`, and changes nothing otherwise.
    most: usize,
    limited: bool,
    /// What one placement adds to the number of a state.
    unit: usize,
}

impl Programme {
    /// The person's first programme, if there is one; `posts` are those of the person's choices.
    pub fn new(instance: &Instance<'_>, person: usize, posts: impl Iterator<Item = usize>) -> Option<Self> {
        let track = &instance.tracks[*instance.own[person].tracks.first()?];
        let placements_max = (instance.people[person].placements_max as usize).min(instance.weeks);
        let mut states = placements_max + 1;
        let mut steps = Vec::new();
        for step in &track.steps {
            let limited = step.at_most < placements_max;
            let most = if limited { step.at_most } else { step.at_least.min(placements_max) };
            steps.push(Step { at_least: step.at_least, most, limited, unit: states });
            states = states.checked_mul(most + 1)?;
        }
        let counts = posts.map(|post| track.steps_of[post].iter().fold(0, |bits, step| bits | 1 << step)).collect();
        let fits = states <= STATES_MAX && steps.len() <= u32::BITS as usize;
        fits.then_some(Self { steps, counts, ordered: track.ordered, placements_max, states })
    }

    /// Keeps these choices of the person alone.
    pub fn keep(&mut self, kept: impl Iterator<Item = usize>) {
        self.counts = kept.map(|choice| self.counts[choice]).collect();
    }

    fn count(&self, state: usize, step: &Step) -> usize {
        state / step.unit % (step.most + 1)
    }

    /// The state after one more placement, if it may be had.
    fn after(&self, state: usize, choice: usize) -> Option<usize> {
        if state % (self.placements_max + 1) == self.placements_max {
            return None;
        }
        let mut next = state + 1;
        for (s, step) in self.steps.iter().enumerate().filter(|(s, _)| self.counts[choice] >> s & 1 == 1) {
            // Whatever an earlier step asks for is over by then.
            if self.ordered && self.steps[..s].iter().any(|earlier| self.count(state, earlier) < earlier.at_least) {
                return None;
            }
            match self.count(state, step) < step.most {
                true => next += step.unit,
                false if step.limited => return None,
                false => {}
            }
        }
        Some(next)
    }

    /// The best sum of `values` (by choice of the person, sorted by the week in which they end) over sequences that the programme
    /// allows, with `cooldown` weeks between two, and which choices these are; `None` where there is no such sequence.
    pub fn best(
        &self,
        layout: &Layout,
        first: usize,
        values: &[f64],
        cooldown: usize,
        taken: &mut Vec<u32>,
    ) -> Option<f64> {
        let (weeks, wide) = (layout.weeks, layout.weeks + 1);
        let mut table = vec![f64::NEG_INFINITY; self.states * wide];
        let mut from = vec![(u32::MAX, 0_u32); self.states * wide];
        table[..wide].fill(0.0);
        let mut next = 0;
        for end in 1..=weeks {
            for state in 1..self.states {
                table[state * wide + end] = table[state * wide + end - 1];
            }
            while next < values.len() && usize::from(layout.choices[first + next].end) == end {
                let start = usize::from(layout.choices[first + next].start).saturating_sub(cooldown);
                for state in 0..self.states {
                    let before = table[state * wide + start];
                    if before == f64::NEG_INFINITY {
                        continue;
                    }
                    if let Some(after) = self.after(state, next)
                        && before + values[next] > table[after * wide + end]
                    {
                        table[after * wide + end] = before + values[next];
                        from[after * wide + end] = (next as u32, state as u32);
                    }
                }
                next += 1;
            }
        }
        let done = |state: &usize| self.steps.iter().all(|step| self.count(*state, step) >= step.at_least);
        let last = (0..self.states)
            .filter(done)
            .max_by(|&a, &b| table[a * wide + weeks].total_cmp(&table[b * wide + weeks]))
            .filter(|&state| table[state * wide + weeks] > f64::NEG_INFINITY)?;
        taken.clear();
        let (mut state, mut end) = (last, weeks);
        while state > 0 && end > 0 {
            let (choice, before) = from[state * wide + end];
            if choice == u32::MAX {
                end -= 1;
                continue;
            }
            let choice = first + choice as usize;
            taken.push(choice as u32);
            end = usize::from(layout.choices[choice].start).saturating_sub(cooldown);
            state = before as usize;
        }
        Some(table[last * wide + weeks])
    }
}
