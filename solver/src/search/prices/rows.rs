//! Rows over what a [`Layout`](super::Layout) numbers, kept by what they are about, with what limits their prices.

use std::ops::Range;

/// Rows while they are being added, and after.
pub struct Rows {
    pub at_most: Vec<f64>,
    /// How large prices of the row are, roughly, against others.
    pub scale: Vec<f64>,
    pub paid: Vec<Paid>,
    /// What counts in D, by row of the disruption limit.
    pub limit: Option<u32>,
    /// Rows whose prices have a limit of their own.
    pub limits: Vec<(u32, f64)>,
    /// By row: the unit whose weeks as a whole imply it, or [`NO_TEAM`].
    pub teams: Vec<u32>,
    /// The unit that the rows being added belong to.
    pub team: u32,
    entries: Vec<(u32, u32, f64)>,
    start: Vec<u32>,
    row: Vec<u32>,
    coefficient: Vec<f64>,
}

/// Rows over something missing that is paid for: there are several ways to show that so much is missing, each a list of rows
/// about different parts of it. A way's price is that of its dearest part, and all ways together cost no more than what is missing.
#[derive(Debug)]
pub struct Paid {
    pub ways: Vec<Range<u32>>,
    /// The unit and week where fitted FTE are missing.
    pub cell: Option<(u32, u32)>,
    /// What one unit missing counts in D.
    pub weight: f64,
}

/// No unit's weeks imply the row.
pub const NO_TEAM: u32 = u32::MAX;

impl Paid {
    /// What the ways cost together.
    pub fn charged(&self, prices: &[f64]) -> f64 {
        self.ways.iter().map(|way| dearest(way, prices)).sum()
    }
}

impl Rows {
    pub fn new() -> Self {
        Self {
            at_most: Vec::new(),
            scale: Vec::new(),
            paid: Vec::new(),
            limit: None,
            limits: Vec::new(),
            teams: Vec::new(),
            team: NO_TEAM,
            entries: Vec::new(),
            start: Vec::new(),
            row: Vec::new(),
            coefficient: Vec::new(),
        }
    }

    /// Adds Σ coefficient · use ≤ `at_most`; its number.
    pub fn add(&mut self, terms: impl IntoIterator<Item = (usize, f64)>, at_most: f64, scale: f64) -> u32 {
        let row = self.at_most.len() as u32;
        let terms = terms.into_iter().filter(|term| term.1 != 0.0);
        self.entries.extend(terms.map(|(atom, coefficient)| (atom as u32, row, coefficient)));
        self.at_most.push(at_most);
        self.scale.push(scale);
        self.teams.push(self.team);
        row
    }

    pub fn len(&self) -> usize {
        self.at_most.len()
    }

    /// Sorts everything by what it is about.
    pub fn finish(&mut self, atoms: usize) {
        let entries = std::mem::take(&mut self.entries);
        self.start = vec![0; atoms + 1];
        for &(atom, _, _) in &entries {
            self.start[atom as usize + 1] += 1;
        }
        for atom in 0..atoms {
            self.start[atom + 1] += self.start[atom];
        }
        let mut next = self.start.clone();
        self.row = vec![0; entries.len()];
        self.coefficient = vec![0.0; entries.len()];
        for (atom, row, coefficient) in entries {
            let at = next[atom as usize] as usize;
            next[atom as usize] += 1;
            self.row[at] = row;
            self.coefficient[at] = coefficient;
        }
    }

    /// What one use of `atom` pays.
    pub fn cost(&self, atom: usize, prices: &[f64]) -> f64 {
        let range = self.start[atom] as usize..self.start[atom + 1] as usize;
        let terms = self.row[range.clone()].iter().zip(&self.coefficient[range]);
        terms.map(|(&row, &coefficient)| prices[row as usize] * coefficient).sum()
    }

    /// Takes `amount` uses of `atom` off the slack of its rows.
    pub fn take(&self, atom: usize, amount: f64, slack: &mut [f64]) {
        let range = self.start[atom] as usize..self.start[atom + 1] as usize;
        for (&row, &coefficient) in self.row[range.clone()].iter().zip(&self.coefficient[range]) {
            slack[row as usize] -= amount * coefficient;
        }
    }

    /// Prices within what they may be, at `price` for one unit of D besides that of the disruption limit.
    pub fn tidy(&self, prices: &mut [f64], price: f64) {
        prices.iter_mut().for_each(|price| *price = price.max(0.0));
        self.limits.iter().for_each(|&(row, limit)| prices[row as usize] = prices[row as usize].min(limit));
        let price = price + self.limit.map_or(0.0, |row| prices[row as usize]);
        let mut tops = Vec::new();
        for paid in &self.paid {
            let most = paid.weight * price;
            let sum = paid.charged(prices);
            if sum > most {
                project(paid, most, prices, &mut tops);
            }
            // Whatever rounding left above the limit would not be valid.
            let sum = paid.charged(prices);
            if sum > most {
                let share = if sum > 0.0 { most / sum * (1.0 - 1e-12) } else { 0.0 };
                paid.ways.iter().flat_map(Clone::clone).for_each(|row| prices[row as usize] *= share);
            }
        }
    }
}

fn dearest(way: &Range<u32>, prices: &[f64]) -> f64 {
    prices[way.start as usize..way.end as usize].iter().copied().fold(0.0, f64::max)
}

/// The nearest prices whose ways cost `most` together: each way's top is cut so deep that as much is cut off every way, `cut`,
/// which is found by Newton's method on a convex, falling, piecewise linear function.
fn project(paid: &Paid, most: f64, prices: &mut [f64], tops: &mut Vec<f64>) {
    let mut cut = 0.0;
    for _ in 0..20 {
        let (mut sum, mut slope) = (0.0, 0.0);
        for way in &paid.ways {
            let (top, count) = top(&prices[way.start as usize..way.end as usize], cut, tops);
            sum += top;
            slope += if top > 0.0 { 1.0 / count } else { 0.0 };
        }
        let excess: f64 = sum - most;
        if excess <= 1e-12 * most || slope <= 0.0 {
            break;
        }
        cut += excess / slope;
    }
    for way in &paid.ways {
        let prices = &mut prices[way.start as usize..way.end as usize];
        let (top, _) = top(prices, cut, tops);
        prices.iter_mut().for_each(|price| *price = price.min(top));
    }
}

/// Down to where so much in all is cut off these prices, and how many of them that concerns.
fn top(prices: &[f64], cut: f64, sorted: &mut Vec<f64>) -> (f64, f64) {
    sorted.clear();
    sorted.extend_from_slice(prices);
    sorted.sort_by(|a, b| b.total_cmp(a));
    let (mut sum, mut count) = (0.0, 0.0);
    for (i, &price) in sorted.iter().enumerate() {
        sum += price;
        count += 1.0;
        let top = (sum - cut) / count;
        if sorted.get(i + 1).is_none_or(|&next| next <= top) {
            return (top.max(0.0), count);
        }
    }
    (0.0, count)
}
