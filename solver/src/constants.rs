//! Every number of the model that is not in a problem file, once, with its unit and source. `value/` and `check/` share
//! these and the types, and nothing else.
//!
//! \[A\] marks a planning assumption: a documented default without a measured source.

/// Highest level of the canonical scale.
pub const LEVEL_MAX: f64 = 7.0;

/// Learning rate λ per week of exposure; about 20 weeks to 95% for professionals \[A\].
pub const LEARNING_RATE_PER_WEEK: f64 = 0.15;

/// Weeks of exposure at which the gain curve is sampled. The gain *is* the piecewise linear function through these points,
/// and flat after the last one.
pub const EXPOSURE_BREAKS_WEEKS: [f64; 7] = [0.0, 1.0, 2.0, 4.0, 8.0, 12.0, 20.0];

/// Factor r for somebody who leads, works along, observes \[A\].
pub const MODE_LEADING: f64 = 1.0;
pub const MODE_WORKING: f64 = 0.7;
pub const MODE_OBSERVING: f64 = 0.35;

/// The gap factor z over the gap in levels: 0 at no gap, 1 on a gap of 1 to 2, falling to 0.5 at 4, flat after
/// (shape: DeRue & Wellman 2009; numbers \[A\]). Linear between these points.
pub const GAP_FACTOR: [(f64, f64); 4] = [(0.0, 0.0), (1.0, 1.0), (2.0, 1.0), (4.0, 0.5)];

/// Mentor factor m = `MENTOR_BASE` + `MENTOR_RANGE` · clamp((mentor's level − own level) / `MENTOR_FULL_LEAD_LEVELS`, 0, 1) \[A\].
pub const MENTOR_BASE: f64 = 0.5;
pub const MENTOR_RANGE: f64 = 0.5;
pub const MENTOR_FULL_LEAD_LEVELS: f64 = 2.0;

/// A visitor's contribution to the host after τ weeks: min(cap, start + range · (1 − e^(−τ/time))), a share of an own person \[A\].
pub const VISITOR_START: f64 = 0.2;
pub const VISITOR_RANGE: f64 = 0.8;
pub const VISITOR_TIME_WEEKS: f64 = 6.7;
pub const VISITOR_CAP: f64 = 0.5;

/// FTE that a mentor loses to one full-time visitor in the first weeks, and after \[A\].
pub const MENTOR_LOSS_FIRST_FTE: f64 = 0.20;
pub const MENTOR_LOSS_FIRST_WEEKS: u32 = 2;
pub const MENTOR_LOSS_LATER_FTE: f64 = 0.10;

/// Share of a ride's hours that its host loses \[A\].
pub const RIDE_HOST_LOSS: f64 = 0.10;

/// Weights of the parts of disruption (science.md §3).
pub const HAND_OVER_WEIGHT: f64 = 0.5;
pub const SINGLE_POINT_WEIGHT: f64 = 0.5;

/// Qualified people from which on a competency of a team is no single point of failure.
pub const SINGLE_POINT_PEOPLE: f64 = 2.0;

/// What the first, second and third wish are worth, as shares of the price of a preference; an avoided post costs one whole.
pub const WISH_SHARES: [f64; 3] = [1.0, 2.0 / 3.0, 1.0 / 3.0];

/// What a placement within the weeks wished for, and one of a length wished for, are worth, as shares of the price of a preference \[A\].
pub const TIME_WISH_SHARE: f64 = 1.0 / 3.0;
pub const LENGTH_WISH_SHARE: f64 = 1.0 / 3.0;

/// Share of the week that somebody who alone covers a territory may be away \[A\].
pub const TERRITORY_ALONE_AWAY: f64 = 0.5;

/// Chance a week that somebody who was there is absent, and that somebody absent is back (science.md §7: 3.4% absent in the long
/// run, for 1.5 weeks on average) \[A\].
pub const ABSENCE_ONSET_PER_WEEK: f64 = 0.0235;
pub const ABSENCE_RECOVERY_PER_WEEK: f64 = 1.0 / 1.5;
/// Share of people who leave within a year \[A\].
pub const ATTRITION_PER_YEAR: f64 = 0.15;
/// Runs of a stress test.
pub const STRESS_RUNS: u32 = 2_000;
/// Standard deviations on either side of a 95% interval.
pub const WILSON_Z: f64 = 1.959_964;

/// Weight ω of a change by the weeks between now and the start: below so many weeks, so much; [`NOTICE_LAST`] beyond \[A\].
pub const NOTICE_WEIGHTS: [(u32, f64); 2] = [(6, 4.0), (12, 2.0)];
pub const NOTICE_LAST: f64 = 1.0;

/// Points of a change against the published plan: a placement cancelled, one at another post or added, one moved at the same
/// post (its weeks, at most so many), a ride cancelled \[A\].
pub const CHANGE_CANCELLED: f64 = 5.0;
pub const CHANGE_OTHER_POST: f64 = 3.0;
pub const CHANGE_SHIFT_MAX_WEEKS: f64 = 3.0;
pub const CHANGE_CANCELLED_RIDE: f64 = 1.0;

/// Two amounts of FTE, person-weeks or gain closer than this count as equal.
pub const TOLERANCE: f64 = 1e-6;
