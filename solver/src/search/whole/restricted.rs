//! The restricted master in whole numbers: the best choice among known plans of some people, the others staying as they are.

use super::draft::Draft;
use super::task::{Steps, Task};
use crate::mip::Model;
use crate::mip::highs::{Settings, Shared, spawn};
use crate::turns::Turns;
use std::time::Duration;

const GLANCE: Duration = Duration::from_millis(20);
/// How long a cancelled HiGHS gets before it is left to end alone.
const GLANCES_MAX: u32 = 25;

/// Plans to choose from.
pub struct Choice {
    pub person: usize,
    pub steps: Steps,
    pub value: f64,
}

/// Chooses one plan for each person in `choices` (each must have one there). Each better draft goes to `watch`, which is called
/// without one several times a second and says when to end.
pub fn choose<'t>(
    task: &'t Task,
    choices: &[Choice],
    draft: &Draft<'t>,
    (penalty, seed, time): (f64, u64, Duration),
    watch: &mut dyn FnMut(Option<Draft<'t>>) -> bool,
) {
    let mut free = vec![false; task.people.len()];
    choices.iter().for_each(|choice| free[choice.person] = true);
    let mut base = draft.present.clone();
    for p in (0..free.len()).filter(|&p| free[p]) {
        task.cells(p, &draft.steps[p]).for_each(|cell| base[cell] -= 1);
    }
    let mut model = Model::default();
    let columns: Vec<usize> = choices.iter().map(|choice| model.binary(choice.value)).collect();
    let mut own = vec![Vec::new(); task.people.len()];
    let mut users = vec![Vec::new(); base.len()];
    for (choice, &column) in choices.iter().zip(&columns) {
        own[choice.person].push((column, 1.0, choice.value));
        task.cells(choice.person, &choice.steps).for_each(|cell| users[cell].push((column, 1.0)));
    }
    let counts = |p: usize| task.people[p].counts;
    let values = || choices.iter().filter(|choice| counts(choice.person)).map(|choice| choice.value);
    let least = values().fold(draft.smallest(), f64::min);
    let fixed = (0..free.len()).filter(|&p| !free[p] && counts(p)).map(|p| draft.values[p]);
    // The smallest value, counted from the least that it could be.
    let worst = (task.worst_off > 0.0 && least.is_finite()).then(|| {
        let most = fixed.fold(f64::INFINITY, f64::min).min(values().fold(least, f64::max));
        model.continuous(task.worst_off, most - least)
    });
    for (p, own) in own.iter().enumerate().filter(|(_, own)| !own.is_empty()) {
        let ones: Vec<(usize, f64)> = own.iter().map(|&(column, one, _)| (column, one)).collect();
        model.at_most(None, ones.clone(), 1.0);
        model.at_least(None, ones, 1.0);
        if let Some(worst) = worst.filter(|_| counts(p)) {
            let mut terms: Vec<(usize, f64)> = own.iter().map(|&(column, _, value)| (column, least - value)).collect();
            terms.push((worst, 1.0));
            model.at_most(None, terms, 0.0);
        }
    }
    for (cell, users) in users.into_iter().enumerate() {
        let (post, t) = (&task.posts[cell / task.weeks], cell % task.weeks);
        let room = f64::from(post.capacity[t]) - f64::from(base[cell]);
        if users.len() as f64 > room {
            let mut terms = users.clone();
            terms.push((model.missing(penalty, users.len() as f64), -1.0));
            model.at_most(None, terms, room);
        }
        let wanted = f64::from(post.minimum[t]) - f64::from(base[cell]);
        if wanted > 0.0 {
            let mut terms = users;
            terms.push((model.missing(penalty, wanted), 1.0));
            model.at_least(None, terms, wanted);
        }
    }
    let mut start = vec![0.0; model.columns.len()];
    for (choice, &column) in choices.iter().zip(&columns) {
        start[column] = f64::from(u8::from(choice.steps == draft.steps[choice.person]));
    }
    model.complete(&mut start);
    let shared = Shared::new(Turns::free());
    let settings = Settings { time_limit: time, gap: 0.0, seed, threads: 1, heuristics: true };
    if spawn(model.to_highs(&[], &[]), Some(start), settings, shared.clone()).is_err() {
        return;
    }
    let mut asked = 0;
    loop {
        let news = shared.wait(GLANCE);
        if let Some(values) = &news.solution {
            let mut better = draft.clone();
            for (choice, _) in choices.iter().zip(&columns).filter(|(_, column)| values[**column] > 0.5) {
                better.set(choice.person, choice.steps.clone());
            }
            watch(Some(better));
        }
        if news.end.is_some() || asked > GLANCES_MAX {
            return;
        }
        if watch(None) {
            shared.cancel();
            asked += 1;
        }
    }
}
