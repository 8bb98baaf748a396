//! Converting levels between a competency's own scale and the canonical 0–7 scale, through the scale's anchor table.

use super::company::Scale;

impl Scale {
    /// A level of this scale on the canonical scale: linear between the anchors, the outermost beyond them.
    pub fn to_canonical(&self, native: f64) -> f64 {
        interpolate(self.anchors.0.iter().copied(), native)
    }

    /// A canonical level on this scale.
    pub fn to_native(&self, canonical: f64) -> f64 {
        interpolate(self.anchors.0.iter().map(|&(native, level)| (level, native)), canonical)
    }

    /// The level that lies so far up this scale: 0 is the lowest, 1 the highest.
    pub fn at_share(&self, share: f64) -> f64 {
        self.lowest + (self.highest - self.lowest) * share
    }
}

/// O*NET's standardised score S = 100 · (O − lowest)/(highest − lowest), for level and importance alike.
pub fn standardised(original: f64, lowest: f64, highest: f64) -> f64 {
    100.0 * (original - lowest) / (highest - lowest)
}

fn interpolate(points: impl Iterator<Item = (f64, f64)>, x: f64) -> f64 {
    let mut previous: Option<(f64, f64)> = None;
    for (at, value) in points {
        if x <= at {
            return match previous {
                Some((from, start)) => start + (value - start) * (x - from) / (at - from),
                None => value,
            };
        }
        previous = Some((at, value));
    }
    previous.map_or(0.0, |(_, value)| value)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::company::Anchors;

    pub(crate) fn zero_to_five() -> Scale {
        Scale {
            id: "proficiency".to_owned(),
            name: "Proficiency 0–5".to_owned(),
            lowest: 0.0,
            highest: 5.0,
            anchors: Anchors(vec![(0.0, 0.0), (1.0, 1.2), (2.0, 2.6), (3.0, 4.0), (4.0, 5.5), (5.0, 7.0)]),
        }
    }

    #[test]
    fn anchors_bend_the_line_and_lead_back() {
        let scale = zero_to_five();
        assert_eq!(scale.to_canonical(2.0), 2.6);
        assert!((scale.to_canonical(2.5) - 3.3).abs() < 1e-12);
        for native in [0.0, 0.4, 1.0, 2.7, 5.0] {
            assert!((scale.to_native(scale.to_canonical(native)) - native).abs() < 1e-12);
        }
    }

    #[test]
    fn outside_the_scale_is_its_end() {
        let scale = zero_to_five();
        assert_eq!(scale.to_canonical(-1.0), 0.0);
        assert_eq!(scale.to_canonical(9.0), 7.0);
    }

    #[test]
    fn onet_standardises_level_and_importance_alike() {
        // As O*NET publishes them: importance 3 of 1–5, level 5 of 0–7.
        assert_eq!(standardised(3.0, 1.0, 5.0), 50.0);
        assert_eq!(standardised(5.0, 0.0, 7.0).round(), 71.0);
        assert!((standardised(3.5, 0.0, 7.0) - 50.0).abs() < 1e-12);
    }
}
