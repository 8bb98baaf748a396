//! The plans of a frontier that have names.

use super::Point;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Shares of the range of disruption that the three plans stay within.
const CAREFUL: f64 = 0.25;
const BALANCED: f64 = 0.5;
const AMBITIOUS: f64 = 0.75;
/// A knee nearer to the line than this is none.
const CLEAR: f64 = 0.1;

/// Positions in `Frontier::points`; several names may mean one plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Named {
    pub careful: usize,
    pub balanced: usize,
    pub ambitious: usize,
    /// The highest value at the problem's own price of disruption.
    pub best_value: usize,
    /// Where more disruption begins to bring much less.
    pub knee: Option<Knee>,
    /// "no clear knee", or which plan it is.
    pub words: String,
}

/// The point farthest from the line that joins the normalised ends.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Knee {
    pub point: usize,
    pub distance: f64,
}

impl Named {
    /// Names for at least one point, by rising disruption.
    pub fn of(points: &[Point]) -> Self {
        let disruption = |point: &Point| point.worth.disruption.total;
        let (low, high) = match (points.first(), points.last()) {
            (Some(first), Some(last)) => (disruption(first), disruption(last)),
            _ => (0.0, 0.0),
        };
        let within = |share: f64| {
            let limit = low + share * (high - low) + crate::constants::TOLERANCE;
            points.iter().rposition(|point| disruption(point) <= limit).unwrap_or(0)
        };
        let best_value = (0..points.len())
            .max_by(|&a, &b| points[a].worth.value.total_cmp(&points[b].worth.value).then(b.cmp(&a)))
            .unwrap_or(0);
        let knee = knee(points);
        let words = match knee {
            Some(knee) => format!(
                "Beyond plan {} more disruption brings much less: up to there each person-week brings most.",
                knee.point + 1
            ),
            None => "No clear knee: what more disruption brings falls evenly.".to_owned(),
        };
        let (careful, balanced, ambitious) = (within(CAREFUL), within(BALANCED), within(AMBITIOUS));
        Self { careful, balanced, ambitious, best_value, knee, words }
    }
}

fn knee(points: &[Point]) -> Option<Knee> {
    let (first, last) = (points.first()?, points.last()?);
    let (width, height) = (last.worth.disruption.total - first.worth.disruption.total, last.benefit - first.benefit);
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let distance = |point: &Point| {
        let x = (point.worth.disruption.total - first.worth.disruption.total) / width;
        let y = (point.benefit - first.benefit) / height;
        (y - x) / std::f64::consts::SQRT_2
    };
    let best =
        (0..points.len()).max_by(|&a, &b| distance(&points[a]).total_cmp(&distance(&points[b])).then(b.cmp(&a)))?;
    let knee = Knee { point: best, distance: distance(&points[best]) };
    (knee.distance >= CLEAR).then_some(knee)
}
