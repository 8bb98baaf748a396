//! Proficiency scales that are ready to be added.
//!
//! An anchor says which level of the canonical 0–7 scale (that of O*NET) a level means. Where a scale names its levels by what
//! somebody does (begins, works with help, works alone, masters, shapes), the middle is "works alone" = 4, and the steps grow
//! towards the top: each further level takes more to reach \[A\]. Where a scale is plain numbers in equal steps, a straight line
//! is all that is known.

use crate::domain::company::{Anchors, Scale};

/// A scale of the gallery.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadyScale {
    pub scale: Scale,
    /// What its levels mean, and why the anchors lie where they lie.
    pub reason: &'static str,
}

/// All of them.
pub fn gallery() -> Vec<ReadyScale> {
    let ready = |id: &str, name: &str, anchors: &[(f64, f64)], reason| ReadyScale {
        scale: Scale {
            id: id.to_owned(),
            name: name.to_owned(),
            lowest: anchors.first().map_or(0.0, |first| first.0),
            highest: anchors.last().map_or(0.0, |last| last.0),
            anchors: Anchors(anchors.to_vec()),
        },
        reason,
    };
    vec![
        ready(
            "proficiency-0-5",
            "Proficiency 0–5",
            &[(0.0, 0.0), (1.0, 1.2), (2.0, 2.6), (3.0, 4.0), (4.0, 5.5), (5.0, 7.0)],
            "0 not begun, 1 begins, 2 works with help, 3 works alone, 4 masters it, 5 shapes how others do it. Works alone is the \
             middle (4 of 7); the steps above it are wider, since each takes longer to reach.",
        ),
        ready(
            "proficiency-1-5",
            "Proficiency 1–5",
            &[(1.0, 1.2), (2.0, 2.6), (3.0, 4.0), (4.0, 5.5), (5.0, 7.0)],
            "The same five levels without a zero: the lowest mark says that somebody begins, so that it means 1.2 and not 0.",
        ),
        ready(
            "matrix-1-4",
            "Skills matrix 1–4",
            &[(1.0, 1.2), (2.0, 2.6), (3.0, 4.0), (4.0, 6.0)],
            "1 learns, 2 works with help, 3 works alone, 4 teaches others. Teaching others lies between mastering (5.5) and \
             shaping (7).",
        ),
        ready(
            "survey-1-7",
            "Survey 1–7",
            &[(1.0, 0.0), (7.0, 7.0)],
            "Equal steps from “not at all” to “completely”: the lowest mark means nothing, and a straight line is all that is \
             known of the others.",
        ),
        ready(
            "onet-0-7",
            "O*NET level 0–7",
            &[(0.0, 0.0), (7.0, 7.0)],
            "The canonical scale itself: levels of the O*NET database are taken as they are.",
        ),
        ready(
            "share-0-100",
            "Percent 0–100",
            &[(0.0, 0.0), (100.0, 7.0)],
            "Results of tests in percent: a straight line, until somebody knows which result means that a person works alone.",
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::company::{Company, Record};

    #[test]
    fn the_gallery_keeps_the_rules_of_scales() {
        for ready in gallery() {
            ready
                .scale
                .check(&Company::default(), &mut |field, message, _| panic!("{}, {field}: {message}", ready.scale.id));
        }
        let canonical = gallery().into_iter().find(|ready| ready.scale.id == "onet-0-7").expect("it is there");
        assert_eq!(canonical.scale.to_canonical(3.3), 3.3);
    }
}
