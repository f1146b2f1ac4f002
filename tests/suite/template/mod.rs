//! Templates: parsing, rendering, and what they can cost.

mod bounds;
mod defaults;
mod errors;
mod exhaustive;
mod likely;
mod limits;
#[cfg(feature = "alloc")]
mod owned;
mod properties;
mod render;
mod rows;
mod scalars;
mod sources;
mod specs;
mod syntaxes;
mod values;
mod warnings;
