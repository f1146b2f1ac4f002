//! Lines of JSON: the question of each line, and the fields that are copied to its answer.

mod asked;
mod charge;
mod lines;

pub use asked::{Asked, BadLine, Half, Names, Others, Refused};
pub use charge::write_charge;
pub use lines::{LONGEST, Line, Lines};
