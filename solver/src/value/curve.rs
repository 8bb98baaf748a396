//! What weeks of exposure are worth: the concave, piecewise linear gain curve of one person in one competency.

use crate::constants::{EXPOSURE_BREAKS_WEEKS, LEARNING_RATE_PER_WEEK};

/// g: through (x, (C − L0)(1 − e^(−λx))) at the breaks, linear between, flat after the last one, capped.
#[derive(Clone, Debug)]
pub struct Curve {
    /// Corners (exposure in weeks, levels); the first is (0, 0), the curve is flat after the last.
    corners: Vec<(f64, f64)>,
}

impl Curve {
    /// The curve towards `ceiling_above` levels (C − L0), of which only `cap_above` (min(C, T) − L0) count.
    pub fn new(ceiling_above: f64, cap_above: f64) -> Self {
        let mut corners: Vec<(f64, f64)> = Vec::with_capacity(EXPOSURE_BREAKS_WEEKS.len());
        for x in EXPOSURE_BREAKS_WEEKS {
            let y = ceiling_above * (1.0 - (-LEARNING_RATE_PER_WEEK * x).exp());
            if let Some(&(x0, y0)) = corners.last()
                && y >= cap_above
            {
                corners.push((x0 + (x - x0) * (cap_above - y0) / (y - y0), cap_above));
                break;
            }
            corners.push((x, y));
        }
        Self { corners }
    }

    /// Levels gained after `exposure_weeks`.
    pub fn at(&self, exposure_weeks: f64) -> f64 {
        let mut before = self.corners[0];
        for &(x, y) in &self.corners[1..] {
            if exposure_weeks < x {
                return before.1 + (y - before.1) * (exposure_weeks - before.0) / (x - before.0);
            }
            before = (x, y);
        }
        before.1
    }

    /// Levels that no exposure goes beyond.
    pub fn most(&self) -> f64 {
        self.corners[self.corners.len() - 1].1
    }

    /// Slope at no exposure: the most that a week can add.
    pub fn first_slope(&self) -> f64 {
        self.segments().next().map_or(0.0, |(slope, _)| slope)
    }

    /// The lines (slope, intercept) whose minimum over x ≥ 0 is the curve; the last one is flat.
    pub fn segments(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let last = self.most();
        self.corners
            .windows(2)
            .map(|pair| {
                let slope = (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0);
                (slope, pair[0].1 - slope * pair[0].0)
            })
            .chain(std::iter::once((0.0, last)))
    }

    /// max over y in [0, `most`] of g(x + y) − slope · y: the intercept of the tightest line of this slope above y ↦ g(x + y).
    pub fn intercept(&self, x: f64, most: f64, slope: f64) -> f64 {
        let ends = self.at(x).max(self.at(x + most) - slope * most);
        self.corners
            .iter()
            .filter(|corner| corner.0 > x && corner.0 < x + most)
            .fold(ends, |best, corner| best.max(corner.1 - slope * (corner.0 - x)))
    }
}

#[cfg(test)]
mod tests {
    use super::Curve;

    #[test]
    fn follows_the_exponential_at_the_breaks_and_stays_under_the_cap() {
        let curve = Curve::new(3.0, 1.5);
        assert!((curve.at(2.0) - 3.0 * (1.0 - (-0.3_f64).exp())).abs() < 1e-12);
        assert!((curve.at(100.0) - 1.5).abs() < 1e-12);
        let free = Curve::new(2.0, 2.0);
        assert!((free.at(20.0) - free.at(50.0)).abs() < 1e-12 && free.at(20.0) < 2.0);
    }

    #[test]
    fn is_the_minimum_of_its_segments() {
        for (ceiling, cap) in [(3.0, 1.5), (2.0, 2.0), (1.0, 0.2), (4.0, 0.01)] {
            let curve = Curve::new(ceiling, cap);
            for step in 0..300 {
                let x = f64::from(step) * 0.1;
                let least = curve.segments().map(|(slope, at0)| at0 + slope * x).fold(f64::INFINITY, f64::min);
                assert!((least - curve.at(x)).abs() < 1e-9, "at {x}");
            }
        }
    }

    #[test]
    fn intercepts_give_the_curve_back() {
        let curve = Curve::new(3.0, 2.0);
        for x in [0.0, 0.7, 3.9, 11.0] {
            for y in [0.0, 0.2, 0.35, 0.5] {
                let least = curve
                    .segments()
                    .map(|(slope, _)| curve.intercept(x, 0.5, slope) + slope * y)
                    .fold(f64::INFINITY, f64::min);
                assert!((least - curve.at(x + y)).abs() < 1e-9, "x {x}, y {y}");
            }
        }
    }
}
