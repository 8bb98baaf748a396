//! Rules as a planner can lift them: one rule for one person, team or post. A clash is a set of these.

use super::relax::OWN_MAX;
use crate::mip::Subject;
use crate::problem::{Pin, Problem, Weekly};
use crate::rule::Rule;
use crate::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A rule together with whom it concerns; numbers index the problem's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", content = "of", rename_all = "kebab-case")]
pub enum Group {
    /// What the planner keeps, and excludes.
    Pin(usize),
    Forbid(usize),
    /// The fairness floor of a person.
    Fairness(usize),
    Disruption,
    /// Minimum staffing, and share away, of a team.
    Floor(usize),
    Away(usize),
    /// Room at a post, and visitors it must have.
    Capacity(usize),
    Minimum(usize),
    /// Somebody's load as a mentor.
    Mentor(usize),
    Balance,
    /// Placements of a person.
    Limit(usize),
    Cooldown,
    /// Seats and dates of a session.
    Seats(usize),
    Dates(usize),
    Pairs,
    Loads,
    /// Dates on which a person, a team or nobody can be away.
    Leave(usize),
    Blackout(usize),
    TeamBlackout(usize),
    NoStarts,
    NoRides,
    /// Starts and lengths of a post.
    Starts(usize),
    Lengths(usize),
    /// The share of the week, and the places, a person may be away for.
    Share(usize),
    Places(usize),
    /// A rule as a whole.
    Whole(Rule),
}

impl Group {
    /// The group of a row; `None` for what cannot be lifted, such as being in one place at a time.
    pub fn of_row(rule: Option<Rule>, subject: Option<Subject>) -> Option<Self> {
        match (rule?, subject) {
            (Rule::Pin, Some(Subject::Pin(k))) => Some(Self::Pin(k)),
            (Rule::FairnessFloor, Some(Subject::Person(p))) => Some(Self::Fairness(p)),
            (Rule::CoverageFloor, Some(Subject::UnitWeek(u, _))) => Some(Self::Floor(u)),
            (Rule::AwayShare, Some(Subject::UnitWeek(u, _))) => Some(Self::Away(u)),
            (Rule::HostCapacity, Some(Subject::PostWeek(h, _))) => Some(Self::Capacity(h)),
            (Rule::HostMinimum, Some(Subject::PostWeek(h, _))) => Some(Self::Minimum(h)),
            (Rule::MentorLoad, Some(Subject::Person(m))) => Some(Self::Mentor(m)),
            (Rule::PlacementLimit, Some(Subject::Person(p))) => Some(Self::Limit(p)),
            (Rule::RideCapacity, Some(Subject::Session(q))) => Some(Self::Seats(q)),
            (Rule::DisruptionLimit, _) => Some(Self::Disruption),
            (Rule::ExchangeBalance, _) => Some(Self::Balance),
            (Rule::Cooldown, _) => Some(Self::Cooldown),
            (Rule::RidePairLimit, _) => Some(Self::Pairs),
            (Rule::RideLoad, _) => Some(Self::Loads),
            (rule, _) => whole(rule).map(|_| Self::Whole(rule)),
        }
    }

    pub fn rule(self) -> Rule {
        match self {
            Self::Pin(_) => Rule::Pin,
            Self::Forbid(_) => Rule::Forbid,
            Self::Fairness(_) => Rule::FairnessFloor,
            Self::Disruption => Rule::DisruptionLimit,
            Self::Floor(_) => Rule::CoverageFloor,
            Self::Away(_) => Rule::AwayShare,
            Self::Capacity(_) => Rule::HostCapacity,
            Self::Minimum(_) => Rule::HostMinimum,
            Self::Mentor(_) => Rule::MentorLoad,
            Self::Balance => Rule::ExchangeBalance,
            Self::Limit(_) => Rule::PlacementLimit,
            Self::Cooldown => Rule::Cooldown,
            Self::Seats(_) => Rule::RideCapacity,
            Self::Pairs => Rule::RidePairLimit,
            Self::Loads => Rule::RideLoad,
            Self::Leave(_) => Rule::Leave,
            Self::Blackout(_) | Self::TeamBlackout(_) | Self::NoRides => Rule::Blackout,
            Self::NoStarts | Self::Starts(_) | Self::Dates(_) => Rule::AllowedStart,
            Self::Lengths(_) => Rule::PlacementLength,
            Self::Share(_) | Self::Places(_) => Rule::Eligibility,
            Self::Whole(rule) => rule,
        }
    }

    /// How hard it is on a company to give way by one unit (a person, an FTE, a placement): what an elastic model minimises.
    pub fn weight(self) -> f64 {
        match self {
            Self::Pin(_) => 4.0,
            Self::Floor(_) | Self::Leave(_) => 3.0,
            Self::Fairness(_) | Self::Limit(_) | Self::Cooldown | Self::Mentor(_) | Self::Whole(_) => 2.0,
            Self::Disruption => 0.5,
            _ => 1.0,
        }
    }

