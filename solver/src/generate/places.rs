//! Where a company works: sites, and regions of sites that can work with each other from afar.
//!
//! A small company is one region: remote work is open to all. A large one has a site for every hundred people or so, and
//! regions of some seven hundred people: nobody considers every post of the world.

use super::catalogue::{LOCATIONS, REGIONS};
use super::dice::Dice;

/// People a site has, while there are few sites, and beyond.
const SITE_PEOPLE_FEW: usize = 60;
const SITE_PEOPLE: usize = 120;
const SITES_FEW: usize = 5;

/// Headcount of a region.
const REGION_PEOPLE: usize = 700;

/// Shares of people who work at their own site only (and on what has no place), and who can work at a second one, too; the
/// others go anywhere.
const OWN_SITE: f64 = 0.45;
const TWO_SITES: f64 = 0.2;
/// The same in a company of several regions, where remote work has a place, the region: the others do that beside their site.
const OWN_SITE_LARGE: f64 = 0.2;
const TWO_SITES_LARGE: f64 = 0.15;

/// The sites of a company.
pub struct Places {
    sites: Vec<String>,
    /// Sites that belong to one region follow each other.
    region_of: Vec<usize>,
    regions: Vec<String>,
}

impl Places {
    pub fn of(people: u32) -> Self {
        let people = people as usize;
        let few = 1 + people / SITE_PEOPLE_FEW;
        let sites =
            if few <= SITES_FEW { few } else { SITES_FEW + (people - SITE_PEOPLE_FEW * (SITES_FEW - 1)) / SITE_PEOPLE };
        let regions = people.div_ceil(REGION_PEOPLE).max(1);
        let numbered = |name: &str, index: usize, stock: usize| match index / stock {
            0 => name.to_owned(),
            round => format!("{name} {}", round + 1),
        };
        Self {
            sites: (0..sites).map(|s| numbered(LOCATIONS[s % LOCATIONS.len()], s, LOCATIONS.len())).collect(),
            region_of: (0..sites).map(|s| s * regions / sites).collect(),
            regions: (0..regions).map(|r| numbered(REGIONS[r % REGIONS.len()], r, REGIONS.len())).collect(),
        }
    }

    pub fn count(&self) -> usize {
        self.sites.len()
    }

    pub fn name(&self, site: usize) -> &str {
        &self.sites[site]
    }

    pub fn regions(&self) -> usize {
        self.regions.len()
    }

    pub fn region(&self, site: usize) -> usize {
        self.region_of[site]
    }

    /// Where work of a site is done that needs nobody on site. Nothing where the company is one region: from anywhere.
    pub fn remote(&self, site: usize) -> Option<String> {
        (self.regions.len() > 1).then(|| format!("Remote, {}", self.regions[self.region_of[site]]))
    }

    /// Where somebody of a site can work. Nothing: everywhere.
    pub fn reach(&self, site: usize, dice: &mut Dice) -> Vec<String> {
        let draw = dice.unit();
        let remote = self.remote(site);
        let (own, two) = if remote.is_some() { (OWN_SITE_LARGE, TWO_SITES_LARGE) } else { (OWN_SITE, TWO_SITES) };
        if remote.is_none() && draw >= own + two {
            return Vec::new();
        }
        let mut reach = vec![self.sites[site].clone()];
        if draw >= own {
            reach.extend(remote);
        }
        if (own..own + two).contains(&draw) {
            let near = |&s: &usize| s != site && self.region_of[s] == self.region_of[site];
            let others: Vec<usize> = (0..self.count()).filter(near).collect();
            reach.extend(dice.pick(&others).map(|&other| self.sites[other].clone()));
        }
        reach
    }

    /// Whether what is done at `location` can be done by somebody with this reach.
    pub fn reaches(reach: &[String], location: Option<&str>) -> bool {
        reach.is_empty() || location.is_none_or(|place| reach.iter().any(|own| own == place))
    }
}
