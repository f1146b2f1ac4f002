//! National language tables: letters that GSM-7 doesn't have, in septets.
//!
//! Source: 3GPP TS 23.038, clause 6.2.1.2 (the mechanism) and Annex A (the tables); TS 23.040, clauses
//! 9.2.3.24.15 and 9.2.3.24.16 (how a message names them).
//!
//! A *locking shift table* stands in place of the whole default alphabet, and its characters take one
//! septet. A *single shift table* stands in place of the extension table, and its characters take two.
//! The two are chosen apart from each other, for the whole message. Each that is not the default has an
//! element in the user data header of every segment, so that a segment holds 155 or 152 septets alone.
//!
//! No route uses them unless its [`Profile`](crate::Profile) names [`Languages`]: a phone that doesn't
//! know a table shows other letters.
//!
//! # The choice
//!
//! 1. A text that the default tables send in one segment has the default tables.
//! 2. Otherwise all pairs of allowed tables are compared that have every character. The lowest charge
//!    wins, then the most septets left over, then the fewer elements in the header, then the lower
//!    number, of the locking table first.
//! 3. Where no pair has every character, the text is Latin-1 or UCS-2.
//!
//! # Decisions
//!
//! - Two cells are open, since the standard's text and phones differ: 24 of the Kannada locking table
//!   is U+0CA1, as phones have it, and 65 of the Telugu single shift table is nothing, as printed. Each
//!   table says why.
//! - `¡` and `*` stand twice in most single shift tables. They are sent by the lower code.
//! - U+001B is no character of any table.
//! - All segments of a message have the same tables, though TS 23.040 lets each have its own.

pub(crate) mod coding;
pub(crate) mod index;
pub(crate) mod language;
pub(crate) mod languages;
mod locking;
mod single;
pub(crate) mod table;
pub(crate) mod tables;
pub(crate) mod tally;
