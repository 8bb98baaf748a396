//! The competency model that Tandem brings along: one scale, 22 competencies with behavioural indicators, and, by family of titles,
//! what a role asks for and what a team can offer visitors.

use super::families;
use crate::domain::company::{Company, Kind, LearningMode, Record, Teach, Value};
use std::sync::OnceLock;

/// The tables of the model that are a company's own tables as they stand.
pub const FILES: &[(Kind, &str)] = &[
    (Kind::Scales, include_str!("data/scales.csv")),
    (Kind::Families, include_str!("data/families.csv")),
    (Kind::Competencies, include_str!("data/competencies.csv")),
    (Kind::Indicators, include_str!("data/indicators.csv")),
];

const PROFILES: &str = include_str!("data/role_profiles.csv");
const POSTS: &str = include_str!("data/posts.csv");
const RIDES: &str = include_str!("data/rides.csv");

/// What a family asks for in one competency.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub family: &'static str,
    pub competency: String,
    /// On the scale of 0 to 5.
    pub target: f64,
    pub importance: i32,
    pub essential: bool,
}

/// What a team of a family can offer to visitors.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    pub family: &'static str,
    pub name: String,
    pub mode: LearningMode,
    pub teaches: Vec<Teach>,
}

/// How people ride along with a team of a family.
#[derive(Clone, Debug, PartialEq)]
pub struct Ride {
    pub family: &'static str,
    pub name: String,
    /// Beside one of its people; otherwise a seat in a meeting of the team.
    pub with_host: bool,
    pub seats: i32,
    pub duration_weeks: f64,
    pub teaches: Vec<Teach>,
}

/// All of it, read once.
pub struct Model {
    pub profiles: Vec<Wanted>,
    pub offers: Vec<Offer>,
    pub rides: Vec<Ride>,
}

/// The built-in model.
pub fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model {
        profiles: rows(PROFILES).iter().filter_map(|cells| wanted(cells)).collect(),
        offers: rows(POSTS).iter().filter_map(|cells| offer(cells)).collect(),
        rides: rows(RIDES).iter().filter_map(|cells| ride(cells)).collect(),
    })
}

impl Model {
    pub fn profile(&self, family: &str) -> impl Iterator<Item = &Wanted> {
        self.profiles.iter().filter(move |wanted| wanted.family == family)
    }

    pub fn offer(&self, family: &str) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.family == family)
    }

    pub fn rides(&self, family: &str) -> impl Iterator<Item = &Ride> {
        self.rides.iter().filter(move |ride| ride.family == family)
    }
}

/// Puts the scale, the families, the competencies and their indicators into `company`.
pub fn add_to(company: &mut Company) {
    for (kind, text) in FILES {
        let texts = rows(text);
        match kind {
            Kind::Scales => add::<crate::domain::company::Scale>(company, &texts),
            Kind::Families => add::<crate::domain::company::Family>(company, &texts),
            Kind::Competencies => add::<crate::domain::company::Competency>(company, &texts),
            _ => add::<crate::domain::company::Indicator>(company, &texts),
        }
    }
}

/// The files have the columns of their tables in the same order; a test holds it.
fn add<T: Record>(company: &mut Company, rows: &[Vec<String>]) {
    for record in rows.iter().filter_map(|row| T::read(row).ok()) {
        T::table_mut(company).insert(record.id(), record);
    }
}

/// The cells of a file below its headings.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().flatten().map(|row| row.iter().map(str::to_owned).collect()).collect()
}

fn wanted(cells: &[String]) -> Option<Wanted> {
    let [family, competency, target, importance, essential] = cells else { return None };
    Some(Wanted {
        family: families::find(family)?,
        competency: competency.clone(),
        target: f64::parse(target).ok()?,
        importance: i32::parse(importance).ok()?,
        essential: bool::parse(essential).ok()?,
    })
}

fn offer(cells: &[String]) -> Option<Offer> {
    let [family, name, mode, teaches] = cells else { return None };
    Some(Offer {
        family: families::find(family)?,
        name: name.clone(),
        mode: LearningMode::parse(mode).ok()?,
        teaches: Value::parse(teaches).ok()?,
    })
}

fn ride(cells: &[String]) -> Option<Ride> {
    let [family, name, with_host, seats, duration, teaches] = cells else { return None };
    Some(Ride {
        family: families::find(family)?,
        name: name.clone(),
        with_host: bool::parse(with_host).ok()?,
        seats: i32::parse(seats).ok()?,
        duration_weeks: f64::parse(duration).ok()?,
        teaches: Value::parse(teaches).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::company::{Competency, Family, Indicator, Scale};
    use std::collections::BTreeSet;

    #[test]
    fn the_files_have_the_columns_of_their_tables() {
        let headings = |text: &str| text.lines().next().unwrap().split(',').map(str::to_owned).collect::<Vec<_>>();
        let columns = [Scale::columns(), Family::columns(), Competency::columns(), Indicator::columns()];
        for ((kind, text), columns) in FILES.iter().zip(columns) {
            let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
            assert_eq!(headings(text), names, "{}", kind.name());
        }
    }

    #[test]
    fn every_row_is_read() {
        let mut company = Company::default();
        add_to(&mut company);
        assert_eq!((company.scales.len(), company.competencies.len(), company.indicators.len()), (1, 22, 132));
        let model = model();
        let lines = |text: &str| text.lines().count() - 1;
        assert_eq!(model.profiles.len(), lines(PROFILES));
        assert_eq!(model.offers.len(), lines(POSTS));
        assert_eq!(model.rides.len(), lines(RIDES));
    }

    #[test]
    fn profiles_and_templates_name_competencies_of_the_model_and_keep_its_limits() {
        let mut company = Company::default();
        add_to(&mut company);
        let model = model();
        let mut pairs = BTreeSet::new();
        for wanted in &model.profiles {
            assert!(company.competencies.contains_key(&wanted.competency), "{wanted:?}");
            assert!((0.0..=5.0).contains(&wanted.target) && (1..=5).contains(&wanted.importance), "{wanted:?}");
            assert!(pairs.insert((wanted.family, &wanted.competency)), "{wanted:?} stands there twice");
        }
        let offers = model.offers.iter().map(|offer| (&offer.name, &offer.teaches));
        for (name, teaches) in offers.chain(model.rides.iter().map(|ride| (&ride.name, &ride.teaches))) {
            let sum: f64 = teaches.iter().map(|teach| teach.share).sum();
            assert!(!teaches.is_empty() && sum <= 1.0 + 1e-9, "{name} {sum}");
            for teach in teaches {
                assert!(company.competencies.contains_key(&teach.competency), "{name}: {}", teach.competency);
                assert!(teach.share > 0.0 && teach.level <= 7.0, "{name}: {}", teach.competency);
            }
        }
    }

    #[test]
    fn whoever_sells_or_markets_has_something_to_learn_from_the_other() {
        let mut company = Company::default();
        add_to(&mut company);
        for (family, function) in families::all() {
            let others = model().profile(family).filter(|wanted| {
                let of = company.competencies[&wanted.competency].function_id.as_deref();
                of.is_some() && of != Some(function)
            });
            let others = others.count();
            let expected = match function {
                "sales" | "marketing" => 3..=5,
                "customer-success" | "product" => 4..=8,
                _ => 1..=2,
            };
            assert!(expected.contains(&others), "{family} has {others} targets elsewhere");
        }
    }
}
