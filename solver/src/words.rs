//! How answers speak of weeks, numbers and names. People count weeks from 1, files from 0.

use crate::problem::Problem;

/// A number with at most two decimals, and none that say nothing.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A share as whole percent.
pub fn percent(share: f64) -> String {
    format!("{:.0}%", 100.0 * share)
}

/// "week 3", "weeks 3–6 and 9".
pub fn weeks(list: &[u32]) -> String {
    let mut sorted = list.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let runs: Vec<String> = sorted
        .chunk_by(|a, b| a + 1 == *b)
        .map(|run| match (run.first(), run.last()) {
            (Some(first), Some(last)) if first < last => format!("{}–{}", first + 1, last + 1),
            (Some(first), _) => (first + 1).to_string(),
            _ => String::new(),
        })
        .collect();
    let word = if sorted.len() == 1 { "week" } else { "weeks" };
    format!("{word} {}", enumerated(&runs))
}

/// "a", "a and b", "a, b and c".
pub fn enumerated(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// "1 placement", "2 placements".
pub fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// The name of a person, or the id where nobody has it.
pub fn person<'a>(problem: &'a Problem, id: &'a str) -> &'a str {
    problem.people.iter().find(|person| person.id == id).map_or(id, |person| &person.name)
}

pub fn post<'a>(problem: &'a Problem, id: &'a str) -> &'a str {
    problem.posts.iter().find(|post| post.id == id).map_or(id, |post| &post.name)
}

pub fn session<'a>(problem: &'a Problem, id: &'a str) -> &'a str {
    problem.sessions.iter().find(|session| session.id == id).map_or(id, |session| &session.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_counted_from_one_and_joined() {
        assert_eq!(weeks(&[2]), "week 3");
        assert_eq!(weeks(&[5, 2, 3, 4, 8]), "weeks 3–6 and 9");
        assert_eq!(enumerated(&["a".into(), "b".into(), "c".into()]), "a, b and c");
        assert_eq!(number(1.50), "1.5");
    }
}
