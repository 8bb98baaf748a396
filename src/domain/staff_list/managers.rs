//! Who reports to whom: managers are named by id, by name in either order, or by e-mail address.

use super::{Finding, ListedPerson, names, text::rows_in_words};
use std::collections::HashMap;

/// What was written of somebody's manager.
pub struct Written {
    /// Index among the people.
    pub person: usize,
    pub text: String,
}

struct Directory {
    ids: HashMap<String, usize>,
    emails: HashMap<String, usize>,
    names: HashMap<String, Vec<usize>>,
    loose: HashMap<String, Vec<usize>>,
}

/// Fills in the managers; what cannot be told is left out and said.
pub fn resolve(people: &mut [ListedPerson], written: &[Written]) -> Vec<Finding> {
    let directory = Directory::of(people);
    let mut unknown: Vec<(usize, String)> = Vec::new();
    let mut unclear: Vec<(usize, String)> = Vec::new();
    let mut own: Vec<usize> = Vec::new();
    let mut managers: Vec<Option<usize>> = vec![None; people.len()];
    for Written { person, text } in written {
        let found = directory.find(text);
        let others: Vec<usize> = found.iter().copied().filter(|other| other != person).collect();
        match (found.as_slice(), others.as_slice()) {
            ([], _) => unknown.push((people[*person].row, text.clone())),
            (_, []) => own.push(people[*person].row),
            (_, [one]) if found.len() == 1 => managers[*person] = Some(*one),
            (_, several) => {
                // Of namesakes the one of the same team is meant.
                let near: Vec<usize> =
                    several.iter().copied().filter(|other| people[*other].team == people[*person].team).collect();
                match near.as_slice() {
                    [one] => managers[*person] = Some(*one),
                    _ => unclear.push((people[*person].row, text.clone())),
                }
            }
        }
    }
    let circles = circles(&managers);
    let circle_rows: Vec<usize> = circles.iter().map(|person| people[*person].row).collect();
    for person in circles {
        managers[person] = None;
    }
    for (person, manager) in managers.iter().enumerate() {
        people[person].manager_id = manager.map(|manager| people[manager].id.clone());
    }
    said(own, circle_rows, unknown, unclear)
}

fn said(
    own: Vec<usize>,
    mut circle: Vec<usize>,
    unknown: Vec<(usize, String)>,
    unclear: Vec<(usize, String)>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let without = |count: usize| {
        if count == 1 { "The person is taken without a manager" } else { "They are taken without a manager" }
    };
    if !own.is_empty() {
        findings.push(Finding::warning(
            format!("In {} somebody is their own manager. {}", rows_in_words(&own), without(own.len())),
            "Correct the list if it matters to you; a plan can do without managers.",
        ));
    }
    if !circle.is_empty() {
        circle.sort_unstable();
        findings.push(Finding::warning(
            format!("The people in {} manage each other in a circle. {}", rows_in_words(&circle), without(2)),
            "Correct one of these managers, so that every line ends with somebody who has none.",
        ));
    }
    let named = |all: &[(usize, String)]| {
        let mut texts: Vec<&str> = all.iter().map(|(_, text)| text.as_str()).collect();
        texts.sort_unstable();
        texts.dedup();
        let more = texts.len().saturating_sub(3);
        let shown: Vec<String> = texts.iter().take(3).map(|text| format!("“{text}”")).collect();
        if more > 0 { format!("{} and {more} more", shown.join(", ")) } else { shown.join(", ") }
    };
    let rows = |all: &[(usize, String)]| rows_in_words(&all.iter().map(|(row, _)| *row).collect::<Vec<_>>());
    if !unknown.is_empty() {
        findings.push(Finding::warning(
            format!(
                "Nobody on the list is {}, named as manager in {}. {}",
                named(&unknown),
                rows(&unknown),
                without(unknown.len())
            ),
            "Add the manager to the list, or go on without.",
        ));
    }
    if !unclear.is_empty() {
        findings.push(Finding::warning(
            format!(
                "Several people are called {}, so it is not clear who is meant as manager in {}. {}",
                named(&unclear),
                rows(&unclear),
                without(unclear.len())
            ),
            "Write the manager's id or e-mail address, or go on without.",
        ));
    }
    findings
}

/// Everybody whose line of managers comes back to them.
fn circles(managers: &[Option<usize>]) -> Vec<usize> {
    // 0: not looked at, 1: on the way, 2: done.
    let mut state = vec![0_u8; managers.len()];
    let mut circles = Vec::new();
    for start in 0..managers.len() {
        let mut way = Vec::new();
        let mut next = Some(start);
        while let Some(person) = next.filter(|person| state[*person] == 0) {
            state[person] = 1;
            way.push(person);
            next = managers[person];
        }
        if let Some(meeting) = next.filter(|person| state[*person] == 1) {
            circles.extend(way.iter().copied().skip_while(|person| *person != meeting));
        }
        for person in way {
            state[person] = 2;
        }
    }
    circles
}

