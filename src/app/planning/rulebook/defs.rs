//! Every rule that a planner sets, as the page shows it: its sentence with slots for its values, and where these stand in the
//! rules document. The sentences exist only here.

use super::touches::{self, Ground, Touched};
use tandem_solver::Rule;

/// What a slot holds, and how it is changed.
pub enum Kind {
    Number {
        least: f64,
        most: f64,
        step: f64,
    },
    /// A share, shown in percent.
    Percent,
    /// Whole numbers, separated by commas.
    Numbers,
    /// One of these: JSON value and words.
    Choice(&'static [(&'static str, &'static str)]),
    /// One of the company's functions.
    Function,
    /// Ids of teams.
    Teams,
    /// Rows: their columns, one row in words, what an empty list says, and a new row as JSON.
    Rows {
        columns: &'static [Column],
        row: &'static str,
        none: &'static str,
        blank: &'static str,
    },
}

/// A slot of a sentence.
pub struct Slot {
    /// JSON pointer into the rules.
    pub path: &'static str,
    pub label: &'static str,
    pub kind: Kind,
}

/// A column of rows.
pub struct Column {
    pub key: &'static str,
    pub label: &'static str,
    /// "person", "people", "team", "post", "posts", "session", "function", "critical-role", "number", "percent", "text", "texts", "switch", "steps".
    pub kind: &'static str,
    /// It may stay empty.
    pub optional: bool,
}

/// A rule.
pub struct Def {
    pub id: &'static str,
    pub group: &'static str,
    pub title: &'static str,
    /// With `{0}` for the first slot, `{0|week|weeks}` where a word follows its number.
    pub sentence: &'static str,
    /// Where the rule is switched: the pointer, and what stands there when it is on, as JSON; off it is `null`.
    pub switch: Option<(&'static str, &'static str)>,
    /// What is said when it is off.
    pub off: &'static str,
    pub slots: &'static [Slot],
    /// The solver's words for it.
    pub rules: &'static [Rule],
    /// Pointer to the price and what it is paid for, of soft rules.
    pub price: Option<(&'static str, &'static str)>,
    pub touches: fn(&Ground<'_>) -> Touched,
}

const fn col(key: &'static str, label: &'static str, kind: &'static str) -> Column {
    Column { key, label, kind, optional: false }
}

const fn opt(key: &'static str, label: &'static str, kind: &'static str) -> Column {
    Column { key, label, kind, optional: true }
}

const fn slot(path: &'static str, label: &'static str, kind: Kind) -> Slot {
    Slot { path, label, kind }
}

const fn whole(path: &'static str, label: &'static str, least: f64, most: f64) -> Slot {
    slot(path, label, Kind::Number { least, most, step: 1.0 })
}

const fn price(path: &'static str, label: &'static str) -> Slot {
    slot(path, label, Kind::Number { least: 0.0, most: 1000.0, step: 0.01 })
}

/// A rule that is always on.
const fn def(
    id: &'static str,
    group: &'static str,
    title: &'static str,
    sentence: &'static str,
    slots: &'static [Slot],
) -> Def {
    Def { id, group, title, sentence, switch: None, off: "", slots, rules: &[], price: None, touches: touches::nobody }
}

impl Def {
    const fn rules(mut self, rules: &'static [Rule]) -> Self {
        self.rules = rules;
        self
    }

    const fn switched(mut self, path: &'static str, on: &'static str, off: &'static str) -> Self {
        self.switch = Some((path, on));
        self.off = off;
        self
    }

    const fn soft(mut self, path: &'static str, paid_for: &'static str) -> Self {
        self.price = Some((path, paid_for));
        self
    }

