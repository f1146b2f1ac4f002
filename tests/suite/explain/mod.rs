//! What makes a text dear, and what would make it cheaper.

mod causes;
mod guard;
mod messages;
mod properties;
mod scalars;
mod table;
