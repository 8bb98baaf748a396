//! Teams.

use super::findings::{ENTRIES_MAX, Findings, Known, LEVELS, SHARES, WEIGHTS};
use crate::problem::Problem;

pub fn validate(problem: &Problem, known: &Known, findings: &mut Findings) {
    findings.unique("units", "team", problem.units.iter().map(|unit| &unit.id));
    for (index, unit) in problem.units.iter().enumerate() {
        let at = format!("/units/{index}");
        let name = &unit.name;
        for (field, what, list) in
            [("floor_fte", "minimum staffing", &unit.floor_fte), ("target_fte", "staffing target", &unit.target_fte)]
        {
            let (path, what) = (format!("{at}/{field}"), format!("The {what} of {name}"));
            findings.weekly(&path, &what, list);
            findings.each_within("bad-fte", &path, &what, list, WEIGHTS);
        }
        let what = format!("The share of {name} that may be away");
        findings.within("bad-share", &format!("{at}/away_share"), &what, unit.away_share, SHARES);
        findings.weeks_within(
            &format!("{at}/blackout_weeks"),
            &format!("The blackout of {name}"),
            &unit.blackout_weeks,
        );
        let what = format!("The list of what {name} depends on");
        findings.at_most(&format!("{at}/critical"), &what, unit.critical.len(), ENTRIES_MAX);
        for (number, critical) in unit.critical.iter().enumerate() {
            let at = format!("{at}/critical/{number}");
            let competencies = &known.competencies;
            if !competencies.contains(critical.competency.as_str()) {
                let path = format!("{at}/competency");
                let ids = competencies.iter().copied();
                findings.unknown("unknown-competency", &path, name, &critical.competency, ids);
            }
            let what = format!("The level of {} that {name} depends on", critical.competency);
            findings.within("level-off-scale", &format!("{at}/level"), &what, critical.level, LEVELS);
        }
    }
}
