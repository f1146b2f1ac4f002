//! What makes a text expensive, and what would make it cheaper.

mod advice;
mod causes;
mod guard;
mod language;
mod messages;
mod properties;
mod scalars;
mod table;
