//! What a placement or a ride is for: what it teaches, what it costs, and why this one, in plain words.

mod sentences;
mod view;

pub use view::{AssignmentView, HomeView, HomeWeekView, LearnsView, PartnerView, RideView, WhyView};

use super::{
    guesses::{Guessed, unconfirmed},
    plans::DisruptionView,
    problem::people::own_aim,
    store::PlanAccount,
};
use crate::{
    app::{Error, Result},
    db::{Conn, plans},
    domain::{
        company::{Company, Scale},
        language::Language,
    },
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use tandem_solver::{
    problem::{Problem, SessionKind, Unit},
    value::{Assignment, Instance, Lesson, Resolved, Seat, Worth, worth_of},
};

/// A stored plan with what explaining it needs.
pub struct PlanFacts {
    cycle_id: String,
    problem: Problem,
    account: PlanAccount,
    pub placements: Vec<plans::PlacementRow>,
    pub rides: Vec<plans::RideRow>,
}

impl PlanFacts {
    pub fn read(conn: &mut Conn, id: &str) -> Result<Self> {
        Ok(Self {
            cycle_id: plans::get(conn, id)?.cycle_id,
            problem: serde_json::from_str(&plans::problem(conn, id)?).map_err(Error::internal)?,
            account: serde_json::from_str(&plans::account(conn, id)?).map_err(Error::internal)?,
            placements: plans::placements(conn, id)?,
            rides: plans::rides(conn, id)?,
        })
    }

    pub fn explainer<'a>(&'a self, company: &'a Company) -> Explainer<'a> {
        let placements: Vec<StoredPlacement<'_>> = self.placements.iter().map(Into::into).collect();
        let rides: Vec<StoredRide<'_>> = self.rides.iter().map(Into::into).collect();
        Explainer::new(company, &self.problem, &self.account, &placements, &rides)
    }

    /// The same for those who do not see the succession: of successors it tells what the plan is to them in their own work.
    pub fn explainer_of_own_work<'a>(&'a self, company: &'a Company) -> Explainer<'a> {
        let own_work = company.cycles.get(&self.cycle_id).map(|cycle| &cycle.rules.guessed_levels);
        Explainer { own_work, ..self.explainer(company) }
    }
}

impl<'a> From<&'a plans::PlacementRow> for StoredPlacement<'a> {
    fn from(row: &'a plans::PlacementRow) -> Self {
        Self {
            id: &row.id,
            person: &row.person_id,
            post: &row.post_id,
            starts_on: row.starts_on,
            weeks: u32::try_from(row.weeks).unwrap_or(0),
            intensity: row.intensity,
        }
    }
}

impl<'a> From<&'a plans::RideRow> for StoredRide<'a> {
    fn from(row: &'a plans::RideRow) -> Self {
        Self { id: &row.id, person: &row.person_id, session: &row.occurrence, week_of: row.week_of }
    }
}

/// A plan with everything that explaining it needs, compiled once.
pub struct Explainer<'a> {
    company: &'a Company,
    instance: Instance<'a>,
    account: &'a PlanAccount,
    plan: Resolved,
    worth: Worth,
    guessed: Guessed<'a>,
    /// What people's own work asks for where nobody said, if it speaks of that alone.
    own_work: Option<&'a BTreeMap<String, f64>>,
    /// In which it speaks.
    language: Language,
}

/// A stored placement, in the problem's words.
#[derive(Clone, Debug)]
pub struct StoredPlacement<'a> {
    pub id: &'a str,
    pub person: &'a str,
    pub post: &'a str,
    pub starts_on: NaiveDate,
    pub weeks: u32,
    pub intensity: f64,
}

/// A stored ride, in the problem's words.
#[derive(Clone, Debug)]
pub struct StoredRide<'a> {
    pub id: &'a str,
    pub person: &'a str,
    pub session: &'a str,
    pub week_of: NaiveDate,
}