    /// The rule in this case, for people.
    pub fn words(self, problem: &Problem) -> String {
        let person = |p: usize| problem.people[p].name.as_str();
        let unit = |u: usize| problem.units[u].name.as_str();
        let post = |h: usize| problem.posts[h].name.as_str();
        match self {
            Self::Pin(k) => format!("{} is kept in the plan", pinned(problem, &problem.pins[k])),
            Self::Forbid(k) => {
                let forbid = &problem.forbids[k];
                let what = (forbid.post.as_deref().map(|id| words::post(problem, id)))
                    .or_else(|| forbid.session.as_deref().map(|id| words::session(problem, id)));
                let week = forbid.week.map_or(String::new(), |week| format!(" in week {}", week + 1));
                let name = words::person(problem, &forbid.person);
                format!("{name} is excluded from {}{week}", what.unwrap_or("all placements"))
            }
            Self::Fairness(p) => format!(
                "{} gets at least {} of the own best programme",
                person(p),
                words::percent((problem.rules.fairness_floor + problem.people[p].credit).clamp(0.0, 1.0))
            ),
            Self::Disruption => format!(
                "disruption is at most {} person-weeks",
                words::number(problem.rules.disruption_limit.unwrap_or(f64::INFINITY))
            ),
            Self::Floor(u) => format!("the minimum staffing of {}", unit(u)),
            Self::Away(u) => {
                format!("at most {} of {} are away at once", words::percent(problem.units[u].away_share), unit(u))
            }
            Self::Capacity(h) => format!("the room for visitors at {}", post(h)),
            Self::Minimum(h) => format!("{} may not stay empty", post(h)),
            Self::Mentor(m) => {
                let most = words::counted(problem.rules.mentees_max as usize, "visitor");
                format!("{} looks after at most {most} at once, and only when there", person(m))
            }
            Self::Balance => format!(
                "exchanges are even, up to a difference of {}",
                words::number(problem.rules.balance.as_ref().map_or(0.0, |balance| balance.tolerance))
            ),
            Self::Limit(p) => {
                let most = problem.people[p].placements_max.unwrap_or(problem.rules.placements_max);
                format!("{} has at most {}", person(p), words::counted(most as usize, "placement"))
            }
            Self::Cooldown => {
                let weeks = words::counted(problem.rules.cooldown_weeks as usize, "week");
                format!("{weeks} at home between two placements")
            }
            Self::Seats(q) => {
                let seats = words::counted(problem.sessions[q].seats as usize, "seat");
                format!("{} has {seats}", problem.sessions[q].name)
            }
            Self::Dates(q) => {
                format!("{} takes place in {}", problem.sessions[q].name, words::weeks(&problem.sessions[q].weeks))
            }
            Self::Pairs => "how often the same two people ride along".to_owned(),
            Self::Loads => "how many rides guests and hosts may have".to_owned(),
            Self::Leave(p) => {
                format!("{} is on leave in {}", person(p), words::weeks(&problem.people[p].leave_weeks))
            }
            Self::Blackout(p) => {
                format!("{} may not be away in {}", person(p), words::weeks(&problem.people[p].blackout_weeks))
            }
            Self::TeamBlackout(u) => {
                format!("{} is blocked in {}", unit(u), words::weeks(&problem.units[u].blackout_weeks))
            }
            Self::NoStarts => {
                format!("no placement starts in {}", words::weeks(&problem.calendar.no_start_weeks))
            }
            Self::NoRides => format!("no rides in {}", words::weeks(&problem.calendar.no_ride_weeks)),
            Self::Starts(h) => match &problem.posts[h].start_weeks {
                Some(weeks) if !weeks.is_empty() => format!("{} starts in {} only", post(h), words::weeks(weeks)),
                _ => format!("{} has no week to start in", post(h)),
            },
            Self::Lengths(h) => {
                let lengths: Vec<String> = problem.posts[h].lengths_weeks.iter().map(u32::to_string).collect();
                format!("{} takes {} weeks only", post(h), words::enumerated(&lengths))
            }
            Self::Share(p) => {
                let share = words::percent(problem.people[p].intensity_max);
                format!("{} may be away for at most {share} of the week", person(p))
            }
            Self::Places(p) => format!("{} works in {}", person(p), words::enumerated(&problem.people[p].locations)),
            Self::Whole(Rule::FairnessFloor) => format!(
                "everybody gets at least {} of the own best programme",
                words::percent(problem.rules.fairness_floor)
            ),
            Self::Whole(rule) => format!("the rule \"{}\"", rule.title()),
        }
    }

