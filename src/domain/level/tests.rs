//! The worked figures, and what must hold whatever is rated.

use super::*;
use crate::domain::company::{Anchors, Company, Competency, Function, Person, RaterBias, Role, RoleProfile, Scale};
use crate::domain::scale::tests::zero_to_five;
use chrono::NaiveDate;
use proptest::prelude::*;

#[test]
fn two_ratings_fuse_by_their_variances() {
    let mut estimate = Estimate { level: 10.0, variance: 4.0, before_training: 10.0 };
    estimate.update(11.0, 1.0, 0.0);
    assert!((estimate.level - 10.8).abs() < 1e-12);
    assert!((estimate.variance - 0.8).abs() < 1e-12);
}

#[test]
fn variances_follow_from_reliability() {
    let rounded = |source: RatingSource| (source.variance() * 100.0).round() / 100.0;
    assert_eq!(rounded(RatingSource::Certified), 0.18);
    assert_eq!(rounded(RatingSource::Manager), 0.92);
    assert_eq!(rounded(RatingSource::Peer), 1.38);
    assert_eq!(rounded(RatingSource::SelfAssessment), 9.75);
}

#[test]
fn half_of_a_gain_is_gone_after_the_half_life() {
    let mut estimate = Estimate::prior(2.0);
    estimate.train(2.0);
    estimate.predict(HALF_LIFE_WEEKS, Some(HALF_LIFE_WEEKS));
    assert!((estimate.level - 3.0).abs() < 1e-12);
    let mut practised = Estimate { level: 4.0, variance: 0.5, before_training: 2.0 };
    practised.predict(10.0, None);
    assert_eq!(practised.level, 4.0);
    assert!((practised.variance - 0.7).abs() < 1e-12);
}