impl<'a> Explainer<'a> {
    pub fn new(
        company: &'a Company,
        problem: &'a Problem,
        account: &'a PlanAccount,
        placements: &[StoredPlacement<'_>],
        rides: &[StoredRide<'_>],
    ) -> Self {
        let instance = Instance::new(problem);
        let week = |day: NaiveDate| usize::try_from((day - problem.calendar.start).num_weeks()).ok();
        let placements = placements.iter().filter_map(|stored| {
            Some(Assignment {
                person: instance.person(stored.person)?,
                post: instance.post(stored.post)?,
                start: week(stored.starts_on)?,
                weeks: stored.weeks as usize,
                intensity: stored.intensity,
            })
        });
        let rides = rides.iter().filter_map(|stored| {
            Some(Seat {
                person: instance.person(stored.person)?,
                session: instance.session(stored.session)?,
                week: week(stored.week_of)?,
            })
        });
        let plan = Resolved {
            placements: placements.filter(|j| j.start + j.weeks <= instance.weeks).collect(),
            rides: rides.filter(|z| z.week < instance.weeks).collect(),
        };
        let worth = worth_of(&instance, &plan);
        Self {
            company,
            instance,
            account,
            plan,
            worth,
            guessed: Guessed::of(problem),
            own_work: None,
            language: Language::En,
        }
    }

    pub fn speaking(self, language: Language) -> Self {
        Self { language, ..self }
    }

    fn problem(&self) -> &'a Problem {
        self.instance.problem
    }

    /// A placement of the plan; `None` where the plan's problem does not know it.
    pub fn assignment(&self, stored: &StoredPlacement<'_>, state: &str) -> Option<AssignmentView> {
        let own = self.plan.placements.iter().position(|j| {
            let problem = self.problem();
            problem.people[j.person].id == stored.person
                && problem.posts[j.post].id == stored.post
                && self.monday(j.start) == stored.starts_on
        })?;
        let j = self.plan.placements[own];
        let problem = self.problem();
        let (person, post) = (&problem.people[j.person], &problem.posts[j.post]);
        let mut without = self.plan.clone();
        without.placements.remove(own);
        let learns = self.learns(j.person, &without);
        let rest = worth_of(&self.instance, &without);
        let wish_rank =
            person.prefer.iter().position(|wished| *wished == post.id).and_then(|at| u32::try_from(at + 1).ok());
        let avoided = person.avoid.contains(&post.id);
        let home = self.home(&j);
        let share_of_attainable = self.account.account.people.get(j.person).and_then(|account| account.attained);
        let exchange_with = self.partners(&j);
        let mentor = post.mentor.as_ref().map(|id| self.person_name(id));
        let sentences = sentences::Sentences {
            explainer: self,
            post,
            j: &j,
            learns: &learns,
            home: &home,
            mentor: mentor.as_deref(),
        };
        let sentences = sentences.all(wish_rank, avoided, share_of_attainable, &exchange_with);
        let (all, fewer) = (&self.worth.disruption, &rest.disruption);
        let returns_on = self.monday(j.start + j.weeks);
        Some(AssignmentView {
            id: stored.id.to_owned(),
            person_id: person.id.clone(),
            person: person.name.clone(),
            post_id: post.id.clone(),
            post: post.name.clone(),
            host_team: self.unit(&post.unit).map_or_else(|| post.unit.clone(), |unit| unit.name.clone()),
            mentor,
            location: post.location.as_ref().map(|id| self.location_name(id)),
            starts_on: stored.starts_on,
            ends_on: returns_on - Days::new(3),
            returns_on,
            weeks: stored.weeks,
            intensity: stored.intensity,
            state: state.to_owned(),
            why: WhyView {
                gain: learns.iter().map(|learns| learns.gain).sum(),
                learns,
                share_of_attainable,
                wish_rank,
                avoided,
                home,
                disruption_alone: DisruptionView {
                    total: all.total - fewer.total,
                    shortfall: all.shortfall - fewer.shortfall,
                    hand_over: all.hand_over - fewer.hand_over,
                    single_point: all.single_point - fewer.single_point,
                },
                sentences,
            },
            exchange_with,
            objection: None,
            another_date_asked: false,
            consent: None,
            quota: None,
        })
    }

    /// A ride of the plan; `None` where the plan's problem does not know it.
    pub fn ride(&self, stored: &StoredRide<'_>) -> Option<RideView> {
        let problem = self.problem();
        let own = self.plan.rides.iter().position(|z| {
            problem.people[z.person].id == stored.person && problem.sessions[z.session].id == stored.session
        })?;
        let z = self.plan.rides[own];
        let session = &problem.sessions[z.session];
        let mut without = self.plan.clone();
        without.rides.remove(own);
        let learns = self.learns(z.person, &without);
        let language = self.language;
        let mut sentences: Vec<String> =
            learns.iter().take(2).map(|learns| sentences::learning(language, learns)).collect();
        sentences.extend(sentences::half_days(language, (session.duration_weeks * 10.0).round()));
        sentences.extend(unconfirmed(problem, &self.guessed.of_ride(stored.person, stored.session), language));
        Some(RideView {
            is_proposal: false,
            id: stored.id.to_owned(),
            session: session.name.clone(),
            kind: match session.kind {
                SessionKind::RideAlong => "ride-along",
                SessionKind::Meeting => "meeting",
            }
            .to_owned(),
            host: session.host.as_ref().map(|id| self.person_name(id)),
            host_team: self.unit(&session.unit).map_or_else(|| session.unit.clone(), |unit| unit.name.clone()),
            location: session.location.as_ref().map(|id| self.location_name(id)),
            week_of: stored.week_of,
            learns,
            sentences,
        })
    }

    /// What `person` learns under the plan that they would not learn `without`, largest gain first.
    fn learns(&self, person: usize, without: &Resolved) -> Vec<LearnsView> {
        let own = |plan: &Resolved| Resolved {
            placements: plan.placements.iter().filter(|j| j.person == person).copied().collect(),
            rides: plan.rides.iter().filter(|z| z.person == person).copied().collect(),
        };
        let with = own(&self.plan).exposure(&self.instance);
        let fewer = own(without).exposure(&self.instance);
        let lessons = self.instance.people[person].lessons.iter().enumerate();
        let mut learns: Vec<LearnsView> = lessons
            .filter(|(l, _)| with[person][*l] > fewer[person][*l])
            .filter_map(|(l, lesson)| {
                let competency = &self.problem().competencies[lesson.competency];
                let scale = self.company.scale_of(&competency.id)?;
                let (target, weight) = self.aim(person, lesson, &competency.id);
                // Beyond the target nothing counts.
                let counted = |exposure: f64| lesson.curve.at(exposure).min((target - lesson.level).max(0.0));
                let (gained, before) = (counted(with[person][l]), counted(fewer[person][l]));
                if weight <= 0.0 || gained <= before {
                    return None;
                }
                let after = lesson.level + gained;
                Some(LearnsView {
                    competency: competency.name.clone(),
                    level_now: lesson.level,
                    target,
                    level_after: after,
                    native_now: tenth(scale, lesson.level),
                    native_target: tenth(scale, target),
                    native_after: tenth(scale, after),
                    gain: weight * (gained - before),
                })
            })
            .collect();
        learns.sort_by(|a, b| b.gain.total_cmp(&a.gain).then_with(|| a.competency.cmp(&b.competency)));
        learns
    }

    /// Target and weight of a lesson, as the reader may know them.
    fn aim(&self, person: usize, lesson: &Lesson, competency: &str) -> (f64, f64) {
        let own = self.own_work.and_then(|said| {
            let person = self.company.people.get(&self.problem().people[person].id)?;
            own_aim(self.company, said, person, competency)
        });
        own.unwrap_or((lesson.target, lesson.weight))
    }

    fn home(&self, j: &Assignment) -> HomeView {
        let unit = self.instance.people[j.person].unit;
        let staffing = &self.account.account.units[unit];
        let weeks: Vec<HomeWeekView> = j
            .span()
            .map(|t| HomeWeekView {
                week: u32::try_from(t).unwrap_or(u32::MAX),
                monday: self.monday(t),
                staff: staffing.staff.get(t).copied().unwrap_or_default(),
                floor: staffing.floor.get(t).copied().unwrap_or_default(),
                target: staffing.target.get(t).copied().unwrap_or_default(),
            })
            .collect();
        let thinnest = weeks.iter().min_by(|a, b| (a.staff - a.floor).total_cmp(&(b.staff - b.floor)));
        HomeView {
            team: self.problem().units[unit].name.clone(),
            lowest_staff: thinnest.map_or(0.0, |week| week.staff),
            floor_then: thinnest.map_or(0.0, |week| week.floor),
            weeks,
        }
    }

    /// Those who are in this person's team while this person is in theirs.
    fn partners(&self, j: &Assignment) -> Vec<PartnerView> {
        let (home, host) = (self.instance.people[j.person].unit, self.instance.posts[j.post].unit);
        let partner = |other: &&Assignment| {
            self.instance.people[other.person].unit == host
                && self.instance.posts[other.post].unit == home
                && other.start < j.start + j.weeks
                && j.start < other.start + other.weeks
        };
        let problem = self.problem();
        let view = |other: &Assignment| PartnerView {
            person: problem.people[other.person].name.clone(),
            post: problem.posts[other.post].name.clone(),
        };
        self.plan.placements.iter().filter(partner).map(view).collect()
    }

    fn monday(&self, week: usize) -> NaiveDate {
        self.problem().calendar.start + Days::new(week as u64 * 7)
    }

    fn unit(&self, id: &str) -> Option<&'a Unit> {
        self.problem().units.iter().find(|unit| unit.id == id)
    }

    fn person_name(&self, id: &str) -> String {
        self.problem()
            .people
            .iter()
            .find(|person| person.id == id)
            .map_or_else(|| id.to_owned(), |person| person.name.clone())
    }

    fn location_name(&self, id: &str) -> String {
        self.company.locations.get(id).map_or_else(|| id.to_owned(), |location| location.name.clone())
    }
}

/// A canonical level on the scale that people read, to a tenth.
fn tenth(scale: &Scale, canonical: f64) -> f64 {
    (scale.to_native(canonical) * 10.0).round() / 10.0
}