impl Directory {
    fn of(people: &[ListedPerson]) -> Self {
        let mut directory =
            Self { ids: HashMap::new(), emails: HashMap::new(), names: HashMap::new(), loose: HashMap::new() };
        for (index, person) in people.iter().enumerate() {
            let id = names::alike(&person.id);
            // A spreadsheet takes the zeros off "000417" on the way.
            directory.ids.entry(id.trim_start_matches('0').to_owned()).or_insert(index);
            directory.ids.insert(id, index);
            if let Some(email) = &person.email {
                directory.emails.insert(names::alike(email), index);
            }
            let mut keys = vec![names::key(&person.name)];
            // "Robert "Bob" Kovac" is known as Robert Kovac too.
            keys.push(names::id(&person.name).replace('-', " "));
            keys.dedup();
            for key in keys {
                directory.names.entry(key).or_default().push(index);
            }
            directory.loose.entry(names::loose_key(&person.name)).or_default().push(index);
        }
        directory
    }

    /// Everybody whom `text` can mean.
    fn find(&self, text: &str) -> Vec<usize> {
        let whole = self.find_exactly(text);
        if !whole.is_empty() {
            return whole;
        }
        // "Ann Lee (4711)", "Ann Lee <ann@x.example>": either part.
        let parts = text.split(['(', ')', '<', '>', '[', ']', ';', '|']).map(str::trim).filter(|part| !part.is_empty());
        let mut found: Vec<usize> = Vec::new();
        for part in parts.filter(|part| part.len() < text.trim().len()) {
            let here = self.find_exactly(part);
            found = if found.is_empty() || here.len() == 1 { here } else { found };
        }
        found
    }

    fn find_exactly(&self, text: &str) -> Vec<usize> {
        let plain = names::alike(text);
        let id = self.ids.get(&plain).or_else(|| self.ids.get(plain.trim_start_matches('0')));
        if let Some(one) = id.or_else(|| self.emails.get(&plain)) {
            return vec![*one];
        }
        let strict = self.names.get(&names::key(text));
        strict.or_else(|| self.loose.get(&names::loose_key(text))).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(row: usize, id: &str, name: &str, team: &str) -> ListedPerson {
        ListedPerson {
            row,
            id: id.to_owned(),
            name: name.to_owned(),
            email: Some(format!("{id}@x.example")),
            team: team.to_owned(),
            title: None,
            function: None,
            location: None,
            manager_id: None,
            fte: None,
            quota: None,
            joined_on: None,
            left_on: None,
        }
    }

    fn resolved(managers: &[&str]) -> (Vec<Option<String>>, Vec<String>) {
        let mut people = vec![
            person(2, "e1", "Ann Lee", "Sales"),
            person(3, "e2", "Ben Ruiz", "Sales"),
            person(4, "e3", "Keira Yates", "Sales"),
            person(5, "e4", "Keira Yates", "Engineering"),
            person(6, "e5", "Dr. Jürgen Groß", "Finance"),
        ];
        let written: Vec<Written> = managers
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
            .map(|(person, text)| Written { person, text: (*text).to_owned() })
            .collect();
        let findings = resolve(&mut people, &written);
        (
            people.into_iter().map(|person| person.manager_id).collect(),
            findings.into_iter().map(|f| f.message).collect(),
        )
    }

    #[test]
    fn managers_are_found_by_id_name_or_address() {
        for text in ["e1", "Ann Lee", "Lee, Ann", "e1@x.example", "Lee Ann", "Ann Lee (e1)", "ANN LEE"] {
            assert_eq!(resolved(&["", text]), (vec![None, Some("e1".to_owned()), None, None, None], vec![]), "{text}");
        }
        assert_eq!(resolved(&["Juergen Gross"]).0[0].as_deref(), Some("e5"));
    }

    #[test]
    fn of_namesakes_the_one_of_the_same_team_is_meant() {
        let (managers, said) = resolved(&["Keira Yates", "", "", "", "Keira Yates"]);
        assert_eq!(managers[0].as_deref(), Some("e3"));
        assert_eq!(managers[4], None);
        assert!(said[0].contains("Several people are called “Keira Yates”") && said[0].contains("row 6"), "{said:?}");
    }

    #[test]
    fn circles_and_strangers_are_left_out_and_said() {
        let (managers, said) = resolved(&["Ann Lee", "e3", "Ben Ruiz", "Board of Directors", "Ann Lee"]);
        assert_eq!(managers, [None, None, None, None, Some("e1".to_owned())]);
        assert!(said[0].contains("row 2") && said[0].contains("their own manager"), "{said:?}");
        assert!(said[1].contains("rows 3 and 4") && said[1].contains("circle"), "{said:?}");
        assert!(said[2].contains("“Board of Directors”") && said[2].contains("row 5"), "{said:?}");
    }
}
