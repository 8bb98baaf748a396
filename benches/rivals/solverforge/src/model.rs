//! Tandem's own model as `tandem-solver export --format mps` writes it: 0/1 columns for placements and rides, continuous ones
//! that follow from them, and rows Σ ≤ limit.

use std::collections::HashMap;

/// Amounts of 0/1 columns and limits are whole billionths, so that sums stay exact while they are kept up to date.
pub const NANO: i64 = 1_000_000_000;

#[derive(Debug, Default)]
pub struct Model {
    /// Value of each placement and ride by itself, in millionths.
    pub worth: Vec<i64>,
    starts: Vec<usize>,
    entries: Vec<(u32, i64)>,
    pub limits: Vec<i64>,
    pub follows: Vec<Follows>,
    followers: Vec<Vec<(usize, f64)>>,
}

/// A continuous variable.
#[derive(Debug)]
pub struct Follows {
    pub value: f64,
    pub lower: f64,
    pub upper: f64,
    pub rows: Vec<(usize, f64)>,
}

impl Follows {
    /// What has no value of its own is wanted too: it passes something on to others.
    pub fn is_wanted(&self) -> bool {
        self.value >= 0.0
    }

    pub fn counts(&self) -> bool {
        self.value != 0.0
    }

    /// Whether a row in which it stands with this amount keeps it from its best value.
    pub fn is_bound_by(&self, amount: f64) -> bool {
        (amount > 0.0) == self.is_wanted()
    }
}

#[derive(Default)]
struct Column {
    value: f64,
    lower: f64,
    upper: f64,
    whole: bool,
    entries: Vec<(u32, f64)>,
}

impl Model {
    /// Reads an MPS file whose first `choices` columns are placements and rides.
    pub fn read(text: &str, choices: usize) -> Result<Self, String> {
        let (columns, limits) = sections(text)?;
        if columns.len() < choices {
            return Err("the model has fewer columns than placements and rides".into());
        }
        let nano = |amount: f64| (amount * NANO as f64).round() as i64;
        let mut model =
            Self { limits: limits.iter().map(|&limit| nano(limit)).collect(), starts: vec![0], ..Self::default() };
        model.followers = vec![Vec::new(); limits.len()];
        for (at, column) in columns.into_iter().enumerate() {
            if at < choices {
                model.worth.push((column.value * 1e6).round() as i64);
                model.entries.extend(column.entries.iter().map(|&(row, amount)| (row, nano(amount))));
                model.starts.push(model.entries.len());
            } else if !column.whole {
                let rows: Vec<(usize, f64)> =
                    column.entries.iter().map(|&(row, amount)| (row as usize, amount)).collect();
                for &(row, amount) in &rows {
                    model.followers[row].push((model.follows.len(), amount));
                }
                model.follows.push(Follows { value: column.value, lower: column.lower, upper: column.upper, rows });
            } else if !column.entries.is_empty() {
                return Err(
                    "the model has whole numbers beside placements and rides, which this rival does not pose".into()
                );
            }
        }
        let counting =
            |row: &Vec<(usize, f64)>| row.iter().filter(|(variable, _)| model.follows[*variable].counts()).count();
        if model.followers.iter().any(|row| counting(row) > 1) {
            return Err("the model has rows over several values at once, which this rival does not pose".into());
        }
        Ok(model)
    }

    /// The rows of a placement or ride.
    pub fn column(&self, column: usize) -> &[(u32, i64)] {
        &self.entries[self.starts[column]..self.starts[column + 1]]
    }

    /// The continuous variables of a row.
    pub fn in_row(&self, row: usize) -> &[(usize, f64)] {
        &self.followers[row]
    }
}

/// Columns in the order in which the file first names them, and the rows' limits.
fn sections(text: &str) -> Result<(Vec<Column>, Vec<f64>), String> {
    let (mut columns, mut limits): (Vec<Column>, Vec<f64>) = (Vec::new(), Vec::new());
    let (mut rows, mut names): (HashMap<&str, u32>, HashMap<&str, usize>) = (HashMap::new(), HashMap::new());
    let (mut section, mut objective, mut whole) = ("", "", false);
    let mut last = "";
    for line in text.lines() {
        let words: Vec<&str> = line.split_ascii_whitespace().collect();
        if !line.starts_with(' ') {
            section = words.first().copied().unwrap_or("");
            continue;
        }
        let number = |word: &str| word.parse::<f64>().map_err(|_| format!("not a number in the model: {line}"));
        let odd = || format!("not understood in the model: {line}");
        match (section, words.as_slice()) {
            ("OBJSENSE", ["MAX"]) => {}
            ("ROWS", ["N", name]) => objective = name,
            ("ROWS", ["L", name]) => {
                rows.insert(name, limits.len() as u32);
                limits.push(0.0);
            }
            ("COLUMNS", [_, "'MARKER'", marker]) => whole = *marker == "'INTORG'",
            ("COLUMNS", [name, pairs @ ..]) => {
                if *name != last {
                    last = name;
                    names.insert(name, columns.len());
                    columns.push(Column { upper: f64::INFINITY, whole, ..Column::default() });
                }
                let column = columns.last_mut().ok_or_else(odd)?;
                for pair in pairs.chunks_exact(2) {
                    match rows.get(pair[0]) {
                        Some(&row) => column.entries.push((row, number(pair[1])?)),
                        None if pair[0] == objective => column.value = number(pair[1])?,
                        None => return Err(odd()),
                    }
                }
            }
            ("RHS", [_, pairs @ ..]) => {
                for pair in pairs.chunks_exact(2) {
                    limits[*rows.get(pair[0]).ok_or_else(odd)? as usize] = number(pair[1])?;
                }
            }
            ("BOUNDS", [kind, _, name, bound @ ..]) => {
                let column = &mut columns[*names.get(name).ok_or_else(odd)?];
                match (*kind, bound) {
                    ("BV", []) => (column.lower, column.upper) = (0.0, 1.0),
                    ("UP", [upper]) => column.upper = number(upper)?,
                    ("LO", [lower]) => column.lower = number(lower)?,
                    ("FX", [fixed]) => (column.lower, column.upper) = (number(fixed)?, number(fixed)?),
                    ("MI", []) => column.lower = f64::NEG_INFINITY,
                    _ => return Err(odd()),
                }
            }
            _ => return Err(odd()),
        }
    }
    Ok((columns, limits))
}