    /// Lifts the rule, for all that it concerns. Entries of lists are lifted by [`super::apply`].
    pub fn lift(self, problem: &mut Problem) {
        let weeks = problem.weeks();
        let everybody = problem.people.len() as u32;
        match self {
            Self::Pin(_) | Self::Forbid(_) => {}
            Self::Fairness(p) => problem.people[p].credit = -OWN_MAX,
            Self::Disruption => problem.rules.disruption_limit = None,
            Self::Floor(u) => problem.units[u].floor_fte = Weekly::Every(0.0),
            Self::Away(u) => problem.units[u].away_share = 1.0,
            Self::Capacity(h) => problem.posts[h].capacity = Weekly::Every(everybody),
            Self::Minimum(h) => problem.posts[h].minimum = Weekly::Every(0),
            Self::Mentor(m) => {
                let id = problem.people[m].id.clone();
                let own = problem.posts.iter_mut().filter(|post| post.mentor.as_ref() == Some(&id));
                own.for_each(|post| post.mentor = None);
            }
            Self::Balance => problem.rules.balance = None,
            Self::Limit(p) => problem.people[p].placements_max = Some(weeks),
            Self::Cooldown => problem.rules.cooldown_weeks = 0,
            Self::Seats(q) => problem.sessions[q].seats = everybody,
            Self::Dates(q) => problem.sessions[q].weeks = (0..weeks).collect(),
            Self::Pairs => problem.rules.ride_pair_max = u32::MAX,
            Self::Loads => {
                problem.rules.guest_load.clear();
                problem.rules.host_load = None;
            }
            Self::Leave(p) => problem.people[p].leave_weeks.clear(),
            Self::Blackout(p) => problem.people[p].blackout_weeks.clear(),
            Self::TeamBlackout(u) => problem.units[u].blackout_weeks.clear(),
            Self::NoStarts => problem.calendar.no_start_weeks.clear(),
            Self::NoRides => problem.calendar.no_ride_weeks.clear(),
            Self::Starts(h) => problem.posts[h].start_weeks = None,
            Self::Lengths(h) => problem.posts[h].lengths_weeks = (1..=weeks).collect(),
            Self::Share(p) => problem.people[p].intensity_max = 1.0,
            Self::Places(p) => problem.people[p].locations.clear(),
            Self::Whole(rule) => {
                if let Some(lift) = whole(rule) {
                    lift(problem);
                }
            }
        }
    }
}

/// Who is pinned to what, as a noun phrase.
pub fn pinned(problem: &Problem, pin: &Pin) -> String {
    let name = words::person(problem, &pin.person);
    let what = match (&pin.post, &pin.session) {
        (Some(post), _) => format!(" at {}", words::post(problem, post)),
        (_, Some(session)) => format!(" in {}", words::session(problem, session)),
        _ => " on a placement".to_owned(),
    };
    let week = pin.week.map_or(String::new(), |week| match pin.session {
        Some(_) => format!(" in week {}", week + 1),
        None => format!(" from week {}", week + 1),
    });
    let length = pin.weeks.map_or(String::new(), |weeks| format!(" for {}", words::counted(weeks as usize, "week")));
    format!("{name}{what}{week}{length}")
}

/// How a rule is lifted that is no group of its own; `None` for what nobody can lift.
fn whole(rule: Rule) -> Option<fn(&mut Problem)> {
    let lift: fn(&mut Problem) = match rule.id() {
        "critical-skill-floor" => |problem| {
            problem.units.iter_mut().flat_map(|unit| &mut unit.critical).for_each(|skill| skill.people = 0);
        },
        "fairness-floor" => |problem| problem.rules.fairness_floor = 0.0,
        "hand-over" => |problem| problem.rules.hand_overs_max = None,
        "strict-exchange" => |problem| problem.rules.strict_exchange = None,
        "track-requirement" => |problem| problem.tracks.clear(),
        "prerequisite" => |problem| problem.posts.iter_mut().for_each(|post| post.requires.clear()),
        "host-unit-limit" => |problem| {
            problem.rules.host_unit_max = None;
            problem.tracks.iter_mut().for_each(|track| track.host_unit_max = None);
        },
        "territory" => |problem| problem.people.iter_mut().for_each(|person| person.territory = None),
        "backfill" => |problem| problem.people.iter_mut().for_each(|person| person.backfill.clear()),
        "quota-relief" => |problem| problem.people.iter_mut().for_each(|person| person.relief_weeks = None),
        "frozen-window" => |problem| {
            problem.baseline.iter_mut().for_each(|told| (told.now_week, told.frozen_weeks) = (0, 0));
        },
        _ => return None,
    };
    Some(lift)
}
