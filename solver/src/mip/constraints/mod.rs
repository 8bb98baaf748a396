//! The hard rules, one file each, headed by its formula. A rule that concerns one placement or ride alone is a predicate that
//! prunes columns (`allows`); a rule that ties several together adds rows (`add`).

pub mod allowed_start;
pub mod away_share;
pub mod backfill;
pub mod blackout;
pub mod cooldown;
pub mod coverage_floor;
pub mod coverage_target;
pub mod critical_skill_floor;
pub mod critical_skill_target;
pub mod disruption_limit;
pub mod eligibility;
pub mod exchange_balance;
pub mod fairness_floor;
pub mod forbid;
pub mod hand_over;
pub mod host_capacity;
pub mod host_change;
pub mod host_minimum;
pub mod host_unit_limit;
pub mod idle_wait;
pub mod leave;
pub mod mentor_load;
pub mod one_place_at_a_time;
pub mod pin;
pub mod placement_length;
pub mod placement_limit;
pub mod prerequisite;
pub mod ride_capacity;
pub mod ride_load;
pub mod ride_pair_limit;
pub mod strict_exchange;
pub mod territory;
pub mod track_requirement;
