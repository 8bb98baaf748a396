//! The reasons for a placement in plain words.

use super::{Explainer, HomeView, LearnsView, PartnerView};
use crate::app::planning::guesses::unconfirmed;
use tandem_solver::{problem::Post, value::Assignment};

/// Levels closer than this to a target, on the scale people read, have reached it.
const REACHED: f64 = 0.05;

/// The reasons for one placement, in the order in which people ask.
pub(super) struct Sentences<'s, 'a> {
    pub explainer: &'s Explainer<'a>,
    pub post: &'s Post,
    pub j: &'s Assignment,
    pub learns: &'s [LearnsView],
    pub home: &'s HomeView,
    pub mentor: Option<&'s str>,
}

impl Sentences<'_, '_> {
    pub fn all(&self, wish: Option<u32>, avoided: bool, share: Option<f64>, partners: &[PartnerView]) -> Vec<String> {
        let mut all: Vec<String> = self.learns.iter().take(3).map(learning).collect();
        let ordinal = |rank: u32| ["first", "second", "third"].get(rank as usize - 1).copied().unwrap_or("later");
        if let Some(rank) = wish {
            all.push(format!("You ranked this post {}.", ordinal(rank)));
        }
        if avoided {
            all.push("You said that you would rather not have this post; nothing else fitted as well.".to_owned());
        }
        for partner in partners {
            all.push(format!(
                "You exchange with {}, who is in your team meanwhile ({}).",
                partner.person, partner.post
            ));
        }
        if let Some(mentor) = self.mentor {
            all.push(format!("{mentor} looks after you there."));
        }
        all.extend(self.time());
        all.push(format!(
            "Your home team keeps {:.1} FTE in its thinnest week; its minimum is {:.1}.",
            self.home.lowest_staff, self.home.floor_then
        ));
        if let Some(share) = share.filter(|share| *share > 0.0) {
            all.push(format!(
                "With everything planned for you this is {:.0}% of what your best single placement could give.",
                share * 100.0
            ));
        }
        all.extend(self.unrated());
        let problem = self.explainer.problem();
        let rests_on = self.explainer.guessed.of_placement(&problem.people[self.j.person].id, &self.post.id);
        all.extend(unconfirmed(problem, &rests_on));
        all
    }

    fn time(&self) -> Option<String> {
        let days = (self.j.intensity * 5.0).round();
        (self.j.intensity < 1.0).then(|| {
            let days = if (self.j.intensity - 0.5).abs() < 1e-9 {
                "half of each week".to_owned()
            } else {
                count(days, "day a week", "days a week")
            };
            format!("It takes {days}; the rest of the time you are with your own team.")
        })
    }

    /// Levels that the placement rests on and nobody rated.
    fn unrated(&self) -> Option<String> {
        let problem = self.explainer.problem();
        let taught: Vec<&str> = problem.people[self.j.person]
            .skills
            .iter()
            .enumerate()
            .filter(|(_, skill)| self.post.teaches.iter().any(|teaching| teaching.competency == skill.competency))
            .filter(|(at, _)| {
                let path = format!("/people/{}/skills/{at}/level", self.j.person);
                problem.guessed.iter().any(|fact| fact.path == path)
            })
            .filter_map(|(_, skill)| problem.competencies.iter().find(|c| c.id == skill.competency))
            .map(|competency| competency.name.as_str())
            .collect();
        (!taught.is_empty())
            .then(|| format!("Nobody has rated you in {} yet: your level there is a guess.", taught.join(", ")))
    }
}

pub(super) fn count(number: f64, one: &str, many: &str) -> String {
    if number == 1.0 { format!("one {one}") } else { format!("{number} {many}") }
}

/// "Closes your gap in Market research: level 2 now, 4 needed."
pub(super) fn learning(learns: &LearnsView) -> String {
    let LearnsView { competency, native_now, native_target, native_after, .. } = learns;
    if *native_after >= native_target - REACHED {
        format!("Closes your gap in {competency}: level {native_now} now, {native_target} needed.")
    } else {
        format!(
            "Brings you forward in {competency}: level {native_now} now, about {native_after} after, {native_target} needed."
        )
    }
}
