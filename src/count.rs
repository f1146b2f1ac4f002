//! How a gateway counts a text: TS 23.040, and where gateways differ from it.
//!
//! The settings ([`profile`] and the types of its fields) contain no counting. Three mechanisms
//! count: arithmetic on one scan ([`estimate`]), filling segments character by character
//! ([`meter`]), and cutting the text ([`mod@segments`]). Tests check that all three agree.

pub(crate) mod added;
pub(crate) mod alone;
pub(crate) mod alphabet;
pub(crate) mod batch;
pub(crate) mod budget;
pub(crate) mod capacities;
mod choice;
#[cfg(feature = "graphemes")]
pub(crate) mod clusters;
pub(crate) mod decode;
pub(crate) mod estimate;
pub(crate) mod fill;
mod fills;
pub(crate) mod interval;
pub(crate) mod limits;
pub(crate) mod line_ends;
pub(crate) mod measure;
pub(crate) mod meter;
pub(crate) mod profile;
pub(crate) mod segments;
pub(crate) mod sent;
mod source;
