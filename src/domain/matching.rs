//! Maximum bipartite matching, so that nobody is counted twice.

/// The largest number of left nodes that can each have a right node of their own; `choices[i]` lists the right nodes that
/// left node `i` may take.
pub fn maximum(choices: &[Vec<usize>]) -> usize {
    assign(choices).iter().flatten().count()
}

/// For each left node the right node that it gets, in an assignment of the largest size. Augmenting paths: the sizes are critical
/// roles and their successors, some hundreds.
pub fn assign(choices: &[Vec<usize>]) -> Vec<Option<usize>> {
    let right = choices.iter().flatten().max().map_or(0, |&largest| largest + 1);
    let mut taken_by: Vec<Option<usize>> = vec![None; right];
    for node in 0..choices.len() {
        augment(node, choices, &mut vec![false; right], &mut taken_by);
    }
    let mut gets = vec![None; choices.len()];
    for (choice, node) in taken_by.iter().enumerate() {
        if let Some(node) = node {
            gets[*node] = Some(choice);
        }
    }
    gets
}

fn augment(node: usize, choices: &[Vec<usize>], seen: &mut [bool], taken_by: &mut [Option<usize>]) -> bool {
    for &choice in &choices[node] {
        if std::mem::replace(&mut seen[choice], true) {
            continue;
        }
        let free = match taken_by[choice] {
            None => true,
            Some(owner) => augment(owner, choices, seen, taken_by),
        };
        if free {
            taken_by[choice] = Some(node);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn three_roles_two_people_are_two_covered() {
        // Naively all three roles have somebody; one of the two people is counted twice.
        let roles = vec![vec![0], vec![0, 1], vec![1]];
        assert_eq!(roles.iter().filter(|people| !people.is_empty()).count(), 3);
        assert_eq!(maximum(&roles), 2);
    }

    #[test]
    fn nobody_covers_nothing() {
        assert_eq!(maximum(&[]), 0);
        assert_eq!(maximum(&[vec![], vec![]]), 0);
    }

    /// All assignments, tried one after the other.
    fn brute_force(choices: &[Vec<usize>], taken: u32) -> usize {
        let Some((first, rest)) = choices.split_first() else { return 0 };
        let without = brute_force(rest, taken);
        let with = first.iter().filter(|&&c| taken & (1 << c) == 0).map(|&c| 1 + brute_force(rest, taken | (1 << c)));
        with.fold(without, usize::max)
    }

    proptest! {
        #[test]
        fn equals_brute_force(choices in prop::collection::vec(prop::collection::vec(0_usize..6, 0..4), 0..6)) {
            prop_assert_eq!(maximum(&choices), brute_force(&choices, 0));
        }
    }
}
