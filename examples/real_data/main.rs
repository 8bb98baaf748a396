//! Turns public data that nobody here wrote into files that `tandem import` takes: people, departments, titles and reporting
//! lines of the employees sample database, and skills and knowledge of 20 sales and marketing occupations from O*NET.
//! `cargo run --example real_data -- DATA_DIR OUT_DIR`; docs/real-data.md says what is real and what is made up.

mod employees;
mod mapping;
mod onet;

use std::{collections::BTreeMap, error::Error, fs, path::Path};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(data), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: real_data DATA_DIR OUT_DIR (DATA_DIR holds employees/ and onet/)".into());
    };
    let staff = employees::read(&Path::new(&data).join("employees"))?;
    let model = onet::read(&Path::new(&data).join("onet"))?;
    println!(
        "{} people of today in {} departments; {} rated occupations",
        staff.employees.len(),
        staff.departments.len(),
        model.occupations.len()
    );
    let tables = mapping::tables(&staff, &model);
    fs::create_dir_all(&out)?;
    for (name, table) in &tables {
        let path = Path::new(&out).join(format!("{name}.csv"));
        let mut writer = csv::Writer::from_path(&path)?;
        writer.write_record(&table.headings)?;
        for row in &table.rows {
            writer.write_record(row)?;
        }
        writer.flush()?;
        println!("{}: {} rows", path.display(), table.rows.len());
    }
    Ok(())
}

/// A table of texts.
pub struct Table {
    pub headings: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// Tables by name.
pub type Tables = BTreeMap<&'static str, Table>;
