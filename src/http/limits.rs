//! How often somebody may try to sign in: by account, so that a password cannot be guessed, and by address, so that many cannot.

use super::{Context, Error, Result};
use actix_web::HttpRequest;
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

    /// Counts a secret link that is none; refuses when there were too many from this address.
    pub fn guess(&self, address: Option<IpAddr>) -> Result<()> {
        address.map_or(Ok(()), |address| check(&self.addresses, &address))
    }
}

impl Default for SignInLimits {
    fn default() -> Self {
        Self::new()
    }
}

/// The address that asks. Behind a proxy on this machine (which is why there is a public address) the one that the proxy noted last;
/// what stands before it anybody can write.
pub fn caller(ctx: &Context, request: &HttpRequest) -> Option<IpAddr> {
    let peer = request.peer_addr()?.ip();
    let noted = ctx.public_url.as_ref().filter(|_| peer.is_loopback()).and_then(|_| noted(request));
    Some(noted.unwrap_or(peer))
}

fn noted(request: &HttpRequest) -> Option<IpAddr> {
    request.headers().get_all("x-forwarded-for").last()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

fn check<K: Clone + Eq + std::hash::Hash>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<()> {
    if limiter.len() > KEYS_MAX {
        limiter.retain_recent();
    }
    limiter.check_key(key).map_err(|not_until| Error::TooMany {
        retry_after_seconds: not_until.wait_time_from(limiter.clock().now()).as_secs() + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn only_the_last_address_counts_that_the_proxy_noted() {
        let last = |values: &[&str]| {
            let request = values
                .iter()
                .fold(TestRequest::default(), |request, value| request.append_header(("x-forwarded-for", *value)));
            noted(&request.to_http_request()).map(|address| address.to_string())
        };
        assert_eq!(last(&["203.0.113.9, 198.51.100.7"]).as_deref(), Some("198.51.100.7"));
        assert_eq!(last(&["203.0.113.9", "2001:db8::1"]).as_deref(), Some("2001:db8::1"));
        assert_eq!(last(&["nonsense"]), None);
        assert_eq!(last(&[]), None);
    }
}