proptest! {
    #[test]
    fn one_long_step_is_many_short_ones(level in 0.0..7.0, fading in 0.0..3.0, variance in 0.05..2.0, weeks in 1.0_f64..200.0, parts in 1_u32..9) {
        let start = Estimate { level: level + fading, variance, before_training: level };
        for half_life in [None, Some(28.0), Some(48.0)] {
            let (mut once, mut often) = (start, start);
            once.predict(weeks, half_life);
            for _ in 0..parts {
                often.predict(weeks / f64::from(parts), half_life);
            }
            prop_assert!((once.level - often.level).abs() < 1e-9);
            prop_assert!((once.variance - often.variance).abs() < 1e-9);
        }
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn company() -> Company {
    let mut company = Company::default();
    for id in ["sales", "marketing"] {
        company.functions.insert(id.to_owned(), Function { id: id.to_owned(), name: id.to_owned() });
    }
    company.scales.insert("proficiency".to_owned(), zero_to_five());
    for (id, function) in [("negotiation", Some("sales")), ("content", Some("marketing"))] {
        company.competencies.insert(
            id.to_owned(),
            Competency {
                id: id.to_owned(),
                name: id.to_owned(),
                function_id: function.map(str::to_owned),
                definition: String::new(),
                scale_id: "proficiency".to_owned(),
                family_id: None,
                half_life_weeks: HALF_LIFE_WEEKS,
                external_id: None,
                retired_on: None,
                merged_into_id: None,
            },
        );
    }
    for (id, seniority) in [("junior", 1), ("senior", 3)] {
        let role = Role {
            id: id.to_owned(),
            name: id.to_owned(),
            function_id: "sales".to_owned(),
            seniority,
            carries_quota: false,
        };
        company.roles.insert(id.to_owned(), role);
        let profile = RoleProfile {
            role_id: id.to_owned(),
            competency_id: "negotiation".to_owned(),
            target: 3.0,
            importance: 4,
            essential: true,
        };
        company.role_profiles.insert(crate::domain::company::Record::id(&profile), profile);
    }
    company
}

fn person(role: &str) -> Person {
    Person {
        id: "p".to_owned(),
        name: "P".to_owned(),
        email: None,
        employee_number: None,
        team_id: "t".to_owned(),
        role_id: role.to_owned(),
        manager_id: None,
        location_id: None,
        fte: 1.0,
        quota: None,
        joined_on: None,
        left_on: None,
        no_placements_reason: None,
        no_rides_reason: None,
    }
}

fn rating(id: &str, source: RatingSource, date: NaiveDate, level: f64) -> Rating {
    Rating {
        id: id.to_owned(),
        person_id: "p".to_owned(),
        competency_id: "negotiation".to_owned(),
        source,
        rater_id: None,
        rated_on: date,
        level,
        scale_id: "proficiency".to_owned(),
        note: None,
        round_id: None,
        corrects_id: None,
        withdrawn_on: None,
        withdrawn_reason: None,
    }
}

#[test]
fn without_ratings_the_role_suggests_a_level_and_says_so() {
    let company = company();
    let levels = Levels::new(&company);
    assert_eq!(levels.guess_native(&person("junior"), "negotiation"), 2.0);
    assert_eq!(levels.guess_native(&person("senior"), "negotiation"), 4.0);
    assert_eq!(levels.guess_native(&person("senior"), "content"), 1.0);
    let standing = levels.at(&person("junior"), "negotiation", day(2027, 1, 4));
    assert!(standing.guessed && standing.validated.is_none() && standing.confidence == 0.0);
    assert_eq!(standing.level, 2.6);
}

#[test]
fn the_order_of_entry_does_not_matter() {
    let entries = [
        (RatingSource::Manager, day(2026, 3, 1), 3.0),
        (RatingSource::SelfAssessment, day(2026, 3, 1), 5.0),
        (RatingSource::Peer, day(2026, 9, 1), 4.0),
    ];
    let standing = |order: [usize; 3]| {
        let mut company = company();
        for (place, index) in order.into_iter().enumerate() {
            let (source, date, level) = entries[index];
            let entry = rating(&format!("r{place}"), source, date, level);
            company.ratings.insert(entry.id.clone(), entry);
        }
        let standing = Levels::new(&company).at(&person("junior"), "negotiation", day(2027, 1, 4));
        (standing.level, standing.variance, standing.validated)
    };
    let first = standing([0, 1, 2]);
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let other = standing(order);
        assert!((first.0 - other.0).abs() < 1e-12 && (first.1 - other.1).abs() < 1e-12);
        assert_eq!(first.2, other.2);
    }
    assert_eq!(first.2, Some(4.0));
}

#[test]
fn later_ratings_and_old_ones_are_kept_apart() {
    let mut company = company();
    company.ratings.insert("r".to_owned(), rating("r", RatingSource::Certified, day(2026, 1, 5), 5.0));
    let levels = Levels::new(&company);
    assert!(levels.at(&person("junior"), "negotiation", day(2026, 1, 4)).guessed);
    assert!(!levels.at(&person("junior"), "negotiation", day(2026, 10, 5)).stale);
    assert!(levels.at(&person("junior"), "negotiation", day(2027, 2, 1)).stale);
}

#[test]
fn confidence_stays_between_nothing_and_certainty() {
    let mut estimate = Estimate::prior(3.0);
    assert_eq!(estimate.confidence(), 0.0);
    estimate.update(4.0, RatingSource::Manager.variance(), 0.0);
    assert!((estimate.confidence() - 0.52).abs() < 1e-9);
    estimate.predict(500.0, None);
    assert_eq!(estimate.confidence(), 0.0);
}

/// Nobody was trained here, so that L = w₀·prior + Σ wᵢ·(yᵢ − bᵢ) has no further term.
fn weighted(trace: &Trace<'_>) -> f64 {
    let rated = trace.parts.iter().map(|part| part.weight * (part.step.canonical - part.step.bias));
    trace.prior_weight * trace.prior.level + rated.sum::<f64>()
}

proptest! {
    #[test]
    fn final_weights_sum_to_one_and_make_the_level(
        entries in proptest::collection::vec((0_usize..4, 0_u64..1500, 0.0_f64..5.0, any::<bool>()), 0..9),
        competency in prop::sample::select(vec!["negotiation", "content"]),
    ) {
        let mut company = company();
        for (place, (source, days, level, withdrawn)) in entries.into_iter().enumerate() {
            let date = day(2023, 1, 2) + chrono::Days::new(days);
            let mut entry = rating(&format!("r{place}"), RatingSource::ALL[source], date, level);
            competency.clone_into(&mut entry.competency_id);
            entry.withdrawn_on = withdrawn.then_some(date);
            company.ratings.insert(entry.id.clone(), entry);
        }
        let levels = Levels::new(&company);
        let at = day(2027, 3, 1);
        let trace = levels.trace(&person("junior"), competency, at);
        let sum = trace.prior_weight + trace.parts.iter().map(|part| part.weight).sum::<f64>();
        prop_assert!((sum - 1.0).abs() < 1e-12);
        // Clamped to the scale, the level is what the weights make of the ratings and the prior.
        prop_assert!((weighted(&trace).clamp(0.0, 7.0) - trace.standing.level).abs() < 1e-9);
        prop_assert_eq!(trace.standing, levels.at(&person("junior"), competency, at));
    }
}

#[test]
fn adding_and_withdrawing_leaves_every_level_bit_for_bit() {
    let mut company = company();
    for (id, source, month, level) in [
        ("a", RatingSource::Manager, 2, 3.3),
        ("b", RatingSource::SelfAssessment, 2, 4.1),
        ("c", RatingSource::Peer, 8, 2.7),
    ] {
        let mut entry = rating(id, source, day(2026, month, 3), level);
        entry.rater_id = Some(format!("{id}-rater"));
        entry.round_id = Some("round".to_owned());
        company.ratings.insert(id.to_owned(), entry);
    }
    company.rater_biases.insert("round/c-rater".to_owned(), bias("c-rater", 0.37));
    let level = |company: &Company| {
        let standing = Levels::new(company).at(&person("junior"), "negotiation", day(2027, 1, 4));
        (standing.level.to_bits(), standing.variance.to_bits(), standing.validated.map(f64::to_bits))
    };
    let before = level(&company);
    company.ratings.insert("0".to_owned(), rating("0", RatingSource::Certified, day(2026, 5, 5), 5.0));
    assert_ne!(level(&company), before);
    company.ratings.get_mut("0").unwrap().withdrawn_on = Some(day(2026, 12, 1));
    assert_eq!(level(&company), before);
}

#[test]
fn the_order_of_entry_on_one_day_changes_no_bit() {
    let said = [
        (RatingSource::Manager, 3.1),
        (RatingSource::Manager, 2.9),
        (RatingSource::Peer, 4.7),
        (RatingSource::Certified, 0.3),
    ];
    let level = |order: [usize; 4]| {
        let mut company = company();
        for (place, index) in order.into_iter().enumerate() {
            let entry = rating(&format!("r{place}"), said[index].0, day(2026, 3, 1), said[index].1);
            company.ratings.insert(entry.id.clone(), entry);
        }
        Levels::new(&company).at(&person("senior"), "negotiation", day(2027, 1, 4)).level.to_bits()
    };
    for order in [[3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1]] {
        assert_eq!(level(order), level([0, 1, 2, 3]));
    }
}

#[test]
fn ratings_of_a_merged_competency_count_where_it_went_by_the_scale_they_were_entered_on() {
    let mut company = company();
    let plain = Levels::new(&company).at(&person("junior"), "negotiation", day(2027, 1, 4)).level;
    company.scales.insert(
        "ten".to_owned(),
        Scale {
            id: "ten".to_owned(),
            name: "Ten".to_owned(),
            lowest: 0.0,
            highest: 10.0,
            anchors: Anchors(vec![(0.0, 0.0), (10.0, 7.0)]),
        },
    );
    let mut older = company.competencies["negotiation"].clone();
    for (id, next) in [("haggling", "dealing"), ("dealing", "negotiation")] {
        older.id = id.to_owned();
        older.scale_id = "ten".to_owned();
        older.retired_on = Some(day(2026, 6, 1));
        older.merged_into_id = Some(next.to_owned());
        company.competencies.insert(id.to_owned(), older.clone());
    }
    let mut entry = rating("r", RatingSource::Manager, day(2027, 1, 4), 10.0);
    entry.competency_id = "haggling".to_owned();
    entry.scale_id = "ten".to_owned();
    company.ratings.insert("r".to_owned(), entry);
    let levels = Levels::new(&company);
    let merged = levels.at(&person("junior"), "negotiation", day(2027, 1, 4));
    assert_eq!(merged.validated, Some(7.0));
    assert!((merged.level - (plain + 0.52 * (7.0 - plain))).abs() < 1e-9);
    assert_eq!(levels.at(&person("junior"), "haggling", day(2027, 1, 4)).level, merged.level);
    assert!(levels.is_rated("p", "dealing"));
}

#[test]
fn an_unpractised_skill_uses_its_own_half_life_and_a_practised_one_none() {
    let mut company = company();
    company.competencies.get_mut("content").unwrap().half_life_weeks = 28.0;
    for (id, competency) in [("r", "content"), ("s", "negotiation")] {
        let mut entry = rating(id, RatingSource::Manager, day(2026, 1, 5), 4.0);
        competency.clone_into(&mut entry.competency_id);
        company.ratings.insert(id.to_owned(), entry);
    }
    let levels = Levels::new(&company);
    let at = day(2026, 1, 5) + chrono::Days::new(28 * 7);
    let unpractised = levels.trace(&person("junior"), "content", at);
    assert_eq!(unpractised.passed, Some(Passed { weeks: 28.0, kept: 0.5 }));
    assert!(!unpractised.prior.practised);
    let mut expected = unpractised.parts[0].step.after;
    expected.predict(28.0, Some(28.0));
    assert_eq!(unpractised.standing.variance, expected.variance);
    let practised = levels.trace(&person("junior"), "negotiation", at);
    assert_eq!(practised.passed, Some(Passed { weeks: 28.0, kept: 1.0 }));
    assert!((practised.standing.variance - (practised.parts[0].step.after.variance + 0.56)).abs() < 1e-12);
}

fn bias(rater: &str, bias: f64) -> RaterBias {
    RaterBias { round_id: "round".to_owned(), rater_id: rater.to_owned(), bias, people: 5 }
}

/// A round in which `rater` rates so many people, each certified at 3 by somebody else the day before.
fn round_of(people: usize, says: f64) -> Company {
    let mut company = company();
    for place in 0..people {
        let mut someone = person("junior");
        someone.id = format!("p{place}");
        for (id, source, rater, date, level) in [
            ("other", RatingSource::Certified, None, day(2026, 12, 1), 3.0),
            ("mine", RatingSource::Manager, Some("boss"), day(2026, 12, 2), says),
            ("self", RatingSource::SelfAssessment, Some(someone.id.as_str()), day(2026, 12, 2), 5.0),
        ] {
            let mut entry = rating(&format!("{id}-{place}"), source, date, level);
            entry.person_id.clone_from(&someone.id);
            entry.rater_id = rater.map(str::to_owned);
            entry.round_id = (source != RatingSource::Certified).then(|| "round".to_owned());
            company.ratings.insert(entry.id.clone(), entry);
        }
        company.people.insert(someone.id.clone(), someone);
    }
    company
}

#[test]
fn a_raters_bias_is_the_shrunk_mean_residual_against_everybody_else() {
    let company = round_of(10, 4.0);
    let levels = Levels::new(&company);
    let learnt = learn(&levels, "round", day(2026, 12, 7));
    // Only the boss: a self-assessment has the one bias that all have.
    assert_eq!(learnt.iter().map(|bias| (bias.rater_id.as_str(), bias.people)).collect::<Vec<_>>(), [("boss", 10)]);
    let others = {
        let mut without = company.clone();
        without.ratings.retain(|id, _| !id.starts_with("mine"));
        Levels::new(&without).at(&company.people["p0"], "negotiation", day(2026, 12, 7)).level
    };
    assert!((learnt[0].bias - 10.0 / 15.0 * (5.5 - others)).abs() < 1e-12);
    assert!(learn(&Levels::new(&round_of(LEARNED_FROM_PEOPLE - 1, 4.0)), "round", day(2026, 12, 7)).is_empty());
    assert!(learn(&levels, "another", day(2026, 12, 7)).is_empty());
}

#[test]
fn a_frozen_bias_is_taken_off_and_stays_whatever_else_is_rated() {
    let mut company = round_of(6, 4.0);
    company.rater_biases.insert("round/boss".to_owned(), bias("boss", 0.5));
    company.rater_biases.insert("round/p0".to_owned(), bias("p0", 0.5));
    let of = |company: &Company| {
        let levels = Levels::new(company);
        let trace = levels.trace(&company.people["p0"], "negotiation", day(2026, 12, 7));
        trace.parts.iter().map(|part| (part.step.rating.source, part.step.bias)).collect::<Vec<_>>()
    };
    let before = of(&company);
    assert!(
        before.contains(&(RatingSource::Manager, 0.5)) && before.contains(&(RatingSource::SelfAssessment, SELF_BIAS))
    );
    company.ratings.get_mut("mine-1").unwrap().level = 0.0;
    assert_eq!(of(&company), before);
}