    const fn touching(mut self, touches: fn(&Ground<'_>) -> Touched) -> Self {
        self.touches = touches;
        self
    }
}

const LOAD: &[Column] = &[
    opt("function", "Whose people", "function"),
    col("rides", "Ride-alongs", "number"),
    col("weeks", "Weeks", "number"),
];

const MONTHS: &[(&str, &str)] = &[
    ("1", "January"),
    ("2", "February"),
    ("3", "March"),
    ("4", "April"),
    ("5", "May"),
    ("6", "June"),
    ("7", "July"),
    ("8", "August"),
    ("9", "September"),
    ("10", "October"),
    ("11", "November"),
    ("12", "December"),
];

/// In the order of the page; a group's rules stand together.
pub const RULES: &[Def] = &[
    def("lengths", "placements", "Lengths", "A placement lasts {0} weeks, as far as the post offers it.", &[slot("/lengths_weeks", "Lengths in weeks; empty: whatever the posts offer", Kind::Numbers)])
        .rules(&[Rule::PlacementLength])
        .touching(touches::posts),
    def("placement-limit", "placements", "Placements a person", "A person has at most {0|placement|placements} in this cycle.", &[whole("/placements_max", "Placements at most", 0.0, 12.0)])
        .rules(&[Rule::PlacementLimit])
        .touching(touches::placeable),
    def("cooldown", "placements", "Weeks at home between", "Between two placements lie at least {0|week|weeks} at home.", &[whole("/cooldown_weeks", "Weeks at home", 0.0, 104.0)])
        .rules(&[Rule::Cooldown])
        .touching(touches::cooling),
    def("host-unit-limit", "placements", "Placements in one team", "A person has at most {0|placement|placements} in the same team.", &[whole("/host_unit_max", "Placements in one team", 0.0, 12.0)])
        .switched("/host_unit_max", "1", "A person may come to the same team again.")
        .rules(&[Rule::HostUnitLimit])
        .touching(touches::placeable),
    def("posts", "placements", "Posts with rules of their own", "Posts for which more holds: {0}.", &[slot("/posts", "Posts", Kind::Rows {
        columns: &[col("post", "Post", "post"), opt("family", "Family", "text"), opt("minimum", "Visitors at least", "number"), opt("requires", "Families first", "texts")],
        row: "{post}[ of the family {family}][, never with fewer than {minimum} visitors][, after {requires}]",
        none: "none",
        blank: r#"{"post":"","requires":[]}"#,
    })])
        .rules(&[Rule::HostMinimum, Rule::Prerequisite])
        .touching(touches::own_posts),
    def("starts", "dates", "Starts", "Placements begin {0}.", &[slot("/common_starts", "Starts", Kind::Choice(&[
        ("true", "on common dates: in the first week of a fiscal quarter, then one stay after the other"),
        ("false", "in any week outside the quarter's end"),
    ]))])
        .rules(&[Rule::AllowedStart])
        .touching(touches::posts),
    def("quarter-end", "dates", "Quarter ends", "In the last {0|week|weeks} of a fiscal quarter nothing starts, nobody rides along, and people with a quota are at home.", &[whole("/quarter_end_weeks", "Quiet weeks", 0.0, 12.0)])
        .rules(&[Rule::Blackout, Rule::AllowedStart])
        .touching(touches::with_quota),
    def("fiscal-year", "dates", "Fiscal year", "The fiscal year starts in {0}.", &[slot("/fiscal_year_starts_month", "First month", Kind::Choice(MONTHS))]),
    def("frozen-weeks", "dates", "Frozen weeks", "What begins in the next {0|week|weeks} of a published plan stays as it is.", &[whole("/frozen_weeks", "Frozen weeks", 0.0, 52.0)])
        .rules(&[Rule::FrozenWindow])
        .touching(touches::published),
    def("managers-first", "dates", "Managers first", "Managers have a draft for {0|hour|hours} before their people see it.", &[whole("/managers_first_hours", "Hours before", 0.0, 336.0)]),
    def("time-to-ask", "dates", "Time to ask", "People may ask for a change of a draft for {0|day|days}.", &[whole("/objection_days", "Days", 0.0, 60.0)]),
    def("minimum-staffing", "teams", "Minimum staffing", "Teams keep at least {0} of their people at work; teams of two to four can spare one.", &[slot("/floor_share", "Share that stays", Kind::Percent)])
        .switched("/floor_share", "0.8", "Teams keep their own minimum; where they have none, 80% of their people are guessed, and teams of two to four can spare one.")
        .rules(&[Rule::CoverageFloor])
        .touching(touches::floors),
    def("away-share", "teams", "Away at once", "At most {0} of a team is away at once; one person may always be.", &[slot("/away_share", "Share away", Kind::Percent)])
        .switched("/away_share", "0.15", "Each team has its own share that may be away at once; one person may always be.")
        .rules(&[Rule::AwayShare])
        .touching(touches::away),
    def("team-values", "teams", "Teams with values of their own", "Teams for which other shares hold in this cycle: {0}.", &[slot("/teams", "Teams", Kind::Rows {
        columns: &[col("team", "Team", "team"), opt("floor_share", "Stays at work, %", "percent"), opt("away_share", "Away at once, %", "percent")],
        row: "{team}[ keeps {floor_share}][ and lets {away_share} go]",
        none: "none",
        blank: r#"{"team":""}"#,
    })])
        .rules(&[Rule::CoverageFloor, Rule::AwayShare])
        .touching(touches::own_teams),
    def("hand-over", "teams", "Hand-overs at once", "A team hands over, or takes back, the work of at most {0|person|people} in one week.", &[whole("/hand_overs_max", "People", 1.0, 50.0)])
        .switched("/hand_overs_max", "1", "A team may hand over any number of people's work in a week.")
        .rules(&[Rule::HandOver])
        .touching(touches::teams),
    def("critical-skills", "teams", "Skills not to lose", "In each skill that it must not lose a team keeps at least {0|qualified person|qualified people} at home.", &[whole("/critical_people_min", "People", 0.0, 20.0)])
        .rules(&[Rule::CriticalSkillFloor])
        .touching(touches::critical),
    def("mentors", "teams", "Mentors", "A mentor looks after at most {0|visitor|visitors} at once.", &[whole("/mentees_max", "Visitors", 1.0, 20.0)])
        .rules(&[Rule::MentorLoad])
        .touching(touches::mentors),
    def("quota", "people", "People with a quota", "People with a quota are away for at most {0} of the week.", &[slot("/quota_intensity_max", "Share of the week", Kind::Percent)])
        .rules(&[Rule::Eligibility])
        .touching(touches::with_quota),
    def("tenure", "people", "Least time in the company", "Whoever is placed has been with the company for at least {0|week|weeks} when the cycle begins.", &[whole("/tenure_weeks_min", "Weeks", 0.0, 520.0)])
        .rules(&[Rule::Eligibility])
        .touching(touches::newcomers),
    def("probation", "people", "Probation", "In the first {0|week|weeks} with the company nobody is placed.", &[whole("/probation_weeks", "Weeks", 0.0, 104.0)])
        .rules(&[Rule::Blackout])
        .touching(touches::on_probation),
    def("people", "people", "Who takes part, and limits of one's own", "People for whom something else holds: {0}.", &[slot("/people", "People", Kind::Rows {
        columns: &[
            col("person", "Person", "person"),
            opt("no_placements", "No placements, because", "text"),
            opt("no_rides", "No ride-alongs, because", "text"),
            opt("placements_max", "Placements at most", "number"),
            opt("relief_weeks", "Quota relieved for, weeks", "number"),
            opt("territory", "Territory", "text"),
            opt("backfill", "Who stands in", "people"),
        ],
        row: "{person}[: no placements ({no_placements})][, no ride-alongs ({no_rides})][, at most {placements_max|placement|placements}][, quota relieved for {relief_weeks|week|weeks}][, covers {territory}][, {backfill} stands in]",
        none: "nobody",
        blank: r#"{"person":"","backfill":[]}"#,
    })])
        .rules(&[Rule::Eligibility, Rule::PlacementLimit, Rule::QuotaRelief, Rule::Territory, Rule::Backfill])
        .touching(touches::excluded),
    def("orientation", "people", "Joiners", "Joiners should ride along {0|time|times} in their first {1|week|weeks}.", &[whole("/orientation/rides", "Ride-alongs", 1.0, 20.0), whole("/orientation/weeks", "Weeks", 1.0, 52.0)])
        .switched("/orientation", r#"{"rides":2,"weeks":6}"#, "Joiners have no orientation.")
        .rules(&[Rule::Orientation])
        .soft("/price_orientation", "ride-along missing")
        .touching(touches::joiners),
    def("guest-load", "rides", "Ride-alongs of a guest", "A guest takes at most: {0}.", &[slot("/guest_load", "Guests", Kind::Rows {
        columns: LOAD,
        row: "{function}: {rides} in {weeks|week|weeks}",
        none: "as many as there are",
        blank: r#"{"rides":1,"weeks":4}"#,
    })])
        .rules(&[Rule::RideLoad])
        .touching(touches::guests),
    def("host-load", "rides", "Guests of a host", "A host has at most {0|guest|guests} in {1|week|weeks}.", &[whole("/host_load/rides", "Guests", 0.0, 50.0), whole("/host_load/weeks", "Weeks", 1.0, 104.0)])
        .switched("/host_load", r#"{"rides":2,"weeks":4}"#, "A host may have any number of guests.")
        .rules(&[Rule::RideLoad])
        .touching(touches::hosts),
    def("ride-pair", "rides", "The same two people", "The same two people ride along at most {0|time|times} in the cycle.", &[whole("/ride_pair_max", "Times", 0.0, 52.0)])
        .rules(&[Rule::RidePairLimit])
        .touching(touches::guests),
    def("ride-minimum", "rides", "Field days", "People should ride along at least: {0}.", &[slot("/ride_minimum", "People", Kind::Rows {
        columns: LOAD,
        row: "{function}: {rides} in {weeks|week|weeks}",
        none: "as it comes",
        blank: r#"{"rides":1,"weeks":13}"#,
    })])
        .rules(&[Rule::RideMinimum])
        .soft("/price_ride_minimum", "ride-along missing")
        .touching(touches::field_days),
    def("balance", "exchange", "Even exchange", "{0} and {1} exchange evenly: in each week and place the two ways differ by at most {2|full-time person|full-time people}.", &[
        slot("/balance/functions/0", "One function", Kind::Function),
        slot("/balance/functions/1", "The other", Kind::Function),
        slot("/balance/tolerance", "Difference", Kind::Number { least: 0.0, most: 1000.0, step: 0.1 }),
    ])
        .switched("/balance", r#"{"functions":["sales","marketing"],"tolerance":1}"#, "The functions need not exchange evenly.")
        .rules(&[Rule::ExchangeBalance])
        .touching(touches::balanced),
    def("strict-exchange", "exchange", "Closed exchanges", "People go only in closed exchanges around at most {0|team|teams}, among {1}.", &[
        slot("/strict_exchange/ring_max", "Teams in a ring", Kind::Number { least: 2.0, most: 4.0, step: 1.0 }),
        slot("/strict_exchange/teams", "Teams; none: all", Kind::Teams),
    ])
        .switched("/strict_exchange", r#"{"teams":[],"ring_max":3}"#, "Nobody has to come in exchange for whoever goes.")
        .rules(&[Rule::StrictExchange])
        .touching(touches::exchanging),
    def("tracks", "exchange", "Programmes of a cohort", "Programmes: {0}.", &[slot("/tracks", "Programmes", Kind::Rows {
        columns: &[col("name", "Name", "text"), col("people", "People", "people"), col("steps", "Steps", "steps"), opt("ordered", "In this order", "switch")],
        row: "{name} for {people}: {steps}",
        none: "none",
        blank: r#"{"name":"","people":[],"steps":[{"posts":[],"families":[],"at_least":1}],"ordered":false}"#,
    })])
        .rules(&[Rule::TrackRequirement])
        .touching(touches::cohorts),
    def("disruption", "worth", "Work missed", "A week of work missed costs {0} levels learned.", &[price("/price_disruption", "Levels")])
        .rules(&[Rule::CoverageTarget, Rule::CriticalSkillTarget])
        .soft("/price_disruption", "week of work missed")
        .touching(touches::teams),
    def("disruption-limit", "worth", "Limit on work missed", "All placements together cost at most {0|week|weeks} of work.", &[slot("/disruption_limit", "Weeks", Kind::Number { least: 0.0, most: 100_000.0, step: 0.1 })])
        .switched("/disruption_limit", "20", "Work missed has its price, and no limit.")
        .rules(&[Rule::DisruptionLimit])
        .touching(touches::teams),
    def("preference", "worth", "Wishes", "A first wish met is worth {0} levels learned; the second two thirds, the third one third; a post to be avoided costs one whole.", &[price("/price_preference", "Levels")])
        .rules(&[Rule::Preference])
        .soft("/price_preference", "first wish not met")
        .touching(touches::wishing),
    def("fairness", "worth", "Fair shares", "Everybody gets at least {0} of what they could learn.", &[slot("/fairness_floor", "Share", Kind::Percent)])
        .rules(&[Rule::FairnessFloor])
        .touching(touches::placeable),
    def("succession", "worth", "Successors", "What successors to critical roles still lack weighs {0} times more than in their own work alone.", &[slot("/succession_weight", "Times", Kind::Number { least: 0.0, most: 20.0, step: 0.1 })])
        .touching(touches::succeeding),
    def("succession-roles", "worth", "Critical roles with a weight of their own", "Among the critical roles, which count 1 each, others count: {0}.", &[slot("/succession_roles", "Critical roles", Kind::Rows {
        columns: &[col("critical_role", "Critical role", "critical-role"), col("weight", "Counts", "number")],
        row: "{critical_role} {weight}",
        none: "none",
        blank: r#"{"critical_role":"","weight":2}"#,
    })])
        .touching(touches::succeeding),
    def("uncovered-first", "worth", "Uncovered roles first", "Critical roles that nobody is ready for {0}.", &[slot("/uncovered_first", "Uncovered roles", Kind::Choice(&[
        ("false", "count like the others"),
        ("true", "come first: what their successors learn counts most"),
    ]))])
        .touching(touches::succeeding),
    def("succession-wish", "worth", "Asked for to bring a successor forward", "A placement or ride-along that was asked for to bring a successor forward is worth {0} levels learned.", &[price("/price_succession", "Levels")])
        .touching(touches::succeeding),
    def("idle-wait", "worth", "Waiting", "A week at home before a person's last placement costs {0} levels learned.", &[price("/price_idle_wait", "Levels")])
        .rules(&[Rule::IdleWait])
        .soft("/price_idle_wait", "week of waiting")
        .touching(touches::placeable),
    def("host-change", "worth", "Changes of the host team", "A change of the host team between two placements costs {0} levels learned.", &[price("/price_host_change", "Levels")])
        .rules(&[Rule::HostChange])
        .soft("/price_host_change", "change of the host team")
        .touching(touches::placeable),
    def("baseline-change", "worth", "Changes of what is published", "A point of change of the published plan costs {0} levels learned.", &[price("/price_baseline_change", "Levels")])
        .rules(&[Rule::BaselineChange])
        .soft("/price_baseline_change", "point of change")
        .touching(touches::published),
    def("pins", "kept", "Kept", "Kept in the plan: {0}.", &[slot("/pins", "Kept", Kind::Rows {
        columns: &[col("person", "Person", "person"), opt("post", "Post", "post"), opt("session", "Ride-along", "session"), opt("week", "Week, from 0", "number"), opt("weeks", "Weeks", "number")],
        row: "{person}[ in {post}][ at {session}][ in week {week}][ for {weeks|week|weeks}]",
        none: "nothing",
        blank: r#"{"person":""}"#,
    })])
        .rules(&[Rule::Pin])
        .touching(touches::pinned),
    def("forbids", "kept", "Ruled out", "Not in the plan: {0}.", &[slot("/forbids", "Ruled out", Kind::Rows {
        columns: &[col("person", "Person", "person"), opt("post", "Post", "post"), opt("session", "Ride-along", "session"), opt("week", "Week, from 0", "number")],
        row: "{person}[ in {post}][ at {session}][ in week {week}]",
        none: "nothing",
        blank: r#"{"person":""}"#,
    })])
        .rules(&[Rule::Forbid])
        .touching(touches::forbidden),
    def("one-place", "always", "One place at a time", "Nobody is in two places at once.", &[]).rules(&[Rule::OnePlaceAtATime]).touching(touches::placeable),
    def("leave", "always", "Leave", "Nobody is placed, rides along or hosts while on leave.", &[]).rules(&[Rule::Leave]).touching(touches::on_leave),
    def("blackouts", "always", "Blocked weeks", "In a blocked week nobody of the team is away, and it hosts nobody.", &[]).rules(&[Rule::Blackout]).touching(touches::blocked),
];
