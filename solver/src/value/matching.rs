//! The most that pairs between two short lists can be worth, each entry in one pair at most.

/// The largest sum of `worth` (none below 0) over pairs of rows and columns. Shortest augmenting paths with potentials, on the
/// square that the shorter list is filled up to.
pub fn best(rows: usize, columns: usize, worth: impl Fn(usize, usize) -> f64) -> f64 {
    match (rows, columns) {
        (0, _) | (_, 0) => return 0.0,
        (1, _) => return (0..columns).map(|k| worth(0, k)).fold(0.0, f64::max),
        (_, 1) => return (0..rows).map(|i| worth(i, 0)).fold(0.0, f64::max),
        _ => {}
    }
    let size = rows.max(columns);
    let cost = |i: usize, k: usize| if i < rows && k < columns { -worth(i, k).max(0.0) } else { 0.0 };
    // Rows and columns count from 1; 0 stands for none.
    let (mut of_row, mut of_column) = (vec![0.0; size + 1], vec![0.0; size + 1]);
    let mut row_at = vec![0; size + 1];
    for row in 1..=size {
        row_at[0] = row;
        let mut at = 0;
        let mut least = vec![f64::INFINITY; size + 1];
        let mut came_from = vec![0; size + 1];
        let mut done = vec![false; size + 1];
        while row_at[at] != 0 {
            done[at] = true;
            let current = row_at[at];
            let (mut step, mut next) = (f64::INFINITY, 0);
            for column in (1..=size).filter(|&column| !done[column]) {
                let reduced = cost(current - 1, column - 1) - of_row[current] - of_column[column];
                if reduced < least[column] {
                    least[column] = reduced;
                    came_from[column] = at;
                }
                if least[column] < step {
                    step = least[column];
                    next = column;
                }
            }
            for column in 0..=size {
                if done[column] {
                    of_row[row_at[column]] += step;
                    of_column[column] -= step;
                } else {
                    least[column] -= step;
                }
            }
            at = next;
        }
        while at != 0 {
            row_at[at] = row_at[came_from[at]];
            at = came_from[at];
        }
    }
    (1..=size).map(|column| -cost(row_at[column] - 1, column - 1)).sum()
}

#[cfg(test)]
mod tests {
    use super::best;

    fn by_trying(rows: usize, taken: &mut Vec<bool>, worth: &dyn Fn(usize, usize) -> f64) -> f64 {
        let Some(row) = rows.checked_sub(1) else { return 0.0 };
        let mut most = by_trying(row, taken, worth);
        for column in 0..taken.len() {
            if !taken[column] {
                taken[column] = true;
                most = most.max(worth(row, column) + by_trying(row, taken, worth));
                taken[column] = false;
            }
        }
        most
    }

    #[test]
    fn is_the_best_of_all_pairings() {
        for seed in 0..300_usize {
            let (rows, columns) = (seed % 5, seed / 5 % 5);
            let worth = |i: usize, k: usize| ((i * 31 + k * 17 + seed * 7) * 2_654_435 % 97) as f64;
            let tried = by_trying(rows, &mut vec![false; columns], &worth);
            assert!((best(rows, columns, worth) - tried).abs() < 1e-9, "{rows} by {columns}, {seed}");
        }
    }
}
