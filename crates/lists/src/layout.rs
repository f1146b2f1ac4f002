//! The layout of a table: its delimiter, the purpose of each column, and what to do with the rows.

use sms_charge::Profile;
use sms_charge::campaign::Tariff;
use sms_charge::explain::Tier;
use sms_charge::template::OwnedTemplate;

use crate::phone::Reader;
use crate::problem::Problem;

/// The columns that are always appended.
pub const NUMBERED: [&str; 6] = ["number", "encoding", "units", "charge", "brand", "cost"];
/// The columns that are appended on request.
pub const FIXED: [&str; 2] = ["fixed", "saved"];
/// The last column that is appended.
pub const PROBLEM: &str = "problem";

/// Everything that pricing a row needs.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line, or of the list"
)]
pub struct Layout {
    /// How the gateway counts.
    pub profile: Profile,
    /// The prices, if the user gave a tariff.
    pub tariff: Option<Tariff>,
    /// The character between two cells.
    pub delimiter: u8,
    /// The line end of the rows that we write.
    pub line_end: &'static str,
    /// The names of all columns.
    pub names: Vec<String>,
    /// How many columns are the list's own. The columns of an earlier run are removed.
    pub kept: usize,
    /// The column of the phone numbers.
    pub phone: usize,
    /// Where the text of each row comes from.
    pub text: Text,
    /// Reads the phone numbers.
    pub reader: Reader,
    /// How far a cheaper text may differ.
    pub tier: Tier,
    /// Whether the cheaper text is appended.
    pub fixed: bool,
    /// Whether cells are written without marks before formulas.
    pub raw: bool,
    /// Whether only rows with a problem are written.
    pub only_problems: bool,
    /// Whether it is a problem if a recipient has an earlier row.
    pub mark_repeated: bool,
    /// Whether the list was not in UTF-8. U+FFFD then replaces what could not be read.
    pub decoded: bool,
    /// Whether the list is a sheet. Each row of a sheet counts as one line.
    pub is_sheet: bool,
    /// How an earlier run wrote the list, if the list is the output of one.
    pub own: Option<Own>,
    /// The message for a problem in a row.
    pub told: fn(Problem, &Layout) -> String,
    /// The message for a row whose recipient has an earlier row.
    pub repeated: fn(&Layout) -> String,
}

/// Where the text of a row comes from.
#[expect(clippy::large_enum_variant, reason = "there is only one")]
pub enum Text {
    /// A column.
    Column(usize),
    /// The template, and the columns of its variables.
    Template(OwnedTemplate, Vec<usize>),
}

/// How an earlier run wrote the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// With marks before formulas.
    Marked,
    /// Without marks before formulas.
    Raw,
}

impl Layout {
    /// Whether an earlier run has put marks before formulas.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.own == Some(Own::Marked)
    }

    /// How many columns are appended.
    #[must_use]
    pub const fn appended_count(&self) -> usize {
        NUMBERED.len() + 1 + if self.fixed { FIXED.len() } else { 0 }
    }
}

/// How many lines end in the data.
#[must_use]
pub fn count_lines(data: &[u8]) -> u64 {
    let lf = memchr::memchr_iter(b'\n', data).count();
    let lone_cr = memchr::memchr_iter(b'\r', data).filter(|&at| data.get(at + 1) != Some(&b'\n'));
    (lf + lone_cr.count()) as u64
}
