//! Counting: estimates, segments, the meter, batches and gateways.

mod batch;
mod disputed;
mod exhaustive;
mod gateway_files;
mod gateway_properties;
mod messages;
mod properties;
#[cfg(feature = "serde")]
mod serial;
mod sweep;
