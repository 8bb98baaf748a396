//! The employees sample database: who works where today, as what, under whom.

use super::Result;
use csv::StringRecord;
use std::{collections::BTreeMap, path::Path};

/// How the data says "until further notice".
const STILL: &str = "9999-01-01";

/// Somebody who works there today.
pub struct Employee {
    pub number: String,
    pub name: String,
    pub hired_on: String,
    pub department: String,
    pub title: String,
}

pub struct Staff {
    /// Department number and name.
    pub departments: BTreeMap<String, String>,
    /// By number.
    pub employees: BTreeMap<String, Employee>,
    /// Number of each department's manager today.
    pub managers: BTreeMap<String, String>,
}

pub fn read(folder: &Path) -> Result<Staff> {
    let departments: BTreeMap<String, String> =
        rows(folder, "departments.csv")?.iter().map(|row| (cell(row, 0), cell(row, 1))).collect();
    let current = |file: &str| -> Result<BTreeMap<String, String>> {
        let rows = rows(folder, file)?;
        Ok(rows.iter().filter(|row| cell(row, 3) == STILL).map(|row| (cell(row, 0), cell(row, 1))).collect())
    };
    let department_of = current("department_spells.csv")?;
    let mut employees = BTreeMap::new();
    for row in rows(folder, "employees.csv")? {
        let number = cell(&row, 0);
        // Birth dates and sexes stay where they are: nothing here needs them.
        if let Some(department) = department_of.get(&number) {
            let name = format!("{} {}", cell(&row, 2), cell(&row, 3));
            let hired_on = cell(&row, 5);
            let employee = Employee {
                number: number.clone(),
                name,
                hired_on,
                department: department.clone(),
                title: "Staff".to_owned(),
            };
            employees.insert(number, employee);
        }
    }
    for row in rows(folder, "titles.csv")?.iter().filter(|row| cell(row, 3) == STILL) {
        if let Some(employee) = employees.get_mut(&cell(row, 0)) {
            employee.title = cell(row, 1);
        }
    }
    let managers = current("department_managers.csv")?
        .into_iter()
        .filter(|(number, department)| employees.get(number).is_some_and(|employee| employee.department == *department))
        .map(|(number, department)| (department, number))
        .collect();
    Ok(Staff { departments, employees, managers })
}

fn rows(folder: &Path, file: &str) -> Result<Vec<StringRecord>> {
    let path = folder.join(file);
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_path(&path)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(reader.records().collect::<std::result::Result<_, _>>()?)
}

fn cell(row: &StringRecord, at: usize) -> String {
    row.get(at).unwrap_or_default().to_owned()
}
