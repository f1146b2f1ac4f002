//! How a gateway counts a text: how much a message holds, where it is cut, what it costs.

pub(crate) mod batch;
pub(crate) mod budget;
#[cfg(feature = "graphemes")]
pub(crate) mod clusters;
pub(crate) mod fill;
#[cfg(feature = "graphemes")]
pub(crate) mod fit;
pub(crate) mod interval;
pub(crate) mod meter;
pub(crate) mod profile;
pub(crate) mod segments;
