//! Lines of JSON: the question of each line, and the fields of its answer.

mod asked;
mod charge;
mod field;
mod findings;
mod lines;
mod savings;

pub use asked::{Asked, BadLine, Half, Names, Others, Refused};
pub use charge::write_charge;
pub use findings::{Finding, findings, write_findings};
pub use lines::{LONGEST, Line, Lines};
pub use savings::{Savings, savings, write_savings};
