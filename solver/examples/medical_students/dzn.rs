//! Reads the published instances: MiniZinc data files with scalars and arrays of whole numbers.

use std::collections::HashMap;

/// One instance. Students, hospitals, disciplines and periods count from 0 here; tables are flat, last index quickest.
#[derive(Clone, Debug, PartialEq)]
pub struct Instance {
    pub students: usize,
    pub disciplines: usize,
    pub hospitals: usize,
    pub periods: usize,
    pub groups: usize,
    /// Consecutive periods that a discipline takes, by discipline.
    pub duration: Vec<usize>,
    /// Disciplines that a student may take in one hospital.
    pub disciplines_per_hospital_max: u32,
    /// Group of each discipline.
    pub group_of: Vec<usize>,
    /// Disciplines that a student takes, by student and group.
    pub wanted: Vec<u32>,
    /// By student and discipline.
    pub allowed: Vec<bool>,
    /// By student, hospital and discipline.
    pub able: Vec<bool>,
    /// By student and period.
    pub available: Vec<bool>,
    /// By discipline and discipline: whether the second must have been taken before the first.
    pub preceded_by: Vec<bool>,
    /// Students present, by hospital, discipline and period.
    pub least: Vec<u32>,
    pub most: Vec<u32>,
    /// By student: weights of discipline, hospital, change of hospital, waiting.
    pub weights: Vec<[i64; 4]>,
    /// By student and discipline.
    pub discipline_preference: Vec<i64>,
    /// By student and hospital.
    pub hospital_preference: Vec<i64>,
    /// By discipline.
    pub school_preference: Vec<i64>,
}

impl Instance {
    /// Index of (hospital, discipline), the post of the two.
    pub fn post(&self, hospital: usize, discipline: usize) -> usize {
        hospital * self.disciplines + discipline
    }

    /// Whether the student may take the discipline there.
    pub fn may_take(&self, student: usize, hospital: usize, discipline: usize) -> bool {
        self.allowed[student * self.disciplines + discipline]
            && self.able[(student * self.hospitals + hospital) * self.disciplines + discipline]
    }

    /// What taking the discipline there is worth to the student, waiting and changes aside.
    pub fn worth(&self, student: usize, hospital: usize, discipline: usize) -> i64 {
        let [by_discipline, by_hospital, _, _] = self.weights[student];
        by_discipline * self.discipline_preference[student * self.disciplines + discipline]
            + by_hospital * self.hospital_preference[student * self.hospitals + hospital]
            + self.school_preference[discipline]
    }

    /// Reads a file's text.
    pub fn read(text: &str) -> Result<Self, String> {
        let facts = Facts::read(text)?;
        let size = |name: &str| {
            let value = facts.scalar(name)?;
            usize::try_from(value).map_err(|_| format!("{name} is {value}; it must not be negative"))
        };
        let (students, disciplines, hospitals) = (size("Students")?, size("Disciplines")?, size("Hospitals")?);
        let (periods, groups) = (size("Horizon")?, size("Groups")?);
        let duration = facts.by("Duration", disciplines)?;
        if let Some(wrong) = duration.iter().find(|&&length| length < 1) {
            return Err(format!("Duration is {wrong}; a discipline takes at least one period"));
        }
        let group_of = facts.table("DiscGroup", disciplines)?;
        if let Some(wrong) = group_of.iter().find(|&&group| group < 1 || group as usize > groups) {
            return Err(format!("DiscGroup names group {wrong}; there are groups 1 to {groups}"));
        }
        let flags = |name: &str, entries: usize| -> Result<Vec<bool>, String> {
            Ok(facts.table(name, entries)?.into_iter().map(|flag| flag > 0).collect())
        };
        let heads = |name: &str, entries: usize| -> Result<Vec<u32>, String> {
            let entry = |value: i64| {
                u32::try_from(value).map_err(|_| format!("{name} holds {value}; heads lie between 0 and 4294967295"))
            };
            facts.table(name, entries)?.into_iter().map(entry).collect()
        };
        let posts = hospitals * disciplines;
        let weights = facts.table("WeightPref", students * 4)?;
        Ok(Self {
            students,
            disciplines,
            hospitals,
            periods,
            groups,
            duration: duration.into_iter().map(|length| length as usize).collect(),
            disciplines_per_hospital_max: u32::try_from(size("MaxDiscPerHosp")?).unwrap_or(u32::MAX),
            group_of: group_of.into_iter().map(|group| group as usize - 1).collect(),
            wanted: heads("StudDiscGroup", students * groups)?,
            allowed: flags("AllowedDisc", students * disciplines)?,
            able: flags("Ability", students * posts)?,
            available: flags("Availability", students * periods)?,
            preceded_by: flags("Precededby", disciplines * disciplines)?,
            least: heads("MinPosHosp", posts * periods)?,
            most: heads("MaxPosHosp", posts * periods)?,
            weights: weights.chunks_exact(4).map(|w| [w[0], w[1], w[2], w[3]]).collect(),
            discipline_preference: facts.table("PrefStudDisc", students * disciplines)?,
            hospital_preference: facts.table("PrefStudHosp", students * hospitals)?,
            school_preference: facts.table("ManPref", disciplines)?,
        })
    }
}

/// What the file says, by name; a scalar is a list of one.
struct Facts(HashMap<String, Vec<i64>>);

impl Facts {
    fn read(text: &str) -> Result<Self, String> {
        let bare: String = text.lines().map(|line| line.split('%').next().unwrap_or("")).collect::<Vec<_>>().join("\n");
        let mut facts = HashMap::new();
        for statement in bare.split(';').filter(|statement| !statement.trim().is_empty()) {
            let Some((name, value)) = statement.split_once('=') else {
                return Err(format!("\"{}\" is no assignment; each statement reads name = value;", excerpt(statement)));
            };
            // Of array3d(1..S, 1..H, …, [ … ]) the list alone matters: the sizes are given elsewhere.
            let list = match (value.find('['), value.rfind(']')) {
                (Some(open), Some(close)) if open < close => &value[open + 1..close],
                (None, None) => value,
                _ => return Err(format!("{}: a bracket is missing", name.trim())),
            };
            let numbers = (list.split(|c: char| c == ',' || c == '|' || c.is_whitespace()))
                .filter(|word| !word.is_empty())
                .map(|word| word.parse().map_err(|_| format!("{}: \"{word}\" is no whole number", name.trim())))
                .collect::<Result<Vec<i64>, String>>()?;
            facts.insert(name.trim().to_owned(), numbers);
        }
        Ok(Self(facts))
    }

    fn list(&self, name: &str) -> Result<&[i64], String> {
        self.0.get(name).map(Vec::as_slice).ok_or_else(|| format!("{name} is missing"))
    }

    fn scalar(&self, name: &str) -> Result<i64, String> {
        match self.list(name)? {
            [value] => Ok(*value),
            list => Err(format!("{name} has {} values; one is expected", list.len())),
        }
    }

    fn table(&self, name: &str, entries: usize) -> Result<Vec<i64>, String> {
        let list = self.list(name)?;
        if list.len() == entries {
            Ok(list.to_vec())
        } else {
            Err(format!("{name} has {} values; {entries} are expected", list.len()))
        }
    }

    /// A table, or one value for all entries.
    fn by(&self, name: &str, entries: usize) -> Result<Vec<i64>, String> {
        match self.list(name)? {
            [value] => Ok(vec![*value; entries]),
            _ => self.table(name, entries),
        }
    }
}

fn excerpt(statement: &str) -> String {
    statement.trim().chars().take(40).collect()
}
