//! What all requests share: the templates, keys and triggers, and the number of requests.

use std::sync::atomic::{AtomicU64, Ordering};

use sms_charge::Profile;

use crate::config::{Config, Problem};
use crate::keys::Keys;
use crate::limits::Limits;
use crate::templates::{self, Templates};
use crate::triggers::Triggers;

pub(crate) struct Sandbox {
    pub(crate) templates: Templates,
    pub(crate) keys: Keys,
    pub(crate) triggers: Triggers,
    pub(crate) lenient_numbers: bool,
    pub(crate) gateway: Profile,
    pub(crate) limits: Limits,
    requests: AtomicU64,
}

impl Sandbox {
    pub(crate) fn new(config: Config) -> Result<Self, Problem> {
        Ok(Self {
            templates: templates::of(config.templates)?,
            keys: Keys::new(config.keys)?,
            triggers: Triggers::new(config.triggers)?,
            lenient_numbers: config.lenient_numbers,
            gateway: config.gateway,
            limits: config.limits,
            requests: AtomicU64::new(0),
        })
    }

    /// The number after `DRYRUN-`: from 1, each once.
    pub(crate) fn next_request(&self) -> u64 {
        self.requests.fetch_add(1, Ordering::Relaxed) + 1
    }
}
