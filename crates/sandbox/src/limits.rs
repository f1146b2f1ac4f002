//! What a client may use: bytes, time, connections.

use std::num::{NonZeroU32, NonZeroUsize};
use std::time::Duration;

use serde::Deserialize;

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default, expecting = "a table")]
pub(crate) struct Limits {
    body_bytes: NonZeroUsize,
    header_seconds: NonZeroU32,
    body_seconds: NonZeroU32,
    write_seconds: NonZeroU32,
    connections: NonZeroU32,
    stop_seconds: u32,
}

impl Limits {
    /// The longest body that is read.
    pub(crate) const fn body_bytes(self) -> usize {
        self.body_bytes.get()
    }

    /// For all headers of a request, and for a connection to stay idle.
    pub(crate) const fn header_time(self) -> Duration {
        seconds(self.header_seconds.get())
    }

    /// For the whole body.
    pub(crate) const fn body_time(self) -> Duration {
        seconds(self.body_seconds.get())
    }

    /// For a client to receive its answer.
    pub(crate) const fn write_time(self) -> Duration {
        seconds(self.write_seconds.get())
    }

    /// The number of connections that are served at once.
    pub(crate) const fn connections(self) -> u32 {
        self.connections.get()
    }

    /// For the open requests when the sandbox is asked to stop.
    pub(crate) const fn stop_time(self) -> Duration {
        seconds(self.stop_seconds)
    }
}

const fn seconds(seconds: u32) -> Duration {
    Duration::from_secs(seconds as u64)
}

/// The limits of `default.toml`. A test keeps them equal.
impl Default for Limits {
    fn default() -> Self {
        const fn some(n: u32) -> NonZeroU32 {
            NonZeroU32::MIN.saturating_add(n - 1)
        }
        Self {
            body_bytes: NonZeroUsize::MIN.saturating_add(16 * 1024 - 1),
            header_seconds: some(5),
            body_seconds: some(5),
            write_seconds: some(5),
            connections: some(256),
            stop_seconds: 10,
        }
    }
}
