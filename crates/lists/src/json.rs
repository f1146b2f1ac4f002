//! Lines of JSON: what each asks, and the fields that its answer keeps.

mod asked;
mod charge;
mod lines;

pub use asked::{Asked, BadLine, Half, Names, Others, Refused};
pub use charge::write_charge;
pub use lines::{LONGEST, Line, Lines};
