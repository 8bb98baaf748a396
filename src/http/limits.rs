//! How often somebody may try to sign in: by account, so that a password cannot be guessed, and by address, so that many cannot.

use super::{Error, Result};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};
use std::{net::IpAddr, num::NonZeroU32};

const ACCOUNT_PER_MINUTE: NonZeroU32 = NonZeroU32::new(10).expect("not zero");
const ADDRESS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
/// Beyond so many remembered keys, those that are back to a full allowance are forgotten.
const KEYS_MAX: usize = 10_000;

pub struct SignInLimits {
    accounts: DefaultKeyedRateLimiter<String>,
    addresses: DefaultKeyedRateLimiter<IpAddr>,
}

impl SignInLimits {
    pub fn new() -> Self {
        Self {
            accounts: RateLimiter::keyed(Quota::per_minute(ACCOUNT_PER_MINUTE)),
            addresses: RateLimiter::keyed(Quota::per_minute(ADDRESS_PER_MINUTE)),
        }
    }

    /// Counts an attempt; refuses it when there were too many.
    pub fn attempt(&self, email: &str, address: Option<IpAddr>) -> Result<()> {
        if let Some(address) = address {
            check(&self.addresses, &address)?;
        }
        // A long text must not fill the memory.
        check(&self.accounts, &email.trim().to_lowercase().chars().take(254).collect())
    }
}

impl Default for SignInLimits {
    fn default() -> Self {
        Self::new()
    }
}

fn check<K: Clone + Eq + std::hash::Hash>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<()> {
    if limiter.len() > KEYS_MAX {
        limiter.retain_recent();
    }
    limiter.check_key(key).map_err(|not_until| Error::TooMany {
        retry_after_seconds: not_until.wait_time_from(limiter.clock().now()).as_secs() + 1,
    })
}
