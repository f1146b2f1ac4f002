//! National language tables: sending letters that GSM-7 lacks in septets.
//!
//! Source: 3GPP TS 23.038, clause 6.2.1.2 (the mechanism) and Annex A (the tables); TS 23.040,
//! clauses 9.2.3.24.15 and 9.2.3.24.16 (how a message names them).
//!
//! A *locking shift table* replaces the whole default alphabet; its characters take one septet. A
//! *single shift table* replaces the extension table; its characters take two septets. The two are
//! chosen independently, for the whole message. Each table that is not the default needs an element
//! in the user data header of every segment. So a single segment holds 155 septets with one such
//! table, and 152 with two.
//!
//! National tables are used only if the [`Profile`](crate::Profile) names [`Languages`], because a
//! phone that doesn't know a table shows wrong letters.
//!
//! # The choice
//!
//! 1. If the default tables send the text in one segment, they are used.
//! 2. Otherwise all allowed pairs that have every character are compared. The lowest charge wins,
//!    then the most septets left free, then the fewest elements in the header, then the lowest
//!    number of the locking table, then of the single shift table.
//! 3. If no pair has every character, the text is sent as Latin-1 or UCS-2.
//!
//! # Decisions
//!
//! - The standard's text and real phones differ in two cells. Cell 24 of the Kannada locking table
//!   is U+0CA1, as on phones. Cell 65 of the Telugu single shift table is empty, as printed. The
//!   comment on each table says why.
//! - `¡` and `*` occur twice in most single shift tables. They are sent by the lower code.
//! - U+001B is not a character of any table.
//! - All segments of a message use the same tables, although TS 23.040 allows different ones.

pub(crate) mod coding;
pub(crate) mod index;
pub(crate) mod language;
pub(crate) mod languages;
mod locking;
mod single;
pub(crate) mod table;
pub(crate) mod tables;
pub(crate) mod tally;
