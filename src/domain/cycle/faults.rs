//! What is out of range in the rules of a cycle: all of it at once, each with where it stands and what to do.

use super::{CycleRules, RideLoadRule};
use std::collections::BTreeSet;

/// Longest placement, and longest period for ride-alongs, weeks.
const WEEKS_MAX: u32 = 52;
/// Beyond this everything else would be noise beside it.
const SUCCESSION_WEIGHT_MAX: f64 = 20.0;
const SHARES: std::ops::RangeInclusive<f64> = 0.0..=1.0;

/// A JSON pointer into the rules, and a sentence.
pub type Fault = (String, String);

impl CycleRules {
    /// What is out of range.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::default();
        self.numbers(&mut faults);
        self.prices(&mut faults);
        self.rides(&mut faults);
        self.own_rules(&mut faults);
        self.programmes(&mut faults);
        faults.0
    }

    fn numbers(&self, faults: &mut Faults) {
        faults.unless(
            self.quarter_end_weeks <= 12,
            "/quarter_end_weeks",
            "A quarter has 13 weeks: at most 12 of them can be quiet.",
        );
        faults.unless(
            (1..=12).contains(&self.fiscal_year_starts_month),
            "/fiscal_year_starts_month",
            "The fiscal year starts in a month from 1 to 12.",
        );
        faults.unless(
            SHARES.contains(&self.fairness_floor),
            "/fairness_floor",
            "The share that everybody gets lies between 0 and 1; 0 turns the rule off.",
        );
        faults.unless(
            SHARES.contains(&self.quota_intensity_max),
            "/quota_intensity_max",
            "The share of the week that people with a quota may be away lies between 0 and 1.",
        );
        for (path, share) in [("/floor_share", self.floor_share), ("/away_share", self.away_share)] {
            faults.unless(
                share.is_none_or(|s| SHARES.contains(&s)),
                path,
                "A share of a team lies between 0% and 100%.",
            );
        }
        faults.unless(
            self.disruption_limit.is_none_or(amount),
            "/disruption_limit",
            "The limit on weeks of work missed must be 0 or more, or absent.",
        );
        faults.unless(
            self.guessed_levels.values().all(|level| (-5.0..=5.0).contains(level)),
            "/guessed_levels",
            "What is said of guessed levels lies between −5 and 5 levels.",
        );
        faults.unless(
            self.mentees_max >= 1,
            "/mentees_max",
            "A mentor must be able to look after at least one visitor.",
        );
        faults.unless(
            self.lengths_weeks.iter().all(|weeks| (1..=WEEKS_MAX).contains(weeks)),
            "/lengths_weeks",
            "A placement lasts 1 to 52 weeks; an empty list allows all lengths that the posts offer.",
        );
        let balance = self.balance.as_ref();
        faults.unless(
            balance.is_none_or(|rule| amount(rule.tolerance)),
            "/balance/tolerance",
            "The tolerance of an even exchange must be 0 or more people.",
        );
        faults.unless(
            balance.is_none_or(|rule| rule.functions[0] != rule.functions[1]),
            "/balance/functions",
            "An even exchange takes place between two different functions.",
        );
        faults.unless(
            self.strict_exchange.as_ref().is_none_or(|rule| (2..=4).contains(&rule.ring_max)),
            "/strict_exchange/ring_max",
            "An exchange goes around 2 (pairs), 3 or 4 teams.",
        );
    }

    fn prices(&self, faults: &mut Faults) {
        for (path, price, what) in [
            ("/price_disruption", self.price_disruption, "a missed week"),
            ("/price_preference", self.price_preference, "a wish"),
            ("/price_ride_minimum", self.price_ride_minimum, "a missing ride-along"),
            ("/price_orientation", self.price_orientation, "a ride-along missing from an orientation"),
            ("/price_idle_wait", self.price_idle_wait, "a week of waiting"),
            ("/price_host_change", self.price_host_change, "a change of the host team"),
            ("/price_baseline_change", self.price_baseline_change, "a change of the published plan"),
            ("/price_succession", self.price_succession, "a placement asked for a successor"),
        ] {
            faults.unless(
                amount(price) && price <= 1_000.0,
                path,
                &format!("The price of {what} must be a number from 0 to 1000."),
            );
        }
        faults.unless(
            amount(self.succession_weight) && self.succession_weight <= SUCCESSION_WEIGHT_MAX,
            "/succession_weight",
            "What successors' gaps weigh in addition must be a number from 0 to 20.",
        );
        for (index, role) in self.succession_roles.iter().enumerate() {
            faults.unless(
                amount(role.weight) && role.weight <= SUCCESSION_WEIGHT_MAX,
                &format!("/succession_roles/{index}/weight"),
                "What a critical role counts must be a number from 0 to 20; the others count 1.",
            );
        }
    }

    fn rides(&self, faults: &mut Faults) {
        let mut period = |path: &str, load: &RideLoadRule| {
            faults.unless(
                (1..=WEEKS_MAX * 2).contains(&load.weeks),
                &format!("{path}/weeks"),
                "A period for ride-alongs lasts 1 to 104 weeks.",
            );
        };
        for (index, load) in self.guest_load.iter().enumerate() {
            period(&format!("/guest_load/{index}"), load);
        }
        if let Some(load) = &self.host_load {
            period("/host_load", load);
        }
        for (index, load) in self.ride_minimum.iter().enumerate() {
            period(&format!("/ride_minimum/{index}"), load);
        }
        faults.unless(
            self.orientation.as_ref().is_none_or(|rule| (1..=WEEKS_MAX).contains(&rule.weeks)),
            "/orientation/weeks",
            "An orientation lasts 1 to 52 weeks.",
        );
    }

    fn own_rules(&self, faults: &mut Faults) {
        let mut seen = BTreeSet::new();
        for (index, team) in self.teams.iter().enumerate() {
            let at = format!("/teams/{index}");
            for (field, share) in [("floor_share", team.floor_share), ("away_share", team.away_share)] {
                faults.unless(
                    share.is_none_or(|share| SHARES.contains(&share)),
                    &format!("{at}/{field}"),
                    "A share of a team lies between 0% and 100%.",
                );
            }
            faults.unless(
                seen.insert(("team", &team.team)),
                &format!("{at}/team"),
                "The team stands there twice: keep one of the two lines.",
            );
        }
        for (index, person) in self.people.iter().enumerate() {
            let at = format!("/people/{index}");
            faults.unless(
                person.relief_weeks.is_none_or(amount),
                &format!("{at}/relief_weeks"),
                "The weeks that a quota is relieved for are 0 or more.",
            );
            faults.unless(
                !person.backfill.contains(&person.person),
                &format!("{at}/backfill"),
                "Nobody stands in for themselves: name somebody else.",
            );
            for (field, text) in [
                ("no_placements", &person.no_placements),
                ("no_rides", &person.no_rides),
                ("territory", &person.territory),
            ] {
                faults.unless(
                    text.as_ref().is_none_or(|text| !text.trim().is_empty()),
                    &format!("{at}/{field}"),
                    "Say it in a few words, or leave it out.",
                );
            }
            faults.unless(
                seen.insert(("person", &person.person)),
                &format!("{at}/person"),
                "The person stands there twice: keep one of the two lines.",
            );
        }
        for (index, post) in self.posts.iter().enumerate() {
            faults.unless(
                seen.insert(("post", &post.post)),
                &format!("/posts/{index}/post"),
                "The post stands there twice: keep one of the two lines.",
            );
        }
    }

    fn programmes(&self, faults: &mut Faults) {
        let mut names = BTreeSet::new();
        for (index, track) in self.tracks.iter().enumerate() {
            let at = format!("/tracks/{index}");
            let named = !track.name.trim().is_empty() && names.insert(track.name.trim().to_lowercase());
            faults.unless(named, &format!("{at}/name"), "Give the programme a name of its own.");
            faults.unless(!track.steps.is_empty(), &format!("{at}/steps"), "A programme has at least one step.");
            for (number, step) in track.steps.iter().enumerate() {
                faults.unless(
                    step.at_most.is_none_or(|most| most >= step.at_least && most > 0)
                        && !(step.posts.is_empty() && step.families.is_empty()),
                    &format!("{at}/steps/{number}"),
                    "A step names posts or families, and allows at least as many placements as it asks for.",
                );
            }
        }
    }
}

fn amount(number: f64) -> bool {
    number.is_finite() && number >= 0.0
}

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn unless(&mut self, fine: bool, path: &str, message: &str) {
        if !fine {
            self.0.push((path.to_owned(), message.to_owned()));
        }
    }
}
