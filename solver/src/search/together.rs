//! The search for plans and the prices that bound them, side by side on two threads. They meet in the best bound so far, and in
//! what the prices favour, from which the search begins anew.

use super::prices::{Advice, Around, Company, Prices};
use super::{Incumbent, LocalSearch, over};
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How often the search looks for a better bound.
const GLANCE: Duration = Duration::from_millis(50);
/// How long prices go on at a time, in turns, where threads take turns: before they have told the search anything, after they have
/// once, and from then on. What leads the search comes first, and later prices hardly change.
const PRICES_SHARES: [f64; 3] = [6.0, 1.0, 0.25];

/// Runs one cooling of `local`, which `begin` begins, and meanwhile up to `steps` of prices; returns what these came to. Where
/// prices lead, a cooling that knows none ends once there are.
pub fn run<'s>(
    company: &(dyn Fn() -> Company<'s> + Sync),
    steps: u32,
    (local, begin): (&mut LocalSearch<'_>, impl FnOnce(&mut LocalSearch<'_>, &mut Incumbent<'_>)),
    incumbent: &mut Incumbent<'_>,
    (gap, deadline, lead): (f64, Instant, bool),
) -> (Company<'s>, Prices) {
    let bound = AtomicU64::new(f64::INFINITY.to_bits());
    let value = AtomicU64::new(f64::NEG_INFINITY.to_bits());
    let stop = AtomicBool::new(false);
    let advice: Mutex<Option<Advice>> = Mutex::new(None);
    let turns = incumbent.turns().clone();
    let news = || advice.lock().unwrap_or_else(PoisonError::into_inner);
    let price = || {
        let company = company();
        let mut prices = company.start();
        let told = Cell::new(0);
        let mut go_on = |best: f64| {
            bound.store(best.to_bits(), Ordering::Relaxed);
            turns.pass(PRICES_SHARES[told.get().min(PRICES_SHARES.len() - 1)]);
            !stop.load(Ordering::Relaxed)
        };
        let favours = &mut |advice| {
            told.set(told.get() + 1);
            *news() = Some(advice);
        };
        let known = &|| f64::from_bits(value.load(Ordering::Relaxed));
        let company = company.improve(&mut prices, (steps, 1), &mut Around { go_on: &mut go_on, favours, known });
        bound.store(prices.bound.to_bits(), Ordering::Relaxed);
        (company, prices)
    };
    std::thread::scope(|scope| {
        let pricing = scope.spawn(|| turns.hold(price));
        begin(local, incumbent);
        let (mut cooled, mut again, mut led) = (false, false, false);
        // A cooling that is over before the prices have settled is followed by others.
        while !(over(incumbent, deadline) || incumbent.proves(gap) || (cooled && pricing.is_finished())) {
            if let Some(advice) = news().take() {
                if lead {
                    local.heed(advice);
                    again |= !led;
                    led = true;
                } else {
                    local.hear(advice);
                }
            }
            if again && local.is_idle() {
                turns.aside(|| std::thread::sleep(GLANCE / 10));
            } else if again {
                local.again(deadline, incumbent);
            }
            value.store(incumbent.value().unwrap_or(f64::NEG_INFINITY).to_bits(), Ordering::Relaxed);
            again = local.advance(deadline.min(Instant::now() + GLANCE), incumbent);
            cooled |= again;
            incumbent.lower_bound_to(f64::from_bits(bound.load(Ordering::Relaxed)));
        }
        stop.store(true, Ordering::Relaxed);
        local.conclude(incumbent);
        news().take().into_iter().for_each(|advice| local.hear(advice));
        match turns.aside(|| pricing.join()) {
            Ok(priced) => {
                incumbent.lower_bound_to(priced.1.bound);
                priced
            }
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
