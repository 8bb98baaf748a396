//! More weight on what successors lack, and the plans that follow from it.

use super::*;
use crate::{
    app::{
        import::merge,
        planning::{problem::assemble, store::PlanAccount},
    },
    interop::InputFile,
};
use std::{fmt::Write, time::Duration};
use tandem_solver::search::{Options, Silent, Status, solve};

struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Eight people of two teams who can visit each other at few places, some of them successors to two critical roles.
fn company(seed: u64) -> Company {
    let mut dice = Dice(seed);
    let mut people = "id,name,team_id,role_id\n".to_owned();
    let mut ratings = "id,person_id,competency_id,source,level,scale_id,rated_on\n".to_owned();
    let mut ids = Vec::new();
    for (prefix, team, role) in [("s", "sales", "seller"), ("m", "marketing", "marketer")] {
        for number in 1..=5 {
            let id = format!("{prefix}{number}");
            writeln!(people, "{id},Person {id},{team},{role}").unwrap();
            for competency in ["discovery", "closing", "content", "events"] {
                let level = dice.below(4);
                writeln!(ratings, "{id}-{competency},{id},{competency},manager,{level},five,2026-10-01").unwrap();
            }
            ids.push(id);
        }
    }
    let mut successors = "critical_role_id,person_id,reason,emergency\n".to_owned();
    for role in ["lead", "head"] {
        let first = dice.below(5) as usize;
        for step in [0, 3, 5] {
            let id = &ids[(first + step) % ids.len()];
            writeln!(successors, "{role},{id},,no").unwrap();
        }
    }
    let post = |id: &str, team: &str, one: (&str, u64), two: (&str, u64)| {
        format!("{id},{id},{team},1,,working,4,1,{}:0.{}:6; {}:0.{}:6\n", one.0, one.1, two.0, two.1)
    };
    let mut share = || 2 + dice.below(4);
    let posts = [
        post("desk", "sales", ("discovery", share()), ("closing", share())),
        post("deals", "sales", ("closing", share()), ("discovery", share())),
        post("studio", "marketing", ("content", share()), ("events", share())),
    ];
    let files = [
        ("functions", "id,name\nsales,Sales\nmarketing,Marketing\n".to_owned()),
        ("teams", "id,name,function_id\nsales,Field sales,sales\nmarketing,Content,marketing\n".to_owned()),
        ("roles", "id,name,function_id,seniority\nseller,Seller,sales,2\nmarketer,Marketer,marketing,2\nleader,Leader,sales,4\nheader,Head,marketing,4\n".to_owned()),
        ("people", people),
        ("scales", "id,name,lowest,highest,anchors\nfive,Zero to five,0,5,0:0; 5:7\n".to_owned()),
        ("competencies", "id,name,function_id,scale_id\ndiscovery,Discovery,,five\nclosing,Closing,sales,five\ncontent,Content,marketing,five\nevents,Events,marketing,five\n".to_owned()),
        ("role_profiles", "role_id,competency_id,target,importance,essential\nseller,discovery,3,4,yes\nseller,closing,3,3,no\nseller,content,2,5,no\nmarketer,content,3,4,yes\nmarketer,events,3,3,no\nmarketer,discovery,2,5,no\nleader,discovery,4,5,yes\nleader,closing,4,3,no\nheader,content,4,5,yes\nheader,events,4,4,no\n".to_owned()),
        ("posts", format!("id,name,team_id,capacity,mentor_id,mode,lengths_weeks,intensities,teaches\n{}", posts.concat())),
        ("cycles", "id,name,starts_on,weeks\none,One,2027-01-04,10\n".to_owned()),
        ("ratings", ratings),
        ("critical_roles", "id,name,role_id,team_id,incumbent_id,criticality,risk_of_loss,impact_of_loss\nlead,Lead,leader,sales,,5,3,3\nhead,Head,header,marketing,,4,3,3\n".to_owned()),
        ("successors", successors),
    ]
    .map(|(kind, text)| InputFile { name: format!("{kind}.csv"), bytes: text.into_bytes() });
    let merged = merge(&Company::default(), &files);
    assert!(merged.preview.ok, "{:?}", merged.preview.errors);
    merged.company
}

#[test]
fn with_the_weight_up_the_readiness_figure_never_falls() {
    let (mut rose, mut covered) = (0, 0);
    for seed in 0..24 {
        let mut company = company(seed);
        // Weight, figure, and how far the plan may be from the best.
        let mut before: Option<(f64, f64, f64)> = None;
        let mut figures = Vec::new();
        for weight in [0.0, 0.5, 3.0, 12.0] {
            let rules = &mut company.cycles.get_mut("one").unwrap().rules;
            rules.succession_weight = weight;
            rules.placements_max = 1;
            rules.uncovered_first = seed % 2 == 1;
            let rules = rules.clone();
            let problem = assemble(&company, &company.cycles["one"], &[]);
            let options = Options { time_limit: Duration::from_secs(60), gap: 1e-6, ..Options::default() };
            let solution = solve(&problem, &options, &Silent).unwrap();
            assert_eq!(solution.status, Status::Optimal, "seed {seed}, weight {weight}");
            let account = PlanAccount::of(&problem, &solution.plan).account;
            let gaps = SuccessorGaps::of(&company, &rules, &problem, &account).expect("gaps");
            let open: f64 = gaps.gaps.iter().map(|gap| gap.weight * gap.levels).sum();
            let slack = (solution.bound - solution.worth.value).max(0.0);
            if let Some((lighter, closed, left_open)) = before {
                let tolerance = (slack + left_open) / (weight - lighter) / open + 1e-6;
                assert!(
                    gaps.closed >= closed - tolerance,
                    "seed {seed}: {closed} at {lighter}, {} at {weight}",
                    gaps.closed
                );
            }
            before = Some((weight, gaps.closed, slack));
            figures.push(gaps.closed);
        }
        rose += usize::from(figures[3] > figures[0] + 1e-6);
        covered += 1;
    }
    println!("{rose} of {covered} companies close more of what their successors lack with the weight up");
    assert!(covered >= 20 && rose >= 1, "{rose} of {covered}");
}

#[test]
fn without_weight_a_problem_is_what_it_was_and_the_mode_raises_only_uncovered_roles() {
    let mut company = company(3);
    let plain = assemble(&company, &company.cycles["one"], &[]);
    company.cycles.get_mut("one").unwrap().rules.uncovered_first = true;
    let first = assemble(&company, &company.cycles["one"], &[]);
    let mut raised = 0;
    for (one, other) in plain.people.iter().zip(&first.people) {
        for (before, after) in one.skills.iter().zip(&other.skills) {
            assert_eq!(
                (&before.competency, before.level, before.target),
                (&after.competency, after.level, after.target)
            );
            assert!(after.weight >= before.weight);
            let succeeds = company.successors.values().any(|successor| successor.person_id == one.id);
            assert!(succeeds || after.weight == before.weight, "{}", one.id);
            raised += usize::from(after.weight > before.weight);
        }
    }
    assert!(raised > 0);
    // A role that counts nothing weighs nothing, whatever the weight of all is.
    let rules = &mut company.cycles.get_mut("one").unwrap().rules;
    rules.uncovered_first = false;
    rules.succession_weight = 5.0;
    rules.succession_roles = ["lead", "head"]
        .map(|role| crate::domain::cycle::SuccessionRoleRule { critical_role: role.to_owned(), weight: 0.0 })
        .to_vec();
    let nothing = assemble(&company, &company.cycles["one"], &[]);
    assert_eq!(nothing.people, plain.people);
}
