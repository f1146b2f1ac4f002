//! How a table is laid out: what stands between cells, which column is what, and what is wanted of its rows.

use sms_charge::Profile;
use sms_charge::campaign::Tariff;
use sms_charge::explain::Tier;
use sms_charge::template::OwnedTemplate;

use crate::phone::Reader;
use crate::problem::Problem;

/// The columns that are appended.
pub const NUMBERED: [&str; 6] = ["number", "encoding", "units", "charge", "brand", "cost"];
/// Those that are appended on request.
pub const FIXED: [&str; 2] = ["fixed", "saved"];
/// The last that is appended.
pub const PROBLEM: &str = "problem";

/// Everything that pricing a row needs.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line, or of the list"
)]
pub struct Layout {
    /// How the gateway counts.
    pub profile: Profile,
    /// Prices, if there are any.
    pub tariff: Option<Tariff>,
    /// What stands between cells.
    pub delimiter: u8,
    /// How the rows end.
    pub line_end: &'static str,
    /// The names of all columns.
    pub names: Vec<String>,
    /// How many of them are the list's own. What was appended by an earlier run goes.
    pub kept: usize,
    /// The column of numbers.
    pub phone: usize,
    /// Where the texts come from.
    pub text: Text,
    /// What reads the numbers.
    pub reader: Reader,
    /// How far a cheaper text may differ.
    pub tier: Tier,
    /// Whether the cheaper text is appended.
    pub fixed: bool,
    /// Whether cells go out without marks before formulas.
    pub raw: bool,
    /// Whether only rows with a problem go out.
    pub only_problems: bool,
    /// Whether a recipient that has had a row before is a problem.
    pub mark_repeated: bool,
    /// Whether the list was not in UTF-8, so that U+FFFD stands for what was not read.
    pub decoded: bool,
    /// Whether it is a sheet, whose rows have one line each.
    pub is_sheet: bool,
    /// It is the output of an earlier run, with marks before formulas or without.
    pub own: Option<Own>,
    /// What is said of a problem in its row.
    pub told: fn(Problem, &Layout) -> String,
    /// What is said where the recipient of a row has had one before.
    pub repeated: fn(&Layout) -> String,
}

/// Where the text of a row comes from.
#[expect(clippy::large_enum_variant, reason = "there is one")]
pub enum Text {
    /// A column.
    Column(usize),
    /// The template, and the columns of its variables.
    Template(OwnedTemplate, Vec<usize>),
}

/// How an earlier run has written the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// With marks before formulas.
    Marked,
    /// Without.
    Raw,
}

impl Layout {
    /// Whether the list's marks before formulas are those of an earlier run.
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

/// How many lines end in some bytes.
#[must_use]
pub fn count_lines(data: &[u8]) -> u64 {
    let lf = memchr::memchr_iter(b'\n', data).count();
    let lone_cr = memchr::memchr_iter(b'\r', data).filter(|&at| data.get(at + 1) != Some(&b'\n'));
    (lf + lone_cr.count()) as u64
}
