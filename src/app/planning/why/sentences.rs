//! The reasons for a placement in plain words.

use super::{Explainer, HomeView, LearnsView, PartnerView};
use crate::{app::planning::guesses::unconfirmed, domain::language::Language};
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
        let language = self.explainer.language;
        let mut all: Vec<String> = self.learns.iter().take(3).map(|learns| learning(language, learns)).collect();
        if let Some(rank) = wish {
            let english = ["first", "second", "third"].get(rank as usize - 1).copied().unwrap_or("later");
            all.push(
                language.of(
                    format!("You ranked this post {english}."),
                    format!("Dieser Platz ist Ihr Wunsch Nummer {rank}."),
                ),
            );
        }
        if avoided {
            let text = language.of(
                "You said that you would rather not have this post; nothing else fitted as well.",
                "Sie wollten diesen Platz lieber nicht; nichts anderes passte so gut.",
            );
            all.push(text.to_owned());
        }
        for PartnerView { person, post } in partners {
            all.push(language.of(
                format!("You exchange with {person}, who is in your team meanwhile ({post})."),
                format!("Sie tauschen mit {person}; in dieser Zeit ist {person} in Ihrem Team ({post})."),
            ));
        }
        if let Some(mentor) = self.mentor {
            all.push(
                language.of(format!("{mentor} looks after you there."), format!("Dort kümmert sich {mentor} um Sie.")),
            );
        }
        all.extend(self.time());
        let (staff, floor) = (self.home.lowest_staff, self.home.floor_then);
        all.push(language.of(
            format!(
                "Your home team keeps {staff:.1} full-time people in its thinnest week; its minimum is {floor:.1}."
            ),
            format!(
                "In der knappsten Woche behält Ihr Team {} Vollzeitkräfte; nötig sind mindestens {}.",
                comma(staff, 1),
                comma(floor, 1)
            ),
        ));
        if let Some(share) = share.filter(|share| *share > 0.0) {
            let percent = share * 100.0;
            all.push(language.of(
                format!(
                    "With everything planned for you this is {percent:.0}% of what your best single placement could give."
                ),
                format!(
                    "Mit allem, was für Sie geplant ist, sind das {percent:.0} % dessen, was Ihr bester einzelner Einsatz bringen könnte."
                ),
            ));
        }
        all.extend(self.unrated());
        let problem = self.explainer.problem();
        let rests_on = self.explainer.guessed.of_placement(&problem.people[self.j.person].id, &self.post.id);
        all.extend(unconfirmed(problem, &rests_on, language));
        all
    }

    fn time(&self) -> Option<String> {
        let language = self.explainer.language;
        let days = (self.j.intensity * 5.0).round();
        (self.j.intensity < 1.0).then(|| {
            let share = if (self.j.intensity - 0.5).abs() < 1e-9 {
                language.of("half of each week", "die Hälfte jeder Woche").to_owned()
            } else if days == 1.0 {
                language.of("one day a week", "einen Tag in der Woche").to_owned()
            } else {
                language.of(format!("{days} days a week"), format!("{days} Tage in der Woche"))
            };
            language.of(
                format!("It takes {share}; the rest of the time you are with your own team."),
                format!("Er braucht {share}; die übrige Zeit sind Sie bei Ihrem Team."),
            )
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
        let taught = taught.join(", ");
        (!taught.is_empty()).then(|| {
            self.explainer.language.of(
                format!("Nobody has rated you in {taught} yet: your level there is a guess."),
                format!("In {taught} hat Sie noch niemand eingeschätzt: Ihre Stufe dort ist angenommen."),
            )
        })
    }
}

/// A number as it is written in German.
fn comma(number: f64, digits: usize) -> String {
    format!("{number:.digits$}").replace('.', ",")
}

/// How long a ride takes.
pub(super) fn half_days(language: Language, half_days: f64) -> Option<String> {
    match half_days {
        ..1.0 => None,
        1.0 => Some(language.of("It takes about one half day.", "Sie dauert etwa einen halben Tag.").to_owned()),
        _ => {
            Some(language.of(
                format!("It takes about {half_days} half days."),
                format!("Sie dauert etwa {half_days} halbe Tage."),
            ))
        }
    }
}

/// "Closes your gap in Market research: level 2 now, 4 needed."
pub(super) fn learning(language: Language, learns: &LearnsView) -> String {
    let LearnsView { competency, native_now: now, native_target: target, native_after: after, .. } = learns;
    let german = |level: f64| level.to_string().replace('.', ",");
    let [now_de, target_de, after_de] = [*now, *target, *after].map(german);
    if *after >= target - REACHED {
        language.of(
            format!("Closes your gap in {competency}: level {now} now, {target} needed."),
            format!("Schließt Ihre Lücke in {competency}: jetzt Stufe {now_de}, nötig {target_de}."),
        )
    } else {
        language.of(
            format!("Brings you forward in {competency}: level {now} now, about {after} after, {target} needed."),
            format!(
                "Bringt Sie voran in {competency}: jetzt Stufe {now_de}, danach etwa {after_de}, nötig {target_de}."
            ),
        )
    }
}
