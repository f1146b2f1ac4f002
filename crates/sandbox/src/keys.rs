//! Who may call, how often, and until when.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use jiff::Timestamp;
use sms_charge::otp::Credentials;
use subtle::{Choice, ConstantTimeEq as _};

use crate::config::{KeyEntry, Problem, Rate, Time};

/// The keys by their ids.
pub(crate) struct Keys(HashMap<String, Key>);

struct Key {
    secret: Secret,
    expiry: Option<Expiry>,
    permitted: bool,
    rate: Option<DefaultDirectRateLimiter>,
    /// The calls that are left.
    quota: Option<AtomicU64>,
}

struct Secret(String);

/// The secret that is compared if no key has the id. The result is not used.
const NOBODYS: &Secret = &Secret(String::new());

struct Expiry {
    at: Timestamp,
    /// As written in the file, with its offset.
    text: String,
}

/// Why a call is refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Denial<'k> {
    /// The id is unknown or missing, or the secret is wrong.
    Unknown,
    /// The time of expiry.
    Expired(&'k str),
    NotPermitted,
    TooOften,
    UsedUp,
}

impl Keys {
    pub(crate) fn new(entries: Vec<KeyEntry>) -> Result<Self, Problem> {
        let mut keys = HashMap::new();
        for (i, entry) in entries.into_iter().enumerate() {
            let wrong = |field: &str, what: &dyn std::fmt::Display| {
                Problem::entry(format_args!("keys[{i}]{field}"), what)
            };
            Credentials::new(&entry.id, &entry.secret).map_err(|error| wrong("", &error))?;
            let expiry = entry.expires.map(Expiry::new).transpose();
            let key = Key {
                secret: Secret(entry.secret),
                expiry: expiry.map_err(|what| wrong(".expires", &what))?,
                permitted: entry.permitted,
                rate: entry.rate.map(|rate| RateLimiter::direct(quota_of(rate))),
                quota: entry.quota.map(AtomicU64::new),
            };
            if keys.insert(entry.id, key).is_some() {
                return Err(wrong(".id", &"another key already has it"));
            }
        }
        Ok(Self(keys))
    }

    /// Accepts a call and counts it in the key's quota, or says why it is refused.
    pub(crate) fn admit(&self, id: &str, secret: &str, now: Timestamp) -> Result<(), Denial<'_>> {
        let key = self.0.get(id);
        // The secret is compared in every case, so that the time does not show which ids exist.
        let is_right = key.map_or(NOBODYS, |key| &key.secret).is(secret);
        let key = key.filter(|_| is_right).ok_or(Denial::Unknown)?;
        match &key.expiry {
            Some(expiry) if expiry.at <= now => return Err(Denial::Expired(&expiry.text)),
            _ => {}
        }
        if !key.permitted {
            return Err(Denial::NotPermitted);
        }
        if key.rate.as_ref().is_some_and(|rate| rate.check().is_err()) {
            return Err(Denial::TooOften);
        }
        if key.quota.as_ref().is_some_and(|quota| !take_one(quota)) {
            return Err(Denial::UsedUp);
        }
        Ok(())
    }
}

impl Secret {
    /// The time depends only on the length of the input. `==` would stop at the first byte that
    /// differs.
    fn is(&self, given: &str) -> bool {
        let mut own = self.0.bytes();
        let mut is_same = Choice::from(1);
        for byte in given.bytes() {
            is_same &= byte.ct_eq(&own.next().unwrap_or_default());
        }
        bool::from(is_same & self.0.len().ct_eq(&given.len()))
    }
}

impl Expiry {
    fn new(Time(text): Time) -> Result<Self, &'static str> {
        match text.parse() {
            Ok(at) => Ok(Self { at, text }),
            Err(_) => Err("expected a date, a time and an offset, as 2026-01-01T00:00:00+07:00"),
        }
    }
}

