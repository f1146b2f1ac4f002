//! Templates: what they parse to, what they render to, and what they can cost.

mod bounds;
mod errors;
mod exhaustive;
mod limits;
#[cfg(feature = "alloc")]
mod owned;
mod properties;
mod render;
mod rows;
mod scalars;
mod sources;
mod specs;
mod warnings;