/// One call becomes available again every `seconds / calls`.
fn quota_of(Rate { calls, seconds }: Rate) -> Quota {
    let seconds = Duration::from_secs(u64::from(seconds.get()));
    // A period below a nanosecond is not possible, and such a limit has no effect.
    let period = (seconds / calls.get()).max(Duration::from_nanos(1));
    let quota = Quota::with_period(period).unwrap_or(Quota::per_second(NonZeroU32::MAX));
    quota.allow_burst(calls)
}

fn take_one(left: &AtomicU64) -> bool {
    left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
        left.checked_sub(1)
    })
    .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn entry() -> KeyEntry {
        KeyEntry {
            id: "id".to_owned(),
            secret: "secret".to_owned(),
            expires: None,
            permitted: true,
            quota: None,
            rate: None,
        }
    }

    fn keys(entry: KeyEntry) -> Keys {
        Keys::new(vec![entry]).ok().unwrap()
    }

    #[test]
    fn both_parts_have_to_be_right() {
        let keys = keys(entry());
        assert_eq!(keys.admit("id", "secret", NOW), Ok(()));
        for (id, secret) in [
            ("id", "Secret"),
            ("Id", "secret"),
            ("id", "secre"),
            ("id", "secrets"),
            ("id", "secret\0"),
            ("id", ""),
            ("", "secret"),
            ("", ""),
        ] {
            assert_eq!(keys.admit(id, secret, NOW), Err(Denial::Unknown));
        }
    }

    #[test]
    fn a_key_expires_at_its_time_in_its_offset() {
        let expires = "1970-01-01T07:00:05+07:00";
        let keys = keys(KeyEntry {
            expires: Some(Time(expires.to_owned())),
            ..entry()
        });
        let after = |seconds| {
            NOW.saturating_add(jiff::SignedDuration::from_secs(seconds))
                .unwrap()
        };
        assert_eq!(keys.admit("id", "secret", after(4)), Ok(()));
        assert_eq!(
            keys.admit("id", "secret", after(5)),
            Err(Denial::Expired(expires))
        );
        // A caller with the wrong secret does not learn that.
        assert_eq!(keys.admit("id", "", after(5)), Err(Denial::Unknown));
    }

    #[test]
    fn an_expiry_without_an_offset_is_refused() {
        let entry = KeyEntry {
            expires: Some(Time("2026-01-01T00:00:00".to_owned())),
            ..entry()
        };
        let problem = Keys::new(vec![entry]).err().unwrap().to_string();
        assert!(problem.contains("keys[0].expires"), "{problem}");
    }

    #[test]
    fn a_quota_is_used_up_once_and_shared_by_threads() {
        let keys = keys(KeyEntry {
            quota: Some(1000),
            ..entry()
        });
        let admitted: usize = std::thread::scope(|scope| {
            let calls = || {
                (0..400)
                    .filter(|_| keys.admit("id", "secret", NOW).is_ok())
                    .count()
            };
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(calls)).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .sum()
        });
        assert_eq!(admitted, 1000);
        assert_eq!(keys.admit("id", "secret", NOW), Err(Denial::UsedUp));
    }

    #[test]
    fn a_rate_lets_all_its_calls_come_at_once() {
        let (calls, seconds) = (NonZeroU32::new(3).unwrap(), NonZeroU32::new(3600).unwrap());
        let keys = keys(KeyEntry {
            rate: Some(Rate { calls, seconds }),
            ..entry()
        });
        let answers: Vec<_> = (0..4).map(|_| keys.admit("id", "secret", NOW)).collect();
        assert_eq!(answers, [Ok(()), Ok(()), Ok(()), Err(Denial::TooOften)]);
    }

    #[test]
    fn an_id_is_one_keys() {
        let problem = Keys::new(vec![entry(), entry()]).err().unwrap().to_string();
        assert!(problem.contains("keys[1].id"), "{problem}");
    }
}
